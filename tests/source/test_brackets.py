"""Values in brackets as they have to be written."""

import pytest

from planforge.source.brackets import closes_at, first_difference, glued, is_meant, rewritten


@pytest.mark.parametrize(
    ("value", "end"),
    [("[乙]丙", 3), ("{乙: [丙]}", 8), ("{{乙}}丙", 5), ("{乙: '}'}", 8), ("[乙", -1), ("{乙: {丙}", -1)],
)
def test_brackets_close_where_the_first_one_does(value, end):
    assert closes_at(value) == end


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("{单位：甲，日期：乙}", "{单位: 甲, 日期: 乙}"),
        ("｛单位: 甲；日期:乙｝", "{单位: 甲, 日期: 乙}"),
        ("【甲,乙】", "[甲, 乙]"),
        ("［甲，乙,］", "[甲, 乙]"),
        ("{时间:8:30，人数: 1,200}", "{时间: 8:30, 人数: 1,200}"),
        ("{甲: '一，二：三'，乙: https://a.b}", "{甲: '一，二：三', 乙: https://a.b}"),
    ],
)
def test_a_value_is_shown_as_it_should_be_written(value, written):
    assert rewritten(value) == written
    assert rewritten(written) == written


def test_a_label_glued_to_its_brackets_is_known():
    for body in ("落款:{单位: 甲}", "落款：[甲, 乙]", "落款 ： ｛单位: 甲｝"):
        found = glued(body)
        assert found
        assert found[1] == "落款"


@pytest.mark.parametrize("body", ["落款: {单位: 甲}", "见表：[1]所示", "落款：【甲】"])
def test_a_label_with_a_colon_of_its_own_and_words_are_not_glued(body):
    assert glued(body) is None


def test_only_a_whole_text_in_brackets_is_meant_as_one():
    assert is_meant("［甲, 乙］")
    assert not is_meant("［甲］, ［乙］")
    assert not is_meant("甲, 乙］")
    assert not is_meant("［")


@pytest.mark.parametrize(
    ("raw", "fixed", "at"), [("{甲，乙", "{甲, 乙", 2), ("{甲:乙", "{甲: 乙", 2), ("｛甲", "{甲", 0)]
)
def test_the_first_wrong_mark_is_pointed_at(raw, fixed, at):
    assert first_difference(raw, fixed) == at
