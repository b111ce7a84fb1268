"""Another school that does what the writer's own does (红星小学高度重视…), leads his work, or lies elsewhere (我校位于清源县).

A partner that a plan names as one is let pass wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.review.lines import Kind
from planforge.review.open_words import Word, open_words
from planforge.review.own_names import OwnNames
from planforge.review.own_speech import LEADING_WORDS
from planforge.review.rule import ReviewRequest
from planforge.review.school_names import GENERIC, IN_STEM, KIND_OF_SCHOOL, PARTNERS
from planforge.review.whole import Whole

_SCHOOL: Final = rf"(?P<stem>(?:{IN_STEM}){{2,3}})(?P<what>{KIND_OF_SCHOOL}(?:小学|中学|幼儿园|实验学校))"
_DOES: Final = (
    "(?:高度|十分|非常|历来|一贯|一直|始终|向来)?(?:重视|坚持|秉承|秉持|注重)|要(?![求点素闻])(?![^，。；]{0,6}派)|必须|(?:全校)?现有"
    "|以[^，。；]{1,12}?为(?:先|本|首|魂|主|根|核心|抓手|中心|宗旨|目标|引领|重点)|的?(?:老校风|校风|校训|教风|学风|办学理念)|坐落|位于|地处|占地|始建于"
    "|(?:认真|积极|切实|不断|继续|努力|严格)(?:贯彻|落实|开展|推进|加强|抓好|提高|探索|执行)"
)
_SUBJECT: Final = re.compile(rf"(?:^|(?<=[\n。；！？，：:])){_SCHOOL}(?={_DOES})")
ITS: Final = re.compile(
    rf"(?:(?<=确保|保障|守护|书写|谱写|续写|开创|争做|争当|评选|打造)|(?<=[“，。；、])){_SCHOOL}"
    r"(?=\d{2,4}余?名(?:师生|学生|教师|教职工)|(?:师生|学子)的?(?:平安|安全|健康)|(?:教育|改革|高质量)*发展的?新|(?:美德|十佳|好|新时代)+(?:少年|学生|队员))"
)
"""A school whose pupils are kept safe, whose history is written on, whose pupils of merit are chosen: the writer's own."""
LEADING: Final = re.compile(
    rf"(?:^|(?<=[\n（(])){_SCHOOL}(?=(?:党支部)?(?:副?书记|副?校长|副?园长|主任)[）)]|[\u4e00-\u9fff]{{1,3}}(?:老师|校长|主任|书记)?(?:$|[\n、，]))"
)
"""Who leads the work, by the school that he is of."""
_BETTERED: Final = re.compile(
    rf"(?:(?<=满意的)|(?<=[让使])){_SCHOOL}(?=[，。；！]|$|\n|(?:真正|早日|逐步)?(?:成为|走向|走进|迈向|更加?|焕发|变得|成长为)|的(?:明天|未来|品牌))"
)
"""办好人民满意的…小学, 让…小学成为名校: which school is to become a better one is the writer's own."""
_ADDRESSED: Final = re.compile(
    rf"(?:^|(?<=\n)){_SCHOOL}(?=各(?:处室|班|教研组|年级|科室|部门|备课组|学科组)|全体(?:教师|教职工))"
)
_TOWN: Final = re.compile(
    rf"(?<=[照据在由向与和是受从给请对按、])(?P<stem>(?:{IN_STEM}|家){{2,3}})(?P<of>[镇乡])(?=党委|(?:人民)?政府|派出所|卫生院|综治|司法所|中心校|总校)"
)
"""The offices of a town that a school goes by."""
_DISTRICT: Final = re.compile(
    rf"(?:(?<=落实|贯彻|执行|迎接|接受|代表|按照|根据|对照)|(?<=[好把按])(?<!最好)(?<!更好))(?P<stem>(?:{IN_STEM}){{2}})(?P<of>[县区])(?![域间别级位])"
    r"(?=[“《]|全面|教[育研]|中小学|义务教育|[^，。；的]{0,12}(?:要求|部署|精神|通知|督导|评估|检查|调研|考核|教研|赛课|竞赛|比赛|运动会|艺术节|现场会|工作会))"
)
"""A district whose orders a school follows, whose inspection it awaits, whom it stands for."""
_LEADS: Final = re.compile("(?:^|副|第一)(?:组长|总?指挥|负责人|责任人)$")
_LIES: Final = re.compile(
    rf"(?<![小中]学)(?:位于|地处|坐落[于在]?)(?P<stem>(?:{IN_STEM}|家){{2,3}})(?P<of>[县镇乡])(?!城|域|级)"
    rf"|(?<=[我本]校是)(?P<of_stem>(?:{IN_STEM}|家){{2,3}})(?P<its>[县镇乡])(?=的?(?:窗口|示范|重点|唯一|中心|一所|首批))"
    rf"|(?<=每一个)(?P<child_stem>(?:{IN_STEM}|家){{2,3}})(?P<child>[县镇乡])(?=的?(?:孩子|学生|少年|儿童))"
)
_BUREAU: Final = re.compile(
    rf"^(?P<stem>(?:{IN_STEM}){{2,3}}[县区])(?=教育局|教体局|教育体育局|教育和体育局)"
)
_LEVELS: Final = ("县区旗", "镇乡")
_JOINT: Final = re.compile("我校|本校|双方|两校|互相|值得|启示|借鉴|以.{2,8}为例")


