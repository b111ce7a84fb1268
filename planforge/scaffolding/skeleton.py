"""The first words of a new spec: every usual section of a kind, commented, ready to fill."""

from __future__ import annotations

import re

from planforge.model.profile import Profile
from planforge.template.template import SectionRule, Template
from planforge.vocabulary import BLANK

_WORDS = re.compile(r"[\w·、—（）“”《》]+(?: [\w·、—（）“”《》]+)*")
_TERM = re.compile(
    r"(?:20\d\d(?:[-—–~～](?:20)?\d\d)?|\d\d[-—–~～]\d\d)(?:[-—–~～]?[12](?!\d))?(?:学年度?|年度?)? ?"
    r"(?:第?[一二]学期|[上下](?:学期|半年|(?![\u4e00-\u9fff]))|[春秋]季?(?:学期|(?![\u4e00-\u9fff])))?[-_ ]*"
)
"""The year or term that a file name begins with, so that files stand in their order."""
_ENDING = re.compile(r"\.(?:ya?ml|docx?|wps|txt|md|pdf|xlsx?|html?)$", re.IGNORECASE)
_RULES = "# 三条规则：打一个短横就编一个号；不打短横就是“栏目：内容”；长文字写在 | 下面，每段一行。"
_MARKS = "# 井号开头的是说明，不会印出来；“……”处换成自己的话，用不着的章整章删掉。"


def skeleton(template: Template, profile: Profile, kind: str = "", theme: str = BLANK) -> str:
    """A spec of a kind that can be built as it stands; with an empty theme one for the whole school.

    What the profile says already (学校, 当前学期, 落款) is left to it, in a comment.
    """
    name = kind or template.name
    parts = [f"# {name}：{template.about}\n{_RULES}\n{_MARKS}\n", _head(name, template, profile)]
    parts.append(_THEME.format(theme=theme) if theme else _NO_THEME)
    parts.append(f"\n# 第一章之前的话，写明依据和目的，不编号；不要就删掉\n导语: |\n  {BLANK}\n")
    parts.extend(offered(rule) for rule in template.sections)
    parts.append(_sign_off(profile))
    return "".join(parts)


def _head(name: str, template: Template, profile: Profile) -> str:
    lines = [f"\n文种: {name}"]
    if kind_needs_template(name, template):
        lines.append(f"模板: {template.name}")
    if profile.school:
        lines.append(f"# 学校取自 学校.yaml：{profile.school}")
    else:
        lines.append(f"学校: {BLANK}")
    lines.append(
        f"期间: {profile.period}"
        if profile.period
        else f"期间: {BLANK}  # 例如 2026—2027学年度第一学期，可简写 2026-2027-1"
    )
    return "\n".join(lines) + "\n"


_THEME = "主题: {theme}  # 例如 校本研修、德育、教研；全校的不写主题，删掉这一行\n"
_NO_THEME = "# 全校的不写主题；处室、教研组的写一行，例如 主题: 校本研修\n"


def theme_in(name: str, kind: str, template: Template) -> str:
    """The 主题 that a file name tells: 德育 for “2026-2027-1 德育工作计划”; a blank where it tells none."""
    word = " ".join(without_ending(name).split())
    term = _TERM.match(word)
    word = word[term.end() :] if term else word
    papers = (kind, template.name, *sorted(template.other_names, key=len, reverse=True), kind[-2:])
    end = next((each for each in papers if word.endswith(each)), "")
    theme = word.removesuffix(end).rstrip()
    return theme if _WORDS.fullmatch(theme) and not theme.isascii() else BLANK


def without_ending(name: str) -> str:
    """A name that was typed like that of a file, without its ending: 德育 for “德育.docx”."""
    return _ENDING.sub("", name.strip())


def kind_needs_template(kind: str, template: Template) -> bool:
    """Whether a spec of a kind has to name its template: neither its name nor one of its 又名."""
    return kind != template.name and kind not in template.other_names


def offered(rule: SectionRule) -> str:
    """A section of a template, ready to be filled."""
    hint = f"# {rule.hint}\n" if rule.hint else ""
    return f"\n{hint}{rule.sample.strip() or f'{rule.name}: {BLANK}'}\n"


def _sign_off(profile: Profile) -> str:
    """Who signs is asked of the profile where it knows: it may change its mind."""
    if profile.sign_off and profile.sign_off.units:
        return f"\n# 单位取自 学校.yaml：{'、'.join(profile.sign_off.units)}\n落款: {{日期: {BLANK}}}\n"
    unit = '"{{学校}}"' if profile.school else BLANK
    return f"\n落款: {{单位: {unit}, 日期: {BLANK}}}\n"
