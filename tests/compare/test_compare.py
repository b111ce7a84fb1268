from collections.abc import Callable

import pytest

from planforge import pipeline
from planforge.compare.report import comparison_text
from planforge.compare.specs import Change, Comparison
from planforge.comparing import Compared, compare_files
from planforge.source import TextFile
from tests.writers.docx.specimens import png

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n"

Compare = Callable[[str, str], Comparison]


@pytest.fixture
def compared(shelf: Callable[..., object]) -> Callable[[str, str], Compared]:
    def make(old: str, new: str) -> Compared:
        files = [
            TextFile(f"{name}.yaml", (HEAD + text).encode()) for name, text in (("旧", old), ("新", new))
        ]
        return compare_files(files[0], files[1], (shelf(), shelf()))  # type: ignore[arg-type]

    return make


@pytest.fixture
def compare(compared: Callable[[str, str], Compared]) -> Compare:
    def make(old: str, new: str) -> Comparison:
        result = compared(old, new)
        assert result.comparison is not None, result.diagnostics
        return result.comparison

    return make


def changes(comparison: Comparison) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (
            field.change.value,
            " › ".join((chapter.name, *field.path)),
            field.old and field.old.text,
            field.new and field.new.text,
        )
        for chapter in comparison.chapters
        for field in chapter.fields
        if field.change is not Change.KEPT
    ]


def test_every_field_is_new_changed_kept_or_gone(compare: Compare) -> None:
    old = "工作目标:\n  - 全员参训:\n    指标: 95%\n  - 旧的目标。\n保障措施: 不变。\n"
    new = "工作目标:\n  - 全员参训:\n    指标: 100%\n  - 写一篇读书札记。\n保障措施: 不变。\n"
    comparison = compare(old, new)
    assert changes(comparison) == [
        ("修改", "工作目标 › 全员参训 › 指标", "95%", "100%"),
        ("删除", "工作目标", "旧的目标。", None),
        ("新增", "工作目标", None, "写一篇读书札记。"),
    ]
    assert comparison.counts() == {"新增": 1, "修改": 1, "沿用": 4, "删除": 1}


def test_labels_that_are_the_same_belong_together_whatever_their_texts(compare: Compare) -> None:
    assert changes(compare("主题: 校本研修\n正文: 甲\n", "主题: 安全\n正文: 甲\n")) == [
        ("修改", "文件头 › 主题", "校本研修", "安全")
    ]


def test_what_only_moved_is_kept(compare: Compare) -> None:
    old = "工作安排:\n  - 第一件事情。\n  - 第二件事情和别的。\n  - 其他杂项事务。\n"
    new = "工作安排:\n  - 其他杂项事务。\n  - 第一件事情。\n  - 第二件事情和别的。\n"
    comparison = compare(old, new)
    assert changes(comparison) == []
    assert not comparison.is_still
    assert "  沿用  其他杂项事务。（换了位置）\n" in comparison_text(comparison, colours=False)


def test_what_moved_is_not_counted_among_what_stayed(compare: Compare) -> None:
    old = "工作安排:\n  - 第一件事情。\n  - 第二件事情和别的。\n  - 其他杂项事务。\n"
    new = "工作安排:\n  - 其他杂项事务。\n  - 第一件事情。\n  - 第二件事情和别的。\n  - 新添的一项。\n"
    assert "  沿用  2 处\n" in comparison_text(compare(old, new), colours=False)


DUTIES = "门卫:\n  - 每日校门巡查。\n  - 每周小结一次。\n  - 每月上报情况。\n"


def test_what_changed_is_paired_by_its_words_wherever_it_stands(compare: Compare) -> None:
    new = "门卫:\n  - 每周小结一次。\n  - 每日早晚校门巡查。\n  - 家长轮流护学。\n"
    assert changes(compare(DUTIES, new)) == [
        ("删除", "门卫", "每月上报情况。", None),
        ("修改", "门卫", "每日校门巡查。", "每日早晚校门巡查。"),
        ("新增", "门卫", None, "家长轮流护学。"),
    ]
    assert "  修改  （换了位置）\n        旧：每日校门巡查。\n" in report(compare(DUTIES, new))


