"""9.14 in a plan: a day that moves, a doubtful one that is asked about, a figure that nobody is asked about."""

from collections.abc import Callable

import pytest

from planforge.rolling.decisions import Verdict

Line = Callable[..., str]
Roll = Callable[..., object]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("11.12家长会", "11.11家长会"),
        ("交计划，10.20—10.23开放周", "交计划，10.19—10.22开放周"),
        ("周三下午（9.9、9.23、10.21）教研", "周三下午（9.8、9.22、10.20）教研"),
        ("期中考试（11.4—11.6）", "期中考试（11.3—11.5）"),
        ("消防演练（11.12）", "消防演练（11.11）"),
        ("利用11.9消防日开展演练", "利用11.9消防日开展演练"),
        ("合唱比赛初赛11.17，决赛12.1", "合唱比赛初赛11.16，决赛11.30"),
        ("12.4宪法日宣传", "12.4宪法日宣传"),
        ("值周；元旦放假（1.1—1.3）", "值周；元旦放假（1.1—1.3）"),
        ("第2周（9.7—9.11）听课", "第2周（9.6—9.10）听课"),
        ("第 10 周（11.2—11.8）全省联考", "第 10 周（11.1—11.7）全省联考"),
        ("10．20 公开课", "10．19 公开课"),
    ],
)
def test_what_can_hardly_be_anything_but_a_day_moves(line: Line, old: str, new: str) -> None:
    assert line(old).partition("  # 核对")[0] == new


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("各组研讨9.8文件", "9月7日（周二）"),
        ("各组研讨10.20文件", "10月19日（周二）"),
        ("9.8 研讨", "9月7日（周二）"),
        ("开放8.30-11.30", "8月29日（周日）至11月30日（周二）"),
    ],
)
def test_what_may_be_a_day_is_left_and_asked(line: Line, text: str, new: str) -> None:
    assert line(text).startswith(text)
    assert line(text).endswith(f"没有改：是日期的话，同一周是{new}")


@pytest.mark.parametrize(
    "text",
    [
        "人均9.12分",
        "得分9.12，位居第三",
        "增长9.2%",
        "投入10.5万元",
        "合格率提高到9.12",
        "软件V9.12升级",
        "版本9.12升级",
        "见第9.12节",
        "参见10.2款",
        "每天8.30到校",
        "上午8.30开始",
        "占9.12以上",
        "约9.12左右",
        "身高1.25米",
        "1.5倍速",
        "比例为10.12:9",
        "见图9.12所示",
        "9.12 kg器材",
        "5.8亩基地",
        "3.12植树",
    ],
)
def test_a_figure_a_version_a_section_or_a_time_of_day_is_no_day(
    line: Line, verdicts: Callable[..., list[tuple[Verdict, str]]], text: str
) -> None:
    assert line(text) == text
    assert not [old for _, old in verdicts(text) if "." in old]


def test_sections_that_are_numbered_one_after_the_other_are_no_days(rolled: Roll) -> None:
    spec = "工作安排: |\n  1.1 常规\n  1.2 教研\n  2.1 安全\n  2.2 家校\n"
    assert rolled(spec).data.decode().endswith(spec)  # type: ignore[attr-defined]


def test_days_one_after_the_other_are_no_sections(rolled: Roll) -> None:
    spec = "工作安排: |\n  10.12 家长会\n  10.13 观摩\n"
    assert "  10.11 家长会\n  10.12 观摩\n" in rolled(spec).data.decode()  # type: ignore[attr-defined]


def test_the_days_of_a_note_in_a_table_are_seen_and_figures_are_not(rolled: Roll) -> None:
    spec = "工作安排:\n  表格: |\n    周次 | 工作 | 平均分 | 备注\n    第5周 | 检查 | 9.12 | 10.12-10.14\n"
    text = rolled(spec).data.decode()  # type: ignore[attr-defined]
    assert "第5周 | 检查 | 9.12 | 10.11-10.13" in text


@pytest.mark.parametrize("feast", ["艺术节", "科技节", "读书节", "校运会"])
def test_dotted_days_behind_an_event_are_days(rolled: Callable[..., object], feast: str) -> None:
    data = rolled(f"工作安排:\n  - {feast}（11.23—11.26）。\n").data  # type: ignore[attr-defined]
    assert f"{feast}（11.22—11.25）。" in data.decode()


def test_the_number_of_a_section_is_none(rolled: Callable[..., object]) -> None:
    data = rolled("工作安排:\n  - 学习第三节（11.23）。\n").data  # type: ignore[attr-defined]
    assert "第三节（11.23）" in data.decode()
