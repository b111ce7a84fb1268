"""A table of activities out of a .csv or .xlsx file: its columns by the words schools head them with."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from planforge.calendar.counts import read_count
from planforge.readers.evidence import UnreadableError
from planforge.vocabulary import ACTIVITY_FIELDS, column_of, normalized

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
_HEADS_COUNTED: Final = re.compile(
    "(?P<due>应该?|应当)?(?:实际|实)?(?:参加|参与|参训|参会|参培|参研|参赛|到会|到场|到课|出席|与会|听课|受训|接受培训|签到|到)"
    "(?:的?(?P<who>教师|老师|教职员?工|学生|师生|家长|党员|队员|干部|班主任|代表)总?人?|总?人员?)(?:数量?|次数?)"
)
_MEANT: Final = (
    (re.compile("人次|[人师生长员]数"), "参加人数"),
    (re.compile("时|节"), "学时"),
    (re.compile("地|场"), "地点"),
    (re.compile("[表照证图]|材料|链接"), "佐证"),
    (re.compile("果|奖|效"), "成果"),
    (re.compile(""), "备注"),
)
"""What a column that nothing was made of may hold, by its head."""
_NUMBERS: Final = ("应参加人数", "参加人数", "学时")
_SERIAL: Final = re.compile(r"([2-7]\d{4})(?:\.\d+)?")
_DAY: Final = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?!\d)")
_SHORT_DAY: Final = re.compile(r"(\d{1,2})[-./](\d{1,2})")
_NO_DAY: Final = frozenset(("文字", "星期", "时刻", "相对", "待定"))
_LEAP_YEAR: Final = 2024  # in which every day is
_FIRST_DAY: Final = date(1899, 12, 30)  # day 0 of Excel
_LOOKED_AT: Final = 20  # rows in which the heads are looked for
MOST_ROWS: Final = 2_000
FORMULA: Final = "\0="
"""A cell whose file holds a formula and no value."""


class TableRow(NamedTuple):
    """One record: its cells by the known word of their column, empty ones left out; its 1-based row in the file."""

    row: int
    cells: dict[str, str]


class Table(NamedTuple):
    """What was read: the records, how the columns were taken (head → word), the heads nothing was made of.

    ``doubts`` are sentences on cells that cannot be what their column says, each with its row.
    """

    rows: tuple[TableRow, ...]
    taken: dict[str, str]
    unmapped: tuple[str, ...]
    skipped: int = 0
    doubts: tuple[str, ...] = ()

    @property
    def free(self) -> tuple[str, ...]:
        """The words of records that no column holds."""
        return tuple(name for name in COLUMNS if name not in self.taken.values())

    @property
    def remedy(self) -> str:
        """``head=word`` as it is said of the first column that nothing was made of; empty where no word is left."""
        meant = (
            f"{head}={word}"
            for rule, word in _MEANT
            for head in self.unmapped
            if word in self.free and rule.search(head)
        )
        return next(meant, "")


def table_of(rows: Rows, wanted: Mapping[str, str] = MappingProxyType({})) -> Table:
    """The records in rows of texts; ``wanted`` says what columns hold whose heads do not tell (head → word).

    Raises UnreadableError where no row has heads that say when and what, or there are too many rows.
    """
    named = _named(wanted)
    at = next((n for n, row in enumerate(rows[:_LOOKED_AT]) if _is_head(row, named)), None)
    if at is None:
        raise _headless(rows, named)
    if len(rows) - at - 1 > MOST_ROWS:
        raise UnreadableError(
            "太大", f"表里有 {len(rows) - at - 1} 行，最多 {MOST_ROWS} 行", "请分成几个文件，一份一份读入"
        )
    heads = [" ".join(cell.split()) for cell in rows[at]]
    columns, taken = _columns(heads, named)
    records, skipped, doubts = [], 0, list[str]()
    for number, row in enumerate(rows[at + 1 :], at + 2):
        if _is_total(row):
            continue
        cells = _cells(row, columns)
        if cells.get("活动"):
            doubts += _doubts(number, cells, {name: heads[n] for n, name in columns.items()})
        cells = {name: text for name, text in cells.items() if text != FORMULA}
        if cells.get("活动"):
            records.append(TableRow(number, {name: cells[name] for name in COLUMNS if name in cells}))
        else:
            skipped += any(cell.strip() for cell in row)
    unmapped = tuple(
        head for n, head in enumerate(heads) if head and n not in columns and normalized(head) != "序号"
    )
    return Table(tuple(records), taken, unmapped, skipped, tuple(doubts))


def _named(wanted: Mapping[str, str]) -> dict[str, str]:
    """What the user says of columns, in the words of the records.

    Raises UnreadableError where a word is none of them, or stands for two columns.
    """
    found: dict[str, str] = {}
    for head, word in wanted.items():
        name = word if word in COLUMNS else word_of(word)
        name = "活动" if name in ACTIVITY_FIELDS else name
        if name not in COLUMNS:
            raise UnreadableError("列", f"活动记录里没有“{word}”这一栏", _MAY_BE)
        if name in found.values():
            raise UnreadableError("列", f"有两列都说成“{name}”", "一栏只能由一列来")
        found[normalized(head)] = name
    return found


_MAY_BE: Final = f"等号后面可以写：{'、'.join(COLUMNS)}"


def _headless(rows: Rows, named: Mapping[str, str]) -> UnreadableError:
    """Why no row is taken for the heads, with the heads that the file seems to have."""
    looked = rows[:_LOOKED_AT]
    fullest = max(looked, key=lambda row: sum(bool(cell.strip()) for cell in row), default=[])
    likely = next((row for row in looked if len({*map(_bare, row)} - {""}) > 1), fullest)
    there = "、".join(f"“{' '.join(cell.split())}”" for cell in likely if cell.strip())
    lost = [head for head in named if not any(head in map(normalized, row) for row in looked)]
    if lost:
        return UnreadableError("列", f"表里没有“{lost[0]}”这一列", f"表里的列：{there or '没有'}")
    hint = "第一行写表头，至少有“时间”（或日期）和“活动”（或主题、内容）两列"
    hint += f"；表里的列是{there}，说一声哪一列是什么：--列 表里的列=活动。{_MAY_BE}" if there else ""
    return UnreadableError("表头", "没有认出表头", hint)


def _bare(cell: str) -> str:
    return "".join(cell.split())


def _cells(row: Sequence[str], columns: Mapping[int, str]) -> dict[str, str]:
    """The cells of a row by the word of their column, empty ones left out; the number of a day as its date."""
    cells = {name: text for n, name in columns.items() if n < len(row) and (text := " ".join(row[n].split()))}
    serial = _SERIAL.fullmatch(cells.get("时间", ""))
    if serial is not None:
        cells["时间"] = (_FIRST_DAY + timedelta(days=int(serial[1]))).isoformat()
    return cells


def _doubts(number: int, cells: Mapping[str, str], heads: Mapping[str, str]) -> Iterator[str]:
    """What cannot be what its column says: no day of the calendar, no number, no time at all."""
    for name, text in cells.items():
        if text == FORMULA:
            yield f"第 {number} 行的“{heads[name]}”是公式，文件里没有存算出的值：用 Excel 打开、保存一次再读"
        elif name in _NUMBERS and read_count(text) is None:
            yield f"第 {number} 行的“{heads[name]}”写的是“{text}”，不是一个数，合计时算不进去"
    when = cells.get("时间", "")
    day = _DAY.search(when)
    if not when:
        yield f"第 {number} 行没有写时间"
    elif short := short_day(when):
        yield f"第 {number} 行的时间“{when}”读作“{short}”：不是这一天，就在表里写成“几月几日”"
    elif day is not None and not _is_day(int(day[1]), int(day[2]), int(day[3])):
        yield f"第 {number} 行的日期“{when}”日历上没有"
    else:
        yield from _unread(number, when)


def _unread(number: int, when: str) -> Iterator[str]:
    """What is said of a time that tells no day, week or month (明天, 上周三), or one that no calendar has."""
    from planforge.calendar.expressions import read_time  # noqa: PLC0415 - only for a table of records

    reading = read_time(when)
    if _SHORT_DAY.fullmatch(when) or any(each.code == "date-impossible" for each in reading.findings):
        yield f"第 {number} 行的日期“{when}”日历上没有"
    elif reading.kind.value in _NO_DAY:
        yield f"第 {number} 行的时间“{when}”看不出是哪一天，按月、按周统计时算不进去：写成“9月14日”这样"


def short_day(text: str) -> str:
    """A day without its year as a spreadsheet shows it (12-4, 12.4, 12/4), as it is written; empty for anything else."""
    match = _SHORT_DAY.fullmatch(text)
    if match is None or not _is_day(_LEAP_YEAR, int(match[1]), int(match[2])):
        return ""
    return f"{int(match[1])}月{int(match[2])}日"


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1] if year else False


def _is_total(row: Sequence[str]) -> bool:
    first = next((cell for cell in row if cell.strip()), "")
    return normalized(first) in ("合计", "总计", "小计")


def _is_head(row: Sequence[str], named: Mapping[str, str]) -> bool:
    heads = {normalized(cell) for cell in row if cell.strip()}
    known = {named.get(head) or word_of(head) for head in heads}
    return "时间" in known and not known.isdisjoint(ACTIVITY_FIELDS) and heads >= set(named)


def word_of(head: str) -> str | None:
    """What a column holds, in the words of the records, by its head; None where that is not known."""
    return _OWN.get(_unbracketed(head)) or column_of(head)


def words_of(heads: Sequence[str]) -> dict[int, str]:
    """What columns hold, by their heads; one that counts some who came (参加教师数) is taken for all who came.

    Only where no other column does: who came is then told in parts, and none of them is all.
    """
    words = {n: word for n, head in enumerate(heads) if head and (word := word_of(head)) is not None}
    counted = {
        n: found for n, head in enumerate(heads) if (found := _HEADS_COUNTED.fullmatch(_unbracketed(head)))
    }
    for name, is_due in (("参加人数", False), ("应参加人数", True)):
        alike = [n for n, found in counted.items() if (found["due"] is not None) == is_due and n not in words]
        whole = [n for n in alike if counted[n]["who"] is None]
        if name not in words.values() and (whole or len(alike) == 1):
            words[(whole or alike)[0]] = name
    return words


def _unbracketed(head: str) -> str:
    bare = normalized(head)
    return bare[: max(bare.rfind("（"), bare.rfind("("), 0)] if bare.endswith(("）", ")")) else bare


def _columns(heads: Sequence[str], named: Mapping[str, str]) -> tuple[dict[int, str], dict[str, str]]:
    """Which column holds what; of several that could name the activity the first of the surest word."""
    told = {n: named[head] for n, text in enumerate(heads) if (head := normalized(text)) in named}
    words = words_of(heads)
    activity = next((n for name in ACTIVITY_FIELDS for n, word in words.items() if word == name), None)
    columns: dict[int, str] = dict(told)
    for n, word in words.items():
        name = "活动" if n == activity else word
        is_free = n not in columns and name not in columns.values()
        if name in COLUMNS and is_free and (name != "活动" or n == activity):
            columns[n] = name
    return columns, {heads[n]: columns[n] for n in sorted(columns)}
