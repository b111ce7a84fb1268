"""A calendar given out again: every event keeps what it is known by, and what is gone is cancelled."""

from datetime import date

import pytest

from planforge.writers.calendar_editions import Event, read_edition
from planforge.writers.calendar_ics import ics_bytes


def on(name: str, month: int, day: int) -> Event:
    return Event(name, date(2026, month, day), date(2026, month, day))


MEETINGS = [on("家长会", 9, 24), on("家长会", 11, 20), on("运动会，决赛;颁奖" * 4, 10, 15)]


def known(data: bytes) -> dict[tuple[str, date], str]:
    edition = read_edition(data)
    assert edition is not None
    return {(event.name, event.first): uid for uid, event in edition.events.items()}


def status(data: bytes, uid: str) -> str:
    block = data.decode().replace("\r\n ", "").partition(f"UID:{uid}")[2]
    return block.partition("STATUS:")[2].partition("\r\n")[0]


def again(events: list[Event], former: bytes) -> bytes:
    before = read_edition(former)
    assert before is not None
    return ics_bytes("校历", events, before.number + 1, before)


FIRST = ics_bytes("校历", MEETINGS)


def test_what_was_written_is_read_back() -> None:
    edition = read_edition(FIRST)
    assert edition is not None
    assert (edition.name, edition.number) == ("校历", 1)
    assert list(edition.events.values()) == MEETINGS


def test_one_more_of_a_name_leaves_the_others_what_they_are() -> None:
    before, after = known(FIRST), known(again([on("家长会", 9, 10), *MEETINGS], FIRST))
    assert before.items() <= after.items()
    assert after["家长会", date(2026, 9, 10)] not in before.values()


def test_one_that_is_moved_keeps_what_it_is_known_by() -> None:
    after = known(again([MEETINGS[0], on("家长会", 11, 27), MEETINGS[2]], FIRST))
    assert after["家长会", date(2026, 11, 27)] == known(FIRST)["家长会", date(2026, 11, 20)]
    assert len(after) == 3


def test_one_that_is_taken_out_is_cancelled_and_stays_so_until_it_comes_back() -> None:
    uid = known(FIRST)["家长会", date(2026, 9, 24)]
    second = again(MEETINGS[1:], FIRST)
    assert status(second, uid) == "CANCELLED"
    assert status(second, known(FIRST)["家长会", date(2026, 11, 20)]) == "CONFIRMED"
    third = again(MEETINGS[1:], second)
    assert status(third, uid) == "CANCELLED"
    assert status(again(MEETINGS, third), uid) == "CONFIRMED"
    edition = read_edition(third)
    assert edition is not None
    assert edition.number == 3


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"BEGIN:VCALENDAR",
        FIRST.replace(b"planforge//", b"x//"),
        FIRST.replace(b"DTSTART", b"DTSTAR"),
        FIRST.replace(b"DATE:2026", b"DATE:2o26"),
    ],
)
def test_another_file_is_none_of_ours(data: bytes) -> None:
    assert read_edition(data) is None
