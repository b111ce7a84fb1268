"""What belongs to the other term of the school year, without a date that tells it: 国庆节 in spring, 暑假前 in autumn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.looking_back import is_of_future
from planforge.review.open_words import Word, all_words, lines_with, open_words
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, setting_of
from planforge.review.whole import Whole, rough

_AUTUMN, _SPRING = 1, 2
_FESTIVALS: Final = {
    _AUTUMN: "国庆节?|教师节|中秋节?|重阳节?|元旦节?|国家公祭日|宪法日|建队日|记者节",
    _SPRING: "清明节?|植树节|学雷锋(?:纪念日|活动月|月|日)|三八(?:妇女)?节|(?:五一|五四|六一)(?!班|中队|制|学制|路|大道|广场|[小中]学|精神)(?:劳动节|青年节|国际儿童节|儿童节)?|(?<!校园)(?<!届)劳动节|青年节|国际儿童节|儿童节|"
    "端午节?|世界读书日|母亲节|父亲节",
}
_VACATIONS: Final = {_AUTUMN: "寒假", _SPRING: "[暑署]假|暑期"}
"""The vacation that each term ends with."""
_SEASONS: Final = {
    _AUTUMN: "秋季(?:田径)?运动会|秋游|秋季(?:学期)?开学",
    _SPRING: "春季(?:田径)?运动会|春游|春季(?:学期)?开学",
}
_SCENERY: Final = {
    _AUTUMN: "秋高气爽|金秋(?:时节|送爽|[九十]月)|丹桂飘香",
    _SPRING: "春暖花开|阳春三月|春回大地|春光明媚|草长莺飞",
}
_DONE: Final = "(?:假?期间?|放假|、(?:国庆|中秋|重阳|元旦|清明|端午|劳动|五一)节?|前夕?|前后|来临|到来|当天|之际|系列|主题|这天|活动)*[，,]?[^，。；]{0,8}?(?:开展|组织|举行|举办|召开|安排|加强|做好|值班|文艺汇演|联欢|庆祝|表彰|祭扫|活动|完成|汇演)"
_TIED: Final = "(?:节|来临|到来)?(?:之?前夕?|前后|期间|当[天日])[，,]?(?![的以后起])(?=[\u4e00-\u9fff]{2})"
"""What binds an event to a festival: 国庆节前为学生购买保险."""
_MEANT: Final = "(?:迎接?|喜迎|庆祝?|欢庆|做好|抓好|组织|开展|举办|举行|结合|利用|借助?|围绕|以)"
_OF_TERM: Final = {
    term: re.compile(
        rf"{_MEANT}好?(?:{_FESTIVALS[term]})|(?:{_FESTIVALS[term]})(?={_DONE})"
        rf"|(?<![^\n。；，,：:在于])(?:{_FESTIVALS[term]})(?={_TIED})"
        rf"|放(?:{_VACATIONS[term]})|(?:{_VACATIONS[term]})(?:放假|来临|到来)?之?前|布置好?(?:{_VACATIONS[term]})"
        rf"|{_SEASONS[term]}"
    )
    for term in (_AUTUMN, _SPRING)
}
_ROUGH: Final = rough(
    "国庆|教师节|中秋|重阳|元旦|国家公|宪法|建队|记者|清明|植树|学雷|三八|五一|五四|劳动节|青年节|六一|国际儿|儿童节|端午|世界读|母亲|父亲|"
    "寒假|暑|署|秋|金秋|丹桂|春|阳春|草长|布置|本学期"
)
_OWN: Final = {term: re.compile(f"{_FESTIVALS[term]}|{_SEASONS[term]}") for term in (_AUTUMN, _SPRING)}
_NAMED: Final = {
    term: re.compile(
        rf"{_SCENERY[term]}|本学期[（(，,]?(?:是|为|即|系)?(?:本学年度?)?(?:的)?(?:第{numbers}学期|{season}季学期)"
    )
    for term, numbers, season in ((_AUTUMN, "[一1]", "秋"), (_SPRING, "[二2]", "春"))
}
_FROM_TO: Final = re.compile(
    r"本学期[（(，,]?(?:自|从|即)?(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?\s?[—–～~至到-]{1,2}\s?(?:(20\d\d)年)?(\d{1,2})月"
)
_ELSEWHEN: Final = re.compile(
    "已|(?<!为)了(?!解)|曾|获|[上去往明来次前下翌]一?个?学?[年期届]|今后|[上下]半年|每年|全年|历年|一年(?!级)|学年|20[0-9]{2}|准备|筹备|排练|选拔|备战|征集|报送|推荐|报名|"
    "节目|作品|精彩|展板|观后感|经验|总结|回顾|基础上|以来|的(?:成果|照片|优秀)|传统|重[大要]节|节[日庆]|纪念日|等节|等活动|招生|贯穿|长期"
)
_HELD: Final = re.compile("(?:文艺)?(?:汇演|演出|联欢会?|游园|庆祝活动|庆祝会|表彰会|运动会)")
_PARTS: Final = re.compile("准备|节目|精彩|作品")
_FOR_IT: Final = re.compile("为了?[^，。；]{0,6}$")
_MONTHS: Final = {
    _AUTUMN: re.compile(r"\n(?:9|10|11|12|九|十|十一|十二)月"),
    _SPRING: re.compile(r"\n(?:3|4|5|6|三|四|五|六)月"),
}
_BEGINS: Final = re.compile(r"(?:^|[。；])\s*(?:我校|学校|本校)?在?$")
_DEED: Final = re.compile(
    r"(?:假?期间|前夕|前后|之?前|当天)?[，,]?(?:学校|我校|[\u4e00-\u9fff]{2,4}处|少先队)?(?:组织|开展|举行|举办|召开|表彰|慰问|庆祝)(?!的)"
)
_WHOLE_YEAR: Final = 3  # months of each term: the plan lists the year


def other_term(request: ReviewRequest) -> Iterator[Finding]:
    """A festival, vacation or season that this term does not have was left there by the plan of the other one.

    Fails: ``国庆节期间开展…`` or ``寒假前组织…`` in a plan for the second term, ``本学期（第二学期）`` in one for the first.
    Passes: ``利用清明、端午、中秋、国庆等传统节日``, ``为明年春季运动会选拔队员``, ``暑假中读过的书``.
    """
    setting = setting_of(request)
    if setting is None or setting.period.kind is not PeriodKind.TERM:
        return
    term = setting.period.term
    if term not in _OWN:
        return
    other = _AUTUMN + _SPRING - term
    if request.is_summary:
        yield from _deeds(request, other, setting)
        return
    whole = lines_with(request.lines, _ROUGH)
    for word in open_words(whole, _NAMED[other]):
        if _NAMED[term].search(word.sentence) is None:
            yield _said(word, setting)
    for word in open_words(whole, _FROM_TO):
        if not _overlaps(word.match, setting):
            yield _said(word, setting)
    listed = all_words(request.lines).text
    if any(len(months.findall(listed)) < _WHOLE_YEAR for months in _MONTHS.values()):
        yield from _occasions(whole, other, setting)


def _deeds(request: ReviewRequest, other: int, setting: Setting) -> Iterator[Finding]:
    """Festivals of the other term at which a summary says that something was done: 清明节期间组织祭扫."""
    own = _OWN[_AUTUMN + _SPRING - other]
    for word in open_words(lines_with(request.lines, _ROUGH), _OF_TERM[other]):
        is_told = word.line.kind is Kind.TEXT and _BEGINS.search(word.before) is not None
        if (
            is_told
            and _DEED.match(word.after)
            and not (is_of_future(word.line) or _ELSEWHEN.search(word.sentence) or own.search(word.sentence))
        ):
            yield _said(word, setting)


def _overlaps(match: re.Match[str], setting: Setting) -> bool:
    """Whether the months from which to which 本学期 is said to go have any of the document's term."""
    year, month, to_year, to_month = match.groups()
    first, last = int(year) * 12 + int(month), int(to_year or year) * 12 + int(to_month)
    start, end = setting.window
    return first <= end.year * 12 + end.month and start.year * 12 + start.month <= last


def _occasions(whole: Whole, other: int, setting: Setting) -> Iterator[Finding]:
    """Each festival, vacation or season of the other term where it stands first as one that is to come."""
    own = _OWN[_AUTUMN + _SPRING - other]
    told: set[str] = set()
    for word in open_words(whole, _OF_TERM[other]):
        if (
            word.line.kind not in (Kind.TEXT, Kind.KEY)
            or word.text in told
            or _FOR_IT.search(word.before[-8:])
        ):
            continue
        is_held = _HELD.match(word.after) is not None  # 六一文艺汇演由各班准备节目: it is the event itself
        elsewhen = _ELSEWHEN.search(_PARTS.sub("", word.sentence) if is_held else word.sentence)
        if not (elsewhen or own.search(word.sentence)):
            told.add(word.text)
            yield _said(word, setting)


def _said(word: Word, setting: Setting) -> Finding:
    message = f"“{word.text}”不在本文件的期间（{setting.period.text}）里，是不是从另一个学期抄来的？"
    hint = "换成这个学期的；说的是以前或以后的事，就写明“上学期”“明年”等字"
    return word.reminder("旧学期", message, hint)
