import pytest

from planforge.document import Image, Paragraph
from planforge.template.style import StyleSheet
from planforge.writers.docx import write
from planforge.writers.docx.shown_pictures import placed_pictures
from tests.writers.docx.specimens import document, png


def test_pictures_come_back_by_the_names_that_the_spec_gives_them() -> None:
    gate, yard = png(40, 20), png(80, 60)
    images = (Image("图片/校门 & 操场.png", gate), Image("操场.png", yard), Image("又是校门.png", gate))
    docx = write(document(Paragraph("甲"), *images), StyleSheet())
    shown = {picture.name: picture.data for picture in placed_pictures(docx).values()}
    assert shown == {"图片/校门 & 操场.png": gate, "操场.png": yard, "又是校门.png": gate}


@pytest.mark.parametrize("data", [b"", b"PK", b"<docx>"])
def test_a_broken_file_shows_none(data: bytes) -> None:
    assert placed_pictures(data) == {}
