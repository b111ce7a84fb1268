"""Labels, heads of columns and posts are known by their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.vocabulary import BLOCK_WORDS, FIELDS, HEADER_KEYS, SECTION_WORDS, column_of, field_of, post_of


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("对象", "对象"),
        ("培训对象", "对象"),
        ("对 象：", "对象"),
        ("培训组织部门", "组织部门"),
        ("主要培训形式及措施", "措施"),
        ("集合场地负责人", "负责人"),
        ("主讲人", "主讲人"),
    ],
)
def test_a_label_is_known_by_itself_or_by_its_end(label, field):
    assert field_of(label) == field


@pytest.mark.parametrize(
    "label",
    ["班主任", "宣传工作", "活动一：内容", "参训者“对象”", "这是一句特别长的话它的末尾恰好是内容", ""],
)
def test_any_other_label_is_left_alone(label):
    assert field_of(label) is None


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("日期（星期）", "时间"),
        ("时 间", "时间"),
        ("周次", "周次"),
        ("责任部门", "负责人"),
        ("工作内容", "工作"),
        ("备注", "备注"),
        ("活动地点", "地点"),
        ("班级", None),
    ],
)
def test_the_head_of_a_column_stands_for_a_label(head, field):
    assert column_of(head) == field


def test_posts_are_known_with_blanks_inside():
    assert post_of("组  长：") == "组长"
    assert post_of("宣传委员会") is None


def test_the_words_of_the_language_do_not_overlap():
    words = [*HEADER_KEYS, *BLOCK_WORDS, *SECTION_WORDS]
    assert len(words) == len(set(words)) == len(set(words) - FIELDS)
    assert all(HEADER_KEYS.values())


@given(st.text())
def test_any_text_gets_an_answer(text):
    assert field_of(text) is None or column_of(text) is not None or post_of(text) is None
