"""What a key at the top of a spec was probably meant to be: by its sound and shape, its value, its place.

Everything unknown at the top prints as a section, so a misspelt 期间 becomes a chapter. Only reminders
come of it: a real chapter may be called anything.
"""

from __future__ import annotations

import re
from typing import Final

from planforge.likeness import likely_header_key, sounds_like_header_key
from planforge.model.content import Content, Item
from planforge.source import Mapping, Node, Scalar
from planforge.vocabulary import BLANK, HEADER_KEYS, POSTS, Role

_SIGNED: Final = frozenset(("单位", "姓名", "日期", "印章", "位置"))
_PERIOD: Final = re.compile(r"(?:19|20)\d\d\D{0,2}(?:(?:19|20)?\d\d)?(?:学年.{0,8}|年[秋春]季?学期|-[123])")
_SHORT_PERIOD: Final = re.compile(r"20\d\d[-—](?:20)?\d\d-[12]")
_WHEN: Final = frozenset(("时间", "日期", "时段", "起止时间", "期限", "时限"))
_YEAR: Final = re.compile(r"20\d\d(?:[-—](?:20)?\d\d)?年?度?")
_OF_YEARS: Final = frozenset(("学年", "学期", "年度", "年份", "学年度", "学年学期"))
_OF_A_TASK: Final = frozenset(
    ("负责人", "责任人", "协助人", "主讲人", "主持人", "参加人", "参加人员", "组织部门", "学时", "备注")
)
_OTHER_NAMES: Final = {
    **dict.fromkeys(
        ("题目", "题名", "文题", "大标题", "文件标题", "文件名称", "文件题目", "计划名称", "方案名称"), "标题"
    ),
    **dict.fromkeys(("校名", "学校名", "学校名称", "学校全称"), "学校"),
    **dict.fromkeys(("主送单位", "主送机关", "主送对象", "收文单位", "收文机关"), "主送"),
    **dict.fromkeys(("发文字号", "发文号", "文件号", "文件字号", "文件编号"), "文号"),
}
"""What the keys of the head are called elsewhere."""
_WRITER: Final = frozenset(
    (
        "作者", "撰写人", "撰稿人", "拟稿人", "拟定人", "执笔人", "执笔", "编写人", "编制人", "制定人", "署名人", "落款人", "署名",
    )
)  # fmt: skip
_SIGNER: Final = frozenset(
    (
        "单位", "部门", "处室", "单位名称", "落款单位", "署名单位", "发文单位", "制定单位", "编制单位", "发文机关", "签发单位",
    )
)  # fmt: skip
_SIGNED_ON: Final = frozenset(
    (
        "日期", "落款日期", "署名日期", "发文日期", "制定日期", "编制日期", "成文日期", "拟定日期", "撰写日期", "写作日期", "落款时间",
        "成文时间", "制定时间", "撰写时间", "写作时间",
    )
)  # fmt: skip
_TITLED: Final = re.compile(r"[^，。；：！？]{2,40}(?:计划|方案|规划|总结|要点|预案)")
"""The value of 名称 that says the whole document is meant, not a thing with that name."""
_MAY_BE_A_CHAPTER: Final = frozenset(("单位", "部门", "处室", "单位名称", "日期"))
"""Those that say nothing of signing: beside a sign-off they are what they say."""
_OF_AN_EVENT: Final = frozenset(("地点", "对象", "活动地点", "参加对象", "参加人员", "参与对象", "会议地点"))
_LONGEST_SIGNER: Final = 30
_NAME: Final = re.compile(r"[^，。；、！？：,;!?:]{1,12}")


def meant_key(name: str, value: Node, *, in_head: bool) -> str | None:
    """The header key that an unknown key probably meant; ``in_head`` where no section stands above it."""
    meant = likely_header_key(name)
    if meant is not None:
        return meant
    if type(value) is Mapping:
        return "落款" if _signs(value) else None
    if not in_head or type(value) is not Scalar or value.style == "|":
        return None
    if _PERIOD.fullmatch(value.text) or (name in _OF_YEARS and _YEAR.fullmatch(value.text)):
        return "期间"
    return sounds_like_header_key(name) if _NAME.fullmatch(value.text) else None


