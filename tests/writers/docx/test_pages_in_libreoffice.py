"""LibreOffice's own pages: 22 lines of 28 characters, the sign-off not alone, sections as meant."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from planforge.document import Heading, Paragraph
from planforge.writers.docx import write
from tests.writers.docx.specimens import GB, LONG, SIGN_OFF, WIDE, document, everything, mark, sheet

pytestmark = [
    pytest.mark.skipif(
        shutil.which("soffice") is None, reason="没有安装 LibreOffice（soffice），不数页上的行"
    ),
    pytest.mark.skipif(
        shutil.which("pdftotext") is None, reason="没有安装 poppler（pdftotext），不数页上的行"
    ),
]

FOOT = 760  # points from the top: between the last line of text and the page number
PAGES = document(*[Paragraph("全体教师认真学习课程标准钻研教材教法" * 12)] * 30)
DOCUMENTS = {
    "long": write(PAGES, GB),
    "electronic": write(PAGES, sheet(页面={"上": "34.58", "下": "32.58", "行距": "29.45"})),
    "everything": write(everything(), GB),
    "wide": write(document(LONG, Heading(1, "安排", mark("一、", 1)), WIDE, LONG), GB),
    # 22 lines of text, so that the sign-off would begin the next page
    "tail": write(document(*[Paragraph("字" * 54)] * 11, SIGN_OFF), GB),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory) -> dict[str, list[dict[float, str]]]:
    """Lines by their height on every page of every document, from one run of LibreOffice."""
    folder = tmp_path_factory.mktemp("pages")
    files = []
    for name, docx in DOCUMENTS.items():
        (folder / f"{name}.docx").write_bytes(docx)
        files.append(str(folder / f"{name}.docx"))
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {name: list(_pages(folder / f"{name}.pdf")) for name in DOCUMENTS}


def _pages(pdf) -> Iterator[dict[float, str]]:
    command = ["pdftotext", "-bbox-layout", str(pdf), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    for page in text.split("<page ")[1:]:
        lines: dict[float, str] = {}
        for height, word in re.findall(r'<word [^>]*?yMax="([\d.]+)">(.*?)</word>', page):
            near = next((each for each in lines if abs(each - float(height)) < 3), float(height))
            lines[near] = lines.get(near, "") + word
        yield lines


def body(page):
    return [text for height, text in page.items() if height < FOOT]


@pytest.mark.parametrize("name", ["long", "electronic"])
def test_a_full_page_has_22_lines(pages, name):
    assert {len(body(page)) for page in pages[name][:-1]} == {22}


@pytest.mark.parametrize("name", ["long", "electronic"])
def test_a_full_line_has_28_characters(pages, name):
    lengths = [len(line) for page in pages[name][:-1] for line in body(page)]
    assert max(lengths) == 28
    assert lengths.count(28) > len(lengths) / 2


def test_page_numbers_stand_between_dashes_below_the_text(pages):
    for number, page in enumerate(pages["long"], 1):
        footers = [text for height, text in page.items() if height >= FOOT]
        assert footers == [f"—{number}—"]


def test_the_sign_off_takes_the_last_text_with_it(pages):
    last = body(pages["tail"][-1])
    assert len(last) > 3
    assert last[-1] == "2026年9月1日"


def test_a_heading_goes_with_its_wide_table(pages):
    first, second, third = pages["wide"]
    assert "安排" not in "".join(first.values())
    assert "安排" in "".join(second.values())
    assert len(body(third)) == len(body(first))


def test_a_cover_is_not_counted_and_the_contents_point_at_the_right_pages(pages):
    cover, contents, *rest = pages["everything"]
    assert not any("—1—" in line for line in cover.values())
    assert "—1—" in contents.values()
    pointed = [re.fullmatch(r"(.+?)\.+(\d+)", line) for line in contents.values()]
    assert len([found for found in pointed if found]) == 3
    for found in filter(None, pointed):
        page = rest[int(found[2]) - 2].values()
        assert found[1] in "".join(page)
        assert f"—{found[2]}—" in page
