"""What is typed to be used as it stands: addresses, file names, formulas, telephone numbers, codes. No form is mended in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from planforge.review.whole import Whole

_FILLER: Final = "\0"
_ADDRESS: Final = re.compile(r"(?:[a-z]{2,8}://|www\.)[^\s，。；、！“”‘’（）《》|]+")
_MAIL: Final = re.compile(r"[A-Za-z\d_.+-]{1,64}@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+")
_FILE: Final = re.compile(
    r"\.(?:docx?|xlsx?|pptx?|pdf|wps|txt|csv|zip|rar|7z|jpe?g|png|gif|mp[34]|avi|html?|ya?ml|exe|apk|py|js)(?![A-Za-z])",
    re.IGNORECASE,
)
_FILE_BEGINS: Final = re.compile(r"[^\s，。；、：:“”‘’《》（）|]{1,60}$")
_LONGEST_NAME: Final = 60
_FORMULA: Final = re.compile(r"=[A-Za-z]+\([^\n]*\)|[A-Za-z_]\w*\(\s*[\"'][^\n()]*[\"']\s*\)", re.ASCII)
_KINDS: Final = "电话|手机|热线|传真|微信|编号|证号|账号|卡号|学号|号码|密码|代码|型号|邮编"
_NAMED: Final = re.compile(
    rf"(?:{_KINDS}|[Qq][Qq]|文号|帐号|序列号|口令|车次|版本|ISBN|ISSN|CN)(?:[号群码]|为|是|[：: ]){{0,4}}(?:[(（]\d{{3,4}}[)）])?[A-Za-z\d+][A-Za-z\d \-—–./]*"
)
_OF_LETTERS: Final = re.compile(
    r"(?<![A-Za-z])[A-Za-z](?:[A-Za-z/]*[ -]?\d[\dA-Za-z]{0,40}(?:[-./—–]\d[\dA-Za-z]*)+|[A-Za-z/ -]{0,12}\d+[-—–]\d+)"
)
_OF_DIGITS: Final = re.compile(r"(?<![\d.])(?:\d+[-—–]){2,}\d+(?![\d月日年号])")
_ISO_DAY: Final = r"(?:19|20)\d\d(?P<{0}>[-—–])(?:0?[1-9]|1[0-2])(?P={0})(?P<{1}>0?[1-9]|[12]\d|3[01])"
_FULL_DATE: Final = re.compile(
    _ISO_DAY.format("sign", "first")
    + r"(?:[—–]\d{1,2}|-(?P<last>[12]?\d|3[01])|[-—–]\d{1,2}-\d{1,2}|[-—–]"
    + _ISO_DAY.format("other", "then")
    + ")?"
)
_SOURCE: Final = re.compile(r"[^\n]*[\[［](?:[MJDCNRSPGZA]|(?:EB|DB|CP|[JMNC])/OL)[\]］][^\n]*")
"""A line of references after GB/T 7714 (…[M]. 北京: …, 2022.), whose marks are of half width."""
_PHONE: Final = re.compile(r"(?<!\d)0\d{2,3}[-—–－ ]{0,3}\d{3,4}[- ]?\d{3,4}(?!\d)|\+\d[\d -]{6,}")
_CODE_KEY: Final = re.compile(f"{_KINDS}|QQ")
_RUN: Final = re.compile(r"[A-Za-z\d+][A-Za-z\d \-—–./]*")
_ALL: Final = re.compile(r"[^\n]+")
_SEARCHES: Final = (
    (re.compile("://|www"), _ADDRESS),
    (re.compile(r"[MJDCNRSPGZAL][\]］]"), _SOURCE),
    (re.compile("@"), _MAIL),
    (re.compile(r"[A-Za-z]\("), _FORMULA),
    (re.compile("[话机线真Qq信号码令次本型BSN]"), _NAMED),
    (re.compile(r"[A-Za-z][A-Za-z/ -]{0,12}\d"), _OF_LETTERS),
    (re.compile(r"0\d{2,3}[-—–－ \d]|\+\d"), _PHONE),
)
"""What has to be there, which is quickly looked for, and what is looked for then."""


def without_codes(whole: Whole) -> Whole:
    """The same text with every code blotted out, place for place."""
    text = whole.text
    for there, pattern in _SEARCHES:
        if there.search(text) is not None:
            text = pattern.sub(_blot, text)
    if "." in text:
        text = _without_files(text)
    if "-" in text or "—" in text:
        text = _OF_DIGITS.sub(lambda match: match[0] if _are_days(match[0]) else _blot(match), text)
    return whole._replace(text=_without_keyed(text, whole))


def _are_days(run: str) -> bool:
    """Whether figures between hyphens are a day, or some days from one to another; no code."""
    days = _FULL_DATE.fullmatch(run)
    return days is not None and (days["last"] is None or int(days["first"]) < int(days["last"]))


def _blot(match: re.Match[str]) -> str:
    return _FILLER * len(match[0])


def _without_files(text: str) -> str:
    """Blot out 安排表(最终).xlsx: the name is what stands before its ending without a mark."""
    pieces, done = [], 0
    for match in _FILE.finditer(text):
        name = _FILE_BEGINS.search(text, max(done, match.start() - _LONGEST_NAME), match.start())
        start = name.start() if name else match.start()
        pieces += [text[done:start], _FILLER * (match.end() - start)]
        done = match.end()
    return "".join([*pieces, text[done:]]) if pieces else text


def _without_keyed(text: str, whole: Whole) -> str:
    """Blot out what stands below 电话 or 编号 in a table, or beside such a label, and the second half of a reference."""
    pieces, done = [], 0
    for start, line in zip(whole.starts, whole.lines, strict=True):
        run = _of_key(line.key) if line.key else None
        if run is not None:
            end = start + len(line.text)
            pieces += [text[done:start], run.sub(_blot, text[start:end])]
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text


@lru_cache(maxsize=512)
def _of_key(key: str) -> re.Pattern[str] | None:
    """What is a code below a key: all behind one that the “北京: ” of a reference has made of what stands before it."""
    if _SOURCE.match(key):
        return _ALL
    return _RUN if _CODE_KEY.search(key) else None
