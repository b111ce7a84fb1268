"""``planforge summarize``, ``accept`` and ``new --from-summary`` at the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]

PLAN = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
主题: 教研
工作目标:
  - 全员参训:
    指标: 参训率98%以上
时间安排:
  九月: 讲座
"""


@pytest.fixture
def plan(workspace: Path) -> Path:
    path = workspace / "specs" / "2026-2027-1 教研计划.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def summary(plan: Path, planforge: Command) -> Path:
    assert planforge("summarize", str(plan)).code == 0
    return plan.with_name("2026-2027-1 教研总结.yaml")


def test_a_summary_is_written_beside_the_plan(planforge: Command, plan: Path) -> None:
    result = planforge("summarize", "specs/2026-2027-1 教研计划.yaml")
    assert (result.code, result.out) == (0, "specs/2026-2027-1 教研总结.yaml\n")
    assert "1 个目标、1 项工作等着回答" in result.err
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize(
    ("name", "written"),
    [("安全工作要点", "安全总结"), ("发展规划", "发展总结"), ("plan", "plan总结")],
)
def test_the_name_of_the_summary_is_that_of_the_plan(
    planforge: Command, plan: Path, name: str, written: str
) -> None:
    plan.rename(plan.with_name(f"{name}.yaml"))
    assert planforge("summarize", f"specs/{name}.yaml").out == f"specs/{written}.yaml\n"


def test_again_only_what_is_new_is_put_in(planforge: Command, plan: Path, summary: Path) -> None:
    before = summary.read_bytes()
    result = planforge("summarize", str(plan))
    assert (result.out, result.err) == ("", "计划里没有新的目标和工作，总结没有改动。\n")
    assert summary.read_bytes() == before
    plan.write_text(
        PLAN.replace("时间安排", "  - 人人上课\n时间安排").replace("九月: 讲座", "九月: 沙龙"),
        encoding="utf-8",
    )
    shown = planforge("summarize", str(plan), "--dry-run")
    assert "+   - 人人上课:" in shown.out
    assert "只是看看" in shown.err
    assert summary.read_bytes() == before
    result = planforge("summarize", str(plan))
    assert result.out == "specs/2026-2027-1 教研总结.yaml\n"
    assert "补上目标 1 个：人人上课\n补上工作 1 项：沙龙\n" in result.err
    assert "没有动它们：讲座" in result.err


def test_a_dry_run_shows_a_new_summary_and_writes_none(planforge: Command, plan: Path) -> None:
    result = planforge("summarize", str(plan), "--dry-run")
    assert result.out.startswith("# 工作总结：")
    assert not plan.with_name("2026-2027-1 教研总结.yaml").exists()


def test_records_are_read_and_columns_told(planforge: Command, plan: Path, workspace: Path) -> None:
    table = workspace / "登记.csv"
    table.write_bytes("日期,主题,人数,编号\n2026/9/9,讲座,60,A1\n,,3,\n".encode("gb18030"))
    result = planforge("summarize", str(plan), "--records", "登记.csv")
    assert (
        "读入活动记录 1 条；列：日期→时间、主题→活动、人数→参加人数\n这些列没有用上：编号；要用就再运行一次，加上 --列 编号=备注"
        in result.err
    )
    assert "有 1 行没有写活动" in result.err
    assert result.code == 0
    again = planforge("summarize", str(plan), "--records", "登记.csv")
    assert "读入活动记录 0 条，另有 1 条已经在总结里" in again.err
    assert planforge("check", "specs/2026-2027-1 教研总结.yaml").code == 1


