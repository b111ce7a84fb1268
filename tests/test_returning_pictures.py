"""Pictures, headers and footers that were changed in Word: taken over where a spec can say them, else told."""

import copy
import io
from pathlib import Path

import pytest
from docx.document import Document
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from planforge.pipeline import TextFile, build
from planforge.returning import returned, with_edits
from planforge.workspace.library import Workspace
from tests.hand_edits import (
    Change,
    all_of,
    built,
    came_back,
    changed,
    deleted,
    paragraph_with,
    replaced,
    taken,
    target,
)
from tests.writers.docx.specimens import png

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
标题: 滨河市实验小学工作计划

指导思想: |
  坚持立德树人，把课上好。
  面向全体学生。

工作目标:
  - 全员参训，做到有计划、有记录。
  - 按时完成各项任务。

组织领导:
  组长: 周明远
  副组长: 林静
"""
SHOWN = SPEC.replace("  - 按时", "  - 图片: {文件: 平面图.png, 说明: 图1 疏散路线}\n  - 按时")


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    (tmp_path / "平面图.png").write_bytes(png(400, 300))
    return Workspace(tmp_path)


def picture_behind(words: str, data: bytes) -> Change:
    """A picture of 80 millimetres in a paragraph of its own."""

    def change(document: Document) -> None:
        before = paragraph_with(document, words)
        twin = copy.deepcopy(before._p)
        before._p.addnext(twin)
        own = Paragraph(twin, before._parent)
        for run in list(own.runs):
            twin.remove(run._r)
        own.add_run().add_picture(io.BytesIO(data), width=Mm(80))

    return change


def picture_within(words: str, data: bytes) -> Change:
    """A picture among the words."""

    def change(document: Document) -> None:
        paragraph_with(document, words).runs[0].add_picture(io.BytesIO(data), width=Mm(80))

    return change


def without_pictures(document: Document) -> None:
    for shape in document.inline_shapes:
        run = shape._inline.getparent().getparent()
        run.getparent().remove(run)


def header(text: str) -> Change:
    def change(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = text

    return change


def footer_picture(document: Document) -> None:
    document.sections[0].footer.paragraphs[0].add_run().add_picture(io.BytesIO(png(9, 9)))


@pytest.mark.parametrize("put", [picture_behind, picture_within])
@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("全员参训", "  - 图片: {文件: 计划-图1.png, 宽: 80}\n"),
        ("按时完成", "  - 图片: {文件: 计划-图1.png, 宽: 80}\n"),
        ("组长：周明远", "  图片: {文件: 计划-图1.png, 宽: 80}\n"),
        ("把课上好", "  - 图片: {文件: 计划-图1.png, 宽: 80}\n"),
    ],
)
def test_a_picture_put_in_becomes_one_of_the_spec(
    library: Workspace, words: str, line: str, put: object
) -> None:
    data = png(200, 150)
    found = taken(library, SPEC, put(words, data))  # type: ignore[operator]
    assert line in found.data.decode()
    assert [(each.kind, each.new, each.taken) for each in found.differences or ()] == [
        ("新增", "图片：计划-图1.png", True)
    ]
    assert dict(found.pictures) == {"计划-图1.png": data}
    (library.root / "计划-图1.png").write_bytes(data)
    again = build(TextFile(target(library), found.data), library)
    assert again.document is not None


def test_a_picture_and_words_changed_together_are_both_taken(library: Workspace) -> None:
    change = all_of(replaced("把课上好", "上好每一节课"), picture_behind("按时完成", png(200, 150)))
    found = taken(library, SPEC, change)
    assert "上好每一节课" in found.data.decode()
    assert "  - 图片: {文件: 计划-图1.png, 宽: 80}\n" in found.data.decode()


def test_a_picture_taken_out_leaves_the_spec(library: Workspace) -> None:
    change = all_of(deleted("图1 疏散路线"), without_pictures)
    found = taken(library, SHOWN, change)
    assert found.data.decode() == SPEC


def test_another_picture_in_the_place_of_one_gets_a_name_of_its_own(library: Workspace) -> None:
    def change(document: Document) -> None:
        part = next(part for part in document.part.package.iter_parts() if "/media/" in str(part.partname))
        part._blob = png(100, 300)

    found = taken(library, SHOWN, change)
    assert "文件: 计划-图1.png" in found.data.decode()
    assert "平面图.png" not in found.data.decode()


def test_a_picture_that_word_made_smaller_is_told_and_stays(library: Workspace) -> None:
    def change(document: Document) -> None:
        part = next(part for part in document.part.package.iter_parts() if "/media/" in str(part.partname))
        part._blob = png(200, 150)

    found = came_back(library, SHOWN, change)
    assert (found.edited, found.differences) == (True, ())
    assert [each.startswith("图片“平面图.png”和规格旁边的那张不一样") for each in found.beside] == [True]


def test_a_picture_of_the_spec_is_no_change_though_it_stayed_elsewhere(
    library: Workspace, tmp_path: Path
) -> None:
    document = changed(built(library, SHOWN), lambda document: None)
    elsewhere = Workspace(tmp_path / "别处")
    found = returned(document, elsewhere, str(elsewhere.root / "计划.yaml"))
    assert found is not None
    assert (found.edited, found.differences, found.beside) == (False, (), ())
    assert dict(found.pictures) == {"平面图.png": png(400, 300)}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (header("滨河市实验小学教导处"), "页眉多了“滨河市实验小学教导处”"),
        (footer_picture, "页脚的图片多了 1 张"),
    ],
)
def test_a_header_or_footer_that_was_changed_is_told(library: Workspace, change: Change, said: str) -> None:
    found = came_back(library, SPEC, change)
    assert found.edited
    assert found.differences == ()
    assert [each.split("，")[0] for each in found.beside] == [said]
    assert with_edits(found, library, target(library)).data == SPEC.encode()


def test_a_document_only_saved_again_is_not_changed(library: Workspace) -> None:
    found = came_back(library, SHOWN, lambda document: None)
    assert (found.edited, found.untouched, found.beside) == (False, False, ())


def test_places_are_counted_as_a_check_counts_them(library: Workspace) -> None:
    spec = SPEC.replace(
        "  - 按时", "  - 表格: |\n      月份 | 工作\n      九月 | 开学\n      十月 | 运动会\n  - 按时"
    )
    found = came_back(library, spec, replaced("按时完成", "如期完成"))
    assert [each.at for each in found.differences or ()] == [
        8
    ]  # behind a title, two headings, two texts, a point and a table


@pytest.mark.parametrize(
    ("said", "wide"),
    [
        ("文件: 平面图.png, 说明: 图1 疏散路线, 宽: 120", "说明: 图1 疏散路线, 宽: "),
        ("文件: 平面图.png, 宽: 60", "宽: "),
        ("文件: 平面图.png", "宽: "),
    ],
)
def test_another_picture_in_the_place_of_one_says_its_width_once(
    library: Workspace, said: str, wide: str
) -> None:
    spec = SPEC.replace("  - 按时", f"  - 图片: {{{said}}}\n  - 按时")

    def other(document: Document) -> None:
        (shown,) = (each for each in document.part.rels.values() if "image" in each.reltype)
        shown.target_part._blob = png(300, 300)

    found = returned(changed(built(library, spec), other), library, target(library))
    assert found is not None
    typed = with_edits(found, library, target(library)).data.decode()
    assert typed.count("宽: ") == 1
    assert "文件: 计划-图1.png" in typed
    assert wide in typed
