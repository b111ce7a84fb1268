"""Headings and labels: misspelt known words, numbers typed by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.checks.rule import CheckRequest
from planforge.diagnostics import Edit, Finding
from planforge.likeness import likely_header_key, likely_heading

_HAN: Final = "一二三四五六七八九十"
_TYPED: Final = (
    rf"(?:[{_HAN}]{{1,3}}[、．.](?![{_HAN}百千两几])"  # 一、二年级 is no number, nor 三、四月
    rf"|[（(](?:[{_HAN}]{{1,3}}|\d{{1,2}})[）)](?![班年])[、.．]?"  # （1）班 is a class
    r"|\d{1,2}[、.．](?!\d)"  # 2.0, 3.5亿 and 9.14 are no numbers
    r"|[①-⒛](?!\s?[-—–～~、和与至到]))"  # ①—⑤组 are groups
)
_MAY_BEGIN: Final = frozenset(f"{_HAN}（(0123456789") | {chr(code) for code in range(ord("①"), ord("⒛") + 1)}


def misspelt_heading(request: CheckRequest) -> Iterator[Finding]:
    """A heading that sounds like a known one prints as typed and is not recognised.

    Fails: ``指导思相: …``. Passes: ``指导思想: …``, and every heading that is none of the known ones.
    """
    for at, heading in request.places.headings:
        meant = likely_heading(heading)
        if meant is not None and likely_header_key(heading) is None:
            message = f"“{heading}”是不是“{meant}”？"
            yield Finding("疑似错字", message, at, heading, "写错了就改过来；没有错就不必改", is_error=False)


def typed_number(request: CheckRequest) -> Iterator[Finding]:
    """A number typed before a heading or item prints beside the one that the number style puts there.

    Fails: ``- 1、加强领导``. Passes: ``- 加强领导``, ``- 一、二年级不留书面作业``, ``- 2.0 版教材``.
    """
    for at, text in request.places.numbered:
        if text[:1] in _MAY_BEGIN:
            match = re.match(_TYPED, text)
            if match is not None:
                mark = match.group()
                message = f"“{mark}”是手打的编号，会和自动的编号重在一起"
                hint = f"删掉“{mark}”：打一个短横就编一个号"
                blanks = len(text) - len(mark) - len(text[len(mark) :].lstrip())
                edits = (Edit(at, at + len(mark) + blanks, ""),)
                yield Finding("手打编号", message, at, mark, hint, is_error=False, edits=edits)
