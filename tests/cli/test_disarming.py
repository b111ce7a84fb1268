"""Links that another program would follow are gone before it opens a document; everything else stays."""

import io
import zipfile

import pytest

from planforge.cli.disarming import disarmed

NAMESPACES = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def odt(*parts: tuple[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, text in parts:
            package.writestr(name, text)
    return made.getvalue()


def part(package: bytes | None, name: str) -> str:
    assert package is not None
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return opened.read(name).decode()


@pytest.mark.parametrize(
    "code",
    [
        b'INCLUDEPICTURE "file:///a.png"',
        b'{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\insrsid1  INCLUDEPICTURE "a"}',
        b"include\ntext",
        b"{\\b I}NC\\'4cUDEPICTURE x",
        b"{\\*\\x PAGE }INCLUDEPICTURE x",
        b"{\\info PAGE }INCLUDEPICTURE x",
        b"DDEAUTO cmd",
        b"LINK Word.Document x",
        b"IMPORT x",
        b"{\\field{\\*\\fldinst DATABASE x}}",
    ],
)
def test_a_field_of_an_rtf_that_may_fetch_something_is_passed_over(code: bytes) -> None:
    text = b"{\\rtf1{\\field{\\*\\fldinst " + code + b"}{\\fldrslt x}}}"
    made = disarmed(text)
    assert made == text.replace(b"\\fldinst", b"\\*\\planforge")
    assert disarmed(made) == made


@pytest.mark.parametrize(
    "code",
    [
        b"PAGE",
        b" PAGE  \\\\* MERGEFORMAT",
        b"{\\rtlch\\fcs1 \\af0 {\\insrsid1 NUMPAGES}}",
        b'TOC \\\\o "1-3"',
        b"page",
    ],
)
def test_other_fields_of_an_rtf_stay(code: bytes) -> None:
    text = b"{\\rtf1{\\field{\\*\\fldinst " + code + b"}{\\fldrslt 1}}}"
    assert disarmed(text) == text


def test_a_long_run_of_blanks_is_looked_at_once() -> None:
    text = b"{\\rtf1" + b"\\fldinst " * 20_000 + b"\\fldinst" + b" {" * 500_000 + b"}"
    assert disarmed(text) == text.replace(b"\\fldinst", b"\\*\\planforge")


@pytest.mark.parametrize(
    "link",
    ["file:///c:/a.png", "//server/a.png", "\\\\server\\a.png", "/etc/a.png", " file:x", "FILE:x", "smb://s/a", "f&#105;le:x", "&p;"],
)  # fmt: skip
def test_a_link_of_an_odt_to_a_path_leads_nowhere(link: str) -> None:
    text = (
        f'<a {NAMESPACES} xlink:href = "{link}"/><b xlink:href=\'{link}\'/><c xlink:href="Pictures/1.png"/>'
    )
    made = disarmed(odt(("content.xml", text), ("Pictures/1.png", "x"), ("Object 1/styles.xml", text)))
    for name in ("content.xml", "Object 1/styles.xml"):
        assert part(made, name) == text.replace(f'"{link}"', '""').replace(f"'{link}'", '""')
    assert part(made, "Pictures/1.png") == "x"
    assert part(made, "mimetype") == "application/vnd.oasis.opendocument.text"


def test_an_odt_without_such_links_stays_what_it_is() -> None:
    text = '<a href="Pictures/1.png"/><b href="http://x/?a=1&amp;b=2"/><c href="#甲"/>'
    data = odt(("content.xml", text))
    assert disarmed(data) == data


def test_what_links_may_hide_in_is_refused() -> None:
    with zipfile.ZipFile(bomb := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("content.xml", "<a>" + "甲" * 4_000_000)
    assert disarmed(bomb.getvalue()) is None
    with zipfile.ZipFile(other := io.BytesIO(), "w") as package:
        package.writestr("content.xml", '<a href="file:x"/>'.encode("utf-16"))
    assert disarmed(other.getvalue()) is None
    assert disarmed(odt(("content.xml", "<a/>"))[:-30]) is None


def test_other_files_stay_what_they_are() -> None:
    assert disarmed(b"\xd0\xcf\x11\xe0 INCLUDEPICTURE") == b"\xd0\xcf\x11\xe0 INCLUDEPICTURE"


def test_an_rtf_that_promises_more_raw_bytes_than_it_has_is_not_sound() -> None:
    assert disarmed(rb"{\rtf1 {\pict\bin4000000 abc}}") is None
    assert disarmed(rb"{\rtf1 {\pict\bin3 abc}}") is not None
