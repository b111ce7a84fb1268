"""Years of two digits (26年秋季, 今年（26年）, 26-27学年度, ’26): which numbers are years and not how long something lasts.

25年教龄, 近20年, 30年代 and 走过25年 have the same form, so a number is a year only beside a word that no duration has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from planforge.calendar.coded import Coded

_CENTURY = 2000
LONG_AGO = 12
"""Years before those of a document that it may still name by two digits."""
_FAR = 5  # years behind them
_NO_COUNT = r"(?<![\d.．第近满约逾超共整长每各建龄增减])"
_OF_YEAR = (
    r"(?:度(?!过)|\d{1,2}\s*月|[春秋冬夏]季|[春秋](?=学期|[，。；、：）)\s招]|$)|[上下]半年|第?[一二三四]季度|[寒暑]假"
    r"|底(?![蕴气子色线])|末|初(?![心中一二三衷])|元旦|春节|国庆|清明|五一|中秋|端午|[中高]考"
    r"|(?:学校|学年|全年)?(?:重点)?(?:工作)?(?:计划(?!生育)|要点|安排|方案|预算))"
)
_TO = r"\s*[—–－\-―～~至/]{1,2}\s*"
_TERM = r"\s*(?:学年|年度|年?\s*[（(\-—–]?第?[一二12上下]\s*[）)]?\s*学期|年?[春秋]季?学期)"
SHORT_YEAR = re.compile(
    rf"{_NO_COUNT}(?<![-—–－―～~/A-Za-z])(?P<from>[0-4]\d)(?:学?年)?{_TO}(?P<to>[0-4]\d)(?={_TERM})"
    rf"|{_NO_COUNT}(?<![-—–－―～~/A-Za-z])(?P<yy>[0-4]\d)(?=\s*(?:学年(?!段|[以之][内上])|年\s*{_OF_YEAR}|[春秋]季?学期))"
    r"|(?<=[今去前本上明来后当下年][年度][（(])(?P<named>[0-4]\d)(?=\s*年?度?\s*[）)])"
    r"|(?<![A-Za-z\d])['’＇](?P<cut>[0-4]\d)(?=\s*[\u4e00-\u9fff])(?!\s*[个名人次项条件份岁元级届班号页年])"
)
"""One or two years of two digits in a text; the digits are in the groups that ``digits`` names."""
AT_SCHOOL = "(?:[（(]?\\d{1,2}[）)]?班|学生|新生|毕业|各班|全体|师生|年级|家长|[一二三四五六七八九]年级|[初高][一二三]|[（(][一二三四五六七八九初高])"
"""Behind two digits and 级, what makes them those of a cohort (24级学生), as a pattern: 24级台阶 are steps."""
_GROUPS = ("from", "to", "yy", "named", "cut")


def digits(match: re.Match[str]) -> list[tuple[int, int]]:
    """Where the digits of the years of a match stand; none where two of them do not follow each other."""
    if match["from"] and (int(match["from"]) + 1) % 100 != int(match["to"]):
        return []
    return [match.span(group) for group in _GROUPS if match[group]]


def year_of(short: str) -> int:
    """The year that two digits stand for."""
    return _CENTURY + int(short)


def short_years(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where years of two digits stand that a document of the years ``first`` to ``last`` may name."""
    for match in SHORT_YEAR.finditer(text):
        for start, end in digits(match):
            if first - LONG_AGO <= year_of(text[start:end]) <= last + _FAR:
                yield start, end


def lengthened(coded: Coded, places: Iterator[tuple[int, int]]) -> Coded:
    """The coded text with 20 before the years at some places, so that whatever reads years reads them, too.

    What is added stands, in the source, where the digits behind it stand.
    """
    offsets = list(coded.offsets if coded.offsets is not None else range(len(coded.text)))
    marks = list(coded.text)
    begins = {start for start, _ in places}
    if not begins:
        return coded
    for at in range(len(offsets) - 1, -1, -1):
        if offsets[at] in begins:
            marks[at:at] = "20"
            offsets[at:at] = [offsets[at]] * 2
    return Coded(coded.source, "".join(marks), tuple(offsets))
