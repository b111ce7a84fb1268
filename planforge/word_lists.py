"""Word lists as files: templates/词表/*.yaml of a workspace over those that come with the program.

A list says its 类别 (错字 or 用词) and under 词语 what is wrong and what is right: ``录象: 录像``, or with
exceptions ``做为: {改为: 作为, 除外: [当做为]}``. ``录象: 不改`` takes an entry of another list out of force.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from planforge.diagnostics import Diagnostic
from planforge.likeness import nearest
from planforge.loading import Library
from planforge.review.word_list import KINDS, Entry, WordList, word_list
from planforge.source import Mapping, Node, Scalar, Sequence, Source, TextFile, read_source

_KEYS: Final = ("说明", "类别", "词语")
_SETTINGS: Final = ("改为", "除外")
_SHORTEST: Final = 2
OFF: Final = "不改"


class Words(NamedTuple):
    """The words in force, and what is wrong with the lists."""

    words: WordList
    findings: tuple[Diagnostic, ...]


class _File(NamedTuple):
    """One list: its entries by wrong word, the words it takes out of force, what is wrong with it."""

    entries: dict[str, Entry]
    off: frozenset[str]
    findings: tuple[Diagnostic, ...]


def load_words(library: Library) -> Words:
    """All lists of a workspace, its own over the built-in ones."""
    return _merged(library.word_lists())


def word_list_findings(file: TextFile) -> tuple[Diagnostic, ...]:
    """What is wrong with one list."""
    return _read(file).findings


@lru_cache(maxsize=8)
def _merged(files: tuple[TextFile, ...]) -> Words:
    entries: dict[str, Entry] = {}
    findings: list[Diagnostic] = []
    for file in map(_read, files):
        entries |= file.entries
        findings += file.findings
        for word in file.off:
            entries.pop(word, None)
    return Words(word_list(entries), tuple(findings))


@lru_cache(maxsize=32)
def _read(file: TextFile) -> _File:
    source, found = read_source(file)
    if source is None:
        return _File({}, frozenset(), found)
    findings = list(found)
    values: dict[str, Node] = {}
    for key, value in source.root.pairs:
        if key.text in _KEYS:
            values[key.text] = value
        else:
            meant = nearest(key.text, _KEYS)
            hint = f"是不是“{meant}”？" if meant else f"词表里可以写：{'、'.join(_KEYS)}"
            findings.append(source.error("未知栏目", f"词表没有“{key.text}”这一项", key.start, hint))
    kind = _kind(source, values.get("类别"), findings)
    stem = file.name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    entries, off = {}, set()
    for entry in _entries(source, values.get("词语"), Entry("", "", kind, stem), findings):
        if entry.right == OFF:
            off.add(entry.wrong)
        else:
            entries[entry.wrong] = entry
    return _File(entries, frozenset(off), tuple(findings))


def _kind(source: Source, value: Node | None, findings: list[Diagnostic]) -> str:
    if value is None:
        return KINDS[0]
    if isinstance(value, Scalar) and value.text in KINDS:
        return value.text
    hint = f"写 {' 或 '.join(KINDS)}；不写就是{KINDS[0]}"
    findings.append(source.error("取值", f"“类别”应是 {'、'.join(KINDS)} 之一", value.start, hint))
    return KINDS[0]


def _entries(source: Source, value: Node | None, model: Entry, findings: list[Diagnostic]) -> Iterator[Entry]:
    """The entries of a list; one that is wrong is said and left out."""
    if not isinstance(value, Mapping):
        at = source.root.start if value is None else value.start
        findings.append(source.error("词表", "“词语”下面应是几行“错的词: 对的词”", at, "例如 录象: 录像"))
        return
    for key, meant in value.pairs:
        right, unless, wrong = _meaning(key, meant)
        if wrong:
            hint = f"写成：{key.text}: 对的词，或 {key.text}: {{改为: 对的词, 除外: [没有错的说法]}}"
            findings.append(source.error("词表", wrong, key.start, hint))
        else:
            yield Entry(key.text, right, model.kind, model.name, unless)


def _meaning(key: Scalar, value: Node) -> tuple[str, tuple[str, ...], str]:
    """The right word, the exceptions, and a sentence about what is wrong with the entry (or nothing)."""
    right = ""
    unless: tuple[str, ...] = ()
    if isinstance(value, Scalar):
        right = value.text
    elif isinstance(value, Mapping):
        said = {name.text: each for name, each in value.pairs}
        unless = _texts(said.get("除外"))
        meant = said.get("改为")
        right = meant.text if isinstance(meant, Scalar) else ""
        if unknown := next((name for name in said if name not in _SETTINGS), None):
            return right, unless, f"“{key.text}”下面没有“{unknown}”这一项"
    if len(key.text) < _SHORTEST:
        return right, unless, f"“{key.text}”只有一个字，会错改别的词"
    if not right.strip():
        return right, unless, f"“{key.text}”没有写该改成什么"
    if right == key.text:
        return right, unless, f"“{key.text}”改前改后是一样的"
    if stray := next((each for each in unless if key.text not in each), None):
        return right, unless, f"除外的“{stray}”里没有“{key.text}”"
    return right, unless, ""


def _texts(node: Node | None) -> tuple[str, ...]:
    if isinstance(node, Scalar):
        return tuple(node.text.split("、"))
    if isinstance(node, Sequence):
        return tuple(item.text for item in node.items if isinstance(item, Scalar))
    return ()
