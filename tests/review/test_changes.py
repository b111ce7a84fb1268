"""Changes, rates beyond all, falls said as rises (review/changes.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

CODES = frozenset(("增减不符", "超过百分百"))


@pytest.mark.parametrize(
    "sentence",
    [
        "光盘率由74%提高到63%。",
        "课间追逐打闹由日均11起下降到13起。",
        "参加人数从52人增加到48人。",
        "平均用时由49分钟压缩到58分钟。",
        "得分率由61%提高到70%，提高19个百分点。",
        "得分率由61%提高到70%，提高了9%。",
        "得分率由61%提高到70%，提高了25%。",
        "获奖人数由40人增加到50人，增长20%。",
        "获奖人数由40人增加到50人，增加了12人。",
        "经费由2万元增加到2.5万元，增加5万元。",
        "教师培训参与率达到120%。",
        "家长满意度为103.5%。",
        "青年教师占全校教师的135%。",
        "比上年增长-5%。",
        "近视率下降－3个百分点。",
    ],
)
def test_what_does_not_fit_is_said_once(sentence: str, sentence_told: Callable[[str], list[str]]) -> None:
    (code,) = sentence_told(sentence)
    assert code in CODES


@pytest.mark.parametrize(
    "sentence",
    [
        "光盘率由74%提高到93%。",
        "课间追逐打闹由日均11起降到3起。",
        "教师平均提问由36个减少到22个。",
        "家长参与率由63%提高到88%；开设“爸爸课堂”6期，参加父亲417人次。",
        "书面作业平均用时由58分钟降到49分钟，分层作业比例由28%提高到54%。",
        "成绩由第8名提高到第3名。",
        "排名由12名上升到3名。",
        "得分率由61%提高到70%，提高9个百分点。",
        "得分率由61%提高到70%，提高近15%。",
        "获奖人数由40人增加到50人，增长25%。",
        "获奖由40人次增加到50人次，净增10人次。",
        "经费由2万元增加到2.5万元，增加5000元。",
        "到2031年，市级先进教研组由2个增加到5个。",
        "从“5%”跃升到“1%”。",
        "由3—5人减少到8人以内。",
        "由52人增加到40人以上。",
        "完成率120%。",
        "产值同比增长120%，完成计划的110%。",
        "参与人数比上年增长150%。",
        "参与率比上年提高120%。",
        "占全年计划的110%。",
        "使教师师德素养合格率达100%。",
        "80%以上的教师具有较强的教育科研能力。",
        "增长2—5%。",
    ],
)
def test_what_fits_or_cannot_be_read_for_sure_is_left_alone(
    sentence: str, sentence_told: Callable[[str], list[str]]
) -> None:
    assert sentence_told(sentence) == []
