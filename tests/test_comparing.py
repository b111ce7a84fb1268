"""Two files of any kind compared: what each is taken for, and the Word file with tracked changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.shared import Mm
from openxml_audit import OpenXmlValidator

from planforge import pipeline
from planforge.compare.report import comparison_text
from planforge.compare.specs import Change
from planforge.comparing import Compared, compare_files
from planforge.document import Image
from planforge.rolling.roll import Wish, roll
from planforge.source import TextFile
from planforge.template.style import StyleSheet
from planforge.workspace.library import Workspace
from planforge.writers.docx import write
from planforge.writers.docx.tracked import has_changes
from tests.conftest import ROOT, SPECS
from tests.gate.revisions import accepted, body_of, rejected, settled, shown, written_out
from tests.writers.docx.specimens import png

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n标题: 题\n"


def library() -> Workspace:
    return Workspace(ROOT)


def edited_in_word(docx: bytes, old: str, new: str) -> bytes:
    """The document with other words, as a person leaves it."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            data = source.read(name)
            archive.writestr(
                name, data.replace(old.encode(), new.encode()) if name == "word/document.xml" else data
            )
    return target.getvalue()


@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.stem)
def test_a_spec_and_what_it_is_rolled_to_come_back_from_their_tracked_changes(
    spec: Path, tmp_path: Path
) -> None:
    old = TextFile(str(spec), spec.read_bytes())
    target = "2031-2036" if "规划" in spec.name else "2028-2029-1"
    rolled = roll(old, library(), Wish(target)).data
    result = compare_files(
        old, TextFile(str(spec.with_name("新.yaml")), rolled or b""), (library(), library())
    )
    assert result.documents is not None
    before, after = result.documents
    docx = result.tracked()
    style = replace(result.style or StyleSheet(), numbering="键入")
    assert written_out(settled(docx, "ins", "del")) == written_out(body_of(write(after, style)))
    assert written_out(settled(docx, "del", "ins")) == written_out(body_of(write(before, style)))
    (tmp_path / "对比.docx").write_bytes(docx)
    assert OpenXmlValidator().validate(tmp_path / "对比.docx").errors == []


@pytest.fixture
def compared(shelf: Callable[..., Workspace]) -> Callable[[TextFile, TextFile], Compared]:
    return lambda old, new: compare_files(old, new, (shelf(), shelf()))


def spec_of(text: str) -> TextFile:
    return TextFile("计划.yaml", (HEAD + text).encode())


def document_of(text: str, shelf: Callable[..., Workspace]) -> bytes:
    return pipeline.build(spec_of(text), shelf()).document or b""


def test_a_document_that_was_edited_in_word_is_compared_by_its_spec_with_the_edits(
    compared: Callable[[TextFile, TextFile], Compared], shelf: Callable[..., Workspace]
) -> None:
    text = (
        "期间: 2026-2027-1\n数据: {人数: 60}\n落款: {单位: 教导处, 日期: 2026-09-01}\n"
        "工作目标:\n  - 听课。: 每人听课二十节。\n保障措施: 共{{人数}}人。\n结语: 照此执行。\n"
    )
    edited = edited_in_word(document_of(text, shelf), "二十", "三十")
    result = compared(spec_of(text), TextFile("计划.docx", edited))
    assert result.origins == ("规格", "planforge 生成后又改过的文档，取里面带的规格和改动")
    assert result.sources[1] is None
    assert result.comparison is not None
    assert result.comparison.counts()["修改"] == 1
    assert sum(result.comparison.counts().values()) == result.comparison.counts()["沿用"] + 1
    assert "三十" in "".join(accepted(result.tracked()))
    assert "三十" not in "".join(rejected(result.tracked()))


def test_a_document_with_edits_that_no_spec_can_take_over_is_imported(
    compared: Callable[[TextFile, TextFile], Compared], shelf: Callable[..., Workspace]
) -> None:
    text = "指导思想: 坚持立德树人。\n工作目标: 听课二十节。\n"
    edited = edited_in_word(document_of(text, shelf), "<w:t>二、工作目标</w:t>", "<w:t>二、工作目标</w:t>")
    assert compared(spec_of(text), TextFile("计划.docx", edited)).origins[1] == (
        "planforge 生成的文档，取里面带的规格"
    )
    edited = edited_in_word(document_of(text, shelf), "二、工作目标", "滨河市实验小学家长委员会的说明")
    assert compared(spec_of(text), TextFile("计划.docx", edited)).origins[1] == (
        "planforge 生成后又改过的文档，按导入的结果比较"
    )


