"""Numbers that count headings in another way than a school's document does: 01/, PART TWO, ★一、, 活动之一：."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Label

Draw = Callable[[str], Draft]
HEADS = ("活动主题", "活动内容", "活动要求")


@pytest.mark.parametrize(
    "marks",
    [
        ("01/", "02/", "03/"),
        ("01 ", "02 ", "03 "),
        ("01丨", "02丨", "03丨"),
        ("Part 1 ", "Part 2 ", "Part 3 "),
        ("PART ONE ", "PART TWO ", "PART THREE "),
        ("No.1 ", "No.2 ", "No.3 "),
        ("*一、", "*二、", "*三、"),
        ("★ 一、", "★ 二、", "★ 三、"),
    ],
)
def test_other_numbers_before_headings_tell_them(draft_of: Draw, marks: tuple[str, ...]) -> None:
    sections = [f"{mark}{head}\n1.甲。\n2.乙。" for mark, head in zip(marks, HEADS, strict=True)]
    draft = draft_of("读书节活动方案\n" + "\n".join(sections))
    assert [section.heading for section in draft.sections] == list(HEADS)


@pytest.mark.parametrize(
    "lines",
    [
        "01试场\n02试场\n03试场",
        "01 周明远\n02 林静\n03 赵一帆",
        "01/甲组\n03/乙组\n丙。",
        "PART 1 甲组在操场集合，乙组在礼堂集合。\nPART 2 各组回班。",
    ],
)
def test_other_numbers_that_head_nothing_stay(draft_of: Draw, lines: str) -> None:
    draft = draft_of(f"读书节活动方案\n{lines}\n各班认真组织。")
    assert draft.sections == []


@pytest.mark.parametrize("key", ["活动之{}", "之{}", "活动{}", "任务{}"])
def test_counted_names_above_a_sentence_each_are_headings_of_it(draft_of: Draw, key: str) -> None:
    lines = [
        f"{key.format(number)}：{name}\n各班认真组织。"
        for number, name in zip("一二", ("诵读", "推荐"), strict=True)
    ]
    draft = draft_of("读书节活动方案\n一、活动内容\n" + "\n".join(lines) + "\n二、要求\n甲。")
    labels = [part for part in draft.sections[0].body if isinstance(part, Label)]
    assert [label.key for label in labels] == [line.partition("\n")[0] for line in lines]
    assert [len(label.body) for label in labels] == [1, 1]


def test_counted_names_below_one_another_head_nothing(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、活动内容\n活动一：诵读\n活动二：推荐\n各班认真组织。\n二、要求\n甲。")
    assert not any(isinstance(part, Label) and part.body for part in draft.sections[0].body[:1])


def test_a_heading_that_its_number_tells_is_no_title(draft_of: Draw) -> None:
    draft = draft_of("PART 01 活动背景\n丰富生活。\nPART 02 活动时间\n周一。\nPART 03 奖项设置\n前六名。")
    assert (draft.title, [section.heading for section in draft.sections]) == (
        [],
        ["活动背景", "活动时间", "奖项设置"],
    )
