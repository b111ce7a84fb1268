from collections.abc import Callable

import pytest

from planforge.recognize.draft import Draft, Label
from tests.recognize.drafts import closing, headings

Draw = Callable[[str], Draft]


@pytest.mark.parametrize(
    "words",
    [
        "总之，我们要齐心协力。",
        "让我们一起努力。",
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


INTO_FORCE = [
    "本方案自印发之日起执行。",
    "本方案自9月1日起执行。",
    "本计划从2026年9月1日起实行。",
    "本办法自公布之日起施行，由教导处负责解释。",
    "自发布之日起施行。",
    "本制度由教导处负责解释。",
    "本方案最终解释权归学校所有。",
]


@pytest.mark.parametrize("line", INTO_FORCE)
@pytest.mark.parametrize(
    "above",
    ["认真落实。", "1.按时上报。\n2.认真总结。", "（一）组织保障\n成立小组。\n（二）经费保障\n专款专用。"],
)
def test_from_when_a_document_is_in_force_closes_it_whatever_stands_above(
    draft_of: Draw, above: str, line: str
) -> None:
    draft = draft_of(
        f"青禾小学作业管理方案\n一、目的\n减负。\n二、要求\n{above}\n{line}\n青禾小学\n2026年9月1日\n"
    )
    assert closing(draft) == [line]
    assert headings(draft) == ["目的", "要求"]


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        ("附则", "本方案由教导处负责解释。\n本方案自印发之日起执行。"),
        ("其他", "按时上报。\n本方案自9月1日起执行。"),
        ("考勤制度", "按时签到。\n本制度自9月1日起执行。"),
        ("施行时间", "先试行一个月。\n本方案自10月1日起施行。"),
        ("要求", "认真落实。\n各班从9月1日起执行新的作息时间。"),
        ("要求", "认真落实。\n本方案实施期间各班要做好记录。"),
        ("要求", "认真落实。\n本学期从9月1日起执行夏季作息。"),
        ("要求", "认真落实。\n本方案自9月1日起执行到学期末，各班每周自查一次，把结果报教导处，月底汇总后全校通报，并记入考核。"),
    ],
)  # fmt: skip
def test_what_a_chapter_itself_is_about_stays_in_it(draft_of: Draw, heading: str, lines: str) -> None:
    draft = draft_of(
        f"青禾小学作业管理方案\n一、目的\n减负。\n二、{heading}\n{lines}\n青禾小学\n2026年9月1日\n"
    )
    assert closing(draft) == []


@pytest.mark.parametrize(
    ("words", "closes"),
    [
        ("通过此次家长会，我们希望家校携手。", True),
        ("通过本次演练，力求人人会逃生。", True),
        ("通过这次活动让学生学会整理书包。", False),
        ("通过此次检查发现的问题，三天内改好。", False),
    ],
)
def test_what_a_school_hopes_of_an_event_closes_its_plan(words: str, closes: bool, draft_of: Draw) -> None:
    draft = draft_of(
        f"活动方案\n一、目标\n甲。\n二、注意事项\n1.提前通知家长，确保按时参加。\n2.备好材料，供家长查阅。\n{words}"
    )
    assert closing(draft) == ([words] if closes else [])
