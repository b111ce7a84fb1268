import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.workspace.finding import BUILT_IN, samples


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_to_go_there_can_be_copied(planforge: Callable, empty: Path) -> None:
    assert 'cd "云溪 小学"' in planforge("init", "云溪 小学").err


def test_a_new_workspace_has_everything_and_builds_at_once(planforge: Callable, empty: Path) -> None:
    result = planforge("init", "我校")
    assert result.code == 0
    assert set(contents(empty / "我校")) >= {
        "specs/学校.yaml",
        "specs/我的第一份计划.yaml",
        "specs/planforge.schema.json",
        ".vscode/settings.json",
    }
    assert (empty / "我校" / "templates" / "版式").is_dir()
    assert (empty / "我校" / "output").is_dir()
    assert "cd 我校" in result.err
    built = planforge("build", "我校")
    assert built.code == 0, built.err
    assert built.out.startswith("我校/output/")
    checked = planforge("check", "我校", "我校/specs/学校.yaml")
    assert checked.code == 0
    found = [line for line in checked.err.splitlines() if "提醒[" in line or "错误[" in line]
    assert [line.partition(" ")[2][:6] for line in found] == ["提醒[待填]", "提醒[待填]"]


def test_nothing_that_is_there_is_touched(planforge: Callable, empty: Path) -> None:
    for name, text in (("specs/学校.yaml", "学校: 滨河市实验小学\n"), ("specs/a.yaml", "文种: 工作计划\n")):
        (empty / name).parent.mkdir(exist_ok=True)
        (empty / name).write_text(text, encoding="utf-8")
    before = contents(empty)
    result = planforge("init")
    assert result.code == 0
    assert "“specs/学校.yaml”已经有了，没有动它。" in result.err
    assert {name: contents(empty)[name] for name in before} == before
    assert not (empty / "specs" / "我的第一份计划.yaml").exists()
    after = contents(empty)
    planforge("init")
    assert contents(empty) == after


def test_a_file_in_the_place_of_a_folder_is_said(planforge: Callable, empty: Path) -> None:
    (empty / "specs").write_bytes(b"")
    result = planforge("init")
    assert (result.code, result.err) == (2, "建不了文件夹“specs”：已有一个同名的文件，请换一个名字。\n")


def test_new_lists_kinds_and_samples(planforge: Callable, workspace: Path) -> None:
    result = planforge("new")
    assert result.code == 0
    for path in BUILT_IN.glob("*.yaml"):
        assert f"  {path.stem}" in result.out
    for path in samples():
        assert path.stem.rpartition(" ")[2] in result.out


@pytest.mark.parametrize(
    "kind", [*(path.stem for path in sorted(BUILT_IN.glob("*.yaml"))), "工作要点", "研修计划"]
)
def test_every_kind_gives_a_spec_that_can_be_built(planforge: Callable, workspace: Path, kind: str) -> None:
    result = planforge("new", kind, "新的一份")
    assert (result.code, result.out) == (0, "specs/新的一份.yaml\n"), result.err
    assert f"文种: {kind}\n" in (workspace / "specs" / "新的一份.yaml").read_text(encoding="utf-8")
    built = planforge("build")
    assert built.code == 0, built.err


@pytest.mark.parametrize("sample", samples(), ids=lambda path: path.stem)
def test_every_sample_can_be_taken_with_its_pictures(
    planforge: Callable, workspace: Path, sample: Path
) -> None:
    (workspace / "specs" / "学校.yaml").write_text(
        "学校: 清溪县中心小学\n数据: {教师总数: 40, 班级总数: 12, 学生总数: 500}\n", encoding="utf-8"
    )
    result = planforge("new", sample.stem.rpartition(" ")[2], "样")
    assert result.code == 0
    assert "虚构" in result.err
    assert "滨河市实验小学" not in (workspace / "specs" / "样.yaml").read_text(encoding="utf-8")
    errors = [line for line in planforge("check").err.splitlines() if "错误[" in line]
    assert errors == []


def test_a_sample_in_a_fresh_workspace_has_no_errors_and_no_foreign_authority(
    planforge: Callable, empty: Path
) -> None:
    planforge("init")
    assert planforge("new", "学校工作计划", "仿").code == 0
    checked = planforge("check", "specs/仿.yaml")
    assert checked.code == 0, checked.err
    assert "有 3 处等着核对" in checked.err
    assert "“某某市”还没有填" in checked.err
    assert "外校名" not in checked.err


def test_the_first_spec_and_new_ones_have_titles_of_their_own(planforge: Callable, empty: Path) -> None:
    planforge("init")
    for words in (["工作计划"], ["工作计划", "校本研修"], ["工作计划", "德育工作计划"], ["工作总结"]):
        assert planforge("new", *words).code == 0
    built = planforge("build")
    assert (built.code, len(built.out.splitlines())) == (0, 5)
    assert "第一学期工作计划.docx" in built.out
    assert "第一学期校本研修工作计划.docx" in built.out
    assert "第一学期德育工作计划.docx" in built.out


