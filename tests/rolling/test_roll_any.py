"""Rolling any text: nothing foreign is raised, the result is a spec, and the time grows with the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforge.rolling.roll import Rolled, Wish, roll
from planforge.source import TextFile, read_source
from planforge.workspace.library import Workspace
from tests.steps import seconds

PIECES = (
    "2026年", "9月", "14日", "、15日", "—", "至", "（周一）", "第3周", "第三届", "周年", "2024级", "七年级", "三至六年级", "“", "”", "《", "》",
    "〔2026〕8号", "学年度第一学期", "2026—2027", "-1", "2026-09-01", "9.14", "国庆", "中秋节", "放假", "前", "起", "自", "截至", "上册", "寒假",
    "二〇二六年", "九月", "10月10日", "1月1日", "2月29日", "2月30日", "0000", "９９９９年", "是", "全国爱牙日", "{{人数}}", "|", "12月31日", "年",
)  # fmt: skip
TARGETS = (
    "2027-2028-1",
    "2026-2027-2",
    "2027",
    "2027-2028",
    "2031-2036",
    "2199-2200-1",
    "1900",
    "2027-10-12",
    "坏",
)
PERIODS = (
    "2026—2027学年度第一学期",
    "2026—2027学年度第二学期",
    "2026年",
    "2026年10月13日",
    "2026年9月—2031年8月",
    "第3周",
    "2199年",
    "无",
)

TEXT = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace(tmp_path_factory.mktemp("empty"))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(TEXT, max_size=4),
    TEXT,
    st.sampled_from(PERIODS),
    st.sampled_from(TARGETS),
    st.sampled_from(("", "跟学生", "不变")),
)
def test_any_spec_is_rolled_or_refused(
    library: Workspace, lines: list[str], key: str, period: str, target: str, pupils: str
) -> None:
    items = "".join(f"  - 甲{line.replace('|', '')}\n" for line in lines) or "  甲\n"
    spec = f"文种: 工作计划\n期间: {period}\n工作安排:\n{items}时间安排:\n  甲{key.replace('|', '')}: 乙\n"
    spec += f"  表格: |\n    时间 | 工作\n    {key} | 丙\n落款: {{日期: 2026-09-04}}\n"
    result = roll(TextFile("计划.yaml", spec.encode()), library, Wish(target, pupils=pupils))
    if result.data is None:
        assert result.refusal or result.diagnostics
        return
    assert read_source(TextFile("计划.yaml", result.data))[0] is not None
    made = {edit for decision in result.decisions for edit in decision.edits}
    assert made <= set(result.edits)
    assert ("# 核对：" in result.data.decode()) is any(each.question for each in result.decisions)


@pytest.mark.parametrize(
    "piece",
    [
        "9月14日，",
        "2026年，",
        "“2026年”，",
        "第三届，",
        "七年级、",
        "2024级，",
        "《2026年》",
        "9月14日、15日，",
        "60周年，",
        "国庆，",
        "第3周，",
    ],
)
def test_a_long_line_takes_time_in_proportion(library: Workspace, piece: str) -> None:
    def rolled(times: int) -> None:
        spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n主题: 七年级\n正文: {piece * times}\n"
        result: Rolled = roll(TextFile("计划.yaml", spec.encode()), library, Wish("2027-2028-1"))
        assert result.data is not None

    rolled(10)
    small, large = seconds(lambda: rolled(800)), seconds(lambda: rolled(6_400))
    assert large < 8 * small * 3 + 0.2