def test_a_line_of_a_list_is_not_changed_into_one_that_shares_nothing(compare: Compare) -> None:
    new = DUTIES.replace("每月上报情况", "家长轮流护学")
    assert changes(compare(DUTIES, new)) == [
        ("删除", "门卫", "每月上报情况。", None),
        ("新增", "门卫", None, "家长轮流护学。"),
    ]


def test_what_moved_into_another_section_and_was_changed_is_told_as_one(compare: Compare) -> None:
    old = "甲部分:\n  - 教师每人每学期上一节公开课。\n  - 别的事。\n乙部分:\n  - 其余的内容。\n"
    new = "甲部分:\n  - 别的事。\n乙部分:\n  - 其余的内容。\n  - 教师每人每学期上两节公开课。\n"
    assert changes(compare(old, new)) == [
        ("修改", "乙部分", "教师每人每学期上一节公开课。", "教师每人每学期上两节公开课。")
    ]
    assert "  修改  （原在【甲部分】）\n" in report(compare(old, new))


def test_brackets_of_the_text_are_told_from_the_marks_of_a_change(compare: Compare) -> None:
    text = report(compare("文号: 滨实小〔2026〕9号\n正文: 甲\n", "文号: 滨实小〔2027〕9号\n正文: 甲\n"))
    assert "旧：滨实小〔[-2026-]〕9号\n" in text
    assert "新：滨实小〔{+2027+}〕9号\n" in text


TASKS = """重点工作:
  - 课堂教学:
      - 每周三下午集体备课，提前三天发教案。
      - 每月组织一次教学视导。
  - 队伍建设:
      - 青年教师拜师结对，每周互听一节课。
"""


def report(comparison: Comparison) -> str:
    return comparison_text(comparison, colours=False)


def test_below_a_heading_of_another_name_everything_is_kept(compare: Compare) -> None:
    comparison = compare(TASKS, TASKS.replace("课堂教学", "向常态课要质量"))
    assert [change[:2] for change in changes(comparison)] == [("修改", "重点工作 › 向常态课要质量")]
    assert "  修改  课堂教学 → 向常态课要质量\n  沿用  4 处\n" in report(comparison)


def test_a_section_that_says_the_same_is_found_by_any_name(compare: Compare) -> None:
    comparison = compare(TASKS, TASKS.replace("重点工作", "怎样把这学期过好"))
    assert "【怎样把这学期过好】（原来叫“重点工作”）修改，沿用 100%" in report(comparison)
    assert changes(comparison) == []


def test_what_moved_into_another_section_or_below_another_heading_is_told(compare: Compare) -> None:
    split = (
        "课堂教学:\n  - 每周三下午集体备课，提前三天发教案。\n  - 每月组织一次教学视导。\n"
        "队伍建设:\n  - 青年教师拜师结对，每周互听一节课。\n"
    )
    text = report(compare(TASKS, split))
    assert "【课堂教学】（原来叫“重点工作”）" in text
    assert "  沿用  每月组织一次教学视导。（原在课堂教学）\n" in text
    assert "  沿用  青年教师拜师结对，每周互听一节课。（原在【重点工作】队伍建设）\n" in text
    assert compare(TASKS, split).counts() == {"新增": 0, "修改": 0, "沿用": 5, "删除": 2}


def test_sections_in_another_order_are_told(compare: Compare) -> None:
    first, second, third = "甲部分: 一\n", "乙部分: 二\n", "丙部分: 三\n"
    comparison = compare(first + second + third, third + first + second)
    assert [(each.name, each.moved) for each in comparison.chapters[1:]] == [
        ("丙部分", True),
        ("甲部分", False),
        ("乙部分", False),
    ]
    assert "【丙部分】沿用，换了位置\n" in report(comparison)


