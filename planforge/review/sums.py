"""Sums and products in a line: 语文8人、数学6人，共14人; 24个班，每班44人，共1056人."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby, islice
from operator import attrgetter
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.passages import Figure, Passage
from planforge.review.quantities import EACH, Quantity, rounded
from planforge.review.series import OF_A_SEX, are_times, keys_of, label_of

_TOTAL: Final = re.compile(
    r"^[^，,。；;、：:\d]{0,6}[，,、]?(?:(?:全|本|一|这)个?学[期年]|全年)?(?:一?总?共计?|合计|总计|累计|(?:预算|经费|费用|支出)?总(?:额|预算|经费|费用|支出|金额))(?:有|为|是|安排)?$"
)
_WORD: Final = r"(?:[^，,。；;、：:\d等]|等(?=[奖级次]))"
_TIGHT: Final = re.compile(rf"^[^，,。；;、：:\d]{{0,8}}[、和]{_WORD}{{0,14}}$")
_LOOSE: Final = re.compile(rf"^[^，,。；;：:\d]{{0,8}}[、，,；;和]{_WORD}{{0,16}}$")
_PARTS_FOLLOW: Final = re.compile(
    r"^[^，,。；;、\d]{0,8}[，,]?(?P<how>分别[为是]|分为|包括|包含|[:：]|其中)[^，,。；;、\d]{0,16}$"
)
_IN_ALL: Final = "(?:一共|总共|共计|共有|合计|总计|共)"
_ALL_OF_THEM: Final = re.compile(rf"^[^，,。；;、：:\d]{{0,4}}{_IN_ALL}(?:有|为|是)?$")
_WHEN: Final = re.compile(r"(?<!\d)\d{1,2}(?=月份?)|(?<=第)\d{1,2}(?=周)")
"""The digits of a month or week beside a part; they count nothing."""
_A_NEW_CLAUSE: Final = re.compile("[，,；;：:](?:这|以上|上述|全部)?$")
_NO_PART: Final = re.compile("其中|增加|减少|比|含|占|平均|每")
_MOST: Final = 40  # quantities that one sum is looked for in
_DISJOINT: Final = frozenset(("元", "学时", "课时"))
_MAY_RETURN: Final = frozenset("人班个家户所台间")
"""What may be counted again in another month; 次 and 元 are added up."""
_BEGINS: Final = re.compile(r"(?:^|[：:。！？])[^，,。；;、：:]{0,14}$")
_OPEN: Final = re.compile("等|含|剩余|其余|左右|大部分|主要")
_MEN: Final = re.compile(f"男(?:{OF_A_SEX})?$")
_WOMEN: Final = re.compile(f"女(?:{OF_A_SEX})?$")
_EACH_ONE: Final = re.compile(r"每一?个?(?P<of>班|人|名|位|次|场|节|组|期|间|篇)\S{0,6}$")
_BARE_LIST: Final = re.compile(
    r"(?P<total>\d[人名位个节项篇])[^，,。；;、\d]{0,6}[，,（(]其中[:：]?"
    r"(?P<parts>[\u4e00-\u9fff]{1,8}\d{1,5}(?:[、，,][\u4e00-\u9fff]{1,8}\d{1,5}){1,19})(?=[。；;，,）)]|$)"
)
_BARE_PART: Final = re.compile(r"([\u4e00-\u9fff]{1,8})(\d{1,5})")
_A_SUM: Final = re.compile("(?:一共|总共|共计?|合计|总计|小计|累计)[有为是]?$")
_OTHERS: Final = ("其他", "其它")
_ONE_OF_MANY: Final = re.compile(
    "语文|数学|英语|外语|科学|体育|音乐|美术|道德与法治|道法|品德|思政|政治|信息|劳动|综合|心理|物理|化学|生物|历史|地理|书法|[一二三四五六七八九]年级|[初高][一二三]"
)
_COUNTED_AS: Final = {"名": "人", "位": "人"}


_SHORT_LIST: Final = re.compile(
    r"(?<![\d.第])(\d{1,6}(?:、\d{1,6})+)(?:和(\d{1,6}))?\s?(?P<unit>人次?|名|节|篇|次|场|个|项|册|本|件|元|课时|学时)"
    rf"[，,]\s?{_IN_ALL}(?P<total>\d{{1,7}})\s?(?P=unit)(?![多余])"
)


def wrong_sum(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:  # noqa: ARG001
    """Parts that do not add up to the sum beside them are the first thing that a reader recalculates.

    Fails: ``语文8人、数学6人、英语4人，共20人``, ``男生550人，女生516人`` of 1056人, ``经费8000元：讲课费5000元，资料费2000元``.
    Passes: the same with the right sum, and lists that end with 等 or leave something out.
    """
    yield from _listed_short(passage)
    yield from _listed_bare(passage)
    if len(passage.quantities) < 3:
        return
    yield from _listed_before(passage)
    yield from _counted_before(passage)
    yield from _listed_after(passage)
    yield from _by_sex(passage)


def _listed_before(passage: Passage) -> Iterator[Finding]:
    """语文8人、数学6人、英语4人，共18人."""
    said = passage.quantities
    for index in range(2, len(said)):
        total = said[index]
        if not total.is_exact or not _TOTAL.match(total.before) or "等" in total.before:
            continue
        parts = _without_whole(_run_before(said, index))
        sums = list(accumulate(part.value for part in reversed(parts)))[1:]
        if not sums or any(abs(each - total.value) < 1e-6 for each in sums):
            continue
        if (
            all(_TIGHT.match(part.before) for part in parts[1:])
            or (total.unit in _DISJOINT and _BEGINS.search(parts[0].before))
            or _is_series(parts, said[: index - len(parts)])
        ):
            yield _wrong(passage, parts, total, sums[-1])


def _without_whole(parts: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The parts without the sum that they are said to be part of (经费12000元，其中…、…，合计12000元)."""
    found = _PARTS_FOLLOW.match(parts[1].before) if len(parts) > 2 else None
    return parts[1:] if found is not None else parts


