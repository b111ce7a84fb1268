import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planforge.cli import office
from planforge.cli.import_report import differences_text, import_text, shown_change
from planforge.importing import Aside, Imported
from planforge.pipeline import TextFile, build
from planforge.takeover.differing import Difference
from planforge.workspace.library import Workspace
from tests.writers.docx.specimens import png

Command = Callable[..., Any]
PLAN = (
    "滨河市实验小学德育工作计划\n一、指导思想\n坚持立德树人。\n二、工作目标\n1、全员育人。\n2、全程育人。\n"
)
OLD_DOCUMENT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
SPEC = "文种: 工作计划\n标题: 工作计划\n指导思想: 坚持立德树人。\n"


PICTURE = png(8, 8)


@pytest.fixture
def old_file(workspace: Path) -> Path:
    path = workspace / "去年的计划.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_a_spec_is_written_into_specs_and_the_report_told(
    planforge: Command, workspace: Path, old_file: Path
) -> None:
    result = planforge("import", str(old_file))
    assert result.code == 0
    assert result.out.strip().replace("\\", "/") == "specs/去年的计划.yaml"
    assert (
        (workspace / "specs" / "去年的计划.yaml").read_text(encoding="utf-8").startswith("文种: 工作计划\n")
    )
    assert "新规格印出来有 100.0%" in result.err
    assert "第 2 行　指导思想：1 段（编号“一、”，认得：指导思想；把握高）" in result.err
    assert planforge("check").code == 0


@pytest.mark.parametrize("options", [(), ("--edited",)])
def test_edits_can_be_taken_only_from_a_document_of_ours(
    planforge: Command, old_file: Path, options: tuple[str, ...]
) -> None:
    result = planforge("import", str(old_file), *options)
    assert result.code == 0
    assert ("--edited 没有用上，整份当作新文件导入了" in result.err) == bool(options)
    assert "没有用上" not in planforge("import", str(old_file), *options, "--format", "json").err


def test_what_waits_beside_is_not_told_as_if_it_were_lost(planforge: Command, workspace: Path) -> None:
    path = workspace / "通知.txt"
    path.write_text(f"滨河市实验小学文件\n滨小〔2026〕3号\n{PLAN}", encoding="utf-8")
    told = next(line for line in planforge("import", str(path)).err.splitlines() if "核对：原文" in line)
    assert "在“未归类”里 9 字" in told
    assert told.endswith("%，其余的都在“未归类”里，没有丢字")


def test_a_finding_of_the_profile_is_told_with_its_own_file_and_line(
    planforge: Command, workspace: Path, old_file: Path
) -> None:
    (workspace / "学校.yaml").write_text("# 本校\n学校: 某某市某某小学\n", encoding="utf-8")
    result = planforge("import", str(old_file))
    assert "提醒 学校.yaml:2：校名还没有改" in result.err


def test_importing_again_changes_nothing_and_another_spec_is_not_overwritten(
    planforge: Command, workspace: Path, old_file: Path
) -> None:
    assert "没有动" not in planforge("import", str(old_file)).err
    again = planforge("import", str(old_file))
    assert (again.code, "“specs/去年的计划.yaml”已有，内容一样，没有动。\n" in again.err) == (0, True)
    path = workspace / "specs" / "去年的计划.yaml"
    path.write_text("文种: 工作计划\n正文: 我的\n", encoding="utf-8")
    result = planforge("import", str(old_file))
    assert result.code == 2
    assert "没有覆盖" in result.err
    assert path.read_text(encoding="utf-8") == "文种: 工作计划\n正文: 我的\n"


def test_the_user_says_where_the_spec_goes(planforge: Command, workspace: Path, old_file: Path) -> None:
    assert planforge("import", str(old_file), "-o", "新.yaml").code == 0
    assert (workspace / "新.yaml").exists()
    assert planforge("import", str(old_file), "-o", "新.docx").code == 2


