"""Names of other schools and towns that are spoken of as the writer's own (review/foreign.py), and those that are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.pipeline import check
from planforge.review.own_speech import LEADING_WORDS
from planforge.source import TextFile
from planforge.workspace.library import Workspace

PROFILE = "学校: 滨河市实验小学\n简称: 实小\n主管部门: 滨河市教育局\n"


def told(folder: Path, sentence: str, profile: str = PROFILE) -> list[str]:
    """What is said of foreign names in a point of a plan."""
    (folder / "学校.yaml").write_text(profile, encoding="utf-8")
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 抓好备课。\n  - {sentence}\n"
    found = check(TextFile(str(folder / "计划.yaml"), spec.encode()), Workspace(folder))
    return [each.message for each in found if each.code == "外校名"]


@pytest.mark.parametrize(
    "sentence",
    [
        "全体青松小学教师要认真备课。",
        "打造青松中学特色品牌，提升办学水平。",
        "柳家坝镇各校要切实加强安全管理。",
        "李家镇中心小学教师要积极参加培训。",
        "柳河镇中心校各教研组每周集体备课。",
        "认真学习合肥市教育局文件精神，落实各项要求。",
        "根据泗县教育局的安排，开展视导。",
        "各位青松小学的老师要带头遵守规范。",
        "让每一个青松小学的学生健康成长。",
        "树立青松小学良好形象。",
        "我们青松小学将以质量求生存。",
        "不断提高青松中学的教学质量。",
        "做文明的青松小学人。",
        "为青松小学的发展贡献力量。",
        "成立青松小学安全工作领导小组。",
        "修订完善青松小学章程。",
        "做好桃园小学招生宣传工作。",
        "展现向阳小学师生的精神风貌。",
        "让青松小学的明天更加美好。",
        "青松实验学校全体教师要提高认识。",
        "临江市第六中学特举办首届读书节。",
        "临江市第六中学定于9月20日举办首届读书节。",
        "全体临江六中教师要爱岗敬业。",
        "结合临江一中实际开展教研。",
        "打造临江二小品牌。",
        "我校（临江六中）全体教师要学习。",
        "办好人民满意的青松小学。",
        "让青松小学走向全市。",
        "使青松小学成为家长满意的学校。",
        "按市教育局、合肥市教育局统一部署做好核查。",
        "在市教育局和合肥市教育局的领导下，抓好安全。",
    ],
)
def test_another_school_that_is_spoken_of_as_ones_own_is_told(tmp_path: Path, sentence: str) -> None:
    assert len(told(tmp_path, sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "打造滨河小学特色品牌，树立实验小学良好形象。",
        "全体小学教师要认真备课，中小学教师都要参加培训。",
        "提高小学教师素养，改进小学德育工作，确保幼儿园安全。",
        "打造精品小学特色，建设美丽小学，绿化校园。",
        "打造农村小学品牌，办好每一所小学。",
        "落实省教育厅、市教育局文件精神。",
        "学习合肥市教育局推广的课堂经验。",
        "让青松小学的老师来校听课。",
        "使青松小学等兄弟学校受益。",
        "办好家长满意的幼儿园，让更多的小学成为受益者。",
        "与市教研室、合肥市教育局合作开展研讨。",
        "学习推广青松中学先进经验。",
        "借鉴青松小学特色办学经验。",
        "加强与青松镇中心小学教师的交流。",
        "推动与青松小学结对，做好与青松中学的衔接。",
        "组织教师赴青松小学听课，慰问青松小学教师。",
        "邀请青松小学名师来校作讲座。",
        "参加合肥市教育局举办的论坛。",
        "对全镇各小学进行督导。",
        "红旗镇中心小学教师来校参观。",
        "参加临江市第六中学举办的研讨会，与临江六中结对。",
        "加强中小学衔接，全体初一中层干部参加。",
        "贯彻党的二十届四中全会精神，全体党员学习。",
    ],
)
def test_a_school_that_is_visited_or_cited_and_schools_in_general_are_let_pass(
    tmp_path: Path, sentence: str
) -> None:
    assert told(tmp_path, sentence) == []


def test_the_own_town_may_tell_its_schools_what_to_do(tmp_path: Path) -> None:
    own = "学校: 柳家坝镇中心小学\n"
    assert told(tmp_path, "柳家坝镇各校要切实加强安全管理。", own) == []
    assert len(told(tmp_path, "石桥镇各校要切实加强安全管理。", own)) == 1


def test_a_word_of_two_characters_before_a_school_is_looked_up_whole() -> None:
    assert {len(word) for word in LEADING_WORDS} == {2}


@pytest.mark.parametrize(
    "sentence",
    [
        "红星小学高度重视作业管理。",
        "红星小学要按时检查作业。",
        "红星小学现有教师60人，学生1200人。",
        "红星小学以德育为先，全面推进素质教育。",
        "红星小学的老校风代代相传。",
        "红星小学认真落实上级要求。",
        "红星小学坐落在河边。",
        "确保红星小学1150名师生平安。",
        "谱写红星小学发展的新篇章。",
        "守护红星小学师生的平安。",
        "组长: 张三（红星小学校长）",
        "负责人: 红星小学王老师",
    ],
)
def test_another_school_in_the_place_of_ones_own_is_told(tmp_path: Path, sentence: str) -> None:
    assert len(told(tmp_path, sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "实小高度重视作业管理。",
        "滨河市实验小学现有教师60人。",
        "与红星小学结对，红星小学要按时派出教师。",
        "红星小学以作业管理为抓手的经验值得我们学习。",
        "红星小学要派三名教师来我校交流。",
        "希望小学高度重视每一个孩子。",
        "农村小学要按时检查作业。",
        "地点: 红星小学报告厅",
        "联系人: 李明（红星小学）",
        "各小学要按时检查作业。",
        "与红星小学1150名师生同上一节课，两校共享资源。",
        "确保全体1150名师生平安。",
        "评选“新时代好少年”，确保中小学师生安全。",
    ],
)
def test_partners_and_schools_in_general_are_no_strangers(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence) == []


@pytest.mark.parametrize(
    ("school", "sentence", "count"),
    [
        ("临湖区梧桐里小学", "我校位于清源县，留守儿童多。", 1),
        ("临湖区梧桐里小学", "我校是清源县的窗口学校。", 1),
        ("柳河镇中心小学", "我校地处胡家坝镇，交通不便。", 1),
        ("柳河镇中心小学", "让每一个胡家坝镇的孩子健康成长。", 1),
        ("临湖区梧桐里小学", "我校地处胡家坝镇，交通不便。", 0),
        ("临湖区梧桐里小学", "我校位于临湖区，交通方便。", 0),
        ("滨河市实验小学", "我校位于清源县，留守儿童多。", 0),
        ("柳河镇中心小学", "让每一个乡镇的孩子健康成长。", 0),
        ("柳河镇中心小学", "我校位于城乡结合部，县城以东。", 0),
    ],
)
def test_another_place_of_the_same_level_is_told(
    tmp_path: Path, school: str, sentence: str, count: int
) -> None:
    assert len(told(tmp_path, sentence, f"学校: {school}\n")) == count


@pytest.mark.parametrize(
    ("school", "bureau", "count"),
    [
        ("云溪县青松岭中学", "清源县教育局", 1),
        ("云溪县青松岭中学", "云溪县教育局", 0),
        ("滨河市实验小学", "清源县教育局", 0),
    ],
)
def test_a_plan_goes_to_its_own_bureau(tmp_path: Path, school: str, bureau: str, count: int) -> None:
    (tmp_path / "学校.yaml").write_text(f"学校: {school}\n", encoding="utf-8")
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n主送: {bureau}\n主要工作:\n  - 抓好备课。\n"
    found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
    assert [each.code for each in found].count("外校名") == count


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("结合滨河二小实际，制定计划。", True),
        ("打造滨河二小品牌。", True),
        ("发挥滨河二小的辐射作用。", True),
        ("与滨河二小结对帮扶。", False),
        ("到滨河二小参观学习。", False),
        ("打造滨河实小品牌。", False),
    ],
)
def test_a_school_of_the_same_town_by_its_short_name(tmp_path: Path, sentence: str, is_told: bool) -> None:
    assert bool(told(tmp_path, sentence)) is is_told


def test_the_short_name_of_the_school_itself_is_its_own(tmp_path: Path) -> None:
    assert not told(tmp_path, "打造滨河二小品牌。", "学校: 滨河市第二小学\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "结合金色摇篮幼儿园实际，制订措施。",
        "从蓝天宝贝幼儿园实际出发，开展活动。",
        "材料交柳川县第二小学德育处。",
        "材料报柳川县第二小学教导处。",
        "上交青松小学教务处。",
        "请交到青松小学德育处。",
        "材料报送青松小学德育处。",
    ],
)
def test_offices_and_long_names_of_another_school_are_told(tmp_path: Path, sentence: str) -> None:
    assert len(told(tmp_path, sentence)) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "结合农村幼儿园实际，制订措施。",
        "材料交学校德育处。",
        "材料交市第三小学德育处。",
        "报名表交柳川县教师进修学校。",
        "作品报柳川县第二小学考点。",
        "送教下乡，小学教师都参加。",
        "与柳川县实验中学同步开课。",
    ],
)
def test_what_is_handed_in_elsewhere_is_let_pass(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence) == []


def test_another_school_hides_no_old_year_beside_it(tmp_path: Path) -> None:
    spec = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n主要工作:\n  - 结合青松小学实际，制定2025年度工作计划。\n"
    found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
    assert {"外校名", "旧年份"} <= {each.code for each in found}


def test_a_plan_is_for_the_own_offices_and_goes_by_the_own_town(tmp_path: Path) -> None:
    own = "学校: 清水镇中心小学\n"
    assert len(told(tmp_path, "按照柳家坝镇党委的要求开展工作。", own)) == 1
    assert told(tmp_path, "按照清水镇党委的要求开展工作。", own) == []
    (tmp_path / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    for to, count in (("红星小学各处室", 1), ("实验小学各处室", 0), ("各处室、各年级", 0)):
        spec = (
            f"文种: 工作计划\n期间: 2026—2027学年度第一学期\n主送: {to}\n主要工作:\n  - 备课。\n  - 听课。\n"
        )
        found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
        assert [each.code for each in found].count("外校名") == count


DISTRICT = "学校: 滨河市柳东区实验小学\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "全面落实柳西区“双减”工作要求。",
        "迎接柳西区教育督导。",
        "认真贯彻柳西区教育工作会议精神。",
        "代表柳西区参加市运动会。",
    ],
)
def test_another_district_that_gives_orders_is_told(tmp_path: Path, sentence: str) -> None:
    assert len(told(tmp_path, sentence, DISTRICT)) == 1
    assert told(tmp_path, sentence.replace("柳西", "柳东"), DISTRICT) == []
    assert told(tmp_path, sentence, "学校: 滨河市实验小学\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "承办柳西区语文学科教研活动。",
        "学习柳西区经验。",
        "落实小区安全要求。",
        "迎接各县区教育督导。",
        "根据学区教研安排开展活动。",
        "落实片区教研要求。",
        "迎接省示范区评估。",
        "接待区教研室调研。",
        "陪同区教育局检查。",
    ],
)
def test_districts_in_other_words_are_let_pass(tmp_path: Path, sentence: str) -> None:
    assert told(tmp_path, sentence, DISTRICT) == []


def test_a_stranger_that_signs_hides_no_stranger_in_the_text(tmp_path: Path) -> None:
    spec = (
        "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n导语: 结合望海实验学校实际，制定本计划。\n"
        "主要工作:\n  - 备课。\n  - 上课。\n落款: {单位: 望海实验学校教导处, 日期: 2026-09-01}\n"
    )
    found = check(TextFile(str(tmp_path / "计划.yaml"), spec.encode()), Workspace(tmp_path))
    assert [each.position.line for each in found if each.code == "外校名"] == [4, 8]
    own = spec.replace("望海实验学校教导处", "滨河市实验小学教导处")
    found = check(TextFile(str(tmp_path / "计划.yaml"), own.encode()), Workspace(tmp_path))
    assert [each.position.line for each in found if each.code == "外校名"] == [4]
