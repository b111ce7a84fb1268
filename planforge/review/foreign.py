"""Names of other schools and places that a plan was copied from, and words of another stage of school.

A name is foreign only where it is spoken of as the writer's own: visits, partners, contests and sources are let pass.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.open_words import Word, lines_with, open_words
from planforge.review.other_schools import ITS, LEADING, as_own
from planforge.review.own_names import OwnNames, is_within, own_names, schools_signing_alone
from planforge.review.own_speech import (
    EACH_SCHOOL,
    LEADING_WORDS,
    LED,
    NOT_LED,
    ORDERS,
    OWN_DOING,
    OWN_ROLE,
    OWNED,
    RESOLVES,
)
from planforge.review.rule import ReviewRequest
from planforge.review.school_names import GENERIC, IN_STEM, KIND_OF_SCHOOL, PARTNERS
from planforge.review.whole import Whole, rough
from planforge.vocabulary.divisions import cities, may_be_in_region

_BEFORE: Final = "照据在由向与和是受经从为将及以把给让使请对按升"
_GIVEN: Final = "交报"
"""What is handed in goes to the writer's own offices: 交…德育处, 报…教导处."""
_BOUND: Final = rf"(?:(?<![\u4e00-\u9fff])|(?<=[{_BEFORE}])|(?<=提高)|(?:(?<=[{_GIVEN}])|(?<=[{_GIVEN}送寄发][到至给往送]))(?=[^，。；]{{2,10}}?(?:小学|中学|幼儿园|中心校)))(?!(?<=\\d)[年月日号])"
_OFFICE: Final = "(?:教育局|教体局|教育体育局|教育和体育局|教委|教研室|教师进修学校)"
_OF_PLACE: Final = re.compile(
    rf"(?:{_BOUND}|{LED})(?P<stem>{IN_STEM}(?:{IN_STEM}|家)(?![城集古村郊水山老故回下新小乡])[\u4e00-\u9fff](?=[镇乡](?:{KIND_OF_SCHOOL}(?:小学|中学|学校)|各))"
    rf"|{IN_STEM}家(?=[镇乡])|{IN_STEM}(?=县{_OFFICE})|(?:{IN_STEM}){{2}})(?P<of>[市县区镇乡])"
    rf"(?P<what>{KIND_OF_SCHOOL}(?:小学|中学|学校|幼儿园)|中心校|{EACH_SCHOOL}|{_OFFICE})"
)
_NEIGHBOUR: Final = re.compile(
    rf"(?:{_BOUND}|{LED}|(?<=[织求动发展]))(?P<stem>(?:{IN_STEM}){{2,3}}[市县区镇乡])(?P<what>(?:{KIND_OF_SCHOOL}|[\u4e00-\u9fff]{{1,4}}?)(?:小学|中学|学校|幼儿园))"
)
_PLAIN_SCHOOL: Final = re.compile(
    rf"(?:{_BOUND}|{LED})(?P<stem>{NOT_LED}(?:{IN_STEM}){{4,6}}(?=幼儿园)|(?:{IN_STEM}){{2,3}})(?P<what>{KIND_OF_SCHOOL}(?:小学|中学|幼儿园|实验学校)){OWN_ROLE}"
)
_OWN_SCHOOL: Final = re.compile(
    rf"(?:{OWNED}|(?<=[的做])(?=[\u4e00-\u9fff]{{2,3}}[小中]学人[，。！]))(?P<stem>(?:{IN_STEM}){{2,3}})(?P<what>{KIND_OF_SCHOOL}(?:小学|中学))(?![生阶段])"
)
_SHORT_SCHOOL: Final = re.compile(
    rf"{LED}(?P<stem>(?:{IN_STEM}){{2,3}})(?P<what>[一二三四五六七八九十]{{1,2}}[中小]|附[中小]|实小){OWN_ROLE}"
)
"""滨河二小, 临江附中: a school by its short name."""
_NUMBERED: Final = re.compile("[一二三四五六七八九十]{1,2}[中小]")
_MADE: Final = re.compile(
    r"(?<=(?:打造|建设|创建|办好|建好|建成|构建|共建|争创)(?:平安|书香|文明|和谐|美丽|智慧|数字|绿色|幸福|清廉|魅力|活力|品质|健康|生态|阳光|温馨|优质|人文|法治))"
    rf"(?P<stem>(?:{IN_STEM}){{2,3}})(?P<what>{KIND_OF_SCHOOL}(?:小学|中学|幼儿园)|[一二三四五六七八九十]{{1,2}}[中小]|附[中小]|实小)(?=[，。；！、]|$)"
)
"""打造平安滨河小学: which school is to become one is the writer's own."""
_APPOSED: Final = re.compile(
    rf"(?<=[我本]校[（(])(?P<stem>(?:{IN_STEM}){{2,6}})(?P<what>{KIND_OF_SCHOOL}(?:小学|中学|学校|幼儿园)|[一二三四五六七八九十]{{1,2}}[中小]|附[中小]|实小)(?=[）)])"
)
"""我校（…小学）: whose name stands there is said to be the writer's own."""
_HONOUR: Final = re.compile(
    rf"(?<=争创|创建|争当|创成|打造)(?P<stem>(?:{IN_STEM}){{2}})(?P<of>[市县区])(?P<what>(?![级域城])[^，。；、的]{{0,10}}(?:示范|先进|特色|品牌|优秀|文明|书香|平安|名)[^，。；、的]{{0,4}}(?:校园|学校|校|单位|集体))"
)
"""争创…区智慧教育示范校: whose honour a school strives for is the district that it belongs to."""
_HOSTED: Final = re.compile(
    rf"(?:(?<=走进)|(?<=走入)|(?<=到))(?P<stem>(?:{IN_STEM}){{2,3}})(?P<of>[市县区镇乡])?(?P<what>{KIND_OF_SCHOOL}(?:小学|中学|幼儿园))"
)
_GUESTS: Final = re.compile(
    "(?:请|欢迎)[^，。；]{0,16}(?:专家|作家|学者|教授|名师|家长|警|法官|律师|副校长|检察官|医生|护士|消防员|志愿者|老兵|劳模|楷模|艺术家|传承人|教练|科学家|院士|嘉宾|教研员|代表)们?"
    "(?:走进|走入|来到|到|进)$"
)
"""Whoever is invited comes to the writer's own school."""
_ANY_SCHOOL: Final = ("小学", "中学", "学校", "幼儿园")  # 滨河市小学: all of them
_ANY_PLACE: Final = re.compile(r"[\u4e00-\u9fff]{2,6}[市县区](?![域间别分位块长级镇])")
_LEVEL: Final = re.compile(
    r"(?<!自)我(?P<of>[县镇乡]|区(?![域间别分块位]))(?![长级])"
    r"|(?:(?<![\u4e00-\u9fff])|(?<=[照据在由向与和是受经到省市按]))(?P<office>县)(?:教育局|教体局|教研室|教育体育局)"
)
_ROUGH: Final = rough("[市县区镇乡]")
_ROUGH_SCHOOL: Final = rough(
    "各校|中心校|[一二三四五六七八九十附][中小]|实小|小学|中学|学校|幼儿园|教育局|教体局|教育体育局|教育和体育局|教委|教研室|争创|争当|创建|创成|打造"
)
_GONE_BY: Final = re.compile("(?:按照?|依照|依据|根据|执行|遵守)$")
_RULES: Final = re.compile("的?[^，。；的]{0,8}(?:制度|规定|办法|流程|作息时间|课程表)")
"""By whose rules a school goes is its own."""
_AT: Final = re.compile(r"(?:地址|地点|线路|籍贯)[：:]?\s*$")
_ADDRESS: Final = re.compile(r"[^，。；]{0,15}(?:路|街|巷|\d号|大厦|酒店|饭店|宾馆|剧院|影院)")
_TOUCH_BEFORE: Final = re.compile(
    r"(?:赴|前往|走进|走访|参观|考察|观摩|学习|借鉴|访问|邀请|聘请|特邀|来自|对口|联合|结对|送教到?|支教|承办|主办|与|同|和|跟|"
    r"(?<!达)(?<!得)(?<!做)(?<!交)(?<!上报)(?<!发)(?<!寄)到|如|像|参加|出席|获|荣获|在读|毕业于|升入|考入|调入|调往|、)[^，。；、]{0,6}$"
)
_TOUCH_AFTER: Final = re.compile(
    r"[、和与]|[^，。；]{0,16}(?:参观|考察|观摩|取经|跟岗|挂职|支教|送教|结对|联谊|联合|共同|协作|合作|承办|主办|举办|举行|来校|来访|校长|教研员|"
    r"专家|名师|特级|主讲|讲座|毕业|对接|共建|互访|考点|考务|赛区|组委会|会务组|手拉手|同课异构|经验|做法|等[地校市县区])"
)
_CITED: Final = re.compile(
    r"(?:国内|国外|国际上?|我国|全国各?地)(?:[自从]|的?学者|外|[^，。；]{0,6}(?:研究|学校|地区))|\d0年代|[一二三四五六七八九]十年代|世纪|学者|率先(?:提出|探索|开展|推行|实施|试行)|"
    r"等(?:地|校|学校|省市|地区)(?:先后|相继|纷纷)?(?:进行|开展|提出|探索|率先|实施|推行)"
)
_OF_SOMEBODY: Final = re.compile("(?:老师|先生|女士|教授|院士|团队)等?[在于]$")
"""Behind these a place is one where somebody did research."""
_JOINS: Final = ("、", "和", "与", "及")
_GUESTS_NEAR: Final = 36  # characters


