"""What a site that hands out documents writes around one is set aside; a school's own words beside it stay."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Para
from planforge.recognize.junk import kind_of_junk
from planforge.recognize.sharing import without_site

Draw = Callable[[str], Draft]
BODY = "一、指导思想\n坚持立德树人。\n二、工作重点\n1.抓好常规。\n2.办好活动。\n"


@pytest.mark.parametrize(
    "line",
    [
        "秋季开学工作计划_第3页", "全文预览已结束", "还剩3页未读，继续阅读", "文档简介", "文件大小：24.5 KB", "总字数:约3.6千字", "约2.85千字", "• 约 9页",
        "《安全计划.docx》由会员分享，可在线阅读，更多相关《安全计划.docx》请在某站上搜索。", "首页 > 范文大全 > 计划 > 学校计划", "<返回", "腾讯文库安全计划模板",
        "（未完，全文共1986字，当前显示640字）", "2026-01-14 发布于辽宁", "德育工作计划12篇", "学校工作计划范本【五篇】（二）", "• 相关推荐", "—PAGE1—",
        "文档评论（0）", "1亿VIP精品文档", "原创力文档", "格式：doc", "- 大小：25.50 KB", "- 文档页数：4", "字号：大 中 小", "该用户很懒，什么也没介绍",
        "1. 1、下载文档前请自行甄别文档内容的完整性，平台不提供补充。", "2、\"仅部分预览\"的文档，不可在线预览部分可反馈。", "2、本文档共6页，其中可免费阅读3页。",
    ],
)  # fmt: skip
def test_what_a_site_writes_around_a_document_is_junk(line: str) -> None:
    assert kind_of_junk(line, pasted=True)


@pytest.mark.parametrize(
    "line",
    ["基本信息", "举报", "校园网", "9页", "返回教室", "文件名称要规范", "约200字的发言稿", "阅读5页以上", "家校 > 社区", "上传作品，每班12篇", "把计划写在第3页", "格式：统一用A4纸", "大小：60厘米×90厘米", "相关文档", "合集下载", "下载文档前先登录平台。", "VIP文档"],
)  # fmt: skip
def test_what_a_school_says_with_such_words_is_none(line: str) -> None:
    assert not kind_of_junk(line, pasted=True)


def test_words_that_a_plan_may_say_are_a_sites_beside_what_only_that_writes(draft_of: Draw) -> None:
    sited = draft_of(f"基本信息\n文件名称：安全工作计划.docx\n总页数：5页\n安全工作计划\n{BODY}")
    assert (sited.title, sited.unplaced, sited.preamble) == (["安全工作计划"], [], [])
    own = draft_of("个人发展计划\n基本信息\n姓名：林静\n职务：教师\n发展目标\n三年成为骨干教师。\n")
    assert [section.heading for section in own.sections] == ["基本信息", "发展目标"]


def test_words_of_a_library_beside_what_only_that_writes_are_its_own(draft_of: Draw) -> None:
    draft = draft_of(
        f"合集下载\n1. 1、下载文档前请自行甄别文档内容的完整性。\n安全工作计划\n{BODY}文档评论（0）\n相关文档\n"
    )
    assert (draft.title, draft.unplaced) == (["安全工作计划"], [])
    assert len(draft.sections[-1].body) == 2
    own = draft_of(f"安全工作计划\n{BODY}三、材料清单\n相关文档\n每班一份。\n")
    assert [section.heading for section in own.sections][-1] == "材料清单"
    assert len(own.sections[-1].body) > 0


@pytest.mark.parametrize("name", ["标题：", "题目:", "文章标题： ", "【原创】", "[精品] ", "【推荐】"])
def test_what_says_that_a_line_is_the_title_is_no_part_of_it(draft_of: Draw, name: str) -> None:
    assert draft_of(f"{name}安全工作计划\n{BODY}").title == ["安全工作计划"]
    under = draft_of(f"前言\n{name}安全工作计划\n{BODY}")
    assert (under.title, [part.text for part in under.unplaced]) == (["安全工作计划"], ["前言"])


def test_a_title_that_somebody_else_is_to_write_about_stays(draft_of: Draw) -> None:
    draft = draft_of(f"征文活动方案\n题目：我爱读书\n{BODY}")
    assert draft.title == ["征文活动方案"]
    assert [part.text for part in draft.preamble if isinstance(part, Para)] == ["题目：我爱读书"]


def test_the_name_of_a_file_above_the_title_that_it_says_is_set_aside(draft_of: Draw) -> None:
    assert draft_of(f"安全工作计划.docx\n安全工作计划\n{BODY}").title == ["安全工作计划"]
    assert draft_of(f"安全工作计划.docx\n{BODY}").title == ["安全工作计划"]
    assert draft_of(f"安全工作计划\n工作计划2026-08-31某某老师\n安全工作计划（二）\n{BODY}").unplaced == []
    assert draft_of(f"安全工作计划\n2026-08-31\n安全工作计划\n{BODY}").title == ["安全工作计划"]


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("保健工作计划_幼儿园计划栏目", "保健工作计划"),
        ("德育工作总结 - 某某范文网", "德育工作总结"),
        ("安全工作方案.doc", "安全工作方案"),
        ("安全工作计划（讨论稿）", "安全工作计划（讨论稿）"),
        ("2026年工作计划 - 初中部", "2026年工作计划 - 初中部"),
    ],
)
def test_a_title_ends_where_the_site_begins(title: str, own: str) -> None:
    assert without_site(title)[0] == own


def test_a_long_paragraph_in_which_an_editor_presents_patterns_is_the_editors() -> None:
    talk = f"{'计划是班级管理的指引，' * 22}本文旨在呈现五篇不同的《班级计划》范文，供教师参考。"
    assert kind_of_junk(talk, pasted=True) == "编者的话"
    assert not kind_of_junk(talk.replace("范文", "做法"), pasted=True)
    assert not kind_of_junk(f"{talk}一、指导思想坚持立德树人。二、目标全员育人。", pasted=True)


DISCLOSED = """青杨县教育和体育局
标题: 青杨小学2026—2027学年工作计划
索引号: 113703/2026-55 文号:
发文日期: 2026-09-10 发布机构: 青杨县教育和体育局

