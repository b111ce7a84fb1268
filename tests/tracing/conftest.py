from collections.abc import Callable

import pytest

from planforge.language.spec import read_spec
from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.source import TextFile, read_source
from planforge.tracing.goals import goals_of
from planforge.tracing.tasks import tasks_of
from planforge.tracing.wording import filler
from planforge.validation import validate

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"


@pytest.fixture
def spec() -> Callable[[str], Spec]:
    """A spec out of its sections; the head is given."""

    def make(text: str) -> Spec:
        source, found = read_source(TextFile("试.yaml", (HEAD + text).encode()))
        assert source is not None, found
        made, refused = validate(source, Spec, read_spec(source)[0])
        assert made is not None, refused
        return made

    return make


@pytest.fixture
def goals(spec: Callable[[str], Spec]) -> Callable[[str], list[tuple[str, str]]]:
    """The goals of a plan as (name, indicator)."""

    def read(text: str) -> list[tuple[str, str]]:
        plan = spec(text)
        return [(each.name, each.wording) for each in goals_of(plan, filler(plan, Profile()))]

    return read


@pytest.fixture
def tasks(spec: Callable[[str], Spec]) -> Callable[[str], list[tuple[str, str]]]:
    """The tasks of a plan as (when, name)."""

    def read(text: str) -> list[tuple[str, str]]:
        plan = spec(text)
        return [(each.wording, each.name) for each in tasks_of(plan, filler(plan, Profile()))]

    return read
