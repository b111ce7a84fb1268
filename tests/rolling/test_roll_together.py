"""The clauses of a sentence have one fate, unless one speaks of planning; a full stop ends that."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]
STAYS = "和同一句里前面的日子说的是一件事，没有改；是新的安排就改成"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10月8日已翻修看台，新器材10月14日入库", "10月14日"),
        ("9月8日换了门锁，9月14日到货", "9月14日"),
        ("2026年8月，市教育局印发方案，要求各校9月20日前上报", "9月20日"),
    ],
)
def test_what_goes_on_from_what_is_told_stays_with_it(line: Line, text: str, day: str) -> None:
    assert f"“{day}”{STAYS}" in line(text)
    assert line(text).endswith(text)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("9月8日换了门锁，9月14日前验收", "9月13日前验收"),
        ("9月8日换了门锁，本学期9月14日换灯", "9月13日换灯"),
        ("9月8日换了门锁，各班9月14日检查", "9月13日检查"),
        ("9月8日换了门锁。9月14日换灯", "9月13日换灯"),
        ("9月8日换了门锁；9月14日换灯", "9月13日换灯"),
        ("在老楼（9月8日换了门锁），9月14日换灯", "9月13日换灯"),
        ("2026年8月，市教育局印发方案，学校9月14日布置", "9月13日布置"),
    ],
)
def test_what_is_planned_or_another_sentence_moves(line: Line, text: str, new: str) -> None:
    assert new in line(text)


def test_where_newcomers_stay_so_does_the_day_they_come(line: Line) -> None:
    text = "9月8日新聘体育教师2名，9月14日到岗"
    assert line(text, "2026-2027-2").startswith(f"{text}  # 核对：“9月14日”{STAYS}")


@pytest.mark.parametrize("text", ["小班9月8日、9月9日试园，哭闹多", "中班9月8日和9月9日体检，发现三人超重"])
def test_days_that_are_named_in_one_breath_stay_together(rolled: Callable[..., Rolled], text: str) -> None:
    new = (rolled(f"工作安排:\n  - {text}\n").data or b"").decode()
    assert new.endswith(f"{text}\n")
    assert new.count("没有改") == 2


def test_a_day_that_stays_anyhow_tells_of_the_days_behind_it(line: Line) -> None:
    text = "9月1日升旗仪式宣布了新细则，9月14日起记分，三个班得红旗"
    assert line(text).startswith(f"{text}  # 核对：“9月14日”{STAYS}")


def test_a_day_behind_the_sign_off_goes_its_own_way(rolled: Callable[..., Rolled]) -> None:
    plan = "主要措施:\n  - 新书9月4日已经入库，10月12日起按班轮流借阅\n"
    signed = rolled(f"{plan}落款: {{单位: 甲, 日期: 2026年9月7日}}\n").data or b""
    assert "新书9月4日已经入库，10月11日起按班轮流借阅" in signed.decode()
    assert "10月12日起" in (rolled(plan).data or b"").decode()


@pytest.mark.parametrize(
    "text",
    [
        "第八届读书节2025年11月28日闭幕",
        "去年第八届读书节评出书香班级六个",
        "2025年11月举办第八届读书节，人人参加",
    ],
)
def test_a_count_stays_beside_a_date_of_a_year_before(line: Line, text: str) -> None:
    assert line(text).startswith(
        f"{text}  # 核对：“第八届”说的是以前的事，没有改；说的是这一次就改成“第九届”"
    )


def test_a_count_of_this_time_goes_on(line: Line) -> None:
    assert line("办好第九届读书节，10月13日开幕") == "办好第十届读书节，10月12日开幕"


@pytest.mark.parametrize(
    "text",
    [
        "课题2026年9月立项，2027年7月结题",
        "看台2026年10月动工，2027年8月交付使用",
        "2026年9月开工，2027年6月竣工",
    ],
)
def test_what_begins_stays_beside_its_end(line: Callable[..., str], text: str) -> None:
    for to in ("2027-2028-1", "2026-2027-2"):
        assert line(text, to).startswith(f"{text}  # 核对：")
        assert line(text, to).count("核对") == 1
