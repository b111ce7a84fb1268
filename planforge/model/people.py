"""People as written: names with posts, and role words where nobody is named.

Separators are 、 ， , ； ; / and blanks; a blank inside a two-character name (王　琛) does not separate
(corpus section 10). Nothing is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from planforge.model.surnames import COMPOUND_SURNAMES, SURNAMES


@dataclass(frozen=True, slots=True)
class Member:
    """A person, or a role (各教研组长, 保安1人, 等): a clean name, a post, offsets in the text."""

    name: str
    post: str
    is_person: bool
    start: int
    end: int


_ROLE_ENDINGS = (
    "组长 组员 成员 委员 队员 队长 指挥 主任 校长 书记 园长 处长 科长 部长 所长 会长 班长 站长 馆长 厂长 局长 镇长 村长 "
    "联络员 联系人 负责人 责任人 协助人 主讲人 主持人 召集人 发起人 顾问 秘书 秘书长 干事 评委 裁判 裁判长 领队 教练 "
    "辅导员 班主任 安全员 保洁员 管理员 资料员 信息员 记录员 摄影 教师 老师 导师 学生 家长 干部 人员 骨干 代表 同志 "
    "职工 教职工 员工 保安 门卫 校医 保健医 医生 司机 电工 厨师 教官 民警 专家 志愿者"
)
_OFFICES = "处 室 部 组 办 科 会 中心 办公室 支部 团委 工会 学校 中学 小学 幼儿园 公司 派出所 居委会 村委会 年级 班 队"
_DIGITS = "0123456789"
_GROUP_ENDS = ("社", "队", "部", "组", "中心", "协会", "剧团", "乐团", "工作室")  # 博雅·文学社 is nobody
_LABEL_WORDS = (
    "组长 组员 成员 指挥 指挥长 联络员 联系人 顾问 负责人 责任人 协助人 主讲人 主持人 召集人 主任 委员 秘书 秘书长 "
    "干事 评委 裁判长 裁判员 领队 教练 教练员 辅导员 记录员 安全员 引导员 疏散员 校长 书记 队长 队员 班主任 指导教师 "
    "辅导教师 执教人 授课人 授课教师 参加人员 参与人员 工作人员 值班人员 主备人 执笔人 牵头人 牵头领导 分管领导 总负责"
)
_LABELS = frozenset(_LABEL_WORDS.split())
_PREFIXES = ("各", "全体", "全校", "其他", "其余", "所有", "部分", "有关", "相关", "每", "本", "若干")
_LIKE_NAMES = """
    党员 师生 后勤 安全 安保 应急 宣传 保卫 向导 文员 文书 时任 于是 别人 高一 高二 高三 经办人 党总支 花工 水电工
    年级 高年级 年段 班级 全班 全员 全体 高中 宿舍 宿管 党委 纪委 党政 党支部 支部 公司 单位 文体 文艺 信息 水电 门窗 车队 车辆
    路队 后厨 高校 都是 时间 计时 计分 党小组
