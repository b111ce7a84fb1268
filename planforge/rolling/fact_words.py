"""Words beside a date that tell a fact from a plan, as patterns; held by a table of sentences of both kinds."""

from __future__ import annotations

import re
from typing import Final

_SOMEBODY = "(?:班|学生|同学|教师|老师|选手|作品|个人|单位|家长|孩子|项目)"
_MANY = r"[\d一二三四五六七八九十百]+\s*[余多]?\s*"

PAST: Final = re.compile(
    rf"(?<![为除到罢末不])了(?![^“”《》，。；]{{0,6}}[”》]|解|然|如指|望|却|结|得|不|吗|了|之|才[能准可许算]|[^，。；]{{0,8}}的{_SOMEBODY})"
    r"|(?<![不而业])已(?!知|满|婚|故|有的|经?(?:约|定|订|商定|排|敲定|确定在|安排在)(?:好|下|于|在)?(?=\d))"
    rf"|(?:召开|举办|开展|举行|参加|组织|获得|担任|接受|进行|承办|来|去|到|做|听|看)过(?!程|去|渡|关|[^，。；]{{0,8}}后)"
    r"|曾(?=经|获|在|于|被|参|多次|任|荣|两次|三次|停|发生|出现|因|做过|办过|组织|举[办行]|开展|邀请|[受遭请对把就])"
    r"|(?:荣获|喜获|获评|获批|斩获|连获|夺得|摘得|捧回|被评|被授予|被认定|被确定|被列为|被命名|入选(?!标准|条件)|准予立项"
    r"|遭[遇受]|发来|收到(?!后|的)[^，。；]{0,8}(?:来信|感谢信|锦旗|通报)|被列入|(?:表现|成绩)突出|获准|到任(?!课)|上任|(?:受到|得到|获|给予)[^，。；]{0,12}?(?:表彰|表扬|好评|肯定|认可|赞扬)(?!的)"
    r"|(?:日报|晚报|电视台|媒体|》)[^，。；]{0,6}?报道|(?<![使让养])成为(?:全[国省市区县]|[国省市区县]级|首批)|(?:使|让|培养)?新任(?:校长|书记)|(?<![担现历专兼责新聘主连])任(?:我校|学校|本校)?[^，。；任]{0,6}?(?:校长|主任|书记)(?=$|[，。；、）])"
    r"|勇夺|夺冠|蝉联|跻身|名列|位居|位列|排名第|排在第|(?:顺利|圆满|成功)(?:通过|完成|结束|举办|举行|召开|承办)(?!后))"
    r"|被[^，。；]{1,20}?(?:评为|授予|认定为|确定为|命名为|列为|选为|录取)"
    rf"|获得(?!感)(?![^，。；]{{0,12}}的{_SOMEBODY})"
    rf"|(?<![收捕])获(?=[全国省市区县州镇校一二三优特金银铜最]|\d{4}[年学])(?![^，。；]{{0,12}}的{_SOMEBODY})"
    r"|通过(?:了)?(?:国家|[省市区县]|上级|专家)[^，。；]{0,8}(?:验收|评估|评审|认定|复评|督导)(?!后)"
    r"|(?:问卷|调查|测评|检查|抽查|督查|统计|摸底|数据|监测|访谈|体检)(?:结果)?(?:表明|显示|反映出|发现)(?!的)"
    rf"|(?:全部|均|都|悉数|双双|分别|先后|[\d一二三四五六七八九十]{{1,3}}[名位人项]?(?:学生|选手|作品|教师|师生)?)获奖(?=$|[，。；、])|获奖\s*{_MANY}[项人个篇次件]|(?:召开|举行|举办)的[^，。；]{{0,4}}(?:全国|全[省市县区]|[省市县区镇乡]|教育[局厅部]|中央|上级)"
)
"""What was done or won."""

MEANT: Final = re.compile(
    r"将(?!军)|拟(?!定)|力争|争取|争创|力求|确保|预计|打算|希望|如(?:果|有|未|$)|(?<![一-龥])凡|若(?!干)|[至直]到|目标|努力(?!下)|计划(?=\d|[在于到招新开举组培完录建用])"
)
"""Words before a verb that make it what is wanted."""

WANTED: Final = re.compile(
    rf"{MEANT.pattern}|申报|申请|不低于|不少于|不超过|达到|提高到|提升到|控制在|以上|左右|以内"
)
"""Words beside a number or an action that make it an aim."""

