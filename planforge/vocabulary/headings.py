"""Which roles a heading has, from its words alone."""

from __future__ import annotations

import re
from typing import Final

from planforge.vocabulary.roles import AMBIGUOUS, SHARED, WHOLE, WORDINGS, Role

_FINAL_MARKS: Final = "。：:；;，,、.．！!？?…"
_JOINTS: Final = frozenset("和与及暨、/／")
_BETWEEN: Final = re.compile("(?<!参)与|[和及暨、/／]")  # 参与人员 is one word
_MONTHLY: Final = re.compile(r"[每各逐分][月周]|(?<![一二三四五六七八九十\d])月份")
_DATED: Final = ((Role.TASKS,), (Role.CONTENT,))
"""What is a schedule where it is named by the month: 每月重点工作, 各周活动内容."""

_NUMERALS: Final = frozenset("一二三四五六七八九十0123456789０１２３４５６７８９")
_LONGEST_HEADING: Final = 24  # beyond this a heading is a sentence that merely ends in a known word

_VERBS: Final = """
    加强 抓好 抓实 抓住 做好 做实 落实 落细 明确 提高 提升 丰富 创新 优化 深化 完善 健全 强化 细化 开展
    合理 严格 严肃 严明 狠抓 紧抓 紧扣 坚持 建立 推进 推动 促进 注重 关注 重视 突出 把握 认清 规范 夯实
    充实 确保 保证 改进 改善 总结 聚焦 围绕 深入 扎实 积极 认真 切实 不断 全面 大力 努力 构建 搭建 增强
    拓宽 拓展 统一 端正 树立 打造 营造 创设 整合 实现 完成 解决 正视 查找 发挥 利用 采取 转变 更新 探索
    激发 调动 培育
"""
_SLOGAN_VERBS: Final = frozenset(_VERBS.split())
"""What follows one must be known at once (加强组织领导), or the heading has no role (丰富活动内容)."""

_NAMING: Final = "明确"  # 明确岗位分工 is about nothing else

_BEFORE_VERBS: Final = ("进一步", "继续", "着力", "持续", "共同")
_DONE: Final = "了"  # 制定了各项制度 says what was done, whatever it ends in
_LACKS: Final = frozenset(("缺乏", "缺少", "欠缺", "忽视"))  # 缺少考核机制 is about no 考核
_SHORTEST_CALL: Final = 4  # characters of 落实常规
_CALLING: Final = """
    立足 着眼 锚定 聚力 凝聚 赋能 抓紧 发展 建设 实施 掌握 制定 成立 设立 组建 举办 召开 争创 争做 弘扬 传承 培养 引领 引导
    保障 关心 关爱 整治 排查 严把 严抓 抢抓 守好 守牢 守护 筑牢 压实 突破 统筹 协同 联合 配合 办好 做优 做强 做精 用好 管好
"""
_CALLS: Final = frozenset(_CALLING.split())
_SHORT_VERBS: Final = frozenset("抓促夯强")
_NO_CALLS: Final = frozenset(("强度", "强项", "强基", "强制", "强者"))

_GENERAL: Final = frozenset(("具体", "总体", "主要", "工作"))
"""What may stand between such a verb and the word that is known (明确工作目标)."""


def _table() -> dict[str, tuple[Role, ...]]:
    table: dict[str, tuple[Role, ...]] = dict.fromkeys(AMBIGUOUS.split(), ())
    for role, words in WORDINGS.items():
        table |= dict.fromkeys([role, *words.split()], (role,))
    return table | SHARED


_ROLES: Final = _table()
_NO_ENDINGS: Final = frozenset(WHOLE.split())
_ENDINGS: Final = {word: roles for word, roles in _ROLES.items() if word not in _NO_ENDINGS}
_LONGEST_BY_TAIL: Final = {word[-2:]: len(word) for word in sorted(_ENDINGS, key=len)}

_TOLD_OF: Final = frozenset((Role.MEASURES, Role.FORMS, Role.PRINCIPLES, Role.BACKGROUND, Role.REFLECTION))
"""What 提高质量的措施 may be about; 实现育人的目标 and 解决存在的问题 are calls."""

