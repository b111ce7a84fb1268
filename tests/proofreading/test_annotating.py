import io
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from planforge.diagnostics import Diagnostic, Position, Severity
from planforge.proofreading import Proofread, Remark, proofread
from planforge.proofreading.annotating import annotated
from planforge.proofreading.locating import Words
from planforge.readers.docx.places import read_places
from planforge.readers.evidence import UnreadableError
from planforge.source import TextFile
from planforge.workspace.library import Workspace

WordFile = Callable[..., bytes]
Parts = Callable[[bytes], dict[str, bytes]]
NAME = "去年.docx"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def finding(message: str = "有误", file: str = NAME, hint: str = "改正") -> Diagnostic:
    return Diagnostic("试", Severity.REMINDER, message, Position(file, 1, 1), hint)


def read(data: bytes, *remarks: Remark) -> Proofread:
    return Proofread(remarks, read_places(data))


def comments_of(data: bytes) -> list[tuple[int, str, str]]:
    return [
        (each.comment_id, each.author, "\n".join(paragraph.text for paragraph in each.paragraphs))
        for each in docx.Document(io.BytesIO(data)).comments
    ]


def test_a_finding_becomes_a_comment_around_its_words(word_file: WordFile) -> None:
    data = word_file()
    copy = annotated(data, read(data, Remark(finding(), Words(0, 7, 8))), NAME)
    assert copy is not None
    assert comments_of(copy) == [(0, "planforge 检查", "提醒［试］有误\n提示：改正")]
    (run,) = (run for run in docx.Document(io.BytesIO(copy)).paragraphs[0].runs if run.text == ",")
    assert run._r.getprevious().tag.endswith("commentRangeStart")


def test_only_the_parts_about_comments_differ(word_file: WordFile, parts_of: Parts) -> None:
    data = word_file(parts={"word/media/x.bin": "\x00anything", "docProps/core.xml": "<x/>"})
    copy = annotated(data, read(data, Remark(finding(), Words(0, 0, 2))), NAME)
    assert copy is not None
    before, after = parts_of(data), parts_of(copy)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {
        "[Content_Types].xml",
        "word/document.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
    }
    assert set(before) <= set(after)


def test_comments_that_are_there_stay_and_numbers_go_on(word_file: WordFile, parts_of: Parts) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" '
        f'Type="{R}/comments" Target="/word/comments.xml"/></Relationships>'
    )
    there = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="4" w:author="林静"><w:p><w:r><w:t>请核实</w:t></w:r></w:p>'
        "</w:comment></w:comments>"
    )
    parts = {"word/comments.xml": there, "word/_rels/document.xml.rels": relations}
    data = word_file(parts=parts)
    copy = annotated(data, read(data, Remark(finding(), Words(0, 0, 2))), NAME)
    assert copy is not None
    assert [(number, author) for number, author, _ in comments_of(copy)] == [
        (4, "林静"),
        (5, "planforge 检查"),
    ]
    assert parts_of(copy)["word/_rels/document.xml.rels"] == relations.encode()


def test_further_places_get_a_short_comment_each(word_file: WordFile) -> None:
    data = word_file()
    places = (Words(0, 0, 2), Words(1, 0, 2))
    copy = annotated(data, read(data, Remark(finding(), places[0], (*places, places[1]))), NAME)
    assert copy is not None
    assert [text for *_, text in comments_of(copy)] == ["提醒［试］有误\n提示：改正", "提醒［试］这里也是"]


def test_what_concerns_the_whole_file_stands_at_its_first_words(word_file: WordFile, parts_of: Parts) -> None:
    data = word_file()
    elsewhere = Remark(finding(file="specs/学校.yaml"), None)
    copy = annotated(data, read(data, Remark(finding("缺少一章"), None), elsewhere), NAME)
    assert copy is not None
    assert [text for *_, text in comments_of(copy)] == ["提醒［试］缺少一章\n提示：改正"]
    xml = parts_of(copy)["word/document.xml"].decode()
    assert xml.index("commentRangeStart") < xml.index("滨河市实验小学") < xml.index("commentRangeEnd")


