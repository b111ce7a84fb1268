"""Which dates in running words are days of something that this plan is going to do.

A place for times (时间安排, a column 时间) says so itself. In a sentence it is told by where the date stands (it begins a
clause, or 定于 stands before it) and by what follows; what has been, comes every year or is another term's is not its own.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.spans import Precision
from planforge.review.lines import Kind, Line
from planforge.review.open_words import sentence_at
from planforge.review.past import HAD, OF_PAST

NO_TASKS: Final = re.compile(f"{OF_PAST}|导语|指导思想")
"""Headings of sections that tell of what has been, or why."""

_WHO: Final = (
    "学校|我校|全校|各(?:班|组|年级|科室|处室|部门|单位|位教师)|全体(?:师生|教师|学生|教职工)|班主任|(?:教导|德育|教务|政教|总务|教科)[处室]|"
    "(?:教研|备课|年级|学科)组长?|工会|团委|少先队"
)
_OPENS: Final = re.compile(
    rf"(?:^|[。；;！？，,：:\s]|假期?[间中里])(?:{_WHO})?(?:本学期|拟|定|将|要|请|计划|安排|统一)?[于在]?$|(?<=[^出存处])[于在]$"
)
_WHOM: Final = r"(?:由(?!于)|请|委托)[^，。；的]{2,14}?"
"""Who is to do it: 由林静老师, 请教导处."""
_PERSON: Final = "[\u4e00-\u9fff]{2,4}(?:老师|主任|副?校长|副?园长|书记|组长)"
_BEGINS_SENTENCE: Final = re.compile(rf"(?:^|[。；])(?:{_WHOM}|{_PERSON})?(?:拟|定|将)?[于在]?$")
_SET: Final = re.compile(
    r"(?:[定拟将][于在到]|安排[于在到]|(?:计划|预计|力争|争取|确保|力求)[于在到]?|(?:[寒暑]假|假期|放假)(?:时间)?(?:从|自|为|是)|今年[（(]?|本学期(?:教学|上课|在校)?(?:时间)?[自从为（(]?|暂定|初定|改[到在为]|推迟[到至]|提前[到至])$"
)
_IN_BRACKETS: Final = re.compile(
    r"(?:考试|检测|测[试评查]|监测|展示|训练|培训|仪式|典礼|演练|评比|比赛|竞赛|活动|[会节赛展周月课]|(?:周|星期)[一二三四五六日天])[（(]$"
)
_CLOSES: Final = re.compile(r"[^（）()]{0,8}[）)]")
_ENDS_LABEL: Final = re.compile(r"(?:[上下]午|晚上?|中午)?(?:[（(，,\s]|$)")
_BESIDE: Final = r"(?:\s*[（(][^）)]{1,6}[）)])?(?:[上下]午|晚上?|中午)?(?:之?前|以前|起)?[，,：:\s]?"
_HAPPENS: Final = re.compile(
    rf"{_BESIDE}(?!\s*(?:的|[以之]?来|至今|前?后|[以之]后|左右|是|为(?!期|[了做迎])|系|生[，。日]|出生|印发|发布|[出颁]|[、和与及]|[^，。；]{{1,10}}的(?:学生|毕业生|新生|教师|幼儿|家长|同学|作业|试卷|成绩|材料|名单)))[\u4e00-\u9fff“《{{\d]"
)
_DONE: Final = "(?:组织|开展|举行|举办|召开|启动|进行(?!的)|安排|完成|检查|评比|评选|表彰|考试|检测|布置|上交|迎接|开学|放假)(?!的)"
_FROM: Final = re.compile(r"(?:^|[。；;！？，,：:])(?:学校|我校|全校)?(?:[从自]|自从)$")
_FROM_THEN_ON: Final = re.compile(
    r"(?:起|开始)[，,]?(?:[^，。；的]{0,10}?(?:(?:提前|推迟|调整|延长|改)(?:到|至|为)|每[天日周月晚]|将(?!军)|要(?![求点素])|(?:实行|执行|启用|使用|采用|改用)[^，。；的]{0,4}[春夏秋冬]季)"
    rf"|(?:{_WHO}|[\u4e00-\u9fff]{{2,6}})?{_DONE})"
)
"""What begins on a day of the plan (从10月13日起，每天…), and is no rule in force since then (自9月1日起施行)."""
_DUE_TILL: Final = re.compile(
    r"(?:报名|投稿|征稿|交稿|征文|征集|上交|上报|报送|提交|申报|缴费|登记|填报|收稿|评选)(?:工作|材料|作品|稿件)?(?:截[止至]日?|截稿)(?:到|至|于|在)?$"
)
_TILL_THEN: Final = re.compile(
    r"(?:止|前|(?:[上下]午|中午|晚上?)?\d{1,2}[点时:：]\d{0,2}分?)?(?=[，,。；;、）)]|$)(?!，(?:共|已|累计|收到))"
)
"""报名截止到10月31日: until when something is handed in; who had come until a day is counted (截至…，共有)."""
_TAKES_PLACE: Final = re.compile(
    r"(?:[（(][^）)]{1,6}[）)])?(?:[上下]午|晚上?)?[，,]?"
    r"(?:学校|我校|全校|德育处|教导处|教务处|政教处|工会|团委|少先队|各(?:班|组|年级)|"
    rf"{_WHOM}|{_PERSON})?(?:负责)?(?:将|要|拟|统一|集中)?"
    r"(?:在[^，。；]{1,8})?(?:组织|开展|举行|举办|召开|启动|进行(?!的)|安排)(?!的)"
    r"|(?:之?前|以前)[，,]?[^，。；的]{0,8}(?:完成|上报|上交|提交|报送)(?!的)"
    r"|止?[，,]?(?:每[周月天日]|分[两二三四五]个?(?:步|阶段))|为[^，。；]{0,10}阶段(?=[，。；]|$)(?![^。；]*20\d\d)"
)
_STEP: Final = re.compile(
    rf"(?:[（(][^）)]{{1,6}}[）)])?(?:之?前|以前)?[，,]?(?:{_WHO})?(?:全面|全部|统一|集中)?"
    "(?:完成|落实|制定|制订|评选|表彰|检查|布置|上交|上报|参加|参观|迎接|申报|建立)(?!的|情况)"
)
"""What a point that begins with a full date is about, beside what takes place: 9月15日完成台账."""
_IN_MONTH: Final = re.compile(rf"份?[，,]?[^，。；的前后]{{0,10}}{_DONE}")
BEGINS_OR_ENDS: Final = re.compile(
    "(?:正式)?(?:(?P<begins>开学|报到|上课|开始)|(?P<ends>放(?:[寒暑]?假)|结束|散学))"
)
_THIS_TERM: Final = re.compile("本学期[^。；]{0,30}$")
_NEAR: Final = 40  # characters
_MARKS_OFF: Final = frozenset("：:，,")
_NOT_ITS_OWN: Final = re.compile(
    rf"{HAD}|[上去往前]一?学?[年期]|每年|历[年届]|当年|那年|[明来次翌]年|下个?学[年期]|出生|生日|诞辰|纪念日|校庆|成立|全年|一年中|"
    "施行|生效|有效期|聘期|任期|服务期|等(?:重要|重大|传统)?(?:节日|节点|时间)|隆重|圆满|如期|签署|爆发|诞生|逝世|牺牲"
)
_AROUND: Final = 14  # characters that are looked at before a date


def is_own(line: Line, span: tuple[int, int], precision: Precision, *, has_year: bool) -> bool:
    """Whether a sentence tells that something is to be done at a date: 10月3日组织全体学生外出, 期末考试定于6月下旬.

    A date with its year says more clearly what it means; it needs more to be taken for another than is meant.
    """
    text, (start, end) = line.text, span
    if line.kind not in (Kind.TEXT, Kind.KEY) or NO_TASKS.search(line.section):
        return False
    first, last = sentence_at(text, start, end)
    if _NOT_ITS_OWN.search(text, first, last):
        return False
    before = text[max(0, start - _AROUND) : start]
    if line.kind is Kind.KEY:
        return precision is Precision.DAY and _is_of_label(text, start, end)
    is_label = line.numbered and start == 0 and text[end : end + 1] in _MARKS_OFF
    if is_label or _SET.search(before) or _is_of_term(text, start, end) or _is_limit(before, text, end):
        return True
    if has_year or precision is Precision.MONTH:
        happens = _TAKES_PLACE if has_year else _IN_MONTH
        is_point = has_year and line.numbered and start == 0
        is_task = happens.match(text, end) or (is_point and _STEP.match(text, end))
        begins = _BEGINS_SENTENCE.search(before) or (has_year and _FROM.search(before))
        return begins is not None and bool(is_task)
    is_closed = _IN_BRACKETS.search(before) is not None
    return (
        _CLOSES.match(text, end) is not None
        if is_closed
        else _OPENS.search(before) is not None and _HAPPENS.match(text, end) is not None
    )


def _is_limit(before: str, text: str, end: int) -> bool:
    """Whether something begins or is due on a day: 从10月13日起，每天…, 报名截止到10月31日."""
    if _FROM.search(before):
        return _FROM_THEN_ON.match(text, end) is not None
    return _DUE_TILL.search(before) is not None and _TILL_THEN.match(text, end) is not None


def _is_of_label(text: str, start: int, end: int) -> bool:
    """Whether a label begins with a day (12月27日（期末展示）), or ends with one in brackets (期末展示（12月27日）)."""
    if start == 0:
        return _ENDS_LABEL.match(text, end) is not None
    return text[start - 1] in "（(" and _CLOSES.fullmatch(text, end) is not None


def _is_of_term(text: str, start: int, end: int) -> bool:
    return BEGINS_OR_ENDS.match(text, end) is not None and is_of_this_term(text, start)


def is_of_this_term(text: str, at: int) -> bool:
    """Whether 本学期 stands not far before a place."""
    return _THIS_TERM.search(text, max(0, at - _NEAR), at) is not None
