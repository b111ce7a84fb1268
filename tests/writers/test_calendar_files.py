import re
from datetime import date

import pytest

from planforge.document import Cell, Document, Paragraph, Properties, Table, Title
from planforge.template.style import StyleSheet
from planforge.writers.calendar_csv import csv_bytes
from planforge.writers.calendar_docx import calendar_docx
from planforge.writers.calendar_editions import Event
from planforge.writers.calendar_ics import ics_bytes


def test_cells_with_commas_quotes_and_breaks_are_quoted() -> None:
    assert csv_bytes([("a,b", 'c"d', "e\nf", "g")]) == '\ufeff"a,b","c""d","e\nf",g\r\n'.encode()


def test_no_cell_is_a_formula() -> None:
    assert csv_bytes([("=1+1", "-2", "@x")]) == "\ufeff'=1+1,'-2,'@x\r\n".encode()


def test_long_names_are_folded_between_characters_and_marks_escaped() -> None:
    text = ics_bytes("历", [Event("甲，乙,丙;丁" * 12, date(2026, 9, 1), date(2026, 9, 1))]).decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "SUMMARY:" + "甲，乙\\,丙\\;丁" * 12 in text.replace("\r\n ", "")


AUTUMN = Event("国庆节放假", date(2027, 10, 1), date(2027, 10, 7), tentative=True)


def fields(data: bytes) -> dict[str, str]:
    return dict(line.split(":", 1) for line in data.decode().split("\r\n") if ":" in line)


def test_a_file_to_be_taken_over_sends_nothing_and_needs_no_organizer() -> None:
    assert not {"METHOD", "ORGANIZER"} & fields(ics_bytes("历", [AUTUMN])).keys()


def test_what_is_certain_or_given_out_again_is_newer_than_before_whatever_its_days() -> None:
    certain = Event("国庆节放假", date(2027, 9, 30), date(2027, 10, 6))
    later = [fields(ics_bytes("历", [AUTUMN])), fields(ics_bytes("历", [certain]))]
    later += [fields(ics_bytes("历", [event], 2)) for event in (AUTUMN, certain)]
    assert [each["SEQUENCE"] for each in later] == ["0", "1", "2", "3"]
    assert len({each["UID"] for each in later}) == 1
    stamps = [each["DTSTAMP"] for each in later]
    assert stamps == sorted(set(stamps))
    assert all(re.fullmatch(r"20260101T\d{6}Z", stamp) for stamp in stamps)


@pytest.mark.parametrize(
    ("title", "size"),
    [
        ("滨河市实验小学校历", 9.0),
        ("滨河市高新技术产业开发区" * 12, 7.5),
        ("滨河市高新技术产业开发区" * 30, 9.0),
    ],
)
def test_the_letters_leave_room_for_the_title(title: str, size: float) -> None:
    from io import BytesIO

    import docx

    rows = tuple(
        tuple(Cell((text,)) for text in (f"第{at}周", *("1",) * 7, "2月20日开学")) for at in range(20)
    )
    document = Document((Title((title,)), Paragraph("共20周。"), Table(rows)), Properties(title))
    made = docx.Document(BytesIO(calendar_docx(document, StyleSheet())))
    assert made.styles["公文表格居中"].font.size.pt == size
