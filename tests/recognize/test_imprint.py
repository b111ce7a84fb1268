"""版记 at the foot of a document: who gets a copy, who printed it when, in lines or in a table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.evidence import Grid, GridCell, Line, Reading
from planforge.recognize.draft import Draft
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import recognize

Draw = Callable[[str], Draft]
PLAN = (
    "滨河市实验小学德育工作计划\n一、指导思想\n坚持立德树人。\n二、工作目标\n1、全员参训。\n2、按时完成。\n"
)
SIGNED = f"{PLAN}滨河市实验小学\n2026年9月1日\n"


def said(draft: Draft) -> tuple[str, str, str]:
    imprint = draft.imprint
    return (imprint.copies, imprint.office, imprint.date) if imprint else ("", "", "")


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("抄送：滨河市教育局\n", ("滨河市教育局", "", "")),
        ("抄  送: 滨河市教育局，各集团校。\n", ("滨河市教育局，各集团校", "", "")),
        ("校办公室　　2026年9月2日印发\n", ("", "校办公室", "2026年9月2日")),
        ("校办公室 二〇二六年九月二日 印 发\n", ("", "校办公室", "二〇二六年九月二日")),
        ("2026年9月2日印发\n", ("", "", "2026年9月2日")),
        ("抄送：各年级组。\n校办公室 2026年9月2日印发\n", ("各年级组", "校办公室", "2026年9月2日")),
        (
            "抄送：滨河市教育局，滨河市教育督导\n委员会办公室。\n校办公室 2026年9月2日印发\n",
            ("滨河市教育局，滨河市教育督导委员会办公室", "校办公室", "2026年9月2日"),
        ),
        (
            "抄送：各年级组\n滨河市实验小学办公室\n2026年9月2日印发\n",
            ("各年级组", "滨河市实验小学办公室", "2026年9月2日"),
        ),
        (
            "滨河市实验小学办公室\n2026年9月2日印发\n",
            ("", "滨河市实验小学办公室", "2026年9月2日"),
        ),
    ],
)
def test_lines_at_the_end_are_版记(draft_of: Draw, below: str, expected: tuple[str, str, str]) -> None:
    draft = draft_of(SIGNED + below)
    assert said(draft) == expected
    assert draft.unplaced == []
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河市实验小学"), ("日期", "2026年9月1日")]


def test_it_stands_behind_附注_and_annexes(draft_of: Draw) -> None:
    draft = draft_of(f"{SIGNED}（此件公开发布）\n附件：青年教师名单\n语文组：赵一帆\n抄送：滨河市教育局\n")
    assert said(draft) == ("滨河市教育局", "", "")
    assert [para.text for para in draft.postscript] == ["（此件公开发布）"]
    assert [annex.title for annex in draft.annexes] == ["附件：青年教师名单"]


@pytest.mark.parametrize(
    ("below", "beside"),
    [
        ("主题词：德育　计划\n抄送：各年级组\n", ["主题词：德育　计划"]),
        ("抄报：滨河市教育局\n抄送：各年级组\n", ["抄报：滨河市教育局"]),
        ("抄送：各年级组\n（共印30份）\n", ["（共印30份）"]),
        ("抄送：各年级组\n抄送：各处室\n", ["抄送：各处室"]),
        ("抄送：各年级组\n印发机关：校办公室\n", ["印发机关：校办公室"]),
        (f"抄送：各年级组\n抄送：{'长' * 201}\n", [f"抄送：{'长' * 201}"]),
    ],
)
def test_what_it_has_no_place_for_is_laid_beside(draft_of: Draw, below: str, beside: list[str]) -> None:
    draft = draft_of(SIGNED + below)
    assert said(draft) == ("各年级组", "", "")
    assert [para.text for para in draft.unplaced] == beside


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAN}3、抄送：滨河市教育局\n",
        f"{PLAN}滨河市实验小学\n2026年9月1日\n",
        f"{PLAN}抄送：滨河市教育局\n3、按时总结。\n",
        f"{PLAN}三、印发\n本方案于2026年9月2日印发，请各年级组执行。\n",
    ],
)
def test_what_only_looks_like_it_stays_where_it_is(draft_of: Draw, text: str) -> None:
    draft = draft_of(text)
    assert said(draft) == ("", "", "")
    assert draft.unplaced == []


def test_who_signs_above_a_day_of_printing_signs(draft_of: Draw) -> None:
    draft = draft_of(f"{PLAN}滨河市实验小学\n2026年9月2日印发\n")
    assert said(draft) == ("", "", "2026年9月2日")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河市实验小学")]


@pytest.mark.parametrize(
    "rows",
    [
        (("抄送：滨河市教育局。", None), ("校办公室", "2026年9月2日印发")),
        (("抄送：滨河市教育局。",), ("校办公室　2026年9月2日印发",)),
        (("抄送", "滨河市教育局"), ("校办公室", "2026年9月2日印发")),
    ],
)
def test_it_may_be_a_table(rows: tuple[tuple[str | None, ...], ...]) -> None:
    lines = tuple(Line(at, text) for at, text in enumerate(SIGNED.splitlines(), 1))
    cells = tuple(tuple(None if text is None else GridCell((text,)) for text in row) for row in rows)
    prepared = prepare(Reading("段", (*lines, Grid(9, cells))))
    draft = recognize(prepared.units, prepared.asides, pasted=False)
    assert said(draft) == ("滨河市教育局", "校办公室", "2026年9月2日")
    assert draft.unplaced == []


@pytest.mark.parametrize("between", ["", "（此件公开发布）\n"])
def test_between_the_date_and_the_annexes_it_is_版记_too(draft_of: Draw, between: str) -> None:
    draft = draft_of(
        f"{SIGNED}{between}抄送：滨河市教育局\n校办公室 2026年9月2日印发\n附件1\n听课记录表\n先听后评。\n附件2\n课堂公约\n举手发言。\n"
    )

    assert said(draft) == ("滨河市教育局", "校办公室", "2026年9月2日")
    assert [annex.title for annex in draft.annexes] == ["附件1　听课记录表", "附件2　课堂公约"]
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河市实验小学"), ("日期", "2026年9月1日")]


def test_a_line_like_it_in_the_text_before_an_annex_is_none(draft_of: Draw) -> None:
    draft = draft_of(f"{PLAN}3、写好通知。\n抄送：各年级组\n附件：\n听课记录表\n先听后评。\n")

    assert said(draft) == ("", "", "")


@pytest.mark.parametrize(
    "tail",
    [
        "抄送：区教育局\n滨河小学\n2026年9月5日\n",
        "主题词：安全　计划\n抄送：区教育局。\n滨河小学\n2026年9月5日\n",
        "抄　送：区教育局\n滨河小学\n安全办公室\n2026年9月5日\n",
        "抄送：区教育局\n2026年9月5日\n",
        "抄送：区教育局\n滨河小学（盖章）\n2026年9月5日\n",
        "抄送：区教育局\n滨河小学\n2026年9月5日\n附件：检查表\n一、时间\n每周一。\n",
    ],
)
def test_who_gets_a_copy_stands_in_the_imprint_though_it_is_written_above_who_signs(
    draft_of: Draw, tail: str
) -> None:
    draft = draft_of(PLAN + tail)
    assert draft.imprint is not None
    assert draft.imprint.copies == "区教育局"
    assert draft.sign_off is not None
    assert ("日期", "2026年9月5日") in draft.sign_off.lines
    assert [part.text for part in draft.unplaced] == [line for line in tail.split("\n") if "主题词" in line]


@pytest.mark.parametrize(
    "tail",
    [
        "3、抄送：区教育局的材料要按时。\n滨河小学\n2026年9月5日\n",
        "3、汇总。\n抄送材料的格式见附件。\n滨河小学\n2026年9月5日\n",
    ],
)
def test_words_of_the_text_above_who_signs_are_no_imprint(draft_of: Draw, tail: str) -> None:
    assert draft_of(PLAN + tail).imprint is None
