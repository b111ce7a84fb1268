"""How well foreign documents are recognised, measured against what a person says stands in them.

    python -m tests.measure_imports [folder]

A folder holds documents (``.txt``, ``.docx``) and beside each a ``.yaml`` of its name that says what a
careful reader finds in it: 标题, 文种 (its last words), 期间, who signs and when (落款, 日期), level-1 headings with
roles and the numbered items below them (章, 条; a list below an item is one level deeper), 时间安排
(time → first words of each task), 人员 (post → names), what may stand in 未归类 and what is to be set
aside (搁置). 各篇 lists several documents of one file, 编码 the encoding that a text comes in.

The document is imported and the *spec that comes of it* is read back, so that the figures say what a
school gets, not what a step on the way believed. Of each kind the share is right / (annotated + too many):
headings with all their roles and no others, items under the right heading at the right depth. Schedule
entries and people are looked for where the language keeps them; the text is every run of characters of the
file, as often as it stands there, in print, in 未归类 or among what was set aside.
"""

from __future__ import annotations

import io
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from planforge.gathering import gather
from planforge.importing import Imported, import_document
from planforge.model.content import Content, Entry, Grid, Item, Label, Paragraphs, Text
from planforge.model.people import read_people
from planforge.model.schedule import is_schedule
from planforge.model.spec import Spec
from planforge.pipeline import TextFile, show
from planforge.vocabulary import normalized
from planforge.workspace.library import Workspace
from tests.word_documents import WORD

FOLDER = Path(__file__).parent / "cases" / "imports"
SHARES = ("章", "条", "时间", "人员", "文头", "文字")
_NO_WORDS = re.compile(r"[^\w\u4e00-\u9fff×%]+")
_MARK = re.compile(
    r"第[一二三四五六七八九十]+(?:部分|章|条|节)|[一二三四五六七八九十\d]{1,3}(?![\w×%])|[a-zA-Z](?!\w)"
)
_RUN = re.compile(r"[\u4e00-\u9fffA-Za-z0-9%×]+")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_WRITTEN = re.compile(
    r"[二][〇○零0][〇○零一二三四五六七八九0]{2}年[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?"
)


class Case(NamedTuple):
    """A document and what a person says of it: one mapping for each document in the file."""

    name: str
    data: bytes
    expected: tuple[dict[str, Any], ...]


@dataclass
class Score:
    """Of each share how many are right and how many there are, and each miss in words."""

    name: str
    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, share: str, miss: str = "") -> None:
        """One thing that was looked for: right, or missed in the way that is said."""
        self.total[share] += 1
        self.right[share] += not miss
        if miss:
            self.misses.append(f"{share}：{miss}")


def cases(folder: Path = FOLDER) -> Iterator[Case]:
    """The annotated documents of a folder, in the order of their names."""
    for path in sorted(folder.glob("*.yaml")):
        noted = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # 8:00 is no number
        yield Case(path.stem, _document(path, noted), tuple(noted.get("各篇", [noted])))


def _document(path: Path, noted: dict[str, Any]) -> bytes:
    text, word = path.with_suffix(".txt"), path.with_suffix(".docx")
    if text.exists():
        data = text.read_bytes()
        return data.decode().encode(noted["编码"]) if "编码" in noted else data
    return word.read_bytes() if word.exists() else WORD[path.stem]()


def measure(case: Case, library: Workspace) -> Score:
    """Import a document and hold what came of it against what a person says."""
    score = Score(case.name)
    target = str(library.root / "导入.yaml")
    found = import_document(TextFile(case.name, case.data), library, target, split=len(case.expected) > 1)
    specs = [_spec(each.data, library, target) for each in found.specs]
    documents = len(specs) + found.more
    score.add("文头", "" if documents == len(case.expected) else f"拆成 {documents} 份")
    for spec, expected in zip(specs, case.expected, strict=False):
        _frame(score, spec, expected)
        _headings(score, spec, expected)
        _items(score, spec, expected)
        _schedule(score, spec, expected)
        _people(score, spec, expected)
        _left(score, "未归类", _lines(spec.unplaced), expected)
    source = _bare("".join(_source(case.data)))
    asides = (aside.text for aside in found.asides if _bare(aside.text) and _bare(aside.text) in source)
    _left(score, "搁置", asides, *case.expected)
    printed = "\n".join(show(TextFile(target, each.data), library)[0] or "" for each in found.specs)
    measure_text(score, case, f"{printed}\n{_set_aside(found, specs)}")
    return score


