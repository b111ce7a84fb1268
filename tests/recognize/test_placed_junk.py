"""What a page leaves and a plan may say as well is junk at the edges of a document, and its own inside it."""

import pytest

from planforge.importing import import_document
from planforge.source import TextFile
from planforge.workspace.library import Workspace
from tests.conftest import ROOT

TITLE = "滨河市实验小学2026—2027学年度第一学期阅读工作计划"
TEXT = """\
{title}
{head}
一、指导思想
{above}
以阅读促成长，让书香满校园。
二、主要工作
1.推荐书目，每月一本。
{inside}
2.开展共读活动，每周一次。
{before_sign_off}
滨河市实验小学
2026年9月1日
{foot}
"""
LINES = (
    "来源：县教研室下发的书目",
    "关键词：书香 习惯 成长",
    "相关阅读",
    "相关阅读：《三国演义》",
    "作者：罗贯中",
    "编辑：林静",
    "阅读量：每学期不少于二十万字",
    "标签：红色、绿色、黄色三种",
    "发布时间：每周一",
    "内容导航",
)
EVERYWHERE = ("2024-11-09 13:25:48 | 来源：某站", "来源：网络", "作者：某人 点击数：12", "分享到：微信 微博")


def set_aside(text: str) -> list[str]:
    lines = "".join(f"{line}\n" for line in text.split("\n") if line)
    found = import_document(TextFile("计划.txt", lines.encode()), Workspace(ROOT), "导入.yaml")
    return [aside.text for aside in found.asides if aside.kind.startswith("网页")]


def with_line(place: str, line: str) -> str:
    places = dict.fromkeys(("head", "above", "inside", "before_sign_off", "foot"), "")
    return TEXT.format(title=TITLE, **{**places, place: line})


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("place", ["head", "foot"])
def test_at_the_head_and_at_the_foot_it_is_that_of_the_page(place: str, line: str) -> None:
    assert set_aside(with_line(place, line)) == [line]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("place", ["above", "inside", "before_sign_off"])
def test_inside_a_plan_it_is_the_plans_own(place: str, line: str) -> None:
    assert set_aside(with_line(place, line)) == []


@pytest.mark.parametrize("line", EVERYWHERE)
def test_what_no_plan_says_is_junk_everywhere(line: str) -> None:
    assert set_aside(with_line("inside", line)) == [line]


def test_beside_what_only_a_page_has_it_is_junk_too() -> None:
    lines = ("相关阅读", "【打印本页】 【关闭窗口】")
    assert set_aside(with_line("inside", "\n".join(lines))) == list(lines)


def test_below_the_title_of_a_further_document_it_is_that_of_the_page() -> None:
    second = TEXT.format(title=TITLE, head="来源：县教研室", above="", inside="", before_sign_off="", foot="")
    assert set_aside(f"{with_line('inside', '来源：县图书馆')}{second}") == ["来源：县教研室"]


def test_the_number_of_a_page_beside_it_says_nothing() -> None:
    assert set_aside(with_line("inside", "第 3 页 共 9 页\n相关阅读")) == []


@pytest.mark.parametrize("count", [1, 900])
def test_a_page_without_a_text_has_nothing_but_edges(count: int) -> None:
    assert set_aside(f"{TITLE}\n" + "标签：\n" * count) == ["标签："] * count
