"""Parts of a foreign zip file, and what is said of one that is not read."""

from __future__ import annotations

from typing import Final

from planforge.readers.evidence import UnreadableError
from planforge.zipped import unpacking
from planforge.zipped.unpacking import LONGEST_PART, Entry, Reason, ZipError

__all__ = ["LONGEST_PART", "Entry", "damaged", "entries_of", "part", "refusal"]

_DAMAGED_HINT: Final = "请重新下载或拷贝；在 Word 里能打开的话，另存为 .docx 再导入"
_SAID: Final[dict[Reason, tuple[str, str, str]]] = {
    "damaged": ("损坏", "文件已经损坏，或者没有下载完", _DAMAGED_HINT),
    "many": ("太大", "压缩包里有 {0} 个文件，不像 Word 文档", "请在 Word 里另存为 .docx"),
    "doubled": ("损坏", "压缩包里有同名的文件，不是正常的 Word 文档", _DAMAGED_HINT),
    "overlapping": ("炸弹", "压缩包里的文件互相重叠，是伪造的文档，没有打开", "请向发来文件的人要原件"),
    "swollen": (
        "炸弹", "文件解开后有 {1} MB，比它本身大得多，像是压缩炸弹，没有打开",
        "来路不明就不要打开；是自己的文件，请在 Word 里把要用的文字复制到新文档，另存为 .docx",
    ),
    "encrypted": ("加密", "文件加了密码，读不出来", "请在 Word 里打开，去掉密码，另存为 .docx"),
    "long": ("太大", "文档的一部分有 {1} MB，超过上限 8 MB", "请把文档分成几份，或删去多余的内容，另存为 .docx"),
}  # fmt: skip


def damaged() -> UnreadableError:
    """The refusal of a file that is broken."""
    return refusal(ZipError("damaged"))


def refusal(error: ZipError) -> UnreadableError:
    """What a person is told of a zip file that is not read."""
    code, message, hint = _SAID[error.reason]
    return UnreadableError(code, message.format(error.number, round(error.number / 1_000_000)), hint)


def entries_of(data: bytes) -> dict[str, Entry]:
    """The entries of a zip file by name.

    Raises UnreadableError for a truncated, overlapping, doubled or swollen one.
    """
    try:
        return unpacking.entries_of(data)
    except ZipError as error:
        raise refusal(error) from error


def part(data: bytes, entries: dict[str, Entry], name: str) -> bytes | None:
    """One part unpacked, or None where there is none by that name.

    Raises UnreadableError for one that is encrypted, too long or broken.
    """
    entry = entries.get(name)
    if entry is None:
        return None
    try:
        return unpacking.part(data, entry, LONGEST_PART)
    except ZipError as error:
        raise refusal(error) from error
