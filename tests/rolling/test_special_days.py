"""Tests of the names of special days in a text."""

import pytest

from planforge.rolling.special_days import special_days_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("国庆节前检查，国庆后总结", ["国庆节", "国庆"]),  # the longer name first
        ("11月9日全国消防日，消防安全宣传日", ["全国消防日", "消防安全宣传日"]),
        ("立春后成立春风社", ["立春"]),
        ("建立春蕾小组、春分诵诗", ["春分"]),
        ("小年慰问，大小年级", ["小年"]),
        ("八一中队、八一小学，八一慰问", ["八一"]),
        ("初夏至深秋", []),
    ],
)
def test_names_are_found_and_parts_of_other_words_are_not(text: str, names: list[str]) -> None:
    assert [each.name for each in special_days_in(text)] == names
    assert all(text.startswith(each.name, each.start) for each in special_days_in(text))
