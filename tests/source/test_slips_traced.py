"""A misread line is traced to its slip, and shown as it should be."""

import pytest

from planforge.source.edits import edited
from tests.source.told import refused, refused_at


@pytest.mark.parametrize(
    ("spec", "line", "code", "hint"),
    [
        ("甲: 乙\n丙：丁\n戊: 己\n", 2, "冒号", "写成：丙: 丁"),
        ("甲: 乙\n丙:丁\n", 2, "冒号", "写成：丙: 丁"),
        ("甲: 乙\n丙 :丁\n", 2, "冒号", "写成：丙: 丁"),
        ("甲: 乙\n丙：\n  - 丁\n  - 戊\n", 2, "冒号", "写成：丙:"),
        ("甲:\n  - 乙。：\n    - 丙\n    - 丁\n", 2, "冒号", "写成：- 乙。:"),
        ("甲:\n  - 乙\n    - 丙\n    - 丁\n", 2, "冒号", "写成：- 乙:"),
        ("甲:\n  - 乙\n  -丙\n  - 丁\n", 3, "短横", "写成：- 丙"),
        ("甲:\n  - 乙\n  － 丙\n  - 丁\n", 3, "短横", "写成：- 丙"),
        ("甲:\n  - 乙\n  -\u3000丙\n", 3, "短横", "写成：- 丙"),
        ("甲:\n  -- 乙\n  - 丙\n", 2, "短横", "写成：- 乙"),
        ("甲:\n  * 乙\n  * 丙\n", 2, "短横", "写成：- 乙"),
        ("甲: 乙\n丙；丁\n戊: 己\n", 2, "冒号", "写成：丙: 丁"),
        ("甲:\n  丙； 丁\n  戊: 己\n", 2, "冒号", "写成：丙: 丁"),
        ("甲:\n  - 乙: 丙:\n  - 丁\n", 2, "句中冒号", "写成：- 乙: 丙：；“丙”另是一项，就另起一行写"),
        (
            "甲:\n  - 乙: 丙:\n      - 丁\n      - 戊\n  - 己\n",
            2,
            "句中冒号",
            "“丙:”另起一行，左边多空两格；或者合成一个标题，写成：- 乙：丙:",
        ),
        (
            "甲: 乙:\n  - 丙\n  - 丁\n戊: 己\n",
            1,
            "句中冒号",
            "“乙:”另起一行，左边多空两格；或者合成一个标题，写成：甲：乙:",
        ),
        ("甲: |\n  乙\n\t丙\n丁: 戊\n", 3, "制表符", "删掉它，用半角空格对齐：左边应空 2 格"),
        ("甲:\n  - 乙\n  *丙\n", 3, "短横", "写成：- 丙"),
        ("甲:\n  - @乙\n", 2, "特殊开头", "写成：- |，把“@乙”写在下一行"),
        ("甲:\n  1. 乙\n  2. 丙\n丁: 戊\n", 2, "短横", "写成：- 乙"),
        ("甲:\n  一、乙: 丙\n  - 丁: 戊\n己: 庚\n", 2, "短横", "写成：- 乙: 丙"),
        ("甲: {乙: 1，丙: [丁, 戊]\n己: 庚\n", 1, "括号", "写成：甲: {乙: 1, 丙: [丁, 戊]}"),
        ("甲: {乙: 1, 丙: [丁, 戊\n己: 庚\n", 1, "括号", "写成：甲: {乙: 1, 丙: [丁, 戊]}"),
        ("丙:{丁: 1, 戊: 2}\n己: 庚\n", 1, "冒号", "写成：丙: {丁: 1, 戊: 2}"),
        ("丙：{丁: 1}\n己: 庚\n", 1, "冒号", "写成：丙: {丁: 1}"),
        ("丙: ｛丁: 1, 戊: 2｝\n己: 庚\n", 1, "括号", "写成：丙: {丁: 1, 戊: 2}"),
        ("丙: {丁: 1，戊: 8:30}\n己: 庚\n", 1, "括号", "写成：丙: {丁: 1, 戊: 8:30}"),
        ("丙: [丁]戊。\n己: 庚\n", 1, "特殊开头", "写成：丙: |，把“[丁]戊。”写在下一行"),
        ("丙: {丁}戊。\n己: 庚\n", 1, "特殊开头", "写成：丙: |，把“{丁}戊。”写在下一行"),
        ("丙: {{丁}}戊。\n己: 庚\n", 1, "特殊开头", "写成：丙: |，把“{{丁}}戊。”写在下一行"),
        ("丙:\n  - [丁]戊\n  - 己\n", 2, "特殊开头", "写成：- |，把“[丁]戊”写在下一行"),
        ('丙: "丁" 戊\n己: 庚\n', 1, "特殊开头", '写成：丙: |，把“"丁" 戊”写在下一行'),
        ("丙: > 丁\n己: 庚\n", 1, "特殊开头", "写成：丙: |，把“> 丁”写在下一行"),
        ("甲:\n  丙: 丁\n    - 戊\n    - 己\n  庚: 辛\n", 2, "续行", "写成：丙：丁:"),
        ("甲:\n  丙: 丁\n      - 戊\n", 2, "续行", "写成：丙：丁:"),
        ("甲: 丁\n  - 戊\n  - 己\n", 1, "续行", "写成：甲:，下一行写“  - 段落: 丁”，再接下面几行"),
        ("甲: 丁\n  戊: 1\n  己: 2\n", 1, "续行", "写成：甲:，下一行写“  段落: 丁”，再接下面几行"),
        (
            "甲:\n  - 乙: 丁\n    - 戊\n    - 己\n",
            2,
            "续行",
            "在列表上面加一行“内容:”，与前面的标题左对齐；列表再往右空两格",
        ),
        ("甲: |\n丙\n丁\n", 2, "缩进", "左边应空 2 格；同一级的左边对齐，下一级比上一级多空两格"),
        ("甲: |\n丙：丁\n", 2, "缩进", "左边应空 2 格；同一级的左边对齐，下一级比上一级多空两格"),
        ("甲: 乙\n丙 丁\n戊: 己\n", 2, "冒号", "写成：丙: 丁；是上一行的下文就接到上一行去"),
        ("甲: | 乙\n  丙\n", 1, "竖线", "写成：甲: |，文字从下一行开始写，每段一行"),
        ("甲:\n  表格：|\n    乙 | 丙\n    1 | 2\n", 2, "冒号", "写成：表格: |"),
        ("甲:\n  表格|\n    乙 | 丙\n    1 | 2\n", 2, "冒号", "写成：表格: |"),
        (
            "甲:\n  表格:\n    乙 | 丙\n    1 | 2\n",
            2,
            "换行",
            "写成：表格: |，每段一行写在下面；只有一句就接在同一行",
        ),
        ("甲: ｜\n  乙\n  丙\n", 1, "竖线", "写成：甲: |"),
        ("甲: l\n  乙\n  丙\n", 1, "竖线", "写成：甲: |"),
        (
            "甲:\n  - 乙\n   - 丙\n  - 丁\n",
            3,
            "缩进",
            "左边应空 2 格；同一级的左边对齐，下一级比上一级多空两格",
        ),
        (
            "甲:\n   - 乙\n  - 丙\n  - 丁\n",
            2,
            "缩进",
            "左边应空 2 格；同一级的左边对齐，下一级比上一级多空两格",
        ),
        (
            "甲:\n  - 乙:\n     丙: 1\n    丁: 2\n    戊: 3\n",
            3,
            "缩进",
            "左边应空 4 格；同一级的左边对齐，下一级比上一级多空两格",
        ),
        ("甲: |\n   乙\n  丙\n  丁\n", 2, "缩进", "左边应空 2 格；同一级的左边对齐，下一级比上一级多空两格"),
        (" 甲: 乙\n丙: 丁\n戊: 己\n", 1, "缩进", "左边不空格；同一级的左边对齐，下一级比上一级多空两格"),
        ("甲:\n  - 乙\n\t- 丙\n", 3, "制表符", "删掉它，用半角空格对齐：左边应空 2 格"),
        ("甲:\n  乙: 丙\n\u3000丁: 戊\n  己: 庚\n", 3, "全角空格", "删掉它，用半角空格对齐：左边应空 2 格"),
    ],
)
def test_a_slip_is_named_at_its_line_with_the_line_as_it_should_be(spec, line, code, hint):
    first = refused(spec)[0]
    assert (first.position.line, first.code, first.hint) == (line, code, hint)


