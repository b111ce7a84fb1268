from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Label
from tests.recognize.drafts import closing

Draw = Callable[[str], Draft]


@pytest.mark.parametrize(
    "words",
    [
        "总之，我们要齐心协力。",
        "综上所述，成绩来之不易。",
        "新的一学期，我们再出发。",
        "各项活动的细则另行通知。",
        "以上报告，请审议。",
        "以上计划，如有不妥，请提出宝贵意见。",
        "在今后的工作中，我将继续努力。",
    ],
)
def test_words_that_sum_up_close_the_document_whatever_stands_before_them(words: str, draft_of: Draw) -> None:
    draft = draft_of(f"计划\n一、目标\n甲。\n二、任务\n1.抓教学\n要认真备课。\n要认真上课。\n{words}")
    assert closing(draft) == [words]


def test_a_word_about_the_new_year_closes_the_document_below_an_element_too(draft_of: Draw) -> None:
    words = "在新的一年里，全组老师将继续前行。"
    draft = draft_of(
        f"计划\n一、目标\n甲。\n二、任务\n（一）抓教学\n认真备课。\n（二）抓研究\n认真写论文。\n{words}"
    )
    assert closing(draft) == [words]


def test_what_is_only_another_paragraph_stays(draft_of: Draw) -> None:
    draft = draft_of("计划\n一、目标\n甲。\n二、任务\n1.抓教学\n要认真备课。\n我们将认真上课。")
    assert closing(draft) == []


def test_words_to_those_present_close_a_report(draft_of: Draw) -> None:
    draft = draft_of(
        "报告\n一、教学\n成绩好。\n二、安全\n没有事故。\n值得高兴。\n各位代表，同志们，让我们记住这一年。\n让我们一起努力！"
    )
    assert closing(draft) == ["各位代表，同志们，让我们记住这一年。", "让我们一起努力！"]


REPORT = "总结\n一、教学\n（1）备课。周周有备课。\n（2）公开课。人人有一节。\n"


def test_a_part_that_speaks_of_the_whole_leaves_the_last_element_of_a_list(draft_of: Draw) -> None:
    draft = draft_of(f"{REPORT}当然，还存在一些不足：\n1.作业多。\n2.活动少。\n下学期努力方向：\n1.减作业。")
    assert [part.key for part in draft.closing if isinstance(part, Label)] == [
        "当然，还存在一些不足",
        "下学期努力方向",
    ]


def test_a_part_of_the_last_element_alone_stays_in_it(draft_of: Draw) -> None:
    assert closing(draft := draft_of(f"{REPORT}要解决的问题：\n1.听得少。\n2.评得浅。")) == []
    assert not draft.closing
