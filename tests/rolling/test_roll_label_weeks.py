"""A week beside a date that goes by a festival is made that of the new day, or asked about."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("第4周周五（9月25日）中秋节赏月", "第3周周三（9月15日）中秋节赏月"),
        ("第四周（9月25日）中秋节赏月", "第三周（9月15日）中秋节赏月"),
        ("9月25日（第4周周五）中秋节赏月", "9月15日（第3周周三）中秋节赏月"),
        ("第4周五中秋节（9月25日）赏月", "第3周三中秋节（9月15日）赏月"),
        ("第4教学周星期五，9月25日，中秋节", "第3教学周星期三，9月15日，中秋节"),
        ("12月4日（第14周，周五）宪法日晨读", "12月4日（第14周，周六）宪法日晨读"),
        ("第14周五（12月4日）组织宪法日晨读", "第14周六（12月4日）组织宪法日晨读"),
        ("第4周一年级做灯笼（9月25日中秋节）", "第3周一年级做灯笼（9月15日中秋节）"),
        ("第4周周四（9月24日）中秋节前一天做灯笼", "第3周周二（9月14日）中秋节前一天做灯笼"),
    ],
)
def test_a_week_joined_to_the_day_of_a_festival_goes_with_it(line: Line, old: str, new: str) -> None:
    assert line(old).partition("# ")[0].strip().endswith(new) or f"- {new}" in line(old)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("第7周周四（10月15日）放风筝", "第7周周四（10月14日）放风筝"),
        ("第2周周四（9月10日）教师节献花", "第2周周五（9月10日）教师节献花"),
        ("第5周周五（9月25日）中秋节赏月", "第5周周三（9月15日）中秋节赏月"),
        ("第4周做灯笼，9月25日中秋节赏月", "第4周做灯笼，9月15日中秋节赏月"),
    ],
)
def test_a_week_that_is_still_true_or_never_was_stays(line: Line, old: str, new: str) -> None:
    assert line(old).partition("  #")[0] == new


def test_a_festival_that_has_left_the_week_of_its_row_or_entry_is_asked(
    rolled: Callable[..., object],
) -> None:
    body = "周历:\n  第14周周五:\n    - 宪法日晨读（12月4日）\n  表格: |\n    周次 | 日期 | 工作\n    4 | 9月25日 | 中秋节\n"
    text = rolled(body).data.decode()  # type: ignore[attr-defined]
    assert "9月15日（周三）在第3周，不在写着的第4周，请看要不要移过去" in text
    assert "    - 宪法日晨读（12月4日）  # 核对：12月4日（周六）不是写着的周五，请改成一致的" in text
