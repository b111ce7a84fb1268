"""What a report quotes of a break that was healed."""

from __future__ import annotations

import pytest

from planforge.recognize.breaks import beginning_of, quoted

LONG = "为进一步加强学校安全管理工作提高全体师生的安全防范意识和自救自护能力特举行本次演练活动"


@pytest.mark.parametrize(
    ("above", "below", "shown"),
    [
        ("青禾小学阅读节活动方", "案", "青禾小学阅读节活动方｜案"),
        ("2026年青禾小学德育工作总", "结", "2026年青禾小学德育工作总｜结"),
        (
            "学校成立了领导小组，校长任组长，各部门各司其职。每学期召开两次专题会议，研究阅读",
            "工作，解决困难。会后形成纪要，存档备查。",
            "每学期召开两次专题会议，研究阅读｜工作，解决困难。",
        ),
        (
            "围绕立德树人这一根本任务扎实推进各项常规工作，开展丰富多彩的校园文化活动，营造浓",
            "厚的育人氛围，让学生健康成长，快乐成才。",
            "开展丰富多彩的校园文化活动，营造浓｜厚的育人氛围，",
        ),
        (LONG, "让学生掌握逃生本领熟悉疏散路线懂得互相帮助学会保护自己", f"……{LONG[-12:]}｜让学生掌握逃生本领熟悉疏……"),
        ("他说：“我们要把每一节课上好。”会后，各教研组结合实", "际，制定措施。", "会后，各教研组结合实｜际，制定措施。"),
    ],
)  # fmt: skip
def test_words_begin_and_end_with_a_sentence_or_its_part_or_with_dots(
    above: str, below: str, shown: str
) -> None:
    assert quoted(above, below) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("1、提早规划。", "1、提早规划。"),
        ("1、提早规划，分工到人，按时完成任务。", "1、提早规划，"),
        ("认真组织各班学生参加本次阅读活动", "认真组织各班学生参加本次阅读活动"),
    ],
)
def test_what_a_line_was_parted_into_is_told_by_its_first_words(text: str, shown: str) -> None:
    assert beginning_of(text) == shown
