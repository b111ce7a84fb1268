import time
from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Para
from planforge.recognize.junk import kind_of_junk


@pytest.mark.parametrize(
    "line",
    [
        "打印本页 | 关闭窗口", "分享到：微信 微博", "分享到微信 朋友圈 QQ空间", "版权声明：本文来自网络，如有侵权请联系删除。", "本站内容如有侵权，请联系我们删除",
        "[1] [2] 下一页", "首页 上一页 1 2 3 下一页 尾页", "共3页 1 2 3 下一页", "返回顶部", "版权所有 某某网",
        "时间:2024-05-14 12:11:45 工作计划 我要投稿", "时间：2024-04-28 作者：某人", "2024-11-09 13:25:48 | 来源：某站", "上一篇：没有了", "第 3 页 共 9 页",
    ],
)  # fmt: skip
def test_what_a_page_leaves_is_junk(line: str) -> None:
    assert kind_of_junk(line, pasted=True)


@pytest.mark.parametrize(
    "line",
    [
        "把活动照片分享到班级群。", "首页栏目由信息组更新", "打印本校学生名册", "联系家长，删除不良应用。", "1. 2.", "第一页", "3", "2024年9月1日 14:30 全校大扫除", "时间：2024年9月1日 14:30 操场", "讲一讲版权和侵权的故事",
        "未经同意转发照片属于侵权，发现后联系当事人。",
    ],
)  # fmt: skip
def test_what_a_school_writes_is_none(line: str) -> None:
    assert not kind_of_junk(line, pasted=False)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("发布时间：2025-09-03 08:15  来源：校园网  作者：管理员  点击数：326", "网页信息"),
        ("作者：教导处 发布日期：2025年9月3日 浏览次数：12", "网页信息"),
        ("来源：校园网　责任编辑：林静", "网页信息"),
        ("【打印本页】 【关闭窗口】  扫一扫，关注我们", "网页链接"),
        ("【打印】【关闭】 返回顶部 | 上一篇：没有了", "网页链接"),
        ("来源：课标　作者：林静", ""),
        ("作者：林静", ""),
        ("时间：9月3日　地点：操场", ""),
        ("打印本页 交教导处存档", ""),
    ],
)
def test_what_a_page_leaves_is_known_in_a_word_file_as_in_text(line: str, kind: str) -> None:
    assert kind_of_junk(line, pasted=False) == kind
    assert not kind or kind_of_junk(line, pasted=True) == kind


def test_a_long_line_of_page_numbers_is_decided_at_once() -> None:
    start = time.process_time()
    for text in (
        " " * 199 + "页",
        "1 " * 98 + "下一页x",
        "打印本页 " * 39 + "x",
        "[1]" * 60 + "首页。",
        "侵权" * 90,
    ):
        kind_of_junk(text, pasted=True)
    assert time.process_time() - start < 0.1


def test_a_line_alone_below_a_known_heading_is_no_title_of_another_page(
    draft_of: Callable[[str], Draft],
) -> None:
    draft = draft_of("艺术节活动方案\n一、活动目的\n甲。\n二、活动主题\n展示我的风采\n三、活动时间\n9月。")
    assert [part.text for part in draft.sections[1].body if isinstance(part, Para)] == ["展示我的风采"]
    assert not draft.unplaced
