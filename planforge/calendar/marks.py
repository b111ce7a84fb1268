"""The small pieces that all readings of time are written with: blanks, range marks, numbers."""

from __future__ import annotations

BLANK = r"[ \t\u3000\u00a0]{0,3}"
"""Blanks that a writer may leave inside an expression (7月5 日, 14 : 00)."""

TO = rf"{BLANK}(?:-{{1,4}}|[—–－−―─]{{1,2}}|[～~∼〜]{{1,2}}|至|到){BLANK}"
"""Between the two ends of a range (corpus section 9)."""

NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十百零]{1,4})"
"""A small number, Arabic or Chinese."""

YEAR = r"(?:(?<!\d)\d{1,12}|[〇零○一二三四五六七八九]{4})"
"""What stands before 年; whether it is a year shows later."""

MONTH = r"(?:(?<!\d)\d{1,3}|元|[一二三四五六七八九十]{1,3})"
"""What stands before 月; 元月 is January."""

DAY = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
"""What stands before 日 or 号."""

WEEKDAY = r"(?:周|星期|礼拜)"
"""The word before 一…六, 日, 天."""

WEEKDAYS = {mark: n for n, mark in enumerate("一二三四五六日", 1)} | {"天": 7}
"""ISO numbers of weekdays by their Chinese mark."""

PART_OF_DAY = r"(?:上午|下午|中午|晚上|早上|早晨|清晨|凌晨|傍晚|晚间|晚自习|晚|午后)"
"""Words before a clock time, or between a date and a range mark."""
