"""How many teachers, pupils and classes a school has: said once, or always the same, and as 数据 says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from planforge.diagnostics import Edit, Finding
from planforge.review.passages import Figure, Passage
from planforge.review.quantities import Quantity
from planforge.review.rule import ReviewRequest

_NOUNS: Final = {
    "教师": "教师", "专任教师": "专任教师", "教职工": "教职工", "教职员工": "教职工", "学生": "学生", "在校学生": "学生", "在校生": "学生",
    "班级": "班级", "教学班": "班级", "教学班级": "班级", "班": "班级",
}  # fmt: skip
_NOUN: Final = "|".join(sorted(_NOUNS, key=len, reverse=True))
_BEGINS: Final = r"(?:^|[，,。；;、：:！？（(\s])(?:截至目前|目前|今年|本学期)?"
_OURS: Final = "(?P<frame>全校|我校|学校|本校)"
_BEFORE: Final = re.compile(
    rf"{_BEGINS}[，,]?{_OURS}?(?P<have>现共有|现有|共有|共|有)?"
    rf"(?P<noun>{_NOUN})(?P<sum>总数为?|总人数为?|共计|共有|共)?$"
)
_FRAME_BEFORE: Final = re.compile(rf"{_BEGINS}{_OURS}(?P<have>现共有|现有|共有|共计|共)?$")
_ALONE_BEFORE: Final = re.compile("(?:^|[，,。；;！？\\s])(?:现共有|现有|共有|共计|一共|总共|共)$")
_OF_SCHOOL: Final = re.compile("[全我本]校|学校|占地|校园|办学|规模|概况|校情|现状|基本情况")
_NOUN_AFTER: Final = re.compile(rf"(?P<noun>{_NOUN})?(?=[，,。；;、（(）)\s]|$|[全均都参的])")
_ENDS: Final = re.compile(r"(?=[，,。；;、（(）)：:\s]|$)")
_OTHER_TIME: Final = re.compile(
    "去年|上年|上一?[学年]|前年|往年|原有|原来|当时|建校|创办|届|20\\d\\d|[到至]\\d|计划|预计|将|力争|目标|未来|规划|扩|达到|增|减|下学"
)
_CLOSE: Final = (0.7, 1.43)
_DIGITS: Final = re.compile(r"\d[\d,]*")
_NEAR: Final = 80  # characters before a number in which its sentence begins
_MARKS: Final = re.compile("[。！？；;]")


class _Said(NamedTuple):
    """A total of the school said in a line; ``sure`` where the words leave no other reading."""

    noun: str
    quantity: Quantity
    passage: Passage
    sure: bool


def said_twice(
    request: ReviewRequest, passages: tuple[Passage, ...], ledger: Mapping[str, Figure]
) -> Iterator[Finding]:
    """Two numbers for one thing: the reader believes neither.

    Fails: 全校现有教师60人 in one place, 全校现有教师62人 in another, or 62 where 数据 says 教师总数 60. Passes: another noun, another
    year, a part of them (数学教师12人).
    """
    first: dict[str, _Said] = {}
    totals = {
        _NOUNS.get(each.noun, each.noun): each
        for each in ledger.values()
        if each.is_total and each.is_current
    }
    for passage in passages:
        for said in _totals_in(passage):
            total, value = totals.get(said.noun), said.quantity.value
            if total is not None:
                if total.value != value and (said.sure or _CLOSE[0] < value / (total.value or 1) < _CLOSE[1]):
                    yield _against_ledger(said, total)
                continue
            before = first.setdefault(said.noun, said)
            other = before.quantity.value
            if value != other and said.sure and before.sure:
                yield _against_other(request, said, before)


def _totals_in(passage: Passage) -> Iterator[_Said]:
    for quantity in passage.quantities:
        if quantity.unit not in ("人", "班", "个") or not quantity.is_exact or quantity.value < 2:
            continue
        start, end = quantity.start, quantity.end
        near = max(0, start - _NEAR)
        begin = max((mark.end() for mark in _MARKS.finditer(passage.text, near, start)), default=near)
        if _OTHER_TIME.search(passage.text, begin, start):
            continue
        found = _noun_before(passage, begin, quantity) or _noun_after(passage, begin, quantity)
        if found is not None and (found[0] == "班级" or quantity.unit == "人") and end > start:
            yield _Said(found[0], quantity, passage, found[1])


def _noun_before(passage: Passage, begin: int, quantity: Quantity) -> tuple[str, bool] | None:
    """全校现有教师60人，."""
    match = _BEFORE.search(passage.text[begin : quantity.start])
    if match is None or not _ENDS.match(passage.text, quantity.end):
        return None
    sure = (
        match["have"] in ("现共有", "现有", "共有")
        or bool(match["sum"])
        or bool(match["frame"] and match["have"])
    )
    return (_NOUNS[match["noun"]], sure) if sure or match["frame"] else None


def _noun_after(passage: Passage, begin: int, quantity: Quantity) -> tuple[str, bool] | None:
    """全校共有60名教师, 全校24个班."""
    match = _FRAME_BEFORE.search(passage.text[begin : quantity.start])
    after = _NOUN_AFTER.match(passage.text, quantity.end)
    if match is None and after is not None and quantity.unit == "班":
        return ("班级", False) if _is_alone(passage, begin, quantity) else None
    if match is None or after is None or not (after["noun"] or quantity.unit == "班"):
        return None
    return _NOUNS[after["noun"] or "班"], bool(match["have"])


def _is_alone(passage: Passage, begin: int, quantity: Quantity) -> bool:
    """Whether 共27个班级 is said of the school: no sum of what is counted before it, nor of those who take part."""
    match = _ALONE_BEFORE.search(passage.text[begin : quantity.start])
    if match is None or _ENDS.match(passage.text, quantity.end) is None:
        return False
    told = passage.text[begin : begin + match.start()] or passage.line.key
    others = (each for each in passage.quantities if begin <= each.start < quantity.start)
    is_of_school = told in ("", passage.line.section) or _OF_SCHOOL.search(told) is not None
    return is_of_school and all(each.unit != "班" for each in others)


def _against_ledger(said: _Said, total: Figure) -> Finding:
    passage, quantity = said.passage, said.quantity
    typed = passage.said(quantity)
    message = f"这里是 {typed}，“数据”里的“{total.name}”是 {total.value:g}"
    finding = passage.reminder(
        "数据不符", message, quantity, f"改成 {{{{{total.name}}}}}，以后只在“数据”里改"
    )
    digits = _DIGITS.match(passage.text, quantity.start)
    if digits is None or any(not each[4] and each[0] <= quantity.start < each[1] for each in passage.pieces):
        return finding
    at, until = passage.place(*digits.span())
    return finding._replace(edits=(Edit(at, until, f"{{{{{total.name}}}}}"),), asks=True)


def _against_other(request: ReviewRequest, said: _Said, before: _Said) -> Finding:
    one, other = before.passage.said(before.quantity), said.passage.said(said.quantity)
    at, _ = before.passage.place(before.quantity.start, before.quantity.end)
    line = request.source.line_of(at)
    message = f"{said.noun}总数这里是 {other}，第 {line} 行是 {one}"
    hint = f"核对是哪一个；写进“数据”，文中用 {{{{{said.noun}总数}}}}，就不会不一样"
    finding = said.passage.reminder("前后不一", message, said.quantity, hint)
    return finding._replace(also=(request.source.position(at, len(one)),))
