"""Text that came through a wrong encoding: Big5, HZ, UTF-8 that was read as Latin-1 or as GBK and saved again.

What can be read right without doubt is, and is said; of any other text that looks like none, that is said.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from planforge.source.decoding import Decoded, decode

_COMMON: Final = (
    "的一是在不了有和人大中为上学生工作年月日教师校年级班各组第安全要求时间活动开展加强管理本主任计划总结会课家长负责以及进行对提高"
    "為學師級組計劃總結會課長負責進對動開強時間這個們來實"
)
"""The commonest characters of such texts, of old and new writing: a tenth of any of them at least."""
_SAMPLE: Final = 6_000
_LEAST: Final = 40  # Chinese characters by which a text can be judged
_FEW: Final = 0.03
_MANY: Final = 0.08
_CHINESE: Final = re.compile("[\u3400-\u9fff\ue000-\uf8ff]")  # with those that only a wrong encoding gives
_LATIN: Final = re.compile("[\xc3-\xef][\x80-\xbf\u0152-\u2122]{2}")
_HZ: Final = re.compile(rb"~\{(?:[!-w][!-~])+~\}")  # so bounded, one search is linear
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
        text = _as(data, "hz")
        if text is not None:
            return Recovered(Decoded(text, "hz"), "按 HZ 读入")
    decoded = decode(data)
    if decoded.text is None:
        return Recovered(decoded)
    if decoded.encoding == "gb18030":
        return _big5_or(decoded, data)
    said = "" if decoded.encoding == "utf-8" else f"按 {decoded.encoding.upper()} 读入"
    for words, text in _undone(decoded.text):
        if text is not None and _share(text) > max(_MANY, _share(decoded.text)):
            return Recovered(decoded._replace(text=text), words)
    return Recovered(decoded, said, _doubt(decoded.text))


def _big5_or(decoded: Decoded, data: bytes) -> Recovered:
    """GB18030 takes nearly any bytes: Big5 where that makes far more sense of them."""
    said, text = "按 GB18030 读入", decoded.text or ""
    if _share(text) < _MANY:
        other = _as(data, "cp950")
        if other is not None and _share(other) > max(_MANY, 2 * _share(text)):
            return Recovered(Decoded(other, "big5"), "按 BIG5（繁体）读入")
    return Recovered(decoded, said, _doubt(text))


def _undone(text: str) -> list[tuple[str, str | None]]:
    """The text as it was before UTF-8 was taken for Latin-1 or for GBK."""
    if _LATIN.search(text):
        return [
            ("UTF-8 的文字被当成 Latin-1 存过，已还原", _as(text.translate(_WINDOWS), "latin-1", back=True))
        ]
    if _share(text) < _MANY and _CHINESE.search(text):
        return [("UTF-8 的文字被当成 GBK 存过，已还原", _as(text, "gb18030", back=True))]
    return []


def _as(data: bytes | str, codec: str, *, back: bool = False) -> str | None:
    try:
        encoded = data.encode(codec) if isinstance(data, str) else data
        return encoded.decode("utf-8" if back else codec)
    except UnicodeError:
        return None


def _share(text: str) -> float:
    """The share of common characters among the Chinese ones; 1 where there are too few to tell."""
    chinese = "".join(_CHINESE.findall(text[:_SAMPLE]))
    if len(chinese) < _LEAST:
        return 1.0 if chinese else 0.0
    return sum(map(chinese.count, set(_COMMON))) / len(chinese)


def _doubt(text: str) -> str:
    """What is said of a text that does not look like one."""
    if "锟斤拷" in text or text[:_SAMPLE].count("\ufffd") * 50 > len(text[:_SAMPLE]):
        return f"有些字在导入之前就已经丢了（“锟斤拷”或“�”），{GIBBERISH}"
    if len(_LATIN.findall(text[:_SAMPLE])) > 5 or (_CHINESE.search(text) and _share(text) < _FEW):
        return f"常用的汉字一个也没有或很少，{GIBBERISH}"
    return ""
