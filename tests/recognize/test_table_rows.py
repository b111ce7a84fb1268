import pytest

from planforge.readers.evidence import Grid, GridCell
from planforge.recognize.tables import rows_of


def _rows(*rows: tuple[str, ...]) -> list[str]:
    return list(rows_of(Grid(1, tuple(tuple(GridCell((text,)) for text in row) for row in rows))))


@pytest.mark.parametrize("head", ["负责人", "责任人", "姓 名", "教师姓名", "主讲人"])
@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("林 静", "林静"),
        ("林　静", "林静"),
        ("林 静 赵一帆", "林静 赵一帆"),
        ("林 静、何 娟", "林静、何娟"),
        ("各 班主任", "各 班主任"),
        ("教 导 处", "教 导 处"),
    ],
)
def test_names_in_a_column_of_people_have_no_blanks_inside(head: str, typed: str, row: str) -> None:
    assert _rows((head, "工作"), (typed, "听课"))[1] == f"{row} | 听课"


def test_other_columns_and_heads_stay_as_typed() -> None:
    assert _rows(("方 案", "负 责 人"), ("方 静", "林 静")) == ["方 案 | 负 责 人", "方 静 | 林静"]
