import errno
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planforge import __version__
from planforge.cli.arguments import parser_of
from planforge.cli.console import Console
from planforge.cli.findings import Findings
from planforge.cli.help import COMMANDS, OVERVIEW
from planforge.cli.main import run
from planforge.reporting import Screen

ROOT = Path(__file__).parents[2]
ENGLISH = re.compile(r"\b(usage|options?|error|argument|required|invalid|choice|expected|positional)\b")


def process(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(
        [sys.executable, "-m", "planforge", *words],
        cwd=cwd,
        capture_output=True,
        check=False,
        timeout=60,
        env={**kept, "PYTHONPATH": str(ROOT), **environment},
    )


def unmeasured() -> dict[str, str]:
    """The environment, without what would make a process import and time the measuring of coverage."""
    return {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE_")}


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",), ("help",)])
def test_without_a_command_the_overview_is_printed(planforge: Callable, words: tuple[str, ...]) -> None:
    result = planforge(*words)
    assert (result.code, result.out, result.err) == (0, OVERVIEW, "")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_that_names_every_option(planforge: Callable, command: str) -> None:
    result = planforge(command, "--help")
    assert result.code == 0
    assert result.out == planforge("help", command).out == COMMANDS[command]
    assert command in OVERVIEW
    for action in parser_of(command)._actions:
        for name in action.option_strings or [action.metavar]:
            assert name in result.out, name
    for option in re.findall(r"--[\w-]+", result.out):
        assert option == "--help" or option in parser_of(command)._option_string_actions


@pytest.mark.parametrize("text", [OVERVIEW, *COMMANDS.values()])
def test_help_is_chinese_and_fits_a_screen(text: str) -> None:
    assert not ENGLISH.search(text.replace("[选项]", ""))
    assert all(Screen().cells(line) <= 92 for line in text.splitlines())


def test_the_version_is_printed(planforge: Callable) -> None:
    assert planforge("--version").out == f"planforge {__version__}\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["buidl"], "没有“buidl”这个命令。是不是“build”？"),
        (["生成"], "没有“生成”这个命令。全部命令：planforge --help"),
        (["show"], "planforge show：还要写上：规格.yaml。"),
        (["check", "--format", "yaml"], "planforge check：--format：不能是“yaml”，只能是“text”、“json”。"),
        (["check", "--format"], "planforge check：--format：后面要跟一个值。"),
        (["build", "--x"], "planforge build：不认识“--x”。"),
        (["build", "--watch=1"], "planforge build：--watch：后面不能带值（1）。"),
        (["init", "a", "b"], "planforge init：不认识“b”。"),
        (["build", "--送申"], "planforge build：不认识“--送申”：也许是“--送审”。"),
        (
            ["roll", "a.yaml", "--dryrun", "--to", "x"],
            "planforge roll：不认识“--dryrun”：也许是“--dry-run”。",
        ),
        (["help", "buidl"], "没有“buidl”这个命令。是不是“build”？"),
        (["check", "—strict"], "planforge check：“—strict”前面要打两个半角短横，写成 --strict。"),
        (["build", "a.yaml", "–送审"], "planforge build：“–送审”前面要打两个半角短横，写成 --送审。"),
        (["fix", "－－yes"], "planforge fix：“－－yes”前面要打两个半角短横，写成 --yes。"),
        (["new", "−like", "a.yaml"], "planforge new：“−like”前面要打两个半角短横，写成 --like。"),
        (
            ["roll", "a.yaml", "——to=2027"],
            "planforge roll：“——to=2027”前面要打两个半角短横，写成 --to=2027。",
        ),
        (["import", "a.docx", "-edited"], "planforge import：“-edited”前面要打两个半角短横，写成 --edited。"),
        (["diff", "a", "b", "–o", "c.docx"], "planforge diff：“–o”前面要打一个半角短横，写成 -o。"),
        (["init", "—help"], "planforge init：“—help”前面要打两个半角短横，写成 --help。"),
        (
            ["import", "德育计划", "定稿.docx"],
            "planforge import：不认识“定稿.docx”：一次只能写一个文件；文件名里有空格的，要用双引号括起来。",
        ),
    ],
)
def test_wrong_use_is_said_in_chinese(planforge: Callable, words: list[str], sentence: str) -> None:
    result = planforge(*words)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith(sentence)
    assert not ENGLISH.search(result.err.replace("[选项]", ""))