def test_of_an_entry_on_another_day_only_the_day_changed(compare: Compare) -> None:
    old = "时间安排:\n  - 时间: 9月16日\n    工作: 中秋节前安全教育\n    负责人: 林静\n"
    assert changes(compare(old, old.replace("16", "15"))) == [
        ("修改", "时间安排 › 9月15日 › 时间", "9月16日", "9月15日")
    ]


def test_what_is_gone_counts_against_the_share_kept(compare: Compare) -> None:
    comparison = compare("工作安排:\n  - 一二三四\n  - 五六七八\n", "工作安排:\n  - 一二三四\n")
    assert comparison.chapters[1].kept == 0.5


@pytest.mark.parametrize("name", ["培训目标", "工作目标及要求", "主要工作目标"])
def test_a_section_by_another_name_is_found_by_its_role_or_likeness(compare: Compare, name: str) -> None:
    comparison = compare("工作目标: 参训率95%。\n", f"{name}: 参训率95%。\n")
    assert [(each.name, each.old_name) for each in comparison.chapters[1:]] == [(name, "工作目标")]


def test_sections_stand_in_the_order_of_the_new_spec_and_lost_ones_where_they_stood(compare: Compare) -> None:
    comparison = compare("甲部分: 一\n旧的一章: 二\n丙部分: 三\n", "甲部分: 一\n丙部分: 三\n新加内容: 四\n")
    assert [(each.name, each.change.value) for each in comparison.chapters[1:]] == [
        ("甲部分", "沿用"),
        ("旧的一章", "删除"),
        ("丙部分", "沿用"),
        ("新加内容", "新增"),
    ]


def test_the_share_kept_counts_characters(compare: Compare) -> None:
    comparison = compare("工作安排: 一二三四五六七八\n", "工作安排: 一二三四九九九九\n")
    assert [chapter.kept for chapter in comparison.chapters] == [1.0, 0.5]


def test_figures_are_compared_as_they_print(compare: Compare) -> None:
    old = "数据: {人数: 60}\n正文: 共{{人数}}人。\n"
    assert changes(compare(old, "数据: {人数: 62}\n正文: 共{{人数}}人。\n")) == [
        ("修改", "文件头 › 数据 › 人数", "60", "62"),
        ("修改", "正文", "共60人。", "共62人。"),
    ]


def test_tables_are_compared_row_by_row(compare: Compare) -> None:
    table = "时间安排:\n  表格: |\n    周次 | 工作\n    第1周 | 开学典礼\n"
    assert changes(compare(table, f"{table}    第2周 | 消防演练\n")) == [
        ("新增", "时间安排 › 表格 › 第2周", None, "消防演练")
    ]
    assert changes(compare(table, table.replace("开学典礼", "校园安全大检查"))) == [
        ("修改", "时间安排 › 表格 › 第1周", "开学典礼", "校园安全大检查")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("    〃 | 检查食堂\n", "     | 检查食堂\n"), ("     | 检查食堂\n", "    〃 | 检查食堂\n")],
)
def test_an_empty_first_cell_is_no_bar(compare: Compare, old: str, new: str) -> None:
    table = "时间安排:\n  表格: |\n    日期 | 工作 | 地点\n    9月14日 | 开会 | 会议室\n{}"
    (change,) = changes(
        compare(table.format(old.replace("\n", " | 食堂\n")), table.format(new.replace("\n", " | 食堂\n")))
    )
    assert (change[0], change[2], change[3]) == ("修改", "检查食堂 | 食堂", "检查食堂 | 食堂")


def test_of_rows_below_a_day_that_changed_only_the_first_is_told(compare: Compare) -> None:
    old = "时间安排:\n  表格: |\n    日期 | 工作\n    9月14日 | 开会\n    〃 | 检查食堂\n    〃 | 听评课\n"
    comparison = compare(old, old.replace("14", "13"))
    assert changes(comparison) == [("修改", "时间安排 › 表格 › 9月13日", "开会", "开会")]
    assert "  修改  9月14日 → 时间安排" not in report(comparison)
    assert "  修改  表格 › 9月14日 → 9月13日：开会\n  沿用  3 处\n" in report(comparison)


