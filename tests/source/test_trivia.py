"""Comments, and texts cut off by a ``#``."""

import pytest

from planforge.source.composing import compose
from planforge.source.trivia import comments_of


def comments(text: str) -> list[str]:
    return [comment.text for comment in comments_of(text, compose(text).scalars)[0]]


def cuts(text: str) -> list[str]:
    return [text[slip.at :].split("\n")[0] for slip in comments_of(text, compose(text).scalars)[1]]


def test_comments_stand_on_their_own_or_behind_two_blanks():
    text = "# 一\n甲: 乙  # 二\n  # 三\n丙:  # 核对：四\n  - 丁\n"
    assert comments(text) == ["一", "二", "三", "核对：四"]
    assert cuts(text) == []


@pytest.mark.parametrize(
    "cut", ["甲: 要点 #1 乙", "甲: 乙 # 丙", "甲: 乙  #丙", "- 乙 #1", "甲: # 乙", "甲: #乙"]
)
def test_a_text_cut_by_a_hash_is_heard(cut):
    assert cuts(f"{cut}\n") == [cut[cut.index("#") :]]


@pytest.mark.parametrize(
    "text", ["甲: C#乙\n", "甲: |\n  乙 #1\n  # 丙\n", "甲: '乙 #1'\n", '甲: "#1"\n', "甲:\n  # 乙\n  - 丙\n"]
)
def test_a_hash_inside_a_text_is_text(text):
    assert cuts(text) == []


def test_a_mark_inside_a_text_is_told_because_it_prints():
    text = "甲: |\n  乙。  # 核对：丙\n  # 忽略：用词\n  #核对丁\n# 核对：戊\n己: 庚\n"
    (slip,) = comments_of(text, compose(text).scalars)[1]
    assert (slip.code, slip.at, slip.is_error) == ("注释", text.index("# 核对：丙"), False)
    assert cuts("甲: |\n  乙。\n  # 核对：丙\n\n丁: 戊\n") == ["# 核对：丙"]
    assert cuts("甲: |\n  乙。\n\n# 核对：丙\n丁: 戊\n") == []


def test_a_key_with_nothing_but_a_comment_has_no_content():
    assert cuts("甲:  # 乙\n丙: 丁\n") == ["# 乙"]


def test_a_place_to_be_confirmed_may_be_empty():
    assert cuts("甲:  # 核对：乙\n丙: 丁\n") == []


def test_a_comment_with_windows_line_ends_ends_with_its_line():
    assert comments("甲: 乙  # 丙\r\n丁: 戊\r\n") == ["丙"]


def test_a_file_without_a_hash_costs_nothing():
    assert comments_of("甲: 乙\n", ()) == ((), [])
