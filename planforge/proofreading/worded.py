"""How a finding of a spec is said of a document: there are no lines, dashes and keys in Word."""

from __future__ import annotations

import re
from typing import Final

from planforge.proofreading.locating import Tracks

_HINTS: Final = {
    "校名": "是从别处抄来的，就改成本校的名称",
    "缺章": "补上这一章",
    "待填": "换成自己的话；用不着的就删掉",
    "单条": "漏了就补上；只有一条就不编号，接着上一级写",
}
"""Ways out that differ from those of a spec."""

_OF_A_SPEC: Final = re.compile(
    r"planforge (?:fix|check|accept)|\{\{|短横|“数据”|规格|栏目|花括号|不查|空[两\d ]+格|\|"
)
_IGNORED: Final = re.compile("，(或)?[^，]*忽略.*")
_ANYHOW: Final = "在文件里改过来"
_LINES: Final = re.compile(r"第 ?(\d+(?:、\d+)*)( 等)? ?行")


def way_out(code: str, hint: str) -> str:
    """The hint of a finding without what can be done in a spec only; what may be ignored need not be changed."""
    if code in _HINTS:
        return _HINTS[code]
    clauses = (_IGNORED.sub(_unchanged, clause) for clause in hint.split("；"))
    return "；".join(clause for clause in clauses if not _OF_A_SPEC.search(clause)) or _ANYHOW


def _unchanged(match: re.Match[str]) -> str:
    return "" if match[1] else "，就不必改"


def places_renamed(text: str, tracks: Tracks, unit: str) -> str:
    """A sentence that names lines of a spec (第 3 行), naming paragraphs and tables of the document instead."""

    def rename(match: re.Match[str]) -> str:
        spots = [tracks.spot_on(int(number)) for number in match[1].split("、")]
        lines = dict.fromkeys(str(spot.at) for spot in spots if spot is not None and not spot.table)
        tables = dict.fromkeys(str(spot.table) for spot in spots if spot is not None and spot.table)
        groups = ((lines, unit), (tables, "张表"))
        places = [f"第 {'、'.join(numbers)} {name}" for numbers, name in groups if numbers]
        return f"{'和'.join(places)}{(match[2] or '').strip()}" if places else "别处"

    return _LINES.sub(rename, text)
