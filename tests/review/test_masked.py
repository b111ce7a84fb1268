"""Two mistakes in one sentence: neither hides the other (review/intended.py, days.py, foreign.py, placeholders.py)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from planforge.pipeline import check
from planforge.source import TextFile

PROFILE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
离任: [何建国, 沈玉兰]
停用名: [河滨小学]
"""
TOLD = {
    "做好2025年秋季招生工作": "旧年份",
    "迎接2024年世界读书日": "旧年份",
    "由何建国老师负责": "离任",
    "全体临江小学教师都要参加": "外校名",
    "按照永城市教育局的部署推进": "外校名",
    "按河滨小学的制度执行": "停用名",
    "欢迎2024级新生入学": "届级",
    "请××老师主讲": "占位",
    "地点在____": "占位",
    "做好“十三五”规划的落实": "旧规划",
    "9月15日（周五）召开班主任会": "星期",
    "第3周（10月20日）开展听课": "周次",
    "11月31日组织复习": "疑似日期",
}
Codes = Callable[[str], list[str]]


@pytest.fixture
def codes(shelf: Callable[..., object]) -> Codes:
    """The codes of what is told of one point of a plan."""

    def found(point: str) -> list[str]:
        head = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 抓好常规管理。\n"
        file = TextFile("计划.yaml", f"{head}  - {point}\n".encode())
        return [each.code for each in check(file, shelf(学校=PROFILE)) if each.position.line == 5]

    return found


@pytest.mark.parametrize("clauses", list(permutations(TOLD, 2)), ids="".join)
def test_neither_of_two_mistakes_hides_the_other(clauses: tuple[str, str], codes: Codes) -> None:
    found = codes("，".join(clauses) + "。")
    for clause in clauses:
        assert TOLD[clause] in found


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        ("2023年9月，由何建国老师带领全体临江小学教师参加研训。", {"旧年份", "离任", "外校名"}),
        ("由何建国负责，2025年11月组织安全检查。", {"旧年份", "离任"}),
        ("2025年9月15日（周二）召开家长会。", {"旧年份", "星期"}),
        ("第3周（10月20日周一）召开家长会。", {"周次", "星期"}),
        ("10月3日（周五）召开全体教师大会。", {"假日", "星期"}),
        ("2027年3月5日（周四）召开家长会。", {"校历外", "星期"}),
        ("请××老师主讲，落实“双减”政策。", {"占位"}),
        ("由林静老师主持××课题研究。", {"占位"}),
        ("结合临江小学实际，做好毕业班工作。", {"外校名"}),
    ],
)
def test_all_mistakes_of_a_sentence_are_told(point: str, expected: set[str], codes: Codes) -> None:
    assert expected <= set(codes(point))


def test_both_strangers_of_a_row_are_told(codes: Codes) -> None:
    assert codes("落实永城市教育局、东山县教体局的部署。").count("外校名") == 2


@pytest.mark.parametrize(
    "point",
    [
        "与临江小学、城关小学结对开展教研。",
        "组织教师到临江小学、城关小学和东湖小学参观学习。",
        "2024年学校获评先进，2025年又做好创建工作。",
        "2024年立项、2025年将结题的课题，2026年推广。",
        "做好2024年和2025年档案的整理。",
        "受疫情影响，2024年11月组织的活动推迟。",
        "学校重视安全工作，2024年11月组织了全员演练。",
        "领队喊：“报告，××班应到××人，实到××人！”",
        "送别毕业于临江小学的实习老师。",
        "9月15日（周二）召开班主任会。",
        "第8周（10月20日周二）召开家长会。",
    ],
)
def test_what_is_no_mistake_stays_so(point: str, codes: Codes) -> None:
    wrong = {"外校名", "旧年份", "占位", "星期", "周次"}
    assert wrong.isdisjoint(codes(point))
