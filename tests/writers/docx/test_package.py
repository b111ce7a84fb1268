"""The package: the same bytes every time, small, without a clock."""

from __future__ import annotations

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from planforge.document import Document, Paragraph, Properties
from planforge.writers.docx import Carried, package, render_body, write
from planforge.zipped.unpacking import is_modest, parts_of
from tests.gate.defects import parts_in
from tests.steps import steps
from tests.writers.docx.specimens import GB, document, everything, part, plan, sheet, word_file

ROOT = Path(__file__).parents[3]
DIGEST = """
from hashlib import sha256
from planforge.writers.docx import write
from tests.writers.docx.specimens import GB, everything, word_file
print(sha256(write(everything(), GB)).hexdigest(), sha256(write(everything(), GB, None, WORD)).hexdigest())
"""


def test_the_same_tree_gives_the_same_bytes():
    assert write(everything(), GB) == write(everything(), GB)


@pytest.mark.parametrize(("seed", "zone"), [("1", "Asia/Shanghai"), ("2", "Pacific/Kiritimati")])
def test_hash_seed_and_time_zone_change_nothing(seed, zone, tmp_path):
    from hashlib import sha256

    base = word_file()
    (tmp_path / "base.docx").write_bytes(base)
    code = DIGEST.replace("WORD", f"open({str(tmp_path / 'base.docx')!r}, 'rb').read()")
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True, cwd=ROOT
    )
    own = (sha256(write(everything(), GB, None, each)).hexdigest() for each in (None, base))
    assert ran.stdout.split() == list(own)


def test_both_halves_make_the_whole():
    carried = Carried(b"a", "a.yaml")
    assert package(render_body(plan(), GB), GB, carried) == write(plan(), GB, carried)


def test_no_part_knows_the_time():
    with ZipFile(BytesIO(write(everything(), GB))) as file:
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.namelist()[0] == "[Content_Types].xml"


@pytest.mark.parametrize("date", ["", "2026年9月1日", "2026-13-01"])
def test_a_document_without_a_date_has_a_fixed_one(date):
    docx = write(Document((Paragraph("字"),), Properties("题", date=date)), GB)
    assert "2000-01-01T00:00:00Z" in part(docx, "docProps/core.xml")


def test_properties_are_escaped_and_name_no_library():
    docx = write(Document((Paragraph("字"),), Properties("甲<&>", '乙"')), GB)
    core = part(docx, "docProps/core.xml")
    assert "<dc:title>甲&lt;&amp;&gt;</dc:title>" in core
    assert "python-docx" not in core


def test_a_text_only_plan_is_small():
    assert len(write(document(*[Paragraph("一段文字，内容各不相同。")] * 200), GB)) < 30_000
    assert len(write(plan(), GB)) < 12_000


def test_a_plan_is_less_than_half_of_one_on_the_librarys_template():
    assert len(write(plan(), GB)) < 0.5 * len(write(plan(), GB, None, word_file()))


@pytest.mark.parametrize(("number", "footers"), [("国标", 2), ("居中", 1), ("无", 0)])
def test_there_are_only_the_footers_that_are_used(number, footers):
    parts = parts_in(write(plan(), sheet(页面={"页码": number})))
    assert sum(name.startswith("word/footer") for name in parts) == footers


def test_numbering_is_a_part_only_where_word_counts():
    assert "word/numbering.xml" not in parts_in(write(plan(), GB))
    assert "word/numbering.xml" in parts_in(write(plan(), sheet(编号方式="自动")))


def test_an_empty_document_can_be_written():
    assert parts_of(write(document(), GB), "word/document.xml".__eq__, 10_000)


def test_a_zip_that_lies_about_its_size_gives_nothing():
    docx = write(plan(), GB)
    at = docx.rindex(b"PK\x01\x02")
    lie = docx[: at + 24] + b"\xff\xff\xff\x7f" + docx[at + 28 :]
    assert not is_modest(lie)
    assert parts_of(docx, lambda _: True, 100) == {}


def test_an_encrypted_part_gives_nothing():
    docx = write(plan(), GB)
    at = docx.index(b"PK\x01\x02")
    assert parts_of(docx[: at + 8] + b"\x01\x00" + docx[at + 10 :], lambda _: True, 10**7) == {}
    assert parts_of(docx[: at + 10] + b"\x0c\x00" + docx[at + 12 :], lambda _: True, 10**7) == {}


def test_writing_grows_with_the_document_and_no_faster():
    def work(count):
        tree = document(*[Paragraph(f"第{row}段，{'内容' * 20}") for row in range(count)])
        return steps(lambda: write(tree, GB))

    assert work(2000) < 11 * work(200)
