"""2.1 and 2.1.1 keep their look where print counts the numbers above them the same."""

from collections.abc import Callable

import pytest

from planforge.readers.evidence import Line, Reading
from planforge.recognize.draft import Draft, Item
from planforge.recognize.looks import lists_of
from planforge.recognize.numbering import scheme_of
from planforge.recognize.placements import placements_of
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize

Draw = Callable[[str], Draft]
PLAN = """\
校本研修工作方案
1 指导思想
坚持立德树人。
2 工作目标
2.1 总体目标
提高教学能力。
2.2 具体目标
2.2.1 每位教师上一节公开课。
2.2.2 每组每月研讨一次。
3 课程与活动
3.1 讲座
请专家来校。
3.2 研讨
3.2.1 集体备课。
3.2.2 同课异构。
"""


def _said(draft: Draft) -> list[str]:
    return [each.what for each in placements_of(draft, scheme_of(draft)) if each.key == "编号"]


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        ("", "", ("1", "1.1", "1.1.1", "（1）", "①")),
        ("1 指导|2 工作|3 课程", "1.指导|2.工作|3.课程", ("1.", "1.1", "1.1.1")),
        ("1 指导|2 工作|3 课程", "一、指导|二、工作|三、课程", ("一、", "1.1", "1.1.1")),
        ("2.1 |2.2 |3.1 |3.2 ", "2.1、|2.2、|3.1、|3.2、", ("1", "1.1、", "1.1.1")),
        ("2.1 |2.2 |3.1 |3.2 ", "2．1|2．2|3．1|3．2", ("1", "1．1", "1.1.1")),
    ],
)
def test_numbers_that_say_those_above_them_stay(
    draft_of: Draw, old: str, new: str, marks: tuple[str, ...]
) -> None:
    text = PLAN
    for was, says in zip(old.split("|"), new.split("|"), strict=True):
        text = text.replace(f"\n{was}", f"\n{says}")
    draft = draft_of(text)
    scheme = scheme_of(draft)
    assert [section.heading for section in draft.sections] == ["指导思想", "工作目标", "课程与活动"]
    assert scheme.marks == marks
    assert scheme.style == ("多级" if marks[1] == "1.1" and marks[0] == "1" else "")
    assert _said(draft) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("2.1 |2.2 |3.1 |3.2 ", "1.1 |1.2 |2.1 |2.2 "), ("2.2.1|2.2.2", "1.1.1|1.1.2")],
)
def test_numbers_that_count_otherwise_get_another_look_and_it_is_told(
    draft_of: Draw, old: str, new: str
) -> None:
    text = PLAN.replace("1 指导", "一、指导").replace("2 工作", "二、工作").replace("3 课程", "三、课程")
    for was, says in zip(old.split("|"), new.split("|"), strict=True):
        text = text.replace(f"\n{was}", f"\n{says}")
    (said,) = _said(draft_of(text))
    assert said == "8 处 1.1 这样的编号印成“（1）”、“①”"


@pytest.mark.parametrize(
    ("chapters", "marks"), [("一二", ("一、", "1.1", "1.1.1")), ("12", ("1", "1.1", "1.1.1", "（1）", "①"))]
)
def test_what_word_counts_itself_stays_too(chapters: str, marks: tuple[str, ...]) -> None:
    first, second = (f"{each}、" if each in "一二" else each for each in chapters)
    counted = [("", "校本研修工作方案"), (first, "月度安排"), ("", "坚持立德树人。"), (second, "课程建设"),
        ("2.1", "总体目标"), ("", "提高教学能力。"), ("2.2", "具体目标"), ("2.2.1", "上公开课。"), ("2.2.2", "每月研讨。")]  # fmt: skip
    blocks = tuple(Line(at, text, number=number) for at, (number, text) in enumerate(counted, 1))
    prepared = prepare(Reading("段", blocks))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=False)
    assert scheme_of(draft).marks == marks
    assert [section.heading for section in draft.sections] == ["月度安排", "课程建设"]


def test_a_digit_and_a_blank_are_a_number_where_its_first_point_follows(draft_of: Draw) -> None:
    text = "方案\n1 月度安排\n1.1 九月\n制定计划。\n1.2 十月\n开始听课。\n2 人员安排\n2.1 组长\n林静。\n2.2 成员\n赵一帆。\n"
    assert [section.heading for section in draft_of(text).sections] == ["月度安排", "人员安排"]


def test_numbers_of_four_stand_below_those_of_three(draft_of: Draw) -> None:
    text = PLAN.replace("3.2.2 同课异构。\n", "3.2.1.1 每周三下午。\n3.2.1.2 定主备人。\n3.2.2 同课异构。\n")
    draft = draft_of(text)
    scheme = scheme_of(draft)

    talk = draft.sections[2].body[1]
    assert isinstance(talk, Item)
    together, other = lists_of(talk.body)
    assert [item.text for item in lists_of(together.body)] == ["每周三下午。", "定主备人。"]
    assert other.text == "同课异构。"
    assert scheme.marks[:4] == ("1", "1.1", "1.1.1", "1.1.1.1")
    assert _said(draft) == []
