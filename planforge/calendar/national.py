"""What the nation counts its years by: five-year plans (“十四五”), and the days that a jubilee counts from (建党105周年)."""

from __future__ import annotations

from datetime import date

YEARS_OF_PLAN = 5
_TENTH, _OF_TENTH = 10, 2001  # the tenth plan began in 2001

_OF_FIFTH_LAW = 2006  # 五五普法

_FOUNDED = {  # the first that stands before a count: 抗战爆发 before 抗战
    **dict.fromkeys(("建党", "中国共产党成立"), date(1921, 7, 1)),
    **dict.fromkeys(("建团", "共青团"), date(1922, 5, 5)),
    "建军": date(1927, 8, 1),
    "长征": date(1936, 10, 22),
    **dict.fromkeys(("抗战爆发", "抗日战争爆发", "七七事变", "卢沟桥"), date(1937, 7, 7)),
    **dict.fromkeys(("抗战", "抗日战争"), date(1945, 9, 3)),
    "南京大屠杀": date(1937, 12, 13),
    "抗美援朝战争胜利": date(1953, 7, 27),
    "抗美援朝胜利": date(1953, 7, 27),
    "抗美援朝": date(1950, 10, 25),
    **dict.fromkeys(("毛泽东", "毛主席"), date(1893, 12, 26)),
    "周恩来": date(1898, 3, 5),
    "邓小平": date(1904, 8, 22),
    "孙中山": date(1866, 11, 12),
    "辛亥革命": date(1911, 10, 10),
    **dict.fromkeys(("建国", "新中国成立", "新中国", "中华人民共和国成立"), date(1949, 10, 1)),
    **dict.fromkeys(("建队", "少先队", "少年先锋队"), date(1949, 10, 13)),
    "雷锋同志学习": date(1963, 3, 5),
    "香港回归": date(1997, 7, 1),
    "澳门回归": date(1999, 12, 20),
    "改革开放": date(1978, 12, 18),
    "五四": date(1919, 5, 4),
    "九一八": date(1931, 9, 18),
    "一二九": date(1935, 12, 9),
}


def plan_in(year: int) -> int:
    """The number of the five-year plan that runs in a year: 15 in 2026."""
    return _TENTH + (year - _OF_TENTH) // YEARS_OF_PLAN


def first_year_of(plan: int) -> int:
    """The year in which a five-year plan begins: 2026 for the fifteenth."""
    return _OF_TENTH + YEARS_OF_PLAN * (plan - _TENTH)


def last_year_of_law(number: int) -> int:
    """The last year of a five-year plan that makes the law known: 2025 for the eighth (“八五”普法)."""
    return _OF_FIFTH_LAW + YEARS_OF_PLAN * (number - 4) - 1


_MARKS = str.maketrans(dict.fromkeys('“”"‘’「」·•．.・'))


def founded(words: str) -> date | None:
    """The day that is counted from in words before a count (新中国成立, 纪念抗战胜利); None where none is known."""
    return _FOUNDED.get(founding(words))


def founding(words: str) -> str:
    """What is counted from in such words, as the table has it; nothing where none is known."""
    plain = words.translate(_MARKS)  # “一二·九”, “九•一八”
    return next((name for name in _FOUNDED if name in plain), "")
