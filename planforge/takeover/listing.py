"""The edits made in Word as a person made them: what was moved, parted, joined, put in the place of another.

Taking over works line by line; here the lines of one edit are told together, and a line that has nothing in
common with the one in its place is one taken out and one put in.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from planforge.alignment import Line, likeliest
from planforge.recognize.marks import TOP, printed_mark
from planforge.takeover.differing import Change, Difference, is_other, share
from planforge.takeover.pictured import is_picture
from planforge.takeover.rewriting import is_annex_mark
from planforge.takeover.spec_edits import bare_line

_MOVED: Final = 0.7  # how alike two lines are of which one was moved and changed
_FEWEST: Final = 2  # characters of a line that is found again word for word
_SHORTEST: Final = 8  # characters of one that was changed as well
_SAME_WORDS: Final = 0.9  # characters in common of a paragraph and the pieces that it was parted into
_PART: Final = 0.8  # characters of each piece that the paragraph has
_SHORT: Final = 12  # characters of a name or heading
_MOST_PIECES: Final = 6
_BETWEEN: Final = "／"
_HEAD: Final = re.compile(r"[^：:。]{1,24}")
_DATE: Final = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日")
_LONGEST_SIGNER: Final = 30
_NO_NAME: Final = frozenset("\t。；：，")
_MOST_SIGNERS: Final = 4


class _Edit(NamedTuple):
    """One thing that was done: what is told of it, the lines where it was in the print (None: it is new)."""

    what: Difference
    was: int | None


def listed(changes: Sequence[Change], before: Sequence[str], now: Sequence[str]) -> list[Difference]:
    """The changes between a print and a document as a person lists them, each with the chapter it is in."""
    old, new = chapters(before), chapters(now)
    edits = [edit for run in _runs(changes) for edit in _edits(run)]
    return [_placed(each, old, new) for each in _together(_moved(edits))]


def _runs(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """Changes right beside one another."""
    run: list[Change] = []
    for each in changes:
        if run and each.line != run[-1].line + bool(run[-1].what.old):
            yield run
            run = []
        run.append(each)
    if run:
        yield run


def _edits(run: Sequence[Change]) -> Iterator[_Edit]:
    """A run as edits: paragraphs parted and joined, lines changed, taken out and put in."""
    at = 0
    while at < len(run):
        ends = (end for end in range(at + 2, min(at + _MOST_PIECES, len(run)) + 1) if _is_one(run[at:end]))
        end = next(ends, 0)
        if end:
            yield _whole(run[at:end])
        else:
            yield from _single(run[at], is_alone=len(run) == 1)
        at = end or at + 1


def _is_one(run: Sequence[Change]) -> bool:
    """Whether one line became several with its words, or several became one."""
    old, new = _sides(run)
    if min(len(old), len(new)) != 1 or any("\t" in line or is_picture(line) for line in (*old, *new)):
        return False
    whole, parts = (_words(old), new) if len(old) == 1 else (_words(new), old)
    joined = _words(parts)
    return (
        abs(len(whole) - len(joined)) <= (1 - _SAME_WORDS) * max(len(whole), len(joined))
        and share(whole, joined) >= _SAME_WORDS
        and all(_is_part(bare_line(part), whole) for part in parts)
    )


def _is_part(part: str, whole: str) -> bool:
    """Whether a line has hardly anything that is not in another."""
    return (Counter(part) - Counter(whole)).total() <= (1 - _PART) * len(part)


def _sides(run: Sequence[Change]) -> tuple[list[str], list[str]]:
    old, new = [each.what.old for each in run], [each.what.new for each in run]
    return list(filter(None, old)), list(filter(None, new))


def _words(lines: Sequence[str]) -> str:
    return "".join("".join((lines[0], *map(bare_line, lines[1:]))).split())


def _whole(run: Sequence[Change]) -> _Edit:
    old, new = _sides(run)
    why = next((each.what.why for each in run if each.what.why), "")
    what = Difference(
        "拆开" if len(old) == 1 else "合并", run[0].what.at, _BETWEEN.join(old), _BETWEEN.join(new),
        run[0].what.above, taken=all(each.what.taken for each in run), why=why,
    )  # fmt: skip
    return _Edit(what, run[0].line)


def _single(change: Change, *, is_alone: bool) -> Iterator[_Edit]:
    """A line changed; one with nothing in common is another, unless it is a name or heading between lines that stay."""
    what = change.what
    is_said_otherwise = is_alone and max(len(what.old), len(what.new)) <= _SHORT
    if change.in_place and is_other(what.old, what.new) and not is_said_otherwise:
        yield _Edit(what._replace(kind="删除", new=""), change.line)
        yield _Edit(what._replace(kind="新增", old=""), None)
    else:
        yield _Edit(what, None if what.kind == "新增" else change.line)


def _moved(edits: list[_Edit]) -> list[_Edit]:
    """The edits, with what was taken out in one place and put in in another as one that was moved."""
    gone = [at for at, each in enumerate(edits) if each.what.kind == "删除"]
    come = [at for at, each in enumerate(edits) if each.what.kind == "新增"]
    found = _same(edits, gone, come)
    taken = set(found.values())
    old = [at for at in gone if at not in taken and _is_known_again(edits[at].what.old)]
    new = [at for at in come if at not in found and _is_known_again(edits[at].what.new)]
    was, says = [_line(edits[at].what.old) for at in old], [_line(edits[at].what.new) for at in new]
    found |= {new[other]: old[one] for other, one in likeliest(was, says, _MOVED).items()}
    left = set(found.values())
    return [
        _move(edits[found[at]], each) if at in found else each
        for at, each in enumerate(edits)
        if at not in left
    ]


def _same(edits: Sequence[_Edit], gone: Sequence[int], come: Sequence[int]) -> dict[int, int]:
    """What is found again word for word, new place to old place; equal lines in their order."""
    places: defaultdict[str, deque[int]] = defaultdict(deque)
    for at in gone:
        places[bare_line(edits[at].what.old)].append(at)
    found: dict[int, int] = {}
    for at in come:
        words = bare_line(edits[at].what.new)
        if len(words) >= _FEWEST and places[words]:
            found[at] = places[words].popleft()
    return found


def _is_known_again(line: str) -> bool:
    return len(bare_line(line)) >= _SHORTEST and not is_picture(line)


def _line(words: str) -> Line:
    return Line(words, bare_line(words), "行" if "\t" in words else "")


def _move(gone: _Edit, come: _Edit) -> _Edit:
    was, what = gone.what, come.what
    both = was.taken and what.taken
    return _Edit(
        what._replace(kind="移动", old=was.old, above=was.above, taken=both, why=what.why or was.why),
        gone.was,
    )


def _together(edits: Sequence[_Edit]) -> list[_Edit]:
    """The edits, with lines that moved together told by the first of them."""
    found: list[_Edit] = []
    for each in edits:
        last = found[-1] if found else None
        if last is not None and _goes_with(last, each):
            what = last.what
            found[-1] = last._replace(
                what=what._replace(
                    paragraphs=what.paragraphs + 1,
                    taken=what.taken and each.what.taken,
                    why=what.why or each.what.why,
                )
            )
        else:
            found.append(each)
    return found


def _goes_with(last: _Edit, each: _Edit) -> bool:
    """Whether a line moved with the one before it; lines that were changed as well are told by themselves."""
    first, what = last.what, each.what
    return (
        first.kind == what.kind == "移动"
        and all(bare_line(one.old) == bare_line(one.new) for one in (first, what))
        and last.was is not None
        and (last.was + first.paragraphs, first.at + first.paragraphs) == (each.was, what.at)
    )


def _placed(edit: _Edit, old: Sequence[str], new: Sequence[str]) -> Difference:
    what = edit.what
    was = "" if edit.was is None else old[edit.was]
    if what.kind == "删除":
        return what._replace(chapter=was)
    now = new[what.at - 1] if 0 < what.at <= len(new) else ""
    return what._replace(chapter=now, was_below=was if what.kind == "移动" else "")


def chapters(lines: Sequence[str]) -> list[str]:
    """The heading of the chapter or annex that each line stands below; nothing for headings and the sign-off."""
    found: list[str] = []
    heading = ""
    for at, line in enumerate(lines):
        mark = printed_mark(line)
        is_head = (mark is not None and mark.family in TOP and "\t" not in line) or is_annex_mark(line)
        if is_head:
            head = _HEAD.match(line)
            heading = head[0].strip() if head else ""
        found.append("" if is_head else heading)
        if _DATE.fullmatch(line.strip()):
            first = at
            while first > max(0, at - _MOST_SIGNERS) and _may_sign(lines[first - 1]):
                first -= 1
            found[first:] = [""] * (at + 1 - first)
            heading = heading if first == at else ""  # what stands behind a sign-off is below no chapter
    return found


def _may_sign(line: str) -> bool:
    """Whether a line above a date may be a signature: a name, and no sentence, label or number."""
    return len(line) <= _LONGEST_SIGNER and _NO_NAME.isdisjoint(line) and not printed_mark(line)
