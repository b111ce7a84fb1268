import io
import struct
import zipfile
import zlib

import pytest

from planforge.zipped.unpacking import ZipError, entries_of, is_modest, part, parts_of


def _zip(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def _patched(data: bytes, mark: bytes, at: int, form: str, value: int) -> bytes:
    """The bytes with one field behind the first ``mark`` overwritten."""
    changed = bytearray(data)
    struct.pack_into(form, changed, changed.find(mark) + at, value)
    return bytes(changed)


def _reason(data: bytes, name: str = "a", most: int = 1000) -> str:
    with pytest.raises(ZipError) as error:
        part(data, entries_of(data)[name], most)
    return error.value.reason


def test_wanted_parts_are_unpacked_and_no_others() -> None:
    assert parts_of(_zip(a=b"1", b=b"2"), "b".__eq__, 10) == {"b": b"2"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (_zip(a=b"1" * 100)[:60], "damaged"),
        (_patched(_zip(a=b"1"), b"PK\x05\x06", 10, "<H", 2001), "many"),
        (_patched(_zip(a=b"1"), b"PK\x01\x02", 8, "<H", 1), "encrypted"),
        (_zip(a=b"1" * 2000), "long"),
        (_patched(_zip(a=b"1"), b"PK\x01\x02", 10, "<H", 12), "damaged"),
        (_patched(_zip(a=b"1"), b"PK\x01\x02", 16, "<I", 7), "damaged"),
        (_patched(_zip(a=b"1"), b"PK\x03\x04", 0, "<I", 0), "damaged"),
        (_zip(a=b"\0" * 2_000_000), "swollen"),
    ],
    ids=[
        "cut off",
        "too many parts",
        "encrypted",
        "too long",
        "bzip2",
        "wrong checksum",
        "no local header",
        "bomb",
    ],
)
def test_every_refusal_has_its_reason_and_gives_no_parts(data: bytes, reason: str) -> None:
    assert _reason(data) == reason
    assert parts_of(data, "a".__eq__, 1000) == {}


def test_a_file_is_modest_where_all_of_it_is_sound_and_small() -> None:
    sound = _zip(a=b"1", b=b"2")
    assert is_modest(sound)
    assert not is_modest(b"PK")
    assert not is_modest(_zip())
    assert not is_modest(_patched(sound, b"PK\x01\x02", 8, "<H", 1))
    assert not is_modest(_patched(sound, b"PK\x03\x04", 0, "<I", 0))
    assert not is_modest(_patched(sound, b"PK\x01\x02", 42, "<I", 2**31))


def _zip64(name: str, data: bytes) -> bytes:
    """A package whose sizes and places are all written in eight bytes, as programs that stream do."""
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 45, 0, 0, 0, 33, 0, 0, 0, len(name), 0) + name.encode()
    sizes = struct.pack("<HHHHQQQ", 9, 0, 1, 24, len(data), len(data), 0)
    head = (0x02014B50, 45, 45, 0, 0, 0, 33, zlib.crc32(data), *[2**32 - 1] * 2, len(name), len(sizes))
    central = struct.pack("<IHHHHHHIIIHHHHHII", *head, 0, 0, 0, 0, 2**32 - 1) + name.encode() + sizes
    at = len(local) + len(data)
    end = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, 1, 1, len(central), at)
    locator = struct.pack("<IIQI", 0x07064B50, 0, at + len(central), 1)
    short = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 65535, 65535, *[2**32 - 1] * 2, 0)
    return b"".join((local, data, central, end, locator, short))


def test_sizes_and_places_of_eight_bytes_are_read() -> None:
    assert parts_of(_zip64("a", b"123"), "a".__eq__, 10) == {"a": b"123"}


@pytest.mark.parametrize("cut", range(1, 130, 7))
def test_a_broken_long_package_gives_no_parts(cut: int) -> None:
    data = _zip64("a", b"123")
    assert parts_of(data[:cut] + data[cut + 1 :], "b".__eq__, 10) == {}


def test_names_with_backslashes_are_those_of_parts() -> None:
    data = _zip(**{"word/a": b"1"}).replace(b"word/a", b"word\\a")
    assert parts_of(data, "word/a".__eq__, 10) == {"word/a": b"1"}
