"""A comparison for people and for programs: field by field in Chinese, the share kept of every section."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from planforge.compare.lines import Field
from planforge.compare.specs import Change, ChapterChange, Comparison, FieldChange
from planforge.source import Source

_LONGEST = 160  # characters of a text that is shown
_MOST_NUMBERS = 6  # numbers that are told one by one
_BEGUN = 12  # characters of the line behind a number
_SIGNS = ("[-{}-]", "{{+{}+}}")
"""Around what is old and what is new where there are no colours: no bracket that a document has (〔2026〕9号)."""
_COLOURS = {Change.ADDED: "32", Change.REMOVED: "31", Change.CHANGED: "33", Change.KEPT: "36"}


def comparison_text(comparison: Comparison, *, colours: bool) -> str:
    """Every section with its share kept, and every field that is not the same; kept ones are counted."""
    if comparison.is_still:
        return "两份一样，没有不同。\n"
    parts = [f"共沿用 {_percent(comparison.kept)}：{_totals(comparison)}\n"]
    for is_kept, group in groupby(comparison.chapters, lambda chapter: chapter.is_still):
        if is_kept:
            names = "、".join(f"【{chapter.name}】" for chapter in group)
            parts.append(f"\n{names}沿用\n")
        else:
            parts += [line for chapter in group for line in _chapter(chapter, colours=colours)]
    return "".join(parts)


def _totals(comparison: Comparison) -> str:
    """How many of what; sections, places and numbers only where there is something to say."""
    chapters = comparison.section_counts()
    more = [f"{name} {count} 章" for name, count in chapters.items() if count]
    more += [f"换了位置 {comparison.moved()} 处"] if comparison.moved() else []
    more += [f"编号不同 {comparison.renumbered()} 处"] if comparison.renumbered() else []
    counts = "，".join(f"{name} {count} 处" for name, count in comparison.counts().items())
    return "；".join((counts, "，".join(more))) if more else counts


def _chapter(chapter: ChapterChange, *, colours: bool) -> Iterator[str]:
    share = f"，沿用 {_percent(chapter.kept)}" if chapter.change is Change.CHANGED else ""
    renamed = f"（原来叫“{chapter.old_name}”）" if chapter.is_renamed else ""
    moved = "，换了位置" if chapter.moved else ""
    yield f"\n【{chapter.name}】{renamed}{chapter.change.value}{share}{moved}\n"
    for field in chapter.fields:
        if field.change is not Change.KEPT or field.origin:
            yield from _field(field, (chapter.old_name, *field.path), colours=colours)
    yield from _numbers(chapter)
    kept = sum(field.is_still for field in chapter.fields)
    if kept and chapter.change is Change.CHANGED:
        yield f"  沿用  {kept} 处\n"


def _numbers(chapter: ChapterChange) -> Iterator[str]:
    """The numbers that are others than before, in a line."""
    was, now = chapter.marks
    told = [_number(was, now, chapter.name)] if was != now else []
    told += [
        _number(field.old.mark, field.new.mark, field.new.text)
        for field in chapter.fields
        if field.is_renumbered and field.old and field.new
    ]
    more = f"；还有 {len(told) - _MOST_NUMBERS} 处" if len(told) > _MOST_NUMBERS else ""
    if told:
        yield f"  编号  {'；'.join(told[:_MOST_NUMBERS])}{more}\n"


def _number(was: str, now: str, text: str) -> str:
    begun = text if len(text) <= _BEGUN else f"{text[:_BEGUN]}…"
    return f"{was or '没有'} → {now or '没有'}（{begun}）"


def _field(field: FieldChange, place: tuple[str, ...], *, colours: bool) -> Iterator[str]:
    word = field.change.value
    shown = f"\x1b[{_COLOURS[field.change]}m{word}\x1b[0m" if colours else word
    notes = "，".join(_notes(field, place))
    path = " › ".join(_path(field))
    if not field.old or not field.new or field.old.text == field.new.text:
        text = _cut(_text_beside(field))
        yield f"  {shown}  {'：'.join(part for part in (path, text) if part)}{f'（{notes}）' if notes else ''}\n"
        return
    yield f"  {shown}  {path}{f'（{notes}）' if notes else ''}".rstrip() + "\n"
    yield f"        旧：{_cut(_marked(field, is_new=False, colours=colours))}\n"
    yield f"        新：{_cut(_marked(field, is_new=True, colours=colours))}\n"


def _text_beside(field: FieldChange) -> str:
    """The text of a field that stands beside its place: not that of a heading which only has another name."""
    one = field.new or field.old
    is_renamed = field.old and field.new and field.old.label != field.new.label and not field.new.work
    return "" if one is None or is_renamed else one.text


def _path(field: FieldChange) -> tuple[str, ...]:
    """Where a field stands, its old name beside the new one; the time of an entry by what is done then."""
    old, new = field.old, field.new
    if old and new and old.label and new.label and old.label != new.label:
        return (*new.above, f"{old.label} → {new.label}")
    if new and field.about and field.change is Change.CHANGED:
        return (*new.path[:-2], field.about, new.label)
    return field.path


def _notes(field: FieldChange, place: tuple[str, ...]) -> Iterator[str]:
    """What else became of a field."""
    if field.parts:
        yield f"拆成 {field.parts} 条" if field.parts > 0 else f"{-field.parts} 条并成一条"
    if field.origin:
        yield _moved(field, place)
    if field.is_joined_anew:
        yield "单元格的合并不同"
    if field.is_replaced:
        yield "换了一张"


def _moved(field: FieldChange, place: tuple[str, ...]) -> str:
    """Where a field stood before; of what is told by its new time or name, only that it moved."""
    origin = field.origin
    if origin == place or field.about or (field.old and field.new and field.old.label != field.new.label):
        return "换了位置"
    home = f"【{origin[0]}】" if origin[0] != place[0] or len(origin) == 1 else ""
    return f"原在{home}{' › '.join(origin[1:])}"


def _marked(field: FieldChange, *, is_new: bool, colours: bool) -> str:
    """One side of a changed text, in colours where there are any, what differs stressed."""
    parts = []
    colour = _COLOURS[Change.ADDED if is_new else Change.REMOVED]
    for piece in field.pieces:
        text = (piece.new if is_new else piece.old).replace("\n", " ／ " if field.parts else "\n")
        if piece.is_same:
            parts.append(text if len(text) <= _LONGEST // 2 else f"{text[:20]}…{text[-20:]}")
        elif text:
            parts.append(f"\x1b[{colour}m{text}\x1b[0m" if colours else _SIGNS[is_new].format(text))
    return "".join(parts)


def _percent(share: float) -> str:
    """A share in whole hundredths; only all is 100%."""
    return f"{int(share * 100)}%"


def _cut(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST or "\x1b" in plain else f"{plain[:_LONGEST]}…"


def comparison_record(
    comparison: Comparison, sources: tuple[Source | None, Source | None]
) -> dict[str, object]:
    """The comparison as plain data; lines are given for specs, not for Word files."""
    return {
        "same": comparison.is_still,
        "kept": round(comparison.kept, 4),
        "counts": comparison.counts(),
        "section_counts": comparison.section_counts(),
        "moved": comparison.moved(),
        "renumbered": comparison.renumbered(),
        "sections": [
            {
                "section": chapter.name,
                "old_section": chapter.old_name,
                "change": chapter.change.value,
                "moved": chapter.moved,
                "old_number": chapter.marks[0] or None,
                "new_number": chapter.marks[1] or None,
                "kept": round(chapter.kept, 4),
                "fields": [_field_record(field, sources) for field in chapter.fields],
            }
            for chapter in comparison.chapters
        ],
    }


def _field_record(field: FieldChange, sources: tuple[Source | None, Source | None]) -> dict[str, object]:
    more: dict[str, object] = {
        "old_number": field.old.mark if field.old else "",
        "new_number": field.new.mark if field.new else "",
        "about": field.about,
        "parts": field.parts,
        "cells_joined_anew": field.is_joined_anew,
    }
    return {
        "change": field.change.value,
        "path": list(field.path),
        "old": field.old.text if field.old else None,
        "new": field.new.text if field.new else None,
        "replaced": field.is_replaced,
        "moved_from": list(field.origin) or None,
        "old_line": _line(field.old, sources[0]),
        "new_line": _line(field.new, sources[1]),
        **{name: value for name, value in more.items() if value},
    }


def _line(field: Field | None, source: Source | None) -> int | None:
    return source.line_of(field.at) if field and source and field.at >= 0 else None
