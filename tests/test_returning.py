import copy
import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document

from planforge.pipeline import TextFile, build, show
from planforge.returning import Returned, returned, with_edits
from planforge.workspace.library import Workspace

SPEC = """\
# 给自己看的注释
文种: 工作计划
学校: 滨河市实验小学
标题: 滨河市实验小学工作计划

指导思想: |
  坚持立德树人，把课上好。
  面向全体学生。

工作目标:
  - 全员参训，做到有计划、有记录。  # 核对：去年的数
  - 教学质量: 稳步提高，合格率达到百分之九十五。
  - 按时完成各项任务。

组织领导:
  组长: 周明远
"""
Change = Callable[[Document], None]


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def _target(library: Workspace) -> str:
    return str(library.root / "计划.yaml")


def _document(library: Workspace, spec: str = SPEC) -> bytes:
    built = build(TextFile(_target(library), spec.encode()), library)
    assert built.document is not None
    return built.document


def _changed(data: bytes, change: Change) -> bytes:
    document = docx.Document(io.BytesIO(data))
    change(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _replace(old: str, new: str) -> Change:
    def change(document: Document) -> None:
        paragraph = next(each for each in document.paragraphs if old in each.text)
        text = paragraph.text.replace(old, new)
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = text

    return change


def _insert(after: str, text: str) -> Change:
    def change(document: Document) -> None:
        paragraph = next(each for each in document.paragraphs if after in each.text)
        twin = copy.deepcopy(paragraph._p)
        paragraph._p.addnext(twin)
        new = next(each for each in document.paragraphs if each._p is twin)
        for run in new.runs[1:]:
            run.text = ""
        new.runs[0].text = text

    return change


def _delete(words: str) -> Change:
    def change(document: Document) -> None:
        paragraph = next(each for each in document.paragraphs if words in each.text)
        paragraph._p.getparent().remove(paragraph._p)

    return change


def _found(library: Workspace, change: Change) -> Returned:
    found = returned(_changed(_document(library), change), library, _target(library))
    assert found is not None
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-8-sig"])
def test_an_unchanged_document_gives_its_spec_back_byte_by_byte(library: Workspace, encoding: str) -> None:
    data = SPEC.replace("\n", "\r\n").encode(encoding)
    built = build(TextFile(_target(library), data), library)
    assert built.document is not None
    assert returned(built.document, library, _target(library)) == Returned(data, "计划.yaml", edited=False)


def test_a_foreign_document_gives_none(library: Workspace) -> None:
    assert returned(b"text", library, _target(library)) is None
    assert returned(_changed(_blank(), lambda document: None), library, _target(library)) is None


def _blank() -> bytes:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("change", "kind", "old", "new"),
    [
        (
            _replace("把课上好", "上好每一节课"),
            "修改",
            "坚持立德树人，把课上好。",
            "坚持立德树人，上好每一节课。",
        ),
        (_insert("面向全体学生", "五育并举。"), "新增", "", "五育并举。"),
        (_delete("面向全体学生"), "删除", "面向全体学生。", ""),
    ],
)
def test_a_hand_edit_is_listed_as_one_paragraph(
    library: Workspace, change: Change, kind: str, old: str, new: str
) -> None:
    found = _found(library, change)
    assert found.edited
    assert found.data == SPEC.encode()
    assert found.differences is not None
    assert [(each.kind, each.old, each.new) for each in found.differences] == [(kind, old, new)]


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (_replace("把课上好", "上好每一节课"), "把课上好", "上好每一节课"),
        (_replace("有记录", "有记录、有考核"), "有记录", "有记录、有考核"),
        (_replace("教学质量", "课堂质量"), "教学质量", "课堂质量"),
        (_replace("九十五", "九十八"), "九十五", "九十八"),
        (_insert("面向全体学生", "五育并举。"), "  面向全体学生。\n", "  面向全体学生。\n  五育并举。\n"),
        (
            _insert("按时完成", "4.做好总结。"),
            "  - 按时完成各项任务。\n",
            "  - 按时完成各项任务。\n  - 做好总结。\n",
        ),
        (_delete("面向全体学生"), "  面向全体学生。\n", ""),
        (_delete("按时完成"), "  - 按时完成各项任务。\n", ""),
        (_replace("把课上好", "课要上好: 上活"), "把课上好", "课要上好: 上活"),
    ],
)
def test_an_edit_is_taken_over_where_its_words_stand(
    library: Workspace, change: Change, old: str, new: str
) -> None:
    taken = with_edits(_found(library, change), library, _target(library))
    assert taken.data.decode() == SPEC.replace(old, new)
    assert taken.differences is not None
    assert all(each.taken for each in taken.differences)


