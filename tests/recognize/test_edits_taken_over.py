from collections.abc import Callable

import pytest

from planforge.recognize.takeover import Difference, take_over

Prints = Callable[[str], list[str] | None]


def _lines(text: str) -> list[str]:
    """What a spec of one line a paragraph prints: its words, quotes and blanks off."""
    return [line.strip().removeprefix("- ").strip("'") for line in text.splitlines()]


@pytest.mark.parametrize(
    ("text", "change", "after"),
    [
        ("- 1、认真备课。\n", Difference("修改", 1, "1、认真备课。", "1、认真上课。"), "- 1、认真上课。\n"),
        ("甲事。乙事。\n", Difference("修改", 1, "甲事。乙事。", "甲事。丙事。"), "甲事。丙事。\n"),
        ("读书会\n", Difference("修改", 1, "读书会", "{甲}"), "{甲}\n"),
        ("a | b\n", Difference("修改", 1, "a\tb", "a\tc"), "a | c\n"),
        ("a | b\n", Difference("新增", 2, "", "c\td", above="a\tb"), "a | b\nc | d\n"),
        ("- 甲\n", Difference("新增", 2, "", "乙", above="甲"), "- 甲\n- 乙\n"),
        ("- 甲\n- 乙\n", Difference("删除", 2, "乙", ""), "- 甲\n"),
    ],
)
def test_a_change_is_made_where_its_words_stand(text: str, change: Difference, after: str) -> None:
    def prints(spec: str) -> list[str]:
        return [line.replace(" | ", "\t") for line in _lines(spec)]

    taken = take_over(text, (change,), prints)
    assert taken.text == after
    assert [each.taken for each in taken.differences] == [True]


def test_a_change_after_which_nothing_prints_is_left_out() -> None:
    def prints(spec: str) -> list[str] | None:
        return None if "乙" in spec else _lines(spec)

    taken = take_over("甲\n", (Difference("修改", 1, "甲", "乙"),), prints)
    assert [each.taken for each in taken.differences] == [False]
