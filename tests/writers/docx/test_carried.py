"""The spec travels inside the document and comes out as it went in."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest

from planforge.writers.docx import Carried, package, read_carried, render_body, write
from tests.gate.defects import parts_in, zipped
from tests.writers.docx.specimens import GB, document, plan, word_file

SPEC = "文种: 工作计划\n导语: 甲<b>&乙 “引号” ]]>\n"


@pytest.mark.parametrize(
    "spec",
    [
        SPEC.encode(),
        SPEC.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + SPEC.encode(),
        SPEC.encode("gb18030"),
        SPEC.encode("utf-16"),
        b"",
        "有\ufffd坏\x01字".encode(),
        "有\ufffd和\uffff字".encode(),
        "有\ufffd字".encode(),
    ],
    ids=["plain", "windows lines", "bom", "gb18030", "utf-16", "empty", "odd", "no character", "replaced"],
)
def test_the_very_bytes_come_back(spec):
    carried = Carried(spec, "计划 “一”<1>.yaml", "学校: 滨河市实验小学\r\n", "1.0", "f" * 64)
    assert read_carried(write(plan(), GB, carried)) == carried


def test_another_program_keeps_the_part():
    saved = BytesIO()
    carried = Carried(SPEC.encode(), "计划.yaml")
    docx.Document(BytesIO(write(plan(), GB, carried))).save(saved)
    assert read_carried(saved.getvalue()) == carried


def test_a_school_file_carries_it_too():
    carried = Carried(SPEC.encode(), "计划.yaml")
    assert read_carried(write(plan(), GB, carried, word_file())) == carried


def test_a_document_without_a_spec_has_none():
    assert read_carried(write(plan(), GB)) is None


@pytest.mark.parametrize("junk", [b"", b"no zip", b"PK\x03\x04" * 20])
def test_a_file_that_is_no_word_file_has_none(junk):
    assert read_carried(junk) is None


@pytest.mark.parametrize(
    "item",
    [
        b'<carried xmlns="urn:planforge:spec:1"><spec>',
        b'<carried xmlns="urn:planforge:spec:1"/>',
        b'<carried xmlns="urn:planforge:spec:1"><spec encoding="base64">*</spec></carried>',
        b'<!DOCTYPE a [<!ENTITY b "c">]><carried xmlns="urn:planforge:spec:1"><spec>&b;</spec></carried>',
    ],
)
def test_a_part_that_was_tampered_with_is_none(item):
    parts = parts_in(write(plan(), GB, Carried(SPEC.encode(), "计划.yaml")))
    assert read_carried(zipped({**parts, "customXml/item1.xml": item})) is None


def test_a_part_that_unpacks_without_end_is_refused():
    bomb = BytesIO()
    with ZipFile(bomb, "w", 8) as file:
        file.writestr("customXml/item1.xml", b"urn:planforge:spec:1" + b"\0" * 9_000_000)
    assert read_carried(bomb.getvalue()) is None


def test_the_spec_costs_little_beside_the_document():
    body = render_body(document(*plan().blocks), GB)
    bare = package(body, GB)
    spec = "\n".join(f"- 第{row}项工作: 说明第{row * 37}号的内容与要求" for row in range(300)).encode()
    assert len(package(body, GB, Carried(spec, "计划.yaml"))) < len(bare) + 8_000
