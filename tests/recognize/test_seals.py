"""（盖章） behind who signs is no part of the name."""

from __future__ import annotations

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize
from planforge.recognize.seals import SEAL

PLAN = "滨河小学安全工作计划\n一、目标\n不出事故。\n二、措施\n1、每周检查。\n2、每月演练。\n"


def _read(text: str) -> tuple[Draft, list[str]]:
    prepared = prepare(read_text(text.encode()))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=True)
    return draft, [aside.text for aside in prepared.asides if aside.kind == SEAL]


@pytest.mark.parametrize(
    ("tail", "seals"),
    [
        ("滨河小学（盖章）\n2026年9月30日", ["（盖章）"]),
        ("滨河小学(公章)\n2026年9月30日", ["(公章)"]),
        ("滨河小学　（加盖公章）\n2026年9月30日", ["（加盖公章）"]),
        ("滨河小学\n（盖章）\n2026年9月30日", ["（盖章）"]),
        ("滨河小学（章）\n2026年9月30日", ["（章）"]),
        ("滨河小学（签章）\n2026年9月30日", ["（签章）"]),
        ("滨河小学\n2026年9月30日（盖章）", ["（盖章）"]),
    ],
)
def test_the_place_of_a_seal_is_set_aside(tail: str, seals: list[str]) -> None:
    draft, asides = _read(PLAN + tail)
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河小学"), ("日期", "2026年9月30日")]
    assert asides == seals


@pytest.mark.parametrize(
    "tail",
    [
        "3、回执须由学校（盖章）\n",
        "3、家长签字（盖章）\n滨河小学\n2026年9月30日",
        "滨河小学（东校区）\n2026年9月30日",
        "三、材料\n申请表（盖章）\n身份证\n滨河小学\n2026年9月30日",
    ],
)
def test_what_is_sealed_elsewhere_keeps_its_words(tail: str) -> None:
    assert _read(PLAN + tail)[1] == []


@pytest.mark.parametrize(
    ("tail", "lines"),
    [
        ("滨河小学\n   年   月   日", [("单位", "滨河小学"), ("日期", "年   月   日")]),
        ("滨河小学（盖章）\n2026年  月  日", [("单位", "滨河小学"), ("日期", "2026年  月  日")]),
        ("滨河小学\n二〇二六年  月  日", [("单位", "滨河小学"), ("日期", "二〇二六年  月  日")]),
        ("（学校盖章）\n2026年9月  日", [("日期", "2026年9月  日")]),
    ],
)
def test_a_date_to_be_filled_in_by_hand_is_one(tail: str, lines: list[tuple[str, str]]) -> None:
    draft, _ = _read(PLAN + tail)
    assert draft.sign_off is not None
    assert draft.sign_off.lines == lines


@pytest.mark.parametrize("tail", ["3、填写 年 月 日", "年月日", "家长签名：    年  月  日"])
def test_a_date_in_a_form_signs_nothing(tail: str) -> None:
    assert _read(PLAN + tail)[0].sign_off is None
