"""Printed documents as lines: what is compared where one of two was imported."""

import pytest

from planforge.compare.lines import Chapter
from planforge.compare.print import closed, printed_chapters
from planforge.compare.report import comparison_record, comparison_text
from planforge.compare.specs import compare
from planforge.document import (
    Annex,
    AnnexList,
    Cell,
    Chart,
    Document,
    Heading,
    Image,
    Imprint,
    Item,
    LabelLine,
    Mark,
    Paragraph,
    Postscript,
    Properties,
    Recipient,
    Reference,
    Series,
    Signature,
    SignatureLine,
    Table,
    Title,
)

MARK = Mark("（一）", "（一）", 1, 1, 2)


def said(*blocks: object) -> dict[str, list[tuple[str, str]]]:
    chapters = printed_chapters(Document(blocks, Properties("题")), lambda _: 80)  # type: ignore[arg-type]
    return {each.name: [("".join(field.path), field.text) for field in each.fields] for each in chapters}


@pytest.mark.parametrize(
    ("spread", "said"),
    [
        ("成　员：赵一帆 孙晓", "成员：赵一帆 孙晓"),
        ("组  长 ：周明远", "组长：周明远"),
        ("副 组 长：林静", "副组长：林静"),
        ("指 导 思 想", "指导思想"),
        ("姓 名", "姓名"),
        ("赵一帆 孙晓", "赵一帆 孙晓"),
        ("第 3 周", "第 3 周"),
        ("预防 为主", "预防 为主"),
        ("听课：每周 两节", "听课：每周 两节"),
        ("", ""),
    ],
)
def test_blanks_that_spread_a_label_or_a_heading_are_none_of_its_words(spread: str, said: str) -> None:
    assert closed(spread) == said


def test_a_spread_label_is_the_same_line() -> None:
    one = said(Heading(1, "组织领导"), LabelLine("成员：", "赵一帆"))
    assert said(Heading(1, "组 织 领 导"), LabelLine("成　员：", "赵一帆")) == one


def test_lines_read_the_same_whatever_they_were_taken_for() -> None:
    one = said(Heading(1, "目标"), Item(2, MARK, "听课。", "每周两节。"), LabelLine("组长：", "周明远"))
    other = said(Heading(1, "目标"), Paragraph("听课。每周两节。\n组长：周明远"))
    assert one == other == {"文件头": [], "目标": [("", "听课。每周两节。"), ("", "组长：周明远")]}


def test_what_stands_around_the_text_is_the_head() -> None:
    blocks = (
        Reference("文号", "滨实小〔2026〕1号"),
        Title(("题", "——副题")),
        Recipient("各处室："),
        Paragraph("开头的话。"),
        Heading(1, "目标"),
        Heading(2, "小标题", MARK),
        AnnexList("附件：", ("名单",)),
        Signature((SignatureLine("单位", "教导处"), SignatureLine("日期", "2026年9月1日"))),
        Postscript("（此件公开）"),
        Annex("附件", "名单", (Paragraph("周明远"),)),
        Imprint("抄送：教育局。", "", "2026年9月2日印发"),
    )
    assert said(*blocks) == {
        "文件头": [
            ("文号", "滨实小〔2026〕1号"),
            ("标题", "题\n——副题"),
            ("主送", "各处室"),
            ("附件", "名单"),
            ("落款", "教导处"),
            ("落款", "2026年9月1日"),
            ("附注", "（此件公开）"),
            ("版记抄送", "抄送：教育局。"),
            ("版记印发日期", "2026年9月2日印发"),
        ],
        "导语": [("", "开头的话。")],
        "目标": [("", "小标题")],
        "附件：名单": [("", "周明远")],
    }


def test_rows_of_a_table_do_not_say_how_cells_are_joined() -> None:
    joined = Table(
        ((Cell(("九月",), rows=2), Cell(("开学", "军训"))), (None, Cell(("听课",)))), caption="月历"
    )
    assert said(joined)["导语"] == [("", "月历"), ("表格", "九月 | 开学 / 军训"), ("表格", "九月 | 听课")]


def test_the_number_of_a_row_is_compared_by_itself() -> None:
    rows = [("序号", "内容"), ("1", "军训"), ("2", "听课")]
    fields = printed_chapters(
        Document((Table(tuple(tuple(Cell((cell,)) for cell in row) for row in rows)),), Properties("题")),
        lambda _: 0,
    )[1].fields
    assert [(each.mark, each.text) for each in fields] == [("", "序号 | 内容"), ("1", "军训"), ("2", "听课")]


