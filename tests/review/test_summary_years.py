"""Old years in a summary's first words, plans and deeds; aims, terms, weekdays and jubilees that are another year's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

CODES = frozenset(("旧学期", "旧年份", "届级", "校历外", "星期", "届次"))
HEADS = {
    "总结": "文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n",
    "年": "文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026年\n落款: {日期: 2026-12-25}\n",
    "半年": "文种: 工作总结\n学校: 滨河市实验小学\n期间: 2026年\n落款: {日期: 2026-06-25}\n",
    "计划": "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n",
    "春": "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第二学期\n",
}


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str, str, str], list[str]]:
    """The codes said of one sentence in a chapter."""

    def make(head: str, chapter: str, words: str) -> list[str]:
        body = f"导语: {words}\n主要工作:\n- 好。\n" if chapter == "导语" else f"{chapter}:\n- {words}\n"
        found = check(
            TextFile(str(tmp_path / "a.yaml"), f"{HEADS[head]}{body}".encode()), Workspace(tmp_path)
        )
        return [each.code for each in found if each.code in CODES]

    return make


@pytest.mark.parametrize(
    ("head", "chapter", "words", "code"),
    [
        ("总结", "导语", "2025—2026学年度第一学期，我校工作有了起色，现总结如下。", "旧学期"),
        ("总结", "导语", "现将2025年下半年工作总结如下。", "旧年份"),
        ("总结", "导语", "2025—2026学年度第一学期的工作已接近尾声。", "旧学期"),
        ("总结", "导语", "本学期，我校按照2025—2026学年度第一学期工作计划开展工作。", "旧学期"),
        ("总结", "导语", "回首2025年，我校工作稳步推进。", "旧年份"),
        ("总结", "主要工作", "2025—2026学年度第一学期，教研工作有了新进展。", "旧学期"),
        ("总结", "今后打算", "2025年，争创文明校园。", "旧年份"),
        ("总结", "今后打算", "展望2025—2026学年第二学期，我们要抓好常规。", "旧学期"),
        ("总结", "今后打算", "2026年春季，继续深化课堂改革。", "旧年份"),
        ("总结", "今后打算", "迎接2026年3月的督导评估。", "旧年份"),
        ("年", "下一步打算", "2026年，继续抓好党建工作。", "旧年份"),
        ("年", "下一步打算", "谋划2026年的工作。", "旧年份"),
        ("年", "下一步打算", "新的一年（2026年）要再接再厉。", "旧年份"),
        ("总结", "今后打算", "抓好2025届毕业班的教学管理。", "届级"),
        ("总结", "今后打算", "下学期（2026年春季），加强常规管理。", "旧学期"),
        ("总结", "主要工作", "2025年9月10日，召开教师节大会。", "旧年份"),
        ("总结", "主要工作", "4月举行了读书节。", "校历外"),
        ("总结", "主要工作", "3月5日开展学雷锋活动。", "校历外"),
        ("总结", "主要工作", "德育处于5月组织诗歌朗诵比赛。", "校历外"),
        ("总结", "主要工作", "清明节期间组织学生祭扫烈士墓。", "旧学期"),
        ("计划", "主要工作", "力争在2025年市艺术展演中取得好成绩。", "旧年份"),
        ("计划", "主要工作", "争取2025年市运动会获得团体第一。", "旧年份"),
        ("计划", "主要工作", "10月15日、16日（星期三、四）举行运动会。", "星期"),
        ("计划", "主要工作", "纪念九一八事变94周年。", "届次"),
        ("春", "主要工作", "国庆节放假期间安排领导带班。", "旧学期"),
        ("春", "主要工作", "从上学期（2025年秋季）检测看，计算较弱。", "旧学期"),
    ],
)
def test_what_is_of_another_year_is_told(told, head: str, chapter: str, words: str, code: str) -> None:  # type: ignore[no-untyped-def]
    assert told(head, chapter, words) == [code]


@pytest.mark.parametrize(
    ("head", "chapter", "words"),
    [
        ("总结", "导语", "自2025年以来，我校工作有了起色，现总结如下。"),
        ("总结", "今后打算", "2025年获评市级文明校园，明年争创省级。"),
        ("总结", "导语", "与2025—2026学年度第一学期相比，各项工作有了起色。"),
        ("总结", "今后打算", "2027年春季，继续深化课堂改革。"),
        ("总结", "今后打算", "针对2026年12月检查发现的问题抓好整改。"),
        ("年", "下一步打算", "2027年，继续抓好党建工作。"),
        ("年", "下一步打算", "继续巩固2026年创建成果。"),
        ("年", "下一步打算", "2026年工作中存在的不足要认真改进。"),
        ("半年", "下一步打算", "2026年，继续抓好党建工作。"),
        ("总结", "主要工作", "8月28日组织新教师培训。"),
        ("总结", "主要工作", "上学期3月5日开展的学雷锋活动继续进行。"),
        ("总结", "主要工作", "2025—2026学年度第一学期，优秀率为35%，本学期为40%。"),
        ("总结", "主要工作", "重阳节组织学生慰问老人，为清明节祭扫作准备。"),
        ("总结", "主要工作", "与2025年同期相比，优秀率提高3个百分点。"),
        ("总结", "主要工作", "2025年9月，林静老师获市级优秀教师称号。"),
        ("计划", "主要工作", "2025年获得市运动会团体第一，力争今年再创佳绩。"),
        ("计划", "主要工作", "10月15日、16日（星期四、五）举行运动会。"),
        ("计划", "主要工作", "纪念九一八事变95周年。"),
        ("春", "主要工作", "端午节放假期间安排领导带班。"),
        ("春", "主要工作", "从上学期（2026年秋季）检测看，计算较弱。"),
    ],
)
def test_history_and_what_is_right_are_let_pass(told, head: str, chapter: str, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(head, chapter, words) == []


SUMMARY = "文种: 工作总结\n期间: 2026—2027学年度第一学期\n主题: 德育\n"


def _told(tmp_path: Path, body: str) -> list[str]:
    found = check(TextFile(str(tmp_path / "a.yaml"), f"{SUMMARY}{body}".encode()), Workspace(tmp_path))
    return [each.code for each in found if each.code in ("旧年份", "旧学期")]


@pytest.mark.parametrize(
    "deed",
    [
        "2025年9月1日，全校师生参加开学典礼。",
        "2025年9月10日，隆重庆祝教师节。",
        "2025年10月15日，师生赴烈士陵园祭扫。",
        "2025年11月承办了县语文教研活动。",
        "2025年10月上研讨课3节。",
    ],
)
def test_deeds_of_the_same_term_a_year_before_are_told(tmp_path: Path, deed: str) -> None:
    assert _told(tmp_path, f"主要工作:\n  - 抓常规\n  - {deed}\n") == ["旧年份"]


@pytest.mark.parametrize(
    "deed",
    [
        "2026年9月1日，全校师生参加开学典礼。",
        "2025年我校获评市级文明校园。",
        "2025年6月林静老师获市级优质课一等奖。",
        "2025年9月1日起实行新的作息时间。",
        "2025年10月15日立项的课题顺利结题。",
    ],
)
def test_own_deeds_and_what_began_or_was_won_before_are_right(tmp_path: Path, deed: str) -> None:
    assert _told(tmp_path, f"主要工作:\n  - 抓常规\n  - {deed}\n") == []


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("2025年下半年，全校教职工团结一心。", ["旧年份"]),
        ("2025年9月以来，学校抓常规。", ["旧年份"]),
        ("2025年秋季开学以来，学校抓常规。", ["旧年份"]),
        ("2026年9月以来，学校抓常规。", []),
        ("2019年9月以来，学校抓常规。", []),
        ("2025年9月以来，学校在2026年又上台阶。", []),
    ],
)
def test_since_when_a_summary_says_that_its_time_has_been(
    tmp_path: Path, words: str, codes: list[str]
) -> None:
    assert _told(tmp_path, f"导语: {words}\n主要工作:\n  - 抓常规\n") == codes
