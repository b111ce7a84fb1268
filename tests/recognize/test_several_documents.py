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
