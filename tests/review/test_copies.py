"""Paragraphs that were copied and touched (review/copies.py)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.pipeline import check
from planforge.source import TextFile

SAID = "各教研组每两周集中备课一次，先说教材和学情，再定练习和作业"
Told = Callable[[str], list[str]]


@pytest.fixture
def told(shelf: Callable[..., object]) -> Told:
    """The messages of paragraphs that stand twice, in a plan with this body."""

    def messages(body: str) -> list[str]:
        head = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"
        found = check(TextFile("计划.yaml", (head + body).encode()), shelf())
        assert not [each for each in found if each.is_error]
        return [each.message for each in found if each.code == "重复段落"]

    return messages


@pytest.mark.parametrize(
    "copy",
    [
        f"同时，{SAID}。",
        f"我们要{SAID}。",
        f"（2）{SAID}。",
        f"二是要{SAID}。",
        f"与此同时，我校还应{SAID}。",
        f"为了使备课落到实处，{SAID}。",
        f"本学期，{SAID}。",
    ],
)
@pytest.mark.parametrize("between", ["", "保障措施:\n", "  - 班级工作:\n"])
def test_words_put_before_a_copy_do_not_hide_it(copy: str, between: str, told: Told) -> None:
    points = f"    - {copy}" if between.startswith(" ") else f"  - {copy}"
    said = f"  - 教学工作:\n    - {SAID}。" if between.startswith(" ") else f"  - {SAID}。"
    (message,) = told(f"主要工作:\n{said}\n{between}{points}\n")
    assert message.endswith("只有开头几个字不同")


@pytest.mark.parametrize(
    "copy", [f"{SAID}，做好记录。", f"{SAID}，由组长签字后交教导处。", f"{SAID}并存档。", f"{SAID}"]
)
def test_words_put_behind_a_copy_do_not_hide_it(copy: str, told: Told) -> None:
    messages = told(f"主要工作:\n  - {SAID}。\n  - 抓好常规。\n保障措施:\n  - {copy}\n")
    assert [message.split("行")[1] for message in messages] in (["只有末尾几个字不同"], ["一模一样"])


def test_another_verb_before_the_same_words_does_not_hide_a_copy(told: Told) -> None:
    tail = "家庭和学校之间的沟通，每学期走访学生家庭两次并写好走访记录。"
    assert told(f"主要工作:\n  - 加强{tail}\n  - 抓好常规。\n  - 进一步重视{tail}\n")


def test_words_changed_in_another_chapter_are_told_in_a_short_sentence_too(told: Told) -> None:
    changed = SAID.replace("各教研组", "所有学科组")
    assert told(f"主要工作:\n  - {SAID}。\n保障措施:\n  - {changed}。\n")


def test_both_of_two_copies_in_one_chapter_are_told(told: Told) -> None:
    other = "少先队每月组织一次校内劳动实践，由各中队轮流承担并做好评比"
    body = f"主要工作:\n  - {SAID}。\n  - {other}。\n保障措施:\n  - 同时，{SAID}。\n  - 此外，{other}。\n"
    assert len(told(body)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"语文组：{SAID}。", f"数学组：{SAID}。"),
        ("一年级学生能认真听讲、大胆发言，养成按时完成作业的好习惯。", "二年级学生能认真听讲、大胆发言，养成按时完成作业的好习惯。"),
        ("九月份各班召开一次主题班会，班主任写好活动记录交政教处。", "十月份各班召开一次主题班会，班主任写好活动记录交政教处。"),
        ("每天早晨值日教师到校门口迎接学生，检查佩戴红领巾情况。", "每天傍晚值日教师到校门口护送学生，检查路队排列的情况。"),
        ("林静、周明远、苏晓彤、方圆、吴海峰、陈思齐、何建国、李明、王芳", "同时，林静、周明远、苏晓彤、方圆、吴海峰、陈思齐、何建国、李明、王芳"),
        ("教师参训率100%，学生体质合格率95%以上，家长满意率90%以上。", "确保教师参训率100%，学生体质合格率95%以上，家长满意率90%以上。"),
        ("“今天我以学校为荣，明天学校以我为荣，我们都是滨河好少年！”", "“今天我以学校为荣，明天学校以我为荣，我们都是滨河好少年，加油！”"),
        ("爱国爱校、尊师守纪、勤学善思、团结友爱、阳光自信、全面发展", "坚持爱国爱校、尊师守纪、勤学善思、团结友爱、阳光自信、全面发展"),
        ("各班认真打扫卫生。", "同时，各班认真打扫卫生。"),
    ],
)  # fmt: skip
def test_what_returns_rightly_is_left_alone(one: str, other: str, told: Told) -> None:
    assert told(f"主要工作:\n  - {one}\n  - {other}\n") == []


@pytest.mark.parametrize(
    "body",
    [
        (
            "组织领导:\n  领导小组:\n    成员: 林静、周明远、苏晓彤、方圆、吴海峰、陈思齐、何建国、李明、王芳、赵越\n"
            "  工作小组:\n    成员: 林静、周明远、苏晓彤、方圆、吴海峰、陈思齐、何建国、李明、王芳、赵越、孙宁\n"
        ),
        f"主要工作:\n  - 表格: |\n      时间 | 工作\n      九月 | {SAID}\n      十月 | 同时，{SAID}\n",
        f"主要工作:\n  - 读书节:\n    - 要求: {SAID}。\n  - 科技节:\n    - 要求: 同时，{SAID}。\n",
    ],
)
def test_people_rows_and_labels_of_a_series_are_left_alone(body: str, told: Told) -> None:
    assert told(body) == []


def test_a_short_sentence_that_ends_every_group_is_a_form(told: Told) -> None:
    end = "立即报告校长室和教育局，做好师生安抚和善后的各项工作。"
    groups = "".join(
        f"  - {kind}:\n    - {kind}先切断危险源。\n    - {end}\n" for kind in ("火灾", "漏水", "停电")
    )
    assert told(f"应急措施:\n{groups}") == []
