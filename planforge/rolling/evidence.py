"""Signs that a date is told or planned, each with its weight: what none of them settles, all of them do together.

Chinese has no tense: a plan and a report say 9月9日六对师徒签约 in the same words. So everything around a date that is
more often said by one than by the other is weighed. A programme goes on with what is to be done, who does it, where,
and names one day after the other; a report goes on with what came of it, how many, how well and what nobody plans.
The weights are set by hand; what they decide together is held by ``tests/cases/told_or_planned``, and none decides alone.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import Final, NamedTuple

from planforge.rolling import doubt_words as words
from planforge.rolling.fact_words import MEANT, PAST


class Where(Enum):
    """Where a sign is looked for, seen from the date."""

    BEFORE = "in its sentence, before it"
    CLAUSE = "behind it in its clause"
    BEHIND = "behind it in its sentence"
    UP_TO_CLAUSE = "in its sentence, up to the end of its clause"
    SENTENCE = "in its sentence"
    PRECEDING = "in the sentence before"
    FOLLOWING = "in what follows its sentence"


class Sign(NamedTuple):
    """Words that speak for what is told (a positive weight) or planned (a negative one)."""

    name: str
    weight: float
    where: Where
    pattern: re.Pattern[str]


_N: Final = r"[\d一二两三四五六七八九十百千万]+"
_OF: Final = (
    "[名人册具台套件块条节本份位辆间张扇封只次处户例分家亩起字支元组个批场盏则盆篇袋桩把声幅株面道种队岁秒里]"
)
RESULT: Final = re.compile(
    rf"[一-龥](?:出|起|上|下|回|来|到|掉|倒|断|破|伤|满|走|住|成|完|齐|给)了?[^，。；]{{0,6}}{_N}[余多]?{_OF}"
)
"""What came of it, counted: 查出隐患五处."""
_TASK: Final = re.compile(
    r"负责|牵头|组织|主持|配合|协助|由[^，。]{1,8}|落实|汇总|上[交报传]|提交|报[送名]|公布|公示|张贴|通知|安排|布置|准备|检查|评[比选审]|验收"
    r"|考核|总结|存档|归档|完成|制[定订]|召开|举[办行]|开展|进行|参[加与赛]|推荐|选[拔送派]|填|观摩|研讨|培训|排练|彩排|演练|比赛|竞赛|测试"
    r"|抽[测查]|发放|收集|整理"
)
_NARRATED: Final = re.compile(
    r"就(?!餐|业|读|近|医|诊|地)|[才却竟仍又](?!能|干|艺)|纷纷|渐渐|逐渐|随即|不慎|自发|当场|终于|刚刚|一直|原来|几乎|足足|整整|只(?=剩|有|得|讲|用|占)"
    r"|接连|第一个|当时|忽然|突然|居然|随手|倒是|相继|陆续|依然|已|没|未(?!来|成年)|无(?!纸|线|障|声|作|人机|烟|偿|私|限)"
    r"|不(?!少于|低于|得|超|限|留|换|准|许|漏|同|断|定|间|参加|低|少|要|搞|能|必|走|布|安|组|再|可|忘|文明|良|懂)"
)
_VALUED: Final = re.compile(
    r"值得|借鉴(?!意)|感[动触慨人叹]|掌声|热闹|好评|信心|惊|喜(?!欢|迎|闻)|可惜|不错|良好|优异|严重|困难|紧张|薄弱|压力|拥堵|满意(?!度)|突出|不足"
    r"|不齐|偏|较[高低多少大小好差]|明显|高兴|兴奋|顺利|圆满|成功|获|赢|夺|隆重|精彩|有序|火热|一致|丰富多彩|普遍|多数|部分|个别|有[些的]|缓解|改善|增强|尚[可好]|一切正常"
)
_MEASURED: Final = re.compile(
    rf"(?:增|减|升|降|涨|跌|提高|下降|上升|改)[至到为]|翻番|不再|比[^，。]{{1,6}}[强多少高低好]|由[^，。]{{1,10}}[增减升降改变]|[%％]|{_N}成|百分之|分之|均"
)

SIGNS: Final = (
    Sign("a task", -2.0, Where.CLAUSE, _TASK),
    Sign("for each", -0.5, Where.CLAUSE, re.compile(r"各|每|人人|班班|全体|全员|逐[一个班人项]|分[批班年组层]|轮流|依次|分别|统一")),
    Sign("where, with what", -0.5, Where.BEHIND, re.compile(r"地点|在[^，。]{2,8}(?:举行|召开|进行|集合)|集合|时间|主题|内容|对象|方式|形式|要求|自带|着装|携带|穿")),
    Sign("a demand", -1.0, Where.BEHIND, re.compile(r"请(?!来|教|假)|按时|准时|及时|认真|能(?=[一-龥]{2})|务必|注意|严禁|不得|不少于|不超过|以上|以内|应|须|要(?!求|点|素)|可(?!以看|见|惜|爱)|并(?!不|非|列)|做好|确保|引导|如[遇无有]|顺延")),
    Sign("an event", -0.5, Where.BEHIND, re.compile(r"(?:会|赛|课|周|日|节|式|礼|展|测|试|练|评|查|讲座|活动|培训|检查|交接|评比|竞赛|会议|开放|改选|考试|义卖|体检|报到|返校|演出|盘点|联欢)(?=$|[，,。；、（])")),
    Sign("an intention", -1.0, Where.SENTENCE, words.INTENDED),
    Sign("an intention near", -1.0, Where.UP_TO_CLAUSE, words.INTENDED),
    Sign("what it is for", -2.0, Where.BEFORE, re.compile(r"(?<![^，。；、：\s])为(?!期|此)[^，。；]{2,40}(?:，|$)")),
    Sign("the day of an aim", -2.0, Where.BEFORE, re.compile(r"(?<![^，。；、：\s])为(?!期|此)[^，。；]{1,12}$")),
    Sign("what is meant", -3.0, Where.UP_TO_CLAUSE, MEANT),
    Sign("an aim or a part", -1.5, Where.SENTENCE, words.GIVEN_OUT),
    Sign("an aim or a part before", -2.0, Where.BEFORE, words.GIVEN_OUT),
    Sign("aspect", 1.0, Where.BEHIND, re.compile(r"了(?!解|然|如指|[”》])|[一-龥]得(?![分知到奖出票])(?!者)|被|遭|挨")),
    Sign("narrated", 1.5, Where.BEHIND, _NARRATED),
    Sign("what it led to", 1.0, Where.BEHIND, re.compile(r"让(?!学生|孩子|每|幼儿|师生|家长|教师)|使(?!用|命)|令人|导致|引[发起来]|因(?![材地])|由于|致|所幸|结果(?!装|上|公|汇|纳|作|报)|可见|足见|说明(?=学|孩|我|大|教|[，,])|反映|原来")),
    Sign("valued", 1.0, Where.BEHIND, _VALUED),
    Sign("valued near", 0.5, Where.CLAUSE, _VALUED),
    Sign("a result", 1.0, Where.BEHIND, RESULT),
    Sign("a result near", 0.5, Where.CLAUSE, RESULT),
    Sign("a count", 1.5, Where.BEHIND, re.compile(rf"(?<![每各选分共交])(?!一[^一二两三四五六七八九十百千万\d]){_N}[余多]?{_OF}(?!以上|以内|以下|左右|年级|级|班|组|周|年|月|日|号|节|轮)")),
    Sign("altogether", 1.5, Where.BEHIND, re.compile(rf"[，、]\s*[共总合]计\s*{_N}[余多]?{_OF}(?!以[上内下]|左右)")),
    Sign("measured", 1.5, Where.BEHIND, _MEASURED),
    Sign("measured near", 0.5, Where.CLAUSE, _MEASURED),
    Sign("a mishap", 1.5, Where.BEHIND, re.compile(r"受伤|骨(?!干)|跌|摔|撞|堵|漏|坏|裂|塌|火|爆|停(?!课一|车)|失|丢|盗|窃|晕|病|溺|亡|亏|缺|短缺|纠纷|投诉|争[吵执议端]|吵|闹|脱落|积水|事故|超标|欠费|隐患")),
    Sign("a measure before", -1.5, Where.PRECEDING, re.compile(
        r"^[“\"]?(?:加强|做[好实优]|抓[好实]|落实|开展|组织|推[进行]|搞好|办好|丰富|提[升高]|坚持|建立|完善|规范|强化|利用|发挥|关[心注爱]|评选|养成|培养|组建|筹备|写好|实行|用好"
        r"|树立|深化|走|把|让|以|建[好设]|上好|重视|巩固|优化|打造|营造|创|实施|继续|注重|严|拓|扎实|认真|积极|努力|大力|管|扩|筑|育|练|保|守|压|借|引|贯|促|聚|细|健|全面)"
    )),
    Sign("how things are before", 2.0, Where.PRECEDING, re.compile(
        r"(?:了|[很更越已都是在]|有[^，。]{1,6}$|不[^，。]{1,4}$|得到|见|[好多少高低大强稳快慢广深浓足实]$|我们)"
    )),
    Sign("a result before", 0.5, Where.PRECEDING, RESULT),
    Sign("done, says what follows", 1.0, Where.FOLLOWING, PAST),
    Sign("taken up again", 1.5, Where.FOLLOWING, re.compile(
        r"^(?:今后|以后|据此|由此|以此|为此|类似|此|后续|接着|因此|可见|从此|即日|现[对将]|特此|下一|扩大|[^，。]{0,10}(?:仿照|学习|要吸取|更要|敢|本学期|也))"
        r"|了|[这那他她它]|可见|借鉴|经验|已|却|不少|可惜|值得|得|据此|为此"
    )),
)  # fmt: skip
"""Every sign that is words; a sign counts once."""
