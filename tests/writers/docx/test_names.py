"""Names in a block of people are not torn apart, and nothing is put into the text."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from planforge.document import LabelLine
from planforge.writers.docx import paragraph_texts, render_body
from planforge.writers.docx.look import look
from planforge.writers.docx.names import whole_names
from tests.writers.docx.specimens import GB, document

LOOK = look(GB)
WIDENED = re.compile(r'<w:spacing w:val="(\d+)"/></w:rPr><w:t[^>]*>([^<]*)')


def widened(text, room):
    """The characters that are followed by room, and how much of it in characters."""
    return [(sign, (int(twips) + 5) / 315) for twips, sign in WIDENED.findall(whole_names(text, room, LOOK))]


def test_the_mark_before_a_name_that_would_be_torn_fills_its_line():
    ((sign, room),) = widened("林静、赵一帆、周明远", 8)
    assert sign == "、"
    assert 0.5 < room < 1  # one character is left after 林静、赵一帆、


def test_a_name_that_ends_its_line_is_left_alone():
    assert widened("林静、赵一帆、周明远", 7) == []
    assert widened("林静、赵一帆、周明远", 10) == []


def test_what_fits_on_one_line_is_one_run():
    assert whole_names("林静、赵一帆", 20, LOOK).count("<w:r>") == 1


def test_later_lines_are_filled_as_the_first():
    assert len(widened("赵一帆、" * 8, 9)) == 3


def test_long_entries_may_break():
    assert widened("林静、全体任课教师和班主任老师", 8) == []
    assert widened("各班任课教师和全体班主任老师", 8) == []


def test_posts_in_brackets_stand_apart_from_names():
    ((sign, _),) = widened("林静（副校长）、赵一帆", 10)
    assert sign == "、"


@given(st.text(alphabet="林静赵一帆、，（）A1 ", min_size=1, max_size=120), st.floats(1, 30))
def test_nothing_is_lost_or_added(text, room):
    written = whole_names(text, room, LOOK)
    assert "".join(re.findall(r"<w:t[^>]*>([^<]*)", written)) == text


def test_a_block_of_people_uses_it():
    xml = render_body(document(LabelLine("成员：", "赵一帆、" * 12, 3)), GB).xml
    assert WIDENED.search(xml[xml.index("：") :])
    assert paragraph_texts(xml) == ["成员：" + "赵一帆、" * 12]
