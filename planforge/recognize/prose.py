"""People and times that running sentences tell: they stay as they are written, and a person is told so once each.

A label (组长：…) or a row of a schedule would print otherwise than the sentence, so that nothing is taken out of it.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.model.people import is_person_name
from planforge.recognize.draft import Draft, Item, Label, Para, SectionDraft, TablePart, parts_in
from planforge.recognize.labels import POST, begins_in_time
from planforge.recognize.people import are_names
from planforge.vocabulary import Role, roles_of

PEOPLE: Final = (
    "谁任组长、谁是成员写在句子里，没有分成栏目；要查对人员、做成名单，就改成一行一个职务：组长：姓名"
)
"""The note of a section whose people stand in sentences."""
TIMES: Final = "几个时间写在一段话里，没有分成条目；要查对时间、排进日程，就改成一行一个时间：九月：做什么"
"""The note of a section whose times stand in sentences."""
_GROUP: Final = "(?:常务|第一|执行|副|总)*(?:组长|总指挥|指挥长|指挥|主任|队长|组员|成员)"
_HOLDS: Final = re.compile(rf"([\u4e00-\u9fff]{{2,9}}?)(?:同志|老师)?(?:兼任|担任|任|为)(?={_GROUP})")
_HELD: Final = re.compile(
    rf"{_GROUP}(?:分别)?(?:由|为|是|有)([^。；：]{{2,60}}?)(?=兼任|担任|等|组成|，(?:副|成|办)|[。；：]|$)"
)
_TITLE: Final = re.compile(r"^.*(?:[由以]|校长|书记|主任|主席|园长|老师|组长|处长)")
_CLAUSE: Final = re.compile("[；;。]\\s*")
_LONGEST: Final = 1_000
_LEAST: Final = 2  # people, or times


def doubt_prose(draft: Draft) -> None:
    """Note the first section whose people, and the first whose times, stand in sentences and nowhere else."""
    for note, tells in ((PEOPLE, _tells_people), (TIMES, _tells_times)):
        found = next((section for section in draft.sections if tells(section)), None)
        if found is not None:
            found.notes.append(note)


def _tells_people(section: SectionDraft) -> bool:
    parts = list(parts_in([section.body]))
    if any(isinstance(part, TablePart) or (isinstance(part, Label) and part.kind == POST) for part in parts):
        return False
    texts = (part.text for part in parts if isinstance(part, Para | Item))
    return any(_people_in(text) >= _LEAST for text in texts if "组" in text and len(text) <= _LONGEST)


def _people_in(text: str) -> int:
    """How many people a sentence gives a post of a group."""
    holders = (_TITLE.sub("", found[1]) for found in _HOLDS.finditer(text))
    held = (_TITLE.sub("", found[1]) for found in _HELD.finditer(text))
    return sum(map(_is_named, holders)) + sum(are_names(names, 1) for names in held)


def _is_named(name: str) -> bool:
    return is_person_name(name) or (len(name) == 2 and name[1] in "某×")


def _tells_times(section: SectionDraft) -> bool:
    """Whether a schedule is nothing but paragraphs, one of which goes through several times."""
    if Role.SCHEDULE not in roles_of(section.heading):
        return False
    texts = [part.text for part in section.body if isinstance(part, Para)]
    if len(texts) != len(section.body):
        return False
    return any(sum(map(begins_in_time, _CLAUSE.split(text[:_LONGEST]))) >= _LEAST for text in texts)
