"""Words beside the year before that of a document and the year behind it, as patterns."""

from __future__ import annotations

import re
from typing import Final

from planforge.rolling.fact_words import ENDS, ONCE

COMPARED: Final = re.compile(r"(?:[增减降提]幅比|(?<!评)(?<!对)比|较)\s*$")
LAST_YEARS: Final = re.compile(
    r"(?:财务|部门|年度|党员|教职工)*(?:民主评议|述职|考核|评议|总结|评优|组织生活会|绩效|决算|结转|结余|年报|审计|收支情况|同期|相比|持平)"
)
FOR_MONTHS: Final = re.compile(
    r"起[^，。；]{0,10}?满?\s*[\d一二三六九十]{1,2}个?(?:月|年)(?:以上)?(?![级度])"
)
"""Right before and right behind the last year: it is compared with, or its books are closed."""
NEXT_YEARS: Final = re.compile(
    r"(?:部门|财务|经费|全面|项目|工作)*(?:预算|[中高会]考|采购计划|工作计划|招生)"
)
"""Behind the next year: what is fixed ahead for it in every year."""
RECORDS: Final = re.compile(
    r"的?[^，。；、：:的（(|｜\t]{0,12}?(?:总结(?!过)|考核|考评|测评|评议|述职|决算|结算|清算|汇算|年[报检审鉴]|报(?:表|告(?![会厅团]))|统计(?!口径)|数据|档案|台账|材料|成果(?!奖)"
    r"|成绩(?!突出)|质量(?:分析|监测|报告|检测)|绩效|奖励|年终奖|奖金|津贴|工资|结余|结转|收支|欠款|尾款|评优|评先|审计|自评|反馈(?:的|意见|问题|情况)|整改|大事记|汇编|满意度"
    r"|问题(?:清单|台账)|(?:工作)?要点|重点工作|工作计划|(?:[检督抽巡]查|督导|评估|验收|审计)[中时]?(?:发现|反馈|指出|存在)|基础上|水平上)"
)
"""Behind the last year: what is kept of a year's work, and made every year."""
OF_LAST_YEAR: Final = re.compile(
    r"的?(?:获奖|获评|评[选出]的?|优秀|先进|立项|新(?:入职|上岗|聘|招聘|分配|调入)?|入职)[^，。；、：:的\d|｜\t]{0,6}?(?:班级?|作品|教师|学生|选手|论文|课题|案例|团队|集体|个人|单位|项目|班主任|职工)"
    r"(?=(?!已|未|全[部体]已|大[都多]|表现|均|都|占|有|为|共|比|达)[^，。；、：:\d|｜\t]{2})(?![^，。；]{0,12}\d+\s*[名人位个项篇件])"
)
"""Behind the last year: whom or what it named, with which something is done in the next (2025年获奖班级优先推荐, 2025年立项课题结题)."""
ON_RECORDS: Final = re.compile(
    r"(?:总结|小结|[上呈]报|报送|填[报写]|汇[报总编]|申报|统计|整理|归档|建档|装订|公[示布开]|通报|表[彰扬]|评[选比审定]|发放|兑现|结[算清]|清[算缴查]|核[算对定实]|盘点|梳理|回[顾看]|反思|分析|诊断|编印|撰写|提交|审[核定计]"
    r"|收[集缴]|补[交报发]|反馈|迎[接检]|验收|召开|开好|做好|抓好|完成|针对|对照)(?!后)[^，。；]{0,8}$"
)
"""Before the last year: work on what is kept of a year."""
MADE: Final = re.compile(
    r"(?:[底末初]|[上下]半年|春季?|秋季?)?(?:版|级|届|以?[来后]|之?[后前]|至今|起|[^，。；、|｜\t]{0,12}?(?:建成|新建|扩建|改建|建设|竣工|落成|购[置买进入]?|添置|采购|配备|安装|制定|制订|修订|颁布|印发|出台|发布|下发|施行|实施|启动|启用|投入使用"
    r"|入职|招聘|招录|调入|引进|参加工作|立项|成立|创建|创办|新增|入学|入党|退休)[^，。；、|｜\t]{0,8}?的"
    r"|[^，。；|｜\t]{0,16}?(?:会议?|全会|讲话)(?:的)?精神)"
)
"""Behind a year: what has been made, ordered or said in it, who came in it."""
AHEAD: Final = re.compile(
    r"(?:起草|草拟|拟[定订]?|谋划|谋定|筹[划备谋]|规划|策划|编[制写报]|制[定订]|研[究讨]|部署|布置|安排|征[集求订]|提出|商[定讨议]|讨论|酝酿|预[算报订告测]|申[报请]|上报|确定|准备|启动|做好|撰写|思考|设计|展望)(?!后)[^，。；]{0,10}$"
)
"""Before the next year: work that prepares it."""
PLANS: Final = re.compile(
    r"的?[^，。；、：:的（(|｜\t]{0,14}?(?:要点|思路|计划|打算|设想|预算|征订|招[生聘]|安排|方案|备考|项目库|目标(?:任务)?|工作(?=$|[，。；、]))"
)
"""Behind the next year: what is written or fixed ahead for a year."""
LASTS: Final = re.compile(
    rf"{ONCE.pattern}|{ENDS.pattern}|周年|华诞|诞辰|世园会|(?:世界|国际)[^，。；]{{0,4}}博览会|为?止(?=$|[，。；、）)])"
)
"""In the clause of a later year: what is of that year, whatever document names it."""
OPENS: Final = re.compile(r"[\s“\"'（(]*(?:回[顾首望]|刚刚?过去的|过去的|在)?\s*")
"""From the beginning of a sentence up to the year that it tells of."""
TOLD: Final = re.compile(
    r"取得|完成|实现|迈[上出]|稳[步中]|明显|显著|较[大好快高]|达到?了?\s*\d|[有得]到|逐步|提[升高]|增强"
)
"""In the sentence that such a year opens: how it went."""
