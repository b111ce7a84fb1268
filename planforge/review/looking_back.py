"""What a summary calls its own time: its first words (现将…总结如下), what it means to do next, the days of its deeds.

Elsewhere a summary compares with former years, and that is its business.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.period import PeriodKind
from planforge.calendar.spans import Precision
from planforge.review.dated import Dated
from planforge.review.lines import Kind, Line
from planforge.review.open_words import Word
from planforge.review.setting import Setting, days_before

_FUTURE: Final = re.compile(
    "打算|展望|下一步|下一?阶段|今后|努力(?:的)?方向|下一?个?学?[年期]|明年|来年|设想|工作思路"
)
_REPORTS: Final = re.compile(
    "(?:现将?|特将?|谨将?)[^。；]{0,50}(?:总结|汇报|报告)(?:如下|于下|为)|(?:总结|汇报|报告)如下|(?:作|做)(?:出|一)?个?(?:如下|以下|简要|简单)*的?(?:总结|回顾|汇报)"
)
_OTHERS: Final = re.compile(
    "20\\d\\d年?(?:以来|起|至今|开始)|同期|相比|[上去往前]一?学?年|自20|从20|基础上|以来|曾|立项|成立|印发|文件|通知|方案"
)
_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?!\d)")
_OPENS: Final = re.compile(r"(?:^|[。；])\s*(?:在|我校|学校|本校)?\s*$")
_DOER: Final = re.compile(
    r"(?:^|[。；])\s*(?:我校|学校|本校|本学期|[\u4e00-\u9fff]{2,4}[处部组室会])?[于在]?\s*$"
)
_HONOUR: Final = re.compile("[荣喜]?获|称号|表彰|奖|优秀率|合格率|及格率|平均分|第[一二三]名|[%％]")
_COMMAS: Final = ("，", ",")
_HERE: Final = re.compile(r"(?:现|特|谨)将?(?:我[校园县区]|本校|学校|我们)?$")
_ENDED: Final = re.compile(
    r"(?:的?(?:各项)?(?:工作|学习|教学|生活|任务|教育教学工作))?(?:即将|就要|转眼|又|已|已经|也)*(?:接近尾声|近尾声|临近尾声|即将结束|即将过去|就要结束|就要过去|将要结束|(?:圆满|顺利)?结束|过去|落下(?:了)?帷幕|画上(?:了)?(?:圆满的?)?句号)"
)
_OVER: Final = re.compile(r"(?:即将|刚刚|已经)过去的$|(?:^|[。；，])\s*(?:回首|回眸|回顾)$")
_ITS_PLAN: Final = re.compile(
    r"(?:按照?|根据|依据|依照|围绕|执行|落实|完成|遵照)了?(?:学校|我校|本校|[\u4e00-\u9fff]{1,3}[处组室])?$"
)
_PLANNED: Final = re.compile(r"(?:学校|德育|教学|教研|安全|党建|重点|年度)*(?:工作)?(?:计划|要点|安排)")
_OPENS_PLAN: Final = re.compile(r"^(?:按照?|根据|依据|依照|围绕|遵照)[^，。；]{0,6}$")
_NOW: Final = re.compile("本学期|本年度|这学期|一学期来|一年来|一学期以来|一年以来|半年来|这一年|全年")
_COMPARED: Final = re.compile("[去上往前]一?个?学?[年期]|同期|同比|相比|对比|以来|基础上|比[^赛武拼]")
_HISTORY: Final = re.compile(
    r"已|(?<!为)了(?!解)|曾|获|以来|至今|回顾|[上去往前]一?学?[年期]|相比|同比|基础上|存在|中考|高考|问题|不足|情况|提出|印发|文件|规划|立项|起|的"
)
_OF_OTHER_TIMES: Final = re.compile(
    r"[上去往前]一?个?学?[年期]|同期|同比|相比|以来|至今|自(?![主己我觉然理救护评查学制信立])|从(?!严|而)|截[至止]|印发|发布|颁布|文件|通知|立项|创建|成立|入职|出生|调入|参加工作|曾|比(?![赛武拼])|"
    r"荣获|被|授予|评为|原(?![则因创理文])|基础|(?<![发一掀唤引激])起|每年|历年|(?:开始|启动)|[拟将](?:[于在]|要)|计划[于在]|[明来翌次]年|下个?学[年期]|[上下]半年|假期|寒假|暑假|20\d\d[^。]*20\d\d"
)
_DEED: Final = re.compile(
    r"(?:[（(][^）)]{1,6}[）)])?(?:[上下]午|晚上?|份)?[，,]?(?:学校|我校|全校|[\u4e00-\u9fff]{2,4}处|工会|团委|少先队)?(?:又|还)?(?:在[^，。；]{1,8})?"
    r"(?:组织|开展|举行|举办|召开|进行)(?!的)"
)
_DEED_TOO: Final = re.compile(
    r"(?:[（(][^）)]{1,6}[）)])?(?:份)?[，,]?(?:[\u4e00-\u9fff]{2,10}?)?(?:参加|承办|赴|迎接|庆祝|上[^，。；]{0,4}课|观摩|参观)了?(?!的)"
)
"""What else tells a deed, beside a year that is not the summary's."""
_HALF_YEAR: Final = re.compile("(?:的?[上下]半年)")
_SINCE_IT_BEGAN: Final = re.compile(r"(?:[89]月份?|秋季?|下半年)(?:学期)?(?:开学)?以来[，,]")
_A_MONTH: Final = 31


