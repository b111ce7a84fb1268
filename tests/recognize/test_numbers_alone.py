"""Numbers that a page put on lines of their own stand before the text below them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare

Draw = Callable[[str], Draft]


@pytest.mark.parametrize(
    ("first", "second"),
    [("1.", "2."), ("1、", "2、"), ("（1）", "（2）"), ("①", "②"), ("（一）", "（二）"), ("1 .", "2 ．")],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_number_alone_counts_the_line_below_it(
    outline_of: Callable[[str], list[str]], first: str, second: str, gap: str
) -> None:
    lines = outline_of(f"{first}\n{gap}值日班长每天记录\n{gap}{second}\n{gap}队干部每周小结")
    assert [line.split(" ", 1)[1] for line in lines] == ["值日班长每天记录", "队干部每周小结"]
    assert not any(line.startswith("¶") for line in lines)


def test_a_chapters_number_may_stand_alone_too(draft_of: Draw) -> None:
    draft = draft_of("少先队工作计划\n一、\n指导思想\n立德树人。\n二、\n工作目标\n人人进步。\n")
    assert [section.heading for section in draft.sections] == ["指导思想", "工作目标"]


def test_every_number_that_was_put_before_its_text_is_told() -> None:
    prepared = prepare(read_text("队部计划\n1.\n升旗仪式\n2.\n红领巾广播\n".encode()))
    assert [aside.text for aside in prepared.healed] == ["1.｜升旗仪式", "2.｜红领巾广播"]


@pytest.mark.parametrize(
    "text",
    [
        "1.\n2.\n3.\n以上各项由班长填写",
        "1、\n2、",
        "1.\n准备器材",
        "3\n准备器材\n4\n清点人数",
        "1.\n1、准备器材\n2.\n2、清点人数",
        "第1页\n准备器材\n第2页\n清点人数",
    ],
)
def test_other_numbers_stay_on_their_lines(text: str) -> None:
    prepared = prepare(read_text(f"运动会计划\n{text}\n".encode()))
    assert not prepared.healed
