from planforge.readers.evidence import Grid, GridCell, Line
from planforge.recognize.forms import sections_of, titled
from planforge.recognize.tables import joined_down


def _grid(*rows: tuple[str, ...]) -> Grid:
    return Grid(3, tuple(tuple(GridCell(tuple(cell.split("/"))) for cell in row) for row in rows))


LONG = "落实立德树人根本任务，" * 8


def test_a_table_of_headings_and_texts_is_sections() -> None:
    lines = sections_of(_grid(("工作目标", f"{LONG}/1、甲"), ("组织领导", LONG), ("说明", "短")))
    assert [line.text for line in lines] == ["工作目标", LONG, "1、甲", "组织领导", LONG, "说明", "短"]
    assert [line.outline for line in lines] == [1, 0, 0, 1, 0, 1, 0]


def test_rows_of_two_entries_above_the_sections_of_a_form_are_lines() -> None:
    name, place = ("活动名称", "参观", "活动时间", "10月24日"), ("地点", "水文馆", "负责人", "林静")
    body = (
        ("活动目标", "1.甲/2.乙"),
        ("活动准备", "车辆"),
        ("活动过程", "一、集合/清点人数。/二、返校"),
        ("备注", ""),
    )
    lines = sections_of(_grid(name, place, *body))
    assert [line.text for line in lines][:5] == [
        "活动名称：参观",
        "活动时间：10月24日",
        "地点：水文馆",
        "负责人：林静",
        "活动目标",
    ]
    assert [line.text for line in lines if line.outline == 1] == ["活动目标", "活动准备", "活动过程", "备注"]


def test_any_other_table_is_a_table() -> None:
    assert sections_of(_grid(("时间", "内容"), ("九月", LONG), ("十月", LONG))) == []
    assert sections_of(_grid(("工作目标", "短"), ("组织领导", "短"), ("说明", "短"))) == []
    assert sections_of(_grid(("甲", LONG), ("乙", LONG), ("丙", LONG))) == []
    assert sections_of(_grid(("工作目标", LONG, "甲"), ("组织领导", LONG, "乙"), ("说明", LONG, "丙"))) == []
    assert sections_of(_grid(("工作目标", LONG), ("组织领导", LONG))) == []


def test_the_title_of_a_form_is_its_first_row_over_all_columns() -> None:
    title = (GridCell(("教研活动计划表",), 2), None)
    rows = tuple((GridCell((each,)), GridCell(("",))) for each in ("时间", "地点"))
    line, rest = titled(Grid(1, (title, *rows)))
    assert line == Line(1, "教研活动计划表", align="center")
    assert rest.rows == rows
    assert titled(Grid(1, rows)) == (None, Grid(1, rows))


def test_a_second_column_is_merged_where_every_group_has_one_text() -> None:
    head = ("月份", "主题", "内容", "负责人")
    found = joined_down(
        _grid(head, ("九月", "养成", "甲", "林静"), ("", "", "乙", "王芳"), ("十月", "安全", "丙", "林静"))
    )
    assert found.rows[1][1] == GridCell(("养成",), rows=2)
    assert found.rows[2][:2] == (None, None)
    mixed = joined_down(_grid(head, ("九月", "养成", "甲", "林静"), ("", "礼仪", "乙", "王芳")))
    assert mixed.rows[2][1] == GridCell(("礼仪",))


def test_a_clock_time_is_no_shifted_row() -> None:
    grid = _grid(
        ("时间", "内容", "备注"), ("6：00", "讲座", "报告厅"), ("6：30", "演练", ""), ("王芳", "总结", "")
    )
    found = joined_down(grid)
    assert [row[0].lines[0] if row[0] else None for row in found.rows] == ["时间", "6：00", "6：30", None]
    assert found.rows[3][1] == GridCell(("王芳",))
