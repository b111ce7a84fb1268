"""Names of schools and periods in titles and sentences; lines that begin like an annex and are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.text import read_text
from planforge.recognize.draft import Draft
from planforge.recognize.naming import name
from planforge.recognize.periods import is_period, period_in
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of
from planforge.recognize.schools import is_school, names_school, school_at_start, without_any_school


@pytest.mark.parametrize(
    ("line", "school"),
    [
        ("滨河市实验小学德育计划", "滨河市实验小学"),
        ("滨河一中教学计划", "滨河一中"),
        ("滨河一中学生军训方案", "滨河一中"),
        ("滨河一中学教学计划", "滨河一中学"),
        ("滨河区中小学生阅读行动方案", ""),
        ("滨河市第一中学生涯规划方案", "滨河市第一中学"),
        ("家长学校工作计划", ""),
        ("小学家长学校年度活动计划", ""),
        ("学校小学德育工作总结", ""),
        ("关于举办滨河市实验小学第三届读书节的方案", "滨河市实验小学"),
        ("关于组织开展滨河一中社会实践的方案", "滨河一中"),
        ("中共滨河市实验小学支部委员会", "滨河市实验小学"),
        ("关于我校读书节的方案", ""),
        ("小学德育计划", ""),
        ("第二学期幼儿园工作计划", ""),
        ("秋季学期小学教学计划", ""),
        ("上学期中学德育计划", ""),
        ("最新幼儿园工作总结", ""),
        ("中小学校图书馆工作总结", ""),
        ("某全区中小学校安全方案", ""),
        ("XX小学工作计划", ""),
        ("某某镇中心小学计划", ""),
        ("花园中学校园文化方案", "花园中学"),
        ("民办学校安全计划", ""),
        ("第二学期青杨小学教学计划", "青杨小学"),
        ("春晖小学工作计划", "春晖小学"),
        ("新星幼儿园计划", "新星幼儿园"),
        ("秋水中学教学计划", "秋水中学"),
        ("本源小学计划", "本源小学"),
        ("第一小学计划", "第一小学"),
        ("青杨國小113學年度讀書計畫", "青杨國小"),
        ("台中市立青杨國中校務計畫", "台中市立青杨國中"),
        ("台中國小校務計畫", "台中國小"),
        ("新北市建國國小家長會計畫", "新北市建國國小"),
        ("青杨國中生涯規劃計畫", "青杨國中"),
        ("青杨愛國小學讀書計畫", "青杨愛國小學"),
        ("國中讀書計畫", ""),
        ("提高我國中小學生素養行動方案", ""),
        ("全縣各國中學生交流方案", ""),
        ("爭做愛國小標兵活動方案", ""),
        ("駐兩國中心交流方案", ""),
        ("德育计划", ""),
    ],
)
def test_a_title_may_begin_with_its_school(line: str, school: str) -> None:
    assert school_at_start(line) == school


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("关于举办滨河市实验小学第三届读书节的实施方案", "第三届读书节"),
        ("关于组织开展冬季长跑的实施方案", "冬季长跑"),
        ("加强安全管理实施方案", "加强安全管理"),
        ("《滨河市实验小学校园读书实施方案》", "校园读书"),
        ("【滨河二小】读书节实施方案", "读书节"),
        ("青杨学校小学部语文教研组学期工作实施方案", "小学部语文教研组学期工作"),
        ("青杨小学语文教研组学期实施方案", "语文教研组"),
        ("青杨小学期末实施方案", ""),
        ("青杨幼儿园大班班务的下学期实施方案", "大班班务"),
        ("青杨小学读书第一学期实施方案", "读书"),
        ("2026年春（2025—2026学年第二学期）读书节实施方案", "读书节"),
    ],
)
def test_a_theme_is_named_without_what_leads_to_it(
    draft_of: Callable[[str], Draft], title: str, theme: str
) -> None:
    draft = draft_of(f"{title}\n一、目标\n文。\n二、措施\n文。\n")
    name(draft, lambda kind: kind == "实施方案")
    assert draft.theme == theme


def test_a_school_is_told_from_schools_in_general() -> None:
    assert is_school("滨河市实验小学")
    assert not is_school("我校小学")
    assert is_school("青杨國小")
    assert names_school("本計畫由臺中市青杨國中制定。")
    assert not is_school("國小")
    assert not names_school("争做愛國小標兵，关心我國中學生。")
    assert names_school("本计划由滨河市实验小学制定。")
    assert not names_school("争创文明学校，办好家长学校。")
    assert without_any_school("我校德育计划") == "德育计划"


@pytest.mark.parametrize("line", ["2026—2027学年度第一学期", "2026年", "第3周", "二0二六年上半年"])
def test_a_line_may_be_a_period(line: str) -> None:
    assert is_period(line)
    assert period_in(line) == line


def test_a_line_about_more_than_a_period_is_none() -> None:
    assert not is_period("2026年工作计划")
    assert period_in("德育计划") == ""


def test_a_school_near_by_begins_no_annex() -> None:
    body = "一、目标\n文。\n二、措施\n文。\n"
    text = f"滨河小学工作计划\n{body}滨河小学\n2026年9月1日\n附属滨河小学工作计划\n{body}"
    assert len(documents_of(prepare(read_text(text.encode())))) == 2


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("2026春滨河小学语文组工作计划", "2026春"), ("2026秋班主任工作计划", "2026秋"), ("2026年春滨河小学工作计划", "2026年春"), ("2026年秋学期保教计划", "2026年秋学期"), ("2026春华安小学计划", "2026春"),
        ("2026年秋季学期计划", "2026年秋季学期"), ("2026年春游方案", "2026年"), ("2026年春节活动方案", "2026年"), ("2026年秋冬季防控方案", "2026年"), ("2026年春运会方案", "2026年"), ("2026年春华秋实读书节方案", "2026年"), ("2026年秋收实践方案", "2026年"),
    ],
)  # fmt: skip
def test_a_season_behind_a_year_is_a_term_but_not_in_other_words(title: str, period: str) -> None:
    assert period_in(title) == period


def test_a_school_of_traditional_characters_signs_its_plan(draft_of: Callable[[str], Draft]) -> None:
    draft = draft_of(
        "青杨國中讀書計畫\n一、目標\n以書育人。\n二、措施\n建好圖書角。\n青杨國中\n2026年9月1日\n"
    )
    assert draft.sign_off is not None
    assert draft.sign_off.lines[0] == ("单位", "青杨國中")
    assert draft.sign_off.notes == []


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("清溪中学2026年秋期德育工作计划", "2026年秋期"),
        ("清溪中学2026—2027学年上期德育工作计划", "2026—2027学年上期"),
        ("清溪中学2026年下期德育工作计划", "2026年下期"),
        ("清溪中学2026-2027学年（上）德育工作计划", "2026-2027学年（上）"),
        ("清溪中学（2026—2027学年第一学期）德育工作计划", "2026—2027学年第一学期"),
        ("清溪中学2026～2027学年度（第一学期）德育工作计划", "2026～2027学年度（第一学期）"),
        ("清溪中学（2026—2027学年度）第一学期德育工作计划", "（2026—2027学年度）第一学期"),
        ("清溪中学2026 — 2027 学年 第 一 学期德育工作计划", "2026 — 2027 学年 第 一 学期"),
        ("清溪中学2026/27年度第一学期德育工作计划", "2026/27年度第一学期"),
        ("清溪中学2026-2027（1）学期德育工作计划", "2026-2027（1）学期"),
        ("清溪中学2026年（1月—6月）德育工作计划", "2026年"),
    ],
)
def test_a_term_may_be_named_short(title: str, period: str) -> None:
    assert period_in(title) == period
