"""Words that show that a sentence tells what others than the school did, or how things have come to be, as patterns."""

from __future__ import annotations

import re
from typing import Final

from planforge.rolling.fact_words import MEANT

_PLACE = "(?![校在本各们的于班师])[一-龥]"  # a character of a name, not one of 学校在区教育局领导下
_LEVEL = rf"(?:(?:{_PLACE}){{0,3}}?[国省市区县州盟旗镇乡]|(?:{_PLACE}){{0,4}}街道)"
_OFFICE = (
    r"(?:教育(?:[一-龥]{0,4}局|厅|委(?:员会)?|工委|部门|考试院)|教体局|教委|教科局|文教局|(?:人民)?政府|财政|委(?![员派托屈])(?:[一-龥]{0,6}?(?:[工党]委|部|办|书记))?"
    r"|人大|政协|公安[局厅]?|卫健委|卫生健康委|疾控中心|消防[一-龥]{0,2}队|[一-龥]{2,6}局|文明办|关工委|团委|妇联|总工会|科协|文联"
    r"|检察院|法院|教研[室院员]|教[师科][一-龥]{0,4}[院校所中心]|教育[一-龥]{0,4}(?:研究|发展|技术|装备)[院室所中心]{1,2}|电教馆"
    r"|督导[室办组]|招生?办|红十字会|中心校)"
)
OTHERS: Final = (
    rf"(?:{_LEVEL}{{1,2}}{_OFFICE}|(?:{_PLACE}){{0,4}}?街道办(?:事处)?|[省市区县镇乡局]里|(?:我|(?:{_PLACE}){{2,3}})[省市区县州](?=实施|启动|出台|推行|印发|发布|召开|举办|全面)|教育[局厅部](?:办公厅)?|教体局|国务院(?:办公厅)?|(?:中共|党)?中央(?:[^，。；、]{{0,10}}(?=印发|召开|发布|部署|出台))?"
    r"|全国人大(?:常委会)?|联合国|世界卫生组织|上级[^，。；、]{0,8}?(?:部门|领导|单位)?|习近平(?:总书记|主席)?|国家[一-龥]{2,10}?[部局委署]"
    r"|(?:党的|全[国省市区县州])[^，。；]{0,16}?(?:大会|会议|全会|会))"
)
_WITH_OTHERS = r"(?!邀请|参[加与]|配合|迎接|接受|按|根据|依|遵|向|上?报|协助|组织|听取|联合(?!国)|结合|落实|贯彻|学习|请|到|去|在|对|与|受|[做抓]好|完成|争|申报)"
"""What a school does together with others is its own doing."""
_TIME = r"[，,、\s]*(?:[上下]午|晚上?)?[，,、\s]*(?:由|经)?"
_LEADER = rf"{_LEVEL}(?:委副?书记|(?<=[省市区县州])长)"
OTHERS_AFTER: Final = re.compile(
    rf"{_TIME}{_WITH_OTHERS}(?:{_LEADER}|{OTHERS}(?![^，。；]{{0,6}}?(?:来|到|走?进)我?校))"
)
OTHERS_BEFORE: Final = re.compile(rf"\s*{_WITH_OTHERS}{OTHERS}(?:[、和与]{OTHERS})*[^，。；]{{0,4}}$")
DECREED: Final = re.compile(rf"(?:^|[。；;])\s*{OTHERS}[^，。；]{{0,4}}(?:决定|规定|明确)[，,]?[自从]?$")
"""Who else than the school may do something: right behind a date, or from the beginning of its clause up to it."""

ORDERED: Final = re.compile(
    rf"(?:按照?|根据|依据|遵照){OTHERS}[^，。；]{{0,8}}?(?:部署|要求|规定|决定|安排)[，,]?[自从]?$"
)
SINCE_THEN: Final = re.compile(
    r"[^，。；]{0,4}?起[，,]?[^，。；]{0,6}?(?:使用|启用|改用|执行|实行|推行|施行|实施|取消|更换)"
)
"""Before and behind a date from which something holds that others have ordered."""

DID: Final = re.compile(r"(?![^，。；]*(?:迎|的(?:通知|意见)(?![》”])))[^。；]*?[一-龥]{2}")
"""What others did on a day of a year, whatever it was; but what the school awaits (年终考核迎检), or what a title names."""
SAID: Final = re.compile(
    r"[^。；]*?(?:部署|要求各|强调|指出|印发|颁布|出台|批复|(?:会议|大会|会)(?:上|的)?精神)"
)
"""What a meeting or a document of others says; a plan does not foretell it."""

HIGHER: Final = re.compile(
    r"[^，。；]{0,6}?(?:召开|举行)(?:全[国省市区县州]|[省市区县州][级委])[^，。；]{0,14}?会(?!操|演|展)"
)
"""Right behind a date: a meeting that no school calls."""

REPORTED: Final = re.compile(
    r"(?:会议|会上|大会|讲话|总书记|[局厅部市区县]长|书记)[^，。；]{0,6}?(?:强调|指出|认为|号召)|会议?上(?:明确|首次)?提出(?!问题|意见|建议)|会上[，,][^，。；]{0,8}?(?:反映|提出|表示)"
)
"""What was said at a meeting."""

OPENS: Final = re.compile(r"(?:^|[。；;！!？?|｜\t])\s*(?:[我本]校|学校|我们)?\s*[于在]?\s*$")
"""Before a date that opens its sentence, but for the school as its subject."""
FIGURE: Final = re.compile(r"\d[\d.]*\s*[余多]?\s*(?:[名人]|个(?:教学)?班|万元|元|平方米|亩|台|册|[%％])")
"""A figure that tells how things are, in a description of the school."""

FORESEEN: Final = re.compile(
    rf"{MEANT.pattern}|定于|决定|特制|本(?:学期|学年|年度|方案|计划)|为(?!主|期|[^，。；]{{0,6}}[年日月])|以[^，。；]{{1,20}}为"
)
"""What shows that a sentence of a preamble speaks of what is to come."""

AWAITS: Final = re.compile(r"为了?(?:迎接|庆祝|纪念)\s*$")
"""Right before a date: the day itself is still to come, whatever has been done for it."""
IS_DONE: Final = "说的是已有的事"
COUNTED_THEN: Final = "说的是当时的数"
WAS_SO: Final = "说的是当时的情况"
MET: Final = "说的是已开过的会"
BY_OTHERS: Final = "说的是别的单位的事"
ROW_DONE: Final = "所在的一行已经做完"
ENTRY_DONE: Final = "那一项已经做完"
REVISED: Final = "是修订的年份"
FALLS_DUE: Final = "是到期的时间"
BUILT: Final = "是工程的时间"
ONCE: Final = "说的是不会每年都有的事"
ENDINGS: Final = (FALLS_DUE, BUILT, ONCE)
"""Why a date stays that ends what began before."""
REASONS: Final = (IS_DONE, COUNTED_THEN, WAS_SO, MET, BY_OTHERS, ROW_DONE, ENTRY_DONE)
"""Why a date stays where words show that something was done then."""
