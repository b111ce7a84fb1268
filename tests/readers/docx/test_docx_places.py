from collections.abc import Callable

import pytest

from planforge.readers.docx.places import read_places
from planforge.readers.evidence import UnreadableError
from planforge.readers.places import Spot

WordFile = Callable[..., bytes]
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
BREAK = "<w:lastRenderedPageBreak/>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def said(spots: tuple[Spot, ...]) -> list[str]:
    return [spot.text for spot in spots]


def test_every_character_stands_at_its_bytes(word_file: WordFile) -> None:
    places = read_places(word_file(paragraph(run("教研"), run("计划&amp;总结"))))
    (spot,) = places.spots
    assert spot.text == "教研计划&总结"
    first, second = spot.pieces
    assert places.xml[first.start : first.end].decode() == "教研"
    assert places.xml[second.start : second.end].decode() == "计划&amp;总结"
    assert places.xml[second.stretch.start : second.stretch.end].decode() == run("计划&amp;总结")
    assert (first.at, second.at) == (0, 2)


def test_a_run_is_known_with_its_tag_and_properties(word_file: WordFile) -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    body = f'<w:p><w:r w:rsidR="1">{bold}<w:t>计划</w:t></w:r></w:p>'
    (spot,) = read_places(word_file(body)).spots
    stretch = spot.pieces[0].stretch
    assert (stretch.opening, stretch.properties) == (b'<w:r w:rsidR="1">', bold.encode())
    assert stretch.divisible


def test_paragraphs_count_as_they_do_in_an_import(word_file: WordFile) -> None:
    table = f"<w:tbl><w:tr>{cell(paragraph(run('周次')))}{cell(paragraph(run('内容')))}</w:tr></w:tbl>"
    body = paragraph(run("一")) + paragraph() + paragraph(run("二")) + table + paragraph(run("三"))
    spots = read_places(word_file(body)).spots
    assert [(spot.at, spot.text, spot.table) for spot in spots] == [
        (1, "一", 0),
        (2, "二", 0),
        (3, "周次", 1),
        (3, "内容", 1),
        (4, "三", 0),
    ]


def test_a_cell_is_known_by_its_row_and_column(word_file: WordFile) -> None:
    inner = f"<w:tbl><w:tr>{cell(paragraph(run('里')))}</w:tr></w:tbl>"
    rows = (
        f"<w:tr>{cell(paragraph(run('a')))}{cell(paragraph(run('b')))}</w:tr>"
        f"<w:tr>{cell(paragraph(run('c')))}{cell(inner, paragraph(run('d')))}</w:tr>"
    )
    spots = read_places(word_file(f"<w:tbl>{rows}</w:tbl><w:tbl>{rows}</w:tbl>")).spots
    assert [(s.table, s.row, s.cell) for s in spots[:5]] == [
        (1, 1, 1),
        (1, 1, 2),
        (1, 2, 1),
        (1, 2, 2),
        (1, 2, 2),
    ]
    assert said(spots[:5]) == ["a", "b", "c", "里", "d"]
    assert spots[5].table == 2


def test_pages_are_those_that_word_noted(word_file: WordFile) -> None:
    body = (
        paragraph(run("第一页"))
        + paragraph(f"<w:r>{BREAK}<w:t>第二页，</w:t></w:r><w:r>{BREAK}<w:t>第三页</w:t></w:r>")
        + paragraph('<w:r><w:br w:type="page"/></w:r>')
        + paragraph(f"<w:r>{BREAK}<w:t>第四页</w:t></w:r>")
    )
    spots = read_places(word_file(body)).spots
    assert [spots[0].page_of(0), spots[1].page_of(0), spots[1].page_of(4)] == [1, 2, 3]
    assert spots[-1].page_of(0) == 4


def test_a_file_that_notes_no_pages_has_none(word_file: WordFile) -> None:
    body = paragraph(run("第一页")) + paragraph('<w:r><w:br w:type="page"/></w:r>') + paragraph(run("第二页"))
    assert [spot.page_of(0) for spot in read_places(word_file(body)).spots] == [0, 0]


def test_a_row_over_two_pages_is_one_break(word_file: WordFile) -> None:
    broken = f"<w:r><w:t>上</w:t>{BREAK}<w:t>下</w:t></w:r>"
    row = f"<w:tr>{cell(paragraph(broken))}{cell(paragraph(broken))}</w:tr>"
    spots = read_places(word_file(f"<w:tbl>{row}</w:tbl>{paragraph(run('后'))}")).spots
    assert [spot.page_of(0) for spot in spots] == [1, 1, 2]
    assert spots[0].page_of(1) == 2


