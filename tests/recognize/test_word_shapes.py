"""Shapes that Word files have and texts do not: breaks inside a paragraph, headings in the middle, tables as frames."""

from planforge.readers.evidence import Grid, GridCell, Line, Reading
from planforge.recognize.draft import Draft, Label, Para
from planforge.recognize.placements import people_of
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize


def _draft(*blocks: Line | Grid) -> Draft:
    prepared = prepare(Reading("段", blocks))
    return recognize(documents_of(prepared)[0], prepared.asides, pasted=False)


def _grid(at: int, *rows: tuple[str, ...]) -> Grid:
    return Grid(at, tuple(tuple(GridCell((text,)) for text in row) for row in rows))


def test_lines_of_one_paragraph_stay_in_the_label_that_begins_it() -> None:
    draft = _draft(
        Line(1, "班主任工作计划"), Line(2, "一、逐月安排"), Line(3, "九月：常规教育"), Line(3, "选好班委", soft=True), Line(4, "十月：爱国教育"),
        Line(5, "二、要求"), Line(6, "认真。"),
    )  # fmt: skip
    first, second = draft.sections[0].body
    assert isinstance(first, Label)
    assert [part.text for part in first.body if isinstance(part, Para)] == ["常规教育", "选好班委"]
    assert isinstance(second, Label)
    assert second.text == "爱国教育"


def test_a_heading_in_the_middle_is_no_second_line_of_the_title() -> None:
    draft = _draft(
        Line(1, "图书馆工作总结", align="center", bold=True), Line(2, "基本情况", align="center", bold=True), Line(3, "藏书三万册。"),
        Line(4, "存在问题", align="center", bold=True), Line(5, "更新慢。"),
    )  # fmt: skip
    assert draft.title == ["图书馆工作总结"]
    assert [section.heading for section in draft.sections] == ["基本情况", "存在问题"]


def test_a_table_that_keeps_posts_and_names_apart_is_people() -> None:
    draft = _draft(
        Line(1, "演练方案"), Line(2, "一、组织机构"), _grid(3, ("组  长：", "周明远"), ("成  员：", "林  静  赵一帆")),
        Line(4, "二、要求"), Line(5, "认真。"),
    )  # fmt: skip
    assert people_of(draft) == [("组长", ("周明远",)), ("成员", ("林静", "赵一帆"))]
    assert all(isinstance(part, Label) for part in draft.sections[0].body)


def test_a_row_without_a_post_goes_on_with_the_people_above_it() -> None:
    draft = _draft(
        Line(1, "演练方案"), Line(2, "一、组织机构"), _grid(3, ("组  长：", "周明远"), ("成  员：", "林  静"), ("", "赵一帆")),
        Line(4, "二、要求"), Line(5, "认真。"),
    )  # fmt: skip
    assert people_of(draft) == [("组长", ("周明远",)), ("成员", ("林静", "赵一帆"))]


def test_a_table_of_people_with_heads_stays_a_table() -> None:
    draft = _draft(
        Line(1, "演练方案"), Line(2, "一、组织机构"), _grid(3, ("职务", "姓名"), ("组长", "周明远"))
    )
    assert not any(isinstance(part, Label) for part in draft.sections[0].body)