def test_the_entry_imports_nothing_but_the_standard_library(tmp_path: Path) -> None:
    program = "import sys; sys.argv[1:] = ['build', '--help']; import planforge.__main__ as m, os; os._exit = lambda c: None\n"
    program += "m.main(); sys.stderr.write(' '.join(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        cwd=tmp_path,
        env={**unmeasured(), "PYTHONPATH": str(ROOT)},
    )
    loaded = set(done.stderr.decode().split())
    assert not loaded & {
        "yaml",
        "pydantic",
        "jinja2",
        "docx",
        "lxml",
        "dataclasses",
        "pathlib",
        "planforge.pipeline",
    }


@pytest.mark.skipif(os.name == "nt", reason="no processor times of children on Windows")
def test_help_comes_nearly_as_fast_as_python_starts(tmp_path: Path) -> None:
    """At most 2.5 times the processor time of an interpreter that does nothing, each at its best."""
    import resource

    environment = {key: value for key, value in unmeasured().items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT)

    def used() -> float:
        times = resource.getrusage(resource.RUSAGE_CHILDREN)
        return times.ru_utime + times.ru_stime

    def once(*words: str) -> float:
        before = used()
        subprocess.run(
            [sys.executable, *words], check=True, capture_output=True, cwd=tmp_path, env=environment
        )
        return used() - before

    helps, passes = [], []
    for _ in range(40):
        helps.append(once("-m", "planforge", "--help"))
        passes.append(once("-c", "pass"))
        if len(helps) > 8 and min(helps) <= 2.5 * min(passes):
            return
    pytest.fail(f"--help takes {min(helps) / min(passes):.2f} times as long as an empty program")


def test_the_process_ends_with_the_exit_code(workspace: Path, spec: Callable) -> None:
    spec()
    assert process("check", cwd=workspace).returncode == 0
    (workspace / "specs" / "b.yaml").write_text("文种：工作计划\n", encoding="utf-8")
    assert process("check", cwd=workspace).returncode == 1
    assert process("check", "nothing.yaml", cwd=workspace).returncode == 2


def test_a_chinese_code_page_shows_what_it_can_and_crashes_at_nothing(
    workspace: Path, spec: Callable
) -> None:
    spec()
    (workspace / "specs" / "b.yaml").write_text("文种：工作计划 😀 𠮷 \ufe0f\n", encoding="utf-8")
    done = process("check", cwd=workspace, PYTHONIOENCODING="cp936", PYTHONUTF8="0")
    text = done.stderr.decode("cp936")
    assert done.returncode == 1
    assert "specs/b.yaml:1:3: 错误[" in text
    assert "\\U0001f600 \\U00020bb7" in text
    shown = process("show", "specs/a.yaml", cwd=workspace, PYTHONIOENCODING="cp936", PYTHONUTF8="0")
    assert "指导思想" in shown.stdout.decode("cp936")


@pytest.mark.parametrize("locale", ["C", "POSIX", "zh_CN.GBK", "zh_CN.UTF-8"])
def test_any_locale_gives_the_same_document(workspace: Path, spec: Callable, locale: str) -> None:
    spec()
    done = process("build", cwd=workspace, LC_ALL=locale, PYTHONUTF8="0")
    assert done.returncode == 0, done.stderr
    first = next((workspace / "output").iterdir()).read_bytes()
    assert process("build", cwd=workspace).returncode == 0
    assert next((workspace / "output").iterdir()).read_bytes() == first


