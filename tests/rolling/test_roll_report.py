from collections.abc import Callable

import pytest

from planforge.rolling.decisions import rounded
from planforge.rolling.report import figure_lines, roll_counts, roll_records, roll_text
from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]


def test_every_decision_is_named_with_its_line_in_the_new_file(rolled: Roll) -> None:
    spec = "工作安排:\n  - 9月14日（周一）开会\n  - 第3周听课\n  - 连续三年获奖，写得很长很长的一句话，长到后面放不下注释，只好放在上一行里说，请看，再长一些，还要再长一些，长到超过六十个字为止。\n"
    text = roll_text(rolled(spec))
    assert "改动 2 处：\n  第 3 行  期间  2026—2027学年度第一学期 → 2027—2028学年度第一学期\n" in text
    assert "  第 5 行  日期  9月14日（周一） → 9月13日（周一）（第3周周一）\n" in text
    assert "沿用 1 处：\n  周次  第3周：周次不变，第 6 行\n" in text
    assert (
        "请决定 1 处（新文件里写着“# 核对：”，核对过就把那条注释删掉）：\n  第 8 行，注释在第 7 行  年数  连续三年（"
        in text
    )
    assert "放假和调休是暂定的。\n" in text


def test_weeks_of_one_stretch_are_named_as_one(rolled: Roll) -> None:
    spec = "工作安排:\n  第7-9周: 听课\n  第十、十一周: 评课\n"
    kept = [each for each in roll_records(rolled(spec)) if each["decision"] == "沿用"]
    assert [(each["old"], each["reason"]) for each in kept] == [
        ("第7-9周", "周次不变"),
        ("第十、十一周", "周次不变"),
    ]


def test_records_have_old_and_new_lines(rolled: Roll) -> None:
    result = rolled("数据: {甲: 1}\n文号: 滨〔2026〕1号\n工作安排:\n  - 9月14日开会\n")
    record = roll_records(result)[-1]
    assert record == {
        "decision": "改动", "kind": "日期", "line": 7, "column": 5, "new_line": 7, "old": "9月14日",
        "new": "9月13日", "reason": "第3周周一", "question": "",
        "comment_line": None,
    }  # fmt: skip
    assert roll_counts(result) == {"改动": 2, "沿用": 0, "请决定": 2}


@pytest.mark.parametrize(
    ("spec", "place", "comment"),
    [
        ("安排:\n  表格: |\n    时间 | 工作\n    第5周 | 评选先进，去年获奖\n", 8, 5),
        ("安排:\n  表格: |\n    时间 | 工作\n    9月 | 甲\n    10月 | 去年获奖\n", 9, 5),
        (
            "安排:\n  - 表格:\n      表题: 活动\n      内容: |\n        时间 | 工作\n        9月 | 去年获奖\n",
            10,
            7,
        ),
        ("做法: |\n  学校不大。\n  去年获奖。\n", 7, 4),
        ("数据:\n  学生数: 320\n", 5, 0),
        ("文号: 滨〔2026〕1号\n", 4, 0),
        ("安排:\n  - 去年获奖\n", 5, 0),
    ],
)
def test_a_question_that_stands_above_its_place_is_named_with_its_own_line(
    rolled: Roll, spec: str, place: int, comment: int
) -> None:
    result = rolled(spec)
    (record,) = [each for each in roll_records(result) if each["decision"] == "请决定"]
    assert record["new_line"] == place
    assert record["comment_line"] == (comment or place)
    assert (f"  第 {place} 行，注释在第 {comment} 行  " in roll_text(result)) == bool(comment)
    lines = (result.data or b"").decode().split("\n")
    assert [number for number, line in enumerate(lines, 1) if "# 核对：" in line] == [comment or place]


def test_what_is_kept_many_times_is_said_once(rolled: Roll) -> None:
    spec = "工作安排:\n" + "  - 第3周听课\n" * 20
    assert "  周次：周次不变，第 5、6、7、8、9、10、11、12、13、14、15、16 等行\n" in roll_text(rolled(spec))


def test_cleared_places_are_shown_empty(rolled: Roll) -> None:
    spec = "任务:\n  表格: |\n    甲 | 完成情况\n    乙 | 好\n"
    assert "  第 7 行  结果  好 → （空）（已清空）\n" in roll_text(rolled(spec))


