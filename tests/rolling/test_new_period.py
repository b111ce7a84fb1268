from collections.abc import Callable

import pytest

from planforge.loading import Library
from planforge.rolling.roll import Rolled, Wish, roll
from planforge.source import TextFile

Roll = Callable[..., Rolled]
YEAR = "文种: 工作要点\n期间: 2026年\n正文: 9月14日开会。\n"


@pytest.mark.parametrize(
    ("name", "to", "new"),
    [
        ("plan-2026.yaml", "2027-2028-1", "plan-2027.yaml"),
        ("工作要点2026.yaml", "2027-2028-1", "工作要点2027.yaml"),
        ("说明.yaml", "2027-2028-1", "2027-2028-1 说明.yaml"),
        ("第12届读书节.yaml", "2027-2028-1", "第13届读书节.yaml"),
        ("plan-2026.yaml", "2026-2027-2", "plan-2027.yaml"),
        ("plan-2019.yaml", "2027-2028-1", "2027-2028-1 plan-2019.yaml"),
    ],
)
def test_the_file_is_named_after_the_new_period(rolled: Roll, name: str, to: str, new: str) -> None:
    assert rolled("正文: 甲\n", to, name=name).name == new


@pytest.mark.parametrize(
    ("period", "to", "name", "shown"),
    [
        ("2026年", "2027", "2027 要点.yaml", "2027"),
        ("2026—2027学年度", "2027-2028", "2027-2028 要点.yaml", "2027-2028"),
        ("2026年9月—2031年8月", "2031-2036", "2031-2036 要点.yaml", "2031-2036"),
    ],
)
def test_every_kind_of_period_has_a_short_name(
    rolled: Roll, period: str, to: str, name: str, shown: str
) -> None:
    result = rolled(f"文种: 工作要点\n期间: {period}\n正文: 甲\n", to, name="要点.yaml")
    assert (result.name, result.period) == (name, shown)


def test_terms_that_the_profile_does_not_give_are_named_where_dates_hang_on_them(rolled: Roll) -> None:
    spring = YEAR.replace("9月14日", "4月14日")
    text = (rolled(spring, "2027").data or b"").decode()
    assert "期间: 2027年  # 核对：学校.yaml 的校历里没有2025—2026学年度第二学期，" in text
    assert "校历" not in (rolled(YEAR, "2027").data or b"").decode()
    assert "核对" not in (rolled(YEAR.replace("9月14日", "每周"), "2027").data or b"").decode()


def test_without_a_profile_it_is_said_where_one_was_looked_for_and_what_to_do(
    shelf: Callable[..., Library],
) -> None:
    result = roll(TextFile("要点.yaml", YEAR.replace("9月14日", "4月14日").encode()), shelf(), Wish("2027"))
    (asked,) = [each for each in result.decisions if each.kind == "校历"]
    assert asked.question.startswith("规格旁边和上级文件夹里都没有 学校.yaml，")
    assert "planforge init" in asked.reason


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_period_that_is_put_in_ends_like_the_other_lines(rolled: Roll, line_break: str) -> None:
    spec = "文种: 工作计划\n主题: 研修\n正文: 甲\n".replace("\n", line_break).encode()
    data = rolled(spec, name="2026-2027-1 研修.yaml").data or b""
    assert f"文种: 工作计划{line_break}期间: 2027—2028学年度第一学期{line_break}主题" in data.decode()


def test_a_spec_of_one_line_gets_no_period_put_in(rolled: Roll) -> None:
    assert rolled(b"\xe6\x96\x87\xe7\xa7\x8d: \xe8\xae\xa1\xe5\x88\x92").data is not None


@pytest.mark.parametrize(
    ("period", "year", "term"),
    [
        ("2026.9—2027.1", "2027.9—2028.1", "2027.3—2027.7"),
        ("2026.09—2027.01", "2027.09—2028.01", "2027.03—2027.07"),
        ("2026.9～2027.1", "2027.9～2028.1", "2027.3～2027.7"),
        ("2026.9至2027.1", "2027.9至2028.1", "2027.3至2027.7"),
        ("2026.9.1—2027.1.22", "2027.9.1—2028.1.15", "2027.3.1—2027.7.3"),
        ("2026年9月—2027年1月", "2027年9月—2028年1月", "2027年3月—7月"),
        ("2026-1", "2027-1", "2026-2"),
    ],
)
def test_a_period_written_by_months_is_no_term_in_short(
    rolled: Roll, period: str, year: str, term: str
) -> None:
    for target, new in (("2027-2028-1", year), ("2026-2027-2", term)):
        result = rolled(f"文种: 工作计划\n期间: {period}\n工作安排:\n  - 11月20日演讲比赛。\n", target)
        assert result.data is not None
        text = result.data.decode()
        assert f"期间: {new}\n" in text
        assert "11月20日" not in text


@pytest.mark.parametrize(
    "text", ["2027年秋季前完成两项结题。", "2027年秋季学期完成结题。", "为2027年秋季招生做好准备。"]
)
def test_a_term_behind_the_new_one_stays_and_is_asked(rolled: Roll, text: str) -> None:
    result = rolled(f"工作目标:\n  - {text}\n", "2026-2027-2")
    assert result.data is not None
    line = result.data.decode().partition("工作目标:\n  - ")[2]
    assert line.startswith(f"{text}  # 核对：")
    assert "没有改：是以后的学期；说的是往后数几个学期，就改成“2028年春季" in line
