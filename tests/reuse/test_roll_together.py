"""The clauses of a sentence have one fate, unless one speaks of planning; a full stop ends that."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]
STAYS = "和同一句里前面的日子说的是一件事，没有改；是新的安排就改成"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9月8日已翻修看台，新器材9月14日入库", "9月14日"),
        ("9月8日换了门锁，9月14日到货", "9月14日"),
        ("2026年8月，市教育局印发方案，要求各校9月20日前上报", "9月20日"),
    ],
)
def test_what_goes_on_from_what_is_told_stays_with_it(line: Line, text: str, day: str) -> None:
    assert f"“{day}”{STAYS}" in line(text)
    assert line(text).endswith(text)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("9月8日换了门锁，9月14日前验收", "9月13日前验收"),
        ("9月8日换了门锁，本学期9月14日换灯", "9月13日换灯"),
        ("9月8日换了门锁，各班9月14日检查", "9月13日检查"),
        ("9月8日换了门锁。9月14日换灯", "9月13日换灯"),
        ("9月8日换了门锁；9月14日换灯", "9月13日换灯"),
        ("在老楼（9月8日换了门锁），9月14日换灯", "9月13日换灯"),
        ("2026年8月，市教育局印发方案，学校9月14日布置", "9月13日布置"),
    ],
)
def test_what_is_planned_or_another_sentence_moves(line: Line, text: str, new: str) -> None:
    assert new in line(text)


def test_where_newcomers_stay_so_does_the_day_they_come(line: Line) -> None:
    text = "9月8日新聘体育教师2名，9月14日到岗"
    assert line(text, "2026-2027-2").startswith(f"{text}  # 核对：“9月14日”{STAYS}")
