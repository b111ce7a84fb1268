"""What the records of a summary come to, as names for phrases: 活动次数, 总学时, 参加人次, 参与率.

Summed up only when a phrase names one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from planforge.calendar.counts import read_count
from planforge.model.records import Record, records_of, totals_of, unread
from planforge.model.spec import Spec
from planforge.template.filters import filling, plain
from planforge.template.phrase import PhraseError

TOTALS: Final = ("活动次数", "总学时", "参加人次", "参与率")
EXPECTED: Final = "应参加人数"


class NamesWithTotals(dict[str, str]):
    """Names for phrases; those of TOTALS are computed when they are first asked for, unless they are defined."""

    def __init__(self, names: Mapping[str, str], spec: Spec) -> None:
        super().__init__(names)
        self._spec = spec

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or name in TOTALS

    def __missing__(self, name: str) -> str:
        if name not in TOTALS:
            raise KeyError(name)
        defined = dict(self)
        records = _records(self._spec, defined)
        _must_be_numbers(name, records)
        value = self[name] = _totals(records, defined)[name] or _no_share()
        return value


def _records(spec: Spec, names: Mapping[str, str]) -> tuple[Record, ...]:
    return records_of(spec, filling(names))


def _must_be_numbers(name: str, records: tuple[Record, ...]) -> None:
    """Refuse to print a sum of which a part cannot be read: it would be too small."""
    column = {"总学时": "学时", "参加人次": "参加人数", "参与率": "参加人数"}.get(name)
    wrong = next(((each, found[0]) for each in records if column and (found := unread(each, column))), None)
    if wrong is not None:
        record, (key, text) = wrong
        hint = "写成数字（34、34人、约60人、三十人）；不知道就空着"
        raise PhraseError(f"“{name}”算不出来：“{record.activity}”的“{key}”写的是“{text}”", hint)


def _totals(records: tuple[Record, ...], names: Mapping[str, str]) -> dict[str, str]:
    totals = totals_of(records)
    expected = totals.expected
    each = read_count(names.get(EXPECTED, ""))
    if expected is None and each is not None:
        expected = each * sum(record.people is not None for record in records)
    share = f"{plain(totals.people * Decimal(100) / expected)}%" if expected else ""
    return {
        "活动次数": str(totals.times),
        "总学时": plain(totals.hours, 2),
        "参加人次": plain(totals.people),
        "参与率": share,
    }


def _no_share() -> str:
    raise PhraseError(
        "“参与率”算不出来：不知道应该有多少人参加",
        f"每条记录写上“{EXPECTED}: …”；每次都一样，就在“数据”里写一次“{EXPECTED}: …”",
    )
