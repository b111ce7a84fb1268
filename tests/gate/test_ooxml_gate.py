"""The gate lets every good document pass and catches every defect of the farm."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

from planforge.writers.docx import Carried, write
from tests.gate.defects import DEFECTS, Defect
from tests.gate.ooxml_gate import findings
from tests.writers.docx.specimens import GB, everything, plan, sheet, under_title, word_file

CARRIED = Carried("文种: 工作计划\n".encode(), "计划.yaml", "学校: 滨河市实验小学\n", "1.0", "0" * 64)
AUTOMATIC = sheet(编号方式="自动")
GOOD = write(everything(), AUTOMATIC, CARRIED)


@pytest.mark.parametrize("make", [plan, everything, under_title])
@pytest.mark.parametrize(
    "style",
    [
        GB,
        AUTOMATIC,
        sheet(页面={"页码": "居中", "双面": "是", "网格": "行和字"}),
        sheet(页面={"页码": "无", "每行字数": "自动", "每页行数": "20"}, 表格={"字号": "五号", "横页": "否"}),
        sheet(字体={"栏目": "黑体"}, 加粗={"三级": "是"}, 字号={"正文": "小三"}),
    ],
)
def test_a_good_document_passes(make, style):
    assert findings(write(make(), style, CARRIED)) == []


def test_a_document_in_our_own_base_file_passes():
    base = write(under_title(), sheet(页面={"左": "30"}))
    assert findings(write(everything(), GB, CARRIED, base)) == []


def test_the_farm_has_enough_defects_of_different_names():
    assert len({defect.name for defect in DEFECTS}) == len(DEFECTS) >= 60


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.name)
def test_a_defect_is_caught(defect: Defect):
    assert findings(defect.spoil(GOOD)) != []


@pytest.mark.parametrize("make", [plan, everything, under_title])
@pytest.mark.parametrize("style", [GB, AUTOMATIC])
def test_a_second_validator_finds_nothing(make, style, tmp_path):
    assert _audited(write(make(), style, CARRIED), tmp_path) == []


def test_a_second_validator_finds_nothing_in_a_document_on_a_school_file(tmp_path):
    assert _audited(write(everything(), GB, CARRIED, word_file()), tmp_path) == []


@pytest.mark.skipif(shutil.which("ooxml-validator") is None, reason="没有安装 ooxml-validator（npm 包）")
@pytest.mark.parametrize("make", [plan, everything, under_title])
@pytest.mark.parametrize("style", [GB, AUTOMATIC])
def test_the_open_xml_sdk_finds_nothing(make, style, tmp_path):
    file = tmp_path / "document.docx"
    file.write_bytes(write(make(), style, CARRIED))
    ran = subprocess.run(
        ["ooxml-validator", str(file)], capture_output=True, text=True, timeout=60, check=False
    )
    assert json.loads(ran.stdout)["errors"] == []


def _audited(docx: bytes, folder) -> list[str]:
    from openxml_audit import OpenXmlValidator

    file = folder / "document.docx"
    file.write_bytes(docx)
    return [str(error) for error in OpenXmlValidator().validate(str(file)).errors]
