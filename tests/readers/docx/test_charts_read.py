import time

import pytest

from planforge.readers.docx.document import read_docx
from planforge.readers.evidence import Line, Plot, Reading
from tests.readers.conftest import WordFile

C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
PLACE = f'<w:p><w:r><w:drawing><c:chart {C} id="r1"/></w:drawing></w:r></w:p>'
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)
CHART = '<Relationship Id="r1" Type="x/chart" Target="charts/chart1.xml"/>'


def points(*values: str, form: str = "") -> str:
    written = f"<c:formatCode>{form}</c:formatCode>" if form else ""
    each = (f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(values) if value)
    return f'{written}<c:ptCount val="{len(values)}"/>{"".join(each)}'


def names(*values: str) -> str:
    return f"<c:cat><c:strRef><c:f>S!A1</c:f><c:strCache>{points(*values)}</c:strCache></c:strRef></c:cat>"


def numbers(*values: str, form: str = "General", slot: str = "val") -> str:
    kept = f"<c:numCache>{points(*values, form=form)}</c:numCache>"
    return f"<c:{slot}><c:numRef><c:f>S!B1</c:f>{kept}</c:numRef></c:{slot}>"


def series(name: str, *content: str) -> str:
    return f"<c:ser><c:tx><c:v>{name}</c:v></c:tx>{''.join(content)}</c:ser>"


def title(text: str) -> str:
    return f"<c:title><c:tx><c:rich><a:p><a:r><a:t>{text}</a:t></a:r></a:p></c:rich></c:tx></c:title>"


def chart(plot: str, *, before: str = "", behind: str = "", space: str = C) -> str:
    area = f"<c:plotArea>{plot}{behind}</c:plotArea>"
    return f"<c:chartSpace {space} {A}><c:chart>{before}{area}</c:chart></c:chartSpace>"


MONTHS = names("9月", "10月")
COUNTS = series("次数", MONTHS, numbers("4", "6"))


def read(
    word_file: WordFile, xml: str, *, place: str = PLACE, relation: str = CHART, **parts: str
) -> Reading:
    relations = {"word/_rels/document.xml.rels": RELATION.format(relation), "word/charts/chart1.xml": xml}
    return read_docx(word_file(place, {**relations, **parts}))


def only(reading: Reading) -> Plot:
    (plot,) = (block for block in reading.blocks if isinstance(block, Plot))
    return plot


def said(reading: Reading) -> list[str]:
    return [aside.text for aside in reading.asides]


@pytest.mark.parametrize(
    ("element", "was", "kind"),
    [
        ("barChart", "柱形图", "柱形"),
        ("bar3DChart", "柱形图", "柱形"),
        ("pieChart", "饼形图", "饼形"),
        ("doughnutChart", "圆环图", "饼形"),
        ("lineChart", "折线图", "柱形"),
        ("radarChart", "雷达图", "柱形"),
        ("stockChart", "股价图", ""),
    ],
)
def test_a_chart_becomes_the_nearest_kind(word_file: WordFile, element: str, was: str, kind: str) -> None:
    reading = read(word_file, chart(f"<c:{element}>{COUNTS}</c:{element}>"))
    assert only(reading) == Plot(1, "", was, kind, (("", "次数"), ("9月", "4"), ("10月", "6")))
    assert (reading.asides, reading.unread) == ((), ())


def test_lying_bars_and_lines_over_bars(word_file: WordFile) -> None:
    lying = f'<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/>{COUNTS}</c:barChart>'
    plot = only(read(word_file, chart(lying)))
    assert (plot.was, plot.kind) == ("堆积的条形图", "条形")
    line = f"<c:lineChart>{series('比例', MONTHS, numbers('0.5', '0.625', form='0.0%'))}</c:lineChart>"
    plot = only(read(word_file, chart(f'<c:barChart><c:barDir val="col"/>{COUNTS}</c:barChart>{line}')))
    assert plot.rows == (("", "次数", "比例"), ("9月", "4", "50.0%"), ("10月", "6", "62.5%"))
    assert (plot.was, plot.kind) == ("柱形图和折线图", "柱形")


def test_numbers_and_names_may_be_literal_and_the_namespace_strict(word_file: WordFile) -> None:
    literal = (
        f"<c:cat><c:strLit>{points('一班', '二班')}</c:strLit></c:cat>"
        f"<c:val><c:numLit>{points('1200', '', form='#,##0_ ')}</c:numLit></c:val>"
    )
    strict = 'xmlns:c="http://purl.oclc.org/ooxml/drawingml/chart"'
    reading = read(
        word_file,
        chart(f"<c:barChart>{series('册数', literal)}</c:barChart>", space=strict),
        place=PLACE.replace(C, strict),
    )
    assert only(reading).rows == (("", "册数"), ("一班", "1,200"), ("二班", ""))


