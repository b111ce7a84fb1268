"""Which known word a misspelt one probably meant: by its sound, exchanged neighbours, a doubled character.

Chinese is mostly typed by sound, so 指导思相 is the usual slip for 指导思想. Ordinary words that happen
to sound like a known one (实践 and 时间) are left alone: no legitimate heading is ever questioned.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice, product
from typing import Final, NamedTuple

from planforge.vocabulary import (
    FIELDS,
    HEADER_KEYS,
    KNOWN_HEADINGS,
    POSTS,
    RECORD_FIELDS,
    field_of,
    is_known_heading,
    normalized,
)

_HEADER_WORDS: Final = frozenset(HEADER_KEYS)
_KNOWN_WORDS: Final = KNOWN_HEADINGS | FIELDS | RECORD_FIELDS | POSTS
_LONGEST_WORD: Final = 12
_MOST_READINGS: Final = 16  # of one word; the rare combinations beyond them are nobody's slip
_PRIVATE: Final = 0xE000  # marks for syllables are taken from the characters that no script uses
_ENTRIES: Final = re.compile(r"([a-z]+)([^a-z\s]+)")

_ORDINARY: Final = """
    实践 事件 世间 始建 时艰 形势 型式 行使 行驶 姓氏 主体 人物 文体 学识 学史 学诗 学士 途经 终点 中点
    重心 忠心 征文 其间 附近 复件 福建 板式 密集 结余 文中 文豪 作证 治标 制表 书籍 主人 教室 历年 阅历
    周礼 远景 前沿 练习 联席 纪录 记事 集市 计时 情境 作法 督察 检察 监察 异议 意译 启事 两点 北京 主意
    主义 应激 资讯 时事 实时 适时 实事 精研 收货 平价 平分 智慧 小张 族长 乘员 工分 周周 月月 年年 天天
    人人 班班 校校 处处 事事 时时 背影 揭示 点亮 钟点 问号 进城 书系 书脊 熟记 补足 木板 瞻望 形似 分红
    疑义 紫金 低点 近程 千言 评为 形式 纪事 展开 心中 充电 重新
    校训 保送 线路 航程 名词 上缴 积分 责问 逾期 限期 机智 简洁 刑事 方阵 名城 商报 平定 之后
"""
_ORDINARY_WORDS: Final = frozenset(_ORDINARY.split())
"""Words of two characters that headings are made of, though known words are only a slip away."""

_SHAPES: Final = """
    间问闻闲闪闷 期斯欺其棋 款欵歀欸叙 落洛苦荡 种钟神 主王生丰 题颐提 标际杯示 送迭逆选 文又丈 号另 密蜜宓 级圾极
    目日自 录隶绿 导异寻 语话请 结诘拮 正止五 数教敦 据锯居 编偏遍 版叛 式武弎 附府符 件仵仟 学字孚 校较佼 模摸膜 板扳
"""
_LOOKS_LIKE: Final[dict[str, str]] = {}
for _group in _SHAPES.split():
    for _other in _group[1:]:
        _LOOKS_LIKE[_other] = _LOOKS_LIKE.get(_other, "") + _group[0]
"""Characters of header keys by those that are taken for them, as by who copies or dictates by eye."""

_OPENING: Final = """
    工作 活动 培训 研修 教研 研训 演练 学习 教育 教学 培养 实施 总体 具体 主要 阶段 比赛 会议 课程 组织
