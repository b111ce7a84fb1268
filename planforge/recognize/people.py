"""People lines: blanks inside names taken out, lines that go on with names, several posts on one line."""

from __future__ import annotations

import re
from typing import Final

from planforge.model.joined_names import is_list_of_names, two_names
from planforge.model.people import Member, is_role_label, read_people
from planforge.recognize.marks import read_mark

_SEPARATORS: Final = re.compile(r"[、，,；;\s\u3000/／。]+")
_BLANKS: Final = re.compile(r"[\s\u3000]+")
_NEXT_POST: Final = re.compile(
    r"[\s\u3000]+(?=[\u4e00-\u9fff\s]{0,6}(?:组\s*长|组\s*员|成\s*员|指\s*挥|联络员|负责人|顾\s*问|秘\s*书|主\s*任)\s*[：:])"
)
_GROUP: Final = re.compile(
    r"(\S[^：:，。；]{1,20}?[组队部处室])(?:[\s\u3000]+|[：:]\s*)(?=[正副总]?\s*(?:组\s*长|队\s*长|指\s*挥|负责人|主\s*任)\s*[：:])"
)
_POST: Final = re.compile(r"([^：:]{2,10})[：:]")
_NO_GROUPS: Final = frozenset(("主题", "活动主题", "内容", "活动内容", "形式", "地点", "目标", "课题"))
"""What words of two or three characters follow that may look like a name (主题：爱绿)."""
_WIDE: Final = re.compile(r"[ \u3000\t]{2,}|\u3000|\t")
_ONE: Final = re.compile(
    r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]|[\u4e00-\u9fff]{1,3}(?=\s*[（(]))\s*(?:[（(][^（）()]{1,20}[）)])?"
)
_OFFICES: Final = re.compile(
    r"(?:各|全体)[^各。；：:，,、\s]{1,10}(?:[、，,\s]+(?:各|全体)[^各。；：:，,、\s]{1,10})*(?<=[长员任师部人记])"
)
_OTHERS: Final = re.compile(
    "各|全[体校]|其[他余]|所有|部分|[有相]关|每|若干|等"
)  # 各班班主任: no post of one
_REMARK_WORDS: Final = "注 备注 附注 批注 说明 特别说明 来源 出处 注意 提示 附 例如 比如 联系方式 电话 日期"
_REMARKS: Final = frozenset(_REMARK_WORDS.split())
_LONGEST_OFFICES: Final = 40
_LONGEST_POST: Final = 40
_POST_ENDS: Final = "长任记席员师事问授医练作"  # 校长, 主任, 书记, 主席, 分管安全工作
_ROLE: Final = re.compile(rf"(?:[{_POST_ENDS}]|\d[人名])$")
_LEAST_NAMES: Final = 2
_LONGEST: Final = 400


def tidy(text: str) -> str:
    """A list of people with clean names: 石　坚 is 石坚, gaps between names are one blank."""
    if not _BLANKS.search(text) or len(text) > _LONGEST:
        return text
    pieces = []
    done = 0
    for member in read_people(text):
        if member.start < done:
            continue
        pieces.append(_BLANKS.sub(" ", text[done : member.start]))
        word = text[member.start : member.end]
        pieces.append(_BLANKS.sub("", word) if member.is_person else word)
        done = member.end
    pieces.append(text[done:])
    return "".join(pieces).strip()


def tidied_names(text: str) -> str:
    """A text that is nothing but names with clean ones; any other as it is."""
    return tidy(text) if are_names(text, 1) else text


def are_names(text: str, least: int = 2) -> bool:
    """Whether a text is nothing but names, at least so many: a line that goes on with the people above it.

    Two that nothing parts (林静马腾) are names among others.
    """
    if len(text) > _LONGEST:
        return False
    members = _all_members(text)
    others = [member for member in members if not member.is_person]
    return len(members) >= least and (
        not others or (is_list_of_names(members) and all(two_names(text, each) for each in others))
    )


def _all_members(text: str) -> tuple[Member, ...]:
    """The members of a text that says nothing else; none of any other text."""
    members = read_people(text)
    covered = sum(len(_BLANKS.sub("", text[member.start : member.end])) for member in members)
    return members if covered >= len(_SEPARATORS.sub("", text)) else ()


def goes_on_with_names(text: str) -> bool:
    """Whether a line goes on with the people above it: several names, or one that is spaced or has its post."""
    return (
        are_names(text)
        or with_roles(text)
        or (bool(_ONE.fullmatch(text)) and are_names(text, 1))
        or has_post_behind(text)
    )


def with_roles(text: str, least: int = _LEAST_NAMES) -> bool:
    """Whether a line is names, at least so many, and among them roles: 林静　赵一帆　体育教师　各班主任　学生干部4人."""
    members = _all_members(text) if len(text) <= _LONGEST else ()
    others = [member.name for member in members if not member.is_person]
    return len(members) - len(others) >= least and all(_ROLE.search(name) for name in others)


def has_post_behind(text: str) -> bool:
    """Whether a line is one person with the posts behind the name: 林静　副校长、工会主席."""
    if len(text) > _LONGEST_POST or not _BLANKS.search(text):
        return False
    first, *posts = _all_members(text) or (None,)
    if first is None or not first.is_person or not posts or any(each.is_person for each in posts):
        return False
    return text[first.end : posts[0].start].isspace() and text[posts[-1].end - 1] in _POST_ENDS


def has_own_post_behind(text: str) -> bool:
    """Whether a line is one person with posts, none of which is that of others: 周涛 各班班主任 is a list."""
    return has_post_behind(text) and not any(_OTHERS.match(each.name) for each in read_people(text))


def is_remark(key: str) -> bool:
    """Whether a label says that a remark follows (注：, 说明：, 来源：), not who has a post."""
    return "".join(key.split()).strip("（(【[※*") in _REMARKS


def are_offices(text: str) -> bool:
    """Whether a line is nothing but the offices of people: 各科任教师、各班主任."""
    return len(text) <= _LONGEST_OFFICES and bool(_OFFICES.fullmatch(text))


def posts_apart(text: str) -> list[str]:
    """A line with several posts (组长：… 副组长：…) as a line each; any other as it is.

    A numbered group before them (（1）疏散组  组长：… 组员：…) heads them on a line of its own.
    """
    group = _GROUP.match(text) if len(text) <= _LONGEST else None
    if group is not None and read_mark(text) is not None:
        members = _NEXT_POST.split(text[group.end() :])
        return [group[1], *members] if len(members) > 1 else [text]
    first = _POST.match(text)
    if first is None or len(text) > _LONGEST:
        return [text]
    if not is_role_label(first[1]):
        return _groups_apart(text)
    parts = _NEXT_POST.split(text[first.end() :])
    return [text[: first.end()] + parts[0], *(part for part in parts[1:] if part)]


def _groups_apart(text: str) -> list[str]:
    """A line with several groups and their people (一年级：周明远　　二年级：林静) as a line each."""
    pieces: list[str] = []
    for piece in _WIDE.split(text.strip()):
        if _POST.match(piece) is None and pieces:
            pieces[-1] = f"{pieces[-1]} {piece}"
        else:
            pieces.append(piece)
    named = (
        found[1] not in _NO_GROUPS and are_names(piece[found.end() :], 1)
        for piece in pieces
        if (found := _POST.match(piece))
    )
    return pieces if len(pieces) > 1 and all(named) else [text]