"""
_NO_NAMES = frozenset(_LIKE_NAMES.split())  # words that begin like a surname
_JOINT = re.compile(rf"[及和与](?=\s*(?:{'|'.join(_PREFIXES)}))")  # 林静及各班班主任
_LABEL_PREFIX = re.compile(
    "(?:常务|执行|第一|第二|现场|总|副|正|联合|名誉|组织|活动|项目|年级|学科|大队|中队|本)*"
)
_DEPUTIES = ("副", "总")
_ENDS = (*_ROLE_ENDINGS.split(), "等")
_OFFICE_ENDS = tuple(_OFFICES.split())
_TITLES = tuple(sorted((end for end in _ENDS if len(end) > 1), key=len, reverse=True))
_TITLE_ENDS = frozenset(title[-1] for title in _TITLES)
_NOT_PLAIN = re.compile(r"[\s（()）：:]")
_GIVEN = 2  # characters of a given name that stands apart from a surname of one
_MOST_SINGLES = 16  # characters that are tried as several spaced names
_LONGEST_OFFICE = 4  # characters before a post that say of what (教导主任)
_LONGEST_ROLE = 20  # a longer stretch without a separator is a sentence, not a member


@cache
def _pieces() -> re.Pattern[str]:
    """Compile the pattern of what stands between separators, brackets kept whole."""
    return re.compile(r"(?:[（(][^（）()\n]*[）)]|[^、，,；;。/／\n（）()]|[（(）)])+")


@lru_cache(maxsize=2048)
def read_people(text: str) -> tuple[Member, ...]:
    """Read the members of a text in order; a sentence among them is left out.

    A label on the same line (组长：周明远 副组长：林静) is the post of those behind it, an office (语文组：林静)
    only says where they are; what follows a name and a colon (李明：负责现场) is a duty and no member.
    """
    members: list[Member] = []
    post = ""
    for piece in _pieces().finditer(text):
        start, end = piece.span()
        if _NOT_PLAIN.search(piece[0]) is None:
            members += _plain(piece[0], post, start, end)
            continue
        while (colon := _COLON.search(text, start, end)) is not None:
            label = _label_start(text, start, colon.start())
            if label is None and (office := _office_start(text, start, colon.start(), end)) is not None:
                members += _listed(text, start, office, post)
                start = colon.end()
                continue
            if label is None:
                end = colon.start()
                break
            members += _listed(text, start, label, post)
            post = "".join(text[label : colon.start()].split())
            start = colon.end()
        members += _listed(text, start, end, post)
    return tuple(members)


_COLON = re.compile("[：:]")
_BLANKS = re.compile(r"\s+")


def _label_start(text: str, start: int, end: int) -> int | None:
    """Return where the label before a colon begins, if there is one."""
    starts = [start, *(blank.end() for blank in _BLANKS.finditer(text, start, end))]
    return next((first for first in starts[-_LONGEST_LABEL:] if is_role_label(text[first:end])), None)


def _office_start(text: str, start: int, colon: int, end: int) -> int | None:
    """Return where an office before a colon begins that has nothing but names behind it (语文组：赵敏 孙磊)."""
    first = max((blank.end() for blank in _BLANKS.finditer(text, start, colon)), default=start)
    members = _listed(text, colon + 1, end, "") if text.endswith(_OFFICE_ENDS, first, colon) else []
    return first if members and all(member.is_person for member in members) else None


_LONGEST_LABEL = 8  # words before a colon that are tried as a spaced label (副 组 长)


def _listed(text: str, start: int, end: int, post: str) -> list[Member]:
    joint = _JOINT.search(text, start, end)
    if joint is not None:  # 何 小 雨及全体班主任: the last word of a spaced name ends there
        return [*_listed(text, start, joint.start(), post), *_listed(text, joint.end(), end, post)]
    return [found for first, last in _words(text, start, end) for found in _members(text, first, last, post)]


def is_role_label(text: str) -> bool:
    """Whether a label introduces people: 组长, 副总指挥, 联络员 …; blanks inside it and a final ： are ignored."""
    word = "".join(text.split()).rstrip("：:")
    prefix = _LABEL_PREFIX.match(word)
    return word in _LABELS or word[prefix.end() if prefix else 0 :] in _LABELS


_WORD = re.compile(r"[^\s（）()]*(?:[（(][^（）()\n]*[）)])*|[（()）]+")


def _words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Split a piece at blanks, but join what a spaced name is made of (王　琛, 公孙 瑞, 林 小禾)."""
    found = [match.span() for match in _WORD.finditer(text, start, end) if match[0]]
    joined: list[tuple[int, int]] = []
    singles: list[tuple[int, int]] = []
    for first, last in [*found, (end, end)]:
        bracket = next((n for n in range(first, last) if text[n] in "（("), last)
        if bracket - first == 1 and "\u4e00" <= text[first] <= "\u9fff":
            singles.append((first, last))
            continue
        if bracket == first < last and text[last - 1] in "）)" and (joined or singles):  # 周明远 （校长）
            before = singles or joined
            before[-1] = (before[-1][0], last)
            continue
        start = _take_singles(text, joined, singles, (first, last))
        singles = []
        if start < last:
            joined.append((start, last))
    return joined


def _take_singles(
    text: str, joined: list[tuple[int, int]], singles: list[tuple[int, int]], word: tuple[int, int]
) -> int:
    """Add the names that single characters make to those before them; where the word behind them begins."""
    compound = bool(joined) and text[slice(*joined[-1])] in COMPOUND_SURNAMES
    start = word[0]
    whole = len(singles) > 2 and is_person_name(text[slice(*word)])  # 王 小 明 林静
    if singles and len(singles) % 2 != compound and not whole and _begins_name(text, singles[-1], word):
        start, singles = singles[-1][0], singles[:-1]
    if compound and singles:
        given = 1 + (len(singles) % 2 == 0)
        joined[-1] = (joined[-1][0], singles[given - 1][1])
        singles = singles[given:]
    joined += _names(text, singles)
    return start


def _begins_name(text: str, single: tuple[int, int], word: tuple[int, int]) -> bool:
    """Whether a character that stands alone is the surname of the word behind it (林 小禾)."""
    given, _ = _without_post(text[slice(*word)])
    return (
        len(given) == _GIVEN and text[slice(*single)] in SURNAMES and is_person_name(text[single[0]] + given)
    )