def _spec(data: bytes, library: Workspace, target: str) -> Spec:
    ready = gather(TextFile(target, data), library, [])
    assert ready is not None, data.decode()
    return ready.spec


def _bare(words: str) -> str:
    """Words as they are compared: without blanks and marks, full-width letters and digits as half-width."""
    return _NO_WORDS.sub("", unicodedata.normalize("NFKC", words)).replace("_", "")


# What stands at the head and the foot


def _frame(score: Score, spec: Spec, expected: dict[str, Any]) -> None:
    signed = spec.sign_off
    given = {
        "标题": "".join(spec.title),
        "文种": spec.kind,
        "期间": spec.period,
        "落款": "".join([*signed.units, signed.name]) if signed else "",
        "日期": signed.date if signed else "",
    }
    for key, value in given.items():
        wanted = expected.get(key, "")
        same = _bare(wanted) == _bare(value)
        if key == "日期":
            same = _date(wanted) == _date(value)
        elif key == "文种":
            same = value.endswith(wanted)
        score.add("文头", "" if same else f"{key}应是“{wanted}”，得到“{value}”")


def _date(words: str) -> str:
    """A date as numbers joined by points, however it is written."""
    return ".".join(str(int(number)) for number in re.findall(r"\d+", _in_digits(words)))


def _in_digits(words: str) -> str:
    """A text in which dates in Chinese numerals are written in digits."""
    return _WRITTEN.sub(lambda found: re.sub(r"[^年月日]+", _number, found[0]), words)


def _number(found: re.Match[str]) -> str:
    tens, mark, ones = found[0].partition("十")
    if not mark:
        return found[0].translate(_DIGITS)
    return str(int(tens.translate(_DIGITS) or 1) * 10 + int(ones.translate(_DIGITS) or 0))


# Headings and items


def _chapters(spec: Spec) -> Iterator[tuple[str, tuple[str, ...] | None, Content]]:
    """Headings with roles and content; parts without a number that stand in 结语 have no roles to be asked for."""
    for section in spec.sections:
        yield section.heading, section.roles, section.content
    for part in spec.closing:
        if isinstance(part, Label) and part.body:
            yield part.key, None, part.body


def _headings(score: Score, spec: Spec, expected: dict[str, Any]) -> None:
    wanted = [(chapter["标题"], chapter.get("角色", "")) for chapter in expected.get("章", [])]
    found = [(heading, roles) for heading, roles, _ in _chapters(spec)]
    names = [_bare(heading) for heading, _ in wanted], [_bare(heading) for heading, _ in found]
    for kind, first, last, start, end in SequenceMatcher(None, *names, autojunk=False).get_opcodes():
        if kind == "equal":
            for (heading, said), (_, roles) in zip(wanted[first:last], found[start:end], strict=True):
                right = roles is None or set(filter(None, said.split("、"))) == set(roles)
                score.add(
                    "章", "" if right else f"“{heading}”的角色应是“{said}”，得到“{'、'.join(roles or ())}”"
                )
            continue
        for heading, _ in wanted[first:last]:
            score.add("章", f"没有“{heading}”")
        for heading, _ in found[start:end]:
            score.add("章", f"多出“{heading}”")


class Element(NamedTuple):
    """A numbered element: the section it stands in, its depth (1 is a heading's), its words."""

    section: str
    depth: int
    words: str


def _items(score: Score, spec: Spec, expected: dict[str, Any]) -> None:
    wanted = list(_wanted(expected.get("条", []), "", 1))
    for chapter in expected.get("章", []):
        wanted += _wanted(chapter.get("条", []), _bare(chapter["标题"]), 2)
    found = list(_found(spec.body, "", 1))
    for heading, _, content in _chapters(spec):
        found += _found(content, _bare(heading), 2)
    for each in wanted:
        same = [one for one in found if one.words.startswith(each.words)]
        hit = each._replace(words="") in [one._replace(words="") for one in same]
        if hit:
            found.remove(next(one for one in same if one._replace(words="") == each._replace(words="")))
            score.add("条")
        elif same:
            found.remove(same[0])
            where = f"“{same[0].section}”下第 {same[0].depth} 级"
            score.add("条", f"“{each.words}”应在“{each.section}”下第 {each.depth} 级，得到{where}")
        else:
            score.add("条", f"没有“{each.words}”（“{each.section}”下第 {each.depth} 级）")
    for one in found:
        score.add("条", f"多出“{one.words[:20]}”（“{one.section}”下第 {one.depth} 级）")


