"""Tables of activities: csv in the encodings of Excel, xlsx, hostile ones decided in a sentence."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforge.readers.csv_table import read_csv
from planforge.readers.evidence import UnreadableError
from planforge.readers.tables import read_table
from planforge.readers.tabular import table_of
from planforge.readers.xlsx import read_xlsx
from planforge.reuse.records_text import record_element

CSV = (
    "活动登记表,,,,,\n序号,日期（星期）,活动内容,主讲,实到人数,课时,签到表编号\n"
    '1,2026/9/9,"讲座，一",周明远,60,2,A01\n2,2026-10-21,研讨,许文静,34人,2,\n,,,,,,\n,9月3日,,,,,\n合计,,,,94,4,\n'
)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_file_is_read_in_the_encodings_that_excel_writes(codec: str) -> None:
    table = read_table(CSV.encode(codec), "登记表.csv")
    assert [row.cells for row in table.rows] == [
        {"时间": "2026/9/9", "活动": "讲座，一", "主讲人": "周明远", "参加人数": "60", "学时": "2"},
        {"时间": "2026-10-21", "活动": "研讨", "主讲人": "许文静", "参加人数": "34人", "学时": "2"},
    ]
    assert table.taken["日期（星期）"] == "时间"
    assert table.unmapped == ("签到表编号",)
    assert table.skipped == 1
    assert [row.row for row in table.rows] == [3, 4]


def test_columns_are_what_the_user_says_where_their_heads_do_not_tell() -> None:
    rows = [["登记"], ["何时", "研修主旨", "谁", "时间长短"], ["九月", "开会", "周明远", "2"]]
    told = {"何时": "日期", "研修主旨": "活动", "时间长短": "学时"}
    table = table_of(rows, told)
    assert table.rows[0].cells == {"时间": "九月", "活动": "开会", "学时": "2"}
    assert table.taken == {"何时": "时间", "研修主旨": "活动", "时间长短": "学时"}
    assert table.unmapped == ("谁",)


def test_what_the_user_says_goes_before_what_a_head_seems_to_say() -> None:
    rows = [["时间", "活动", "内容"], ["九月", "甲", "乙"]]
    assert table_of(rows, {"内容": "活动"}).rows[0].cells == {"时间": "九月", "活动": "乙"}


@pytest.mark.parametrize(
    ("told", "said", "hint"),
    [
        ({}, "没有认出表头", "表里的列是“何时”、“主旨”"),
        ({"何日": "时间", "主旨": "活动"}, "表里没有“何日”这一列", "表里的列：“何时”、“主旨”"),
        ({"何时": "时候"}, "没有“时候”这一栏", "可以写：时间、活动、类别"),
        ({"何时": "时间", "主旨": "日期"}, "有两列都说成“时间”", "一列"),
    ],
)
def test_a_column_that_cannot_be_taken_is_refused_with_what_there_is(
    told: dict[str, str], said: str, hint: str
) -> None:
    with pytest.raises(UnreadableError) as refused:
        table_of([["登记"], ["何时", "主旨"], ["九月", "开会"]], told)
    assert said in str(refused.value)
    assert hint in refused.value.hint


def test_what_cannot_be_what_its_column_says_is_told_with_its_row() -> None:
    rows = [
        ["日期", "活动", "实到人数", "课时"],
        ["46300", "甲", "三十人", "1,200"],
        ["2026-13-01", "乙", "全体教师", "约3"],
        ["2026年2月30日", "丙", "20-30", ""],
        ["", "丁", "", ""],
    ]
    table = table_of(rows)
    assert table.rows[0].cells["时间"] == "2026-10-05"
    assert table.doubts == (
        "第 3 行的“实到人数”写的是“全体教师”，不是一个数，合计时算不进去",
        "第 3 行的日期“2026-13-01”日历上没有",
        "第 4 行的“实到人数”写的是“20-30”，不是一个数，合计时算不进去",
        "第 4 行的日期“2026年2月30日”日历上没有",
        "第 5 行没有写时间",
    )


def test_a_day_without_its_year_is_told_as_it_is_read() -> None:
    table = table_of([["日期", "活动"], ["12-4", "甲"], ["2.30", "乙"], ["9/10", "丙"]])
    assert table.doubts == (
        "第 2 行的时间“12-4”读作“12月4日”：不是这一天，就在表里写成“几月几日”",
        "第 3 行的日期“2.30”日历上没有",
        "第 4 行的时间“9/10”读作“9月10日”：不是这一天，就在表里写成“几月几日”",
    )
    assert "时间: 12月4日" in record_element(table.rows[0], 0)


@pytest.mark.parametrize("mark", ["\t", ";", "；", "，"])
def test_other_marks_between_cells_are_seen(mark: str) -> None:
    rows = read_csv(f"时间{mark}活动\n九月{mark}开会\n".encode())
    assert rows == [["时间", "活动"], ["九月", "开会"]]


def test_of_several_columns_that_name_the_activity_the_surest_is_taken() -> None:
    table = table_of(
        [
            ["日期", "内容", "活动主题", "应到人数", "实到", "活动类别"],
            ["九月", "甲", "乙", "60", "58", "讲座"],
        ]
    )
    assert table.rows[0].cells == {
        "时间": "九月",
        "活动": "乙",
        "类别": "讲座",
        "应参加人数": "60",
        "参加人数": "58",
    }
    assert table.unmapped == ("内容",)


@pytest.mark.parametrize(
    ("head", "word"),
    [
        *((head, "参加人数") for head in ("参加教师数", "参训人数", "到会人数", "实际到会人数", "参加教师人数", "参会教师数（人）", "出席家长人数", "到场人数", "听课教师数")),
        *((head, "应参加人数") for head in ("应到教师数", "应到会人数", "应参加教师人数", "应当出席人数")),
    ],
)  # fmt: skip
def test_a_column_that_counts_who_came_is_known_by_its_words(head: str, word: str) -> None:
    table = table_of([["日期", "活动", head], ["九月", "开会", "8"]])
    assert table.rows[0].cells[word] == "8"


def test_what_counts_no_heads_or_only_some_of_them_is_not_taken() -> None:
    heads = ["日期", "活动", "参加教师数", "参加学生数", "听课节数", "班级数", "教师数"]
    table = table_of([heads, ["九月", "开会", *"12345"]])
    assert table.rows[0].cells == {"时间": "九月", "活动": "开会"}
    whole = table_of([[*heads[:4], "参加总人数"], ["九月", "开会", *"129"]])
    assert whole.rows[0].cells["参加人数"] == "9"


@pytest.mark.parametrize(
    ("heads", "remedy"),
    [
        (["签到表", "来的人数"], "来的人数=参加人数"),
        (["签到表", "心得"], "签到表=佐证"),
        (["心得"], "心得=备注"),
        (["班级数"], "班级数=备注"),
        (["心得", "备注"], ""),
        ([], ""),
    ],
)
def test_a_column_that_was_not_taken_comes_with_what_to_say_of_it(heads: list[str], remedy: str) -> None:
    assert table_of([["日期", "活动", *heads], ["九月", "开会", *heads]]).remedy == remedy


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "a.csv", "空文件"),
        (b"  \n", "a.csv", "空文件"),
        ("姓名,年龄\n甲,3\n".encode(), "a.csv", "表头"),
        ("时间,活动\n九月,开会\n".encode(), "~$登记表.xlsx", "临时文件"),
        (b"\xd0\xcf\x11\xe0rest", "a.xls", "旧格式"),
        (b"\xff\xff\xfe\x00", "a.csv", "编码"),
        ("时间,活动\n".encode() + b"\0", "a.csv", "编码"),
        (b"PK\x03\x04broken", "a.xlsx", "损坏"),
        ("时间,活动\n".encode() + "九月,开会\n".encode() * 2001, "a.csv", "太大"),
        (b"x" * 3_000_000, "a.csv", "太大"),
        (("时间,活动" + ",甲" * 300 + "\n").encode(), "a.csv", "太大"),
        (('时间,活动\n九月,"' + "长" * 140_000).encode(), "a.csv", "损坏"),
    ],
)
def test_what_is_no_table_is_refused_with_a_way_out(data: bytes, name: str, code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_table(data, name)
    assert refused.value.code == code
    assert refused.value.hint


# xlsx

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>'
    '<numFmt numFmtId="165" formatCode="0.00&quot;day&quot;"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
)
TEXTS = f'<sst xmlns="{MAIN}"><si><t>时间</t></si><si><r><t>活</t></r><r><t>动</t></r><rPh><t>huo</t></rPh></si></sst>'


def book(rows: str, merged: str = "", **parts: str) -> bytes:
    """An xlsx file with the given rows in its visible sheet."""
    files = {
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr/><sheets>'
            '<sheet name="藏" state="hidden" r:id="r1"/><sheet name="表" r:id="r2"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": (
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
            '<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>'
        ),
        "xl/worksheets/sheet2.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{merged}</worksheet>',
        "xl/styles.xml": STYLES,
        "xl/sharedStrings.xml": TEXTS,
        **{name.replace("__", "/") + ".xml": text for name, text in parts.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def test_cells_are_read_as_excel_shows_them() -> None:
    rows = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>人数</t></is></c></row>'
        '<row r="3"><c r="A3" s="1"><v>46274</v></c><c r="B3" t="str"><v>讲座</v></c><c r="C3"><v>60.0</v></c></row>'
        '<row><c s="2"><v>46274.625</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c s="1"><v>0.5</v></c></row>'
        '<row><c s="3"><v>1.5</v></c><c><v>1E2</v></c><c><v>abc</v></c><c t="s"><v>99</v></c><c><v>1E20</v></c></row>'
    )
    assert read_xlsx(book(rows)) == [
        ["时间", "活动", "人数", "", ""],
        ["", "", "", "", ""],
        ["2026-09-09", "讲座", "60", "", ""],
        ["2026-09-09 15:00", "是", "", "12:00", ""],
        ["1.5", "100", "abc", "", "1E20"],
    ]


def test_a_formula_without_its_value_is_told_and_left_out() -> None:
    rows = (
        '<row r="1"><c r="A1" t="str"><v>时间</v></c><c r="B1" t="str"><v>活动</v></c><c r="C1" t="str"><v>人数</v></c></row>'
        '<row r="2"><c r="A2" t="str"><v>九月</v></c><c r="B2" t="str"><v>讲座</v></c><c r="C2"><f>SUM(D1:D3)</f></c></row>'
        '<row r="3"><c r="A3" t="str"><v>九月</v></c><c r="B3" t="str"><v>研讨</v></c><c r="C3"><f>1+1</f><v>2</v></c></row>'
    )
    table = table_of(read_xlsx(book(rows)))
    assert [row.cells.get("参加人数") for row in table.rows] == [None, "2"]
    (doubt,) = table.doubts
    assert doubt.startswith("第 2 行的“人数”是公式")
    unnamed = rows.replace('<c r="B2" t="str"><v>讲座</v></c>', '<c r="B2"><f>D1</f></c>')
    table = table_of(read_xlsx(book(unnamed)))
    assert (len(table.rows), table.skipped) == (1, 1)
    assert table.doubts[0].startswith("第 2 行的“活动”是公式")


def test_an_empty_text_below_a_merged_date_is_no_date_of_its_own() -> None:
    rows = (
        '<row r="1"><c r="A1" t="str"><v>九月</v></c><c r="B1" t="str"><v>甲</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>9</v></c><c r="B2" t="str"><v>乙</v></c></row>'
    )
    merged = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    assert read_xlsx(book(rows, merged)) == [["九月", "甲"], ["九月", "乙"]]


def test_a_date_merged_over_rows_counts_for_all_and_a_title_for_none() -> None:
    rows = (
        '<row r="1"><c r="A1" t="str"><v>登记表</v></c></row>'
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>'
        '<row r="3"><c r="A3" t="str"><v>九月</v></c><c r="B3" t="str"><v>开会</v></c></row>'
        '<row r="4"><c r="B4" t="str"><v>听课</v></c></row>'
    )
    merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/><mergeCell ref="bad"/></mergeCells>'
    table = read_table(book(rows, merged), "表.xlsx")
    assert [row.cells for row in table.rows] == [
        {"时间": "九月", "活动": "开会"},
        {"时间": "九月", "活动": "听课"},
    ]


def test_a_book_of_1904_counts_from_there() -> None:
    workbook = f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><workbookPr date1904="1"/><sheets><sheet name="表" r:id="r2"/></sheets></workbook>'
    rows = '<row><c s="1"><v>44812</v></c></row>'
    assert read_xlsx(book(rows, xl__workbook=workbook)) == [["2026-09-09"]]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (book("<row>"), "损坏"),
        (book('<!DOCTYPE a [<!ENTITY b "c">]>'), "损坏"),
        (book("", xl__workbook=f'<!DOCTYPE w><workbook xmlns="{MAIN}"/>'), "伪造"),
        (book("<row>" + '<c t="str"><v>x</v></c>' * 100 + "</row>" + ("<row>" + '<c t="str"><v>x</v></c>' * 150 + "</row>") * 140), "太大"),
    ],
)  # fmt: skip
def test_a_hostile_book_is_decided_in_a_sentence(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_xlsx(data)
    assert refused.value.code == code
    assert "Word" not in f"{refused.value}{refused.value.hint}"


def test_other_zip_files_and_books_without_the_sheet_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(UnreadableError, match="不是 Excel 表格"):
        read_xlsx(out.getvalue())
    workbook = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets><sheet name="表" r:id="r1"/></sheets></workbook>'
    )
    with pytest.raises(UnreadableError):
        read_xlsx(book("", xl__workbook=workbook))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.sampled_from((b"", b"PK\x03\x04", "时间,活动\n".encode())))
def test_any_bytes_are_read_or_refused(data: bytes, start: bytes) -> None:
    with suppress(UnreadableError):
        assert all(row.cells["活动"] for row in read_table(start + data, "表.csv").rows)


@pytest.mark.parametrize(
    "number", ["1e308", "1e999999999", "-1", "NaN", "sNaN", "Infinity", "2958465.9999999", "1e-400", "٣", ""]
)
def test_a_number_that_is_none_of_excel_is_read_all_the_same(number: str) -> None:
    styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    cells = f'<row r="1"><c r="A1" s="1"><v>{number}</v></c><c r="B1"><v>{number}</v></c><c r="C1"><v>1</v></c></row>'
    assert read_xlsx(book(cells, xl__styles=styles))[0][-1] == "1"


def test_merged_cells_that_lie_over_one_another_are_no_table() -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="4000"><c r="A4000"><v>1</v></c></row>'
    with pytest.raises(UnreadableError, match="太大"):
        read_xlsx(book(rows, '<mergeCells count="9">' + '<mergeCell ref="A1:A4000"/>' * 9 + "</mergeCells>"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"<html><table/></html>", "网页"),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "网页"),
        (b"%PDF-1.4", "PDF"),
        (b"{\\rtf1}", "RTF"),
    ],
)
def test_a_page_that_calls_itself_a_table_is_told_what_it_is(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as refusal:
        read_table(data, "登记表.xls")
    assert "另存为 .xlsx" in refusal.value.hint


def test_a_time_that_tells_no_day_is_said_with_its_row() -> None:
    times = [
        "明天",
        "上周三",
        "9月31日",
        "若干",
        "9月14日",
        "第5周周三",
        "九月",
        "每周三",
        "2026-09-14 15:00",
        "9.10—9.12",
    ]
    table = table_of([["日期", "活动"], *([time, "家访"] for time in times)])
    assert [doubt.split("：")[0] for doubt in table.doubts] == [
        "第 2 行的时间“明天”看不出是哪一天，按月、按周统计时算不进去",
        "第 3 行的时间“上周三”看不出是哪一天，按月、按周统计时算不进去",
        "第 4 行的日期“9月31日”日历上没有",
        "第 5 行的时间“若干”看不出是哪一天，按月、按周统计时算不进去",
    ]
