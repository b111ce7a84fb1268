"""Words beside a date that tell a fact from a plan, as patterns; held by a table of sentences of both kinds."""

from __future__ import annotations

import re
from typing import Final

_SOMEBODY = "(?:班|学生|同学|教师|老师|选手|作品|个人|单位|家长|孩子|项目)"
_MANY = r"[\d一二三四五六七八九十百]+\s*[余多]?\s*"

PAST: Final = re.compile(
    rf"(?<![为除到罢末不])了(?!解|然|如指|望|却|结|得|不|吗|了|之|[^，。；]{{0,8}}的{_SOMEBODY})"
    r"|(?<![不而业])已(?!知|满|婚|故|有的)"
    rf"|(?:召开|举办|开展|举行|参加|组织|获得|担任|接受|进行|承办|来|去|到|做|听|看)过(?!程|去|渡|关|[^，。；]{{0,8}}后)"
    r"|曾(?=经|获|在|于|被|参|多次|任|荣|两次|三次)"
    r"|(?:荣获|喜获|获评|获批|斩获|连获|夺得|摘得|捧回|被评|被授予|被认定|被确定|被列为|被命名|入选(?!标准|条件)|准予立项"
    r"|名列|位居|位列|排名第|排在第|(?:顺利|圆满|成功)(?:通过|完成|结束|举办|举行|召开|承办)(?!后))"
    rf"|获得(?!感)(?![^，。；]{{0,12}}的{_SOMEBODY})"
    rf"|(?<![收捕])获(?=[全国省市区县州镇校一二三优特金银铜最])(?![^，。；]{{0,12}}的{_SOMEBODY})"
    r"|通过(?:了)?(?:国家|[省市区县]|上级|专家)[^，。；]{0,8}(?:验收|评估|评审|认定|复评|督导)(?!后)"
    rf"|获奖\s*{_MANY}[项人个篇次件]|(?:召开|举行|举办)的[^，。；]{{0,4}}(?:全国|全[省市县区]|[省市县区镇乡]|教育[局厅部]|中央|上级)"
)
"""What was done or won."""

MEANT: Final = re.compile(
    r"将(?!军)|拟(?!定)|力争|争取|争创|力求|确保|预计|打算|希望|如果|凡|若(?!干)|[至直]到|目标|努力(?!下)|计划(?=\d|[在于到招新开举组培完录建用])"
)
"""Words before a verb that make it what is wanted."""

WANTED: Final = re.compile(
    rf"{MEANT.pattern}|申报|申请|不低于|不少于|不超过|达到|提高到|提升到|控制在|以上|左右|以内"
)
"""Words beside a number or an action that make it an aim."""

COUNTED: Final = re.compile(
    rf"(?:招收|招生|录取|考入|考取|升入|新增|分配)(?!工作|方案|安排|计划)[^，。；]{{0,12}}?{_MANY}[名人位个]"
    rf"|(?:现有|共有|在籍|在编|在校学?生|毕业生|转入|转出|获奖)[^，。；]{{0,10}}?{_MANY}[名人位个项]"
    r"|率(?:为|是|达|仅)?\s*(?:\d[\d.]*\s*[%％]|百分之)(?!以上|左右)|(?:平均分|均分|总分|及格|优秀)(?:为|是)?\s*\d"
    r"|统计(?:数据|显示|表明|结果)|数据(?:显示|表明)|调查(?:显示|表明|发现)|监测(?:结果|显示|表明)|同比|环比|[比较](?:去年|上年|上学年|上学期)"
)
"""What was counted."""

ISSUED: Final = re.compile(
    r"(?:印发|颁布|颁发|发布|下发|转发|出台|施行|签发|批复|批准|审议通过|表决通过)(?:的(?!时间|日期|范围)|[）)」])"
    r"|(?:制定|修订|公布|通过|签订|签署)的|(?:修订|公布|通过|修正|实施|成立|签订|发文)[）)]|(?:印发|颁布|颁发|下发|出台)了"
)
"""What was issued."""

ONCE: Final = re.compile(
    r"竣工|正式启用|启用新|落成|迁入|更名|合并为|挂牌|投入使用|毕业于|(?:成立|创建|创办|建|生)于|退休(?!教|老|职|干|人|的)|调入|调离|病故|当选|被任命|入党"
    r"|阅兵|亚运会|(?<!校园)(?<!小)奥运会|冬奥会|全运会|世界杯|世博会"
)
"""Events that do not come back every year."""

MINUTES: Final = re.compile(
    r"(?:日|号|月|年度?)?的?[^，。；、学传贯落召开参]{0,14}?(?:会议|大会|座谈会|讲话|文件|通知|通报|批示|来函|公告|决定|意见)的?(?:精神|要求|部署|指示|规定)"
)
"""Right behind a date: what a meeting or a document of that day wants."""

ON_GROUND: Final = re.compile(r"(?:按照?|根据|依据|遵照|依照|参照|鉴于|贯彻|落实)[^，。；]{0,20}$")
GROUND: Final = re.compile(r"[^，。；]{0,24}?(?:通知|文件|会议|要求|精神|意见|讲话|部署|规定|公告|批复|决定)")
"""Before and behind a date that names the ground of something."""

NUMBERED: Final = re.compile(r"[》号][^，。；》]{0,2}[（(]$")
"""Before the date of a document whose title or number was named just now."""
