import pytest

from planforge.readers.evidence import Aside, Grid, GridCell, Line, Reading
from planforge.readers.text import read_text
from planforge.recognize.preparing import prepare


def _lines(text: str) -> list[str]:
    return [unit.whole for unit in prepare(read_text(text.encode())).units]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全校老师一起翻看三年来的相册，从中总结", "带班经验，定下了今年的目标。"),
        ("1、完善评价机制。结合改革的要", "求，落实责任。"),
        ("成员：林静、赵一帆、", "王芳、李明"),
        ("认真学习《教师", "职业道德规范》。"),
        ("1、辅导室每天中午开放，", "报名电话：3366。"),
    ],
)
def test_a_line_broken_inside_a_sentence_is_healed_and_reported(first: str, second: str) -> None:
    prepared = prepare(read_text(f"{first}\n{second}".encode()))
    assert [unit.whole for unit in prepared.units] == [first + second]
    assert [aside.kind for aside in prepared.healed] == ["断行"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、理清发展思路，把今年的目标再说清楚", "老师们翻看了三年来的相册。"),
        ("时间：2026年11月10日下午，演练结束后回教室", "地点：学校操场"),
        ("加强领导，落实责任，做到人人有事做，事事有人管", "2026年9月1日"),
        ("这一段没有句号，但是后面空了一行，仍然是两段话", "\n下一段。"),
        ("负责维护秩序", "负责清点人数"),
        ("辅导室每天中午开放，", "负责人：林静"),
        ("一、锚定方向，研有所向", "以课程标准为依据，立足课堂。"),
        ("家校携手 | “家长课堂”开课了！第三期，说说我的工作", "为让学生早些了解各行各业，学校请来家长。"),
        ("单位 | 语文组（含书法 | 数学组", "规划课题 | 5 | 7"),
    ],
)
def test_lines_that_stand_for_themselves_stay_apart(first: str, second: str) -> None:
    assert len(_lines(f"{first}\n{second}")) == 2


def test_a_text_flattened_to_one_line_is_cut_at_its_numbers() -> None:
    long = (
        "一、指导思想 坚持立德树人。" + "认真落实。" * 80 + "二、工作目标 全员参训。三、保障措施 加强领导。"
    )
    assert [line[:2] for line in _lines(long)] == ["一、", "坚持", "二、", "全员", "三、", "加强"]
    more = f"{long}\n{'好。' * 300}\n严。"
    assert [line[:2] for line in _lines(more)[:3]] == ["一、", "二、", "三、"]


@pytest.mark.parametrize(
    "junk",
    [
        "上一篇：教师个人研修计划", "下一篇：没有了", "校本研修计划(通用13篇)", "以下是小编为大家整理的研修计划，欢迎阅读！",
        "希望对大家有所帮助", "- 3 -", "第 2 页 共 5 页", "来源：本站原创", "发布时间：2026-09-01 浏览次数：15", "本文地址：https://example.org/a.html",
        "【打印正文】【关闭窗口】",
    ],
)  # fmt: skip
def test_what_a_web_page_left_is_set_aside_and_listed(junk: str) -> None:
    prepared = prepare(read_text(f"研修计划\n{junk}\n正文。".encode()))
    assert [unit.text for unit in prepared.units] == ["研修计划", "正文。"]
    assert [aside.text for aside in prepared.asides] == [junk]


@pytest.mark.parametrize(
    "text",
    [
        "推荐阅读书目",
        "下篇 教学改革",
        "邀请王芳老师为大家分享经验。",
        "以上意见供参考。",
        "为大家带来精彩的表演。",
        "更多地关注学困生。",
    ],
)
def test_what_a_school_may_well_say_is_no_junk(text: str) -> None:
    assert _lines(f"研修计划\n{text}\n正文。")[1] == text


def test_a_word_file_may_say_来源_and_mean_it() -> None:
    line = Line(1, "来源：区教育局拨款")
    assert len(prepare(Reading("段", (line,))).units) == 1


def test_an_automatic_number_is_a_number_like_any_other() -> None:
    (unit,) = prepare(Reading("段", (Line(1, "指导思想", number="一、"),))).units
    assert unit.mark is not None
    assert (unit.mark.family, unit.mark.raw) == ("一、", "")


def test_the_title_of_a_form_stands_in_its_first_row() -> None:
    form = Grid(
        1,
        (
            (GridCell(("教师研修登记表",), 2), None),
            (GridCell(("姓名",)), GridCell(("王芳",))),
            (GridCell(("学科",)), GridCell(("语文",))),
        ),
    )
    title, table = prepare(Reading("段", (form,))).units
    assert title.text == "教师研修登记表"
    assert table.grid is not None
    assert len(table.grid.rows) == 2


def test_soft_breaks_are_healed_or_counted_among_those_that_were_kept() -> None:
    lines = (Line(1, "一、目标。各处室要"), Line(1, "认真落实。", soft=True), Line(1, "教务处", soft=True))
    prepared = prepare(Reading("段", lines, (Aside("软回车", 1, "2 处"), Aside("图片", 1))))
    assert [aside.kind for aside in prepared.healed] == ["断行"]
    assert prepared.asides == [Aside("图片", 1), Aside("软回车", 1, "1 处")]


def test_letters_that_a_lost_bullet_left_are_taken_off() -> None:
    assert _lines("l 讲座主题\nl 主讲嘉宾\nl 讲座地点") == ["讲座主题", "主讲嘉宾", "讲座地点"]


def test_letters_and_inline_counts_are_numbers_only_in_a_row() -> None:
    prepared = prepare(read_text("a.学课标\nb.读教材\n一是加强领导；二是落实责任。\n".encode()))
    assert [unit.mark is not None for unit in prepared.units] == [True, True, False]
