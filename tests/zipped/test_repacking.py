import io
import zipfile

from planforge.readers.archive import entries_of
from planforge.zipped.repacking import repacked


def packed(method: int = zipfile.ZIP_DEFLATED, **parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 5, 6, 7, 8, 10)), text, method)
    return buffer.getvalue()


def test_other_entries_are_copied_as_they_are_packed() -> None:
    data = packed(一="甲" * 1000, 二="乙")
    copy = repacked(data, entries_of(data).values(), {"二": b"new", "三": b"more"})
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["一", "二", "三"]
        assert archive.read("一").decode() == "甲" * 1000
        assert (archive.read("二"), archive.read("三")) == (b"new", b"more")
        assert archive.getinfo("一").date_time == (2020, 5, 6, 7, 8, 10)
        assert archive.getinfo("二").date_time == (1980, 1, 1, 0, 0, 0)


def test_stored_entries_and_entries_written_to_a_stream_are_copied() -> None:
    class Stream(io.RawIOBase):
        def __init__(self) -> None:
            self.data = b""

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.data += bytes(data)
            return len(data)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", "甲" * 100)
        archive.writestr("b.xml", "乙", zipfile.ZIP_STORED)
    copy = repacked(stream.data, entries_of(stream.data).values(), {})
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        assert archive.testzip() is None
        assert archive.read("a.xml").decode() == "甲" * 100
        assert archive.getinfo("b.xml").compress_type == zipfile.ZIP_STORED
        assert not archive.getinfo("a.xml").flag_bits & 0x8


def test_the_same_input_gives_the_same_bytes() -> None:
    data = packed(一="甲")
    assert repacked(data, entries_of(data).values(), {"一": b"x"}) == repacked(
        data, entries_of(data).values(), {"一": b"x"}
    )
