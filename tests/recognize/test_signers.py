"""Who signs: schools by their short names, teachers by their post, lines nobody knows asked about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.readers.evidence import Line, Reading
from planforge.recognize.draft import Draft, Item
from planforge.recognize.labels import OTHER, POST, read_label
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize

Draw = Callable[[str], Draft]
BLANK_DATES = ["xxxx年2月16日", "××××年×月×日", "____年__月__日", "20XX年9月1日", "20××年9月", "XX年XX月XX日"]
BODY = "德育工作计划\n一、目标\n立德树人。\n二、措施\n1、抓常规\n2、抓活动\n"


@pytest.mark.parametrize(
    "unit",
    [
        "市一中",
        "甲小学",
        "XX小学",
        "××中学",
        "城关完小",
        "实验附小",
        "市二小",
        "校团委",
        "××小学数学组",
        "XX中学高一年级组",
        "教导处",
        "数学组",
        "2026级高一（3）班",
        "英语组全体教师",
    ],
)
def test_a_school_signs_by_its_short_name(draft_of: Draw, unit: str) -> None:
    draft = draft_of(f"{BODY}{unit}\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", unit), ("日期", "2026年9月1日")]
    last = draft.sections[-1].body[-1]
    assert isinstance(last, Item)
    assert last.body == []


@pytest.mark.parametrize("day", ["2026、9、1", "2026．9．1", "2026/9/1", "26.9.1", "2026-9-1"])
def test_a_day_signs_however_its_numbers_are_parted(draft_of: Draw, day: str) -> None:
    draft = draft_of(f"{BODY}教科室\n{day}\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "教科室"), ("日期", day)]


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("四（3）班  林静", "姓名"),
        ("高一（2）班　林静", "姓名"),
        ("四（3）班", "单位"),
        ("班主任 林静", "姓名"),
        ("四（3）班班主任：林 静", "姓名"),
        ("图书管理员　赵一帆", "姓名"),
    ],
)
def test_a_teacher_signs_by_class_or_post(draft_of: Draw, line: str, key: str) -> None:
    draft = draft_of(f"{BODY}{line}\n2026年9月5日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines[0] == (key, line)


@pytest.mark.parametrize("line", ["管理员：赵一帆", "班主任 林静"])
def test_who_writes_papers_signs_without_a_date(draft_of: Draw, line: str) -> None:
    draft = draft_of(f"工作计划\n一、目标\n立德树人。\n二、措施\n认真负责。\n{line}\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("姓名", line)]


@pytest.mark.parametrize("line", ["主任：赵一帆", "校长：周明远"])
def test_who_leads_signs_nothing_without_a_date(draft_of: Draw, line: str) -> None:
    assert draft_of(f"工作计划\n一、目标\n立德树人。\n二、组织\n成立小组。\n{line}\n").sign_off is None


def test_who_signs_below_the_title_and_at_the_end_signs_once(draft_of: Draw) -> None:
    title = f"{' ' * 20}数学教研组工作计划\n{' ' * 22}教研组长：林静\n"
    draft = draft_of(f"{title}一、目标\n立德树人。\n二、措施\n认真落实。\n数学教研组\n2026.9\n")
    assert draft.sign_off is not None
    assert draft.sign_off.place == "文末"
    assert [text for _, text in draft.sign_off.lines] == ["数学教研组", "教研组长：林静", "2026.9"]
    assert "教研组长：林静" in draft.sign_off.notes[0]


@pytest.mark.parametrize("zero", "〇○零0０O")
def test_a_date_signs_whatever_was_typed_for_its_zero(draft_of: Draw, zero: str) -> None:
    draft = draft_of(f"{BODY}教务处\n二{zero}二六年九月一日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "教务处"), ("日期", f"二{zero}二六年九月一日")]


@pytest.mark.parametrize("person", ["教师：周明远", "语文老师：林 静", "教研组长：赵一帆", "签名：林静"])
def test_a_person_signs_with_a_post(draft_of: Draw, person: str) -> None:
    draft = draft_of(f"{BODY}{person}\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("姓名", person), ("日期", "2026年9月1日")]
    assert draft.sign_off.notes == []


def test_a_leader_named_with_the_school_below_the_title_signs(draft_of: Draw) -> None:
    head = "2025—2026学年度述职报告\n青杨市河东小学副校长 林静\n各位老师：\n我分管教学工作，现汇报如下：\n"
    draft = draft_of(f"{head}一、工作\n认真负责。\n二、打算\n继续努力。\n2026年7月8日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("姓名", "青杨市河东小学副校长 林静"), ("日期", "2026年7月8日")]


def test_those_who_keep_a_class_sign_by_their_turns(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}主班：沈小禾  配班：杜晓云  保育：方丽\n2026年9月3日\n")
    assert draft.sign_off is not None
    signers = [text for _, text in draft.sign_off.lines]
    assert signers == ["主班：沈小禾", "配班：杜晓云", "保育：方丽", "2026年9月3日"]


def test_the_head_of_a_group_does_not_sign(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}三、组织\n组长：周明远\n成员：林静\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("日期", "2026年9月1日")]


def test_a_short_line_of_its_own_above_a_date_signs_and_is_asked_about(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}3、抓养成，天天检查。\n晨光支教点\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines[0] == ("单位", "晨光支教点")
    assert draft.sign_off.notes == ["“晨光支教点”单独一行、在日期上面，当作落款单位"]


def test_a_short_line_below_a_heading_stays_there_and_is_asked_about(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}红星班\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("日期", "2026年9月1日")]
    assert "红星班" in draft.sign_off.notes[0]


@pytest.mark.parametrize("words", ["以上计划", "9月15日开会", "结束", "望执行！"])
def test_other_short_lines_above_a_date_are_no_signers(draft_of: Draw, words: str) -> None:
    draft = draft_of(f"{BODY}3、抓养成，天天检查。\n{words}\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("日期", "2026年9月1日")]


def test_a_day_without_a_year_signs_below_a_unit(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、目标\n甲。\n二、要求\n1.摄影：林静\n德育处\n7月6日")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "德育处"), ("日期", "7月6日")]


def test_a_school_may_sign_without_a_date(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、目标\n甲。\n二、要求\n1.认真。\n2.仔细。\n滨河市实验小学")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河市实验小学")]
    assert draft_of("方案\n一、目标\n甲。\n二、参加单位\n1.本区\n滨河市实验小学").sign_off is None


def test_a_unit_and_its_date_may_stand_without_a_blank_before_further_words(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、目标\n甲。\n二、要求\n乙。\n校团委2025年1月21日\n注意事项\n1.安全第一。\n2.按时上交。"
    )
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "校团委"), ("日期", "2025年1月21日")]
    assert [annex.title for annex in draft.annexes] == ["注意事项"]


def test_who_and_when_above_the_title_signs(draft_of: Draw) -> None:
    draft = draft_of("滨河市实验小学\n2026年3月\n德育工作计划\n一、目标\n甲。\n二、措施\n乙。")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河市实验小学"), ("日期", "2026年3月")]
    assert (draft.title, draft.unplaced) == (["德育工作计划"], [])


def test_a_date_at_the_end_belongs_to_who_signed_below_the_title() -> None:
    lines = (
        Line(1, "个人工作总结", align="center"), Line(2, "六年级组", align="center"), Line(3, "一、收获"), Line(4, "很多。"),
        Line(5, "二、打算"), Line(6, "更多。"), Line(7, "2026年1月15日", align="right"),
    )  # fmt: skip
    prepared = prepare(Reading("段", lines))
    draft = recognize(documents_of(prepared)[0], prepared.asides, pasted=False)
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "六年级组"), ("日期", "2026年1月15日")]


@pytest.mark.parametrize("day", ["2026．9．3", "2026.9.3", "2026-10-09", "2026/9/3"])
def test_a_day_signs_whatever_parts_its_numbers(draft_of: Draw, day: str) -> None:
    sign = draft_of(f"{BODY}滨河市实验小学\n{day}\n").sign_off
    assert sign is not None
    assert sign.lines == [("单位", "滨河市实验小学"), ("日期", day)]


def test_a_table_above_the_last_date_signs_nothing(draft_of: Draw) -> None:
    draft = draft_of("学法小组通讯\n周明远\n本周学了新的一课。\n课时\t内容\n3\t乘法\n4\t除法\n2026年9月1日\n")
    assert draft.sign_off is None or ("单位", "") not in draft.sign_off.lines


@pytest.mark.parametrize(
    "work",
    ["第四周  家长会", "召开家长会", "秋季运动会", "评选先进班组", "请家长参观学校", "家长会", "期末总结会"],
)
def test_what_is_done_last_does_not_sign(draft_of: Draw, work: str) -> None:
    draft = draft_of(
        f"德育工作计划\n一、目标\n立德树人。\n二、每周安排\n第一周  开学典礼\n{work}\n滨河市实验小学政教处\n2026年3月1日\n"
    )
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "滨河市实验小学政教处"), ("日期", "2026年3月1日")]


@pytest.mark.parametrize("unit", ["组织部", "学习部", "检查组", "学校工会", "家委会", "运动会组委会"])
def test_a_body_signs_though_its_name_begins_or_ends_like_work(draft_of: Draw, unit: str) -> None:
    draft = draft_of(f"{BODY}{unit}\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines[0] == ("单位", unit)


def test_who_signs_is_never_joined_to_the_line_above(draft_of: Draw) -> None:
    draft = draft_of(
        "德育工作计划\n一、目标\n立德树人。\n二、时间安排\n9月：开学第一课；家长学校开班\n"
        "10月：国庆演讲；秋季运动会\n滨河市实验小学政教处\n2026年9月1日\n"
    )
    assert draft.sign_off is not None
    assert draft.sign_off.lines[0] == ("单位", "滨河市实验小学政教处")


def test_the_unit_below_the_title_that_signs_at_the_end_too_belongs_to_the_title(draft_of: Draw) -> None:
    draft = draft_of(
        "德育工作总结\n滨河市实验小学政教处\n一年来，德育工作有了成绩。\n一、做法\n抓常规。\n二、问题\n人手少。\n"
        "滨河市实验小学政教处\n2026年7月5日\n"
    )
    assert draft.title == ["德育工作总结", "滨河市实验小学政教处"]
    assert draft.sign_off is not None
    assert draft.sign_off.lines[0] == ("单位", "滨河市实验小学政教处")


def test_a_number_below_the_title_is_that_of_the_document(draft_of: Draw) -> None:
    line = "滨实小〔2026〕15 号"
    draft = draft_of(
        f"食堂管理实施方案\n{line}\n各年级组、各处室：\n为加强管理，制定本方案。\n一、目标\n零事故。\n"
    )
    assert draft.number == line
    assert draft.recipient == "各年级组、各处室："


def test_words_that_all_begin_alike_are_no_people() -> None:
    told = read_label("做到“五常”：常组织、常整顿、常清洁、常规范、常自律。")
    assert told is not None
    assert told.kind == OTHER
    people = read_label("带队医务：林静、周明远、赵一帆")
    assert people is not None
    assert people.kind == POST


@pytest.mark.parametrize("date", BLANK_DATES)
def test_a_date_that_nobody_filled_in_signs(draft_of: Draw, date: str) -> None:
    signed = draft_of(f"{BODY}{date}").sign_off
    assert signed is not None
    assert signed.lines == [("日期", date)]


@pytest.mark.parametrize("line", ["x年级抓常规", "×年×班", "XX-1", "x.1", "__年级"])
def test_what_only_looks_like_a_blank_date_signs_nothing(draft_of: Draw, line: str) -> None:
    signed = draft_of(f"{BODY}{line}").sign_off
    assert signed is None or ("日期", line) not in signed.lines


@pytest.mark.parametrize(
    ("below", "lines"),
    [
        ("林静", [("姓名", "林静")]),
        ("任课教师：林静", [("姓名", "任课教师：林静")]),
        ("执笔：林 静", [("姓名", "执笔：林 静")]),
        ("林静　赵一帆", [("姓名", "林静　赵一帆")]),
        ("语文教研组", [("单位", "语文教研组")]),
        ("语文教研组　林静", [("单位", "语文教研组"), ("姓名", "林静")]),
        ("滨河市实验小学\n林静", [("单位", "滨河市实验小学"), ("姓名", "林静")]),
    ],
)
def test_who_signs_may_stand_below_the_date(draft_of: Draw, below: str, lines: list[tuple[str, str]]) -> None:
    draft = draft_of(f"{BODY}2026年9月1日\n{below}\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("日期", "2026年9月1日"), *lines]
    assert draft.unplaced == []


def test_a_person_below_the_date_signs_before_an_annex_too(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}2026年9月1日\n林静\n附件1：值班表\n组长：赵一帆\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("日期", "2026年9月1日"), ("姓名", "林静")]
    assert [annex.title for annex in draft.annexes] == ["附件1：值班表"]


def test_days_and_who_is_on_duty_then_sign_nothing(draft_of: Draw) -> None:
    days = "2026年10月1日\n林静\n2026年10月2日\n赵一帆\n2026年10月3日\n周明远\n"
    draft = draft_of(f"值班安排\n一、要求\n按时到岗。\n二、人员\n{days}")
    assert draft.sign_off is None
    assert len(draft.sections[1].body) == 3


@pytest.mark.parametrize(
    "line",
    [
        "大（1）班 刘敏 王晓云",
        "大一班  刘敏  王晓云",
        "小(3)班：刘敏、王晓云",
        "中二班 刘 敏　王晓云",
        "三（2）班 刘敏 王晓云 陈静",
        "大（1）班教师：刘敏 王晓云",
        "托班 刘敏",
        "向日葵班 刘敏 王晓云",
        "大（1）班刘敏 王晓云",
        "班级教师：刘敏 王晓云",
    ],
)
def test_the_teachers_of_a_class_sign_above_a_date_and_below_it(draft_of: Draw, line: str) -> None:
    above = draft_of(f"{BODY}{line}\n2026年9月1日\n")
    below = draft_of(f"{BODY}2026年9月1日\n{line}\n")
    beside = draft_of(f"{BODY}{line}    2026年9月1日\n")
    assert above.sign_off is not None
    assert above.sign_off.lines == [("姓名", line), ("日期", "2026年9月1日")]
    assert below.sign_off is not None
    assert below.sign_off.lines == [("日期", "2026年9月1日"), ("姓名", line)]
    assert beside.sign_off is not None
    assert beside.sign_off.lines == above.sign_off.lines
    for draft in (above, below):
        last = draft.sections[-1].body[-1]
        assert isinstance(last, Item)
        assert last.body == []


def test_a_unit_signs_with_several_names(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}数学组 刘敏 王晓云\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "数学组"), ("姓名", "刘敏 王晓云"), ("日期", "2026年9月1日")]


@pytest.mark.parametrize(
    "lines",
    [
        "三（1）班 刘敏\n三（2）班 王晓云",
        "大（1）班 刘敏 王晓云\n大（2）班 陈静 赵一帆",
        "刘敏 王晓云 陈静\n赵一帆 林静 周明远",
        "大（1）班 唱歌 跳舞",
        "大（1）班 刘敏负责早操",
        "周一值班 刘敏 王晓云",
        "成员：刘敏 王晓云",
        "大（1）班 刘敏 王晓云 陈静 赵一帆 林静 周明远",
    ],
)
def test_rows_of_people_do_not_sign(draft_of: Draw, lines: str) -> None:
    draft = draft_of(f"{BODY}3、评出优秀\n{lines}\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("日期", "2026年9月1日")]


@pytest.mark.parametrize(
    "author", ["教导主任 孙悦", "副校长：林静", "党支部书记　周明远", "德育处主任 孙悦", "业务副园长 刘敏"]
)
def test_who_reports_below_the_title_signs_with_a_whole_post(draft_of: Draw, author: str) -> None:
    draft = draft_of(
        f"述职报告\n{author}\n尊敬的各位领导：\n现将工作汇报如下：\n一、德\n爱生。\n二、能\n好学。\n2026年12月30日\n"
    )
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("姓名", author), ("日期", "2026年12月30日")]
    assert draft.sections[0].heading == "德"


@pytest.mark.parametrize(
    "line",
    [
        "办公室主任：王芳",
        "班级负责人 王芳",
        "秘书长：王芳",
        "值班主任 王芳",
        "副校长：王芳",
        "教导主任：王芳",
    ],
)
def test_a_post_of_a_group_above_a_date_signs_nothing(draft_of: Draw, line: str) -> None:
    draft = draft_of(f"{BODY}三、组织\n组长：周明远\n{line}\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("日期", "2026年9月1日")]


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("大（1）班 刘敏 王晓云", True), ("班主任：刘敏", True), ("中二班：刘敏、王晓云", True),
        ("指导教师：刘敏、王晓云", False), ("任课老师：刘敏 王晓云 陈静", False),
    ],
)  # fmt: skip
def test_several_sign_without_a_date_only_where_they_are_those_of_a_class(
    draft_of: Draw, line: str, signs: bool
) -> None:
    draft = draft_of(f"工作计划\n一、目标\n立德树人。\n二、措施\n认真负责。\n{line}\n")
    assert (draft.sign_off is not None) == signs


@pytest.mark.parametrize(
    "lines",
    [
        ("班级老师：林静、赵一帆", "保育员：孙丽华"),
        ("主班老师：林静", "配班老师：赵一帆", "保育老师：孙丽华"),
        ("班主任：林静", "副班主任：赵一帆"),
    ],
)
def test_those_who_keep_a_class_sign_one_below_the_other(draft_of: Draw, lines: tuple[str, ...]) -> None:
    months = "中二班班级工作计划\n一、月工作重点\n12月\n1.迎新年活动\n1月\n期末汇报、放假离园\n"
    draft = draft_of(f"{months}{chr(10).join(lines)}\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [*(("单位", line) for line in lines), ("日期", "2026年9月1日")]
    assert draft.sign_off.notes == []


def test_who_does_what_above_one_who_signs_is_no_signer(draft_of: Draw) -> None:
    draft = draft_of(f"{BODY}3、抓辅导\n指导教师：林静、赵一帆\n班主任：孙丽华\n2026年9月1日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines[0] == ("姓名", "班主任：孙丽华")


@pytest.mark.parametrize(
    "below",
    [
        "一学期来，各项工作扎实推进。\n一、主要工作\n1、入队\n2、班会",
        "一、研究背景\n有问题。\n二、目标\n1、量表",
    ],
)
def test_an_office_below_the_title_signs_with_the_date_at_the_end(draft_of: Draw, below: str) -> None:
    draft = draft_of(f"德育工作总结\n青石桥小学政教处\n{below}\n2026年9月5日\n")
    assert draft.sign_off is not None
    assert draft.sign_off.lines == [("单位", "青石桥小学政教处"), ("日期", "2026年9月5日")]
    assert draft.preamble == [] or "政教处" not in str(draft.preamble)


@pytest.mark.parametrize("line", ["各教研组", "全体教研组", "德育工作领导小组\n组长：周明远"])
def test_whom_it_is_for_and_what_heads_people_sign_nothing(draft_of: Draw, line: str) -> None:
    draft = draft_of(
        f"德育工作总结\n{line}\n一学期来，工作扎实。\n一、主要工作\n1、入队\n2、班会\n2026年9月5日\n"
    )
    assert draft.sign_off is not None
    assert [key for key, _ in draft.sign_off.lines] == ["日期"]