def is_of_future(line: Line) -> bool:
    """Whether a chapter of a summary is about what comes next."""
    return _FUTURE.search(line.section) is not None


def is_own_time(word: Word) -> bool:
    """Whether a year is the one that a summary says it sums up: 2025年，……现总结如下, 现将2025年工作总结如下."""
    text = word.line.text
    if _is_headed(word) or _is_gone_by(word):
        return True
    if word.line.section not in ("导语", "正文") or set(_YEAR.findall(text)) - set(_YEAR.findall(word.text)):
        return False
    if _is_over(word):
        return True
    if not _REPORTS.search(text) or _OTHERS.search(text):
        return False
    return _OPENS.search(word.before) is not None or _HERE.search(word.before[-8:]) is not None


def _is_gone_by(word: Word) -> bool:
    """Whether a sentence begins with the plan of a year that it has gone by: 围绕2024—2025学年度工作计划，……."""
    begins = _OPENS_PLAN.search(word.before) is not None and _ITS_PLAN.search(word.before[-12:]) is not None
    return begins and _PLANNED.match(word.after) is not None and not _COMPARED.search(word.sentence)


def _is_headed(word: Word) -> bool:
    """Whether a point begins with a term as if it were this one: 2025—2026学年度第一学期，教研工作取得新进展."""
    half = _HALF_YEAR.match(word.after)
    after = word.after[half.end() :] if half else word.after
    is_first = not word.start and after.startswith(_COMMAS) and word.line.kind is Kind.TEXT
    if not is_first or not (half or word.match.groupdict().get("term")):
        return False
    return not any(others.search(after) for others in (_OF_OTHER_TIMES, _HONOUR, _NOW, _YEAR))


def is_since_it_began(word: Word) -> bool:
    """Whether a summary's first words tell since when its own time has been (2025年9月以来，……)."""
    if word.line.section not in ("导语", "正文") or word.start or _SINCE_IT_BEGAN.match(word.after) is None:
        return False
    return _YEAR.search(word.after) is None


def _is_over(word: Word) -> bool:
    """Whether the time that a summary looks back at is said to end, or its plan to have been carried out in this one."""
    if _COMPARED.search(word.sentence):
        return False
    if _ENDED.match(word.after) or _OVER.search(word.before[-12:]):
        return True
    is_plan = _ITS_PLAN.search(word.before[-12:]) is not None and _PLANNED.match(word.after) is not None
    return is_plan and (_NOW.search(word.before) is not None or _OPENS_PLAN.search(word.before) is not None)


def is_begun_with(word: Word) -> bool:
    """Whether a sentence of what comes next begins with a year, and tells of nothing that was."""
    is_first = word.line.kind is Kind.TEXT and _OPENS.search(word.before) is not None
    return is_first and _HISTORY.search(word.sentence) is None


def is_deed_of_old(dated: Dated, setting: Setting) -> bool:
    """Whether a deed told by its day or month lies a year before the summary's own time, or in the other term."""
    line, days = dated.line, dated.days
    if days is None or setting.is_long or line.kind is not Kind.TEXT or is_of_future(line):
        return False
    if _DOER.search(line.text[: dated.start]) is None or not _is_deed(dated):
        return False
    if dated.reading.precision not in (Precision.DAY, Precision.MONTH) or _OF_OTHER_TIMES.search(line.text):
        return False
    if dated.has_year:
        return _is_of_year_before(dated, setting)
    before = days_before(setting.window, days[1])  # what was done in the long vacation may be told
    return setting.period.kind is PeriodKind.TERM and (before > _A_MONTH * 2 or -before > _A_MONTH)


def _is_deed(dated: Dated) -> bool:
    """Whether something was done on a day or in a month; a full date at the head of a point tells a deed whatever the verb."""
    line = dated.line
    if _DEED.match(line.text, dated.end) is not None:
        return True
    is_full = dated.has_year and dated.reading.precision is Precision.DAY
    if is_full and dated.start == 0 and line.text.startswith(_COMMAS, dated.end):
        return True
    return dated.has_year and _DEED_TOO.match(line.text, dated.end) is not None


def _is_of_year_before(dated: Dated, setting: Setting) -> bool:
    """Whether the like of a day a year later is one of the summary's own."""
    first, last = setting.window
    shifted = dated.days[1].toordinal() + 365 if dated.days else 0
    return first.toordinal() - _A_MONTH <= shifted <= last.toordinal() + _A_MONTH and bool(
        dated.days and dated.days[1] < setting.begun
    )
