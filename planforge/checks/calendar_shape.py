"""What a school writes under 校历 that is no row of it, told with the line to write instead.

Looked at only where a profile could not be read: the rules of the model tell what is wrong, not where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from planforge.calendar.day import read_day
from planforge.likeness import nearest

_CALENDAR, _DAYS = "校历", "活动"
_KEYS = ("开学", "放假", "周起始", "首周", "开学前", _DAYS)
_ENTRY = "{开学: 2026-09-01, 放假: 2027-01-22}"
_ROW = f"写成 2026—2027学年度第一学期: {_ENTRY}"
_ROW_WITH_DAYS = f"{_ROW[:-1]}, 活动: {{2026-10-15: 运动会}}}}"
_OWN = "写成 活动: {2026-10-15: 运动会}，一天一项"


class Misplaced(NamedTuple):
    """Something that stands at a path of a profile and belongs elsewhere: code, sentence, what to write."""

    path: tuple[str, ...]
    code: str
    message: str
    hint: str


def misplaced(profile: Mapping[str, Any]) -> list[Misplaced]:
    """Everything below 校历 that is not of the shape of a row; none where another part of a profile is wrong."""
    calendar = profile.get(_CALENDAR)
    if not isinstance(calendar, Mapping):
        said = "“校历”下面应是几行“学期: {开学, 放假}”，前面不用短横"
        return [Misplaced((_CALENDAR,), "类型", said, _ROW)] if calendar else []
    found = []
    for name, row in calendar.items():
        if name in _KEYS:
            hint = _ROW_WITH_DAYS if name == _DAYS else _ROW
            found.append(Misplaced((_CALENDAR, name), "未知栏目", f"“{name}”要写在一个学期里面", hint))
        else:
            found += _in_row(name, row)
    return found


def _in_row(name: str, row: Any) -> Iterator[Misplaced]:
    if not isinstance(row, Mapping):
        yield Misplaced(
            (_CALENDAR, name), "类型", f"“{name}”后面要写明开学、放假的日子", f"写成 {name}: {_ENTRY}"
        )
        return
    for key, value in row.items():
        path = (_CALENDAR, name, key)
        if key == _DAYS:
            yield from _in_days(path, value)
        elif key not in _KEYS and nearest(key, _KEYS) is None and _has_day(key, value):
            day, what = (value, key) if isinstance(value, str) and not _is_day(key) else (key, value)
            item = f"{day}: {what}" if isinstance(what, str) and _is_day(day) else "2026-10-15: 运动会"
            hint = f"{_ends_missing(row)}学校自己的日子写在“活动”里：活动: {{{item}}}"
            yield Misplaced(path, "未知栏目", f"“{name}”里没有“{key}”这一项", hint)


def _in_days(path: tuple[str, ...], days: Any) -> Iterator[Misplaced]:
    if not isinstance(days, Mapping):
        yield Misplaced(path, "类型", "“活动”里应是“日子: 做什么”", _OWN)
        return
    for day, what in days.items():
        if not isinstance(what, str):
            words = "、".join(each for each in what if isinstance(each, str))
            yield Misplaced((*path, day), "类型", f"“{day}”应是一行文字", f"写在一行里：{day}: {words}")


def _ends_missing(row: Mapping[str, Any]) -> str:
    """What the two days of a term are called, where one of them is missing and may be meant."""
    return "" if "开学" in row and "放假" in row else "第一天写“开学”，放假的第一天写“放假”；"


def _has_day(key: str, value: Any) -> bool:
    texts = [value] if isinstance(value, str) else list(value)
    return any(isinstance(each, str) and _is_day(each) for each in (key, *texts))


def _is_day(text: str) -> bool:
    return read_day(text)[0] is not None
