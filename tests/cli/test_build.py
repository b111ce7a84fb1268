import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import pytest

from planforge.cli.console import Console
from planforge.cli.main import run
from planforge.workspace.outbox import Outbox
from planforge.writers.docx import text_digest

ROOT = Path(__file__).parents[2]
TITLE = "滨河市实验小学2026—2027学年度第一学期校本研修工作计划"


def documents(root: Path) -> list[str]:
    """The documents that are in their place: drafts lie beside them for a moment."""
    return sorted(path.name for path in (root / "output").iterdir() if path.suffix == ".docx")


def rewritten(path: Path, old: str, new: str, moved: bool = False) -> None:
    """Change a document's text as another program would: by writing the zip file anew."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            stamp = (2026, 9, 1, 8, 0, 0) if moved else (1980, 1, 1, 0, 0, 0)
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data)


def test_a_document_is_built_into_output_and_its_path_printed(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec()
    result = planforge("build")
    assert (result.code, result.out, result.err) == (0, f"output/{TITLE}.docx\n", "新建 1 份。\n")
    assert documents(workspace) == [f"{TITLE}.docx"]


def test_a_document_that_is_the_same_is_not_written_again(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec()
    planforge("build")
    before = (workspace / "output" / f"{TITLE}.docx").stat()
    result = planforge("build", "specs/a.yaml")
    after = (workspace / "output" / f"{TITLE}.docx").stat()
    assert (result.code, result.out, result.err) == (0, f"output/{TITLE}.docx\n", "未变 1 份。\n")
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_a_spec_with_errors_is_not_built_and_does_not_stop_the_others(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec("a.yaml", topic="德育", more="落款：无\n")
    spec("b.yaml")
    result = planforge("build")
    assert result.code == 1
    assert result.out == f"output/{TITLE}.docx\n"
    assert "specs/a.yaml:9:3: 错误[" in result.err
    assert "新建 1 份；1 份没有生成。\n共 2 份：1 处错误。\n" in result.err


def test_an_error_leaves_the_document_of_before(planforge: Callable, spec: Callable, workspace: Path) -> None:
    spec()
    planforge("build")
    before = (workspace / "output" / f"{TITLE}.docx").read_bytes()
    spec(more="落款：无\n")
    assert planforge("build").code == 1
    assert (workspace / "output" / f"{TITLE}.docx").read_bytes() == before


def test_two_specs_of_one_title_are_refused_before_anything_is_written(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec("a.yaml")
    spec("a 副本.yaml")
    result = planforge("build")
    assert result.code == 2
    assert result.err.count("“specs/a 副本.yaml”和“specs/a.yaml”会写进同一个文件") == 1
    assert documents(workspace) == []


def test_a_spec_does_not_take_the_document_of_another_that_is_still_there(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    first = spec("去年.yaml")
    planforge("build")
    spec("今年.yaml", more="保障措施: 学校支持。\n")
    result = planforge("build", "specs/今年.yaml")
    assert result.code == 2
    assert result.err.startswith("“specs/今年.yaml”的文档和“去年.yaml”的同名，没有覆盖它")
    first.unlink()
    assert planforge("build").err == "更新 1 份。\n"


def test_text_changed_by_hand_is_kept_beside_and_said(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec()
    planforge("build")
    path = workspace / "output" / f"{TITLE}.docx"
    rewritten(path, "把课上好", "把课备好")
    edited = path.read_bytes()
    spec(more="保障措施: 学校支持。\n")
    result = planforge("build")
    assert result.code == 0
    assert f"“{TITLE}.docx”生成以后用 Word 等程序改过" in result.err
    assert (workspace / "output" / f"{TITLE}（手改 1）.docx").read_bytes() == edited
    assert path.read_bytes() != edited


def test_a_document_saved_by_another_program_is_kept_though_its_text_is_the_same(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec()
    planforge("build")
    path = workspace / "output" / f"{TITLE}.docx"
    before = text_digest(path.read_bytes())
    rewritten(path, "nothing of it", "", moved=True)
    assert text_digest(path.read_bytes()) == before
    planforge("build")
    assert documents(workspace) == [f"{TITLE}.docx", f"{TITLE}（手改 1）.docx"]


def test_a_foreign_file_in_the_place_is_kept(planforge: Callable, spec: Callable, workspace: Path) -> None:
    spec()
    (workspace / "output").mkdir()
    (workspace / "output" / f"{TITLE}.docx").write_bytes(b"not even a zip file")
    planforge("build")
    assert (workspace / "output" / f"{TITLE}（手改 1）.docx").read_bytes() == b"not even a zip file"


def test_a_document_nobody_touched_is_simply_replaced(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec()
    planforge("build")
    spec(more="保障措施: 学校支持。\n")
    result = planforge("build")
    assert result.err == "更新 1 份。\n"
    assert documents(workspace) == [f"{TITLE}.docx"]


def test_a_submission_has_its_own_name_and_carries_no_spec(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec()
    planforge("build")
    assert planforge("build", "--送审").code == 0
    assert documents(workspace) == [f"{TITLE}.docx", f"{TITLE}（送审）.docx"]
    with zipfile.ZipFile(workspace / "output" / f"{TITLE}（送审）.docx") as archive:
        assert not [name for name in archive.namelist() if "customXml" in name]
    spec(more="保障措施: 学校支持。\n")
    planforge("build", "--送审")
    assert len(documents(workspace)) == 2


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        ("保障措施: ……\n", "待填"),
        ("保障措施: （此处填写措施）\n", "占位"),
        ("组织领导:\n  组长: 林静\n  副组长:\n", "空职务"),
        ("保障措施: 学校支持。  # 核对：照去年的\n", "核对"),
        ("未归类: [一段]\n", "未归类"),
        ("保障措施: ……\n未归类: [一段]\n", "待填、未归类"),
        ("保障措施: 学校支持。\n", ""),
        ("保障措施: 购书、订刊……都有预算。\n", ""),
        ("保障措施: 学校支持,家长配合。\n", ""),
    ],
)
def test_a_submission_that_nobody_finished_is_told_not_to_be_handed_in(
    planforge: Callable, spec: Callable, more: str, codes: str
) -> None:
    spec(more=more)
    told = planforge("build", "--送审")
    assert told.code == 0
    assert (f"先不要交：还有没写完的地方（{codes}）" in told.err) == bool(codes)
    assert ("先不要交" in told.err) == bool(codes)
    assert "先不要交" not in planforge("build").err
    strict = planforge("build", "--送审", "--strict")
    assert "先不要交" not in strict.err  # there is none to hand in


def test_a_document_open_in_word_is_left_and_the_others_are_built(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec("a.yaml")
    planforge("build")
    (workspace / "output" / f"~${TITLE[2:]}.docx").write_bytes(b"")
    spec("a.yaml", more="保障措施: 学校支持。\n")
    spec("b.yaml", topic="德育")
    result = planforge("build")
    assert result.code == 2
    assert f"“output/{TITLE}.docx”正在 Word 或 WPS 中打开，没有覆盖它" in result.err
    assert "德育" in result.out


def test_strictly_a_spec_with_a_reminder_is_not_built_and_the_others_are(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec("a.yaml")
    spec("b.yaml", topic="德育", more="指导思相: 错了一个字。\n")
    result = planforge("build", "--strict")
    assert (result.code, documents(workspace)) == (1, [f"{TITLE}.docx"])
    assert "新建 1 份；1 份没有生成。" in result.err
    assert planforge("build").code == 0
    assert len(documents(workspace)) == 2


def test_a_build_tells_programs_in_json_what_it_found_and_made(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec("a.yaml", more="备忘: 不急。\n")
    planforge("build", "specs/a.yaml")
    rewritten(workspace / "output" / f"{TITLE}.docx", "把课上好", "把课备好")
    spec("b.yaml", topic="德育", more="落款：无\n")
    result = planforge("build", "--format", "json")
    data = json.loads(result.out)
    assert (result.code, result.err) == (1, "")
    assert data["summary"] == {"files": 2, "errors": 1, "reminders": 0}
    assert [each["file"] for each in data["diagnostics"]] == ["specs/b.yaml"]
    assert data["documents"] == [
        {
            "spec": "specs/a.yaml",
            "file": f"output/{TITLE}.docx",
            "outcome": "更新",
            "kept": f"output/{TITLE}（手改 1）.docx",
        }
    ]


def test_what_would_travel_in_the_document_is_said(planforge: Callable, spec: Callable) -> None:
    spec(more="备忘: 校长还没有同意。\n")
    result = planforge("build")
    assert result.code == 0
    assert result.err.startswith("specs/a.yaml：文件里带着规格，其中有备忘")


def test_a_spec_outside_any_workspace_has_its_output_beside_it(
    planforge: Callable, spec: Callable, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    path = spec().rename(elsewhere / "a.yaml")
    assert planforge("build", str(path)).code == 0
    assert documents(elsewhere) == [f"{TITLE}.docx"]


def test_a_spec_in_the_wrong_folder_is_told_that_its_title_has_no_school(
    planforge: Callable, spec: Callable, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = spec().rename(tmp_path_factory.mktemp("elsewhere") / "a.yaml")
    path.write_text(path.read_text(encoding="utf-8").replace("学校: 滨河市实验小学\n", ""), encoding="utf-8")
    result = planforge("build", str(path))
    assert result.code == 0
    assert "没有找到 学校.yaml" in result.err


def test_a_profile_is_no_document(planforge: Callable, workspace: Path) -> None:
    (workspace / "specs" / "学校.yaml").write_text("学校: 滨河市实验小学\n", encoding="utf-8")
    result = planforge("build", "specs/学校.yaml")
    assert result.code == 2
    assert "“specs/学校.yaml”不是规格，不单独生成文档" in result.err


def test_many_specs_are_built_in_one_run(planforge: Callable, spec: Callable, workspace: Path) -> None:
    for number in range(60):
        spec(f"{number:02}.yaml", topic=f"第{number}项")
    result = planforge("build")
    assert (result.code, result.err) == (0, "新建 60 份。\n")
    assert len(documents(workspace)) == len(result.out.splitlines()) == 60


def test_show_prints_the_text_and_build_the_same_text(planforge: Callable, spec: Callable) -> None:
    spec()
    result = planforge("show", "specs/a.yaml")
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[:3] == [TITLE, "一、指导思想", "坚持立德树人，把课上好。"]


def test_show_of_a_spec_with_errors_prints_no_text(planforge: Callable, spec: Callable) -> None:
    spec(more="落款：无\n")
    result = planforge("show", "specs/a.yaml")
    assert (result.code, result.out) == (1, "")
    assert "错误[" in result.err


class Impatient(io.StringIO):
    """A terminal whose user presses Ctrl+C as soon as a text appears on it, after some last words."""

    def __init__(self, at: str, meanwhile: list[Callable[[], object]]) -> None:
        super().__init__()
        self.at, self.meanwhile = at, meanwhile

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.at in text:
            if not self.meanwhile:
                self.at = "never again"
                raise KeyboardInterrupt
            self.meanwhile.pop(0)()
        return super().write(text)


def test_ctrl_c_delivers_what_is_finished(spec: Callable, workspace: Path) -> None:
    for number in range(6):
        spec(f"{number}.yaml", topic=f"第{number}项")
    out, err = io.StringIO(), Impatient("[4/6]", [])
    assert run(["build"], Console(out, err)) == 2
    assert len(out.getvalue().splitlines()) == len(documents(workspace)) == 3
    assert "已中断：下面是已经完成的文档，其余的没有动。\n" in err.getvalue()
    assert err.getvalue().endswith("新建 3 份；3 份没有生成。\n")


def test_ctrl_c_while_documents_take_their_places_leaves_the_others_as_they_were(
    spec: Callable, workspace: Path
) -> None:
    for number in range(6):
        spec(f"{number}.yaml", topic=f"第{number}项")
    out, err = Impatient("第3项", []), io.StringIO()
    assert run(["build"], Console(out, err)) == 2
    assert len(documents(workspace)) == 4
    assert "已中断：上面是已经完成的文档，其余的没有动。\n" in err.getvalue()


def test_watching_builds_what_has_changed_and_no_more(spec: Callable, workspace: Path) -> None:
    spec("a.yaml")
    spec("b.yaml", topic="德育")
    profile = workspace / "specs" / "学校.yaml"
    steps: list[Callable[[], object]] = [
        lambda: spec("a.yaml", more="保障措施: 学校支持。\n"),
        lambda: spec("b.yaml", topic="德育", more="落款：无\n"),
        lambda: profile.write_text("落款: {单位: 滨河市实验小学}\n", encoding="utf-8"),
        (workspace / "specs" / "b.yaml").unlink,
    ]
    out, err = io.StringIO(), Impatient("等待修改", steps)
    assert run(["build", "--watch"], Console(out, err)) == 0
    said = [line for line in err.getvalue().splitlines() if line.endswith("。") and " 份" in line]
    assert said == [
        "新建 2 份。",
        "更新 1 份。",
        "1 份没有生成。",
        "共 1 份：1 处错误。",
        "更新 1 份；1 份没有生成。",
        "共 2 份：1 处错误。",
        "未变 1 份。",
    ]
    assert err.getvalue().endswith("不再等待。\n")


@pytest.mark.skipif(os.name == "nt", reason="documents are opened otherwise on Windows")
def test_documents_are_opened_with_what_the_system_opens_them_with(
    planforge: Callable, spec: Callable, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        spec(f"{number}.yaml", topic=f"第{number}项")
    tools = workspace / "tools"
    tools.mkdir()
    for name in ("xdg-open", "open"):
        (tools / name).write_text(f'#!/bin/sh\necho "$1" >> "{tools}/opened"\n', encoding="utf-8")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    assert planforge("build", "specs/0.yaml", "--open").code == 0
    until(lambda: (tools / "opened").exists() and "第0项" in (tools / "opened").read_text(encoding="utf-8"))
    result = planforge("build", "--open")
    assert result.code == 2
    assert result.err.endswith("只打开了前 5 份，其余的在同一个文件夹里。\n")
    until(lambda: len((tools / "opened").read_text(encoding="utf-8").splitlines()) == 6)
    monkeypatch.setenv("PATH", "/nowhere")
    result = planforge("build", "specs/0.yaml", "--open")
    assert result.code == 2
    assert "没有找到打开文档的程序" in result.err


def process(*words: str, cwd: Path, err: TextIO | int = subprocess.PIPE) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "planforge", *words],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=err,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )


def test_strictly_a_build_sees_all_that_a_check_sees(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec(more="课堂: 抓好课堂,抓好常规。\n")
    assert "半角标点" in planforge("check").err
    result = planforge("build", "--strict")
    assert (result.code, "半角标点" in result.err, (workspace / "output").exists()) == (1, True, False)
    assert planforge("build").code == 0


def until(happened: Callable[[], bool], running: subprocess.Popen[str] | None = None) -> None:
    """Wait for what a process does; one that does not do it is ended, and its words are shown."""
    for _ in range(1200):  # a minute: a busy machine is slow, and what never happens fails all the same
        if happened():
            return
        time.sleep(0.05)
    if running is None:
        raise TimeoutError
    running.kill()
    pytest.fail(f"ended after a minute: {running.communicate()}")


@pytest.mark.skipif(os.name == "nt", reason="an interrupt is sent otherwise on Windows")
def test_an_interrupted_run_delivers_what_is_finished_and_says_so(spec: Callable, workspace: Path) -> None:
    for number in range(1500):
        spec(f"{number:04}.yaml", topic=f"第{number}项")
    running = process("build", cwd=workspace)
    until(
        lambda: (workspace / "output").is_dir() and len(list((workspace / "output").iterdir())) >= 6, running
    )
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 2
    assert "面是已经完成的文档，其余的没有动。\n" in err
    assert 5 <= len(out.splitlines()) < 1500
    assert documents(workspace) == sorted(Path(line).name for line in out.splitlines())


@pytest.mark.skipif(os.name == "nt", reason="an interrupt is sent otherwise on Windows")
def test_watching_builds_again_what_has_been_saved(spec: Callable, workspace: Path) -> None:
    spec("a.yaml")
    spec("b.yaml", topic="德育")
    said = workspace / "said"
    with said.open("w", encoding="utf-8") as stream:
        running = process("build", "--watch", cwd=workspace, err=stream)

    def waits(times: int) -> Callable[[], bool]:
        return lambda: said.read_text(encoding="utf-8").count("等待修改") >= times

    until(waits(1), running)
    path = workspace / "output" / f"{TITLE}.docx"
    before = path.read_bytes()
    spec("a.yaml", more="保障措施: 学校支持。\n")
    until(lambda: path.read_bytes() != before, running)
    spec("c.yaml", topic="安全")
    until(lambda: len(documents(workspace)) == 3, running)
    before = path.read_bytes()
    (workspace / "specs" / "学校.yaml").write_text("落款: {单位: 滨河市实验小学}\n", encoding="utf-8")
    until(lambda: path.read_bytes() != before, running)
    until(waits(4), running)
    running.send_signal(signal.SIGINT)
    out, _ = running.communicate(timeout=60)
    assert running.returncode == 0
    assert said.read_text(encoding="utf-8").endswith("不再等待。\n")
    assert out.splitlines()[:3] == [f"output/{TITLE}.docx", *[out.splitlines()[1]], f"output/{TITLE}.docx"]


@pytest.mark.parametrize("while_delivering", [False, True])
def test_ctrl_c_in_the_middle_of_a_build_ends_the_watching_too(
    spec: Callable, workspace: Path, while_delivering: bool
) -> None:
    for number in range(6):
        spec(f"{number}.yaml", topic=f"第{number}项")
    said = io.StringIO()
    out, err = (Impatient("第3项", []), said) if while_delivering else (said, Impatient("[4/6]", []))
    assert run(["build", "--watch"], Console(out, err)) == 2
    assert "份没有生成。\n不再等待。\n" in err.getvalue()
    assert "等待修改" not in err.getvalue()


def test_memory_does_not_grow_with_the_number_of_documents(workspace: Path) -> None:
    """The outbox keeps names, not documents: hundreds on their way take little memory."""
    import tracemalloc

    tracemalloc.start()
    with Outbox(lambda _old, _spec: False) as outbox:
        for number in range(150):
            outbox.add(f"{number}.yaml", workspace / "output", f"第{number}份", os.urandom(50_000))
        held, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 800_000


def test_the_document_of_a_former_title_is_named(planforge: Callable, spec: Callable) -> None:
    spec(topic="校本研修")
    assert "还在" not in planforge("build").err
    spec(topic="课题研究")
    said = planforge("build").err
    assert "以前用“a.yaml”生成的“滨河市实验小学2026—2027学年度第一学期校本研修工作计划.docx”还在" in said
    assert "还在" not in planforge("build").err


def test_documents_of_other_specs_submissions_and_work_by_hand_are_not_named(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec("b.yaml", topic="德育")
    planforge("build")
    planforge("build", "--送审")
    old = next((workspace / "output").glob("*德育工作计划.docx"))
    old.with_name("说明.docx").write_bytes(b"no document")
    old.with_name("x（手改 1）.docx").write_bytes(old.read_bytes())
    old.with_name("改过.docx").write_bytes(b"PK" + old.read_bytes())
    spec("a.yaml", topic="校本研修")
    assert "还在" not in planforge("build").err


def test_of_specs_of_one_name_in_two_folders_none_is_taken_for_the_other(
    planforge: Callable, workspace: Path, spec: Callable
) -> None:
    first = spec("a.yaml", topic="德育")
    planforge("build")
    other = first.parent / "另" / "a.yaml"
    other.parent.mkdir()
    other.write_bytes(first.read_bytes().replace("德育".encode(), "教研".encode()))
    assert "还在" not in planforge("build", str(other.relative_to(workspace))).err
