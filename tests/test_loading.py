"""Templates, style sheets and profiles: found by name, inherited, wrong at their own lines (LANGUAGE sections 6 and 7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planforge import pipeline
from planforge.diagnostics import Diagnostic
from planforge.loading import (
    Loaded,
    doubtful_other_names,
    load_profile,
    load_style,
    load_template,
    suggestion,
)
from planforge.model.profile import Profile
from planforge.source import TextFile

NOTHING = Loaded(None, ())
Shelf = Callable[..., Any]
Found = Callable[..., list[tuple[str, int]]]


def _places(findings: tuple[Diagnostic, ...]) -> list[tuple[str, str, int]]:
    return [(finding.code, finding.position.file, finding.position.line) for finding in findings]


def _profile(text: str) -> tuple[Profile, tuple[Diagnostic, ...]]:
    return load_profile(TextFile("学校.yaml", text.encode()))


def test_a_kind_finds_its_template_by_name_or_other_name(shelf: Shelf) -> None:
    assert load_template(shelf(), "工作计划").model.name == "工作计划"
    assert load_template(shelf(), "工作要点").model.name == "工作计划"
    assert load_template(shelf(模板_局表="又名: 上报表\n"), "上报表").model.name == "局表"
    assert load_template(shelf(模板_局表="又名: 工作要点\n"), "工作要点").model.name == "局表"
    assert load_template(shelf(), "没有的") == NOTHING


@pytest.mark.parametrize("names", ["{甲: 乙}", "[{甲: 乙}]"])
def test_other_names_of_a_wrong_shape_are_nobodys(shelf: Shelf, names: str) -> None:
    assert load_template(shelf(模板_局表=f"又名: {names}\n"), "没有的") == NOTHING


def test_a_template_takes_over_what_it_does_not_say(shelf: Shelf) -> None:
    texts = {
        "模板_底本": "编号: 公文\n又名: 别名\n目录: 是\n呈现: {时间安排: 表格}\n",
        "模板_局表": "沿用: 底本\n呈现: {活动开展: 月份}\n",
    }
    template = load_template(shelf(**texts), "局表").model
    assert (template.numbering.style, template.contents) == (("公文",), True)
    assert template.views == {"时间安排": "表格", "活动开展": "月份"}
    assert template.other_names == ()
    assert load_template(shelf(**texts), "别名").model.name == "底本"


def test_a_style_sheet_takes_over_single_values(shelf: Shelf) -> None:
    texts = {
        "版式_底": "沿用: 公文\n页面: {上: 30, 下: 31}\n",
        "版式_校": "沿用: 底\n页面: {下: 32}\n字体: {正文: 宋体}\n",
    }
    style = load_style(shelf(**texts), "校").model
    assert (style.page.top, style.page.bottom, style.faces.body) == (30.0, 32.0, "宋体")
    assert load_style(shelf(), "没有的") == NOTHING


@pytest.mark.parametrize(
    ("texts", "message"),
    [
        ({"模板_甲": "沿用: 乙\n", "模板_乙": "沿用: 甲\n"}, "圈"),
        ({"模板_甲": "说明: 试\n沿用: 丙\n"}, "找不到"),
        ({f"模板_{name}": f"沿用: {after}\n" for name, after in zip("甲乙丙丁戊己庚辛", "乙丙丁戊己庚辛壬", strict=True)} | {"模板_壬": "说明: 底\n"}, "八层"),
    ],
)  # fmt: skip
def test_a_chain_that_does_not_end_well_is_an_error(
    shelf: Shelf, texts: dict[str, str], message: str
) -> None:
    loaded = load_template(shelf(**texts), "甲")
    assert loaded.model is None
    (finding,) = loaded.findings
    assert finding.code == "沿用"
    assert message in finding.message


def test_a_lost_沿用_names_what_was_meant(shelf: Shelf) -> None:
    (finding,) = load_template(shelf(模板_甲="沿用: 工作记划\n"), "甲").findings
    assert (finding.message, finding.hint) == ("找不到沿用的“工作记划”", "是不是“工作计划”？")
    (finding,) = load_style(shelf(版式_甲="沿用: 公问\n"), "甲").findings
    assert finding.hint == "是不是“公文”？"
    (finding,) = load_style(shelf(版式_甲="沿用: 没有的样子\n"), "甲").findings
    assert finding.hint.startswith("现有：公文、")


def test_a_又名_that_leads_elsewhere_is_a_reminder_at_its_place(shelf: Shelf) -> None:
    library = shelf(
        模板_甲="又名: [上报表, 工作总结]\n", 模板_乙="又名: 上报表\n", 模板_丙="又名: [丙, 研修计划]\n"
    )
    found = [
        (each.position.file, each.position.column, each.message) for each in doubtful_other_names(library)
    ]
    assert found == [
        ("甲.yaml", 11, "“工作总结”是另一个模板的名字，用的是那一个"),
        ("乙.yaml", 5, "“上报表”也是模板“甲”的又名，用的是那一个"),
    ]
    loaded = load_template(library, "上报表")
    assert loaded.model.name == "甲"
    assert [each.position.file for each in loaded.findings] == ["乙.yaml"]
    assert load_template(library, "研修计划").findings == ()
    assert doubtful_other_names(shelf()) == ()


def test_a_template_that_cannot_be_read_says_so_to_whoever_names_it_by_又名(shelf: Shelf) -> None:
    (finding,) = load_template(shelf(模板_甲="说明：县\n又名: 上报表\n"), "上报表").findings
    assert (finding.code, finding.position.file, finding.position.line) == ("冒号", "甲.yaml", 1)
    assert load_template(shelf(模板_甲="说明：县\n又名: 上报表\n"), "没有的") == NOTHING


def test_a_mistake_in_an_inherited_file_is_said_there(shelf: Shelf) -> None:
    texts = {"模板_底本": "说明: 底\n目录: 也许\n", "模板_局表": "沿用: 底本\n"}
    assert _places(load_template(shelf(**texts), "局表").findings) == [("取值", "底本.yaml", 2)]
    texts = {"模板_底本": "次序: [标题]\n", "模板_局表": "沿用: 底本\n"}
    assert _places(load_template(shelf(**texts), "局表").findings) == [("次序", "底本.yaml", 1)]
    texts = {"版式_底": "页面:\n  上: 很高\n", "版式_校": "沿用: 底\n"}
    assert _places(load_style(shelf(**texts), "校").findings) == [("取值", "底.yaml", 2)]


def test_a_slip_in_a_template_stops_it_at_its_line(shelf: Shelf) -> None:
    assert _places(load_template(shelf(模板_甲="说明：试\n族: 计划\n"), "甲").findings) == [
        ("冒号", "甲.yaml", 1)
    ]
    assert _places(
        load_template(shelf(模板_甲="沿用: 乙\n", 模板_乙="说明：试\n族: 计划\n"), "甲").findings
    ) == [("冒号", "乙.yaml", 1)]
    assert load_template(shelf(模板_甲="沿用: [乙]\n"), "甲").findings[0].code == "类型"


def test_values_under_版式_are_laid_over_the_sheet_they_name(found: Found, shelf: Shelf) -> None:
    spec = "文种: 工作计划\n标题: 题\n版式:\n  沿用: 校\n  页面:\n    上: {上}\n章: 话\n"
    sheet = "沿用: 公文\n页面: {下: 30}\n"
    assert found(spec.replace("{上}", "25"), 版式_校=sheet) == []
    assert found(spec.replace("{上}", "很高"), 版式_校=sheet) == [("取值", 6)]
    assert found(spec.replace("{上}", "25"), 版式_校="页面: {下: 很低}\n") == [("取值", 1)]


def test_a_name_that_nobody_has_gets_a_suggestion(shelf: Shelf) -> None:
    assert suggestion("工作计画", ("工作计划", "工作总结")) == "是不是“工作计划”？"
    assert suggestion("甲", ("工作计划", "工作总结")) == "现有：工作计划、工作总结"


@pytest.mark.parametrize(
    ("spec", "line", "hint"),
    [
        ("文种: 工作计化\n章: 话\n", 1, "工作计划"),
        ("文种: 随便写写\n章: 话\n", 1, "模板: "),
        ("文种: 随便写写\n模板: 没有\n章: 话\n", 2, "现有"),
        ("文种: 工作计划\n版式: 公闻\n章: 话\n", 2, "公文"),
    ],
)
def test_a_template_or_sheet_that_is_not_there_is_an_error_where_it_is_named(
    shelf: Shelf, spec: str, line: int, hint: str
) -> None:
    (finding,) = pipeline.check(TextFile("试.yaml", spec.encode()), shelf())
    assert finding.is_error
    assert finding.position.line == line
    assert hint in finding.hint


def test_a_kind_may_be_any_word_where_a_template_is_named(printed: Callable[..., list[str]]) -> None:
    assert printed("文种: 读书月活动安排\n模板: 实施方案\n学校: 滨河市实验小学\n章: 话\n") == [
        "滨河市实验小学读书月活动安排",
        "一、章",
        "话",
    ]


def test_there_may_be_no_profile_and_an_empty_key_of_one_says_nothing() -> None:
    assert load_profile(None) == (Profile(), ())
    profile, found = _profile("学校: 滨河市实验小学\n简称:\n校历:\n人员:\n落款:\n数据:\n")
    assert found == ()
    assert profile == Profile(school="滨河市实验小学")


def test_what_is_doubtful_in_a_profile_is_said_at_its_line() -> None:
    profile, found = _profile(
        "学校: 甲\n校历:\n  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2026-07-01}\n"
    )
    assert profile.school == "甲"
    assert _places(found) == [("校历", "学校.yaml", 3)]


@pytest.mark.parametrize(
    ("text", "code", "line", "told"),
    [
        ("学校: 甲\n电话: 123\n", "未知栏目", 2, Profile(school="甲")),
        ("学校: 甲\nschool: 乙\n", "未知栏目", 2, Profile(school="甲")),
        ("校历: 九月\n", "类型", 1, Profile()),
        ("校历:\n  一学期: {开始: 2026-09-01}\n", "未知栏目", 2, Profile()),
        ("学校：甲\n简称: 乙\n", "冒号", 1, Profile(school="甲", short="乙")),
        ("学校：甲\n简称：乙\n校历: 九月\n", "冒号", 1, Profile(school="甲", short="乙")),
        ("学校\n甲\n", "冒号", 1, Profile()),
    ],
)
def test_of_a_profile_that_is_wrong_all_that_is_certain_counts(
    text: str, code: str, line: int, told: Profile
) -> None:
    profile, found = _profile(text)
    assert profile == told
    assert _places(found)[0] == (code, "学校.yaml", line)


def test_an_empty_profile_is_told_what_a_profile_needs() -> None:
    _, (finding,) = _profile("# 还没写\n")
    assert finding.code == "空文件"
    assert "学校的全称" in finding.hint
    assert "文种" not in finding.hint
