"""The small types of closed mappings: lines, lists, 是 and 否, choices."""

from __future__ import annotations

import pytest
from pydantic_core import PydanticCustomError

from planforge.model.base import OneOf, as_names, as_tuple, as_yes, one_line


def test_a_text_stands_for_a_list_and_its_lines_for_several() -> None:
    assert as_tuple("甲") == ("甲",)
    assert as_tuple(" 甲 \n\n乙\n") == ("甲", "乙")
    assert as_tuple(["甲\n乙", "丙"]) == ("甲", "乙", "丙")
    assert as_tuple(["甲", {"乙": "丙"}]) == ("甲", {"乙": "丙"})
    assert as_tuple("") == ()
    assert as_tuple({"甲": "乙"}) == {"甲": "乙"}


def test_a_text_of_several_lines_is_no_line() -> None:
    assert one_line("甲") == "甲"
    assert one_line(["甲"]) == ["甲"]
    with pytest.raises(PydanticCustomError, match="应写在一行里"):
        one_line("甲\n乙")


@pytest.mark.parametrize(
    ("said", "meant"), [("是", True), ("有", True), (" 要 ", True), ("否", False), ("无", False), ("", False)]
)
def test_yes_and_no_are_said_in_the_words_people_use(said: str, meant: bool) -> None:
    assert as_yes(said) is meant


def test_other_words_are_neither_yes_nor_no() -> None:
    with pytest.raises(PydanticCustomError, match="是"):
        as_yes("也许")
    assert as_yes(["是"]) == ["是"]


def test_a_choice_admits_its_words_only() -> None:
    choice = OneOf("文末", "题下")
    assert choice("题下") == "题下"
    with pytest.raises(PydanticCustomError, match="应是 文末、题下 之一"):
        choice("页眉")
    assert repr(choice) == "OneOf('文末', '题下')"


def test_the_example_of_a_choice_is_the_word_that_was_probably_meant() -> None:
    with pytest.raises(PydanticCustomError) as told:
        OneOf("计入", "不计")("不算在内")
    assert str((told.value.context or {})["hint"]).endswith("例如 不计")


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("林静、赵一帆", ("林静", "赵一帆")),
        ("林静，赵一帆；周明远", ("林静", "赵一帆", "周明远")),
        (["林静、赵一帆", "周明远（校长、书记）"], ("林静", "赵一帆", "周明远（校长、书记）")),
        ("林静\n赵一帆（办公室，兼人事）", ("林静", "赵一帆（办公室，兼人事）")),
        ("林 静", ("林 静",)),
    ],
)
def test_names_are_a_list_however_they_are_typed(typed: object, names: tuple[str, ...]) -> None:
    assert as_names(typed) == names


@pytest.mark.parametrize("wrong", [{"林静": ""}, [{"林静": ""}], 3])
def test_what_is_no_list_of_names_is_left_to_the_validator(wrong: object) -> None:
    assert as_names(wrong) in (wrong, tuple(wrong) if isinstance(wrong, list) else wrong)
