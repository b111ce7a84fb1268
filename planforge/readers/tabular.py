"""A table of activities out of a .csv or .xlsx file: its columns by the words schools head them with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple, TypeAlias

from planforge.readers.evidence import UnreadableError
from planforge.vocabulary import column_of, normalized

Rows: TypeAlias = Sequence[Sequence[str]]

COLUMNS: Final = (
    "时间", "活动", "类别", "主讲人", "负责人", "对象", "地点", "形式", "应参加人数", "参加人数", "学时", "成果", "佐证", "备注",
)  # fmt: skip
"""What a record may hold, in the order in which it is written."""

_OWN: Final = {
    **dict.fromkeys(("应到人数", "应到", "应参加", "应参加人数", "应参训人数", "应出席人数"), "应参加人数"),
    **dict.fromkeys(
        ("实到人数", "实到", "出席人数", "人次", "参加人次", "参与人次", "实际参加人数"), "参加人数"
    ),
    **dict.fromkeys(("类别", "类型", "活动类别", "活动类型", "种类", "活动性质"), "类别"),
    **dict.fromkeys(("活动时间", "活动日期", "开展时间", "培训时间", "举办时间", "日期时间"), "时间"),
    **dict.fromkeys(
        ("培训内容", "研修内容", "教研内容", "培训主题", "研修主题", "教研主题", "活动", "题目"), "活动"
    ),
    **dict.fromkeys(("主讲", "主持人", "主讲教师", "授课人", "执教"), "主讲人"),
    **dict.fromkeys(("佐证", "佐证材料", "材料", "附件材料"), "佐证"),
}
_ACTIVITIES: Final = ("活动", "专题", "工作", "内容")
_LOOKED_AT: Final = 20  # rows in which the heads are looked for
MOST_ROWS: Final = 2_000


class TableRow(NamedTuple):
    """One record: its cells by the known word of their column, empty ones left out; its 1-based row in the file."""

    row: int
    cells: dict[str, str]


class Table(NamedTuple):
    """What was read: the records, how the columns were taken (head → word), the heads nothing was made of."""

    rows: tuple[TableRow, ...]
    taken: dict[str, str]
    unmapped: tuple[str, ...]
    skipped: int = 0


def table_of(rows: Rows) -> Table:
    """The records in rows of texts.

    Raises UnreadableError where no row has heads that say when and what, or there are too many.
    """
    at = next((n for n, row in enumerate(rows[:_LOOKED_AT]) if _is_head(row)), None)
    if at is None:
        hint = "第一行写表头，至少有“时间”（或日期）和“活动”（或主题、内容）两列；还可以有 参加人数、学时、主讲人"
        raise UnreadableError("表头", "没有认出表头", hint)
    if len(rows) - at - 1 > MOST_ROWS:
        raise UnreadableError(
            "太大", f"表里有 {len(rows) - at - 1} 行，最多 {MOST_ROWS} 行", "请分成几个文件，一份一份读入"
        )
    heads = [" ".join(cell.split()) for cell in rows[at]]
    columns, taken = _columns(heads)
    records, skipped = [], 0
    for number, row in enumerate(rows[at + 1 :], at + 2):
        cells = {
            name: text for n, name in columns.items() if n < len(row) and (text := " ".join(row[n].split()))
        }
        if _is_total(row):
            continue
        if cells.get("活动"):
            records.append(TableRow(number, {name: cells[name] for name in COLUMNS if name in cells}))
        else:
            skipped += any(cell.strip() for cell in row)
    unmapped = tuple(
        head for n, head in enumerate(heads) if head and n not in columns and normalized(head) != "序号"
    )
    return Table(tuple(records), taken, unmapped, skipped)


def _is_total(row: Sequence[str]) -> bool:
    first = next((cell for cell in row if cell.strip()), "")
    return normalized(first) in ("合计", "总计", "小计")


def _is_head(row: Sequence[str]) -> bool:
    known = {_word(cell) for cell in row if cell.strip()}
    return "时间" in known and not known.isdisjoint(_ACTIVITIES)


def _word(head: str) -> str | None:
    bare = normalized(head)
    if bare.endswith(("）", ")")):
        bare = bare[: max(bare.rfind("（"), bare.rfind("("), 0)]
    return _OWN.get(bare) or column_of(head)


def _columns(heads: Sequence[str]) -> tuple[dict[int, str], dict[str, str]]:
    """Which column holds what; of several that could name the activity the first of the surest word."""
    words = {n: word for n, head in enumerate(heads) if head and (word := _word(head)) is not None}
    activity = next((n for name in _ACTIVITIES for n, word in words.items() if word == name), None)
    columns: dict[int, str] = {}
    for n, word in words.items():
        name = "活动" if n == activity else word
        if name in COLUMNS and name not in columns.values() and (name != "活动" or n == activity):
            columns[n] = name
    return columns, {heads[n]: name for n, name in columns.items()}
