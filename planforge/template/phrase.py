"""Phrases: ``{{ 名称 }}`` and ``{{ 名称 | 占比(教师总数) }}`` in a text, and nothing else.

A phrase is a name with filters whose arguments are names or constants. Jinja2 parses what is
inside the braces; nothing is ever rendered by it, so no text of a spec or template can run code.
``{%`` and ``{#`` are ordinary characters. The plain ``{{ 名称 }}`` is taken by a pattern, so that
most documents never load Jinja2; a test holds that both roads agree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeAlias

_NAME = re.compile(r"\s*([^\W\d]\w*)\s*")
_HALF_OPENED = re.compile(r"\{\s*[^\W\d]\w*\s*\}\}")


class Fault(NamedTuple):
    """Why a phrase cannot be filled: a code, a sentence, the fragment as typed, a hint.

    Closing braces that nothing opened are text, so that they are no error, only doubtful.
    """

    code: str
    message: str
    fragment: str
    hint: str = ""
    is_error: bool = True


class Call(NamedTuple):
    """One filter with its arguments: names (to be looked up) or constants."""

    name: str
    arguments: tuple[tuple[bool, str], ...]


class Reference(NamedTuple):
    """What stands between the braces: a name, then filters from left to right."""

    fragment: str
    name: str
    calls: tuple[Call, ...] = ()


Piece: TypeAlias = "str | Reference | Fault"
Filter: TypeAlias = Callable[..., str]


class PhraseError(ValueError):
    """A filter cannot work on its values: a Chinese sentence for the user, and a way out where it knows one."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


@lru_cache(maxsize=4096)
def parse_phrase(text: str) -> tuple[Piece, ...]:
    """The pieces of a text: literal parts, references, and faults where braces cannot be read."""
    if "{{" not in text:
        return _tail(text) if text else ()
    pieces: list[Piece] = []
    after = 0
    while (start := text.find("{{", after)) >= 0 and (end := text.find("}}", start + 2)) >= 0:
        if start > after:
            pieces.append(text[after:start])
        after = end + 2
        plain = _NAME.fullmatch(text, start + 2, end)
        fragment = text[start:after]
        pieces.append(Reference(fragment, plain.group(1)) if plain else _parse_expression(fragment))
    if after < len(text):
        pieces.extend(_tail(text[after:]))
    return tuple(pieces)


def _tail(text: str) -> tuple[Piece, ...]:
    """What stands after the last closed braces: ``{{`` in it was never closed, ``{名称}}`` half opened."""
    at = text.find("{{")
    if at >= 0:
        hint = "是引用就写成 {{名称}}；不是引用就改用全角花括号"
        named = _NAME.match(text, at + 2) is not None  # braces alone are more likely meant as they stand
        fault = Fault("花括号", "“{{”没有配上“}}”", "{{", hint, named)
        pieces: tuple[Piece, ...] = (text[:at], fault, text[at + 2 :])
    else:
        half = _HALF_OPENED.search(text) if "}}" in text else None
        if half is None:
            return (text,)
        hint = f"是引用就写成 {{{half.group()}；就是文字，不必改"
        fault = Fault(
            "花括号", f"“{half.group()}”前面少一个花括号，照原样印出", half.group(), hint, is_error=False
        )
        pieces = (text[: half.start()], fault, text[half.end() :])
    return tuple(piece for piece in pieces if piece != "")