def _is_series(parts: tuple[Quantity, ...], before: tuple[Quantity, ...]) -> bool:
    """Whether parts exclude one another by their names, and none of them stands before the first with no exact number."""
    labels = [label_of(part) for part in parts]
    keys = keys_of(labels)
    if len(keys) != len(parts) or (are_times(keys) and parts[0].unit in _MAY_RETURN):
        return False
    last = before[-1] if before else parts[0]
    return last.is_exact or last.unit != parts[0].unit or last.sentence != parts[0].sentence


def _listed_short(passage: Passage) -> Iterator[Finding]:
    """一、二、三等奖分别为2、3、5人次，共计10人次: numbers that share their unit."""
    for match in _SHORT_LIST.finditer(passage.text) if "、" in passage.text else ():
        numbers = [int(each) for each in match[1].split("、") + ([match[2]] if match[2] else [])]
        total = next((each for each in passage.quantities if each.start == match.start("total")), None)
        if total is not None and sum(numbers) != total.value and len(numbers) > 2:
            listed = "＋".join(map(str, numbers))
            message = f"{listed} 合起来是 {sum(numbers)}，不是 {passage.said(total)}"
            yield passage.reminder("合计不符", message, total, "核对各项和总数")


def _counted_before(passage: Passage) -> Iterator[Finding]:
    """六年级4个班160人，五年级4个班172人，两个年级共332人: as many parts as are named."""
    said = passage.quantities
    for index in range(3, len(said)):
        total, named = said[index], said[index - 1]
        if not (
            total.is_exact and named.is_exact and named.unit in ("个", "班", "项", "场", "次", "期", "天")
        ):
            continue
        if not _ALL_OF_THEM.match(total.before) or not _A_NEW_CLAUSE.search(named.before):
            continue
        before = said[max(0, index - _MOST) : index - 1]
        parts = [each for each in before if each.unit == total.unit and each.sentence == total.sentence]
        if len(parts) != named.value or len(parts) < 2 or not all(part.is_exact for part in parts):
            continue
        counted = sum(part.value for part in parts)
        if abs(counted - total.value) > 1e-6 and all(_is_one_of(part) for part in parts):
            yield _wrong(passage, tuple(parts), total, counted)


