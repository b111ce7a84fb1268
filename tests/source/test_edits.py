import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.source import TextFile, read_source
from planforge.source.edits import Edit, edited, edited_bytes

TEXT = "文种: 工作计划\r\n导语: 甲乙丙  # 说明\r\n"
ENCODED = {
    "utf-8": TEXT.encode(),
    "utf-8 with mark": TEXT.encode("utf-8-sig"),
    "gb18030": TEXT.encode("gb18030"),
    "utf-16": TEXT.encode("utf-16"),
    "utf-16-be with mark": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "utf-16-le without mark": TEXT.encode("utf-16-le"),
}


def test_edits_replace_insert_and_remove() -> None:
    assert edited("一二三四", [Edit(3, 4, ""), Edit(0, 1, "甲"), Edit(2, 2, "乙")]) == "甲二乙三"


def test_insertions_at_one_place_keep_their_order_and_come_before_what_is_removed_there() -> None:
    assert edited("一二", [Edit(0, 1, ""), Edit(0, 0, "甲"), Edit(0, 0, "乙")]) == "甲乙二"


def test_edits_that_overlap_are_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="overlap"):
        edited("一二三", [Edit(0, 2, "甲"), Edit(1, 3, "乙")])


@pytest.mark.parametrize("data", ENCODED.values(), ids=ENCODED)
def test_a_file_keeps_its_encoding_its_mark_and_its_line_ends(data: bytes) -> None:
    source, _ = read_source(TextFile("试.yaml", data))
    assert source is not None
    at = source.text.index("甲乙丙")
    new = edited_bytes(source, data, [Edit(at, at + 1, "丁")])
    assert edited_bytes(source, data, []) == data
    assert len(new) == len(data)
    again, _ = read_source(TextFile("试.yaml", new))
    assert again is not None
    assert again.text == TEXT.replace("甲", "丁")
    assert again.encoding == source.encoding


@given(
    st.text("甲乙a\n😀é", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text("新x", max_size=3)), max_size=5),
)
def test_bytes_outside_the_edits_are_the_old_ones(body: str, wanted: list[tuple[int, int, str]]) -> None:
    text = "文种: |\n  " + body.replace("\n", "\n  ") + "\n"
    source, _ = read_source(TextFile("试.yaml", text.encode("gb18030")))
    if source is None:
        return
    data = text.encode(source.encoding)
    edits, free = [], 0
    for start, length, new in sorted(wanted):
        if start >= free and start + length <= len(text):
            edits.append(Edit(start, start + length, new))
            free = start + length
    assert edited_bytes(source, data, edits) == edited(text, edits).encode(source.encoding)
