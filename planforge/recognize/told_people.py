"""People that running sentences give a post (由校长周明远任组长，副校长林静任副组长): read, and left as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.model.people import is_person_name
from planforge.recognize.draft import Draft, Item, Para, parts_in
from planforge.recognize.looks import contents_of

_POST: Final = (
    "(?P<post>(?:常务|第一|执行|副|总)*(?:组长|总指挥|指挥长|指挥|主任|队长|组员|成员|联络员|负责人))"
)
_TOLD: Final = re.compile(
    rf"(?P<holders>.{{2,60}}?)(?:同志|老师)?(?:分别|共同)?(?:兼任|担任|出任|任|为){_POST}"
    rf"|[\u4e00-\u9fff]{{0,12}}?{_POST.replace('post', 'held')}(?:分别)?(?:为(?P<who>.{{2,60}}?)|由(?P<by>.{{2,60}}?)(?:同志|老师)?(?:兼任|担任|组成))"
)
_CLAUSE: Final = re.compile("[，,；;。：:]")
_BESIDE: Final = re.compile("、|[和与及](?=[\u4e00-\u9fff]{2})")
_TITLE: Final = re.compile(
    "^.*(?:[由以]|[校园]长|书记|主任|主席|老师|教师|组长|[处科]长|委员|干事|辅导员|会计|校医)"
)
_BEHIND: Final = re.compile("(?:同志|老师|[副]?[校园]长|书记|主任)$")
_LONGEST: Final = 1_000  # characters of a paragraph that is looked at


def told_people(draft: Draft) -> list[tuple[str, tuple[str, ...]]]:
    """Posts and the names that sentences give them; none where something in a clause is no name beyond doubt."""
    texts = (part.text for part in parts_in(contents_of(draft)) if isinstance(part, Para | Item))
    return [found for text in texts if len(text) <= _LONGEST for found in _in_sentences(text)]


def _in_sentences(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for clause in _CLAUSE.split(text):
        told = _TOLD.fullmatch(clause.strip())
        names = tuple(map(_name, _BESIDE.split(told["holders"] or told["who"] or told["by"]))) if told else ()
        if told and all(map(is_person_name, names)):
            yield told["post"] or told["held"], names


def _name(words: str) -> str:
    """A name without the title before it or behind it: 副校长林静, 周明远校长, 由教导主任刘敏."""
    bare = _BEHIND.sub("", words)
    return bare if is_person_name(bare) else _TITLE.sub("", bare)
