"""Reading the command line with argparse, its few English words said in Chinese."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

from planforge.cli.help import COMMANDS

_SAID = {
    "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
    "unrecognized arguments: %s": "不认识“%s”",
    "the following arguments are required: %s": "还要写上：%s",
    "one of the arguments %s is required": "%s 要写一个",
    "expected one argument": "后面要跟一个值",
    "expected at most one argument": "后面最多跟一个值",
    "expected at least one argument": "后面至少跟一个值",
    "not allowed with argument %s": "不能和 %s 一起用",
    "ignored explicit argument %r": "后面不能带值（%s）",
    "ambiguous option: %(option)s could match %(matches)s": "“%(option)s”可以是 %(matches)s，请写全",
    "invalid choice: %(value)r (choose from %(choices)s)": "不能是“%(value)s”，只能是 %(choices)s",
    "invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)": (
        "不能是“%(value)s”，是不是“%(suggestion)s”？只能是 %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "“%(value)s”不合要求",
}
_DASHES = "-–—－―−‐‑"  # Word makes of two hyphens one of the others, an input method types them
_ALWAYS = ("--help", "--debug")
_OF_ONE_FILE = frozenset(("import", "show", "summarize"))


class WrongUse(Exception):  # noqa: N818 - it is the user's, not an error of ours
    """The command line cannot be understood; ``str()`` is the sentence for the user."""


class _Parser(argparse.ArgumentParser):
    """argparse without its own help and its own way to leave."""

    def __init__(self, command: str) -> None:
        super().__init__(prog=f"planforge {command}", add_help=False, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        head, mark, choices = message.partition("只能是 '")
        raise WrongUse(head + ("只能是“" + choices.replace("', '", "”、“").replace("'", "”") if mark else ""))


def read_arguments(command: str, words: Sequence[str]) -> argparse.Namespace:
    """The options of a command.

    Raises WrongUse, in Chinese.
    """
    parser = parser_of(command)
    known = (*vars(parser)["_option_string_actions"], *_ALWAYS)
    _refuse_other_dashes(words, known)
    with _speaking_chinese():
        options, left = parser.parse_known_args(words)
    if left:
        raise WrongUse(_left_over(command, left, known))
    return options


def _refuse_other_dashes(words: Sequence[str], known: Sequence[str]) -> None:
    """Raise WrongUse for an option with dashes of another kind or number (—strict, -strict): no file is called so."""
    for word in words:
        bare, mark, value = word.replace("＝", "=").partition("=")
        name = bare.lstrip(_DASHES)
        meant = f"--{name}" if len(name) > 1 else f"-{name}"
        if name and bare not in (name, meant) and meant in known:
            typed = "一个半角短横" if len(name) == 1 else "两个半角短横"
            raise WrongUse(f"“{word}”前面要打{typed}，写成 {meant}{mark}{value}")


def _left_over(command: str, words: Sequence[str], known: Sequence[str]) -> str:
    """What is said of words that the command has no place for."""
    said = f"不认识“{' '.join(words)}”"
    if words[0].startswith("--"):
        from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

        meant = get_close_matches(words[0].partition("=")[0], known, 1)
        return f"{said}：也许是“{meant[0]}”" if meant else said
    if command not in _OF_ONE_FILE or any(word.startswith("-") for word in words):
        return said
    return f"{said}：一次只能写一个文件；文件名里有空格的，要用双引号括起来"


def parser_of(command: str) -> argparse.ArgumentParser:
    """The parser of one command."""
    parser = _Parser(command)
    match command:
        case "init" | "schema":
            parser.add_argument("folder", metavar="文件夹", nargs="?", default=".")
        case "new":
            parser.add_argument("kind", metavar="文种或样例", nargs="?")
            parser.add_argument("name", metavar="文件名", nargs="?")
            parser.add_argument("--like", metavar="规格.yaml")
            parser.add_argument("--from-summary", dest="summary", metavar="总结.yaml")
            parser.add_argument("-o", "--output", metavar="文件")
        case "check":
            parser.add_argument("files", metavar="文件", nargs="*", default=[])
            parser.add_argument("--format", choices=("text", "json"), default="text")
            parser.add_argument("--strict", action="store_true")
            parser.add_argument("--批注", dest="comments", action="store_true")
            parser.add_argument("-o", "--output", metavar="文件.docx")
        case "build":
            parser.add_argument("files", metavar="规格.yaml", nargs="*", default=[])
            parser.add_argument("--送审", dest="submission", action="store_true")
            parser.add_argument("--format", choices=("text", "json"), default="text")
            parser.add_argument("--strict", action="store_true")
            parser.add_argument("--watch", action="store_true")
            parser.add_argument("--open", action="store_true")
        case "show":
            parser.add_argument("file", metavar="规格.yaml")
        case "explain":
            parser.add_argument("codes", metavar="代号", nargs="*", default=[])
            parser.add_argument("--format", choices=("text", "json"), default="text")
        case "templates":
            parser.add_argument("--copy", metavar="名称")
        case _:
            _add_for_reuse(command, parser)
    return parser


def _add_for_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="文件")
    parser.add_argument("-o", "--output", metavar="规格.yaml")
    parser.add_argument("--split", action="store_true")
    parser.add_argument("--edited", action="store_true")
    parser.add_argument("--替换", dest="instead", action="store_true")
    parser.add_argument("--全部", dest="whole", action="store_true")


def _add_for_reuse(command: str, parser: argparse.ArgumentParser) -> None:
    """The arguments of the commands that begin with what one has, all of which report in two forms."""
    match command:
        case "import":
            _add_for_import(parser)
        case "fix":
            parser.add_argument("files", metavar="规格.yaml", nargs="*", default=[])
            parser.add_argument("--yes", action="store_true")
            parser.add_argument("--词语", dest="words", action="store_true")
            parser.add_argument("--dry-run", action="store_true")
        case "roll":
            parser.add_argument("files", metavar="规格.yaml", nargs="+")
            parser.add_argument("--to", metavar="学期", required=True)
            parser.add_argument("--from", dest="since", metavar="学期", default="")
            parser.add_argument("--写于", dest="written", metavar="日期", default="")
            parser.add_argument("--年级", dest="pupils", choices=("跟学生", "不变"), default="")
            parser.add_argument("-o", "--output", metavar="文件")
            parser.add_argument("--dry-run", action="store_true")
        case "summarize":
            parser.add_argument("file", metavar="计划.yaml")
            parser.add_argument("-o", "--output", metavar="总结.yaml")
            parser.add_argument("--records", metavar="表格")
            parser.add_argument("--列", dest="columns", metavar="表里的列=栏目", action="append", default=[])
            parser.add_argument("--dry-run", action="store_true")
        case "accept":
            parser.add_argument("file", metavar="总结.yaml")
            parser.add_argument("names", metavar="目标", nargs="*", default=[])
            parser.add_argument("--dry-run", action="store_true")
        case "diff":
            parser.add_argument("old", metavar="旧")
            parser.add_argument("new", metavar="新")
            parser.add_argument("-o", "--output", metavar="文件")
        case "calendar":
            parser.add_argument("term", metavar="学期", nargs="?")
            parser.add_argument("-o", "--output", metavar="文件")
            parser.add_argument("--版次", dest="edition", metavar="次数")
            parser.add_argument("--上次", dest="before", metavar="文件")
        case _:
            return
    parser.add_argument("--format", choices=("text", "json"), default="text")


def nearest_command(word: str) -> str | None:
    """The command that a mistyped one was probably meant to be."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

    return next(iter(get_close_matches(word, COMMANDS, 1)), None)


@contextmanager
def _speaking_chinese() -> Iterator[None]:
    """Let argparse look its sentences up here; it asks the module-level names that gettext gave it."""
    names = vars(argparse)
    before = names["_"], names["ngettext"]
    names["_"] = lambda said: _SAID.get(said, said)
    names["ngettext"] = lambda _one, _many, _count: "后面要跟 %s 个值"
    try:
        yield
    finally:
        names["_"], names["ngettext"] = before
