"""Texts without their bar, and lines whose level nobody can see: what is said of them can be followed."""

from __future__ import annotations

import pytest

from planforge.source import TextFile, read_source
from planforge.source.edits import edited
from planforge.source.typed import Typed, typed_number
from tests.source.told import refused, refused_at


def mended(spec: str) -> str:
    """The text with the repair of its first finding."""
    return edited(spec, refused(spec)[0].edits)


def test_a_wrong_colon_is_named_though_lines_below_stand_unevenly() -> None:
    spec = "时间安排:\n  九月：\n    - 召开组长会\n  十月:\n   - 说课比赛\n"
    colon, indent = refused(spec)
    assert (colon.position.line, colon.code, colon.hint) == (2, "冒号", "写成：九月:")
    assert (indent.position.line, indent.code, indent.hint[:8]) == (5, "缩进", "左边应空 4 格")


@pytest.mark.parametrize(
    "text",
    [
        "把课上好，让每个孩子都有进步。\n  坚持备课，坚持听课。\n",
        "  把课上好，让每个孩子都有进步。\n坚持备课，坚持听课。\n",
        "    把课上好，让每个孩子都有进步。\n  坚持备课，坚持听课。\n",
        "\n把课上好，让每个孩子都有进步；\n坚持备课！\n",
        "把课上好，让每个孩子都有看得见的进步，一个也不落下，一天也不放松\n",
    ],
)
def test_sentences_below_an_empty_chapter_are_its_text_whatever_their_columns(text: str) -> None:
    spec = f"指导思想:\n{text}主要工作:\n  - 备课\n"
    (bar,) = refused(spec)
    assert (bar.position.line, bar.code) == (1, "换行")
    assert bar.hint == "写成：指导思想: |，每段一行写在下面，左边都空 2 格；只有一句就接在同一行"
    lines = [f"  {line.strip()}\n" for line in text.splitlines()]
    source, findings = read_source(
        TextFile("计划.yaml", f"指导思想: |\n{''.join(lines)}主要工作:\n  - 备课\n".encode())
    )
    assert source is not None
    assert findings == ()


def test_what_follows_such_a_text_is_read_on() -> None:
    spec = "指导思想:\n把课上好，让孩子进步。\n  坚持备课，坚持听课。\n主要工作：\n  -备课\n  - 上课\n"
    assert refused_at(spec) == [(1, "换行"), (4, "冒号"), (5, "短横")]


def test_a_short_line_without_its_colon_is_still_a_heading() -> None:
    (colon,) = refused("组织领导\n  组长: 林静\n  成员: 王芳\n")
    assert colon.hint == "写成：组织领导:"


def test_a_label_with_a_wrong_colon_above_a_text_is_mended_with_its_bar() -> None:
    (bar,) = refused("主要工作:\n  - 备课：\n  人人写好教案，认真准备每一节课。\n  - 上课: 精讲\n")
    assert (bar.position.line, bar.message) == (2, "冒号要用半角，后面空一格；文字写在下面几行，这里却没有 |")
    assert bar.hint.startswith("写成：- 备课: |，每段一行写在下面，左边都空 6 格")


def test_a_tab_is_said_whatever_else_is_wrong_with_the_lines_around_it() -> None:
    spec = "目标:\n  - 课堂: \n\t指标: 八成以上\n    - 作业:\n      指标: 不留\n"
    tab, indent = refused(spec)
    assert (tab.position.line, tab.code, "Tab" in tab.message) == (3, "制表符", True)
    assert (indent.position.line, indent.code) == (4, "缩进")


def test_a_tab_is_said_below_a_line_that_only_its_writer_can_mend() -> None:
    spec = "工作:\n  - 备课: 写好\n     多练\n\t- 上课: 精讲\n"
    assert refused_at(spec) == [(3, "续行"), (4, "制表符")]


@pytest.mark.parametrize(
    "text",
    [
        "主要工作:\n  - 备课: 好\n\t还要再好\n  - 上课: 好\n",
        "指导思想:\n\t上好课，教好书。\n\t备好课，读好书。\n主要工作:\n  - 备课\n",
        "主要工作:\n  备课: 写好\n\t写全\n  上课: 好\n",
    ],
)
def test_a_tab_before_a_text_is_said_too(text: str) -> None:
    (first, *_) = refused(text)
    assert "Tab" in first.message + first.hint