def test_a_document_that_planforge_made_is_compared_by_its_spec(shelf: Callable[..., object]) -> None:
    spec = TextFile("计划.yaml", f"{HEAD}数据: {{人数: 60}}\n正文: 共{{{{人数}}}}人。\n".encode())
    document = pipeline.build(spec, shelf()).document  # type: ignore[arg-type]
    result = compare_files(TextFile("计划.docx", document or b""), spec, (shelf(), shelf()))  # type: ignore[arg-type]
    assert result.comparison is not None
    assert result.comparison.kept == 1
    assert result.origins[0].startswith("planforge 生成的文档")


PICTURE = "平面图:\n  图片: {文件: 图.png, 说明: 平面图, 宽: 80}\n"


def drawn(wide: int) -> str:
    return png(wide, 40).decode("latin-1")


@pytest.fixture
def with_pictures(shelf: Callable[..., object]) -> Callable[[str, str], str]:
    """The report on a spec whose picture was one and is another, the old one taken as a document of ours."""

    def make(old: str, new: str) -> str:
        before, after = shelf(文件_图png=""), shelf(文件_图png="")
        before.texts, after.texts = {"文件_图.png": old}, {"文件_图.png": new}  # type: ignore[attr-defined]
        spec = TextFile("计划.yaml", (HEAD + PICTURE).encode())
        document = pipeline.build(spec, before).document  # type: ignore[arg-type]
        result = compare_files(TextFile("别处/计划.docx", document or b""), spec, (shelf(), after))  # type: ignore[arg-type]
        assert result.comparison is not None
        assert result.tracked().startswith(b"PK")
        return comparison_text(result.comparison, colours=False)

    return make


def test_a_picture_is_compared_by_its_bytes_wherever_its_document_lies(
    with_pictures: Callable[[str, str], str],
) -> None:
    assert with_pictures(drawn(80), drawn(80)) == "两份一样，没有不同。\n"
    changed = with_pictures(drawn(80), drawn(90))
    assert "【平面图】修改，沿用 0%\n  修改  图片：图.png（平面图，宽 80 毫米）（换了一张）\n" in changed


def test_the_caption_and_width_of_a_picture_are_fields_like_others(compare: Compare) -> None:
    wider = PICTURE.replace("80", "100")
    assert changes(compare(PICTURE, wider)) == [
        ("修改", "平面图 › 图片", "图.png（平面图，宽 80 毫米）", "图.png（平面图，宽 100 毫米）")
    ]


def test_charts_are_compared_row_by_row(compare: Compare) -> None:
    chart = "统计:\n  图表:\n    类型: 柱形\n    图题: 次数\n    数据: |\n      月份 | 次数\n      9月 | 4\n"
    assert changes(compare(chart, chart.replace("| 4", "| 5"))) == [
        ("修改", "统计 › 次数", "9月 | 4", "9月 | 5")
    ]
    assert changes(compare(chart, chart.replace("柱形", "饼形"))) == [
        ("修改", "统计 › 次数 › 类型", "柱形", "饼形")
    ]


def test_what_the_head_says_of_print_is_compared_between_specs(compare: Compare) -> None:
    old = "编号: 公文\n正文: 甲\n"
    new = "目录: 是\n密级: 内部\n编号: {样式: [一、, 1.], 连续: 否, 正文: [①]}\n版式: {页面: {页码: 居中}}\n落款: 无\n正文: 甲\n"
    assert changes(compare(old, new)) == [
        ("新增", "文件头 › 密级", None, "内部"),
        ("新增", "文件头 › 目录", None, "印目录页"),
        ("修改", "文件头 › 编号", "公文", "一、、1.；连续：否；正文：①"),
        ("新增", "文件头 › 版式", None, "页面：页码：居中"),
        ("新增", "文件头 › 落款", None, "无"),
    ]


