"""What the records of a summary come to, as names for phrases: 活动次数, 总学时, 参加人次, 参与率.

Summed up only when a phrase names one of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from planforge.model.records import number_of, records_of, totals_of
from planforge.model.spec import Spec
from planforge.template.filters import FILTERS, plain
from planforge.template.phrase import PhraseError, fill

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
        found = computed(self._spec, defined)
        value = self[name] = found[name] or _no_share()
        return value


def computed(spec: Spec, names: Mapping[str, str]) -> dict[str, str]:
    """Every total as it is printed; an empty text where it cannot be told."""
    records = records_of(spec, lambda text: fill(text, names, FILTERS)[0] if "{{" in text else text)
    totals = totals_of(records)
    expected = totals.expected
    each = number_of(names.get(EXPECTED, ""))
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
