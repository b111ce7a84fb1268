"""A whole document: blocks in the template's order, sections at their places, annexes (LANGUAGE sections 2 and 7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planforge import pipeline
from planforge.compose.assembly import Composition, Request, compose
from planforge.document import (
    Annex,
    AnnexList,
    Contents,
    Heading,
    Imprint,
    LabelLine,
    Postscript,
    Recipient,
    Signature,
    Title,
)
from planforge.language.spec import read_spec
from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.source import TextFile, read_source
from planforge.template.template import SectionRule, Template
from planforge.validation import validate

HEAD = "文种: 工作计划\n标题: 题\n"


def _composed(text: str, template: Template | None = None) -> Composition:
    source, found = read_source(TextFile("试.yaml", text.encode()))
    assert source is not None, found
    spec, refused = validate(source, Spec, read_spec(source)[0])
    assert spec is not None, refused
    return compose(Request(spec, Profile(), template or Template(), {}))


def test_a_document_stands_in_the_templates_order() -> None:
    text = (
        HEAD
        + "目录: 是\n主送: 各处室\n导语: 前\n章: 话\n正文: 中\n结语: 后\n落款: {姓名: 林静}\n附注: 此件公开\n附件:\n  - 表: 话\n版记: {抄送: 教育局}\n"
    )
    blocks = _composed(text, Template(lists_annexes=True)).document.blocks
    kinds = [type(block) for block in blocks]
    assert kinds[:3] == [Title, Contents, Recipient]
    assert kinds[-5:] == [AnnexList, Signature, Postscript, Annex, Imprint]


@pytest.mark.parametrize("default", [True, False])
@pytest.mark.parametrize(("said", "wanted"), [("目录: 是\n", True), ("目录: 否\n", False), ("", None)])
def test_a_contents_page_is_what_the_spec_says_else_what_the_template_does(
    said: str, wanted: bool | None, default: bool
) -> None:
    blocks = _composed(HEAD + said + "甲: 乙\n", Template(contents=default)).document.blocks
    assert (Contents() in blocks) is (default if wanted is None else wanted)


def test_headings_know_their_level_and_mark() -> None:
    blocks = _composed(HEAD + "甲:\n  - 乙:\n      - 丙:\n          - 丁\n").document.blocks
    marks = [
        (block.level, block.mark and (block.mark.text, block.mark.tier))
        for block in blocks
        if isinstance(block, Heading)
    ]
    assert marks == [(1, ("一、", 1)), (2, ("（一）", 2)), (3, ("1.", 3))]


def test_every_list_is_a_series_of_its_own() -> None:
    blocks = _composed(
        HEAD + "甲:\n  子:\n    - 一\n    - 二\n  丑:\n    - 三\n乙:\n  - 四\n"
    ).document.blocks
    series = [block.mark.series for block in blocks if hasattr(block, "mark") and block.mark]
    assert series[1] == series[2]  # 一 and 二
    assert len({series[0], series[1], series[3], series[5]}) == 4
    assert series[0] == series[4]  # the two sections


def test_people_of_a_block_share_the_width_of_the_widest_post() -> None:
    text = (
        HEAD
        + "组织:\n  组长: 甲\n  副组长: 乙\n  目标: 丙\n  成员: 丁\n  常务副组长：: 戊\n  办公室副主任: 己\n"
    )
    widths = [block.width for block in _composed(text).document.blocks if isinstance(block, LabelLine)]
    assert widths == [3, 3, 0, 5, 5, 0]


def test_a_post_alone_or_with_blanks_of_its_own_is_not_aligned() -> None:
    text = HEAD + "组织:\n  组长: 甲\n  目标: 乙\n  组  长: 丙\n  成　员: 丁\n"
    widths = [block.width for block in _composed(text).document.blocks if isinstance(block, LabelLine)]
    assert widths == [0, 0, 0, 0]


def test_sections_stand_where_the_template_lists_them_by_name_before_role() -> None:
    rules = (SectionRule("流程", "时间安排"), SectionRule("日程", "时间安排"), SectionRule("目标"))
    template = Template(sections=rules, order=("标题", "目标", "流程", "日程"))
    text = HEAD + "日程: 话\n演练安排:\n  角色: 时间安排\n  时间: 九月\n别的: 话\n工作目标: 话\n"
    headings = [
        block.text for block in _composed(text, template).document.blocks if isinstance(block, Heading)
    ]
    assert headings == ["工作目标", "演练安排", "日程", "别的"]


def test_各章_takes_what_no_place_names() -> None:
    template = Template(sections=(SectionRule("目标"),), order=("标题", "各章", "目标"))
    headings = [
        block.text
        for block in _composed(HEAD + "目标: 话\n别的: 话\n", template).document.blocks
        if isinstance(block, Heading)
    ]
    assert headings == ["别的", "目标"]


def test_a_template_shows_a_schedule_in_its_view_unless_the_section_names_one(
    printed: Callable[..., list[str]],
) -> None:
    template = "呈现: {时间安排: 日程, 特别安排: 阶段}\n"
    spec = (
        "文种: 我局计划\n标题: 题\n编号: 公文\n时间安排:\n  九月: 启动\n推进计划:\n  呈现: 照写\n  九月: 启动\n"
        "特别安排:\n  九月: 启动\n别的:\n  九月: 启动\n"
    )
    assert printed(spec, 模板_我局计划=template)[1:] == [
        "一、时间安排", "（一）九月：启动", "二、推进计划", "九月：启动", "三、特别安排", "（一）九月。启动", "四、别的", "九月：启动",
    ]  # fmt: skip


def test_a_view_that_cannot_show_a_section_says_so_and_prints_it_as_written(
    printed: Callable[..., list[str]], found: Callable[..., list[tuple[str, int]]]
) -> None:
    spec = (
        HEAD
        + "时间安排:\n  呈现: 合并表格\n  九月:\n    - 启动:\n        措施:\n          - 甲\n          - 乙\n"
    )
    assert printed(spec)[1:] == ["一、时间安排", "九月：", "（一）启动", "措施：", "1.甲", "2.乙"]
    assert found(spec) == [("呈现", 4)]
    assert found(HEAD + "时间安排:\n  呈现: 甘特图\n  九月: 启动\n") == [("呈现", 4)]


def test_the_templates_words_stand_in_for_导语_and_结语_line_by_line(
    printed: Callable[..., list[str]],
) -> None:
    template = "标题: |\n  {{学校}}\n  {{主题}}{{文种}}\n导语: |\n  为了{{主题}}，\n\n  制定本计划。\n结语: 特此报告。\n"
    spec = "文种: 我局计划\n学校: 滨河市实验小学\n章: 话\n"
    assert printed(spec, 模板_我局计划=template) == [
        "滨河市实验小学", "我局计划", "为了，", "制定本计划。", "一、章", "话", "特此报告。",
    ]  # fmt: skip
    own = spec + "导语: 自己的。\n结语: 自己的。\n"
    assert printed(own, 模板_我局计划=template)[2:] == ["自己的。", "一、章", "话", "自己的。"]


def test_a_name_that_a_template_asks_for_and_nobody_knows_is_an_error(
    found: Callable[..., list[tuple[str, int]]],
) -> None:
    assert found("文种: 我局计划\n章: 话\n", 模板_我局计划="导语: 共{{教师总数}}人。\n") == [("未知名称", 1)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("导语: 话\n", ["题", "话"]),
        ("导语:\n  甲: 话\n  乙？:\n    - 一\n", ["题", "甲", "话", "乙？", "1.一"]),
        ("导语:\n  段落: 话\n  甲:\n", ["题", "话", "甲"]),
        ("正文: |\n  话\n  又一段\n", ["题", "话", "又一段"]),
        ("正文:\n  甲: 话\n  乙:\n    - 一\n", ["题", "甲：话", "乙：", "1.一"]),
    ],
)
def test_导语_正文_and_结语_take_any_content(
    printed: Callable[..., list[str]], text: str, lines: list[str]
) -> None:
    assert printed(HEAD + text) == lines
    if text.startswith("导语"):
        assert printed(HEAD + text.replace("导语", "结语")) == lines


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("此件公开发布", ["（此件公开发布）"]),
        ("（此件公开发布）", ["（此件公开发布）"]),
        ("(此件公开发布)", ["(此件公开发布)"]),
        ("（此件公开）（不上网）", ["（此件公开）（不上网）"]),
        ("发至各年级组（含分校）", ["（发至各年级组（含分校））"]),
        ("联系人：{{主题}}处", ["（联系人：德育处）"]),
        ("[此件公开, 不上网]", ["（此件公开）", "（不上网）"]),
        ("|\n  此件公开\n  （不上网）", ["（此件公开）", "（不上网）"]),
        ("", []),
    ],
)
def test_附注_stands_in_brackets_that_are_never_doubled(
    printed: Callable[..., list[str]], typed: str, shown: list[str]
) -> None:
    lines = printed(HEAD + f"主题: 德育\n章: 话\n落款: {{日期: 2026-09-01}}\n附注: {typed}\n")
    assert lines[lines.index("2026年9月1日") + 1 :] == shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("抄送: 教育局、督导室", ["抄送：教育局、督导室。"]),
        ("抄送: 抄送：教育局。", ["抄送：教育局。"]),
        ("抄送: '{{主题}}处'", ["抄送：德育处。"]),
        ("印发机关: 办公室, 印发日期: 2026-09-02", ["办公室\t2026年9月2日印发"]),
        ("印发日期: 2026年9月2日印发", ["2026年9月2日印发"]),
        ("印发机关: 办公室, 印发日期: 2026-09-02, 抄送: 甲", ["抄送：甲。", "办公室\t2026年9月2日印发"]),
    ],
)
def test_版记_ends_the_document_with_the_words_that_print_by_themselves(
    printed: Callable[..., list[str]], typed: str, shown: list[str]
) -> None:
    lines = printed(HEAD + f"主题: 德育\n版记: {{{typed}}}\n章: 话\n附件:\n  - 表: 末\n")
    assert lines[lines.index("末") + 1 :] == shown


def test_附注_stands_below_the_text_where_somebody_signs_above_it(printed: Callable[..., list[str]]) -> None:
    lines = printed(HEAD + "落款: {日期: 2026-09-01, 位置: 题下}\n附注: 此件公开\n章: 话\n")
    assert lines[-2:] == ["话", "（此件公开）"]


def test_an_annex_has_the_template_s_mark_only_where_the_template_lists_annexes() -> None:
    text = HEAD + "附件:\n  - 甲: 话\n  - 乙。: 话\n"
    marks = [block.mark for block in _composed(text).document.blocks if isinstance(block, Annex)]
    assert marks == ["", ""]
    template = Template(lists_annexes=True, annex_lead="附件（{{文种}}）：")
    blocks = _composed(text, template).document.blocks
    assert [block.mark for block in blocks if isinstance(block, Annex)] == ["附件1", "附件2"]
    assert [block for block in blocks if isinstance(block, AnnexList)] == [
        AnnexList("附件（工作计划）：", ("甲", "乙。"))
    ]


@pytest.mark.parametrize(
    ("spec", "line", "column"),
    [
        ("标题: 题\n主送: 各{{甲}}组\n章: 话\n", 3, 6),
        ("标题: 甲{{甲}}\n章: 话\n", 2, 6),
        ("标题: 题\n章: |\n  话\n  话{{甲}}\n", 5, 4),
        ('标题: 题\n章:\n  - 乙: 话\n    "{{甲}}": 话\n', 5, 6),
        ("标题: 题\n章:\n  表格: |\n    乙 | 丙\n    1 | 2{{ 甲 }}\n", 6, 10),
        ('标题: 题\n"{{甲}}": 话\n', 3, 2),
        ('标题: 题\n章: 话\n落款: {单位: "{{甲}}"}\n', 4, 11),
        ('标题: 题\n章: 话\n附件:\n  - "{{甲}}": 话\n', 5, 6),
        ("标题: 题\n章: 主题是{{主题}}。\n", 3, 7),
    ],
)
def test_an_unknown_name_is_an_error_at_its_line_and_column(
    shelf: Callable[..., Any], spec: str, line: int, column: int
) -> None:
    (finding,) = pipeline.check(TextFile("试.yaml", ("文种: 工作计划\n" + spec).encode()), shelf())
    assert finding.code == "未知名称"
    assert (finding.position.line, finding.position.column) == (line, column)


def test_a_fingerprint_is_never_printed_in_a_fulfilment_and_a_label_elsewhere(
    printed: Callable[..., list[str]],
) -> None:
    goal = "  - 全员参训:\n      结果: 100%\n      指纹: 3f2a\n      说明:\n        指纹: 9c1d\n        佐证: 签到表\n"
    assert printed(HEAD + "目标完成情况:\n" + goal)[2:] == [
        "1.全员参训",
        "结果：100%",
        "说明：",
        "佐证：签到表",
    ]
    table = "  - 表格: |\n      目标 | 结果\n      甲 | 乙\n"
    assert printed(HEAD + "目标完成情况:\n" + table)[2:] == ["目标\t结果", "甲\t乙"]
    assert "指纹：3f2a" in printed(HEAD + "考勤办法:\n" + goal)


def test_the_count_goes_on_past_a_table_of_entries(printed: Callable[..., list[str]]) -> None:
    spec = HEAD + "安排:\n  - 甲\n  - {时间: 九月, 工作: 乙}\n  - 丙\n"
    assert printed(spec)[2:] == ["1.甲", "时间\t工作", "九月\t乙", "2.丙"]


def test_a_label_with_a_text_and_a_list_is_one_key_ending_in_a_colon(
    printed: Callable[..., list[str]],
) -> None:
    assert printed(HEAD + "章:\n  目标：分三步：:\n    - 甲\n")[2:] == ["目标：分三步：", "1.甲"]


def test_a_label_that_has_its_colon_inside_gets_none_above_its_list(
    printed: Callable[..., list[str]],
) -> None:
    assert printed(HEAD + "章:\n  第一周：开学:\n    - 甲\n")[2:] == ["第一周：开学", "1.甲"]
    assert printed(HEAD + "章:\n  8：30: 开幕\n")[2:] == ["8：30：开幕"]