COUNTED: Final = re.compile(
    rf"(?:招收|招生|录取|考入|考取|升入|新增|分配)(?!工作|方案|安排|计划)[^，。；]{{0,12}}?{_MANY}[名人位个]"
    rf"|(?<![没所])有(?:在[校籍])?(?:学生|教师|教职工|教学班|班级)[^，。；]{{0,4}}?{_MANY}[名人位个]"
    rf"|新增(?![^，。；]{{0,4}}(?:工作|方案|计划))[^，。；]{{0,8}}?{_MANY}(?:间|台|套|亩|所|块|辆|册|平方米)"
    rf"|(?:现有|共有|(?<![公一])共(?=\s*[\d一二三四五六七八九十百]+\s*[余多]?\s*[名人])|在籍|在编|在校学?生|毕业生|转入|转出|获奖)[^，。；]{{0,10}}?{_MANY}[名人位个项]"
    r"|[率度](?:为|是|达|仅)?\s*(?:\d[\d.]*\s*[%％]|百分之)(?!以上|左右)|(?:平均分|均分|总分|及格|优秀)(?:为|是)?\s*\d"
    r"|统计(?:数据|显示|表明|结果)|数据(?:显示|表明)|调查(?:显示|表明|发现)|(?:监测|问卷|测试|测评|抽测)(?:结果|显示|表明|反映)|同比|环比|[比较](?:去年|上年|上学年|上学期)"
)
"""What was counted."""

COUNTED_BEFORE: Final = re.compile(r"\d\s*[余多]?\s*(?:[名人]|个[一-龥]{0,2}班|册|台|[%％])\s*[（(]$")
"""Before a date of a year that stands alone in brackets: the figure of that day."""

OF_THEN: Final = re.compile(
    r"[^，。；]{0,6}?(?:以来|至今)|[^，。；、对就将把整改抓做]{0,10}?(?:发生|出现|反馈|反映|暴露)的|(?:统计|数据)(?=[，。；、）)]|$)|(?<=年)首批|(?<=年)新(?:修订|颁布|发布)的|(?<=年)第[一二三四五]批|年?的\s*\d[\d.]*\s*[余多]?[名人个%％]"
)
"""Right behind a date: what has been so since, what happened then, how many there were."""
UP_TO: Final = re.compile(r"(?:[达升降提增减高加少至上下低]到|[升降提增减高加少低]至|[到至])\s*$")
"""Right before such a date, what makes it that of an aim: 由2026年的68%提高到2029年的75%."""

FOUND: Final = re.compile(
    r"(?:良好|偏[低高弱少多]|薄弱|较[差低好高弱少多]|不理想|不均衡|不足|受损|[受摔烫碰划]伤|骨折|下滑|退步|可喜|喜人|颇丰|显著|热烈|完毕|完工"
    r"|(?<![找对查决改析])存在[^，。；]{0,6}(?:隐患|差距))(?=$|[，。；])"
)
"""At the end of a clause: how something was found to be."""

BEGUN: Final = re.compile(r"已经?(?:正式|全面)?(?:开始|启动|展开|来临|到来|临近)")
"""What has begun and goes on: 2026年社团招募已经开始 is said of the year of the plan."""

ONCE: Final = re.compile(
    r"竣工|正式启用|启用新|落成|迁入|更名|合并为|挂牌|投入使用|平台(?:正式)?上线|毕业于|(?:成立|创建|创办|建|出生|诞生)于|(?<!学)生于|(?<!离)退休(?!教|老|职|干|人|的|党|同|研究|工程|医|专家|科|院|校长|民|军|法)|调入|调离|病故|当选|被任命|入党(?!誓|积|申|介|志|满)|参加工作(?!满)|(?<!新)入职(?=$|[，。；、）])"
    r"|(?:工会|支部|党委|总支|组长|中层|聘任|岗位|家委会|教代会|理事会)[^，。；]{0,14}换届(?:选举)?(?=$|[，。；、）])|在北?京(?:召开|举行|[开闭]幕)|全国(?:人民)?代表大会(?!的?精神)|阅兵|亚运会|(?<!校园)(?<!小)奥运会|冬奥会|全运会|世界杯|世博会"
)
"""Events that do not come back every year."""

NUMBERED: Final = re.compile(r"[》号][^，。；》]{0,2}[（(]$")
"""Before the date of a document whose title or number was named just now."""