def _is_one_of(part: Quantity) -> bool:
    return _NO_PART.search(part.before) is None


def _run_before(said: tuple[Quantity, ...], index: int) -> tuple[Quantity, ...]:
    """The quantities of one unit listed right before another one."""
    total, first = said[index], index
    while first > max(0, index - _MOST) and said[first - 1].is_exact and said[first - 1].unit == total.unit:
        first -= 1
        if not _LOOSE.match(_WHEN.sub("", said[first].before)) or said[first].sentence != total.sentence:
            break
    run = said[first:index]
    return run if all(each.sentence == total.sentence for each in run) else ()


def _listed_after(passage: Passage) -> Iterator[Finding]:
    """经费8000元：讲课费5000元，资料费3000元; with 其中 only what is more than the whole is wrong."""
    said = passage.quantities
    for index in range(len(said) - 2):
        total = said[index]
        match = _PARTS_FOLLOW.match(said[index + 1].before) if total.is_exact else None
        if match is None:
            continue
        parts = _run_after(said, index)
        until = passage.text[parts[-1].end : parts[-1].end + 8] if parts else ""
        stretch = passage.text[total.end : parts[-1].end] if parts else ""
        if len(parts) < 2 or _OPEN.search(stretch) or _OPEN.match(until.lstrip("的")):
            continue
        if all(part.value == total.value for part in parts):
            continue  # what is so many, by name: 四个100%：……
        counted = sum(part.value for part in parts)
        again = _said_again(said, index + 1 + len(parts))
        if again is not None and abs(again.value - counted) > 1e-6:
            continue  # the sum beside the parts is wrong: _listed_before says so
        whole = match["how"].startswith("分") or (match["how"] != "其中" and total.unit != "人")
        parted = total.unit in _DISJOINT or _is_partition([label_of(part) for part in parts])
        if (parted and counted > total.value + 1e-6) or (
            whole
            and abs(counted - total.value) > 1e-6
            and (again is not None or _ends_there(passage, parts[-1]))
        ):
            yield _wrong(passage, parts, total, counted)


def _listed_bare(passage: Passage) -> Iterator[Finding]:
    """教师89人，其中语文36、数学28、英语9、其他18: parts without their unit."""
    for match in _BARE_LIST.finditer(passage.text) if "其中" in passage.text else ():
        total = next((each for each in passage.quantities if each.end == match.end("total")), None)
        parts = [(part[1], int(part[2])) for part in _BARE_PART.finditer(match["parts"])]
        if parts and _A_SUM.match(parts[-1][0]):
            parts.pop()
        counted = sum(value for _, value in parts)
        if (
            total is not None
            and total.is_exact
            and counted > total.value
            and _is_partition([n for n, _ in parts])
        ):
            listed = "＋".join(str(value) for _, value in parts)
            message = f"{listed} 合起来是 {counted}，不是 {passage.said(total)}"
            yield passage.reminder("合计不符", message, total, "核对各项和总数")


def _is_partition(labels: Sequence[str]) -> bool:
    """Whether nobody can be in two of these parts: subjects, grades, or a list that ends with the others."""
    *named, last = [label.removeprefix("其中") for label in labels]
    is_rest = last.startswith(_OTHERS)
    return is_rest or all(_ONE_OF_MANY.match(label) for label in (*named, last))


