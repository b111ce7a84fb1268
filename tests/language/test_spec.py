"""The whole spec: header keys, sections in the order of the file, roles, annexes (LANGUAGE sections 1 to 3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planforge import pipeline
from planforge.language.spec import plain_data, read_spec
from planforge.model.content import Section
from planforge.source import TextFile
from tests.source.told import source_of

Found = Callable[..., list[tuple[str, int]]]
Printed = Callable[..., list[str]]
HEAD = "文种: 工作计划\n标题: 题\n"


def _sections(text: str) -> tuple[Section, ...]:
    sections: tuple[Section, ...] = read_spec(source_of(text))[0]["sections"]
    return sections


def test_every_other_key_is_a_section_in_the_order_of_the_file(printed: Printed) -> None:
    assert printed(HEAD + "乙: 话\n甲: 话\n指导思想：: 话\n")[1:] == [
        "一、乙",
        "话",
        "二、甲",
        "话",
        "三、指导思想：",
        "话",
    ]


def test_a_section_has_the_roles_of_its_heading_or_the_one_set_by_hand() -> None:
    sections = _sections("工作重点及措施: 话\n读书的日子:\n  角色: 时间安排\n  九月: 话\n随笔: 话\n")
    assert [section.roles for section in sections] == [("任务", "措施"), ("时间安排",), ()]
    assert [section.at for section in sections] == [0, 11, 37]


@pytest.mark.parametrize("role", ["导演", "[目标]", "|\n    目标\n    措施"])
def test_a_role_that_is_none_is_an_error(found: Found, role: str) -> None:
    assert [line for _, line in found(HEAD + f"章:\n  角色: {role}\n  甲: 话\n")] == [4]


def test_an_empty_role_is_no_role(printed: Printed) -> None:
    assert printed(HEAD + "章:\n  角色:\n  甲: 话\n")[1:] == ["一、章", "甲：话"]


@pytest.mark.parametrize(
    "key",
    [
        "版本", "文种", "模板", "学校", "期间", "主题", "标题", "主送", "文号", "密级", "目录", "导语", "对应计划", "数据", "编号", "版式",
    ],
)  # fmt: skip
def test_a_header_word_after_the_first_section_is_a_reminder(found: Found, key: str) -> None:
    head = "".join(line for line in HEAD.splitlines(keepends=True) if not line.startswith(key))
    findings = found(head + f"章: 话\n{key}:\n")
    assert ("栏目位置", head.count("\n") + 2) in findings


@pytest.mark.parametrize("key", ["正文", "结语", "附件", "落款", "备忘"])
def test_what_stands_after_the_sections_may_be_written_there(found: Found, key: str) -> None:
    assert found(HEAD + f"章: 话\n{key}:\n") == []


def test_a_header_key_that_sounds_misspelt_is_a_reminder(found: Found) -> None:
    assert found(HEAD + "落宽: 话\n") == [("疑似栏目", 3)]


def test_an_empty_header_key_is_as_good_as_none(printed: Printed) -> None:
    spec = "文种: 工作计划\n学校: 滨河市实验小学\n主题:\n标题: ''\n编号:\n版式:\n导语:\n附件:\n章: 话\n"
    assert printed(spec) == ["滨河市实验小学工作计划", "一、章", "话"]


def test_notes_and_what_an_import_could_not_place_are_never_printed(printed: Printed) -> None:
    assert printed(HEAD + "章: 话\n备忘:\n  - 记得\n未归类:\n  - 剩下的\n") == ["题", "一、章", "话"]
    data = read_spec(source_of("备忘: 话\n未归类: 话\n"))[0]
    assert data["notes"] is True
    assert data["unplaced"]


def test_places_are_those_of_the_header_keys() -> None:
    data = read_spec(source_of("文种: 工作计划\n标题: 题\n章: 话\n落款: 无\n"))[0]
    assert data["places"] == {"文种": 0, "标题": 9, "落款": 20}
    assert data["unsigned"] is True


def test_closed_mappings_are_plain_data() -> None:
    text = "甲: 乙\n丙:\n  - 丁\n  - |\n    一\n    二\n戊: {己: 8:30, 庚: [1, 是]}\n"
    assert plain_data(source_of(text).root) == {
        "甲": "乙", "丙": ["丁", "一\n二"], "戊": {"己": "8:30", "庚": ["1", "是"]},
    }  # fmt: skip


def test_a_tab_in_the_head_is_an_error_where_it_stands(shelf: Callable[..., Any]) -> None:
    (finding,) = pipeline.check(
        TextFile("试.yaml", "文种: 工作计划\n学校: 滨河\t小学\n章: 话\n".encode()), shelf()
    )
    assert (finding.code, finding.position.line, finding.position.column) == ("制表符", 2, 7)


@pytest.mark.parametrize(
    ("annexes", "lines"),
    [
        ("  - 甲: 话\n", ["甲", "话"]),
        ("  - 甲\n  - 乙:\n", ["甲", "乙"]),
        (
            "  - 甲:\n      - 一\n    说明: 话\n    表格: |\n      子 | 丑\n      1 | 2\n",
            ["甲", "1.一", "说明：话", "子\t丑", "1\t2"],
        ),
        ("  - |\n    甲\n", ["甲"]),
        ("  - 甲: 话\n    内容:\n      - 一\n", ["甲", "话", "1.一"]),
    ],
)
def test_an_annex_is_a_title_and_any_content(printed: Printed, annexes: str, lines: list[str]) -> None:
    assert printed(HEAD + "附件:\n" + annexes)[1:] == lines


@pytest.mark.parametrize(
    ("annexes", "finding"),
    [
        ("附件: 一览表\n", ("附件", 3)),
        ("附件:\n  甲: 话\n", ("附件", 4)),
        ("附件:\n  - 表格: |\n      甲 | 乙\n", ("附件", 4)),
        ("附件:\n  - 分页: 是\n", ("附件", 4)),
        ("附件:\n  - |\n    甲\n    乙\n", ("类型", 4)),
    ],
)
def test_annexes_are_a_list_with_titles(found: Found, annexes: str, finding: tuple[str, int]) -> None:
    assert found(HEAD + annexes) == [finding]


def test_a_block_may_stand_between_the_sections(printed: Printed) -> None:
    spec = HEAD + "甲: 话\n段落: |\n  一段\n  又一段\n乙:\n  - 话\n分页: 是\n"
    assert printed(spec)[1:] == ["一、甲", "话", "一段", "又一段", "二、乙", "1.话"]


@pytest.mark.parametrize("value", ["", " ''", " |\n"])
def test_a_section_without_content_is_a_reminder_and_its_heading_is_printed(
    found: Found, printed: Printed, value: str
) -> None:
    spec = HEAD + f"甲:{value}\n乙: 话\n"
    assert found(spec) == [("空章", 3)]
    assert printed(spec)[1:] == ["一、甲", "二、乙", "话"]


def test_正文_and_sections_exclude_each_other(found: Found) -> None:
    assert found(HEAD + "甲: 话\n正文: 话\n") == [("正文", 4)]


@pytest.mark.parametrize(
    ("content", "roles"),
    [
        ("  九月: 启动\n  第3—5周: 总结\n", ("时间安排",)),
        ("  2026年9月14日: 启动\n", ("时间安排",)),
        ("  - {时间: 开学初, 工作: 启动}\n", ("时间安排",)),
        ("  表格: |\n    周次 | 工作\n    1 | 启动\n", ("时间安排",)),
        ("  教导处: 检查\n", ()),
        ("  九月: 启动\n  教导处: 检查\n", ()),
        ("  - 启动\n", ()),
        ("  段落: 话\n", ()),
    ],
)
def test_an_ambiguous_heading_has_a_role_only_from_its_content(content: str, roles: tuple[str, ...]) -> None:
    assert _sections(f"具体安排:\n{content}")[0].roles == roles
    assert _sections(f"随笔集:\n{content}")[0].roles == ()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("各班要认真组织，按时完成。", False),
        ("让我们一起努力，把学校办好！", False),
        ("未尽事宜由活动领导小组另行通知各班。", False),
        ("保障措施", True),
        ("保障措施。", True),
        ("加强领导，落实责任", True),
    ],
)
def test_a_chapter_that_is_a_sentence_needs_nothing_below_it(found: Found, name: str, told: bool) -> None:
    assert ("空章" in [code for code, _ in found(HEAD + f"{name}:\n")]) is told
