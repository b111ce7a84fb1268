"""A whole draft to the text of a spec."""

from __future__ import annotations

from dataclasses import replace

from planforge.calendar.written import written_day
from planforge.model.header import SignOff
from planforge.recognize.draft import Draft, Label, Para, Part, SignOffDraft
from planforge.recognize.imprint import spelled
from planforge.recognize.numbering import Scheme
from planforge.recognize.scalars import (
    FIGURES,
    braced,
    can_be_key,
    free_key,
    full_end,
    full_stop,
    inline,
    is_plain_element,
    key,
    quoted,
)
from planforge.recognize.spelling import Speller
from planforge.recognize.wording import flattened, whole_label

_HEAD = (
    ("文种", "kind"), ("模板", "template"), ("学校", "school"), ("期间", "period"), ("主题", "theme"), ("标题", "title"),
    ("主送", "recipient"), ("文号", "number"), ("密级", "secrecy"),
)  # fmt: skip


_SIGNERS = ("单位", "姓名")  # one of them stands for both
_NO_KEY_START = "-－–−‐‑﹣·•●_— 　"
_IN_MARKS = ",，[]{}:：#'\"；;、"
_BEHIND_MARKS = ",，[]{}:：#'\"；;"


def spell(draft: Draft, scheme: Scheme, *, usual: SignOff | None = None) -> str:
    """The text of a spec; what a school ``usual``ly signs with and the document does not say is written as none."""
    speller = Speller()
    _head(speller, draft)
    head = len(speller.lines)
    _numbering(speller, scheme)
    _loose(speller, "导语", _unlabelled(draft.preamble), scheme)
    _loose(speller, "正文", draft.body, scheme)
    taken: set[str] = set()
    for section in draft.sections:
        _gap(speller)
        speller.run_in = scheme.run_in_mark(section.heading)
        heading = full_stop(section.heading)
        name = (free_key(heading, taken, top=True) if can_be_key(heading) else None) or ""
        speller.note(0, section.notes)
        if name and section.role:
            speller.with_role(section.body, key(name), section.role)
        elif name:
            speller.content(section.body, 0, f"{key(name)}:")
        else:
            _as_text(speller, taken, heading, section.body)
    _loose(speller, "结语", _unlabelled(draft.closing), scheme)
    _sign_off(speller, draft, usual)
    _postscript(speller, draft)
    for line in spelled(draft.imprint) if draft.imprint else ():
        speller.put(0, line)
    _annexes(speller, draft, scheme)
    _lines(speller, "备忘", draft.remarks)
    _lines(speller, "未归类", [part.text for part in draft.unplaced])
    lines = "\n".join(speller.lines)
    figures = [f"  {name}: '{sign}'" for sign, name in FIGURES.items() if f"{{{{{name}}}}}" in lines]
    speller.lines[head:head] = ["数据:", *figures] if figures else []
    return "\n".join(speller.lines) + "\n"


def _gap(speller: Speller) -> None:
    if speller.lines and speller.lines[-1]:
        speller.lines.append("")


def _head(speller: Speller, draft: Draft) -> None:
    speller.note(0, draft.notes)
    for name, attribute in _HEAD:
        value = getattr(draft, attribute)
        if isinstance(value, list):
            _title(speller, value)
        elif value:
            speller.put(0, f"{name}: {inline(full_end(value) if name == '主送' else value)}")
    if draft.contents or draft.prints_contents:
        speller.put(0, f"目录: {'是' if draft.contents else '否'}")


def _title(speller: Speller, lines: list[str]) -> None:
    if len(lines) == 1:
        speller.put(0, f"标题: {inline(lines[0])}")
    elif lines:
        speller.put(0, "标题:")
        for line in lines:
            speller.put(2, f"- {braced(line) if is_plain_element(line) else quoted(braced(line))}")


def _numbering(speller: Speller, scheme: Scheme) -> None:
    if scheme.is_usual:
        return
    base = scheme.style or f"[{', '.join(_mark(mark) for mark in scheme.marks)}]"
    names = [
        name for name in dict.fromkeys((*scheme.below, *scheme.run_in)) if name
    ]  # one of marks alone has none
    if not names and not scheme.continuous and "" not in scheme.run_in:
        speller.put(0, f"编号: {base}")
        return
    speller.put(0, "编号:")
    speller.put(2, f"样式: {base}")
    if scheme.continuous:
        speller.put(2, "连续: 是")
    if "" in scheme.run_in:
        speller.put(2, f"标题后: {scheme.run_in['']}")
    for name in names:
        marks = f"[{', '.join(_mark(mark) for mark in scheme.below[name])}]" if name in scheme.below else ""
        if name in scheme.run_in:
            inside = f"样式: {marks}, " if marks else ""
            speller.put(2, f"{key(name)}: {{{inside}标题后: {scheme.run_in[name]}}}")
        else:
            speller.put(2, f"{key(name)}: {marks}")


