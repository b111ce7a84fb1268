"""No single typing slip changes a document silently (LANGUAGE.md, section 4, Slips).

A generator slips every sample spec at every place. Whatever comes of it must be an error, a 提醒
that was not there before, or the same printed text; and an error has to stand at the slip.
Not slips: a colon left out of ``- 标题: 文字`` (the rest is an ordinary item), a deleted line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest

from planforge.diagnostics import Diagnostic
from planforge.pipeline import show
from planforge.source import TextFile
from planforge.workspace.library import Workspace

SPECS = sorted(
    path for path in (Path(__file__).parent.parent / "specs").glob("*.yaml") if path.stem != "学校"
)
OF_A_KIND = 8  # slips of one kind that are tried in each spec, spread over its lines
AT_THE_LINE = 0.97  # share of the errors that have to stand at the slipped line

_HEAD = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<rest>.*)")
_KEY = re.compile(r"(?P<key>[^#\"'{\[|:][^:]*?):(?: +(?P<value>.*))?$")
_OPENS_TEXT = re.compile(r"(?:^|[:\-] +)[|>][-+\d]*(?: +#.*)?$")
_QUOTED = re.compile(r"(?<=[: \-\[{])(['\"]).*\1(?=$|,| +#|[\]}])")


class Slip(NamedTuple):
    """A slipped text: what was done, and the 1-based lines where a message may stand."""

    kind: str
    lines: tuple[int, ...]
    text: str


class Line(NamedTuple):
    """A line of the unslipped file: its role and, for structure, its parts."""

    number: int
    raw: str
    role: str  # structure, text (below |), comment, blank
    indent: str = ""
    dashes: str = ""
    rest: str = ""
    key: str = ""
    value: str | None = None

    @property
    def lead(self) -> str:
        """All before the key or text."""
        return self.indent + self.dashes


def lines_of(text: str) -> list[Line]:
    """The lines of a spec with their roles."""
    found, below = [], -1
    for number, raw in enumerate(text.split("\n"), 1):
        indent = len(raw) - len(raw.lstrip(" "))
        if not raw.strip():
            found.append(Line(number, raw, "blank"))
        elif below >= 0 and indent > below:
            found.append(Line(number, raw, "text"))
        elif raw.lstrip().startswith("#"):
            found.append(Line(number, raw, "comment"))
        else:
            below = -1
            found.append(_structure(number, raw))
            if _OPENS_TEXT.search(raw):
                below = len(found[-1].lead) if found[-1].key else len(found[-1].indent)
    return found


def _structure(number: int, raw: str) -> Line:
    head = _HEAD.match(raw)
    assert head
    key = _KEY.match(head["rest"])
    parts = (key["key"], key["value"]) if key else ("", None)
    return Line(number, raw, "structure", head["indent"], head["dashes"], head["rest"], *parts)


def slips_of(text: str) -> Iterator[Slip]:
    """Every slip at every place of a spec that changes its source."""
    lines = lines_of(text)
    source = [line.raw for line in lines]
    for line in lines:
        for kind, replaced in _slipped(line):
            if replaced != line.raw:
                count = replaced.count("\n")
                places = tuple(range(line.number, line.number + count + 1))
                changed = [*source[: line.number - 1], replaced, *source[line.number :]]
                yield Slip(kind, places, "\n".join(changed))


def _slipped(line: Line) -> Iterator[tuple[str, str]]:
    if line.role in ("structure", "text"):
        yield "一格缩进多", f" {line.raw}"
        if line.raw.startswith(" "):
            yield "一格缩进少", line.raw[1:]
            blanks = re.match(" *", line.raw)
            assert blanks
            tail = line.raw[blanks.end() :]
            yield "制表符缩进", "\t" * (blanks.end() // 2) + tail
            yield "制表符缩进", f"{line.raw[: blanks.end() - 1]}\t{tail}"
            yield "全角空格缩进", "\u3000" * (blanks.end() // 2) + tail
    if line.role == "structure":
        for each in (_colons, _dashes, _flow, _bars, _breaks, _hashes, _quotes, _tabs, _twice):
            yield from each(line)
    if " #" in line.raw and line.role != "text":
        yield from _comments(line)


def _colons(line: Line) -> Iterator[tuple[str, str]]:
    if not line.key:
        return
    start = line.lead + line.key
    if line.value:
        for colon in (
            ("：", "： ", ":", " :", " ：") if line.dashes else ("：", "： ", ":", " :", "", " ", "；", ";")
        ):
            yield f"冒号{colon!r}", f"{start}{colon}{line.value}"
        yield "冒号后全角空格", f"{start}:\u3000{line.value}"
    else:
        for colon in ("：", "： ", "", ";", "；"):
            yield f"行末冒号{colon!r}", f"{start}{colon}"


def _dashes(line: Line) -> Iterator[tuple[str, str]]:
    if not line.dashes:
        return
    for dash in ("-", "－ ", "－", "— ", "—", "– ", "–", "-\u3000", "·", "* ", "_ ", "--", "-- "):
        yield f"短横{dash!r}", f"{line.indent}{dash}{line.rest}"


def _flow(line: Line) -> Iterator[tuple[str, str]]:
    shown = line.value if line.key else line.rest
    if not shown or shown[0] not in "{[" or shown.startswith("{{"):
        return
    at = line.raw.index(shown)
    begin, end = line.raw[:at], line.raw[at:]
    for find, replacements in ((", ", ("，", ",", "， ", "、", " ", ";")), (": ", ("：", ":", "： ", " "))):
        for match in re.finditer(re.escape(find), end):
            for new in replacements:
                yield f"括号里{find!r}→{new!r}", begin + end[: match.start()] + new + end[match.end() :]
    for old, news in (("{", ("｛", "")), ("}", ("｝", "")), ("[", ("［", "【", "")), ("]", ("］", "】", ""))):
        for match in re.finditer(re.escape(old), end):
            for new in news:
                yield f"括号{old}→{new!r}", begin + end[: match.start()] + new + end[match.end() :]


def _bars(line: Line) -> Iterator[tuple[str, str]]:
    if not _OPENS_TEXT.search(line.raw):
        return
    bare = line.raw.rstrip().removesuffix("|")
    for bar in ("", "｜", "l", "丨", "||", ">", "|。", "| 。"):
        yield f"竖线{bar!r}", bare + bar
    yield "竖线前无空格", bare.rstrip() + "|"
    if line.key:
        yield "竖线前全角冒号", f"{line.lead}{line.key}：|"


def _breaks(line: Line) -> Iterator[tuple[str, str]]:
    value = line.value if line.key else line.rest
    if not value or value[0] in "|>{[#" or len(value) < 2:
        return
    at = len(line.raw) - len(value)
    begin = line.raw[:at]
    depths = {0, len(line.indent), len(line.lead), len(line.lead) + 2, at}
    for cut in sorted({0, 1, len(value) // 3, len(value) // 2, len(value) - 1}):
        for depth in sorted(depths):
            yield (
                f"折行{'' if cut else '首'}",
                f"{begin}{value[:cut]}".rstrip() + "\n" + " " * depth + value[cut:].lstrip(),
            )


def _hashes(line: Line) -> Iterator[tuple[str, str]]:
    value = line.value if line.key else line.rest
    if not value or value[0] in "|>{['\"":
        return
    begin = line.raw[: len(line.raw) - len(value)]
    for cut in sorted({0, 1, len(value) // 2, len(value) - 1}):
        if " " in value[max(0, cut - 1) : cut + 1]:
            continue
        gap = " " if cut else ""
        yield f"井号{'' if cut else '首'}", f"{begin}{value[:cut]}{gap}#{value[cut:]}"
        yield f"井号空格{'' if cut else '首'}", f"{begin}{value[:cut]}{gap}# {value[cut:]}"


def _quotes(line: Line) -> Iterator[tuple[str, str]]:
    for match in _QUOTED.finditer(line.raw):
        yield "引号少前", line.raw[: match.start()] + line.raw[match.start() + 1 :]
        yield "引号少后", line.raw[: match.end() - 1] + line.raw[match.end() :]
        yield "引号全角", f"{line.raw[: match.start()]}“{line.raw[match.start() + 1 :]}"


def _tabs(line: Line) -> Iterator[tuple[str, str]]:
    if line.value:
        yield "制表符冒号后", f"{line.lead}{line.key}:\t{line.value}"
    if line.dashes:
        yield "制表符短横后", f"{line.indent}-\t{line.rest}"
    yield "制表符行末", f"{line.raw}\t"
    yield "空格行末", f"{line.raw} "


def _twice(line: Line) -> Iterator[tuple[str, str]]:
    if line.key and line.value and not _OPENS_TEXT.search(line.raw) and line.value[0] not in "{[":
        yield "重复键", f"{line.raw}\n{' ' * len(line.lead)}{line.key}: 另一处"


def _comments(line: Line) -> Iterator[tuple[str, str]]:
    match = re.search(r"(?P<text>\S)(?P<gap> +)#(?P<blank> ?)", line.raw)
    if match and line.role == "structure":
        at = match.start() + 1
        rest = line.raw[match.end() :]
        for gap, blank in ((" ", " "), ("  ", ""), ("   ", " ")):
            yield f"注释{gap!r}#{blank!r}", f"{line.raw[:at]}{gap}#{blank}{rest}"
        yield "注释全角井号", f"{line.raw[:at]}  ＃ {rest}"


def chosen(text: str) -> Iterator[Slip]:
    """Some slips of each kind, evenly spread over the spec; the same ones every time."""
    by_kind = groupby(sorted(slips_of(text), key=lambda slip: slip.kind), key=lambda slip: slip.kind)
    for _, group in by_kind:
        all_of_it = list(group)
        stride = -(-len(all_of_it) // OF_A_KIND)
        yield from all_of_it[stride // 2 :: stride]


def _said(diagnostics: tuple[Diagnostic, ...]) -> set[tuple[str, str]]:
    return {(each.code, each.message) for each in diagnostics}


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_every_slip_in_a_spec_is_heard_and_at_its_line(path):
    workspace = Workspace.around(path)
    name = workspace.read(path).name
    text = path.read_text(encoding="utf-8")
    printed, before = show(TextFile(name, text.encode()), workspace)
    assert printed
    silent, errors, elsewhere = [], 0, []
    for slip in chosen(text):
        after, found = show(TextFile(name, slip.text.encode()), workspace)
        wrong = [each for each in found if each.is_error]
        if not wrong and after != printed and _said(found) <= _said(before):
            silent.append((slip.kind, slip.lines))
        errors += bool(wrong)
        if wrong and wrong[0].position.line not in slip.lines:
            elsewhere.append((slip.kind, slip.lines, wrong[0].position.line, wrong[0].message))
    assert silent == []
    assert errors > 100
    assert len(elsewhere) <= (1 - AT_THE_LINE) * errors, elsewhere


def test_the_generator_knows_every_kind_of_line():
    spec = "甲: 乙\n丙:\n  - 丁: |\n      一行\n  - 戊  # 注\n落款: {单位: 子, 日期: '丑'}\n"
    kinds = {slip.kind.rstrip("'")[:2] for slip in slips_of(spec)}
    assert kinds >= {
        "冒号",
        "行末",
        "短横",
        "括号",
        "竖线",
        "折行",
        "井号",
        "引号",
        "注释",
        "重复",
        "一格",
        "制表",
    }
