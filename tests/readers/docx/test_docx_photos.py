from collections.abc import Callable

import pytest

from planforge.readers.docx import photos
from planforge.readers.docx.document import read_docx
from planforge.readers.evidence import Grid, Line, Photo

WordFile = Callable[..., bytes]
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="p1" Type="x/image" Target="media/../media/image1.png"/>'
    '<Relationship Id="p2" Type="x/image" Target="/word/media/image2.png"/>'
    '<Relationship Id="p3" Type="x/image" Target="../../../../etc/passwd"/></Relationships>'
)
PARTS = {
    "word/_rels/document.xml.rels": RELATIONS,
    "word/media/image1.png": "一",
    "word/media/image2.png": "二",
}


def _drawing(name: str, wide: int = 2_880_000) -> str:
    return (
        f'<w:r><w:drawing><extent cx="{wide}" cy="1"/><a:blip {_A} {_R} r:embed="{name}"/></w:drawing></w:r>'
    )


def _read(word_file: WordFile, body: str) -> list[object]:
    return [
        block if isinstance(block, Photo) else block.text if isinstance(block, Line) else "表"
        for block in read_docx(word_file(body, PARTS)).blocks
    ]


def test_a_picture_has_its_bytes_and_its_width(word_file: WordFile) -> None:
    found = _read(
        word_file, f"<w:p><w:r><w:t>如图</w:t></w:r>{_drawing('p1')}</w:p><w:p>{_drawing('p2', 0)}</w:p>"
    )
    assert found == [
        "如图",
        Photo(1, "word/media/image1.png", "一".encode(), 80),
        Photo(2, "word/media/image2.png", "二".encode(), 0),
    ]


def test_an_old_shape_has_its_width_in_points(word_file: WordFile) -> None:
    shape = f'<v:shape {_V} style="position:absolute;width:72pt;height:9pt"><v:imagedata {_R} r:id="p1"/></v:shape>'
    (found,) = _read(word_file, f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>")
    assert isinstance(found, Photo)
    assert found.width == 25


def test_pictures_in_a_table_stand_behind_it(word_file: WordFile) -> None:
    cell = f"<w:tc><w:p><w:r><w:t>图</w:t></w:r>{_drawing('p1')}</w:p></w:tc>"
    blocks = read_docx(word_file(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>", PARTS)).blocks
    assert [type(block) for block in blocks] == [Grid, Photo, Photo]


def test_a_deleted_picture_is_gone_and_one_in_a_paragraph_merged_with_the_next_is_not(
    word_file: WordFile,
) -> None:
    deleted = f"<w:p><w:del>{_drawing('p1')}</w:del></w:p>"
    mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    merged = f"<w:p>{mark}<w:r><w:t>甲</w:t></w:r>{_drawing('p2')}</w:p><w:p><w:r><w:t>乙</w:t></w:r></w:p>"
    assert [each if isinstance(each, str) else "图" for each in _read(word_file, deleted + merged)] == [
        "甲乙",
        "图",
    ]


def test_a_picture_outside_of_the_file_is_listed_and_never_looked_for(word_file: WordFile) -> None:
    reading = read_docx(word_file(f"<w:p>{_drawing('p3')}</w:p>", PARTS))
    assert [aside.text for aside in reading.asides] == ["文件里没有这张图，只有它的位置"]


@pytest.mark.parametrize(("limit", "said"), [("_MOST_BYTES", "图片太多"), ("_LONGEST", "这张图太大")])
def test_pictures_beyond_measure_are_listed(
    word_file: WordFile, monkeypatch: pytest.MonkeyPatch, limit: str, said: str
) -> None:
    monkeypatch.setattr(photos, limit, 1)
    (aside,) = read_docx(word_file(f"<w:p>{_drawing('p1')}</w:p>", PARTS)).asides
    assert aside.text.startswith(said)


def test_a_picture_shown_ten_thousand_times_is_taken_a_thousand_times(word_file: WordFile) -> None:
    read = read_docx(word_file(f"<w:p>{_drawing('p1') * 1_200}</w:p>", PARTS))
    assert sum(isinstance(block, Photo) for block in read.blocks) == 1_000
    assert [aside.text for aside in read.asides] == ["图片有 1200 处，只取了前 1000 处"]
