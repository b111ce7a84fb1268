"""The numbers of a foreign document in what its import prints."""

import pytest

from planforge.compare.own_marks import Numbered, with_own_marks
from planforge.document import (
    Annex,
    Block,
    Heading,
    Item,
    LabelLine,
    Line,
    Mark,
    Paragraph,
    Postscript,
    Reference,
    Title,
)


def mark(text: str) -> Mark:
    return Mark(text, "1、", 1, 1, 3)


def marked(block: Block, *lines: Numbered) -> Block:
    [found] = with_own_marks([block], lines)
    return found


def test_every_line_has_the_number_of_its_document() -> None:
    line = Numbered("4、", "听课。每周两节。")
    assert marked(Item(2, mark("3、"), "听课。", "每周两节。"), line) == Item(
        2, mark("4、"), "听课。", "每周两节。"
    )
    assert marked(Heading(1, "目标", mark("一、")), Numbered("（二）", "目标")) == Heading(
        1, "目标", mark("（二）")
    )
    annex = Annex("附件", "表", (Item(2, mark("3、"), "听课。", "每周两节。"),))
    [found] = with_own_marks([annex], [line, Numbered("", "附件：表")])
    assert found == Annex("附件", "表", (Item(2, mark("4、"), "听课。", "每周两节。"),))


def test_a_line_without_a_number_gets_none_and_one_that_lost_it_has_it_again() -> None:
    assert marked(Item(2, mark("3、"), "", "听课。"), Numbered("", "听课。")) == Item(
        2, mark(""), "", "听课。"
    )
    assert marked(Paragraph("听课。"), Numbered("3、", "听课。")) == Paragraph("3、听课。")
    assert marked(LabelLine("组长：", "林静"), Numbered("1.", "组长：林静")) == LabelLine("1.组长：", "林静")
    assert marked(Paragraph("3、听课。"), Numbered("3、", "听课。")) == Paragraph("3、听课。")
    found = marked(Heading(2, "目标"), Numbered("2.", "目标"))
    assert isinstance(found, Heading)
    assert found.mark is not None
    assert (found.mark.text, found.mark.tier) == ("2.", 2)


def test_lines_that_say_the_same_are_taken_one_after_the_other() -> None:
    blocks = [Item(2, mark("1、"), "", "听课。"), Item(2, mark("2、"), "", "听课。")]
    found = with_own_marks(blocks, [Numbered("1、", "听课。"), Numbered("3、", "听课。")])
    assert [block.mark.text for block in found if isinstance(block, Item)] == ["1、", "3、"]


def test_a_line_of_which_an_import_made_two_gives_its_number_to_the_first() -> None:
    blocks = (Heading(1, "指导思想", mark("一、")), Paragraph("安全第一，预防为主。"))
    found = with_own_marks(blocks, [Numbered("壹、", "指导思想安全第一，预防为主。")])
    assert found == (Heading(1, "指导思想", mark("壹、")), Paragraph("安全第一，预防为主。"))


def test_a_heading_that_an_import_puts_over_a_table_is_none_of_the_document() -> None:
    annex = Annex("", "附件", (Paragraph("听课。"),))
    assert marked(annex, Numbered("", "听课。")) == annex._replace(title="")
    for line in ("附件", "附件：", "附件1：检查表"):
        assert marked(annex, Numbered("", line)) == annex
    both = annex._replace(title="附件1\u3000检查表")
    [found] = with_own_marks([both], [Numbered("", "附件1"), Numbered("", "检查表")])
    assert found == both


def test_brackets_that_print_puts_around_the_last_line_are_none_of_it() -> None:
    assert marked(Postscript("（联系人：林静）"), Numbered("", "联系人：林静")) == Postscript("联系人：林静")
    own = Numbered("", "（联系人：林静）")
    assert marked(Postscript("（联系人：林静）"), own) == Postscript("（联系人：林静）")


