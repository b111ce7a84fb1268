"""Where a long title is broken: by meaning, never inside a word, upper line longer than the lower.

GB/T 9704 7.3.1: a title is arranged as a trapezium or rhombus, complete in meaning on each line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations, pairwise

from planforge.writers.docx.metrics import cells

WIDEST = 20.0
GOOD = 18.0
_MOST_PLACES = 24

_YEAR = r"(?:\d{2,4}|[二〇零一三四五六七八九]{4})"
_DAY = r"\d{1,2}月(?:\d{1,2}日)?"
_DASH = r"\s*[—\-–～至]+\s*"
_WORDS = """
学年度 学年 学期 实验小学 中心小学 实验学校 实验中学 中心学校 小学 初级中学 高级中学 中学 幼儿园 学校 教育局 教育
校本研修 校本培训 校本教研 教学研究 教研组 备课组 教研 科研 研修 培训 教学 德育 安全 消防 卫生 体育 艺术 心理健康
语文 数学 英语 科学 信息技术 少先队 家长学校 班主任 班级 教师 学生 青年 骨干 专业发展 队伍建设 课程 课题 文化
读书 书香 校园 活动 应急 疏散 演练 综合治理 常规 管理 行政 党支部 党建 工会 后勤 图书 义务教育 均衡 质量 提升
工作计划 工作总结 工作要点 工作思路 工作安排 实施方案 活动方案 工作方案 行动方案 应急预案 发展规划 实施意见
述职报告 计划 总结 方案 规划 报告 要点 制度 关于 开展 报送 印发 加强 推进 落实 建设 工作 专项 主题 系列 个人
"""
_TOKEN = re.compile(
    r"《[^》]*》|“[^”]*”|（[^）]*）|"
    rf"(?:{_YEAR}年)?{_DAY}(?:{_DASH}(?:(?:{_YEAR}年)?{_DAY}|\d{{1,2}}日))?|"
    rf"{_YEAR}\s*(?:{_DASH}{_YEAR})?\s*(?:学年度?|年度|年|届|级)?(?:(?:春|秋)季)?(?:上|下)?(?:学期)?|"
    r"第[一二三四五六七八九十0-9]+(?:学期|学段|届|次|期|批|周|轮|阶段)|(?:上|下)学期|"
    r"[A-Za-z0-9.%·]+|" + "|".join(sorted(_WORDS.split(), key=len, reverse=True)) + r"|.",
    re.DOTALL,
)
_JOINT = re.compile("(?:年|年度|学期|小学|中学|学校|幼儿园)$")
"""What a line of a title ends in best: the school or the period."""
_NEVER_FIRST = "的和、》”）与及之地得，。：；！？—"
_NEVER_LAST = "《“（关于对为"


@lru_cache(maxsize=256)
def broken(title: str) -> tuple[str, ...]:
    """Break ``title`` into the lines it is printed on; one line up to 18 characters stays whole."""
    if cells(title) <= GOOD:
        return (title,)
    tokens = _TOKEN.findall(title)
    places = _places(tokens)
    fewest = int(-(-cells(title) // GOOD))
    for limit in (GOOD, WIDEST):
        for count in range(fewest, min(fewest + 2, 5)):
            if found := _best(tokens, combinations(places, count - 1), limit):
                return found
    return (title,)


def _best(tokens: list[str], cuts: Iterable[tuple[int, ...]], limit: float) -> tuple[str, ...]:
    candidates = (
        (_lines(tokens, cut), sum(_JOINT.search(tokens[at - 1]) is not None for at in cut)) for cut in cuts
    )
    scored = [
        (score - 2 * joints, lines)
        for lines, joints in candidates
        if (score := _score(lines, limit)) is not None
    ]
    return min(scored)[1] if scored else ()


def _places(tokens: list[str]) -> list[int]:
    """Token indices before which a line may begin, at most 24 of them."""
    places = [
        at
        for at in range(1, len(tokens))
        if tokens[at][0] not in _NEVER_FIRST
        and tokens[at - 1] not in _NEVER_LAST
        and (len(tokens[at]) > 1 or len(tokens[at - 1]) > 1 or tokens[at - 1] in "的和与及")
    ]
    step = -(-len(places) // _MOST_PLACES)
    return places[:: max(1, step)]


def _lines(tokens: list[str], cut: tuple[int, ...]) -> tuple[str, ...]:
    edges = (0, *cut, len(tokens))
    return tuple("".join(tokens[start:end]) for start, end in pairwise(edges))


def _score(lines: tuple[str, ...], limit: float) -> float | None:
    """Lower is better; None where a line is wider than ``limit``."""
    widths = [cells(line) for line in lines]
    if max(widths) > limit:
        return None
    score = max(widths) - min(widths)
    if len(widths) == 2 and widths[0] == widths[1]:
        score += 3
    if len(widths) > 1 and widths[1] > widths[0]:
        score += 0.5
    if len(widths) == 3 and widths[1] < min(widths[0], widths[2]):
        score += 6
    return score
