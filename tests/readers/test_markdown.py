import pytest

from planforge.readers.evidence import Grid, GridCell, Line, Reading
from planforge.readers.markdown import is_markdown, left_in, unmarked, without_all_marks, without_marks
from planforge.readers.text import read_text

PLAN = """\
# 德育工作计划

## 一、工作目标

1. **全员育人**：人人有责。
> 引用的话

| 月份 | 内容 |
|------|:----:|
| 九月 | 养成教育 |

- 第一件
---
```
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["# 标题", "## 一、目标"], True),
        (["**甲**：乙", "**丙**：丁"], True),
        (["| 甲 | 乙 |", "|---|---|", "**丙**"], True),
        (["# 井号开头的一行", "正文"], False),
        (["5*3=15", "a|b"], False),
        (["工作计划", "**一、指导思想**", "以人为本。"], True),
        (["# 2026年德育工作计划", "一、目标"], True),
        (["## 二、措施", "抓实。"], True),
        (["**注意安全**", "以人为本。"], False),
        (["请**务必**准时。", "以人为本。"], False),
    ],
)
def test_a_text_is_markdown_where_several_lines_have_its_marks(lines: list[str], expected: bool) -> None:
    assert is_markdown(lines) is expected


@pytest.mark.parametrize(
    ("line", "text", "outline", "bold"),
    [
        ("### 二、措施 ##", "二、措施", 3, False),
        ("**工作目标**", "工作目标", 0, True),
        ("1. __课堂__教学", "1. 课堂教学", 0, False),
        ("| 九月 | 开学 |", "九月\t开学", 0, False),
        ("|---|---|", "", 0, False),
        ("---", "", 0, False),
        ("> 引用", "引用", 0, False),
        ("* 第一", "第一", 0, False),
        ("2*3*4", "2*3*4", 0, False),
        ("a_b_c", "a_b_c", 0, False),
        ("*本计划由教务处解释，自印发之日起施行。*", "本计划由教务处解释，自印发之日起施行。", 0, False),
        ("重点抓好 *精读* 与 *速读* 两件事", "重点抓好 精读 与 速读 两件事", 0, False),
        ("重点：*识字*、*写字*、*朗读*。", "重点：识字、写字、朗读。", 0, False),
        ("每天坚持*晨读二十分钟*。", "每天坚持晨读二十分钟。", 0, False),
        ("办好*“春芽”文学社*、广播站", "办好*“春芽”文学社*、广播站", 0, False),
        ("_说明：见附件_", "说明：见附件", 0, False),
        ("***全员参与***：人人有岗", "全员参与：人人有岗", 0, False),
        ("| *备注* | _无_ |", "备注\t无", 0, False),
    ],
)
def test_marks_are_taken_off_and_never_a_word(line: str, text: str, outline: int, bold: bool) -> None:
    assert without_marks(line)[:3] == (text, outline, bold)


def test_markdown_is_read_as_the_document_it_means() -> None:
    reading = read_text(PLAN.encode())
    lines = [block for block in reading.blocks if isinstance(block, Line)]
    assert [(line.text, line.outline) for line in lines] == [
        ("德育工作计划", 1),
        ("一、工作目标", 2),
        ("1. 全员育人：人人有责。", 0),
        ("引用的话", 0),
        ("第一件", 0),
    ]
    (grid,) = (block for block in reading.blocks if isinstance(block, Grid))
    assert [[cell.lines[0] for cell in row if cell] for row in grid.rows] == [
        ["月份", "内容"],
        ["九月", "养成教育"],
    ]
    assert [aside.kind for aside in reading.asides] == ["Markdown"]


def pasted(*paragraphs: str) -> Reading:
    """A Word file into which a text with marks was pasted."""
    blocks = tuple(Line(at, text) for at, text in enumerate(paragraphs, 1))
    return unmarked(Reading("段", blocks))


def test_marks_pasted_into_a_word_file_are_taken_off() -> None:
    reading = pasted(
        "德育工作计划",
        "**一、指导思想**",
        "坚持立德树人。",
        "### 二、主要工作",
        "- 养成教育",
        "● 家校共育",
        "---",
    )
    assert [(line.text, line.outline, line.bold) for line in reading.blocks if isinstance(line, Line)] == [
        ("德育工作计划", 0, False),
        ("一、指导思想", 0, True),
        ("坚持立德树人。", 0, False),
        ("二、主要工作", 3, False),
        ("养成教育", 0, False),
        ("家校共育", 0, False),
    ]
    assert [aside.kind for aside in reading.asides] == ["Markdown"]


def test_bars_pasted_into_a_word_file_are_a_table() -> None:
    reading = pasted("## 安排", "| 月份 | 内容 |", "| --- | --- |", "| 九月 | **家访**周 |", "完。")
    (grid,) = (block for block in reading.blocks if isinstance(block, Grid))
    assert [[cell.lines[0] for cell in row if cell] for row in grid.rows] == [
        ["月份", "内容"],
        ["九月", "家访周"],
    ]


def test_a_word_file_without_marks_stays_as_it_is() -> None:
    blocks = (Line(1, "**县**小学工作计划"), Line(2, "- 养成教育"), Line(3, "**县**教育局的要求"))
    assert unmarked(Reading("段", blocks)) == Reading("段", blocks)


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("### 一、目标", "###"),
        ("做好**家访**工作", "**"),
        ("---", "---"),
        ("- 家访", ""),
        ("家访 3—5 次", ""),
    ],
)
def test_signs_left_in_a_line_are_seen(line: str, sign: str) -> None:
    assert left_in(line) == sign


@pytest.mark.parametrize(
    ("lines", "texts"),
    [
        (["# 计划", "**甲**", "- 一", "- 二"], ["计划", "甲", "- 一", "- 二"]),
        (["# 计划", "* 一", "", "+ 二"], ["计划", "- 一", "", "- 二"]),
        (["# 计划", "- **甲**：乙", "  - 丙"], ["计划", "- 甲：乙", "- 丙"]),
        (["# 计划", "- 只有一条", "正文"], ["计划", "只有一条", "正文"]),
        (["# 计划", "● 一", "● 二"], ["计划", "一", "二"]),
        (["# 计划", "---", "----"], ["计划", "", ""]),
    ],
)
def test_the_sign_before_points_stays_where_there_are_several(lines: list[str], texts: list[str]) -> None:
    assert [each.text for each in without_all_marks(lines)] == texts


@pytest.mark.parametrize(
    "line",
    [
        "组员：陈*、孟*、陶*",
        "陈*文、孟*，陶*",
        "场地长*宽*高",
        "规格（3*2）、（4*2）各两块",
        "带“*”的为必填，带“*”的为选填",
        "*号为必填，*号为选填",
        "注：*表示必做，**表示选做",
        "（*）必修，（*）选修",
        "语文*、数学*为考试科目",
        "第*周、第*周",
        "附件_草稿_2",
        "意见_同意_人",
        "姓名____，班级____，学号____",
        "姓名__，班级__，学号__",
        "云*县第三小学、*县",
    ],
)
def test_stars_and_strokes_that_are_no_marks_stay(line: str) -> None:
    assert without_marks(line).text == line


def test_tags_of_web_pages_part_the_lines_of_a_cell_and_of_a_point() -> None:
    text = (
        "## 安排\n| 月份 | 内容 |\n|---|---|\n| 九月 | 定计划<br>备课会<br/>听课 |\n\n"
        "1. **备课**：集体备课。<BR>做到有记录。\n"
    )
    reading = read_text(text.encode())
    (grid,) = (block for block in reading.blocks if isinstance(block, Grid))
    assert grid.rows[1][1] == GridCell(("定计划", "备课会", "听课"))
    lines = [(block.text, block.soft) for block in reading.blocks if isinstance(block, Line)]
    assert lines[-2:] == [("1. 备课：集体备课。", False), ("做到有记录。", True)]


def test_tags_pasted_into_a_word_file_part_its_lines_as_well() -> None:
    reading = pasted(
        "## 安排", "| 月份 | 内容 |", "| --- | --- |", "| 九月 | 家访<br>备课 |", "**完**。<br>好。"
    )
    (grid,) = (block for block in reading.blocks if isinstance(block, Grid))
    assert grid.rows[1][1] == GridCell(("家访", "备课"))
    assert [line.text for line in reading.blocks[-2:] if isinstance(line, Line)] == ["完。", "好。"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (r"拨付5\.2万元", "拨付5.2万元"),
        (r"**成绩**：3\*4米\_场地", "成绩：3*4米_场地"),
        (r"1\. 开好会", "1. 开好会"),
        (r"甲\|乙", "甲｜乙"),
        ("参加人数 > 30 人", "参加人数 > 30 人"),
        ("> 引用", "引用"),
        ("不足 < 30 人", "不足 < 30 人"),
    ],
)
def test_strokes_before_signs_go_and_signs_that_are_no_marks_stay(line: str, text: str) -> None:
    assert without_marks(line).text == text
