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
        "更多工作计划请关注【某某范文网】", "更多精彩内容请关注公众号“教学资料库”", "更多教学计划，请访问本站计划栏目", "查看更多>>", "查看更多工作计划>>", "更多>>",
        "点击下载", "点击下载文档", "点击此处下载全文", "立即下载", "下载本文档", "展开阅读全文", "本文来源：某某范文网", "本文来源于网络", "（本文转自某某网）", "来源网络整理，仅供参考",
        "以上就是小编为大家整理的工作计划，希望对您有帮助。", "以上就是教学工作计划的全部内容，希望能帮到大家。", "以上内容由网友收集整理", "本文档由用户上传", "转载请注明出处",
        "未经允许不得转载", "教学工作计划相关文章：", "【相关文章】", "你可能感兴趣的文章", "大家都在看", "收藏本文", "点赞 12  收藏 3", "[责任编辑：林某]", "本文关键词：工作计划",
    ],
)  # fmt: skip
def test_what_a_page_leaves_is_junk(line: str) -> None:
    assert kind_of_junk(line, pasted=True)


@pytest.mark.parametrize(
    "line",
    [
        "把活动照片分享到班级群。", "首页栏目由信息组更新", "打印本校学生名册", "联系家长，删除不良应用。", "1. 2.", "第一页", "3", "2024年9月1日 14:30 全校大扫除", "时间：2024年9月1日 14:30 操场", "讲一讲版权和侵权的故事",
        "未经同意转发照片属于侵权，发现后联系当事人。", "更多的学生参与到活动中来", "更多活动信息请关注学校公众号", "更多学生请关注自己的健康", "点击下载学生名册并打印", "教师点击下载课件后备课",
        "以上就是我的工作计划。", "以上是我的几点体会，希望对大家有所帮助。", "以上就是本学期教学工作的全部内容，请遵照执行。", "资料来源：教务处统计", "本方案来源于实践", "推荐阅读", "推荐阅读书目",
        "相关阅读活动安排", "更多文章的阅读与积累", "2. 在图书角张贴欢迎阅读的标语", "在门口贴上“欢迎阅读”", "未经允许不得离校", "查看更多活动照片请到宣传栏", "扫描二维码下载问卷", "请登录安全教育平台", "仅供参考",
        "转载请注明出处的习惯教育", "热门话题讨论", "本文件由教导处负责解释",
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
