"""How a writer speaks of his own school: what stands before its name, and what behind it.

A name of another school in such a place is the proof that a plan was copied.
"""

from __future__ import annotations

import re
from typing import Final

_BUILT: Final = (
    "打造|打响|擦亮|塑造|树立|树好|办好|办强|建好|建强|建设|展现|展示|彰显|体现|推动|推进|促进|提升|提高|创新|创建|美化|优化|丰富|形成|具有|"
    "成立|制定|制订|修订|维护|弘扬|传承|凝练|凝聚|热爱|爱护|振兴|做强|做优|强化|深化|实现|服务|助力|激发|唱响|讲好|铸就|谱写|引领|规范|完善|营造"
)
"""What is done to the writer's own school: 打造…品牌, 树立…形象."""
_RELIED_ON: Final = (
    "结合|立足|围绕|根据|依据|按照|依托|紧扣|贴近|符合|适合|切合|针对|基于|作为|成为|加强|保障|激励|引导|动员|遵照|执行|贯彻|落实|传达|不断|确保|做好|抓好|搞好|"
    "关于|通过|实施|坚持|努力|继续|争创|争做|构建|开展|发挥|增强|扩大|改善|提供|组织|领导|管理|全面|切实|认真|积极"
)
"""What stands before any school's name, its own as well."""
_ADDRESSED: Final = "全体|各位|广大|我们|每位|每名|一个|一位|一名"
_OTHERS: Final = (
    "改进|改善|改变|改革|保证|保护|保持|鼓励|鼓舞|注重|注意|关注|关心|关爱|关怀|统筹|协同|抓实|抓牢|抓紧|抓严|了解|服从|配齐|配备|帮助|力求|需要|加快|加速|加大|"
    "调整|调动|调查|调研|重视|遵守|培养|培训|培育|严格|严肃|巩固|拓展|拓宽|挖掘|探索|探究|研讨|推广|推行|推出|推荐|引进|引入|督促|督导|督查|检查|检测|考核|评价|评估|"
    "指导|辅导|教育|管好|用好|上好|写好|讲好|带好|开好|搞活|办成|建成|形成|达到|满足|适应|影响|关系|涉及|针对|面对|有关|相关|关键|目前|当前|现在|今后|同时|其中|其他|其它|"
    "充实|健全|细化|量化|净化|绿化|亮化|活化|转化|简化|实化|融入|融合|衔接|贯通|整合|聚焦|瞄准|突出|突破|稳定|稳步|持续|继承|延续|始终|进行|采取|采用|使用|运用|应用|"
    "回顾|总结|反思|分析|研判|制止|防止|杜绝|避免|减轻|减少|降低|控制|消除|解决|处理|解读|理解|掌握|明确|认清|树牢|筑牢|夯实|打牢|打好|唤醒|激活|点燃|"
    "初步|逐步|逐渐|大力|着力|着重|主动|自觉|广泛|深入|扎实|有效|有序|科学|合理|充分|紧密|密切|稳妥|依法|依规|定期|及时|适时|随时|每年|每月|每周|本次|此次|"
    "精品|美丽|美好|和谐|温馨|幸福|快乐|阳光|活力|魅力|生态|智能|一般|标准|高效|优秀|优良|杰出|骨干|青年|中青|新任|新教|各类|各级|所有|其余|全部|整个|任何|若干|少数|"
    "城乡|直属|薄弱|双语|国际|艺术|体育|武术|书法|足球|科技|法治|廉洁|清廉|书院|学前|基础|初等|高等|综合|素质|德育|教学|安全|卫生|健康|心理|语文|数学|英语|音乐|美术|科学|信息|"
    "真正|确实|更好|最美|知名|著名|有名|所谓|作为|成为|当好|作好|做到|看到|走向|迈向|走进|走出|步入|进入|融于|源于|来自|属于|位于|处于|居于|对于|由于|关于|至于|以及|或者|并且|"
    "弘扬|发扬|发展|壮大|繁荣|振兴|守护|呵护|陪伴|见证|记录|记载|描绘|书写|谱写|奏响|吹响|高举|坚守|坚定|坚决|践行|履行|遵循|秉承|秉持|恪守"
)
LEADING_WORDS: Final = frozenset("|".join((_BUILT, _RELIED_ON, _ADDRESSED, _OTHERS)).split("|"))
"""Words before 小学 that make no name of it: 打造小学, 确保幼儿园, 精品小学."""


