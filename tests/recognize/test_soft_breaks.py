"""Breaks that somebody set by hand inside a paragraph: healed inside a sentence, kept where they part lines of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.evidence import Aside, Line, Reading
from planforge.readers.text import read_text
from planforge.recognize.preparing import prepare
from planforge.recognize.units import Prepared


def _from_word(paragraphs: tuple[str, ...]) -> Prepared:
    lines = [Line(1, "工作计划", align="center")]
    asides = []
    for at, paragraph in enumerate(paragraphs, 2):
        parts = paragraph.split("⏎")
        lines += [Line(at, part, soft=part is not parts[0]) for part in parts]
        asides += [Aside("软回车", at, f"{len(parts) - 1} 处")] if len(parts) > 1 else []
    return prepare(Reading("段", tuple(lines), tuple(asides)))


def _from_text(paragraphs: tuple[str, ...]) -> Prepared:
    return prepare(read_text("\n".join(("工作计划", "", *paragraphs)).replace("⏎", "\n").encode()))


@pytest.mark.parametrize("read", [_from_word, _from_text])
@pytest.mark.parametrize(
    "paragraphs",
    [
        ("1.加强学校安全⏎管理工作的落实", "2.提高课堂教学质量", "3.做好家校沟通"),
        ("1.提高课堂教学质量", "2.加强学校安全⏎管理工作的落实"),
        ("（一）高度重视。各处室要⏎认真落实。", "（二）加强检查。每周通报。"),
        (
            "1.全面落实责任，健全各项制度⏎和应急预案，确保校园平安。",
            "2.做好宣传教育，提高防范意识。",
        ),
        (
            "1.开展丰富多彩的课外活动，让每一个学生都有⏎一项爱好，一样特长。",
            "2.办好校园读书节。",
        ),
        (
            "1.每学期组织教师参加不少于两次的业务⏎培训和考核。",
            "2.每月开展一次集体备课。",
        ),
        ("①建立困难学生档案，落实⏎帮扶措施；", "②定期家访；"),
        (
            "一、进一步加强学校安全⏎管理和教育工作",
            "1.健全制度。",
            "二、提高教育教学质量",
            "1.抓好常规。",
        ),
        ("各处室要⏎认真落实。", "各班级跟进。"),
        ("根据上级要求，结合学校⏎实际，制定本方案。",),
    ],
)
def test_a_break_inside_a_sentence_or_heading_is_healed_and_told(
    paragraphs: tuple[str, ...], read: Callable[[tuple[str, ...]], Prepared]
) -> None:
    prepared = read(paragraphs)
    assert [unit.whole for unit in prepared.units[1:]] == [each.replace("⏎", "") for each in paragraphs]
    assert [aside.kind for aside in prepared.healed] == ["断行"]
    assert prepared.asides == []


@pytest.mark.parametrize("read", [_from_word, _from_text])
@pytest.mark.parametrize(
    "paragraphs",
    [
        ("联系地址：滨河市和平路12号⏎邮编：000000⏎电话：1234567",),
        ("特此通知。⏎滨河市实验小学⏎2026年9月1日",),
        ("第一周 制定计划⏎第二周 集体备课⏎第三周 听课评课",),
        ("8:00 签到⏎8:30 开幕式⏎9:00 专题报告",),
        ("1.活动时间⏎2026年9月1日", "2.活动地点⏎学校操场", "3.参加人员⏎全体师生"),
        ("（一）加强领导⏎学校成立领导小组，定期研究。", "（二）落实责任⏎各处室分工负责。"),
        ("1.加强领导⏎学校成立领导小组，定期研究。", "2.落实责任。"),
        ("1.带队老师共有三位⏎林静 王芳 李明", "2.集合地点在操场"),
        ("春眠不觉晓，⏎处处闻啼鸟。⏎夜来风雨声，⏎花落知多少。",),
        ("各处室⏎教务处⏎总务处⏎政教处",),
        ("2.一年级⏎认识生字，朗读课文", "3.二年级⏎背诵古诗，看图写话"),
        ("开展以下活动：⏎校园读书节⏎校园科技节⏎校园体育节",),
    ],
)
def test_a_break_that_parts_lines_of_their_own_stays_and_is_not_told_as_healed(
    paragraphs: tuple[str, ...], read: Callable[[tuple[str, ...]], Prepared]
) -> None:
    prepared = read(paragraphs)
    lines = [line for each in paragraphs for line in each.split("⏎")]
    assert [unit.whole for unit in prepared.units[1:]] == lines
    assert prepared.healed == []
