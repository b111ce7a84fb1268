"""A sample made one's own: no name of the invented school's authorities, no figure that nobody says."""

from planforge.loading import load_profile
from planforge.model.profile import Profile
from planforge.reuse.own_sample import made_own
from planforge.source import TextFile, read_source

INVENTED = TextFile(
    "学校.yaml",
    """\
学校: 滨河市实验小学
主管部门: 滨河市教育局
数据:
  教师总数: 60
  班级总数: 24
  经费: {数值: 8, 单位: 万元}
""".encode(),
)
TEXT = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026-2027-1
数据:
  经费: 9
导语: 按照滨河市教育局的部署和滨河市的要求，{{教师总数}}名教师中青年占{{ 青年 | 占比(班级总数) }}，用{{经费}}。
"""
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026-2027-1\n"


def taken(text: str, own: Profile) -> str:
    return made_own(text, load_profile(INVENTED)[0], read_source(INVENTED)[0], own)


def test_the_names_of_the_sample_s_authorities_become_one_s_own() -> None:
    text = taken(TEXT, Profile(school="清溪县中心小学", bureau="清溪县教育体育局"))
    assert "学校: 清溪县中心小学\n" in text
    assert "按照清溪县教育体育局的部署和清溪县的要求" in text
    assert "滨河" not in text


def test_a_bureau_that_nobody_names_is_a_blank_to_fill() -> None:
    assert "按照某某市教育局的部署和某某市的要求" in taken(TEXT, Profile(school="清溪县中心小学"))
    assert taken("文种: 工作计划\n导语: 滨河市教育局\n", Profile()).endswith("滨河市教育局\n")


def test_figures_that_only_the_sample_s_profile_says_come_along_marked() -> None:
    text = taken(TEXT, Profile(school="清溪县中心小学", figures=Profile().figures))
    lines = text.splitlines()
    assert lines[3] == "数据:"
    assert [line.lstrip()[:5] for line in lines[4:9:2]] == ["# 核对：", "# 核对：", "经费: 9"]
    assert (lines[5], lines[7], lines[8]) == ("  教师总数: 60", "  班级总数: 24", "  经费: 9")


def test_figures_of_one_s_own_profile_stay_there() -> None:
    own = load_profile(
        TextFile("学校.yaml", "学校: 清溪县中心小学\n数据: {教师总数: 40, 班级总数: 12}\n".encode())
    )[0]
    assert "核对" not in taken(TEXT, own)


def test_a_sample_without_figures_gets_them_behind_its_head() -> None:
    text = taken(f"{HEAD}导语: 共{{{{经费}}}}。\n", Profile())
    assert text.startswith(f"{HEAD}\n数据:\n  # 核对：")
    assert "\n  经费: {数值: 8, 单位: 万元}\n导语:" in text


def test_a_summary_is_not_that_of_the_sample_s_plan() -> None:
    text = taken("文种: 工作总结\n对应计划: 校本研修计划.yaml\n主要成效: 好。\n", Profile())
    assert "\n# 核对：换成自己的计划的文件名，去掉下一行行首的井号\n# 对应计划: 计划.yaml\n主要成效" in text