def foreign_names(request: ReviewRequest) -> Iterator[Finding]:
    """Another school's or town's name is the proof that a plan was copied, and readers see it at once.

    Fails: ``永城市教育局`` in a plan of 滨河市, ``城关小学教师`` in one of 滨河市实验小学. Passes: ``到临江小学参观``,
    ``联谊学校城关小学``, ``全市小学``, what stands in 数据.
    """
    own = own_names(request)
    if not own.school:
        return
    yield from _offices(request, own)
    schools, places = lines_with(request.lines, _ROUGH_SCHOOL), lines_with(request.lines, _ROUGH)
    seen: set[str] = set()
    ends: set[int] = set()  # of those told: the district right behind a city is told with it
    others = as_own(request, schools, places, own)
    words = (*_schools(schools, own), *others, *_neighbours(schools, own), *_places(places, own))
    rows = _rows_of(words)
    for word in words:
        name = word.text
        is_let_pass = word.match.re not in (LEADING, ITS) and _is_touched(rows(word))
        if is_let_pass or any(name in other or other in name for other in seen):
            continue
        seen.add(name)
        ends.add(word.line.at + word.end)
        if word.line.at + word.start not in ends:
            message = f"“{name}”不是本校、本地的名称，是不是抄来的？"
            hint = "是抄来的就改成自己的；是合作学校、上级单位，就写进学校.yaml 的“数据”，或在上一行写 # 忽略：外校名"
            yield word.reminder("外校名", message, hint)


