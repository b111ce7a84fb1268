from collections.abc import Callable
from decimal import Decimal

import pytest

from planforge.language.spec import read_spec
from planforge.model.records import Record, records_of, totals_of
from planforge.model.spec import Spec
from planforge.source import TextFile, read_source
from planforge.validation import validate


@pytest.fixture
def records() -> Callable[[str], tuple[Record, ...]]:
    """The records of a summary whose 活动开展 holds a text."""

    def read(text: str) -> tuple[Record, ...]:
        source, found = read_source(TextFile("试.yaml", f"文种: 工作总结\n活动开展:\n{text}".encode()))
        assert source is not None, found
        spec, refused = validate(source, Spec, read_spec(source)[0])
        assert spec is not None, refused
        return records_of(spec, str)

    return read


@pytest.mark.parametrize(
    "text",
    [
        "  - 时间: 9月9日\n    活动: 讲座\n    参加人数: 60人\n    应到人数: 62\n    学时: 2\n",
        "  - 讲座:\n    日期: 9月9日\n    人数: 60\n    应参加人数: 62人\n    课时: 2学时\n",
        "  表格: |\n    日期 | 活动内容 | 应到人数 | 人数 | 学时\n    9月9日 | 讲座 | 62 | 60 | 2\n    合计 | | 62 | 60 | 2\n",
        "  表格:\n    表题: 登记\n    内容: |\n      日期 | 活动 | 应到人数 | 参加人数 | 学时\n      9月9日 | 讲座 | 62 | 60 | 2\n",
        "  九月:\n    - 讲座:\n      时间: 9月9日\n      参加人数: 60\n      应参加: 62\n      学时: 2\n",
        "  校级:\n    - 讲座:\n      时间: 9月9日\n      参加人数: 60\n      应参加: 62\n      学时: 2\n    - 另议\n",
    ],
)
def test_records_are_read_however_they_are_written(
    records: Callable[[str], tuple[Record, ...]], text: str
) -> None:
    record = records(text)[0]
    assert (record.activity, record.people, record.hours) == ("讲座", Decimal(60), Decimal(2))
    assert record.expected == Decimal(62)
    assert totals_of((record,)) == (1, Decimal(2), Decimal(60), Decimal(62))


def test_a_field_is_found_by_its_name_or_the_word_it_stands_for(
    records: Callable[[str], tuple[Record, ...]],
) -> None:
    (record,) = records("  - 时间: 9月9日\n    活动: 讲座\n    主讲: 周明远\n    类别: 校级\n")
    assert record.field("主讲人") == "周明远"
    assert record.field("类别") == "校级"
    assert record.field("地点") == ""


def test_who_should_have_come_is_told_only_where_every_record_tells() -> None:
    one = Record(0, "", "", Decimal(5), Decimal(6), None)
    other = Record(0, "", "", Decimal(5), None, None)
    assert totals_of((one, other)).expected is None
    assert totals_of(()).expected is None
