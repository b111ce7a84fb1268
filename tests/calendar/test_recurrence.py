"""What comes back every week, month or term."""

from __future__ import annotations

import pytest

from planforge.calendar.expressions import read_time
from planforge.calendar.reading import Recurrence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每周三下午", Recurrence("周", None, (3,))),
        ("每 周 三", Recurrence("周", None, (3,))),
        ("每星期五", Recurrence("周", None, (5,))),
        ("每周一、三", Recurrence("周", None, (1, 3))),
        ("每周一、周三", Recurrence("周", None, (1, 3))),
        ("每周一至周五", Recurrence("周", None, (1, 2, 3, 4, 5))),
        ("每周日", Recurrence("周", None, (7,))),
        ("每周一次", Recurrence("周", 1, ())),
        ("每周日常管理", Recurrence("周", None, ())),
        ("每两周一次", Recurrence("双周", 1, ())),
        ("隔周周三", Recurrence("双周", None, (3,))),
        ("双周周五", Recurrence("双周", None, (5,))),
        ("每月一次", Recurrence("月", 1, ())),
        ("每个月不少于2次", Recurrence("月", 2, ())),
        ("每学期两次", Recurrence("学期", 2, ())),
        ("每学年一次", Recurrence("学年", 1, ())),
        ("每天早晨", Recurrence("天", None, ())),
        ("每日", Recurrence("天", None, ())),
        ("一周两次", Recurrence("周", 2, ())),
        ("每季度", Recurrence("季度", None, ())),
    ],
)
def test_units_times_and_weekdays(text: str, expected: Recurrence) -> None:
    assert read_time(text).recurrence == expected


@pytest.mark.parametrize("text", ["每班两名", "每人一本", "九月", ""])
def test_what_does_not_come_back(text: str) -> None:
    assert read_time(text).recurrence is None