def test_the_report_for_programs(planforge: Command, workspace: Path, old_file: Path) -> None:
    report = json.loads(planforge("import", str(old_file), "--format", "json").out)
    (spec,) = report["specs"]
    assert (spec["coverage"]["share"], spec["pictures"]) == (1.0, [])
    assert [place["key"] for place in spec["placements"]] == ["标题", "指导思想", "工作目标"]
    assert (report["unit"], report["refused"]) == ("行", None)


def test_several_documents_become_several_specs(planforge: Command, workspace: Path) -> None:
    path = workspace / "大全.txt"
    path.write_text(PLAN + PLAN.replace("德育", "教学"), encoding="utf-8")
    assert "加上 --split" in planforge("import", str(path), "-o", "一.yaml").err
    result = planforge("import", str(path), "--split")
    assert result.code == 0
    assert "会写进同一个文件" not in result.err
    assert sorted(each.name for each in (workspace / "specs").iterdir()) == [
        "大全（1）.yaml",
        "大全（2）.yaml",
    ]


def test_documents_of_one_title_in_a_file_are_told_at_once(planforge: Command, workspace: Path) -> None:
    path = workspace / "精选.txt"
    pieces = [PLAN, PLAN.replace("立德", "以德"), PLAN.replace("德育", "教学")]
    path.write_text("".join(pieces), encoding="utf-8")
    said = planforge("import", str(path), "--split").err.splitlines()
    (line,) = [line for line in said if "会写进同一个文件" in line]
    assert line.startswith("有 2 份的标题都是“")


@pytest.mark.parametrize("options", [(), ("--format", "json")])
def test_a_file_that_is_no_document_is_told_what_it_is(
    planforge: Command, workspace: Path, options: tuple[str, ...]
) -> None:
    (workspace / "旧.docx").write_bytes(b"%PDF-1.7")
    result = planforge("import", "旧.docx", *options)
    assert result.code == 2
    assert "PDF" in result.err + result.out
    assert list((workspace / "specs").iterdir()) == []


def test_a_spec_needs_no_import(planforge: Command, workspace: Path) -> None:
    (workspace / "a.yaml").write_text(SPEC, encoding="utf-8")
    assert "已经是规格" in planforge("import", "a.yaml").err


def test_a_file_that_is_not_there_is_said(planforge: Command, workspace: Path) -> None:
    assert planforge("import", "没有.docx").code == 2


def _built(workspace: Path) -> bytes:
    document = build(
        TextFile(str(workspace / "specs" / "计划.yaml"), SPEC.encode()), Workspace(workspace)
    ).document
    assert document is not None
    return document


def test_a_document_of_ours_gives_its_spec_back(planforge: Command, workspace: Path) -> None:
    (workspace / "计划.docx").write_bytes(_built(workspace))
    result = planforge("import", "计划.docx")
    assert result.code == 0
    assert "一字不差" in result.err
    assert (workspace / "specs" / "计划.yaml").read_bytes() == SPEC.encode()


def _edit(path: Path) -> None:
    import docx

    document = docx.Document(str(path))
    paragraph = next(each for each in document.paragraphs if "立德" in each.text)
    paragraph.runs[0].text = "坚持五育并举。"
    for run in paragraph.runs[1:]:
        run.text = ""
    document.save(str(path))


def test_edits_made_in_word_are_listed_and_taken_over_when_asked(planforge: Command, workspace: Path) -> None:
    path = workspace / "计划.docx"
    path.write_bytes(_built(workspace))
    _edit(path)
    first = planforge("import", "计划.docx")
    assert "没有动" not in first.err
    told = planforge("import", "计划.docx")
    assert "“specs/计划.yaml”已有，内容一样，没有动。\n" in told.err
    assert "第 3 段（一、指导思想） 修改  原来：坚持立德树人。  现在：坚持五育并举。" in told.err
    assert (workspace / "specs" / "计划.yaml").read_bytes() == SPEC.encode()
    taken = planforge("import", "计划.docx", "--edited")
    assert "（已取回）" in taken.err
    again = workspace / "specs" / "计划（取回）.yaml"
    assert again.read_text(encoding="utf-8") == SPEC.replace("坚持立德树人。", "坚持五育并举。")
    assert "下一步：planforge diff specs/计划.yaml specs/计划（取回）.yaml" in taken.err
    refused = planforge("build")
    assert "“specs/计划（取回）.yaml”是从 Word 取回的，和“specs/计划.yaml”只能留一份" in refused.err
    assert "planforge import 计划.docx --edited --替换" in taken.err
    report = json.loads(planforge("import", "计划.docx", "--edited", "--format", "json").out)
    assert (report["edited"], report["differences"][0]["taken"]) == (True, True)