def test_a_foreign_document_is_compared_by_what_is_printed(
    compared: Callable[[TextFile, TextFile], Compared], shelf: Callable[..., Workspace]
) -> None:
    text = "期间: 2026-2027-1\n落款: {单位: 教导处, 日期: 2026-09-01}\n工作目标: 听课二十节。\n保障措施: 加强领导。\n"
    printed = pipeline.show(spec_of(text), shelf())[0] or ""
    result = compared(spec_of(text), TextFile("计划.txt", printed.encode("gb18030")))
    assert result.comparison is not None
    assert result.comparison.is_still, result.comparison
    assert result.origins[1] == "文档，按导入的结果比较"


def test_several_documents_in_one_file_are_compared_together_and_it_is_said(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    one = "滨河市实验小学{}工作计划\n一、工作目标\n每位教师听课二十节。\n二、主要措施\n{}要落到实处。\n滨河市实验小学\n2026年9月1日\n"
    text = one.format("安全", "演练") + one.format("德育", "班会")
    result = compared(spec_of("正文: 甲\n"), TextFile("两份.txt", text.encode()))
    assert result.origins[1] == "文档，按导入的结果比较，里面有 2 份，接在一起比"
    words = "".join(accepted(result.tracked()))
    assert "演练要落到实处。" in words
    assert "班会要落到实处。" in words


def test_a_file_that_is_no_document_is_refused_with_a_sentence(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    result = compared(
        spec_of("正文: 甲\n"), TextFile("坏.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    )
    assert result.comparison is None
    assert [finding.is_error for finding in result.diagnostics] == [True]
    with pytest.raises(ValueError, match="nothing to write"):
        result.tracked()


def test_a_picture_that_lies_nowhere_is_said_and_does_not_stop_the_comparison(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    text = "图:\n  图片: 无.png\n"
    result = compared(spec_of(text), spec_of(text))
    assert result.comparison is not None
    assert [finding.code for finding in result.diagnostics] == ["图片", "图片"]


GATE, YARD, PLAN = png(40, 20), png(80, 60), png(30, 30)


def foreign(*parts: str | bytes, header: str = "", wide: int = 60) -> TextFile:
    """A Word file made by another program: a title, then paragraphs and pictures."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = header
    made.add_paragraph("滨河市实验小学校园安全工作计划")
    for part in parts:
        if isinstance(part, bytes):
            made.add_picture(io.BytesIO(part), width=Mm(wide))
        else:
            made.add_paragraph(part)
    target = io.BytesIO()
    made.save(target)
    return TextFile("安全.docx", target.getvalue())


ROUTE, DUTY = ("一、疏散路线", "从东侧楼梯有序下楼。"), ("二、值班安排", "每天两人带班。")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ((*ROUTE, GATE, *DUTY), (*ROUTE, YARD, *DUTY), [("修改", "疏散路线", "图片")]),
        ((*ROUTE, GATE, *DUTY), (*ROUTE, *DUTY), [("删除", "疏散路线", "图片")]),
        ((*ROUTE, *DUTY), (*ROUTE, *DUTY, GATE), [("新增", "值班安排", "图片")]),
        ((*ROUTE, GATE, *DUTY), (*ROUTE, *DUTY, GATE), []),
        ((*ROUTE, GATE, PLAN, *DUTY), (*ROUTE, PLAN, YARD, *DUTY), [("修改", "疏散路线", "图片")]),
        ((GATE, *ROUTE), (YARD, *ROUTE), [("修改", "疏散路线", "图片")]),
    ],
    ids=["another", "gone", "new", "moved", "one of two", "before the text"],
)  # fmt: skip
def test_pictures_of_foreign_documents_are_compared_and_come_and_go_with_their_changes(
    compared: Callable[[TextFile, TextFile], Compared],
    old: tuple[str | bytes, ...],
    new: tuple[str | bytes, ...],
    told: list[tuple[str, str, str]],
) -> None:
    result = compared(foreign(*old), foreign(*new))
    assert result.comparison is not None
    assert not result.comparison.is_still
    changes = [
        (field.change.value, chapter.name, *field.path)
        for chapter in result.comparison.chapters
        for field in chapter.fields
        if field.change is not Change.KEPT
    ]
    assert sorted(changes) == sorted(told)
    tracked = result.tracked()
    for parts, root in ((new, settled(tracked, "ins", "del")), (old, settled(tracked, "del", "ins"))):
        assert shown(tracked, root) == [part for part in parts if isinstance(part, bytes)]
    assert not result.beside


def test_a_picture_of_another_width_is_changed_and_the_same_one_is_not(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    same = compared(foreign(*ROUTE, GATE), foreign(*ROUTE, GATE)).comparison
    wider = compared(foreign(*ROUTE, GATE), foreign(*ROUTE, GATE, wide=90)).comparison
    assert same is not None
    assert wider is not None
    assert same.is_still
    assert [(each.old and each.old.text, each.new and each.new.text) for each in wider.chapters[1].fields if each.change is Change.CHANGED] == [
        ("宽 60 毫米", "宽 90 毫米")
    ]  # fmt: skip


def test_a_picture_is_the_same_whatever_its_file_is_called(shelf: Callable[..., Workspace]) -> None:
    shelf_with = shelf(文件_图png="")
    shelf_with.texts = {"文件_图.png": GATE.decode("latin-1")}  # type: ignore[attr-defined]
    spec = spec_of("疏散路线:\n  - 从东侧楼梯有序下楼。\n  - 图片: {文件: 图.png, 宽: 60}\n")
    result = compare_files(
        foreign("一、疏散路线", "1.从东侧楼梯有序下楼。", GATE), spec, (shelf(), shelf_with)
    )
    assert result.documents is not None
    names = [block.name for side in result.documents for block in side.blocks if isinstance(block, Image)]
    assert names == ["图.png", "图.png"]


def test_headers_of_foreign_documents_are_compared_beside_the_text(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    result = compared(foreign(*ROUTE, header="2025年版"), foreign(*ROUTE, header="2026年版"))
    assert result.comparison is not None
    assert result.comparison.is_still
    assert result.beside == ("页眉：“2025年版”改成“2026年版”",)
    assert compared(foreign(*ROUTE, header="2025年版"), foreign(*ROUTE, header="2025年版")).beside == ()


def test_a_picture_that_no_document_of_ours_shows_is_not_left_out_in_silence(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    def drawn(picture: bytes) -> TextFile:
        made, target = foreign(*ROUTE, GATE), io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(made.data)) as source, zipfile.ZipFile(target, "w") as archive:
            for name in source.namelist():
                archive.writestr(name, picture if "/media/" in name else source.read(name))
        return TextFile("安全.docx", target.getvalue())

    [said] = compared(drawn(b"BM" + bytes(60)), drawn(b"BM" + bytes(50) + b"1" * 10)).beside
    assert "原来 1 张，现在 1 张，两边不一样；这些没有放进对比文件" in said


TYPED = """滨河市实验小学安全工作计划
一、工作目标
全年没有责任事故，人人会逃生。
二、主要工作
1、健全制度，层层签订安全责任书。
2、每月开展一次安全主题班会活动。
4、每周五排查教室、走廊和操场。
滨河市实验小学
2026年9月1日
"""


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (TYPED.replace("4、", "3、"), "编号  4、 → 3、（每周五排查教室、走廊和操…）"),
        (TYPED.replace("二、主要", "（二）主要"), "编号  二、 → （二）（主要工作）"),
        (TYPED.replace("2、每月", "每月"), "编号  2、 → 没有（每月开展一次安全主题班会…）"),
    ],
)
def test_the_numbers_of_foreign_documents_are_their_own(
    compared: Callable[[TextFile, TextFile], Compared], now: str, told: str
) -> None:
    result = compared(TextFile("旧.txt", TYPED.encode()), TextFile("新.txt", now.encode()))
    assert result.comparison is not None
    assert not result.comparison.is_still
    assert told in comparison_text(result.comparison, colours=False)
    tracked = result.tracked()
    assert accepted(tracked) == now.split("\n")[:-1]
    assert rejected(tracked) == TYPED.split("\n")[:-1]


DRAWN = """期间: 2026-2027-1
工作目标: 全年没有责任事故，人人会逃生。
主要工作:
  - 层层签订安全责任书，每周排查一次教室和操场。
  - 按月安排演练，各班照着路线走。
  - 表格: |
      时间 | 工作
      九月 | 开学第一课和防震演练
      十月 | 全校师生一起参加的消防演练
  - 图片: {文件: 图.png, 说明: 疏散路线图}
落款: {单位: 教导处, 日期: 2026-09-01}
"""


@pytest.mark.parametrize("turned", [False, True], ids=["then the copy", "the copy first"])
def test_what_a_spec_and_its_foreign_copy_both_say_is_no_change(
    shelf: Callable[..., Workspace], *, turned: bool
) -> None:
    own = shelf(文件_图png="")
    own.texts = {"文件_图.png": png(333, 217).decode("latin-1")}  # type: ignore[attr-defined]
    spec = TextFile("计划.yaml", f"文种: 工作计划\n学校: 滨河市实验小学\n主题: 安全\n{DRAWN}".encode())
    copy = pipeline.build(spec, own, submission=True).document or b""
    files = [(spec, own), (TextFile("送审.docx", copy), shelf())]
    one, other = reversed(files) if turned else files
    result = compare_files(one[0], other[0], (one[1], other[1]))
    assert result.comparison is not None
    assert result.comparison.is_still, comparison_text(result.comparison, colours=False)
    assert not has_changes(result.tracked())
    wider = TextFile("计划.yaml", spec.data.replace("路线图}".encode(), "路线图, 宽: 60}".encode()))
    assert has_changes(compare_files(wider, files[1][0], (own, shelf())).tracked())


def test_rows_of_a_foreign_table_are_known_by_their_work(
    compared: Callable[[TextFile, TextFile], Compared], shelf: Callable[..., Workspace]
) -> None:
    head = (
        "期间: 2026-2027-1\n主要工作:\n  - 按月安排，各班照着做。\n  - 表格: |\n      时间 | 工作 | 负责人\n"
    )
    rows = ["9月3日 | 开学典礼", "9月24日 | 家长会", "10月15日 | 秋季运动会"]
    now = ["9月3日 | 开学典礼", "9月9日 | 新生入队", "10月15日 | 秋季运动会", "10月28日 | 家长会"]
    old, new = (head + "".join(f"      {row} | 林静\n" for row in each) for each in (rows, now))
    made = pipeline.build(spec_of(new), shelf(), submission=True).document or b""
    result = compared(spec_of(old), TextFile("送审.docx", made))
    assert result.comparison is not None
    told = [
        (each.old and each.old.text, each.new and each.new.text)
        for each in result.comparison.fields
        if each.change is not Change.KEPT
    ]
    assert told == [
        (None, "9月9日 | 新生入队 | 林静"),
        ("9月24日 | 家长会 | 林静", "10月28日 | 家长会 | 林静"),
    ]
    tracked = result.tracked()
    assert "10月28日\t家长会\t林静" in accepted(tracked)
    assert "9月24日\t家长会\t林静" in rejected(tracked)


def test_a_spelling_that_an_import_makes_one_is_told_and_nothing_is_called_the_same(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    other = TYPED.replace("2026年9月1日", "2026.9.1")
    result = compared(TextFile("旧.txt", TYPED.encode()), TextFile("新.txt", other.encode()))
    assert result.comparison is not None
    assert result.comparison.is_still
    assert result.beside == ("写法：“2026年9月1日”改成“2026.9.1”",)
    assert compared(TextFile("旧.txt", TYPED.encode()), TextFile("新.txt", TYPED.encode())).beside == ()
    page = TextFile("新.txt", f"{TYPED}上一篇：教研工作计划\n".encode())
    assert compared(TextFile("旧.txt", TYPED.encode()), page).beside == (
        "没有算进正文的：新增“上一篇：教研工作计划”",
    )


def _foreign(*lines: str) -> TextFile:
    document = docx.Document()
    for line in (
        "青禾市实验小学工作计划",
        "一、指导思想",
        "坚持立德树人。",
        "二、组织领导",
        *lines,
        "三、总结",
        "期末写总结。",
    ):
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return TextFile("计划.docx", buffer.getvalue())


@pytest.mark.parametrize("gap", ["\t", "　　", "    "])
def test_labels_beside_one_another_stay_one_paragraph(
    compared: Callable[[TextFile, TextFile], Compared], gap: str
) -> None:
    old = _foreign(f"组长：周明远{gap}副组长：林静", "成员：各教研组长")
    tracked = compared(old, _foreign(f"组长：周明远{gap}副组长：李明", "成员：各教研组长")).tracked()
    shown = [["".join(line.split()) for line in each(tracked)] for each in (accepted, rejected)]
    assert "组长：周明远副组长：李明" in shown[0]
    assert "组长：周明远副组长：林静" in shown[1]
    assert all("成员：各教研组长" in lines for lines in shown)


@pytest.mark.parametrize("turned", [False, True])
def test_labels_put_on_lines_of_their_own_are_told(
    compared: Callable[[TextFile, TextFile], Compared], turned: bool
) -> None:
    beside, below = _foreign("组长：周明远\t副组长：林静"), _foreign("组长：周明远", "副组长：林静")
    old, new = (below, beside) if turned else (beside, below)
    result = compared(old, new)
    assert result.comparison is not None
    ways = (accepted, rejected) if turned else (rejected, accepted)
    one, two = (["".join(line.split()) for line in each(result.tracked())] for each in ways)
    assert "组长：周明远副组长：林静" in one
    assert {"组长：周明远", "副组长：林静"} <= set(two)


def _file_of(*lines: str) -> TextFile:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return TextFile("办法.docx", buffer.getvalue())


@pytest.mark.parametrize(
    ("front", "place"),
    [
        (("附件1", "课题管理办法"), "备注:由教科室解释"),
        (("附件2：", "课题管理办法"), "说明：由教科室解释"),
        (("课题管理办法",), "电话:教科室"),
        ((), "备注:由教科室解释"),
    ],
)
def test_all_changes_accepted_give_the_text_of_a_foreign_file(
    compared: Callable[[TextFile, TextFile], Compared], front: tuple[str, ...], place: str
) -> None:
    old = (*front, "一、立项要求：", "1.选题来自课堂,一组一题。", "二、过程管理:", "每月交流一次。", place)
    new = tuple(line.replace("每月", "每两周") for line in old)
    tracked = compared(_file_of(*old), _file_of(*new)).tracked()
    assert [line for line in accepted(tracked) if line] == list(new)
    assert [line for line in rejected(tracked) if line] == list(old)


def test_punctuation_that_only_an_import_changes_is_no_change_beside_what_we_print(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    foreign = _file_of("题", "一、立项要求：", "选题来自课堂。", "二、过程管理：", "备注:每月交流。")
    spec = spec_of("编号: 校用\n立项要求: 选题来自课堂。\n过程管理:\n  备注: 每月交流。\n")
    result = compared(foreign, spec)
    assert result.comparison is not None
    assert result.comparison.is_still


def test_closing_words_have_not_moved_where_a_chapter_was_put_before_them(
    compared: Callable[[TextFile, TextFile], Compared],
) -> None:
    closing = "以上计划，望认真执行。\n滨河市实验小学\n2026年9月1日\n"
    old = f"滨河市实验小学教学计划\n一、工作目标\n1.抓备课。\n2.抓上课。\n{closing}"
    new = old.replace(closing, f"二、几点要求\n1.各处室分工合作。\n2.每月报一次。\n{closing}")
    result = compared(TextFile("旧.txt", old.encode()), TextFile("新.txt", new.encode()))
    assert result.comparison is not None
    assert not any(field.origin for field in result.comparison.fields)
    told = comparison_text(result.comparison, colours=False)
    assert "【结语】沿用" in told
    assert "换了位置" not in told
    tracked = result.tracked()
    assert accepted(tracked) == new.split("\n")[:-1]
    assert rejected(tracked) == old.split("\n")[:-1]
