"""What may be a date and may be something else: 10/12 (a day or a fraction), 二O二六年 (letters for zeros), 26年 (a year or a length of time)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from planforge.calendar.coded import code
from planforge.calendar.dates import find_date
from planforge.calendar.numerals import HAN_YEAR
from planforge.calendar.short_years import year_of
from planforge.calendar.spans import last_day
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame

Found = tuple[tuple[int, int], Decision]

_SLASHED = re.compile(
    r"(?<![\d/.A-Za-z%％])(?P<m>0?[1-9]|1[0-2])[/／](?P<d>0?[1-9]|[12]\d|3[01])(?![\d/／.A-Za-z%％])"
    r"(?:\s*[-—–~～至到]{1,2}\s*(?:(?:0?[1-9]|1[0-2])[/／])?(?:0?[1-9]|[12]\d|3[01])(?![\d/／.%％]))?"
)
_CLOSED_UP = re.compile(
    r"(?<![\dA-Za-z_.-])(?<!号)(?<!号[：:])(?<!号为)(?<!码)(?<!码[：:])(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![\dA-Za-z_.]|号)"
)
_SHARE_AFTER = re.compile(
    r"\s*(?:的|以[上下内外]|左右|[多余强弱]|[课学]时|学分|[节分人名位班页米次倍个张件份元项组题拍]|处|篇|年级?|学生|同学|教师|老师|家长|成员|面积|时间|内容|版面|场地|班级|[)）]?[=＝×÷+])"
)
_SHARE_BEFORE = re.compile(
    r"(?:约|占|近|达|达到|不足|超过|[减增]少?|至少|的|为|[0-9]|第|比例|概率|型号|=|＝)\s*$"
)
_BEGINS = re.compile(r"(?:^|[，。；、：:|｜（( \t]|[于在从至到]|截止)\s*$")
_LETTERS = re.compile(
    r"(?=[二2２])(?<![0-9A-Za-z])[二2２][OoＯ0０〇○零][〇○零OoＯ0-9０-９一二三四五六七八九]{2}年"
)
_LONE_YEAR = re.compile(
    r"(?:^|(?<=[。；;：:，,（( \t|｜“]))(?P<yy>[0-4]\d)\s*年(?=[，,](?!来|弹指|风雨|[如一]日|桃李)|我[们校园]|学校|全[校园体]|各[校班]|本校|将|要|拟|力争|继续|重点|[工教])(?!教龄|工龄)"
)
"""26年 at the head of a clause, as a year or as a length of time."""
_ONE_HAND = re.compile(rf"[0-9]+年|[０-９]+年|{HAN_YEAR}年")
_SIGNED = re.compile(
    rf"^{HAN_YEAR}(?=\s*[.．、·/／-])|^(?!{HAN_YEAR})(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]|[〇○零一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖]{{2,4}})年(?!级)"
)
"""The year of a sign-off that is written as no year is read: 贰零贰陆年九月一日, 二六年九月, 丙午年八月, 二〇二六.九."""
_NEAR = 4


def unclear_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """Every such place, with its span; a person is asked."""
    if "/" in line.text or "／" in line.text:
        yield from _slashed(line, frame)
    if "20" in line.text:
        yield from _closed_up(line, frame)
    if line.signs and (signed := _SIGNED.match(line.text)):
        question = f"“{signed[0]}”没有改，请换成新的日期，年月日用阿拉伯数字"
        yield signed.span(), line.asked("年份", signed.span(), question)
    for match in _LONE_YEAR.finditer(line.text):
        year = year_of(match["yy"])
        if frame.is_own_year(year) and (new := frame.year(year)) != year:
            question = f"“{match[0]}”没有改：说的是{year}年就改成“{new % 100:02}年”"
            yield match.span(), line.asked("年份", match.span(), question)
    for match in _LETTERS.finditer(line.text):
        if not _ONE_HAND.fullmatch(match[0]):
            question = f"“{match[0]}”里的数字写法不一，没有改，请写对，再核对年份"
            yield match.span(), line.asked("年份", match.span(), question)


def _closed_up(line: Line, frame: Frame) -> Iterator[Found]:
    """20251013, a day or a number: a day of the document is asked about."""
    for match in _CLOSED_UP.finditer(line.text):
        year, month, number = int(match["y"]), int(match["m"]), int(match["d"])
        day = date(year, month, number) if number <= last_day(year, month) else None
        if day is None or not frame.is_of_period(day):
            continue
        new = frame.day(day)
        question = f"“{match[0]}”没有改：是日期的话，同一周是{new:%Y%m%d}（{new.month}月{new.day}日）"
        yield match.span(), line.asked("日期", match.span(), question)


def _slashed(line: Line, frame: Frame) -> Iterator[Found]:
    for match in _SLASHED.finditer(line.text):
        month, day = int(match["m"]), int(match["d"])
        start, end = match.span()
        is_share = _SHARE_AFTER.match(line.text, end) or _SHARE_BEFORE.search(
            line.text, max(0, start - _NEAR), start
        )
        begins = line.tells_time or _BEGINS.search(line.text, max(0, start - _NEAR), start)
        if day > last_day(None, month) or not begins or (is_share and not line.tells_time):
            continue
        reading = find_date(code(f"{month}月{day}日"), frame.window, whole=True)
        if reading is None or reading.start is None or not frame.is_of_period(reading.start):
            continue
        new = frame.day(reading.start)
        if new.month == month and new.day == day:
            yield match.span(), line.kept("日期", match.span(), "同一天")
            continue
        question = f"“{match[0]}”没有改：是{month}月{day}日的话，同一周是{new.month}月{new.day}日"
        yield match.span(), line.asked("日期", match.span(), question)