@pytest.mark.parametrize(
    ("spec", "line", "code"),
    [
        ("甲: 一句话\n  还没完\n丙: 丁\n", 2, "续行"),
        ("甲: 乙\n还没完\n丙: 丁\n", 2, "冒号"),
        ("甲: 乙: 丙\n", 1, "句中冒号"),
        ("丁:\n  - 甲: 乙: 丙: 戊\n", 2, "句中冒号"),
        ("甲: - 乙\n", 1, "短横"),
        ("甲: '乙\n丙: 丁\n", 1, "引号"),
        ('甲: "乙"丙\n丁: 戊\n', 1, "特殊开头"),
        ('甲: "C:\\目录"\n', 1, "引号"),
        ("甲: | 乙\n", 1, "竖线"),
        ("甲: @乙\n", 1, "特殊开头"),
        ("甲: &乙\n", 1, "特殊开头"),
        ("甲: ]乙\n", 1, "特殊开头"),
        ("甲: !乙 丙\n", 1, "特殊开头"),
        ("甲: {乙: 丙\n丁: 戊\n", 1, "括号"),
        ("甲: {乙：丙，丁：戊}\n", 1, "括号"),
        ("{- {{甲}}", 1, "括号"),
        ("甲: 乙\n...\n丙: 丁\n", 3, "多份文档"),
        ("甲: 乙\t丙\n丁:\n  - 戊\n  \t- 己\n", 4, "制表符"),
        ("- 甲\n- 乙\n", 1, "最外层"),
        ("只有一句话\n", 1, "冒号"),
        ("甲: |3\n  乙\n", 2, "看不懂"),
    ],
)
def test_what_cannot_be_read_is_named_at_its_line(spec, line, code):
    first = refused(spec)[0]
    assert (first.position.line, first.code) == (line, code)