def test_a_spec_is_copied_with_its_comments_and_another_kind(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec(more="# 去年的说明\n")
    result = planforge("new", "工作总结", "今年", "--like", "specs/a.yaml")
    assert (result.code, result.out) == (0, "specs/今年.yaml\n")
    text = (workspace / "specs" / "今年.yaml").read_text(encoding="utf-8")
    assert text == (workspace / "specs" / "a.yaml").read_text(encoding="utf-8").replace(
        "工作计划", "工作总结"
    )
    assert "请改“期间”" in result.err
    assert planforge("new", "--like", "specs/a.yaml").out == "specs/a（新）.yaml\n"
    refused = planforge("new", "--like", "去年.docx")
    assert (refused.code, "planforge import" in refused.err) == (2, True)


def test_pictures_beside_an_old_spec_come_along_and_no_others(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    old = spec(
        "旧/a.yaml",
        more="平面图:\n  图片: 图.png\n别处:\n  图片: {文件: ../外.png}\n没有:\n  图片: {文件: 无.png}\n",
    )
    for name in ("旧/图.png", "外.png"):
        (workspace / "specs" / name).write_bytes(b"\x89PNG")
    assert planforge("new", "--like", old.as_posix()).code == 0
    assert sorted(path.name for path in (workspace / "specs").iterdir()) == [
        "a（新）.yaml",
        "图.png",
        "外.png",
        "旧",
    ]


def test_a_file_that_is_there_is_never_overwritten(planforge: Callable, spec: Callable) -> None:
    before = spec("工作计划.yaml").read_bytes()
    result = planforge("new", "工作计划")
    assert (result.code, result.err) == (
        2,
        "“specs/工作计划.yaml”已经有了，没有覆盖它：请用 -o 另取一个文件名。\n",
    )
    assert spec("工作计划.yaml").read_bytes() == before


def test_a_place_can_be_named(planforge: Callable, workspace: Path) -> None:
    assert planforge("new", "工作计划", "-o", "别处/x.yaml").out == "别处/x.yaml\n"
    assert "要以 .yaml 结尾" in planforge("new", "工作计划", "-o", "x.docx").err


def test_a_mistyped_kind_gets_a_suggestion(planforge: Callable, workspace: Path) -> None:
    result = planforge("new", "实时方案")
    assert result.code == 2
    assert "没有叫“实时方案”的文种或样例。是不是“实施方案”？" in result.err


def test_a_broken_template_of_ones_own_is_said(planforge: Callable, workspace: Path) -> None:
    (workspace / "templates").mkdir()
    (workspace / "templates" / "我的.yaml").write_text("沿用：工作计划\n", encoding="utf-8")
    result = planforge("new", "我的")
    assert result.code == 2
    assert "模板“我的”本身有错误" in result.err
    (workspace / "templates" / "版式").mkdir()
    (workspace / "templates" / "版式" / "校.yaml").write_text("沿用：公文\n", encoding="utf-8")
    listed = planforge("templates")
    assert listed.code == 1
    assert "templates/我的.yaml:1:3: 错误[" in listed.err
    assert "templates/版式/校.yaml:1:3: 错误[" in listed.err
    assert "  我的" not in listed.out + planforge("new").out
    assert "字体" in planforge("doctor").out


def test_two_templates_of_one_name_are_told_where_they_are_listed_and_checked(
    planforge: Callable, workspace: Path
) -> None:
    (workspace / "templates").mkdir()
    for name in ("乙", "甲"):
        text = "沿用: 工作计划\n又名: 上报表\n"
        (workspace / "templates" / f"{name}.yaml").write_text(text, encoding="utf-8")
    listed = planforge("templates")
    assert listed.code == 0
    assert "templates/甲.yaml:2:5: 提醒[又名] “上报表”也是模板“乙”的又名" in listed.err
    assert "提醒[又名]" in planforge("check", "templates/甲.yaml").err
    assert "提醒[又名]" not in planforge("check", "templates/乙.yaml").err


def test_templates_and_looks_are_listed_with_what_they_expect(planforge: Callable, workspace: Path) -> None:
    result = planforge("templates")
    assert (result.code, result.err) == (0, "")
    assert "  工作计划（又名 " in result.out
    assert "      常用的章：指导思想、" in result.out
    assert "  视窗字体：" in result.out


def test_a_template_or_a_look_is_copied_once(planforge: Callable, workspace: Path) -> None:
    assert planforge("templates", "--copy", "工作计划").out == "templates/工作计划.yaml\n"
    assert planforge("templates", "--copy", "公文").out == "templates/版式/公文.yaml\n"
    assert planforge("templates", "--copy", "版式/方正").out == "templates/版式/方正.yaml\n"
    result = planforge("templates", "--copy", "工作计划")
    assert (result.code, result.err) == (2, "“templates/工作计划.yaml”已经有了，没有动它。\n")
    assert "是不是“公文”？" in planforge("templates", "--copy", "公问").err
    assert "请写 --copy 工作总结。" in planforge("templates", "--copy", "工作报告").err
    (workspace / "templates" / "我的.yaml").write_text("沿用: 工作计划\n", encoding="utf-8")
    assert "“我的”是工作区自己的" in planforge("templates", "--copy", "我的").err
    (workspace / "templates" / "实施方案.yml").write_text("沿用: 工作计划\n", encoding="utf-8")
    assert "已经有了" in planforge("templates", "--copy", "实施方案").err


def test_a_copied_look_changes_nothing_until_it_is_changed(
    planforge: Callable, spec: Callable, workspace: Path
) -> None:
    spec()
    planforge("build")
    planforge("templates", "--copy", "公文")
    planforge("templates", "--copy", "工作计划")
    assert planforge("build").err == "未变 1 份。\n"
    path = workspace / "templates" / "版式" / "公文.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  正文: 仿宋_GB2312", "  正文: 仿宋"), encoding="utf-8")
    assert planforge("build").err == "更新 1 份。\n"
    assert planforge("check", "templates/工作计划.yaml", "templates/版式/公文.yaml").code == 0


