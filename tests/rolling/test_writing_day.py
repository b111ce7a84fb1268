"""An unsigned plan tells itself when it was written: what lies before is asked, what lies behind moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled, Wish, roll
from planforge.source import TextFile

Roll = Callable[..., Rolled]
WORDS = "第3周听课，9月18日开会"
DONE = "体检9月22日已做完，视力报告交卫生室。"
DUE = "各组9月11日前上交计划。"
SIGNED = "落款: {单位: 滨河市实验小学, 日期: 2026-09-25}\n"


@pytest.fixture
def text(rolled: Roll) -> Callable[..., str]:
    def make(*items: str, after: str = "") -> str:
        spec = "主要工作:\n" + "".join(f"  - {each}\n" for each in items) + after
        return (rolled(spec).data or b"").decode()

    return make


def test_what_lies_before_a_day_of_which_is_said_that_it_is_over_is_asked(text: Callable[..., str]) -> None:
    assert f"{WORDS}  # 核对：“9月18日”比文中说已经做过的事还早，像是已有的事，没有改" in text(DONE, WORDS)


def test_what_lies_behind_a_day_by_which_something_is_to_be_done_moves(text: Callable[..., str]) -> None:
    assert "第3周听课，9月17日开会\n" in text(DUE, WORDS)


def test_where_nothing_tells_a_doubt_is_asked(text: Callable[..., str]) -> None:
    assert f"{WORDS}  # 核对：“9月18日”看不出是已有的事还是安排，没有改；是新的安排就改成“9月17日”" in text(
        WORDS
    )


def test_a_schedule_may_list_what_is_over_and_tells_nothing_of_the_day_of_writing(
    text: Callable[..., str],
) -> None:
    schedule = "时间安排:\n  - 9月4日前: 上交计划\n  - 9月7日: 班会\n"
    assert "看不出是已有的事还是安排" in text(WORDS, after=schedule)


def test_one_word_that_deceives_does_not_make_all_before_it_past(text: Callable[..., str]) -> None:
    deceives = "已经约好12月4日到福利院。"
    assert "第3周听课，9月17日开会\n" in text(deceives, DUE, WORDS)
    assert "比文中说已经做过的事还早" not in text(deceives, WORDS)


def test_a_day_long_behind_the_last_that_is_over_moves(text: Callable[..., str]) -> None:
    assert "11月19日召开家长会\n" in text(DONE, "11月20日召开家长会")


def test_a_sign_off_decides_whatever_the_words_say(text: Callable[..., str]) -> None:
    assert f"{WORDS}  # 核对：“9月18日”在落款那天以前" in text(DUE, WORDS, after=SIGNED)


@pytest.mark.parametrize(
    ("written", "moves"), [("2026-9-10", True), ("9月10日", True), ("2026年9月20日", False)]
)
def test_the_user_may_say_when_it_was_written(
    shelf: Callable[..., object], written: str, moves: bool
) -> None:
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n主要工作:\n  - {WORDS}\n"
    done = roll(TextFile("计划.yaml", spec.encode()), shelf(), Wish("2027-2028-1", written=written))  # type: ignore[arg-type]
    assert (WORDS not in (done.data or b"").decode()) is moves


@pytest.mark.parametrize("written", ["去年", "2024-9-1", "2027-6-1", "9月"])
def test_a_day_on_which_it_cannot_have_been_written_is_refused(
    shelf: Callable[..., object], written: str
) -> None:
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n主要工作:\n  - {WORDS}\n"
    done = roll(TextFile("计划.yaml", spec.encode()), shelf(), Wish("2027-2028-1", written=written))  # type: ignore[arg-type]
    assert done.data is None
    assert done.refusal == (
        f"--写于 后面是“{written}”：请写原来这份是哪天写的，要在2026—2027学年度第一学期里或开学前，例如 --写于 2026-9-1。"
    )


def test_how_to_be_asked_less_is_said_where_nobody_signed(rolled: Roll) -> None:
    said = "加上 --写于 2026-9-1 这样的日期重新滚动"
    assert any(
        "有 1 处" in note and said in note for note in rolled(f"主要工作:\n  - {DONE}\n  - {WORDS}\n").notes
    )
    assert not any(said in note for note in rolled(f"主要工作:\n  - {WORDS}\n{SIGNED}").notes)
    assert not any(said in note for note in rolled(f"主要工作:\n  - {DUE}\n").notes)


@pytest.mark.parametrize(
    ("signed", "said"),
    [
        ("", "落款没有日期，有 1 处"),
        ("落款: {单位: 滨河市实验小学}\n", "落款没有日期，有 1 处"),
        ("落款: {日期: 2026年9月}\n", "落款的“2026年9月”没有写是哪一天，有 1 处"),
        ("落款: {日期: 二〇二六年九月}\n", "落款的“二〇二六年九月”没有写是哪一天，有 1 处"),
        ("落款: {日期: 2025-06-20}\n", "落款的“2025-06-20”不在这份文件的时间里，有 1 处"),
    ],
)
def test_what_a_sign_off_does_not_tell_is_said_as_it_is(rolled: Roll, signed: str, said: str) -> None:
    notes = rolled(f"主要工作:\n  - {DONE}\n  - {WORDS}\n{signed}").notes
    assert any(note.startswith(said) for note in notes)


def test_the_month_of_a_sign_off_tells_what_lies_behind_it(rolled: Roll) -> None:
    body = "主要工作:\n  - 评选优秀家长（2027年1月），比例为10%。\n  - 读书。\n"
    asked = rolled(body).data
    assert asked is not None
    assert "（2027年1月），比例为10%。  # 核对" in asked.decode()
    for day in ("2026年9月", "２０２６年９月", "二〇二六年九月"):
        result = rolled(f"{body}落款: {{日期: {day}}}\n")
        assert result.data is not None
        assert "（2028年1月），比例为10%。\n" in result.data.decode()
        assert not any("没有写是哪一天" in note for note in result.notes)


@pytest.mark.parametrize(
    "words", ["聘请顾问三年（聘书10月9日颁发），每月来校一次", "搬进书画室（8月粉刷，10月9日通风合格）上课"]
)
def test_what_brackets_say_of_something_is_a_remark(text: Callable[..., str], words: str) -> None:
    assert f"{words}  # 核对：“10月9日”" in text(words)
    assert "（定于10月8日颁奖）" in text("科技小论文征集（定于10月9日颁奖）")


@pytest.mark.parametrize(
    "words",
    [
        "上届11月20日因雨停赛，备好室内场地",
        "上次演练11月20日晚了两分钟，梯口加人",
        "上一次演练的通知（11月20日发出）没有写明路线，引以为戒",
    ],
)
def test_the_time_before_is_told(text: Callable[..., str], words: str) -> None:
    assert f"{words}  # 核对：“11月20日”说的是以前的事，没有改" in text(DUE, words)


def test_a_row_that_speaks_of_an_earlier_day_than_its_own_tells(rolled: Roll) -> None:
    table = "时间安排:\n  表格: |\n    时间 | 活动 | 备注\n    12月4日 | 法治课 | 法官{}答应来校\n"
    for day, stays in (("9月10日", True), ("12月8日", False)):
        assert (day in (rolled(table.format(day)).data or b"").decode()) is stays
    entries = "活动安排:\n  - 时间: 12月4日\n    内容: 法治课，法官9月10日答应来校\n"
    assert "法官9月10日答应来校  # 核对" in (rolled(entries).data or b"").decode()


def test_a_table_that_lists_no_times_is_no_schedule(rolled: Roll) -> None:
    table = "设备:\n  表格: |\n    名称 | 购置时间 | 说明\n    电窑 | 2021年7月 | 9月3日换电阻丝，试烧合格\n"
    assert "9月3日换电阻丝" in (rolled(table).data or b"").decode()


def test_a_day_of_no_year_in_a_plan_for_a_year_may_be_that_of_the_year_before(rolled: Roll) -> None:
    head = "文种: 工作计划\n期间: 2026—2027学年度\n"
    spec = f"{head}主要工作: |\n  抓好常规。塑胶场地7月12日翻新，气味已散，检测合格。\n{SIGNED}"
    text = (rolled(spec, "2027-2028").data or b"").decode()
    assert "塑胶场地7月12日翻新" in text
    plan = f"{head}时间安排:\n  - 7月12日: 翻新塑胶场地\n{SIGNED}"
    assert "7月12日" not in (rolled(plan, "2027-2028").data or b"").decode()
