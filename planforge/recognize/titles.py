"""The head of a document: title lines, what stands above them (文号), right below them (主送, 落款)."""

from __future__ import annotations

import re
from typing import Final

from planforge.readers.evidence import Aside
from planforge.recognize.annex_marks import SENT_ALONE, is_annex_mark, mark_before, remark_of
from planforge.recognize.bylines import signed_below
from planforge.recognize.draft import Draft, Para, SignOffDraft
from planforge.recognize.junk import page_digits
from planforge.recognize.marks import TOP
from planforge.recognize.periods import begins_with_period, is_period
from planforge.recognize.scripts import simplified
from planforge.recognize.sharing import BEFORE, BEHIND, without_site
from planforge.recognize.signers import is_date, is_unit
from planforge.recognize.slogans import is_slogan
from planforge.recognize.spread import join_spread
from planforge.recognize.units import Unit
from planforge.vocabulary import is_known_heading, roles_of

_KIND_WORDS: Final = (
    "计划 方案 策划书 策划案 策划 总结 要点 思路 规划 报告 意见 安排 预案 汇报 打算 设想 办法 细则 述职 小结 "
    "通知 制度 行事历 一览表 安排表 日程表 配档表 体会 反思 风采 交流材料 发言稿 自评 报名表 "
    "纪要 推荐表 登记表 申请表 申报表 汇总表 计划表 评价表 评分表 审批表 考核表 课程表 名单 职责 纲要 "
    "路线图 任务书 汇总 记录 情况 说明 简案 章程 公约 倡议书 申报书 手册 "
    "规划书 计划书 方案书 指引 指南 须知 规程"
)
KINDS: Final = _KIND_WORDS.split()
ABOVE: Final = "在标题前面"
"""What is noted of a line above the title."""
_KIND_END: Final = re.compile(
    rf"(?:{'|'.join(KINDS)})(?:范文|例文|范本|模板|样本)?(?:\s*20\d\d(?:年|[—\-–~～]20\d\d)?)?(?:\s*[（(【〔][^（）()]{{1,30}}[）)】〕])*\s*\d{{0,2}}(?:\.docx?)?$"
)
_SUBTITLED: Final = re.compile(
    r"20\d\d\S{4,40}(?:计划|总结|方案|要点|规划)[：:][^：:；]{6,30}"
)  # a year begins no label
_BRACKETED: Final = re.compile(r"[（(〔【][^（）()]{1,40}[）)】〕]")
_DASHED: Final = re.compile(r"[—–－\-─]{1,4}\s*\S")
_NUMBER: Final = re.compile(r"\S{0,16}[〔\[（(【]\s*20\d\d\s*[〕\]）)】]\s*第?\s*\d+\s*号")
_SECRECY: Final = re.compile(r"(?:绝密|机密|秘密)(?:★.*)?|特急|加急")
_RECIPIENT: Final = re.compile(r"[^。；！？]{2,60}[：:]")
_ADDRESSED: Final = re.compile(r"各|全体|全校|尊敬的|同志们|老师|领导|[处室科部组局校班]|单位")
_COMMAS: Final = re.compile("[，,]")
_LEADS_IN: Final = re.compile(r"如下[：:。]$")
_HANDS_OUT: Final = re.compile(r"(?:印发|转发|下发|发布|报送).*通知$")
_PUBLISHES: Final = re.compile(r"公布.*通知$")  # what a page says above what it shows
_NAMED: Final = re.compile(r"(?:文章)?(?:标题|题目)\s*[：:]\s*|[【[](?:原创|转载|精[品选]|推荐)[】\]]\s*")
_OPENS: Final = frozenset(("前言", "导语", "引言", "序言", "正文"))  # no lines of a title
_TITLE: Final = 2.0  # what a line must be worth to be the title
_SEARCHED: Final = 14
_LONGEST: Final = 60
_LONGEST_ADDRESS: Final = 14  # characters between two commas
_LONGEST_ABOVE: Final = 30
_MOST_LINES: Final = 4
_ENDS: Final = "。；：！？，,;:!?、"


def is_title_like(text: str) -> bool:
    """Whether a line reads like a document's title: short, no sentence, ends in a kind of document."""
    return (
        4 <= len(text) <= _LONGEST
        and text[-1] not in _ENDS
        and "。" not in text
        and bool(_KIND_END.search(simplified(text)) or is_subtitled(text))
    )


def is_subtitled(text: str) -> bool:
    """Whether a line is a title with its motto behind a colon (2026学年工作计划：文以载道，研思赋能)."""
    return _SUBTITLED.fullmatch(text) is not None


def hands_out(text: str) -> bool:
    """Whether a title is that of the notice with which a document is handed out."""
    return bool(_HANDS_OUT.search(text))


