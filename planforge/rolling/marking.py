"""Questions for a person as comments ``# 核对：…`` in the spec: beside the line, or above it where it is long."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planforge.source import Source
from planforge.source.edits import Edit, edited
from planforge.source.nodes import LINE_BREAK, Comment, scalars

_LONGEST = 60  # characters of a line that still takes a comment at its end
_MOST = 12  # questions above one text
_MARK = "核对："
_MORE = re.compile(r"核对：还有 \d+ 处(?:：.*)?$")
_PENDING = "请另定"
"""In what is said of a day that cannot stay, and so is asked until the day is another one."""
_NO_SUCH_WEEK = re.compile(r"核对：新学期只有\d+周，没有第")
"""What a roll says of the weeks of its new term, which is the old one of the next."""
_OF_TERM = re.compile(
    r"核对：(?:(?:“[^”]*”|这个日子)不在新学期里，没有改$|新学期(?:里没|还)有“|新学期只有\d+周|“[^”]*”是不是改成“)"
)
_OF_DATE = re.compile(r"\d月|\d周|公布|推算|期限|放假|这一天|同一天")
"""What a question of a roll says that does not name the words it is about."""
_QUOTED = re.compile("“([^“”]+)”")
_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_COMPUTED = re.compile(
    r"核对：(?:.*\d{1,2}月\d{1,2}日（(?:周.|第\d+周)）|.*(?:放假|调休)\S*还没有公布|原来[是在].+(?:假|学期|周末)|月底的期限，改到|.*按写着的周次改的)"
)
"""What a roll says of a day that it has written."""
_LEFT_AS_IT_IS = re.compile(
    "核对：(?:.*“[^”]+”.*(?:没有改|改成“|按.{1,12}改了|才改，是上级|照每年一次的事改了|请改写$|是否还要提它$|新学期的说法$|还是说本年度$|请改$|随数字一起更新$)"
    r"|新学期只有\d+周，没有第|.{2,8}今年是\d{1,2}月\d{1,2}日（)"
)
"""What a roll says of words that it has left, or counted on."""


class Question(NamedTuple):
    """What a person is asked about a place; ``words`` stand there in the new spec, ``old`` in the old one.

    Both are empty where the question says itself what it is about.
    """

    at: int
    text: str
    words: str = ""
    old: str = ""


class _Asked(NamedTuple):
    """The same question about one or several places of a line or a text."""

    text: str
    about: list[Question]

    @property
    def named(self) -> str:
        """The question with the words that it is about, for a place where they cannot be seen."""
        words = dict.fromkeys(each.words for each in self.about if each.words not in self.text)
        return f"{'、'.join(f'“{each}”' for each in words)}：{self.text}" if words else self.text


class Done(NamedTuple):
    """What a roll does without asking: its changes, the offsets of the days that it has decided anew, and of those that moved."""

    edits: Sequence[Edit] = ()
    days: Sequence[int] = ()
    moved: Sequence[int] = ()


class Marks(NamedTuple):
    """The changes that write questions down, and the comments of an earlier roll that nobody has answered."""

    edits: tuple[Edit, ...]
    left: tuple[Comment, ...]


def marks(
    source: Source,
    questions: Iterable[Question],
    done: Done | None = None,
    *,
    crosses: bool = False,
    stale: Iterable[int] = (),
) -> Marks:
    """The comments for questions at offsets of the source.

    A question inside a text below ``|`` is asked above the key of that text. A comment of an earlier roll
    about the same words gives its place to the new one; what was asked about the term before goes where a
    roll ``crosses`` to the other term, which asks anew what still has to be asked; but not beside the ``stale``
    offsets, whose dates are of a term before and say nothing of this one. What was said of words or days that
    are others now, by what this roll has ``done``, goes, too; comments of a person's own stay.
    """
    by_line = _by_line(source, questions)
    unsettled = _by_line(source, (Question(at, "") for at in stale))
    before = _marks_before(source)
    edits: list[Edit] = []
    left: list[Comment] = []
    for line in sorted({*by_line, *before}):
        asked, own = by_line.get(line, []), before.get(line, [])
        going = [
            each
            for each in own
            if (crosses and line not in unsettled and _OF_TERM.match(each.text.strip()))
            or _is_answered(source, line, each, asked)
            or _is_outdated(source, line, each, done or Done())
        ]
        left += (each for each in own if each not in going)
        edits += (_removed(source, each) for each in going)
        edits += [_mark(source, line, asked, going)] if asked else []
    return Marks(tuple(edits), tuple(left))


def _by_line(source: Source, questions: Iterable[Question]) -> dict[int, list[_Asked]]:
    """The questions by the line that their comments belong to, none twice."""
    blocks = [each for each in scalars(source.root) if each.style == "|"]
    starts = [block.start for block in blocks]
    by_line: dict[int, dict[str, list[Question]]] = {}
    for each in questions:
        last = bisect_right(starts, each.at) - 1
        is_inside = last >= 0 and each.at < blocks[last].end
        said = by_line.setdefault(source.line_of(starts[last] if is_inside else each.at), {})
        said.setdefault(each.text, []).append(each)
    return {line: [_Asked(*each) for each in said.items()] for line, said in by_line.items()}


def _marks_before(source: Source) -> dict[int, list[Comment]]:
    """The comments that ask already, by the line that they belong to: their own, or the next that is no comment."""
    found: dict[int, list[Comment]] = {}
    for comment in source.comments:
        if comment.text.strip().startswith(_MARK):
            line = source.line_of(comment.at)
            while line < source.line_of(len(source.text)) and _words(source, line).lstrip().startswith("#"):
                line += 1
            found.setdefault(line, []).append(comment)
    return found


def _is_answered(source: Source, line: int, comment: Comment, asked: Sequence[_Asked]) -> bool:
    """Whether an old comment gives way: it stands at the end of the line and is about its date, or it is about the same words."""
    if not asked:
        return False
    text = comment.text.strip().removeprefix(_MARK)
    if _MORE.match(comment.text.strip()):
        return True
    quoted = set(_QUOTED.findall(text))
    is_beside = source.line_of(comment.at) == line and _is_of_roll(comment.text.strip())
    if is_beside and (quoted or _OF_DATE.search(text)):
        words = source.text[source.start_of(line) : comment.at]
        if not any(word in words for word in quoted):
            return True
    return any(
        text in (each.text, each.named)
        or quoted & {*_QUOTED.findall(each.text)[:1], *(word for one in each.about for word in one[2:])}
        for each in asked
    )


def _is_of_roll(said: str) -> bool:
    """Whether a comment is worded as a roll words its questions, so that no person wrote it."""
    return _COMPUTED.match(said) is not None or _LEFT_AS_IT_IS.match(said) is not None


def _is_outdated(source: Source, line: int, comment: Comment, done: Done) -> bool:
    """Whether a roll has said something of its place that is no longer true: it names what is gone, or a day decided anew."""
    said = comment.text.strip()
    if not _is_of_roll(said) or _NO_SUCH_WEEK.match(said):
        return _NO_SUCH_WEEK.match(said) is not None
    start = source.start_of(line)
    end = start + len(_words(source, line))
    blocks = (each for each in scalars(source.root) if each.style == "|" and start <= each.start < end)
    block = next(blocks, None)
    if block is not None:
        end = block.end
    elif source.line_of(comment.at) == line:
        end = comment.at
    named = (*_QUOTED.findall(said), *_DAY.findall(said))
    if _COMPUTED.match(said):
        decided = done.moved if _PENDING in said else done.days
        days = [at for at in decided if start <= at < end]
        if days and (block is None or any(source.text.startswith(named, at) for at in days)):
            return True
    old = source.text[start:end]
    here = [each for each in done.edits if start <= each.start and each.end <= end]
    new = edited(old, [Edit(each.start - start, each.end - start, each.text) for each in here])
    is_settled = bool(here and named) and not any(word in new for word in named) and "没有改" not in said
    return is_settled or any(word in old and word not in new for word in named)


def _removed(source: Source, comment: Comment) -> Edit:
    """The change that takes a comment away, with its line where it has one of its own."""
    line = source.line_of(comment.at)
    start, words = source.start_of(line), _words(source, line)
    end = start + len(words)
    before = source.text[start : comment.at]
    if before.strip():
        return Edit(start + len(before.rstrip()), end, "")
    line_break = LINE_BREAK.match(source.text, end)
    return Edit(start, line_break.end() if line_break else end, "")


def _words(source: Source, line: int) -> str:
    start = source.start_of(line)
    match = LINE_BREAK.search(source.text, start)
    return source.text[start : match.start() if match else len(source.text)]


def _mark(source: Source, line: int, asked: Sequence[_Asked], going: Sequence[Comment]) -> Edit:
    """One comment at the end of a line that has room for it; else comments above it, one a question."""
    start, words = source.start_of(line), _words(source, line)
    end = start + len(words)
    comments = [each for each in source.comments if start <= each.at < end]
    if comments and comments[0] in going:  # its place is free
        words = source.text[start : comments[0].at].rstrip()
        comments = []
    has_room = len(words) <= _LONGEST and not words.rstrip().endswith(("|", "|-", "|+"))
    if has_room and len(asked) == 1 and not comments:
        blanks = "" if words.endswith("  ") else "  "
        return Edit(end, end, f"{blanks}# {_MARK}{asked[0].text}")
    return Edit(start, start, "".join(_above(source, words, [each.named for each in asked])))


def _above(source: Source, words: str, said: list[str]) -> Iterator[str]:
    indent = words[: len(words) - len(words.lstrip(" "))]
    first = LINE_BREAK.search(source.text)
    rest = said[_MOST:]
    quoted = (_QUOTED.search(each) for each in rest)
    words = "".join(dict.fromkeys(match[0] for match in quoted if match))
    more = [f"还有 {len(rest)} 处{'：' if words else ''}{words}"] if rest else []
    for each in [*said[:_MOST], *more]:
        yield f"{indent}# {_MARK}{each}{first[0] if first else chr(10)}"
