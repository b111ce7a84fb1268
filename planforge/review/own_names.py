"""What a school calls itself, its town and its bureau: every name that cannot be another school's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.review.rule import ReviewRequest
from planforge.vocabulary.divisions import cities

_PLACE: Final = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:自治[州县]|[省市县区旗州盟镇乡])")
_SCHOOL: Final = re.compile(
    r"[\u4e00-\u9fff]{2,20}?(?:小学|中学|学校|幼儿园|初中|高中|职教中心|职业教育中心)"
)
_SIGNS: Final = re.compile(r"[\u4e00-\u9fff]{2,20}?(?:小学|中学|学校|幼儿园)(?!(?:生|家长|党))")
STAGES: Final = ("幼儿园", "小学", "中学", "初中", "高中")
VOCATIONAL: Final = "中职"
_VOCATIONAL: Final = re.compile(
    "职业高中|职高|中等专业|中等职业|中职|中专|技工|职业(?:技术)?(?:学校|中学)|职(?:业)?教(?:育)?中心"
)
_LONG_NAMES: Final = {"初级中学": "初中", "高级中学": "高中"}


class OwnNames(NamedTuple):
    """``all`` is every text that names the school or what stands above it, ``places`` its own places.

    ``school`` is its full name (or the nearest to one), ``stages`` what it is by its name: 小学, 中学 …
    """

    school: str
    all: str
    places: frozenset[str]
    stages: frozenset[str]

    def has(self, name: str) -> bool:
        """Whether a name is the school's own, or a part of it."""
        return name in self.all or any(name.endswith(part) for part in self.all.split("\n") if len(part) > 3)


def own_names(request: ReviewRequest) -> OwnNames:
    """The names of the school, from the spec, the profile, the sign-off, the title."""
    spec, profile = request.spec, request.profile
    strangers = tuple(schools_signing_alone(request))
    units = [
        unit
        for sign_off in (spec.sign_off, profile.sign_off)
        if sign_off
        for unit in sign_off.units
        if not strangers or not unit.startswith(strangers)
    ]
    figures = [figure.value for figures in (spec.figures, profile.figures) for figure in figures.values()]
    names = (
        spec.school,
        profile.school,
        profile.short,
        profile.bureau,
        *units,
        *figures,
        *profile.former_names,
    )
    return _own_names(tuple(name for name in names if name), tuple(spec.title))


def schools_signing_alone(request: ReviewRequest) -> list[str]:
    """The schools in the sign-off of a spec where none of them is its own; nothing where one is, or no school is known."""
    spec, profile = request.spec, request.profile
    known = [name for name in (spec.school, profile.school, profile.short, *profile.former_names) if name]
    known = ["".join(name.split()) for name in known]
    known += [figure.value for figures in (spec.figures, profile.figures) for figure in figures.values()]
    signed = spec.sign_off.units if spec.sign_off else ()
    named = [match[0] for unit in signed if (match := _SIGNS.match(unit))]
    is_known = spec.school or profile.school
    is_own = any(_is_short_for(name, each) for name in named for each in known)
    return named if is_known and not is_own else []


def _is_short_for(name: str, full: str) -> bool:
    """Whether one name is the other with characters left out: 滨河实验小学, 滨河一小."""
    return is_within(name, full) or is_within(full, name)


def is_within(some: str, every: str) -> bool:
    """Whether the characters of one text stand in another in their order, blanks left out."""
    rest = iter("".join(every.split()))
    return all(mark in rest for mark in "".join(some.split()))


@lru_cache(maxsize=32)
def _own_names(names: tuple[str, ...], titles: tuple[str, ...]) -> OwnNames:
    school = next((name for name in names if _SCHOOL.match(name)), "")
    texts = [name for name in names if not name.isascii()]
    texts += [text.translate(_WITHOUT) for text in texts]
    titled = "\n".join(titles) if not school else ""
    places = {match[0] for text in names for match in _PLACE.finditer(text)}
    parents = cities() if places else {}
    places |= {parents[place] for place in places if parents.get(place)}
    return OwnNames(school, "\n".join(dict.fromkeys(texts)), frozenset(places), _stages(school or titled))


def _stages(name: str) -> frozenset[str]:
    """What a school is by its name; a vocational one has no other stage, whatever its name ends in (职业高中)."""
    if _VOCATIONAL.search(name):
        return frozenset((VOCATIONAL,))
    for long, short in _LONG_NAMES.items():
        name = name.replace(long, short)
    return frozenset(stage for stage in STAGES if stage in name)


_WITHOUT: Final = {ord(mark): None for mark in "省市县区镇乡"}