def test_a_spec_that_cannot_be_read_has_no_decisions(rolled: Roll) -> None:
    result = rolled("指导思想：错\n")
    assert result.data is None
    assert roll_records(result) == []
    assert roll_text(result) == ""


@pytest.mark.parametrize(
    ("spec", "shown"),
    [
        ("数据:\n  学生数: {数值: 320, 截至: 2026-03-01}\n", "学生数: {数值: 320, 截至: 2026-03-01}（学生数"),
        ("数据:\n  学生数:\n    数值: 320\n", "学生数: 数值: 320（学生数还是"),
        ("安排:\n  - 9月27日（周日，值班）\n", "9月27日（周日…）"),
        (
            "安排:\n  - 11月10日（星期二，全校安全疏散演练，地点在操场，各班列队）开会\n",
            "11月10日（星期二…） → 11月9日（星期二…）",
        ),
    ],
)
def test_what_is_shown_of_a_place_leaves_no_bracket_open(rolled: Roll, spec: str, shown: str) -> None:
    text = roll_text(rolled(spec))
    assert shown in text
    assert all(
        line.count(one) == line.count(two)
        for line in text.splitlines()
        for one, two in ("（）", "{}", "“”", "()")
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("甲（乙", "甲（乙…）"),
        ("甲（“乙…", "甲（“乙…”）"),
        ("甲（乙）", "甲（乙）"),
        ("甲）乙", "甲）乙"),
        ("", ""),
        ("《甲（一）", "《甲（一）…》"),
    ],
)
def test_open_brackets_are_closed(text: str, shown: str) -> None:
    assert rounded(text) == shown


def test_figures_that_come_from_the_profile_are_named(rolled: Roll) -> None:
    profile = "学校: 滨河市实验小学\n数据: {教师总数: 60, 班级总数: 24}\n"
    result = rolled("正文: 共{{ 教师总数 }}人，{{教师总数}}人参训，{{学校}}。\n", profile=profile)
    assert result.notes[-1] == "文中的教师总数取自学校.yaml 的“数据”，也请按新的情况核对。"
    assert len(rolled("正文: 共60人。\n", profile=profile).notes) == 1


def test_rolling_back_is_said(rolled: Roll) -> None:
    said = "往回滚动：2025—2026学年度第一学期在原来的2026—2027学年度第一学期以前"
    assert rolled("正文: 九月开学。\n", "2025-2026-1").notes[0].startswith(said)
    assert not any("往回" in note for note in rolled("正文: 九月开学。\n").notes)


def test_figures_of_the_text_that_were_left_are_named_at_the_end(rolled: Roll) -> None:
    spec = (
        "数据: {学生数: 320人}\n工作安排:\n  - 全校36个班、52名教师参加，发放1,680份，用去18600元。\n"
        "  - 第3周听课，10月14日开会，教龄3年。  # 去年有12人\n  - 组织7人小组。\n"
    )
    result = rolled(spec)
    assert figure_lines(result) == [6, 6, 6, 6, 9]  # a question stands above line 8
    assert roll_text(result).endswith("文中还有 5 处数没有改（第 6、9 行），请按新的情况核对。\n")


@pytest.mark.parametrize("text", ["学校有教学班24个", "建成功能室共12间", "现有班级 24 个"])
def test_a_figure_behind_what_it_counts_is_one(rolled: Roll, text: str) -> None:
    assert figure_lines(rolled(f"工作安排:\n  - {text}。\n  - 读书。\n")) == [5]


def test_a_blank_before_the_unit_hides_no_figure(rolled: Roll) -> None:
    result = rolled("工作安排:\n  - 全校 1326 名学生，经费 12000 元，第 3 周听课\n")
    assert figure_lines(result) == [5, 5]


def test_a_text_without_figures_says_nothing_of_them(rolled: Roll) -> None:
    result = rolled("工作安排:\n  - 第3周听课，2026年10月14日前，第7名，参加12人次，一（1）班\n")
    assert figure_lines(result) == []
    assert "没有改" not in roll_text(result)
