"""What the title would say twice: a 主题 that ends as the 文种 does, or begins with the school or the period."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Edit, Finding

_PAPERS: Final = ("计划", "方案", "总结", "报告", "要点", "预案", "规划", "小结", "打算")
_OF_PAPERS: Final = (
    "工作",
    "活动",
    "实施",
    "教学",
    "述职",
    "应急",
    "演练",
    "课程",
    "培训",
    "研修",
    "教研",
    "考核",
)
_SHORTEST: Final = 2  # characters that 主题 and 文种 share by no chance
_AS_TITLED: Final = "{{主题}}{{文种}}"


def title_says_twice(request: CheckRequest) -> Iterator[Finding]:
    """The title is put together from 学校, 期间, 主题 and 文种: what two of them say is printed twice.

    Fails: ``主题: 德育工作计划`` in a 工作计划. Passes: ``主题: 德育``, and any theme beside a 标题 of its own.
    """
    spec, theme = request.spec, request.spec.theme
    title = request.title.replace(" ", "")
    if not theme or spec.title or _AS_TITLED not in title or "{{" in theme:
        return
    front = _front(theme, [name for key, name in _named(request) if f"{{{{{key}}}}}" in title])
    end, asks = _at_end(theme[front:], spec.kind)
    if not (front or end):
        return
    kept = theme[front : len(theme) - end]
    at = request.header.get("主题", 0)
    too_much = "”和“".join(part for part in (theme[:front], theme[len(theme) - end :]) if part)
    message = f"标题会印成“…{theme}{spec.kind}”：主题里的“{too_much}”重了"
    hint = f"写成：主题: {kept}" if kept else "删掉“主题”这一行"
    if end and _is_other_paper(theme, spec.kind):
        hint += f"；这份文件其实是{theme[-end:]}，就把“文种”改成“{theme[-end:]}”"
    edits = tuple(
        Edit(at + start, at + end, "")
        for start, end in ((0, front), (len(theme) - end, len(theme)))
        if kept and start < end
    )
    yield Finding("主题重复", message, at, theme, hint, is_error=False, edits=edits, asks=asks)


def _named(request: CheckRequest) -> tuple[tuple[str, str], ...]:
    """What the title has before the theme, by its name."""
    spec, profile = request.spec, request.profile
    return ("学校", spec.school or profile.school), ("期间", spec.period or profile.period)


def _front(theme: str, names: list[str]) -> int:
    """How many characters of a theme are the names that the title begins with."""
    at = 0
    for name in names:
        if name and theme.startswith(name, at):
            at += len(name)
    return at


def _at_end(theme: str, kind: str) -> tuple[int, bool]:
    """How many characters at the end of a theme the kind says again, and whether only a person can tell.

    They are all of the kind, its beginning, or the word for the paper.
    """
    if theme.endswith(kind):
        return len(kind), False
    shared = range(min(len(theme), len(kind)), _SHORTEST - 1, -1)
    begun = next((n for n in shared if theme.endswith(kind[:n])), 0)
    if begun:
        return begun, False
    paper = theme[-_SHORTEST:]
    if paper not in _PAPERS:
        return 0, False
    if kind.endswith(paper):
        # 德育计划; 英贤计划 may be the name of something, which a person can tell
        return _length_of_paper(theme), True
    return _length_of_paper(theme) if _is_other_paper(theme, kind) else 0, True


def _length_of_paper(theme: str) -> int:
    return 2 * _SHORTEST if theme[:-_SHORTEST].endswith(_OF_PAPERS) else _SHORTEST


def _is_other_paper(theme: str, kind: str) -> bool:
    """Whether a theme ends in the full name of another kind: 活动方案 in a 工作计划; 强师计划 in a 实施方案 is a name."""
    return (
        theme[-_SHORTEST:] in _PAPERS
        and theme[:-_SHORTEST].endswith(_OF_PAPERS)
        and not kind.endswith(theme[-_SHORTEST:])
    )
