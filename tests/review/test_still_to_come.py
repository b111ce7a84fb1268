"""Earlier years that are still to come by what they are named of: an examination, a goal, a stage of the plan."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

CODES = frozenset(("旧学期", "旧年份"))
Told = Callable[..., list[str]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """The codes said of one point of a chapter, in a plan for 2026—2027 or its second term."""

    def make(words: str, chapter: str = "工作措施", period: str = "2026—2027学年度第二学期") -> list[str]:
        text = f"文种: 工作计划\n学校: 滨河市第三中学\n期间: {period}\n{chapter}:\n  - 抓常规\n  - {words}\n"
        found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
        return [each.code for each in found if each.code in CODES]

    return make


@pytest.mark.parametrize(
    "words",
    [
        "2026年中考日益临近，全体教师要全力以赴。",
        "距2026年中考还有100天。",
        "距2026年高考只有270天。",
        "决战2026年中考，我们信心百倍。",
        "全力冲刺2026年高考。",
        "2026年中考上线率达到60%以上。",
        "2026年中考总平均分保三争二。",
        "以2026年高考为目标，全面提升质量。",
        "为确保我校高三在2026年高考中再创佳绩，制定本方案。",
        "做好2026年艺考、体考的报名工作。",
        "一轮复习: 2025年8月—2026年1月。",
        "2025年技能大赛省赛力争获奖3项。",
    ],
)
def test_an_examination_that_is_over_is_not_to_come(told: Told, words: str) -> None:
    assert "旧年份" in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "认真研究2026年中考试题，把握方向。",
        "2026年中考我校上线率达到60%，比上年提高3个百分点。",
        "总结2026年中考经验，查找不足。",
        "2026年中考取得优异成绩后，学校加强管理。",
        "较2026年中考提高2个百分点。",
        "2026年高考录取情况通报。",
        "以2026年中考命题为例，研究方向。",
        "力争2027年中考上线率达到60%以上。",
        "距2027年中考还有100天。",
        "课题研究: 2025年8月—2026年12月。",
        "我校学生在2026年中考中再创佳绩，继续保持领先。",
        "2026年高考名列全区前茅，艺考再上新台阶。",
    ],
)
def test_what_a_past_examination_brought_or_asked_is_history(told: Told, words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("2026年高考本科上线率达到85%。", "旧年份"),
        ("2025年秋季学期安全事故为零。", "旧学期"),
        ("2025—2026学年度第一学期各科合格率达到96%以上。", "旧学期"),
        ("2025年底建成书香校园。", "旧年份"),
        ("在2026年中考中再创佳绩。", "旧年份"),
    ],
)
def test_a_goal_of_a_year_that_is_over_is_one_of_the_file_before(told: Told, words: str, code: str) -> None:
    assert code in told(words, "工作目标", "2026—2027学年度第一学期")


@pytest.mark.parametrize(
    "words",
    [
        "2025年我校评为市级文明校园，今年争创省级。",
        "在2025年的基础上提高2个百分点。",
        "2025年中考成绩位居全区第三，保持前列。",
        "巩固2025年创建成果。",
        "学生近视率比2025年下降1%。",
        "2027年底建成书香校园。",
        "落实2025年版课程标准达到要求。",
    ],
)
def test_what_a_goal_stands_on_is_history(told: Told, words: str) -> None:
    assert told(words, "工作目标", "2026—2027学年度第一学期") == []


@pytest.mark.parametrize(
    "words",
    [
        "举办迎2026新年联欢会。",
        "2025—2026学年第二学期争创市级文明校园。",
        "2025学年争创特色学校。",
        "本学年（2025—2026）重点抓好常规。",
        "寒假值班: 2026年1月24日—2月28日，领导轮流带班。",
        "2026年寒假从1月24日开始，2月28日结束。",
        "2026年元旦放假3天，各班做好假前安全教育。",
        "改选2025—2026学年大队委。",
        "按2025—2026学年度校历安排教学。",
        "创建2025年市级文明校园，12月迎检。",
        "2025年秋季运动会由体育组负责。",
        "一月: 2026年元旦文艺汇演。",
    ],
)
def test_years_beside_what_is_of_now_are_told(told: Told, words: str) -> None:
    assert told(words, period="2026—2027学年度第一学期") != []


@pytest.mark.parametrize(
    "words",
    [
        "举办迎2027新年联欢会。",
        "本学年（2026—2027）重点抓好常规。",
        "2027年元旦放假3天，各班做好假前安全教育。",
        "2026年寒假学校完成了屋顶维修。",
        "2025年秋季运动会的经验由体育组负责整理。",
        "一月: 总结2026年元旦汇演的经验。",
        "2025年成功创建市级文明校园。",
    ],
)
def test_the_same_words_with_the_own_year_are_right(told: Told, words: str) -> None:
    assert told(words, period="2026—2027学年度第一学期") == []


@pytest.mark.parametrize(
    ("words", "wrong"),
    [("3月30日（周一）开会。", True), ("3月30日（周二）开会。", False), ("11月9日（周一）演练。", True)],
)
def test_weekdays_of_a_plan_for_a_year_are_those_of_the_year(tmp_path: Path, words: str, wrong: bool) -> None:
    text = f"文种: 工作计划\n学校: 滨河市第三中学\n期间: 2027年\n工作措施:\n  - 抓常规\n  - {words}\n"
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert ("星期" in [each.code for each in found]) is wrong


@pytest.mark.parametrize(
    ("head", "body", "codes"),
    [
        ("主题: 法治", "指导思想: 2016—2020年“七五”普法期间，我校开展了宣传，成效好。\n", []),
        ("主题: 法治", "指导思想: 深入推进“七五”普法工作。\n", ["旧规划"]),
        (
            "标题: 滨河市实验小学2026年秋季招生工作计划",
            "工作安排:\n  - 7月15日—20日网上报名。\n  - 9月1日上课。\n",
            [],
        ),
        ("主题: 德育", "工作安排:\n  - 7月15日—20日上公开课。\n  - 9月1日上课。\n", ["校历外"]),
        ("主题: 数学组", "主要措施:\n  - 听课: 与滨河初级中学数学组共同研究七年级教材。\n  - 抓常规。\n", []),
        ("主题: 数学组", "主要措施:\n  - 听课: 抓好七年级教材的研究。\n  - 抓常规。\n", ["学段"]),
    ],
)
def test_what_is_told_with_its_years_its_school_or_its_time_is_right(
    tmp_path: Path, head: str, body: str, codes: list[str]
) -> None:
    text = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026年秋季\n{head}\n{body}"
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert [each.code for each in found if each.code in ("旧规划", "校历外", "学段")] == codes


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        ("附件：1.服务申请表\n  2.2025年秋季社团课程表", True),
        ("附件：2025年秋季社团课程表", True),
        ("附件：1.2025—2026学年值周安排", True),
        ("附件：1.2026年秋季社团课程表", False),
        ("附件：1.2025年检查情况汇总", False),
        ("附件：1.2025年获奖情况汇总", False),
    ],
)
def test_annexes_listed_below_the_text_are_of_this_year(tmp_path: Path, lines: str, *, is_told: bool) -> None:
    head = "文种: 工作计划\n学校: 滨河市第三中学\n期间: 2026—2027学年度第一学期\n"
    text = f"{head}工作措施:\n  - 抓常规\n  - 抓质量\n结语: |\n  {lines}\n"
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert any(each.code in CODES for each in found) is is_told
