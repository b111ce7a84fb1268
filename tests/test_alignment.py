import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.alignment import Piece, aligned, likeness, pieces

LINES = st.lists(st.text("甲乙丙12 ", max_size=6), max_size=12)


def test_lines_that_agree_belong_together_and_changed_ones_by_what_they_share() -> None:
    old = ["一、目标", "参训率95%以上", "旧的一段话", "结语"]
    new = ["一、目标", "新写的文字", "参训率100%以上", "结语"]
    assert aligned(old, new) == [(0, 0), (None, 1), (1, 2), (2, None), (3, 3)]


def test_numbers_and_words_change_as_a_whole() -> None:
    assert pieces("参训率95%以上", "参训率100%以上") == [
        Piece("参训率", "参训率"),
        Piece("95%", "100%"),
        Piece("以上", "以上"),
    ]


def test_a_single_character_between_two_changes_is_part_of_the_change() -> None:
    assert pieces("一二三四五六", "一甲三乙五六") == [
        Piece("一", "一"),
        Piece("二三四", "甲三乙"),
        Piece("五六", "五六"),
    ]


def test_a_date_changes_as_a_whole_or_number_by_number() -> None:
    assert pieces("于2026年9月3日印发", "于2028年8月31日印发") == [
        Piece("于", "于"),
        Piece("2026年9月3日", "2028年8月31日"),
        Piece("印发", "印发"),
    ]
    assert pieces("2026年9月3日", "2026年9月1日")[1] == Piece("3", "1")
    assert pieces("2026年9月3日", "2028年8月31日") == [Piece("2026年9月3日", "2028年8月31日")]


@given(LINES, LINES)
def test_every_line_stands_in_one_pair_and_in_its_order(old: list[str], new: list[str]) -> None:
    pairs = aligned(old, new)
    assert [one for one, _ in pairs if one is not None] == list(range(len(old)))
    assert [other for _, other in pairs if other is not None] == list(range(len(new)))


@given(st.text("甲年月日12 ", max_size=30), st.text("甲年月日12 ", max_size=30))
def test_pieces_make_up_both_lines(old: str, new: str) -> None:
    found = pieces(old, new)
    assert ("".join(piece.old for piece in found), "".join(piece.new for piece in found)) == (old, new)


def test_likeness_goes_from_nothing_to_all() -> None:
    assert likeness("校本研修", "校本研修") == 1
    assert likeness("校本研修", "安全工作") == 0


@pytest.mark.parametrize("line", ["哈" * 20_000, "哈哈嘿" * 5_000])
def test_long_lines_of_the_same_characters_are_decided_at_once(line: str) -> None:
    assert "".join(piece.new for piece in pieces(line, f"新{line[:-5]}尾")) == f"新{line[:-5]}尾"
    assert len(aligned([line[:3]] * 3000, [line[:3]] * 2990)) == 3000
