"""Every mistake that planforge knows, at its line: the files of tests/cases/mistakes and what stands in them.

A case is a file, or a folder with a 计划.yaml and the files that it needs. What is expected is a
comment: ``# 期望：错误[冒号]`` on its line or on a line of its own above, and where no comment can
stand ``# 期望在第 5 行：…`` or ``# 期望在文件头：…``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

import planforge
from planforge.diagnostics import Diagnostic, Position
from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

CASES = Path(__file__).parent / "cases" / "mistakes"
PROFILE, SPEC = "学校.yaml", "计划.yaml"

GENERATED = {
    "编码": "the bytes are the mistake: they cannot stand in a text file",
    "太大": "a file of four megabytes does not belong into a repository",
    "同名": "a mistake between two specs of a run: tests/cli/test_check.py has it",
    "非法字符": "an invisible character in a case would be invisible in review, too",
    **dict.fromkeys(
        (
            "重号",
            "跳号",
            "缺号",
            "编号不一",
            "编号标点",
            "断行",
            "网页残留",
            "无署名",
            "缺图",
            "软回车",
            "隐藏文字",
        ),
        "a mistake in a document that is no spec: tests/test_proofreading.py and _texts.py have it",
    ),
}
"""Codes with cases made in this module, and why."""

NEVER_SEEN = {
    "漏印": "our own fault, said where the proof of conservation fails: no spec can provoke it",
    "看不懂": "the last resort of the search for a slip: every text that reaches it is a slip to be learned",
}
"""Codes without a case, and why."""

_EXPECTED = re.compile(r"#\s*期望(?:在(文件头)|在第\s*(\d+)\s*行)?：(错误|提醒)\[(.+?)\]\s*$")


class Expected(NamedTuple):
    """One finding: file (without folders), line, severity, code."""

    file: str
    line: int
    severity: str
    code: str


def cases() -> list[Path]:
    """Every spec with mistakes in it (or beside it)."""
    files = [path for path in CASES.glob("*.yaml") if path.name != PROFILE]
    return sorted([*files, *CASES.glob(f"*/{SPEC}")])


def name_of(case: Path) -> str:
    """The case's own name: its code, and after a hyphen what is special."""
    return case.parent.name if case.name == SPEC else case.stem


def code_of(case: Path) -> str:
    return name_of(case).partition("-")[0]


def files_of(case: Path) -> list[Path]:
    return sorted(case.parent.rglob("*.yaml")) if case.name == SPEC else [case]


def expectations(path: Path) -> Iterator[Expected]:
    lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, start=1):
        match = _EXPECTED.search(line)
        if match is not None:
            head, named, severity, code = match.groups()
            below = number
            while not head and not named and _EXPECTED.match(lines[below - 1].strip()):
                below += 1
            yield Expected(path.name, 1 if head else int(named or below), severity, code)


def findings(case: Path) -> tuple[Diagnostic, ...]:
    workspace = Workspace(case.parent)
    spec = workspace.read(case)
    return check(spec, workspace)


def seen(diagnostic: Diagnostic) -> Expected:
    place = diagnostic.position
    return Expected(Path(place.file).name, place.line, diagnostic.severity.value, diagnostic.code)


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_a_mistake_is_found_at_its_line_and_nothing_else_is(case):
    expected = sorted(each for path in files_of(case) for each in expectations(path))
    assert sorted(map(seen, findings(case))) == expected


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_a_case_is_named_after_what_it_shows(case):
    assert code_of(case) in {each.code for path in files_of(case) for each in expectations(path)}


def test_every_code_of_the_program_has_a_case():
    shown = {each.code for case in cases() for path in files_of(case) for each in expectations(path)}
    assert set(codes()) - shown - NEVER_SEEN.keys() - GENERATED.keys() == set()


def test_every_code_of_a_case_is_one_of_the_program():
    shown = {each.code for case in cases() for path in files_of(case) for each in expectations(path)}
    assert (shown | NEVER_SEEN.keys() | GENERATED.keys()) - set(codes()) == set()


# What a sentence looks like

_QUOTED = re.compile("“[^“”]*”")
_ASCII_WORD = re.compile(r"[A-Za-z]{2,}")
_ALLOWED = {
    "YAML", "Word", "UTF", "GB", "planforge", "templates", "Tab", "PNG", "JPEG", "GIF", "yaml", "docx", "png", "jpg",
}  # fmt: skip
"""Names of products and files, and our own commands."""

_WRONG_ENDS = tuple("。，、；： \n")


