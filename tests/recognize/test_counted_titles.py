"""Documents of a collection whose titles only count: each is one of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of

ONE = "本学期我认真备课、上课。\n一是备课充分。\n二是上课认真。\n今后继续努力。\n"
PLAN = "一、指导思想\n面向全体学生。\n二、主要工作\n1. 备课。\n2. 上课。\n"


def _split(text: str) -> list[list[str]]:
    prepared = prepare(read_text(text.encode()))
    return [[unit.whole for unit in units[:1]] for units in documents_of(prepared)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("教学工作计划（一）", "教学工作计划（二）"), ("教学工作计划(1)", "教学工作计划(2)"), ("教学工作计划【一】", "教学工作计划【二】"),
        ("教学工作计划之一", "教学工作计划之二"), ("教学工作总结1", "教学工作总结2"), ("教学工作计划 一", "教学工作计划 二"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("body", [ONE, PLAN])
def test_titles_that_count_begin_documents(first: str, second: str, body: str) -> None:
    assert len(_split(f"{first}\n{body}{second}\n{body}")) == 2


@pytest.mark.parametrize("word", ["范文#", "篇#", "【篇#】", "第#篇", "模板#：", "例文#"])
def test_lines_that_only_count_begin_documents_and_are_set_aside(word: str) -> None:
    first, second = word.replace("#", "一"), word.replace("#", "二")
    prepared = prepare(read_text(f"{first}\n{ONE}{second}\n{ONE}".encode()))
    assert [units[0].whole for units in documents_of(prepared)] == ["本学期我认真备课、上课。"] * 2
    assert [aside.text for aside in prepared.asides] == [first, second]


def test_a_bare_number_begins_a_document_where_chapters_begin_anew() -> None:
    assert len(_split(f"【一】\n{PLAN}【二】\n{PLAN}")) == 2
    assert len(_split(f"【一】\n{ONE}【二】\n{ONE}")) == 1


def test_annexes_with_chapters_of_their_own_that_a_file_begins_with_are_documents() -> None:
    assert len(_split(f"附1：语文组教学工作计划\n{PLAN}附2：数学组教学工作计划\n{PLAN}")) == 2
    notice = "关于报送计划的通知\n各教研组：\n请按时报送。\n滨河市实验小学\n2026年9月1日\n"
    assert len(_split(f"{notice}附1：语文组教学工作计划\n{PLAN}附2：数学组教学工作计划\n{PLAN}")) == 1


def test_a_row_with_a_gap_is_no_collection() -> None:
    assert len(_split(f"教学工作计划（一）\n{ONE}教学工作计划（三）\n{ONE}")) == 1


@pytest.mark.parametrize("behind", ["", " 1300字", "（1300字）", "  980 字"])
def test_pieces_that_tell_how_long_they_are_are_documents(behind: str) -> None:
    text = f"第1篇 关工委工作总结{behind}\n{PLAN}第2篇 工会工作总结{behind}\n{PLAN}"
    assert _split(text) == [["关工委工作总结"], ["工会工作总结"]]


def test_a_title_that_is_called_a_pattern_ends_in_its_kind() -> None:
    assert _split(f"工会工作计划范本 篇1\n{PLAN}工会工作计划范本 篇2\n{PLAN}") == [["工会工作计划范本"]] * 2


@pytest.mark.parametrize("behind", ["通用模板篇", "优质范文 篇", "最新 篇", "优秀汇编【篇"])
def test_how_a_collection_praises_its_pieces_is_no_part_of_their_titles(behind: str) -> None:
    end = "】" if "【" in behind else ""
    text = f"读书节活动方案{behind}1{end}\n{PLAN}读书节活动方案{behind}2{end}\n{PLAN}"
    assert _split(text) == [["读书节活动方案"]] * 2


@pytest.mark.parametrize(
    "above",
    [
        "第一篇：安全演练方案、总结[推荐]",
        "篇一：学校疏散演练方案（精选）",
        "第1篇：疏散演练方案",
        "【篇一】演练方案【优秀范文】",
    ],
)
def test_the_title_of_a_collection_gives_way_to_that_of_the_document(above: str) -> None:
    assert _split(f"{above}\n青杨小学应急疏散演练方案\n{PLAN}") == [["青杨小学应急疏散演练方案"]]


def test_every_document_of_a_collection_has_its_own_title() -> None:
    text = f"第一篇：演练方案\n青杨小学演练方案\n{PLAN}第二篇：演练总结\n{PLAN}第三篇：食堂方案\n青杨小学食堂方案\n{PLAN}"
    assert _split(text) == [["青杨小学演练方案"], ["演练总结"], ["青杨小学食堂方案"]]


@pytest.mark.parametrize("title", ["工作计划[修订]", "优秀教师推荐方案（试行）", "青杨小学阅读推荐方案"])
def test_what_stands_behind_any_other_title_stays(title: str) -> None:
    assert _split(f"{title}\n{PLAN}") == [[title]]


@pytest.mark.parametrize("behind", ["最新1", "精选2", " 3", "优秀范文4", "1"])
def test_a_small_number_behind_a_title_goes_with_its_praise(
    draft_of: Callable[[str], Draft], behind: str
) -> None:
    assert draft_of(f"教学工作总结{behind}\n{PLAN}").title == ["教学工作总结"]


@pytest.mark.parametrize("number", ["1", "一", "十二"])
def test_a_title_alone_loses_the_number_of_its_collection_but_not_where_text_follows(
    draft_of: Callable[[str], Draft], number: str
) -> None:
    body = "一、指导思想\n以立德树人为根本任务。\n二、工作目标\n提高教学质量。\n"
    assert draft_of(f"班级工作计划{number}\n{body}").title == ["班级工作计划"]
    assert draft_of(f"班级工作计划{number} {body}").title == [f"班级工作计划{number}"]