def test_a_column_that_was_not_taken_can_be_told_afterwards(
    planforge: Command, plan: Path, workspace: Path
) -> None:
    (workspace / "r.csv").write_text(
        "日期,活动,来的人数,培训学时\n9月2日,读书会,12,2\n2026.10.14,研讨课,30,\n11/11,讲座,60,3\n",
        encoding="utf-8",
    )
    first = planforge("summarize", str(plan), "--records", "r.csv")
    assert "这些列没有用上：来的人数；要用就再运行一次，加上 --列 来的人数=参加人数" in first.err
    path = plan.with_name("2026-2027-1 教研总结.yaml")
    text = path.read_text(encoding="utf-8")
    assert all(f"- 时间: {day}\n" in text for day in ("9月2日", "10月14日", "11月11日"))
    path.write_text(text.replace("活动: 讲座\n", "活动: 讲座\n    参加人数: 58\n"), encoding="utf-8")
    again = planforge("summarize", str(plan), "--records", "r.csv", "--列", "来的人数=参加人数")
    assert "读入活动记录 0 条，另有 3 条已经在总结里" in again.err
    assert "已有的活动记录填上空着的 2 处，写好的没有动" in again.err
    text = path.read_text(encoding="utf-8")
    assert "    活动: 读书会\n    参加人数: 12\n    学时: 2\n" in text
    assert "    活动: 研讨课\n    参加人数: 30\n" in text
    assert "    参加人数: 58\n" in text
    once_more = planforge("summarize", str(plan), "--records", "r.csv", "--列", "来的人数=参加人数")
    assert "填上" not in once_more.err


def test_a_day_that_differs_is_told_when_the_table_is_read_again(
    planforge: Command, plan: Path, workspace: Path
) -> None:
    table = workspace / "登记.csv"
    table.write_text("日期,主题\n2026/9/9,讲座\n", encoding="utf-8")
    planforge("summarize", str(plan), "--records", "登记.csv")
    table.write_text("日期,主题\n2026/9/16,讲座\n", encoding="utf-8")
    again = planforge("summarize", str(plan), "--records", "登记.csv")
    assert "请核对：第 2 行的“讲座”（2026/9/16）和总结里的一条只有时间不同（2026年9月9日）" in again.err


def test_a_table_that_cannot_be_read_is_refused(planforge: Command, plan: Path, workspace: Path) -> None:
    (workspace / "坏.xlsx").write_bytes(b"PK\x03\x04")
    result = planforge("summarize", str(plan), "--records", "坏.xlsx")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("读不了“坏.xlsx”：")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("教研.txt",), "不是规格"),
        (("specs/没有.yaml",), "找不到"),
        (("specs/2026-2027-1 教研计划.yaml", "-o", "a.txt"), ".yaml 结尾"),
        (("specs/2026-2027-1 教研计划.yaml", "-o", "specs/2026-2027-1 教研计划.yaml"), "不能写到计划自己"),
        (("specs/2026-2027-1 教研计划.yaml", "-o", "../外面/总结.yaml"), "同一个工作区"),
    ],
)
def test_wrong_use_is_refused(planforge: Command, plan: Path, words: tuple[str, ...], said: str) -> None:
    result = planforge("summarize", *words)
    assert result.code == 2
    assert said in result.err
    assert plan.read_text(encoding="utf-8") == PLAN


def test_mistakes_in_the_plan_are_shown(planforge: Command, plan: Path) -> None:
    plan.write_text(PLAN.replace("指标: ", "指标："), encoding="utf-8")
    result = planforge("summarize", str(plan))
    assert result.code == 1
    assert "错误[冒号]" in result.err
    assert result.err.endswith("计划里有错误，先改好再写总结。\n")


def test_programs_get_json(planforge: Command, plan: Path, workspace: Path) -> None:
    (workspace / "登记.csv").write_text("日期,主题,编号\n2026/9/9,讲座,A1\n", encoding="utf-8")
    result = planforge("summarize", str(plan), "--records", "登记.csv", "--format", "json")
    body = json.loads(result.out)
    assert [each["name"] for each in body["added"]] == ["全员参训", "讲座"]
    assert (body["new"], body["written"], body["unmapped"]) == (True, True, ["编号"])
    plan.write_text("文种: 工作总结\n主要做法: 甲\n", encoding="utf-8")
    refused = json.loads(planforge("summarize", str(plan), "--format", "json").out)
    assert (refused["written"], refused["refusal"]) != (True, "")


