"""``表格: {统计: 活动开展, 按: 月}``: a table counted out of the records that stand in the same file.

It is counted while the file is read, so that everything after takes it for a table like any other: it is
printed and proven like typed ones, and a chart may take its numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from planforge.amounts import plain
from planforge.language.months import Month, month_teller
from planforge.language.reader import Reader
from planforge.language.tables import read_grid
from planforge.model.content import Entry, Field, Grid, GridCell, Item, Label, Part, Text
from planforge.model.records import Record, records_in, totals_of, unread
from planforge.source import Mapping, Node, Scalar, Sequence
from planforge.vocabulary import Role, column_of, normalized, roles_of

KEYS = ("统计", "按", "表题")
BY_MONTH = frozenset(("月", "月份", "按月"))
_OTHER = "未注明"


def read_table(reader: Reader, key: Scalar, node: Node) -> Grid:
    """``表格:`` of either kind: typed, or counted."""
    if isinstance(node, Mapping) and any(name.text == "统计" for name, _ in node.pairs):
        return _counted(reader, key, node)
    return read_grid(reader, key, node)


def counted_rows(
    reader: Reader, at: int, nodes: dict[str, Node], printed: str = "学时 参加人次"
) -> tuple[tuple[str, ...], ...]:
    """The rows of a count, its head first and without a sum; none where it cannot be made (which is found).

    ``nodes`` holds 统计 (the section's heading) and 按 (月, or a label of the records); ``printed`` names
    the sums that are shown, in which every record has to have a number.
    """
    section, by = reader.line("统计", nodes.get("统计")), reader.line("按", nodes.get("按"))
    value = _section(reader, section.lines[0]) if section else None
    if section is None or value is None:
        there = "、".join(
            key.text for key, _ in reader.source.root.pairs if Role.RECORDS in roles_of(key.text)
        )
        hint = f"现有：{there}" if there else "先写一章“活动开展”，一条记录一个短横，以“时间”开头"
        named = f"“{section.lines[0]}”" if section else ""
        reader.error("统计", f"没有可以统计的一章{named}", section.at if section else at, hint)
        return ()
    records = records_in(tuple(_parts(reader, value)), str)
    referring = next(
        (each for each in records if any("{{" in text for _, text in each.fields if _counts(_))), None
    )
    if referring is not None:
        hint = "这里直接写数"
        reader.error("统计", "记录里的人数、学时用了双花括号，统计时算不出", referring.at, hint)
        return ()
    _must_be_numbers(reader, records, printed)
    wanted = by.lines[0] if by else "月"
    groups = _by_month(records, month_teller(reader)) if wanted in BY_MONTH else _by_field(records, wanted)
    if not records or set(groups) == {_OTHER}:
        said = f"里没有一条写了“{wanted}”" if records else "里没有记录"
        hint = "“按”后面写“月”，或记录里有的栏目，如 类别、主讲人"
        reader.error("统计", f"“{section.lines[0]}”{said}", by.at if by else section.at, hint)
        return ()
    return tuple(_rows("月份" if wanted in BY_MONTH else wanted, groups))


def _counted(reader: Reader, key: Scalar, node: Mapping) -> Grid:
    nodes = {name.text: value for name, value in node.pairs}
    for name, _ in node.pairs:
        if name.text not in KEYS:
            hint = f"统计的表格可以写：{'、'.join(KEYS)}"
            reader.error("未知栏目", f"统计的“表格”里没有“{name.text}”这一项", name.start, hint)
    rows = counted_rows(reader, key.start, nodes)
    caption = reader.line("表题", nodes.get("表题"))
    if not rows:
        return Grid(key.start, (), caption)
    total = ("合计", *(_sum(column) for column in list(zip(*rows[1:], strict=True))[1:]))
    cells = tuple(tuple(GridCell(key.start, (text,)) for text in row) for row in (*rows, total))
    return Grid(key.start, cells, caption)


def _sum(column: tuple[str, ...]) -> str:
    return plain(sum((Decimal(text) for text in column if text), Decimal(0)))


def _rows(head: str, groups: dict[str, list[Record]]) -> Iterator[tuple[str, ...]]:
    totals = {name: totals_of(tuple(records)) for name, records in groups.items()}
    with_hours = any(each.hours for each in totals.values())
    with_people = any(each.people for each in totals.values())
    yield (head, "次数", *(("学时",) if with_hours else ()), *(("参加人次",) if with_people else ()))
    for name, each in totals.items():
        hours = (plain(each.hours),) if with_hours else ()
        people = (plain(each.people),) if with_people else ()
        yield (name, str(each.times), *hours, *people)


def _counts(key: str) -> bool:
    return column_of(key) in ("参加人数", "学时")


def _by_field(records: tuple[Record, ...], name: str) -> dict[str, list[Record]]:
    """Records by a label of theirs, in the order of first use."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(record.field(name) or _OTHER, []).append(record)
    return groups


def _must_be_numbers(reader: Reader, records: tuple[Record, ...], printed: str) -> None:
    """Refuse to print a sum of which a part cannot be read: it would be too small. Said once a record."""
    said = {each.position.line for each in reader.findings if each.code == "统计"}
    columns = [name for name, word in (("学时", "学时"), ("参加人数", "人次")) if word in printed]
    for record in records:
        wrong = next((found[0] for name in columns if (found := unread(record, name))), None)
        if wrong is not None and reader.source.line_of(record.at) not in said:
            message = f"“{record.activity}”的“{wrong[0]}”写的是“{wrong[1]}”，统计时算不出"
            reader.error("统计", message, record.at, "写成数字（34、34人、约60人、三十人）；不知道就空着")


def _by_month(
    records: tuple[Record, ...], month_of: Callable[[str], Month | None]
) -> dict[str, list[Record]]:
    """Records by month, in the order of the calendar where every one tells its year, else as they stand."""
    months = [(month_of(record.when), record) for record in records]
    if all(found and found[0] for found, _ in months):
        months.sort(key=lambda pair: pair[0] or (0, 0))
    numbers = {(found[0], found[1]) for found, _ in months if found}
    is_twice = len({number for _, number in numbers}) < len(numbers)
    groups: dict[str, list[Record]] = {}
    for found, record in months:
        year = f"{found[0]}年" if found and is_twice and found[0] else ""
        groups.setdefault(f"{year}{found[1]}月" if found else _OTHER, []).append(record)
    return groups


def _section(reader: Reader, name: str) -> Node | None:
    return next(
        (value for key, value in reader.source.root.pairs if normalized(key.text) == normalized(name)), None
    )


def _parts(reader: Reader, node: Node) -> Iterator[Part]:
    """The records in a section's node, as content: only what a record is made of."""
    if isinstance(node, Sequence):
        for element in node.items:
            if isinstance(element, Mapping) and element.pairs:
                yield from _element(reader, element)
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            if key.text == "表格" and not (
                isinstance(value, Mapping) and "统计" in {name.text for name, _ in value.pairs}
            ):
                yield read_grid(Reader(reader.source), key, value)
            elif isinstance(value, Sequence):
                yield from _parts(reader, value)


def _element(reader: Reader, node: Mapping) -> Iterator[Part]:
    first, value = node.pairs[0]
    if column_of(first.text) == "时间":
        yield Entry(node.start, tuple(Field(key.start, key.text, _texts(each)) for key, each in node.pairs))
    elif first.text in ("表格", "活动开展"):
        yield from _parts(reader, node)
    else:
        labels = tuple(
            Label(key.start, key.text, next(iter(_texts(each)), None), ()) for key, each in node.pairs[1:]
        )
        yield Item(first.start, first.text, next(iter(_texts(value)), None), labels)


def _texts(node: Node) -> tuple[Text, ...]:
    if isinstance(node, Scalar):
        lines = tuple(line.strip() for line in node.text.splitlines() if line.strip())
        return (Text(node.start, lines),) if lines else ()
    if isinstance(node, Sequence):
        return tuple(text for item in node.items for text in _texts(item))
    return ()
