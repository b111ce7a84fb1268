"""A Word file with tracked changes: accepted it is the new document, rejected the old one."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from planforge.document import (
    Block,
    Cell,
    Chart,
    Contents,
    Document,
    Heading,
    Image,
    Item,
    LabelLine,
    Mark,
    PageBreak,
    Paragraph,
    Properties,
    Series,
    Signature,
    SignatureLine,
    Table,
    Title,
)
from planforge.template.style import StyleSheet
from planforge.writers.docx import paragraph_texts, write
from planforge.writers.docx.tracked import write_tracked
from tests.gate.ooxml_gate import findings
from tests.gate.revisions import W, accepted, body_of, rejected, said, settled, shown, written_out
from tests.writers.docx.specimens import png

STYLE = StyleSheet()
TYPED = replace(STYLE, numbering="键入")


def document(*blocks: Block) -> Document:
    return Document((Title(("校本研修计划",)), *blocks), Properties("校本研修计划", "滨河市实验小学"))


def text_of(one: Document) -> list[str]:
    return [text for text in paragraph_texts(write(one, STYLE)) if text.strip()]


def table(*rows: str, heads: int = 1) -> Table:
    """Cells are parted by ``|``, lines of a cell by ``/``."""
    cells = (tuple(Cell(tuple(cell.split("/"))) for cell in row.split("|")) for row in rows)
    return Table(tuple(cells), heads)


MERGED = Table(
    (
        (Cell(("周次",)), Cell(("工作",))),
        (Cell(("第1周",), rows=2), Cell(("开会", "签约"))),
        (None, Cell(("检查",))),
    )
)
WIDE = table(*["|".join(f"第{at}项工作安排" for at in range(1, 11))] * 2)
LONG = tuple(Paragraph(f"第{number}段说明这一学期要做的第{number}件事情。") for number in range(1, 9))
SMALL, LARGE = png(40, 20), png(80, 60)
GATE, YARD = Image("校门.png", SMALL, "校门"), Image("操场.png", LARGE, "操场")
BARS = Chart("柱形", ("9月", "10月"), (Series("次数", ("4", "6")),), "活动次数")
PIE = Chart("饼形", ("语文", "数学"), (Series("人数", ("18", "16")),))
CHAPTERS = tuple(
    Heading(1, name, Mark(f"{number}、", "一、", at, 1, 1))
    for at, (number, name) in enumerate((("一", "指导思想"), ("二", "工作目标"), ("三", "保障措施")), 1)
)
CHAPTER, OTHER = CHAPTERS[0], Heading(1, "工作重点", Mark("二、", "一、", 2, 1, 1))
SECTION = Heading(2, "课堂教学", Mark("（一）", "（一）", 1, 1, 2))
LISTED = {
    "an entry is gone": (
        document(Contents(), *CHAPTERS),
        document(Contents(), CHAPTERS[0], *CHAPTERS[2:]),
    ),
    "the first entry and the last one are new": (
        document(Contents(), CHAPTERS[1], SECTION),
        document(Contents(), CHAPTERS[0], CHAPTERS[1], SECTION, CHAPTERS[2]),
    ),
    "a contents page is new": (document(*CHAPTERS), document(Contents(), *CHAPTERS)),
    "a contents page is gone": (document(Contents(), *CHAPTERS), document(*CHAPTERS)),
    "one entry only": (document(Contents(), CHAPTER), document(Contents(), OTHER)),
    "one entry becomes many": (document(Contents(), CHAPTER), document(Contents(), *CHAPTERS)),
    "many entries become one": (document(Contents(), *CHAPTERS), document(Contents(), SECTION)),
    "pages and levels": (
        document(Contents(), CHAPTER, SECTION, *LONG, OTHER),
        document(Contents(), CHAPTER, *LONG, *LONG, *LONG, Heading(1, "课堂教学", None), OTHER, SECTION),
    ),
    "headings in another order": (
        document(Contents(), *CHAPTERS, *LONG, SECTION, OTHER),
        document(Contents(), CHAPTERS[2], *LONG, SECTION, CHAPTERS[1], CHAPTERS[0]),
    ),
    "other headings before, between and behind": (
        document(Contents(), CHAPTER, *LONG, SECTION, CHAPTERS[2]),
        document(Contents(), OTHER, CHAPTER, *LONG, SECTION, CHAPTERS[1], Heading(1, "附则", None)),
    ),
    "on another page": (
        document(Contents(), *CHAPTERS),
        document(Signature((SignatureLine("单位", "教导处"),), "封面"), Contents(), *CHAPTERS),
    ),
    "nothing to list any more": (document(Contents(), *CHAPTERS), document(Contents(), Paragraph("甲"))),
}
ENDS = {
    "a paragraph more": (document(Paragraph("甲甲甲")), document(Paragraph("甲甲甲"), Paragraph("乙乙乙"))),
    "two less": (
        document(Paragraph("甲甲甲"), Paragraph("乙乙乙"), Paragraph("丙丙丙")),
        document(Paragraph("甲甲甲")),
    ),
    "a table more": (
        document(Paragraph("甲甲甲")),
        document(Paragraph("甲甲甲"), table("周次|工作", "第1周|开会")),
    ),
    "a table less": (
        document(Paragraph("甲甲甲"), table("周次|工作", "第1周|开会")),
        document(Paragraph("甲甲甲")),
    ),
    "a table and lines more": (
        document(Paragraph("甲甲甲"), table("周次|工作", "第1周|开会")),
        document(
            Paragraph("甲甲甲"),
            table("周次|工作", "第1周|开会"),
            Paragraph("乙乙乙"),
            table("姓名|职务", "周明远|校长"),
            Paragraph("丙丙丙"),
        ),
    ),
    "a picture more": (document(Paragraph("甲甲甲")), document(Paragraph("甲甲甲"), GATE)),
    "a picture instead": (
        document(Paragraph("甲甲甲"), Paragraph("乙乙乙")),
        document(Paragraph("甲甲甲"), GATE),
    ),
    "a picture less": (document(GATE, Paragraph("甲甲甲"), YARD), document(GATE, Paragraph("甲甲甲"))),
    "a heading more, listed": (document(Contents(), *CHAPTERS[:2]), document(Contents(), *CHAPTERS)),
    "a heading less, listed": (document(Contents(), *CHAPTERS), document(Contents(), *CHAPTERS[:1])),
    "a page more": (
        document(Paragraph("甲甲甲")),
        document(Paragraph("甲甲甲"), PageBreak(), Paragraph("乙乙乙")),
    ),
    "a wide table more": (document(*LONG), document(*LONG, WIDE, *LONG[:2])),
    "a wide table less": (document(*LONG, WIDE, *LONG), document(*LONG)),
    "nothing but a title": (document(), document(Paragraph("甲甲甲"), table("周次|工作", "第1周|开会"))),
    "what was last moves up": (
        document(
            Paragraph("第一件要紧的事情。"), Paragraph("第二件要紧的事情。"), Paragraph("最后要说的一段话。")
        ),
        document(
            Paragraph("最后要说的一段话。"), Paragraph("第一件要紧的事情。"), Paragraph("第二件要紧的事情。")
        ),
    ),
}
PICTURES = {
    "a picture of the same name that is another": (
        document(GATE),
        document(Image("校门.png", LARGE, "校门")),
    ),
    "a picture that is gone": (document(GATE, YARD), document(YARD)),
    "a picture that is new, and one twice": (document(YARD), document(GATE, YARD, GATE)),
    "a picture in another place": (
        document(GATE, Paragraph("甲甲甲"), Paragraph("乙乙乙")),
        document(Paragraph("甲甲甲"), Paragraph("乙乙乙"), GATE),
    ),
    "a chart with other numbers": (
        document(BARS, PIE),
        document(BARS._replace(series=(Series("次数", ("5", "6")),)), PIE),
    ),
    "a chart that is new, before another and beside a picture": (document(PIE), document(BARS, PIE, GATE)),
}
POINT = Mark("1.", "1.", 1, 1, 3)
ONE_POINT = document(
    Paragraph("照此执行。"),
    Item(2, POINT, "", "开好主题班会，养成好的习惯，每月评一次文明班级。"),
    Paragraph("结语。"),
)
TWO_POINTS = document(
    Paragraph("照此执行。"),
    Item(2, POINT, "", "开好主题班会，养成好的习惯。"),
    Item(2, POINT._replace(text="2."), "", "每月评一次文明班级。"),
    Paragraph("结语。"),
)
THREE_POINTS = document(
    Paragraph("照此执行。"),
    Heading(2, "开好主题班会", None),
    Item(2, POINT, "养成好的习惯，", "每月评一次"),
    Paragraph("文明班级。"),
    Paragraph("结语。"),
)
PAIRS = {
    "a word": (document(Paragraph("全员参训，参训率95%。")), document(Paragraph("全员参训，参训率100%。"))),
    "a new paragraph": (document(), document(Paragraph("新的一段。"))),
    "a paragraph that is gone": (
        document(Paragraph("旧的一段。"), Paragraph("留下。")),
        document(Paragraph("留下。")),
    ),
    "all of it": (document(Paragraph("甲甲甲甲")), document(Paragraph("乙乙乙乙"))),
    "a heading, its mark and an item": (
        document(
            Heading(1, "工作目标", Mark("一、", "一、", 1, 1, 1)),
            Item(2, Mark("1.", "1.", 1, 2, 3), "听课。", "每周一节"),
        ),
        document(
            Heading(1, "工作要求", Mark("二、", "一、", 2, 1, 1)),
            Item(2, Mark("1.", "1.", 1, 2, 3), "听课。", "每周两节"),
        ),
    ),
    "a label": (document(LabelLine("组长：", "周明远", 3)), document(LabelLine("副组长：", "林静", 3))),
    "cells": (document(table("周次|工作", "第1周|开会")), document(table("周次|工作", "第1周|开大会"))),
    "rows": (
        document(table("周次|工作", "第1周|开会", "第2周|听课", "第3周|评课")),
        document(table("周次|工作", "第1周|开会", "第3周|评课", "第4周|总结表彰大会")),
    ),
    "columns": (
        document(table("周次|工作", "第1周|开会")),
        document(table("周次|工作|地点", "第1周|开会|报告厅")),
    ),
    "merged cells": (
        document(MERGED),
        document(MERGED._replace(rows=(*MERGED.rows[:2], (None, Cell(("听课", "评课")))))),
    ),
    "lines of a cell": (
        document(table("周次|工作", "第1周|开会/签约/检查")),
        document(table("周次|工作", "第1周|开会")),
    ),
    "more lines of a cell": (
        document(table("周次|工作", "第1周|开会")),
        document(table("周次|工作", "第1周|开会/签约/检查")),
    ),
    "other lines of a cell": (
        document(table("周次|工作", "第1周|开会/签约")),
        document(table("周次|工作", "第1周|开会/检查食堂/听评课")),
    ),
    "cells joined no longer": (
        document(MERGED),
        document(table("周次|工作", "第1周|开会", "第1周|检查")),
    ),
    "a heading that begins a page, and another look of the same words": (
        document(Paragraph("甲"), Heading(1, "保障措施", None), LabelLine("组长：", "周明远", 3)),
        document(Paragraph("甲"), PageBreak(), Heading(1, "保障措施", None), Paragraph("组长：周明远")),
    ),
    "a longer sign-off": (
        document(Signature((SignatureLine("单位", "教导处"), SignatureLine("日期", "2026年9月1日")))),
        document(
            Signature(
                (SignatureLine("单位", "滨河市实验小学教导处"), SignatureLine("日期", "2026年12月31日"))
            )
        ),
    ),
    "a sign-off that is gone": (
        document(Paragraph("甲"), Signature((SignatureLine("单位", "教导处"),))),
        document(Paragraph("甲")),
    ),
    "a wide table": (
        document(Paragraph("见下表。"), WIDE, Paragraph("照此执行。")),
        document(Paragraph("见下表。"), table("周次|工作", "第1周|开会"), Paragraph("照此执行。")),
    ),
    "a wide table that is new": (
        document(Paragraph("见下表。"), Paragraph("照此执行。")),
        document(Paragraph("见下表。"), WIDE, Paragraph("照此执行。")),
    ),
    "sections that come, before the last one": (
        document(*LONG, *LONG),
        document(*LONG, WIDE, *LONG),
    ),
    "a table at the end instead of a sign-off": (
        document(
            Paragraph("甲"), table("周次|工作", "第1周|开会"), Signature((SignatureLine("单位", "教导处"),))
        ),
        document(Paragraph("甲"), table("周次|工作", "第1周|开会"), table("姓名|职务", "周明远|校长")),
    ),
    "two tables become one": (
        document(table("周次|工作", "第1周|开会"), table("姓名|职务", "周明远|校长")),
        document(table("周次|工作|地点", "第1周|开会|报告厅")),
    ),
    "paragraphs in another order": (
        document(*map(Paragraph, ("第一段写目标。", "第二段写任务安排。", "第三段写保障措施。", "结语。"))),
        document(*map(Paragraph, ("第三段写保障措施。", "第二段写任务安排。", "第一段写目标。", "结语。"))),
    ),
    "a table instead of a paragraph": (
        document(Paragraph("见下表。")),
        document(table("周次|工作", "第1周|开会")),
    ),
    "one paragraph made two": (ONE_POINT, TWO_POINTS),
    "two paragraphs made one": (TWO_POINTS, ONE_POINT),
    "one paragraph made three, a heading first": (ONE_POINT, THREE_POINTS),
    "three paragraphs made one": (THREE_POINTS, ONE_POINT),
    "the sign-off": (
        document(Signature((SignatureLine("单位", "教导处"), SignatureLine("日期", "2026年9月1日")))),
        document(Signature((SignatureLine("单位", "教导处"), SignatureLine("日期", "2027年9月1日")))),
    ),
    "rare characters, marks and breaks": (
        document(Paragraph("王喆 & <甲>\n第二行")),
        document(Paragraph("王㑇 & <乙>\n第二行")),
    ),
}


@pytest.mark.parametrize(("old", "new"), PAIRS.values(), ids=PAIRS)
def test_accepted_it_is_the_new_document_and_rejected_the_old_one(old: Document, new: Document) -> None:
    docx = write_tracked(old, new, STYLE, "对比")
    assert accepted(docx) == text_of(new)
    assert rejected(docx) == text_of(old)
    for one, root in ((new, settled(docx, "ins", "del")), (old, settled(docx, "del", "ins"))):
        assert written_out(root) == written_out(body_of(write(one, TYPED)))


@pytest.mark.parametrize(("old", "new"), ENDS.values(), ids=ENDS)
def test_no_empty_paragraph_is_left_where_one_document_ends_sooner(old: Document, new: Document) -> None:
    docx = write_tracked(old, new, STYLE, "对比")
    for one, root in ((new, settled(docx, "ins", "del")), (old, settled(docx, "del", "ins"))):
        plain = write(one, TYPED)
        assert shown(docx, root) == shown(plain, body_of(plain))
        assert written_out(root) == written_out(body_of(plain))


@pytest.mark.parametrize(("old", "new"), PICTURES.values(), ids=PICTURES)
def test_pictures_and_charts_come_and_go_with_their_changes(old: Document, new: Document) -> None:
    docx = write_tracked(old, new, STYLE, "对比")
    for one, root in ((new, settled(docx, "ins", "del")), (old, settled(docx, "del", "ins"))):
        plain = write(one, STYLE)
        assert shown(docx, root) == shown(plain, body_of(plain))
        assert said(root) == said(body_of(plain))


def test_a_picture_of_both_is_neither_inserted_nor_deleted_and_is_kept_once() -> None:
    docx = write_tracked(document(GATE, GATE), document(Paragraph("新的一段。"), GATE, GATE), STYLE, "对比")
    assert not list(body_of(docx).iterfind(f".//{W}del"))
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        assert [name for name in archive.namelist() if "/media/" in name] == ["word/media/image1.png"]


@pytest.mark.parametrize(("old", "new"), LISTED.values(), ids=LISTED)
def test_a_contents_page_stays_the_field_that_it_is(old: Document, new: Document) -> None:
    docx = write_tracked(old, new, STYLE, "对比")
    for one, root in ((new, settled(docx, "ins", "del")), (old, settled(docx, "del", "ins"))):
        assert written_out(root) == written_out(body_of(write(one, TYPED)))


def test_of_a_contents_page_only_the_entries_that_changed_are_marked() -> None:
    old, new = document(Contents(), *CHAPTERS), document(Contents(), CHAPTERS[0], *CHAPTERS[2:])
    root = body_of(write_tracked(old, new, STYLE, "对比"))
    [entry, heading] = ["".join(each.itertext()) for each in root.iter(f"{W}del") if len(each)]
    assert entry.startswith("二、工作目标 PAGEREF ")
    assert heading == "二、工作目标"


def test_both_lead_to_one_bookmark_where_a_heading_stays() -> None:
    old, new = LISTED["other headings before, between and behind"]
    root = body_of(write_tracked(old, new, STYLE, "对比"))
    names = [each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(names)
    assert {each.get(f"{W}anchor") for each in root.iter(f"{W}hyperlink")} == set(names)


@pytest.mark.parametrize(
    ("old", "new"),
    [*PAIRS.values(), *ENDS.values(), *PICTURES.values(), *LISTED.values()],
    ids=[*PAIRS, *ENDS, *PICTURES, *LISTED],
)
def test_validators_find_nothing(old: Document, new: Document, tmp_path: Path) -> None:
    docx = write_tracked(old, new, STYLE, "对比")
    (tmp_path / "对比.docx").write_bytes(docx)
    assert [str(error) for error in OpenXmlValidator().validate(tmp_path / "对比.docx").errors] == []
    assert findings(docx) == []


def test_only_what_changed_is_marked() -> None:
    old, new = PAIRS["a word"]
    root = body_of(write_tracked(old, new, STYLE, "对比"))
    assert ["".join(each.itertext()) for each in root.iter(f"{W}ins", f"{W}del")] == ["95%", "100%"]


def test_a_paragraph_that_stands_elsewhere_is_moved() -> None:
    old, new = PAIRS["paragraphs in another order"]
    root = body_of(write_tracked(old, new, STYLE, "对比"))
    assert not list(root.iter(f"{W}ins", f"{W}del"))
    words = [{"".join(each.itertext()) for each in root.iter(f"{W}p") if each.find(f"{W}{kind}") is not None}
             for kind in ("moveFrom", "moveTo")]  # fmt: skip
    assert words[0] == words[1] != set()
    names = [
        sorted(each.get(f"{W}name") for each in root.iter(f"{W}{kind}RangeStart"))
        for kind in ("moveFrom", "moveTo")
    ]
    assert names == [["move1", "move2"]] * 2


def test_every_change_has_a_number_of_its_own() -> None:
    docx = write_tracked(*PAIRS["paragraphs in another order"], STYLE, "对比")
    numbers = [each.get(f"{W}id") for each in body_of(docx).iter() if each.get(f"{W}author")]
    assert len(set(numbers)) == len(numbers) > 4


def test_a_document_compared_with_itself_has_no_change() -> None:
    one = PAIRS["rows"][0]
    docx = write_tracked(one, one, STYLE, "对比")
    assert not list(body_of(docx).iter(f"{W}ins", f"{W}del"))


def test_the_same_documents_give_the_same_bytes() -> None:
    old, new = PAIRS["rows"]
    assert write_tracked(old, new, STYLE, "对比") == write_tracked(old, new, STYLE, "对比")


LINES = st.lists(
    st.text("甲乙丙丁一二三12 。", min_size=1, max_size=12).map(str.strip).filter(bool), max_size=6
)


@settings(max_examples=60, deadline=None)
@given(LINES, LINES, st.booleans())
def test_any_two_texts_come_back(old: list[str], new: list[str], in_table: bool) -> None:
    def made(lines: list[str]) -> Document:
        if in_table:
            return document(Table(tuple((Cell((line,)), Cell((line[:1],))) for line in lines)))
        return document(*map(Paragraph, lines))

    docx = write_tracked(made(old), made(new), STYLE, "对比")
    assert accepted(docx) == text_of(made(new))
    assert rejected(docx) == text_of(made(old))


def test_tables_with_cells_joined_otherwise_are_replaced_row_by_row() -> None:
    joined = MERGED._replace(rows=(MERGED.rows[0], (Cell(("第1周 开会",), columns=2), None)))
    docx = write_tracked(document(MERGED), document(joined), STYLE, "对比")
    assert accepted(docx) == text_of(document(joined))
    assert rejected(docx) == text_of(document(MERGED))


def test_a_paragraph_takes_the_place_of_a_table() -> None:
    old, new = document(table("周次|工作", "第1周|开会")), document(Paragraph("周次|工作，第1周|开会"))
    docx = write_tracked(old, new, STYLE, "对比")
    assert accepted(docx) == text_of(new)
    assert rejected(docx) == text_of(old)


@pytest.mark.parametrize("turned", [False, True])
def test_of_a_paragraph_made_two_only_the_mark_and_the_punctuation_come(*, turned: bool) -> None:
    pair = (TWO_POINTS, ONE_POINT) if turned else (ONE_POINT, TWO_POINTS)
    root = body_of(write_tracked(*pair, STYLE, "对比"))
    told = [
        "".join(each.itertext()) for kind in ("ins", "del") for each in root.iter(f"{W}{kind}") if len(each)
    ]
    assert sorted(told) == sorted(["，", "。", "2."])  # the number of the second one as well


def test_what_moved_bears_the_number_of_its_place() -> None:
    points = ("开好家长会，听取意见。", "办好秋季运动会。", "每周评比一次卫生。")
    old, new = (
        document(
            *(Item(2, POINT._replace(text=f"{number}."), "", text) for number, text in enumerate(each, 1)),
            *LONG[:1],
        )
        for each in (points, (points[2], *points[:2]))
    )
    docx = write_tracked(old, new, STYLE, "对比")
    ends = [
        "".join(each.itertext()) for each in body_of(docx).iter(f"{W}moveFrom", f"{W}moveTo") if len(each)
    ]
    assert ends == ["1.每周评比一次卫生。", "3.每周评比一次卫生。"]
    assert accepted(docx) == text_of(new)
    assert rejected(docx) == text_of(old)


def test_a_row_of_a_schedule_is_known_by_its_work() -> None:
    old = document(table("周次|工作|谁", "第1周|听课|林静", "第2周|评比|林静"))
    new = document(table("周次|工作|谁", "第1周|家长会|林静", "第2周|听课|林静"))
    root = body_of(write_tracked(old, new, STYLE, "对比"))
    told = ["".join(each.itertext()) for each in root.iter(f"{W}ins") if len(each)]
    assert told == ["第1周", "家长会", "林静", "第2周"]
