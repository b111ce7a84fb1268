"""A document of ours with tracked changes that nobody accepted, or with text boxes, comes back as it reads."""

import copy
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from planforge.returning import with_edits
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, came_back, paragraph_with, target

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
导语: |
  本学期抓好三件事。
  各部门照此安排。
主要工作:
  - 每周五查教室。
  - 每月开一次例会。
  - 期末写总结。
  - 表格: |
      月份 | 工作
      九月 | 签责任书
      十月 | 演练
落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
"""
PENDING = "处修订还没有接受或拒绝：按全部接受以后的样子取"


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def mark(name: str) -> BaseOxmlElement:
    element = OxmlElement(name)
    for key, value in (("id", "901"), ("author", "林静"), ("date", "2026-09-02T08:00:00Z")):
        element.set(qn(f"w:{key}"), value)
    return element


def wrapped(paragraph: BaseOxmlElement, name: str, *, with_mark: bool = True) -> None:
    """All runs of a paragraph, and its mark, in a revision."""
    for run in paragraph.findall(qn("w:r")):
        around = mark(name)
        run.addprevious(around)
        around.append(run)
        if name == "w:del":
            for text in run.findall(qn("w:t")):
                text.tag = qn("w:delText")
    if with_mark:
        marked(paragraph, name)


def marked(paragraph: BaseOxmlElement, name: str) -> None:
    properties = paragraph.get_or_add_pPr()
    of_mark = properties.find(qn("w:rPr"))
    if of_mark is None:
        of_mark = OxmlElement("w:rPr")
        properties.append(of_mark)
    of_mark.insert(0, mark(name))


def moved(document: Document) -> None:
    old = paragraph_with(document, "期末写总结")._p
    new = copy.deepcopy(old)
    paragraph_with(document, "每周五")._p.addprevious(new)
    wrapped(old, "w:moveFrom")
    wrapped(new, "w:moveTo")


def taken_out(document: Document) -> None:
    wrapped(paragraph_with(document, "期末写总结")._p, "w:del")


def joined(document: Document) -> None:
    marked(paragraph_with(document, "三件事")._p, "w:del")


def row_out(document: Document) -> None:
    row = document.tables[0].rows[2]._tr
    row.get_or_add_trPr().append(mark("w:del"))
    for paragraph in row.iter(qn("w:p")):
        wrapped(paragraph, "w:del", with_mark=False)


@pytest.mark.parametrize(
    ("change", "kind", "typed", "gone"),
    [
        (moved, "移动", "  - 期末写总结。\n  - 每周五查教室。\n", "例会。\n  - 期末"),
        (taken_out, "删除", "  - 每月开一次例会。\n  - 表格", "期末"),
        (joined, "合并", "本学期抓好三件事。各部门照此安排。\n", "事。\n"),
        (row_out, "删除", "九月 | 签责任书\n落款", "演练"),
    ],
)
def test_revisions_count_as_accepted_and_are_told(
    library: Workspace, change: Change, kind: str, typed: str, gone: str
) -> None:
    found = came_back(library, SPEC, change)
    assert found.differences
    assert [each.kind for each in found.differences] == [kind]
    assert PENDING in found.beside[0]
    spec = with_edits(found, library, target(library)).data.decode()
    assert typed in spec
    assert gone not in spec


def test_a_mark_taken_out_before_a_table_joins_nothing(library: Workspace) -> None:
    found = came_back(library, SPEC, lambda document: marked(paragraph_with(document, "期末")._p, "w:del"))
    assert found.differences == ()


def test_without_revisions_nothing_is_told_of_any(library: Workspace) -> None:
    found = came_back(library, SPEC, lambda document: paragraph_with(document, "例会").add_run("记录。"))
    assert not any(PENDING in each for each in found.beside)


def box(words: str) -> BaseOxmlElement:
    inner = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
    namespaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    return parse_xml(
        f"<w:r {nsdecls('w')} {namespaces}><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><wps:txbx>{inner}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


@pytest.mark.parametrize("words", ["每月开一次例会", "三件事", "期末写总结"])
def test_what_a_text_box_says_comes_once_and_leaves_its_paragraph_alone(
    library: Workspace, words: str
) -> None:
    found = came_back(
        library, SPEC, lambda document: paragraph_with(document, words)._p.append(box("重点工作"))
    )
    assert found.differences
    assert [(each.kind, each.new) for each in found.differences] == [("新增", "重点工作")]
