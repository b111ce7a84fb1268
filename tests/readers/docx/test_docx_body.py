from collections.abc import Callable

import pytest

from planforge.readers.docx.document import read_docx
from planforge.readers.evidence import NESTED, Grid, GridCell, Line, Reading

WordFile = Callable[..., bytes]


def p(text: str, properties: str = "", run: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


TWO_COLUMNS = '<w:gridSpan w:val="2"/>'
FIRST_OF_SEVERAL = '<w:vMerge w:val="restart"/>'


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def texts(reading: Reading) -> list[str]:
    return [block.text for block in reading.blocks if isinstance(block, Line)]


def grid_of(reading: Reading) -> Grid:
    (grid,) = [block for block in reading.blocks if isinstance(block, Grid)]
    return grid


def asides(reading: Reading) -> dict[str, str]:
    return {aside.kind: aside.text for aside in reading.asides}


def test_paragraphs_come_in_order_and_empty_ones_do_not(word_file: WordFile) -> None:
    reading = read_docx(word_file(p("甲") + "<w:p/>" + p("乙")))
    assert [(line.at, line.text) for line in reading.blocks if isinstance(line, Line)] == [
        (1, "甲"),
        (2, "乙"),
    ]


def test_looks_are_evidence(word_file: WordFile) -> None:
    (line,) = read_docx(
        word_file(p("标题", '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>', "<w:b/>"))
    ).blocks
    assert isinstance(line, Line)
    assert (line.align, line.outline, line.bold) == ("center", 1, True)


def _run(text: str, look: str = "") -> str:
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    ("runs", "lead"),
    [
        (_run("一、加强", "<w:b/>") + _run("管理。", "<w:b/>") + _run("每周检查。"), 7),
        (_run("每周检查，") + _run("从不间断", "<w:b/>"), 0),
        (_run("全文都粗", "<w:b/>"), 0),
        (_run("全文不粗"), 0),
    ],
)
def test_how_far_a_line_is_bold_at_its_beginning_is_evidence(
    word_file: WordFile, runs: str, lead: int
) -> None:
    (line,) = read_docx(word_file(f"<w:p>{runs}</w:p>")).blocks
    assert isinstance(line, Line)
    assert line.lead == lead


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85"])
def test_a_break_pasted_as_a_character_is_a_soft_break(word_file: WordFile, sign: str) -> None:
    row = f"<w:tbl><w:tr>{cell(p(f'九月{sign}十月'))}</w:tr></w:tbl>"
    reading = read_docx(word_file(p(f"甲{sign}乙") + row))
    assert texts(reading) == ["甲", "乙"]
    assert grid_of(reading).rows == ((GridCell(("九月", "十月")),),)


def test_a_soft_break_parts_lines_and_is_reported(word_file: WordFile) -> None:
    reading = read_docx(word_file("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"))
    assert [(line.text, line.soft) for line in reading.blocks if isinstance(line, Line)] == [
        ("甲", False),
        ("乙", True),
    ]
    assert asides(reading) == {"软回车": "1 处"}


def test_words_drawn_as_a_picture_are_read_unless_they_are_deleted(word_file: WordFile) -> None:
    art = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="校本研修简报"/></v:shape></w:pict></w:r>'
    gone = f"<w:p><w:del>{art}<w:r><w:br/></w:r></w:del></w:p>"
    assert texts(read_docx(word_file(f"<w:p>{art}</w:p>{gone}" + p("第一期")))) == ["校本研修简报", "第一期"]


def test_a_line_wrapped_in_a_title_is_one_line(word_file: WordFile) -> None:
    title = '<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>滨河市</w:t><w:br w:type="textWrapping"/><w:t>计划</w:t></w:r></w:p>'
    styles = '<w:styles XMLNS><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>'
    assert texts(read_docx(word_file(title, {"word/styles.xml": styles}))) == ["滨河市计划"]


def test_what_was_deleted_is_no_text_but_listed(word_file: WordFile) -> None:
    body = "<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>去</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>"
    reading = read_docx(word_file(body))
    assert texts(reading) == ["留新"]
    assert asides(reading) == {"已删除的修订": "去"}


def test_a_paragraph_whose_mark_was_deleted_joins_the_next(word_file: WordFile) -> None:
    body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>" + p("后")
    assert texts(read_docx(word_file(body))) == ["前后"]


def test_moved_text_counts_once(word_file: WordFile) -> None:
    body = "<w:p><w:moveFrom><w:r><w:t>搬</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>搬</w:t></w:r></w:moveTo></w:p>"
    assert texts(read_docx(word_file(body))) == ["搬"]


def test_hidden_text_is_listed_only(word_file: WordFile) -> None:
    reading = read_docx(word_file(p("看得见") + p("藏", run="<w:vanish/>")))
    assert texts(reading) == ["看得见"]
    assert asides(reading) == {"隐藏文字": "藏"}


def test_a_text_box_is_read_once_behind_its_paragraph(word_file: WordFile) -> None:
    box = f"<w:txbxContent>{p('框中')}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f'<w:p><w:r><w:t>锚</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>{p('之后')}"
    )
    assert texts(read_docx(word_file(body))) == ["锚", "框中", "之后"]


def test_merged_cells_are_resolved(word_file: WordFile) -> None:
    body = (
        f"<w:tbl><w:tr>{cell(p('时间'), TWO_COLUMNS)}{cell(p('事'))}</w:tr>"
        f"<w:tr>{cell(p('周一'), FIRST_OF_SEVERAL)}{cell(p('上午'))}{cell(p('升旗'))}</w:tr>"
        f"<w:tr>{cell('<w:p/>', '<w:vMerge/>')}{cell(p('下午'))}{cell(p('例会') + p('值日'))}</w:tr></w:tbl>"
    )
    assert grid_of(read_docx(word_file(body))).rows == (
        (GridCell(("时间",), 2), None, GridCell(("事",))),
        (GridCell(("周一",), 1, 2), GridCell(("上午",)), GridCell(("升旗",))),
        (None, GridCell(("下午",)), GridCell(("例会", "值日"))),
    )


