from collections.abc import Callable
from decimal import Decimal

import pytest

from planforge.model.profile import Profile
from planforge.model.records import Record
from planforge.model.spec import Spec
from planforge.tracing.answers import answers_of
from planforge.tracing.links import link, nearest_name, recorded
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.suspects import suspects
from planforge.tracing.wording import filler, fingerprint, is_blank, key_of


def promise(name: str, kind: Kind = Kind.GOAL, wording: str = "100%") -> Promise:
    return Promise(kind, name, wording, 0, name)


def answers(spec: Spec) -> tuple:
    return answers_of(spec, filler(spec, Profile()))


@pytest.mark.parametrize(
    "written",
    ["- 全员参训:", "- 全员参训：:", "- “全员”参训:", "- 全员 参训:", "- 目标: 全员参训。"],
)
def test_marks_and_blanks_do_not_part_a_goal_from_its_answer(
    spec: Callable[[str], Spec], written: str
) -> None:
    found = answers(spec(f"目标完成情况:\n  {written}\n    结果: 100%\n    状态: 完成\n"))
    assert [each.key for each in found] == ["全员参训"]
    assert link([promise("全员参训")], found).missing == ()


@pytest.mark.parametrize(
    "text",
    [
        "  - 全员参训:\n    结果: 都来了\n    状态: 完成\n    说明: 无\n",
        "  全员参训:\n    结果: 都来了\n    状态: 完成\n    备注: 无\n",
        "  教师方面:\n    - 全员参训:\n      完成情况: 都来了\n      状态: 完成\n      说明: 无\n",
        "  - 时间: 九月\n    工作: 全员参训\n    结果: 都来了\n    状态: 完成\n    说明: 无\n",
        "  表格: |\n    序号 | 目标 | 完成情况 | 状态 | 说明\n    1 | 全员参训 | 都来了 | 完成 | 无\n",
        "  表格: |\n    序号 | 事情 | 完成情况 | 状态 | 说明\n    1 | 全员参训 | 都来了 | 完成 | 无\n",
        "  - 全员参训:\n    结果: |\n      都来了\n    状态: 完成\n    说明:\n      - 无\n",
        "  - 全员参训: 都来了\n    状态: 完成\n    说明: 无\n",
    ],
)
def test_an_answer_is_read_however_it_is_written(spec: Callable[[str], Spec], text: str) -> None:
    (found,) = answers(spec(f"目标完成情况:\n{text}"))
    assert (found.name, found.text("结果"), found.state, found.text("说明")) == (
        "全员参训",
        "都来了",
        "完成",
        "无",
    )
    assert found.is_given


@pytest.mark.parametrize("said", ["结果: 都来了", "状态: 完成"])
def test_a_result_or_a_state_alone_is_an_answer(spec: Callable[[str], Spec], said: str) -> None:
    (found,) = answers(spec(f"目标完成情况:\n  - 全员参训:\n    {said}\n"))
    assert found.is_given


def test_what_is_left_blank_is_no_answer(spec: Callable[[str], Spec]) -> None:
    (found,) = answers(spec("目标完成情况:\n  - 全员参训:\n    结果: ……\n    状态:\n"))
    assert not found.is_given
    assert answers(spec("目标完成情况:\n  - ……:\n    结果: ……\n")) == ()
    assert (
        answers(
            spec("目标完成情况:\n  - 组织: 有\n    负责人: 王芳\n  - 表格: |\n      甲 | 乙\n      一 | 二\n")
        )
        == ()
    )


def test_a_goal_and_a_task_of_one_name_get_each_their_own(spec: Callable[[str], Spec]) -> None:
    text = "任务完成情况:\n  - 读书:\n    结果: 开了会\n目标完成情况:\n  - 读书:\n    结果: 读了书\n  - 多的:\n    结果: 有\n"
    links = link([promise("读书"), promise("读书", Kind.TASK), promise("缺的")], answers(spec(text)))
    assert [(one.kind, other.text("结果")) for one, other in links.pairs] == [
        (Kind.GOAL, "读了书"),
        (Kind.TASK, "开了会"),
    ]
    assert [each.name for each in links.missing] == ["缺的"]
    assert [each.name for each in links.loose] == ["多的"]


def test_an_answer_is_suspect_when_the_plan_reads_differently(spec: Callable[[str], Spec]) -> None:
    mark = fingerprint("全员参训", "100%")
    text = "目标完成情况:\n  - 全员参训:\n    指标: 100%\n    结果: 都来了\n    指纹: {}\n"
    kept = link([promise("全员参训")], answers(spec(text.format(mark))))
    assert list(suspects(kept)) == []
    changed = link([promise("全员参训", wording="99%")], answers(spec(text.format(mark))))
    (found,) = suspects(changed)
    assert found.old == "100%"


def test_a_task_may_be_told_by_a_record() -> None:
    done = [Record(0, "9月9日", "教师读书沙龙", Decimal(60), None, None)]
    assert recorded(promise("读书沙龙"), done) == done[0]
    assert recorded(promise("读书"), done) is None
    assert recorded(promise("讲座"), done) is None


def test_a_near_miss_is_named_and_a_stranger_is_not() -> None:
    assert nearest_name("人人上好研讨课", ["全员参训", "人人上研讨课"]) == "人人上研讨课"
    assert nearest_name("校园绿化", ["全员参训", "人人上研讨课"]) is None


def test_wording_is_compared_without_marks_and_widths() -> None:
    assert key_of("“全员”　参训：") == key_of("全员参训")
    assert key_of("！！") == "!!"
    assert is_blank("……。")
    assert fingerprint("甲", "１００%") == fingerprint("甲 ", "100％")
    assert fingerprint("甲", "99%") != fingerprint("甲", "100%")


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("2026.9.3", "2026年9月3日"),
        ("2026-10-08-10-12", "2026年10月8日—10月12日"),
        ("9.20前", "9月20日前"),
        ("9.3-9.7", "9月3日—9月7日"),
        ("第3-5周", "第3—5周"),
        ("15：30", "15:30"),
    ],
)
def test_a_plan_whose_times_are_only_written_in_another_form_is_not_reworded(typed: str, mended: str) -> None:
    old, new = (Promise(Kind.TASK, "制定计划", when, 0, "") for when in (typed, mended))
    assert old.mark == new.mark
    assert new.is_marked(old.mark)


@pytest.mark.parametrize(
    ("old", "new"),
    [("2026.9.3", "2026.9.4"), ("3.5小时", "35小时"), ("≥95%", "≤95%"), ("第3-5周", "第3—6周")],
)
def test_other_figures_are_another_wording(old: str, new: str) -> None:
    one, other = (Promise(Kind.GOAL, "人人上课", wording, 0, "") for wording in (old, new))
    assert not other.is_marked(one.mark)


def test_a_fingerprint_for_which_forms_did_count_still_holds() -> None:
    assert Promise(Kind.TASK, "制定计划", "2026.9.3", 0, "").is_marked("9b84aa5d")
