"""Whether a result says that the thing was not done at all: 未能举行, 因故没有立项."""

from __future__ import annotations

import re
from typing import Final

from planforge.tracing.wording import key_of

_VERBS: Final = (
    "举行 举办 开展 完成 立项 实施 进行 落实 达到 达成 实现 召开 启动 组织 申报 发表 建成 办成 做成 办 做 开成 请到 "
    "评选 评审 验收 启用 建立 成立 出版 结题"
)
_UNDONE: Final = re.compile(
    r"^(?P<who>[^，。；]{0,16}?)(?:尚|还|仍|都|均|一直|最终)?(?:未能|没能|没有|未|没)"
    rf"(?:{'|'.join(_VERBS.split())})(?:成|过|到位)?$"
    r"|^(?P<what>[^，。；]{0,16}?)(?:已经|已|被|临时|最终)?(?:取消|停办|搁置)了?$"
)
_WHY: Final = re.compile(
    "^(?:因|由于|受|本学期|本学年|本年度|今年|至今|目前|暂时|暂|这学期|该活动|活动|此项工作|该项工作)"
)
_OTHERWISE: Final = re.compile(
    "[改补但延另转只除]|后来|推迟|个别|部分|少数|多数|其余|其他|其它|线上|以外|之外|已[^取]|完全|全部|有的|有些"
)
_CLAUSE: Final = re.compile("[，。；！,;]")


def undone(name: str, result: str) -> bool:
    """Whether a result says of its goal, of nothing else and without any 改为 or 但, that it was not done."""
    told = "".join(result.split())
    if not told or _OTHERWISE.search(told):
        return False
    return any(_is_undone(clause, key_of(name)) for clause in _CLAUSE.split(told))


def _is_undone(clause: str, name: str) -> bool:
    match = _UNDONE.match(clause)
    if match is None:
        return False
    who = match["who"] if match["who"] is not None else match["what"]
    return not who or _WHY.match(who) is not None or key_of(who) in name
