import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.cli.console import Console
from planforge.cli.main import run

Spec = Callable[..., Path]

WRONG = "主要工作:\n  - 抓好集体备课,上好每一堂课。\n  - 组织教学竟赛。\n"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def at_a_terminal(answers: str, *words: str) -> tuple[int, str, str]:
    out, err = Terminal(), Terminal()
    code = run(words, Console(out, err, Terminal(answers)))
    return code, out.getvalue(), err.getvalue()


def test_the_difference_is_shown_and_nothing_written_where_nobody_can_be_asked(planforge, spec: Spec) -> None:
    path = spec(more=WRONG)
    before = path.read_bytes()
    result = planforge("fix", "specs/a.yaml")
    assert result.code == 0
    assert "-   - 抓好集体备课,上好每一堂课。\n+   - 抓好集体备课，上好每一堂课。\n" in result.out
    assert "加上 --yes" in result.err
    assert path.read_bytes() == before


def test_a_repaired_spec_is_written_and_the_former_one_kept_beside(planforge, spec: Spec) -> None:
    path = spec(more=WRONG)
    before = path.read_bytes()
    result = planforge("fix", "--yes")
    assert result.code == 0
    assert path.read_bytes() == before.replace("备课,".encode(), "备课，".encode())
    assert path.with_name("a.yaml.修改前").read_bytes() == before
    assert "改好 1 处（半角标点 1）" in result.err
    assert "a.yaml.修改前" in result.err


def test_words_of_the_lists_are_changed_where_that_is_wanted(planforge, spec: Spec) -> None:
    path = spec(more=WRONG)
    planforge("fix", "--yes", "--词语")
    assert "教学竞赛" in path.read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing_at_a_terminal_either(spec: Spec) -> None:
    path = spec(more=WRONG)
    before = path.read_bytes()
    code, out, err = at_a_terminal("是\n是\n", "fix", "--dry-run")
    assert (code, path.read_bytes()) == (0, before)
    assert "\x1b[32m+" in out
    assert "要改吗" not in err


def test_somebody_at_a_terminal_is_asked_about_words_and_then_about_it_all(spec: Spec) -> None:
    path = spec(more=WRONG)
    code, _, err = at_a_terminal("是\n是\n", "fix")
    assert code == 0
    assert "“竟赛”是不是“竞赛”？ 改吗？" in err
    assert "要改吗？[是/否]" in err
    assert "，上好每一堂课。\n  - 组织教学竞赛。" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("answers", ["否\n否\n", "\n随便\n否\n不\n", ""])
def test_no_answer_is_no(answers: str, spec: Spec) -> None:
    path = spec(more=WRONG)
    before = path.read_bytes()
    code, _, err = at_a_terminal(answers, "fix")
    assert (code, path.read_bytes()) == (0, before)
    assert "没有改" in err


def test_an_answer_that_is_none_is_asked_for_again(spec: Spec) -> None:
    path = spec(more=WRONG)
    _, _, err = at_a_terminal("随便\n\n是\nOK\n好\n", "fix")
    assert err.count("请回答其中一个：[是/否/都改/都不改]") == 2
    assert err.count("请回答其中一个：[是/否]") == 1
    assert "教学竞赛" in path.read_text(encoding="utf-8")


def test_all_and_none_end_the_questions(spec: Spec) -> None:
    path = spec(more=WRONG + "  - 录象、摄象。\n")
    _, _, err = at_a_terminal("都改\n是\n", "fix")
    assert err.count("改吗？[是/否/都改/都不改]") == 1
    assert "录像、摄像" in path.read_text(encoding="utf-8")


def test_a_spec_in_order_is_said_to_be(planforge, spec: Spec) -> None:
    path = spec(more="主要工作: 开展集体备课。\n")
    result = planforge("fix", "--yes")
    assert (result.code, result.out) == (0, "")
    assert "没有什么要改" in result.err
    assert [each.name for each in path.parent.iterdir()] == ["a.yaml"]


def test_a_spec_with_errors_is_left_alone_and_said(planforge, spec: Spec) -> None:
    path = spec(more="主要工作: 备课,上课 {{没有}}\n")
    before = path.read_bytes()
    result = planforge("fix", "--yes")
    assert (result.code, path.read_bytes()) == (1, before)
    assert "有错误，没有动它" in result.err
    assert "没有什么要改" not in result.err


def test_a_program_reads_what_was_done(planforge, spec: Spec) -> None:
    spec(more=WRONG)
    result = planforge("fix", "--yes", "--format", "json")
    (file,) = json.loads(result.out)["files"]
    assert file["written"] is True
    assert file["repairs"][0]["changes"] == [{"old": ",", "new": "，"}]
    assert [each["code"] for each in file["left"]] == ["错字"]


def test_a_file_that_cannot_be_written_stays_what_it_was(planforge, spec: Spec) -> None:
    path = spec(more=WRONG)
    before = path.read_bytes()
    path.chmod(0o444)
    result = planforge("fix", "--yes")
    assert (result.code, path.read_bytes()) == (2, before)


def test_mending_again_keeps_what_was_there_before(planforge, spec: Spec) -> None:
    path = spec(more=WRONG)
    first = path.read_bytes()
    planforge("fix", "--yes")
    between = path.read_bytes()
    path.write_bytes(between + "  - 读好书,写好字。\n".encode())
    worked_on = path.read_bytes()
    planforge("fix", "--yes")
    assert path.with_name("a.yaml.修改前").read_bytes() == first
    assert path.with_name("a.yaml.修改前2").read_bytes() == worked_on


