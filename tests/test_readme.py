"""What the README shows is what planforge does."""

from __future__ import annotations

import io
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile, copytree

import pytest

from planforge.cli.console import Console
from planforge.cli.main import run

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")

# What the README leaves out of its examples, so that they stay short.
IMPORTED_REST = """
组织领导:
  组  长: 周明远（校长）
  成  员: 林静 赵一帆

各月安排:
  九月:
    - 开学安全第一课；
    - 防震演练。
  十月: 消防演练

落款:
  单位: 滨河市实验小学
  日期: 2025年9月1日
"""
LEFT_BEHIND = """\
文种: 实施方案
主题: 读书节
期间: 2026—2027学年度第一学期
指导思想: 按照永城市教育局的部署，在全校形成读书的风气。
时间安排:
  - 时间: 9月16日（星期四）
    工作: 启动仪式
  - 时间: 2025年10月20日
    工作: 好书推荐
  - 时间: 12月18日
    工作: 展示和表彰
组织领导:
  组长: 周明远
  副组长:
落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
"""
PASTED = """\
文种: 工作要点
期间: 2026—2027学年度第一学期
主题: 德育
指导思想: 以“好习惯伴我行”为主线,落实根底教育阶段的德育要求。
主要工作:
  - 1、养成教育: 每周一15：30班会,评比“礼貌班级”.
  - 2、心里健康: 开展谈心、讲座、等活动,每月一次。
  - 家校联系: 2026年09月25日前开好家长会，收齐意见
"""
FIRST_GOAL = """\
  - 人人上研讨课:
    指标: 每人不少于 1 节
    结果: 60 人共上 63 节，每人 1 节以上
    状态: 完成
    说明:
    佐证: 课表、教案
    指纹: 6d4d3ffe
"""


def test_the_first_spec_prints_and_has_no_findings(
    printed: Callable[..., list[str]], found: Callable[..., list[tuple[str, int]]]
) -> None:
    spec = README.split("```yaml\n", 1)[1].split("```", 1)[0]
    assert found(spec) == []
    assert printed(spec)[0] == "滨河市实验小学2026—2027学年度第一学期校本研修工作计划"


def test_every_command_of_the_readme_exists() -> None:
    verbs = set(re.findall(r"^planforge (\w+)", README, re.MULTILINE))
    for verb in verbs:
        assert run([verb, "--help"]) == 0


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def _printed(command: str) -> str:
    """What a command line shows on a screen: products and messages together."""
    screen = io.StringIO()
    run(shlex.split(command)[1:], Console(screen, screen))
    return screen.getvalue()