@pytest.mark.parametrize(
    "text",
    [
        "工作:\n  - 1、备课:\n      - 写教案\n\t- 2、上课:\n      - 精讲\n  - 3、作业: 少\n",
        "工作:\n  - 1、备课:\n      - （1）写教案\n\t- 2、上课: 精讲\n",
        "工作:\n  - 一、备课:\n      - 1、写教案\n      - 2、用教案\n\t- 二、上课: 精讲\n",
        "工作:\n  - 备课:\n      - 写教案\n\t- 2、上课: 精讲\n  - 3、作业: 少\n",
    ],
)
def test_numbers_typed_before_the_neighbours_tell_the_level_that_a_tab_hides(text: str) -> None:
    assert mended(text) == text.replace("\t", "  ")


@pytest.mark.parametrize(
    "text",
    [
        "工作:\n  - 1、备课:\n      - （1）写教案\n\t- （2）用教案\n  - 2、上课: 精讲\n",
        "工作:\n  - 1、备课:\n      - ①写教案\n\t- ②用教案\n  - 2、上课: 精讲\n",
    ],
)
def test_a_number_of_the_inner_level_keeps_its_line_there(text: str) -> None:
    assert mended(text) == text.replace("\t", "      ")


def test_an_item_without_its_dash_is_placed_by_its_number() -> None:
    assert mended("工作:\n  - 1、备课:\n      - 写教案\n\t2、上课\n  - 3、作业: 少\n") == (
        "工作:\n  - 1、备课:\n      - 写教案\n  - 上课\n  - 3、作业: 少\n"
    )


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("  - 1、甲", Typed("1、", 1)),
        ("十二、甲", Typed("一、", 12)),
        ("二十、甲", Typed("一、", 20)),
        ("- （3）甲", Typed("（1）", 3)),
        ("④甲", Typed("①", 4)),
        ("12. 甲", Typed("1.", 12)),
        ("- 3.5 公里", None),
        ("- 九月", None),
    ],
)
def test_a_typed_number_is_read(line: str, number: Typed | None) -> None:
    assert typed_number(line) == number


def test_a_long_line_is_shown_with_both_its_ends() -> None:
    (colon,) = refused(f"甲: 乙\n指导思想：{'上好每一节课，' * 12}让孩子进步。\n丙: 丁\n")
    assert colon.hint.startswith("写成：指导思想: 上好每一节课，")
    assert colon.hint.endswith("……好每一节课，让孩子进步。（中间不变）")


def test_a_list_one_blank_too_far_left_moves_below_its_head() -> None:
    spec = "主要工作:\n  - 养成教育:\n   - 升旗\n   - 早读:\n       - 诵读\n   - 班会\n  - 卫生:\n    - 扫地\n"
    found = refused(spec)
    assert [(each.position.line, each.code, each.hint[:8]) for each in found[:2]] == [
        (3, "缩进", "左边应空 4 格"),
        (4, "缩进", "左边应空 4 格"),
    ]
    text = edited(spec, [edit for each in found for edit in each.edits])
    assert text == spec.replace("\n   - ", "\n    - ").replace("\n       - ", "\n        - ")


def test_labels_below_an_item_with_a_wrong_colon_are_its_own() -> None:
    for colon in ("： ", ":"):
        spec = f"主要工作:\n  - 养成教育{colon}每天升旗\n   负责人:王德明\n    时间: 每周一\n"
        first, second = refused(spec)
        assert first.hint == "写成：- 养成教育: 每天升旗"
        assert second.hint == "左边应空 4 格，写成：负责人: 王德明"


@pytest.mark.parametrize("head", ["心理健康", "心理健康:每月一次"])
def test_nobody_knows_the_level_of_lines_with_tabs_below_a_short_one(head: str) -> None:
    found = refused(f"主要工作:\n  - {head}\n\t- 谈话\n\t- 讲座\n  - 卫生\n")
    tabs = [each for each in found if each.code == "制表符"]
    assert [each.edits for each in tabs] == [(), ()]
    assert "和“心理健康”同一级，左边空 2 格；是它的下一级，就在“心理健康”后面加半角冒号，这里空 4 格" in tabs[0].hint


@pytest.mark.parametrize(
    "above", ["  - 每周谈话，每月讲座。\n", "  - 心理健康:\n", "  - 心理健康\n  - 卫生工作要天天抓，人人有责，不留死角\n"]
)
def test_lines_with_tabs_stand_in_one_place_elsewhere(above: str) -> None:
    found = refused(f"主要工作:\n{above}\t- 谈话\n\t- 讲座\n")
    assert all(each.edits for each in found if each.code == "制表符")