def _parse_expression(fragment: str) -> Reference | Fault:
    from jinja2 import Environment, TemplateSyntaxError, nodes  # noqa: PLC0415 - few documents need it

    hint = "写成 {{ 名称 }} 或 {{ 名称 | 占比(另一名称) }}；不是引用就不要用双花括号"
    fault = Fault("花括号", f"“{fragment}”读不懂", fragment, hint)
    try:
        body = Environment(autoescape=True).parse(fragment).body
    except TemplateSyntaxError:
        return fault
    output = body[0].nodes[0] if len(body) == 1 and isinstance(body[0], nodes.Output) else None
    calls: list[Call] = []
    node = output
    while isinstance(node, nodes.Filter):
        arguments = [_argument(each) for each in node.args]
        if node.kwargs or node.dyn_args or node.dyn_kwargs or None in arguments:
            return fault
        calls.append(Call(node.name, tuple(each for each in arguments if each is not None)))
        node = node.node
    if not isinstance(node, nodes.Name):
        return fault
    return Reference(fragment, node.name, tuple(reversed(calls)))


def _argument(node: object) -> tuple[bool, str] | None:
    from jinja2 import nodes  # noqa: PLC0415 - few documents need it

    if isinstance(node, nodes.Name):
        return True, node.name
    if isinstance(node, nodes.Const) and isinstance(node.value, str | int | float):
        return False, str(node.value)
    return None


def references(text: str) -> tuple[Reference, ...]:
    """The references in a text, in order."""
    return tuple(piece for piece in parse_phrase(text) if isinstance(piece, Reference))


def fill(
    text: str, names: Mapping[str, str], filters: Mapping[str, Filter], *, blanks: bool = False
) -> tuple[str, tuple[Fault, ...]]:
    """The text with its references filled, and what could not be (left as typed).

    A name without a value is a fault unless ``blanks`` are allowed.
    """
    if "{{" not in text and "}}" not in text:
        return text, ()
    out: list[str] = []
    faults: list[Fault] = []
    for piece in parse_phrase(text):
        if isinstance(piece, str):
            out.append(piece)
            continue
        value = piece if isinstance(piece, Fault) else _filled(piece, names, filters)
        if value == "" and not blanks and isinstance(piece, Reference):
            value = _blank(piece)
        if isinstance(value, Fault):
            faults.append(value)
            out.append(value.fragment)
        else:
            out.append(value)
    return "".join(out), tuple(faults)


def _filled(reference: Reference, names: Mapping[str, str], filters: Mapping[str, Filter]) -> str | Fault:
    try:
        return _value(reference, names, filters)
    except PhraseError as failure:  # a name whose value is computed, and cannot be
        return Fault("统计", str(failure), reference.fragment, failure.hint)


def _value(reference: Reference, names: Mapping[str, str], filters: Mapping[str, Filter]) -> str | Fault:
    fragment = reference.fragment
    if reference.name not in names:
        return _unknown(reference.name, fragment, names)
    value = names[reference.name]
    for call in reference.calls:
        if call.name not in filters:
            hint = f"可以用：{'、'.join(filters)}"
            return Fault("算式", f"没有叫“{call.name}”的算式", fragment, hint)
        arguments = []
        for is_name, argument in call.arguments:
            if is_name and argument not in names:
                return _unknown(argument, fragment, names)
            arguments.append(names[argument] if is_name else argument)
        try:
            value = filters[call.name](value, *arguments)
        except PhraseError as failure:
            hint = failure.hint or f"在“数据”里把“{reference.name}”写成要算的数"
            return Fault("算式", str(failure), fragment, hint)
        except TypeError:
            message = f"“{call.name}”后面括号里的名称，数目不对"
            return Fault("算式", message, fragment, "例如 {{ 青年教师 | 占比(教师总数) }}")
    return value


def _blank(reference: Reference) -> Fault:
    message = f"“{reference.name}”没有内容，这里会印成空白"
    hint = f"在文件开头或“学校.yaml”里写上“{reference.name}: …”"
    return Fault("未知名称", message, reference.fragment, hint)


def _unknown(name: str, fragment: str, names: Mapping[str, str]) -> Fault:
    known = "、".join(list(names)[:12])
    return Fault(
        "未知名称", f"“{name}”没有写在“数据”里", fragment, f"在“数据:”下面加一行“{name}: …”；现有：{known}"
    )