def _commands(block: str) -> Iterator[tuple[str, str]]:
    """Each command of a block with what stands below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        yield command, shown


def test_the_tour_prints_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tour = README.partition("## 五分钟走一遍")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```(\w+)\n(.*?)^```", tour, re.MULTILINE | re.DOTALL)
    assert [kind for kind, _ in blocks] == ["console", "console", "yaml", "console", "console"]
    monkeypatch.chdir(tmp_path)
    spec = tmp_path / "我校" / "specs" / "校本研修.yaml"
    for number, (kind, block) in enumerate(blocks):
        if kind == "yaml":
            spec.write_text(block, encoding="utf-8")
            continue
        _assert_shows(block)
        if number == 0:  # as the text says: into the folder, its own name into the profile
            profile = tmp_path / "我校" / "specs" / "学校.yaml"
            text = profile.read_text(encoding="utf-8").replace("某某市某某小学", "滨河市实验小学")
            profile.write_text(text, encoding="utf-8")
            monkeypatch.chdir(tmp_path / "我校")
        if number == 3:  # “照着改好”
            text = spec.read_text(encoding="utf-8").replace("指导思想：", "指导思想: ")
            spec.write_text(text, encoding="utf-8")
    lines = _printed("planforge show specs/校本研修.yaml").splitlines()
    assert lines[0] == "滨河市实验小学2026—2027学年度第一学期校本研修工作计划"
    assert lines[-1] == "2026年9月1日"


def test_the_story_of_a_new_term_prints_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = README.partition("## 新学期怎么办")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```(\w*)\n(.*?)^```", story, re.MULTILINE | re.DOTALL)
    assert [kind for kind, _ in blocks] == ["yaml", "console", ""]
    copytree(ROOT / "specs", tmp_path / "specs")
    monkeypatch.chdir(tmp_path)
    profile = tmp_path / "specs" / "学校.yaml"
    current, _, term = blocks[0][1].splitlines()
    text = re.sub(r"(?m)^当前学期: .*$", current, profile.read_text(encoding="utf-8"))
    profile.write_text(text.replace("校历:\n", f"校历:\n{term}\n"), encoding="utf-8")
    _assert_shows(blocks[1][1])
    old, new = sorted(each[1:-1] for each in re.findall(r'"[^"]*"', blocks[2][1]))
    checked = _printed(f'planforge check "{new}"')
    (left,) = re.findall(r"（(有 \d+ 处等着核对，[^）]*)）", story)
    assert f"提醒[核对] {left}\n" in checked
    assert "提醒[假日] 9月15日是中秋节假期\n" in checked
    assert checked.endswith("共 1 份：2 处提醒。\n")
    assert _printed(f'planforge roll "{old}" --to 2027-2028-1').startswith(new)
    assert _printed(blocks[2][1].strip()) == "对比.docx\n"
    assert _printed("planforge calendar -o 校历.docx") == "校历.docx\n"


def test_the_story_of_what_is_left_prints_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = README.partition("## 旧的、抄来的还剩哪些")[2].partition("\n## ")[0]
    (checked,) = re.findall(r"^```\w+\n(.*?)^```", story, re.MULTILINE | re.DOTALL)
    (tmp_path / "specs").mkdir()
    copyfile(ROOT / "specs" / "学校.yaml", tmp_path / "specs" / "学校.yaml")
    monkeypatch.chdir(tmp_path)
    Path("specs/读书节方案.yaml").write_text(LEFT_BEHIND, encoding="utf-8")
    _assert_shows(checked)
    (code,) = set(re.findall(r"planforge explain (\w+)", story))
    explained = _printed(f"planforge explain {code}")
    assert [part in explained for part in ("为什么：", "\n错：\n", "\n对：\n")] == [True] * 3


def test_the_story_of_the_last_look_prints_what_it_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = README.partition("## 交出去之前")[2].partition("\n## ")[0]
    (shown,) = re.findall(r"^```\w+\n(.*?)^```", story, re.MULTILINE | re.DOTALL)
    (asked,) = re.findall(r"`(“根底”[^`]*)`", story)
    (kept,) = re.findall(r"`([^`]*\.修改前)`", story)
    (tmp_path / "specs").mkdir()
    copyfile(ROOT / "specs" / "学校.yaml", tmp_path / "specs" / "学校.yaml")
    monkeypatch.chdir(tmp_path)
    path = Path("specs/德育要点.yaml")
    path.write_text(PASTED, encoding="utf-8")
    _assert_shows(shown)
    screen, answers = Screen(), Screen("都改\n是\n")
    assert run(["fix", str(path)], Console(screen, screen, answers)) == 0
    assert asked in screen.getvalue()
    assert f"原来的一份是“specs/{kept}”，要退回就把它改名回来。" in screen.getvalue()
    assert (
        "改好 12 处（半角标点 4、手打编号 2、时刻写法 1、顿号 1、日期写法 1、用词 2、错字 1）。"
        in screen.getvalue()
    )
    assert Path(f"specs/{kept}").read_text(encoding="utf-8") == PASTED


def test_the_story_of_a_summary_prints_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    story = README.partition("## 期末总结怎么写")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```(\w*)\n(.*?)^```", story, re.MULTILINE | re.DOTALL)
    kinds = ["yaml", "csv", "console", "yaml", "console", "console", "yaml"]
    assert [kind for kind, _ in blocks] == kinds
    plan, table, drawn, goals, doubted, carried, following = (text for _, text in blocks)
    goals = re.sub(r"  # .*\n", FIRST_GOAL, goals)
    counted = "活动统计:\n" + "".join(
        f"  - {line}\n" for line in re.findall(r"`((?:表格|图表): \{[^`]*\})`", story)
    )
    mended = "".join(f"    {line}\n" for line in re.findall(r"`((?:状态|说明): [^`]*)`", story))
    (tmp_path / "specs").mkdir()
    copyfile(ROOT / "specs" / "学校.yaml", tmp_path / "specs" / "学校.yaml")
    monkeypatch.chdir(tmp_path)
    Path("specs/2026-2027-1 教研计划.yaml").write_text(plan, encoding="utf-8")
    Path("活动登记表.csv").write_text(table, encoding="utf-8")
    _assert_shows(drawn)
    summary = Path("specs/2026-2027-1 教研总结.yaml")
    text = _filled(summary.read_text(encoding="utf-8"), goals, counted)
    summary.write_text(text, encoding="utf-8")
    _assert_shows(doubted)
    before, _, after = text.partition("结果: 分层作业占 46%\n")
    after = after.replace("    状态: 完成\n    说明:\n", mended, 1)
    summary.write_text(f"{before}结果: 分层作业占 46%\n{after}", encoding="utf-8")
    name = '"specs/2026-2027-1 教研总结.yaml"'
    assert _printed(f"planforge check {name}") == "共 1 份：没有发现问题。\n"
    assert "共开展活动5次、11学时，137人次参加。" in _printed(f"planforge show {name}")
    _assert_shows(carried)
    assert following in Path("specs/2026-2027-2 教研计划.yaml").read_text(encoding="utf-8")


def _assert_shows(block: str) -> None:
    for command, shown in _commands(block):
        assert _printed(command) == shown, command


def _filled(drawn: str, goals: str, counted: str) -> str:
    """A drawn summary with the answers of the story; the other sections as one would write them."""
    start, end = drawn.index("目标完成情况:\n"), drawn.index("\n# 计划里安排")
    text = drawn[:start] + goals + drawn[end:]
    for old, new in (
        ("主要做法:\n  - ……: ……\n  - ……: ……\n", "主要做法:\n  - 集体备课: 每周三下午，定主题、定主备人。\n"),
        ("主要成效:\n  - ……: ……\n", "主要成效:\n  - 课堂: 学生动手、动笔的时间多了。\n"),
        ("存在问题:\n  - ……\n", "存在问题:\n  - 科学、美术两科人少，组内教研难以展开。\n"),
        ("今后打算:\n  - ……\n", "今后打算:\n  - 与城东学区四所学校联合教研，每月一次。\n"),
        ("开展工作。现", "开展工作，共开展活动{{活动次数}}次、{{总学时}}学时，{{参加人次}}人次参加。现"),
        ("\n# 计划里的目标", f"\n{counted}\n# 计划里的目标"),
        ("日期: ……", "日期: 2027-01-20"),
    ):
        assert old in text, old
        text = text.replace(old, new)
    return text.replace("结果: ……", "结果: 按时举行").replace("状态: ……", "状态: 完成")


@pytest.mark.parametrize("style", re.findall(r"`版式: (.+?)`", README))
def test_every_style_that_the_answers_name_can_be_built(
    found: Callable[..., list[tuple[str, int]]], style: str
) -> None:
    spec = f"文种: 工作计划\n学校: 滨河市实验小学\n版式: {style}\n指导思想: 坚持立德树人。\n"
    assert found(spec) == ([("底稿", 3)] if "底稿" in style else [])


def test_every_option_of_the_readme_exists() -> None:
    for verb, option in re.findall(r"planforge (\w+)[^`\n]*? (--[\w-]+)", README):
        assert option in _printed(f"planforge {verb} --help"), (verb, option)


def test_every_file_and_section_it_links_to_is_there() -> None:
    headings = re.findall(r"^##+ (.+)$", README, re.MULTILINE)
    anchors = {"#" + re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert target in anchors or (ROOT / target).is_file(), target


def test_last_years_document_becomes_the_spec_that_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    story = README.partition("## 去年的 Word 怎么用")[2].partition("\n## ")[0]
    blocks = re.findall(r"^```(\w+)\n(.*?)^```", story, re.MULTILINE | re.DOTALL)
    (_, text), (_, console), (_, spec), (_, checked) = blocks
    monkeypatch.chdir(tmp_path)
    run(["init", "."], Console(io.StringIO(), io.StringIO()))
    profile = tmp_path / "specs" / "学校.yaml"
    profile.write_text(
        profile.read_text(encoding="utf-8").replace("某某市某某小学", "滨河市实验小学"), "utf-8"
    )
    document = docx.Document()
    for number, line in enumerate(text.splitlines()):
        paragraph = document.add_paragraph(line)
        if number < 2:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.save("去年的安全计划.docx")
    for command, shown in _commands(console + checked):
        assert _printed(command) == shown
    assert (tmp_path / "specs" / "去年的安全计划.yaml").read_text(encoding="utf-8") == spec + IMPORTED_REST
    assert run(["build", "specs/去年的安全计划.yaml"], Console(io.StringIO(), io.StringIO())) == 0