def as_own(request: ReviewRequest, schools: Whole, places: Whole, own: OwnNames) -> Iterator[Word]:
    """Names that stand where only the writer's own school or place can stand."""
    for pattern in (_SUBJECT, ITS, LEADING, _BETTERED):
        for word in open_words(schools, pattern):
            if _is_other(word, own) and _is_said(word, pattern) and not _is_partner(word, request):
                yield word
    for word in open_words(places, _LIES):
        named = next(each for each in ("stem", "of_stem", "child_stem") if word.match[each])
        start = word.match.start(named) - word.match.start() + word.start
        place = word.line.text[start : start + len(word.match[named]) + 1]
        if _is_elsewhere(place, own):
            yield word._replace(start=start, end=start + len(place))
    yield from _led_by_others(schools, places, own)


def _led_by_others(schools: Whole, places: Whole, own: OwnNames) -> Iterator[Word]:
    """Whom the document is for, and the town or bureau that it goes by, where they are another's."""
    for word in open_words(schools, _ADDRESSED):
        if word.line.section == "主送" and _is_other(word, own):
            yield word
    for pattern in (_TOWN, _DISTRICT):
        for word in open_words(places, pattern):
            if _is_elsewhere(word.text, own):
                yield word
    for word in open_words(places, _BUREAU):
        if word.line.section == "主送" and _is_elsewhere(word.match["stem"], own):
            yield word


def _is_other(word: Word, own: OwnNames) -> bool:
    stem = word.match["stem"]
    is_name = not GENERIC.search(stem) and LEADING_WORDS.isdisjoint((stem[:2], stem[-2:]))
    return is_name and not (own.has(word.text) or own.has(stem))


def _is_said(word: Word, pattern: re.Pattern[str]) -> bool:
    """Whether a sentence is told of the school, or a post of the writer's own work is held there."""
    line = word.line
    if pattern is LEADING:
        return line.kind in (Kind.TEXT, Kind.CELL) and _LEADS.search(line.key) is not None
    return line.kind is Kind.TEXT and not _JOINT.search(word.sentence)


def _is_partner(word: Word, request: ReviewRequest) -> bool:
    """Whether the document names a school beside what tells of partners: 与红星小学结对."""
    name = word.text
    if any(PARTNERS.search(title) for title in (*request.spec.title, request.spec.theme or "")):
        return True
    beside = (line.text.replace("评选“", "") for line in request.lines if name in line.text)
    return any(PARTNERS.search(text) for text in beside)


def _is_elsewhere(place: str, own: OwnNames) -> bool:
    """Whether the school is known to lie in another place of the same level."""
    level = next((each for each in _LEVELS if place[-1] in each), "")
    same = [each for each in own.places if each[-1] in level]
    return bool(same) and place not in same and not own.has(place)
