import json
from collections.abc import Callable
from pathlib import Path

from planforge.cli.findings import ascii_json


def test_a_workspace_in_order_is_said_in_one_line(planforge: Callable, spec: Callable) -> None:
    spec()
    result = planforge("check")
    assert (result.code, result.out, result.err) == (0, "", "共 1 份：没有发现问题。\n")


def test_a_title_without_a_school_is_said_in_the_words_of_a_build(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    path = spec()
    path.write_text(path.read_text(encoding="utf-8").replace("学校: 滨河市实验小学\n", ""), encoding="utf-8")
    said, _ = planforge("check").err.splitlines()
    assert said.startswith(
        "specs/a.yaml：没有找到 学校.yaml（从文件夹“specs”一级一级往上找过），标题里没有校名；"
    )
    assert said in planforge("build").err
    (workspace / "specs" / "学校.yaml").write_text("学校: 滨河市实验小学\n", encoding="utf-8")
    assert "校名" not in planforge("check").err


def test_findings_of_all_specs_come_in_one_run(planforge: Callable, spec: Callable) -> None:
    spec("a.yaml", more="落款：无\n")
    spec("b.yaml")
    spec("旧/c.yaml", more="时间安排：九月\n")
    result = planforge("check")
    assert result.code == 1
    assert "specs/a.yaml:9:3: 错误[" in result.err
    assert "specs/旧/c.yaml:9:5: 错误[" in result.err
    assert result.err.endswith("共 3 份：2 处错误。\n")


def test_a_mistake_in_the_shared_profile_is_shown_once(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    for name in ("a.yaml", "b.yaml", "c.yaml"):
        spec(name)
    (workspace / "specs" / "学校.yaml").write_text("学校: 滨河市实验小学\n校长: 周明远\n", encoding="utf-8")
    result = planforge("check")
    assert result.err.count("specs/学校.yaml:2:1: 错误[") == 1


def test_reminders_pass_unless_strict(planforge: Callable, spec: Callable) -> None:
    spec(more="指导思相: 错了一个字。\n")
    assert planforge("check").code == 0
    result = planforge("check", "--strict")
    assert result.code == 1
    assert "提醒[" in result.err


def test_two_specs_of_one_title_are_reminded_of_each_other(planforge: Callable, spec: Callable) -> None:
    spec("a.yaml")
    spec("b.yaml")
    result = planforge("check")
    assert result.code == 0
    assert "specs/a.yaml:1:1: 提醒[同名] 和“specs/b.yaml”会写进同一个文件“滨河市" in result.err
    assert "specs/b.yaml:1:1: 提醒[同名] 和“specs/a.yaml”会写进同一个文件“滨河市" in result.err
    assert result.err.endswith("共 2 份：2 处提醒。\n")
    spec("b.yaml", topic="德育\n标题: 另一份计划")
    assert planforge("check").err == "共 2 份：没有发现问题。\n"
    spec("a.yaml", topic="德育\n标题: 另一份计划")
    assert "specs/a.yaml:5:1: 提醒[同名]" in planforge("check").err


def test_a_spec_named_twice_is_no_namesake_of_itself(planforge: Callable, spec: Callable) -> None:
    path = spec("a.yaml")
    assert "同名" not in planforge("check", "specs/a.yaml", str(path)).err


def test_of_many_specs_of_one_title_each_names_one_other(planforge: Callable, spec: Callable) -> None:
    for number in range(23):
        spec(f"{number:02}.yaml")
    lines = [line for line in planforge("check").err.splitlines() if "提醒[同名]" in line]
    assert len(lines) == 23
    assert "和“specs/01.yaml”等 22 份会写进同一个文件" in lines[0]
    assert "和“specs/00.yaml”等 22 份会写进同一个文件" in lines[22]


def test_json_goes_to_standard_output_and_nothing_else_does(planforge: Callable, spec: Callable) -> None:
    spec(more="落款：无\n")
    result = planforge("check", "--format", "json")
    data = json.loads(result.out)
    assert result.code == 1
    assert result.err == ""
    assert data["diagnostics"][0]["file"] == "specs/a.yaml"
    assert data["diagnostics"][0]["line"] == 9
    assert data["summary"] == {"files": 1, "errors": 1, "reminders": 0}


def test_json_on_a_console_without_all_characters_is_still_json() -> None:
    text = json.dumps({"甲": "😀a\n"}, ensure_ascii=False)
    assert ascii_json(text).isascii()
    assert json.loads(ascii_json(text)) == {"甲": "😀a\n"}


def test_one_file_that_cannot_be_read_does_not_stop_the_others(planforge: Callable, spec: Callable) -> None:
    spec(more="落款：无\n")
    result = planforge("check", "nothing.yaml", "specs/a.yaml")
    assert result.code == 2
    assert "找不到“nothing.yaml”。" in result.err
    assert "specs/a.yaml:9:3: 错误[" in result.err


def test_profiles_templates_and_style_sheets_can_be_checked_too(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec()
    (workspace / "templates" / "版式").mkdir(parents=True)
    for name, text in (
        ("specs/学校.yaml", "校长: 周明远\n"),
        ("templates/我的.yaml", "沿用: 工作计划\n乱写: 1\n"),
        ("templates/版式/红头.yaml", "沿用: 公文\n乱写: 1\n"),
    ):
        (workspace / name).write_text(text, encoding="utf-8")
        result = planforge("check", name)
        assert result.code == 1
        assert f"{name}:" in result.err


def test_a_folder_stands_for_the_specs_in_it(planforge: Callable, spec: Callable) -> None:
    for name in ("a.yaml", "旧/b.yaml", "旧/c.yaml"):
        spec(name, topic=name[-6])
    assert planforge("check", "specs/旧").err == "共 2 份：没有发现问题。\n"
    assert planforge("check", ".").err == "共 3 份：没有发现问题。\n"
    assert planforge("check", "specs", "specs/a.yaml").err == "共 3 份：没有发现问题。\n"


def test_a_folder_without_specs_is_said(planforge: Callable, workspace: Path) -> None:
    (workspace / "空").mkdir()
    assert planforge("check", "空").err == "文件夹“空”里没有规格（以 .yaml 结尾的文件）。\n"


def test_no_workspace_and_an_empty_one_are_told_apart(planforge: Callable, workspace: Path) -> None:
    result = planforge("check")
    assert result.code == 2
    assert "还没有规格" in result.err
    (workspace / "specs").rmdir()
    assert "这里没有工作区" in planforge("check").err


def test_a_forgotten_suffix_and_a_word_file_are_told(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec()
    assert planforge("check", "specs/a").err == "找不到“specs/a”。是不是“specs/a.yaml”？\n"
    (workspace / "计划.docx").write_bytes(b"PK")
    for command in (("build",), ("fix",), ("roll", "--to", "2027-2028-1")):
        told = planforge(*command, "计划.docx").err
        assert "不是规格：规格是以 .yaml 结尾的文本文件。旧的 Word 文件先用 planforge import" in told


def test_what_the_notepad_appends_to_a_name_is_told(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    path = spec("a.yaml")
    path.rename(workspace / "specs" / "a.yaml.txt")
    for command in ("check", "build"):
        result = planforge(command, "specs/a.yaml.txt")
        assert (result.code, "请把文件改名为“a.yaml”" in result.err) == (2, True)
