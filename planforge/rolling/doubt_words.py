"""Words by which a sentence shows whether it plans or tells, as patterns."""

from __future__ import annotations

import re
from typing import Final

from planforge.rolling.fact_words import MEANT, WANTED
from planforge.rolling.told_words import OTHERS

INTENDED: Final = re.compile(
    rf"{MEANT.pattern}|[定拟]于|决定|特制|请(?!教|来|进|假)|须(?!知)|务必|应(?:当|该|于|在|按|做|有)|需(?!求)|(?<![重主必首纲摘简紧概提扼])要(?![求点素闻领义旨务件害道塞诀])|不得|届时|待定|如遇"
    r"|暂定|顺延|推迟|截止|截稿|报名|负责|即可|以便|现将|如下|本(?:方案|计划)|每(?:月|周|天|日|班|人|位|学期)"
    r"|(?<![^，。；、：\s])(?:为|根据|按照|遵照|依据)[^，。；]{2,40}，|主题[是为：:]"
)
"""In a sentence: it speaks of what is to come, or tells somebody what to do."""
GIVEN_OUT: Final = re.compile(
    rf"{WANTED.pattern}|各(?:班|组|年级|部门|科室|处室|中队|教研组|备课组)|第[一二三四]阶段|以[^，。；]{{1,20}}为"
)
"""In a sentence about a later day: what is to be reached, or who has his part in it."""

NOW: Final = re.compile(
    "今年|今[秋春后]|本(?:年|学[期年]|次|届)|[这新]学[期年]|继续|再[次度]?(?!三)|下一?[步次]|接下来|下阶段"
)
"""In a clause behind one that tells: it goes on to what is planned."""

CLOCK: Final = re.compile(
    r"[^，。；]{0,8}?\d{1,2}\s*[:：]\s*\d\d|[^，。；]{0,6}?[\d一二三四五六七八九十]{1,3}[点时](?![间候代])|[^，。；]{0,6}?第[一二三四五六七八\d]节"
)
"""Right behind a date: the time of the day, as only who plans names it."""
UNTIL: Final = re.compile(r"(?:截止(?:时间|日期)?[：:为是在于]?|即日起[，,]?至)\s*$")
"""Right before a date: until when something may be done."""
WILL: Final = re.compile("[校我们班组会局部]将(?=[于在要会继全正启开举组召进迎参承接])|[将拟]于")
"""In the clause of a date: the future."""
BEGINS: Final = re.compile(r"\s*(?:[初中底末]|[上中下]旬)?(?:起|开始)")
"""Right behind a date: what it begins."""
BEGUN: Final = re.compile(
    r"\s*(?:\d{1,2}\s*[日号])?(?:起|开始)[，,]?(?:我校|学校|全校|各班|正式|全面|统一|逐步|试点)*(?:执行|实行|实施|施行|试行|推行|启用|生效|收费|收取|调整为|改为|采用|使用)"
)
"""Right behind a month with its year: what holds from then on, and is no event of every year."""
MONTHS: Final = re.compile("月[^月]*月")
"""In a date: it runs from one month into another."""
NAMED: Final = re.compile(
    r"(?:时间|日期|(?<!规)(?<!决)(?<!约)[定改]|延期|推迟|顺延|提前)(?:拟|暂|初|预|安排)?定?(?:为|是|在|到|至|于)?\s*[：:]?\s*[（(]?$"
)
"""Right before a date: what is said of it is only that it is the day."""
IS_DAY: Final = re.compile(r"\s*[，,]?\s*(?:是|为|正值|正逢|适逢|恰逢|即)")
"""Right behind a date: the day is what the sentence is about (9月10日是教师节)."""
TOLD_HEAD: Final = re.compile(
    r"\s*(?:前期[^，。；：:]{0,4}|[^，。；：:]{0,6}(?:情况|现状|背景|回顾|成效|成绩|问题|不足|原因|由来|起因|基础))[：:]"
)
"""The head of a paragraph that describes."""
WHICH_DAY: Final = re.compile(
    rf"{IS_DAY.pattern}[^，。；]{{0,20}}?(?:(?<!个)(?<!的)日|节|周年|周|月|年|之际)”?(?=[，。；、和]|$)"
)
"""Right behind a date: the day, week or month by the name that it has every year."""
OPENS: Final = re.compile(
    r"(?:\s*[（(][^）)]{1,6}[）)])?[，,]?(?:[上下]午)?(?:全体)?(?:学生|教师|教职工|师生|新学期|[春秋]季学期|下学期)?(?:正式)?(?:开学|报到|上课|行课|返校|返岗|到校|上班|注册|收假)(?!的|了|以?来|时)"
)
"""Behind a day: that of which the next term begins."""
OFF: Final = re.compile("[寒暑][假期]|放假|假期|军训|新生|招生|录取|[夏冬]令营")
"""Around a day behind the term: it is one of the vacation."""
VACATION: Final = re.compile(r"年?(?:暑[假期]|寒假|开学|[年岁][初末])[^，。；]{0,4}[，,]")
"""Behind a year: a time of it that an event may have had."""

