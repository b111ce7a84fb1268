"""Templates: what a file may say, and what it is told where it is wrong (LANGUAGE section 7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planforge.loading import Loaded, load_template
from planforge.template.template import BLOCKS, VIEWS, Template


def _loaded(shelf: Callable[..., Any], text: str) -> Loaded:
    return load_template(shelf(模板_试=text), "试")


def test_every_key_of_a_template_is_read(shelf: Callable[..., Any]) -> None:
    text = (
        '说明: 试用\n族: 总结\n又名: [试试, 再试]\n标题: "{{学校}}{{文种}}"\n导语: 为了{{主题}}。\n结语: 特此报告。\n章:\n'
        '  - {名称: 主要做法, 角色: 措施, 必备: 是, 提示: 写做法, 样例: "主要做法: 话"}\n'
        "次序: [标题, 导语, 主要做法, 结语, 落款]\n编号: {样式: 公文, 连续: 是}\n版式: 公文\n附件说明: 是\n附件引语: 附：\n目录: 是\n呈现: {时间安排: 表格}\n"
    )
    loaded = _loaded(shelf, text)
    assert loaded.findings == ()
    template: Template = loaded.model
    assert (template.name, template.about, template.family) == ("试", "试用", "总结")
    assert template.other_names == ("试试", "再试")
    assert template.sections[0].required
    assert template.order == ("标题", "导语", "主要做法", "结语", "落款")
    assert (template.numbering.style, template.numbering.continuous) == (("公文",), True)
    assert (template.lists_annexes, template.annex_lead, template.contents) == (True, "附：", True)
    assert template.views == {"时间安排": "表格"}


def test_an_almost_empty_template_has_the_usual_order(shelf: Callable[..., Any]) -> None:
    template: Template = _loaded(shelf, "说明: 试\n").model
    assert template.order == BLOCKS
    assert template.order[-5:] == ("附件说明", "落款", "附注", "附件", "版记")
    assert template.numbering.style == ("混用",)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("说明: 试\n族: 方案\n", "取值", 2),
        ('标题: "{{ 1 + 1 }}"\n', "取值", 1),
        ("说明: 试\n导语: 共{{教师人\n", "取值", 2),
        ("章:\n  - {名称: 甲, 角色: 导演}\n", "取值", 2),
        ("章:\n  - {角色: 目标}\n", "缺栏目", 2),
        ("章:\n  - {名称: 甲, 必要: 是}\n", "未知栏目", 2),
        ("章:\n  - 指导思想\n", "类型", 2),
        ("章: 指导思想\n", "类型", 1),
        ("呈现: {时间安排: 甘特图}\n", "取值", 1),
        ("呈现: 表格\n", "类型", 1),
        ("次序: [标题, 各章, 附录]\n", "次序", 1),
        ("说明: 试\n次序: [标题, 落款]\n", "次序", 2),
        ("说明: 试\n次序: [标题, 各章, 标题]\n", "次序", 2),
        ("说明: 试\n次序: [各章, 落款]\n", "次序", 2),
        ("标提: 试\n", "未知栏目", 1),
        ("name: 试\n", "未知栏目", 1),
        ("附件说明: 也许\n", "取值", 1),
        ("目录: [是]\n", "类型", 1),
    ],
)
def test_a_mistake_in_a_template_is_said_at_its_line(
    shelf: Callable[..., Any], text: str, code: str, line: int
) -> None:
    loaded = _loaded(shelf, text)
    assert loaded.model is None
    assert [(finding.code, finding.position.line, finding.position.file) for finding in loaded.findings] == [
        (code, line, "试.yaml")
    ]


def test_the_views_are_those_of_the_language() -> None:
    assert VIEWS == ("照写", "月份", "表格", "合并表格", "阶段", "日程")