def _wanted(noted: list[Any], section: str, depth: int) -> Iterator[Element]:
    for each in noted:
        below = each if isinstance(each, dict) else {each: []}
        for words, deeper in below.items():
            yield Element(section, depth, _bare(str(words)))
            yield from _wanted(deeper, section, depth + 1)


def _found(content: Content, section: str, depth: int) -> Iterator[Element]:
    for part in content:
        if isinstance(part, Item):
            yield Element(section, depth, _bare(_words(part)))
            yield from _found(part.body, section, depth + 1)
        elif isinstance(part, Label):
            yield from _found(part.body, section, depth)


def _words(item: Item) -> str:
    return item.head + "".join(item.text.lines if item.text else ())


# Schedules and people


def _all_contents(spec: Spec) -> Iterator[Content]:
    for content in spec.contents_in_order():
        yield from _nested(content)


def _nested(content: Content) -> Iterator[Content]:
    yield content
    for part in content:
        if isinstance(part, Item | Label):
            yield from _nested(part.body)


def _schedule(score: Score, spec: Spec, expected: dict[str, Any]) -> None:
    entries = [
        (_bare(when), _bare(task)) for content in _all_contents(spec) for when, task in _entries(content)
    ]
    for when, tasks in expected.get("时间安排", {}).items():
        time = _bare(str(when))
        for task in [tasks] if isinstance(tasks, str) else tasks:
            hit = any(
                at.startswith(time)
                and _bare(task) in (did[: len(_bare(task))], did.removeprefix(time)[: len(_bare(task))])
                for at, did in entries
            )
            score.add("时间", "" if hit else f"没有“{when}：{task}”")


def _entries(content: Content) -> Iterator[tuple[str, str]]:
    """When and what, for each line that could be an entry: a label's, an element's, a row's of a timetable."""
    for part in content:
        if isinstance(part, Label):
            yield from ((part.key, line) for line in [*_text_lines(part.text), *_lines(part.body)])
        elif isinstance(part, Item):
            words = _words(part)
            yield from ((words, line) for line in [words, *_text_lines(part.text), *_lines(part.body)])
        elif isinstance(part, Entry):
            when = "".join(line for text in part.fields[0].texts for line in text.lines)
            yield from (
                (when, line) for each in part.fields[1:] for text in each.texts for line in text.lines
            )
        elif isinstance(part, Grid) and is_schedule(part):
            for row in _rows(part)[part.head_rows :]:
                yield from ((when, what) for when in row for what in row if when is not what)


def _text_lines(text: Text | None) -> tuple[str, ...]:
    return text.lines if text else ()


def _lines(content: Content) -> Iterator[str]:
    """Every line of a content, in order: what waits in 未归类, what stands below a time."""
    for part in content:
        if isinstance(part, Paragraphs):
            yield from part.text.lines
        elif isinstance(part, Item):
            yield _words(part)
            yield from _lines(part.body)
        elif isinstance(part, Label):
            yield part.key + "".join(_text_lines(part.text))
            yield from _lines(part.body)
        elif isinstance(part, Grid):
            yield from (" ".join(row) for row in _rows(part))


def _rows(grid: Grid) -> list[list[str]]:
    """The cells of a table; one that is joined upwards says what the one above it says."""
    rows: list[list[str]] = []
    for row in grid.rows:
        above = rows[-1] if rows else [""] * len(row)
        rows.append(["".join(cell.lines) if cell else above[at] for at, cell in enumerate(row)])
    return rows


