"""Lines that were several once: texts flattened to one line, posts side by side, lists within a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.readers.evidence import Line
from planforge.recognize.labels import FIELD, POST, TIME, LabelRead, label_kind, read_label
from planforge.recognize.marks import TOP, NumberMark, glued_mark, read_mark
from planforge.recognize.people import posts_apart

_FLATTENED: Final = 400  # characters; a longer line that holds 一、 … 二、 … was many lines once
_MOST_CUTS: Final = 500
_CUTS: Final = re.compile(
    r"(?<=[。！？；;!?”』）)\s])(?=(?:[一二三四五六七八九十]{1,2}[、．]|[（(][一二三四五六七八九十]{1,2}[）)])\S)"
)
_WIDE: Final = re.compile(r"[ \u3000]{2,}")
_BEFORE_KEY: Final = re.compile(r"\s+(?=[^\s：:]{1,12}[：:])")
_PARTED: Final = re.compile(
    r"(?:[ \u00a0]{2,}|[ \u00a0]*[\u3000\t][ \u00a0\u3000\t]*)(?=[^\s：:]{2,10}[：:])"
)
_WIDE_BEFORE_KEY: Final = re.compile(r"[\s，,；;]+(?=[^\s：:，,；;]{1,8}[：:])")
_CLOSE: Final = re.compile(r"(?:(?<=[；;])\s*|\s+)(?=[^\s：:；;]{2,10}[：:])")
"""What parts labels that all are known: ；, which stays, or one blank."""
_PAIRED: Final = ("“”", "（）", "《》", "【】", "()")
_KEY: Final = re.compile(r"[\u4e00-\u9fffA-Za-z（）()\s]{2,12}")
_NUMBERED: Final = re.compile(r"[ \u3000]{2,}[一二三四五六七八九十]{1,2}、")
_LONGEST_LIST: Final = 800
_LONGEST_HEAD: Final = 40
_LEAST_LABELS: Final = 2
_LEAST_BLANKS: Final = 3  # that one blank parts, which may stand between any two words
_SEMICOLON: Final = re.compile("[；;]")
_SHORT: Final = 20  # of what a label says beside others whose words are not known
_PLAIN: Final = re.compile("[^，。！？；;]+[。；;]?")  # of a label beside others, close to it
_FIRST: Final = re.compile(r"(?<=[：:）)\s])(?:1[、.．]|（1）|\(1\)|①|（一）)")
_MONTH: Final = re.compile(
    r"(?:[一二三四五六七八九十]{1,2}|元|\d{1,2})月份?\s*(?:[（(][^（）()]{1,20}[）)])?\s*[：:]?\s*"
)
"""A month that leads to what is done in it, with its theme or without (九月份（养成教育月）)."""
_LISTED: Final = frozenset(("1.", "（1）", "1）", "①", "（一）"))
_REACHED: Final = re.compile(
    r"(?:联\s*系\s*(?:人|电话|方式|地址)|(?:咨询|监督|举报|办公|值班|固定|移动|热线|联系人)?电\s*话|手\s*机号?码?|传\s*真|(?:电子)?邮\s*箱|电子邮件|[Ee]-?mail|E-?MAIL|邮\s*编|邮政编码|(?:通[讯信]|邮寄|联系|学校)?地\s*址|网\s*址|微\s*信号?|[Qq]{2}号?)\s*[：:]"
)
_LEAST_REACHED: Final = 2
_MAY_GO_ON: Final = re.compile(
    r"(?<=[。；;，,！!？?\s])(?=[\d（(①-⑳])|(?<=[。；;！!？?”][.．·、])(?=\d{1,2}[、.．])|(?<=[\u4e00-\u9fff”》）)])(?=[（(]\d{1,2}[）)](?![款项条班组])[\u4e00-\u9fff“《]|[①-⑳])"
)


def cut(line: Line) -> tuple[Line, ...]:
    """A line, or the lines that it was before."""
    text = line.text
    if ("：" in text or ":" in text) and not _says_where_to_ask(text):
        apart = [each for piece in posts_apart(text) for each in _labels_apart(piece)]
        apart = apart if len(apart) > 1 else _times_apart(text)
        if len(apart) > 1:
            return lines_of(line, apart)
    if 2 < len(_WIDE.findall(text)) <= _MOST_CUTS and len(_NUMBERED.findall(text)) > 1:
        parts = [part for part in _WIDE.split(text) if part]
        return lines_of(line, [each for part in parts for each in _list_within(part) or posts_apart(part)])
    listed = _list_within(text)
    if listed:
        return lines_of(line, listed)
    if len(text) < _FLATTENED or not 2 <= len(_CUTS.findall(text)) <= _MOST_CUTS:
        return (line,)
    parts = [part.strip() for part in _CUTS.split(text)]
    return lines_of(line, [each for part in parts for each in _list_within(part) or posts_apart(part)])


def _says_where_to_ask(text: str) -> bool:
    """Whether a line says of one office how to reach it (联系人：陆远　电话：0551-…), which is one line in print, too."""
    if _REACHED.match(text.strip()) is None:
        return False
    keys = [piece for piece in _WIDE_BEFORE_KEY.split(text.strip()) if piece]
    return len(keys) >= _LEAST_REACHED and all(map(_REACHED.match, keys))


def _labels_apart(text: str) -> list[str]:
    """A line of labels that wide blanks part (责任部门：教导处　　配合部门：总务处) as a line each.

    The first may have a number, or be a numbered heading of those behind it (1.开学典礼　　责任人：林静).
    """
    if len(text) > _LONGEST_LIST:
        return [text]
    pieces = [piece.strip() for piece in _PARTED.split(text.strip())]
    if len(pieces) < _LEAST_LABELS:
        return _known_apart(text)
    if any(map(_is_open, pieces)):
        return [text]
    mark = read_mark(pieces[0])
    first = pieces[0][len(mark.raw) if mark else 0 :].strip()
    labels = [read_label(piece) for piece in (first, *pieces[1:])]
    headed = labels[0] is None and mark is not None and 0 < len(first) <= _LONGEST_HEAD
    told = [label for label in labels[headed:] if label is not None and _says(label)]
    if len(told) < len(pieces) - headed:
        return [text]
    short = all(len(label.text) <= _SHORT and label.text[-1] not in "。；" for label in told)
    known = sum(label.is_known for label in told)
    return pieces if known * 2 >= len(told) or (short and not headed) else [text]


def _known_apart(text: str) -> list[str]:
    """A line of nothing but known labels of a few words (时间：9月20日；地点：操场；负责人：林静) as a line each."""
    pieces = _CLOSE.split(text.strip())
    labels = [read_label(piece) for piece in pieces]
    told = all(
        label is not None
        and label_kind(label.key) in (FIELD, POST)
        and _says(label)
        and len(label.text) <= _SHORT
        and _PLAIN.fullmatch(label.text) is not None
        for label in labels
    )
    least = _LEAST_LABELS if _SEMICOLON.search(text) else _LEAST_BLANKS
    apart = len(pieces) >= least and told and not any(map(_is_open, pieces))
    return pieces if apart and len({label.key for label in labels if label}) == len(labels) else [text]


def _says(label: LabelRead) -> bool:
    """Whether a label of words has a text, and that leads to no further one (考试信号：司铃：周明远)."""
    further = read_label(label.text) if label.text else None
    alone = further is None or further.kind == TIME or not further.end
    return bool(label.end and label.text) and alone and _KEY.fullmatch(label.key) is not None


def _is_open(text: str) -> bool:
    """Whether a bracket or quotation mark stands alone in a text."""
    return any(text.count(before) != text.count(behind) for before, behind in _PAIRED)


def _times_apart(text: str) -> list[str]:
    """A line with several times and what is done then (九月：准备　　十月：实施) as a line each."""
    pieces = _BEFORE_KEY.split(text.strip())
    labels = [read_label(piece) for piece in pieces]
    timed = all(label is not None and label.kind == TIME and label.end and label.text for label in labels)
    return pieces if len(pieces) > 1 and timed else [text]


def lines_of(line: Line, parts: list[str]) -> tuple[Line, ...]:
    """The lines that one line is parted into: the first stands as it did, the others are parted softly."""
    first = line._replace(text=parts[0])
    return (first, *(Line(line.at, part, soft=True) for part in parts[1:] if part))


def _list_within(text: str) -> list[str]:
    """The members of a list that begins a line, or follows a known label on it; none for any other line."""
    if len(text) > _LONGEST_LIST or len(text) < 8:
        return []
    members = list(_members(text))
    if len(members) > 1:
        return members
    first = _FIRST.search(text, 0, _LONGEST_HEAD)
    if first is None or not _leads(text[: first.start()]):
        return []
    members = list(_members(text[first.start() :]))
    return [text[: first.start()].rstrip(), *members] if len(members) > 1 else []


def _leads(text: str) -> bool:
    """Whether words before a list on their line are a heading with its number, or a known label."""
    if _MONTH.fullmatch(text):
        return True
    mark = read_mark(text)
    if text.rstrip()[-1:] in ("：", ":"):
        label = read_label(text.rstrip()[len(mark.raw) if mark and mark.family in TOP else 0 :])
        return label is not None and label.is_known
    return mark is not None and mark.family in TOP and text[-1:].isspace()


def _mark_at(text: str, at: int) -> NumberMark | None:
    """The number at a place within a line; behind the end of a member it may stand before a month (；3、5月前)."""
    ahead = text[at : at + 12]
    found = read_mark(ahead)
    if found is not None or text[at - 1] not in "。；;":
        return found
    glued = glued_mark(ahead)
    return glued[0] if glued is not None and glued[1] > 0 else None


def _members(text: str) -> Iterator[str]:
    """A text parted before the numbers two, three … of the family of the number one that it begins with."""
    mark = read_mark(text) or (glued[0] if (glued := glued_mark(text)) is not None else None)
    if mark is None or mark.number != 1 or mark.family not in _LISTED:
        return
    start, expected = 0, 2
    for place in _MAY_GO_ON.finditer(text, len(mark.raw)):
        at = place.start()
        following = _mark_at(text, at)
        if (
            following
            and following.family == mark.family
            and following.number == expected
            and at > start + len(mark.raw)
        ):
            yield text[start:at].strip()
            start, expected = at, expected + 1
    yield text[start:].strip()
