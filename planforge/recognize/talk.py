"""What is said around a document by those who only handed it on: a writing assistant, a public account and its app.

Nothing of it is looked for inside a document: the same words may be its own there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

ASSISTANT, ACCOUNT = "写作助手的话", "网页信息"
"""Kinds of what is set aside here."""

_FRONT: Final = 5  # lines in which a document begins
_LONGEST: Final = 200
_BEGINS: Final = re.compile(
    r"(?:(?:好的|当然(?:可以)?|没问题|可以的?|收到)[，,！!。].{0,80}(?:以下|下面|这是|这份|为[您你]).{0,100}"
    r"|(?:以下|下面|这)是(?:一[份篇个])?(?:我)?(?:为[您你]|根据[您你]|按照?[您你]).{0,80}|根据[您你](?:的要求|提供的).{0,80})[：:。！!]"
)
_ENDS: Final = re.compile(
    r"(?:希望|以上).{0,40}(?:(?:对[您你]|能[给为]?[您你]).{0,6}帮助|能?帮到[您你]|供[您你]参考|符合[您你]).{0,100}"
    r"|(?:如果?|若|假如)[您你]?.{0,6}(?:需要?|想要?|希望|有).{0,40}(?:随时(?:说|问|提出?|沟通|交流)|告诉我|告知我|我可以|我来|跟我说).{0,60}"
    r"|(?:是否(?:需要?)?|要不要|需不需要|需要?|要)我(?:再|帮|为|替|把|将).{0,60}[吗？?。！!]|(?:.{2,6}[：:])?[您你]可以?根据.{0,40}(?:调整|修改|补充|完善).{0,40}"
    r"|.{0,10}(?:内容)?由\s*(?:AI|ＡＩ|人工智能)\s*(?:生成|辅助).{0,30}"
)
_REGIONS: Final = "(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门)"
_HEADER: Final = re.compile(
    r"(?:原创|转载)\s+\S.{0,60}|原创[：:].{1,30}|(?:点击|戳)?(?:上方|下方)?蓝字.{0,12}"
    rf"|\S{{2,20}}\s+20\d\d[-年./]\d{{1,2}}[-月./]\d{{1,2}}日?\s+\d\d:\d\d\s+(?:(?:发表于|发布于)\s*\S{{2,6}}|{_REGIONS})"
)
_LAST: Final = re.compile(r"[\s\-—－–~～·.]*(?:END|End|THE END|The End|完|全文完|本文完)[\s\-—－–~～·.]*")
_BUTTON: Final = (
    "点赞|点个赞|在看|点在看|点亮|分享|收藏|转发|关注(?:我们)?|留言|写留言|评论|阅读原文|喜欢作者|赞赏|推荐"
)
_BUTTONS: Final = re.compile(
    rf"阅读原文|写留言|(?:阅读|赞|在看)\s*\d+|长按.{{0,12}}(?:二维码|关注).{{0,12}}|(?:(?:{_BUTTON})[\s·、|｜,，+]*){{2,8}}"
)
_CREDIT: Final = re.compile(
    r"(?:供稿|撰稿|投稿|文字|图文|文图|图[/／]文|文[/／]图|摄影|图片|视频|编辑|责编|责任编辑|美编|排版|校对|监制|来源|审核|审稿|编审|[初复终一二三]审)"
    r"(?:人|单位|者)?\s*[：:丨|｜/／]\s*\S.{0,40}"
)
_PRESS: Final = re.compile("供稿|责编|责任编辑|美编|排版|监制|[初终一二三]审")  # no plan gives such a duty
_LEAST: Final = 2  # credits that need nothing else to tell them


def around(lines: Sequence[str]) -> dict[int, str]:
    """The lines before and behind a document that are none of it, with what kind each is."""
    found = {at: kind for at, text in enumerate(lines[:_FRONT]) if (kind := _in_front(text, at))}
    found |= _behind(lines)
    return found if len(found) < len(lines) else {}


def _in_front(text: str, at: int) -> str:
    if len(text) > _LONGEST:
        return ""
    if at < _FRONT - 1 and _BEGINS.fullmatch(text):
        return ASSISTANT
    return ACCOUNT if at and _HEADER.fullmatch(text) else ""


def _behind(lines: Sequence[str]) -> dict[int, str]:
    """The last lines that are an assistant's, or those of an account: its credits only where something else tells them."""
    found: dict[int, str] = {}
    named: list[int] = []
    told = False
    for at in range(len(lines) - 1, 0, -1):
        text = lines[at]
        if len(text) <= _LONGEST and _ENDS.fullmatch(text):
            found[at] = ASSISTANT
        elif _LAST.fullmatch(text) or _BUTTONS.fullmatch(text):
            found[at], told = ACCOUNT, True
        elif _CREDIT.fullmatch(text):
            named.append(at)
        else:
            break
    pressed = len(named) >= _LEAST and any(_PRESS.match(lines[at]) for at in named)
    return found | dict.fromkeys(named if told or pressed else (), ACCOUNT)
