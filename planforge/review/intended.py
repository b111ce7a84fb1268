"""Whether a past year is spoken of as one that is still to come: 2025年，我们将…, 做好2025年秋季招生工作.

What tells it is an intention (将、要、做好、迎接) beside the year, and no word of history near by.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.calendar.coded import number_in
from planforge.review.held_in import MONTH, is_held_in
from planforge.review.lines import Kind
from planforge.review.named_years import first_year
from planforge.review.open_words import Word
from planforge.review.past import OF_PAST
from planforge.review.setting import Setting
from planforge.review.steps_of_years import is_step_of_years

_PASSED: Final = re.compile(
    r"已|(?<![为除])了(?!解)|曾|(?<!力争)(?<!争取)(?<!确保)(?<!力求)(?<!争)获(?!取)|评为|被|以来|至今|回顾|(?<![年度])[上去往前历]一?学?[年期届]|同比|相比|对比|共有|累计|基础上|一直|"
    r"原有|原来|沿用|截[至止]|教训|(?<!力争)(?<!争取)(?<!确保)(?<!力求)(?<!努力)(?<!要)达到了?\d|统计|显示|表明|今年|明年|本学[期年]|新学[期年]|今后|下一步"
)
_SOURCES: Final = re.compile(
    r"提出|指出|强调|要求|明确|规定|部署|会议|讲话|精神|文件|通知|意见|办法|条例|印发|颁布|发布|出台|施行|修[订改]|制定|建成|创建|成立|"
    r"入职|调入|通过|依据|参照|随着|由于|鉴于|成[效果绩]|经验|情况|问题|不足|荣誉|数据|真题|试[题卷]|起$|.的|(?<!期)[中高]考(?!备考|复习|冲刺|工作|$)|是|总结"
)
_LOOKS_BACK: Final = re.compile(
    r"归档|档案|资料|材料|台账|考核|绩效|述职|决算|审计|年报|结题|课题|项目|立项|反馈|整改|公示|真题|试[题卷]|"
    r"(?<!期)[中高]考(?!备|复习|动员|冲刺|工作|报名|体育)|分析|报告|要点|规划|计划|标准|教材(?!的?(?:征订|征购|预订|订购|采购))|版|毕业生|引进|新进|购置|跟踪|回访|遗留|收尾|年终|"
    r"年末|期末(?!复习|备考|考务|工作|各项|(?:教学|学业|质量|水平|文化|学科)*(?:考试|检测|监测|测试|统考|考查))|年度|数据|上报|民主|兑现|汇编|复盘|统计|整理|收集|结算|成[效果绩]|经验|总结|问题|会议|讲话|精神|文件|通知|意见|方案|"
    r"(?:入学|入职|招聘|评选|评定|认定|命名|表彰|确立|确定|提出|实施|启动|开展|新建|新增|承担|申请|签订|采购|制定|修订|发布|印发|举行|举办)的"
)
LOOKING_BACK: Final = re.compile(f"{OF_PAST}|概况|简介|沿革|荣誉|对象|说明|意义")
_NO_TASKS: Final = re.compile("导语|结语|指导思想|原则|理念|要求")

_WHEN: Final = rf"度?(?:(?:第?[一二12上下春秋]季?)?学期|[春夏秋冬]季?|[上下]半年|{MONTH}(?:\s*[—–～~至到-]{{1,2}}\s*{MONTH})?|[暑寒][假期]|[初底末]|(?:元旦|春节|清明节?|五一|劳动节|六一(?:国际)?(?:儿童节)?|儿童节|端午节?|中秋节?|国庆节?|教师节|开学)(?:期间|前后?|前夕|来临(?:之际|前)?|到来(?:之际|前)?|之际|当天|第一[周天])?|的(?:最后一个月|第[一二三四]季度|[上下]半年|[春夏秋冬]天))?(?:之?前|以前)?"
_IN_IT: Final = r"(?:里|中|期间|的?工作中)?"
_WHO: Final = r"(?:我们|学校|我校|本校|本[组班级处室]|全校|全体教职工|各(?:班|组|年级|部门|科室|处室)|全体(?:教师|师生|学生|党员|队员)|由(?!于)[^，。；的]{2,12}?|[\u4e00-\u9fff]{2,6}(?:处|组|室|部|会|办|科|中心))"
_WILL: Final = r"(?:即?将(?!军)|在即|定于|拟(?!定)|(?<![主重需必纲摘扼紧首])要(?![点求素领闻件道务])|力争|力求|争取|确保|抓好|做好|抓实|进一步|继续)"
_ALONE: Final = re.compile(r"(?:^|[。；;：:，,！])\s*(?:在|进入)?\s*$")
_FOR: Final = re.compile(r"(?:推进|做好|抓好|落实|实施|完成|加强|搞好)$")
_BEGINS: Final = re.compile(r"(?:^|[。；;：:，,！])\s*(?:学校|我校|本校|全校)?(?:在|进入)?\s*$")
_AHEAD: Final = re.compile(
    rf"{_WHEN}{_IN_IT}(?:[，,]\s*(?:(?:在|以|按照?|根据|围绕|为|紧扣|立足|聚焦|遵循)[^，。；]{{2,40}}[，,])*)?"
    rf"(?P<who>[^，,。；：]{{0,14}}?){_WILL}"
)
_VERBS: Final = "(?<!的)负责(?!人)|(?<!的)主持|组织开展|组织参加|(?<!的)参加|组织好|做好|抓好|抓紧|抓实|开展|组织|举行|举办|召开|迎接|迎战|备战|筹备|参与|启动|推进|完成|签订|争创|落实好|安排好|计划|预计|拟|庆祝|喜迎|组织[^，。；]{1,8}参加|迎|改选|选举|(?<!成功)(?<!顺利)创建"
_DOING: Final = re.compile(
    rf"(?P<verb>{_VERBS})(?:全[市区县省校国]|我校|学校|[中高]考|[省市区县]?(?:[省市区县]级|教育局|教研室|教体局|团委|妇联|科协))?\s*$"
)
_OCCASION: Final = re.compile(r"(?:以|借助?|结合|利用)$")
_CAMPAIGN: Final = re.compile(
    r"[“\"]?[^，。；的]{2,16}?(?:月|周|日|节|运动会)[”\"]?(?:为|的契机|$|[开组举宣教])"
)
_OF_PHASE: Final = re.compile(r"^(?:第[一二三四五六]|[^，。；：]{0,6})阶段(?:[（(][^）)]{0,30}[）)])?[，：]")
_EVENT: Final = re.compile("(?:节|会|赛|周|活动|演练|仪式|典礼)[（(]$")
_BOUND_FOR: Final = frozenset(("迎接", "迎战", "备战", "筹备", "迎", "庆祝", "喜迎"))
_AT_ONCE: Final = re.compile(rf"(?>{_WHEN})(?:将(?!军)|拟|力争|计划(?=[^，。；]{{2}})|要(?![点求素]))")
_AIMS: Final = re.compile(
    r"度?(?:学校|我校)?(?:的|工作的?)?(?:总体)?(?:工作重点|重点工作|主要任务|重点任务|中心工作|工作思路|工作目标|主要目标|总目标)(?:是|为|有|：|:)"
)
_MUST_IN: Final = re.compile(r"(?<![主重需必])要[在于]$")
_CALLED: Final = frozenset(("召开", "举行", "举办"))
_CLAUSE: Final = re.compile("[，,。；;！]")
_DOES: Final = r"(?:争创|改选|选举|竞选|组织|带领|牵头|开展|举行|举办|召开|启动|筹备|进行|安排|布置|迎接|做好|抓好|评选|表彰|检查|参观|参加|完成|落实|制定|申报|开设|推行|推进|建立|承担|承办)(?!的|情况)"
_BY_THEN: Final = "(?:期[中末]|学期|开学|放假|寒假|暑假|元旦|春节|国庆|[中高会学]考)(?:考试|检测|测试|结束|来临)?(?:之?前|以前|后|之后)"
_TASK: Final = re.compile(
    rf"(?P<when>{_WHEN}){_IN_IT}[，,]?(?:{_BY_THEN})?(?:{_WHO})?(?:全面|正式|集中|统一|按时)?{_DOES}"
)
_PLANNED: Final = re.compile(
    rf"由[^，。；的]{{2,16}}(?:负责|牵头|组织|协助|主持|带队|主讲)(?!的|了)|(?:{_WHO})?(?:{_WILL}|{_DOES})(?![^，。；]{{0,20}}(?:了|后|以来))"
    "|以[^，。；]{2,20}为(?:主题|载体|抓手|契机|主线|重点|核心|平台)|(?:围绕|依托|紧扣)[^，。；]{2,20}$"
)
"""A clause that says who is to do what or by what, and no reason or story."""
_NONE_LEFT: Final = re.compile(
    rf"{_WHEN}{_IN_IT}[，,]?(?:{_WHO})?(?:(?:不发生|不出现|杜绝|严防)(?!了|过)[^，。；的]{{2,20}}(?=[，。；]|$)|[^，。；]{{0,8}}零(?:事故|欺凌|投诉|违纪|犯罪|辍学)(?=[，。；]|$))"
    rf"|{_WHEN}{_IN_IT}[，,]?(?:{_WHO})?实现[^，。；]{{0,16}}(?:为零|“?零[事发]|[“”]?零[“”]?(?=[，。；]|$))"
)
_GOES_ON: Final = re.compile(
    r"的?[^，。；：的]{0,16}?[，,]?(?:[^，。；：的]{0,12}?(?:以[^，。；]{1,16}为|按(?:照|周|月)?|围绕|由(?!于)|每[周月两学天]|坚持|继续|实行|分[为三二两四]|共?安排|要(?![求点素领闻]))|[^，。；]{0,12}如下)"
)
"""What is said of a term that goes on, or is about to begin: 教学工作以课堂为中心, 各项检查按周进行."""
_ACHIEVED: Final = re.compile(
    "位居|名列|第一名|率达|超额|全部达标|的(?:教师|同学|学生|班级|作品|选手|名单|教材|做法|经验|成果)"
)
_CALLED_MONTH: Final = re.compile(
    rf"{MONTH}(?:被?(?:确定|定)?为|是)(?:学校|我校|全校|本校)?的?[“\"]?[^，。；”\"]{{2,12}}[月周][”\"]?(?:$|[，。；（(])"
)
"""What a month is made: 9月为“习惯养成月”."""
_MONTH_ALONE: Final = re.compile(rf"{MONTH}[）)]")
_RESULTS: Final = re.compile(r"\d+余?(?:人次|余|多|篇|件)|[共达]\d|成[效果绩]|效果|明显|显著|良好|圆满|顺利")
_BARE: Final = r"(?<![年\d—–～~至到.-])(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|[上中下]旬|[初中底末]|第[一二三四]周|\d{1,2}[日号])(?:[—–～~至到-]{1,2}(?:\d{1,2}月)?\d{1,2}[日号])?"
_HAPPENS: Final = "(?:完成|结束|上报|上交|报送|提交|落实|到位|启动|开始|报名|举行|举办|组织|召开|进行|开展|放假)(?![的了后率过])"
_DUE: Final = re.compile(
    rf"(?>{_WHEN})(?![，,]|启动|开始|的?[^，。；]{{0,4}}(?:启动|开始))(?P<what>[^，。；]{{2,40}}?)"
    rf"(?P<lead>(?:时间|日期|安排)*(?:为|是|：|:|定[于为在]|安排在|[于在自从])|[，,]?(?:计划|拟|要|将)?[于在]?)(?P<day>{_BARE})(?:之?前|以前)?(?P<then>[，,]?[^，。；的]{{0,12}}?{_HAPPENS})?"
)
"""A matter named by its year with a day behind it that bears none: 2025年秋季招生工作8月31日前结束."""
_SET_FOR: Final = re.compile(
    rf"(?>{_WHEN})(?P<what>[^，。；的]{{2,20}}?)(?:的?(?:时间|日期))?(?:安排[在于到]|定[于在]|拟[于在]|初定[于在]?|暂定[于在]?|计划[于在])(?:{MONTH}|第[一二三四五六七八九十\d]{{1,3}}周|期[中末]|国庆|元旦)"
)
_POINT: Final = re.compile(
    rf"(?>{_WHEN})(?:学校|全校|我校|学生|新生|一年级|七年级)*(?:教材|教辅|课本|作业本|校服|学平险|保险)*(?:征订|订购|预订|招生|报名|编班|分班|投保|缴费)(?:工作)?[。；]?"
)
"""2025年秋季教材征订: a point that names nothing but what is done anew each year, before it begins."""
_KEPT: Final = re.compile("档案|资料|目录|附件|台账|清单|参考")
_DAYS_OFF: Final = re.compile("放假|假期|调休")
_DONE_THEN: Final = re.compile(r"^[\u4e00-\u9fff]{2,4}的|优秀|先进|标兵|三好|奖")
"""What was begun or earned in a year (2025年开工的教学楼, 2025年度优秀教师), and may be ended or honoured in the next."""
_VALUED: Final = re.compile("(?:考核|民主评议|民主测评|评优(?:评先)?|体质健康(?:测试|监测))(?:工作)?$")
"""What is done for a year at its end, or soon after it."""
_AT_ITS_END: Final = re.compile("(?:组织生活|民主生活|总结表彰|述职)[^，。；]{0,6}会|民主评议|述职|年会")
"""What is held on a year at its end, or in the months behind it."""
_SOON: Final = 9  # months
_HELD_BY: Final = 7  # months after its year until which it is held
_GIVEN_TO: Final = re.compile(
    rf"(?>{_WHEN})(?P<what>[^，。；的]{{2,16}}?)由(?!于|此)[^，。；的]{{2,12}}?(?:负责|牵头|组织|承办|主持)(?=[，。；]|$)"
)
_PUT_INTO: Final = re.compile(
    r"(?:将|把|要|应|须)[^，。；]{1,40}(?:纳入|列入|计入)(?:到|学校|我校|本校|各(?:班|科室|处室|部门)|教师|教职工|班主任|个人)*$"
)
DAY: Final = re.compile(r"\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]")
"""The month and day that make a year a full date, which is judged among the dates."""
_SINCE: Final = re.compile(rf"(?>{_WHEN})(?:起|开始|以?[来后]|至|到|[—–～~-])")
_YEARS: Final = re.compile(r"(?<!\d)(?<!20\d\d[—–～~-])20\d\d(?![\d级届])")
"""Calendar years; 2026 in 2025—2026学年 is none by itself."""
_NEAR, _FAR = 3, 8  # years before the document
_SHORT, _LONG = 12, 60  # characters that are looked at beside a year


def is_intended(word: Word, setting: Setting) -> bool:
    """Whether the sentence of an earlier year looks forward to it; full dates are judged among the dates."""
    line = word.line
    if line.kind not in (Kind.TEXT, Kind.CELL) or DAY.match(word.after):
        return False
    if setting.is_long:
        return _is_step_of_years(word)
    ago = setting.years.start - int(word.match.groupdict().get("y") or setting.years.start - 1)
    if ago > _FAR:
        return False
    if LOOKING_BACK.search(line.section) or LOOKING_BACK.search(line.key):
        return ago <= _NEAR and _is_still_ahead(word)
    if _PASSED.search(word.sentence) or _SINCE.match(word.after) or _compares(word, setting):
        return False
    return (
        (ago <= _NEAR and _is_of_a_term(word))
        or _looks_ahead(word)
        or _is_at_once(word)
        or _is_object(word, setting)
        or _is_put_into(word)
        or (ago <= _NEAR and _is_assigned(word))
        or (ago <= _NEAR and (_is_due(word, setting) or _is_set(word)))
        or (ago <= _NEAR and _is_task(word, setting, is_last=ago == 1))
    )


def _is_step_of_years(word: Word) -> bool:
    """2023年底前建成录播室: a step of a plan for several years, and no state, reason or story."""
    line = word.line
    if LOOKING_BACK.search(f"{line.section}{line.key}"):
        return False
    sentence = word.sentence.replace("达到", "") if "目标" in line.section else word.sentence
    is_told = _PASSED.search(sentence) or _KEPT.search(sentence) or _RESULTS.search(sentence)
    return is_told is None and is_step_of_years(word)


def _is_still_ahead(word: Word) -> bool:
    """Whether a chapter that looks back says of a year what is to be done in it (2025年秋季学期要打好基础), and names no source."""
    told = _PASSED.search(word.sentence) or _SOURCES.search(word.sentence)
    return told is None and (_looks_ahead(word) or _is_at_once(word))


def _compares(word: Word, setting: Setting) -> bool:
    """Whether a clause tells of another year as well, or its sentence goes on to one of the document."""
    named = {int(year) for year in _YEARS.findall(word.text)}
    before, after = _CLAUSE.split(word.before[-_LONG:])[-1], _CLAUSE.split(word.after[:_LONG], maxsplit=1)[0]
    if {int(year) for year in _YEARS.findall(f"{before}，{after}")} - named:
        return True
    return any(
        int(year) in setting.years for year in {*_YEARS.findall(word.sentence)} if int(year) not in named
    )


def _is_of_a_term(word: Word) -> bool:
    """2025年秋季学期的各项检查按周进行: a term or school year that a clause begins with, and what goes on in it."""
    named = word.match.groupdict()
    if not (named.get("term") or (named.get("how") or "").startswith("学年")):
        return False
    if _BEGINS.search(word.before[-_SHORT:]) is None and _FOR.search(word.before[-_SHORT:]) is None:
        return False
    is_result = _RESULTS.search(word.sentence) or _ACHIEVED.search(word.sentence)
    return _GOES_ON.match(word.after) is not None and not is_result


def _looks_ahead(word: Word) -> bool:
    """2025年，我们将抓好…: the year at the beginning of a clause, an intention behind it."""
    ahead = _AHEAD.match(word.after) if _BEGINS.search(word.before[-_SHORT:]) else None
    return ahead is not None and _SOURCES.search(ahead["who"]) is None


def _is_at_once(word: Word) -> bool:
    """我校2025年将…, 我们要在2025年…, 2025年工作重点是…: the intention right beside the year."""
    if _AIMS.match(word.after) or _MUST_IN.search(word.before[-4:]):
        return True
    clause = _CLAUSE.split(word.before[-_LONG:])[-1]
    return _AT_ONCE.match(word.after) is not None and not _SOURCES.search(clause)


def _is_object(word: Word, setting: Setting) -> bool:
    """做好2025年秋季招生工作: the year is of what is to be done."""
    if _OCCASION.search(word.before[-_SHORT:]):
        return _CAMPAIGN.match(word.after) is not None
    doing = _DOING.search(word.before[-12:])
    if doing is None:
        return False
    if doing["verb"] in _BOUND_FOR:
        return True
    what = _CLAUSE.split(word.after[:_LONG], maxsplit=1)[0]
    is_soon = (setting.begun.year - first_year(word.match) - 1) * 12 + setting.begun.month - 1 < _HELD_BY
    if (doing["verb"] == "参加" and _ACHIEVED.search(what)) or (is_soon and _AT_ITS_END.search(what)):
        return False
    what = what.removesuffix("会议") if doing["verb"] in _CALLED else what
    return not _LOOKS_BACK.search(what)


def _is_put_into(word: Word) -> bool:
    """将安全工作纳入2025—2026学年考核: what is to count in a year."""
    clause = _CLAUSE.split(word.before[-_LONG:])[-1]
    return _PUT_INTO.search(clause) is not None and _RESULTS.search(word.sentence) is None


def _is_assigned(word: Word) -> bool:
    """2025年秋季运动会由体育组负责: a matter of a year that a clause begins with, and who is to see to it."""
    given = _GIVEN_TO.match(word.after) if _BEGINS.search(word.before[-_SHORT:]) else None
    return given is not None and not _LOOKS_BACK.search(given["what"])


def _is_due(word: Word, setting: Setting) -> bool:
    """Whether a matter of a former year has a day without one, which is a day of this document."""
    due = _DUE.match(word.after)
    if due is None or _NO_TASKS.search(word.line.section) or _RESULTS.search(word.sentence):
        return False
    if due["then"] is None:
        return _DAYS_OFF.search(due["what"]) is not None
    if _VALUED.search(due["what"]):
        return _months_until(due["month"], word, setting) > _SOON
    is_settled = _LOOKS_BACK.search(due["what"]) or _DONE_THEN.search(due["what"])
    return is_settled is None or _DAYS_OFF.search(due["what"]) is not None


def _is_first_or_planned(before: str) -> bool:
    """Whether nothing stands before a year in its line but what is to be done as well: 由教导处负责，2025年11月组织…."""
    return all(_PLANNED.match(clause) for clause in _CLAUSE.split(before)[:-1])


def _is_set(word: Word) -> bool:
    """2025年公开课安排在10月: what a year is named of is set for a time without one; 2025年教材征订 is a whole point."""
    line, ahead = word.line, _SET_FOR.match(word.after)
    if _NO_TASKS.search(line.section) or _KEPT.search(line.section) or _RESULTS.search(word.sentence):
        return False
    if ahead is not None:
        return _BEGINS.search(word.before[-_SHORT:]) is not None and not _LOOKS_BACK.search(ahead["what"])
    is_point = line.numbered or line.kind is Kind.CELL
    return is_point and not word.start and _POINT.fullmatch(word.after) is not None


def _months_until(named: str, word: Word, setting: Setting) -> int:
    """How many months lie between the end of a year and the first month of that name in a document."""
    begun, month = setting.begun, number_in(named) or 0
    year = begun.year + (month < begun.month)
    return (year - first_year(word.match)) * 12 + month - 12


def _is_task(word: Word, setting: Setting, *, is_last: bool) -> bool:
    """2025年10月组织秋季运动会: a point that begins with the year, or that says when it is held."""
    line, sentence = word.line, word.sentence
    if _NO_TASKS.search(line.section) or _RESULTS.search(sentence):
        return False
    if _BEGINS.search(word.before[-_SHORT:]) and _NONE_LEFT.match(word.after):
        return True
    before = _OF_PHASE.sub("", word.before[-_LONG:])
    if _is_first_or_planned(before) and _ALONE.search(before[-_SHORT:]):
        task = _TASK.match(word.after)
        is_dated = task is not None and bool(task["when"] or word.match.groupdict().get("term"))
        is_point = (line.numbered and "目标" not in line.section) or line.kind is Kind.CELL
        is_called = _CALLED_MONTH.match(word.after) is not None
        return is_dated or is_called or (task is not None and is_point)
    if _EVENT.search(word.before[-_SHORT:]):
        return line.numbered and _MONTH_ALONE.match(word.after) is not None
    return is_held_in(word, setting) and (line.numbered or is_last)
