"""Who does what and who signs: jobs with names behind them, the name of a unit over two lines, annexes named below."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Item

Draw = Callable[[str], Draft]
Outline = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (
            "1.幻灯片制作、发言稿汇总、座位安排、新闻稿：林静",
            "1. 幻灯片制作、发言稿汇总、座位安排、新闻稿：林静",
        ),
        (
            "1.准备桌椅、话筒、各班学生的奖状：赵一帆、王芳；",
            "1. 准备桌椅、话筒、各班学生的奖状：赵一帆、王芳；",
        ),
    ],
)
def test_several_jobs_with_names_behind_them_are_a_head(draft_of: Draw, line: str, shown: str) -> None:
    item = draft_of(f"启动仪式方案\n一、主题\n启航。\n二、分工\n{line}\n2.摄影：林静").sections[1].body[0]
    assert f"1. {getattr(item, 'head', '')}{getattr(item, 'end', '')}{getattr(item, 'text', '')}" == shown
    assert getattr(item, "head", "")


@pytest.mark.parametrize(
    "line",
    [
        "1.未尽事宜，请与教科室联系，联系人：林静88905972。",
        "1.请各班主任认真做好动员工作，按时上交下面几种材料：表格、照片。",
    ],
)
def test_a_sentence_with_a_colon_has_no_head(draft_of: Draw, line: str) -> None:
    item = draft_of(f"启动仪式方案\n一、主题\n启航。\n二、要求\n{line}\n2.注意安全。").sections[1].body[0]
    assert getattr(item, "head", "") == ""


def test_the_long_name_of_who_signs_may_stand_on_two_lines(draft_of: Draw) -> None:
    text = "滨河市实验小学“书香校园”\n创建工作领导小组办公室\n2026年10月25日"
    draft = draft_of(f"交流会方案\n一、主题\n读书。\n二、要求\n1.按时参加。\n2.带好笔记本。\n{text}")
    assert draft.sign_off is not None
    assert [line for _, line in draft.sign_off.lines] == text.split("\n")


def test_the_only_line_below_the_mark_of_an_annex_names_it(draft_of: Draw) -> None:
    draft = draft_of(
        "合唱比赛方案\n一、主题\n放歌。\n二、要求\n准时到场。\n附：\n报告厅座位表\n德育处\n2026年8月27日"
    )
    assert [annex.title for annex in draft.annexes] == ["附：　报告厅座位表"]


def test_a_name_like_any_word_is_one_where_posts_stand_beside_it(outline_of: Outline) -> None:
    text = "检录区域：林静\n跳远区域：石坚\n铅球区域：周明远\n集合以后各班主任跟班。"
    assert outline_of(text)[:3] == ["<检录区域>林静", "<跳远区域>石坚", "<铅球区域>周明远"]
    assert outline_of("器械：石头\n各班主任跟班。")[0] == "¶ 器械：石头"


def test_the_title_of_a_page_above_several_reports_is_set_aside(draft_of: Draw) -> None:
    report = (
        "2026年度述职报告\n{}\n一年来认真工作，现述职如下。\n一、履职情况\n抓教学。\n二、存在问题\n读书少。\n"
    )
    draft = draft_of("各处室主任年度述职报告\n" + report.format("林静") + report.format("王芳"))
    assert draft.title == ["2026年度述职报告"]


def test_posts_of_a_text_that_was_put_on_one_line_stand_apart(draft_of: Draw) -> None:
    filler = "各部门要把学生的安全放在第一位，认真落实每一项措施，遇到情况马上报告，不得拖延。" * 12
    line = f"特制定本预案。（一）成立安全工作领导小组： 组长：周明远 成员：林静 王芳 （二）安全措施：{filler}"
    draft = draft_of(f"滨河市实验小学军训安全应急预案\n{line}")
    group = next(part for part in draft.body if isinstance(part, Item))
    assert [getattr(part, "key", "") for part in group.body] == ["组长", "成员"]


@pytest.mark.parametrize("gap", ["  ", "\u3000"])
def test_a_wide_gap_parts_a_heading_from_its_sentence(draft_of: Draw, gap: str) -> None:
    draft = draft_of(
        f"军训管理制度\n一、值班{gap}教官清点人数。\n二、作息{gap}按时出操。\n三、纪律{gap}听从指挥。"
    )
    assert [section.heading for section in draft.sections] == ["值班", "作息", "纪律"]


def test_a_form_below_the_sign_off_is_named_by_school_and_form(draft_of: Draw) -> None:
    form = "滨河市实验小学\n“优秀升旗手”申报表\n姓名　　班级\n主要事迹"
    draft = draft_of(f"评选方案\n一、对象\n六年级学生。\n二、步骤\n班级推荐。\n德育处\n2026年9月20日\n{form}")
    assert [annex.title for annex in draft.annexes] == ["滨河市实验小学“优秀升旗手”申报表"]