def passes_on(text: str) -> bool:
    """Whether a title is that of a notice with which a document is handed out or shown to everybody."""
    return hands_out(text) or bool(_PUBLISHES.search(text))


def take_head(units: list[Unit], draft: Draft, asides: list[Aside], *, pasted: bool) -> list[Unit]:
    """Set title, number, recipient and a sign-off below the title; the units behind them."""
    join_spread(units, _SEARCHED)
    place = _title_at(units)
    if place is None:
        return _recipient(units, draft)
    first, last = _stacked(units, place)
    draft.title = [line for unit in units[first : last + 1] if (line := _without_mark(unit, draft, asides))]
    above, rest = _without_cover(units[:first], units[first], draft), units[last + 1 :]
    if _is_led_in(above) and not (rest and _is_recipient(rest[0])):
        draft.notes.append(f"“{above[-2].text}”和下面一句写在标题前面，印出来在标题下面")
        above, rest = above[:-2], [*above[-2:], *rest]
    for unit in above:
        _above(unit, draft, asides)
    if any(_HANDS_OUT.search(line) for line in draft.title[:-1]):
        draft.notes.append("标题上面一行像印发的通知，看看要不要留在标题里")
    if pasted:
        draft.title[-1], behind = without_site(draft.title[-1])
        asides.extend([Aside(BEHIND, units[last].at, behind)] if behind else [])
    bare, digits = page_digits(draft.title[-1])
    is_alone = not rest or rest[0].at != units[last].at
    if digits and pasted and is_alone and is_title_like(bare):
        draft.title[-1] = bare
        asides.append(Aside("合集编号", units[last].at, digits))
    return _recipient(signed_below(_numbered_below(rest, draft), draft), draft)


def _numbered_below(units: list[Unit], draft: Draft) -> list[Unit]:
    """Set the number of a document that stands below its title, where it has none above; the units behind it."""
    if not units or units[0].grid is not None or draft.number or not _NUMBER.fullmatch(units[0].whole):
        return units
    draft.number = units[0].whole
    return units[1:]


def _is_led_in(above: list[Unit]) -> bool:
    """Whether a call and a sentence that leads in the document (现将……如下：) stand right above its title.

    What else is written to somebody there (请看附件) is the letter with which the document was sent.
    """
    return len(above) > 1 and _is_recipient(above[-2]) and bool(_LEADS_IN.search(above[-1].text))


def _without_cover(above: list[Unit], title: Unit, draft: Draft) -> list[Unit]:
    """The units above a title; where they are a unit and a date, they sign."""
    lines = [("日期" if is_date(unit.text) else "单位", unit.text) for unit in above]
    if [key for key, _ in lines].count("日期") != 1 or not all(map(_may_cover, above)):
        return above
    draft.sign_off = SignOffDraft(lines, "封面" if title.line and title.line.page else "题下", above[0].at)
    return []


def _may_cover(unit: Unit) -> bool:
    return unit.line is not None and unit.mark is None and (is_date(unit.text) or is_unit(unit.text))


def _recipient(units: list[Unit], draft: Draft) -> list[Unit]:
    """Set whom a document addresses, in its first line; the units behind it."""
    if not units or not _is_recipient(units[0]):
        return units
    draft.recipient = units[0].text
    return units[1:]


def _title_at(units: list[Unit]) -> int | None:
    best, score = None, _TITLE
    for index, unit in enumerate(units[:_SEARCHED]):
        if unit.grid is not None:
            break
        worth = _worth(unit, index)
        if worth > score:
            best, score = index, worth
        if unit.mark is not None and unit.mark.family in TOP and worth <= 0:
            break
    if best is not None and passes_on(units[best].whole):
        near = range(best + 1, min(best + 3, len(units)))
        behind = (at for at in near if _worth(units[at], at) > _TITLE and not is_unit(units[at].text))
        return next(behind, best)
    first = int(len(units) > 1 and is_annex_mark(units[0].whole))
    if best is None and units[first:] and _could_be_title(units[first], len(units)):
        return first
    return best


def _worth(unit: Unit, index: int) -> float:
    line, text = unit.line, unit.whole
    if line is None or len(text) > _LONGEST or text[-1] in _ENDS or "。" in text or is_date(text):
        return 0.0
    if is_annex_mark(text) or unit.is_signed:
        return 0.0
    if unit.mark is not None and unit.mark.family not in ("部分", "章") and not line.outline < 0:
        return 0.0
    worth = (
        3.0 * bool(_KIND_END.search(simplified(text)) or is_subtitled(text))
        + 3.0 * (line.outline < 0)
        + (line.align == "center")
        + 0.5 * line.bold
    )
    return worth - 0.15 * index


