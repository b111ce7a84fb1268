import re
from collections.abc import Callable
from xml.dom.minidom import parseString

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planforge.proofreading.locating import Words
from planforge.proofreading.marks import Mark, marked
from planforge.readers.docx.places import read_places
from planforge.readers.places import Places

WordFile = Callable[..., bytes]
START = '<w:commentRangeStart w:id="{0}"/>'
END = '<w:commentRangeEnd w:id="{0}"/><w:r><w:rPr><w:sz w:val="16"/></w:rPr><w:commentReference w:id="{0}"/></w:r>'
TEXT = '<w:t xml:space="preserve">'


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}{TEXT}{text}</w:t></w:r>"


def body(xml: bytes) -> str:
    return re.findall(r"<w:body>(.*)</w:body>", xml.decode(), re.DOTALL)[0]


def around(places: Places, number: int, xml: bytes) -> str:
    """The words between the marks of a comment, as a reader of the new document sees them."""
    begin, end = (
        xml.index(f'<w:comment{kind} w:id="{number}"/>'.encode()) for kind in ("RangeStart", "RangeEnd")
    )
    return "".join(
        piece.text
        for spot in read_again(xml).spots
        for piece in spot.pieces
        if begin <= piece.stretch.start < end and places
    )


def read_again(xml: bytes) -> Places:
    import io
    import zipfile

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", xml)
    return read_places(buffer.getvalue())


def test_whole_runs_are_marked_without_dividing_them(word_file: WordFile) -> None:
    places = read_places(word_file(f"<w:p>{run('集体')}{run('备课')}{run('研讨')}</w:p>"))
    xml = marked(places, [Mark(3, Words(0, 2, 4))])
    assert body(xml) == f"<w:p>{run('集体')}{START.format(3)}{run('备课')}{END.format(3)}{run('研讨')}</w:p>"


def test_a_run_is_divided_around_the_words_with_its_properties(word_file: WordFile) -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    places = read_places(word_file(f"<w:p>{run('集体备课,研讨', bold)}</w:p>"))
    xml = marked(places, [Mark(0, Words(0, 4, 5))])
    parted = f"{run('集体备课', bold)}{START.format(0)}{run(',', bold)}{END.format(0)}{run('研讨', bold)}"
    assert body(xml) == f"<w:p>{parted}</w:p>"


def test_marks_that_meet_close_before_they_open(word_file: WordFile) -> None:
    places = read_places(word_file(f"<w:p>{run('集体备课')}</w:p>"))
    xml = marked(places, [Mark(0, Words(0, 0, 2)), Mark(1, Words(0, 2, 4)), Mark(2, Words(0, 0, 4))])
    starts = START.format(0) + START.format(2)
    middle = END.format(0) + START.format(1)
    assert body(xml) == f"<w:p>{starts}{run('集体')}{middle}{run('备课')}{END.format(1)}{END.format(2)}</w:p>"


def test_a_run_with_several_things_is_divided_between_them(
    word_file: WordFile, kinds: dict[str, str]
) -> None:
    places = read_places(word_file(kinds["一块里几样"]))
    text = places.spots[0].text
    xml = marked(places, [Mark(0, Words(0, text.index("有"), text.index("段") + 1))])
    assert around(places, 0, xml) == "有,两段"
    assert read_again(xml).spots[0].text == text


def test_a_blank_at_a_cut_is_kept(word_file: WordFile) -> None:
    places = read_places(word_file("<w:p><w:r><w:t>中 间</w:t></w:r></w:p>"))
    xml = marked(places, [Mark(0, Words(0, 2, 3))])
    assert f"{TEXT}中 </w:t>" in xml.decode()
    assert around(places, 0, xml) == "间"


def test_text_whose_outer_blanks_word_drops_is_not_divided(word_file: WordFile) -> None:
    places = read_places(word_file("<w:p><w:r><w:t> 前后 </w:t></w:r></w:p>"))
    xml = marked(places, [Mark(0, Words(0, 1, 2))])
    assert body(xml) == f"<w:p>{START.format(0)}<w:r><w:t> 前后 </w:t></w:r>{END.format(0)}</w:p>"


def test_a_comment_on_a_text_box_stands_where_the_box_hangs(
    word_file: WordFile, kinds: dict[str, str]
) -> None:
    places = read_places(word_file(kinds["文本框"]))
    (number,) = (index for index, spot in enumerate(places.spots) if spot.boxed)
    xml = marked(places, [Mark(0, Words(number, 0, 2))]).decode()
    assert START.format(0) + END.format(0) + "<w:r><w:pict>" in xml


def test_nothing_is_divided_where_it_may_not_be(word_file: WordFile) -> None:
    places = read_places(word_file(f"<w:p>{run('集体备课')}</w:p>"))
    xml = marked(places, [Mark(0, Words(0, 1, 2))], divide=False)
    assert body(xml) == f"<w:p>{START.format(0)}{run('集体备课')}{END.format(0)}</w:p>"


def test_another_prefix_gets_marks_that_say_what_they_are(word_file: WordFile) -> None:
    places = read_places(word_file(f"<w:p>{run('集体备课')}</w:p>", prefix="ns0"))
    xml = marked(places, [Mark(0, Words(0, 1, 2))])
    parseString(xml)
    assert b'<w:commentRangeStart xmlns:w="http://schemas.openxmlformats.org/' in xml
    assert b"</ns0:t></ns0:r><w:commentRangeStart" in xml


@pytest.mark.parametrize("strict", [True, False])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(st.data())
def test_marks_anywhere_change_no_word_and_break_no_xml(
    word_file: WordFile, strict: bool, data: st.DataObject
) -> None:
    namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main" if strict else None
    places = read_places(word_file(**({"namespace": namespace} if namespace else {})))
    marks = []
    for number in range(data.draw(st.integers(1, 12))):
        spot = data.draw(st.integers(0, len(places.spots) - 1))
        start = data.draw(st.integers(0, len(places.spots[spot].text) - 1))
        end = data.draw(st.integers(start + 1, len(places.spots[spot].text)))
        marks.append(Mark(number, Words(spot, start, end)))
    xml = marked(places, marks)
    again = read_again(xml)
    assert [spot.text for spot in again.spots] == [spot.text for spot in places.spots]
    for number, words in marks:
        assert xml.count(f'<w:commentRangeStart w:id="{number}"/>'.encode()) == 1
        if not places.spots[words.spot].boxed:
            assert places.spots[words.spot].text[words.start : words.end] in around(places, number, xml)