def test_accepting_shows_both_wordings(planforge: Command, plan: Path, summary: Path) -> None:
    name = "specs/2026-2027-1 教研总结.yaml"
    assert planforge("accept", name).err == "计划的原话没有改过，不用确认。\n"
    plan.write_text(PLAN.replace("98%", "96%"), encoding="utf-8")
    assert "这些条的计划原话后来改过" in planforge("summarize", str(plan)).err
    before = summary.read_bytes()
    shown = planforge("accept", name, "--dry-run")
    assert "+     指标: 参训率96%以上" in shown.out
    assert summary.read_bytes() == before
    body = json.loads(planforge("accept", name, "--format", "json", "--dry-run").out)
    assert [each["new"] for each in body["accepted"]] == ["参训率96%以上"]
    done = planforge("accept", name)
    kept = "原来的一份是“specs/2026-2027-1 教研总结.yaml.修改前”，要退回就把它改名回来。\n"
    said = "确认了“全员参训”\n  旧：参训率98%以上\n  新：参训率96%以上\n"
    assert (done.code, done.err) == (0, said + kept)
    assert summary.with_name(f"{summary.name}.修改前").read_bytes() == before
    assert planforge("accept", name, "全员参训").err == "“全员参训”的原话没有改过\n"
    summary.write_text(
        "\n".join(line for line in summary.read_text(encoding="utf-8").split("\n") if "指纹" not in line),
        encoding="utf-8",
    )
    again = planforge("accept", name, "全员参训").err
    assert again.startswith("确认了“全员参训”\n  计划现在的说法：参训率96%以上\n")
    assert "修改前2" in again


def test_accepting_is_refused_in_a_sentence(planforge: Command, plan: Path, summary: Path) -> None:
    assert planforge("accept", "a.txt").code == 2
    assert "没有回答“没有的”" in planforge("accept", str(summary), "没有的").err
    assert json.loads(planforge("accept", str(summary), "没有的", "--format", "json").out)["refusal"]
    summary.write_text("文种: 工作总结\n甲：乙\n", encoding="utf-8")
    assert planforge("accept", str(summary)).code == 1
    text = f"文种: 工作总结\n学校: 滨河市实验小学\n对应计划: {plan.name}\n目标完成情况:\n  表格: |\n    目标 | 结果\n    全员参训 | 好\n"
    summary.write_text(text, encoding="utf-8")
    assert "记不下指纹" in planforge("accept", str(summary), "全员参训").err


def test_the_next_plan_is_begun_from_a_summary(planforge: Command, plan: Path, summary: Path) -> None:
    text = (
        summary.read_text(encoding="utf-8")
        .replace("状态: ……", "状态: 未完成", 1)
        .replace("  - ……\n", "  - 缺时间\n", 1)
    )
    summary.write_text(text, encoding="utf-8")
    result = planforge("new", "--from-summary", "specs/2026-2027-1 教研总结.yaml")
    assert (result.code, result.out) == (0, "specs/2026-2027-2 教研计划.yaml\n")
    assert "没有完成、写进新计划的：“全员参训”" in result.err
    assert planforge("check", "specs/2026-2027-2 教研计划.yaml").code == 0
    again = planforge("new", "--from-summary", "specs/2026-2027-1 教研总结.yaml")
    assert (again.code, "没有覆盖" in again.err) == (2, True)
    assert "用已有的，就把总结里没有完成的（“全员参训”、“讲座”）、存在的问题（1 条）补进去" in again.err
    assert "-o 另取一个文件名" in again.err
    other = planforge("new", "--from-summary", "specs/2026-2027-1 教研总结.yaml", "-o", "specs/另一份.yaml")
    assert (other.code, other.out) == (0, "specs/另一份.yaml\n")


def test_the_next_plan_asks_where_a_summary_contradicts_itself(
    planforge: Command, plan: Path, summary: Path
) -> None:
    text = summary.read_text(encoding="utf-8")
    text = text.replace("结果: ……", "结果: 参训率93%", 1).replace("状态: ……", "状态: 完成", 1)
    summary.write_text(text, encoding="utf-8")
    told = planforge("new", "--from-summary", str(summary)).err
    assert "没有完成、写进新计划的：“全员参训”" in told
    assert "其中“全员参训”在总结里写着完成，可是结果对不上" in told
    summary.write_text(text.replace("93%", "98%"), encoding="utf-8")
    told = planforge("new", "--from-summary", str(summary), "-o", "另一份.yaml").err
    assert "“全员参训”" not in told


def test_the_next_plan_needs_a_summary_in_order(planforge: Command, plan: Path, summary: Path) -> None:
    assert "不是规格" in planforge("new", "--from-summary", "a.docx").err
    assert "不是总结" in planforge("new", "--from-summary", str(plan)).err
    summary.write_text("文种: 工作总结\n甲：乙\n", encoding="utf-8")
    result = planforge("new", "--from-summary", str(summary))
    assert "错误[冒号]" in result.err
    assert result.code == 2


