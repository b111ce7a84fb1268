"""A spec and the profile beside it speak of the same school."""

import pytest

from planforge.checks.school import other_school

PROFILE = "学校: 滨河市实验小学\n"


def test_another_school_is_named_with_both_names(found):
    finding = found(other_school, "学校: 滨河小学\n主题: 德育", PROFILE)
    assert (finding.code, finding.fragment, finding.is_error) == ("校名", "滨河小学", False)
    assert "滨河市实验小学" in finding.message


def test_the_same_school_in_one_place_or_both_is_nothing_to_speak_of(said):
    assert said(other_school, "学校: 滨河市 实验小学", PROFILE) == []
    assert said(other_school, "主题: 德育", PROFILE) == []
    assert said(other_school, "学校: 滨河小学") == []


@pytest.mark.parametrize("name", ["青山镇中心小学", "青山小学", "柳河县青山镇中心小学"])
def test_the_own_name_without_its_county_and_the_short_one_of_the_profile_are_no_others(said, name):
    profile = "学校: 柳河县青山镇中心小学\n简称: 青山小学\n"
    assert said(other_school, f"学校: {name}", profile) == []


@pytest.mark.parametrize("name", ["中心小学", "镇中心小学", "白云镇中心小学", "山镇小学"])
def test_what_any_school_is_called_and_other_names_are_said(said, name):
    profile = "学校: 柳河县青山镇中心小学\n简称: 青山小学\n"
    assert said(other_school, f"学校: {name}", profile) != []