def _names(text: str, singles: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join single characters in twos and threes that begin with a surname; where they cannot be, in twos.

    Three that stand alone are one name.
    """
    if len(singles) == 3:
        return [(singles[0][0], singles[2][1])]
    named = _in_surnames(text, singles) if len(singles) <= _MOST_SINGLES else None
    if named is not None:
        return named
    pairs = [singles[n : n + 2] for n in range(0, len(singles), 2)]
    return [(pair[0][0], pair[-1][1]) for pair in pairs]


def _in_surnames(text: str, singles: list[tuple[int, int]]) -> list[tuple[int, int]] | None:
    """Join single characters in names of two or three (马 腾 何 小 雨), if they can all be parts of some."""
    if not singles:
        return []
    for size in (2, 3) if text[singles[0][0]] in SURNAMES else ():
        rest = _in_surnames(text, singles[size:]) if size <= len(singles) else None
        if rest is not None:
            return [(singles[0][0], singles[size - 1][1]), *rest]
    return None


def _members(text: str, start: int, end: int, post: str) -> list[Member]:
    """Read one word, its post in brackets taken off."""
    name, own_post = _without_post(text[start:end])
    return _plain(name, own_post or post, start, end)


def _plain(name: str, post: str, start: int, end: int) -> list[Member]:
    """Read a name or a role without brackets."""
    if is_person_name(name):
        return [Member(name, post, True, start, end)]
    bare = name.rstrip(_DIGITS)
    if len(bare) < len(name) and is_person_name(bare):  # with a telephone number
        return [Member(bare, post, True, start, end)]
    cut = name.find("等")
    if cut > 1 and is_person_name(name[:cut]):
        middle = max(start, end - len(name) + cut)
        return [Member(name[:cut], post, True, start, middle), Member(name[cut:], "", False, middle, end)]
    joint = _JOINT.search(name, 2)
    if joint is not None and is_person_name(name[: joint.start()]):
        middle = max(start, end - len(name) + joint.start())
        others = _plain(name[joint.end() :], post, middle + 1, end)
        return [Member(name[: joint.start()], post, True, start, middle), *others]
    titled = _with_title(name)
    if titled is not None:
        return [Member(titled[0], post or titled[1], True, start, end)]
    return [Member(name, post, False, start, end)] if 0 < len(name) <= _LONGEST_ROLE else []


def _without_post(word: str) -> tuple[str, str]:
    """Take a bracketed post off a name; blanks inside the name vanish."""
    post = re.search(r"[（(]([^（）()]*)[）)]", word)
    if post is None:
        return "".join(word.strip("（()）").split()), ""
    return "".join((word[: post.start()] + word[post.end() :]).split()), post[1].strip()


def _with_title(word: str) -> tuple[str, str] | None:
    """Read 周明远校长, 王芳同志, 校长周明远 or 教导主任周明远 as a name and a post."""
    if _TITLE_ENDS.isdisjoint(word):
        return None
    for title in _TITLES:
        if word.endswith(title):
            name = word.removesuffix(title)
        elif word.startswith(title):
            name = word.removeprefix(title)
        else:
            continue
        if is_person_name(name):
            if name.endswith(_DEPUTIES):  # 李副校长 names nobody, 李明副校长 does
                return (name[:-1], f"{name[-1]}{title}") if is_person_name(name[:-1]) else None
            return name, "" if title == "同志" else title
    return _with_full_title(word)


def _with_full_title(word: str) -> tuple[str, str] | None:
    """Read 教导主任周明远, 保安队长林静: a post that says of what, and a name behind it."""
    for title in _TITLES:
        at = word.find(title, 1)
        end = at + len(title)
        if 0 < at <= _LONGEST_OFFICE and is_person_name(word[end:]):
            return word[end:], word[:end]
    return None


def _is_chinese(name: str) -> bool:
    """Whether a word is of Chinese characters alone, the dots of foreign names among them."""
    # In a pattern, so many characters take longer to compile than all names of a plan to look at.
    letters = name.replace("·", "").replace("•", "")
    return "\u3400" <= min(letters) <= max(letters) <= "\u9fff" if letters else bool(name)


def is_person_name(name: str) -> bool:
    """Whether a word is built like a person's name: a surname, one or two characters, no role word."""
    if not _is_chinese(name) or name in _NO_NAMES or name.startswith(_PREFIXES):
        return False
    if "·" in name or "•" in name:
        return len(name) <= _LONGEST_ROLE and not name.endswith(_GROUP_ENDS)
    if name[:2] in COMPOUND_SURNAMES:
        most = 4
    elif name[0] in SURNAMES:
        most = 3
    else:
        return False
    if not 2 <= len(name) <= most or name.endswith(_ENDS) or "的" in name:
        return False
    return len(name) == 2 or not name.endswith(_OFFICE_ENDS)
