from collections.abc import Callable

from planforge.recognize.draft import Draft

Draw = Callable[[str], Draft]


def test_a_sign_before_every_heading_tells_the_sections(draft_of: Draw) -> None:
    draft = draft_of("工作方案\n★ 工作目标\n● 杜绝事故\n● 人人有责\n★ 值班安排\n● 每日一人\n")
    assert [section.heading for section in draft.sections] == ["工作目标", "值班安排"]


def test_signs_among_numbers_or_without_words_below_stay(draft_of: Draw) -> None:
    numbered = draft_of("工作方案\n一、目标\n★ 甲\n乙\n★ 丙\n丁\n二、措施\n戊。")
    assert [section.heading for section in numbered.sections] == ["目标", "措施"]
    assert draft_of("工作方案\n★ 甲事\n★ 乙事\n★ 丙事\n").sections == []
