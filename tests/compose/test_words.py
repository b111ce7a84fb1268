"""End marks of headings and labels; dates as they are printed and as the file's properties have them."""

from __future__ import annotations

import pytest

from planforge.compose.words import ended, iso_date, written_date


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("甲", "甲。"), ("甲：", "甲："), ("甲:", "甲："), ("甲;", "甲；"), ("甲?", "甲？"), ("甲!", "甲！"), ("甲,", "甲，"), ("甲.", "甲。"),
        ("甲……", "甲……"), ("甲...", "甲..."), ("甲、", "甲、"), ("九月——", "九月——"), ("甲）", "甲）。"), ("", "。"),
    ],
)  # fmt: skip
def test_a_key_keeps_its_own_mark_and_gets_one_where_it_has_none(key: str, printed: str) -> None:
    assert ended(key, "。") == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2026-09-01", "2026年9月1日"), ("2026/9/1", "2026年9月1日"), ("2026.10.12", "2026年10月12日"), ("2026、9、1", "2026年9月1日"), ("2026．9．1", "2026年9月1日"),
        ("26.9.1", "2026年9月1日"), ("26/9/1", "2026年9月1日"), ("26.15.1", "26.15.1"), ("2026-9.1", "2026-9.1"), (" 2026-9-1 ", "2026年9月1日"),
        ("2026年9月", "2026年9月"), ("二〇二六年九月", "二〇二六年九月"), ("2026-09", "2026-09"), ("九月初", "九月初"),
    ],
)  # fmt: skip
def test_a_typed_date_is_written_out_and_anything_else_is_printed_as_written(text: str, printed: str) -> None:
    assert written_date(text) == printed


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026年9月1日", "2026-09-01"),
        ("于 2026/9/1 印发", "2026-09-01"),
        ("九月", ""),
        ("2026-13-01", ""),
        ("2026-1-32", ""),
    ],
)
def test_the_first_full_date_is_the_files_date(text: str, iso: str) -> None:
    assert iso_date(text) == iso
