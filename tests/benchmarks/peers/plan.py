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


class Block(NamedTuple):
    """A printed paragraph: ``kind`` is title, heading1 to heading3, body, signature or annex."""

    kind: str
    text: str


class Printed(NamedTuple):
    """A plan as paragraphs and the rows of the one table that follows them."""

    blocks: list[Block]
    rows: list[list[str]]


def read(data: bytes, loader: type = yaml.SafeLoader) -> Printed:
    """Parse, validate and number a plan."""
    plan = Plan.model_validate(yaml.load(data, Loader=loader))
    blocks = [Block("title", f"{plan.学校}{plan.期间}{plan.主题}{plan.文种}"), Block("body", plan.导语)]
    rows: list[list[str]] = []
    for number, (heading, content) in enumerate(plan.__pydantic_extra__.items(), 1):
        blocks.append(Block("heading1", f"{chinese(number)}、{heading}"))
        if isinstance(content, list) and isinstance(content[0], dict) and "时间" in content[0]:
            rows += _table(content)
        else:
            _content(content, 2, blocks)
    day = plan.落款.日期
    blocks.append(Block("signature", plan.落款.单位))
    blocks.append(Block("signature", f"{day.year}年{day.month}月{day.day}日"))
    for annex in plan.附件:
        title, *_ = annex
        blocks.append(Block("annex", title))
        _labels({key: value for key, value in annex.items() if key != title}, 2, blocks)
    return Printed(blocks, rows)


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


def _content(content: Content, level: int, blocks: list[Block]) -> None:
    if isinstance(content, list):
        for number, element in enumerate(content, 1):
            _element(_mark(level, number), element, level, blocks)
    elif isinstance(content, dict):
        _labels(content, level, blocks)
    else:
        blocks.extend(Block("body", line) for line in str(content).splitlines())


def _element(mark: str, element: Content, level: int, blocks: list[Block]) -> None:
    if not isinstance(element, dict):
        blocks.append(Block("body", f"{mark}{str(element).rstrip()}"))
        return
    (head, content), *labels = element.items()
    if content is None or isinstance(content, list | dict):
        blocks.append(Block(f"heading{level}", f"{mark}{head}"))
        _content(content or {}, level + 1, blocks)
    else:
        blocks.append(Block("body", f"{mark}{head}。{content}"))
    _labels(dict(labels), level + 1, blocks)


def _labels(labels: dict[str, Content], level: int, blocks: list[Block]) -> None:
    for label, content in labels.items():
        if label == "内容":
            _content(content, level, blocks)
        elif isinstance(content, list | dict):
            blocks.append(Block("body", f"{label}："))
            _content(content, level, blocks)
        else:
            blocks.append(Block("body", f"{label}：{content}"))