def _people(score: Score, spec: Spec, expected: dict[str, Any]) -> None:
    found = {pair for content in _all_contents(spec) for pair in _posts(content)}
    for post, names in expected.get("人员", {}).items():
        for name in names:
            score.add("人员", "" if (_bare(post), name) in found else f"没有“{post}：{name}”")


def _posts(content: Content) -> Iterator[tuple[str, str]]:
    """Posts with the names behind them: of labels, of elements with a heading, of neighbouring cells."""
    for part in content:
        if isinstance(part, Label):
            yield from _named(part.key, [*_text_lines(part.text), *_lines(part.body)])
        elif isinstance(part, Item) and part.head:
            yield from _named(part.head, _text_lines(part.text))
        elif isinstance(part, Grid):
            for row in _rows(part):
                for left, right in pairwise(row):
                    yield from _named(left, [right])


def _named(post: str, lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        yield from ((_bare(normalized(post)), each.name) for each in read_people(line) if each.is_person)


# Nothing lost


def _left(score: Score, key: str, lines: Iterable[str], *expected: dict[str, Any]) -> None:
    """What was put there against what belongs there, by first words."""
    wanted = [_bare(words) for each in expected for words in each.get(key, [])]
    for line in lines:
        words = next((each for each in wanted if _bare(line).startswith(each)), None)
        if words is None:
            score.add("文头", f"{key}里不该有“{line[:30]}”")
        else:
            wanted.remove(words)
            score.add("文头")
    for words in wanted:
        score.add("文头", f"{key}里没有“{words}”")


def _set_aside(found: Imported, specs: list[Spec]) -> str:
    return "\n".join(
        [aside.text for aside in found.asides] + [line for each in specs for line in _lines(each.unplaced)]
    )


def measure_text(score: Score, case: Case, kept: str) -> None:
    """Every run of characters of the source, numbers before a line left out, has to be kept as often."""
    kept = _in_digits(unicodedata.normalize("NFKC", "".join(kept.split())))
    runs = Counter(run for line in _source(case.data) for run in _runs(line))
    for run, times in runs.items():
        lost = 0 if _is_parted(run, kept) else max(0, times - kept.count(run))
        score.total["文字"] += len(run) * times
        score.right["文字"] += len(run) * (times - lost)
        if lost:
            score.misses.append(f"文字：丢了“{run}”")


def _is_parted(run: str, kept: str) -> bool:
    """Whether a long run is kept in two pieces: a title, and the number that a page put behind it."""
    return any(run[:cut] in kept and run[cut:] in kept for cut in range(2, len(run) - 1) if len(run) > 5)


def _runs(line: str) -> list[str]:
    words = unicodedata.normalize("NFKC", _in_digits(line)).strip(" ()[]【】")
    mark = _MARK.match(words)
    return _RUN.findall(words[mark.end() if mark else 0 :])


def _source(data: bytes) -> Iterator[str]:
    """The lines of a text or the paragraphs of a Word file, read in the plainest way."""
    if data[:2] != b"PK":
        encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = data.decode("gb18030")
        yield from text.splitlines()
        return
    import docx

    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    lines: dict[Any, list[str]] = {}
    for node in docx.Document(io.BytesIO(data)).element.body.iter(f"{space}t", f"{space}br", f"{space}tab"):
        paragraph = next(node.iterancestors(f"{space}p"))
        lines.setdefault(paragraph, []).append((node.text or "") if node.tag == f"{space}t" else "\n")
    for words in lines.values():
        yield from "".join(words).split("\n")


def shares(scores: Iterable[Score]) -> dict[str, float]:
    """The share of each kind over all documents, 0 to 1."""
    right, total = Counter[str](), Counter[str]()
    for score in scores:
        right.update(score.right)
        total.update(score.total)
    return {share: right[share] / total[share] if total[share] else 1.0 for share in SHARES}


def main(folder: Path) -> None:
    """Print a row for each document, the misses below it, and the shares at the end."""
    library = Workspace(FOLDER)
    scores = [measure(case, library) for case in cases(folder)]
    for score in scores:
        figures = "  ".join(f"{share} {score.right[share]}/{score.total[share]}" for share in SHARES)
        print(f"{figures}  {score.name}")
        for miss in score.misses:
            print(f"    {miss}")
    print("  ".join(f"{share} {value:.1%}" for share, value in shares(scores).items()))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
