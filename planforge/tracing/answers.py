"""What a summary answers: result, state, word of explanation, evidence, and the fingerprint of what was answered."""

from __future__ import annotations

from typing import NamedTuple

from planforge.model.content import Field, Section
from planforge.model.fulfilment import AnswerRow, rows_below
from planforge.model.records import Words
from planforge.model.spec import Spec
from planforge.tracing.wording import is_blank, key_of
from planforge.vocabulary import Role, normalized

_RESULTS = ("结果", "完成情况", "实际完成", "完成结果", "达成情况")
_STATES = ("状态", "完成状态")
_NOTES = ("说明", "备注", "原因")
_EVIDENCE = ("佐证", "佐证材料", "证明材料")
MARK = "指纹"
INDICATOR = "指标"
WHEN = "时间"
NAME = "名称"
"""Under which ``ats`` holds where the words of the goal stand."""


class Answer(NamedTuple):
    """One answer: the goal's words as written, and what stands beside them (phrases filled, empty where nothing).

    ``ats`` holds the offsets of its fields by the names used here: 结果, 状态, 说明, 佐证, 指纹, 指标, 时间, 名称.
    """

    name: str
    at: int
    section: str
    texts: dict[str, str]
    ats: dict[str, int]

    @property
    def key(self) -> str:
        """By what it is found."""
        return key_of(self.name)

    def text(self, name: str) -> str:
        """What was written; empty where it was left blank."""
        found = self.texts.get(name, "")
        return "" if is_blank(found) else found

    @property
    def is_given(self) -> bool:
        """Whether anything was answered: a result or a state."""
        return bool(self.text("结果") or self.text("状态"))

    @property
    def state(self) -> str:
        """The state without marks around it."""
        return self.text("状态").strip("。 \u3000")


def answers_of(spec: Spec, words: Words) -> tuple[Answer, ...]:
    """Every answer of a summary in the order of the file."""
    return tuple(
        _answer(row, section, words)
        for section in answering_sections(spec)
        for row in rows_below(section.content)
        if not is_blank("".join(row.head.lines))
    )


def answering_sections(spec: Spec) -> tuple[Section, ...]:
    """The sections on what became of goals and tasks."""
    return tuple(section for section in spec.sections if Role.FULFILMENT in section.roles)


def _answer(row: AnswerRow, section: Section, words: Words) -> Answer:
    texts: dict[str, str] = {}
    ats: dict[str, int] = {NAME: row.head.at}
    for field in row.fields:
        name = _named(normalized(field.key))
        if name not in texts:
            texts[name] = _joined(field, words)
            ats[name] = next((text.at for text in field.texts), field.at)
    name = "".join(map(words, row.head.lines)).strip().rstrip("。；;：:，, ")
    return Answer(name, row.at, section.heading, texts, ats)


def _named(key: str) -> str:
    for name, words in (("结果", _RESULTS), ("状态", _STATES), ("说明", _NOTES), ("佐证", _EVIDENCE)):
        if key in words:
            return name
    return key


def _joined(field: Field, words: Words) -> str:
    return "；".join(words(line) for text in field.texts for line in text.lines)
