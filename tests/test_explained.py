"""Every code has a page that explains it; its failing snippet has the mistake, its passing one has not."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from planforge.diagnostics import Diagnostic
from planforge.explaining import LEVELS, MENDING, Page, page_record, page_text, pages_list, read_pages
from planforge.pipeline import check
from planforge.proofreading import proofread
from planforge.reporting import Screen
from planforge.source import TextFile, read_source
from planforge.workspace.explained import explained_files
from planforge.workspace.library import Workspace

TESTS = Path(__file__).parent
CASES = TESTS / "cases" / "mistakes"

TOLD = {"编码", "乱码", "太大", "同名", "漏印", "软回车", "隐藏文字"}
"""Codes that no snippet can have, so that their pages describe one: bytes, ruined text, several files, our own faults, what Word hides."""

FOREIGN = {"重号", "跳号", "缺号", "编号不一", "编号标点", "断行", "网页残留", "无署名", "缺图"}
"""Codes about documents that are no specs: their snippets are whole texts."""

FRAME = {"文种": "工作计划", "学校": "滨河市实验小学", "期间": "2026—2027学年度第一学期"}
"""What a snippet stands behind, where it has no 文种 of its own."""

WHOLE = {"缺栏目", "空文件", "最外层"}
"""Snippets that are whole files, although there is no 文种 in them."""

CONTENT = "主要工作: 开展集体备课。\n"

_EXPECTATION = re.compile(r"[ \t]*#\s*期望.*")


def _mistakes():
    spec = importlib.util.spec_from_file_location("mistakes_of_the_program", TESTS / "test_mistakes.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


MISTAKES = _mistakes()
CODES = MISTAKES.codes()
PAGES = {page.code: page for page in read_pages(explained_files())}
SHOWN = sorted(PAGES.keys() - TOLD)


@cache
def _keys(snippet: str) -> tuple[str, ...]:
    return tuple(re.findall(r"^([^\s:#\-][^:]*):", snippet, re.MULTILINE))


def framed(page: Page, snippet: str) -> str:
    """A whole spec that has the snippet in it."""
    text = snippet.replace("⇥", "\t") + "\n"
    keys = _keys(snippet)
    if page.code in WHOLE or "文种" in keys:
        return text
    head = "".join(f"{key}: {value}\n" for key, value in FRAME.items() if key not in keys)
    heads_only = set(keys) <= {
        "主题",
        "期间",
        "期检",
        "学校",
        "版本",
        "版式",
        "目录",
        "导语",
        "落款",
        "编号",
        "数据",
    }
    return head + text + (CONTENT if heads_only else "")


def found(page: Page, snippet: str, folder: Path) -> list[Diagnostic]:
    """What is found of a snippet, in a spec of its own or in the files of the page's case."""
    if page.code in FOREIGN:
        return list(proofread(TextFile("去年.txt", snippet.encode()), Workspace(folder)).diagnostics)
    if page.case:
        shutil.copytree(CASES / page.case, folder / page.case)
        specs = Workspace(folder / page.case)
        places = 0
        for path in sorted((folder / page.case).rglob("*.yaml")):
            text = _without_expectations(path.read_text(encoding="utf-8"))
            wanted = "\n".join(_indented_like(text, page.wrong))
            if wanted and wanted in text:
                places += 1
                text = text.replace(wanted, "\n".join(_indented_like(text, page.wrong, snippet)), 1)
            path.write_text(text, encoding="utf-8")
        assert places == 1, f"the snippet stands in no file of {page.case}"
        return list(check(specs.read(folder / page.case / "计划.yaml"), specs))
    if page.profile:
        (folder / "学校.yaml").write_text(page.profile, encoding="utf-8")
    data = framed(page, snippet).encode()
    return list(check(TextFile(str(folder / "计划.yaml"), data), Workspace(folder)))


def _without_expectations(text: str) -> str:
    lines = (_EXPECTATION.sub("", line) if "期望" in line else line for line in text.split("\n"))
    return "\n".join(line for line, before in zip(lines, text.split("\n"), strict=True) if line or not before)


def _indented_like(text: str, snippet: str, instead: str = "") -> list[str]:
    """The lines of a snippet (or of another instead), indented as the snippet is in a text."""
    first = snippet.split("\n")[0]
    line = next((line for line in text.split("\n") if line.strip() == first), "")
    indent = line[: len(line) - len(line.lstrip())]
    return [indent + each for each in (instead or snippet).split("\n")] if line else []


