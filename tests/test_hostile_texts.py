"""Texts that are made to take long: whatever stands in a line, reading and checking it takes linear time."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.proofreading import proofread
from planforge.proofreading.annotating import annotated
from planforge.source import TextFile
from planforge.workspace.library import Workspace
from tests.readers.conftest import build_word_file
from tests.steps import seconds, steps

_LINE = 7_900  # characters, as many marks as a file may have; what takes a square of them takes seconds
_WITHIN = 1.0  # seconds of the processor, five times what it takes


def _checked(text: str, folder: Path) -> None:
    assert proofread(TextFile("计划.txt", text.encode()), Workspace(folder)).refusal is None


@pytest.mark.parametrize(
    "line",
    [
        "一、", "（", "）", "《“（【〔", "2026年9月1日", "赵 一 帆　", "**甲", "__a", "……", "第一百二十三万", "~{", "：", "｜", "1.", "A1", "“甲”",
    ],
)  # fmt: skip
def test_a_long_line_of_one_mark_is_checked_in_linear_time(line: str, tmp_path: Path) -> None:
    text = f"滨河市实验小学研修计划\n# 一\n# 二\n组长：{line * (_LINE // len(line))}\n"
    assert seconds(lambda: _checked(text, tmp_path)) < _WITHIN


@pytest.mark.parametrize("line", ["《“（【〔", "https://a.cn/b "])
def test_a_file_that_opens_with_a_long_line_is_checked_in_linear_time(line: str, tmp_path: Path) -> None:
    text = f"{line * (_LINE // 4 // len(line))}\n" * 4
    assert seconds(lambda: _checked(text, tmp_path)) < _WITHIN


@pytest.mark.parametrize(
    "line", ["一、甲", "1、甲\n（一）乙\n①丙", "标签：", "第3周 研修", "9月1日 研修", "组长：赵一帆"]
)
def test_hundreds_of_lines_alike_are_checked_in_linear_time(line: str, tmp_path: Path) -> None:
    text = "滨河市实验小学研修计划\n" + f"{line}\n" * (900 // (1 + line.count("\n")))
    assert seconds(lambda: _checked(text, tmp_path)) < _WITHIN


def test_a_file_of_hundreds_of_plans_is_to_be_parted(tmp_path: Path) -> None:
    text = "".join(f"滨河小学研修计划 篇{n}\n一、目标\n读书。\n二、措施\n听课。\n" for n in range(1, 160))
    refusal = proofread(TextFile("计划.txt", text.encode()), Workspace(tmp_path)).refusal
    assert refusal is not None
    assert "超过上限 60 份" in refusal.message


def _soft(count: int) -> str:
    return f"<w:p><w:r>{'<w:t>一、加强领导</w:t><w:br/>' * count}</w:r></w:p>"


def _boxes(count: int) -> str:
    boxes = (
        f"<w:txbxContent><w:p><w:r><w:t>一、框{n}</w:t></w:r></w:p></w:txbxContent>" for n in range(count)
    )
    return f"<w:p><w:r>{''.join(boxes)}</w:r></w:p>"


def _runs(count: int) -> str:
    return f"<w:p>{'<w:r><w:t>的的</w:t></w:r>' * count}</w:p>"


@pytest.mark.parametrize(("body", "count"), [(_soft, 120), (_boxes, 110), (_runs, 150)])
def test_a_paragraph_of_many_parts_is_checked_and_annotated_in_proportion(
    body: Callable[[int], str], count: int, tmp_path: Path
) -> None:
    library = Workspace(tmp_path)

    def annotate(data: bytes) -> None:
        annotated(data, proofread(TextFile("计划.docx", data), library), "计划.docx")

    once, twice = (build_word_file(body(many)) for many in (count, 2 * count))
    annotate(once)
    assert steps(lambda: annotate(twice)) < 2.3 * steps(lambda: annotate(once))


def test_lines_that_go_on_and_on_are_joined_to_no_more_than_a_paragraph(tmp_path: Path) -> None:
    text = "滨河市实验小学研修计划\n" + "加强教师队伍建设，落实常规管理，开展校本研修等\n" * 900
    imported = import_document(TextFile("计划.txt", text.encode()), Workspace(tmp_path), "计划.yaml")
    assert imported.specs[0].coverage.share == 1
    longest = max(map(len, imported.specs[0].data.decode().splitlines()))
    assert 2_000 < longest < 6_000


def test_of_one_rule_no_more_is_said_than_anybody_could_go_through(tmp_path: Path) -> None:
    text = "滨河市实验小学研修计划\n一、目标\n" + "做好各项的的工作。\n" * 1_500
    found = proofread(TextFile("计划.txt", text.encode()), Workspace(tmp_path)).diagnostics
    said = Counter(each.code for each in found if "的的" in each.message)
    assert set(said.values()) == {1_000}
