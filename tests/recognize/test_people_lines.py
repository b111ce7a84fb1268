from collections.abc import Callable

import pytest

from planforge.model.people import read_people
from planforge.recognize.draft import Draft, Para
from planforge.recognize.people import posts_apart
from planforge.recognize.placements import people_of

Draw = Callable[[str], Draft]


def test_groups_and_their_people_on_one_line_are_parted() -> None:
    assert posts_apart("一年级：周明远 林静      二年级：赵一帆老师") == [
        "一年级：周明远 林静",
        "二年级：赵一帆老师",
    ]


@pytest.mark.parametrize(
    "line", ["时间：周一　　地点：操场", "一年级：周明远　　林静", "注意：带伞      集合：操场"]
)
def test_other_lines_with_gaps_stay_whole(line: str) -> None:
    assert posts_apart(line) == [line]


def test_remarks_below_a_list_of_people_name_nobody(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、组织领导\n组长：周明远\n成员：林静、赵一帆\n（来源：校办）\n注：钱小燕\n备注：孙立新\n二、要求\n乙。"
    )
    assert people_of(draft) == [("组长", ("周明远",)), ("成员", ("林静", "赵一帆"))]
    assert next(part.text for part in draft.sections[0].body if isinstance(part, Para)) == "（来源：校办）"


def test_who_does_what_in_a_list_is_seen(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、分工\n1.摄影：林静\n2.会场布置：总务处\n3.主持：赵一帆\n二、要求\n乙。")
    assert people_of(draft) == [("摄影", ("林静",)), ("主持", ("赵一帆",))]


@pytest.mark.parametrize(("name", "person"), [("滨河·文学社", False), ("阿依古丽·买买提", True)])
def test_a_dot_inside_a_name_makes_no_club_a_person(name: str, person: bool) -> None:
    assert [member.is_person for member in read_people(name)] == [person]
