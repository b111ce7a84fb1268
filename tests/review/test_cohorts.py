"""Grades that stand beside their cohort, and cohorts that had left before the time that a summary tells of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

PRIMARY, JUNIOR, SENIOR, MIDDLE = "柳溪小学", "柳溪初级中学", "柳溪高级中学", "柳溪中学"
TERM, YEAR = "2026—2027学年度第一学期", "2026—2027学年度"


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., list[str]]:
    """What is said of the cohort in one sentence of a school's plan or summary."""

    def make(school: str, words: str, kind: str = "工作计划", period: str = TERM) -> list[str]:
        text = (
            f"文种: {kind}\n学校: {school}\n期间: {period}\n主要工作:\n  - {words}\n  - 组织校园歌手评选。\n"
        )
        found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
        return [each.message for each in found if each.code == "届级"]

    return make


@pytest.mark.parametrize(
    ("school", "words", "right"),
    [
        (PRIMARY, "带五年级学生（2021级）到博物馆上课。", "2021级是六年级"),
        (PRIMARY, "带五年级（2021级）到博物馆上课。", "2021级是六年级"),
        (PRIMARY, "带2021级五年级到博物馆上课。", "2021级是六年级"),
        (PRIMARY, "带2021级学生（五年级）到博物馆上课。", "2021级是六年级"),
        (PRIMARY, "三年级全体学生（即2023级）学游泳。", "2023级是四年级"),
        (PRIMARY, "二年级（3）班（2026级）布置展板。", "2026级是一年级"),
        (PRIMARY, "三年级同学（23级）学游泳。", "2023级是四年级"),
        (JUNIOR, "七年级新生（2025级）参加军训。", "七年级是2026级"),
        (JUNIOR, "八年级学生（2023级）测视力。", "八年级是2025级"),
        (JUNIOR, "初二2024级测视力。", "八年级是2025级"),
        (SENIOR, "高一（2025级）参加军训。", "高一是2026级"),
        (SENIOR, "高一年级学生（2025级）参加军训。", "高一是2026级"),
        (SENIOR, "2025级高三学生参加一模。", "高三是2024级"),
        (MIDDLE, "高三（2025级）参加一模。", "高三是2024级"),
    ],
)
def test_a_grade_that_its_cohort_is_not_in_is_told(
    told: Callable[..., list[str]], school: str, words: str, right: str
) -> None:
    messages = told(school, words)
    assert len(messages) == 1
    assert right in messages[0]


@pytest.mark.parametrize(
    ("school", "words"),
    [
        (PRIMARY, "带五年级学生（2022级）到博物馆上课。"),
        (PRIMARY, "带2022级学生（五年级）到博物馆上课。"),
        (PRIMARY, "五年级、2021级各办一次展览。"),
        (PRIMARY, "五年级学生20人、2021级学生30人参加。"),
        (PRIMARY, "六年级的孩子到对口的七年级（2026级）听课。"),
        (JUNIOR, "七年级新生（2026级）参加军训。"),
        (JUNIOR, "七年级新生（2029级）参加军训。"),
        (JUNIOR, "九年级学生（2024级）做实验。"),
        (SENIOR, "高一学生（2026级）参加军训。"),
        (SENIOR, "高三2027级参加一模。"),
        (MIDDLE, "高一（2023级）参加军训。"),
        ("柳溪学校", "五年级学生（2021级）到博物馆上课。"),
    ],
)
def test_a_grade_in_any_way_of_counting_is_not_told(
    told: Callable[..., list[str]], school: str, words: str
) -> None:
    assert told(school, words) == []


@pytest.mark.parametrize(
    "words",
    [
        "2024届学生参加了毕业典礼。",
        "2025届毕业生顺利参加了小升初。",
        "举行了2025届毕业典礼。",
        "2024届毕业典礼于6月举行。",
        "组织2025届毕业生拍摄了毕业照。",
        "召开了2025届毕业班动员会。",
    ],
)
def test_a_summary_tells_no_deeds_of_those_that_had_left(told: Callable[..., list[str]], words: str) -> None:
    assert len(told(PRIMARY, words, "工作总结", YEAR)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "2027届学生参加了毕业典礼。",
        "2026届学生参加了毕业典礼。",
        "2025届毕业生回校参加读书会。",
        "2025届毕业生小升初成绩良好。",
        "近三年，2025届学生参加了毕业考试，合格率最高。",
        "播放了2025届毕业典礼的视频。",
        "和2025届毕业典礼相比，节目更多。",
        "请2024届学生介绍经验。",
    ],
)
def test_a_summary_may_speak_of_those_that_had_left(told: Callable[..., list[str]], words: str) -> None:
    assert told(PRIMARY, words, "工作总结", YEAR) == []


@pytest.mark.parametrize("words", ["做好2026届毕业生离校教育。", "2020级毕业典礼于6月28日举行。"])
def test_a_plan_lets_nobody_leave_that_has_left(told: Callable[..., list[str]], words: str) -> None:
    assert len(told(PRIMARY, words, period="2026—2027学年度第二学期")) == 1
    assert told(PRIMARY, words, period="2025—2026学年度第二学期") == []


