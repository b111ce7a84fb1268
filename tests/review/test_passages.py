"""Lines with their phrases filled in: every number leads back to what was typed."""

from __future__ import annotations

from collections.abc import Callable

from planforge.diagnostics import Diagnostic

Told = Callable[..., list[Diagnostic]]
LEDGER = "数据:\n  教师总数: 60\n  青年教师: 21\n"


def test_a_number_behind_a_phrase_is_underlined_where_it_stands(figures_told: Told) -> None:
    (found,) = figures_told(LEDGER + "现状: |\n  共有教师{{教师总数}}人，其中{{青年教师}}人，占45%。")
    place = found.position
    assert place.excerpt[place.column - 1 :][: place.width] == "45%"


def test_a_computed_number_is_underlined_as_its_phrase(figures_told: Told) -> None:
    (found,) = figures_told(
        LEDGER + "现状: |\n  数学组12人，其中{{教师总数}}人参加；青年教师{{青年教师}}人。"
    )
    place = found.position
    assert place.excerpt[place.column - 1 :][: place.width] == "{{教师总数}}人"


def test_shares_computed_from_the_ledger_always_fit(figures_told: Told) -> None:
    text = "现状: |\n  共有教师{{教师总数}}人，其中{{青年教师}}人，占{{ 青年教师 | 占比(教师总数) }}。"
    assert figures_told(LEDGER + text) == []


def test_a_share_of_a_total_that_the_ledger_names_is_held_against_it(figures_told: Told) -> None:
    text = "现状: |\n  全体{{教师总数}}人参加，青年{{青年教师}}人领办。\n  高级教师12人，占教师总数的{}。"
    assert figures_told(LEDGER + text.replace("{}", "20%")) == []
    (found,) = figures_told(LEDGER + text.replace("{}", "30%"))
    assert "20%" in found.message


def test_figures_of_the_ledger_that_are_no_numbers_count_for_nothing(figures_told: Told) -> None:
    profile = "数据: {教师总数: 60人, 校训: 求真}\n"
    (found,) = figures_told("现状: 全校现有教师62人，校训是{{校训}}。", 学校=profile)
    assert found.code == "数据不符"
