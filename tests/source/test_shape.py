"""Slips between lines that YAML lets pass."""

import pytest

from planforge.source import TextFile, read_source
from planforge.source.edits import edited
from tests.source.told import heard


def hint(spec: str) -> str:
    _, found = read_source(TextFile("", spec.encode()))
    return found[0].hint


@pytest.mark.parametrize(
    "head", ["乙：丙", "乙:丙", "乙 ：丙", "乙 :丙", "乙:\u3000丙", "乙（第一年）：丙", "乙。：丙"]
)
def test_a_wrong_colon_among_headings_is_an_error(head):
    assert heard(f"甲:\n  - 丁: 戊\n  - {head}\n") == [(3, "错误", "冒号")]


def test_a_longer_head_among_headings_is_asked_about():
    assert heard("甲:\n  - 丁: 戊\n  - 乙，让人人有所得：丙\n") == [(3, "提醒", "冒号")]
    assert heard("甲:\n  - 丁: 戊\n  - “乙”讲坛：丙\n") == [(3, "提醒", "冒号")]


def test_a_colon_after_a_sentence_is_prose():
    assert heard("甲:\n  - 丁: 戊\n  - 先说一句。内容包括：一是丙\n") == []


def test_a_single_heading_among_plain_items_is_asked_about():
    assert heard("甲:\n  - 丁\n  - 乙：丙\n") == [(3, "提醒", "冒号")]


@pytest.mark.parametrize("colon", ["：", ":"])
def test_a_list_of_heads_with_the_wrong_colon_throughout_is_asked_about_once(colon):
    assert heard(f"甲:\n  - 乙{colon}丙\n  - 丁{colon}戊\n  - 己{colon}庚\n") == [(2, "提醒", "冒号")]


def test_a_list_of_longer_heads_throughout_is_asked_about_once():
    items = "".join(f"  - 第{number}年（2026年9月—2027年8月）：丙\n" for number in "一二三")
    assert heard(f"甲:\n{items}") == [(2, "提醒", "冒号")]
    assert heard("甲:\n  - 第一年（2026年9月—2027年8月）：丙\n") == []


def test_a_list_with_some_heads_and_some_sentences_is_text():
    assert heard("甲:\n  - 乙：丙\n  - 丁：戊\n  - 己\n") == []
    assert heard("甲:\n  - 乙，让人人有所得：丙\n  - 丁，让人人有所得：戊\n") == []


def test_each_line_of_a_misread_element_has_its_own_hint():
    _, found = read_source(TextFile("", "甲:\n  - 时间：九月\n    工作：开会\n".encode()))
    assert [(each.position.line, each.severity.value, each.code, each.hint) for each in found] == [
        (2, "错误", "冒号", "写成：- 时间: 九月"),
        (3, "错误", "冒号", "写成：工作: 开会"),
    ]


@pytest.mark.parametrize("text", ["8:30集合", "每天8：30到校", "师生比1:14", "https://a.b", "共8 : 30"])
def test_clock_times_ratios_and_addresses_are_no_headings(text):
    assert heard(f"甲:\n  - 丁: 戊\n  - {text}\n") == []


def test_a_clock_time_later_in_the_text_hides_no_slip():
    assert heard("甲:\n  - 丁: 戊\n  - 乙：每天16:20放学\n") == [(3, "错误", "冒号")]


@pytest.mark.parametrize("block", ["段落", "表格", "图片", "分页", "内容"])
def test_a_block_with_a_wrong_colon_is_always_an_error(block):
    assert heard(f"甲:\n  - 乙\n  - {block}：丙\n") == [(3, "错误", "冒号")]


def test_the_line_is_shown_as_it_should_be():
    assert hint("甲:\n  - 丁: 戊\n  - 乙：丙\n").startswith("是小标题就写成：- 乙: 丙")


def test_a_wrong_colon_is_told_with_its_own_line_whatever_goes_on_below() -> None:
    spec = "甲:\n  - 丁: 戊\n  - 乙：丙丙。\n      己己。\n  - 庚: 辛\n"
    _, found = read_source(TextFile("", spec.encode()))
    colon = next(each for each in found if each.code == "冒号")
    assert colon.hint.startswith("是小标题就写成：- 乙: 丙丙。；")
    (edit,) = colon.edits
    assert edited(spec, [edit]) == spec.replace("：", ": ")


def test_a_dash_needs_content():
    assert heard("甲:\n  - 乙\n  -\n") == [(3, "错误", "空项")]


def test_a_list_directly_in_a_list_is_wrong():
    assert heard("甲:\n  - - 乙\n") == [(2, "错误", "列表套列表")]


def test_a_list_may_stand_flush_below_its_key():
    assert heard("甲:\n- 乙\n- 丙\n") == []


def test_a_level_is_deeper_by_more_than_one_blank():
    assert [(line, code) for line, _, code in heard("甲:\n 乙: 丙\n")] == [(2, "缩进")]


def test_a_key_in_braces_needs_content():
    assert heard("甲: {乙: 丙, 丁}\n") == [(1, "错误", "括号")]


def test_a_list_of_mistakes_is_counted():
    assert len(heard("甲:\n  - 乙: 丙\n" + "  - 丁：戊\n" * 1000)) == 200


def test_who_signs_may_be_a_post_and_who_has_it():
    lines = "  单位:\n    - 班级老师：林静\n    - 保育员：孙丽华\n"
    assert heard(f"文种: 计划\n落款:\n{lines}") == []
    assert heard(f"文种: 计划\n安排:\n{lines.replace('单位', '人员')}") != []
