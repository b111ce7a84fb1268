"""The years, school years and terms that a text names, as they are looked at by the rules on other years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.numerals import HAN_YEAR, YEAR_DIGITS
from planforge.calendar.short_years import SHORT_YEAR, year_of
from planforge.review.open_words import Word, open_words
from planforge.review.whole import Whole

_TO: Final = r"\s*(?:学?年)?\s*(?:[—–－\-―～~至到]{1,2}|/(?=\d{2,4}学年))\s*"
_NAMED: Final = re.compile(
    rf"(?P<y>20(?:(?<![\d.]20)|(?<=[\n：]\d\.20))\d\d)(?:{_TO}(?P<z>20\d\d|\d\d(?=学年)))?(?!\d)\s*"
    r"(?P<how>学年度?|年度?)?\s*(?P<term>(?:(?<=20\d\d[—–－-]20\d\d)[—–－-](?=[12]学期)|[（(]?(?:[春秋]季?)?第?)[一二12上下春秋]季?(?:[）)]?学期|(?<=[上下春秋])期(?![末中间待望限刊货满])))?"
)
_HAN: Final = re.compile(rf"{HAN_YEAR}(?=学?年|[—–－\-―～~至到]{{1,2}}{HAN_YEAR})")
_SHORT: Final = re.compile(
    rf"(?:{SHORT_YEAR.pattern}|(?<=[\n。；，])(?P<alone>[12]\d)(?=年(?:我们|我校|学校|全校)))\s*"
    r"(?P<how>学年度?|年度?)?\s*(?P<term>[（(]?(?:[春秋]季?)?第?[一二12上下春秋]季?(?:[）)]?学期|(?<=[上下春秋])期(?![末中间待望限刊货满])))?"
)
_EXAM: Final = re.compile(
    r"(?P<y>20\d\d)(?:(?<=[中高]考20\d\d)(?![\d年届级.])"
    r"|(?<![\d.]20\d\d)(?=年?(?:全[省市区县]|[省市区县])?(?:[中高]考|小升初|[艺体]考|元旦|新年(?!级)|寒假|春节|元宵|妇女节|植树节|清明|五一|劳动节|六一|儿童节|端午)))年?(?:[中高]考|小升初)?(?P<term>)"
)
"""The year of what takes place between January and July: in a plan for a school year it is the second one."""
_MONTH: Final = re.compile(
    r"\s*(1[0-2]|[1-9])月(?:\s*[—–－\-―～~至到]{1,2}\s*(?P<year>20\d\d年)?(?P<last>1[0-2]|[1-9])月)?"
)
_NEXT_YEAR: Final = 24


def years_in(whole: Whole) -> Iterator[Word]:
    """Every year, school year and term of the text, but for the head's; 二〇二五 is looked at as 2025."""
    text = _HAN.sub(lambda match: match[0].translate(YEAR_DIGITS), whole.text)
    for pattern in (_NAMED, _SHORT, _EXAM):
        for word in open_words(whole._replace(text=text), pattern):
            if word.line.section not in ("期间", "落款", "版记", "文号"):
                yield word


def last_month(word: Word) -> int:
    """The last month of a year, half year, term or month; the autumn term goes on into the next year."""
    month = _MONTH.match(word.after)
    if month is not None:
        return _NEXT_YEAR if month["year"] else int(month["last"] or month[1])
    part = word.text + word.after[:2]
    return 7 if "春" in part or "上半" in part else 13 if "秋" in part else 12


def first_year(match: re.Match[str]) -> int:
    """The year named, or the first of them; one of two digits is of this century."""
    named = match.groupdict()
    short = next((named[each] for each in ("from", "yy", "named", "cut", "alone") if named.get(each)), "")
    return year_of(short) if short else int(named["y"])
