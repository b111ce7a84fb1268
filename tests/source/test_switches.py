"""``# 忽略：code`` switches a 提醒 off."""

import pytest

from planforge.source import TextFile, read_source
from planforge.source.switches import codes_in, not_switched_off
from tests.source.told import source_of


def left(text: str, *, line: int, code: str = "冒号", error: bool = False) -> bool:
    source = source_of(text)
    make = source.error if error else source.reminder
    return bool(not_switched_off(source, [make(code, "一句话", source.start_of(line))]))


@pytest.mark.parametrize(
    "comment", ["忽略：冒号", "忽略: 冒号", " 忽略 ：引号、冒号", "忽略：引号，冒号", "忽略：引号 冒号"]
)
def test_a_comment_switches_a_reminder_off_on_its_line(comment):
    assert not left(f"甲: 乙\n丙: 丁  # {comment}\n", line=2)


def test_a_comment_of_its_own_switches_off_on_the_next_line():
    assert not left("甲: 乙\n# 忽略：冒号\n丙: 丁\n", line=3)
    assert left("甲: 乙\n# 忽略：冒号\n丙: 丁\n", line=1)


def test_an_error_cannot_be_switched_off():
    assert left("甲: 乙  # 忽略：冒号\n", line=1, error=True)


def test_another_code_stays_on():
    assert left("甲: 乙  # 忽略：引号\n", line=1)


def test_a_finding_in_another_file_stays():
    source = source_of("甲: 乙  # 忽略：冒号\n")
    other, _ = read_source(TextFile("学校.yaml", b"a: b\n"))
    assert other is not None
    finding = other.reminder("冒号", "一句话", 0)
    assert not_switched_off(source, [finding]) == [finding]


def test_other_comments_switch_nothing_off():
    assert left("甲: 乙  # 核对：冒号\n", line=1)


def test_codes_switch_off_everywhere_in_the_source_but_no_error() -> None:
    source, _ = read_source(TextFile("计划.yaml", "文种: 工作计划\n主要工作: 备课\n".encode()))
    assert source is not None
    at = source.start_of(2)
    findings = [source.reminder("长句", "一句话", at), source.error("长句", "一句话", at)]
    assert not_switched_off(source, findings, codes_in(("标点、长句",))) == findings[1:]


def test_codes_are_separated_as_people_do() -> None:
    assert codes_in(("长句、用词", "错字，标点 顿号")) == {"长句", "用词", "错字", "标点", "顿号"}
