"""What does not belong to a foreign document: covering words, titles of other pages, web code, lost pictures.

All of it is read in as it stands; here it is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from planforge.recognize.documents import STRAY
from planforge.recognize.draft import Draft, Para
from planforge.recognize.misnumbered import Slip
from planforge.recognize.titles import ABOVE
from planforge.recognize.units import Unit

_COVER: Final = re.compile(
    r"(?:各位|各部门|各[处科教年学备班]|各单位|全体|尊敬的|老师们|同志们)[^。；，]{0,24}[：:]$"
    r"|现将.{2,60}(?:如下|你们|大家|下发|公[布示告])|(?:公[示布告]|印发|发布|转发)(?:如下|给你们)|请(?:认真)?(?:查收|学习|遵照|阅读|参阅|贯彻)"
)
_CODE: Final = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|middot|emsp|ensp|#\d{2,5});?|</?(?:br|p|div|span|b|font|strong|td|tr|table|a)\b[^<>]{0,60}>"
)
_SOURCE: Final = re.compile(
    r"[（(【](?:来源|转载自|转自|摘自|出处)[：:][^）)】]{1,40}[）)】]|(?<=[。！；])\s*(?:https?://|www\.)[\w./?=&%#-]+"
)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)[\w./?=&%#-]+/?")
_PATTERN: Final = re.compile("范文|范本|模板|精选|锦集|集锦|通用版?$|[（(]通用")
_FIGURE: Final = re.compile(
    r"[（(]?(?:图\s*[\d一二三四五六七八九十]{1,2}\s*[：:、\s]|(?:上|下|左|右)?图(?:为|是|中为))[^。]{2,30}[）)]?"
    r"|(?:活动|现场|照片|图片)?(?:照片|图片|剪影)(?:如下)?[：:]|(?:如|见)(?:上|下|左|右)?图(?:所示)?[：:。]?"
)
_SHOWN: Final = re.compile(
    r"[（(](?:如|见)(?:上|下|左|右|附)?图\s*[\d一二三四五六七八九十]{0,2}[）)]|如[上下]图(?:所示)?"
)
_BEHIND: Final = 12


def leftover_slips(draft: Draft, units: Iterable[Unit], *, has_pictures: bool) -> tuple[Slip, ...]:
    """What was left in a document, in the order of its lines; pictures are missed only where there are none."""
    units = list(units)
    found = [*_aside(draft.unplaced), *_of_web(draft, units)]
    if not has_pictures:
        found += _without_picture(units)
    return tuple(sorted(found, key=lambda slip: slip.at))


def _aside(unplaced: Iterable[Para]) -> Iterator[Slip]:
    """Words above the title that only pass the document on, and titles of other pages inside it."""
    for para in unplaced:
        if ABOVE in para.notes and _COVER.search(para.text):
            message = "像发布、转发时加的话，不是文件的内容"
            yield Slip("网页残留", para.at, para.text, message, "单独存档、上交的，删掉它")
        elif STRAY in para.notes:
            yield Slip("网页残留", para.at, para.text, "像网页上别的标题，夹在正文里", "删掉它")


def _of_web(draft: Draft, units: Iterable[Unit]) -> Iterator[Slip]:
    titles = set(draft.title)
    for unit in units:
        if unit.grid is not None:
            continue
        text = unit.text
        if unit.whole in titles and (word := _PATTERN.search(text)):
            message = f"标题里有“{word[0]}”，像网上的范文"
            yield Slip("网页残留", unit.at, word[0], message, "换成自己的标题", text[word.end() :][:_BEHIND])
        address = _ADDRESS.fullmatch(text)
        for match in (address,) if address else (*_CODE.finditer(text), *_SOURCE.finditer(text)):
            message = f"“{match[0].strip()[:20]}”像网页上留下的，不是文件的内容"
            yield Slip("网页残留", unit.at, match[0], message, "删掉它", text[match.end() :][:_BEHIND])


def _without_picture(units: Iterable[Unit]) -> Iterator[Slip]:
    """A caption, or words that point to a picture, in a document that has none."""
    for unit in units:
        if unit.grid is None and unit.mark is None and (match := _FIGURE.fullmatch(unit.text)):
            yield Slip("缺图", unit.at, unit.text, "像图的说明，文件里没有图", "补上图，或者删掉这一行")
        elif unit.grid is None and "图" in unit.text and (match := _SHOWN.search(unit.text)):
            message = f"这里说“{match[0].strip('（）()')}”，文件里没有图"
            behind = unit.text[match.end() :][:_BEHIND]
            yield Slip("缺图", unit.at, match[0], message, "补上图，或者删掉这几个字", behind)
