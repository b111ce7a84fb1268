"""Words typed twice: what copying and pasting leaves behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.rule import ReviewRequest
from planforge.review.whole import HAN, Fault, Spot, running, spoken, whole_of

_TWICE: Final = re.compile(rf"([{HAN}]{{2,8}})\1")
_PHRASE_TWICE: Final = re.compile(rf"[^{HAN}](?=([{HAN}，、]{{9,30}})\1)")
_DOUBLED: Final = """
    讨论 研究 学习 商量 交流 比较 了解 认识 放松 锻炼 考虑 尝试 检查 打扫 思考 观察 体验 休息 琢磨 收拾 整理 准备
    打听 表扬 鼓励 关心 帮助 练习 复习 回忆 介绍 分享 欣赏 参观 调查 评比 比划 切磋 探讨 打磨
    照顾 调整 改进 试验 议论 推敲 体会 感受 一个 一步 一点 一条 一次 一遍 一节 一项 一天 一年 一件 一句
    一批 一层 一级 一校 一班 一组 哈哈 加油 努力 向前 你好 谢谢 多多 处处 个个 人人 天天 时时 事事 年年 层层 步步
"""
_ON_PURPOSE: Final = frozenset(_DOUBLED.split())
"""Words that are doubled on purpose: actions done for a while (讨论讨论), one by one (一个一个)."""

_COUNTED: Final = tuple("年班个些下件位本篇点段章首周天种条幅张节日次项（(")
"""What 一 counts behind a word of 讲一讲: the 一 of 讲一讲一年级 begins the next word."""

_WITH_OFFICES: Final = ("年级", "班级", "学生", "教研", "备课")
_OFFICES: Final = ("组", "长", "主任", "部", "会", "管理", "备课", "家委")
"""What may follow a word that ends one name and begins the next: 八年级年级组, 各年级年级长."""

_RUINED: Final = frozenset("锟斤拷")
"""What a wrong encoding leaves of a text; that is told where it is read."""

_SINGLE: Final = """
    的 目标有 确 在 现存正内实所自潜外旨好重意贵 校职线读编岗册场家园籍途建任乎座此这那 是 于但还可总若凡不要算国只就也都 非否 要 重主需必纪摘首简只不将快
    求素点领害闻塞件事挟道职义务 了 为除不未末知明公罢终 解之然结如却无望断事 和 温平缓柔谐调饱共总随中融 美气谐睦平乐顺善煦解声弦田暖
    把 一火两拖 关握脉手舵门柄戏 为 行作成认以因称转改视人更极较最颇尤大分定列评誉 人了主期何政官民家国止名难
    与 参 会众时否共此之其 将 大小健干虎武主即名 来军近士领要 被 棉 子褥动告套单面 及 以涉普波顾 时格早第
    从 服听跟顺遵随自 容业事严头小前众来属中 由 自理缘事情 于 也 - - 都 首成古京 市 就 成造 业近餐读医地座此是事寝绪
    请 邀申聘报 假示教柬客求问
"""
_NEVER: Final = tuple(
    (mark * 2, re.compile(rf"(?<![{before}]){mark * 2}(?![{after}])"))
    for mark, before, after in zip(*[iter(_SINGLE.split())] * 3, strict=True)
)
"""Words of one character that no sentence doubles, each with what ends in it before and begins with it after:
目的的, 的的确确; 为了了解; 现在在校."""

_FAULT: Final = Fault(
    "重复词语", "重复的词语", "“{old}”写了两遍", "只留一个“{new}”；没有错就不必改", asks=True
)


def repeats(request: ReviewRequest) -> Iterator[Finding]:
    """A word that stands twice in a row is the commonest trace of mending a sentence.

    Fails: ``对活动进行进行总结``, ``要要认真``. Passes: ``大家讨论讨论``, ``一步一步``.
    """
    whole = whole_of(running(request.lines))
    spots = []
    for match in _TWICE.finditer(whole.text):
        word = match[1]
        if word in _WITH_OFFICES and whole.text.startswith(_OFFICES, match.end()):
            continue  # 八年级年级组
        if word[1:] == "一" and whole.text.startswith(_COUNTED, match.end()):
            continue
        if word not in _ON_PURPOSE and len(set(word)) > 1 and not _RUINED.issuperset(word):
            spots.append(Spot(*match.span(), word))
    spots += _phrases(whole.text)
    for double, pattern in _NEVER:
        if double in whole.text:
            spots += [Spot(*match.span(), double[0]) for match in pattern.finditer(whole.text)]
    for spot in sorted(spots):
        fault = _FAULT._replace(hint=_FAULT.hint.format(new=spot.new))
        yield from spoken(request, whole, fault, [spot])


def _phrases(text: str) -> list[Spot]:
    """Longer stretches that stand twice, from the beginning of a clause."""
    spots: list[Spot] = []
    for match in _PHRASE_TWICE.finditer(f"\n{text}"):
        start = match.start()
        if not spots or start >= spots[-1].end:
            spots.append(Spot(start, start + 2 * len(match[1]), match[1]))
    return spots
