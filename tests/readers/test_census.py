import pytest

from planforge.readers.census import with_unread
from planforge.readers.docx.census import texts_in
from planforge.readers.evidence import Aside, Grid, GridCell, Line, Reading

CHOSEN = "<mc:Choice><w:t>甲</w:t></mc:Choice>"


def _alternatives(inner: str) -> str:
    return f"<mc:AlternateContent>{inner}</mc:AlternateContent>"


@pytest.mark.parametrize(
    ("xml", "texts"),
    [
        ("<w:t>甲</w:t><w:tab/><w:t xml:space='preserve'> 乙 </w:t><w:t/>", ["甲", " 乙 "]),
        ("<m:t>x&lt;1</m:t><a:t>图</a:t><w:delText>删</w:delText>", ["x<1", "图", "删"]),
        ("<!-- <w:t>注</w:t> --><ns0:t>甲</ns0:t>", ["甲"]),
        (_alternatives(f"{CHOSEN}<mc:Fallback><w:t>甲</w:t></mc:Fallback>") + "<w:t>乙</w:t>", ["甲", "乙"]),
        (_alternatives("<mc:Fallback><w:t>甲</w:t></mc:Fallback>"), ["甲"]),
        (_alternatives("<mc:Choice><a:blip/></mc:Choice><mc:Fallback><w:t>字</w:t></mc:Fallback>"), ["字"]),
        (
            _alternatives(f"{CHOSEN}<mc:Fallback>{_alternatives(CHOSEN)}</mc:Fallback>") + "<w:t>乙</w:t>",
            ["甲", "乙"],
        ),
    ],
)
def test_texts_are_counted_by_their_tags_alone(xml: str, texts: list[str]) -> None:
    assert texts_in(xml.encode()) == texts


READING = Reading(
    "段",
    (Line(1, "甲 乙"), Grid(2, ((GridCell(("丙",)), None),))),
    (Aside("目录", 1, "丁"), Aside("编码", 0, "戊")),
)


@pytest.mark.parametrize(
    ("texts", "unread"),
    [
        (["甲", "乙", "丙", " 丁\u200b"], ()),
        (["甲乙丙丁", "己"], ("己",)),
        (["甲", "甲", "乙", "丙", "丁"], ("甲",)),
        (["甲乙丙丁戊"], ("戊",)),
    ],
)
def test_what_a_reader_left_out_is_named(texts: list[str], unread: tuple[str, ...]) -> None:
    assert with_unread(READING, texts).unread == unread
