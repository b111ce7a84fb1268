"""The conductor of a check of a document that is no spec: a Word file or a text to findings at its paragraphs.

What planforge made is checked by the spec that it carries, with what was changed in Word since; anything else
is imported, checked as a spec, and every finding is led back to the words it is about. Opens no file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import Final, NamedTuple

from planforge.diagnostics import Diagnostic, Position, Severity, WordPlace, in_order
from planforge.gathering import gather
from planforge.importing import Imported, Slip, import_document
from planforge.loading import Library
from planforge.overlaid import CARRIED_PROFILE, Overlaid
from planforge.pipeline import check
from planforge.proofreading.locating import Locator, Tracks, Words
from planforge.proofreading.worded import places_renamed, way_out
from planforge.readers.evidence import SOFT, UnreadableError
from planforge.readers.markdown import SAID, left_in
from planforge.readers.places import NO_PLACES, Places
from planforge.readers.reading import places_in, read_file
from planforge.returning import returned, with_edits
from planforge.source import Source, TextFile, read_source

__all__ = ["Proofread", "Remark", "proofread"]

_OF_THE_SPEC: Final = frozenset(
    ("核对", "未归类", "手打编号", "编号层级", "编号", "编号标题", "正文", "次序", "呈现", "同名", "对应计划")
)
"""Codes about how a spec is written, which say nothing of the document."""

_BREAKS: Final = re.compile("[\n\v\f]")
_MOST_EDITS: Final = 20  # hand edits that are tried to be taken over; beyond them the document is read anew
_MOST_SOFT: Final = 3  # line breaks in paragraphs of a file; fewer may be meant
_MOST_SIGNS: Final = 100  # places of signs that are named
_SHOWN: Final = 6  # characters before a break in a sentence that are shown
_LEFT_BY_PAGES: Final = {
    "网页链接": "像网页上的链接",
    "网页信息": "像网页上的说明",
    "网页标题": "像网页的标题",
    "标题又写一遍": "是把标题又写了一遍",
    "编者的话": "像网页编者的话",
    "合集标题": "像合集的标题",
    "合集编号": "像合集里的编号",
    "标题后面": "像文件名的后缀或网页的栏目",
    "页码": "像打字打上去的页码",
}


class Remark(NamedTuple):
    """A finding, and the words that it is about; None where it is about the whole file, or about another one.

    ``also`` are the words of the further places that it names.
    """

    finding: Diagnostic
    words: Words | None
    also: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Proofread:
    """What was found in a document, in the order of its places, and where its paragraphs stand."""

    remarks: tuple[Remark, ...]
    places: Places = NO_PLACES
    refusal: Diagnostic | None = None

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings alone."""
        return tuple(remark.finding for remark in self.remarks)


def proofread(file: TextFile, library: Library) -> Proofread:
    """Check a Word file or a text as it stands; ``refusal`` says why it cannot be read."""
    try:
        own = _own_spec(file, library)
        imported = None if own else import_document(file, library, file.name, split=True)
        if imported is not None and imported.refusal is not None:
            return Proofread((), refusal=imported.refusal)
        places = places_in(file.data)
    except UnreadableError as refusal:
        where = Position(file.name, 1, 1)
        return Proofread(
            (), refusal=Diagnostic(refusal.code, Severity.ERROR, str(refusal), where, refusal.hint)
        )
    reader = _Reader(file, places)
    if own is not None:
        data, library = own
        found = list(reader.of_spec(data, library))
    else:
        found = list(reader.of_import(imported, library)) if imported else []
    remarks = {remark.finding: remark for remark in reversed(found)}
    return Proofread(tuple(remarks[finding] for finding in in_order(list(remarks))), places)


def _own_spec(file: TextFile, library: Library) -> tuple[bytes, Library] | None:
    """The spec of a document of ours as the document stands now, and the library it was made with.

    None for any other, and for one of ours that was rewritten.
    Raises UnreadableError.
    """
    own = returned(file.data, library, file.name)
    if own is None:
        return None
    read_file(file.data, file.name)
    known: Library = Overlaid(library, profile=own.profile or None, pictures=dict(own.pictures))
    if own.edited:
        if own.differences is None or len(own.differences) > _MOST_EDITS:
            return None
        own = with_edits(own, known, file.name)
        if not all(each.taken for each in own.differences or ()):
            return None
    found: list[Diagnostic] = []
    gather(TextFile(file.name, own.data), known, found)  # its pictures may have stayed elsewhere
    return None if any(each.is_error for each in found) else (own.data, known)


