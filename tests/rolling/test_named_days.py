"""A day that a document names in one place is that day in all its places that speak of the same matter."""

from collections.abc import Callable

import pytest

from planforge.rolling.decisions import Verdict
from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]


def rows(result: Rolled) -> str:
    assert result.data is not None
    return result.data.decode().partition("工作安排:\n")[2]


def test_a_day_named_in_the_text_is_fixed_in_a_table_too(rolled: Roll) -> None:
    spec = (
        "主要工作:\n  - 12月4日国家宪法日，全校诵读宪法。\n工作安排:\n"
        "  表格: |\n    周次 | 工作\n    第14周 | 全校晨读（12月4日）\n    第11周 | 演练（11月13日）\n"
    )
    text = rows(rolled(spec))
    assert "晨读（12月4日）" in text
    assert "演练（11月12日）" in text


def test_a_day_of_the_school_itself_is_fixed_where_nothing_else_is_said(rolled: Roll) -> None:
    spec = "工作安排:\n  - 校庆日（10月20日）展演\n  - 10月20日校庆展演彩排\n  - 10月20日\n"
    assert rows(rolled(spec)) == spec.partition("\n")[2]


def test_a_day_that_moves_with_the_moon_moves_in_all_places(rolled: Roll) -> None:
    spec = "工作安排:\n  - 重阳节（10月18日）慰问\n  - 10月18日慰问老人\n"
    assert rows(rolled(spec)).count("10月8日") == 2


@pytest.mark.parametrize(
    ("named", "name"),
    [("10月16日世界粮食日讲座", "是粮食日"), ("校庆日（10月16日）展演", "是固定的日子")],
)
def test_another_matter_on_a_day_named_elsewhere_is_asked(rolled: Roll, named: str, name: str) -> None:
    text = rows(rolled(f"工作安排:\n  - {named}\n  - 10月16日检查教案\n"))
    asked = f"“10月16日”没有改：文件里别处说10月16日{name}，不是为这一天的就按同一周改成10月15日（周五）"
    assert f"- 10月16日检查教案  # 核对：{asked}" in text


def test_the_same_day_without_a_name_anywhere_moves_with_its_week(rolled: Roll) -> None:
    assert rows(rolled("工作安排:\n  - 12月4日听课\n  - 12月4日评课\n")).count("12月3日") == 2


@pytest.mark.parametrize("comment", ["  # 12月4日国家宪法日\n"])
def test_a_comment_names_no_day(rolled: Roll, comment: str) -> None:
    assert rows(rolled(f"工作安排:\n{comment}  - 12月4日听课\n")).endswith("  - 12月3日听课\n")


def test_a_fixed_day_that_is_not_in_the_new_term_is_asked_in_all_places(rolled: Roll) -> None:
    spec = "工作安排:\n  - 12月4日国家宪法日，全校诵读\n  - 晨读（12月4日）\n"
    result = rolled(spec, "2026-2027-2")
    asked = [each.old for each in result.decisions if each.verdict is Verdict.ASKED and each.kind == "日期"]
    assert asked == ["12月4日", "12月4日"]
    assert rows(result).count("12月4日") >= 2