青杨小学2026—2027学年工作计划

发布日期:2026-09-10
  • 字号:
  • |
  • 打印

一、指导思想
面向全体学生。
二、工作目标
人人读书。
"""


def test_the_fields_in_which_an_office_discloses_a_document_are_set_aside(draft_of: Draw) -> None:
    draft = draft_of(DISCLOSED)
    assert (draft.title, draft.preamble) == (["青杨小学2026—2027学年工作计划"], [])


def test_an_office_above_a_title_that_stands_once_is_its_own(draft_of: Draw) -> None:
    draft = draft_of("青杨县教育和体育局\n文号：青教〔2026〕3号\n" + DISCLOSED.partition("打印\n")[2])
    assert "青杨县教育和体育局" in str(draft)


@pytest.mark.parametrize(
    "byline", ["2026年3月20日 青杨二小", "2026-03-20 青杨小学 青杨县教育", "2026年3月20日　书香青杨"]
)
def test_the_day_and_the_account_of_an_article_are_set_aside(draft_of: Draw, byline: str) -> None:
    draft = draft_of(f"读书节活动方案\n{byline}\n{BODY}")
    assert (draft.preamble, draft.sign_off) == ([], None)


@pytest.mark.parametrize(
    "line", ["2026年3月20日", "青杨小学 2026年3月20日", "2026年3月20日起，全校开展读书活动。"]
)
def test_a_document_signed_below_its_title_or_that_begins_with_a_day_keeps_it(
    draft_of: Draw, line: str
) -> None:
    draft = draft_of(f"读书节活动方案\n{line}\n{BODY}")
    assert "2026年3月20日" in str((draft.preamble, draft.sign_off))


@pytest.mark.parametrize(
    "tail", ["来啦👇", "来了！", "新鲜出炉~", "请查收", "📖", "范文", "（范文）", "优秀范文模板", " 模板"]
)
def test_a_title_called_out_ends_where_its_kind_does(tail: str) -> None:
    assert without_site(f"读书节活动方案{tail}") == ("读书节活动方案", tail)


@pytest.mark.parametrize(
    "title", ["读书节活动方案（试行）", "读书节活动方案", "迎接来了新校长的工作方案说明", "作文范文评选方案"]
)
def test_any_other_title_is_whole(title: str) -> None:
    assert without_site(title) == (title, "")
