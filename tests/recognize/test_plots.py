from planforge.readers.evidence import Aside, Grid, Line, Plot, Reading
from planforge.recognize.plots import as_drawn, spelled
from planforge.recognize.preparing import prepare

ROWS = (("月份", "次数"), ("9月", "4"), ("10月", ""))
PLOT = Plot(3, "", "柱形图", "柱形", ROWS)


def drawn(*blocks: Line | Plot, kinds: str = "柱形条形饼形") -> Reading:
    return as_drawn(Reading("段", blocks), lambda plot: plot.kind in kinds)


def test_a_chart_that_can_be_drawn_stays_as_it_is() -> None:
    assert drawn(PLOT) == Reading("段", (PLOT,))


def test_a_chart_is_drawn_as_another_kind_or_as_a_table_and_says_so() -> None:
    lines = PLOT._replace(was="折线图")
    assert drawn(lines).asides == (Aside("图表", 3, "折线图改画成柱形图"),)
    reading = drawn(PLOT, kinds="条形")
    assert reading.blocks == (PLOT._replace(kind="条形"),)
    assert reading.asides == (Aside("图表", 3, "柱形图改画成条形图"),)
    reading = drawn(PLOT._replace(words=("各月研修",)), kinds="")
    assert [type(block) for block in reading.blocks] == [Line, Grid]
    assert reading.asides == (Aside("图表", 3, "柱形图画不出来，数写成表格"),)


def test_a_title_that_the_caption_repeats_is_said_once() -> None:
    reading = drawn(PLOT._replace(words=("各月 研修", "单位：次")), Line(4, "图1　各月研修"))
    assert reading.blocks[0] == PLOT._replace(words=("单位：次",))
    assert [aside.text for aside in reading.asides] == ["图里的标题和图题相同，只写一次"]


def test_a_chart_is_spelled_as_short_as_it_can_be() -> None:
    rows = ["月份 | 次数", "9月 | 4", "10月 |"]
    assert spelled(PLOT, "") == ["图表: |", *(f"  {row}" for row in rows)]
    assert spelled(PLOT._replace(kind="饼形", words=("研修",)), "图1") == [
        "图表:", "  图题: 图1　研修", "  类型: 饼形", "  数据: |", *(f"    {row}" for row in rows)
    ]  # fmt: skip


def test_below_a_chart_a_centred_line_is_its_caption_unless_it_is_a_title() -> None:
    def captions(text: str) -> list[str]:
        line = Line(4, text, align="center")
        units = prepare(Reading("段", (Line(1, "各月次数如下。"), PLOT, line, Line(5, "以上。")))).units
        return [photo.caption for unit in units for photo in unit.photos]

    assert captions("各月研修次数") == ["各月研修次数"]
    assert captions("1. 各月研修次数") == ["1. 各月研修次数"]
    assert captions("滨河市实验小学工作总结") == [""]
