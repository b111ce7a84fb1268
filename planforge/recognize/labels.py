"""Lines that are labels: 组长：…, 具体目标：, 九月份, 第一阶段（准备）: the key, its mark, what follows, what kind."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.calendar.numerals import HAN_YEAR
from planforge.model.people import is_person_name, is_role_label
from planforge.recognize.people import are_names, are_offices, is_remark, with_roles
from planforge.recognize.scripts import simplified
from planforge.vocabulary import field_of, post_of, roles_of

_HAN: Final = "[一二三四五六七八九十]{1,3}"
_N: Final = rf"(?:{_HAN}|\d{{1,2}})"
_M: Final = rf"(?:{_N}|元|正|腊)"
_TO: Final = r"\s*[、—―－\-–~～至到]+\s*"
_BETWEEN: Final = re.compile(_TO)
_DAY: Final = rf"(?:\d{{1,2}}\s*[日号]?|{_HAN}\s*[日号])"
_TIME: Final = re.compile(
    rf"(?:(?:(?:20\d\d|{HAN_YEAR})\s*年|[次明来翌当今本同]年)\s*)?{_M}\s*(?:月份?)?(?:{_TO}{_M}\s*){{0,3}}月\s*份?\s*(?:[上中下]旬|[初中末底]|{_DAY}(?:{_TO}(?:\d{{1,2}}\s*月\s*)?{_DAY})?)?"
    rf"|第\s*{_N}\s*(?:(?:{_TO}|\s*[和及]\s*)第?{_N}\s*){{0,4}}(?:周|阶段|教学周|学月|步|讲)|{_HAN}阶段"
    rf"|(?:20\d\d[.\-/])?\d{{1,2}}[.\-/]\d{{1,2}}(?:{_TO}(?:\d{{1,2}}[.\-/])?\d{{1,2}})?"
    r"|(?:开学|学期|期中|期末|寒假|暑假|假期)(?:考试)?(?:初|前|中|末|后|期间|结束)?|全学期|每(?:周|月|学期|天|日)"
    r"|(?:每?周|星期)[一二三四五六日天](?:[上下]午)?|(?:20\d\d|第.)学?年(?:度)?(?:[上下]半年|第[一二]学期)?"
)
_HALF: Final = r"(?:[上下中]午|晚上|早上)"
_HALVES: Final = re.compile(_HALF)
_CLOCK: Final = rf"{_HALF}?\s*\d{{1,2}}\s*[:：点]\s*(?:\d{{2}}分?)?"
_CLOCKS: Final = re.compile(rf"{_CLOCK}(?:\s*[—―－\-–~～至到]+\s*{_CLOCK})?(?:左右|前|后|起|开始)?")
_GLUED_CLOCKS: Final = re.compile(
    r"(\d{1,2}[:：]\d\d\s*[—―－\-–~～至到]+\s*\d{1,2}[:：]\d\d)((?![之期为是的在内以起开])[\u4e00-\u9fff“《].*)"
)
"""A stretch of hours with what is done right behind it, as a page without its blanks has it: 8:30—9:30爬山."""
_TIMED: Final = re.compile(r"([^\s\u3000。，；]{2,24}(?:[（(][^（）()]{1,16}[）)])?)[ \u3000]+(\S.*)")
_DASHED: Final = re.compile(r"([^：:。，；！？—]{2,24}?)(——?)\s*([^\s—\d].*)")
_MONTH_LISTED: Final = re.compile(rf"({_N}月份?)(、)\s*([^\s—\d].*)")
_BRACKETED: Final = re.compile(r"[（(]([^（）()]{2,40})[）)]$")
_TAIL: Final = re.compile(r"\s*(?:[（(][^（）()]*[）)])?\s*")
_OF_DAY: Final = re.compile(
    rf"\s*(?:[（(][^（）()]*[）)])?\s*(?:(?<=[日号）)])\s*(?:{_CLOCKS.pattern}|{_HALF}))?(?:之?前|以前|起)?\s*"
)
_STEPS: Final = (
    "[前中后初]期|思想|组织|宣传|学习|动员|发动|启动|部署|布置|准备|筹备|筹划|策划|报名|申报|调研|实施|推进|落实|开展|展开|活动|演练|行动|深化|深入|"
    "全面|集中|重点|整改|整治|排查|自查|检查|督查|评比|评选|评估|自评|互评|验收|总结|反思|展示|表彰|汇报|交流|提升|提高|巩固|收尾|总?复习|训练|"
    "选拔|比赛|初赛|复赛|决赛|[、与和及]"
)
"""What the phases of a campaign are called; 小学阶段 and 现阶段 are none."""
_PHASE_NAME: Final = re.compile(
    rf"第{_HAN}阶段\s*[，,：:]?\s*[\u4e00-\u9fff]{{2,8}}阶段?(?:[（(][^（）()]*[）)])?"
    rf"|第{_HAN}(?:阶段|步)\s*(?:[，,、：:]\s*[\u4e00-\u9fff]{{2,10}}|[\u4e00-\u9fff]{{2,10}}(?=[（(]))(?:[（(][^（）()]*[）)])?"
    rf"|(?:{_STEPS})+阶段(?:[（(][^（）()]*[）)])?"
)
_COLON: Final = re.compile(r"[：:](?![/\d]|\s*\d{1,2}\b)|(?<!\d)[：:]")
_FRAMED: Final = re.compile(r"(【[^】：:]{2,12}】)\s*[：:]?\s*(\S.*)")
_SENTENCE: Final = frozenset("。！？；!?;")
_GAP: Final = re.compile(r"[ \u3000]+")
_GROUP_POST: Final = re.compile(
    "(?:常务|第一|执行|[总副正])*(?:[组队][长员]|成员|指挥长?|委员|联络员|召集人|顾问)"
)
_GLUED: Final = re.compile(
    r"((?:常务|第一|执行|[总副正])*\s*(?:[组队]\s*[长员]|成\s*员|指\s*挥|委\s*员|主\s*任))([\u4e00-\u9fff].*)"
)
"""A post with the names right behind it, as a page without its blanks has it: 主 任林静, 委员周明远 赵一帆."""
_POST_BEGINS: Final = frozenset("常第执总副正组队成指委主")
_WHOLE_NAME: Final = 3  # characters of a name that cannot be any word
_LONGEST_SPACED: Final = 16  # characters of a post with the blanks inside it (副 组 长)
_LONGEST_TIME: Final = 40
LONGEST_WITH_TEXT: Final = 16
LONGEST_ALONE: Final = 50
_LONGEST_NAMES: Final = 400  # of several lines, printed as one
_FAMILY: Final = 2  # people with one surname in one list
TIME, POST, FIELD, OTHER = "时间", "职务", "栏目", "其他"


class LabelRead(NamedTuple):
    """A label: its key, the mark behind it as typed, the text on its line, its kind."""

    key: str
    end: str
    text: str
    kind: str

    @property
    def is_known(self) -> bool:
        """Whether the words make it a label, not only its colon."""
        return self.kind != OTHER

    @property
    def is_parted(self) -> bool:
        """Whether only a blank parts it from its text: 14:20  各班就位."""
        return bool(self.text) and not self.end

    def gap_in(self, line: str) -> str:
        """The blank between key and text on the line that has both; a wide one where there is none."""
        between = line[len(self.key) : len(line) - len(self.text)]
        return between if between and between.isspace() else "\u3000"

    def as_heading(self, line: str) -> LabelRead:
        """Key and text as one heading, parted as on their line; a colon behind them ends it."""
        whole = f"{self.key}{self.end or self.gap_in(line)}{self.text}"
        key = whole.rstrip("：:")
        return LabelRead(key, whole[len(key) :][:1], "", self.kind)


@lru_cache(maxsize=4096)
def read_label(text: str) -> LabelRead | None:
    """The label that a line without a number is, or None."""
    colon = _COLON.search(text)
    framed = _FRAMED.fullmatch(text)
    start = colon.start() if colon is not None else len(text)
    timed, dashed = _TIMED.match(text), _dashed(text, start)
    if dashed is not None or (framed is not None and label_kind(framed[1]) == POST):
        return dashed or (framed and LabelRead(framed[1], "", framed[2], POST))
    if timed is not None and start > timed.end(1) and is_moment(timed[1]):
        return (
            _stretch(text) if _BETWEEN.match(text, timed.end(1)) else LabelRead(timed[1], "", timed[2], TIME)
        )
    if colon is None:
        alone = LabelRead(text, "", "", TIME) if is_time(text) or is_half_day(text) else None
        return alone or _at_hours(text) or _posted(text)
    key, rest = text[: colon.start()].rstrip(), text[colon.end() :].strip()
    if (
        not key
        or rest.startswith("//")
        or not _SENTENCE.isdisjoint(key)
        or (len(key) > (LONGEST_WITH_TEXT if rest else LONGEST_ALONE) and not is_moment(key))
        or key.count("（") + key.count("(") > key.count("）") + key.count(")")
    ):
        return None
    kind = label_kind(key)
    if kind == OTHER and 0 < len(rest) <= _LONGEST_NAMES and _names_people(key, rest):
        kind = POST  # 带队医务：周明远
    if rest and kind == OTHER and ("，" in key or "," in key or key[-1:] in "是为有到说"):
        return None
    return LabelRead(key, colon[0], rest, kind)


def _posted(text: str) -> LabelRead | None:
    """A post of a group that only blanks part from those who have it: 组　　长　林　静, 副 组 长　周明远　赵一帆."""
    if len(text) > _LONGEST_NAMES:
        return None
    for gap in _GAP.finditer(text, 0, _LONGEST_SPACED):
        key, rest = text[: gap.start()], text[gap.end() :]
        if not is_group_post(key):
            continue
        if are_names(rest, 1) or with_roles(rest) or are_offices(rest):
            return LabelRead(key, "", rest, POST)
    glued = glued_post(text)
    return LabelRead(glued[0], "", glued[1], POST) if glued else None


def is_group_post(text: str) -> bool:
    """Whether a text is a post of a group and nothing else: 组　长, 常务副组长, 成员."""
    return _GROUP_POST.fullmatch(simplified("".join(text.split()))) is not None


def glued_post(text: str) -> tuple[str, str] | None:
    """A post and the names right behind it, where a line is nothing else; None for any other line."""
    found = _GLUED.fullmatch(text) if text[:1] in _POST_BEGINS else None
    if found is None:
        return None
    key, names = found.groups()
    sure = len(names) == _WHOLE_NAME or not key.isalnum()  # no word begins with 主 任
    return (key, names) if are_names(names, 1 if sure else 2) else None


def _at_hours(text: str) -> LabelRead | None:
    hours = glued_hours(text)
    return LabelRead(hours[0], "", hours[1], TIME) if hours else None


def glued_hours(text: str) -> tuple[str, str] | None:
    """A stretch of hours and what is done right behind it; None for any other line."""
    found = _GLUED_CLOCKS.fullmatch(text) if text[:1].isdigit() else None
    return (found[1].rstrip(), found[2]) if found else None


def _dashed(text: str, end: int) -> LabelRead | None:
    """A time that —— parts from its text before ``end``: 9月上旬——制定计划, but no stretch of time; a month that 、 does."""
    month = _MONTH_LISTED.match(text)
    if month is not None and month.end(1) < end and not _goes_on_to_a_time(month[3]):
        return LabelRead(month[1], month[2], month[3], TIME)
    found = _DASHED.match(text, 0, end) if "—" in text else None
    if found is None or not is_time(found[1]) or _goes_on_to_a_time(text[found.start(3) :]):
        return None
    return LabelRead(found[1], found[2], text[found.start(3) :], TIME)


def _goes_on_to_a_time(text: str) -> bool:
    """Whether a text behind —— is the end of a stretch (10月20日, 期末), and not what is done about a term (期中检测)."""
    end = _time_end(text)
    return end > 0 and (text[0].isdecimal() or not text[end : end + 1].isalpha() or text[0] not in "期开")


def _stretch(text: str) -> LabelRead | None:
    """A stretch of time with blanks in it, another of which parts it from its text: 10:30 — 12:00 参观."""
    end = _time_end(text)
    rest = text[end:]
    return LabelRead(text[:end], "", rest.strip(), TIME) if rest[:1].isspace() else None


def _names_people(key: str, text: str) -> bool:
    """Whether names stand behind a label; a word of two characters may only look like one."""
    named = with_roles(text, 1) and (len(text) > 2 or not is_person_name(text))
    return named and not is_remark(key) and not _all_begin_alike(text)


def _all_begin_alike(text: str) -> bool:
    """Whether words one beside the other all begin alike, as people with one surname hardly do: 常组织、常整顿、常清洁."""
    words = re.split(r"[、，；\s]+", text.strip("。；"))
    return len(words) > _FAMILY and len({word[:1] for word in words}) == 1


def label_kind(key: str) -> str:
    """What a label's words say it is: a time, a post, a known field, or nothing known."""
    if is_moment(key):
        return TIME
    key = simplified(key.strip("【】[]〔〕"))
    if post_of(key) is not None or is_role_label(key):
        return POST
    if field_of(key) is not None or roles_of(key):
        return FIELD
    return OTHER


