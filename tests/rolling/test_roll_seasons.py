"""What belongs to the other term of the year is asked, every matter once."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("9月10日教师节，送一张贺卡", "“9月10日”不在新学期里，没有改"),
        ("教师节送一张贺卡", "新学期里没有“教师节”"),
        ("教师节送贺卡，教师节后交照片", "新学期里没有“教师节”"),
        ("新生军训，新生入学教育", "新学期还有“新生”“入学教育”吗"),
        ("上册第一单元，上册第二单元", "“上册”是不是改成“下册”"),
    ],
)
def test_one_matter_is_asked_once(line: Line, text: str, asked: str) -> None:
    assert line(text, "2026-2027-2") == f"{text}  # 核对：{asked}"


def test_two_matters_are_asked_both(line: Line) -> None:
    text = line("教师节和9月30日烈士纪念日", "2026-2027-2")
    questions = {each for each in text.splitlines() if each.startswith("#")}
    assert questions == {"# 核对：新学期里没有“教师节”", "# 核对：“9月30日”不在新学期里，没有改"}


def test_an_exam_for_leaving_school_is_asked_in_a_first_term(rolled: Callable[..., Rolled]) -> None:
    spec = "文种: 工作计划\n期间: 2026—2027学年度第二学期\n工作安排:\n  - 期中考试由年级安排\n  - 毕业考试由教导处安排\n"
    result = rolled(spec, "2027-2028-1")
    assert result.data is not None
    assert result.data.decode().endswith(
        "期中考试由年级安排\n  - 毕业考试由教导处安排  # 核对：新学期还有“毕业考试”吗\n"
    )


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("做好秋冬季疾病预防", ""),
        ("春、秋季作息另定，春秋季各查一次", ""),
        ("组织一次秋游", "“秋游”是不是改成“春游”"),
        ("“12·4”普法小课堂", "新学期里没有“12·4”"),
        ("排练“一二·九”大合唱", "新学期里没有“一二·九”"),
        ("“5·25”心育活动周", ""),
    ],
)
def test_a_pair_of_seasons_stays_and_a_day_named_by_its_date_is_asked(
    line: Line, text: str, asked: str
) -> None:
    assert line(text, "2026-2027-2") == (f"{text}  # 核对：{asked}" if asked else text)
