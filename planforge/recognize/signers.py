"""Who signs a document and when: dates, schools and their offices, people by their posts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from planforge.calendar.numerals import HAN_YEAR
from planforge.calendar.written import TYPED_DAY
from planforge.model.people import is_person_name
from planforge.recognize.schools import TRADITIONAL
from planforge.recognize.scripts import simplified

_DATE: Final = re.compile(
    rf"[（(]?\s*(?:(?:\d{{4,5}}|(?:20|二[〇○零])?[XxＸ×_*＊]{{1,4}}(?=\s*年)|20[XxＸ×_]{{1,3}}|{HAN_YEAR})\s*[年.．\-/]\s*(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}}|[XxＸ×_*＊]{{1,4}})\s*[月.．\-/]?"
    r"(?:\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[XxＸ×_*＊]{1,4})\s*[日号]?)?)\s*[）)]?"
    rf"|{TYPED_DAY}|(?=.*\s)(?:(?:20\d\d|20|{HAN_YEAR})\s*)?年\s*(?:\d{{1,2}}\s*)?月\s*(?:\d{{1,2}}\s*)?日"
)
"""The date of a sign-off; its numbers may be left blank, to be filled in by hand (2026年  月  日)."""
_GRADE: Final = r"(?:(?:20)?\d\d级(?:[高初][一二三])?|[高初][一二三]|[一二三四五六七八九1-9])(?:年级)?"
_IN_BRACKETS: Final = r"[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[）)]"
_CLASS: Final = rf"(?:{_GRADE}\s*(?:{_IN_BRACKETS}|\d{{1,2}})|[大中小托]\s*(?:{_IN_BRACKETS}|\d{{1,2}}|[一二三四五六七八九十])|托)\s*班"
"""A class of a school (三（2）班) or of a kindergarten (大一班, 小（3）班, 托班)."""
_NAMED_CLASS: Final = r"(?!\S*[值带跟轮上下当换接开办]班)[\u4e00-\u9fff]{2,4}班"
_UNIT: Final = re.compile(
    r"[\u4e00-\u9fff0-9（）()·、\s×ＸXx＊*○_]{2,40}?(?:小学|中学|学校|幼儿园|学院|大学|集团|分校|校区|[处室科部组会局委办社队院馆]|委员会|办公室|教育局|[一二三四五六七八九十\d]中|"
    r"领导小组|工作室|少年宫|教学点|校区|分校|俱乐部|工作坊|社团|支部|团委|党委|少先队|大队部|中心|年级?段|年级|级部)"
    rf"|(?![我本全各该原母中])[\u4e00-\u9fffA-Za-z×Ｘ_]{{1,12}}(?:小学|中学|学校|幼儿园|附[小中]|完小|{TRADITIONAL}|[一二三四五六七八九十\d][中小])"
    r"|校?(?:团委|党委|党支部|团支部|工会|少先队|大队部|办公室|教务处|教导处|政教处|德育处|总务处|教科室|教研室)"
    r"|[\u4e00-\u9fff]{2,12}[组班级段校室]全体(?:教师|老师|教职工|成员|同学)"
    rf"|(?:[\u4e00-\u9fff]{{2,16}}(?:小学|中学|学校|幼儿园))?\s*{_CLASS}(?:班委会?|中队|全体(?:教师|老师|教职工|成员|同学))?"
)
_DAY: Final = re.compile(r"\d{1,2}\s*月\s*\d{1,2}\s*[日号]")
_DATED: Final = re.compile(r"\d\s*[月日]")
_SIGNER: Final = re.compile(
    r"(?:述职|汇报|报告|总结|撰写|执笔|制定|拟定|填表|策划|负责)人?\s*[：:]\s*[\u4e00-\u9fff\s]{2,6}|班主任\s*[：:]\s*[\u4e00-\u9fff\s]{2,6}"
)
_WRITERS: Final = (
    rf"(?:{_CLASS}|班级)?(?:任课|科任|授课|指导|辅导|执教|带班|主班|配班|副班|当班|保育|生活|语文|数学|英语|体育|音乐|美术)*(?:教师|老师)|{_CLASS}\s*(?:班主任)?|[正副]?班主任|[\u4e00-\u9fff]{{0,4}}(?:管理员|保管员|实验员)|保育员|(?:主班|配班|副班|保育)(?=[：:])|"
    "签名|签字|作者|编写人|编制人|制订人|制作人|拟稿人|起草人|申请人"
)
_LEADERS: Final = "辅导员|(?:主|总|助理|副)?教练员?|[\u4e00-\u9fff]{0,6}(?:备课|教研|年级|学科)组长|(?:常务|分管|业务)?副?[校园]长|[党总支部]{0,4}副?书记|(?:校|学校)?(?:工会|妇委会|家委会)副?主席|(?:教导|教务|政教|德育|总务|后勤|科研|教科|保教|工会)?[处室]?副?主任|学生|姓名"
_SIDE_BY_SIDE: Final = re.compile(r"\s+(?=[^\s：:]{2,8}[：:])")
_OWN_POST: Final = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,16}}?(?:小学|中学|学校|幼儿园))?(?:(?P<writes>{_WRITERS}|(?P<named>{_NAMED_CLASS}))|{_LEADERS})(?:\s*[：:]\s*|\s+|(?<=[）)]班))(?P<name>.{{2,20}})"
)
_CLASS_STAFF: Final = re.compile(
    rf"(?:{_CLASS}|{_NAMED_CLASS})?(?:班级|带班|主班|配班|副班|当班|保育|生活)(?:教师|老师|员)|(?:正|副)?班主任|(?:主班|配班|副班|保育|(?:主|总|助理|副)?教练员?)(?=[：:])"
)
_OF_CLASS: Final = re.compile(rf"{_CLASS}|{_NAMED_CLASS}")
_GLUED_POST: Final = re.compile(rf"(?:{_WRITERS}|{_LEADERS})(?P<name>[\u4e00-\u9fff]{{2,3}})")
_BODY: Final = re.compile(
    "(?:..(?:处|办公室)|教研组|家长会|委员会|领导小组|支部|党委|团委|工会|少先队|大队部|政教处|教育局|图书馆)$"
)
_EVENT: Final = re.compile(
    r"(?:第?[一二三四五六七八九十\d]+(?:[、—\-~至到]+第?[一二三四五六七八九十\d]+)*[周月次]|[上中下]旬|(?:开学|放假|期[初中末])[前后]?[\s：:])\S*\s*\S+"
    "|(?:召开|举行|举办|开展|组织|参加|迎接|筹备|准备|评选|评比|推选|检查|布置|布署|部署|安排|落实|完成|做好|制[定订]|成立|上报|上交|学习|参观|走访|慰问|邀请|请(?=[家各全老学校专]))"
    r"[\u4e00-\u9fff“”《》、\s]{2,}"
    "|[\u4e00-\u9fff、]{0,12}(?:运动|表彰|总结|座谈|动员|报告|交流|联欢|文艺晚|音乐|见面|故事|演讲|朗诵|分享|推进|部署|工作例|例|班|队|大|年|研讨|观摩|展示|颁奖|开学典礼暨表彰)会"
    "|家长会"
)
"""What is done, though its last word may be that of a body: 召开家长会, 第四周 家长会, 秋季运动会, 评选先进班组."""
_SHORTEST_NAME: Final = 2  # characters, with which a word may begin like a surname, too
_MOST_UNITS: Final = 3  # that sign one below the other
_MOST_NAMES: Final = 4  # that sign on one line
_ENDS: Final = "。；：！？，,;:!?、"
_GAP: Final = re.compile(r"\s+")
_SPACED: Final = re.compile(r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff])\s+([\u4e00-\u9fff])(?![\u4e00-\u9fff])")
_LONGEST_SIGNERS: Final = 30  # characters
_GLUED_DATE: Final = re.compile(r"(\S{2,30}?)((?:20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})年.{2,9})")


def is_date(text: str) -> bool:
    """Whether a whole line is a date, as it stands below a document."""
    return len(text) <= 24 and bool(_DATE.fullmatch(text))


def is_day(text: str) -> bool:
    """Whether a whole line is a date, with its year or without."""
    return is_date(text) or bool(_DAY.fullmatch(text))


def is_unit(text: str) -> bool:
    """Whether a whole line could be the name of who signs."""
    if not text or len(text) > 40 or text[-1] in _ENDS or _DATED.search(text):
        return False
    name, *person = text.split()
    alone = not _are_people(" ".join(person))  # 城关一小 张三
    return (
        not is_own(text)
        and _EVENT.fullmatch(text) is None
        and bool(_UNIT.fullmatch(simplified(text if alone else name)))
    )


def unit_and_person(text: str) -> tuple[str, str] | None:
    """The unit and who signs for it on one line, parted by a blank (城关一小　张 三, 数学组 张三 李四); None for any other line."""
    unit, *person = text.split()
    people = " ".join(person)
    if (
        not _are_people(people)
        or is_unit("".join(person))
        or not is_unit(text)
        or not _UNIT.fullmatch(simplified(unit))
    ):
        return None
    return unit, text[len(unit) :].strip()


def signers_of(key: str, text: str) -> list[tuple[str, str]]:
    """The lines of a sign-off that a line says: one by its ``key``, or a unit and the person behind it."""
    both = unit_and_person(text)
    return [(key, text)] if both is None else [("单位", both[0]), ("姓名", both[1])]


def signing(texts: Sequence[str]) -> frozenset[int]:
    """The places of the lines that stand above a date and are units that sign: nothing goes on with them."""
    found: set[int] = set()
    for at, text in enumerate(texts):
        if is_date(text):
            for above in range(at - 1, max(-1, at - 1 - _MOST_UNITS), -1):
                if not is_unit(texts[above]):
                    break
                found.add(above)
    return frozenset(found)


def signed_and_dated(text: str) -> tuple[str, str] | None:
    """Who signs and the date, where both stand on one line; None for any other line."""
    gaps = _GAP.finditer(text, 0, _LONGEST_SIGNERS)
    both = [(text[: gap.start()], text[gap.end() :]) for gap in gaps if is_date(text[gap.end() :])]
    glued = _GLUED_DATE.fullmatch(text)
    both += [(glued[1], glued[2])] if glued and is_date(glued[2]) else []
    return next((each for each in both if is_unit(each[0]) or is_own(each[0])), None)


def is_signer(text: str) -> bool:
    """Whether a whole line is who signs: one name or a few, or 述职人：and a name."""
    return bool(_SIGNER.fullmatch(text)) or is_own(text) or _are_people(text)


def names_person(text: str) -> bool:
    """Whether a whole line is a person who signs, with a unit (德育处 林静) or alone."""
    return bool(text) and (is_signer(text) or unit_and_person(text) is not None)


def is_own(text: str) -> bool:
    """Whether a whole line is a post or a class and who has it: 班主任 林静, 教研组长：赵一帆, 大（1）班 刘敏 王晓云.

    Several may stand side by side (主班：林静 配班：刘敏).
    """
    side_by_side = _SIDE_BY_SIDE.split(text)
    if 1 < len(side_by_side) <= _MOST_NAMES:
        return all(map(is_own, side_by_side))
    own = _OWN_POST.fullmatch(text)
    return own is not None and _are_people(own["name"], 1 + bool(own["named"]))


def is_row(text: str) -> bool:
    """Whether a whole line is a class and its people, or several names: one of several such lines is a row of a list."""
    named = is_own(text) and _OF_CLASS.match(text) is not None
    return named or (not is_person_name("".join(text.split())) and _are_people(text))


def _are_people(text: str, least: int = 1) -> bool:
    """Whether a text is a name, blanks inside it or not, or a few names and nothing else."""
    if least == 1 and is_person_name("".join(text.split())):
        return True
    names = re.split(r"[\s、，,]+", _SPACED.sub(r"\1\2", text))
    return 1 < len(names) <= _MOST_NAMES and all(map(is_person_name, names))


def is_of_unit(text: str) -> bool:
    """Whether a whole line is a unit and who signs for it: 图书馆：林静."""
    unit, colon, person = text.replace(":", "：").partition("：")
    named = bool(colon) and is_person_name("".join(person.split()))
    return named and bool(_UNIT.fullmatch(simplified(unit.strip())))


def is_body(text: str) -> bool:
    """Whether a whole line is the full name of an office, a committee or an association: it does nothing but sign."""
    return is_unit(text) and bool(_BODY.search(simplified(text)))


def is_author(text: str) -> bool:
    """Whether a line below a title is who wrote it: 班主任林静, 滨河小学 林静, 班主任：林静."""
    if is_own(text):
        return True
    glued = _GLUED_POST.fullmatch(text)
    unit, *person = text.split()
    name = glued["name"] if glued else "".join(person)
    return is_person_name(name) and (glued is not None or bool(_UNIT.fullmatch(simplified(unit))))


def is_bare_name(text: str) -> bool:
    """Whether a line below a title is nothing but a name that no word is: 林晓静, 林　静; 高效 and 成长 are none."""
    name = "".join(text.split())
    return is_person_name(name) and (len(name) > _SHORTEST_NAME or name != text)


def is_writer(text: str) -> bool:
    """Whether a whole line is a person with a post that writes papers of its own (班主任：, 管理员：), and leads nobody.

    Several write together where they are those of a class; 指导教师：刘敏、王晓云 is who does something.
    """
    own = _OWN_POST.fullmatch(text)
    if own is None or own["writes"] is None:
        return False
    return is_person_name("".join(own["name"].split())) or (
        _OF_CLASS.match(text) is not None and is_own(text)
    )


def is_class_staff(text: str) -> bool:
    """Whether a whole line is one of those who keep a class, who sign one below the other: 主班老师：林静, 保育员：孙晓."""
    return is_own(text) and _CLASS_STAFF.match(text) is not None