def test_every_code_of_the_program_has_a_page():
    assert sorted(CODES.keys() - PAGES.keys()) == []


def test_every_page_is_about_a_code_of_the_program():
    assert sorted(PAGES.keys() - CODES.keys()) == []


def test_a_page_says_how_grave_its_mistakes_are():
    """As grave as the cases of the code say; what no case can show is told by hand."""
    seen: dict[str, set[str]] = {}
    stated = (MISTAKES.expectations(file) for case in MISTAKES.cases() for file in MISTAKES.files_of(case))
    for expected in chain.from_iterable(stated):
        seen.setdefault(expected.code, set()).add(expected.severity)
    said = {code: set(PAGES[code].level.split("或")) for code in seen}
    assert {code: levels for code, levels in said.items() if levels != seen[code]} == {}


def test_no_code_has_two_pages():
    assert len(read_pages(explained_files())) == len(PAGES)


@pytest.mark.parametrize("file", explained_files(), ids=lambda file: file.name)
def test_a_file_of_pages_reads_without_a_finding(file: TextFile):
    source, findings = read_source(file)
    assert source is not None
    assert {each.code for each in findings} <= {"注释"}  # examples show marks, in texts


@pytest.mark.parametrize("code", SHOWN)
def test_the_failing_snippet_has_the_mistake(code: str, tmp_path: Path):
    page = PAGES[code]
    assert code in {each.code for each in found(page, page.wrong, tmp_path)}


@pytest.mark.parametrize("code", SHOWN)
def test_the_passing_snippet_has_not(code: str, tmp_path: Path):
    page = PAGES[code]
    left = found(page, page.right, tmp_path)
    assert code not in {
        each.code for each in left if not page.case or page.right.strip() in each.position.excerpt
    }
    assert page.case or [each for each in left if each.is_error] == []


@pytest.mark.parametrize("code", SHOWN)
def test_how_it_is_mended_is_what_the_finding_offers(code: str, tmp_path: Path):
    page = PAGES[code]
    offers = {
        ("问过再改" if each.asks else "自动") if each.edits else "手工"
        for each in found(page, page.wrong, tmp_path)
        if each.code == code
    }
    assert page.mending in offers


@pytest.mark.parametrize("code", sorted(PAGES))
def test_a_page_is_short_and_plain(code: str):
    page = PAGES[code]
    assert page.mending in MENDING
    assert page.why.endswith("。")
    assert 10 <= len(page.why) <= 120
    assert len(page.gist) <= 40, "the list shows the first sentence in one line"
    assert page.wrong
    assert page.right
    assert len(page.wrong.split("\n")) <= 14


def test_a_page_shows_both_snippets_and_the_way_out():
    assert page_text(PAGES["手打编号"]) == (
        "手打编号（栏目和内容）\n\n"
        f"轻重：{LEVELS['提醒']}。\n\n"
        f"为什么：{PAGES['手打编号'].why}\n\n"
        "错：\n\n    主要工作:\n      - 1、开展集体备课。\n\n"
        "对：\n\n    主要工作:\n      - 开展集体备课。\n\n"
        f"怎么改：{MENDING[PAGES['手打编号'].mending]}。\n"
    )


def test_a_page_that_needs_the_profile_shows_what_it_says():
    assert "学校.yaml 里写着：\n\n    学校: 滨河市实验小学\n" in page_text(PAGES["校名"])


def test_a_page_without_snippets_has_its_reason_alone():
    assert "错：" not in page_text(PAGES["漏印"]._replace(wrong="", right=""))


def test_the_list_has_a_line_for_every_code_under_its_subject():
    text = pages_list(PAGES.values())
    assert text.startswith("规格的写法：\n  冒号　　　　栏目后面")
    assert "\n\n时间：\n  日期" in text
    assert all(Screen().cells(line) <= 100 for line in text.splitlines())
    assert len([line for line in text.splitlines() if line.startswith("  ")]) == len(PAGES)


def test_a_program_reads_the_same():
    record = page_record(PAGES["校名"])
    assert record["code"] == "校名"
    assert record["wrong"] == "学校: 滨河小学"
    assert record["profile"] == "学校: 滨河市实验小学"


def test_a_file_that_cannot_be_read_has_no_pages():
    assert read_pages([TextFile("1-坏.yaml", b"- a\n")]) == ()