KNOWN_HEADINGS: Final = frozenset(_ROLES)
"""Every wording that is recognised as a whole, the ambiguous ones included."""


def normalized(word: str) -> str:
    """Return a word as it is looked up: no blanks, no final mark, a month without 份."""
    bare = "".join(word.split()).rstrip(_FINAL_MARKS)
    if bare.endswith("月份") and bare[-3:-2] in _NUMERALS:
        return bare[:-1]
    return bare


def roles_of(heading: str) -> tuple[Role, ...]:
    """Return a heading's roles in the order of its words; none for a slogan and for ambiguous words."""
    found = _ROLES.get(heading)
    return _resolve(normalized(heading)) or () if found is None else found


def is_known_heading(heading: str) -> bool:
    """Whether a heading is known, be it for its roles or as ambiguous."""
    return heading in _ROLES or _resolve(normalized(heading)) is not None


def is_ambiguous(heading: str) -> bool:
    """Whether a heading is known but only its content can tell the role (活动地点, 本学期工作安排)."""
    return _resolve(normalized(heading)) == ()


def begins_with_verb(heading: str) -> bool:
    """Whether a heading is a call for what is to be done: 进一步加强常规管理, 抓常规，促养成."""
    for word in _BEFORE_VERBS:
        heading = heading.removeprefix(word)
    first = heading[:2]
    if first in _SLOGAN_VERBS or first in _CALLS:
        return len(heading) >= _SHORTEST_CALL
    return heading[:1] in _SHORT_VERBS and first not in _NO_CALLS and len(heading) >= _SHORTEST_CALL - 1


def role_named(name: str) -> Role | None:
    """Return the role meant after ``角色:``, by its own name or by a wording that means only this role."""
    found = roles_of(name)
    return found[0] if len(found) == 1 else None


def _resolve(word: str) -> tuple[Role, ...] | None:
    """Return the roles, () for an ambiguous heading, None for an unknown one."""
    found = _ROLES.get(word)
    if found is not None:
        return found
    if word.endswith(("）", ")")):
        word = word[: max(word.rfind("（"), word.rfind("("), 0)]
    if len(word) > _LONGEST_HEADING:
        return None
    if word[:2] in _LACKS and len(word) >= _SHORTEST_CALL and word.isalnum():
        return (Role.PROBLEMS,)
    if word[2:3] == _DONE and (word[:2] in _SLOGAN_VERBS or word[:2] in _CALLS):
        return None
    segments = _segments(word)
    if word[:2] in _SLOGAN_VERBS and segments[0][2:]:  # 总结与展望 calls for nothing
        segments[0] = _told_of(segments[0]) or segments[0][2:]
        bare = segments[0][2:] if segments[0][:2] in _GENERAL else segments[0]
        if word[:2] != _NAMING and segments[0] not in _ROLES and bare not in _ROLES:
            return None
    return _by_ending(word) if len(segments) == 1 else _joined(segments)


def _told_of(call: str) -> str:
    """Return the word that a heading is about which only begins like a call: 措施 of 提高教学质量的措施."""
    named = call.rpartition("的")[2]
    return named if named != call and not _TOLD_OF.isdisjoint(_ROLES.get(named, ())) else ""


def _segments(word: str) -> list[str]:
    if _JOINTS.isdisjoint(word):
        return [word]
    return _BETWEEN.split(word.replace("以及", "及"))


def _joined(segments: list[str]) -> tuple[Role, ...] | None:
    """Return the roles of all parts of 工作重点及措施; a mark within a part makes the whole a sentence."""
    if not all(segment.isalnum() for segment in segments if segment):
        return None
    parts = [found for segment in segments if (found := _by_ending(segment)) is not None]
    return tuple(dict.fromkeys(role for part in parts for role in part)) if parts else None


def _by_ending(segment: str) -> tuple[Role, ...] | None:
    found = _ROLES.get(segment)
    longest = _LONGEST_BY_TAIL.get(segment[-2:], 0)
    if found is not None or not longest or not segment.isalnum():
        return found
    for length in range(min(len(segment), longest), 1, -1):
        found = _ENDINGS.get(segment[-length:])
        if found is not None:
            break
    return (Role.SCHEDULE,) if found in _DATED and _MONTHLY.search(segment) else found
