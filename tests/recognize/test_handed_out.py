"""A notice that hands out a plan is a document of its own."""

from __future__ import annotations

from planforge.readers.evidence import Line, Reading
from planforge.readers.text import read_text
from planforge.recognize.documents import main_of
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize
from planforge.recognize.units import Unit

NOTICE = "滨河市实验小学关于印发《德育工作计划》的通知\n各年级组：\n现将计划印发给你们，请认真执行。\n滨河市实验小学\n2026年9月2日\n"
PLAN = "德育工作计划\n一、目标\n立德树人。\n二、措施\n1.抓常规。\n2.抓活动。\n"


def _documents(text: str) -> list[list[Unit]]:
    return documents_of(prepare(read_text(text.encode())))


def test_a_signed_notice_and_the_plan_behind_it_are_two_documents() -> None:
    documents = _documents(NOTICE + PLAN)
    assert [units[0].text for units in documents] == [NOTICE.split("\n")[0], "德育工作计划"]
    assert main_of(documents) == 1


def test_a_notice_without_a_signature_of_its_own_stays_with_its_plan() -> None:
    unsigned = "\n".join(NOTICE.split("\n")[:3]) + "\n"
    documents = _documents(unsigned + PLAN)
    assert len(documents) == 1
    assert recognize(documents[0], [], pasted=True).notes == ["通知和它印发的文件在一起，看看要不要分成两份"]
    assert recognize(_documents(NOTICE + PLAN)[0], [], pasted=True).notes == []


def test_who_signs_below_the_title_of_a_notice_in_the_style_of_a_title_is_no_line_of_it() -> None:
    title = NOTICE.split("\n")[0]
    head = [Line(at, text, outline=-1) for at, text in enumerate([title, "滨河市教育局", "2026年9月2日"], 1)]
    body = [Line(at, text) for at, text in enumerate(PLAN.split("\n")[1:-1], 4)]
    draft = recognize(prepare(Reading("段", (*head, *body))).units, [], pasted=False)
    assert draft.title == [title]
    assert draft.sign_off is not None
    assert [text for _, text in draft.sign_off.lines] == ["滨河市教育局", "2026年9月2日"]


def test_of_two_plans_the_first_is_meant() -> None:
    assert main_of(_documents(PLAN + PLAN.replace("德育", "教学"))) == 0


def test_a_signed_letter_below_the_title_of_a_plan_is_a_document_of_its_own() -> None:
    letter = (
        "亲子运动日活动方案\n全校师生：\n今年照旧办亲子运动日，请提前安排。\n滨河市实验小学\n10月25日\n附：\n"
    )
    plan = "滨河市实验小学秋季活动之\n亲子运动日活动方案\n一、时间\n10月27日\n二、要求\n1.认真准备。\n"
    documents = _documents(letter + plan)
    assert [units[0].text for units in documents] == ["亲子运动日活动方案", "滨河市实验小学秋季活动之"]
    assert main_of(documents) == 1


def test_a_title_that_a_plan_says_once_more_without_a_letter_begins_no_document() -> None:
    text = (
        "亲子运动日活动方案\n滨河市实验小学\n亲子运动日活动方案\n一、时间\n10月27日\n二、要求\n1.认真准备。\n"
    )
    assert len(_documents(text)) == 1


def test_the_remark_below_the_date_of_a_notice_parts_it_from_what_it_hands_out_no_less() -> None:
    documents = _documents(f"{NOTICE}（此件主动公开）\n{PLAN}")
    assert [units[0].text for units in documents] == [NOTICE.split("\n")[0], "德育工作计划"]
    assert main_of(documents) == 1


def test_the_plan_of_an_unsigned_notice_may_name_the_school() -> None:
    unsigned = "\n".join(NOTICE.split("\n")[:3]) + "\n"
    documents = _documents(f"{unsigned}滨河市实验小学{PLAN}")
    assert recognize(documents[0], [], pasted=True).notes == ["通知和它印发的文件在一起，看看要不要分成两份"]
