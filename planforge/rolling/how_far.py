"""How far the pupils of a document are: 去年9月他们入学, 经过一年的磨合, 刚刚升入初中.

Where the document goes on with its pupils (跟学生, or into the other term of their year), they are further by then and the
words are no longer true: they stay, and a person is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.rolling.decisions import Decision, Line
from planforge.rolling.frame import Frame
from planforge.rolling.grades import FOLLOW, KIND, RISING, Pupils

Found = tuple[tuple[int, int], Decision]

_TIME = r"[一二两三四五六半\d]{1,2}\s*个?多?(?:学年|年|学期|月)"
_ENTERED = "(?:升[入上到至]|[进步跨踏]入|走[进入]|入[学园校](?!教育|典礼|手续)|告别|接手|接班)"
_JUST_PATTERN = rf"刚刚?[^，。；]{{0,8}}?{_ENTERED}"
_JUST: Final = re.compile(f"{_JUST_PATTERN}(?P<at>(?!))?")
_FAR: Final = re.compile(
    rf"{_JUST_PATTERN}|(?:去年|前年|上一?学年|今年)[^，。；的]{{0,8}}?(?P<at>入[学园校](?!教育|典礼|新生)|升[入上到]|接手|接班|分班|组建)"
    rf"|(?:经过|历经|经历了?|有了|已有)(?:将近|近|了)?{_TIME}[^，。；]{{0,6}}?(?:磨合|学习|相处|生活|努力|训练|培养|教育|适应|锻炼|交往|接触|成长|引导|实践)"
    rf"|(?:入[学园校]|接手|带班|组建|在[校园]|升[入上])[^，。；]{{0,6}}?(?:已|了|满|近|快|有){{0,2}}{_TIME}(?![级生])"
    r"|(?:小学|初中|高中|中学|[幼在]儿?园|在校|带(?:这个|本)?班|接手|任教)[^，。；]{0,10}?第[一二三四五六]个?(?:学年|年(?!级)|学期)"
)


def progress_decisions(line: Line, frame: Frame, pupils: Pupils) -> Iterator[Found]:
    """What a line says of how far its pupils are, with its span; nothing of those who are others in the new document."""
    goes_on = pupils.choice == FOLLOW if frame.years else frame.crosses
    if not goes_on:
        return
    for match in (_FAR if pupils.choice == FOLLOW or pupils.subject is not None else _JUST).finditer(
        line.text
    ):
        if RISING.search(line.text, match.start(), match.end() + 3) is None:
            question = f"“{match[0]}”没有改：说的是那时的学生，到新学期已不是这样了"
            span = match.span("at" if match["at"] else 0)  # 去年9月 is a month, which is decided by itself
            yield span, line.asked(KIND, span, question)
