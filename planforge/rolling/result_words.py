"""Words of a result (a mark, a rate, a rank, a prize), and whether what is named has brought one."""

from __future__ import annotations

import re
from typing import Final

from planforge.rolling.date_context import clause_end, clause_start, sentence_of

KIND: Final = "成绩"
"""The kind of a decision about a result of an earlier time."""

_N = r"[\d一二三四五六七八九十百]{1,4}"
FIGURES: Final = (
    rf"(?:平均|均|总|最[高低])分[^，。；\d]{{0,4}}\d|[率度](?:均|都|仅|只)?(?:为|是|有|达到?|在)?\s*(?:\d[\d.]*\s*[%％]|百分之)(?!以上|以内|左右的)"
    rf"|(?:[列居排获得夺取位]|[总均]分|团体|成绩|综合|名次)[^，。；]{{0,8}}?第\s*{_N}(?!次|届|期|阶段|周|个|课|单元|版|批|条|章|节)"
    r"|(?:上线|达线|录取|考入|升入|考取|分以上|优秀|及格|合格)[^，。；]{0,4}?\d+\s*[人名](?!以上|左右)"
)
"""A mark, a rate, a rank, as a pattern in words."""
RESULT: Final = re.compile(
    rf"{FIGURES}"
    rf"|(?:获|夺得?|赢得|取得|荣膺|斩获|摘得|拿到)[^，。；]{{0,24}}?(?:奖(?:项|状|牌|杯)?\d*[项个人次名]?|称号|红旗|金牌|银牌|铜牌|先进[^，。；]{{0,6}}|冠军|亚军|季军)(?=[^的一-龥]|的基础|\s*{_N}[次个项人名面]|$)"
    r"|被?评为[^，。；的]{2,}(?=[，。；]|的基础|$)|被授予(?![^，。；]{0,20}的(?!基础))|名列|位列|位居|跻身"
)
"""A mark, a rate, a rank, a prize."""
DEEDS: Final = re.compile(
    r"(?:共|总共|共计|累计)[^，。；\d]{1,12}\d|未发生(?:一起|任何|重大|[^，。；]{2,10}(?:事[故件]|投诉))"
    r"|(?:资助|救助|发放|开展|举办|组织|完成|接待|培训|家访|走访|慰问|参加|撰写|发表|培养|引进|投入|筹集|募集|捐[款赠])了?[^，。；\d的]{0,12}\d[\d.]*\s*(?:余|多|万)?(?:人次|人|名|[场次个项篇节位户本件]|元)"
)
"""What was done by a number, or did not happen: what a plan tells of the term before."""
_COUNT = re.compile(rf"(?:毕业)?(?:学生|生)(?:共?有?|总?计?)\s*{_N}\s*[余多]?[名人](?!以上|左右)")
WON: Final = re.compile(
    r"[的之、，\s]*(?:全校|年级|校级)?(?:总?冠军|亚军|季军|[金银铜]奖|[一二三]等奖|第[一二三]名|优胜|获奖|夺冠|卫冕)"
)
"""Behind the count of an event (第十九届冠军), or before a class: who won it."""
WISHED: Final = re.compile("力争|争取|确保|不低于|不少于|以上|要求|[要应须将](?![求点])")
"""What makes a result one that is to be reached."""
FAR: Final = 60
"""Characters behind the words of time in which a result stands."""


def says_result(text: str, span: tuple[int, int]) -> bool:
    """Whether what is named at ``span`` has brought a result, told in its clause or behind it in its sentence; an aim is none."""
    far = min(sentence_of(text, *span)[1], span[1] + FAR)
    behind = _COUNT.match(text, span[1]) or RESULT.search(text, span[1], far)
    if behind is not None:
        return WISHED.search(text, clause_start(text, span[0]), clause_end(text, behind.end())) is None
    first = clause_start(text, span[0])
    return RESULT.search(text, first, span[0]) is not None and not WISHED.search(text, first, span[0])