_COMES_OUT: Final = "(?:正式|全面)?(?:施行|实施|生效|颁布|出台|发布|公布|印发)"
LAW_AFTER: Final = re.compile(rf"[，,\s]*[^，。；《]{{0,8}}《[^》]+》[^，。；]{{0,4}}?{_COMES_OUT}(?!后)")
LAW_BEFORE: Final = re.compile(r"》[^，。；《]{0,6}$")
IN_FORCE: Final = re.compile(f"起?{_COMES_OUT}")
"""Beside a date: a law or document with its title that came into force or out then."""
DONE_CELL: Final = re.compile(
    r"[|｜\t]\s*(?:已(?!批准|定|报)[一-龥]{1,3}|(?:上学[期年]|上年|去年)[一-龥]{0,4}|(?:实到|到[会场]|签到|参[会训加])\s*\d+\s*[人名])\s*(?=[|｜\t]|$)"
)
"""A cell of a row of a table: what the row is about has been done."""
DONE_BESIDE: Final = re.compile(
    "(?:阶段|工作|任务|活动|各项|均|都)[^，。；]{0,6}已经?(?:全部|基本|如期|顺利|圆满)?(?:结束|完成|完毕|做完|办完|落实|到位)(?=$|[，。；])"
)
"""What is said of an entry whose day stands at its head: it has been done."""
OWN_RULE: Final = re.compile("本(?:方案|办法|细则|制度|计划|规定|章程|条例|意见|要点)")
SINCE_BEFORE: Final = re.compile("[自从]$")
HOLDS_SINCE: Final = re.compile(
    r"起?(?:正式|全面)?(?:施行|生效)(?=$|[，。；、）)])|起试行(?=$|[，。；、）)]|[一二两三\d])"
)
"""From when a rule is in force that is not the document itself: before, around and behind the date."""

AWARDED: Final = re.compile(
    r"[，,]?[^，。；评设选颁发争报申表创拟为]{0,24}?(?:[一二三特]等奖(?![\d一二三四五六七八九十各若名]|的)|[金银铜][奖牌](?!教练|的)|[冠亚季]军(?!的)|第[一二三四五六]名(?!的))"
)
"""Right behind a date: the prize that was won then."""

BOUNDS: Final = re.compile(
    r"\s*(?:[初中底末]|[上中下]旬)?(?:放学|下班|[上下]午|中午)?(?:之?前|以前|之?内|[之以]?后|截止|左右)"
)
"""Right behind a date that only bounds the time in which something is to be done."""

DUE: Final = re.compile("[要须得应](?![求素点闻])")
"""Between such a date and a verb: by then it has to be."""

_ENDING = "(?:结题|结项|期满|届满|到期|质保期?|保修期?|有效期限?|租期|(?:合同|租赁|承包|保险|服务|聘用|聘任|委托|托管|协议|代管)(?:期限?|时限)|任期|聘期|试用期|服务期|开题|中期(?:检查|评估|汇报|报告|评审|考核|验收))"
ENDS: Final = re.compile(_ENDING)
ENDS_BEFORE: Final = re.compile(
    rf"{_ENDING}(?:时间|日期|年月)?(?:预计|定|延长|将)?[为是于在至到自从：:]{{0,2}}\s*$"
)
ENDS_AFTER: Final = re.compile(
    rf"(?:之?前|底|中旬|[上下]旬)?(?:应|要|须|需|全部|正式)?(?:完成|提交|上交|形成|做好|接受|迎接|进行|组织)?{_ENDING}(?=$|[，,。；;、）)|｜])"
    r"|[^，。；;、\d|｜前]{1,14}?(?:届满|期满|到期)(?=$|[，,。；;、）)|｜])"
)
"""In the head of a column, before and behind a date: when something that runs for longer comes to its end."""

FALLS_DUE: Final = re.compile(
    r"[^。；]{0,24}?(?:今年|本学[期年]|本年度?|将|年内)[^，。；]{0,10}?(?:满\s*[一二三四五六七八九十\d]+\s*[年届]|届满|期满|到期|转正|毕业(?!班|于)|换届|出师|结业|轮岗|复审|复检|送检)"
    r"|[^。；]{0,16}?(?:聘期|任期|服务期|试用期|培养期|有效期|使用期|使用年限|合同|协议|证书?)[^，。；]{0,4}(?:届满|期满|已?满|到期)"
    r"|[^。；]{0,16}?满\s*[一二三四五六七八九十\d]+\s*年[，,]?(?:的|须|需|应|要|该|可|者|必须)"
)
"""Behind a year, that what began then falls due in the year of the document: 2023年入职的…今年满三年."""

BUILT: Final = re.compile(
    r"(?:[初底末]|[上中下]旬)?(?:之?前)?(?:全面|正式|顺利|如期|全部|可|主体)?(?:建成|竣工|完工|交付(?:使用)?(?=$|[，。；、）)])|投用|投入使用|交付使用|落成|封顶|通车|开工建设)"
)
"""Right behind a date: when a building is begun or finished."""

REVISED: Final = re.compile(r"(?:第[一二三四]次)?(?:重新)?(?:修订|修正|修改)(?=[）)稿的]|$)")
"""Right behind a date: when a rule was written anew (考核细则（2026年修订）)."""

STARTED: Final = re.compile(r"(?:[初底末]|[上中下]旬)?(?:之?前)?(?:正式|全面)?[开动]工(?!仪式|第一|会)")
"""Right behind a month: when a building is begun."""
