"""Names of other schools and places that a plan was copied from, and words of another stage of school.

A name is foreign only where it is spoken of as the writer's own: visits, partners, contests and sources are let pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.open_words import Word, lines_with, open_words
from planforge.review.own_names import OwnNames, own_names
from planforge.review.rule import ReviewRequest
from planforge.review.whole import Whole
from planforge.vocabulary.divisions import cities

_NO_STEM: Final = "全各我本该省市县区乡镇社农牧学校园两几每外内跨直级属在由和与或及是的其有为对向按照据到从把被等了以于所让使给名个座家都用中"
_KIND: Final = "(?:第[一二三四五六七八九十]{1,2}|[\u4e00-\u9fff]{0,4}?(?:实验|中心|附属|外国语|希望|民族|逸夫|完全|九年一贯制|高级|初级|职业|特殊教育))?"
_SCHOOL: Final = "(?:小学|中学|学校|幼儿园|初中|高中)"
_OFFICE: Final = "(?:教育局|教体局|教育体育局|教育和体育局|教委|教研室|教师进修学校|人民政府)"
_OF_PLACE: Final = re.compile(
    rf"(?P<stem>[^\W\d_a-zA-Z{_NO_STEM}]{{2,3}})(?P<of>[市县区镇乡])(?P<what>{_KIND}{_SCHOOL}|{_OFFICE})"
)
_PLAIN_SCHOOL: Final = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[在对为由是将及以高我升全]))(?P<stem>[^\W\d_a-zA-Z{_NO_STEM}]{{2,3}})"
    rf"(?P<what>{_KIND}(?:小学|中学|幼儿园))(?=校本|教师|全体|领导|工作|计划|方案|总结|学校|校园|学生|20\d\d|第|教研|德育|安全|教育|少先|$|[，。、：；])"
)
_ANY_PLACE: Final = re.compile(r"[\u4e00-\u9fff]{2,6}[市县区](?![域间别分位块长级镇])")
_LEVEL: Final = re.compile(
    r"(?<!自)我(?P<of>[县镇乡])(?!长|级)|(?:(?<![\u4e00-\u9fff])|(?<=[照据在由向与和是受经到省市按]))(?P<office>县)(?:教育局|教体局|教研室|教育体育局)"
)
_ROUGH: Final = re.compile("[市县区镇乡]|小学|中学|幼儿园")
_ROUGH_STAGES: Final = re.compile(
    "[七八九]年级|[初高][一二三]|[中高]考|物理|化学|政治|生物|[一二三四五六]年级|语文|英语|期[中末]考|升学|少先队|职业[教学]|[中高]职|保[教育]|幼儿教|晚自习|住校生|团支部"
)
_GENERIC: Final = re.compile(
    "农村|城区|城市|乡村|山区|部分|优质|示范|特色|普通|公办|民办|兄弟|联谊|结对|周边|附近|邻近|初级|高级|职业|中等|完全|寄宿|重点|平台|"
    "国家|义务|家长|老年|网络|智慧|实验|试点|基地|先进|文明|绿色|平安|书香|数字|人民|当地|上级|下属|所在|相关|有关|课题|开发|高新|经济|示范|"
    "同类|薄弱|名牌|品牌|理想|一流|现代|中心|附属|红色|未来|乡镇|集团|成员|盟校|友好|姊妹|姐妹|共建|对口|帮扶|受援|支援|毕业|母校|一所|多所|规模|小规模"
)
_TOUCH_BEFORE: Final = re.compile(
    r"(?:赴|前往|走进|走访|参观|考察|观摩|学习|借鉴|访问|邀请|聘请|特邀|来自|对口|联合|结对|送教到?|支教|承办|主办|与|同|和|跟|"
    r"(?<!达)(?<!得)(?<!做)到|如|像|参加|出席|获|荣获|在读|毕业于|升入|考入|调入|调往|、)[^，。；、]{0,6}$"
)
_TOUCH_AFTER: Final = re.compile(
    r"[^，。；]{0,16}(?:参观|考察|观摩|取经|跟岗|挂职|支教|送教|结对|联谊|联合|共同|协作|合作|承办|主办|举办|举行|来校|来访|校长|教研员|"
    r"专家|名师|特级|主讲|讲座|毕业|对接|共建|互访|手拉手|同课异构|经验|做法|等[地校市县区]|[、和与])"
)
_PARTNERS: Final = re.compile(
    "联谊|结对|兄弟|友好|姊妹|联盟|共同体|集团|片区|学区|校际|跨校|手拉手|帮扶|支教|轮岗|跟岗|挂职|毕业|升入|就读|调入|调往|籍贯|出生|"
    "比赛|竞赛|大赛|评选|获奖|荣获|证书|论坛|年会|培训班|研讨会|现场会|观摩会|承办|参观|考察|研学|实践基地|博物馆|纪念馆|景区"
)
_WORDS_OF_STAGE: Final = {
    "小学": re.compile(
        r"[七八九]年级|(?<![最当起年月学])初[一二三](?=年级|学生|班|新生|备课|[、和至—（(])|(?<![提升增较更最])高[一二三](?=年级|学生|班|新生|备课|[、和至—（(])|(?<![其期程途集心])中考(?![核察虑查勤量试验评古])|(?<![提较最])高考(?![核察虑查勤量试验评])|"
        r"(?:物理|化学|政治|生物)(?:教学|教师|老师|学科|教研|课(?!程)|组|备课)|职业教育|职业学校|中职(?!称)|高职(?!称)|保教(?:工作|质量)|保育员|幼儿教师|晚自习|住校生|团支部书记"
    ),
    "幼儿园": re.compile(
        r"[一二三四五六七八九]年级|(?<![其期程途集心])中考(?![核察虑查勤量试验评])|(?:物理|化学|语文|英语)(?:教学|教师|学科|教研|组)|期[中末]考试|升学率|少先队|职业教育"
    ),
}
_OTHER_STAGE: Final = re.compile(
    "衔接|升入|毕业|小升初|对口|联合|贯通|一贯|招生|送教|结对|走进|参观|中学教师|初中教师|校友|就读|幼小"
)


def foreign_names(request: ReviewRequest) -> Iterator[Finding]:
    """Another school's or town's name is the proof that a plan was copied, and readers see it at once.

    Fails: ``永城市教育局`` in a plan of 滨河市, ``城关小学教师`` in one of 滨河市实验小学. Passes: ``到临江小学参观``,
    ``联谊学校城关小学``, ``全市小学``, what stands in 数据.
    """
    own = own_names(request)
    if not own.school:
        return
    whole = lines_with(request.lines, _ROUGH)
    seen: set[str] = set()
    for word in (*_schools(whole, own), *_places(whole, own)):
        name = word.text
        if not any(name in other or other in name for other in seen) and not _is_touched(word):
            seen.add(name)
            message = f"“{name}”不是本校、本地的名称，是不是抄来的？"
            hint = "是抄来的就改成自己的；是合作学校、上级单位，就写进学校.yaml 的“数据”，或忽略"
            yield word.reminder("外校名", message, hint)


def _schools(whole: Whole, own: OwnNames) -> Iterator[Word]:
    for pattern in (_OF_PLACE, _PLAIN_SCHOOL):
        for word in open_words(whole, pattern):
            stem = word.match["stem"]
            place = stem + (word.match["of"] if pattern is _OF_PLACE else "")
            named = word.text.removesuffix("校本")
            if word.line.section == "学校" or _GENERIC.search(stem) or own.has(named):
                continue
            if place not in own.places and not own.has(place) and not own.has(stem):
                yield word


def _places(whole: Whole, own: OwnNames) -> Iterator[Word]:
    """Cities and counties that there are, and 我县 of a school in a city."""
    if not own.places:
        return
    for word in open_words(whole, _ANY_PLACE):
        for length in range(3, len(word.text) + 1):
            name = word.text[-length:]
            parent = cities().get(name)
            if parent is not None:
                is_near = name in own.places or parent in own.places or own.has(name) or _rules(name, own)
                if not is_near:
                    yield word._replace(start=word.end - length)
                break
    levels = "".join(place[-1] for place in own.places) + own.all
    for word in open_words(whole, _LEVEL):
        if (word.match["of"] or word.match["office"]) not in levels and "村" not in own.all:
            yield word


def _rules(name: str, own: OwnNames) -> bool:
    """Whether a city is the one that the school's own county belongs to."""
    known = cities()
    return any(known.get(place) == name for place in own.places)


