import pytest

from planforge.readers.evidence import Grid, Line, UnreadableError
from planforge.readers.reading import read_file
from planforge.readers.text import clean, read_text


def _texts(data: bytes) -> list[str]:
    return [block.text for block in read_text(data).blocks if isinstance(block, Line)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_every_encoding_of_an_editor_is_read(encoding: str) -> None:
    assert _texts("一、指导思想\r\n坚持立德树人。".encode(encoding)) == ["一、指导思想", "坚持立德树人。"]


def test_another_encoding_is_never_silent() -> None:
    assert [aside.kind for aside in read_text("研修".encode("gb18030")).asides] == ["编码"]


def test_lines_keep_their_place_and_blank_lines_are_gaps() -> None:
    lines = [block for block in read_text("甲\n\n乙\n丙".encode()).blocks if isinstance(block, Line)]
    assert [(line.at, line.gap) for line in lines] == [(1, False), (3, True), (4, False)]


def test_lines_with_tabs_are_a_table() -> None:
    (grid,) = read_text("时间\t工作\n九月\t开学典礼\n十月\t\n".encode()).blocks
    assert isinstance(grid, Grid)
    assert [[cell.lines[0] if cell else None for cell in row] for row in grid.rows] == [
        ["时间", "工作"],
        ["九月", "开学典礼"],
        ["十月", ""],
    ]


def test_a_single_line_with_a_tab_is_no_table() -> None:
    assert _texts("组长：\t周明远".encode()) == ["组长：　周明远"]


@pytest.mark.parametrize(
    ("typed", "seen"),
    [("\u3000\u3000坚持\u200b立德 ", "坚持立德"), ("\ufeff研\u00ad修", "研修"), ("周\u00a0远", "周 远"), ("甲" + " " * 90 + "乙", "甲    乙")],
)  # fmt: skip
def test_what_nobody_sees_is_left_out(typed: str, seen: str) -> None:
    assert clean(typed) == seen


def test_a_soft_break_pasted_from_word_ends_a_line() -> None:
    assert _texts("甲\x0b乙\u2028丙".encode()) == ["甲", "乙", "丙"]


def test_the_blanks_around_a_line_are_kept_beside_it() -> None:
    (line,) = read_text("　　九月开学  \r\n".encode()).blocks
    assert isinstance(line, Line)
    assert (line.text, line.raw) == ("九月开学", "　　九月开学  ")


def test_a_line_far_from_the_margin_stands_in_the_middle_or_at_the_right() -> None:
    text = " " * 20 + "工作计划\n" + "正文。\n" * 6 + "　" * 15 + "教导处\n"
    lines = [block for block in read_text(text.encode()).blocks if isinstance(block, Line)]
    assert (lines[0].align, lines[1].align, lines[-1].align) == ("center", "", "right")


def test_rows_that_are_not_filled_in_yet_belong_to_their_table() -> None:
    (grid,) = read_text("姓名\t班级\n\t\n\t\n".encode()).blocks
    assert isinstance(grid, Grid)
    assert len(grid.rows) == 3


def test_more_columns_than_word_has_are_no_table() -> None:
    assert isinstance(read_text(("甲\t" * 70 + "乙\n").encode()).blocks[0], Line)


@pytest.mark.parametrize("text", ["长" * 30_001, f"甲\t乙\n{'长' * 30_001}\t丁\n"])
def test_a_paragraph_of_tens_of_thousands_of_characters_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="有 30001 字没有分段") as refusal:
        read_file(text.encode(), "计划.txt")
    assert "分成一段一段" in refusal.value.hint


def test_a_day_between_two_tables_parts_them() -> None:
    text = "10月11日（周四）\n英语\t历史\n8:00\t10:00\n10月12日（周五）\n化学\t政治\n8:00\t10:00\n"
    assert [type(block) for block in read_text(text.encode()).blocks] == [Line, Grid, Line, Grid]


def test_a_day_on_which_nothing_is_on_is_a_row_of_its_table() -> None:
    text = "安排表\n星期\t内容\t部门\n周日（9月8日）\n周一（9月9日）\t晨会\t德育处\n周二\t例会\t党政办\n周三\n好好休息。\n"
    blocks = read_text(text.encode()).blocks
    assert [len(block.rows) if isinstance(block, Grid) else block.text for block in blocks] == [
        "安排表", 4, "周三", "好好休息。",
    ]  # fmt: skip


def test_a_row_that_nobody_filled_in_is_one_between_rows_of_as_many_cells() -> None:
    rows = "班级\t一1\t一2\t一3\n班主任\t林静\t王芳\t赵一帆\n教官\n体育教师\t周明远\t林静\t王芳\n"
    grids = [block for block in read_text(rows.encode()).blocks if isinstance(block, Grid)]
    assert [len(grid.rows) for grid in grids] == [4]


@pytest.mark.parametrize(
    "text",
    [
        "名称\t班级\t作者\t等第\n甲\t一1\t林静\t一\n二等奖\n名称\t班级\t作者\t等第\n乙\t一2\t王芳\t二\n",
        "SZ2026001\t甲\t林静\t一\nSZ2026002\t乙\t王芳\t一\n教改课题\nSG2026001\t丙\t林静\t二\nSG2026002\t丁\t王芳\t二\n",
    ],
)
def test_a_line_between_two_tables_is_no_row(text: str) -> None:
    blocks = read_text(text.encode()).blocks
    assert [isinstance(block, Grid) for block in blocks] == [True, False, True]


@pytest.mark.parametrize("mark", ["Р", "¶", "↵"])
def test_marks_of_paragraphs_that_a_page_draws_are_breaks(mark: str) -> None:
    reading = read_text(f"读书方案{mark} 一、目的{mark} 多读书。{mark}{mark} 二、安排{mark} 3月开始。".encode())
    texts = [block.text for block in reading.blocks if isinstance(block, Line) and block.text]
    assert texts == ["读书方案", "一、目的", "多读书。", "二、安排", "3月开始。"]
    assert any("段落记号" in aside.text for aside in reading.asides)


@pytest.mark.parametrize(
    "text", ["学习俄语 РУССКИЙ ЯЗЫК 的Р音Р音Р音", "Р值检验一次，Р值检验两次", "见第3段¶的说明"]
)
def test_letters_that_look_like_such_marks_stay(text: str) -> None:
    reading = read_text(text.encode())
    assert [block.text for block in reading.blocks if isinstance(block, Line)] == [text]
