"""What a spec and its profile say together: names for phrases, who signs, the order of the parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from planforge.compose.words import iso_date, written_date
from planforge.diagnostics import Edit, Finding
from planforge.document import Properties, Title
from planforge.model.content import Content, Entry, Item, Label, Part, Section
from planforge.model.header import ImprintSpec, SignOff
from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.template.filters import FILTERS
from planforge.template.phrase import Fault, fill
from planforge.template.template import Template
from planforge.vocabulary import Role

_ANNEX_MARK: Final = r"附件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:[:：、．.]|\s)\s*(?=\S)"


def names_of(spec: Spec, profile: Profile) -> dict[str, str]:
    """What phrases may name: the head of the document, then the figures (the spec's win).

    A figure may be computed from others: from typed ones, or from computed ones that stand above it. Where
    there are records, what they come to can be named, too.
    """
    names = _as_typed(spec, profile)
    if _computes(spec, profile):
        for _ in _compute(names, spec, profile):
            pass
    if any(Role.RECORDS in section.roles for section in spec.sections):
        return _with_totals(names, spec)
    return names


def _with_totals(names: dict[str, str], spec: Spec) -> dict[str, str]:
    from planforge.compose.totals import NamesWithTotals  # noqa: PLC0415 - only summaries have records

    return NamesWithTotals(names, spec)


def _as_typed(spec: Spec, profile: Profile) -> dict[str, str]:
    names = {
        "学校": spec.school or profile.school,
        "简称": profile.short,
        "主管部门": profile.bureau,
        "期间": _period(spec.period or profile.period, profile.wording),
        "主题": spec.theme,
        "文种": spec.kind,
    }
    for figures in (profile.figures, spec.figures):
        names.update({name: figure.value for name, figure in figures.items()})
    return names


def _computes(spec: Spec, profile: Profile) -> bool:
    """Whether any figure is computed from others; hardly any document has one."""
    return any(
        "{{" in figure.value for figures in (profile.figures, spec.figures) for figure in figures.values()
    )


def _compute(names: dict[str, str], spec: Spec, profile: Profile) -> Iterator[tuple[str, Fault]]:
    """Fill in the figures that are computed from others, and tell which could not be.

    One that is still to be computed is no name for another, so that there is no circle.
    """
    known = {name: value for name, value in names.items() if "{{" not in value}
    for name in (*profile.figures, *spec.figures):
        if name not in known and "{{" in names[name]:
            names[name], faults = fill(names[name], known, FILTERS)
            if not faults:
                known[name] = names[name]
            yield from ((name, fault) for fault in faults)


def not_computed(spec: Spec, profile: Profile) -> Iterator[Finding]:
    """Figures that name what is not there, or themselves, or what no filter can work on.

    One of 学校.yaml is said at the head of the spec whose texts it would spoil.
    """
    if not _computes(spec, profile):
        return
    figures = {**profile.figures, **spec.figures}
    for name, fault in _compute(_as_typed(spec, profile), spec, profile):
        own = name in spec.figures
        at, fragment = (spec.at("数据"), figures[name].value) if own else (0, "")
        later = fault.code == "未知名称" and any(f"“{each}”" in fault.message for each in figures)
        hint = "算出来的数只能用直接写的数，或写在它上面的算出来的数" if later else fault.hint
        message = fault.message if own else f"学校.yaml 的“{name}”算不出来：{fault.message}"
        yield Finding(fault.code, message, at, fragment, hint, fault.is_error)


def _period(text: str, wording: str) -> str:
    """期间 as printed: only a short form (2026-2027-1) is written out, so only it needs the calendar."""
    if not text.isascii() or not text:
        return text
    from planforge.calendar.period import print_period  # noqa: PLC0415 - few documents need it

    return print_period(text, wording)


def sign_off_of(spec: Spec, profile: Profile, template: Template) -> SignOff | None:
    """落款: every key that the spec leaves out is the profile's; None where none is printed."""
    own, usual = spec.sign_off, profile.sign_off
    if spec.unsigned or "落款" not in template.order:
        return None
    if own is None or usual is None:
        return own or usual
    signed = ("单位", "姓名") if own.units or own.name else ()
    left = tuple(key for key in usual.order if key not in own.order and key not in signed)
    values = {field: getattr(usual, field) for key, field in _FIELDS.items() if key in left}
    before = tuple(key for key in left if key != "日期")
    after = tuple(key for key in left if key == "日期")
    return replace(own, **values, order=(*before, *own.order, *after))


_FIELDS = {"单位": "units", "姓名": "name", "日期": "date", "印章": "seal", "位置": "place"}


def signed_lines(sign: SignOff) -> Iterator[tuple[str, str]]:
    """The lines of a sign-off as (key, text), in the order in which they print."""
    texts = {"单位": sign.units, "姓名": (sign.name,), "日期": (written_date(sign.date),)}
    for key in sign.order:
        yield from ((key, text) for text in texts.get(key, ()) if text)


def imprint_texts(imprint: ImprintSpec | None) -> tuple[str, str, str]:
    """Who gets a copy, who printed it, and the day as it prints; empty where nothing is said."""
    if imprint is None:
        return "", "", ""
    return imprint.copies, imprint.office, written_date(imprint.date) if imprint.date else ""


def order_of(template: Template, sign: SignOff | None) -> list[str]:
    """The template's order, with 落款 moved where its 位置 asks for it."""
    order = list(template.order)
    place = sign.place if sign else "文末"
    if place != "文末" and "标题" in order:
        order.remove("落款")
        order.insert(order.index("标题") + 1, "落款")
        if place == "封面" and "目录" in order:
            order.remove("目录")
            order.insert(order.index("落款") + 1, "目录")
    return order


def sections_by_place(spec: Spec, template: Template) -> dict[str, list[Section]]:
    """Every section at its place in the template's order; what no place names stands at 各章, else last."""
    roles = {rule.name: rule.role or rule.name for rule in template.sections}
    named = [part for part in template.order if part in roles]
    rest = "各章" if "各章" in template.order else (named[-1] if named else "各章")
    places: dict[str, list[Section]] = {}
    for section in spec.sections:
        places.setdefault(_place(section, named, roles) or rest, []).append(section)
    return places


def _place(section: Section, named: list[str], roles: Mapping[str, str]) -> str | None:
    """The part of 次序 where a section stands: that of its name, else the first of its role."""
    heading = section.heading.rstrip("：:。")
    if heading in named:
        return heading
    return next((name for name in named if roles[name] in section.roles), None)


def lists_annexes(spec: Spec, template: Template) -> bool:
    """Whether annexes are listed below the text, and counted at their heads."""
    return template.lists_annexes if spec.annex_list is None else spec.annex_list


def frame_findings(spec: Spec, profile: Profile, template: Template) -> Iterator[Finding]:
    """What is wrong with the head and the frame of a spec, seen with its profile and its template."""
    yield from without_place(spec, template)
    yield from typed_annex_marks(spec, template)
    yield from not_computed(spec, profile)


def without_place(spec: Spec, template: Template) -> Iterator[Finding]:
    """What a spec says for which the template's 次序 has no place: it would not be printed."""
    parts = {
        "密级": spec.secrecy, "文号": spec.number, "标题": spec.title, "主送": spec.recipient, "目录": spec.contents,
        "导语": spec.preamble, "正文": spec.body, "结语": spec.closing, "附件说明": spec.annex_list,
        "附件": spec.annexes, "落款": spec.sign_off, "附注": spec.postscript,
        "版记": spec.imprint,
    }  # fmt: skip
    if spec.body and spec.sections:
        hint = "把“正文”的内容写成一章，或放进“导语”；各章不要时才用“正文”"
        yield Finding("正文", "分了章的文件不能再有“正文”", spec.at("正文"), "", hint)
    for part, said in parts.items():
        if said and part not in template.order:
            message = f"模板“{template.name}”不印“{part}”"
            hint = f"删掉“{part}”，或在模板的“次序”里加上它"
            yield Finding("次序", message, spec.at(part), "", hint)


def typed_annex_marks(spec: Spec, template: Template) -> Iterator[Finding]:
    """Annexes that are counted by the program and carry a number of their own: 附件1 would be printed twice."""
    if not (spec.annexes and lists_annexes(spec, template)):
        return
    for annex in spec.annexes:
        match = re.match(_ANNEX_MARK, annex.title)
        if match is not None:
            mark = match.group().rstrip()
            message = f"“{mark}”是手打的编号，会和自动的编号重在一起"
            hint = f"删掉“{mark}”：附件的号由程序来编；要照手打的印，就在开头写“附件说明: 否”"
            edits = (Edit(annex.at, annex.at + match.end(), ""),)
            yield Finding("手打编号", message, annex.at, mark, hint, is_error=False, edits=edits)


def without_fingerprints(section: Section) -> Section:
    """A section on 目标完成情况 as it prints: without its 指纹, which tie it to the plan, and what was left empty."""
    if Role.FULFILMENT not in section.roles:
        return section
    return section._replace(content=_unmarked(section.content))


_IF_WRITTEN = frozenset(("说明", "佐证"))  # a summary is drawn with room for these; not every goal needs them


def _unmarked(content: Content) -> Content:
    kept: list[Part] = []
    for part in content:
        if isinstance(part, Item):
            kept.append(part._replace(body=_unmarked(part.body)))
        elif isinstance(part, Entry):
            kept.append(
                part._replace(
                    fields=tuple(each for each in part.fields if _prints(each.key, any(each.texts)))
                )
            )
        elif not isinstance(part, Label):
            kept.append(part)
        elif _prints(part.key, bool(part.body or (part.text and part.text.lines))):
            kept.append(part._replace(body=_unmarked(part.body)))
    return tuple(kept)


def _prints(key: str, is_written: bool) -> bool:
    return key != "指纹" and (is_written or key not in _IF_WRITTEN)


def properties_of(spec: Spec, names: Mapping[str, str], title: Title, sign: SignOff | None) -> Properties:
    """What the Word file says of itself."""
    date = iso_date(sign.date) if sign else ""
    keywords = " ".join(word for word in (names["主题"], names["期间"]) if word)
    return Properties("".join(title.lines), names["学校"], spec.kind, keywords, date)
