"""Numbers as they are printed (12, 58.5%, 1,200人): the value for a chart, Word's format for it, and back."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import NamedTuple

_READ = re.compile(
    r"(-?)(0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.([0-9]+))?([%％]?)((?![多余几来左上以])(?:[^\W\d_]|℃)[^\d\"\\]{0,5})?"
)
_FORM = re.compile(r'(General|#,##0|0)(?:\.(0+))?(%?)((?:"[^"]*"|\\.)*)')
_LITERAL = re.compile(r'"([^"]*)"|\\(.)')
_MOST_DIGITS = 15  # of a number that a spreadsheet keeps exactly
_PLAIN_DIGITS = 9  # up to which "General" prints every digit
GENERAL = "General"


class Amount(NamedTuple):
    """A number: its value as a plain decimal (0.585), and the format that prints it (0.0%)."""

    value: str
    form: str

    @property
    def unit(self) -> str:
        """What follows the number: 人, %, or nothing."""
        return "%" if self.form.endswith("%") else self.form.partition('"')[2].rstrip('"')


def read_amount(text: str) -> Amount | None:
    """The number that ``text`` is, such that ``shown`` gives the text again; None where it is none."""
    found = _READ.fullmatch(text)
    if found is None:
        return None
    sign, whole, places, percent, unit = found.groups("")
    if percent == "％" or len(whole.replace(",", "") + places) > _MOST_DIGITS or (percent and unit):
        return None
    if sign and not (whole + places).strip("0,"):  # -0
        return None
    value = Decimal(f"{sign}{whole.replace(',', '')}.{places or 0}")
    if percent:
        value = value.scaleb(-2)
    form = _fixed("0", places) if percent else _base(whole, places, grouped="," in whole)
    return Amount(plain(value), f"{form}{percent}{_quoted(unit)}")


def _base(whole: str, places: str, *, grouped: bool) -> str:
    """The format of a number without percent and unit."""
    if grouped:
        return _fixed("#,##0", places)
    needless = places.endswith("0")
    return _fixed("0", places) if needless or len(whole) + len(places) > _PLAIN_DIGITS else GENERAL


def _fixed(whole: str, places: str) -> str:
    return f"{whole}.{'0' * len(places)}" if places else whole


def _quoted(unit: str) -> str:
    return f'"{unit}"' if unit else ""


def plain(value: Decimal) -> str:
    """A number without exponent and needless zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def is_known(form: str) -> bool:
    """Whether ``shown`` can print a value in a format."""
    return _FORM.fullmatch(form) is not None


def shown(value: str, form: str) -> str:
    """A value in its format, as Word prints it; a value or format that is none of ours as it stands."""
    found = _FORM.fullmatch(form)
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if found is None or not number.is_finite() or abs(number.adjusted()) > 2 * _MOST_DIGITS:
        return value
    whole, places, percent, quoted = found.groups("")
    unit = _LITERAL.sub(lambda literal: literal[1] or literal[2] or "", quoted)
    if percent:
        number = number.scaleb(2)
    if whole == GENERAL:
        return plain(Decimal(f"{number:.{_MOST_DIGITS}g}")) + unit
    number = number.quantize(Decimal(1).scaleb(-len(places)), ROUND_HALF_UP)
    return f"{number:{',' if whole == '#,##0' else ''}f}{percent}{unit}"