def test_what_cannot_be_taken_over_waits_in_the_bucket(library: Workspace) -> None:
    taken = with_edits(_found(library, _insert("工作目标", "目标之前的一句话。")), library, _target(library))
    assert taken.data.decode().endswith("\n\n未归类: |\n  目标之前的一句话。\n")
    assert taken.differences is not None
    assert [each.taken for each in taken.differences] == [False]


def test_a_title_broken_otherwise_by_another_program_is_no_edit(library: Workspace) -> None:
    found = _found(library, _replace("小学工作", "小学\n工作"))
    assert (found.edited, found.differences) == (False, ())


def test_numbers_that_move_on_are_no_differences(library: Workspace) -> None:
    found = _found(library, _delete("全员参训"))
    assert found.differences is not None
    assert [each.kind for each in found.differences] == ["删除"]


def test_the_spec_with_the_edits_prints_what_word_says(library: Workspace) -> None:
    def change(document: Document) -> None:
        _replace("把课上好", "上好每一节课")(document)
        _insert("按时完成", "4.做好总结。")(document)
        _delete("面向全体学生")(document)

    taken = with_edits(_found(library, change), library, _target(library))
    printed, _ = show(TextFile(_target(library), taken.data), library)
    assert printed is not None
    assert "上好每一节课" in printed
    assert "4.做好总结。" in printed
    assert "面向全体学生" not in printed


def test_a_spec_whose_template_is_gone_is_given_back_unlike(library: Workspace) -> None:
    (library.root / "templates").mkdir()
    template = library.root / "templates" / "本校计划.yaml"
    template.write_text("沿用: 工作计划\n", encoding="utf-8")
    spec = SPEC.replace("文种: 工作计划", "文种: 本校计划")
    data = _changed(_document(Workspace(library.root), spec), _replace("把课上好", "上好课"))
    template.unlink()
    found = returned(data, Workspace(library.root), _target(library))
    assert found is not None
    assert (found.data, found.differences) == (spec.encode(), None)


CHARTED = """\
文种: 工作总结
学校: 滨河市实验小学
标题: 工作总结
主要成效:
  - 图表: |
      月份 | 次数 | 人次
      9月 | 4 | 1,200
      10月 | 6 |
  - 表格: |
      项目 | 支出
      课酬 | 800元
"""


def test_numbers_changed_in_a_chart_are_seen_and_taken_back(library: Workspace) -> None:
    data = _document(library, CHARTED)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    chart = parts["word/charts/chart1.xml"].replace(b"<c:v>1200</c:v>", b"<c:v>1350</c:v>")
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as file:
        for name, part in parts.items():
            file.writestr(name, chart if name == "word/charts/chart1.xml" else part)
    found = returned(changed.getvalue(), library, _target(library))
    assert found is not None
    assert found.edited
    assert [(each.old, each.new) for each in found.differences or ()] == [("9月\t4\t1,200", "9月\t4\t1,350")]
    taken = with_edits(found, library, _target(library))
    assert taken.data.decode() == CHARTED.replace("1,200", "1,350")


def test_a_changed_row_of_a_typed_table_is_taken_back(library: Workspace) -> None:
    def change(document: Document) -> None:
        document.tables[0].cell(1, 1).paragraphs[0].runs[0].text = "900元"

    found = returned(_changed(_document(library, CHARTED), change), library, _target(library))
    assert found is not None
    taken = with_edits(found, library, _target(library))
    assert taken.data.decode() == CHARTED.replace("800元", "900元")


def test_a_document_with_a_chart_comes_back_byte_for_byte(library: Workspace) -> None:
    found = returned(_document(library, CHARTED), library, _target(library))
    assert found == Returned(CHARTED.encode(), "计划.yaml", edited=False)
