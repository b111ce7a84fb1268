"""Titles of other texts that a web page lists behind a document."""

from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare

Draw = Callable[[str], Draft]
PLAN = "语文教研组工作计划\n一、指导思想\n以课标为本。\n二、主要工作\n1、备课。\n2、上课。\n语文教研组\n2026年9月1日\n"


def set_aside(text: str) -> list[str]:
    return [each.text for each in prepare(read_text(text.encode())).asides]


@pytest.mark.parametrize(
    "links",
    [
        "【语文教研组工作计划】相关文章：\n1.小学语文教研组工作计划范文\n2.初中语文教研组工作总结\n",
        "相关文章：\n小学语文教研组工作计划范文\n初中语文教研组工作计划\n",
        "相关推荐\n·班主任工作总结（精选5篇）\n·小学数学教学计划2篇\n",
        "猜你喜欢：\n教师个人述职报告\n班主任工作计划08-20\n",
    ],
)
def test_what_a_page_lists_is_none_of_the_document(draft_of: Draw, links: str) -> None:
    draft = draft_of(f"{PLAN}{links}")
    assert set_aside(f"{PLAN}{links}") == links.splitlines()
    assert draft.sign_off == draft_of(PLAN).sign_off
    assert (draft.annexes, draft.unplaced) == ([], [])


def test_the_last_title_is_that_of_the_document_below_it() -> None:
    links = "相关文章：\n小学语文教研组工作计划范文\n数学教研组工作计划\n"
    text = f"{PLAN}{links}一、指导思想\n以课标为本。\n二、主要工作\n1、备课。\n2、上课。\n"
    assert set_aside(text) == links.splitlines()[:2]


@pytest.mark.parametrize("lines", ["附件：\n小学语文教研组工作计划\n", "参考资料：\n小学语文教研组工作计划\n"])
def test_titles_below_words_of_the_document_are_its_own(lines: str) -> None:
    assert set_aside(f"{PLAN}{lines}") == []
