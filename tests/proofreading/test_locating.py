import random

from hypothesis import given
from hypothesis import strategies as st

from planforge.proofreading.locating import Locator, Tracks, Words, fold
from planforge.readers.places import Spot
from tests.source.told import source_of

SPEC = """\
文种: 工作计划
期间: 2026—2027学年度第一学期
主题: 校本研修
导语: 为提高教师专业素养，制定本计划。
工作目标:
  - 全员参训。
  - 按时完成。
主要工作:
  - 集体备课: 每周一次。
  - 课例研讨: 每月一次。
时间安排:
  表格: |
    时间 | 内容
    九月 | 集体备课 / 课例研讨
    十月 | 集体备课
"""
LINES = (
    "2026—2027学年度第一学期校本研修工作计划",
    "为提高教师专业素养，制定本计划。",
    "一、工作目标",
    "1.全员参训。",
    "2.按时完成。",
    "二、主要工作",
    "1.集体备课。每周一次。",
    "2.课例研讨。每月一次。",
    "三、时间安排",
)
CELLS = ("时间", "内容", "九月", "集体备课", "课例研讨", "十月", "集体备课")


def spots() -> tuple[Spot, ...]:
    paragraphs = [Spot(at, text) for at, text in enumerate(LINES, 1)]
    return (*paragraphs, *(Spot(10, text, 1, 1 + at // 2, 1 + at % 2) for at, text in enumerate(CELLS)))


def found(words: str, *, nth: int = 0, text: str = SPEC) -> str:
    source = source_of(text)
    locator = Locator(spots())
    at = -1
    for _ in range(nth + 1):
        at = source.text.index(words, at + 1)
    place = Tracks(source, locator).words_at(at, len(words))
    assert place is not None
    spot = locator.spots[place.spot]
    return f"{place.spot}:{spot.text[place.start : place.end]}"


def test_the_words_of_a_spec_are_found_where_they_stand() -> None:
    assert found("全员") == "3:全员"
    assert found("第一学期") == "0:第一学期"
    assert found("每月一次") == "7:每月一次"


def test_the_same_words_are_told_apart_by_their_order() -> None:
    assert found("集体备课", nth=0) == "6:集体备课"
    assert found("集体备课", nth=1) == "12:集体备课"
    assert found("集体备课", nth=2) == "15:集体备课"
    assert found("课例研讨", nth=1) == "13:课例研讨"


def test_a_dash_before_a_line_means_the_whole_line() -> None:
    source, locator = source_of(SPEC), Locator(spots())
    place = Tracks(source, locator).words_at(source.text.index("- 全员"), 1)
    assert place == Words(3, 2, 7)


def test_a_place_behind_a_line_means_its_last_character() -> None:
    source, locator = source_of(SPEC), Locator(spots())
    end = source.text.index("按时完成。") + len("按时完成。")
    assert Tracks(source, locator).words_at(end, 1) == Words(4, 6, 7)


def test_a_place_of_the_spec_alone_has_none_in_the_document() -> None:
    source, locator = source_of("文种: 工作计划\n\n\n工作目标: 全员参训。\n"), Locator(spots())
    assert Tracks(source, locator).words_at(0, 2) is None
    assert Tracks(source, locator).words_at(len(source.text) - 1, 1) == Words(3, 6, 7)


def test_a_blank_is_found_between_its_neighbours() -> None:
    source = source_of("文种: 工作计划\n工作目标: 全员 参训。\n")
    locator = Locator((Spot(1, "工作目标"), Spot(2, "全员 参训。")))
    at = source.text.index(" 参训")
    assert Tracks(source, locator).words_at(at, 1) == Words(1, 2, 3)
    tight = Locator((Spot(1, "工作目标"), Spot(2, "全员参训。")))
    assert Tracks(source, tight).words_at(at, 1) == Words(1, 2, 3)


def test_words_of_a_line_that_stands_otherwise_are_found_by_themselves() -> None:
    source = source_of("文种: 工作计划\n工作目标: 共{{ 人数 }}人，全员参训，按时完成任务。\n")
    locator = Locator((Spot(1, "工作目标"), Spot(2, "共60人，全员参训，按时完成任务。")))
    tracks = Tracks(source, locator)
    assert tracks.words_at(source.text.index("按时"), 2) == Words(1, 10, 12)
    assert tracks.words_at(source.text.index("工作目标: 共") + 6, 1) in (Words(1, 0, 16), None)


def test_what_is_nowhere_has_no_place() -> None:
    source = source_of("文种: 工作计划\n工作目标: 别的文字写在这里。\n")
    assert Tracks(source, Locator(spots())).words_at(source.text.index("别的"), 2) is None


def test_the_paragraph_of_a_line_is_known() -> None:
    source, locator = source_of(SPEC), Locator(spots())
    tracks = Tracks(source, locator)
    spot = tracks.spot_on(source.line_of(source.text.index("按时")))
    assert spot is not None
    assert spot.at == 5
    assert tracks.spot_on(1) is None
    assert tracks.end > 0


def test_a_second_document_is_looked_for_behind_the_first() -> None:
    source = source_of(SPEC)
    twice = (*spots(), *spots())
    locator = Locator(twice)
    first = Tracks(source, locator)
    second = Tracks(source, locator, first.end)
    at = source.text.index("全员")
    one, two = first.words_at(at, 2), second.words_at(at, 2)
    assert one is not None
    assert two is not None
    assert two.spot == one.spot + len(spots())


def test_words_are_found_in_their_paragraph_by_what_stands_beside_them() -> None:
    locator = Locator((Spot(1, "1、甲。\n经验，乙。"), Spot(2, "1、丙。"), Spot(2, "1、丁。")))
    assert locator.at(2, "1、", behind="丁") == Words(2, 0, 2)
    assert locator.at(1, "经验", before="甲。") == Words(0, 5, 7)
    assert locator.at(1, "乙", before="经验，") is None
    assert locator.at(2, "没有") is None
    assert locator.paragraph(2) == Words(1, 0, 4)
    assert locator.paragraph(9) is None


def test_blanks_and_widths_make_no_difference() -> None:
    folded, offsets = fold(" 目 标:\u200b全员")
    assert folded == "目标：全员"
    assert offsets == [1, 3, 4, 6, 7]


@given(st.lists(st.text("甲乙丙，。 ", max_size=6), max_size=8), st.integers(0, 10_000))
def test_every_character_of_a_document_leads_back_to_itself(texts: list[str], seed: int) -> None:
    kept = tuple(Spot(at, text) for at, text in enumerate(texts, 1) if text.strip())
    locator = Locator(kept)
    if not locator.row:
        return
    at = random.Random(seed).randrange(len(locator.row))
    words = locator.words(at, at + 1)
    assert kept[words.spot].text[words.start : words.end] == locator.row[at]
