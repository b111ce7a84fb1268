"""The closing of a document: words behind the last list, parts that a sentence leads in instead of a number."""

from __future__ import annotations

import re
from typing import Final

from planforge.recognize.draft import Draft, Item, Label, Para, Part, SectionDraft
from planforge.recognize.labels import OTHER
from planforge.recognize.looks import lists_of
from planforge.vocabulary import Role, roles_of

_LEADS: Final = re.compile("成绩|成效|收获|不足|问题|困难|展望|打算|努力方向|设想")
_LEADS_OUT: Final = re.compile("当然|虽然|但是?|同时|然而|不足|努力方向|今后|下(?:个?学[期年]|一?步|阶段)")
"""Words of a lead-in that speaks of the whole document, though the last element of a list stands open."""
_CLOSING: Final = re.compile(
    r"(?:今后|总之|总而言之|综上|在新的|新的(?:一|学)|展望|回顾|让我们|我们(?:坚信|相信|将|有信心)|通过(?:这份|本|以上)[^。，]{0,8}(?:计划|方案|规划)|通过(?:此|本|这)次[^。，]{0,10}，(?:我们|学校|我校)?(?:希望|期望|期待|力求|旨在|将)|特此|以上|谢谢|最后|希望|相信|"
    r"面对新|在今后|未来|一分耕耘|成绩(?:只能)?属于|望(?!子|远|闻)|(?:请|各)(?:各|全体|有关|相关)?[^。；，：、]{0,10}(?:遵照|认真|贯彻|按照|抓好|做好).{0,20}(?:执行|落实|实施)。$|本(?:计划|方案|规划|办法)自?.{0,12}(?:解释|执行|施行|起)|妥否|请.{0,10}(?:审|批))"
)
_SUMS_UP: Final = re.compile(
    r"[^\u4e00-\u9fff]{0,4}(?:请)?收到(?:通知|信息|消息)?(?:后|的)?(?:[^。，；]{0,6})?请(?:及时)?(?:回复|签收|确认)|(?:在)?新的一(?:学?年|学期)|(?:以上)?各项(?:活动|工作|比赛)[^。]{0,12}另行通知|特此(?:[通报公函]|说明|声明)|未尽事[宜项]|[（(](?=[^（）()]*(?:通过|批准|审定|施行|执行|修订))[^（）()]{6,60}[）)]$|总之|总而言之|综上所述|总的来说|以上(?:就?是我|(?:述职|汇报|报告|发言)|(?:计划|方案|安排|意见|总结)[，,])|在?今后的(?:教育|教学|德育|班级|班主任)*(?:工作|日子)[中里]?[，,]我(?:们|校|将|会|要|一定)|(?:各位(?:领导|代表|老师)|(?:老师|同志|同学)们)[，,！]|让我们"
)  # whatever stands before it

_KIND: Final = "方案|计划|办法|细则|制度|规定|规划|预案|意见|规则|章程|要点|条例|规程"
_TAKES_EFFECT: Final = re.compile(
    rf"(?:(?:(?:本|此|该|以上)[^。，；：]{{0,6}}?(?P<kind>{_KIND}))?(?:自|从)[^。，；：]{{0,8}}(?:印发|发布|公布|下发|颁布|通过|发文|签发)之日起|(?:本|此|该|以上)[^。，；：]{{0,6}}?(?P<of>{_KIND})"
    r"(?:(?:自|从|于)[^。，；：]{1,16}?(?:起|始)|由[^。，；：]{2,16}负责|的?(?:最终)?解释权))[^。，；：]{0,6}(?:执行|施行|实行|实施|试行|生效|解释|归[^。，；：]{2,16})"
    r"(?:[，。；][^。]{0,30}(?:解释|废止|执行|为准|落实|[年月日]))?[。！]?"
)
"""From when a document is in force, and who explains it."""
_OF_ITS_OWN: Final = re.compile("附则|其[他它]|说明|解释|施行|执行|生效|实施(?:时间|日期)")
"""Headings of what says so itself."""


