"""Words of another stage of school: what a primary school's plan took over from a middle school's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.open_words import all_words, lines_with, open_words
from planforge.review.own_names import own_names
from planforge.review.rule import ReviewRequest
from planforge.review.whole import rough

_ROUGH: Final = rough(
    "[七八九]年级|[初高][一二三]|[中高]考|物理|化学|政治|生物|[一二三四五六]年级|语文|英语|期[中末]考|升学|少先队|入队|拼音|职业[教学]|[中高]职|保[教育]|幼儿教|晚自习|团支部"
)
_OF_PRIMARY: Final = r"(?<![高初中大学职、和至到—～-])[一二三四五]年级(?!制)|拼音(?:教学|关|过关|闯关|检测|练习)|少先队入队|入队(?:仪式|教育|工作|活动)|(?:新队员|分批)入队|识字教学"
_WORDS_OF_STAGE: Final = {
    "小学": re.compile(
        r"[七八九]年级|(?<![最当起年月学])初[一二三](?=年级|学生|班|新生|备课|[、和至—（(])|(?<![提升增较更最])高[一二三](?=年级|学生|班|新生|备课|[、和至—（(])|(?<![其期程途集心])中考(?![核察虑查勤量试验评古])|(?<![提较最])高考(?![核察虑查勤量试验评])|"
        r"(?:物理|化学|政治|生物)(?:实验)?(?:教学|教师|老师|学科|教研|课(?!程)|组|备课)|职业教育|职业学校|中职(?!称)|高职(?!称)|保教(?:工作|质量)|保育员|幼儿教师|晚自习|团支部书记"
    ),
    "中学": re.compile(_OF_PRIMARY),
    "初中": re.compile(_OF_PRIMARY),
    "高中": re.compile(_OF_PRIMARY + r"|少先队"),
    "幼儿园": re.compile(
        r"[一二三四五六七八九]年级|(?<![其期程途集心])中考(?![核察虑查勤量试验评])|(?:物理|化学|语文|英语)(?:教学|教师|学科|教研|组)|期[中末]考试|升学率|少先队|职业教育"
    ),
}
_OTHER_STAGE: Final = re.compile(
    "衔接|升入|毕业(?!考试|班)|小升初|对口|联合|贯通|一贯|招生|送教|结对|走进|参观|考点|考场|护考|邀请[^，。；]{0,8}(?:[中高]学|初中)|中学教师|初中教师|校友|就读|幼小"
)


_BOTH: Final = re.compile("小学部|九年一贯|初中部|高中部|(?<!大学)(?<!学院)附属小学")


def other_stage(request: ReviewRequest) -> Iterator[Finding]:
    """Words of a middle school in the plan of a primary one were left there by whoever it was copied from.

    Fails: ``物理教学`` or ``中考`` in a plan of 滨河市实验小学. Passes: ``其中考核占三成``, ``做好与初中的衔接``,
    anything in a school that has both stages.
    """
    own = own_names(request)
    stage = next(iter(own.stages), "") if len(own.stages) == 1 else ""
    pattern = _WORDS_OF_STAGE.get(stage)
    if pattern is None or "中小学" in own.school or _BOTH.search(all_words(request.lines).text):
        return
    seen: set[str] = set()
    for word in open_words(lines_with(request.lines, _ROUGH), pattern):
        if word.text not in seen and not _OTHER_STAGE.search(word.sentence):
            seen.add(word.text)
            message = f"{stage}的文件里有“{word.text}”，是不是从别的学校抄来的？"
            yield word.reminder(
                "学段", message, "是抄来的就删掉或改成本校的；确实有关，就在上一行写 # 忽略：学段"
            )
