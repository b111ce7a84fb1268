from collections.abc import Callable

import pytest

from planforge.takeover.taking_over import differences_of, take_over

Prints = Callable[[str], list[str] | None]


def _lines(text: str) -> list[str]:
    """What a spec of one line a paragraph prints: its words, quotes, blanks and comments off."""
    stripped = (line.strip().removeprefix("- ").strip("'") for line in text.splitlines())
    return [line.replace(" | ", "\t") for line in stripped if line and not line.startswith("#")]


@pytest.mark.parametrize(
    ("text", "now", "after"),
    [
        ("- 1、认真备课。\n", ["1、认真上课。"], "- 1、认真上课。\n"),
        ("甲事。乙事。\n", ["甲事。丙事。"], "甲事。丙事。\n"),
        ("- 读书会\n", ["{甲}"], "- {甲}\n"),
        ("a | b\n", ["a\tc"], "a | c\n"),
        ("- 甲\n", ["甲", "乙"], "- 甲\n- 乙\n"),
        ("- 甲\n", ["乙", "甲"], "- 乙\n- 甲\n"),
        ("- 甲\n- 乙\n", ["甲"], "- 甲\n"),
        ("- 甲\n- 乙\n- 丙\n", ["丙", "甲", "乙"], "- 丙\n- 甲\n- 乙\n"),
        ("- 甲\n- 乙\n- 丙\n", ["甲", "丁", "戊", "丙"], "- 甲\n- 丁\n- 戊\n- 丙\n"),
    ],
)
def test_a_change_is_made_where_its_words_stand(text: str, now: list[str], after: str) -> None:
    taken = take_over(text, now, _lines)
    assert taken.text == after
    assert all(each.taken for each in taken.differences)


def test_a_change_after_which_nothing_prints_is_kept_as_a_comment() -> None:
    def prints(spec: str) -> list[str] | None:
        lines = _lines(spec)
        return None if "乙" in lines else lines

    taken = take_over("甲\n", ["乙"], prints)
    assert [each.taken for each in taken.differences] == [False]
    assert taken.text == "# 核对：Word 里改成了“乙”\n甲\n"
    assert taken.differences[0].why == "试过的改法印出来都和 Word 里不一样；已在规格里注上“# 核对：”"


def test_lines_of_which_some_are_gone_are_told_apart_by_their_words() -> None:
    found = differences_of(["甲组的事情", "乙组另外一件", "尾"], ["乙组另外两件", "尾"])
    assert [(each.kind, each.old, each.new) for each in found] == [
        ("删除", "甲组的事情", ""),
        ("修改", "乙组另外一件", "乙组另外两件"),
    ]


def test_nothing_is_tried_without_end() -> None:
    calls = 0

    def prints(spec: str) -> list[str] | None:
        nonlocal calls
        calls += 1
        return _lines(spec) if calls == 1 else None

    text = "".join(f"甲{number}\n" for number in range(150))
    taken = take_over(text, [f"乙{number}" for number in range(150)], prints)
    assert calls < 600
    assert not any(each.taken for each in taken.differences)


def test_another_document_is_not_taken_over_line_by_line() -> None:
    calls = 0

    def prints(spec: str) -> list[str] | None:
        nonlocal calls
        calls += 1
        return _lines(spec)

    text = "".join(f"甲{number}\n" for number in range(800))
    taken = take_over(text, [f"乙事{number}丙丁戊己" for number in range(800)], prints)
    assert calls < 5
    assert {each.taken for each in taken.differences} == {False}
    assert all(each.why.startswith("改动太多，没有都试；") for each in taken.differences)
