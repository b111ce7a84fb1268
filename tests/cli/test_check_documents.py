import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from planforge.cli.documents import _MOST_COPIES

PLAN = (
    "滨河市实验小学工作计划",
    "一、指导思想",
    "坚持立德树人，落实课程标准。",
    "二、主要工作",
    "1、开展集体备课。",
    "2、组织课例研讨。",
    "四、时间安排",
    "九月制定计划。",
)


@pytest.fixture
def document(workspace: Path) -> Callable[..., Path]:
    """Writes a Word file with these paragraphs into the workspace."""

    def write(*lines: str, name: str = "去年.docx") -> Path:
        made = docx.Document()
        for line in lines or PLAN:
            made.add_paragraph(line)
        path = workspace / name
        made.save(str(path))
        return path

    return write


def comments(path: Path) -> list[str]:
    return [each.text for each in docx.Document(str(path)).comments]


def test_a_word_file_is_checked_as_it_stands(planforge: Callable, document: Callable) -> None:
    path = document()
    before = path.read_bytes()
    result = planforge("check", "去年.docx")
    assert result.code == 0
    assert (
        "去年.docx:第7段: 提醒[跳号] “二、”后面是“四、”，号没有接上\n    四、时间安排\n    ^^^^\n"
        in result.err
    )
    assert result.err.endswith("共 1 份：1 处提醒。\n")
    assert result.out == ""
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.glob("*.docx")] == ["去年.docx"]


def test_specs_and_documents_are_checked_in_one_run(
    planforge: Callable, document: Callable, spec: Callable, workspace: Path
) -> None:
    document()
    spec("a.yaml", more="落款：无\n")
    (workspace / "网上.txt").write_text("\n".join(PLAN), encoding="utf-8")
    result = planforge("check", "specs/a.yaml", "去年.docx", "网上.txt", "--strict")
    assert result.code == 1
    assert "specs/a.yaml:9:3: 错误[" in result.err
    assert "网上.txt:7:1: 提醒[跳号]" in result.err
    assert "共 3 份：" in result.err


def test_reminders_of_a_document_count_when_strict(planforge: Callable, document: Callable) -> None:
    document()
    assert planforge("check", "去年.docx", "--strict").code == 1


def test_json_names_paragraph_and_column(planforge: Callable, document: Callable) -> None:
    document()
    result = planforge("check", "去年.docx", "--format", "json", "--批注")
    body = json.loads(result.out)
    (found,) = body["diagnostics"]
    assert (found["file"], found["paragraph"], found["column"], found["code"]) == ("去年.docx", 7, 1, "跳号")
    assert body["documents"] == [{"source": "去年.docx", "path": "去年（批注）.docx"}]
    assert body["summary"] == {"files": 1, "errors": 0, "reminders": 1}
    assert result.err == ""


def test_a_copy_with_comments_is_written_beside_the_document(
    planforge: Callable, document: Callable, workspace: Path
) -> None:
    path = document()
    before = path.read_bytes()
    result = planforge("check", "去年.docx", "--批注")
    assert (result.code, result.out) == (0, "去年（批注）.docx\n")
    assert comments(workspace / "去年（批注）.docx")[0].startswith("提醒［跳号］")
    assert path.read_bytes() == before
    assert planforge("check", "去年.docx", "--批注").out == "去年（批注）.docx\n"


def test_a_copy_that_was_answered_is_not_replaced(
    planforge: Callable, document: Callable, workspace: Path
) -> None:
    document()
    (workspace / "去年（批注）.docx").write_bytes(b"answered")
    assert planforge("check", "去年.docx", "--批注").out == "去年（批注2）.docx\n"
    assert (workspace / "去年（批注）.docx").read_bytes() == b"answered"


def test_copies_have_an_end(planforge: Callable, document: Callable, workspace: Path) -> None:
    document()
    for number in ("", *range(2, _MOST_COPIES)):
        (workspace / f"去年（批注{number}）.docx").write_bytes(b"answered")
    result = planforge("check", "去年.docx", "--批注")
    assert result.code == 2
    assert "请删去旧的，或用 -o 写明文件名" in result.err


def test_a_copy_goes_where_it_is_sent_and_replaces_nothing(
    planforge: Callable, document: Callable, workspace: Path
) -> None:
    path = document()
    before = path.read_bytes()
    assert planforge("check", "去年.docx", "--批注", "-o", "看过/批注.docx").out == "看过/批注.docx\n"
    assert comments(workspace / "看过" / "批注.docx")
    result = planforge("check", "去年.docx", "--批注", "-o", "去年.docx")
    assert result.code == 2
    assert "没有覆盖它" in result.err
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("去年.docx", "-o", "x.docx"), "要和 --批注 一起用"),
        (("--批注",), "请写明 .docx 文件"),
        (("去年.docx", "今年.docx", "--批注", "-o", "x.docx"), "不能用 -o"),
        (("去年.docx", "--批注", "-o", "x.pdf"), "文件名要以 .docx 结尾"),
    ],
)
def test_wrong_use_is_said_before_anything_is_done(
    planforge: Callable, document: Callable, spec: Callable, words: tuple[str, ...], said: str
) -> None:
    document()
    spec("a.yaml")
    result = planforge("check", *words)
    assert result.code == 2
    assert said in result.err
    assert "共" not in result.err


def test_a_document_in_order_gets_no_copy(planforge: Callable, document: Callable) -> None:
    document(*(line.replace("四、", "三、") for line in PLAN))
    result = planforge("check", "去年.docx", "--批注")
    assert (result.code, result.out) == (0, "")
    assert result.err == "去年.docx：没有发现问题，没有写批注\n共 1 份：没有发现问题。\n"


def test_a_text_has_no_comments(planforge: Callable, workspace: Path) -> None:
    (workspace / "网上.txt").write_text("\n".join(PLAN), encoding="utf-8")
    result = planforge("check", "网上.txt", "--批注")
    assert (result.code, result.out) == (0, "")
    assert "网上.txt：不是 Word 文件，没有写批注" in result.err


def test_what_cannot_be_read_does_not_stop_the_others(
    planforge: Callable, document: Callable, workspace: Path
) -> None:
    document()
    (workspace / "坏.docx").write_bytes(b"PK\x03\x04")
    result = planforge("check", "坏.docx", "去年.docx")
    assert result.code == 2
    assert "“坏.docx”没有检查：文件已经损坏，或者没有下载完。\n  请重新下载" in result.err
    assert "去年.docx:第7段: 提醒[跳号]" in result.err
    alone = planforge("check", "坏.docx")
    assert alone.code == 2
    assert alone.err.endswith("共 1 份：1 份没有处理完。\n")


def test_a_document_that_is_not_there_is_named(planforge: Callable, workspace: Path) -> None:
    result = planforge("check", "没有.docx")
    assert result.code == 2
    assert "找不到“没有.docx”" in result.err


def test_a_package_that_cannot_take_comments_is_said(
    planforge: Callable, document: Callable, workspace: Path
) -> None:
    path = document()
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if name != "[Content_Types].xml":
                new.writestr(name, old.read(name))
    path.write_bytes(buffer.getvalue())
    result = planforge("check", "去年.docx", "--批注")
    assert result.code == 2
    assert "“去年.docx”没有写批注：文件已经损坏" in result.err


def test_other_commands_still_take_no_documents(planforge: Callable, document: Callable) -> None:
    document()
    result = planforge("build", "去年.docx")
    assert result.code == 2
    assert "“去年.docx”不是规格" in result.err
