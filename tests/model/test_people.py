"""People: names, posts and role words out of any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.model.people import Member, is_person_name, is_role_label, read_people


def names(text: str) -> list[str]:
    return [member.name for member in read_people(text)]


def persons(text: str) -> list[str]:
    return [member.name for member in read_people(text) if member.is_person]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("林静、赵一帆", ["林静", "赵一帆"]),
        ("林静，赵一帆,李明", ["林静", "赵一帆", "李明"]),
        ("林静；赵一帆/李明", ["林静", "赵一帆", "李明"]),
        ("周明远 林静 赵一帆", ["周明远", "林静", "赵一帆"]),
        ("周明远\n林静", ["周明远", "林静"]),
        ("石　坚、李  明，张晓红", ["石坚", "李明", "张晓红"]),
        ("石 坚 李 明 张晓红", ["石坚", "李明", "张晓红"]),
        ("欧 阳 修、李明", ["欧阳修", "李明"]),
        ("欧阳明、诸葛一帆", ["欧阳明", "诸葛一帆"]),
        ("上官 岚", ["上官岚"]),
        ("上官 岚 方 舟", ["上官岚", "方舟"]),
        ("上官 岚 周 明远", ["上官岚", "周明远"]),
        ("端木 清 远、司徒 静", ["端木清远", "司徒静"]),
        ("周 明远 林 静", ["周明远", "林静"]),
        ("王 小 明 林静", ["王小明", "林静"]),
        ("林静 石 坚 王 小 明", ["林静", "石坚", "王小明"]),
        ("王 小 明 赵 一 帆", ["王小明", "赵一帆"]),
        ("赵 一帆", ["赵一帆"]),
        ("阿不都·热合曼", ["阿不都·热合曼"]),
    ],
)
def test_separators_part_names_but_not_the_characters_of_one(text: str, expected: list[str]) -> None:
    assert persons(text) == expected == names(text)


@pytest.mark.parametrize(
    ("text", "name", "post"),
    [
        ("周明远（校长）", "周明远", "校长"),
        ("周明远(校长)", "周明远", "校长"),
        ("周明远 （ 校长 ）", "周明远", "校长"),
        ("石　坚（书记）", "石坚", "书记"),
        ("上官 岚（校长）", "上官岚", "校长"),
        ("周 明远（校长）", "周明远", "校长"),
        ("校长周明远", "周明远", "校长"),
        ("周明远校长", "周明远", "校长"),
        ("王芳同志", "王芳", ""),
        ("组长：周明远", "周明远", "组长"),
        ("李明：负责现场指挥", "李明", ""),
    ],
)
def test_a_post_is_taken_off_the_name(text: str, name: str, post: str) -> None:
    (member,) = read_people(text)
    assert (member.name, member.post, member.is_person) == (name, post, True)


@pytest.mark.parametrize(
    "text",
    [
        "各教研组长",
        "全体教师",
        "保安1人",
        "高一班主任",
        "教导处",
        "家长代表2人",
        "司机",
        "党员教师",
        "王老师",
        "国旗班",
    ],
)
def test_role_words_are_members_but_no_persons(text: str) -> None:
    assert read_people(text) == (Member(text, "", False, 0, len(text)),)


def test_a_list_that_ends_in_deng_has_a_member_more() -> None:
    assert [(m.name, m.is_person) for m in read_people("周明远、林静等")] == [
        ("周明远", True),
        ("林静", True),
        ("等", False),
    ]
    assert names("林静等5人") == ["林静", "等5人"]


def test_a_name_joined_with_all_of_a_kind_is_a_member_of_its_own() -> None:
    assert [(m.name, m.is_person, m.start, m.end) for m in read_people("周明远、林静及各班班主任")] == [
        ("周明远", True, 0, 3),
        ("林静", True, 4, 6),
        ("各班班主任", False, 7, 12),
    ]
    assert names("林静与家长代表") == ["林静与家长代表"]


def test_several_labels_on_one_line_give_posts() -> None:
    found = [(m.name, m.post) for m in read_people("组长：周明远 副组长：林静")]
    assert found == [("周明远", "组长"), ("林静", "副组长")]


def test_offsets_point_at_the_words() -> None:
    text = "组员：石　坚、各年级组长"
    assert [text[m.start : m.end] for m in read_people(text)] == ["石　坚", "各年级组长"]


def test_a_sentence_is_no_member() -> None:
    assert read_people("由学校根据本学期实际情况另行研究确定并在全体教师会上公布") == ()


@pytest.mark.parametrize(
    "text",
    [
        "组长",
        "副组长",
        "组  长",
        "组员：",
        "成员",
        "副总指挥",
        "现场总指挥",
        "联络员",
        "顾问",
        "负责人",
        "常务副组长",
        "主讲人",
    ],
)
def test_labels_that_introduce_people(text: str) -> None:
    assert is_role_label(text)


@pytest.mark.parametrize("text", ["时间", "地点", "培训对象", "目标", "", "成员学校", "组长职责"])
def test_other_labels_introduce_nobody(text: str) -> None:
    assert not is_role_label(text)


@pytest.mark.parametrize("name", ["周明远", "方圆", "曹一鸣", "诸葛一帆"])
def test_a_name_begins_with_a_surname(name: str) -> None:
    assert is_person_name(name)


@pytest.mark.parametrize("name", ["", "周", "周明远明远", "家长", "Zhou", "周a", "宣传组"])
def test_what_is_built_otherwise_is_no_name(name: str) -> None:
    assert not is_person_name(name)


@given(
    st.text(alphabet="周明远林静等及组长各 　、，；：（）()校长1人\n·", max_size=30) | st.text(max_size=40)
)
def test_no_text_is_refused_and_offsets_stay_inside(text: str) -> None:
    for member in read_people(text):
        assert member.name
        assert 0 <= member.start < member.end <= len(text)
    is_role_label(text)


def test_a_post_before_a_name_may_say_of_what() -> None:
    found = read_people("教导主任王明、保安队长林静、保健医赵一帆、学生干部、年级组长会议")
    assert [(each.name, each.post) for each in found if each.is_person] == [
        ("王明", "教导主任"),
        ("林静", "保安队长"),
        ("赵一帆", "保健医"),
    ]


def test_a_surname_before_a_deputys_title_names_nobody() -> None:
    assert [member.is_person for member in read_people("张校长、李副校长、王总指挥")] == [False] * 3
    assert [(each.name, each.post) for each in read_people("李明副校长")] == [("李明", "副校长")]


@pytest.mark.parametrize(
    "text", ["石  坚、王 小 明及全体班主任", "石 坚 王 小 明 及 全体班主任", "石坚 王 小 明 与全体班主任"]
)
def test_a_spaced_name_ends_where_the_others_are_joined_to_it(text: str) -> None:
    assert persons(text) == ["石坚", "王小明"]
    assert names(text)[2:] == ["全体班主任"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("语文组：赵敏 孙磊；数学组：钱红", ["赵敏", "孙磊", "钱红"]),
        ("教导处：赵 敏、孙磊", ["赵敏", "孙磊"]),
        ("一年级：林静（班主任）；二年级：何远", ["林静", "何远"]),
        ("保卫科：何远。医务室：林静", ["何远", "林静"]),
        ("组长：何远 语文组：林静", ["何远", "林静"]),
        ("语文组：赵敏负责现场", []),
        ("后勤组：水电维修", []),
        ("赵敏：林静", ["赵敏"]),
    ],
)
def test_an_office_before_a_colon_says_only_where_its_people_are(text: str, expected: list[str]) -> None:
    assert persons(text) == expected
