from xml.dom.minidom import parseString

import pytest

from planforge.proofreading.parts import (
    comment_xml,
    free_numbers,
    with_children,
    with_comments,
    with_relation,
    with_type,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DATE = "2026-09-01T08:00:00Z"


def test_a_comment_names_its_author_and_has_a_paragraph_a_line() -> None:
    xml = comment_xml(4, ("提醒：<错>", "提示：改\x0b正"), W, DATE)
    (comment,) = parseString(xml).getElementsByTagName("w:comment")
    assert comment.getAttribute("w:author") == "planforge 检查"
    assert comment.getAttribute("w:initials") == "pf"
    assert comment.getAttribute("w:date") == DATE
    texts = [node.firstChild.data for node in comment.getElementsByTagName("w:t")]
    assert texts == ["提醒：<错>", "提示：改正"]
    assert len(comment.getElementsByTagName("w:annotationRef")) == 1


def test_comments_that_are_there_stay_in_front() -> None:
    old = f'<ns0:comments xmlns:ns0="{W}"><ns0:comment ns0:id="0"/></ns0:comments>\n'.encode()
    new = with_comments(old, [comment_xml(1, ("一",), W, DATE)], W)
    parseString(new)
    assert new.startswith(old.partition(b"</ns0:comments>")[0])
    assert new.endswith(b"</ns0:comments>\n")


def test_a_new_part_of_comments_is_whole() -> None:
    root = parseString(with_comments(None, [comment_xml(0, ("一",), W, DATE)], W)).documentElement
    assert (root.tagName, root.getAttribute("xmlns:w")) == ("w:comments", W)


def test_an_empty_root_is_opened() -> None:
    assert with_children(b'<a x="/>"/>', "<b/>") == b'<a x="/>"><b/></a>'
    assert with_children(b"<?xml version='1.0'?><a />", "<b/>") == b"<?xml version='1.0'?><a><b/></a>"


@pytest.mark.parametrize(
    ("xml", "numbers"),
    [
        (b"", [0, 1]),
        (b'<w:comment w:author="a" w:id="3"/>', [4, 5]),
        (b'<w:commentRangeStart w:id="7"/><w:ins w:id="900"/>', [8, 9]),
        (b'<w:comment w:id="2147483646"/><w:comment w:id="1"/>', [0, 2]),
        (b'<w:comment w:id="-5"/>', [0, 1]),
        (b'<w:comments w:id="9"/>', [0, 1]),
    ],
)
def test_numbers_are_free(xml: bytes, numbers: list[int]) -> None:
    assert free_numbers([xml], 2) == numbers


def test_a_relationship_gets_an_id_of_its_own() -> None:
    old = b'<Relationships xmlns="x"><Relationship Id="rId1"/><Relationship Id="rId3"/></Relationships>'
    new = with_relation(old, "comments.xml", strict=False).decode()
    assert 'Id="rId2"' in new
    assert "officeDocument/2006/relationships/comments" in new
    assert (
        "purl.oclc.org/ooxml/officeDocument/relationships/comments"
        in with_relation(None, "comments.xml", strict=True).decode()
    )


def test_a_content_type_is_named_once() -> None:
    types = b"<Types></Types>"
    once = with_type(types, "word/comments.xml")
    assert b'PartName="/word/comments.xml"' in once
    assert with_type(once, "word/comments.xml") == once
