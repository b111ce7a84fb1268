"""Earlier years that are spoken of as still to come by what they are named of: an examination, a goal, a stage.

What a past examination brought, and what it asked, is history (总结2026年中考, 研究2026年高考试题); that it draws near, or is
to be won, is not. In a chapter of goals a year that is over is an aim of the file before, unless its words tell a result.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from planforge.review.lines import Kind
from planforge.review.open_words import Word
from planforge.review.past import OF_PAST
from planforge.vocabulary import Role, roles_of

_EXAM: Final = re.compile(
    r"20\d\d年?(?:全[省市区县]|[省市区县])?(?:初三|九年级|高三)?的?(?<!期)(?:[中高]考|小升初|学考|会考|[艺体]考|统考)"
)
_NEAR: Final = re.compile(
    r"[，,]?(?:已经?|正|日益|越来越|一天天|渐渐|转眼|脚步)*(?:临近|来临|逼近|到来|将至|在即|迫在眉睫|倒计时)|[，,]?(?:仅有?|只有?|还有?|剩下?|不足|不到|约)+\s*(?:\d|[一二三四五六七八九十百])"
)
_BOUND_FOR: Final = re.compile(
    r"(?:距离?|离|决战|决胜|冲刺|剑指|奋战|拼搏|打赢|备考|备战|迎战|迎接|面向|瞄准|服务|力争在|争取在|确保在|为确保[^，。；]{0,12}在)(?:我校)?$"
)
_AIMS_AT: Final = re.compile(r"以$")
_AIM: Final = re.compile(r"[^，。；]{0,6}(?:为(?:目标|方向)|为目的)")
_WON: Final = re.compile(
    r"[^，。；]{0,24}?(?:力争|争取|确保|力求|不低于|不少于|以上|保[^，。；]{1,6}争|争[^，。；]{1,6}保|(?P<open>再创佳绩|再上(?:新)?台阶|稳中有升)|考出)|[^，。；]{0,10}(?:的?报名|的?备考|的?考务|的?组织|的?准备|的?动员)(?:工作)?(?=[，。；]|$)"
)
_TOLD: Final = re.compile(
    rf"{OF_PAST}|已|(?<!为)了(?!解)|曾|取得|成绩|情况|总结|分析|经验|试[题卷]|真题|命题|数据|以来|较|比[上去往前20]|同比|相比|[上去往前]一?学?[年届]|基础|不足|问题|教训|反思|结果|喜报|录取|荣获|荣誉|评为|被|获得|位居|名列|居[全于]|喜"
)
_WILL: Final = re.compile("力争|争取|确保|力求|努力|要|为(?!了?解)|将|奋斗|目标|必须|使|实现|推动|迈上|冲|更")
_HISTORY: Final = re.compile(
    rf"{_TOLD.pattern}|达到了|创成|建成了|通过了|提出|要求|精神|文件|意见|方案|规划|印发|颁布|修订|版|级|届|实施以来|起|自|至今|标准|课题|立项"
)
_PLAIN_GOAL: Final = re.compile(
    r"(?:学?年度?|学期|底|末|前|中考|高考|月份?|期[中末])?[^，。；]{0,30}?(?:达到?|为零|零[事发]|以上|以内|以下|不低于|不少于|不超过|获得?|评[为上]|建成|创[成建]|完成|实现|通过|力争|争取|确保|提高|提升|上升|保[^，。；]{1,6}争|争[创取]|\d+\s*[%％])"
)
_DAYS_OFF: Final = re.compile(
    r"20\d\d年(?:元旦|春节|寒假|暑假|五一|劳动节|清明节?|端午节?)(?:期间)?(?:放假|休假|值班|时间(?:为|是)|[从自]\d|[：:]\d)"
)
_MONTH_KEY: Final = re.compile("(?:[一二三四五六七八九十]{1,2}|1?\\d)月份?")
_MARKS: Final = re.compile(r"[\d年月日份上中下旬初底末—–－\-―～~至到、，,（）()\s]+")
_OF_TIMES: Final = re.compile("安排|进度|计划|备考|复习|步骤|阶段|日程|行事|推进|实施|流程")
_OF_PERSONS: Final = re.compile(
    "立项|创办|成立|入职|出生|建校|任[职期教]|聘期|合同|经历|有效|起止|结题|课题|服务期|获|取得|印发|颁布|施行|沿革|大事|历程|回顾|总结|荣誉|情况"
)

_CHOSEN: Final = re.compile(
    r"(?:评选|评比|评定|推选|推荐|推评|选出|评出|表彰|奖励|表扬)(?:出|和表彰|、表彰|并表彰)?(?:全校|学校|我校|校级?|[省市区县]级?)?$"
)
_BEST: Final = re.compile(
    "20\\d\\d年度[^，。；：的]{0,8}?(?:优秀|先进|标兵|模范|十佳|三好|之星|最美|文明(?:班|科|办)|名师|骨干)"
)
_CHOSEN_BEFORE: Final = re.compile(
    rf"{OF_PAST}|已|(?<!为)了(?!解)|曾|获|以来|[上去往前]一?学?年|的(?:通知|文件|意见|决定)"
)
_BEFORE_ANNEX: Final = re.compile(r"\s*(?:附件?[：:]\s*)?(?:\d{1,2}[.．、]\s*)?|\s*附件?\s*\d{1,2}[：:]?\s*")
_ANNEX: Final = re.compile(r"[^，。；]{0,24}(?:表|方案|安排|名单|计划|日程|预案|细则|一览)[。；]?$")
_MONTHS_AFTER: Final = 7
"""The best of a year are chosen at its end or in the spring after it."""


def is_chosen_late(word: Word, begun: date) -> bool:
    """评选2025年度优秀班主任 in the autumn of 2026: those of that year were chosen long ago.

    Passes: the same in the spring of 2026, what they are or do (2025年度优秀班主任介绍经验), what was done.
    """
    best = _BEST.match(word.line.text, word.start)
    if best is None or word.line.kind is not Kind.TEXT or _CHOSEN.search(word.before[-8:]) is None:
        return False
    year = int(word.match["y"])
    months = (begun.year - year - 1) * 12 + begun.month - 1
    return months >= _MONTHS_AFTER and _CHOSEN_BEFORE.search(word.sentence) is None


def is_annex(word: Word) -> bool:
    """附件：2.2026年秋季课程表 below the text of a plan: an annex of another year; what is on record (总结, 台账) is none."""
    is_listed = word.line.section == "结语" and _BEFORE_ANNEX.fullmatch(word.before) is not None
    return is_listed and _ANNEX.match(word.after) is not None


def is_still_to_come(word: Word, *, is_last: bool) -> bool:
    """Whether an earlier year is that of an examination that draws near, of a goal, or of a stage of this plan.

    ``is_last`` says that it is the year or school year right before the document's.
    """
    if word.line.kind not in (Kind.TEXT, Kind.CELL):
        return False
    if is_exam_ahead(word) or _is_day_off(word):
        return True
    return is_last and (_is_goal(word) or _is_stage(word) or _is_entry(word))


def is_exam_ahead(word: Word) -> bool:
    """距2026年中考还有100天, 冲刺2026年高考, 2026年中考总平均分保三争二."""
    exam = _EXAM.match(word.line.text, word.start)
    if exam is None:
        return False
    text, before = word.line.text, word.before[-16:]
    if _NEAR.match(text, exam.end()) or _BOUND_FOR.search(before):
        return True
    if _AIMS_AT.search(before) and _AIM.match(text, exam.end()):
        return True
    won = _WON.match(text, exam.end())
    if won is None or _TOLD.search(word.sentence):
        return False
    return won["open"] is None or _is_aim(word)


def _is_aim(word: Word) -> bool:
    """Whether 再创佳绩 is to be: in a chapter of goals, or with a word of will; elsewhere it tells a result."""
    return Role.GOALS in roles_of(word.line.section) or _WILL.search(word.sentence) is not None


def _is_day_off(word: Word) -> bool:
    """2026年元旦放假3天, 2026年寒假从1月24日开始: when nobody comes to school."""
    off = _DAYS_OFF.match(word.line.text, word.start)
    return off is not None and _HISTORY.search(word.sentence.replace(off[0], "")) is None


def _is_entry(word: Word) -> bool:
    """一月: 2026年元旦汇演: what a month of the schedule begins with."""
    is_month = _MONTH_KEY.fullmatch(word.line.key) is not None
    return is_month and not word.start and _HISTORY.search(word.sentence) is None


def _is_goal(word: Word) -> bool:
    """2025年秋季学期安全事故为零 in a chapter of goals: a year that a point begins with, and what is to be reached in it."""
    if Role.GOALS not in roles_of(word.line.section) or word.before.strip("（(“"):
        return False
    return _PLAIN_GOAL.match(word.after) is not None and _HISTORY.search(word.sentence) is None


def _is_stage(word: Word) -> bool:
    """一轮复习: 2025年8月—2026年1月: the time of a stage, and nothing else."""
    line = word.line
    stage = line.text.partition("，")[0].rstrip("。；")
    if not line.key or _MARKS.fullmatch(stage) is None or word.start >= len(stage):
        return False
    heads = f"{line.section} {line.key}"
    return _OF_TIMES.search(heads) is not None and _OF_PERSONS.search(heads) is None
