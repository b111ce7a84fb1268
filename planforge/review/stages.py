"""Words of another stage of school: what a primary school's plan took over from a middle school's or a kindergarten's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.open_words import all_words, lines_with, open_words
from planforge.review.own_names import own_names
from planforge.review.rule import ReviewRequest
from planforge.review.whole import rough

_ROUGH: Final = rough(
    "[七八九]年级|[初高][一二三]|[中高]考|学业水平|实习|专业|校企|产教|实训|物理|化学|政治|生物|[一二三四五六]年级|语文|英语|期[中末]考|升学|少先队|入队|拼音|职业[教学]|[中高]职|保[教育]|幼儿|晚自习|团支部|"
    "[七八九789][（(]|初中部|高中部|中学部|中学生|小学生|我园|本园|全园|我校|本校|全校"
)
_INFANTS: Final = (
    "(?P<infants>(?<!自)我园(?![地林区丁艺])|(?<![绘读课书话文])本园(?![地林区丁艺])|(?<![健安])全园(?![地林区丁])|幼儿教师|保教(?:工作|质量|人员)|保育员|"
    "(?:结合|根据|针对|培养|促进|引导|教育|尊重|关注|关爱|爱护|激发|提高|增强|发展|保障|各班|面向)(?:广大|全体|每一?[位个名])?幼儿(?!园|教|阶段|期|时)|(?:全体|每[位个名])幼儿(?!园|教)|"
    "幼儿(?:的?(?:一日|身心|年龄特点|接送|个体差异)|(?:按时|安全)?[入来离]园))"
)
_MIDDLE_CLASS: Final = (
    r"(?<![一二三四五六七八九十〇零\d])[七八九789][（(][\d一二三四五六七八九十]{1,2}[）)]班"
)
_OF_GRADE: Final = "毕业|学生|班|新生|备课|备考|复习|家长|师生|全体|[、和至—（(]"
_BEHIND_GRADE: Final = f"(?=年级|{_OF_GRADE})"
_JUNIOR: Final = rf"(?<![最当起年月学])初[一二三]{_BEHIND_GRADE}"
_SENIOR: Final = rf"(?<![提升增较更最])高[一二三]{_BEHIND_GRADE}"
_EXAM_WORK: Final = "(?=备考|复习|冲刺|动员|誓师|百日|目标|质量|报名|体检|考务)"
_VOCATIONAL: Final = "顶岗实习|岗位实习|专业群?建设|产教融合|实训(?:教学|室|课)"
_EXAMS_AHEAD: Final = "(?:备战|冲刺|决战|决胜|迎战)"
_OF_SENIOR: Final = rf"{_SENIOR}|(?:普通)?高中学业水平|(?<![提较最新])高考{_EXAM_WORK}|{_EXAMS_AHEAD}高考"
_OF_JUNIOR: Final = rf"{_JUNIOR}|[七八九]年级(?={_OF_GRADE}|[中月]考|毕业|组)|(?<![其期程途集心])中考{_EXAM_WORK}|{_EXAMS_AHEAD}中考"
_OF_PRIMARY: Final = r"(?<![高初中大学职、和至到—～-])(?<!周)(?<!星期)(?<!周[一二三四五])[一二三四五]年级(?!制)|拼音(?:教学|关|过关|闯关|检测|练习)|少先队入队|入队(?:仪式|教育|工作|活动)|(?:新队员|分批)入队|识字教学"
_WORDS_OF_STAGE: Final = {
    "小学": re.compile(
        rf"[七八九]年级|{_JUNIOR}|{_SENIOR}|(?:普通高中|初中|高中)学业水平|{_VOCATIONAL}|(?<![其期程途集心])中考(?![核察虑查勤量试验评古])|(?<![提较最])高考(?![核察虑查勤量试验评])|"
        r"(?:物理|化学|政治|生物)(?:实验)?(?:教学|教师|老师|学科|教研|课(?!程)|组|备课)|职业教育|职业学校|中职(?!称)|高职(?!称)|晚自习|团支部书记|初中部|高中部|中学部|(?<!小)中学生(?:守则|日常行为规范)|"
        rf"{_MIDDLE_CLASS}|{_INFANTS}"
    ),
    "中学": re.compile(f"{_OF_PRIMARY}|{_VOCATIONAL}|{_INFANTS}"),
    "初中": re.compile(f"{_OF_PRIMARY}|{_OF_SENIOR}|{_VOCATIONAL}|{_INFANTS}"),
    "高中": re.compile(f"{_OF_PRIMARY}|{_OF_JUNIOR}|{_VOCATIONAL}|少先队|{_INFANTS}"),
    "中职": re.compile(
        rf"{_OF_PRIMARY}|(?<![高初中大])(?<!周)(?<!星期)[六七八九]年级(?!制)|少先队|(?<!中)小学生(?=行为|日常|养成|良好|守则|的?学习|的?习惯)|{_MIDDLE_CLASS}"
        "|(?P<infants>(?<!自)我园(?![地林区丁艺])|(?<![健安])全园(?![地林区丁])|培养幼儿(?!园|教))"
    ),
    "幼儿园": re.compile(
        r"(?<!小学)(?<!周)(?<!星期)(?<!周[一二三四五])[一二三四五六七八九]年级|(?<![其期程途集心])中考(?![核察虑查勤量试验评])|(?:物理|化学|语文|英语)(?:教学|教师|学科|教研|组)|期[中末]考试|升学率|少先队|职业教育|"
        "(?:我|本|全)校(?!车|[区园]|友)|(?<!中)小学生(?=心理|安全|健康|守则|行为|日常|养成|文明|体质|视力|近视|作业|防)"
    ),
}
_OTHER_STAGE: Final = re.compile(
    "衔接|跟踪|回访|师范生|实习生|考[入上]|录取|[与同和][^，。；]{0,12}(?:[中小]学|学校|幼儿园)[^，。；]{0,8}(?:共同|合作|携手|联手|联办|共建)|升入|毕业(?!考试|班)|小升初|对口|联合|贯通|一贯|招生|送教|结对|走进|参观|考点|考场|护考|(?:邀请|请)[^，。；]{0,8}(?:[中小]学|初中|高中|一年级|[初高][一二三])|母校|中学教师|初中教师|校友|就读|幼小|附属幼儿园|[中高]考期间|静音|噪音|噪声|[中高]考[^，。；]{0,10}(?:对|背景下|视[角野]下|形势下)[^，。；]{0,4}(?:小学|幼儿园)"
)
_OF_INFANTS: Final = re.compile(
    "幼儿园|学前|幼教|幼师|幼儿保育|专业|入学准备|大班|子女|家属|入托|社区|人群|妇幼|老[人年幼]|家庭教育|小学化"
)
_BOTH: Final = re.compile("小学部|九年一贯|十二年一贯|(?<!大学)(?<!学院)附属小学")
_BOTH_MIDDLE: Final = re.compile("初中部|高中部")
_WITH_INFANTS: Final = re.compile(
    "(?:附属|附设|所属|下属|下辖|校内|我校|本校|我镇|中心)幼儿园|学前(?:班|部)|幼儿(?:班|部)|附幼|园校|校园一体|小学和幼儿园|小学、幼儿园"
)


def other_stage(request: ReviewRequest) -> Iterator[Finding]:
    """Words of a middle school in the plan of a primary one were left there by whoever it was copied from.

    Fails: ``物理教学``, ``中考``, ``八（3）班`` or ``我园`` in a plan of 滨河市实验小学, ``我校`` in one of a kindergarten. Passes:
    ``其中考核占三成``, ``做好与初中的衔接``, ``做好幼小衔接``, anything in a school that has both stages.
    """
    own = own_names(request)
    stage = next(iter(own.stages), "") if len(own.stages) == 1 else ""
    pattern = _WORDS_OF_STAGE.get(stage)
    text = all_words(request.lines).text
    if pattern is None or "中小学" in own.school or _has_both(stage, text, own.school):
        return
    has_infants = _WITH_INFANTS.search(text) is not None
    seen: set[str] = set()
    for word in open_words(lines_with(request.lines, _ROUGH), pattern):
        infants = word.match.groupdict().get("infants") or ""
        if infants and (has_infants or _OF_INFANTS.search(word.sentence)):
            continue
        told = "幼儿" if "幼儿" in infants else word.text
        if told not in seen and not _OTHER_STAGE.search(word.sentence):
            seen.add(told)
            message = f"{stage}的文件里有“{word.text}”，是不是从别的学校抄来的？"
            yield word.reminder(
                "学段", message, "是抄来的就删掉或改成本校的；确实有关，就在上一行写 # 忽略：学段"
            )


def _has_both(stage: str, text: str, school: str) -> bool:
    """Whether a school with one stage in its name keeps pupils of another one, too."""
    if stage == "幼儿园" and "附" in school:
        return True
    return _BOTH.search(text) is not None or (stage != "小学" and _BOTH_MIDDLE.search(text) is not None)
