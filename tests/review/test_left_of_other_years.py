"""Matters of an earlier year that a plan has still before it: exams, days off, deadlines, cohorts, jubilees, what 上学期 was."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

CODES = frozenset(("旧学期", "旧年份", "届级", "届次"))
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第{}学期\n主要工作:\n- {}\n"


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., list[str]]:
    """The codes said of one point of a plan, for the first term if nothing else is said."""

    def make(words: str, term: str = "一") -> list[str]:
        text = HEAD.format(term, words)
        found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
        return [each.code for each in found if each.code in CODES]

    return make


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("做好2025年12月期末考试工作。", "旧年份"),
        ("做好2025—2026学年第一学期期末质量检测工作。", "旧学期"),
        ("抓好2025年11月期中考试的组织工作。", "旧年份"),
        ("2025年秋季学期一年级招生工作8月31日前结束。", "旧学期"),
        ("2025年下半年职称评审10月底前完成。", "旧年份"),
        ("2025年秋季学期课后服务9月第二周启动。", "旧学期"),
        ("2025年度教师考核12月底前完成。", "旧年份"),
        ("2025年国庆节放假安排为10月1日至8日。", "旧年份"),
        ("根据2025年国庆节放假通知，10月1日至8日放假8天。", "旧年份"),
        ("2025年元旦放假时间为1月1日至3日。", "旧年份"),
        ("2026年春季传染病防控，3月份完成消毒。", "旧年份"),
        ("将安全工作纳入2025—2026学年教师考核。", "旧学期"),
        ("对照2025年工作计划，抓好各项工作的落实。", "旧年份"),
        ("2025年教材征订。", "旧年份"),
        ("2025年秋季作业本订购工作", "旧年份"),
        ("做好2025年教材征订。", "旧年份"),
        ("2025年公开课安排在10月。", "旧年份"),
        ("2025年校运会的时间暂定第八周。", "旧年份"),
        ("2025年读书节定于期中考试以后。", "旧年份"),
        ("对照2024年工作计划，查漏补缺。", "旧年份"),
        ("运动会: 2025年10月16日，全校参加。", "旧年份"),
        ("启动仪式: 2025年10月16日上午升旗仪式。", "旧年份"),
        ("讲座: 2025年9月17日下午2:30在报告厅进行。", "旧年份"),
        ("本学期从2025年9月1日起至2026年1月23日止，共20周。", "旧年份"),
        ("比赛时间为2025年10月20日下午。", "旧年份"),
        ("做好2026年小升初工作。", "旧年份"),
        ("2026年六一儿童节前完成文化墙布置。", "旧年份"),
        ("2026年元旦前完成评比。", "旧年份"),
        ("知晓率100%，2025年度不发生责任事故。", "旧年份"),
        ("2025年杜绝体罚学生现象。", "旧年份"),
        ("本学期是关键学期，教学工作将以区教育局2025年工作思路为指导。", "旧年份"),
        ("2025年校园零欺凌。", "旧年份"),
        ("9月10日前与各班签订《2025—2026学年度安全责任书》。", "旧年份"),
        ("签订《2025年消防安全责任书》。", "旧年份"),
        ("与家长签好《2025年秋季学期防溺水承诺书》。", "旧年份"),
    ],
)
def test_a_matter_of_a_former_year_that_is_still_to_come_is_told(told, words: str, code: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == [code]


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("期末展示（2025年12月10日）: 各班参加。", "2025年12月10日"),
        ("关于2025年12月10日展示的安排: 各班参加。", "2025年12月10日"),
        ("定于二〇二五年十月十二日召开家长会。", "二〇二五年十月十二日"),
        ("定于2025年10月12日召开家长会。", "2025年10月12日"),
    ],
)
def test_a_date_of_a_former_year_is_told_once_and_whole(tmp_path: Path, words: str, where: str) -> None:
    text = HEAD.format("一", words) + "- 读书。\n"
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    (only,) = [each for each in found if each.code == "旧年份"]
    assert f"“{where}”" in only.message


@pytest.mark.parametrize(
    "words",
    [
        "2025年度教师考核已于12月底前完成。",
        "2025年度财务决算9月15日前完成。",
        "2025年度民主评议9月底前完成。",
        "2025—2026学年第二学期期末试卷分析9月5日前交教导处。",
        "对2025年12月期末考试成绩进行分析。",
        "对照2025年工作计划，查漏补缺。",
        "学校工会将在2025年工作的基础上，做好以下工作。",
        "我们将在2025—2026学年度工作的基础上继续努力。",
        "拟在2025年试点基础上全面推开。",
        "2025年度工作总结9月10日前上报。",
        "2025年学校被列入市级试点，10月完成挂牌。",
        "2025年开工的教学楼10月底前完成验收。",
        "2025年度优秀教师9月10日进行表彰。",
        "2025年度校舍改造项目9月底前完成验收。",
        "2026年国庆节放假安排为10月1日至7日。",
        "2026年教材征订。",
        "2025年教材征订有漏报的，要补上。",
        "分析2025年教材征订的情况。",
        "做好2025年教材的整理。",
        "2025年公开课安排在10月，效果良好。",
        "2025年立项的课题拟于10月结题。",
        "2025年招生人数比前年多。",
    ],
)
def test_what_is_settled_after_the_year_is_over_is_let_pass(told, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "2024年9月入学的一年级新生分批入队。",
        "2025年秋季入学的新生注册学籍。",
        "2023年入学的二年级学生要帮扶。",
    ],
)
def test_pupils_are_in_the_grade_that_their_first_september_tells(told, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == ["届级"]
    right = words.replace("2024", "2026").replace("2025", "2026").replace("2023", "2025")
    assert told(right) == []


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("纪念“一二·九”运动90周年。", "91"),
        ("开展“九·一八”事变94周年升旗活动。", "95"),
        ("纪念12·9爱国运动90周年。", "91"),
        ("纪念“七七事变”88周年。", "89"),
        ("庆祝新中国76华诞。", "77"),
        ("庆祝祖国76岁生日。", "77"),
        ("庆祝香港回归祖国28周年。", "29"),
        ("迎接第62个学雷锋纪念日。", "63"),
    ],
)
def test_jubilees_are_read_through_quotation_marks_and_dots(told, words: str, right: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == ["届次"]
    wrong = next(part for part in ("90", "94", "88", "76", "28", "62") if part in words)
    assert told(words.replace(wrong, right)) == []


@pytest.mark.parametrize("words", ["参加“庆祝建党104周年”演讲比赛。", "唱好《建党104周年歌曲集》中的歌。"])
def test_a_jubilee_inside_a_name_is_let_pass(told, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == []


@pytest.mark.parametrize("when", ["2025年下半年", "2025年9月—2026年1月", "2025.9—2026.1"])
def test_the_months_of_a_term_that_is_named_are_those_of_the_term(told, when: str) -> None:  # type: ignore[no-untyped-def]
    words = "从上学期（{}）检测看，计算较弱。"
    assert told(words.format(when), "二") == ["旧学期"]
    right = when.replace("2026", "2027").replace("2025", "2026")
    assert told(words.format(right), "二") == []


@pytest.mark.parametrize(
    ("title", "codes"),
    [
        ("滨河市实验小学2026年春季研学活动方案", ["旧年份"]),
        ("2026年春季德育工作计划", ["旧年份"]),
        ("2026年春季学期安全工作计划", ["旧学期"]),
        ("2026年秋季德育工作计划", []),
        ("2026年秋季学期安全工作计划", []),
        ("2026年春季工作总结和2026年秋季工作计划", []),
    ],
)
def test_the_season_in_a_title_is_held_against_the_term(tmp_path: Path, title: str, codes: list[str]) -> None:
    text = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n标题: {title}\n主要工作:\n- 认真组织。\n- 及时总结。\n"
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert [each.code for each in found if each.code in CODES] == codes


TITLES = {
    "一": (
        "2027年春季德育工作计划",
        "2026—2027学年度第二学期德育工作计划",
        "2026学年第二学期德育工作计划",
    ),
    "二": (
        "2026年秋季德育工作计划",
        "2026秋季德育工作计划",
        "2026年秋季学期德育工作计划",
        "2026—2027学年度第一学期德育工作计划",
        "2026-2027学年上学期德育工作计划",
        "2026学年第一学期德育工作计划",
    ),
}
"""By the term of 期间, titles of the other one."""


@pytest.mark.parametrize(
    ("term", "title"), [(term, title) for term, titles in TITLES.items() for title in titles]
)
@pytest.mark.parametrize("signed", ["", "落款: {日期: 2027-01-20}\n"])
def test_a_title_of_the_other_term_of_the_year_is_told_once(
    tmp_path: Path, term: str, title: str, signed: str
) -> None:
    assert len(_titled(tmp_path, term, title, signed if term == "二" else "")) == 1


@pytest.mark.parametrize(
    ("term", "title"),
    [
        ("一", "2026—2027学年度第一学期德育工作计划"),
        ("一", "2027年春季招生工作方案"),
        ("一", "2026—2027学年度德育工作计划"),
        ("二", "2027年春季德育工作计划"),
        ("二", "2026—2027学年度第二学期德育工作计划"),
        ("二", "2026—2027学年度第一学期总结暨第二学期计划"),
        ("二", "2026年第二学期德育工作计划"),
        ("二", "2026年下学期德育工作计划"),
    ],
)
def test_a_title_that_may_be_of_its_term_is_let_pass(tmp_path: Path, term: str, title: str) -> None:
    assert _titled(tmp_path, term, title, "") == []


def _titled(folder: Path, term: str, title: str, more: str) -> list[str]:
    text = f"文种: 工作计划\n期间: 2026—2027学年度第{term}学期\n标题: {title}\n主要工作:\n- 认真组织。\n- 及时总结。\n{more}"
    found = check(TextFile(str(folder / "a.yaml"), text.encode()), Workspace(folder))
    return [each.code for each in found if each.code in CODES]


def test_a_heading_of_the_second_term_of_the_school_year_is_its_own(told: Callable[..., list[str]]) -> None:
    assert told("2026年第二学期工作安排: 见附表。", "二") == []
    assert told("2026年秋季工作安排: 见附表。", "二") == ["旧年份"]


@pytest.mark.parametrize(
    ("term", "words"),
    [
        ("二", "国庆节前为学生购买保险。"),
        ("二", "在国庆节前夕布置教室。"),
        ("二", "中秋节期间，走访困难学生。"),
        ("二", "教师节当天为老师献花。"),
        ("二", "元旦前学生会换届。"),
        ("一", "端午节前为老人包粽子。"),
    ],
)
def test_what_is_bound_to_a_festival_of_the_other_term_is_told(
    told: Callable[..., list[str]], term: str, words: str
) -> None:
    assert told(words, term) == ["旧学期"]


@pytest.mark.parametrize(
    "words",
    [
        "清明节前为学生购买保险。",
        "下学期国庆节前为学生购买保险。",
        "每年国庆节前为学生购买保险。",
        "确保教学楼国庆节前竣工。",
        "和国庆节前相比，人数增加。",
        "国庆节前的教训要记住。",
        "为国庆节前的演出选人。",
    ],
)
def test_a_festival_of_another_time_is_let_pass(told: Callable[..., list[str]], words: str) -> None:
    assert told(words, "二") == []


@pytest.mark.parametrize(
    "body",
    [
        "- 本学年第二学期的4月举行书画展。",
        "- 第二学期：4月10日召开家长会。",
        "- 时间: 本学年第二学期的4月\n  工作: 书画展",
        "- 时间: 第2学期4月10日\n  工作: 书画展",
    ],
)
def test_a_date_that_is_said_to_be_of_the_other_term_is_not_outside(tmp_path: Path, body: str) -> None:
    for term in "一二":
        text = HEAD.format(term, "读书。") + f"时间安排:\n{body}\n- 备课。\n"
        found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
        assert [each.code for each in found if each.code == "校历外"] == []


EXAMS = HEAD.replace("滨河市实验小学", "滨河市河湾中学")


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("做好2026年中考备考工作。", True),
        ("力争2026年中考超过全县均分。", True),
        ("2026年高考备考要抓早抓实。", True),
        ("备战2026年中考。", True),
        ("做好2027年中考备考工作。", False),
        ("2026年中考普高上线率力争达到60%。", True),
        ("2026年6月中考前完成三轮复习。", True),
        ("2026年中考优秀率达到了30%。", False),
        ("认真研究2026年中考试题，把握方向。", False),
        ("2026年中考成绩公布后，及时分析得失。", False),
        ("分析2026年中考质量，找出差距。", False),
        ("根据2026年中考改革方案，调整课时。", False),
        ("2026年中考，我校普高上线率提高5个百分点。", False),
        ("组织教师做2026年中考真题。", False),
        ("2026年春节期间的安全教育作为典型案例学习。", False),
    ],
)
def test_an_exam_that_ended_the_last_school_year_is_not_to_come(
    tmp_path: Path, words: str, is_told: bool
) -> None:
    text = EXAMS.format("一", words)
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert ("旧年份" in {each.code for each in found}) is is_told


@pytest.mark.parametrize(
    "words",
    [
        "校史: 2025年10月16日建成新楼。",
        "荣誉: 2025年10月16日，我校获评先进单位。",
        "依据: 2025年10月16日印发的通知。",
        "成立时间为2019年9月1日。",
        "课题: 2025年10月16日立项，2027年结题。",
    ],
)
def test_a_day_of_the_past_behind_a_point_s_head_is_history(told, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("落实2025年“教学质量提升年”要求。", ["旧年份"]),
        ("围绕2025年“书香校园”主题年开展活动。", ["旧年份"]),
        ("以2025年教学质量提升年为契机，抓课堂。", ["旧年份"]),
        ("落实2025年全区教育工作会议精神。", ["旧年份"]),
        ("巩固2025年“教学质量提升年”成果。", []),
        ("落实2026年全区教育工作会议精神。", []),
        ("学习2024年全国教育大会精神。", []),
        ("传达2025年全市教育工作会议精神。", []),
    ],
)
def test_a_campaign_of_a_former_year_is_told(told, words: str, codes: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == codes


@pytest.mark.parametrize(
    ("heading", "is_told"),
    [
        ("2026年工作打算", True),
        ("2025年工作打算", True),
        ("2026年重点工作安排", False),  # a chapter of the year's own work
        ("2027年工作打算", False),
        ("今后打算", False),
    ],
)
def test_what_a_summary_plans_is_of_the_year_behind_it(tmp_path: Path, heading: str, is_told: bool) -> None:
    text = f"文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026年\n主要成绩: 常规落实。\n{heading}:\n  - 抓好常规。\n"
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert ("旧年份" in {each.code for each in found}) is is_told


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("2025年秋季学期要打好基础。", True),
        ("2025年秋季学期，我校要求教师每周听课。", False),
        ("2025年秋季学期学生的成绩有了提高，要巩固。", False),
        ("2025年，区教育局提出要抓质量。", False),
    ],
)
def test_what_is_still_to_be_done_is_told_among_what_has_been(
    tmp_path: Path, words: str, is_told: bool
) -> None:
    text = HEAD.format("一", "抓好常规。").replace("主要工作", f"情况分析: {words}\n主要工作")
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert ("旧学期" in {each.code for each in found}) is is_told


@pytest.mark.parametrize(
    ("stage", "is_told"),
    [
        ("第一阶段（2025年9月—2026年1月）", False),
        ("第一阶段（2025年下旬至2026年1月）", False),
        ("第一阶段（2024年9月—2025年1月）", True),
        ("2025年9月启动", True),
    ],
)
def test_a_stage_may_begin_in_the_year_before(tmp_path: Path, stage: str, *, is_told: bool) -> None:
    text = f"文种: 方案\n期间: 2026年\n阶段安排:\n  {stage}: 学习新课。\n  第二阶段（2026年2月—6月）: 复习。\n"
    found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
    assert ("旧年份" in [each.code for each in found]) is is_told


@pytest.mark.parametrize(
    "words",
    [
        "签订《2026—2027学年度安全责任书》。",
        "签订《2026年消防安全责任书》。",
        "已签订《2025年消防安全责任书》的班级不再重签。",
        "整理上学年签订的《2025年消防安全责任书》。",
        "学习《2025年学校安全工作要点》。",
        "2025年不发生责任事故的班级授牌。",
        "2025年杜绝了体罚学生现象。",
        "2026年不发生责任事故。",
    ],
)
def test_papers_of_now_and_what_was_reached_are_let_pass(told, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == []
