"""Text that came through a wrong encoding: Big5, HZ, UTF-16 without a mark, UTF-8 taken for GBK or Latin-1 and saved again.

Of nearly every Chinese text all characters are among the commonest ones of GB 2312 and of Big5; of one that
is read in a wrong encoding a third are. So a text of ten characters can be judged. What can be read
right is, and is said; of any other text that looks like none, that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from planforge.source.decoding import Decoded, decode

_SAMPLE: Final = 6_000
_SOUND: Final = 0.85  # the share of common characters that a text has at least
_BETTER: Final = 0.15  # by how much more that of another reading must be
_NONSENSE: Final = 0.7
_LEAST: Final = 3  # Chinese characters that a text read otherwise has at least
_JUDGED: Final = 8  # characters by which a text is called nonsense
_NAMES: Final = {"utf-8": "UTF-8", "gb18030": "GBK", "cp950": "Big5"}
_MOST_LOST: Final = 0.45
_FOREIGN: Final = 0.4  # of the words, from which on a text is one of another writing
_CHINESE: Final = re.compile("[\u3400-\u9fff\ue000-\uf8ff]")  # with those that only a wrong encoding gives
_NEUTRAL: Final = re.compile(
    "[\x00-\x7f\ufffd\ufeff\u2000-\u2bff\u3000-\u303f\u3200-\u33ff\uff01-\uff5e\ufe00-\ufe0f·×÷±\U0001f000-\U0001faff]+"
)
_OTHER_WRITING: Final = re.compile("[\u00a0-\u024f\u0400-\u04ff\u3040-\u30ff\uac00-\ud7af]+")
_HZ: Final = re.compile(rb"~\{(?:[!-w][!-~])+~\}")  # so bounded, one search is linear
_LOST: Final = re.compile("\ufffd+\\??")
_WINDOWS: Final = {
    ord(bytes([code]).decode("cp1252")): code
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
GIBBERISH: Final = "多半是乱码，请在原来的程序里打开，另存为 .docx，或另存为文本、编码选“UTF-8”，再导入"


class Recovered(NamedTuple):
    """A decoded text, what was done to read it, and what is said where it still looks like none."""

    decoded: Decoded
    said: str = ""
    doubt: str = ""


def recover(data: bytes) -> Recovered:
    """Decode a text; where it is plainly another encoding than it seems, by that one."""
    if b"~{" in data and data.isascii() and len(_HZ.findall(data)) > 1:
        text = _read(data, "hz")
        if text is not None:
            return Recovered(Decoded(text, "hz"), "按 HZ 读入")
    decoded = decode(data)
    if decoded.text is None:
        return Recovered(decoded)
    sense = _sense(decoded)
    others = list(_readings(decoded, data)) if sense < _SOUND else []
    found = max(others, key=lambda each: _sense(each.decoded), default=None)  # of equals the first
    if found is not None and _sense(found.decoded) >= max(sense + _BETTER, _SOUND):
        return found
    said = "" if decoded.encoding == "utf-8" else f"按 {decoded.encoding.upper()} 读入"
    return Recovered(decoded, said, _doubt(decoded.text, sense))


def _readings(decoded: Decoded, data: bytes) -> Iterator[Recovered]:
    """Other ways to read a text: its bytes in another encoding, then what was taken for what it is not, undone."""
    ways = [("cp950", "big5", "按 BIG5（繁体）读入"), ("gb18030", "gb18030", "按 GB18030 读入")]
    ways += [(codec, "utf-16", "按 UTF-16 读入") for codec in ("utf-16-le", "utf-16-be")]
    for codec, name, words in ways:
        text = _read(data, codec)
        if text is not None and len(_CHINESE.findall(text[:_SAMPLE])) >= _LEAST:
            yield Recovered(Decoded(text, name), words)
    text = decoded.text or ""
    taken = [
        (_bytes_of(text.translate(_WINDOWS), "latin-1"), "Latin-1", ("utf-8", "gb18030")),
        (_bytes_of(text.replace("\ufffd", ""), "gb18030"), "GBK", ("utf-8", "cp950")),
        (_bytes_of(text.replace("\ufffd", ""), "cp950"), "Big5", ("gb18030",)),
    ]
    for was, taken_for, codecs in taken:
        for codec in codecs if was is not None else ():
            restored = _restored(decoded, was or b"", codec, taken_for)
            if restored is not None:
                yield restored


def _restored(decoded: Decoded, was: bytes, codec: str, taken_for: str) -> Recovered | None:
    """A text from the bytes that it was; where some were lost, that is said."""
    text = _LOST.sub("\ufffd", was.decode(codec, "replace"))
    lost = text.count("\ufffd")
    if lost > _MOST_LOST * len(text) or len(_CHINESE.findall(text[:_SAMPLE])) < _LEAST:
        return None
    words = f"{_NAMES[codec]} 的文字被当成 {taken_for} 存过，已还原"
    doubt = f"{words}，有 {lost} 处字在那时就丢了，写成“\ufffd”，请对着原件补上" if lost else ""
    return Recovered(decoded._replace(text=text), "" if lost else words, doubt)


def _read(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeError:
        return None


def _bytes_of(text: str, codec: str) -> bytes | None:
    try:
        return text.encode(codec)
    except UnicodeError:
        return None


def _sense(decoded: Decoded) -> float:
    """The share of common characters; 1 for a text without any sign beyond ASCII.

    A text in Unicode that is largely in another writing is what it is, and only its Chinese words are judged;
    more accents than letters are none.
    """
    sample = (decoded.text or "")[:_SAMPLE]
    words = _NEUTRAL.sub("", sample)
    if decoded.encoding.startswith("utf"):
        other = "".join(_OTHER_WRITING.findall(words))
        accents, letters = (
            sum(each < "\u0100" for each in other),
            sum(map(str.isalpha, filter(str.isascii, sample))),
        )
        if len(other) > _FOREIGN * len(words) and accents <= letters:
            words = _OTHER_WRITING.sub("", words)
    known = _common()
    return sum(map(known.__contains__, words)) / len(words) if words else 1.0


@cache
def _common() -> frozenset[str]:
    """The common characters of old and new writing: the first levels of GB 2312 and of Big5."""
    trails = bytes((*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    new = b"".join(bytes((lead, trail)) for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF))
    old = b"".join(bytes((lead, trail)) for lead in range(0xA4, 0xC7) for trail in trails)
    return frozenset(_CHINESE.findall(new.decode("gb2312", "ignore") + old.decode("big5", "ignore")))


def _doubt(text: str, sense: float) -> str:
    """What is said of a text that does not look like one."""
    if "锟斤拷" in text or text[:_SAMPLE].count("\ufffd") * 50 > len(text[:_SAMPLE]):
        return f"有些字在导入之前就已经丢了（“锟斤拷”或“�”），{GIBBERISH}"
    judged = len(_NEUTRAL.sub("", text[:_SAMPLE]))
    if sense < _NONSENSE and judged >= _JUDGED:
        return f"常用的汉字很少，{GIBBERISH}"
    return ""
