"""Fields that a plan without numbers begins with: labels, whatever stands below them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Item, Label, Para
from tests.recognize.drafts import headings

Draw = Callable[[str], Draft]
TITLE = "青禾小学重阳节活动方案\n"
LISTS = "活动内容：\n1.表演节目。\n2.赠送贺卡。\n活动要求：\n1.听从指挥。\n2.注意安全。\n"
SIGNED = "青禾小学少先队大队部\n2026年10月8日\n"


def _labels(draft: Draft) -> list[tuple[str, str]]:
    return [(part.key, part.text) for part in draft.preamble if isinstance(part, Label)]


@pytest.mark.parametrize(
    "fields",
    [
        "活动主题：敬老爱老\n活动时间：10月18日上午\n活动地点：社区活动中心\n参加人员：三年级学生\n",
        "活动名称：情暖重阳\n活动日期：2026年10月18日\n地点：敬老院\n对象：全体队员\n",
        "时间：10月18日上午8:30—10:30。\n地点：社区活动中心。\n",
        "活动主题：敬老爱老，从我做起\n活动场地：社区\n参加人员：三年级学生\n负责人：林静\n",
        "主办单位：少先队大队部\n活动时间：10月18日\n联系人：林静\n",
        "活动形式：表演、慰问\n活动时间：10月18日\n活动对象：三年级学生\n",
    ],
)
def test_fields_at_the_head_are_labels_before_the_sections(draft_of: Draw, fields: str) -> None:
    draft = draft_of(f"{TITLE}{fields}{LISTS}{SIGNED}")
    assert _labels(draft) == [tuple(line.split("：")) for line in fields.splitlines()]
    assert headings(draft) == ["活动内容", "活动要求"]


def test_a_sentence_may_lead_in_to_fields(draft_of: Draw) -> None:
    draft = draft_of(f"{TITLE}为弘扬敬老美德，特制定本方案。\n活动时间：10月18日\n活动地点：敬老院\n{LISTS}")
    assert isinstance(draft.preamble[0], Para)
    assert _labels(draft) == [("活动时间", "10月18日"), ("活动地点", "敬老院")]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ("活动目的：弘扬敬老美德，学会感恩。\n活动时间：10月18日\n活动地点：敬老院\n参加人员：三年级学生\n", "活动目的 活动时间 活动地点 参加人员"),
        ("指导思想：以立德树人为根本。\n活动时间：10月18日\n", "指导思想 活动时间"),
        ("活动时间：10月18日\n", "活动时间"),
    ],
)  # fmt: skip
def test_lines_that_say_what_sections_say_are_all_sections(draft_of: Draw, lines: str, found: str) -> None:
    draft = draft_of(f"{TITLE}{lines}{LISTS}")
    assert headings(draft) == [*found.split(), "活动内容", "活动要求"]
    assert not draft.preamble


@pytest.mark.parametrize("colon", ["：", ""])
def test_fields_between_headings_named_like_them_are_sections(draft_of: Draw, colon: str) -> None:
    lists = LISTS if colon else LISTS.replace("：", "")
    fields = "活动时间：10月18日\n参加对象：三年级学生\n"
    draft = draft_of(f"{TITLE}活动目的{colon}\n弘扬敬老美德，学会感恩。\n{fields}{lists}")
    assert headings(draft) == ["活动目的", "活动时间", "参加对象", "活动内容", "活动要求"]


@pytest.mark.parametrize(
    "lines",
    [
        "活动目的：\n弘扬敬老美德，学会感恩。\n活动安排：\n各班先作动员。\n时间：10月18日\n地点：敬老院\n",
        "活动目的：\n弘扬敬老美德，学会感恩。\n活动安排：\n活动时间：10月18日\n活动地点：敬老院\n",
    ],
)
def test_fields_below_a_heading_of_their_own_stay_there(draft_of: Draw, lines: str) -> None:
    assert headings(draft_of(f"{TITLE}{lines}{LISTS}")) == ["活动目的", "活动安排", "活动内容", "活动要求"]


def test_a_heading_with_its_text_is_parted_from_it_though_it_has_no_role(draft_of: Draw) -> None:
    draft = draft_of(f"{TITLE}活动目的：学会感恩。\n活动地点：敬老院、社区\n{LISTS}")
    assert headings(draft)[1] == "活动地点"
    assert [part.text for part in draft.sections[1].body if isinstance(part, Para)] == ["敬老院、社区"]


STEPS = "一、主持人讲话\n二、表演节目\n三、赠送贺卡\n"


@pytest.mark.parametrize(
    "head",
    [
        "活动主题：敬老爱老\n活动时间：10月18日\n活动地点：敬老院\n",
        "活动目的：弘扬敬老美德，学会感恩。\n活动时间：10月18日\n",
        "时间：10月18日\n参加人员：三年级学生\n活动准备：贺卡、扫把。\n",
    ],
)
@pytest.mark.parametrize("steps", [STEPS, STEPS.replace("\n", "\n全班参加。\n")])
def test_a_list_below_a_name_among_fields_numbers_no_sections(draft_of: Draw, head: str, steps: str) -> None:
    draft = draft_of(f"{TITLE}{head}活动过程：\n{steps}活动要求：\n听从指挥，注意安全。\n")
    assert headings(draft)[-2:] == ["活动过程", "活动要求"]
    assert len([part for part in draft.sections[-2].body if isinstance(part, Item)]) == 3


@pytest.mark.parametrize(
    "text",
    [
        "时间：10月18日\n地点：敬老院\n一、活动内容\n表演节目。\n二、活动要求\n1.听从指挥。\n",
        "时间：10月18日\n地点：敬老院\n现将安排通知如下：\n一、活动内容\n表演节目。\n二、活动要求\n听从指挥。\n",
        "时间：10月18日\n地点：敬老院\n一、活动内容\n活动准备：\n贺卡。\n二、活动要求\n注意事项：\n听从指挥。\n",
    ],
)
def test_chapters_behind_fields_stay_chapters(draft_of: Draw, text: str) -> None:
    draft = draft_of(f"{TITLE}{text}")
    assert headings(draft) == ["活动内容", "活动要求"]
    assert _labels(draft)[:2] == [("时间", "10月18日"), ("地点", "敬老院")]
