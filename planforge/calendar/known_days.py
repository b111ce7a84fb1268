"""Days that everybody knows by what is done on them: 3月12日 with trees, 9月18日 with silence, 11月9日 with fire drills.

No festival need be named for them: the date and the subject together tell the day. Behind the name of each stand the
words that can hardly mean anything else on it, and those that may be there by chance.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.calendar.days_of_year import DAYS


class KnownDay(NamedTuple):
    """A day of the year by its name; ``is_sure`` where the words around it can hardly mean anything else."""

    name: str
    is_sure: bool


_WORDS: Final = {
    "人民警察节": ("警察|110宣传", ""),
    "爱耳日": ("爱耳|听力", ""),
    "学雷锋日": ("雷锋", "志愿|好人好事"),
    "妇女节": ("妇女|女教|女职工|女老师|女同胞|女神|巾帼|木兰", "慰问|女生|妈妈|母亲"),
    "植树节": ("植树|种树|栽树|护绿|树苗|绿化", "绿色|劳动"),
    "国际数学日": ("圆周率|π", "数学"),
    "消费者权益日": ("消费|维权", "诚信|食品"),
    "世界睡眠日": ("睡眠|森林", ""),
    "世界水日": ("节水|节约用水|水资源|护水|惜水", "环保"),
    "世界气象日": ("气象", ""),
    "防治结核病日": ("结核", ""),
    "自闭症日": ("自闭症|孤独症|星星的孩子", "童书"),
    "世界卫生日": ("", "卫生|健康"),
    "国家安全教育日": ("国家安全|国安", "安全"),
    "世界地球日": ("地球", "环保|低碳|资源"),
    "读书日": ("读书|阅读|书香|图书|荐书|换书|共读", "朗诵|诵读"),
    "中国航天日": ("航天", "科技|科普"),
    "知识产权日": ("知识产权", "科技|发明"),
    "青年节": ("青年|五四|团员|入团", "团"),
    "红十字日": ("红十字", "救护|急救"),
    "防灾减灾日": ("防灾|减灾|防震|地震|避险|护士", "安全教育|疏散|演练|逃生|应急"),
    "国际家庭日": ("", "家庭"),
    "国际博物馆日": ("博物馆", ""),
    "学生营养日": ("营养", "膳食"),
    "心理健康日": ("我爱我", "心理"),
    "世界无烟日": ("无烟|禁烟|控烟|吸烟|烟草", ""),
    "世界环境日": ("环境日|环境保护", "环保|环境|生态"),
    "安全宣传咨询日": ("咨询日", "安全"),
    "全国爱眼日": ("爱眼|护眼|用眼|近视", "视力"),
    "世界海洋日": ("海洋", ""),
    "国际禁毒日": ("禁毒|毒品|拒毒|防毒", "法治|法制|普法|安全教育"),
    "七七事变纪念日": ("七七事变|抗战|纪念活动", "爱国|纪念"),
    "抗战胜利纪念日": ("抗战|抗日|阅兵|纪念活动", "爱国|老兵|纪念"),
    "国际扫盲日": ("扫盲|识字", "推普|阅读"),
    "教师节": ("教师节|尊师|敬师|谢师|师恩", "教师|老师|师德"),
    "国际臭氧层保护日": ("臭氧", "环保"),
    "九一八事变纪念日": ("默哀|警报|鸣笛|国耻|勿忘|九[·•.．]?一八|防空|纪念活动", "爱国|抗战|历史|纪念"),
    "全国爱牙日": ("爱牙|护牙|口腔|牙齿", ""),
    "国际和平日": ("和平", ""),
    "世界无车日": ("无车|绿色出行", ""),
    "孔子诞辰": ("孔子|祭孔|至圣", ""),
    "烈士纪念日": ("烈士|英烈|先烈|公祭|祭扫|献花|默哀|纪念活动", "英雄|缅怀|纪念"),
    "世界邮政日": ("邮政|集邮", "书信"),
    "精神卫生日": ("精神卫生", "心理"),
    "建队日": ("少先队|入队|建队|队日|红领巾|减灾", ""),
    "国际盲人节": ("盲人|盲杖", ""),
    "世界粮食日": ("粮食|节粮|爱粮|光盘", ""),
    "抗美援朝纪念日": ("抗美援朝|志愿军", ""),
    "记者节": ("记者", ""),
    "消防日": ("消防|火灾|防火|灭火|119", "安全教育|逃生|疏散|演练"),
    "糖尿病日": ("糖尿病", ""),
    "开始供暖的日子": ("供暖|采暖", "锅炉|暖气"),
    "世界儿童日": ("儿童权利|儿童日", ""),
    "艾滋病日": ("艾滋|防艾", ""),
    "交通安全日": ("交通|一盔一带|头盔", "安全教育|文明出行|交警"),
    "国际残疾人日": ("残疾|助残|残障", ""),
    "宪法日": ("宪法|法治|法制|普法", "法律"),
    "志愿者日": ("志愿", ""),
    "一二·九纪念日": ("一二[·•.．]?九|12[·•.．]9", "爱国|歌会|合唱|长跑|学生运动"),
    "人权日": ("人权", ""),
    "国家公祭日": ("公祭|默哀|哀悼|同胞|南京|纪念活动", "爱国|缅怀|历史|纪念"),
    "澳门回归纪念日": ("澳门", ""),
    "平安夜": ("圣诞|平安夜|洋节", ""),
    "圣诞节": ("圣诞|洋节", ""),
    "毛泽东诞辰": ("毛泽东|毛主席", ""),
}  # fmt: skip


_DATES: Final = {name: DAYS[max((each for each in DAYS if each in name), key=len)] for name in _WORDS}
"""The date of each, by the longest name of a day that is part of its own (国际盲人节: 盲人节)."""
_NAMES: Final = {day: name for name, day in _DATES.items()}


def known_day(month: int, day: int, words: str) -> KnownDay | None:
    """The known day that a date is by what is said of it; None where it is none, or nothing is said that suggests it."""
    name = _NAMES.get((month, day))
    if name is None:
        return None
    sure, likely = _patterns(name)
    if sure.search(words) or re.search(rf"[“\"‘']{month}[·•.．]{day}(?!\d)", words):  # “5·25”心理健康月
        return KnownDay(name, is_sure=True)
    return KnownDay(name, is_sure=False) if likely.search(words) else None


def day_called(month: int, day: int) -> str:
    """What a date is the day of, whatever is said of it; nothing where it is no known day."""
    return _NAMES.get((month, day), "")


@lru_cache(maxsize=128)
def _patterns(name: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    sure, likely = _WORDS[name]
    return re.compile(sure or "$^"), re.compile(likely or "$^")
