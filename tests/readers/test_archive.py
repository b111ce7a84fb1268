import io
import struct
import zipfile

import pytest

from planforge.readers.archive import entries_of, part
from planforge.readers.evidence import UnreadableError


def _zip(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return buffer.getvalue()


def _code(data: bytes, name: str = "a") -> str:
    with pytest.raises(UnreadableError) as refusal:
        part(data, entries_of(data), name)
    return refusal.value.code


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_part_is_unpacked(method: int) -> None:
    data = _zip(("a", "校历".encode()), method=method)
    assert part(data, entries_of(data), "a") == "校历".encode()


def test_a_part_that_is_not_there_is_none() -> None:
    data = _zip(("a", b"1"))
    assert part(data, entries_of(data), "b") is None


def test_words_before_the_archive_do_no_harm() -> None:
    data = b"#!/bin/sh\n" + _zip(("a", b"1"))
    assert part(data, entries_of(data), "a") == b"1"


@pytest.mark.parametrize("cut", [4, 30, -1, -10, -25])
def test_a_truncated_file_is_damaged(cut: int) -> None:
    assert _code(_zip(("a", b"1" * 500))[:cut]) == "损坏"


def test_two_entries_of_one_name_are_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = _zip(("a", b"1"), ("a", b"2"))
    assert _code(data) == "损坏"


def test_overlapping_entries_are_refused() -> None:
    data = bytearray(_zip(("a", b"1" * 50), ("b", b"2" * 50)))
    directory = data.find(b"PK\x01\x02")
    second = data.find(b"PK\x01\x02", directory + 4)
    struct.pack_into("<I", data, second + 42, 0)
    assert _code(bytes(data)) == "炸弹"


def test_a_part_that_swells_is_refused_before_it_is_unpacked() -> None:
    assert _code(_zip(("a", b"0" * 3_000_000))) == "炸弹"
    with pytest.raises(UnreadableError) as refused:
        entries_of(_zip(("a", b"0" * 3_000_000)))
    assert "把要用的文字复制到新文档" in refused.value.hint


def test_a_part_over_eight_megabytes_is_refused() -> None:
    data = _zip(("a", b"0" * 8_000_001), method=zipfile.ZIP_STORED)
    assert _code(data) == "太大"


def test_thousands_of_entries_are_refused() -> None:
    assert _code(_zip(*((f"{number}", b"") for number in range(2001)))) == "太大"


def test_an_encrypted_part_says_so() -> None:
    data = bytearray(_zip(("a", b"1")))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    assert _code(bytes(data)) == "加密"


def test_a_wrong_checksum_is_damage() -> None:
    data = bytearray(_zip(("a", b"12345"), method=zipfile.ZIP_STORED))
    data[data.find(b"12345")] ^= 1
    assert _code(bytes(data)) == "损坏"


def test_a_size_that_lies_is_damage() -> None:
    data = bytearray(_zip(("a", b"1" * 500)))
    struct.pack_into("<I", data, data.find(b"PK\x01\x02") + 24, 20)
    assert _code(bytes(data)) == "损坏"
