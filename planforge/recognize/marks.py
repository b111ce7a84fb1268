"""Typed numbers before a text (一、 （一） 1. ① 第一， 一是): their family, number and look at number one.

The families and their spellings are those counted in corpus.md section 6. A number that Word counts
itself is read by the same rules.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final, NamedTuple

from planforge.calendar.numerals import read_integer

_HAN: Final = "一二三四五六七八九十百"
_CIRCLED: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_PARENS: Final = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
_DOTS: Final = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
_HAN_PARENS: Final = "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
_ROMANS: Final = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"
_SMALL_ROMANS: Final = "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹ"
_ROMAN: Final = ("罗马", "（Ⅰ）", "ⅰ")
_LATIN_WORDS: Final = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV"
_LATIN_NUMBERS: Final = _LATIN_WORDS.split()
_LATIN: Final = "(?:X(?:I[VX]|VI{0,3}|I{0,3})|I[VX]|VI{0,3}|I{1,3})"
_FORMAL_DIGITS: Final = "壹贰叁肆伍陆柒捌玖拾貳參陸叄"
_FORMAL: Final = str.maketrans(_FORMAL_DIGITS, "一二三四五六七八九十二三六三")

RANKS: Final = (
    "部分", "章", "节", "条", "节号", "罗马", "大写", "一、", "（一）", "一）", "第一，", "1.", "1.1", "1.1.1", "1.1.1.1", "（1）", "1）", "①", "⑴", "A.", "a.", "（Ⅰ）", "ⅰ", "一是",
)  # fmt: skip
"""Families from the outermost that is usual to the innermost."""

TOP: Final = ("部分", "章", "节", "一、")
"""Families that number sections and nothing smaller."""

SECTION_FAMILIES: Final = (*TOP, "节号", "罗马", "大写")
"""Families that may number sections."""

BEHIND_TITLE: Final = "(?<=计划|方案|总结|要点|思路|规划|报告|意见|安排|预案)"
"""Where the last word of a title stands before a number that has no mark of its own before it (工作要点一、), as a pattern."""

_NO_CLASS: Final = (
    r"(?!班(?:$|[、，,。\s：:和至—\-（(]|学生|同学)|的)"  # （1）班 is a class, （1）班主任 is none
)
_ALONE: Final = r"(?!\s*[、，,和]?\s*[（(]\s*\d)"  # （1）、（4）班 are classes, too
_CLOCK: Final = r"[\s：:]*\d{1,2}\s*[：:点]"  # behind 第一节 is that of a lesson
_MONTHS: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "一")
_MORE: Final = rf"[{_HAN}]{{1,2}}[、，,][{_HAN}]{{1,2}}"  # and a third one
_PAIRS: Final = (
    rf"(?:{'|'.join(rf'{month}[、.．,，]{after}' for month, after in pairwise(_MONTHS))})月"
    rf"|(?:{'|'.join(rf'{_HAN[at]}[、.．,，][{_HAN[at + 1 : 10]}几]' for at in range(10))}|一、两)[年周日]"
)
"""Two times named together (九、十月, 一、三周), where 四、九月份安排 and 五、一日常规 are headings; some are that, too (九、十月份安排)."""
_ORDINALS: Final = (
    rf"第(?:{'|'.join(rf'{_HAN[at]}、第?[{_HAN[at + 1 : 10]}]' for at in range(9))}|\d{{1,2}}、第?\d)"
)
"""Some counted together (第三、四周, 第一、第二小组), of which the first is no number before a text."""
_RULES: Final = (
    ("部分", rf"第([{_HAN}]{{1,3}}|\d{{1,2}})(?:部分|篇章|篇|编)(?=[\s：:、，,.．]|$)[、，,.．：:]?"),
    ("章", rf"第([{_HAN}]{{1,3}}|\d{{1,2}})(?:章|单元|板块)(?=[\s：:、，,.．]|$)[、，,.．：:]?"),
    ("章", rf"(?:板块|模块|篇章|专题|部分)([{_HAN}]{{1,2}}|\d{{1,2}})\s*[：:、，,.．]"),
    ("节", rf"第([{_HAN}]{{1,3}}|\d{{1,2}})节(?=[\s：:、，,.．]|$)(?!{_CLOCK})[、，,.．：:]?"),
    ("条", rf"第([{_HAN}]{{1,3}}|\d{{1,2}})条(?!件|例|款|规)[、，,.．：:]?"),
    ("节号", r"§\s*(\d{1,2})\s*[.．、]?"),
    ("罗马", rf"([{_ROMANS}])\s*[、.．)）]?"),
    ("罗马", rf"({_LATIN})\s*[.．、)）](?=[^\x00-\x7f]|\s)"),
    ("（Ⅰ）", rf"[（(]([{_ROMANS}])[）)]\s*[、.．]?"),
    ("（Ⅰ）", rf"[（(]({_LATIN})[）)]\s*[、.．]?(?=[\u4e00-\u9fff“《])"),
    ("ⅰ", rf"[（(]([{_SMALL_ROMANS}])[）)]\s*[、.．]?"),
    ("ⅰ", rf"[（(]({_LATIN.lower()})[）)]\s*[、.．]?(?=[\u4e00-\u9fff“《])"),
    ("ⅰ", rf"([{_SMALL_ROMANS}])\s*[、.．)）]?"),
    ("ⅰ", rf"({_LATIN.lower()})\s*[.．、)）](?=[^\x00-\x7f]|\s)"),
    ("大写", rf"([{_FORMAL_DIGITS}]{{1,2}})(?:[、.．,，：:]|[ \u3000]+(?=[\u4e00-\u9fff“《]))"),
    ("第一，", rf"(?!{_ORDINALS})第([{_HAN}]{{1,2}}|\d)[，,、：:]"),
    ("一是", rf"([{_HAN}]{{1,2}})是(?!否)"),
    ("一、", rf"(?!{_PAIRS})([{_HAN}]{{1,3}})\s*(?:、\s*[.．,，、]|[、.．,，:：])(?![{_HAN}两几]、|[{_HAN}]{{0,2}}年级|{_MORE}月)"),
    ("一、", rf"([{_HAN}]{{1,3}})[ \u3000\t]+(?=[\u4e00-\u9fff“《])(?![年周日号是等]|月(?!份?(?:工作|安排|重点|活动)))"),
    ("（一）", rf"[（(〔【\[]\s*([{_HAN}]{{1,3}})\s*[、.．]?\s*[）)〕】\]]\s*[、.．:：,，]?{_NO_CLASS}"),
    ("（一）", rf"([{_HAN_PARENS}])[、.．]?"),
    ("一）", rf"([{_HAN}]{{1,3}})\s*[）)]\s*[、.．]?"),
    ("（1）", rf"[（(〔\[]\s*([\d０-９]{{1,3}})\s*[）)〕\]]{_ALONE}\s*[、.．:：,，]?{_NO_CLASS}"),
    ("1）", r"([\d０-９]{1,3})\s*[）)]\s*[、.．]?"),
    ("1.1.1.1", r"(\d{1,2}(?:[.．]\d{1,2}){3})[.．、]?(?=[ \u3000\u4e00-\u9fff“《]|\d{4}年)(?![年月日号点时元万亿倍%])"),
    ("1.1.1", r"(\d{1,2}(?:[.．]\d{1,2}){2})[.．、]?(?=[ \u3000\u4e00-\u9fff“《]|\d{4}年)(?![年月日号点时元万亿倍%])"),
    ("1.1", r"(\d{1,2}[.．]\d{1,2})[.．、]?(?=[ \u3000\u4e00-\u9fff“《])(?![年月日号点时元万亿倍对比%])"),
    ("1.", r"([\d０-９]{1,3})\s*(?:、(?!\d{1,2}(?:[、年日班号]|月(?!\d{1,2}(?:[日号]|\s*[-—–－~～至到]{1,2}\s*\d))))|[.．](?=\d{1,2}月\d|20\d\d年)|[.．](?![\d０-９]|\s*\d{1,2}\s*[上中下]午))"),
    ("1.", r"([\d０-９]{1,2})\s*[,，:：]\s*(?=[\u4e00-\u9fff“《])"),
    ("1.", rf"([{_DOTS}])"),
    ("①", rf"([{_CIRCLED}])\s*[、.．:：]?"),
    ("⑴", rf"([{_PARENS}])\s*[、.．]?"),
    ("a.", r"[（(]([a-z])[）)]\s*[、.．]?(?=[\u4e00-\u9fff“《])"),
    ("A.", r"[（(]([A-Z])[）)]\s*[、.．]?(?=[\u4e00-\u9fff“《])"),
    ("a.", r"([a-z])\s*[.．、)）](?=[^\x00-\x7f]|\s)"),
    ("A.", r"([A-Z])\s*[.．、)）](?=[^\x00-\x7f]|\s)"),
)  # fmt: skip
_COMPILED: Final = tuple((family, re.compile(rule)) for family, rule in _RULES)
_COUNTED: Final = "文"  # stands behind a number that Word counts, where a rule asks for a text
_MAY_BEGIN: Final = frozenset(
    f"{_HAN}{_FORMAL_DIGITS}{_CIRCLED}{_PARENS}{_DOTS}{_HAN_PARENS}{_ROMANS}{_SMALL_ROMANS}第§板模篇专部（(〔【[0123456789０１２３４５６７８９"
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
)
_BARE: Final = re.compile(
    r"(\d{1,2})[ \u3000]*(?=[\u4e00-\u9fff“《])(?![年月日号周个名级班点时分课节岁元人次万亿项条篇本位所天场届位家%]|学[时分期年])"
)
_BEFORE_DATE: Final = re.compile(r"(\d{1,2})[.．](?=\d{1,2}\s*月)")
"""The number before a printed point that begins with a month: 4.12月 is point 4, about December."""
_PRINTED: Final = re.compile(r"(\d{1,2})\u3000(?=\S)")
_SPACED: Final = re.compile(r"(\d{1,2})[ \u3000]+(?=[\u4e00-\u9fff“《])")
_LEVELLED: Final = {
    "1.1": "（1）",
    "1.1.1": "①",
    "1.1.1.1": "⑴",
}  # their own look, where print counts as they do, is given later
_BARE_LOOKS: Final = {
    "一": "一、",
    "壹": "壹、",
}  # a number with only a blank behind it would print as part of a word
_GLUED: Final = re.compile(
    r"(\d{1,2})\s*(?:[.．、，]|,(?!\d{3}))(?=\d)(?!\d{1,2}\s)(?:(?=(\d+[%％]))|(?=(\d{1,2}\s*[月日号]))?)"
)
_JOINED: Final = re.compile(rf"([{_HAN}]{{1,3}})\s*[、.．,，](?=(?:[{_HAN}两几]{{1,2}}|{_MORE})[月年周日](?!级))")
_LOST: Final = re.compile(r"[、.．](?=[\u4e00-\u9fff“《]|20[\dXxＸ×])")


class NumberMark(NamedTuple):
    """A number before a text: family, number (0 where its digit is lost), as typed, as it looks at one."""

    family: str
    number: int
    raw: str
    pattern: str


def out_of_order(mark: NumberMark, last: int) -> str:
    """What is noted of a number that does not follow the last one."""
    typed = mark.raw.strip() or mark.number
    return f"原文的编号是“{typed}”，前一条是 {last}；印出来接着编，看看是重了还是漏了"


def read_mark(text: str) -> NumberMark | None:
    """The number that a text begins with, or None."""
    if text[:1] not in _MAY_BEGIN:
        return None
    for family, rule in _COMPILED:
        match = rule.match(text)
        if match is not None:
            return _mark(family, match)
    return None


def printed_mark(line: str) -> NumberMark | None:
    """The number that a printed line begins with, or None: also a bare one, and with the wide blank behind it."""
    mark = read_mark(line)
    if mark is None:
        dated = _BEFORE_DATE.match(line)
        if dated is not None and int(dated[1]):
            return NumberMark("1.", int(dated[1]), dated[0], f"1{dated[0][-1]}")
        bare = _PRINTED.match(line)
        return NumberMark("1.", int(bare[1]), bare[0], "1") if bare is not None else None
    return mark._replace(raw=f"{mark.raw}\u3000") if line.startswith("\u3000", len(mark.raw)) else mark


def counted_mark(number: str) -> NumberMark | None:
    """The mark that a number counted by Word is; it stands apart from its text, and needs no mark behind it."""
    number = number.rstrip()
    if number.isascii() and number.isdigit():
        return NumberMark("1.", int(number), number, "1") if int(number) else None
    for text in (number, f"{number}{_COUNTED}"):
        mark = read_mark(text)
        if mark is not None and len(mark.raw) >= len(number):
            return mark
    return None


def bare_mark(text: str) -> NumberMark | None:
    """A digit without a mark (1教研组活动), which only its neighbours can make a number."""
    match = _BARE.match(text)
    return NumberMark("1.", int(match[1]), match[0], "") if match and int(match[1]) else None


def spaced_mark(text: str) -> NumberMark | None:
    """A digit with nothing but blanks behind it, whatever the word there counts (3 课程), for neighbours to confirm."""
    match = _SPACED.match(text)
    return NumberMark("1.", int(match[1]), match[0], "") if match and int(match[1]) else None


def glued_mark(text: str) -> tuple[NumberMark, int] | None:
    """A number right before a digit, which only its neighbours can tell from a part of it; how far it is one alone.

    1 before a date or behind ．, which no decimal has (7.9日下午返校, 2．60米), -1 before a share (3.100%的学生), else 0
    (2.24个班轮流).
    """
    match = _GLUED.match(text)
    mark = _mark("1.", match) if match else None
    if match is None or mark is None:
        return None
    return mark, -1 if match[2] else int(bool(match[3]) or mark.raw[-1] == "．")


def joined_mark(text: str) -> NumberMark | None:
    """A number before a counted time (九、十月份工作, 二、三年目标), which only its neighbours can tell from two of them."""
    match = _JOINED.match(text)
    return _mark("一、", match) if match else None


def lettered(mark: NumberMark) -> NumberMark | None:
    """The letter that a number of one of I V X could be, for neighbours to tell (H. I. J.); None for any other."""
    letter = "".join(each for each in mark.raw if each.isalpha())
    if mark.family not in _ROMAN or len(letter) != 1 or not letter.isascii():
        return None
    first = "a" if letter.islower() else "A"
    number = ord(letter) - ord(first) + 1
    return NumberMark(f"{first}.", number, mark.raw, re.sub("[Ii]", first, mark.pattern))


def is_latin(mark: NumberMark) -> bool:
    """Whether a number is written with letters of a word (I. iv. （ii）), which only its neighbours make certain."""
    return mark.family in _ROMAN and mark.pattern.strip("（(")[:1].isascii()


def lost_mark(text: str) -> NumberMark | None:
    """A mark whose digit is lost (、每位教师…)."""
    match = _LOST.match(text)
    return NumberMark("1.", 0, match[0], "") if match else None


def _mark(family: str, match: re.Match[str]) -> NumberMark | None:
    numeral = match[1]
    number = _value(numeral, family)
    if number is None or number < 1:
        return None
    raw = match[0]
    before, after = raw[: match.start(1)], raw[match.end(1) :]
    pattern = "".join(f"{before}{_one(numeral, family)}{after}".split())
    return NumberMark(family, number, raw, _LEVELLED.get(family, _BARE_LOOKS.get(pattern, pattern)))


def _value(numeral: str, family: str) -> int | None:
    if family in _ROMAN and numeral.isascii():
        numeral = numeral.upper()
        return _LATIN_NUMBERS.index(numeral) + 1 if numeral in _LATIN_NUMBERS else None
    for row in (_CIRCLED, _PARENS, _DOTS, _HAN_PARENS, _ROMANS, _SMALL_ROMANS):
        if numeral in row:
            return row.index(numeral) + 1
    if family in ("a.", "A."):
        return ord(numeral.lower()) - ord("a") + 1
    if family in _LEVELLED:
        return int(re.split("[.．]", numeral)[-1])
    return read_integer(numeral.translate(_FORMAL))


def _one(numeral: str, family: str) -> str:
    """The numeral one in the script of a numeral."""
    first = numeral[0]
    if family in _ROMAN:
        return "Ⅰ" if first in _ROMANS else "I" if first.isupper() and first.isascii() else "i"
    for row in (_CIRCLED, _PARENS, _DOTS):
        if first in row:
            return row[0]
    if first in _HAN_PARENS:
        return "（一）"
    if first in _HAN:
        return "一"
    if first.isdigit():
        return "1" if first.isascii() else "１"
    return {True: "a", False: "A"}[first.islower()] if first.isascii() else "壹"
