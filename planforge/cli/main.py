"""From the words of a command line to an exit code.

0: done. 1: the user's texts have errors. 2: it could not be done (environment, wrong use).
Only what the standard library has is imported before the command is known, so that help comes at once.
"""

from __future__ import annotations

import os
from importlib import import_module

from planforge import __version__
from planforge.cli.console import Console, ReaderGone
from planforge.errors import PlanforgeError

TYPE_CHECKING = False  # as typing has it, without importing it
if TYPE_CHECKING:
    from collections.abc import Sequence

DONE, ERRORS, NOT_DONE = 0, 1, 2


def run(words: Sequence[str], console: Console | None = None) -> int:
    """Carry out one command line and return its exit code; no exception leaves but with ``--debug``."""
    console = console or Console()
    try:
        return _surviving(words, console)
    except ReaderGone:
        return NOT_DONE


def _surviving(words: Sequence[str], console: Console) -> int:
    """Carry out a command line; of exceptions only ``ReaderGone`` leaves, and bugs with ``--debug``."""
    debug = "--debug" in words
    try:
        return _dispatch([word for word in words if word != "--debug"], console, debug=debug)
    except PlanforgeError as error:
        console.tell(str(error))
        return NOT_DONE
    except ModuleNotFoundError as error:
        if debug or not error.name or error.name.startswith("planforge"):
            raise
        console.tell(f"缺少程序库“{error.name}”：请重新安装 planforge（planforge doctor 会列出缺什么）。")
        return NOT_DONE
    except KeyboardInterrupt:
        console.tell("已中断。")
        return NOT_DONE
    except Exception as error:  # the last line between a bug of ours and a user
        if debug:
            raise
        console.tell(_told(error))
        return NOT_DONE


def _told(error: Exception) -> str:
    """A name that no disk takes is noticed wherever a file is looked for first; all else is a bug."""
    import errno  # noqa: PLC0415 - hardly ever needed

    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        from planforge.workspace.reading import too_long  # noqa: PLC0415

        return too_long(str(error.filename))
    return "程序内部出错，这不是您的错。请加上 --debug 再运行一次，把显示的内容报告给我们。"


def _dispatch(words: list[str], console: Console, *, debug: bool) -> int:
    from planforge.cli.help import COMMANDS, OVERVIEW  # noqa: PLC0415 - kept out of --version

    if not words or words[0] in {"-h", "--help", "help"}:
        if len(words) > 1 and words[0] == "help" and words[1] not in (*COMMANDS, "help", "-h", "--help"):
            return _unknown(words[1], console)
        console.give(COMMANDS.get(words[1], OVERVIEW) if len(words) > 1 else OVERVIEW)
        return DONE
    if words[0] == "--version":
        console.give(f"planforge {__version__}\n")
        return DONE
    command = words[0]
    if command not in COMMANDS:
        return _unknown(command, console)
    return _carry_out(command, words[1:], console, debug=debug)


def _carry_out(command: str, words: list[str], console: Console, *, debug: bool) -> int:
    from planforge.cli.help import COMMANDS  # noqa: PLC0415

    if "-h" in words or "--help" in words:
        console.give(COMMANDS[command])
        return DONE
    from planforge.cli.arguments import WrongUse, read_arguments  # noqa: PLC0415 - argparse is not free

    try:
        options = read_arguments(command, words)
    except WrongUse as error:
        usage = COMMANDS[command].partition("\n")[0]
        console.tell(f"planforge {command}：{error}。\n{usage}\n详细说明：planforge {command} --help")
        return NOT_DONE
    options.debug = debug
    _stand_somewhere()
    module = f"{command}_" if command == "import" else command  # a word of Python is no name
    code: int = import_module(f"planforge.cli.{module}").run(options, console)
    return code


def _stand_somewhere() -> None:
    try:
        os.getcwd()  # noqa: PTH109 - pathlib is not free either
    except OSError as error:
        raise PlanforgeError("当前文件夹已经不在了：请先进入别的文件夹再运行。") from error


def _unknown(command: str, console: Console) -> int:
    from planforge.cli.arguments import nearest_command  # noqa: PLC0415

    meant = nearest_command(command)
    hint = f"是不是“{meant}”？" if meant else ""
    console.tell(f"没有“{command}”这个命令。{hint}全部命令：planforge --help")
    return NOT_DONE
