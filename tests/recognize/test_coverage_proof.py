import pytest

from planforge.recognize.coverage import compare


def _missing(source: list[str], printed: list[str]) -> list[str]:
    return [text for _, text in compare(enumerate(source), printed).missing]


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        (["指导思想"], ["一、指导思想"]),
        (["指导思想:"], ["一、指导思想："]),
        (["周　远"], ["周远"]),
        (["成立领导小组"], ["成立领导小组："]),
        (["总体目标：人人合格。"], ["总体目标：", "人人合格。"]),
        (["2026/09/01"], ["2026年9月1日"]),
        (["教导处  2026-3-2"], ["教导处", "2026年3月2日"]),
        (["前半句，", "后半句。"], ["前半句，后半句。"]),
        (["成员 林静 王芳", "李强"], ["成员：林静 王芳 李强"]),
        (["第一百零一条的内容"], ["第一百零一条的内容"]),
        (["内容"], ["101、内容"]),
        (["甲", "1.乙"], ["甲\t1.乙"]),
        (["2026/3/4"], ["2026/3/4："]),
        (["附件：1．分工表"], ["附件：1. 分工表"]),
        (["9:00 — 9:30 签到"], ["9:00 — 9:30：签到"]),
        (
            ["【总 指 挥】 周明远", "【组    员】 林静  王芳"],
            ["【总 指 挥】：周明远", "【组    员】：林静 王芳"],
        ),
    ],
)
def test_what_print_may_change_is_no_loss(source: list[str], printed: list[str]) -> None:
    assert _missing(source, printed) == []


@pytest.mark.parametrize(
    ("source", "printed", "missing"),
    [
        (["甲乙丙"], ["甲乙"], ["甲乙丙"]),
        (["同一句。", "同一句。"], ["同一句。"], ["同一句。"]),
        (
            ["云溪县教育局", "云溪县教育局办公室 2026年3月1日印发"],
            ["云溪县教育局办公室\t2026年3月1日印发"],
            ["云溪县教育局"],
        ),
        (["总体目标：人人合格。"], ["总体目标："], ["总体目标：人人合格。"]),
    ],
)
def test_a_lost_text_is_named(source: list[str], printed: list[str], missing: list[str]) -> None:
    assert _missing(source, printed) == missing


def test_a_month_with_a_dot_is_not_taken_for_a_number_of_a_list() -> None:
    source = ["9", "2026.9"]  # a week of a table, and the date below it
    assert _missing(source, ["9\t期中分析", "2026.9"]) == []


def test_a_number_before_a_digit_is_taken_off_where_the_source_has_the_rest() -> None:
    assert _missing(["100米", "60米", "4×100米"], ["1.100米", "2.60米", "3.4×100米"]) == []


def test_the_share_counts_characters() -> None:
    found = compare([(1, "甲乙 丙"), (2, "丁")], ["甲乙丙"])
    assert (found.total, found.found, found.share) == (4, 3, 0.75)
    assert compare([], []).share == 1.0
