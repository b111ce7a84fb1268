"""People who have left and names that are no longer used, as 学校.yaml lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from planforge.diagnostics import Edit, Finding
from planforge.model.profile import bare_names
from planforge.review.lines import Kind
from planforge.review.open_words import Word, all_words, open_words
from planforge.review.rule import ReviewRequest

_FORMERLY: Final = re.compile(
    "[上去]一?(?:学期|学年|年)(?!度)|原(?!则|因|来|理|文|有|本|创)|前身|旧称|曾|更名|改名|改称|离任|退休|离职|调离|调往|前任|历任|欢送|感谢|创办|时任|建校|校史|沿革"
)
_NAMED_AFTER: Final = re.compile(
    "[^，。；]{0,4}(?:烈士|故居|纪念|墓|陵园|广场|路(?![^，。；]{0,2}线)|奖|基金|图书馆|事迹|名师工作室)"
)
"""What is called after somebody, who need not be the one that left."""
_BEFORE: Final = "由请让和与及为是对向给"
_BOUNDS: Final = "老师主任校长同志园长书记组长副教委员任担负主"


def retired_people(request: ReviewRequest) -> Iterator[Finding]:
    """Somebody who has left cannot be in charge; nobody would do the work.

    Fails: ``负责人: 何建国`` beside ``离任: [何建国]`` in 学校.yaml. Passes: ``感谢退休教师何建国``, a colleague of a
    longer name.
    """
    profile = request.profile
    pattern = _names_pattern(profile.retired, profile.people)
    if pattern is None:
        return
    for word in open_words(all_words(request.lines), pattern):
        if word.line.section != "落款" and not _is_past(word) and _is_alone(word):
            message = f"“{word.text}”已经离任"
            yield word.reminder("离任", message, "换成现在的人；还在任，就从学校.yaml 的“离任”里去掉")


def _is_past(word: Word) -> bool:
    """Whether somebody is named as one who was here, or as one after whom something is called."""
    return _FORMERLY.search(word.sentence) is not None or _NAMED_AFTER.match(word.after) is not None


@lru_cache(maxsize=32)
def _names_pattern(retired: tuple[str, ...], people: tuple[str, ...]) -> re.Pattern[str] | None:
    """The names of those who left, none of which is the beginning of a colleague's."""
    gone, here = bare_names(retired), bare_names(people)
    names = sorted(gone - here - {""}, key=len, reverse=True)
    if not names:
        return None
    longer = [rf"(?!{re.escape(other)})" for other in here if other.startswith(tuple(names))]
    spaced = (r"[ \u3000]*".join(map(re.escape, name)) for name in names)
    return re.compile("".join(longer) + f"(?:{'|'.join(spaced)})")


def _is_alone(word: Word) -> bool:
    """Whether a name of two characters is no part of another word."""
    if len(word.text.replace(" ", "")) > 2:
        return True
    before, after = word.before[-1:], word.after[:1]
    return (not before or not _is_han(before) or before in _BEFORE) and (
        not after or not _is_han(after) or after in _BOUNDS
    )


def _is_han(mark: str) -> bool:
    return "\u4e00" <= mark <= "\u9fff"


def former_names(request: ReviewRequest) -> Iterator[Finding]:
    """A name that the school no longer has must not go out on paper.

    Fails: ``河滨小学`` beside ``停用名: [河滨小学]`` in 学校.yaml. Passes: ``前身是河滨小学``, ``《河滨小学章程》``.
    """
    names = request.profile.former_names
    if not names:
        return
    school = request.spec.school or request.profile.school
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name))
    for word in open_words(all_words(request.lines), pattern):
        if not _FORMERLY.search(word.sentence) and not _is_part_of(word, school):
            found = word.reminder(
                "停用名", f"“{word.text}”是停用的名称", f"改成现在的名称{f'“{school}”' if school else ''}"
            )
            if (
                school
                and word.text.endswith(("小学", "中学", "学校", "幼儿园"))
                and word.line.kind is not Kind.KEY
            ):
                start = word.line.at + word.start
                found = found._replace(edits=(Edit(start, start + len(word.text), school),), asks=True)
            yield found


def _is_part_of(word: Word, school: str) -> bool:
    """Whether the old name stands inside the present one."""
    at = school.find(word.text)
    begin = word.start - at
    return at >= 0 and begin >= 0 and word.line.text.startswith(school, begin)
