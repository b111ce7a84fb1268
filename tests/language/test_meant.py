"""A key at the top that was meant to be something else is told; a chapter may be called anything."""

from __future__ import annotations

import pytest

from planforge.language.spec import read_spec
from planforge.source import TextFile, read_source

HEAD = "文种: 工作计划\n"
GROUP = "组织领导:\n  组长: 周明远\n"


def doubts(text: str) -> list[tuple[str, int]]:
    source, _ = read_source(TextFile("计划.yaml", (HEAD + text).encode()))
    assert source is not None
    return [(each.code, each.position.line) for each in read_spec(source)[1] if each.code.startswith("疑似")]


@pytest.mark.parametrize(
    "line",
    [
        "期问: 2026—2027学年度第一学期",
        "学期: 2026—2027学年度第一学期",
        "主体: 校本研修",
        "文中: 工作计划",
        "落欵: {单位: 滨河市实验小学, 日期: 2026-09-01}",
        "签名: {姓名: 赵一帆, 日期: 2026-09-01}",
        "时间: 2026-2027-1",
        "时间: 2026—2027学年度第一学期",
        "日期: 2026年秋季学期",
        "活动时间: 2026-2027-1",
        "年度: 2026年",
        "时间: 2026年度",
        "题目: 德育工作计划",
        "名称: 德育工作计划",
        "文件标题: 德育工作计划",
        "校名: 滨河市实验小学",
        "主送单位: 各年级组",
        "发文字号: 滨实小〔2026〕5号",
        "主 题: 校本研修",
        "期　间: 2026年",
        "落 款: {单位: 滨河市实验小学, 日期: 2026-09-01}",
        "单位: 滨河市实验小学教导处",
        "署名: 滨河市实验小学教导处",
        "日期: 2026年9月1日",
        "制定日期: 二〇二六年九月一日",
        "作者: 林静",
        "执笔人: 林静、赵一帆",
        "撰写时间: 2026-9-1",
        "部门: 教导处",
        "计划名称: 德育工作计划",
        "学校名: 滨河市实验小学",
    ],
)
def test_a_key_that_sounds_or_looks_like_another_or_has_its_value_is_told(line: str) -> None:
    assert doubts(f"{line}\n主要工作: 备课。\n") == [("疑似栏目", 2)]


@pytest.mark.parametrize("line", ["署名: 教导处", "作者: 林静", "成文日期: 2026-09-01", "落款单位: 教导处"])
def test_beside_a_sign_off_they_are_told_to_be_there_twice(line: str) -> None:
    text = f"{HEAD}{line}\n主要工作: 备课。\n落款: {{单位: 教导处, 日期: 2026-09-01}}\n"
    source, _ = read_source(TextFile("计划.yaml", text.encode()))
    assert source is not None
    (found,) = read_spec(source)[1]
    assert (found.code, found.hint.partition("；")[0]) == ("疑似栏目", "“落款”已经写了，这一行多半可以删掉")


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("作者: 林静", "落款: {姓名: 林静, 日期: ……}"),
        ("署名: 滨河市实验小学教导处", "落款: {单位: 滨河市实验小学教导处, 日期: ……}"),
        ("部门: 教导处\n撰写人: 林静\n成文日期: 2026-09-01", "落款: {单位: 教导处, 日期: 2026-09-01}"),
    ],
)
def test_the_line_to_write_has_what_the_lines_say(line: str, meant: str) -> None:
    source, _ = read_source(TextFile("计划.yaml", f"{HEAD}{line}\n主要工作: 备课。\n".encode()))
    assert source is not None
    assert read_spec(source)[1][0].hint.startswith(f"写成：{meant}；")


def test_who_signs_and_when_are_told_at_the_end_with_the_line_to_write() -> None:
    text = f"{HEAD}主要工作: 备课。\n单位: 滨河市实验小学教导处\n日期: 2026-9-1\n"
    source, _ = read_source(TextFile("计划.yaml", text.encode()))
    assert source is not None
    found = read_spec(source)[1]
    assert [(each.code, each.position.line) for each in found] == [("疑似栏目", 3), ("疑似栏目", 4)]
    assert found[0].hint.startswith("写成：落款: {单位: 滨河市实验小学教导处, 日期: 2026-9-1}；")


@pytest.mark.parametrize(
    "text",
    [
        "标题: 德育工作计划\n题目: 我的家乡\n",
        "主要工作: 备课。\n题目: 我的家乡\n",
        "题目:\n  - 我的家乡\n",
        "名称: 春蕾文学社\n",
        "主要工作: 备课。\n名称: 德育工作计划\n",
        "单位: |\n  各年级组、各教研组\n",
        "单位: 滨河市实验小学\n落款: {单位: 滨河市实验小学, 日期: 2026-09-01}\n",
        "日期: 2026年4月23日\n地点: 操场\n",
        "日期: 4月23日\n",
        "日期: 2026年9月1日\n落款: {单位: 教导处, 日期: 2026-09-01}\n",
        "部门: 教导处\n落款: {单位: 教导处, 日期: 2026-09-01}\n",
        "作者: 林静。执笔时请教了各年级组长。\n",
        "主要工作: 备课。\n作者: 林静\n主要措施: 听课。\n",
        "撰写人:\n  - 林静\n  - 赵一帆\n",
        "单位: 滨河市实验小学\n".join(("主要工作: 备课。\n", "主要措施: 听课。\n")),
        "单位: 各年级组、各教研组按分工落实；每月汇报。\n",
        "主 要 工 作: 备课。\n",
        "主题: 开学典礼\n主要工作: 备课。\n主  题: |\n  一起向未来\n",
        "主体: 以学生为主体，上好每一节课。\n",
        "主要工作: 备课。\n主体: 学生\n",
        "主线: 立德树人\n",
        "时间: 2026年9月至2027年1月\n",
        "期间: 2026年\n时间: 2026年秋季学期\n",
        "主要工作: 备课。\n时间: 2026年秋季学期\n",
        "活动时间: 2026年秋季学期\n主要工作: 备课。\n",
        "联系方式: {姓名: 赵一帆, 电话: 0571-12345678}\n",
        "成员: 全体教师\n",
        "主要工作:\n  成员: 全体教师\n组员: 备课组长\n",
        GROUP + "  成员: 各班班主任\n主要工作: 备课。\n",
    ],
)
def test_a_chapter_of_any_name_is_left_alone(text: str) -> None:
    assert doubts(text) == []


def test_a_post_that_lost_its_indentation_is_told_and_so_is_every_further_one() -> None:
    text = GROUP + "副组长: 林静\n成员: 各班班主任\n主要工作: 备课。\n委员: 全体教师\n"
    assert doubts(text) == [("疑似下级", 4), ("疑似下级", 5)]


def test_a_doubtful_key_does_not_end_the_head() -> None:
    source, _ = read_source(TextFile("计划.yaml", (HEAD + "期问: 2026-2027-1\n主题: 德育\n").encode()))
    assert source is not None
    assert [each.code for each in read_spec(source)[1]] == ["疑似栏目"]


def test_a_label_of_a_task_that_stands_at_the_top_behind_a_list_is_told() -> None:
    tasks = "主要工作:\n  - 备课:\n    时间: 9月\n"
    assert doubts(f"{tasks}负责人: 林静\n主要措施: 听课。\n") == [("疑似下级", 5)]
    assert doubts("地点: 报告厅\n负责人: 林静\n主要措施: 听课。\n") == []
    assert doubts(f"{tasks}负责人:\n  - 林静\n  - 赵一帆\n") == []