LED: Final = f"(?<={_BUILT}|{_RELIED_ON}|{_ADDRESSED})"
"""Right behind one of the words that a writer has before his own school's name."""
NOT_LED: Final = f"(?!{_BUILT}|{_RELIED_ON}|{_ADDRESSED})"
"""A name does not begin with one of them."""
OWNED: Final = f"(?:(?<={_BUILT}|{_ADDRESSED}|做好|抓好)|(?<=每一个|每一位|每一名))"
"""Right behind one of the words that tell by themselves that the school is the writer's own."""
WILL: Final = "将(?=以|进一步|继续|通过|围绕|努力|全面|切实|加大|不断|始终|着力|深入|严格|认真)"
_MUST: Final = "(?:都|均|更)?(?:要|应|必须|须|要求)"
_PEOPLE: Final = "(?:教师|老师|学生|教职员?工|师生|党员|少先队员|家长)们?"
_OF_ITS_OWN: Final = f"的?(?:校情|实际(?!上)|办学)|的(?:一员|(?:每[一位个名]{{1,2}})?{_PEOPLE}[，,]?{_MUST})"
_OF_OWN_PEOPLE: Final = (
    "的?每一?[位个名](?:教师|老师|教职工|员工|学生|孩子|同学|师生|少先队员)|的?[全广][体大]"
)
_OF_OWN_HOUSE: Final = "的?校园(?:文化|环境|生活|安全|秩序|风貌|建设)|的?(?:党支部|党总支|党委|支委会|校委会|校务会|团委|工会|大队部|教导处|教务处|政教处|总务处|校长室)"
_INTO: Final = "(?:早日|真正|逐步|努力)?(?:建设|建|办|打造|发展|变)成"
_GOOD_NAME: Final = (
    "的?(?:教育)?(?:教学|办学|育人)?(?:质量|品质|品位|水平|特色|品牌|声誉|名片|美誉度|知名度|社会声誉|社会形象|精神风貌)"
    "|(?:良好|崭新|美好|文明)?形象|的(?:明天|未来|振兴|腾飞|辉煌|发展)|人(?=[，。！])|书香校园|章程|招生工作|的?(?:示范|辐射|引领|带动|龙头)+作用"
)
OWN_ROLE: Final = (
    f"(?={WILL}|{_OF_ITS_OWN}|{_OF_OWN_PEOPLE}|{_OF_OWN_HOUSE}|{_INTO}|{_GOOD_NAME}|校本|全体|领导小组|作息|校历|课程表|20\\d\\d|第[一二]学期|学校|师生|教研组|德育|安全|少先队|{_PEOPLE}"
    f"|(?:工作|发展|考核|管理)?(?:计划|总结|方案|要点|规划|制度|办法))"
)
"""What a writer has behind the name of his own school."""
OWN_DOING: Final = re.compile(
    rf"{WILL}|{_OF_ITS_OWN}|(?:全体|广大)(?:师生|教师|学生|教职)|的?发展(?!水平|情况)|领导小组|{_PEOPLE}{_MUST}|20\d\d|第[一二]学期|校本|(?:工作|研修|教学)(?:计划|方案|要点)"
)
"""What the name of another school of the same town has behind it where it is spoken of as the writer's own."""
ORDERS: Final = re.compile(
    "(?:教[育体]+局|教育和体育局|教委|[市县区]?委|[市县区]?政府)?的?(?:(?:下发|印发|召开|提出)的)?[^，。；]{0,8}?(?:精神|文件|通知|会议|部署|要求|规定|指示|决定|安排|领导下|指导下)"
)
"""What an office gives out, to be studied and carried out by the schools below it: 文件精神."""
RESOLVES: Final = re.compile(
    "(?:研究)?(?:特|决定|定于|将于|拟于|准备)[^，。；的]{0,14}(?:举办|举行|召开|开展)(?![^，。；]{0,12}的)"
)
"""What a school does that is the writer's own: 定于9月20日举办…, 特举办…; not 举办的."""
EACH_SCHOOL: Final = f"各(?:学?校|小学|中学|中小学|幼儿园|教学点)(?:全体)?(?:{_PEOPLE})?(?={_MUST}|统一|高度|严格|积极|切实|认真|务必)"
"""The schools of a town that are told what to do."""