def test_a_label_tells_how_its_number_is_printed(word_file: WordFile) -> None:
    one = '<c:dLbl><c:idx val="0"/><c:numFmt formatCode="0&quot;次&quot;" sourceLinked="0"/></c:dLbl>'
    labels = f'<c:dLbls>{one}<c:numFmt formatCode="0.0" sourceLinked="0"/></c:dLbls>'
    reading = read(
        word_file, chart(f"<c:barChart>{series('数', labels, MONTHS, numbers('4', '6'))}</c:barChart>")
    )
    assert only(reading).rows[1:] == (("9月", "4次"), ("10月", "6.0"))


def test_a_date_axis_shows_its_days(word_file: WordFile) -> None:
    days = numbers("46266", "46296", form="yyyy&quot;年&quot;m&quot;月&quot;;@", slot="cat")
    axis = f"<c:dateAx>{title('月份')}</c:dateAx>"
    reading = read(
        word_file, chart(f"<c:lineChart>{series('次数', days, numbers('1', '2'))}</c:lineChart>", behind=axis)
    )
    assert only(reading).rows == (("月份", "次数"), ("2026年9月", "1"), ("2026年10月", "2"))


def test_outer_levels_stand_before_the_inner_one(word_file: WordFile) -> None:
    levels = f"<c:lvl>{points('上', '下', '上')}</c:lvl><c:lvl>{points('2025年', '', '2026年')}</c:lvl>"
    cat = f"<c:cat><c:multiLvlStrRef><c:multiLvlStrCache>{levels}</c:multiLvlStrCache></c:multiLvlStrRef></c:cat>"
    reading = read(
        word_file, chart(f"<c:barChart>{series('次数', cat, numbers('1', '2', '3'))}</c:barChart>")
    )
    assert [row[0] for row in only(reading).rows] == ["", "2025年 上", "2025年 下", "2026年 上"]
    assert reading.unread == ()


def test_titles_stand_beside_the_data_and_that_of_a_pie_tells_its_axis(word_file: WordFile) -> None:
    axes = f"<c:catAx>{title('月份')}</c:catAx><c:valAx>{title('单位：次')}</c:valAx>"
    plot = f"<c:barChart>{COUNTS}</c:barChart>"
    reading = read(word_file, chart(plot, before=title("各月研修"), behind=axes))
    assert (only(reading).rows[0][0], only(reading).words) == ("月份", ("各月研修", "单位：次"))
    reading = read(word_file, chart(f"<c:pieChart>{COUNTS}</c:pieChart>", before=title("月份（次数）")))
    assert (only(reading).rows[0], only(reading).words, reading.unread) == (("月份", "次数"), (), ())


def test_names_that_are_missing_are_those_that_word_shows(word_file: WordFile) -> None:
    plot = f"<c:barChart><c:ser>{numbers('4', '6')}</c:ser>{COUNTS}{COUNTS}</c:barChart>"
    assert only(read(word_file, chart(plot))).rows[0] == ("", "系列1", "次数", "次数（3）")
    assert only(read(word_file, chart(plot.replace(COUNTS, "")))).rows[1:] == (("1", "4"), ("2", "6"))


def test_points_of_a_scatter_chart_are_written_as_a_table(word_file: WordFile) -> None:
    two = "".join(
        series(name, numbers(*x, slot="xVal"), numbers("3", "4", slot="yVal"))
        for name, x in (("甲", ("1", "2")), ("乙", ("5", "6")))
    )
    reading = read(word_file, chart(f"<c:scatterChart>{two}</c:scatterChart>"))
    assert only(reading).rows == (("", "甲", "", "乙"), ("1", "3", "5", "3"), ("2", "4", "6", "4"))
    assert (only(reading).was, only(reading).kind) == ("散点图", "")


@pytest.mark.parametrize(
    ("xml", "remark"),
    [
        ("", "这张图表坏了，没有取出"),
        ("<c:chartSpace", "这张图表坏了，没有取出"),
        (f'<!DOCTYPE a><c:chartSpace {C}><c:v>9</c:v></c:chartSpace>', "这张图表坏了，没有取出"),
        (chart(f"<c:barChart><c:ser>{names('甲')}<c:val><c:numRef/></c:val></c:ser></c:barChart>"), "图里没有留下数"),
    ],
    ids=["empty", "cut off", "a document type", "no values kept"],
)  # fmt: skip
def test_a_chart_that_cannot_be_read_is_said(word_file: WordFile, xml: str, remark: str) -> None:
    reading = read(word_file, xml)
    assert (reading.blocks, said(reading)) == ((), [remark])


def test_the_words_of_a_chart_that_is_broken_are_kept(word_file: WordFile) -> None:
    assert read(word_file, chart(f"<c:barChart>{COUNTS}</c:barChart>")[:-20]).unread == (
        "次数、9月、10月、4、6",
    )


