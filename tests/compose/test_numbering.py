"""编号: names, lists, mappings, marks of single headings (LANGUAGE section 2)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.compose.numbering import Levels, below_heading, faults, in_section, resolve
from planforge.diagnostics import IN_TEMPLATE
from planforge.model.content import Content, Item, Label, Section, Text
from planforge.model.header import MarkSet, Numbering
from planforge.model.spec import Spec

HEAD = "文种: 工作计划\n标题: 题\n"
FLAT: Content = (Item(0, "甲", Text(0, ("话",)), ()),)
DEEP: Content = (Item(0, "甲", None, FLAT),)


def _texts(levels: Levels) -> list[str]:
    return [pattern.text for pattern in levels.patterns]


def test_a_spec_without_编号_takes_the_templates() -> None:
    scheme, bad = resolve(None, Numbering(("校用",)))
    assert [pattern.text for pattern in scheme.patterns] == ["一、", "1.", "（1）", "①"]
    assert bad == ()


def test_settings_that_a_spec_leaves_out_are_the_templates() -> None:
    template = Numbering(("公文",), continuous=True, run_in="：", below={"甲": MarkSet(("①",))})
    scheme, _ = resolve(Numbering(below={"乙：": MarkSet(("1.",))}), template)
    assert (scheme.skips, scheme.continuous, scheme.run_in) == (False, True, "：")
    assert set(scheme.below) == {"甲", "乙"}
    scheme, _ = resolve(Numbering(continuous=False, run_in="——"), template)
    assert (scheme.continuous, scheme.run_in) == (False, "——")


def test_marks_that_hold_no_number_are_named() -> None:
    numbering = Numbering(("一、", "甲"), below={"乙": MarkSet(("公问",))})
    assert resolve(numbering, Numbering())[1] == ("甲", "公问")


def test_混用_looks_whether_a_section_is_flat_and_公文_does_not() -> None:
    mixed, _ = resolve(Numbering(("混用",)), Numbering())
    assert (_texts(in_section(mixed, FLAT))[0], in_section(mixed, FLAT).first) == ("1.", 2)
    assert in_section(mixed, DEEP).pattern(2) == mixed.patterns[1]
    official, _ = resolve(Numbering(("公文",)), Numbering())
    assert in_section(official, FLAT).pattern(2) == official.patterns[1]


def test_labels_are_looked_through_to_see_whether_a_section_is_flat() -> None:
    mixed, _ = resolve(None, Numbering())
    labelled: Content = (Label(0, "形式", None, FLAT),)
    deep: Content = (Item(0, "甲", None, (Label(0, "形式", None, FLAT),)),)
    assert in_section(mixed, labelled).first == 2
    assert in_section(mixed, deep).first == 1


def test_a_name_below_a_heading_goes_by_level_and_a_list_begins_right_below() -> None:
    numbering = Numbering(("校用",), below={"甲": MarkSet(("公文",)), "乙": MarkSet(("A.", "a."))})
    scheme, _ = resolve(numbering, Numbering())
    levels = in_section(scheme, DEEP)
    by_name = below_heading(scheme, levels, "甲。", 2).pattern(3)
    assert by_name is not None
    assert by_name.text == "1."
    by_list = below_heading(scheme, levels, "乙", 2)
    assert [pattern and pattern.text for pattern in map(by_list.pattern, (2, 3, 4, 5))] == [
        None,
        "A.",
        "a.",
        None,
    ]
    assert below_heading(scheme, levels, "丙", 2) is levels


def test_混用_below_one_section_skips_there_too() -> None:
    scheme, _ = resolve(
        Numbering(("公文",), below={"甲": MarkSet(("混用",)), "乙": MarkSet(run_in="：")}), Numbering()
    )
    assert in_section(scheme, FLAT, "甲").first == 2
    assert in_section(scheme, DEEP, "甲").first == 1
    assert in_section(scheme, FLAT, "乙") == Levels(scheme.patterns, 1, "：")


def test_a_name_that_no_heading_has_is_a_fault() -> None:
    numbering = Numbering(("甲",), below={"甲：": MarkSet(("1.",)), "乙": MarkSet(("1.",))})
    spec = Spec("工作计划", numbering=numbering, sections=(Section(0, "甲", ()),), places={"编号": 7})
    found = [(finding.code, finding.at, finding.fragment) for finding in faults(spec, ["甲", "丙"])]
    assert found == [("编号", 7, "甲"), ("编号", IN_TEMPLATE, "丙"), ("编号标题", 7, "乙")]
    assert list(faults(Spec("工作计划", numbering=Numbering()), ())) == []
    assert list(faults(Spec("工作计划"), ())) == []


@pytest.mark.parametrize(
    ("numbering", "line", "code"),
    [
        ("编号: 公问\n", 3, "编号"),
        ("编号:\n  - 一、\n  - 甲\n", 5, "编号"),
        ("编号: {样式: 公文, 丙: [1.]}\n", 3, "编号标题"),
        ("编号: {章: {样式: [甲]}}\n", 3, "编号"),
        ("编号: {连续: 也许}\n", 3, "取值"),
        ("编号: {章: {样子: 1.}}\n", 3, "未知栏目"),
        ("编号: {样式: {甲: 乙}}\n", 3, "类型"),
    ],
)
def test_what_is_wrong_with_编号_is_said_at_its_line(
    found: Callable[..., list[tuple[str, int]]], numbering: str, line: int, code: str
) -> None:
    assert (code, line) in found(HEAD + numbering + "章:\n  - 甲\n")


def test_a_mark_is_looked_for_from_编号_on(found: Callable[..., list[tuple[str, int]]]) -> None:
    spec = "文种: 工作计划\n标题: 甲的题\n章:\n  - 话\n编号: [一、, 甲]\n"
    assert found(spec) == [("编号层级", 4), ("栏目位置", 5), ("编号", 5)]


def test_a_level_beyond_the_last_mark_is_an_error_where_it_stands(
    found: Callable[..., list[tuple[str, int]]],
) -> None:
    assert found(HEAD + "编号: [一、, 1.]\n章:\n  - 甲:\n      - 乙\n      - 丙\n") == [
        ("编号层级", 6),
        ("编号层级", 7),
    ]


def test_连续_counts_sections_only_and_every_mark_for_itself(printed: Callable[..., list[str]]) -> None:
    spec = (
        HEAD + "编号: {样式: 公文, 连续: 是, 乙: [A.], 丁: [A.]}\n导语:\n  - 前言\n"
        "甲:\n  子:\n    - 一\n  丑:\n    - 二\n"
        "乙:\n  - 一\n丙:\n  - 三:\n    - 新\n丁:\n  - 二\n结语:\n  - 尾\n附件:\n  - 表:\n    - 附\n"
    )
    assert printed(spec)[1:] == [
        "（一）前言", "一、甲", "子：", "（一）一", "丑：", "（二）二", "二、乙", "A.一", "三、丙", "（三）三", "1.新", "四、丁", "B.二",
        "（一）尾", "表", "（一）附",
    ]  # fmt: skip


def test_the_mark_after_a_heading_that_编号_names_is_that_of_its_neighbours(
    printed: Callable[..., list[str]],
) -> None:
    spec = HEAD + "编号: {样式: 公文, 甲: {标题后: ：}}\n章:\n  - 甲: 话\n  - 乙:\n    - 丙: 话\n"
    assert printed(spec)[2:] == ["（一）甲。话", "（二）乙", "1.丙。话"]


OUTLINE = """\
目标:
  - 总体: 话
  - 具体:
      - 上课
      - 研讨:
          - 一次
          - 两次