@pytest.mark.skipif(os.name == "nt", reason="pipes as on Unix")
def test_a_reader_that_has_seen_enough_is_no_crash(workspace: Path) -> None:
    (workspace / "specs" / "b.yaml").write_text(
        "文种: 工作计划\n学校: 滨河市实验小学\n正文:\n" + "  - 写一行。\n" * 8000, encoding="utf-8"
    )
    command = f"{sys.executable} -m planforge show specs/b.yaml | head -1"
    done = subprocess.run(
        command,
        shell=True,
        cwd=workspace,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert "Traceback" not in done.stderr.decode()
    assert done.stdout.decode().strip() == "滨河市实验小学工作计划"


class Broken(io.StringIO):
    def write(self, text: str) -> int:
        raise ZeroDivisionError


def test_a_bug_of_ours_is_a_sentence_and_with_debug_a_traceback() -> None:
    err = io.StringIO()
    assert run(["--version"], Console(Broken(), err)) == 2
    assert (
        err.getvalue() == "程序内部出错，这不是您的错。请加上 --debug 再运行一次，把显示的内容报告给我们。\n"
    )
    with pytest.raises(ZeroDivisionError):
        run(["--debug", "--version"], Console(Broken(), err))


def test_a_missing_library_of_a_command_is_named_and_with_debug_a_traceback(
    planforge: Callable, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "planforge.cli.schema", None)
    with pytest.raises(ModuleNotFoundError):
        planforge("schema", "--debug")


def test_ctrl_c_before_anything_is_done_is_said() -> None:
    class Pressed(io.StringIO):
        def write(self, text: str) -> int:
            raise KeyboardInterrupt

    err = io.StringIO()
    assert run(["--version"], Console(Pressed(), err)) == 2
    assert err.getvalue() == "已中断。\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_a_redirection_is_said_in_a_sentence() -> None:
    command = [sys.executable, "-m", "planforge", "--version"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            command,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"},
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "结果没有全部写出来：磁盘满了。\n")


def test_a_terminal_that_has_been_closed_is_no_error_of_ours() -> None:
    class Closed(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(errno.EIO, "x")

    out = io.StringIO()
    assert run(["nonsense"], Console(out, Closed())) == 2
    err = io.StringIO()
    assert (run(["--version"], Console(Closed(), err)), err.getvalue()) == (
        2,
        "结果没有全部写出来：接收的文件或设备出错（系统错误 5）。\n",
    )


def test_a_reader_that_is_gone_ends_the_run_without_a_word() -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    err = io.StringIO()
    assert (run(["--version"], Console(Gone(), err)), err.getvalue()) == (2, "")


@pytest.mark.parametrize(
    "words",
    [
        ["build", "{}", "--pdf"],
        ["build", "{}", "{}"],
        ["check", "{}"],
        ["check", "{}", "--format", "json"],
        ["roll", "{}", "--to", "2027-2028-1", "--dry-run"],
        ["roll", "{}", "{}", "--to", "2027-2028-1"],
        ["roll", "{}", "--to", "明年"],
        ["diff", "{}", "{}"],
        ["show", "{}"],
        ["calendar"],
        ["summarize", "{}"],
        ["explain", "假日"],
        ["schema"],
        ["fix", "{}"],
        ["doctor"],
        ["templates"],
        ["nothing"],
        ["roll"],
        [],
    ],
)
def test_every_command_ends_without_a_word_when_its_reader_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    class Gone(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    (tmp_path / "甲.yaml").write_text(
        "文种: 工作计划\n期间: 2026-2027-1\n学校: 滨河市实验小学\n正文: 9月4日开会。\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    err = io.StringIO()
    run([word.format("甲.yaml") for word in words], Console(Gone(), err))
    assert "程序内部出错" not in err.getvalue()
    assert run([word.format("甲.yaml") for word in words], Console(Gone(), Gone())) == 2


def test_a_bug_at_one_file_does_not_stop_the_others() -> None:
    err = io.StringIO()
    findings = Findings(Console(io.StringIO(), err))
    with findings.surviving("a.yaml", debug=False):
        raise ZeroDivisionError
    assert findings.exit_code() == 2
    assert err.getvalue().startswith("“a.yaml”没有处理完：程序内部出错")
    with pytest.raises(ZeroDivisionError), findings.surviving("a.yaml", debug=True):
        raise ZeroDivisionError


def test_a_missing_library_is_named(tmp_path: Path) -> None:
    """A folder with a module that is not there to be found stands before the real ones."""
    (tmp_path / "yaml.py").write_text("raise ModuleNotFoundError(name='yaml')\n", encoding="utf-8")
    (tmp_path / "specs").mkdir()
    done = process("check", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("缺少程序库“yaml”：请重新安装 planforge")
    doctor = process("doctor", cwd=tmp_path)
    assert doctor.returncode == 0
    assert "字体没有查" in doctor.stderr.decode()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps the working directory")
def test_a_working_directory_that_is_gone_is_said(planforge: Callable, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    here = Path.cwd()
    os.chdir(gone)
    gone.rmdir()
    try:
        result = planforge("check")
    finally:
        os.chdir(here)
    assert (result.code, result.err) == (2, "当前文件夹已经不在了：请先进入别的文件夹再运行。\n")


def test_progress_is_shown_on_a_terminal_only_and_wiped() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    for stream, shown in ((Terminal(), "[1/9] 计划\r          \r完成\n"), (io.StringIO(), "完成\n")):
        console = Console(io.StringIO(), stream)
        console.progress("[1/9] 计划")
        console.tell("完成")
        assert stream.getvalue() == shown


@pytest.mark.parametrize("name", ["—说明.yaml", "计划—strict.yaml", "–.yaml", "-", "—", "——计划"])
def test_a_name_with_a_dash_is_no_option(planforge: Callable, name: str) -> None:
    assert f"找不到“{name}”。" in planforge("check", name).err