@pytest.mark.parametrize("output", [(), ("-o", "改.yaml")])
def test_edits_taken_over_go_instead_of_what_a_plain_import_gave_back(
    planforge: Command, workspace: Path, output: tuple[str, ...]
) -> None:
    path = workspace / "计划.docx"
    path.write_bytes(_built(workspace))
    _edit(path)
    (workspace / "specs" / "计划.yaml").write_text(f"# 另外改过\n{SPEC}", encoding="utf-8")
    told = planforge("import", "计划.docx", *output)
    assert "要把这些改动也收进规格：planforge import 计划.docx --edited" in told.err
    taken = planforge("import", "计划.docx", "--edited", *output)
    assert (taken.code, "（已取回）" in taken.err) == (0, True)
    again = workspace / (output[1] if output else "specs/计划（取回）.yaml")
    assert again.read_text(encoding="utf-8") == SPEC.replace("坚持立德树人。", "坚持五育并举。")
    assert ("没有动" in taken.err) == (not output)
    assert (workspace / "specs" / "计划.yaml").read_text(encoding="utf-8").startswith("# 另外改过")


def test_what_was_written_meanwhile_is_never_replaced(planforge: Command, workspace: Path) -> None:
    path = workspace / "计划.docx"
    path.write_bytes(_built(workspace))
    _edit(path)
    for name in ("计划.yaml", "计划（取回）.yaml", "改.yaml"):
        (workspace / "specs" / name).write_text(f"# 另外改过\n{SPEC}", encoding="utf-8")
    assert planforge("import", "计划.docx", "--edited", "-o", "specs/改.yaml").code == 2
    assert planforge("import", "计划.docx", "--edited").code == 0
    assert "五育并举" in (workspace / "specs" / "计划（取回2）.yaml").read_text(encoding="utf-8")


def test_what_was_taken_back_takes_the_place_of_the_spec_and_is_built(
    planforge: Command, workspace: Path
) -> None:
    path = workspace / "计划.docx"
    path.write_bytes(_built(workspace))
    _edit(path)
    specs = workspace / "specs"
    (specs / "计划.yaml").write_text(SPEC, encoding="utf-8")
    planforge("import", "计划.docx", "--edited")
    assert (specs / "计划（取回）.yaml").exists()
    put = planforge("import", "计划.docx", "--edited", "--替换")
    assert put.code == 0
    assert "原来的一份是“specs/计划.yaml.修改前”" in put.err
    assert "五育并举" in (specs / "计划.yaml").read_text(encoding="utf-8")
    assert (specs / "计划.yaml.修改前").read_bytes() == SPEC.encode()
    assert not (specs / "计划（取回）.yaml").exists()
    assert planforge("build").code == 0
    assert planforge("import", "计划.docx", "--edited", "--替换").code == 0
    assert not (specs / "计划.yaml.修改前2").exists()