def _rows_of(words: Sequence[Word]) -> Callable[[Word], Word]:
    """What tells a name as the whole row that it stands in (永城市教育局、东山县教育局): 和 joins it to another stranger only."""
    ends: dict[int, int] = {}  # by where they start; the town that an office begins with is shorter
    for word in words:
        start = word.line.at + word.start
        ends[start] = max(ends.get(start, 0), word.line.at + word.end)
    starts = {end: start for start, end in ends.items()}

    def row(word: Word) -> Word:
        at, text = word.line.at, word.line.text
        start, end = at + word.start, at + word.end
        while text[end - at : end - at + 1] in _JOINS and end + 1 in ends:
            end = ends[end + 1]
        while text[start - at - 1 : start - at] in _JOINS and start - 1 in starts:
            start = starts[start - 1]
        return word._replace(start=start - at, end=end - at)

    return row


def _offices(request: ReviewRequest, own: OwnNames) -> Iterator[Finding]:
    """Schools that sign a document of another one alone."""
    named = schools_signing_alone(request)
    for line in request.lines:
        if line.section == "落款" and any(line.text.startswith(name) for name in named):
            message = f"落款是“{line.text}”，学校是“{own.school}”"
            hint = "改成本校；是两校联合发文，就把本校也写进落款"
            yield Finding("外校名", message, line.at, line.text, hint, is_error=False)
            return


