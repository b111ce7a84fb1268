"""What a peer needs before its Word library: the spec read with PyYAML, a pydantic model, printed blocks."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict
from typing_extensions import TypeAliasType

Content = TypeAliasType("Content", "str | int | list[Content] | dict[str, Content] | None")
DIGITS = "零一二三四五六七八九"


class Signature(BaseModel):
    """Who signs, and when."""

    单位: str
    日期: date


class Plan(BaseModel):
    """A plan: its header, and every other key a section of general content."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Content]

    文种: str
    学校: str
    期间: str
    主题: str
    编号: str
    备忘: str
    导语: str
    落款: Signature
    附件: list[dict[str, Content]]


class Part(NamedTuple):
    """A printed paragraph and what stands below it.

    ``kind`` is heading (alone on its line), item (mark, run-in heading, text), label or text.
    """

    kind: str
    mark: str = ""
    head: str = ""
    text: str = ""
    parts: list[Part] = []  # noqa: RUF012 - never changed


class Section(NamedTuple):
    """A section: its heading with its number, its parts or the rows of its table."""

    heading: str
    parts: list[Part]
    rows: list[list[str]]


class Annex(NamedTuple):
    """An annex: its title and its parts."""

    title: str
    parts: list[Part]


class Printed(NamedTuple):
    """A plan as it is to be printed."""

    title: str
    preamble: str
    sections: list[Section]
    signature: list[str]
    annexes: list[Annex]


class Block(NamedTuple):
    """A printed paragraph by itself: ``kind`` is title, heading1 to heading3 or body."""

    kind: str
    text: str


def read(data: bytes, loader: type = yaml.SafeLoader) -> Printed:
    """Parse, validate and number a plan."""
    plan = Plan.model_validate(yaml.load(data, Loader=loader))
    sections = []
    for number, (name, content) in enumerate(plan.__pydantic_extra__.items(), 1):
        heading = f"{chinese(number)}、{name}"
        if isinstance(content, list) and isinstance(content[0], dict) and "时间" in content[0]:
            sections.append(Section(heading, [], _table(content)))
        else:
            sections.append(Section(heading, _parts(content, 2), []))
    annexes = [
        Annex(title, _labels(dict(rest), 2)) for (title, _), *rest in (each.items() for each in plan.附件)
    ]
    day = plan.落款.日期
    signature = [plan.落款.单位, f"{day.year}年{day.month}月{day.day}日"]
    title = f"{plan.学校}{plan.期间}{plan.主题}{plan.文种}"
    return Printed(title, plan.导语, sections, signature, annexes)


def blocks(printed: Printed) -> list[Block]:
    """Every paragraph of a plan in order, tables left out."""
    found = [Block("title", printed.title), Block("body", printed.preamble)]
    for section in printed.sections:
        found.append(Block("heading1", section.heading))
        _walk(section.parts, 2, found)
    found += [Block("body", line) for line in printed.signature]
    for annex in printed.annexes:
        found.append(Block("heading1", annex.title))
        _walk(annex.parts, 2, found)
    return found


def _walk(parts: list[Part], level: int, found: list[Block]) -> None:
    for part in parts:
        kind = f"heading{level}" if part.kind == "heading" else "body"
        found.append(Block(kind, part.mark + part.head + part.text))
        _walk(part.parts, level + 1, found)


def _table(entries: list[dict[str, Content]]) -> list[list[str]]:
    heads = list(dict.fromkeys(key for entry in entries for key in entry))
    return [heads, *([str(entry.get(key, "")) for key in heads] for entry in entries)]


def chinese(number: int) -> str:
    """Write 1 to 9999 in Chinese numerals, 12 as 十二."""
    if number < 10:
        return DIGITS[number]
    for unit, name in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= unit:
            head, rest = divmod(number, unit)
            first = "" if head == 1 and unit == 10 else DIGITS[head]
            gap = "零" if rest and rest < unit // 10 else ""
            tail = "一" if unit > 10 and 10 <= rest < 20 else ""
            return f"{first}{name}{gap}{tail}{chinese(rest) if rest else ''}"
    raise AssertionError(number)


def _mark(level: int, number: int) -> str:
    return {2: f"（{chinese(number)}）", 3: f"{number}.", 4: f"（{number}）"}[level]


def _parts(content: Content, level: int) -> list[Part]:
    if isinstance(content, list):
        return [_element(_mark(level, number), each, level) for number, each in enumerate(content, 1)]
    if isinstance(content, dict):
        return _labels(content, level)
    return [Part("text", text=line) for line in str(content).splitlines()]


def _element(mark: str, element: Content, level: int) -> Part:
    if not isinstance(element, dict):
        return Part("item", mark, text=str(element).rstrip())
    (head, content), *labels = element.items()
    below = _labels(dict(labels), level + 1)
    if content is None or isinstance(content, list | dict):
        return Part("heading", mark, head, parts=[*_parts(content or {}, level + 1), *below])
    return Part("item", mark, f"{head}。", str(content), below)


def _labels(labels: dict[str, Content], level: int) -> list[Part]:
    parts: list[Part] = []
    for label, content in labels.items():
        if label == "内容":
            parts += _parts(content, level)
        elif isinstance(content, list | dict):
            parts.append(Part("label", head=f"{label}：", parts=_parts(content, level)))
        else:
            parts.append(Part("label", head=f"{label}：", text=str(content)))
    return parts
