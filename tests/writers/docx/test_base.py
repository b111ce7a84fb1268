"""底稿: a school's own Word file lends its styles, headers and page."""

from __future__ import annotations

import re
from io import BytesIO

import docx
import pytest
from docx.shared import Mm, Pt

from planforge.document import Heading, Paragraph, Signature, Title
from planforge.errors import PlanforgeError
from planforge.writers.docx import Carried, adopted, read_carried, write
from tests.gate.ooxml_gate import findings
from tests.writers.docx.specimens import (
    GB,
    LONG,
    SIGN_OFF,
    WEEKS,
    WIDE,
    document,
    everything,
    mark,
    part,
    plan,
    word_file,
)


def school_file():
    word, saved = docx.Document(BytesIO(word_file())), BytesIO()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    word.styles["Normal"].font.size = Pt(14)
    word.styles["Heading 1"].font.name = "微软雅黑"
    word.save(saved)
    return saved.getvalue()


def opened(tree, base):
    return docx.Document(BytesIO(write(tree, GB, None, base)))


def test_its_header_stays_and_its_text_goes():
    word = opened(plan(), word_file())
    assert word.sections[0].header.paragraphs[0].text == "滨河市实验小学文件"
    assert not any("去年" in each.text for each in word.paragraphs)


def test_its_own_styles_are_used_and_missing_ones_added():
    word = opened(document(Heading(1, "章", mark("一、", 1)), Paragraph("字")), school_file())
    assert word.paragraphs[0].style.font.name == "微软雅黑"
    assert word.paragraphs[1].style.name == "公文正文"
    assert word.paragraphs[1].style.base_style.name == "Normal"


def test_its_page_and_size_are_taken():
    style = adopted(GB, school_file())
    assert [round(side) for side in style.page.paper] == [210, 297]
    assert (round(style.page.left), round(style.page.right)) == (25, 25)
    assert style.size("body") == 14.0


def test_tables_fill_its_text_width():
    xml = part(write(document(WEEKS), GB, None, school_file()))
    assert int(re.search(r'<w:tblW w:w="(\d+)"', xml)[1]) == pytest.approx(160 * 56.7, abs=3)


def test_a_wide_table_turns_its_page():
    word = opened(document(LONG, WIDE, LONG), school_file())
    assert [section.orientation for section in word.sections] == [0, 1, 0]
    assert word.sections[1].page_width == word.sections[0].page_height
    assert word.sections[2].header.paragraphs[0].text == "滨河市实验小学文件"


def test_pictures_come_along():
    word = opened(everything(), school_file())
    assert len(word.inline_shapes) == 3  # a picture and two charts


def test_footers_of_earlier_sections_are_kept():
    word = opened(plan(), write(everything(), GB))
    assert "—" in word.sections[0].footer.paragraphs[0].text


def test_a_spec_that_the_file_carries_itself_does_not_travel_on():
    base = write(plan(), GB, Carried("旧".encode(), "旧.yaml"))
    assert read_carried(write(plan(), GB, None, base)) is None
    new = Carried("新".encode(), "新.yaml")
    assert read_carried(write(plan(), GB, new, base)) == new


@pytest.mark.parametrize("junk", [b"", b"no word file", b"PK\x05\x06" + b"\0" * 18])
def test_a_file_that_is_no_word_file_is_refused_in_one_sentence(junk):
    with pytest.raises(PlanforgeError, match="底稿"):
        write(plan(), GB, None, junk)


def test_a_damaged_word_file_is_refused_in_one_sentence():
    from tests.gate.defects import parts_in, zipped

    parts = parts_in(word_file())
    del parts["word/styles.xml"]
    parts["[Content_Types].xml"] = b"<broken"
    with pytest.raises(PlanforgeError, match="底稿"):
        write(plan(), GB, None, zipped(parts))


def test_a_cover_is_not_counted_in_a_school_file_either():
    base = write(document(Title(("计划",)), Signature(SIGN_OFF.lines, "封面"), LONG), GB)
    blocks = (Title(("计划",)), Signature(SIGN_OFF.lines, "封面"), LONG, WIDE, LONG)
    for file in (school_file(), base):
        cover, *rest = re.findall("<w:sectPr.*?</w:sectPr>", part(write(document(*blocks), GB, None, file)))
        assert "footerReference" not in cover
        assert "w:start" not in cover
        assert ['w:start="1"' in each for each in rest] == [True, False, False]
        assert findings(write(document(*blocks), GB, None, base)) == []