def months(*groups: tuple[str, tuple[str, ...]]) -> Table:
    """A table with one month over all the rows of it."""
    rows = [
        (Cell((month,), rows=len(works)) if not n else None, Cell((work,)), Cell(("林静",)))
        for month, works in groups
        for n, work in enumerate(works)
    ]
    head = (Cell(("月份",)), Cell(("工作",)), Cell(("负责人",)))
    return Table((head, *rows))


OCTOBER, NOVEMBER = ("十月", ("升旗", "家长会")), ("十一月", ("运动会", "读书节", "演练"))


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ((OCTOBER, ("十一月", ("读书节", "演练"))), [("删除", "十一月 | 运动会 | 林静", "")]),
        ((OCTOBER, ("十一月", ("运动会", "演练"))), [("删除", "十一月 | 读书节 | 林静", "")]),
        ((OCTOBER, ("十一月", ("军训", *NOVEMBER[1]))), [("新增", "", "十一月 | 军训 | 林静")]),
        ((OCTOBER, ("十一月", (*NOVEMBER[1], "军训"))), [("新增", "", "十一月 | 军训 | 林静")]),
        ((("十月", ("家长会",)), NOVEMBER), [("删除", "十月 | 升旗 | 林静", "")]),
        ((OCTOBER, ("十一月", ("运动会",)), ("十一月", ("读书节", "演练"))), []),
        ((OCTOBER, *(("十一月", (each,)) for each in NOVEMBER[1])), []),
        ((OCTOBER, NOVEMBER), []),
    ],
)
def test_a_month_over_several_rows_is_neither_gained_nor_lost_by_its_rows(
    new: tuple[tuple[str, tuple[str, ...]], ...], told: list[tuple[str, str, str]]
) -> None:
    sides = [
        printed_chapters(Document((months(*each),), Properties("题")), lambda _: 80)
        for each in ((OCTOBER, NOVEMBER), new)
    ]
    changes = [change for chapter in compare(*sides).chapters for change in chapter.fields]
    found = [
        (each.change.value, each.old.text if each.old else "", each.new.text if each.new else "")
        for each in changes
        if each.change.value != "沿用"
    ]
    assert found == told


def test_a_picture_is_told_from_another_by_its_bytes() -> None:
    blocks = (Image("甲.png", b"1"), Image("乙.png", b"1"), Image("甲.png", b"2"))
    chapters = printed_chapters(Document(blocks, Properties("题")), lambda _: 80)
    one, same, other = (field.stamp for field in chapters[1].fields)
    assert one == same != other


def test_of_pictures_width_and_caption_are_said_and_of_charts_the_numbers() -> None:
    chart = Chart("柱形", ("九月",), (Series("次数", ("4",)),), "活动次数")
    assert said(Image("图.png", b"", "校门"), Image("图.png", b""), chart)["导语"] == [
        ("图片", "宽 80 毫米"),
        ("", "校门"),
        ("图片", "宽 80 毫米"),
        ("表格", "次数"),
        ("表格", "九月 | 4"),
        ("", "活动次数"),
    ]


def test_numbers_are_compared_by_themselves() -> None:
    def chapters(item: str, heading: str = "一、") -> list[Chapter]:
        marks = [Mark(text, text, 1, 1, 2) for text in (heading, item)]
        blocks = (Heading(1, "目标", marks[0]), Item(2, marks[1], "", "每周两节。"))
        return printed_chapters(Document(blocks, Properties("题")), lambda _: 80)

    comparison = compare(chapters("4、"), chapters("3、"))
    assert not comparison.is_still
    assert comparison.kept < 1
    assert comparison.renumbered() == 1
    assert "；编号不同 1 处\n" in comparison_text(comparison, colours=False)
    assert "  编号  4、 → 3、（每周两节。）\n" in comparison_text(comparison, colours=False)
    record = comparison_record(comparison, (None, None))
    assert record["same"] is False
    headings = compare(chapters("1."), chapters("", "（二）"))
    assert "  编号  一、 → （二）（目标）；1. → 没有（每周两节。）\n" in comparison_text(
        headings, colours=False
    )