def test_the_oldest_of_several_former_files_is_told(planforge, spec: Spec) -> None:
    path = spec(more=WRONG)
    assert "最早的一份" not in planforge("fix", "--yes").err
    path.write_text(path.read_text(encoding="utf-8") + "  - 读好书,写好字。\n", encoding="utf-8")
    again = planforge("fix", "--yes").err
    assert "a.yaml.修改前2”（最早的一份，名字后面没有数字），要退回" in again


TABBED = "主要工作:\n  - 备课: 写教案。\n\t- 上课: 精讲。\n"


def test_without_a_terminal_is_said_what_would_be_asked_about_and_where_to_answer(
    planforge, spec: Spec
) -> None:
    path = spec(more=TABBED)
    number = path.read_text(encoding="utf-8").count("\n", 0, path.read_text(encoding="utf-8").index("\t")) + 1
    said = planforge("fix").err
    assert f"第 {number} 行[制表符]怎样改要先问过您：这一次的输入或输出接到了别处" in said
    assert "请在终端窗口里直接运行 planforge fix specs/a.yaml\n" in f"{said}\n"
    assert "--yes" not in said


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--yes",), "去掉 --yes，"),
        (("--dry-run",), "去掉 --dry-run，"),
        (("--yes", "--dry-run"), "去掉 --yes、--dry-run，"),
    ],
)
def test_an_option_for_which_nobody_is_asked_is_named_where_it_was_given(
    words: tuple[str, ...], named: str, planforge, spec: Spec
) -> None:
    spec(more=TABBED)
    assert f"{named}在终端里再运行一次。" in planforge("fix", *words).err


def test_a_repair_that_was_left_out_is_said(planforge, spec: Spec) -> None:
    spec(more="主要工作:\n  - 1、[附] 加强备课。\n  - 按时总结。\n")
    assert "第 10 行改了会动到别处，没有改" in planforge("fix", "--yes").err


def test_the_profile_of_a_school_is_mended_too(planforge, spec: Spec, workspace: Path) -> None:
    spec()
    profile = workspace / "specs" / "学校.yaml"
    profile.write_text("学校：滨河市实验小学\n当前学期： 2026—2027学年度第一学期\n", encoding="utf-8")
    result = planforge("fix", "specs/学校.yaml", "--yes")
    assert result.code == 0
    assert profile.read_text(encoding="utf-8") == "学校: 滨河市实验小学\n当前学期: 2026—2027学年度第一学期\n"
    assert (workspace / "specs" / "学校.yaml.修改前").is_file()
    assert "学校.yaml：没有什么要改" in planforge("fix", "specs/学校.yaml").err


@pytest.mark.parametrize("names", [(), ("specs",), (".",)])
def test_the_profile_is_mended_with_the_whole_workspace_and_before_its_specs(
    names: tuple[str, ...], planforge, spec: Spec, workspace: Path
) -> None:
    path = spec(more=WRONG)
    (workspace / "specs" / "学校.yaml").write_text("学校：滨河市实验小学\n", encoding="utf-8")
    result = planforge("fix", *names, "--yes")
    assert result.code == 0
    assert (workspace / "specs" / "学校.yaml").read_text(encoding="utf-8") == "学校: 滨河市实验小学\n"
    assert "备课，上好" in path.read_text(encoding="utf-8")
    assert result.err.index("学校.yaml") < result.err.index("a.yaml")


def test_a_profile_outside_the_named_folder_and_that_of_a_named_spec_are_left_alone(
    planforge, spec: Spec, workspace: Path
) -> None:
    spec("德育/a.yaml", more=WRONG)
    (workspace / "specs" / "学校.yaml").write_text("学校：滨河市实验小学\n", encoding="utf-8")
    planforge("fix", "specs/德育", "--yes")
    named = planforge("fix", "specs/德育/a.yaml", "--yes")
    assert "先运行：planforge fix specs/学校.yaml\n" in named.err
    assert "问过您" not in named.err
    assert (workspace / "specs" / "学校.yaml").read_text(encoding="utf-8") == "学校：滨河市实验小学\n"


def test_a_profile_that_only_a_person_can_mend_is_left_with_its_errors(
    planforge, spec: Spec, workspace: Path
) -> None:
    spec()
    profile = workspace / "specs" / "学校.yaml"
    profile.write_text("学校: 滨河市实验小学\n校歌: 无\n", encoding="utf-8")
    result = planforge("fix", "specs/学校.yaml", "--yes")
    assert result.code == 1
    assert "校歌" in result.err
    assert "生成文档" not in result.err


def test_a_template_is_told_to_be_mended_by_hand(planforge, spec: Spec, workspace: Path) -> None:
    path = spec(more=WRONG)
    template = workspace / "templates" / "我的计划.yaml"
    template.parent.mkdir(exist_ok=True)
    template.write_text("章节: []\n", encoding="utf-8")
    refused = planforge("fix", "templates/我的计划.yaml")
    assert refused.code == 2
    assert "planforge check" in refused.err
    beside = planforge("fix", "templates/我的计划.yaml", "specs/a.yaml", "--yes")
    assert "模板、版式、字词表要自己改" in beside.err
    assert "上好每一堂课" in path.read_text(encoding="utf-8")


def test_a_command_to_copy_is_quoted_and_ends_the_line(planforge, spec: Spec) -> None:
    path = spec(more=f"{WRONG}  - 全体……：落实。\n")
    path.rename(path.with_name("教学 终稿(改).yaml"))
    said = planforge("fix").err
    assert 'planforge check "specs/教学 终稿(改).yaml"\n' in said
