"""Parts that exclude one another by their names, and shares of them (review/series.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.review.series import keys_of


@pytest.mark.parametrize(
    "sentence",
    [
        "一等奖占30%，二等奖占40%，三等奖占50%。",
        "男生占55%，女生占55%。",
        "男教师占25%，女教师占65%。",
        "成绩优秀占30%，良好占50%，合格占30%。",
        "高级教师占35%，中级教师占50%，初级教师占30%。",
        "研究生学历占12%，本科学历占95%。",
        "获一等奖的作品占参赛作品的30%，二等奖占40%，三等奖占45%。",
    ],
)
def test_shares_of_one_whole_that_are_more_than_all_are_said(
    sentence: str, sentence_told: Callable[[str], list[str]]
) -> None:
    assert sentence_told(sentence) == ["合计不符"]


@pytest.mark.parametrize(
    "sentence",
    [
        "一等奖占10%，二等奖占20%，三等奖占30%。",
        "一等奖约占33%，二等奖约占33%，三等奖约占35%。",
        "男生占52%，女生占48%。",
        "女教师占70%，青年教师占60%。",
        "优秀占35%，良好占45%，合格占98%。",
        "本科学历占92%，中级职称占50%。",
        "男生占七年级的55%，女生占八年级的55%。",
        "男生占55%。女生占55%。",
        "一年级参与率占98%，二年级参与率占97%。",
    ],
)
def test_shares_that_fit_or_may_overlap_are_left_alone(
    sentence: str, sentence_told: Callable[[str], list[str]]
) -> None:
    assert sentence_told(sentence) == []


def test_labels_of_one_series_have_keys_that_tell_them_apart() -> None:
    assert keys_of(["县级一等奖", "二等奖"]) == ("一等奖", "二等奖")
    assert keys_of(["男生", "女生"]) == ("男", "女")


@pytest.mark.parametrize(
    "labels",
    [
        ["女教师", "青年教师"],
        ["一等奖", "一等奖"],
        ["一等奖", "女生"],
        ["县级一等奖", "市级二等奖"],
        ["女生"],
    ],
)
def test_other_labels_have_none(labels: list[str]) -> None:
    assert keys_of(labels) == ()
