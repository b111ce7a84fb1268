"""What stands in 主题 and again in the 文种, the school or the period would be printed twice in the title."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge import pipeline
from planforge.checks.theme import title_says_twice
from planforge.mending import fixed
from planforge.source import TextFile

TITLE = "{{学校}}{{期间}}{{主题}}{{文种}}"


@pytest.mark.parametrize(
    ("kind", "theme", "kept"),
    [
        ("工作计划", "德育工作计划", "德育"),
        ("工作计划", "德育工作", "德育"),
        ("计划", "德育工作计划", "德育工作"),
        ("工作总结", "少先队工作总结", "少先队"),
        ("实施方案", "冬季长跑实施方案", "冬季长跑"),
        ("活动方案", "读书节活动", "读书节"),
        ("研究方案", "课题研究", "课题"),
        ("工作计划", "滨河市实验小学德育", "德育"),
        ("工作计划", "滨河市实验小学2026年德育工作计划", "德育"),
        ("工作计划", "2026年安全", "安全"),
    ],
)
def test_what_is_said_twice_is_cut_off(request_of, kind: str, theme: str, kept: str) -> None:
    request = asked(request_of, kind, theme)
    (finding,) = title_says_twice(request)
    assert (finding.code, finding.asks, finding.hint) == ("主题重复", False, f"写成：主题: {kept}")
    assert cut(theme, finding) == kept


@pytest.mark.parametrize(
    ("kind", "theme", "kept"),
    [
        ("工作计划", "德育计划", "德育"),
        ("工作计划", "七年级数学教学计划", "七年级数学"),
        ("活动方案", "读书节方案", "读书节"),
        ("工作计划", "读书节活动方案", "读书节"),
        ("工作计划", "少先队工作总结", "少先队"),
    ],
)
def test_what_may_be_a_name_is_asked_about(request_of, kind: str, theme: str, kept: str) -> None:
    (finding,) = title_says_twice(asked(request_of, kind, theme))
    assert finding.asks
    assert cut(theme, finding) == kept


@pytest.mark.parametrize(
    ("kind", "theme"),
    [
        ("工作计划", "德育"),
        ("工作计划", "工作室"),
        ("实施方案", "强师计划"),
        ("工作总结", "青蓝计划"),
        ("活动方案", "活动育人"),
        ("应急预案", "新生军训安全工作"),
        ("工作计划", "“一校一方案”"),
        ("工作计划", "课题规划与申报"),
        ("工作计划", "2026届毕业班"),
        ("活动方案", "读书报告"),
        ("工作计划", "……"),
        ("工作计划", "{{简称}}工作计划"),
    ],
)
def test_a_theme_that_says_nothing_twice_is_let_pass(request_of, kind: str, theme: str) -> None:
    assert list(title_says_twice(asked(request_of, kind, theme))) == []


def test_a_theme_that_is_nothing_but_the_kind_is_to_be_deleted(request_of) -> None:
    (finding,) = title_says_twice(asked(request_of, "工作计划", "工作计划"))
    assert (finding.hint, finding.edits) == ("删掉“主题”这一行", ())


def test_a_kind_that_holds_the_theme_is_told(request_of) -> None:
    (finding,) = title_says_twice(asked(request_of, "德育工作计划", "德育"))
    assert finding.hint == "删掉“主题”这一行"


def test_a_title_of_its_own_does_not_print_the_theme(request_of) -> None:
    request = request_of("主题: 德育工作计划\n标题: 德育工作计划\n")._replace(title=TITLE)
    assert list(title_says_twice(request)) == []
    assert list(title_says_twice(request_of("主题: 德育工作计划\n")._replace(title="{{主题}}"))) == []


@pytest.mark.parametrize(
    "typed", ["德育工作计划", '"德育工作计划"', "'德育工作计划'", "德育工作计划  # 处室"]
)
def test_a_build_reminds_and_fix_mends_it(shelf: Callable[..., object], typed: str) -> None:
    spec = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026年\n主题: {typed}\n主要工作: 备课。\n"
    file = TextFile("计划.yaml", spec.encode())
    built = pipeline.build(file, shelf())
    assert [each.code for each in built.diagnostics] == ["主题重复"]
    assert "主题: " + typed.replace("工作计划", "") in fixed(file, shelf()).new


def asked(request_of, kind: str, theme: str):
    """The request for a spec of a kind with a theme, of a school and a year."""
    request = request_of(f"学校: 滨河市实验小学\n期间: 2026年\n主题: {theme!r}\n")
    spec = request.spec
    return request._replace(spec=type(spec)(**{**fields(spec), "kind": kind}), title=TITLE)


def fields(spec) -> dict[str, object]:
    """The fields of a spec."""
    return {name: getattr(spec, name) for name in spec.__dataclass_fields__}


def cut(theme: str, finding) -> str:
    """A theme with the edits of a finding made."""
    for edit in reversed(finding.edits):
        theme = theme[: edit.start - finding.at] + theme[edit.end - finding.at :]
    return theme
