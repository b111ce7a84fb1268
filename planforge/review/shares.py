"""Parts and wholes in a line: 共60人，其中35人，占58%; 男550人、女506人; 应到60人，实到57人，出勤率95%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.passages import Figure, Passage
from planforge.review.quantities import ABOUT, OVER, UNDER, Quantity, rounded

_SHARE: Final = re.compile(
    r"(?P<together>[一总]?共|合计|两者|二者|三者)?(?P<hedge>约|大约|近|将近|接近|超过|超)?(?:占比|占)了?"
    r"(?P<of>[^，,；;。、：:（(]{0,18}?)的?(?:比例|比重|百分比)?(?:为|是|达到?|约为|:|：)?"
    r"(?P<hedge2>约|大约|近|将近|接近|超过|超|不到|不足)?$"
)
_SUBJECT: Final = re.compile("[^，,、；;。：:（( ]*$")
_NO_SUBJECT: Final = re.compile(
    "共|仅|只|也|均|各|便|就|已|约|其|占比|比例|人数|数量|总数|这部分|该部分|这些人?|的"
)
_HEDGES: Final = {
    **dict.fromkeys(("约", "大约", "近", "将近", "接近"), ABOUT),
    **dict.fromkeys(("超过", "超"), OVER),
    **dict.fromkeys(("不到", "不足"), UNDER),
}
_ELSEWHERE: Final = re.compile("全[国省市县区镇乡州]|[省市县区镇乡](?:级|内)?(?:教师|学生|学校)?总")
_FRAME: Final = re.compile(
    "全校|学校|我校|本校|在校|在职|在编|现有|全体|所有|总|人数|数量|数|员工|人员|约|的|其|上述|该|本|参[加与训]"
)
_TOTAL_BEFORE: Final = re.compile(
    "(?:共|总计|合计|总数|现有|总人数|全校|全体|应到)[^，。；、,;：:（）()]{0,14}$"
)
_AMONG: Final = re.compile(
    r"[^。；，,;]{0,8}?[，,、（(：:。]?\s?(?:其中|这些|里面)|[^，。；、]{0,8}?中[，,有]"
)
_NOUN_BEHIND: Final = re.compile("[^，,。；;、：:（(其中]{0,8}")
_OF_SCHOOL: Final = re.compile("全校|我校|学校|本校")
_OF_GROUP: Final = re.compile("组|年级|班|处|部|科|段")
_FIRST_OF: Final = re.compile(r"^[^。；;]{0,12}其中[^，,。；;、]{0,16}$")
_ASIDE: Final = re.compile("[（(含][^）)]*$")
_A_CHANGE: Final = re.compile("(?:增加|减少|增|减|多|少|超出|相差)了?$")
_LONGEST_BETWEEN: Final = 34  # characters from a part to its percentage
_MOST: Final = 40  # quantities before and behind that are looked at


def wrong_share(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:
    """A percentage that does not follow from the numbers beside it makes readers doubt all others.

    Fails: ``共60人，其中35人，占48%``. Passes: ``共60人，其中35人，约占58%``, and whatever leaves open of what.
    """
    said = passage.quantities
    for index, percent in enumerate(said):
        if percent.unit != "%" or index == 0 or len(percent.before) > _LONGEST_BETWEEN:
            continue
        match, part = _SHARE.search(percent.before), said[index - 1]
        if match is None or match["together"] or part.unit == "%" or not part.is_exact:
            continue
        hedge = _HEDGES.get(match["hedge"] or match["hedge2"] or "", percent.hedge)
        if percent.sentence != part.sentence or percent.hedge not in ("", ABOUT, OVER, UNDER):
            continue
        if _is_of_another(passage, percent, part, match.start()):
            continue
        near = said[max(0, index - _MOST) : index - 1]
        wholes = [each.value for each in near if each.unit == part.unit]
        if hedge not in (OVER, UNDER):  # almost any number is more or less than another
            wholes += _candidates(said, index - 1, ledger)
        if any(fits(part.value * 100 / whole, percent, hedge) for whole in wholes if whole > 0):
            continue
        whole = _whole_of(passage, index - 1, match["of"], ledger)
        if whole is not None and whole[0] >= part.value:
            right = _exact(part.value, whole[0], percent)
            message = f"{passage.said(part)}占{whole[1]}的 {right}%，不是 {passage.said(percent)}"
            hint = "核对这三个数；用“数据”和“占比”就不必自己算：{{ 部分 | 占比(总数) }}"
            yield passage.reminder("占比不符", message, percent, hint)


def _is_of_another(passage: Passage, percent: Quantity, part: Quantity, share_at: int) -> bool:
    """Whether a percentage has a subject of its own (本科学历占94.9%) that is not the number before it."""
    subject = _SUBJECT.search(percent.before, 0, share_at)
    if subject is None or subject.start() == 0:  # 35名青年教师占58%: no mark between them
        return False
    noun = _NO_SUBJECT.sub("", subject[0])
    named = part.before[-16:] + passage.text[part.end : part.end + subject.start()]
    return bool(noun) and noun not in named


def fits(exact: float, said: Quantity, hedge: str) -> bool:
    """Whether a percentage is what was computed: rounded (a whole one may be cut), or within what its 约 allows."""
    step = 10.0**-said.places
    off = exact - said.value
    if hedge == ABOUT:
        return abs(off) <= (5.0 if said.places == 0 and said.value % 5 == 0 else 2.0)
    if hedge in (OVER, UNDER):
        return off >= -step / 2 if hedge == OVER else off <= step / 2
    most = step - 2e-9 if said.places == 0 else step / 2  # who writes decimals has reckoned, and rounds
    return -step / 2 - 1e-9 <= off <= most + 1e-9


def _exact(part: float, whole: float, said: Quantity) -> str:
    """The right percentage with as many decimals as the one that is written."""
    value = part * 100 / whole
    return f"{value:.{said.places}f}" if said.places else rounded(value, 1)


def _candidates(said: tuple[Quantity, ...], at: int, ledger: Mapping[str, Figure]) -> Iterator[float]:
    """Every number that could be meant as the whole: so nothing is reported that can be read another way."""
    part = said[at]
    said, at = said[max(0, at - _MOST) : at + _MOST], min(at, _MOST)
    same = [each.value for each in said if each.unit == part.unit and each is not part]
    yield from same
    before = [each.value for each in said[: at + 1] if each.unit == part.unit]
    yield from accumulate(reversed(before))
    after = [each.value for each in said[at:] if each.unit == part.unit]
    yield from accumulate(after)
    yield sum(before) + sum(after) - part.value
    if part.unit == "人":
        yield from (figure.value for figure in ledger.values())


def _whole_of(passage: Passage, at: int, of: str, ledger: Mapping[str, Figure]) -> tuple[float, str] | None:
    """The whole that is surely meant, and how it is printed."""
    if _ELSEWHERE.search(of):
        return None
    noun = _FRAME.sub("", of)
    part = passage.quantities[at]
    for index in range(at - 1, max(-1, at - _MOST), -1):
        each = passage.quantities[index]
        if each.unit != part.unit or not each.is_exact or not _is_whole(passage, index):
            continue
        named = each.before[-16:] + (_NOUN_BEHIND.match(passage.text, each.end) or [""])[0]
        elsewhere = _OF_SCHOOL.search(of) and _OF_GROUP.search(each.before[-16:])
        if (not noun or noun in named) and not elsewhere:
            return each.value, passage.said(each)
        return None
    if part.unit != "人" or not noun or of == noun:
        return None
    total = next(
        (
            figure
            for figure in ledger.values()
            if figure.is_total and figure.is_current and figure.noun == noun
        ),
        None,
    )
    return (total.value, f"“数据”的{total.name}（{total.value:g}）") if total else None


def _is_whole(passage: Passage, index: int) -> bool:
    """Whether a quantity is introduced as a whole: 共60人, 现有教师60人, 60人，其中."""
    each = passage.quantities[index]
    if _A_CHANGE.search(each.before):
        return False
    return bool(_TOTAL_BEFORE.search(each.before) or _AMONG.match(passage.text, each.end, each.end + 24))


def part_beyond_whole(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:  # noqa: ARG001
    """A part larger than its whole is a slip in one of the two.

    Fails: ``共60人，其中青年教师62人``. Passes: ``共60人，其中青年教师35人，在校学生1056人``.
    """
    said = passage.quantities
    for index, part in enumerate(said):
        if index == 0 or not part.is_exact or not _FIRST_OF.match(part.before):
            continue
        whole = said[index - 1]
        if whole.unit == part.unit and whole.is_exact and part.unit not in ("%", "百分点"):
            aside = _ASIDE.search(whole.before) or passage.text[whole.end : whole.end + 1] in "）)"
            if part.value > whole.value and not aside and not _A_CHANGE.search(whole.before):
                message = f"其中{passage.said(part)}，比总数{passage.said(whole)}还多"
                yield passage.reminder("部分过大", message, part, "核对这两个数，改对其中一个")


_PAIRS: Final = re.compile(
    "(?P<first>应到|应参加|应参训|发放|发出|下发|计划|抽查|抽测|抽取|检测|测试|普查|参[加考]?[^，。；]{0,4}测[试评])"
)
_SECOND: Final = re.compile("实到|实际|收回|回收|完成|合格|达标|优秀|优良|及格|通过|有效")
_RATE: Final = re.compile(
    r"^[^，,。；;、]{0,6}[，,、；;（(]?\s?(?P<name>[^，,。；;、\d]{0,10})(?P<rate>率|比例)(?:为|是|达到?|约为|:|：)?(?P<hedge>约|近|超过)?$"
)
_RATES_OF: Final = {
    "实到": "出勤|出席|到|参|实", "实际": "参|完成|执行|实|到|出", "收回": "回收|收回|返", "回收": "回收|收回|返", "完成": "完成|达成|执行|落实"
}  # fmt: skip
"""How the rate of what was counted is called; of any other word it is that word's own: 合格率 of 合格."""


