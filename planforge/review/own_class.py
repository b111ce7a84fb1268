"""The class of a plan by its title, and the class that the file of the year before was about: 六（2）班 and 五（2）班."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.lines import Kind
from planforge.review.open_words import Word, lines_with, open_words
from planforge.review.rule import ReviewRequest

_GRADES: Final = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "高一", "高二", "高三")
_OTHER_NAMES: Final = {"初一": "七", "初二": "八", "初三": "九"}
_CLASS: Final = re.compile(
    r"(?P<g>[初高][一二三]|[一二三四五六七八九])(?:年级)?[（(]\s*(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s*[）)]班"
)
_ROUGH: Final = re.compile(r"[）)]班")
_OWN: Final = re.compile("(?:担任|接手|接任|接管|带|任教|我是|本班是|做好|结合|针对|根据)(?:的是)?$")
_OF_IT: Final = re.compile("班主任|的?班主任|共有|现有|全班|全体|的?班级|学生|同学|有学生")
_PAST: Final = re.compile(
    r"上一?学[年期]|去年|上年|原|升[入上]|升为|曾|已|时(?=[，。；]|$)|以来|毕业|结对|和|与|跟|向|学习|比|级?组|获|评为"
)


def class_of_last_year(request: ReviewRequest) -> Iterator[Finding]:
    """A class that moved up keeps its number: its plan of the year before speaks of a grade less.

    Fails: ``担任五（2）班班主任`` in a plan of 六（2）班. Passes: ``上学年五（2）班…``, ``和五（2）班结对``, a class of another number.
    """
    heads = "\n".join((*request.spec.title, request.spec.theme))
    own = {_key(found) for found in _CLASS.finditer(heads)}
    if len(own) != 1:
        return
    grade, number = own.pop()
    words = [
        word
        for word in open_words(lines_with(request.lines, _ROUGH), _CLASS)
        if word.line.kind is not Kind.HEADER
    ]
    is_named = any(_key(word.match) == (grade, number) for word in words)
    for word in words:
        is_last = _key(word.match) == (grade - 1, number) and _PAST.search(word.sentence) is None
        if is_last and (not is_named or _is_own(word)):
            title = next(found[0] for found in _CLASS.finditer(heads))
            message = f"“{word.text}”和标题里的“{title}”差一个年级，是不是去年留下的？"
            yield word.reminder("届级", message, "改成现在的班；说的确实是别的班，就写明“上学年”等字")
            return


def _key(found: re.Match[str]) -> tuple[int, str]:
    """The grade as a number that counts on, and the number of the class as it is typed."""
    grade = _OTHER_NAMES.get(found["g"], found["g"])
    return _GRADES.index(grade), found["n"]


def _is_own(word: Word) -> bool:
    """Whether words beside a class say that it is the one that is spoken for."""
    return _OWN.search(word.before[-6:]) is not None or _OF_IT.match(word.after) is not None