AFTER_DATE: Final = re.compile(
    r"(?:\s*[（(][^（）()]{1,8}[）)])?\s*(?:[上中下]旬|第?[一二三四]周|[初底末]|中(?!午))?\s*(?:[上下]午|[中正]午|午后|早[上晨]|清晨|晚上?|傍晚|[当那这]天|时|周末|(?:星期|周)[一二三四五六日])?(?:放学|上学|课间|早读)?[后时]?起?[，,\s]*(?:由)?"
)
"""What may stand between a date and the one who does something then."""
_NAME = "(?:(?![请邀与和同向到去在对为给把被组开召举参迎接联进学按根做])[一-龥]){0,7}?"
NOTHING: Final = re.compile(
    r"[\s（）()：:、\-—–~～至到日号上下午中晚整]*(?:[（(]?(?:周|星期)?[一二三四五六日天][)）])?[\s上下午中晚日）)]*"
)
"""Behind a date, up to the end of its sentence: nothing that says anything of it."""
WHEN: Final = re.compile(r"[于在从自：:]$|第[一二三四五六七八九十\d]+[次期场讲轮批]$|首[次期场]$")
"""Right before a date: what follows is only when."""
OUTSIDE: Final = re.compile(
    rf"{OTHERS}|{_NAME}(?:派出所|民警|交警|武警|消防[队大支员]|法官|检察官|律师|社区|街道|居委会|村委会|医院|医生|卫生院|专家|教授|作家|教研员|督学|(?<!支部)书记"
    r"|[局区县市镇乡]长|领导(?!小组)|校友|记者|[^，。；、]{0,4}(?:公司|部门(?=[一-龥])|企业|基金会|大学|学院|博物馆|(?<=[省市区县镇])图书馆|文化馆|少年宫|银行|农场|工厂|敬老院)"
    r"|校[^，。；]{0,2}(?:一行|代表团)|(?<!我们)小学|中学|[一二三]中)"
)
"""Who is no part of the school, as the one who did something."""
SCHOOL: Final = re.compile(
    r"学校(?!各|内)|[我本]校(?!各)|我(?!们?[校班县区市])|[一-龥]{2,3}(?<!全体)(?<!各位)(?:老师|(?<!法治副)(?<!法治)校长|(?<!班)主任|(?<!总)书记|同学)(?![们室、])"
)
"""The school as a whole, or one of its people by name: whom one tells of rather than plans for."""
SOME: Final = re.compile(
    r"(?:[我本]校|学校|[一二三四五六]年级|[^，。；]{0,6}?班)?(?:[一两三四五六七八九十百\d]+[余多]?(?:名|位|对|批|支|起|只|组|个班))(?!以上|左右)|有(?:[一-龥]{0,2}学生|人|家长)"
)
"""So many, nobody knows who: whom one only tells of."""
_UNIT = r"(?:(?![让把被给对在的用群里])[^，。；]){0,7}?(?:各[班组科室处]|全体[一-龥]{0,2}|全校|班|[^小]组|处|[办校]?公?室|部|中?队|年级|教师|学生|老师|师生|家长|党员|行政|工会|支部|办|班主任|家委会|校医|保安|门卫|食堂|[书阅][^，。；]?[馆室])(?![群里们])"
OWN: Final = re.compile(_UNIT)
"""Those whom a plan gives its tasks."""
SETTING: Final = re.compile("^的|[上中里时后]$")
"""At the end of a clause behind a date: it only says on what occasion."""
TO_WHOM: Final = re.compile("[向对把与给按用]")
"""Behind a date: what somebody is to do, who is not named."""
_DOES = (
    "组织|开展|召开|举行|举办|进行|完成|检查|布置|制[定订]|上[交报传]|公布|启动|开始|安排|邀请|迎接|接受|配合|承办|参加|观看|学习|评[选比]|总结|汇总"
    "|下发|印发|落实|执行|准备|做好|抓好|培训|演练|考试|会考|测试|比赛|报到|返校|开学|放假|上课|休息|值班"
)
DOES: Final = re.compile(_DOES)
"""How a programme goes on behind a date that names nobody."""
PROGRAMME: Final = re.compile(
    rf"(?:{_UNIT})?(?:在[一-龥]{{1,10}}?)?(?:{_DOES}|练|选|听|查|填|交|发|收|上)"
    r"|(?!的)[^，。；]{2,10}(?:会议?|比赛|竞赛|检测|课|仪式|典礼|活动|培训|演练)(?=[，。；]|$)"
)
"""How a programme goes on behind a date: what is to be done, or what there is."""
EVENT_BEFORE: Final = re.compile(r"(?:节|会|赛|周|展|典礼|仪式|活动|考试|测试|检测)$")
"""Before a date: what takes place then."""
NAMED_DAY: Final = re.compile(r"[一-龥]节(?![课约目水奏省能电粮俭制点])|元旦|国庆|除夕")
"""Beside a date: the name of the day."""
GET_READY: Final = re.compile(
    r"(?:做好|筹备|准备|迎接?|备战|参[加与]|组织|召开|举[办行]|开展|上好|布置|安排|策划|庆祝|制[定订]|结合)[^，。；]{0,6}$"
)
"""Before a date that does not open its clause: what follows is still to come."""