def test_a_figure_says_as_of_when_and_where_from(compare: Compare) -> None:
    old = "数据:\n  人数: {数值: 60, 单位: 人, 截至: 2026-09-01, 来源: 台账}\n"
    assert changes(compare(old, old.replace("2026", "2027"))) == [
        (
            "修改",
            "文件头 › 数据 › 人数",
            "60人（截至2026-09-01，来源：台账）",
            "60人（截至2027-09-01，来源：台账）",
        )
    ]


def test_a_spec_with_errors_is_not_compared(compared: Callable[[str, str], Compared]) -> None:
    result = compared("正文: 甲\n", "保障措施：没有冒号\n")
    assert result.comparison is None
    assert any(finding.is_error for finding in result.diagnostics)


def test_the_report_names_what_changed_and_counts_the_rest(compare: Compare) -> None:
    comparison = compare(
        "工作目标:\n  - 甲乙丙丁。\n  - 参训率95%。\n保障措施: 一样。\n",
        "工作目标:\n  - 甲乙丙丁。\n  - 参训率100%。\n保障措施: 一样。\n",
    )
    text = comparison_text(comparison, colours=False)
    assert "        旧：参训率[-95%-]。\n        新：参训率{+100%+}。\n  沿用  1 处\n" in text
    assert text.endswith("\n【保障措施】沿用\n")
    assert "\x1b[32m100%\x1b[0m" in comparison_text(comparison, colours=True)


def test_a_section_of_another_name_whose_words_changed_too_is_one(compare: Compare) -> None:
    comparison = compare("校园安全: 每月开展一次消防演练。\n", "平安建设: 每月开展两次消防演练。\n")
    assert [(each.name, each.old_name) for each in comparison.chapters[1:]] == [("平安建设", "校园安全")]
    assert comparison.section_counts() == {"新增": 0, "删除": 0, "改名": 1}
    assert "；改名 1 章\n" in report(comparison)


def test_sections_that_came_and_went_are_counted(compare: Compare) -> None:
    assert "；新增 1 章，删除 1 章\n" in report(compare("阅读活动: 读书\n", "校园安全: 消防演练\n"))


MEETINGS = """时间安排:
  - 时间: 9月3日
    工作: 开学典礼
  - 时间: 9月24日
    工作: 家长会
    负责人: 林静
  - 时间: 10月15日
    工作: 运动会
"""


def test_an_entry_is_known_by_its_work_whenever_it_is_done(compare: Compare) -> None:
    new = MEETINGS.replace(
        "  - 时间: 9月24日\n    工作: 家长会\n    负责人: 林静\n", "  - 时间: 9月24日\n    工作: 新生入队\n"
    )
    comparison = compare(MEETINGS, f"{new}  - 时间: 10月28日\n    工作: 家长会\n    负责人: 林静\n")
    assert changes(comparison) == [
        ("新增", "时间安排 › 9月24日 › 时间", None, "9月24日"),
        ("新增", "时间安排 › 9月24日 › 工作", None, "新生入队"),
        ("修改", "时间安排 › 10月28日 › 时间", "9月24日", "10月28日"),
    ]
    assert "  修改  家长会 › 时间（换了位置）\n        旧：[-9月24日-]\n" in report(comparison)


WEEKS = "时间安排:\n  表格: |\n    周次 | 工作 | 谁\n"


def test_a_row_is_known_by_its_work_in_whatever_week(compare: Compare) -> None:
    old = WEEKS + "    第1周 | 开学 | 林静\n    第2周 | 评比 | 赵一帆\n    第3周 | 家长会 | 周明远\n"
    new = (
        WEEKS
        + "    第1周 | 开学 | 林静\n    第2周 | 家长会 | 周明远\n    第3周 | 评比 | 赵一帆\n    第4周 | 总结 | 林静\n"
    )
    text = report(compare(old, new))
    assert "  修改  表格 › 第3周 → 第2周：家长会 | 周明远\n" in text
    assert "  修改  表格 › 第2周 → 第3周：评比 | 赵一帆（换了位置）\n" in text
    assert "  新增  表格 › 第4周：总结 | 林静\n" in text


