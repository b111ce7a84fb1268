"""Slips inside one text or key."""

import pytest

from planforge.source.texts import shown
from tests.source.told import heard


@pytest.mark.parametrize("text", ["－乙", "–乙", "-乙", "—乙", "・乙".replace("・", "－")])
def test_a_text_that_begins_with_a_dash_of_any_kind_is_wrong(text):
    assert heard(f"甲:\n  - 丙\n  - {text}\n") == [(3, "错误", "短横")]


@pytest.mark.parametrize("text", ["——副标题", "-5℃", "－5℃", "--", "'-乙'", "－－乙"])
def test_dashes_that_belong_to_a_text_are_left_alone(text):
    assert heard(f"甲: {text}\n") == []


@pytest.mark.parametrize("key", ["-乙", "--乙", "·乙", "－乙", "_乙"])
def test_a_key_that_begins_with_a_mark_is_wrong(key):
    assert heard(f"甲:\n  {key}: 丙\n") == [(2, "错误", "短横")]


def test_a_text_in_quotation_marks_without_hidden_characters_is_fine():
    assert heard('甲: "乙: 丙"\n丁: "\\\\"\n') == []


def test_a_key_in_quotation_marks_begins_as_it_likes():
    assert heard("甲:\n  '-乙': 丙\n") == []


@pytest.mark.parametrize("blank", ["\u3000", "\u00a0", "\u2003"])
def test_blanks_that_look_like_blanks_are_wrong_at_the_beginning(blank):
    assert heard(f"甲: {blank}乙\n") == [(1, "错误", "全角空格")]
    assert heard(f"甲: 乙\n{blank}丙: 丁\n") == [(2, "错误", "全角空格")]


@pytest.mark.parametrize("end", ["1.]", "乙}", "【乙]", "（乙]"])
def test_half_a_pair_of_brackets_is_wrong(end):
    assert heard(f"甲: {end}\n") == [(1, "错误", "括号")]


@pytest.mark.parametrize("text", ["见[1]", "{{教师总数}}人，占{{比}}", "'乙]'"])
def test_pairs_of_brackets_are_text(text):
    assert heard(f"甲: 共{text}\n" if text[0] == "{" else f"甲: {text}\n") == []


@pytest.mark.parametrize("text", ["［乙, 丙］", "【乙, 丙】", "［乙,丙]", "｛乙,丙｝"])
def test_brackets_of_full_width_around_a_list_are_wrong(text):
    assert heard(f"甲: {text}\n") == [(1, "错误", "括号")]


@pytest.mark.parametrize(
    "text", ["【重点】乙, 丙", "［乙］丙", "【乙】，【丙】", "［试行］", "【乙，丙】", "｛"]
)
def test_brackets_of_full_width_in_a_text_are_text(text):
    assert heard(f"甲: {text}\n") == []


@pytest.mark.parametrize("text", ["乙丙'", "“乙丙'", '24"'])
def test_half_a_pair_of_quotation_marks_is_asked_about(text):
    assert heard(f"甲: {text}\n") == [(1, "提醒", "引号")]


@pytest.mark.parametrize("text", ["[乙，丙]", "[乙,丙]", "[乙；丙]", "[乙、丙]", "{乙: 丙，丁}"])
def test_in_brackets_only_a_comma_with_a_blank_separates(text):
    assert heard(f"甲: {text}\n") in ([(1, "错误", "括号")], [])
    assert (heard(f"甲: {text}\n") == []) is (text == "[乙,丙]")  # libyaml reads this one as it is meant


def test_a_comma_in_brackets_without_blank_before_a_key_is_heard():
    assert heard("甲: {乙: 丙,丁: 戊}\n") == []
    assert heard("甲: {乙:丙, 丁: 戊}\n") == [(1, "错误", "括号")]


def test_a_mark_that_ends_in_a_comma_of_its_own_stands_in_brackets():
    assert heard("编号: [一、, 1、]\n") == []


@pytest.mark.parametrize("bar", ["｜", "丨", "︱", "| 乙"])
def test_a_bar_must_be_the_right_one_and_stand_alone(bar):
    assert [code for _, _, code in heard(f"甲: {bar}\n  丙\n")] == ["竖线"]


def test_a_folded_text_is_wrong():
    assert heard("甲: >\n  乙\n  丙\n") == [(1, "错误", "折行")]


@pytest.mark.parametrize("escape", [r"\u0007", r"\u202e", r"\u200b", r"\x00", r"\n"])
def test_what_nobody_sees_cannot_be_written_by_its_number(escape):
    assert heard(f'甲: "乙{escape}"\n') == [(1, "错误", "非法字符")]


def test_a_fullwidth_hash_is_no_comment():
    assert heard("甲: 乙  ＃ 丙\n") == [(1, "错误", "注释")]
    assert heard("甲: 乙＃1楼\n") == []


def test_a_sentence_as_a_heading_is_asked_about():
    assert heard(f"甲:\n  - {'字' * 51}: 乙\n") == [(2, "提醒", "长标题")]
    assert heard(f"甲:\n  - {'字' * 50}: 乙\n") == []


def test_a_heading_of_blanks_is_none():
    assert heard("甲:\n  ' ': 乙\n") == [(2, "错误", "空键")]


def test_below_a_bar_nothing_can_go_wrong():
    lines = [
        "－乙",
        "丙：丁",
        "#1",
        "- 戊",
        "'己",
        "[庚",
        "{% 辛",
        "* 壬",
        "> 癸",
        "&甲",
        "乙: 丙: 丁",
        "@丙",
        "%丁",
    ]
    assert heard("甲: |\n" + "".join(f"  {line}\n" for line in lines)) == []


def test_a_text_of_several_lines_is_shown_on_one():
    assert shown("甲\n乙") == "甲 乙"


def test_a_long_text_is_shown_in_part():
    assert shown("字" * 41) == "字" * 40 + "…"
    assert shown("字" * 40) == "字" * 40
