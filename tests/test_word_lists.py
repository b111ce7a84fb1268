"""Word lists: those of a school over the built-in ones, wrong entries said at their lines."""

from __future__ import annotations

from pathlib import Path

from planforge.pipeline import check
from planforge.review.word_list import Entry, hits, word_list
from planforge.source import TextFile
from planforge.word_lists import load_words, word_list_findings
from planforge.workspace.library import Workspace

SPEC = "文种: 工作计划\n学校: 滨河市实验小学\n主要工作: {}\n"


def _entry(wrong: str, right: str, *unless: str) -> Entry:
    return Entry(wrong, right, "错字", "词表", unless)


def _found(text: str, *entries: Entry) -> list[tuple[int, str]]:
    words = word_list({each.wrong: each for each in entries})
    return [(hit.start, hit.entry.right) for hit in hits(text, words)]


def codes(folder: Path, text: str) -> list[str]:
    spec = TextFile(str(folder / "计划.yaml"), SPEC.format(text).encode())
    return [finding.code for finding in check(spec, Workspace(folder))]


def write(folder: Path, text: str) -> None:
    (folder / "templates" / "词表").mkdir(parents=True, exist_ok=True)
    (folder / "templates" / "词表" / "校内.yaml").write_text(text, encoding="utf-8")


def test_every_place_of_a_word_is_found_in_order() -> None:
    assert _found("录象和录象", _entry("录象", "录像")) == [(0, "录像"), (3, "录像")]


def test_a_word_is_found_by_a_pair_inside_it_wherever_it_stands() -> None:
    entries = _entry("群众备课", "集体备课"), _entry("竞赛课", "赛课"), _entry("𠮷祥如意", "吉祥如意")
    assert _found("群众备课，课，群众群众备课𠮷祥如意", *entries) == [
        (0, "集体备课"),
        (9, "集体备课"),
        (13, "吉祥如意"),
    ]
    assert _found("群众、众备课、群众备", *entries) == []


def test_the_longer_of_two_words_wins() -> None:
    assert _found("根底教育", _entry("根底", "基础"), _entry("根底教育", "基础教育")) == [(0, "基础教育")]


def test_a_word_inside_an_exception_is_right() -> None:
    assert _found("记录象征", _entry("录象", "录像", "记录象")) == []


def test_a_word_inside_the_right_word_is_right() -> None:
    titles = _entry("课程方案", "《课程方案》")
    assert _found("《课程方案》", titles) == []
    assert _found("学习课程方案", titles) == [(2, "《课程方案》")]


def test_an_exception_at_one_place_hides_no_other_place() -> None:
    assert _found("记录象征，录象机", _entry("录象", "录像", "记录象")) == [(5, "录像")]


def test_a_school_adds_its_own_words(tmp_path: Path) -> None:
    write(tmp_path, "词语:\n  惠润课堂: 慧润课堂\n")
    assert codes(tmp_path, "办好惠润课堂。") == ["错字"]


def test_a_school_takes_a_word_out_of_force(tmp_path: Path) -> None:
    assert codes(tmp_path, "教学竟赛。") == ["错字"]
    write(tmp_path, "词语: {竟赛: 不改}\n")
    assert codes(tmp_path, "教学竟赛。") == []


def test_a_school_gives_a_word_another_meaning(tmp_path: Path) -> None:
    write(tmp_path, "类别: 用词\n词语: {竟赛: {改为: 比赛, 除外: [竟赛吧]}}\n")
    assert codes(tmp_path, "教学竟赛。") == ["用词"]
    assert codes(tmp_path, "教学竟赛吧。") == []


def test_what_is_wrong_with_a_list_is_said_at_its_lines(tmp_path: Path) -> None:
    write(
        tmp_path,
        "类型: 错字\n类别: 别的\n词语:\n  课: 科\n  甲乙: 甲乙\n  甲丙:\n  甲丁: {改: 乙}\n  甲戊: {改为: 乙, 除外: 丙}\n",
    )
    path = tmp_path / "templates" / "词表" / "校内.yaml"
    found = word_list_findings(Workspace(tmp_path).read(path))
    assert [(each.code, each.position.line) for each in found] == [
        ("未知栏目", 1), ("取值", 2), ("词表", 4), ("词表", 5), ("词表", 6), ("词表", 7), ("词表", 8),
    ]  # fmt: skip
    assert [each.code for each in load_words(Workspace(tmp_path)).findings] == [each.code for each in found]


def test_a_list_without_words_is_wrong(tmp_path: Path) -> None:
    write(tmp_path, "类别: 错字\n")
    (found,) = word_list_findings(Workspace(tmp_path).read(tmp_path / "templates" / "词表" / "校内.yaml"))
    assert (found.code, found.is_error) == ("词表", True)


def test_a_list_that_is_no_yaml_is_said(tmp_path: Path) -> None:
    write(tmp_path, "词语: [\n")
    assert any(finding.is_error for finding in load_words(Workspace(tmp_path)).findings)


def test_the_built_in_lists_are_in_order(tmp_path: Path) -> None:
    words = load_words(Workspace(tmp_path))
    entries = [each for found in words.words.entries.values() for each in found]
    assert words.findings == ()
    assert len(entries) > 1_500
    assert all(len(each.wrong) > 1 and each.wrong != each.right for each in entries)
    right = "\n".join(each.right for each in entries)
    assert [hit.entry.wrong for hit in hits(right, words.words)] == [], "no right word is another's wrong one"
