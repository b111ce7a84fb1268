"""Documents pasted below one another: a title behind a signature begins the next one."""

from __future__ import annotations

import pytest

from planforge.readers.evidence import Grid, GridCell, Line, Photo, Reading
from planforge.readers.text import read_text
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of

SIGNED = "德育处\n2026年2月20日\n"
ONE_CHAPTER = f"滨河小学德育工作计划\n一、工作要点\n每周一举行升旗仪式。\n{SIGNED}"
A_LIST = f"滨河小学德育工作计划\n1、每周一举行升旗仪式。\n2、每月评选文明班级。\n{SIGNED}"
SECTIONS = "滨河小学安全工作计划\n一、指导思想\n安全第一。\n二、措施\n1、每周检查。\n安全办\n2026.2.25\n"
SUMMARY = "滨河小学德育工作总结\n（2025—2026学年）\n本学期工作总结如下：\n1、常规抓得紧。\n2、活动开展得多。\n德育处\n2026年7月8日\n"


def _titles(text: str) -> list[str]:
    return [units[0].whole for units in documents_of(prepare(read_text(text.encode())))]


@pytest.mark.parametrize(
    "first", [ONE_CHAPTER, A_LIST, ONE_CHAPTER.replace("德育处\n2026", "德育处　　2026")]
)
@pytest.mark.parametrize("second", [SECTIONS, SUMMARY])
def test_a_title_behind_a_signature_begins_a_document_however_few_chapters_stand_before(
    first: str, second: str
) -> None:
    assert _titles(first + second) == [first.split("\n")[0], second.split("\n")[0]]


def test_a_number_left_out_in_the_second_document_does_not_join_it_to_the_signed_first() -> None:
    misnumbered = SECTIONS.replace("安全办", "四、保障\n经费充足。\n安全办")
    first = ONE_CHAPTER.replace(SIGNED, f"二、目标\n立德。\n三、措施\n抓常规。\n{SIGNED}")
    assert len(_titles(first + misnumbered)) == 2


def test_a_summary_without_sections_between_two_plans_is_a_document() -> None:
    assert len(_titles(ONE_CHAPTER + SUMMARY + SECTIONS)) == 3


def test_another_signed_document_need_not_begin_as_the_first_one_does() -> None:
    assert len(_titles(ONE_CHAPTER + SUMMARY.replace("滨河小学德育", "政教处本学期"))) == 2


@pytest.mark.parametrize(
    "behind",
    [
        f"附件：\n{SECTIONS}",
        "滨河小学升旗安排表\n一、安排\n1、九月由一班升旗。\n",
        "一、安排\n1、九月由一班升旗。\n",
    ],
)
def test_what_belongs_to_a_signed_plan_begins_no_document(behind: str) -> None:
    assert len(_titles(ONE_CHAPTER + behind)) == 1


def test_a_title_and_date_in_front_of_a_plan_are_no_signature_of_another() -> None:
    cover = "滨河小学德育工作计划\n德育处\n2026年2月\n"
    assert len(_titles(cover + SECTIONS.replace("安全工作", "德育工作"))) == 1


def test_a_table_and_a_picture_before_the_first_piece_of_a_collection_are_not_lost() -> None:
    lines = [Line(at, text) for at, text in enumerate(f"德育工作计划 篇1\n{ONE_CHAPTER}".split("\n"), 3)]
    row = (GridCell(("文件名", "大小")), GridCell(("下载",)))
    reading = Reading("段", (Grid(1, (row,)), Photo(2, "封面.png"), *lines))
    prepared = prepare(reading)
    (units,) = documents_of(prepared)
    assert ("合集标题", "文件名 大小　下载") in [(aside.kind, aside.text) for aside in prepared.asides]
    assert [photo.photo.name for photo in units[0].photos] == ["封面.png"]


ENTRIES = [
    "第1周：制订计划",
    "第18周：期末总结",
    "第1周 制订计划",
    "第1周制订计划",
    "一月：工作总结",
    "九月　制订计划",
    "12月25日：上交总结",
    "9月1日，制订计划",
    "9月1日—5日 制定实施方案",
    "2026年12月：学期工作总结",
    "第一阶段：制订方案",
    "期末：撰写小结",
    "学期末：工作小结",
    "周一：上报安排",
    "组长：制订计划",
]


@pytest.mark.parametrize("entry", ENTRIES)
def test_an_entry_of_a_schedule_begins_no_document_though_chapters_begin_anew_behind_it(entry: str) -> None:
    schedule = f"滨河小学德育工作计划\n一、目标\n立德树人。\n二、活动安排\n第3周：检查\n{entry}\n"
    annex = "附件1：记录要求\n一、时间\n每周二。\n二、地点\n会议室。\n"
    assert len(_titles(f"{schedule}德育处\n2026年2月20日\n{annex}")) == 1
    assert len(_titles(f"{schedule}2026年2月20日\n{annex}")) == 1
    assert len(_titles(f"{schedule}{SIGNED}{SECTIONS}")) == 2


@pytest.mark.parametrize(
    "second",
    [
        "九月份德育工作计划",
        "第二周工作安排",
        "2026年9月德育工作计划",
        "安全工作计划",
        "2026学年工作计划：文以载道，研思赋能",
        "第一学期德育工作总结",
    ],
)
def test_a_title_that_tells_its_time_begins_a_document(second: str) -> None:
    first = "滨河小学德育工作计划\n一、目标\n立德树人。\n二、措施\n每月评选。\n"
    assert _titles(f"{first}{second}\n一、目标\n安全第一。\n二、措施\n每周检查。\n")[1:] == [second]


def test_plans_of_one_week_each_are_documents_where_the_first_one_has_such_a_title() -> None:
    week = "第{}周 工作安排\n一、德育\n升旗仪式。\n二、教学\n集体备课。\n"
    assert _titles(week.format("一") + week.format("二")) == ["第一周 工作安排", "第二周 工作安排"]


@pytest.mark.parametrize("signer", ["林静", "任课教师：林静", "执笔：林 静", "林静　赵一帆", "德育处 林静"])
def test_who_signs_below_the_date_belongs_to_the_document_before(signer: str) -> None:
    first = ONE_CHAPTER.replace(SIGNED, f"2026年2月20日\n{signer}\n")
    second = SECTIONS.replace("安全办\n2026.2.25\n", f"2026.2.25\n{signer}\n")
    documents = documents_of(prepare(read_text((first + second).encode())))
    assert [units[0].whole for units in documents] == [first.split("\n")[0], second.split("\n")[0]]
    assert [units[-1].whole for units in documents] == [signer, signer]