def said(text: str) -> str:
    """A sentence without what it quotes."""
    return _QUOTED.sub("“”", text)


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_what_is_said_is_chinese(case):
    for finding in findings(case):
        for sentence in (finding.message, finding.hint):
            assert set(_ASCII_WORD.findall(said(sentence))) <= _ALLOWED, sentence
        assert re.search("[\u4e00-\u9fff]", finding.message)
        assert re.fullmatch("[\u4e00-\u9fff]{1,6}", finding.code)


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_what_is_said_ends_properly(case):
    for finding in findings(case):
        assert finding.message
        assert not finding.message.endswith((*_WRONG_ENDS, "！"))
        assert not finding.hint.endswith(_WRONG_ENDS)
        for sentence in (finding.message, finding.hint):
            assert sentence.count("“") == sentence.count("”"), sentence
            assert "None" not in sentence


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_every_finding_names_a_way_out(case):
    for finding in findings(case):
        assert re.search("[\u4e00-\u9fff]", finding.hint), finding.message


@pytest.mark.parametrize("case", cases(), ids=name_of)
def test_a_finding_stands_inside_its_file(case):
    texts = {path.name: path.read_text(encoding="utf-8").splitlines() or [""] for path in files_of(case)}
    for finding in findings(case):
        place = finding.position
        lines = texts[Path(place.file).name]
        assert 1 <= place.line <= len(lines)
        assert place.excerpt == lines[place.line - 1] or place == Position(place.file, 1, 1)
        assert 1 <= place.column <= len(place.excerpt) + 1


# Which codes there are: read off the calls that make findings

_MAKERS = {
    "Finding": 0, "Diagnostic": 0, "Problem": 0, "Fault": 0, "Repair": 1,
    "error": 0, "reminder": 0, "Slip": 0, "Found": 0, "refuse": 0, "whole": 1,
}  # fmt: skip
"""Names of functions that make a finding (private or not), and which argument is the code."""

_TABLES = {"_SENTENCES", "CODES"}
"""Names of tables whose values are codes, or begin with one."""

_HANDED_ON = re.compile(r"(?:\w+\.)?code")
"""A code that another call has made."""

_ELSEWHERE = {"calendar": "its findings are named by the checks", "writers": "they know no mistakes"}
"""Rooms whose calls are not looked at, and why."""


def codes() -> dict[str, str]:
    """Every code that stands in the program, with the place of one call."""
    found = {}
    for path in sorted(Path(planforge.__file__).parent.rglob("*.py")):
        if _ELSEWHERE.keys().isdisjoint(path.parts):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                for code in _codes_in(node):
                    found[code] = f"{path.name}:{node.lineno}"
    return found


def _codes_in(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        place = _MAKERS.get(name.lstrip("_"))
        spread = any(isinstance(each, ast.Starred) for each in node.args[: (place or 0) + 1])
        if place is not None and len(node.args) > place + 1 and not spread:
            yield from _literals(node.args[place])
    elif isinstance(node, ast.AnnAssign | ast.Assign):
        target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
        if isinstance(node.value, ast.Dict) and getattr(target, "id", "") in _TABLES:
            for value in node.value.values:
                yield from _literals(value.elts[0] if isinstance(value, ast.Tuple) else value)


def _literals(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant):
        yield argument.value
    elif isinstance(argument, ast.Subscript):
        assert getattr(argument.value, "id", "") in _TABLES
    else:
        assert _HANDED_ON.fullmatch(ast.unparse(argument)), ast.unparse(argument)


# Bytes that cannot stand in a case

PLAN = "文种: 工作计划\n主要工作: 开展集体备课。\n"


def checked(data: bytes) -> list[Diagnostic]:
    return list(check(TextFile("计划.yaml", data), Workspace(CASES)))


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_another_encoding_is_read_and_named(encoding):
    (found,) = checked(PLAN.encode(encoding))
    assert seen(found) == Expected("计划.yaml", 1, "提醒", "编码")


def test_a_byte_order_mark_is_nothing_to_speak_of():
    assert checked(PLAN.encode("utf-8-sig")) == []


def test_bytes_that_are_no_text_are_refused():
    (found,) = checked(PLAN.encode() + b"\xff\xff\xff\n")
    assert seen(found) == Expected("计划.yaml", 1, "错误", "编码")


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x85", "\u2028", "\u202e", "\ufffe"])
def test_an_invisible_character_is_refused_at_its_place(character):
    (found,) = checked(PLAN.replace("集体", f"集{character}体").encode())
    assert seen(found) == Expected("计划.yaml", 2, "错误", "非法字符")
    assert found.position.column == 10


def test_a_file_beyond_all_measure_is_refused():
    (found,) = checked(PLAN.encode() + b"#" * 5_000_000)
    assert found.hint
    assert seen(found) == Expected("计划.yaml", 1, "错误", "太大")


def test_more_pieces_than_any_plan_has_are_refused():
    (found,) = checked((PLAN + "重点工作:\n" + "- 备课\n" * 200_001).encode())
    assert (found.code, found.is_error) == ("太大", True)
