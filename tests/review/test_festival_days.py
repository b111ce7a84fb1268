"""Festivals, days off and make-up days on the date of another year."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

Told = Callable[..., list[str]]
PROFILE = """\
学校: 滨河市第三中学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-23}
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03}
"""


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """What is said of days off in one point of a plan."""
    (tmp_path / "学校.yaml").write_text(PROFILE, encoding="utf-8")

    def make(words: str, term: int = 1) -> list[str]:
        text = f"文种: 工作计划\n期间: 2026-2027-{term}\n工作措施:\n  - 抓常规\n  - {words}\n"
        found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
        return [each.message for each in found if each.code == "假日"]

    return make


@pytest.mark.parametrize(
    ("words", "term", "message"),
    [
        ("中秋节10月6日放假一天。", 1, "10月6日是2025年的中秋节，2026年的是9月25日"),
        ("10月6日（周二）中秋节，组织赏月。", 1, "10月6日是2025年的中秋节，2026年的是9月25日"),
        ("中秋节（10月6日）举行诗会。", 1, "10月6日是2025年的中秋节，2026年的是9月25日"),
        ("重阳节10月29日组织敬老活动。", 1, "10月29日是2025年的重阳节，2026年的是10月18日"),
        ("10月29日重阳节敬老。", 1, "10月29日是2025年的重阳节，2026年的是10月18日"),
        ("12月21日冬至包饺子。", 1, "12月21日是2025年的冬至，2026年的是12月22日"),
        ("端午节（6月19日）包粽子。", 2, "6月19日是2026年的端午节，2027年的是6月9日"),
        ("5月10日母亲节感恩活动。", 2, "5月10日是2026年的母亲节，2027年的是5月9日"),
        ("10月11日国庆调休上班。", 1, "10月11日是2025年调休上班的日子，2026年是9月20日、10月10日"),
        ("6月19日—21日: 端午节放假。", 2, "“6月19日—21日”不在2027年端午节放假的日子里（6月9日（暂定））"),
        ("10月1日—8日放假。", 1, "“10月1日—8日”和国庆节放假的日子（10月1日—10月7日）不一样"),
    ],
)
def test_the_date_of_another_year_is_told(told: Told, words: str, term: int, message: str) -> None:
    assert told(words, term) == [message]


@pytest.mark.parametrize(
    ("words", "term"),
    [
        ("9月25日中秋节放假。", 1),
        ("10月16日（周五）重阳节慰问退休教师。", 1),
        ("10月29日重阳节前慰问。", 1),
        ("10月18日重阳节敬老。", 1),
        ("10月10日国庆调休上班。", 1),
        ("9月20日（周日）: 补10月6日（周二）的课。", 1),
        ("9月28日—29日国庆放假前安全教育。", 1),
        ("12月28日—30日布置元旦放假安排。", 1),
        ("端午节放假6月9日—11日。", 2),
        ("4月5日清明祭扫。", 2),
        ("5月9日母亲节感恩活动。", 2),
        ("10月1日—7日放假。", 1),
    ],
)
def test_own_days_and_days_near_a_festival_are_right(told: Told, words: str, term: int) -> None:
    assert told(words, term) == []