def _mark(mark: str) -> str:
    special = any(char in mark[:-1] for char in _IN_MARKS) or mark[-1] in _BEHIND_MARKS
    return f"'{mark}'" if special else mark


def _loose(speller: Speller, name: str, parts: list[Part], scheme: Scheme) -> None:
    if parts:
        _gap(speller)
        speller.run_in = scheme.run_in_mark("")
        speller.content(parts, 0, f"{name}:")


def _unlabelled(parts: list[Part]) -> list[Part]:
    """Parts for 导语 and 结语, where a key is a heading: its colon is typed, and it has no text on its line."""
    found: list[Part] = []
    for part in parts:
        if isinstance(part, Label) and part.text:
            found.append(Para(part.at, whole_label(part), part.notes))
            found.extend(part.body)
        elif isinstance(part, Label):
            found.append(replace(part, key=full_end(part.key + part.end), end=""))
        else:
            found.append(part)
    return found


def _as_text(speller: Speller, taken: set[str], heading: str, body: list[Part]) -> None:
    """A section whose heading cannot be a key: an unnamed block of text."""
    lines = [heading, *flattened(body)]
    bare = heading.lstrip(_NO_KEY_START)[:40] or "正文"
    name = free_key(bare, taken, top=True) or f"{bare[:20]}…"
    speller.put(0, f"{key(name)}: |")
    for line in lines:
        speller.put(2, braced(line))


def _sign_off(speller: Speller, draft: Draft, usual: SignOff | None) -> None:
    sign = draft.sign_off
    if sign is None:
        if usual is not None:
            _gap(speller)
            speller.put(0, "落款: 无")
        return
    _gap(speller)
    speller.note(0, sign.notes)
    speller.put(0, "落款:")
    units = [text for name, text in sign.lines if name == "单位"]
    for name in dict.fromkeys(name for name, _ in sign.lines):
        if name == "单位" and len(units) > 1:
            speller.put(2, "单位:")
            for unit in units:
                speller.put(4, f"- {inline(unit)}")
        else:
            text = next(text for each, text in sign.lines if each == name)
            speller.put(2, f"{name}: {inline(written_day(text) if name == '日期' else text)}")
    for name in _unsaid(sign, usual):
        speller.put(2, f"{name}: ''")
    if sign.place != (usual.place if usual else "文末"):
        speller.put(2, f"位置: {sign.place}")


def _unsaid(sign: SignOffDraft, usual: SignOff | None) -> list[str]:
    """The lines that the school would add to a sign-off: its unit above a date alone."""
    said = {name for name, _ in sign.lines}
    said |= set(_SIGNERS) if said & set(_SIGNERS) else set()
    return [name for name in (*_SIGNERS, "日期") if usual and name in usual.order and name not in said]


def _postscript(speller: Speller, draft: Draft) -> None:
    lines = [para.text for para in draft.postscript]
    if len(lines) == 1:
        speller.put(0, f"附注: {inline(lines[0])}")
    elif lines:
        speller.put(0, "附注: |")
        for line in lines:
            speller.put(2, braced(line))


def _annexes(speller: Speller, draft: Draft, scheme: Scheme) -> None:
    if not draft.annexes:
        return
    _gap(speller)
    if draft.lists_annexes:
        speller.put(0, "附件说明: 是")
    speller.put(0, "附件:")
    for annex in draft.annexes:
        speller.run_in = scheme.run_in_mark(annex.title)
        title = key(full_end(annex.title))
        if not annex.body:
            bare = full_end(annex.title)
            speller.put(2, f"- {bare if is_plain_element(bare) else quoted(bare)}")
            continue
        speller.put(2, f"- {title}:")
        speller.below(annex.body, 6)


def _lines(speller: Speller, name: str, lines: list[str]) -> None:
    if lines:
        _gap(speller)
        speller.put(0, f"{name}: |")
        for line in lines:
            speller.put(2, line)
