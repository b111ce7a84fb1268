"""What a chart must be to be drawn: numbers of one kind, no more than can be told apart, parts of a whole."""

from __future__ import annotations

import pytest

from planforge.compose.charts import chart_of
from planforge.diagnostics import Finding
from planforge.document import Chart, Series
from planforge.model.content import Plot, Text

Rows = list[list[str]]


def _made(rows: Rows, kind: str = "柱形", **names: str) -> tuple[Chart | None, list[Finding]]:
    texts = tuple(
        tuple(Text(10 * at + column, (text,) if text else ()) for column, text in enumerate(row))
        for at, row in enumerate(rows)
    )
    findings: list[Finding] = []

    def words(text: str, _: int) -> str:
        return names.get(text, text)

    caption = Text(0, ("图1",))
    return chart_of(Plot(0, kind, texts, caption, Text(0, ("念",))), words, findings), findings


def test_a_chart_has_its_texts_as_they_are_printed() -> None:
    chart, findings = _made([["月份", "次数"], ["9月", "{{次}}"], ["10月", ""]], **{"{{次}}": "4次"})
    assert findings == []
    assert chart == Chart("柱形", ("9月", "10月"), (Series("次数", ("4次", "")),), "图1", "月份", "念")


@pytest.mark.parametrize(
    ("kind", "rows", "message"),
    [
        ("柱形", [["月", "次"], ["9月", "几次"]], "“几次”不是数，画不成图"),
        ("柱形", [["月", "次"], ["9月", "5%"], ["10月", "5"]], "同一列里“5%”和“5”的单位不同，不能画在一起"),
        ("柱形", [["月", "次"], ["9月", ""]], "“次”一个数也没有"),
        ("柱形", [["月", ""], ["9月", "1"]], "这一列的数没有名目"),
        ("柱形", [["月", "次"], ["", "1"]], "这一行没有名称"),
        ("柱形", [["9月", "3"], ["10月", "1"]], "第一行是名目，不能是数"),
        ("柱形", [["月", *"甲乙丙丁戊"], ["9月", *"12345"]], "图里有 5 组数，看不清楚"),
        ("柱形", [["月", "次"], *([f"第{each}周", "1"] for each in range(25))], "图里有 25 项，看不清楚"),
        (
            "条形",
            [["月", *"甲乙丙"], *([f"第{each}周", *"123"] for each in range(21))],
            "图里有 21 项，看不清楚",
        ),
        ("饼形", [["月", "次", "人"], ["9月", "1", "2"]], "饼形图只能有一组数，这里有 2 组"),
        ("饼形", [["月", "次"], ["9月", "-1"], ["10月", "2"]], "饼形图里不能有负数“-1”"),
        ("饼形", [["月", "次"], ["9月", ""], ["10月", "2"]], "饼形图的“9月”没有数"),
        ("饼形", [["月", "次"], ["9月", "0"], ["10月", "0.0"]], "饼形图里都是 0，画不成图"),
    ],
)
def test_what_cannot_be_drawn_is_said_with_a_way_out(kind: str, rows: Rows, message: str) -> None:
    chart, findings = _made(rows, kind)
    assert chart is None
    assert [finding.message for finding in findings] == [message]
    assert findings[0].hint


def test_full_width_digits_are_given_back_as_they_should_be() -> None:
    _, findings = _made([["月", "次"], ["9月", "１２．５"]])
    assert findings[0].hint == "写成 12.5"
    assert findings[0].at == 11
    _, findings = _made([["月", "次"], ["9月", "约１２多次"]])
    assert not findings[0].hint.startswith("写成 约")


def test_years_and_months_may_head_columns() -> None:
    chart, _ = _made([["年级", "2025", "2026"], ["一年级", "3", "-5"]])
    assert chart is not None
    chart, _ = _made([["学科", "9月", "10月"], ["语文", "3", "5"]])
    assert chart is not None


def test_a_phrase_that_could_not_be_filled_is_said_by_others() -> None:
    _, findings = _made([["月", "次"], ["9月", "{{没有}}"]])
    assert findings == []
