"""A template may demand sections, by name or by what they are about."""

import pytest

from planforge.checks import CheckRequest, places_of
from planforge.checks.required import missing_section
from planforge.model.content import Section
from planforge.model.profile import Profile
from planforge.model.spec import Spec


def missing(required, *sections):
    spec = Spec(kind="工作计划", sections=sections)
    request = CheckRequest(spec, Profile(), places_of(spec), (required,))
    return [finding.message for finding in missing_section(request)]


@pytest.mark.parametrize("section", [Section(0, "保障措施：", ()), Section(0, "条件", (), ("保障",))])
def test_a_section_of_the_name_or_the_role_will_do(section):
    assert missing(("保障措施", "保障"), section) == []


def test_a_missing_section_is_an_error_with_its_name():
    assert missing(("保障措施", "保障"), Section(0, "指导思想", (), ("指导思想",))) == [
        "模板要求有“保障措施”一章"
    ]
