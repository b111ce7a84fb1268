"""Days of the lunar calendar, by year, month and day: 正月初一, 七月初七, 腊月初八."""

from __future__ import annotations

from datetime import date, timedelta

_FIRST, _WIDTH = 1950, 6
_YEARS = (
    "380536220aad0eb5aa3205b21c0da5087d4a2e0d4a170a953a0a9726055610cab5340ad52006d20a8ea5300ea51a064a"
    "026c97280a9b14f55a38056a220b690eb752340b521c0b2506964b2c0a4b1714ab3a02ad24056d10cb69360da9200d92"
    "0a9d25300d251b5a4d3e0a562802b612c5b53806d5220ea90ebe92340e921e0d26066a562a0a571714d63c035a2406d5"
    "10b6c936074920069308952b2e052b180a5b04555a28056a12fb553a0ba4240b490cba93320a951c052d068aad2a0ab5"
    "1735aa3c05d2260da510dd4a360d4a200c950a952e2e0556180ab50455b22a06d212cea538072522064b0cac97300cab"
    "1c055a066ad62c0b691777523c0b52260b2510da4b340a4b1e04ab08a55b2e05ad180b6a045b522a0d9214fd25380d25"
    "220a550cb4ad3204b61a05b5066daa2c0ec9191e923c0e92260d2610ca56340a571e05560886d52e07551a0749026e93"
    "28069312f52b38052b200a5b0cb55a32056a1c0b6506974a2c0b4a171a953c0a9524052d0ecaad340ab52005aa088ba5"
    "2e0da51a0d4a047c95280c9612f94e380556220ab50cb5b23206d21c0ea5088e4a2a068b150c973a04ab24055b0ecad6"
    "340b6a2007520a97252e0b45180a8b02549b"
)
"""Six hexadecimal digits a year from 1950 to 2099: the days from 20 January to its first day (6 bits), its leap month (4
bits), and for each of its months, the first one lowest, whether it has thirty days (13 bits)."""
_EARLIEST = 20  # of January, before which no lunar year begins


def lunar_day(year: int, month: int, day: int) -> date | None:
    """The day of a lunar year that begins in the calendar year ``year``; None outside 1950 to 2099.

    A day 30 of a month that has none is the first of the next; a leap month is never meant.
    """
    at = (year - _FIRST) * _WIDTH
    if not 0 <= at < len(_YEARS):
        return None
    known = int(_YEARS[at : at + _WIDTH], 16)
    leap = known >> 13 & 15
    before = month - 1 + (0 < leap < month)
    long = (known & (1 << before) - 1).bit_count()
    return date(year, 1, _EARLIEST) + timedelta(days=(known >> 17) + 29 * before + long + day - 1)