@pytest.mark.parametrize("span", ["0", "-3", "99999999999", "x"])
def test_a_span_that_cannot_be_is_bounded(word_file: WordFile, span: str) -> None:
    wide = f'<w:gridSpan w:val="{span}"/><w:vMerge/>'
    body = f"<w:tbl><w:tr>{cell(p('甲'), wide)}</w:tr></w:tbl>"
    assert len(grid_of(read_docx(word_file(body))).rows[0]) <= 63


def test_a_table_in_a_cell_becomes_lines_of_the_cell(word_file: WordFile) -> None:
    inner = f"<w:tbl><w:tr>{cell(p('内'))}{cell(p('里'))}</w:tr></w:tbl>"
    body = f"<w:tbl><w:tr>{cell(p('外') + inner)}{cell(p('旁'))}</w:tr></w:tbl>"
    assert grid_of(read_docx(word_file(body))).rows == ((GridCell(("外", "内　里")), GridCell(("旁",))),)


def test_words_own_contents_are_set_aside(word_file: WordFile) -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    body = f"<w:sdt>{gallery}<w:sdtContent>{p('一、目标 1')}</w:sdtContent></w:sdt>{p('正文')}"
    # the properties of a content control are skipped as a whole, so the style of its lines tells as well
    styles = '<w:styles XMLNS><w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style></w:styles>'
    marked = body.replace("<w:pPr></w:pPr>", '<w:pPr><w:pStyle w:val="C"/></w:pPr>', 1)
    assert texts(read_docx(word_file(marked, {"word/styles.xml": styles}))) == ["正文"]


def test_pictures_and_links_are_listed_and_never_followed(word_file: WordFile) -> None:
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="x/image" Target="NULL"/>'
        '<Relationship Id="r2" Type="x/hyperlink" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>'
    )
    body = f'<w:p><w:r><w:drawing><a:blip xmlns:a="{a}"/></w:drawing><w:t>图</w:t></w:r></w:p>'
    reading = read_docx(word_file(body, {"word/_rels/document.xml.rels": relations}))
    assert [(aside.kind, aside.text) for aside in reading.asides] == [
        ("图片", "文件里没有这张图，只有它的位置"),
        ("外部链接", "http://127.0.0.1:9/"),
    ]


def test_a_chart_is_listed(word_file: WordFile) -> None:
    c = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    reading = read_docx(
        word_file(f'<w:p><w:r><w:drawing><c:chart xmlns:c="{c}"/></w:drawing><w:t>图</w:t></w:r></w:p>')
    )
    assert [aside.kind for aside in reading.asides] == ["图表"]


def test_headers_comments_and_notes_are_listed(word_file: WordFile) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="x/header" Target="header1.xml"/>'
        '<Relationship Id="r2" Type="x/comments" Target="/word/comments.xml"/></Relationships>'
    )
    parts = {
        "word/_rels/document.xml.rels": relations,
        "word/header1.xml": f"<w:hdr XMLNS>{p('滨河市实验小学')}{p('- 1 -')}</w:hdr>",
        "word/comments.xml": f"<w:comments XMLNS>{p('此处再想想')}</w:comments>",
    }
    assert asides(read_docx(word_file(p("正文"), parts))) == {"页眉": "滨河市实验小学", "批注": "此处再想想"}


def test_the_strict_form_of_the_standard_is_read(word_file: WordFile) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert texts(read_docx(word_file(p("严格"), namespace=strict))) == ["严格"]


def test_a_part_in_utf_16_is_read(word_file: WordFile) -> None:
    data = word_file(p("宽字"), prolog='<?xml version="1.0" encoding="UTF-16"?>', encoding="utf-16")
    assert texts(read_docx(data)) == ["宽字"]


def test_a_table_in_a_cell_is_told(word_file: WordFile) -> None:
    inner = f"<w:tbl><w:tr>{cell(p('地面'))}{cell(p('干净'))}</w:tr></w:tbl>"
    frame = f"<w:tbl><w:tr>{cell(p('说明'))}</w:tr></w:tbl>"  # one column loses nothing
    reading = read_docx(
        word_file(f"<w:tbl><w:tr>{cell(p('卫生'))}{cell(inner + frame + '<w:p/>')}</w:tr></w:tbl>")
    )
    (grid,) = reading.blocks
    assert isinstance(grid, Grid)
    assert grid.rows[0][1] == GridCell(("地面　干净", "说明"))
    assert [(aside.kind, aside.at, aside.text) for aside in reading.asides] == [(NESTED, 1, "1 行，地面")]


@pytest.mark.parametrize(
    ("behind", "begins"),
    [
        ('<w:r><w:br w:type="page"/></w:r>', True),
        ('<w:r><w:br w:type="page"/><w:t> </w:t></w:r>', True),
        ("<w:r><w:br/></w:r>", False),
        ("", False),
    ],
)
def test_a_page_break_at_the_end_of_a_paragraph_begins_the_page_of_the_next(
    word_file: WordFile, behind: str, begins: bool
) -> None:
    reading = read_docx(word_file(f"<w:p><w:r><w:t>2026年3月</w:t></w:r>{behind}</w:p>{p('一、目标')}"))
    lines = [block for block in reading.blocks if isinstance(block, Line)]
    assert [line.page for line in lines] == [False, begins]