class _Reader:
    """One document being checked."""

    def __init__(self, file: TextFile, places: Places) -> None:
        self._name = file.name
        self._places = places
        self._locator = Locator(places.spots)
        self._inner = dict(_within_cells(places))
        self._row = 0  # where the next document of the file begins
        self._broken: tuple[int, list[int]] = (-1, [])

    def of_import(self, imported: Imported, library: Library) -> Iterator[Remark]:
        """What is found in a foreign file."""
        for spec in imported.specs:
            yield from self.of_spec(spec.data, library)
            yield from map(self._of_slip, spec.slips)
        yield from self._of_asides(imported)

    def of_spec(self, data: bytes, library: Library) -> Iterator[Remark]:
        """What is found in a spec, led back to the document."""
        file = TextFile(self._name, data)
        source, shape = read_source(file)
        if source is None:
            return
        tracks = Tracks(source, self._locator, self._row)
        self._row = tracks.end
        about_shape = list(shape)
        gather(file, library, about_shape)
        of_shape = frozenset(about_shape)
        for finding in check(file, library):
            if finding.position.file == CARRIED_PROFILE:  # no file that anybody could open
                yield Remark(finding._replace(position=Position(self._name, 0, 1), edits=()), None)
            elif finding.position.file != self._name:
                yield Remark(finding, None)
            elif finding not in of_shape and finding.code not in _OF_THE_SPEC:
                remark = self._led_back(finding, source, tracks)
                if not self._runs_on(remark):
                    yield remark

    def _runs_on(self, remark: Remark) -> bool:
        """Whether a heading whose last mark is doubted has its text beside it, so that the mark belongs there."""
        words = remark.words
        if remark.finding.code != "标题标点" or words is None or remark.also:
            return False
        text = self._places.spots[words.spot].text
        behind = _BREAKS.split(text[words.start :], maxsplit=1)[0]
        is_sentence = "：" in text[: words.start] and behind.startswith("。")
        return is_sentence or bool(behind.strip("。；，、;,.：: "))

    def _led_back(self, finding: Diagnostic, source: Source, tracks: Tracks) -> Remark:
        words = _words(finding.position, source, tracks)
        said = partial(self._said, tracks=tracks, words=words)
        own = [place for place in finding.also if place.file == self._name]
        also = [found for place in own if (found := _words(place, source, tracks)) is not None]
        elsewhere = (place for place in finding.also if place.file != self._name)
        moved = finding._replace(
            message=said(finding.message),
            position=self._position(words),
            hint=said(way_out(finding.code, finding.hint)),
            edits=(),
            asks=False,
            also=(*map(self._position, also), *elsewhere),
        )
        return Remark(moved, words, tuple(also))

    def _said(self, text: str, *, tracks: Tracks, words: Words | None) -> str:
        """A sentence that speaks of lines of the spec, speaking of paragraphs of the document instead."""
        if "行" not in text:
            return text
        if not self._places.part:
            return places_renamed(text, tracks, "行")
        in_table = words is not None and self._places.spots[words.spot].table
        here = "这一格" if in_table else "这一段"
        return places_renamed(text.replace("这一行", here), tracks, "段")

    # -- what the import saw ----------------------------------------------------------------------

    def _of_slip(self, slip: Slip) -> Remark:
        return self._remark(slip, self._locator.at(slip.at, slip.raw, behind=slip.behind))

    def _of_asides(self, imported: Imported) -> Iterator[Remark]:
        for aside in imported.asides:
            if aside.kind in _LEFT_BY_PAGES:
                message = f"{_LEFT_BY_PAGES[aside.kind]}，不是文件的内容"
                slip = Slip("网页残留", aside.at, aside.text, message, "删掉它")
                yield self._remark(slip, self._locator.at(aside.at, aside.text))
            elif aside.kind == "隐藏文字":
                message = f"这里有隐藏的文字：“{aside.text[:20]}”"
                slip = Slip("隐藏文字", aside.at, "", message, "在 Word 里显示出来，不要的就删掉")
                yield self._remark(slip, self._locator.paragraph(aside.at))
            elif aside.kind == SAID.kind:
                yield from self._of_signs()
        yield from self._of_breaks(imported)

    def _of_signs(self) -> Iterator[Remark]:
        """The signs of Markdown that stand in a text as they were pasted; all of them in one finding."""
        spots = enumerate(self._places.spots)
        found = [(at, spot.text, sign) for at, spot in spots if (sign := left_in(spot.text))]
        words = [
            Words(at, (start := text.find(sign)), start + len(sign)) for at, text, sign in found[:_MOST_SIGNS]
        ]
        if words:
            message = (
                f"有 {len(found)} 处 Markdown 的记号“{found[0][2]}”，是从 AI 或网页粘来的，印出来就是这几个字"
            )
            slip = Slip("网页残留", 0, "", message, "删掉这些记号；导入成规格时会自动去掉")
            yield self._remark(slip, *words)

    def _of_breaks(self, imported: Imported) -> Iterator[Remark]:
        soft = [aside for aside in imported.asides if aside.kind == SOFT]
        count = sum(int(aside.text.split()[0]) for aside in soft)
        if count >= _MOST_SOFT:
            message = f"有 {count} 处用手动换行（Shift+Enter）分行，没有分段"
            hint = "在 Word 里按 Ctrl+H，查找 ^l，替换为 ^p，全部替换"
            slip = Slip("软回车", soft[0].at, "", message, hint)
            words = self._locator.paragraph(slip.at)
            yield self._remark(slip, words and words._replace(end=words.start + 1))
        for aside in imported.healed:
            before, _, behind = aside.text.partition("｜")
            words = self._locator.at(aside.at, behind, before=before)
            if words is not None:
                message = f"一句话断成了两行：“{before[-6:]}”后面另起了一行"
                slip = Slip("断行", aside.at, behind, message, "把两行接起来")
                yield self._remark(slip, self._locator.end_before(words, _SHOWN), words)

    def _remark(self, slip: Slip, words: Words | None, *also: Words) -> Remark:
        where = self._position(words)
        places = tuple(map(self._position, also))
        found = Diagnostic(slip.code, Severity.REMINDER, slip.message, where, slip.hint, also=places)
        return Remark(found, words, also)

    # -- places -----------------------------------------------------------------------------------

    def _position(self, words: Words | None) -> Position:
        """The place of words as it is said; line 0 where it is the whole file."""
        if words is None:
            return Position(self._name, 0, 1)
        spot = self._places.spots[words.spot]
        length = max(1, words.end - words.start)
        if not self._places.part:
            return Position(self._name, spot.at, words.start + 1, spot.text, length)
        breaks = self._breaks_in(words.spot)
        before = bisect_right(breaks, words.start)
        begin = breaks[before - 1] if before else 0
        end = breaks[before] - 1 if before < len(breaks) else len(spot.text)
        line = 1 + before if breaks else 0
        page = spot.page_of(words.start)
        inner = self._inner.get(words.spot, 0)
        place = WordPlace(
            spot.at, spot.table, spot.row, spot.cell, inner, line, spot.boxed, page, spot.charted
        )
        width = max(1, min(length, end - words.start))
        return Position(self._name, spot.at, words.start - begin + 1, spot.text[begin:end], width, place)

    def _breaks_in(self, spot: int) -> list[int]:
        """Where the lines of a paragraph begin but the first; those of the last paragraph asked for are kept."""
        if self._broken[0] != spot:
            self._broken = spot, [found.end() for found in _BREAKS.finditer(self._places.spots[spot].text)]
        return self._broken[1]


def _within_cells(places: Places) -> Iterator[tuple[int, int]]:
    """For every paragraph of a cell that has several, its number there."""
    spots = enumerate(places.spots)
    for (table, _, _), group in groupby(spots, key=lambda each: (each[1].table, each[1].row, each[1].cell)):
        inside = [index for index, _ in group]
        if table and len(inside) > 1:
            yield from ((index, number) for number, index in enumerate(inside, 1))


def _words(place: Position, source: Source, tracks: Tracks) -> Words | None:
    return tracks.words_at(source.start_of(place.line) + place.column - 1, place.width)
