"""Words of another kind of school: a middle school's or kindergarten's in a primary school, a school's in a kindergarten."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

JUNIOR, SENIOR = "滨河市第三初级中学", "滨河市高级中学"
PRIMARY, KINDERGARTEN = "滨河市实验小学", "滨河市第一幼儿园"


@pytest.fixture
def told(tmp_path: Path) -> Callable[..., list[str]]:
    """The codes on other schools that one point of a plan gets."""

    def make(school: str, *words: str) -> list[str]:
        points = "".join(f"- {each}\n" for each in words)
        text = f"文种: 工作计划\n学校: {school}\n期间: 2026—2027学年度第一学期\n主要工作:\n{points}"
        found = check(TextFile(str(tmp_path / "a.yaml"), text.encode()), Workspace(tmp_path))
        return [each.code for each in found if each.code in ("学段", "外校名")]

    return make


@pytest.mark.parametrize(
    ("school", "words"),
    [
        (PRIMARY, "请八（3）班班主任做好家访。"),
        (PRIMARY, "高中部按时开学。"),
        (PRIMARY, "加强初中部的管理。"),
        (PRIMARY, "充分发挥我园优势。"),
        (PRIMARY, "结合幼儿特点组织活动。"),
        (PRIMARY, "各班幼儿要吃好早餐。"),
        (PRIMARY, "保教人员要持证上岗。"),
        ("滨河市第三中学", "全园教职工要高度重视。"),
        (KINDERGARTEN, "结合我校实际制订措施。"),
        (KINDERGARTEN, "做好全校的晨检。"),
        (KINDERGARTEN, "小学生心理健康教育每周一节。"),
        (PRIMARY, "抓好初三毕业班工作。"),
        (PRIMARY, "迎接普通高中学业水平考试。"),
        (PRIMARY, "安排学生顶岗实习。"),
        (PRIMARY, "关爱每一位幼儿。"),
        (JUNIOR, "加强专业建设，抓实课程。"),
        (JUNIOR, "召开高一新生家长会。"),
        (JUNIOR, "做好高三备考工作。"),
        (JUNIOR, "备战高考，抓早抓实。"),
        (SENIOR, "初三年级家长会在十月召开。"),
        (SENIOR, "组织七年级新生军训。"),
        (SENIOR, "做好中考复习的指导。"),
    ],
)
def test_what_another_kind_of_school_would_say_is_told(told, school: str, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(school, words) == ["学段"]


@pytest.mark.parametrize(
    ("school", "words"),
    [
        (PRIMARY, "做好幼小衔接，组织大班幼儿来校参观。"),
        (PRIMARY, "联合附近幼儿园开展活动。"),
        (PRIMARY, "落实《幼儿园与小学科学衔接攻略》。"),
        (PRIMARY, "全市中小学、幼儿园都要落实。"),
        (PRIMARY, "学习“我园是我家”的做法。"),
        (PRIMARY, "附属幼儿园做好保教工作。"),
        (PRIMARY, "开展中考、高考期间静音行动。"),
        (PRIMARY, "健全园地管理，让学生在自我园地里展示。"),
        ("滨河市九年一贯制学校", "请八（3）班班主任做好家访。"),
        (KINDERGARTEN, "邀请小学一年级教师来园讲座。"),
        (KINDERGARTEN, "请小学生哥哥姐姐分享学习生活。"),
        (KINDERGARTEN, "落实中小学幼儿园安全管理办法。"),
        ("滨河市实验学校附属幼儿园", "结合我校实际制订措施。"),
        (PRIMARY, "接收师范生顶岗实习。"),
        (PRIMARY, "促进教师专业发展。"),
        (PRIMARY, "邀请高三学生回母校介绍经验。"),
        (PRIMARY, "劳动教育实训基地开放。"),
        (JUNIOR, "跟踪高一新生的学习情况。"),
        (JUNIOR, "适应新高考改革的要求。"),
        (JUNIOR, "平均分提高三分。"),
        (JUNIOR, "做好初高中衔接，走进高一年级课堂。"),
        (SENIOR, "复习九年级学过的函数。"),
        (SENIOR, "分析中考成绩，掌握新生学情。"),
    ],
)
def test_visits_and_lists_of_schools_are_let_pass(told, school: str, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(school, words) == []


def test_a_primary_school_with_infants_of_its_own_may_speak_of_them(told) -> None:  # type: ignore[no-untyped-def]
    assert told(PRIMARY, "学前班要结合幼儿特点组织活动。", "各班幼儿要吃好早餐。") == []
    assert told(PRIMARY, "小学部和初中部分别开会。", "请八（3）班班主任做好家访。") == []


@pytest.mark.parametrize(
    ("school", "codes"),
    [
        ("青石县实验小学", ["外校名"]),
        ("长丰县实验小学", ["外校名"]),
        ("滨河市实验小学", []),
        ("隆安县实验小学", []),
        ("朝阳区实验小学", []),
    ],
)
def test_a_county_is_no_district_but_may_lie_in_an_autonomous_region(
    told, school: str, codes: list[str]
) -> None:  # type: ignore[no-untyped-def]
    assert told(school, "结合我区实际制订措施。") == codes


VOCATIONAL = ("柳溪县职业高中", "柳溪县中等职业技术学校", "柳溪技工学校")


@pytest.mark.parametrize("school", VOCATIONAL)
@pytest.mark.parametrize(
    "words",
    ["抓好小学生行为习惯养成。", "做好八年级期末复习。", "组织少先队员参加劳动。", "培养幼儿的动手能力。"],
)
def test_a_vocational_school_has_no_younger_pupils(told, school: str, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(school, words) == ["学段"]


@pytest.mark.parametrize("school", VOCATIONAL)
@pytest.mark.parametrize(
    "words",
    [
        "组织高一新生军训。",
        "面向初中毕业生做好招生宣传。",
        "幼儿保育专业学生到幼儿园见习。",
        "学前教育专业加强培养幼儿能力的实训。",
        "到附近小学开展志愿服务。",
        "做好高职单招备考工作。",
    ],
)
def test_what_a_vocational_school_does_is_its_own(told, school: str, words: str) -> None:  # type: ignore[no-untyped-def]
    assert told(school, words) == []
