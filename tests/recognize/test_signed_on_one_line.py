"""Who signs and the day without its year on one line, at the end of a notice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft
from tests.recognize.drafts import closing, headings

Draw = Callable[[str], Draft]
PLAN = "滨河小学德育计划\n一、目标\n立德树人。\n二、措施\n1、每月评选。\n2、每周检查。\n"
NOTICE = "返校安排\n一、2月25日，打扫教室。\n二、2月26日，正式上课。\n"


@pytest.mark.parametrize("text", [PLAN, NOTICE])
@pytest.mark.parametrize(
    ("line", "unit", "day"),
    [
        ("德育处 2月20日", "德育处", "2月20日"),
        ("滨河小学教务处　　2月20日", "滨河小学教务处", "2月20日"),
        ("少先队大队部 2 月 20 日", "少先队大队部", "2 月 20 日"),
        ("校办公室\t2月20号", "校办公室", "2月20号"),
        ("收到请回复 德育处 2月20日", "德育处", "2月20日"),
        ("请准时参加。德育处 2月20日", "德育处", "2月20日"),
        ("请准时参加。 德育处 2026年2月20日", "德育处", "2026年2月20日"),
    ],
)
def test_a_unit_and_a_day_at_the_end_sign(draft_of: Draw, text: str, line: str, unit: str, day: str) -> None:
    draft = draft_of(text + line)
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", unit), ("日期", day)]


@pytest.mark.parametrize(
    "tail",
    [
        "检查单位：\n德育处 9月3日\n",
        "德育处 9月3日\n教务处 9月5日\n",
        "各班上交材料 9月3日\n",
        "三、检查时间\n德育处 9月3日\n",
        "德育处 9月3日\n三、保障\n经费充足。\n",
        "德育处 9月3日检查\n",
        "德育处 下午3点\n",
    ],
)
def test_a_row_of_a_list_and_what_stands_below_its_heading_sign_nothing(draft_of: Draw, tail: str) -> None:
    assert draft_of(PLAN + tail).sign_off is None


def test_what_asks_for_an_answer_closes_the_notice(draft_of: Draw) -> None:
    draft = draft_of(f"{PLAN}收到请回复\n德育处 2月20日\n")
    assert closing(draft) == ["收到请回复"]
    assert headings(draft) == ["目标", "措施"]
