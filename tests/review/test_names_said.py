"""Names as they are typed: blanks in them, colleagues of two characters that sound alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.diagnostics import Diagnostic
from planforge.mending import fixed
from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

PROFILE = "学校: 滨河市实验小学\n人员: [周明远（校长）, 林静, 滕飞, 顾小禾, 赵一帆]\n"
HEAD = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 抓实备课。\n组织领导:\n"


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], TextFile]:
    """A plan with these lines on who leads, beside a profile."""
    (tmp_path / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    return lambda lines: TextFile(str(tmp_path / "计划.yaml"), f"{HEAD}  {lines}\n".encode())


def told(file: TextFile) -> list[Diagnostic]:
    findings = check(file, Workspace(Path(file.name).parent))
    return [each for each in findings if each.code in ("多余空格", "疑似错字", "姓名相连")]


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("成员: 林静 滕 飞 顾 小 禾", "成员: 林静 滕飞 顾小禾"),
        ("成员: 林静、顾 小 禾", "成员: 林静、顾小禾"),
        ("组长: 周 明 远（校长）", "组长: 周明远（校长）"),
        ('成员: "林静 滕 飞"', '成员: "林静 滕飞"'),
    ],
)
def test_blanks_in_a_colleagues_name_are_taken_out(
    file: Callable[[str], TextFile], typed: str, mended: str
) -> None:
    plan = file(typed)
    assert {each.code for each in told(plan)} == {"多余空格"}
    assert fixed(plan, Workspace(Path(plan.name).parent)).new == f"{HEAD}  {mended}\n"


def test_blanks_in_a_strangers_name_are_asked_about(file: Callable[[str], TextFile]) -> None:
    plan = file("成员: 林静、施 小 满")
    (found,) = told(plan)
    assert found.asks
    assert fixed(plan, Workspace(Path(plan.name).parent)).data is None


@pytest.mark.parametrize(
    "lines", ["成员: 林静 滕飞 顾小禾", "成员: 林静、滕　飞", "成员: 王　琛", "成员: 各 年级组长"]
)
def test_blanks_between_names_and_a_name_set_wide_are_let_pass(
    file: Callable[[str], TextFile], lines: str
) -> None:
    assert told(file(lines)) == []


def test_many_are_said_once(file: Callable[[str], TextFile]) -> None:
    plan = file("成员: 施 小 满、施 中 满、施 大 满、施 小 雪、施 大 雪、施 小 寒")
    (found,) = told(plan)
    assert (found.message, len(found.edits), len(found.also)) == (
        "全文有 6 个姓名中间有空格，如“施 小 满”",
        6,
        5,
    )


@pytest.mark.parametrize(
    ("typed", "meant"), [("腾飞", "滕飞"), ("林婧", "林静"), ("顾小荷", "顾小禾"), ("赵怡帆", "赵一帆")]
)
@pytest.mark.parametrize("lines", ["组长: {}", "组长: 林静\n保障措施: 由{}负责值班。"])
def test_a_name_that_sounds_like_a_colleagues_is_asked_about(
    file: Callable[[str], TextFile], lines: str, typed: str, meant: str
) -> None:
    (found,) = told(file(lines.format(typed)))
    assert found.message == f"“{typed}”是不是“{meant}”？"


@pytest.mark.parametrize("name", ["滕飞", "林芳", "滕骏", "刘静", "顾大川"])
def test_other_names_are_let_pass(file: Callable[[str], TextFile], name: str) -> None:
    assert told(file(f"组长: {name}")) == []


@pytest.mark.parametrize(
    ("typed", "mended", "asks"),
    [
        ("成员: 周明远、赵一帆、林静滕飞", "成员: 周明远、赵一帆、林静、滕飞", False),
        ("成员: 周明远 赵一帆 孙立群吴思远", "成员: 周明远 赵一帆 孙立群 吴思远", True),
        ("成员: 周明远、赵一帆、彭倩顾小禾、林静", "成员: 周明远、赵一帆、彭倩、顾小禾、林静", True),
    ],
)
def test_two_names_that_nothing_parts_are_parted(
    file: Callable[[str], TextFile], typed: str, mended: str, *, asks: bool
) -> None:
    plan = file(typed)
    (found,) = told(plan)
    assert (found.code, found.asks) == ("姓名相连", asks)
    library = Workspace(Path(plan.name).parent)
    assert (fixed(plan, library).data is None) is asks
    assert fixed(plan, library, lambda _: True).new == f"{HEAD}  {mended}\n"


@pytest.mark.parametrize(
    "lines",
    [
        "成员: 周明远、赵一帆、欧阳小禾、高一年段长、门卫若干人、应急小组",
        "成员: 周明远、赵一帆、王小明林静",  # 王小 明林静 as well
        "成员: 林静滕飞、各班主任",
        "成员: 林静、孙立群吴思远、全体教师、各班主任、学生代表",
    ],
)
def test_what_may_be_parted_in_two_ways_or_stands_among_others_is_let_pass(
    file: Callable[[str], TextFile], lines: str
) -> None:
    assert told(file(lines)) == []


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("每周四集体备课，周明原老师负责记录。", True),
        ("顾小合同志具体负责。", True),
        ("周明远老师负责记录。", False),
        ("班主任老师负责记录。", False),
        ("任课老师组织订正。", False),
    ],
)
def test_a_teacher_who_does_something_is_known_by_name(
    file: Callable[[str], TextFile], words: str, is_told: bool
) -> None:
    assert bool(told(file(f"成员: 林静\n保障措施:\n  - {words}\n  - 抓好落实。"))) is is_told
