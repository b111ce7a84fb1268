"""附注: what stands in brackets below the date has a place of its own."""

from collections.abc import Callable

import pytest

from planforge.readers.evidence import Line, Reading
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize

Draw = Callable[[str], Draft]
PLAN = (
    "滨河市实验小学德育工作计划\n一、指导思想\n坚持立德树人。\n二、工作目标\n1、全员参训。\n2、按时完成。\n"
)
SIGNED = f"{PLAN}滨河市实验小学\n2026年9月1日\n"
ANNEX = "附件：青年教师名单\n语文组：赵一帆\n数学组：林静\n"


def said(draft: Draft) -> list[str]:
    return [para.text for para in draft.postscript]


@pytest.mark.parametrize(
    ("below", "lines"),
    [
        ("（此件主动公开）\n", ["（此件主动公开）"]),
        ("(此件公开发布)\n", ["(此件公开发布)"]),
        (
            "（此件公开发布）\n（联系人：林静，电话：0000-1234567）\n",
            ["（此件公开发布）", "（联系人：林静，电话：0000-1234567）"],
        ),
        ("联系人：林静，电话：0000-1234567\n", ["（联系人：林静，电话：0000-1234567）"]),
        ("（发至各年级组）\n", ["（发至各年级组）"]),
        (f"（发至各年级组）\n{ANNEX}", ["（发至各年级组）"]),
        (f"（此件公开发布）\n{ANNEX}", ["（此件公开发布）"]),
        ("（此件公开发布）\n抄送：滨河市教育局\n", ["（此件公开发布）"]),
    ],
)
def test_lines_below_the_date_are_附注(draft_of: Draw, below: str, lines: list[str]) -> None:
    draft = draft_of(SIGNED + below)
    assert said(draft) == lines
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河市实验小学"), ("日期", "2026年9月1日")]
    assert [annex.title for annex in draft.annexes] == ["附件：青年教师名单"][: below.count("附件")]


@pytest.mark.parametrize(
    "end",
    [
        "（此件公开发布）\n",
        "滨河市实验小学\n（联系人：林静，0000-1234567）\n",
        "2026年9月1日\n（公开属性：主动公开）\n",
    ],
)
def test_a_document_that_is_not_signed_in_full_may_have_one(draft_of: Draw, end: str) -> None:
    assert said(draft_of(PLAN + end)) == [end.strip().split("\n")[-1]]


@pytest.mark.parametrize(
    "text",
    [
        f"{SIGNED}（供稿：林静）\n",
        f"{SIGNED}（此件公开发布\n",
        f"{SIGNED}（）\n",
        f"{SIGNED}（此件{'不' * 120}公开）\n",
        f"{PLAN}3、报名。\n（联系人：林静，0000-1234567）\n",
        f"{PLAN}（联系人：林静，0000-1234567）\n3、总结。\n",
        f"{PLAN}三、安排\n2026年9月1日\n（全校集会）\n2026年9月2日\n（分班上课）\n下午放学。\n",
        f"{PLAN}三、安排\n9月10日\n联系人：林静\n做好准备。\n",
    ],
)
def test_what_only_looks_like_one_stays_where_it_is(draft_of: Draw, text: str) -> None:
    assert said(draft_of(text)) == []


def test_one_that_prints_with_brackets_it_had_not_says_so(draft_of: Draw) -> None:
    (para,) = draft_of(f"{SIGNED}信息公开选项：主动公开\n").postscript
    assert (para.text, para.notes) == ("（信息公开选项：主动公开）", ["原文没有括号，印出来加上"])


@pytest.mark.parametrize("page", [True, False])
def test_in_a_word_file_a_page_that_begins_behind_it_is_an_annex(page: bool) -> None:
    lines = [*SIGNED.splitlines(), "（发至各年级组）", "值周安排", "第一周：语文组。", "第二周：数学组。"]
    turned = [line == "值周安排" and page for line in lines]
    blocks = tuple(
        Line(at, text, page=new) for at, (text, new) in enumerate(zip(lines, turned, strict=True), 1)
    )
    prepared = prepare(Reading("段", blocks))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=False)
    assert said(draft) == (["（发至各年级组）"] if page else [])


def test_a_second_document_begins_behind_it() -> None:
    second = SIGNED.replace("德育", "教研")
    lines = f"{SIGNED}（此件公开发布）\n（联系人：林静，0000-1234567）\n{second}".splitlines()
    prepared = prepare(Reading("行", tuple(Line(at, text) for at, text in enumerate(lines, 1))))
    assert [units[0].text for units in documents_of(prepared)] == [
        "滨河市实验小学德育工作计划",
        "滨河市实验小学教研工作计划",
    ]
