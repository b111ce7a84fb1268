"""Terms, anniversaries, classes, blanks and names that a plan took over: found in whatever words, and what looks like them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

CODES = re.compile("旧年份|旧学期|届次|届级|占位|空职务|离任|外校名|错字|校历外")
PROFILE = """\
学校: 滨河市实验小学
主管部门: 滨河市教育局
当前学期: 2026—2027学年度第一学期
人员: [周明远（校长）, 林静（副校长）]
离任: [何建国]
"""
AUTUMN, SPRING = "2026—2027学年度第一学期", "2026—2027学年度第二学期"


def told(folder: Path, sentence: str, period: str = AUTUMN) -> list[str]:
    """The codes that one item of a plan gives."""
    (folder / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    text = (
        f"文种: 工作计划\n期间: {period}\n主题: 校本研修\n主要工作:\n  - 抓实备课。\n  - |\n    {sentence}\n"
    )
    findings = check(TextFile(str(folder / "计划.yaml"), text.encode()), Workspace(folder))
    assert [each for each in findings if each.is_error] == []
    return [each.code for each in findings if CODES.fullmatch(each.code)]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("旧学期", "本学年度（2025—2026学年度）研修工作以单元教学为主线。"),
        ("旧学期", "2025—2026学年度研修工作以单元教学为主线。"),
        ("旧学期", "2025年秋季学期的例会按月召开。"),
        ("旧学期", "2025年秋季学期，备课组每两周集中一次。"),
        ("旧学期", "2025-2026学年第二学期研修日程由教科室编排。"),
        ("旧学期", "2025—2026学年第一学期研修目标如下。"),
        ("旧年份", "在2025年的新学期里，老师们要多读书。"),
        ("旧年份", "2025年教师节前夕评选师德先进。"),
        ("旧年份", "26岁以下的教师拜师。2025年的最后一个月里，学校将展示成果。"),
        ("旧年份", "25年我们将改建书法室。"),
        ("旧年份", "参加市教研室2025年案例评比。"),
        ("旧学期", "六一儿童节联欢会由各班准备节目。"),
        ("旧学期", "6月30日放暑假。"),
        ("届次", "庆祝第33个教师节。"),
        ("届次", "第43个教师节表彰师德先进。"),
        ("届次", "第七个中国农民丰收节期间下田劳动。"),
        ("届次", "第28届全国推广普通话宣传周期间诵读经典。"),
        ("届次", "迎接建党100周年，唱响红歌。"),
        ("届级", "2022级六年级做好毕业复习。"),
        ("届级", "六（2）班（2022级）承办升旗。"),
        ("占位", "由XX老师负责广播。"),
        ("占位", "请XXX主持，何时开始另行通知。"),
        ("占位", "研修时间：____年__月__日，地点：______。"),
        ("占位", "研修时间：2026年__月__日。"),
        ("占位", "时间：20__年10月"),
        ("占位", "学校：（填写校名）"),
        ("占位", "联系人：某某某，电话：1XXXXXXXXXX。"),
        ("占位", "主持人：（姓名）"),
        ("旧年份", "今年10月（2025年）举办数学节。"),
        ("旧学期", "2025学年第一学期，本组承担一次展示。"),
        ("外校名", "青松小学的每一位教师都要履职尽责。"),
        ("占位", "由X年级X班展示。"),
        ("空职务", "领导小组组长：　　，副组长：　　。"),
        ("外校名", "结合青松小学实际，制定本计划。"),
        ("外校名", "立足青松小学实际，办好书院。"),
        ("外校名", "我校（青松小学）将以此为契机。"),
        ("外校名", "滨河市第二实验小学将以此为契机，提升质量。"),
        ("外校名", "作为青松中学的教师，要爱生如子。"),
        ("外校名", "青松小学将继续推进书院建设。"),
        ("外校名", "使青松小学的每一位孩子都爱上读书。"),
        ("外校名", "青松小学的每一名教职工都能找到归属。"),
        ("外校名", "让青松小学每一位少先队员学会自理。"),
        ("外校名", "美化青松小学校园环境。"),
        ("外校名", "努力把青松实验小学办成书香家园。"),
        ("外校名", "教职工在青松小学党支部的带领下锐意进取。"),
    ],
)
def test_what_was_taken_over_is_found(tmp_path: Path, code: str, sentence: str) -> None:
    assert code in told(tmp_path, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "2025—2026学年度，各项工作稳步推进，取得较好成绩。",
        "2025年秋季学期开设的编程课要继续办好。",
        "自2025年秋季学期起，学校实行弹性离校。",
        "2025—2026学年度考核优秀的教师在橱窗公布。",
        "2025年秋季学期，学校开展了读书活动。",
        "参加2025年案例评比的教师交流体会。",
        "教龄满25年学校颁发纪念章。",
        "第42个教师节表彰师德先进。",
        "第41个教师节收到的贺卡做成展板。",
        "学习在庆祝中国共产党成立100周年大会上的讲话。",
        "2021级六年级做好毕业复习。",
        "2020级毕业生回母校座谈。",
        "密码为******的老师请更改。",
        "主持词：“下面有请××老师发言。”",
        "签名：______  时间：____年__月__日",
        "组长：由校长兼任，副组长：林静。",
        "参观何建国烈士纪念馆。",
        "9月分班，10月分组，11月分三个阶段验收。",
        "与青松小学结对，开展联合教研。",
        "邀请青松中学的教师来校指导。",
        "青松小学的做法值得借鉴。",
        "到滨河市第二实验小学听课。",
        "青松小学将来校交流。",
        "与青松小学党支部开展共建。",
        "到青松小学参观校园环境。",
        "让更多小学的每一位学生受益。",
        "给希望小学的每一位学生写信。",
        "使滨河市实验小学的每一位学生都爱上读书。",
        "把这所小学建成书香家园。",
    ],
)
def test_what_only_looks_like_it_is_let_pass(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence) == []


def test_a_day_that_is_counted_belongs_to_the_year_in_which_the_document_has_it(tmp_path: Path) -> None:
    assert told(tmp_path, "第43个教师节表彰师德先进。", "2027年") == []
    assert told(tmp_path, "第四十九个植树节种下小树。", SPRING) == []
    assert told(tmp_path, "第四十八个植树节种下小树。", SPRING) == ["届次"]


def test_an_old_day_is_said_once(tmp_path: Path) -> None:
    assert told(tmp_path, "定于2025年10月20日举行运动会。") == ["旧年份"]