def _is_touched(word: Word) -> bool:
    """Whether a name is of somebody whom the school visits, invites, meets or cites."""
    if word.line.kind in (Kind.HEADER, Kind.HEADING):
        return _PARTNERS.search(word.line.text) is not None
    before, after = _TOUCH_BEFORE.search(word.before[-12:]), _TOUCH_AFTER.match(word.after)
    return before is not None or after is not None or _PARTNERS.search(word.sentence) is not None


def other_stage(request: ReviewRequest) -> Iterator[Finding]:
    """Words of a middle school in the plan of a primary one were left there by whoever it was copied from.

    Fails: ``物理教学`` or ``中考`` in a plan of 滨河市实验小学. Passes: ``其中考核占三成``, ``做好与初中的衔接``,
    anything in a school that has both stages.
    """
    own = own_names(request)
    stage = next(iter(own.stages), "") if len(own.stages) == 1 else ""
    pattern = _WORDS_OF_STAGE.get(stage)
    if pattern is None or "中小学" in own.school:
        return
    seen: set[str] = set()
    for word in open_words(lines_with(request.lines, _ROUGH_STAGES), pattern):
        if word.text not in seen and not _OTHER_STAGE.search(word.sentence):
            seen.add(word.text)
            message = f"{stage}的文件里有“{word.text}”，是不是从别的学校抄来的？"
            yield word.reminder("学段", message, "是抄来的就删掉或改成本校的；确实有关，就忽略")