def _schools(whole: Whole, own: OwnNames) -> Iterator[Word]:
    """Names that are a school's by their pattern; in the cell of a table one is a venue or a guest."""
    for pattern in (_OF_PLACE, _PLAIN_SCHOOL, _OWN_SCHOOL, _SHORT_SCHOOL, _MADE, _APPOSED, _HONOUR, _HOSTED):
        for word in open_words(whole, pattern):
            stem = word.match["stem"]
            place = stem + (word.match.groupdict().get("of") or "")
            is_other = not (own.has(word.text) or own.has(place) or own.has(stem) or _is_near(place, own))
            is_other = is_other or _is_neighbour_in_short(word, own)
            if (
                is_other
                and (pattern is not _HOSTED or _GUESTS.search(word.before))
                and word.line.kind not in (Kind.HEAD, Kind.CELL)
                and not GENERIC.search(stem)
                and LEADING_WORDS.isdisjoint((stem[:2], stem[-2:]))
                and word.line.section not in ("学校", "主送", "版记")
            ):
                yield word


def _is_neighbour_in_short(word: Word, own: OwnNames) -> bool:
    """Whether a short name with a number (滨河二小) is another school of the writer's own town."""
    if _NUMBERED.fullmatch(word.match["what"]) is None or own.has(word.text):
        return False
    names = [each for each in own.all.split("\n") if each]
    return own.has(word.match["stem"]) and not any(is_within(word.text, each) for each in names)


def _neighbours(whole: Whole, own: OwnNames) -> Iterator[Word]:
    """Another school of the same town that is spoken to as the writer's own."""
    for word in open_words(whole, _NEIGHBOUR):
        if (
            word.line.kind in (Kind.TEXT, Kind.KEY, Kind.HEADING)
            and word.match["stem"] in own.places
            and word.match["what"] not in _ANY_SCHOOL
            and (OWN_DOING.match(word.after) or (_GONE_BY.search(word.before) and _RULES.match(word.after)))
            and not own.has(word.text)
        ):
            yield word


def _places(whole: Whole, own: OwnNames) -> Iterator[Word]:
    """Cities and counties that there are, and 我县 of a school in a city."""
    if not own.places:
        return
    for word in open_words(whole, _ANY_PLACE):
        name = next((name for n in range(3, 7) if (name := word.text[-n:]) in cities()), "")
        is_inside = name.endswith("城市") and f"{word.text[-4:-2]}市" in cities()  # 宜兴城市 is no 兴城市
        if (
            name
            and not is_inside
            and not _is_near(name, own)
            and word.line.kind not in (Kind.HEAD, Kind.CELL)
        ):
            yield word._replace(start=word.end - len(name))
    levels = "".join(place[-1] for place in own.places) + own.all
    if any(level in levels for level in "镇乡村"):
        levels += "县"  # which it belongs to, though its name does not say so
    for word in open_words(whole, _LEVEL):
        level = word.match["of"] or word.match["office"]
        if level == "区" and not _is_of_county(own):
            continue
        if level not in levels and "村" not in own.all:
            yield word


def _is_of_county(own: OwnNames) -> bool:
    """Whether a school's county is known, and lies in no autonomous region, which would be 我区 as well."""
    counties = [place for place in own.places if place.endswith("县")]
    is_other = any(place.endswith(("区", "旗")) for place in own.places)
    return bool(counties) and not is_other and not any(may_be_in_region(place) for place in counties)


def _is_near(place: str, own: OwnNames) -> bool:
    """Whether a place is the school's own, belongs to it, or is the city that it belongs to."""
    known = cities()
    above = known.get(place) or place
    return (
        place in own.places
        or above in own.places
        or own.has(place)
        or any(known.get(each) == place for each in own.places)
    )


def _is_touched(word: Word) -> bool:
    """Whether a name is of somebody whom the school visits, invites, meets or cites."""
    if word.line.kind in (Kind.HEADER, Kind.HEADING):
        return PARTNERS.search(word.line.text) is not None
    if (
        _ADDRESS.match(word.after)
        or _AT.search(word.before)
        or word.line.key in ("地点", "地址", "场所", "单位", "主讲人", "来宾")
    ):
        return True
    if _GUESTS.search(word.before[-_GUESTS_NEAR:]):
        return PARTNERS.search(word.sentence) is not None
    before, after = _TOUCH_BEFORE.search(word.before[-12:]), _TOUCH_AFTER.match(word.after)
    if RESOLVES.match(word.after):
        after = None
    if before and before[0].startswith(("学习", *_JOINS)) and ORDERS.match(word.after):
        before = None  # what an office gives out, alone or with another, is for the schools below it
    is_cited = _CITED.search(word.sentence) or _OF_SOMEBODY.search(word.before[-_GUESTS_NEAR:])
    return bool(before or after or is_cited or PARTNERS.search(word.sentence))
