"""Names of places beside guests, honours, research and references: which are the writer's own and which are not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace


@pytest.fixture
def told(tmp_path: Path) -> Callable[[str], list[str]]:
    """The codes that one point of a plan gets, but for those on its end."""

    def make(words: str) -> list[str]:
        text = f"文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n主要工作:\n- {words}\n"
        found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
        return [each.code for each in found if each.code in ("外校名", "半角标点", "日期写法", "多余空格")]

    return make


@pytest.mark.parametrize(
    "words",
    [
        "拟邀请作家走进海淀区实验小学与同学们见面。",
        "请交警到海淀区实验小学讲交通安全。",
        "聘请法治副校长到临江小学给学生上课。",
        "欢迎专家走进临江小学，与师生交流。",
        "邀请消防员走进临江区中心小学，为学生讲解逃生知识。",
        "请医生到东湖镇中心小学为师生体检。",
        "争创鹿鸣区智慧教育示范校。",
        "创建青石县书香校园。",
        "依据临江小学作息时间安排课后服务。",
    ],
)
def test_where_guests_come_to_and_whose_honour_is_striven_for_is_the_writers_own(told, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == ["外校名"]


@pytest.mark.parametrize(
    "words",
    [
        "邀请海淀区实验小学名师来校讲座。",
        "组织教师到海淀区实验小学参观学习。",
        "邀请家长代表到临江小学参观。",
        "与临江小学开展联谊。",
        "邀请名师走进结对的临江区中心小学。",
        "邀请名师走进本区中心小学。",
        "邀请名师走进各县区小学。",
        "邀请家长走进滨河市实验小学。",
        "争创县区级示范校。",
        "创建绿色社区示范学校。",
        "争创国家县域教育示范校。",
        "国内自20世纪80年代起，杭州市天长小学、上海市闸北八中等学校进行了教学实验。",
        "国内学者在江苏省南通市开展了情境教育研究。",
        "李老师在南通市进行的教学实验影响深远。",
        "落实2026年12月市教育局会议精神。",
    ],
)
def test_hosts_partners_and_what_is_cited_are_let_pass(told, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "林静. 作业设计（2022年版）[M]. 北京: 某某出版社, 2022.",
        '"[1] 周敏. 作业研究[J]. 教学与管理, 2023(5): 12-14."',
        "市教育局. 作业通知[EB/OL]. (2021-04-08)[2022-03-01]. http://www.example.cn.",
    ],
)
def test_references_keep_the_marks_of_their_standard(told, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == []


def test_a_half_width_mark_beside_a_bracketed_letter_in_a_sentence_is_told(told) -> None:  # type: ignore[no-untyped-def]
    assert told("抓好A类[甲]作业,上好课。") == ["半角标点"]


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("按照滨河市第二小学食堂制度执行。", ["外校名"]),
        ("根据滨河市第二小学值班办法安排值班。", ["外校名"]),
        ("执行滨河市第二小学的一日流程。", ["外校名"]),
        ("按照滨河市第二小学的经验做法改进备课。", []),
        ("根据滨河市第二小学的安排参加联谊。", []),
    ],
)
def test_by_whose_rules_a_school_goes_is_its_own(told, words: str, codes: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert told(words) == codes