def test_a_spec_that_was_changed_since_is_not_replaced(planforge: Command, workspace: Path) -> None:
    path = workspace / "计划.docx"
    path.write_bytes(_built(workspace))
    _edit(path)
    changed = f"{SPEC}# 后来又想到的\n"
    (workspace / "specs" / "计划.yaml").write_text(changed, encoding="utf-8")
    line = len(changed.splitlines())
    for options, code in (((), 0), (("--替换",), 2)):
        told = planforge("import", "计划.docx", "--edited", *options)
        assert told.code == code
        assert (
            f"生成这份 Word 以后它也改过（第 {line} 行），取回的“specs/计划（取回）.yaml”里没有" in told.err
        )
        assert "把一份里的改动抄进另一份" in told.err
        assert "--替换" not in told.err
    assert (
        "取回的是生成 Word 时的样子，不要就把“计划（取回2）.yaml”删去" in planforge("import", "计划.docx").err
    )
    assert (workspace / "specs" / "计划.yaml").read_text(encoding="utf-8") == changed
    assert "五育并举" in (workspace / "specs" / "计划（取回）.yaml").read_text(encoding="utf-8")


def test_only_what_was_edited_can_be_put_in_place(planforge: Command, workspace: Path) -> None:
    (workspace / "计划.docx").write_bytes(_built(workspace))
    assert "要和 --edited 一起写" in planforge("import", "计划.docx", "--替换").err
    (workspace / "旧.txt").write_text("工作计划\n一、目标\n", encoding="utf-8")
    assert "没有带规格" in planforge("import", "旧.txt", "--edited", "--替换").err
    assert not (workspace / "specs" / "旧.yaml").exists()


def test_a_file_name_that_a_terminal_would_split_is_quoted_in_advice(
    planforge: Command, workspace: Path
) -> None:
    path = workspace / "定稿(2).docx"
    path.write_bytes(_built(workspace))
    _edit(path)
    assert 'planforge import "定稿(2).docx" --edited' in planforge("import", path.name).err


def test_a_picture_put_in_and_a_changed_header_are_told(planforge: Command, workspace: Path) -> None:
    import docx

    path = workspace / "计划.docx"
    path.write_bytes(_built(workspace))
    document = docx.Document(str(path))
    document.sections[0].header.paragraphs[0].text = "滨河市实验小学教导处"
    document.save(str(path))
    told = planforge("import", "计划.docx")
    assert "正文没有改，规格原样取回" in told.err
    assert "  页眉多了“滨河市实验小学教导处”" in told.err
    assert "没有改过" not in told.err
    compared = planforge("diff", "计划.docx", "specs/计划.yaml").out
    assert "正文一样" in compared
    assert "页眉多了“滨河市实验小学教导处”" in compared
    document.add_picture(io.BytesIO(PICTURE))
    document.save(str(path))
    again = planforge("import", "计划.docx", "-o", "specs/另一份.yaml", "--edited")
    assert "图片：计划-图1.png" in again.err
    assert (workspace / "specs" / "计划-图1.png").read_bytes() == PICTURE


def test_a_document_gives_its_pictures_back_with_its_spec(planforge: Command, workspace: Path) -> None:
    (workspace / "图.png").write_bytes(PICTURE)
    spec = SPEC.replace("指导思想", "平面图:\n  图片: 图.png\n指导思想")
    built = build(TextFile(str(workspace / "计划.yaml"), spec.encode()), Workspace(workspace))
    assert built.document is not None
    (workspace / "计划.docx").write_bytes(built.document)
    assert "没有改过" in planforge("import", "计划.docx").err
    assert (workspace / "specs" / "图.png").read_bytes() == PICTURE


def test_a_cell_that_moved_is_seen_in_the_report() -> None:
    assert shown_change("合计\t30000\t", "合计\t\t30000") == ("合计｜30000｜", "合计｜｜30000")


def test_what_was_changed_in_a_long_paragraph_is_shown() -> None:
    long = "坚持立德树人，面向全体学生，把每一节课上好，把每一次活动办好，让每一名学生都有进步，家长满意。"
    old, new = shown_change(long, long.replace("家长满意", "家长放心"))
    assert (old, new) == ("…名学生都有进步，家长满意。", "…名学生都有进步，家长放心。")
    assert shown_change("甲", "乙") == ("甲", "乙")
    other = "乙" * 100
    assert shown_change(f"{long}{other}", f"{long}{long[::-1]}")[0].endswith("……" + "乙" * 20)