"""
_OPENINGS: Final = frozenset(_OPENING.split())
"""Words before which a known word is looked for, too: 培训措失."""


@lru_cache(maxsize=4096)
def likely_heading(heading: str) -> str | None:
    """Return the known heading or label that an unknown one probably meant; None for any other.

    Remembered, because the labels of one plan stand in every plan of a school.
    """
    bare = normalized(heading)
    found = similar(bare, _KNOWN_WORDS)
    if found is None and bare[:2] in _OPENINGS and len(bare) > 3:
        rest = similar(bare[2:], _KNOWN_WORDS)
        found = rest and bare[:2] + rest
    # Asked last, because hardly any heading comes this far.
    return None if found is None or is_known_heading(bare) or field_of(bare) is not None else found


def likely_header_key(key: str) -> str | None:
    """Return the header key that a key at the top of a spec probably meant; None for any other."""
    bare = normalized(key)
    return similar(bare, _HEADER_WORDS) or _alike(bare, _HEADER_WORDS)


def sounds_like_header_key(key: str) -> str | None:
    """Return the header key that sounds just like a key, though that may be an ordinary word (主体, 其间)."""
    bare, index = normalized(key), _index(_HEADER_WORDS)
    if bare in _HEADER_WORDS or not 2 <= len(bare) <= index.longest:
        return None
    heard = (other for sound in _sounds_of(bare) for other in index.by_sound.get(sound, ()))
    return next((other for other in heard if 2 * len(_differences(bare, other)) <= len(bare)), None)


def _alike(word: str, known: frozenset[str]) -> str | None:
    """Return the known word with one character in it that looks like the one that is written."""
    if word in _ORDINARY_WORDS:
        return None
    for i, character in enumerate(word):
        for meant in _LOOKS_LIKE.get(character, ""):
            other = word[:i] + meant + word[i + 1 :]
            if other in known:
                return other
    return None


def similar(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that sounds the same, or is the word with one of the two other slips mended.

    Quick where the known words are the same frozenset each time.
    """
    words = known if isinstance(known, frozenset) else frozenset(known)
    index = _index(words)
    if not 2 <= len(word) <= index.longest + 1 or word in words:
        return None
    if frozenset(word) in index.letters:
        mended = next((mended for mended in _mended(word) if mended in words), None)
        if mended is not None:
            return mended
    return _homophone(word, index.by_sound)


def similar_name(name: str, known: frozenset[str]) -> str | None:
    """Return the known name that sounds or looks the same, with rarer characters in it than headings have."""
    found = similar(name, known)
    if found is not None or name in known or len(name) < 2:
        return found
    return _sounding_name(name, known) or _looking_name(name, known)


def _sounding_name(name: str, known: frozenset[str]) -> str | None:
    for other in sorted(known):
        places = _differences(name, other) if len(other) == len(name) else []
        if len(places) == 1:
            mine, theirs = name[places[0]], other[places[0]]
            if not {*_readings_in_names(mine)}.isdisjoint(_readings_in_names(theirs)):
                return other
    return None


def _looking_name(name: str, known: frozenset[str]) -> str | None:
    """The known name with one character in it that looks like the one that is written (韩素去 for 韩素云)."""
    from planforge.vocabulary.shapes import LOOKS  # noqa: PLC0415 - only names that nobody bears ask for it

    meant = (
        name[:at] + other + name[at + 1 :]
        for at, character in enumerate(name)
        for other in LOOKS.get(character, "")
    )
    return next((each for each in meant if each in known), None)


def _readings_in_names(character: str) -> tuple[str, ...]:
    """The sounds of one character, a rare one too."""
    rare = _rare_readings().get(character)
    return (rare,) if rare is not None else tuple(_sounds_of(character))


