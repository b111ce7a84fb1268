import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planforge.diagnostics import Diagnostic, WordPlace
from planforge.pipeline import build
from planforge.proofreading import Proofread, proofread
from planforge.reporting import records, report
from planforge.source import TextFile
from planforge.workspace.library import Workspace
from tests.writers.docx.specimens import png

NAME = "去年.docx"


SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
主题: 校本研修
导语: 为提高教师专业素养，制定本计划。
工作目标:
  - 全员参训。
  - 按时完成。
主要工作:
  - 集体备课: 每周一次，定时间、定地点。
  - 课例研讨: 每月一次，人人上课。
时间安排:
  九月:
    - 制定计划。
  十月:
    - 课例研讨。
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def word(*paragraphs: str, tables: tuple[tuple[tuple[str, ...], ...], ...] = ()) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    for rows in tables:
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def found(data: bytes, library: Workspace, name: str = NAME) -> Proofread:
    return proofread(TextFile(name, data), library)


def of_code(read: Proofread, code: str) -> list[Diagnostic]:
    return [each for each in read.diagnostics if each.code == code]


def edited(data: bytes, change: Callable[[docx.document.Document], None]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    change(document)
    return saved(document)


def made(library: Workspace, text: str = SPEC) -> bytes:
    document = build(TextFile("计划.yaml", text.encode()), library).document
    assert document is not None
    return document


# -- foreign documents --------------------------------------------------------------------------------

PLAN = (
    "滨河市实验小学工作计划",
    "",
    "一、指导思想",
    "坚持立德树人，落实课程标准。",
    "二、主要工作",
    "1、开展集体备课。",
    "2、组织课例研讨。",
    "三、时间安排",
)
TABLE = (("时间", "内容", "负责人"), ("9月31日", "课例研讨", "李明"), ("10月8日", "总结", "王芳"))


def test_a_finding_stands_at_its_paragraph_with_its_words(library: Workspace) -> None:
    plan = [text.replace("二、", "五、") for text in PLAN]
    slip, *_ = of_code(found(word(*plan), library), "跳号")
    place = slip.position
    assert (place.file, place.line, place.column, place.width) == (NAME, 4, 1, 2)
    assert place.excerpt == "五、主要工作"
    assert place.word == WordPlace(4)
    assert report([slip]).startswith(f"{NAME}:第4段: 提醒[")


def test_a_finding_in_a_table_stands_at_its_cell(library: Workspace) -> None:
    (day,) = of_code(found(word(*PLAN, tables=(TABLE,)), library), "日期")
    assert day.position.word == WordPlace(8, 1, 2, 1)
    assert day.position.excerpt == "9月31日"
    assert report([day]).startswith(f"{NAME}:第1张表第2行第1格: 错误[日期]")
    (record,) = records([day])
    assert {key: record[key] for key in ("paragraph", "table", "row", "cell", "column")} == {
        "paragraph": 8,
        "table": 1,
        "row": 2,
        "cell": 1,
        "column": 1,
    }
    assert "page" not in record


def test_a_page_that_word_noted_is_said(library: Workspace) -> None:
    data = word(*PLAN[:4], "二、主要工作", "1、备课。", "2、研讨。", "、检查。", "4、总结。")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    noted = parts["word/document.xml"].replace(
        "<w:r><w:t>2、".encode(), "<w:r><w:lastRenderedPageBreak/><w:t>2、".encode()
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in (parts | {"word/document.xml": noted}).items():
            archive.writestr(name, part)
    (lost,) = of_code(found(buffer.getvalue(), library), "缺号")
    assert lost.position.word.page == 2
    assert report([lost]).startswith(f"{NAME}:第7段（第2页）: ")
    assert records([lost])[0]["page"] == 2


def test_what_only_concerns_the_spec_of_an_import_is_left_out(library: Workspace) -> None:
    data = word("没有标题的一段文字，不知道是什么。", "又一段。", "滨河市实验小学", "2026年9月1日", "附记")
    codes = {each.code for each in found(data, library).diagnostics}
    assert codes.isdisjoint({"核对", "未归类", "手打编号"})


def test_lines_of_a_paragraph_are_told_apart(library: Workspace) -> None:
    text = "滨河市实验小学工作计划\n一、主要工作\n1、备课。\n2、研讨。\n、检查。\n4、总结。"
    read = found(word(text), library)
    (lost,) = of_code(read, "缺号")
    assert lost.position.word == WordPlace(1, line=5)
    assert (lost.position.column, lost.position.excerpt) == (1, "、检查。")
    assert report([lost]).startswith(f"{NAME}:第1段第5行: ")
    (soft,) = of_code(read, "软回车")
    assert soft.message == "有 5 处用手动换行（Shift+Enter）分行，没有分段"


def test_hidden_text_is_told(library: Workspace) -> None:
    document = docx.Document()
    for text in PLAN:
        document.add_paragraph(text)
    document.paragraphs[3].add_run("内部掌握").font.hidden = True
    (hidden,) = of_code(found(saved(document), library), "隐藏文字")
    assert hidden.message == "这里有隐藏的文字：“内部掌握”"
    assert hidden.position.line == 3


def test_paragraphs_of_a_cell_are_told_apart(library: Workspace) -> None:
    rows = (("时间", "内容"), ("九月", "制定计划\n9月31日前完成"), ("十月", "课例研讨"))
    read = found(word(*PLAN, tables=(rows,)), library)
    inner = {each.position.word.inner for each in read.diagnostics if each.position.word.row == 2}
    assert inner <= {0, 1, 2}


def test_several_documents_in_a_file_are_all_checked(library: Workspace) -> None:
    one = "滨河市实验小学工作计划 篇1\n一、指导思想\n落实课标。\n二、主要工作\n9月开展教研。\n"
    two = "滨河市实验小学工作计划 篇2\n一、指导思想\n落实课标。\n三、主要工作\n9月开展教研。\n"
    (gap,) = of_code(found((one + two).encode(), library, "网上.txt"), "跳号")
    assert gap.position.line == 9


# -- texts --------------------------------------------------------------------------------------------


def test_a_text_is_checked_line_by_line(library: Workspace) -> None:
    text = (
        "滨河市实验小学工作计划 篇1\n\n一、指导思想\n落实课标，不断总结\n经验，稳步前进。\n上一篇：没有了\n"
    )
    read = found(text.encode(), library, "网上.txt")
    left = [(each.position.line, each.position.column, each.code) for each in read.diagnostics]
    assert (1, 13, "网页残留") in left
    assert (6, 1, "网页残留") in left
    assert all(each.position.word == WordPlace() for each in read.diagnostics)
    assert "网上.txt:6:1: 提醒[网页残留]" in report(read.diagnostics)


# -- our own ------------------------------------------------------------------------------------------


def test_the_colon_between_a_heading_and_its_text_is_left_alone(library: Workspace) -> None:
    duty = "学校与各班签订责任书，层层落实到人，每月检查一次，把检查的结果记入班级考核，学期结束的时候评出先进班级，在全校大会上表扬。"
    text = (
        "滨河市实验小学德育工作计划\n\n"
        f"一、健全制度：{duty}\n1.开好班会。\n2.写好记录。\n"
        "二、养成教育：每周评比一次。\n1.公布结果。\n2.总结经验。\n"
        "三、保障措施：\n加强领导，落实责任。\n四、工作要求\n各班要认真落实。\n"
    )
    found = proofread(TextFile("计划.txt", text.encode()), library).diagnostics
    assert [each for each in found if each.code == "标题标点" and each.position.line < 9] == []


def test_a_document_of_ours_is_checked_by_the_spec_it_carries(library: Workspace) -> None:
    data = made(library, SPEC + "保障措施: ……\n")
    (blank,) = of_code(found(data, library), "待填")
    assert blank.position.excerpt == "……"
    assert blank.position.word.paragraph > 10
    assert "那一行" not in blank.hint


def test_a_document_of_ours_in_order_gives_nothing(library: Workspace) -> None:
    assert found(made(library), library).diagnostics == ()


def test_a_document_of_ours_changed_in_word_is_checked_as_it_stands(library: Workspace) -> None:
    def change(document: docx.document.Document) -> None:
        paragraph = next(each for each in document.paragraphs if "制定计划" in each.text)
        paragraph.runs[-1].text = paragraph.runs[-1].text.replace("制定计划。", "9月31日前制定计划,上报。")

    read = found(edited(made(library), change), library)
    codes = [each.code for each in read.diagnostics]
    assert codes
    assert all(
        "9月31日" in each.position.excerpt for each in read.diagnostics if each.code in ("日期", "半角标点")
    )


def test_a_document_of_ours_that_was_rewritten_is_read_anew(library: Workspace) -> None:
    def change(document: docx.document.Document) -> None:
        for number, paragraph in enumerate(document.paragraphs[3:], 1):
            for run in paragraph.runs[1:]:
                run.text = ""
            if paragraph.runs:
                paragraph.runs[0].text = f"{number}、改过的第{number}条。"
        for number in range(30, 60):
            document.add_paragraph(f"{number}、添上的第{number}条。")

    read = found(edited(made(library), change), library)
    assert read.refusal is None
    assert any("改过" in spot.text for spot in read.places.spots)


def test_the_profile_in_a_document_is_no_file_to_open(tmp_path: Path) -> None:
    (tmp_path / "学校.yaml").write_text("学校: 某某市某某小学\n", encoding="utf-8")
    library = Workspace(tmp_path)
    spec = TextFile(str(tmp_path / "计划.yaml"), SPEC.replace("学校: 滨河市实验小学\n", "").encode())
    data = build(spec, library).document
    assert data is not None
    read = proofread(TextFile(str(tmp_path / NAME), data), library)
    (unnamed,) = of_code(read, "待填")
    assert (unnamed.position.file, unnamed.position.line) == (str(tmp_path / NAME), 0)
    assert report([unnamed]).startswith(f"{tmp_path / NAME}: 提醒[待填]")


def test_a_document_of_ours_without_its_pictures_is_read_anew(tmp_path: Path) -> None:
    home, away = tmp_path / "home", tmp_path / "away"
    home.mkdir()
    away.mkdir()
    (home / "图.png").write_bytes(png(200, 100))
    text = SPEC + "活动照片:\n  图片: {文件: 图.png, 说明: 教研活动}\n"
    data = build(TextFile(str(home / "计划.yaml"), text.encode()), Workspace(home)).document
    assert data is not None
    read = proofread(TextFile(str(away / NAME), data), Workspace(away))
    assert read.refusal is None
    assert {each.code for each in read.diagnostics}.isdisjoint({"图片"})


# -- anything -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"", "空文件"), (b"PK\x03\x04broken", "损坏"), (b"%PDF-1.7", "别的程序"), (b" \n", "空文件")],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data: bytes, code: str, library: Workspace) -> None:
    read = found(data, library)
    assert read.refusal is not None
    assert read.refusal.code == code
    assert read.remarks == ()


def test_a_hostile_file_with_a_spec_inside_is_refused(library: Workspace) -> None:
    data = made(library)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = b'<!DOCTYPE x [<!ENTITY a "b">]>' + parts["word/document.xml"]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    read = found(buffer.getvalue(), library)
    assert read.refusal is not None


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(st.text("一二、.（）1教研，。： \n\t“”{#|", max_size=25), min_size=1, max_size=12))
def test_any_text_is_decided_and_every_place_is_in_it(lines: list[str], library: Workspace) -> None:
    text = "\n".join(lines)
    read = found(text.encode(), library, "网上.txt")
    rows = text.split("\n")
    for remark in read.remarks:
        place = remark.finding.position
        assert place.line == 0 or place.excerpt == rows[place.line - 1]
        assert 1 <= place.column <= max(1, len(place.excerpt))


def test_a_long_document_takes_no_time_to_speak_of(library: Workspace) -> None:
    lines = ["滨河市实验小学工作计划"]
    for part in range(1, 26):
        lines.append(f"（{part}）")
        lines.extend(f"{number}.第{part}组第{number}项工作,按时完成。" for number in range(1, 20))
    data = word(*lines)
    found(data, library)
    start = time.process_time()
    read = found(data, library)
    spent = time.process_time() - start
    assert len(read.places.spots) > 480
    assert spent < 1.5  # 0.3 s on an idle machine