def test_columns_are_named_at_the_command_line(planforge: Command, plan: Path, workspace: Path) -> None:
    table = workspace / "登记.csv"
    table.write_text("何时,研修主旨,谁,人数\n2026-13-01,讲座,周明远,全体\n", encoding="utf-8")
    refused = planforge("summarize", str(plan), "--records", str(table))
    assert refused.code != 0
    assert "“何时”、“研修主旨”、“谁”、“人数”" in refused.err
    assert "--列 表里的列=活动" in refused.err
    said = ("--列", "研修主旨=活动", "--列", "何时＝时间")
    made = planforge("summarize", str(plan), "--records", str(table), *said)
    assert "列：何时→时间、研修主旨→活动、人数→参加人数" in made.err
    assert "请核对：第 2 行的日期“2026-13-01”日历上没有。" in made.err
    assert "请核对：第 2 行的“人数”写的是“全体”" in made.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--列", "何时=时间"), "和“--records 表格”一起用"),
        (("--列", "何时", "--records", "登记.csv"), "看不懂：写成“--列 表里的列=栏目”"),
        (("--列", "=时间", "--records", "登记.csv"), "看不懂"),
    ],
)
def test_a_column_that_is_not_named_well_is_refused(
    planforge: Command, plan: Path, options: tuple[str, ...], said: str
) -> None:
    result = planforge("summarize", str(plan), *options)
    assert result.code != 0
    assert said in result.err


def test_of_many_doubtful_cells_the_first_are_told(planforge: Command, plan: Path, workspace: Path) -> None:
    table = workspace / "登记.csv"
    table.write_text("时间,活动,人数\n" + "九月,讲座,全体\n" * 10, encoding="utf-8")
    made = planforge("summarize", str(plan), "--records", str(table))
    assert made.err.count("请核对") == 9
    assert "还有 2 处" in made.err


def test_errors_that_a_build_does_not_stop_at_are_told_to_be_so(
    planforge: Command, plan: Path, summary: Path
) -> None:
    said = "这里的错误 planforge build 不拦"
    checked = planforge("check")
    assert (checked.code, "错误[未回答]" in checked.err, said in checked.err) == (1, True, True)
    assert planforge("build").code == 0
    plan.write_text(f"{PLAN}落款：无\n", encoding="utf-8")
    assert said not in planforge("check", str(plan)).err


@pytest.mark.parametrize("command", [("summarize",), ("accept",), ("new", "--from-summary")])
def test_a_name_without_its_ending_is_answered_with_the_file_that_is_there(
    planforge: Command, plan: Path, command: tuple[str, ...]
) -> None:
    result = planforge(*command, plan.stem)
    assert (result.code, result.err.strip()) == (2, f"找不到“{plan.stem}”。是不是“specs/{plan.name}”？")


def test_accept_asks_for_the_summary_only(planforge: Command) -> None:
    assert "还要写上：总结.yaml。" in planforge("accept").err


def test_accept_refuses_a_file_of_another_kind(planforge: Command, plan: Path) -> None:
    other = plan.with_suffix(".docx")
    other.write_bytes(b"")
    assert "不是规格：请写以 .yaml 结尾的总结文件" in planforge("accept", f"specs/{other.name}").err
    assert "是工作计划，不是总结：请写总结的文件名" in planforge("accept", str(plan)).err


def test_accepting_shows_the_indicator_beside_a_name_that_changed_with_it(
    planforge: Command, plan: Path, summary: Path
) -> None:
    plan.write_text(PLAN.replace("全员参训", "教师全员参训").replace("98%", "96%"), encoding="utf-8")
    done = planforge("accept", "specs/2026-2027-1 教研总结.yaml")
    assert "  旧：全员参训：参训率98%以上\n  新：教师全员参训：参训率96%以上\n" in done.err


def test_accepting_shows_the_names_alone_where_the_indicator_stayed(
    planforge: Command, plan: Path, summary: Path
) -> None:
    plan.write_text(PLAN.replace("全员参训", "教师全员参训"), encoding="utf-8")
    done = planforge("accept", "specs/2026-2027-1 教研总结.yaml")
    assert "  旧：全员参训\n  新：教师全员参训\n" in done.err
