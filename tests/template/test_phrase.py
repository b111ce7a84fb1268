"""Phrases: names and filters inside {{ }}, and nothing else (LANGUAGE section 4)."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from planforge.template.filters import FILTERS
from planforge.template.phrase import Call, Fault, Reference, fill, parse_phrase

NAMES = {"教师总数": "60", "青年教师": "21人", "学校": "滨河市实验小学", "空": "", "a1": "x"}


def _filled(text: str) -> str:
    filled, faults = fill(text, NAMES, FILTERS)
    assert faults == ()
    return filled


def _faults(text: str) -> list[str]:
    filled, faults = fill(text, NAMES, FILTERS)
    assert filled == text
    return [fault.code for fault in faults]


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("", ""), ("话", "话"), ("{{学校}}", "滨河市实验小学"), ("共{{ 教师总数 }}人{{a1}}", "共60人x"),
        ("{{青年教师 | 占比(教师总数)}}", "35%"), ("{{ 青年教师|占比( 40 ) }}", "52.5%"), ("{{ 青年教师 | 占比('42') }}", "50%"),
        ("{{ 教师总数 | 合计(青年教师, 1.5) | 中文数字 }}", "{{ 教师总数 | 合计(青年教师, 1.5) | 中文数字 }}"),
        ("{{ 教师总数 | 合计(青年教师) | 中文数字 }}", "八十一"), ("{% for x in y %} {# 注 #} }} {", "{% for x in y %} {# 注 #} }} {"),
        ("{{\n学校\n}}", "滨河市实验小学"),
    ],
)  # fmt: skip
def test_a_phrase_is_filled_and_everything_else_is_text(text: str, filled: str) -> None:
    assert fill(text, NAMES, FILTERS)[0] == filled


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{{ 校长 }}", "未知名称"), ("{{ 教师总数 | 占比(学生总数) }}", "未知名称"), ("{{空}}", "未知名称"),
        ("{{ 教师总数 | 占一占(青年教师) }}", "算式"), ("{{ 教师总数 | 占比 }}", "算式"), ("{{ 学校 | 占比(教师总数) }}", "算式"),
        ("{{ 教师总数 | 占比(0) }}", "算式"), ("{{ 教师总数 + 1 }}", "花括号"), ("{{ 学校.名 }}", "花括号"), ("{{ 学校() }}", "花括号"),
        ("{{ 教师总数 | 占比(青年教师.x) }}", "花括号"), ("{{ 教师总数 | 占比(数=1) }}", "花括号"), ("{{ 教师总数 | 占比(*青年教师) }}", "花括号"),
        ("{{ 教师总数 | 占比(none) }}", "花括号"), ("{{ }}", "花括号"), ("{{ 1 }}", "花括号"), ("{{ '学校' }}", "花括号"), ("{{ {{学校}}", "花括号"),
        ("{{ 学校 }} x }}{{ 甲 %} }}", "花括号"), ("{{ ''.__class__ }}", "花括号"), ("{{ 学校 if 学校 }}", "花括号"), ("{{ 学校\0 }}", "花括号"),
    ],
)  # fmt: skip
def test_what_cannot_be_filled_is_left_as_typed_with_its_reason(text: str, code: str) -> None:
    filled, faults = fill(text, NAMES, FILTERS)
    assert [fault.code for fault in faults] == [code]
    assert faults[0].fragment in text
    assert faults[0].fragment in filled
    assert faults[0].is_error


def test_a_name_without_a_value_is_blank_in_a_templates_words() -> None:
    assert fill("甲{{空}}乙", NAMES, FILTERS, blanks=True) == ("甲乙", ())


@pytest.mark.parametrize(
    "text", ["共{{教师总数} 人", "甲 {{学校", "{{ 学校 | 占比(教师总数)", "{{学校} 与 {教师总数}}"]
)
def test_braces_that_do_not_close_are_a_phrase_typed_by_half(text: str) -> None:
    filled, faults = fill(text, NAMES, FILTERS)
    assert filled == text
    assert [(fault.code, fault.is_error) for fault in faults] == [("花括号", True)]
    assert faults[0].fragment in text


def test_braces_before_no_name_are_more_likely_meant_as_they_stand() -> None:
    filled, faults = fill("{{", NAMES, FILTERS)
    assert filled == "{{"
    assert [(fault.code, fault.is_error) for fault in faults] == [("花括号", False)]


def test_a_name_with_one_brace_before_and_two_behind_looks_doubtful() -> None:
    for text in ("共{教师总数}}人", "{ 学校 }}", "{{学校}}有{教师总数}}人"):
        filled, faults = fill(text, {**NAMES, "学校": "{{学校}}"}, FILTERS)
        assert filled == text
        assert [(fault.code, fault.is_error) for fault in faults] == [("花括号", False)]


@pytest.mark.parametrize("text", ["甲 }} 乙", "{甲}", "{% 甲 %}}", "{1}}"])
def test_other_braces_are_text(text: str) -> None:
    assert fill(text, NAMES, FILTERS) == (text, ())


def test_the_pieces_of_a_text_know_their_fragments() -> None:
    assert parse_phrase("共{{ 甲 }}人{{ 乙 | 占比(甲, 2) }}") == (
        "共", Reference("{{ 甲 }}", "甲"), "人",
        Reference("{{ 乙 | 占比(甲, 2) }}", "乙", (Call("占比", ((True, "甲"), (False, "2"))),)),
    )  # fmt: skip
    assert isinstance(parse_phrase("{{ 1 }}")[0], Fault)


def test_hostile_braces_are_read_in_a_moment() -> None:
    for text in ("{{" * 50_000, "{{甲" * 20_000, "{" * 100_001 + "}"):
        begin = time.perf_counter()
        parse_phrase(text)
        assert time.perf_counter() - begin < 0.5


def test_only_a_phrase_with_more_than_a_name_needs_jinja() -> None:
    code = "import sys; from planforge.template.phrase import parse_phrase; parse_phrase('{{ 学校 }}'); print('jinja2' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.strip() == "False"
