"""A spec and the profile beside it speak of the same school."""

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
