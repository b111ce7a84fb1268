"""Documents whose numbers are wrong are recognised with the numbers that they print with."""

from __future__ import annotations

from pathlib import Path

from planforge.importing import ImportedSpec, import_document
from planforge.pipeline import TextFile
from planforge.readers.reading import read_file
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare
from planforge.recognize.settling import as_printed
from planforge.recognize.units import Unit
from planforge.workspace.library import Workspace

LIBRARY = Workspace(Path(__file__).parent)
TWICE = (
    "滨河市实验小学安全预案\n（一）成立领导小组：\n组长：周明远\n（一）安全措施：\n（1）检查车辆。\n（2）清点人数。\n"
    "（三）应急处置：\n（1）先救人。\n（2）再上报。\n"
)


def units_of(text: str) -> list[Unit]:
    return prepare(read_file(text.encode(), "旧.txt")).units


def imported(text: str) -> ImportedSpec:
    return import_document(TextFile("旧.txt", text.encode()), LIBRARY, "计划.yaml").specs[0]


def test_what_prints_as_it_is_typed_stays_the_very_same() -> None:
    units = units_of("一、主题\n1. 晨读。\n2.讲故事。\n")
    assert as_printed(units, Draft(), ["一、主题", "1.晨读。", "2.讲故事。"]) is units


def test_a_line_has_the_number_and_the_colon_that_it_prints_with() -> None:
    units = units_of("二、主题\n1. 晨读。\n1. 讲故事。\n名单如下\n")
    again = as_printed(units, Draft(), ["一、主题", "1.晨读。", "2.讲故事。", "名单如下："])
    assert [unit.whole for unit in again] == ["一、主题", "1.晨读。", "2.讲故事。", "名单如下："]
    assert [unit.at for unit in again] == [1, 2, 3, 4]


def test_a_line_of_which_only_the_heading_has_a_number_keeps_its_text() -> None:
    units = units_of("三、目标　会读会讲\n")
    draft = imported("一、内容\n读书。\n三、目标　会读会讲，会写会画，也会思考。\n")
    assert "目标" in draft.data.decode()
    assert [unit.whole for unit in as_printed(units, Draft(), ["二、目标", "会读会讲"])] == [units[0].whole]


def test_a_number_that_cannot_be_told_from_its_text_is_read_as_it_prints() -> None:
    units = units_of("（1）守时。\n（3）28日下午集中。\n")
    again = as_printed(units, Draft(), ["1.守时。", "1.28日下午集中。"])
    assert [(unit.mark is None, unit.whole) for unit in again] == [
        (False, "1.守时。"),
        (True, "1.28日下午集中。"),
    ]


def test_chapters_numbered_twice_are_chapters() -> None:
    spec = imported(TWICE).data.decode()
    assert "\n安全措施:\n" in spec
    assert "\n应急处置:\n" in spec


def test_what_was_typed_wrong_is_still_told() -> None:
    found = imported(TWICE)
    assert (
        "# 核对：原文的编号是“（三）”，前一条是 1；印出来接着编，看看是重了还是漏了\n应急处置:"
        in found.data.decode()
    )
    assert ("跳号", 7) in [(slip.code, slip.at) for slip in found.slips]
    assert [place.why for place in found.placements if place.key == "安全措施"] == [
        "编号“（一）”，认得：保障，不是章常用的编号"
    ]
    assert found.lines[3] == ("（一）", "安全措施：", "")


def test_nothing_is_said_of_numbers_that_nobody_typed() -> None:
    found = imported(TWICE).data.decode()
    assert found.count("原文的编号") == 1
    assert "原文的编号是“（二）”" not in found


def test_a_heading_that_prints_with_another_end_is_still_itself() -> None:
    units = units_of("一、目标\n读书。\n一、目标\n写字。\n四、要求\n认真。\n")
    again = as_printed(units, Draft(), ["一、目标", "读书。", "二、目标；", "写字。", "三、要求", "认真。"])
    assert [unit.whole for unit in again] == [
        "一、目标",
        "读书。",
        "二、目标；",
        "写字。",
        "三、要求",
        "认真。",
    ]