def ends_in_time(text: str) -> bool:
    """Whether a heading is a phase, or ends in brackets with its time: 宣传发动（9月1日—7日）, 报名（10月13日前）."""
    bracketed = _BRACKETED.search(text)
    return is_time(text) or (bracketed is not None and is_moment(bracketed[1]))


def is_time(text: str) -> bool:
    """Whether a whole text, brackets behind it aside, is a month, week, date or phase."""
    if len(text) > _LONGEST_TIME:
        return False
    end = _time_end(text)
    return (end > 0 and bool(_TAIL.fullmatch(text, end))) or _PHASE_NAME.fullmatch(text) is not None


def is_moment(text: str) -> bool:
    """Whether a text is a time, or a day with its hours or 前: 9月3日（周四）上午8:30—10:00, 9月20日前."""
    if is_time(text):
        return True
    end = _time_end(text) if len(text) <= _LONGEST_TIME else 0
    return end > 0 and bool(_OF_DAY.fullmatch(text, end))


def begins_in_time(text: str) -> bool:
    """Whether a text begins with a month, week, day, hour or phase."""
    return _time_end(text) > 0


def is_half_day(text: str) -> bool:
    """Whether a whole text is 上午 or the like, or half of a day that it names: 9月29日（周二）下午."""
    half = _HALVES.search(text) if len(text) <= _LONGEST_TIME else None
    return (
        half is not None and half.end() == len(text) and (not half.start() or is_time(text[: half.start()]))
    )


def _time_end(text: str) -> int:
    """Where the time ends that a text begins with; 0 where it begins otherwise."""
    found = _CLOCKS.match(text) or _TIME.match(text)
    to = _BETWEEN.match(text, found.end()) if found is not None else None
    found = (_TIME.match(text, to.end()) if to is not None else None) or found
    return found.end() if found is not None else 0