def _could_be_title(unit: Unit, count: int) -> bool:
    """Whether the first line of a document may be its title though it names no kind of document."""
    line = unit.line
    if line is None or unit.mark is not None or unit.is_signed or "。" in unit.text:
        return False
    if is_annex_mark(unit.text):
        return False
    return len(unit.text) <= (_LONGEST if count > 2 else 40) and unit.text[-1] not in _ENDS


def _stacked(units: list[Unit], place: int) -> tuple[int, int]:
    """The lines stacked around a title: organisation and slogan above, ——subtitle and （试行） below."""
    first = last = place
    while first > 0 and last - first < _MOST_LINES - 1 and _stands_above(units[first - 1], units[place]):
        first -= 1
    while (
        last + 1 < len(units)
        and last - first < _MOST_LINES - 1
        and _stands_below(units[last + 1], units[place])
    ):
        last += 1
    return first, last


def _stands_above(unit: Unit, title: Unit) -> bool:
    text, line = unit.whole, unit.line
    if _is_one_title(unit, title):
        return True
    if line is None or unit.mark is not None or text[-1] in _ENDS or text in _OPENS:
        return False
    whole = _HANDS_OUT.search(text) or title.whole in KINDS  # 策划书, below what it is about
    if len(text) > (_LONGEST if whole else _LONGEST_ABOVE):
        return False
    is_title = is_title_like(text) and not _HANDS_OUT.search(text)
    if is_title or is_date(text) or _NUMBER.fullmatch(text) or _SECRECY.fullmatch(text):
        return False
    is_named = is_unit(text) and title.whole[0].isdigit()  # whose title has other blanks before it
    return title.line is not None and (line.align == title.line.align or is_slogan(text) or is_named)


def _is_one_title(unit: Unit, title: Unit) -> bool:
    """Whether two lines are one paragraph of a title style, parted by breaks."""
    return unit.line is not None and unit.line.outline < 0 and unit.at == title.at


def _stands_below(unit: Unit, title: Unit) -> bool:
    text, line = unit.whole, unit.line
    if _is_one_title(unit, title):
        return True
    if line is None or unit.mark is not None or len(text) > _LONGEST or text[-1] in _ENDS:
        return False
    if is_date(text):
        return bool(_BRACKETED.fullmatch(text))
    if _BRACKETED.fullmatch(text):
        return not is_known_heading(simplified(text[1:-1]))
    if (
        (is_slogan(text) and title.line is not None and line.align == title.line.align)
        or _DASHED.match(text)
        or begins_with_period(text)
        or _names_period(text)
        or (text[0] in "及暨" and is_title_like(text))
    ):
        return True
    centred = line.align == "center" and title.line is not None and title.line.align == "center"
    begins = is_title_like(title.whole) and bool(roles_of(simplified(text)))  # a heading in the middle
    return centred and is_title_like(text) and not begins


def _names_period(text: str) -> bool:
    """Whether a line is a unit and a period (滨河小学  （2026年）)."""
    unit, *period = text.split(maxsplit=1)
    return bool(period) and is_unit(unit) and is_period(period[0].strip("（）()"))


def _without_mark(unit: Unit, draft: Draft, asides: list[Aside]) -> str:
    """A line of a title without what is no part of it: 标题：, the mark of the annex that it was among others (附件2：)."""
    text = unit.whole
    if (named := _NAMED.match(text)) and is_title_like(text[named.end() :]):
        asides.append(Aside(BEFORE, unit.at, named[0].strip()))
        text = text[named.end() :]
    mark = text if is_annex_mark(text) else mark_before(text)
    if not mark or not (mark == text or is_title_like(text[len(mark) :])):
        return text
    draft.remarks.append(remark_of(mark))
    asides.append(Aside(SENT_ALONE, unit.at, mark.strip()))
    return text[len(mark) :]


def _above(unit: Unit, draft: Draft, asides: list[Aside]) -> None:
    text = unit.whole
    if unit.grid is None and _NUMBER.fullmatch(text) and not draft.number:
        draft.number = text
    elif unit.grid is None and _SECRECY.fullmatch(text) and not draft.secrecy:
        draft.secrecy = text
    elif unit.grid is None and is_annex_mark(text):
        _without_mark(unit, draft, asides)
    elif unit.grid is None:
        draft.unplaced.append(Para(unit.at, text, [ABOVE]))


def _is_recipient(unit: Unit) -> bool:
    return (
        unit.line is not None
        and unit.mark is None
        and bool(_RECIPIENT.fullmatch(unit.text))
        and not _LEADS_IN.search(unit.text)
        and _all_addressed(_COMMAS.split(unit.text))
    )


def _all_addressed(pieces: list[str]) -> bool:
    """Whether everybody is addressed between the commas of a line (各年级组，全体教师：)."""
    return all(map(_ADDRESSED.search, pieces)) and (
        len(pieces) == 1 or max(map(len, pieces)) <= _LONGEST_ADDRESS
    )