def wrong_rate(passage: Passage, ledger: Mapping[str, Figure]) -> Iterator[Finding]:  # noqa: ARG001
    """A rate that does not follow from the two numbers before it is a slip in one of the three.

    Fails: ``应到60人，实到57人，出勤率97%``. Passes: the same with 95%.
    """
    said = passage.quantities
    for index in range(2, len(said)):
        percent, part, whole = said[index], said[index - 1], said[index - 2]
        match = _RATE.match(percent.before) if percent.unit == "%" else None
        if match is None or not (part.is_exact and whole.is_exact and part.unit == whole.unit != "%"):
            continue
        if len({each.sentence for each in (percent, part, whole)}) > 1 or whole.value <= 0:
            continue
        counted_as = _SECOND.findall(part.before[-12:])
        if not _PAIRS.search(whole.before[-12:]) or not _is_rate_of(match["name"], counted_as):
            continue
        hedge = _HEDGES.get(match["hedge"] or "", percent.hedge)
        counted = [
            each.value
            for each in said[max(0, index - 10) : index + 10]
            if each.unit == part.unit and each.value > 0
        ]
        if not any(fits(one * 100 / other, percent, hedge) for one in counted for other in counted):
            right = _exact(part.value, whole.value, percent)
            message = f"{passage.said(part)}是{passage.said(whole)}的 {right}%，不是 {passage.said(percent)}"
            yield passage.reminder("占比不符", message, percent, "核对这三个数")


def _is_rate_of(name: str, counted_as: list[str]) -> bool:
    """Whether a rate is of what was counted: 回收率 of 收回580份, 满意率 is not; one without a name is."""
    if not counted_as:
        return False
    noun = _NO_SUBJECT.sub("", name)
    return not noun or any(re.search(_RATES_OF.get(word, word), noun) for word in counted_as)
