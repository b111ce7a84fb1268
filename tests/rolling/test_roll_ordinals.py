"""What is counted by the year stays with a date that tells, in a chapter that looks back, and as the head of a point that tells."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]
Roll = Callable[..., Rolled]
STAYS = "“第六届”说的是以前的事，没有改；说的是这一次就改成“第七届”"


@pytest.mark.parametrize(
    "text",
    [
        "第六届诗会6月3日闭幕，收到诗稿120首",
        "第六届诗会，6月3日已闭幕",
        "第六届诗会于2026年5月6日开幕，展板40块",
        "第六届诗会: 已于6月3日闭幕，收到诗稿120首",
    ],
)
def test_it_stays_with_a_date_that_tells(line: Line, text: str) -> None:
    assert STAYS in line(text)
    assert line(text).endswith(text)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("第六届诗会11月4日开幕", "第七届诗会11月3日开幕"),
        ("筹备第六届诗会，9月8日已开会布置", "筹备第七届诗会"),
        ("11月4日举行第六届诗会，上一次6月3日闭幕", "11月3日举行第七届诗会"),
        ("第六届诗会将于11月4日开幕，9月8日已选出评委", "第七届诗会将于11月3日开幕"),
        ("第六届诗会: 11月4日开幕，上一次已于6月3日闭幕", "第七届诗会: 11月3日开幕"),
    ],
)
def test_one_that_is_planned_is_counted_on(line: Line, text: str, new: str) -> None:
    assert new in line(text)


def test_of_two_in_a_sentence_each_goes_with_its_own_date(line: Line) -> None:
    text = line("第六届诗会6月3日闭幕，本学期第七届诗会11月4日开幕")
    assert text.endswith("第六届诗会6月3日闭幕，本学期第八届诗会11月3日开幕")


def test_in_a_chapter_that_looks_back_it_stays_without_a_date(rolled: Roll) -> None:
    spec = "校史回顾:\n  - 第六届诗会热闹，诗稿120首\n工作安排:\n  - 第七届诗会11月4日开幕\n"
    text = (rolled(spec).data or b"").decode()
    assert f"  - 第六届诗会热闹，诗稿120首  # 核对：{STAYS}\n" in text
    assert "  - 第八届诗会11月3日开幕\n" in text


def test_as_the_head_of_points_it_goes_with_the_first(rolled: Roll) -> None:
    spec = "工作安排:\n  第六届诗会:\n    - 6月3日已闭幕\n  第六届画展: |\n    11月4日开幕。\n"
    text = (rolled(spec).data or b"").decode()
    assert f"  第六届诗会:  # 核对：{STAYS}\n" in text
    assert "  第七届画展: |\n    11月3日开幕。\n" in text


def test_behind_a_date_that_tells_it_stays_with_it(line: Line) -> None:
    assert "“第六届”跟着同一句里没有改的日子，没有改" in line("2026年6月3日闭幕的第六届诗会反响不错")
