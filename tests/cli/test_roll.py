import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.cli.console import Console
from planforge.cli.main import run

Spec = Callable[..., Path]


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_spec_is_rolled_beside_the_old_one_which_stays(planforge, spec: Spec) -> None:
    old = spec("2026-2027-1 研修.yaml")
    before = old.read_bytes()
    result = planforge("roll", "specs/2026-2027-1 研修.yaml", "--to", "2027-2028-1")
    assert (result.code, result.out) == (0, "specs/2027-2028-1 研修.yaml\n")
    assert "2026—2027学年度第一学期 → 2027—2028学年度第一学期" in result.err
    assert old.read_bytes() == before
    assert "2027—2028学年度第一学期" in (old.parent / "2027-2028-1 研修.yaml").read_text(encoding="utf-8")


def test_rolling_twice_gives_the_same_bytes_and_no_complaint(planforge, spec: Spec) -> None:
    new = spec("a.yaml").with_name("2027-2028-1 a.yaml")
    planforge("roll", "specs/a.yaml", "--to", "2027-2028-1")
    first = new.read_bytes()
    assert planforge("roll", "specs/a.yaml", "--to", "2027-2028-1").code == 0
    assert new.read_bytes() == first


def test_a_new_file_that_someone_worked_on_is_not_overwritten(planforge, spec: Spec) -> None:
    new = spec("a.yaml").with_name("2027-2028-1 a.yaml")
    new.write_text("文种: 工作计划\n", encoding="utf-8")
    result = planforge("roll", "specs/a.yaml", "--to", "2027-2028-1")
    assert (result.code, new.read_text(encoding="utf-8")) == (2, "文种: 工作计划\n")
    assert "没有覆盖它" in result.err


def test_the_source_is_never_the_target(planforge, spec: Spec) -> None:
    before = spec("a.yaml").read_bytes()
    result = planforge("roll", "specs/a.yaml", "--to", "2027-2028-1", "-o", "specs/a.yaml")
    assert (result.code, spec("b.yaml").with_name("a.yaml").read_bytes()) == (2, before)


def test_a_dry_run_shows_the_difference_and_writes_nothing(planforge, spec: Spec) -> None:
    folder = spec("a.yaml").parent
    result = planforge("roll", "specs/a.yaml", "--to", "2027-2028-1", "--dry-run")
    assert "- 期间: 2026—2027学年度第一学期\n+ 期间: 2027—2028学年度第一学期\n" in result.out
    assert "\x1b" not in result.out
    assert result.err.startswith("上面的行号是原文件的，下面的是新文件的。\n")
    assert [path.name for path in folder.iterdir()] == ["a.yaml"]


def test_a_terminal_gets_colours_unless_it_says_no(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    spec("a.yaml")
    words = ("roll", "specs/a.yaml", "--to", "2027-2028-1", "--dry-run")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured, plain = Terminal(), Terminal()
    run(words, Console(coloured, io.StringIO()))
    monkeypatch.setenv("NO_COLOR", "1")
    run(words, Console(plain, io.StringIO()))
    assert "\x1b[32m+ 期间: 2027—2028学年度第一学期\x1b[0m" in coloured.getvalue()
    assert "\x1b" not in plain.getvalue()


def test_the_decisions_come_as_json_with_old_and_new_lines(planforge, spec: Spec) -> None:
    spec("a.yaml", more="数据: {教师: 60}\n正文: |\n  9月4日开会。\n  “2026年”读书节。\n")
    result = planforge("roll", "specs/a.yaml", "--to", "2027-2028-1", "--format", "json")
    (file,) = json.loads(result.out)["files"]
    assert (file["file"], file["output"], file["written"]) == (
        "specs/a.yaml",
        "specs/2027-2028-1 a.yaml",
        True,
    )
    assert file["counts"]["请决定"] == sum(each["decision"] == "请决定" for each in file["decisions"])
    asked = next(each for each in file["decisions"] if each["question"].startswith("引号里"))
    new = (Path("specs") / "2027-2028-1 a.yaml").read_text(encoding="utf-8").splitlines()
    assert "“2026年”读书节" in new[asked["new_line"] - 1]


def test_several_specs_are_rolled_together(planforge, spec: Spec) -> None:
    spec("2026-2027-1 a.yaml")
    spec("2026-2027-1 b.yaml")
    result = planforge("roll", "specs/2026-2027-1 a.yaml", "specs/2026-2027-1 b.yaml", "--to", "2027-2028-1")
    assert result.out == "specs/2027-2028-1 a.yaml\nspecs/2027-2028-1 b.yaml\n"


def test_a_spec_with_mistakes_is_not_rolled(planforge, spec: Spec) -> None:
    spec("a.yaml", more="保障措施：没有冒号\n")
    result = planforge("roll", "specs/a.yaml", "--to", "2027-2028-1")
    assert (result.code, result.out) == (1, "")
    assert "错误" in result.err


@pytest.mark.parametrize("old", ["去年", "2026-2028-1"])
def test_an_old_term_that_nobody_understands_is_refused_and_not_guessed(
    planforge, spec: Spec, old: str
) -> None:
    spec("a.yaml")
    refused = planforge("roll", "specs/a.yaml", "--to", "2027-2028-1", "--from", old)
    assert refused.code == 2
    assert f"看不懂“{old}”" in refused.err


@pytest.mark.parametrize("old", ["2024", "2025-2026-1", "2026-2027-2"])
def test_an_old_term_that_is_not_the_one_in_the_spec_is_refused(planforge, spec: Spec, old: str) -> None:
    path = spec("a.yaml")
    refused = planforge("roll", "specs/a.yaml", "--to", "2027-2028-1", "--from", old)
    assert refused.code == 2
    assert "规格里写着“2026—2027学年度第一学期”" in refused.err
    assert list(path.parent.glob("2027*")) == []


@pytest.mark.parametrize("old", ["2026-2027-1", "2026-2027", "2026"])
def test_an_old_term_that_agrees_with_the_spec_may_be_said_as_well(planforge, spec: Spec, old: str) -> None:
    spec("a.yaml")
    assert planforge("roll", "specs/a.yaml", "--to", "2027-2028-1", "--from", old).code == 0


def test_a_target_that_nobody_understands_is_refused(planforge, spec: Spec) -> None:
    spec("a.yaml")
    result = planforge("roll", "specs/a.yaml", "--to", "明年")
    assert result.code == 2
    assert "2027-2028-1" in result.err


def test_reminders_stand_behind_what_was_asked_for(planforge, spec: Spec) -> None:
    old = spec("a.yaml")
    old.write_text(old.read_text(encoding="utf-8") + "保障措施:\n  - 时间：9月\n", encoding="utf-8")
    shown = planforge("roll", "specs/a.yaml", "--to", "2027-2028-1").err
    assert "提醒[冒号]" in shown
    assert shown.index("改动") < shown.index("提醒[冒号]")
    refused = planforge("roll", "specs/a.yaml", "--to", "明年")
    assert (refused.code, "[冒号]" in refused.err) == (2, False)


def test_a_spec_of_that_term_already_is_told_what_comes_after(planforge, spec: Spec) -> None:
    spec()
    for wanted in ("2026-2027-1", "2026"):
        result = planforge("roll", "specs/a.yaml", "--to", wanted)
        assert (
            "已经是2026—2027学年度第一学期的，没有什么要改。要下一期的，写 --to 2026-2027-2。" in result.err
        )