RESULT: Final = re.compile(
    r"(?<![^，。；]的)(?:[送带拿捐发赠拨换提听看接收迎摘]?[来回出下完走上成到起]|[送赠拨捐听收缴拿领添拍走])(?:了|给)?[一-龥]{0,4}?"
    r"(?:[\d一二两三四五六七八九十百千万]+[余多]?|第一)(?:册|具|台|套|件|块|面|条|节|名|人|万?元|本|盏|份|批|项|只|棵)(?!以上|左右|以内)[一-龥]{0,4}(?=$|[，。；])"
)
"""What came of it, counted: 带回三条做法, 赠书两千册."""
HAPPENED: Final = re.compile(
    r"的一[次场起件天个]|一事(?![一-龥]*前)|那[天次场]|[却竟]|居然|当时(?!间)|读完|不合格(?!的|者)|(?<!不)合格(?=[，。；]|$)|(?:不|全部)?达标(?=[，。；]|$)|敲响警钟|只有\s*\d|仅(?:有|为)\s*\d"
    r"|(?<!不)[低高]于(?:标准|全[国省市区县]|平均)|[失被]窃|(?<!到)(?<!于)[一二三四五六七八九]成(?=[，。；]|$)|明显(?:下降|上升|提高|改善|好转|减少|增多|增强)|有所|平均[^，。；]{0,6}\d[^，。；]{0,4}(?:的基础)?"
)
"""What only who tells of it says."""

LOOKS_BACK: Final = re.compile(
    r"(?:落实|贯彻|对照|针对|吸取|汲取|巩固|用好|用活|用足|沿用|延续|依托|借鉴|基于|反思|回应|推广|整理|补齐|对比|领会|跟踪|发挥|[以继]$)[^，。；]{0,6}$|(?:按照?|根据|依据|遵照)[^，。；]{0,24}$"
)
"""Before a date: what follows is known already."""
SAYS: Final = re.compile(
    r"[^，。；]{0,24}?(?:会议?|讲话|文件|通知|通报|批示|公告|决定|意见)的?(?:精神|要求|部署|指示|规定)"
)
KNOWN: Final = re.compile(
    rf"{SAYS.pattern}|[^，。；]{{0,20}}?(?:的(?!计划|安排|要点|方案|任务|活动|工作|各项|要求)[一-龥]|所[得见闻学思]|决议|反馈|通报|教训|成果|意见|问题清单)"
)
"""Behind such a date: what a meeting or a document of it says, or what else there has been."""
WHICH: Final = re.compile(
    r"起?(?:(?:新|正式)?(?:成立|建立|组建|建成|通过|开通|发生|更换|安装|购置|签订|出台|揭牌|挂牌|印发|颁布|发布|公布|修订|修正|实施|批准)(?:的[一-龥]|[）)])|(?![之以内前即要需应拟将用所至，没非全有在各高初]|[上中下早晚]午?|[一二三四五六]年级)(?:(?!举[行办]|召开|开展|组织|进行|参[加赛与]|开(?:[始幕]|学(?!前))|上[课交报]|提交|放假|截|要|应|将)[一-龥]){2,9}(?<![日天月旬午时上中初底末新])的"
    r"(?!是|话|时候|活动|计划|工作|安排|要求|[一-龥]{0,4}(?:会|节|赛|课))[一-龥\d])"
    r"|的?[^，。；、（）的]{2,10}(?:实录|录像(?!室)|检测报告|鉴定报告)(?!要|须|应)"
)
"""Right behind a date: which thing is meant, by what became of it then (8月15日开通的热线)."""
