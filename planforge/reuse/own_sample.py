"""A sample made one's own: the school's name and bureau in it, and the figures that it takes from its own profile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.model.profile import Profile
from planforge.reuse.summary_edits import link_edit
from planforge.source import Mapping, Source, TextFile, read_source
from planforge.source.edits import Edit, edited

_PHRASE: Final = re.compile(r"\{\{(.*?)\}\}")
_REGION: Final = re.compile("[\u4e00-\u9fff]+?[市县区州盟旗]")
_BUREAU: Final = "某某市教育局"
_TO_FILL: Final = "  # 核对：样例学校的数，换成自己的；写进 学校.yaml 的“数据”，各份都能用，这一行就删去\n"
_FIGURES: Final = "数据"
_PLAN: Final = re.compile(r"^对应计划: .*$", re.MULTILINE)
_TO_LINK: Final = "# 核对：换成自己的计划的文件名，去掉下一行行首的井号\n# 对应计划: 计划.yaml"


def made_own(text: str, invented: Profile, profile: Source | None, own: Profile) -> str:
    """A sample's text for another school, which has ``own`` for a profile.

    ``invented`` and ``profile`` are the profile of the sample's school and its source: the figures that only it
    has come along, each marked to be looked at. A bureau that one's own profile does not name is a blank to fill,
    and so is its town; the plan of a summary is one's own as well.
    """
    if own.school:
        bureau = own.bureau or _BUREAU
        names = (
            (invented.school, own.school),
            (invented.bureau, bureau),
            (_region(invented.bureau), _region(bureau)),
        )
        for old, new in names:
            text = text.replace(old, new) if old and new else text
    text = _PLAN.sub(_TO_LINK, text)
    source = read_source(TextFile("", text.encode()))[0]
    if source is None or profile is None:
        return text
    lines = "".join(f"{_TO_FILL}  {each}\n" for each in _lacking(text, source, profile, own))
    return edited(text, [_figures_edit(source, lines)]) if lines else text


def _region(bureau: str) -> str:
    """The town or county that a bureau is of."""
    found = _REGION.match(bureau)
    return found[0] if found else ""


def _lacking(text: str, source: Source, profile: Source, own: Profile) -> Iterator[str]:
    """The lines of 数据 in the sample's profile whose figures the text uses and nobody else says."""
    used = " ".join(_PHRASE.findall(text))
    there = {*own.figures, *(name for name, _ in _figures(source))}
    return (line for name, line in _figures(profile) if name in used and name not in there)


def _figures(source: Source) -> Iterator[tuple[str, str]]:
    """The figures of a file, each with the text that says it."""
    node = next((value for key, value in source.root.pairs if key.text == _FIGURES), None)
    for key, value in node.pairs if isinstance(node, Mapping) else ():
        yield key.text, source.text[key.start : max(key.end, value.end)]


def _figures_edit(source: Source, lines: str) -> Edit:
    """Lines put first below 数据, or below a 数据 of their own behind the head."""
    key = next((key for key, _ in source.root.pairs if key.text == _FIGURES), None)
    if key is None:
        return link_edit(source, f"\n{_FIGURES}:\n{lines.rstrip()}")
    at = source.start_of(source.line_of(key.start) + 1)
    return Edit(at, at, lines)
