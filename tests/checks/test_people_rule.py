"""Names are held against the school profile's 人员."""

import pytest

from planforge.checks.people import misspelt_name

PEOPLE = "人员: [周明远（校长）, 王芳（教科室主任）, 李明, 欧阳文静]\n"


@pytest.mark.parametrize(
    ("spec", "name"),
    [
        ("组织领导:\n  组长: 周明原（校长）", "周明原"),
        ("组织领导:\n  安全保卫: 周明原、李明", "周明原"),
        ("组织领导:\n  成员: 李明 王方", "王方"),
        ("组织领导:\n  领导小组:\n    成员:\n      - 王方", "王方"),
        ("主要工作:\n  - 讲座:\n      负责人: 王方", "王方"),
        ("时间安排:\n  - 时间: 第3周\n    工作: 讲座\n    责任人: 王方", "王方"),
        ("时间安排:\n  表格: |\n    周次 | 主讲人\n    第3周 | 李明、王方", "王方"),
    ],
)
def test_a_name_that_sounds_like_a_colleagues_is_named(found, spec, name):
    finding = found(misspelt_name, spec, PEOPLE)
    assert (finding.code, finding.fragment, finding.is_error) == ("疑似错字", name, False)


@pytest.mark.parametrize(
    "spec",
    [
        "组织领导:\n  组长: 周明远（校长）\n  成员: 王　芳、李明，各教研组长",
        "组织领导:\n  成员: 李明 王芳",
        "组织领导:\n  成员: 赵一帆、孙立群",
        "组织领导:\n  职责:\n    - 王方向大家说明。",
        "主要工作:\n  - 王方: 讲座",
    ],
)
def test_known_names_and_other_people_are_left_alone(said, spec):
    assert said(misspelt_name, spec, PEOPLE) == []


def test_nobody_is_questioned_where_the_profile_names_nobody(said):
    assert said(misspelt_name, "组织领导:\n  组长: 周明原\n  副组长: 周明远") == []
