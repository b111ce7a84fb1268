from datetime import date

from planforge.writers.calendar_csv import csv_bytes
from planforge.writers.calendar_ics import Event, ics_bytes


def test_cells_with_commas_quotes_and_breaks_are_quoted() -> None:
    assert csv_bytes([("a,b", 'c"d', "e\nf", "g")]) == '\ufeff"a,b","c""d","e\nf",g\r\n'.encode()


def test_no_cell_is_a_formula() -> None:
    assert csv_bytes([("=1+1", "-2", "@x")]) == "\ufeff'=1+1,'-2,'@x\r\n".encode()


def test_long_names_are_folded_between_characters_and_marks_escaped() -> None:
    text = ics_bytes("历", [Event("甲，乙,丙;丁" * 12, date(2026, 9, 1), date(2026, 9, 1))]).decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "SUMMARY:" + "甲，乙\\,丙\\;丁" * 12 in text.replace("\r\n ", "")