def test_a_file_typed_with_fullwidth_marks_is_heard_line_by_line():
    spec = "文种：工作计划\n学校：滨河市实验小学\n章：\n  －甲\n  －乙\n"
    assert refused_at(spec) == [(1, "冒号"), (2, "冒号"), (3, "冒号"), (4, "短横"), (5, "短横")]


def test_a_missing_bar_is_shown_before_a_comment():
    found_one = refused("甲:  # 注\n  乙\n  丙\n丁: 戊\n")[0]
    assert (found_one.code, found_one.position.line) == ("换行", 1)
    assert found_one.hint.startswith("写成：甲: |，")


def test_every_line_left_of_its_text_is_heard():
    assert refused_at("甲:\n  - 乙: |\n    丙\n    丁\n  - 戊\n") == [(3, "缩进"), (4, "缩进")]


def test_one_line_too_far_right_is_no_list_below_a_label():
    assert refused_at("甲:\n  乙: 1\n    丙: 2\n  丁: 3\n") == [(3, "缩进")]


def test_a_blank_between_words_and_figures_says_how_many_are_too_many():
    (found_one,) = refused("甲:\n  乙: 1\n      丙: 2\n  丁: 3\n")
    assert found_one.message == "这一行左边多了 4 格"


def test_the_caret_stands_at_the_wrong_comma():
    assert refused("甲: {乙: 丙，丁: 戊}\n")[0].position.column == 9


