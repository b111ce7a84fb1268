"""A cover, a page of contents and the title once more on the first page: one document with one title."""

from __future__ import annotations

import io

import docx
import pytest

from planforge.importing import import_document
from planforge.pipeline import TextFile
from planforge.workspace.library import Workspace
from tests.test_import_fixed_point import LIBRARY, TARGET

SECTIONS = {
    "一、学校现状": ["学校创办于1958年，现有教学班24个。"],
    "二、发展目标": ["1.教学质量稳中有升。", "2.教师梯队基本形成。"],
    "三、主要任务": ["（一）队伍建设", "骨干教师带徒。", "（二）课程建设", "开好劳动课。"],
    "四、保障措施": ["成立领导小组，校长任组长。"],
}
COVER = ["滨河市实验小学", "2026—2029年发展规划"]


def _document(again: list[str], leader: str, *, dated: bool) -> bytes:
    document = docx.Document()
    for line in [*COVER, "", "", *(["滨河市实验小学", "二〇二六年九月"] if dated else [])]:
        document.add_paragraph(line)
    document.add_page_break()
    document.add_paragraph("目　　录")
    for page, heading in enumerate(SECTIONS, 1):
        document.add_paragraph(f"{heading}{leader}{page if leader else ''}")
    document.add_page_break()
    for line in [*again, "为推动学校持续发展，制定本规划。"]:
        document.add_paragraph(line)
    for heading, body in SECTIONS.items():
        for line in [heading, *body]:
            document.add_paragraph(line)
    for line in [] if dated else ["滨河市实验小学", "2026年9月1日"]:
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("dated", [False, True])
@pytest.mark.parametrize("leader", ["\t", "…………", ""])
@pytest.mark.parametrize("again", [[], COVER, ["".join(COVER)]])
def test_the_title_behind_the_contents_is_set_aside_and_begins_no_document(
    again: list[str], leader: str, dated: bool
) -> None:
    library: Workspace = LIBRARY
    found = import_document(TextFile("规划.docx", _document(again, leader, dated=dated)), library, TARGET)
    (spec,) = found.specs
    text = spec.data.decode()
    assert found.more == 0
    assert "标题:\n  - 滨河市实验小学\n  - 2026—2029年发展规划\n" in text
    assert "导语: |\n  为推动学校持续发展，制定本规划。\n\n学校现状" in text
    assert "未归类" not in text
    assert ("位置: 封面" in text) is dated
    assert [aside.text for aside in found.asides if aside.kind == "标题又写一遍"] == again
    assert spec.coverage.share == 1