VOCATIONAL = "柳溪县职业高中"


@pytest.mark.parametrize(
    ("school", "words"),
    [
        (JUNIOR, "加强2023级学生管理。"),
        (JUNIOR, "抓好2023级毕业班工作。"),
        (JUNIOR, "组织23级学生体检。"),
        (JUNIOR, "2023级各班开展晨读。"),
        (SENIOR, "2023级学生认真备考。"),
        (SENIOR, "抓好2023级高考备考工作。"),
        (VOCATIONAL, "组织2023级学生体检。"),
    ],
)
def test_a_cohort_of_three_years_has_left_after_them(
    told: Callable[..., list[str]], school: str, words: str
) -> None:
    assert len(told(school, words)) == 1


@pytest.mark.parametrize(
    ("school", "words"),
    [
        (JUNIOR, "加强2024级学生管理。"),
        (JUNIOR, "2023级毕业生回校分享。"),
        (JUNIOR, "2023级学生去年中考取得佳绩。"),
        (JUNIOR, "做好2023级新教师培训。"),
        (JUNIOR, "六年级和2023级学生测视力。"),
        (SENIOR, "2023级校友回校分享。"),
        (MIDDLE, "加强2023级学生管理。"),
        (PRIMARY, "加强2021级学生管理。"),
        (VOCATIONAL, "五年一贯制2023级学生测视力。"),
        (VOCATIONAL, "加强2024级学生管理。"),
    ],
)
def test_who_may_still_be_at_school_is_let_pass(
    told: Callable[..., list[str]], school: str, words: str
) -> None:
    assert told(school, words) == []


@pytest.mark.parametrize(
    ("school", "words"),
    [
        (JUNIOR, "2022级学生参加了体检。"),
        (JUNIOR, "2020级各班组织拔河比赛。"),
        (JUNIOR, "八年级（2023级）举行了拔河比赛。"),
        (JUNIOR, "组织2021级学生到科技馆参观。"),
        (PRIMARY, "组织2019级学生到科技馆参观。"),
        (SENIOR, "2022级学生参加了合唱比赛。"),
    ],
)
def test_a_summary_tells_of_no_cohort_that_left_before_its_time(
    told: Callable[..., list[str]], school: str, words: str
) -> None:
    assert len(told(school, words, "工作总结")) == 1


@pytest.mark.parametrize(
    ("school", "words"),
    [
        (JUNIOR, "2023级学生参加中考动员。"),
        (JUNIOR, "2022级校友回校交流。"),
        (JUNIOR, "八年级（2024级）举行了拔河比赛。"),
        (JUNIOR, "与2022级相比，今年的优秀率提高了。"),
        (PRIMARY, "2020级学生六月拍了合影。"),
        (SENIOR, "2022级学生获奖的作品在校内展出。"),
    ],
)
def test_a_summary_may_tell_of_last_summers_and_of_former_ones(
    told: Callable[..., list[str]], school: str, words: str
) -> None:
    assert told(school, words, "工作总结") == []


@pytest.mark.parametrize(
    "words", ["2026年高考，我校2023级学生上线412人。", "2023级高三在2026年高考中本科率82%。"]
)
def test_those_of_last_summer_took_its_examination(told: Callable[..., list[str]], words: str) -> None:
    assert told(SENIOR, words) == []


@pytest.mark.parametrize("school", ["滨河市实验学校", "滨河市九年一贯制学校"])
def test_a_grade_tells_its_cohort_where_the_name_of_a_school_shows_no_stage(
    told: Callable[..., list[str]], school: str
) -> None:
    for words in ("做好2023级七年级新生军训。", "抓好2025级高一学生选科。"):
        assert len(told(school, words)) == 1
    for words in ("做好2026级七年级新生军训。", "关注2020级七年级学生心理。", "2024级九年级学生备考。"):
        assert told(school, words) == []


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("制定2027级高一新生招生方案。", False),
        ("2027级高一新生军训方案提前拟定。", False),
        ("做好2027级高一招生宣传。", False),
        ("2027级高一学生参加月考。", True),
        ("制定2028级高一新生招生方案。", True),
    ],
)
def test_pupils_who_will_come_next_may_be_named_with_their_grade(
    told: Callable[..., list[str]], words: str, *, is_told: bool
) -> None:
    assert bool(told(SENIOR, words, period="2026—2027学年度第二学期")) is is_told


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("2026届毕业生检测优秀率达到60%。", True),
        ("2027届毕业生检测优秀率达到60%。", False),
        ("2026届毕业生检测优秀率曾达60%。", False),
    ],
)
def test_the_rates_that_a_plan_wants_are_of_those_who_leave_now(
    told: Callable[..., list[str]], words: str, *, is_told: bool
) -> None:
    assert bool(told(PRIMARY, words, period="2026—2027学年度第二学期")) is is_told