def _run_after(said: tuple[Quantity, ...], index: int) -> tuple[Quantity, ...]:
    total, last = said[index], index + 1
    while last < min(len(said), index + _MOST) and said[last].is_exact and said[last].unit == total.unit:
        if said[last].sentence != total.sentence or (
            last > index + 1 and not _LOOSE.match(said[last].before)
        ):
            break
        if last > index + 1 and _said_again(said, last):
            return said[index + 1 : last]
        last += 1
    if last < len(said) and said[last].sentence == total.sentence:
        return ()  # something else is counted in the same sentence: which belongs to which cannot be told
    return said[index + 1 : last]


def _said_again(said: tuple[Quantity, ...], index: int) -> Quantity | None:
    """The sum behind its parts, which is none of them: 其中设备5000元、培训4000元，合计9000元."""
    if index < len(said) and said[index].sentence == said[index - 1].sentence:
        return said[index] if _TOTAL.match(said[index].before) else None
    return None


def _ends_there(passage: Passage, last: Quantity) -> bool:
    """Whether a list ends with its sentence."""
    return passage.text[last.end : last.end + 1] in ("", "。", "；", ";", "）", ")")


def _wrong(passage: Passage, parts: tuple[Quantity, ...], total: Quantity, counted: float) -> Finding:
    listed = "＋".join(passage.said(part) for part in parts[:6]) + ("＋…" if len(parts) > 6 else "")
    scale = 10_000 if "万" in passage.said(total) else 1
    message = f"{listed} 合起来是 {rounded(counted / scale)}，不是 {passage.said(total)}"
    return passage.reminder("合计不符", message, total, "核对各项和总数；用“数据”和“合计”就不必自己加")


def _by_sex(passage: Passage) -> Iterator[Finding]:
    """共60人，男教师15人、女教师45人."""
    said = passage.quantities
    for index in range(len(said) - 1):
        men, women = said[index], said[index + 1]
        if not (
            men.is_exact
            and women.is_exact
            and men.unit == women.unit == "人"
            and men.sentence == women.sentence
        ):
            continue
        heads = (men.before, women.before)
        if not any(_MEN.search(one) and _WOMEN.search(two) for one, two in (heads, heads[::-1])):
            continue
        wholes = [each for each in said[max(0, index - _MOST) : index] if each.unit == "人" and each.is_exact]
        after = said[index + 2 : index + 3]
        wholes += [each for each in after if each.unit == "人" and _TOTAL.match(each.before)]
        both = men.value + women.value
        likely = wholes and wholes[-1].value >= max(men.value, women.value)
        if likely and all(each.value != both for each in wholes):
            yield _wrong(passage, (men, women), wholes[-1], both)


def wrong_product(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:  # noqa: ARG001
    """So many for each, so many of them, and a total that is not their product.

    Fails: ``24个班，每班44人，共1066人``. Passes: the same with 1056人.
    """
    counts = (each for each in passage.quantities if each.unit not in ("%", "百分点"))
    for _, sentence in groupby(counts, key=attrgetter("sentence")):
        three = list(islice(sentence, 4))
        if len(three) != 3 or sum(each.hedge == EACH for each in three) != 1:
            continue
        each_one = next(each for each in three if each.hedge == EACH)
        match = _EACH_ONE.search(each_one.before)
        unit = _COUNTED_AS.get(match["of"], match["of"]) if match else ""
        total = next((one for one in three if one.unit == each_one.unit and one is not each_one), None)
        times = next(
            (one for one in three if one.unit == unit and one is not total and one is not each_one), None
        )
        if (
            total is None
            or times is None
            or not (total.is_exact and times.is_exact)
            or total is not three[-1]
        ):
            continue
        if not _TOTAL.match(total.before) or abs(each_one.value * times.value - total.value) < 1e-6:
            continue
        right = rounded(each_one.value * times.value)
        message = f"{passage.said(times)}，每{match['of'] if match else ''}{passage.said(each_one)}，一共是 {right}，不是 {passage.said(total)}"
        yield passage.reminder("合计不符", message, total, "核对这三个数")