def test_labels_that_stood_beside_one_another_do_so() -> None:
    blocks = [
        LabelLine("组长：", "林静", 3),
        LabelLine("副组长：", "周远", 3),
        LabelLine("成员：", "各班主任", 3),
    ]
    lines = [Numbered("", "组长：林静"), Numbered("", "副组长：周远", "\t"), Numbered("", "成员：各班主任")]
    one, other = with_own_marks(blocks, lines)
    assert one == LabelLine("组长：", "林静\t副组长：周远", 3)
    assert other == blocks[2]
    three = [lines[0], lines[1], lines[2]._replace(gap="  ")]
    assert [each.words for each in with_own_marks(blocks, three) if isinstance(each, LabelLine)] == [
        "组长：林静\t副组长：周远  成员：各班主任"
    ]
    apart = [blocks[0], Paragraph("另有一段。"), blocks[1]]
    assert with_own_marks(apart, [lines[0], Numbered("", "另有一段。"), lines[1]]) == tuple(apart)


@pytest.mark.parametrize(
    ("block", "line", "own"),
    [
        (Heading(1, "申报条件", mark("一、")), "申报条件：", Heading(1, "申报条件：", mark("一、"))),
        (Heading(1, "申报条件：", mark("一、")), "申报条件", Heading(1, "申报条件", mark("一、"))),
        (Paragraph("按时上交，不得拖延。"), "按时上交,不得拖延.", Paragraph("按时上交,不得拖延.")),
        (LabelLine("电话：", "教导处"), "电话:教导处", LabelLine("电话:", "教导处")),
        (LabelLine("主题：", "“春芽”杯"), "主题:“春芽”杯", LabelLine("主题:", "“春芽”杯")),
        (LabelLine("", "晴天照常，雨天顺延"), "晴天照常；雨天顺延。", LabelLine("", "晴天照常；雨天顺延。")),
        (
            Item(2, mark("一、"), "分工：", "（甲）组布置"),
            "分工:(甲)组布置",
            Item(2, mark("一、"), "分工:", "(甲)组布置"),
        ),
        (
            Item(2, mark("一、"), "", "听课，评课。"),
            "听课、评课。",
            Item(2, mark("一、"), "", "听课、评课。"),
        ),
        (LabelLine("组长：", "林静", 3), "组　长：林静", LabelLine("组长：", "林静", 3)),  # spread
        (Paragraph("听课。"), "听课。评课。", Paragraph("听课。")),  # half of a line
    ],
)
def test_a_line_has_the_punctuation_of_its_document(block: Line, line: str, own: Line) -> None:
    number = block.mark.text if isinstance(block, Item | Heading) and block.mark else ""
    assert marked(block, Numbered(number, line)) == own
    assert with_own_marks([block], [Numbered(number, line)], as_typed=False) == (block,)


def test_a_title_that_no_line_says_is_none_of_the_document() -> None:
    blocks: tuple[Block, ...] = (Title(("工作计划",)), Heading(1, "申报条件", mark("一、")))
    lines = [Numbered("一、", "申报条件")]
    assert with_own_marks(blocks, lines) == blocks[1:]
    for title in ("工作计划", "云台市青杨小学工作计划", "工作 计划"):
        assert with_own_marks(blocks, [Numbered("", title), *lines]) == blocks
    two: tuple[Block, ...] = (Title(("云台市青杨小学读书工作计划",)), blocks[1])
    assert with_own_marks(two, [Numbered("", "云台市青杨小学"), Numbered("", "读书工作计划"), *lines]) == two


def test_what_stands_above_the_title_and_is_printed_nowhere_stands_there() -> None:
    blocks: tuple[Block, ...] = (Title(("课题管理办法",)), Heading(1, "申报条件", mark("一、")))
    lines = [Numbered("", "附件2："), Numbered("", "课题管理办法"), Numbered("一、", "申报条件")]
    assert with_own_marks(blocks, lines) == (Paragraph("附件2："), *blocks)
    printed: tuple[Block, ...] = (Reference("文号", "青教〔2026〕8号"), *blocks)
    assert with_own_marks(printed, [Numbered("", "青教〔2026〕8号"), *lines[1:]]) == printed