def test_an_edit_that_cannot_be_taken_over_says_where_it_is_kept(planforge: Command, workspace: Path) -> None:
    import docx

    path = workspace / "计划.docx"
    path.write_bytes(_built(workspace))
    document = docx.Document(str(path))
    document.paragraphs[0].insert_paragraph_before("内部资料")
    document.save(str(path))
    told = planforge("import", "计划.docx", "--edited").err
    assert "（没能取回，请手工改）  现在：内部资料\n    试过的改法" in told
    assert "文字放在“未归类”里" in told
    assert "后来在 Word 里改过 1 处，1 处没能取回：\n" in told
    assert "下一步：先照上面把没能取回的 1 处手工改好；planforge check" in told


def test_a_number_typed_otherwise_is_shown_as_word_has_it_and_as_it_prints() -> None:
    edit = Difference("编号", 3, "2.听课。", "3.听课。", taken=True, why="编号由 planforge 接着编")
    assert "Word 里：3.听课。  印出来：2.听课。\n" in differences_text([edit], tried=True)
    assert "原来：2.听课。  现在：3.听课。\n" in differences_text([edit], tried=False)


def test_an_old_format_without_libreoffice_says_what_to_do(
    planforge: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    (workspace / "旧.doc").write_bytes(OLD_DOCUMENT)
    result = planforge("import", "旧.doc")
    assert result.code == 2
    assert "另存为" in result.err


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_an_old_format_is_converted_by_libreoffice(planforge: Command, workspace: Path) -> None:
    rtf = "{\\rtf1\\ansi " + "".join(f"\\u{ord(char)}?" for char in "研修计划") + "}"
    (workspace / "旧.doc").write_text(rtf, encoding="ascii")
    result = planforge("import", "旧.doc")
    assert result.code == 0
    assert "LibreOffice" in result.err
    assert "研修计划" in (workspace / "specs" / "旧.yaml").read_text(encoding="utf-8")


def _old(workspace: Path, suffix: str) -> Path:
    """A plan in an old format, made by LibreOffice itself; skips where there is none."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed: nothing here can make or read an old format")
    import docx

    document = docx.Document()
    for line in PLAN.splitlines():
        document.add_paragraph(line)
    document.save(str(workspace / "旧.docx"))
    profile = (workspace / "office").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", suffix, "旧.docx"]
    subprocess.run(command, cwd=workspace, check=True, capture_output=True, timeout=120)
    (workspace / "旧.docx").unlink()
    return workspace / f"旧.{suffix}"


@pytest.mark.parametrize("suffix", ["doc", "odt"])
def test_an_old_document_is_converted_where_libreoffice_is(
    planforge: Command, workspace: Path, suffix: str
) -> None:
    path = _old(workspace, suffix)
    wps = path.rename(path.with_suffix(".wps")) if suffix == "doc" else path
    result = planforge("import", wps.name)
    assert result.code == 0
    assert "已经用 LibreOffice 转换成 .docx 再读" in result.err
    spec = (workspace / "specs" / "旧.yaml").read_text(encoding="utf-8")
    assert "  - 全员育人。\n  - 全程育人。\n" in spec


def _program(workspace: Path, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A LibreOffice that only does what ``words`` say."""
    if sys.platform == "win32":
        pytest.skip("a script is no program on Windows")
    program = workspace / "soffice"
    program.write_text(f"#!/bin/sh\n{words}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(program))
    (workspace / "旧.doc").write_bytes(OLD_DOCUMENT)


@pytest.mark.parametrize(
    "words",
    ["exit 1", "exit 0", 'cp "$0" "$8/old.docx"', ': > "$8/old.docx"'],
    ids=["fails", "writes nothing", "writes something else", "writes an empty file"],
)
def test_a_file_that_libreoffice_cannot_read_is_said_so(
    planforge: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    _program(workspace, words, monkeypatch)
    result = planforge("import", "旧.doc")
    assert result.code == 2
    assert "LibreOffice 读不出这个文件" in result.err


def test_a_libreoffice_that_never_ends_is_ended(
    planforge: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _program(workspace, "sleep 1000 &\nsleep 1000", monkeypatch)
    monkeypatch.setattr(office, "WITHIN", 1)
    result = planforge("import", "旧.doc")
    assert result.code == 2
    assert "已经停下" in result.err


def test_a_libreoffice_that_does_not_start_is_said_so(
    planforge: Command, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "旧.doc").write_bytes(OLD_DOCUMENT)
    monkeypatch.setattr(shutil, "which", lambda name: str(workspace / "没有"))
    assert "LibreOffice 启动不了" in planforge("import", "旧.doc").err


def test_an_old_document_with_a_password_is_not_even_tried(planforge: Command, workspace: Path) -> None:
    (workspace / "旧.doc").write_bytes(OLD_DOCUMENT + "EncryptedPackage".encode("utf-16-le"))
    assert "加了密码" in planforge("import", "旧.doc").err


def test_pictures_of_a_word_file_stand_beside_its_spec(planforge: Command, workspace: Path) -> None:
    import docx

    document = docx.Document()
    for line in PLAN.splitlines():
        document.add_paragraph(line)
    document.add_picture(io.BytesIO(PICTURE))
    document.add_paragraph("图1 疏散路线")
    document.save(str(workspace / "去年.docx"))
    result = planforge("import", "去年.docx")
    assert result.out.replace("\\", "/") == "specs/去年-图1.png\nspecs/去年.yaml\n"
    assert (workspace / "specs" / "去年-图1.png").read_bytes() == PICTURE
    assert "图片: {文件: 去年-图1.png, 说明: '图1 疏散路线'" in (workspace / "specs" / "去年.yaml").read_text(
        encoding="utf-8"
    )
    assert planforge("build", "specs/去年.yaml").code == 0


def test_a_long_report_is_cut_and_says_so(planforge: Command, workspace: Path) -> None:
    sections = "".join(f"{chr(0x4E00)}、工作{number}\n甲。\n" for number in range(60))
    junk = "上一篇：甲\n" * 50
    (workspace / "长.txt").write_text(f"工作计划\n{sections}{junk}", encoding="utf-8")
    told = planforge("import", "长.txt").err
    assert "项没有列出来，加上 --全部 就都列出来" in told
    assert "处没有列出来，加上 --全部 就都列出来" in told
    (workspace / "specs" / "长.yaml").unlink()
    whole = planforge("import", "长.txt", "--全部").err
    assert "没有列出来" not in whole
    assert whole.count("上一篇：甲") > told.count("上一篇：甲")


def test_soft_breaks_that_part_lines_are_not_told_as_healed() -> None:
    asides, healed = (Aside("软回车", 5, "2 处"),), (Aside("断行", 3, "做好｜家访"),)
    told = import_text("计划.docx", Imported((), "段", asides, healed), [])
    assert told == (
        "接好的断行（1 处）：\n  第 3 段　断行：做好｜家访\n"
        "没有接的软回车，各成一行（1 处）：\n  第 5 段　软回车：2 处\n"
    )


def test_a_line_that_was_parted_is_told_apart_from_what_was_set_aside() -> None:
    asides = (Aside("分行", 5, "2 行，1、读书。｜2、写字。"), Aside("网页链接", 6, "上一篇"))
    told = import_text("计划.docx", Imported((), "段", asides), [])
    assert told == (
        "放在一边的（1 处）：\n  第 6 段　网页链接：上一篇\n"
        "一行里写着几条的，分成了几行（1 处）：\n  第 5 段　分行：2 行，1、读书。｜2、写字。\n"
    )


def test_a_text_that_is_named_like_a_word_file_is_told(planforge: Command, workspace: Path) -> None:
    (workspace / "去年.docx").write_text(PLAN, encoding="utf-8")
    result = planforge("import", "去年.docx")
    assert result.code == 0
    assert "“去年.docx”不是 Word 文档，里面是纯文字" in result.err
    (workspace / "前年.txt").write_text(PLAN, encoding="utf-8")
    assert "不是 Word 文档" not in planforge("import", "前年.txt").err