def test_two_slips_far_apart_are_both_heard():
    spec = "甲：乙\n" + "".join(f"章{number}:\n  - 丙\n  - 丁\n" for number in range(60)) + "戊：己\n庚: 辛\n"
    assert refused_at(spec) == [(1, "冒号"), (182, "冒号")]


def test_a_slip_above_a_long_list_is_not_blamed_on_the_list():
    spec = "甲: 乙\n章：\n" + "  - 丙\n" * 100 + "丁: 戊\n"
    assert refused_at(spec) == [(2, "冒号")]


def test_wrong_dashes_before_headings_are_told_from_labels():
    spec = "甲:\n  -乙: 1\n  －丙: 2\n    内容:\n      - 丁\n  -戊: 3\n己: 庚\n"
    assert refused_at(spec) == [(2, "短横"), (3, "短横"), (6, "短横")]


def test_labels_with_wrong_colons_and_lists_are_no_text_without_a_bar():
    spec = "甲:\n" + "".join(f"  乙{number}：\n    - 丙\n    - 丁\n" for number in range(6)) + "戊: 己\n"
    assert refused_at(spec) == [(line, "冒号") for line in (2, 5, 8, 11, 14, 17)]


def test_a_block_with_a_wrong_colon_is_no_text_without_a_bar():
    spec = "甲:\n  段落：乙\n  表格：|\n    丙 | 丁\n    1 | 2\n  备注：戊\n己: 庚\n"
    assert refused_at(spec) == [(2, "冒号"), (3, "冒号"), (6, "冒号")]


def test_at_most_twenty_slips_are_traced():
    assert len(refused("".join(f"甲{number}：乙\n" for number in range(100)))) == 20


def test_windows_and_old_mac_line_ends_make_no_difference():
    spec = "甲: 乙\n丙：丁\n戊: 己\n"
    for end in ("\r\n", "\r"):
        assert refused_at(spec.replace("\n", end)) == [(2, "冒号")]


def test_a_heading_and_the_list_below_it_that_begins_one_blank_too_far_left_are_both_told() -> None:
    spec = "甲:\n  乙:\n    - 丙\n  丁：\n   - 戊:\n      己: 庚\n  辛: 壬\n"
    assert refused_at(spec) == [(4, "冒号"), (5, "缩进")]


def test_what_is_wrong_below_a_text_with_a_special_beginning_is_told_with_it() -> None:
    spec = "甲:\n  - @乙\n  - *丙\n丁：戊\n"
    assert refused_at(spec) == [(2, "特殊开头"), (3, "特殊开头"), (4, "冒号")]


@pytest.mark.parametrize("label", ["指导思想：抓好备课。", "学校：滨河市实验小学"])
def test_a_label_with_a_wrong_colon_is_no_heading_of_the_line_below_that_is_indented_by_mistake(
    label: str,
) -> None:
    key, _, value = label.partition("：")
    colon, indent = refused(f"文种: 工作计划\n{label}\n  主要工作:\n  - 备课\n")
    assert (colon.position.line, colon.hint) == (2, f"写成：{key}: {value}")
    assert (indent.position.line, indent.code) == (3, "缩进")


def test_what_a_label_waits_for_is_below_it_though_the_line_after_stands_right() -> None:
    (indent,) = refused("文种: 工作计划\n落款:\n单位: 教导处\n  日期: 2026年9月1日\n")
    assert (indent.position.line, indent.hint[:8]) == (3, "左边应空 2 格")


@pytest.mark.parametrize("blanks", ["", "  ", "\u3000"])
def test_a_row_that_begins_left_of_its_table_is_one_of_it(blanks: str) -> None:
    table = "  表格: |\n    时间 | 工作\n    第1周 | 开会 备课\n{}2.第2周 | 听课 评课 |\n    第3周 | 备课\n"
    text = "安排:\n" + table.format(blanks) + "主要工作:\n  - 甲\n"
    (row,) = refused(text)
    assert row.position.line == 5
    assert edited(text, row.edits) == "安排:\n" + table.format("    ") + "主要工作:\n  - 甲\n"