def test_schemas_are_written_and_the_editor_told(planforge: Callable, workspace: Path) -> None:
    result = planforge("schema")
    assert (result.code, result.out, result.err) == (0, "specs/planforge.schema.json\n", "")
    settings = json.loads((workspace / ".vscode" / "settings.json").read_bytes())
    for name in settings["yaml.schemas"]:
        schema = json.loads((workspace / name).read_bytes())
        assert schema["$schema"].startswith("http://json-schema.org/")
        assert "properties" in schema
    stamps = {path: path.stat().st_mtime_ns for path in workspace.rglob("*.json")}
    planforge("schema", ".")
    assert {path: path.stat().st_mtime_ns for path in workspace.rglob("*.json")} == stamps


def test_settings_that_cannot_be_read_stay_and_the_entry_is_said(
    planforge: Callable, workspace: Path
) -> None:
    (workspace / ".vscode").mkdir()
    for broken in (b"{ broken", b"\xff\xfe{}"):
        (workspace / ".vscode" / "settings.json").write_bytes(broken)
        result = planforge("schema")
        assert result.code == 0
        assert "“.vscode/settings.json”读不懂，没有动它；请自己加上：" in result.err
        assert (workspace / ".vscode" / "settings.json").read_bytes() == broken


def test_a_missing_folder_is_said(planforge: Callable, workspace: Path) -> None:
    assert planforge("schema", "没有").err == "找不到文件夹“没有”。\n"


def test_a_template_that_demands_sections_says_so(planforge: Callable, workspace: Path) -> None:
    (workspace / "templates").mkdir()
    (workspace / "templates" / "局表.yaml").write_text("章: [{名称: 总结, 必备: 是}]\n", encoding="utf-8")
    (workspace / "templates" / "空表.yaml").write_text("章:\n", encoding="utf-8")
    listed = planforge("templates").out
    assert "  局表\n      必备的章：总结\n" in listed


def test_the_doctor_says_where_no_workspace_is(planforge: Callable, empty: Path) -> None:
    assert "工作区：没有\n      运行 planforge init 建一个。\n" in planforge("doctor").out


def test_the_doctor_says_what_is_here_and_what_follows(planforge: Callable, workspace: Path) -> None:
    result = planforge("doctor")
    assert result.code == 0
    for word in (
        "planforge：",
        "Python：",
        "pydantic：",
        "屏幕编码：",
        "方正小标宋简体：",
        "LibreOffice：",
        "工作区：",
    ):
        assert word in result.out


def test_a_new_spec_outside_of_any_workspace_is_remarked_upon(planforge: Callable, empty: Path) -> None:
    result = planforge("new", "工作计划", "德育")
    assert (result.code, result.out) == (0, "德育.yaml\n")
    assert "这里不在工作区里" in result.err
    planforge("init", "我校")
    assert "工作区里" not in planforge("new", "工作计划", "-o", "我校/specs/德育.yaml").err


def test_in_a_workspace_nothing_is_remarked(planforge: Callable, empty: Path) -> None:
    (empty / "specs").mkdir()
    assert "工作区里" not in planforge("new", "工作计划", "德育").err