@pytest.mark.parametrize(
    ("section", "page"),
    [
        ("<w:sectPr/>", 2),
        ('<w:sectPr><w:type w:val="nextPage"/></w:sectPr>', 2),
        ('<w:sectPr><w:type w:val="continuous"/></w:sectPr>', 1),
    ],
)
def test_a_section_may_begin_a_page(word_file: WordFile, section: str, page: int) -> None:
    body = (
        paragraph(run("前"), properties=f"<w:pPr>{section}</w:pPr>")
        + paragraph(run("后"))
        + paragraph(f"<w:r>{BREAK}<w:t>末</w:t></w:r>")
    )
    assert read_places(word_file(body)).spots[1].page_of(0) == page


def test_a_break_before_a_paragraph_begins_a_page(word_file: WordFile) -> None:
    before = "<w:pPr><w:pageBreakBefore/></w:pPr>"
    body = (
        paragraph(run("题"), properties=before)
        + paragraph(run("附件"), properties=before)
        + paragraph(f"<w:r>{BREAK}<w:t>末</w:t></w:r>")
    )
    assert [spot.page_of(0) for spot in read_places(word_file(body)).spots] == [1, 2, 3]


def test_what_word_hides_is_not_there(word_file: WordFile) -> None:
    body = paragraph(
        run("看得见"),
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>",
        "<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>",
        '<w:ins w:id="1">' + run("添上") + "</w:ins>",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
    )
    assert said(read_places(word_file(body)).spots) == ["看得见添上"]


def test_a_contents_page_is_left_out(word_file: WordFile) -> None:
    styles = '<w:styles XMLNS><w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style></w:styles>'
    contents = paragraph(run("一、目标 1"), properties='<w:pPr><w:pStyle w:val="T"/></w:pPr>')
    data = word_file(contents + paragraph(run("正文")), {"word/styles.xml": styles})
    assert said(read_places(data).spots) == ["正文"]


def test_a_text_box_stands_behind_its_paragraph_and_is_held_by_its_run(word_file: WordFile) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph(run('框里'))}</w:txbxContent></w:pict></w:r>"
    places = read_places(word_file(paragraph(run("正文"), box)))
    host, inside = places.spots
    assert (host.text, inside.text, host.boxed, inside.boxed) == ("正文", "框里", False, True)
    assert inside.at == host.at
    assert inside.anchor is not None
    assert places.xml[inside.anchor.start :].startswith(b"<w:r><w:pict>")


def test_what_a_run_holds_besides_text_counts_but_is_not_divided(word_file: WordFile) -> None:
    formula = "<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>x</m:t></m:r></m:oMath>"
    ruby = "<w:r><w:ruby><w:rt><w:r><w:t>yan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>研</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    body = paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/></w:r>", formula, ruby)
    (spot,) = read_places(word_file(body)).spots
    assert spot.text == "甲\t乙\nx研"
    assert [piece.tag >= 0 for piece in spot.pieces] == [True, False, True, False, False, False]


def test_a_very_long_text_is_one_piece(word_file: WordFile) -> None:
    (spot,) = read_places(word_file(paragraph(run("研" * 40_000)))).spots
    assert len(spot.pieces) == 1
    assert len(spot.text) == 40_000


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le"])
def test_other_encodings_are_read_as_utf_8(word_file: WordFile, encoding: str) -> None:
    mark = "\ufeff" if encoding == "utf-16-le" else ""
    data = word_file(
        paragraph(run("计划")), prolog=f'{mark}<?xml version="1.0" encoding="UTF-16"?>', encoding=encoding
    )
    places = read_places(data)
    assert said(places.spots) == ["计划"]
    piece = places.spots[0].pieces[0]
    assert places.xml[piece.start : piece.end].decode() == "计划"
    assert b'encoding="UTF-8"' in places.xml


def test_latin_letters_in_their_own_encoding_are_read(word_file: WordFile) -> None:
    prolog = '<?xml version="1.0" encoding="iso-8859-1"?>'
    data = word_file(paragraph(run("caf\xe9")), prolog=prolog, encoding="iso-8859-1")
    assert said(read_places(data).spots) == ["caf\xe9"]


def test_strict_files_are_read(word_file: WordFile) -> None:
    assert said(read_places(word_file(paragraph(run("计划")), namespace=STRICT)).spots) == ["计划"]


def test_a_file_that_is_refused_for_its_words_is_refused_here(word_file: WordFile) -> None:
    with pytest.raises(UnreadableError):
        read_places(word_file(paragraph(run("计划")), prolog='<!DOCTYPE w [<!ENTITY x "y">]>'))
    with pytest.raises(UnreadableError):
        read_places(b"PK\x03\x04")
