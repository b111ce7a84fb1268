"""What belongs to a person and into no plan: mobile numbers, numbers of identity cards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.open_words import Word, every_word, lines_with
from planforge.review.rule import ReviewRequest
from planforge.review.whole import Fault, Spot, spoken

_ROUGH: Final = re.compile(r"1[3-9]\d|\d{6}(?:19|20)\d\d")
_MOBILE: Final = re.compile(
    r"(?<![\dA-Za-z.,-])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|([- ])\d{4}\1\d{4})(?![\dA-Za-z.,-]\d|[\d元])"
)
_IDENTITY: Final = re.compile(
    r"(?<![\dA-Za-z])[1-8]\d{5}(?P<born>(?:19|20)\d{6})\d{3}(?P<check>[\dXxＸ])(?![\dA-Za-z])"
)
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643, 4.2
_CHECKS: Final = "10X98765432"
_OTHER: Final = re.compile(r"(?:编号|单号|合同号|卡号|账号|帐号|型号|条码|序列号|ISBN|项目号)[:：为是]?\s*$")
_MOBILE_FAULT: Final = Fault(
    "个人信息",
    "个人的手机号",
    "这里写着个人的手机号",
    "计划会传阅、上网：写办公室的电话；必须写手机号的，就在上一行写 # 忽略：个人信息",
)
_IDENTITY_FAULT: Final = Fault(
    "个人信息", "身份证号", "这里写着身份证号", "身份证号不写进计划：删掉它，需要时另外报送"
)
_NEAR: Final = 12  # characters before a number that tell what it is


def private_numbers(request: ReviewRequest) -> Iterator[Finding]:
    """A plan is posted, sent on and put on the web, and a person's numbers with it.

    Fails: ``联系人：赵一帆，13800138000``, a number of an identity card. Passes: ``0571-87654321``, which is an office's.
    """
    whole = lines_with(request.lines, _ROUGH)
    mobiles = [word for word in every_word(whole, _MOBILE) if not _OTHER.search(word.before[-_NEAR:])]
    yield from spoken(request, whole, _MOBILE_FAULT, _spots(mobiles))
    cards = [word for word in every_word(whole, _IDENTITY) if _is_identity(word.match)]
    yield from spoken(request, whole, _IDENTITY_FAULT, _spots(cards))


def _spots(words: list[Word]) -> list[Spot]:
    return [Spot(*word.match.span(), None) for word in words]


def _is_identity(match: re.Match[str]) -> bool:
    """Whether the day exists and the last character is the check of the others."""
    number = match[0].upper().replace("Ｘ", "X")
    born = match["born"]
    try:
        date(int(born[:4]), int(born[4:6]), int(born[6:]))
    except ValueError:
        return False
    total = sum(int(figure) * weight for figure, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % len(_CHECKS)] == number[-1]