@cache
def _rare_readings() -> dict[str, str]:
    """Return the reading of each rare character, in the marks of the common ones."""
    from planforge.sounds import RARE_SOUNDS, SOUNDS  # noqa: PLC0415 - most documents need no table

    marks = {syllable: chr(_PRIVATE + n) for n, (syllable, _) in enumerate(_ENTRIES.findall(SOUNDS))}
    return {
        character: marks.get(syllable, syllable)
        for syllable, characters in _ENTRIES.findall(RARE_SOUNDS)
        for character in characters
    }


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the closest of the words that a closed mapping allows, None if nothing is close."""
    words = frozenset(known)
    if word in words:
        return None
    found = similar(word, words)
    if found is None and len(word) > 1:
        inside = [other for other in words if len(other) > 1 and (other in word or word in other)]
        found = max(sorted(inside), key=len, default=None)
    return found or _closest(word, words)


def _mended(word: str) -> Iterator[str]:
    """Yield the word with each pair of neighbours exchanged, and with one of each equal pair left out."""
    for i in range(len(word) - 1):
        if word[i : i + 2] not in _ORDINARY_WORDS:
            yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
            if word[i] == word[i + 1]:
                yield word[:i] + word[i + 1 :]


def _homophone(word: str, by_sound: dict[str, list[str]]) -> str | None:
    heard = [other for sound in _sounds_of(word) if sound in by_sound for other in by_sound[sound]]
    if not heard:
        return None
    meant = [other for other in heard if _is_slip(word, other)]
    return min(meant, key=lambda other: (len(_differences(word, other)), other), default=None)


def _is_slip(word: str, other: str) -> bool:
    """Whether half of the characters agree and the differing ones make no ordinary word."""
    places = _differences(word, other)
    return 2 * len(places) <= len(word) and not all(
        word[max(i - 1, 0) : i + 1] in _ORDINARY_WORDS or word[i : i + 2] in _ORDINARY_WORDS for i in places
    )


def _differences(word: str, other: str) -> list[int]:
    return [i for i, (mine, theirs) in enumerate(zip(word, other, strict=True)) if mine != theirs]


class _Index(NamedTuple):
    """Known words by what a slip leaves as it was: the set of their characters, their sound."""

    letters: frozenset[frozenset[str]]
    by_sound: dict[str, list[str]]
    longest: int


@lru_cache(maxsize=16)
def _index(known: frozenset[str]) -> _Index:
    by_sound: dict[str, list[str]] = defaultdict(list)
    for word in known:
        for sound in _sounds_of(word):
            by_sound[sound].append(word)
    longest = min(max(map(len, known), default=0), _LONGEST_WORD)
    return _Index(frozenset(map(frozenset, known)), dict(by_sound), longest)


def _sounds_of(word: str) -> Iterable[str]:
    """Return the readings of a word, a mark for each syllable; a character without a known sound is its own."""
    main, further = _readings()
    if further.keys().isdisjoint(word):
        return (word.translate(main),)
    choices = [(character.translate(main), *further.get(character, ())) for character in word]
    return islice(map("".join, product(*choices)), _MOST_READINGS)


@cache
def _readings() -> tuple[dict[int, str], dict[str, list[str]]]:
    """Return the usual reading of each common character and the others; loaded for the first unknown word."""
    from planforge.sounds import FURTHER_SOUNDS, SOUNDS  # noqa: PLC0415 - most documents need no table

    marks: dict[str, str] = {}
    main: dict[int, str] = {}
    for syllable, characters in _ENTRIES.findall(SOUNDS):
        marks[syllable] = mark = chr(_PRIVATE + len(marks))
        main |= dict.fromkeys(map(ord, characters), mark)
    further: dict[str, list[str]] = defaultdict(list)
    for syllable, characters in _ENTRIES.findall(FURTHER_SOUNDS):
        for character in characters:
            further[character].append(marks.setdefault(syllable, chr(_PRIVATE + len(marks))))
    return main, dict(further)


def _closest(word: str, known: frozenset[str]) -> str | None:
    """Return the known word with the fewest edits, if these are about a third of its length at most."""
    edits = sorted((_edits(word, other), other) for other in known if abs(len(word) - len(other)) <= 2)
    if edits and edits[0][0] <= max(1, (max(len(word), len(edits[0][1])) + 1) // 3):
        return edits[0][1]
    return None


def _edits(word: str, other: str) -> int:
    """Count the characters to insert, drop or replace that turn one word into the other (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, mine in enumerate(word, start=1):
        diagonal, row[0] = row[0], i
        for j, theirs in enumerate(other, start=1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (mine != theirs))
    return row[-1]