def test_a_file_without_findings_gets_no_copy(word_file: WordFile) -> None:
    data = word_file()
    assert annotated(data, read(data), NAME) is None
    assert annotated(data, Proofread((Remark(finding(), None),)), NAME) is None


def test_the_same_input_gives_the_same_bytes(word_file: WordFile) -> None:
    data = word_file()
    remark = Remark(finding(), Words(0, 1, 3))
    assert annotated(data, read(data, remark), NAME) == annotated(data, read(data, remark), NAME)


@pytest.mark.parametrize(
    ("core", "date"),
    [
        (
            "<x><dcterms:modified xsi:type='y'>2026-09-01T08:30:00Z</dcterms:modified></x>",
            "2026-09-01T08:30:00Z",
        ),
        ("<x/>", "2000-01-01T00:00:00Z"),
    ],
)
def test_the_date_is_that_of_the_document(word_file: WordFile, parts_of: Parts, core: str, date: str) -> None:
    data = word_file(parts={"docProps/core.xml": core})
    copy = annotated(data, read(data, Remark(finding(), Words(0, 0, 2))), NAME)
    assert copy is not None
    assert f'w:date="{date}"'.encode() in parts_of(copy)["word/comments.xml"]


def test_a_strict_file_stays_strict(word_file: WordFile, parts_of: Parts) -> None:
    data = word_file(namespace=STRICT)
    copy = annotated(data, read(data, Remark(finding(), Words(0, 0, 2))), NAME)
    assert copy is not None
    parts = parts_of(copy)
    assert f'xmlns:w="{STRICT}"'.encode() in parts["word/comments.xml"]
    assert (
        b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in parts["word/_rels/document.xml.rels"]
    )


def test_a_name_that_is_taken_is_not_used_again(word_file: WordFile, parts_of: Parts) -> None:
    data = word_file(parts={"word/comments.xml": "<orphan/>"})
    copy = annotated(data, read(data, Remark(finding(), Words(0, 0, 2))), NAME)
    assert copy is not None
    parts = parts_of(copy)
    assert parts["word/comments.xml"] == b"<orphan/>"
    assert "planforge 检查".encode() in parts["word/comments1.xml"]
    assert b'Target="comments1.xml"' in parts["word/_rels/document.xml.rels"]


def test_a_package_without_content_types_is_refused(word_file: WordFile) -> None:
    data = word_file(without=("[Content_Types].xml",))
    with pytest.raises(UnreadableError):
        annotated(data, read(data, Remark(finding(), Words(0, 0, 2))), NAME)


def test_a_run_that_is_no_plain_run_is_marked_as_a_whole(word_file: WordFile) -> None:
    odd = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice><w:t>集体备课</w:t></mc:Choice></mc:AlternateContent></w:r></w:p>"
    )
    data = word_file(odd)
    copy = annotated(data, read(data, Remark(finding(), Words(0, 1, 2))), NAME)
    assert copy is not None
    assert re.search(r"commentRangeStart[^>]*/><w:r><mc:", _main(copy))


def _main(data: bytes) -> str:
    return read_places(data).xml.decode()


def test_what_a_check_finds_is_written_where_it_is(word_file: WordFile, tmp_path: Path) -> None:
    data = word_file()
    found = proofread(TextFile(NAME, data), Workspace(tmp_path))
    copy = annotated(data, found, NAME)
    assert copy is not None
    assert [spot.text for spot in read_places(copy).spots] == [spot.text for spot in found.places.spots]
    assert len(comments_of(copy)) >= len(found.remarks) > 0


def test_of_more_comments_than_anybody_could_go_through_the_rest_is_counted(word_file: WordFile) -> None:
    data = word_file()
    remarks = [Remark(finding(f"有误{number}"), Words(0, 7, 8)) for number in range(1_200)]
    copy = annotated(data, read(data, *remarks), NAME)
    assert copy is not None
    said = comments_of(copy)
    assert len(said) == 1_001
    assert "后面还有 200 处" in said[-1][2]