def take_closing(draft: Draft) -> None:
    """Words behind the last list, and parts led in by words without a number, are the closing."""
    closing: list[Part] = _unnumbered_sections(draft)
    last = draft.sections[-1]
    closing = [*_led_in(last.body, set(roles_of(last.heading)), _LEADS, 1), *closing]
    body = closing or last.body
    tail = _closing_words(body, [] if closing else [last.heading])
    if closing:
        closing[0].notes.append("原文这一部分没有编号，当作结语；要作为一章，就移到“结语”外面")
    draft.closing = [*closing, *tail, *draft.closing]


def _unnumbered_sections(draft: Draft) -> list[Part]:
    """Take sections without a number off the end of numbered ones, where their words know no section."""
    sections, found = draft.sections, list[Part]()
    while len(sections) > 1 and sections[0].mark is not None and _is_apart(sections[-1]):
        section = sections.pop()
        found.insert(0, Label(section.at, section.heading, body=section.body))
    return found


def _is_apart(section: SectionDraft) -> bool:
    if section.mark is not None or section.parted or section.role:
        return False
    return bool(_LEADS.search(section.heading)) or not roles_of(section.heading)


def _led_in(body: list[Part], roles: set[Role], leads: re.Pattern[str], least: int) -> list[Part]:
    """Take the parts off that sentences lead in (…还存在一些不足：) and that their section is not about.

    They may have come to stand in the last element before them, which nothing closed.
    """
    found = (at for at in range(least, len(body)) if _is_led_in(body[at], roles, leads))
    start = next(found, len(body))
    before = body[start - 1] if start else None
    taken = _led_in(before.body, roles, _LEADS_OUT, 0) if isinstance(before, Item) else []
    taken += body[start:]
    del body[start:]
    return taken


def _is_led_in(part: Part, roles: set[Role], leads: re.Pattern[str]) -> bool:
    """Whether a part is a list below words that name another role than the ones of its section."""
    if not isinstance(part, Label) or part.kind != OTHER or not lists_of(part.body):
        return False
    found = _LEADS.search(part.key)
    return found is not None and bool(leads.search(part.key)) and not roles & set(roles_of(found[0]))


def _closing_words(body: list[Part], heads: list[str]) -> list[Part]:
    """Take paragraphs off the end of a content below ``heads`` whose words close a document."""
    holder = body
    while holder and isinstance(holder[-1], Label | Item) and holder[-1].body:
        heads = [*heads, holder[-1].key if isinstance(holder[-1], Label) else holder[-1].head]
        holder = holder[-1].body
    least = 1 if holder is body else 0
    tail = len(holder)
    while tail > least and isinstance(holder[tail - 1], Para):
        tail -= 1
    paras = holder[tail:]
    if not paras or (tail and isinstance(holder[tail - 1], Para)) or not _closes(paras[0]):
        behind = [
            at for at, part in enumerate(paras) if isinstance(part, Para) and _sums_up(part.text, heads)
        ]
        tail, paras = (tail + behind[0], paras[behind[0] :]) if behind else (tail, [])
    if paras:
        del holder[tail:]
    return paras


def _sums_up(text: str, heads: list[str]) -> bool:
    """Whether a paragraph closes a document whatever stands before it: 总之，…, 本方案自印发之日起执行.

    What such a sentence names is the document, unless a heading above it is about the same.
    """
    if _SUMS_UP.match(text):
        return True
    found = _TAKES_EFFECT.fullmatch(text)
    named = (found["kind"] or found["of"] or "") if found else ""
    return found is not None and not any(
        _OF_ITS_OWN.search(head) or (named and named in head) for head in heads
    )


def _closes(part: Part) -> bool:
    return isinstance(part, Para) and bool(_CLOSING.match(part.text))