def written_as(name: str, value: Node, root: Mapping, *, in_head: bool) -> tuple[str, str]:
    """The header key that a key at the top has another name of, or blanks inside, and the line to write; or nothing twice.

    Who signs and when are asked about at either end of a spec; no line to write where it has a 落款 besides.
    """
    bare = "".join(name.split())
    if bare != name and bare in HEADER_KEYS and not _stands(root, bare):
        return bare, f"{bare}: {_value(value)}"
    if type(value) is not Scalar or value.style == "|" or not value.text:
        return "", ""
    meant = _OTHER_NAMES.get(bare, "")
    if bare == "名称" and _TITLED.fullmatch(value.text):
        meant = "标题"
    if meant:
        return (meant, f"{meant}: {_value(value)}") if in_head and not _stands(root, meant) else ("", "")
    if _stands(root, *_OF_AN_EVENT) or not (
        _says_who_or_when(bare, value.text) and (in_head or _is_at_the_end(name, root))
    ):
        return "", ""
    if _stands(root, "落款"):
        return ("", "") if bare in _MAY_BE_A_CHAPTER else ("落款", "")
    office, writer = _said(root, _SIGNER), _said(root, _WRITER)
    who = f"姓名: {writer}" if _is_name(writer) and not office else f"单位: {office or writer or BLANK}"
    return "落款", f"落款: {{{who}, 日期: {_said(root, _SIGNED_ON) or BLANK}}}"


def _stands(root: Mapping, *names: str) -> bool:
    """Whether a key of a spec has one of some names; looked for only where a key may be meant for another."""
    return any(key.text in names for key, _ in root.pairs)


def _value(value: Node) -> str:
    return value.text if type(value) is Scalar and value.style != "|" and value.text else "…"


def _says_who_or_when(name: str, text: str) -> bool:
    if name in _SIGNED_ON:
        return is_whole_day(text)
    return name in _SIGNER | _WRITER and len(text) <= _LONGEST_SIGNER and not re.search("[。；：！？]", text)


def _is_name(text: str) -> bool:
    """Whether a text is the name of one person."""
    return re.fullmatch(r"[一-鿿·]{2,4}", text) is not None


def is_whole_day(text: str) -> bool:
    """Whether a text is a day as it stands below a document, with its year: 2026年9月1日, 2026-9-1, 二〇二六年九月一日."""
    return (
        re.fullmatch(
            r"(?:19|20)\d\d *[-./年] *\d\d? *[-./月] *\d\d? *日?|[一二〇○零]{1,2}[一二三四五六七八九〇○零]{2}年.{1,3}月.{1,3}日",
            text,
        )
        is not None
    )


def _is_at_the_end(name: str, root: Mapping) -> bool:
    """Whether nothing but what signs and keys of the head follow."""
    names = [key.text for key, _ in root.pairs]
    rest = ("".join(each.split()) for each in names[names.index(name) :])
    return all(each in _SIGNER | _WRITER | _SIGNED_ON or each in HEADER_KEYS for each in rest)


def _said(root: Mapping, names: frozenset[str]) -> str:
    """The text of the first key at the top that has one of these names."""
    found = (
        value.text
        for key, value in root.pairs
        if "".join(key.text.split()) in names and type(value) is Scalar
    )
    return next(found, "")


def is_period(name: str, value: Node, root: Mapping) -> bool:
    """Whether a known heading above all sections holds a period: 时间: 2026-2027-1 in a spec that has no 期间.

    A chapter 活动时间 may say 2026年秋季学期; the short form 2026-2027-1 is nothing that prints.
    """
    if type(value) is not Scalar or value.style == "|" or any(key.text == "期间" for key, _ in root.pairs):
        return False
    forms = (_PERIOD, _YEAR) if name in _WHEN else (_SHORT_PERIOD,)
    return any(form.fullmatch(value.text) for form in forms)


def is_post_astray(name: str, above: tuple[str, ...]) -> bool:
    """Whether a key at the top names a post and stands right below the section on the leading group."""
    return Role.ORGANIZATION in above and name in POSTS and name not in HEADER_KEYS


def is_label_astray(name: str, value: Node, above: Content) -> bool:
    """Whether a key at the top that holds a text is a label of a task, right below a section that lists some."""
    is_text = type(value) is Scalar and value.style != "|" and bool(value.text)
    return name in _OF_A_TASK and is_text and any(type(part) is Item for part in above)


def _signs(value: Mapping) -> bool:
    """Whether a group says who signs and when."""
    keys = {key.text for key, _ in value.pairs}
    return "日期" in keys and bool(keys & {"单位", "姓名"}) and keys <= _SIGNED