MONTHS = "时间安排:\n  九月:\n    - 开学典礼\n    - 改选\n  十月:\n    - 运动会\n"


def test_a_work_of_another_month_has_another_time_however_short_it_is(compare: Compare) -> None:
    new = MONTHS.replace("    - 改选\n", "") + "    - 改选\n"
    comparison = compare(MONTHS, new)
    assert changes(comparison) == [("修改", "时间安排 › 十月", "改选", "改选")]
    assert comparison.kept < 1
    assert "；换了位置 1 处\n" in report(comparison)
    assert "  修改  十月：改选（原在九月）\n" in report(comparison)


def test_a_name_with_its_post_is_found_in_another_section(compare: Compare) -> None:
    old = "组织领导:\n  组长: 周明远\n保障措施: 做好后勤。\n"
    new = "保障措施:\n  - 做好后勤。\n  - 组织:\n      组长: 周明远\n"
    assert "  沿用  组织 › 组长：周明远（原在【组织领导】组长）\n" in report(compare(old, new))


ONE = "工作安排:\n  - 开好主题班会，养成好的习惯，每月评一次文明班级。\n  - 办好学校。\n"
TWO = "工作安排:\n  - 开好主题班会，养成好的习惯。\n  - 每月评一次文明班级。\n  - 办好学校。\n"


def test_a_line_made_two_is_neither_new_nor_gone(compare: Compare) -> None:
    comparison = compare(ONE, TWO)
    assert (comparison.counts()["新增"], comparison.counts()["修改"]) == (0, 1)
    assert comparison.kept > 0.9
    assert "  修改  （拆成 2 条）\n" in report(comparison)
    assert "新：开好主题班会，养成好的习惯{+。 ／ +}每月评一次文明班级。\n" in report(comparison)


def test_two_lines_made_one_are_told_as_one(compare: Compare) -> None:
    comparison = compare(TWO, ONE)
    assert comparison.counts() == {"新增": 0, "修改": 1, "沿用": 3, "删除": 0}
    assert "  修改  （2 条并成一条）\n" in report(comparison)


def test_names_in_another_order_stay(compare: Compare) -> None:
    old = "组织领导:\n  成员: 林静、赵一帆、周明远\n"
    text = report(compare(old, "组织领导:\n  成员: 周明远、苏晓彤、林静\n"))
    assert "旧：林静、[-赵一帆-]、周明远\n" in text
    assert "新：周明远、{+苏晓彤+}、林静\n" in text


def test_cells_joined_otherwise_are_told_without_marks(compare: Compare) -> None:
    old = "工作安排:\n  表格: |\n    时间 | 工作\n    九月 | 开学\n    九月 | 家长会\n"
    text = report(compare(old, old.replace("    九月 | 家长会", "    〃 | 家长会")))
    assert "（单元格的合并不同）" in text
    assert "〃" not in text


def test_a_value_in_another_column_is_a_change(compare: Compare) -> None:
    old = "工作安排:\n  表格: |\n    班 | 甲 | 乙\n    一班 | 5 | \n"
    assert changes(compare(old, old.replace("5 | ", " | 5"))) == [
        ("修改", "工作安排 › 表格 › 一班", "5 | ", " | 5")
    ]


def test_a_work_that_another_does_another_week_is_that_work(compare: Compare) -> None:
    old = WEEKS + "    第1周 | 家长会 | 林静\n    第2周 | 评比 | 林静\n    第3周 | 听课 | 林静\n"
    new = WEEKS + "    第1周 | 评比 | 林静\n    第2周 | 听课 | 林静\n    第3周 | 家长会 | 赵一帆\n"
    assert compare(old, new).counts() == {"新增": 0, "修改": 3, "沿用": 3, "删除": 0}
    assert "  修改  表格 › 第1周 → 第3周（换了位置）\n        旧：家长会 | [-林静-]\n" in report(
        compare(old, new)
    )
