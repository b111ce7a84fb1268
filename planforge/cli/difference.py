"""What changes in a file, line by line, as a teacher reads it: 第 5 行, the old line, the new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_COLOURS = {"+": "32", "-": "31", "第": "36"}


def difference(old: str, new: str, names: tuple[str, str], *, colours: bool) -> str:
    """The lines that differ in two texts, under their numbers in the old one; coloured where that is wanted."""
    first, second = names
    head = first if first == second else f"{first} → {second}"
    lines = [f"{head}：", *_changes(old.splitlines(), new.splitlines())]
    return "".join(f"{_coloured(line) if colours else line}\n" for line in lines)


def _changes(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    from difflib import SequenceMatcher  # noqa: PLC0415 - only to show a difference

    for tag, start, end, begin, stop in SequenceMatcher(None, old, new).get_opcodes():
        if tag == "insert":
            yield f"第 {start} 行后面加上：" if start else "最前面加上："
            yield from _signed("+", new[begin:stop])
        elif tag == "delete":
            yield f"{_numbers(start, end)}删去："
            yield from _signed("-", old[start:end])
        elif tag == "replace" and end - start == stop - begin:
            for number, (before, after) in enumerate(
                zip(old[start:end], new[begin:stop], strict=True), start
            ):
                yield f"{_numbers(number, number + 1)}："
                yield from _signed("-", [before])
                yield from _signed("+", [after])
        elif tag == "replace":
            yield f"{_numbers(start, end)}："
            yield from _signed("-", old[start:end])
            yield from _signed("+", new[begin:stop])


def _numbers(start: int, end: int) -> str:
    """The numbers of lines from the 0-based ``start`` up to ``end``."""
    return f"第 {end} 行" if end - start == 1 else f"第 {start + 1}—{end} 行"


def _signed(sign: str, lines: Sequence[str]) -> Iterator[str]:
    return (f"{sign} {line}" for line in lines)


def _coloured(line: str) -> str:
    colour = _COLOURS.get(line[:1])
    return f"\x1b[{colour}m{line}\x1b[0m" if colour else line
