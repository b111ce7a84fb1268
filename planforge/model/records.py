"""活动开展: what was done, record by record, however it was written, and what it comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import NamedTuple, TypeAlias

from planforge.calendar.counts import read_count
from planforge.model.content import Content, Grid, Item, Label, Part, Text
from planforge.model.schedule import ScheduleEntry, entries_of
from planforge.model.spec import Spec
from planforge.vocabulary import SUM_ROWS, Role, column_of, normalized

Words: TypeAlias = Callable[[str], str]
"""A text with its phrases filled."""

_EXPECTED = frozenset(("应参加人数", "应到人数", "应到", "应参加", "应参训人数"))
_DASHES = " \t\u3000…。.-—－/／"


class Record(NamedTuple):
    """One activity: its words as typed (phrases filled), and the numbers among them where they are numbers.

    ``fields`` are the labels and columns as typed with their texts, ``expected`` is who should have come.
    """

    at: int
    when: str
    activity: str
    people: Decimal | None
    expected: Decimal | None
    hours: Decimal | None
    fields: tuple[tuple[str, str], ...] = ()

    def field(self, name: str) -> str:
        """The text of a field by its name as typed, or by the known word that it stands for; empty where it has none."""
        wanted = normalized(name)
        exact = next((text for key, text in self.fields if normalized(key) == wanted), None)
        if exact is not None:
            return exact
        return next((text for key, text in self.fields if column_of(key) == column_of(name) is not None), "")


class Totals(NamedTuple):
    """What records come to; ``expected`` is None where nobody says who should have come."""

    times: int
    hours: Decimal
    people: Decimal
    expected: Decimal | None = None


def is_expected(key: str) -> bool:
    """Whether a label says who should have come (应到人数)."""
    return normalized(key) in _EXPECTED


def unread(record: Record, column: str = "") -> tuple[tuple[str, str], ...]:
    """Labels and texts of a record that should be a number and are none (全体教师, 20-30); of one column if it is named.

    ``column`` is 参加人数 or 学时; who should have come counts with 参加人数.
    """
    wanted = (column,) if column else ("参加人数", "学时")
    return tuple(
        (key, text)
        for key, text in record.fields
        if ("参加人数" if is_expected(key) else column_of(key)) in wanted
        and text.strip(_DASHES)
        and read_count(text) is None
    )


def records_of(spec: Spec, words: Words) -> tuple[Record, ...]:
    """The records of a spec in the order of the file, rows that sum them up left out."""
    return tuple(each for each in _all(spec, words) if not _is_sum(each))


def _all(spec: Spec, words: Words) -> Iterator[Record]:
    return (each for content in record_contents(spec) for each in _records(content, words))


def records_in(content: Content, words: Words) -> tuple[Record, ...]:
    """The records in one content, rows that sum them up left out."""
    return tuple(each for each in _records(content, words) if not _is_sum(each))


def _is_sum(record: Record) -> bool:
    return normalized(record.when) in SUM_ROWS or normalized(record.activity) in SUM_ROWS


def record_contents(spec: Spec) -> tuple[Content, ...]:
    """The contents that hold records, one a section."""
    return tuple(section.content for section in spec.sections if Role.RECORDS in section.roles)


def totals_of(records: tuple[Record, ...]) -> Totals:
    """Sums over records; who should have come counts only where every record with people says it."""
    counted = [each for each in records if each.people is not None]
    known = [each.expected for each in counted if each.expected is not None]
    return Totals(
        len(records),
        sum((each.hours for each in records if each.hours is not None), Decimal(0)),
        sum((each.people for each in counted if each.people is not None), Decimal(0)),
        sum(known, Decimal(0)) if known and len(known) == len(counted) else None,
    )


def _records(content: Content, words: Words) -> Iterator[Record]:
    for part in content:
        yield from _part(part, words)


def _part(part: Part, words: Words) -> Iterator[Record]:
    if isinstance(part, Item):
        if part.head and any(isinstance(each, Label) for each in part.body):
            yield _from_item(part, words)
        return
    entries = entries_of((part,))
    if entries is not None:
        yield from (_from_entry(entry, words) for entry in entries)
    elif isinstance(part, Label):
        yield from _records(part.body, words)
    elif isinstance(part, Grid) and part.caption is not None:
        yield from _part(part._replace(caption=None), words)


def _from_item(item: Item, words: Words) -> Record:
    """``- 活动名: {时间: …, 参加人数: …}``: the heading is the activity."""
    labels = [part for part in item.body if isinstance(part, Label)]
    fields = [(label.key, _joined(label.text, words)) for label in labels]
    when = next((text for key, text in fields if column_of(key) == "时间"), "")
    rest = [(key, text) for key, text in fields if column_of(key) != "时间"]
    return _record(item.at, (when, words(item.head)), rest, ("时间", "活动"))


def _from_entry(entry: ScheduleEntry, words: Words) -> Record:
    what = "；".join(_joined(task, words) for task in entry.tasks)
    fields = [(key, "；".join(_joined(text, words) for text in texts)) for key, texts in entry.fields]
    return _record(entry.at, (_joined(entry.when, words), what), fields, entry.heads)


def _record(at: int, said: tuple[str, str], fields: list[tuple[str, str]], heads: tuple[str, str]) -> Record:
    when, what = said
    every = (*zip(heads, said, strict=True), *fields)
    numbers = {
        name: next(
            (read_count(text) for key, text in fields if column_of(key) == name and not is_expected(key)),
            None,
        )
        for name in ("参加人数", "学时")
    }
    expected = next((read_count(text) for key, text in fields if is_expected(key)), None)
    return Record(at, when, what, numbers["参加人数"], expected, numbers["学时"], every)


def _joined(text: Text | None, words: Words) -> str:
    return " / ".join(map(words, text.lines)) if text else ""
