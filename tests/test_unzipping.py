import io
import struct
import zipfile

import pytest

from planforge.unzipping import ZipError, entries_of, is_modest, part, parts_of


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
