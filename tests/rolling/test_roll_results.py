"""Results of last term and last year that are told without a year."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("上学期期末，语文平均分82.3分，列年级第4名。", "上学期"),
        ("去年运动会我班获团体总分第二名。", "去年"),
        ("上学期平均分80分，本学期争取进入前三名。", "上学期"),
        ("上学年合格率为96.5%。", "上学年"),
        ("去年艺术节荣获一等奖3个。", "去年"),
        ("上学期常规评比获得流动红旗6次。", "上学期"),
        ("上学期我班被评为文明班级。", "上学期"),
        ("针对上学期及格率只有82%的情况，加强辅导。", "上学期"),
        ("去年满意率96%，今年力争98%。", "去年"),
        ("在去年获得区一等奖的基础上，再接再厉。", "去年"),
        ("上学年共资助学生86人，发放资金8.6万元。", "上学年"),
        ("上学期开展消防演练3次。", "上学期"),
        ("去年全校未发生一起交通事故。", "去年"),
    ],
)
def test_a_result_of_an_earlier_time_is_asked_once(line: Line, text: str, time: str) -> None:
    assert line(text) == f"{text}  # 核对：“{time}”的结果还是上次文件里的，没有改，请换成新的"


@pytest.mark.parametrize(
    "text",
    [
        "巩固上学期的学习成果，抓好习惯。",
        "表彰上学期获奖的学生。",
        "上学期被评为三好学生的同学在国旗下讲话。",
        "与上学期相比，优秀率提高2个百分点。",
        "优秀率比上学期提高5%。",
        "吸取去年的经验，今年及格率达到95%。",
        "本学期及格率力争达到98%。",
        "上学期开展的3次演练继续坚持。",
        "总结上学期的家访工作，做到有记录。",
    ],
)
def test_aims_and_comparisons_are_not_asked(line: Line, text: str) -> None:
    assert line(text) == text


def test_a_chapter_that_is_written_anew_is_asked_as_a_whole(rolled: Callable[..., object]) -> None:
    data = getattr(rolled("上学期工作回顾:\n  - 去年获一等奖3个。\n"), "data", b"")
    assert data.decode().count("核对") == 1


def test_a_chapter_on_how_things_stand_is_asked_about_once(rolled: Callable[..., object]) -> None:
    data = getattr(
        rolled("班情分析:\n  - 上学期平均分82分，列年级第4名。\n目标:\n  - 上学期平均分82分。\n"), "data", b""
    )
    assert data.decode().count("的结果还是") == 1
    assert data.decode().count("核对") == 2


@pytest.mark.parametrize(
    "text",
    [
        "期末统测列全镇第二。",
        "学期末检测语文均分86.4分，列学区第三。",
        "上届合唱比赛我校获一等奖。",
        "上次抽测及格率92%。",
        "毕业考试优秀率61%。",
    ],
)
def test_results_of_a_test_or_of_the_time_before_are_asked(line: Line, text: str) -> None:
    assert line(text).startswith(f"{text}  # 核对：")
    assert "的结果还是上次文件里的" in line(text)


@pytest.mark.parametrize(
    "text",
    [
        "期末检测及格率95%以上。",
        "期末统测力争列全镇第二。",
        "期末考试平均分达82分。",
        "按期末检测结果分层辅导。",
        "本学期期末统测列全镇第二。",
    ],
)
def test_aims_of_a_test_are_not_asked(line: Line, text: str) -> None:
    assert line(text) == text


def test_what_is_told_in_a_chapter_asked_as_a_whole_is_not_asked_again(
    rolled: Callable[..., object],
) -> None:
    spec = "现状分析:\n  - 去年10月举办的第十一届体育节人人参加。\n  - 上届合唱节获一等奖。\n"
    data = getattr(rolled(spec), "data", b"")
    assert data.decode().count("核对") == 1
    assert "第十一届" in data.decode()


def test_last_autumn_is_another_one_in_the_spring_behind_it(line: Callable[..., str]) -> None:
    asked = line("去年秋季流感发病率1.2%。", "2026-2027-2")
    assert "“去年秋季”的结果还是上次文件里的" in asked
    assert "春季" not in asked


def test_how_many_reached_a_mark_is_a_result(line: Callable[..., str]) -> None:
    assert "的结果还是上次文件里的" in line("上届中考600分以上41人，今年确保45人。")
    assert "没有改" not in line("中考600分以上确保45人。")


def test_what_an_examination_of_the_year_is_to_bring_is_an_aim(line: Callable[..., str]) -> None:
    assert line("2027年中考普高率达到62%。") == "2028年中考普高率达到62%。"
    assert line("2027年中考上线率再创新高。") == "2028年中考上线率再创新高。"
    assert line("2027年高考特控上线突破200人。") == "2028年高考特控上线突破200人。"


def test_what_an_examination_before_the_document_brought_is_asked(line: Callable[..., str]) -> None:
    assert "说的是以前的成绩" in line("2026年中考上线率再创新高。")


@pytest.mark.parametrize(
    "text",
    [
        "保持2026届毕业生升学率98.2%的成绩。",
        "2025届高考本科上线63人。",
        "通报中考优秀率61%（2026届）。",
        "2025届毕业生共218人。",
    ],
)
def test_the_result_of_a_cohort_that_has_left_stays_and_is_asked(line: Line, text: str) -> None:
    new = line(text, pupils="不变")
    assert new.startswith(f"{text}  # 核对：")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("2027届毕业生就业率达98%。", "2028届毕业生就业率达98%。"),
        ("跟踪2026届毕业生去向。", "跟踪2027届毕业生去向。"),
        ("确保2026届毕业生就业率98%。", "确保2027届毕业生就业率98%。"),
        ("2025级学生合格率98%。", "2026级学生合格率98%。"),
    ],
)
def test_a_cohort_still_at_school_and_an_aim_go_on_with_their_grade(line: Line, text: str, new: str) -> None:
    assert line(text, pupils="不变") == new


def test_what_a_test_is_to_bring_stands_under_the_goals_and_is_none_of_its_results(
    rolled: Callable[..., object],
) -> None:
    spec = "工作目标:\n  - 期末统考及格率98%。\n工作安排:\n  - 期末统考及格率98%，列全区第3名。\n"
    lines = getattr(rolled(spec), "data", b"").decode().splitlines()
    assert "  - 期末统考及格率98%。" in lines
    assert any("“期末统考”的结果还是上次文件里的" in line for line in lines)


def test_a_figure_is_shown_whole(rolled: Callable[..., object]) -> None:
    decisions = rolled("工作安排:\n  - 上学期期末，本班平均分86.5分。\n").decisions  # type: ignore[attr-defined]
    assert "上学期期末，本班平均分86.5分" in [each.old for each in decisions]
