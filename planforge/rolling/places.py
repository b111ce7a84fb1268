"""The lines of a spec that say something about time, with what is known of their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from planforge.rolling.date_context import LEADS_WITH_DATE
from planforge.rolling.decisions import Line, Telling
from planforge.rolling.fact_words import ENDS
from planforge.rolling.records import telling_of
from planforge.source import Mapping, Node, Scalar, Sequence, Source
from planforge.source.nodes import scalars
from planforge.vocabulary import CELL_BAR, Role, column_of, normalized, roles_of

_SKIPPED = frozenset(
    ("版本", "文种", "模板", "学校", "版式", "目录", "附件说明", "数据", "备忘", "未归类", "密级", "文号")
)
_NEVER = frozenset(("图片", "列宽", "分页", "呈现", "角色", "文件", "宽", "样式", "标题后", "连续"))
_MOST_BESIDE, _LONGEST_BESIDE = 8, 200  # texts, characters
_LINE = re.compile(r"[^\r\n]+")
_FIGURES = re.compile("[分率数额量比价值度高重级]$|成绩|占比|[元米秒％%]")
_MONTH = re.compile(r"(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十元]{1,2})\s*月(?:份|\s*\d{1,2}\s*[日号])?")
_TOLD = re.compile(
    "(?:进展|进度|完成|落实|整改|执行|办理)(?:情况|状况|结果)?$|(?:结果|成效|实绩|现状|近况|[现状]况)$|(?:目前|现在|当前)(?:情况|状态)?$"
)
_WEEKS = re.compile("(?:教学)?周[次别数]?")
_WHEN = re.compile("(?:起止|起讫|日期|时间)(?:日期|时间)?(?:[（(]|$)")
_SINCE = re.compile(
    "(?:购置|采购|建成|建造|启用|使用|出厂|安装|入职|入校|到岗|任职|参加工作|获奖|成立|竣工|毕业|上次|最近)"
)
_FIRST_COLUMNS = 3  # of a row that may name its month
_FEWEST = 2  # entries that open with a date, of which a list is a schedule
_DAY = re.compile(
    r"\d\s*月\s*\d{1,2}|\d[.．/]\d|[日号]\s*[）)]?$|^第\s*[\d一二三四五六七八九十]{1,3}\s*(?:教学)?周"
)


class Place(NamedTuple):
    """A scalar of the spec that may change, and what is known of it, as in ``Line``."""

    scalar: Scalar
    tells_time: bool = False
    in_table: bool = False
    signs: bool = False
    under: str = ""
    beside: str = ""
    telling: Telling = Telling.PLANNED
    when: str = ""
    aims: bool = False


def places(
    source: Source, cleared: frozenset[int], *, is_summary: bool, crosses: bool
) -> Iterator[Place]:
    """Every key and text of a spec that a roll looks at, in the order of the file.

    ``cleared`` holds the offsets of nodes that will be emptied and so are left out.
    """
    for key, value in source.root.pairs:
        if key.text in _SKIPPED or key.text in _NEVER:
            continue
        yield Place(key)
        is_schedule = Role.SCHEDULE in roles_of(key.text)
        if value.start not in cleared:
            below = _below(key.text, value, cleared, is_schedule=is_schedule)
            if _MONTH.fullmatch(key.text):
                below = (each._replace(under=each.under or key.text) for each in below)
            signs = key.text in ("落款", "版记")
            telling = telling_of(key, value, is_summary=is_summary, crosses=crosses)
            if Role.GOALS in roles_of(key.text):
                below = (each._replace(aims=True) for each in below)
            if telling is Telling.PLANNED:
                told = Telling.TIMED if is_schedule else telling
                yield from (each._replace(signs=signs, telling=_nearer(each.telling, told)) for each in below)
            else:
                yield from (each._replace(signs=signs, telling=telling) for each in below)


def _nearer(own: Telling, above: Telling) -> Telling:
    """What a text tells of, by what stands nearest above it."""
    return above if own is Telling.PLANNED else own


def _below(key: str, node: Node, cleared: frozenset[int], *, is_schedule: bool) -> Iterator[Place]:
    if isinstance(node, Scalar):
        if node.text:
            yield Place(
                node,
                column_of(key) == "时间" or key in ("日期", "印发日期"),
                in_table=key in ("表格", "内容"),
            )
    elif isinstance(node, Sequence):
        telling = _listed(map(_first_words, node.items))
        for item in node.items:
            if item.start not in cleared:
                below = _below("", item, cleared, is_schedule=is_schedule)
                yield from (each._replace(telling=_nearer(each.telling, telling)) for each in below)
    else:
        yield from _pairs(node, cleared, is_schedule=is_schedule)


def _pairs(node: Mapping, cleared: frozenset[int], *, is_schedule: bool) -> Iterator[Place]:
    telling = _listed(key.text for key, _ in node.pairs)
    when = next(
        (each.text for key, each in node.pairs if isinstance(each, Scalar) and column_of(key.text) == "时间"),
        "",
    )
    for key, value in node.pairs:
        if key.text in _NEVER:
            continue
        is_day = is_schedule or _DAY.search(key.text) is not None
        yield Place(key, tells_time=is_schedule, beside=_words(value) if is_day else "")
        if value.start in cleared and value.start != value.end:
            continue
        for place in _below(key.text, value, cleared, is_schedule=is_schedule):
            under = place.under or (key.text if _MONTH.fullmatch(key.text) else "")
            is_when = place.scalar is value and place.tells_time
            others = (_words(each) for _, each in node.pairs if each is not value)
            beside = " ".join((key.text, *others)) if is_when else ""  # 中考时间 says what happens then, too
            own = _nearer(place.telling, Telling.BACKGROUND if _describes(key, value) else telling)
            time = place.when or ("" if is_when else when or (key.text if is_day else ""))
            yield place._replace(under=under, beside=beside or place.beside, telling=own, when=time)


def _listed(texts: Iterable[str]) -> Telling:
    """What entries tell of: days, where they open with dates."""
    dated = islice((text for text in texts if LEADS_WITH_DATE.match(text)), _FEWEST)
    return Telling.TIMED if sum(1 for _ in dated) == _FEWEST else Telling.PLANNED


def _says_when(head: str) -> bool:
    """Whether the head of a column says that it tells when: 时间, 日期（星期）, 起止."""
    return (column_of(head) == "时间" or _WHEN.match(head) is not None) and not _SINCE.match(head)


def _first_words(node: Node) -> str:
    """What an entry opens with: its text, its key, or its time."""
    if isinstance(node, Mapping) and node.pairs:
        key, value = node.pairs[0]
        return value.text if column_of(key.text) == "时间" and isinstance(value, Scalar) else key.text
    return node.text if isinstance(node, Scalar) else ""


def _describes(key: Scalar, value: Node) -> bool:
    """Whether a part of a section says how things are, by its head."""
    return not isinstance(value, Scalar) and telling_of(key, value, is_summary=False) is not Telling.PLANNED


def _words(node: Node) -> str:
    """The beginning of what a node says, to find a day that it names."""
    return " ".join(each.text for each in islice(scalars(node), _MOST_BESIDE))[:_LONGEST_BESIDE]


def mappings(node: Node) -> Iterator[Mapping]:
    """Every mapping of a spec."""
    stack: list[Node] = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, Sequence):
            stack.extend(current.items)
        elif isinstance(current, Mapping):
            yield current
            stack.extend(value for _, value in current.pairs)


def lines_of(source: Source, place: Place) -> Iterator[Line]:
    """The lines of a text as they stand in the source: what is below a ``|``, or the one line of any other."""
    scalar = place.scalar
    start, end = scalar.start, scalar.end
    if scalar.style == "|":
        first, last = source.line_of(start), source.line_of(end)
        start = source.start_of(first + 1) if last > first else end
    timed, counted, ending, told = (frozenset[int](),) * 4
    weeks, of_weeks = 0, list[int]()
    if not place.in_table and scalar.style == "|" and place.telling is Telling.PLANNED:
        lines = (match[0] for match in _LINE.finditer(source.text, start, end))
        place = place._replace(telling=_listed(lines))
    for number, match in enumerate(_LINE.finditer(source.text, start, end)):
        if place.in_table and number == 0:
            heads = [normalized(head) for head in CELL_BAR.split(match[0])]
            timed = frozenset(at for at, head in enumerate(heads) if _says_when(head))
            counted = frozenset(at for at, head in enumerate(heads) if _FIGURES.search(head))
            ending = frozenset(at for at, head in enumerate(heads) if ENDS.search(head))
            told = frozenset(at for at, head in enumerate(heads) if _TOLD.search(head))
            of_weeks = [at for at, head in enumerate(heads) if _WEEKS.fullmatch(head)]
            weeks = next(iter(of_weeks), 0)
        if timed:
            cells = (cell.strip() for cell in CELL_BAR.split(match[0])[:_FIRST_COLUMNS])
            month = next((cell for cell in cells if _MONTH.fullmatch(cell)), "")
            place = place._replace(under=month or place.under)  # of the rows below it, too
        row = Line(match[0], match.start(), *place[1:-2], when=place.when, aims=place.aims)
        yield (
            row._replace(
                timed=timed, counted=counted, ending=ending, told=told, weeks=weeks, is_weekly=bool(of_weeks)
            )
            if place.in_table
            else row
        )