活动:
  上半年:
    - 讲座
    - 备课
  下半年:
    - 听课
附件:
  - 表:
      - 甲:
          - 乙
"""


@pytest.mark.parametrize(
    ("numbering", "lines"),
    [
        (
            "多级",
            "1　目标|1.1　总体。话|1.2　具体|1.2.1　上课|1.2.2　研讨|（1）一次|（2）两次|2　活动|2.1　讲座|2.2　备课|2.3　听课|1　甲|1.1　乙",
        ),
        (
            "[一、, 1.1, 1.1.1、, a.]",
            "一、目标|1.1　总体。话|1.2　具体|1.2.1、上课|1.2.2、研讨|a.一次|b.两次|二、活动|2.1　讲座|2.2　备课|2.3　听课|1　甲|1.1、乙",
        ),
        (
            "[1., 1．1., 1.1.1, 1.1.1.1]",
            "1.目标|1．1.总体。话|1．2.具体|1.2.1　上课|1.2.2　研讨|1.2.2.1　一次|1.2.2.2　两次|2.活动|2．1.讲座|2．2.备课|2．3.听课|1.甲|1.1　乙",
        ),
        (
            "{样式: 校用, 活动: [1.1]}",
            "一、目标|1.总体。话|2.具体|（1）上课|（2）研讨|①一次|②两次|二、活动|2.1　讲座|2.2　备课|2.3　听课|1.甲|（1）乙",
        ),
    ],
)
def test_1_1_says_the_numbers_above_it_and_counts_on_below_them(
    printed: Callable[..., list[str]], numbering: str, lines: str
) -> None:
    said = printed(f"{HEAD}编号: {numbering}\n{OUTLINE}")
    numbered = [line for line in said if line not in ("题", "上半年：", "下半年：", "表")]
    assert numbered == lines.split("|")
