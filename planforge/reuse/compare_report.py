"""A comparison for people and for programs: field by field in Chinese, the share kept of every section."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from planforge.reuse.compare import Change, ChapterChange, Comparison, FieldChange
from planforge.reuse.compare_fields import Field
from planforge.source import Source

_LONGEST = 160  # characters of a text that is shown
_SIGNS = ("[-{}-]", "{{+{}+}}")
"""Around what is old and what is new where there are no colours: no bracket that a document has (〔2026〕9号)."""
_COLOURS = {Change.ADDED: "32", Change.REMOVED: "31", Change.CHANGED: "33", Change.KEPT: "36"}


def comparison_text(comparison: Comparison, *, colours: bool) -> str:
    """Every section with its share kept, and every field that is not the same; kept ones are counted."""
    if comparison.is_still:
        return "两份一样，没有不同。\n"
    counts = "，".join(f"{name} {count} 处" for name, count in comparison.counts().items())
    parts = [f"共沿用 {_percent(comparison.kept)}：{counts}\n"]
    for is_kept, group in groupby(comparison.chapters, lambda chapter: chapter.is_still):
        if is_kept:
            names = "、".join(f"【{chapter.name}】" for chapter in group)
            parts.append(f"\n{names}沿用\n")
        else:
            parts += [line for chapter in group for line in _chapter(chapter, colours=colours)]
    return "".join(parts)


def _chapter(chapter: ChapterChange, *, colours: bool) -> Iterator[str]:
    share = f"，沿用 {_percent(chapter.kept)}" if chapter.change is Change.CHANGED else ""
    renamed = f"（原来叫“{chapter.old_name}”）" if chapter.old_name not in ("", chapter.name) else ""
    moved = "，换了位置" if chapter.moved else ""
    yield f"\n【{chapter.name}】{renamed}{chapter.change.value}{share}{moved}\n"
    for field in chapter.fields:
        if field.change is not Change.KEPT or field.origin:
            yield from _field(field, (chapter.old_name, *field.path), colours=colours)
    kept = sum(field.change is Change.KEPT and not field.origin for field in chapter.fields)
    if kept and chapter.change is Change.CHANGED:
        yield f"  沿用  {kept} 处\n"


def _field(field: FieldChange, place: tuple[str, ...], *, colours: bool) -> Iterator[str]:
    word = field.change.value
    shown = f"\x1b[{_COLOURS[field.change]}m{word}\x1b[0m" if colours else word
    path = " › ".join(field.path)
    moved = f"（{_moved(field.origin, place)}）" if field.origin else ""
    if field.change is not Change.CHANGED:
        one = field.new or field.old
        text = one.text if one else ""
        yield f"  {shown}  {'：'.join(part for part in (path, _cut(text)) if part)}{moved}\n"
        return
    name = field.old.label if field.old and field.new and field.old.label != field.new.label else ""
    yield f"  {shown}  {f'{name} → ' if name else ''}{path}{moved}".rstrip() + "\n"
    if field.old and field.new and field.old.text != field.new.text:
        yield f"        旧：{_cut(_marked(field, is_new=False, colours=colours))}\n"
        yield f"        新：{_cut(_marked(field, is_new=True, colours=colours))}\n"
    if field.is_replaced:
        yield "        换了一张\n"


def _moved(origin: tuple[str, ...], place: tuple[str, ...]) -> str:
    """Where a field stood before."""
    if origin == place:
        return "换了位置"
    home = f"【{origin[0]}】" if origin[0] != place[0] or len(origin) == 1 else ""
    return f"原在{home}{' › '.join(origin[1:])}"


def _marked(field: FieldChange, *, is_new: bool, colours: bool) -> str:
    """One side of a changed text, in colours where there are any, what differs stressed."""
    parts = []
    colour = _COLOURS[Change.ADDED if is_new else Change.REMOVED]
    for piece in field.pieces:
        text = piece.new if is_new else piece.old
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
        "sections": [
            {
                "section": chapter.name,
                "old_section": chapter.old_name,
                "change": chapter.change.value,
                "moved": chapter.moved,
                "kept": round(chapter.kept, 4),
                "fields": [_field_record(field, sources) for field in chapter.fields],
            }
            for chapter in comparison.chapters
        ],
    }


def _field_record(field: FieldChange, sources: tuple[Source | None, Source | None]) -> dict[str, object]:
    return {
        "change": field.change.value,
        "path": list(field.path),
        "old": field.old.text if field.old else None,
        "new": field.new.text if field.new else None,
        "replaced": field.is_replaced,
        "moved_from": list(field.origin) or None,
        "old_line": _line(field.old, sources[0]),
        "new_line": _line(field.new, sources[1]),
    }


def _line(field: Field | None, source: Source | None) -> int | None:
    return source.line_of(field.at) if field and source and field.at >= 0 else None
