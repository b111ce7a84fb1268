import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.alignment import Line, Piece, aligned, aligned_lines, likeliest, likeness, pieces, telling

LINES = st.lists(st.text("甲乙丙12 ", max_size=6), max_size=12)


def test_lines_that_agree_belong_together_and_changed_ones_by_what_they_share() -> None:
    old = ["一、目标", "参训率95%以上", "旧的一段话", "结语"]
    new = ["一、目标", "新写的文字", "参训率100%以上", "结语"]
    assert aligned(old, new) == [(0, 0), (None, 1), (1, 2), (2, None), (3, 3)]


def test_a_line_that_grew_is_the_same_line() -> None:
    old, new = ["每月检查一次", "结语"], ["另外的事情", "每月检查一次，写出通报，存档备查", "结语"]
    assert aligned(old, new) == [(None, 0), (0, 1), (1, 2)]
    assert likeness("工作", "有关学校工作的若干事项") < 0.5


def test_of_what_is_left_between_two_lines_one_and_one_belong_together_unless_they_share_nothing() -> None:
    assert aligned(["甲", "清晨诵读", "乙"], ["甲", "清晨读报、午后诵读", "乙"]) == [(0, 0), (1, 1), (2, 2)]
    assert aligned(["甲", "清晨诵读", "乙"], ["甲", "家长护学", "乙"]) == [
        (0, 0),
        (1, None),
        (None, 1),
        (2, 2),
    ]


def test_lines_of_another_kind_are_never_one_and_those_at_home_come_first() -> None:
    old = [Line("1", "滨河市实验小学", "标题"), Line("2", "检查食堂", "", "九月")]
    new = [
        Line("3", "滨河市实验小学", "落款"),
        Line("4", "检查食堂", "", "十月"),
        Line("5", "检查食堂", "", "九月"),
    ]
    assert aligned_lines(old, new) == [(0, None), (None, 0), (None, 1), (1, 2)]


def test_lines_that_crossed_are_found_the_likest_first() -> None:
    old = [Line(text, text) for text in ("新教师拜师结对", "每周互相听课", "无关的一行")]
    new = [Line(text, text) for text in ("每周互相听课一节", "新教师拜师结对仪式", "新教师拜师")]
    assert likeliest(old, new, 0.6) == {0: 1, 1: 0}


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


def test_a_closing_bracket_parts_two_changes() -> None:
    told = [(piece.old, piece.new) for piece in pieces("滨实小〔2026〕9号", "滨实小〔2027〕11号")]
    assert told == [("滨实小〔", "滨实小〔"), ("2026", "2027"), ("〕", "〕"), ("9号", "11号")]


def test_a_date_changes_as_a_whole_however_little_of_it_is_another() -> None:
    assert pieces("于2026年9月3日印发", "于2026年9月1日印发") == [
        Piece("于", "于"),
        Piece("2026年9月3日", "2026年9月1日"),
        Piece("印发", "印发"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("9月2日", "9月1日"),
        ("2026—2027学年度第一学期", "2026—2027学年度第二学期"),
        ("2026学年第一学期", "2027学年第一学期"),
        ("2026年9月", "2027年9月"),
        ("10.21", "10.12"),
        ("2026-09-21", "2026-09-12"),
        ("2026.9.21", "2026.9.12"),
        ("第3周", "第13周"),
        ("第十周", "第十一周"),
        ("十月", "十一月"),
        ("二〇二六年九月一日", "二〇二七年九月一日"),
        ("1050人", "1056人"),
        ("14：30", "14：50"),
        ("98.5%", "98.6%"),
    ],
)
def test_a_time_and_a_number_with_its_unit_are_struck_out_and_put_in_whole(old: str, new: str) -> None:
    changed = [piece for piece in pieces(f"全校于{old}完成了", f"全校于{new}完成了") if not piece.is_same]
    assert changed == [Piece(old, new)]


def test_a_number_before_a_date_is_none_of_it() -> None:
    assert pieces("1.9月15日开会。", "2.9月15日开会。")[0] == Piece("1.", "2.")


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


def test_a_row_is_told_by_its_work_or_else_by_its_longest_cell() -> None:
    assert telling(["负责人", "工作内容"], ["周明远", "总结"]) == "总结"
    assert telling(["人", "事"], ["周明远", "期中检测"]) == "期中检测"
    assert telling(["工作"], [""]) == telling([], []) == ""