def test_a_chart_that_is_missing_or_elsewhere_is_said(word_file: WordFile) -> None:
    assert said(read(word_file, "", relation="")) == ["文件里没有这张图的数据，只有它的位置"]
    outside = RELATION.format(
        '<Relationship Id="r9" Type="x/oleObject" Target="file:///x.xlsx" TargetMode="External"/>'
    )
    parts = {"word/charts/_rels/chart1.xml.rels": outside}
    reading = read(word_file, chart(f"<c:barChart>{COUNTS}</c:barChart>"), **parts)
    assert said(reading) == ["数据在别的文件里，取的是图里留下的数"]
    assert only(reading).rows[1] == ("9月", "4")


@pytest.mark.parametrize("count", [30_000, 100_000])
def test_a_chart_with_very_many_points_is_said_at_once(word_file: WordFile, count: int) -> None:
    many = series("数", numbers(*["1"] * count))
    begin = time.perf_counter()
    reading = read(word_file, chart(f"<c:lineChart>{many}</c:lineChart>"))
    assert time.perf_counter() - begin < 2
    assert (reading.blocks, len(reading.asides)) == ((), 1)


def test_words_that_are_no_data_are_counted_and_kept(word_file: WordFile) -> None:
    label = "<c:dLbls><c:dLbl><c:idx val='0'/><c:tx><c:rich><a:p><a:r><a:t>最高</a:t></a:r><a:fld><a:t>[值]</a:t></a:fld></a:p></c:rich></c:tx></c:dLbl></c:dLbls>"
    reading = read(
        word_file, chart(f"<c:barChart>{series('次数', label, MONTHS, numbers('4', '6'))}</c:barChart>")
    )
    assert reading.unread == ("最高",)


def test_a_chart_in_a_cell_stands_behind_the_table_and_of_alternatives_the_first_counts(
    word_file: WordFile,
) -> None:
    plot = chart(f"<c:barChart>{COUNTS}</c:barChart>")
    cell = f"<w:tbl><w:tr><w:tc>{PLACE}<w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    reading = read(word_file, plot, place=cell)
    assert [type(block).__name__ for block in reading.blocks] == ["Grid", "Plot"]
    assert said(reading) == ["放在它所在的表格后面"]
    drawing = f'<c:chart {C} id="r1"/>'
    choice = f"<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice>{drawing}</mc:Choice><mc:Fallback>{drawing}</mc:Fallback></mc:AlternateContent>"
    assert only(read(word_file, plot, place=PLACE.replace(drawing, choice))).kind == "柱形"


def test_a_chart_in_a_text_box_is_read(word_file: WordFile) -> None:
    box = f"<w:p><w:r><w:t>上</w:t><w:txbxContent>{PLACE}</w:txbxContent></w:r></w:p>"
    blocks = read(word_file, chart(f"<c:barChart>{COUNTS}</c:barChart>"), place=box).blocks
    assert [type(block) for block in blocks] == [Line, Plot]


def test_new_charts_diagrams_and_embedded_objects_are_said_and_their_words_kept(word_file: WordFile) -> None:
    new = 'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"'
    smart = 'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
    place = (
        f'<w:p><w:r><cx:chart {new} id="r1"/><dgm:relIds {smart} dm="r2"/>'
        '<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:r></w:p>'
    )
    relation = CHART + '<Relationship Id="r2" Type="x/diagramData" Target="diagrams/data1.xml"/>'
    words = f"<dgm:dataModel {smart} {A}><a:p><a:r><a:t>校长</a:t></a:r></a:p><a:p/><a:p><a:t>教导处</a:t></a:p></dgm:dataModel>"
    data = f'<cx:chartSpace {new}><cx:strDim><cx:pt idx="0">语文</cx:pt></cx:strDim><cx:numDim><cx:pt idx="0">12</cx:pt></cx:numDim></cx:chartSpace>'
    reading = read(word_file, data, place=place, relation=relation, **{"word/diagrams/data1.xml": words})
    assert reading.unread == ("语文、12", "校长、教导处")
    assert [aside.kind for aside in reading.asides] == ["图表", "图形", "嵌入的文件"]
    assert said(reading)[1:] == [
        "SmartArt 图形没有画出来，里面的字放在未归类",
        "Excel.Sheet.12 没有读，只取了它的图",
    ]


def test_a_chart_shown_very_often_and_one_with_very_many_words_are_said(word_file: WordFile) -> None:
    plot = f"<c:barChart>{COUNTS}</c:barChart>"
    reading = read(word_file, chart(plot), place=PLACE * 101)
    assert (len(reading.blocks), said(reading)) == (100, ["图表太多，从这一张起都没有取出"])
    titles = "".join(title(f"题目{number}") for number in range(12_000))
    reading = read(word_file, chart(plot, before=titles))
    assert (reading.blocks, said(reading)) == ((), ["图表里的数和字太多，这一张没有取出"])
    points_apart = "".join(f"<c:x><c:v>另{number}</c:v></c:x>" for number in range(12_000))
    reading = read(word_file, chart(plot, behind=points_apart))
    assert (len(reading.blocks), reading.unread) == (1, ())
    assert said(reading) == ["图里还有 72889 字，太多，没有取出"]
