"""Blanks that a pattern from the web leaves to be filled: 20XX年, ××小学, （此处填写…）, 组长 without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from planforge.diagnostics import Finding
from planforge.review.blanks import LEFT_OUT
from planforge.review.lines import Kind, Line
from planforge.review.open_words import Word, every_word, lines_with, open_words
from planforge.review.rule import ReviewRequest
from planforge.review.whole import Fault, Spot, Whole, rough, spoken
from planforge.vocabulary import post_of

_YEAR: Final = re.compile(
    r"(?<![\d年：:])20\s?(?:[XxＸｘ×✕*＊]{1,2}|[_＿]{1,4}|□{1,2}|[—-]{2}(?=年|学年)|(?:\u3000| {2})[ \u3000]*(?=年|学年))(?=\s*[年—\-.学]|[）)\]〕】])"
    r"|(?<=[：:])20\s?(?:[XxＸｘ×*＊]{2}|[_＿]{1,4})(?=\s*年\s*\d{1,2}\s*月)|(?<!\d)20[12][XxＸｘ×✕*＊_＿](?=[年—-])"
)
_BLANK: Final = re.compile(
    r"(?<![A-Za-z\d×✕_@.])(?:[XＸ]{2,12}|[xｘ]{2,12}|[×✕]{2,12})(?![A-Za-z\d×✕_@]|染色体|综合征)"
    r"|(?<![_＿\d])[_＿]{2,}(?![_＿])|\*{3,}|＊{2,}|□{2,}|○{2,}|[●◯]{2,}"
    r"|某某某|(?<=[由请让])[\u4e00-\u9fff]?某某|[\u4e00-\u9fff]?某某(?:老师|同志|主任|校长|书记)?(?=(?:[、和][^，。；]{1,8})?(?:具体|全面|总体)?(?:负责|担任|牵头|讲话|致辞|带队|主持))"
    r"|(?:(?<=组长[：:])|(?<=校长[：:])|(?<=[成组]员[：:])|(?<=[责系]人[：:]))[\u4e00-\u9fff]?某{1,2}(?=[，,、；;。（(\s]|\Z)|(?<=由)(?<![如若]由)某(?:老师|主任|校长|同志)(?=(?:具体|全面)?(?:负责|牵头|担任))|[XＸ×✕](?=(?:老师|校长|主任|书记|园长))|[*＊]{2}(?=老师|主任|校长|负责|担任|同志)|(?<![*＊\\w])(?<=[\u4e00-\u9fff])[*＊]{2}(?=[人名个次节篇本项场元][，。；、\n]|[人名个次节篇本项场元]\Z)"
    r"|(?<![\d.])1[3-9]?[XＸx×*]{8,10}(?![\w*])|某某(?:省|市|县|区|镇|乡|小学|中学|学校|校|幼儿园)|(?<![A-Za-z\d×✕])[XxＸｘ×✕](?=月[XxＸｘ×✕\d日号份初中下底]|日(?!光))|(?<=[年于在])(?<!每年)[XxＸｘ×✕](?=月)|第[XxＸｘ×✕](?=[周届期次])"
    r"|(?<![A-Za-z\d×✕])[XＸ×](?=年级[XＸ×]班)|(?<=[：:])[（(](?:填写[^）)\n]{1,8}|姓名|校名|单位|日期|时间|地点|职务)[）)]"
    r"|(?<=[：:])[（(][ \u3000]*[）)](?=[，。；、\n]|\Z)|(?<=[\u4e00-\u9fff])[（(](?:\u3000| {2})[ \u3000]*[）)](?=[，。；、人名元次节\n]|\Z)|[（(【\[［](?:此处|在此|这里|请在此|请填|请补|请输入|填[：:]|待填|待补)[^）)】\]］\n]{0,30}[）)】\]］]"
    r"|[（(](?:学校(?:名称|全称|简称)|校名|人名|填写(?:人数|姓名|校名|学校|日期|时间|地点|内容|数字))[）)]|(?<=[于在：:，,])[（(]具体(?:时间|日期|地点|人数|内容|数字)[）)]"
    r"|【(?:学校|校名|姓名|日期|时间|地点|单位|负责人|年份|年级|班级|人数)[^】\n]{0,8}】"
    r"|(?<=[由请让])[（(](?:教师|负责人)?(?:姓名|人名|职务|负责人)[）)]|(?<=[\u4e00-\u9fff])[（(] ?[）)](?=[人名元次节篇](?:[，。；、\n]|\Z))"
    r"|(?<=组长[：:])[（(](?:副?校长|副?书记|副?园长|[\u4e00-\u9fff]{0,2}主任)[）)](?=[，。；、\n]|\Z)"
    rf"|{LEFT_OUT.pattern}",
    re.MULTILINE,
)
_ROUGH: Final = rough(
    r"[XxＸｘ×✕_＿*＊□○●◯【]|某|：（|:（|此处|在此|这里|请在此|[请待]填|请[补写]|待补|填写|填：|填:|输入|[（(]学校|[（(]校名|[（(]人名|[（(]具体|20-|20—|20[ \u3000]|[由请让][（(]|[（(] ?[）)]|[师生工级员有][ \u3000]|[：:][（(][ \u3000]*[）)]|（\u3000|（  "
)
_DATE: Final = re.compile(r"\s*(\S{2,4})?\s*年\s*(\S{1,3})?\s*月\s*(\S{1,3})?\s*日\s*")
_FAULT: Final = Fault("占位", "没有填的地方", "“{old}”还没有填", "换成实际的内容；不需要的话就删掉")
_ONLY_QUOTED: Final = re.compile("(?:年|学年度?|年度)?”")
_NEAR: Final = 16  # characters before a blank that tell what it is
_LINE_BLANK: Final = frozenset("_＿）)")
_NAMED: Final = re.compile("[（(][\u4e00-\u9fff]")
_LETTERS: Final = frozenset("XxＸｘ×✕")
_FORM: Final = re.compile(
    "签名|签字|签章|盖章|填表|填报|填写[：:]|姓名|班级|学号|电话|得分|回执|家长意见|评语|评价|记录|编号|合计|人数|第[_＿]+[页号班课]|(?<!每月)(?<!每学期)第[_＿]+[周节次]"
)
_LOOSE_FORM: Final = re.compile("__年__月|＿＿年|单位[：:]|日期[：:]|时间[：:]")
"""Fields of a form, where the lines around them are one; in a plan they are what was to be filled in."""
_FORMS: Final = re.compile(
    "回执|记录|登记|签到|承诺|责任书|责任状|协议|通知书|审批|申请|申报|报名|邀请函|倡议|附表|表格?$|[证单]$"
)
_ON_DUTY: Final = re.compile(
    "(?:老师|同志|主任|校长|书记|组长)?(?:负责|担任|任(?!务|何)|主持|主讲|带队|执教|牵头)"
)
_RECITED: Final = re.compile("口令|台词|讲词|主持词|例如|如：|格式|模板|样[表式张例]")
_SECRET: Final = re.compile("(?:密码|口令|密钥|序列号|账号|卡号|证号|手机号?|号码)[^，。；]{0,6}$")
_SPOKEN: Final = re.compile(
    "(?<![作做听场])报告(?![会厅单书])|(?:说|讲|报)清|喊|口令|应到|实到|播音|广播|播报|宣布|主持(?!人[：:]|[XＸ×_＿])|解说|讲词|高呼|呼叫|拨打|宣誓|誓词|模板|样表|样式|示例|例如|格式|命名|文件名|汇总表|申报表|登记表"
)
_POSTS_ALONE: Final = re.compile(
    r"(?:\s*(?:总指挥|副?组长|组[\s\u3000]*长|副[\s\u3000]*组[\s\u3000]*长|成[\s\u3000]*员|组员|负责人)\s*[：:]\s*)+"
)
_ROUGH_POST: Final = rough("组长[：:]|总指挥[：:]|负责人[：:]|联系人[：:]")
_COUNTED: Final = re.compile(r" ?[个名人次节本篇项场期]")
_NOBODY: Final = re.compile(
    r"[（(][ \u3000]*(?:(?:常务|分管|教学|德育)?副?(?:校长|园长|书记)|(?!各)[\u4e00-\u9fff]{0,4}主任)?[ \u3000]*[）)]"
)
POST_IN_LINE: Final = re.compile(
    r"(?:(?:副|常务副)?(?:总指挥|组长)|负责人|联系人)[：:][ \u3000]*(?=[，,；;。])"
)
"""A post whose name is left out in the middle of a sentence."""


def placeholders(request: ReviewRequest) -> Iterator[Finding]:
    """A blank that goes out unfilled shows that nobody has read the plan.

    Fails: ``20XX年``, ``20__年``, ``××小学``, ``（此处填写学校名称）``. Passes: ``“报告，××班应到××人”``, which is to
    be spoken on the day, ``签名：______`` in a form, ``3×4``.
    """
    whole = lines_with(request.lines, _ROUGH)
    words = [*_years(whole), *(word for word in open_words(whole, _BLANK) if not _is_meant(word))]
    yield from spoken(request, whole, _FAULT, sorted(Spot(*word.match.span(), None) for word in words))
    yield from _undated(request)


def _undated(request: ReviewRequest) -> Iterator[Finding]:
    """A date of the sign-off without one of its numbers: 2026年  月  日."""
    signed = request.spec.sign_off.date if request.spec.sign_off else ""
    found = _DATE.fullmatch(signed)
    if found is not None and not all(found.groups()):
        message = f"落款日期“{signed}”还没有填"
        at = request.checks.header.get("落款", 0)
        yield Finding("占位", message, at, signed, "填上成文的年、月、日", is_error=False)


def _years(whole: Whole) -> Iterator[Word]:
    """Years to be filled, in titles and document numbers, too; but for forms in an annex."""
    for word in every_word(whole, _YEAR):
        if word.before.endswith("“") and _ONLY_QUOTED.match(word.after):
            continue  # 凡写有“20XX年”的旧稿: what is spoken of is the blank itself
        if word.line.section != "附件" or not _FORM.search(word.line.text):
            yield word


def _is_meant(word: Word) -> bool:
    """Whether a blank is to be spoken or filled in on the day, or by hand in a form."""
    if _SECRET.search(word.before[-_NEAR:]):
        return True
    is_quoted = _is_quoted(word)
    if _ON_DUTY.match(word.after) and not (is_quoted or _RECITED.search(word.before)):
        return False
    if is_quoted or _SPOKEN.search(word.sentence):
        return True
    if word.text[-1] in _LETTERS or _NAMED.match(word.text):
        return word.line.section == "附件" and _FORM.search(word.line.text) is not None
    return word.text[-1] in _LINE_BLANK and not _is_number_said(word) and _is_form(word.line)


def _is_number_said(word: Word) -> bool:
    """Whether a sentence leaves a number open (参加演练的班级共__个。), where a form has a field for it."""
    line = word.line
    is_sentence = line.kind is Kind.TEXT and line.section != "附件" and line.text.endswith("。")
    return is_sentence and _COUNTED.match(word.after) is not None


def _is_quoted(word: Word) -> bool:
    """Whether a quotation is open at a blank, or closed behind it: a speech of several lines; “双减” elsewhere is none."""
    opened = word.before.count("“") > word.before.count("”")
    return opened or word.after.count("”") > word.after.count("“")


def _is_form(line: Line) -> bool:
    if line.section == "附件" or line.kind in (Kind.CELL, Kind.HEAD) or _has_fields(line.text):
        return True
    is_of_form = _FORMS.search(line.section) is not None or _FORMS.search(line.key) is not None
    return is_of_form and _LOOSE_FORM.search(line.text) is not None


@lru_cache(maxsize=1)  # one line may have thousands of blanks
def _has_fields(text: str) -> bool:
    return _FORM.search(text) is not None


def empty_posts(request: ReviewRequest) -> Iterator[Finding]:
    """A post without a name looks as if nobody were in charge.

    Fails: ``组长:`` with nothing behind it, ``领导小组组长：  ，副组长：  。``, ``组长: （校长）``. Passes: ``组长: 周明远``, an empty cell of a table.
    """
    for word in open_words(lines_with(request.lines, _ROUGH_POST), POST_IN_LINE):
        if word.line.kind is Kind.TEXT and word.line.section != "附件":
            yield _empty(word.text, word.line.at + word.start)
    text = request.source.text
    lines = request.lines
    for index, line in enumerate(lines):
        if line.kind is Kind.KEY:
            if is_post(line.text) and (
                is_empty(text, line) or _is_nobody(lines[index + 1 : index + 2], line)
            ):
                yield _said(line)
        elif line.kind is Kind.TEXT and line.text[-1] in "：:" and _POSTS_ALONE.fullmatch(line.text):
            below = lines[index + 1] if index + 1 < len(lines) else None
            is_last = below is None or below.group != line.group
            if is_last or _POSTS_ALONE.match(below.text if below else ""):
                yield _said(line)


def _is_nobody(below: Sequence[Line], line: Line) -> bool:
    """Whether what stands behind a post is another post in brackets, or an empty pair of them (组长: （校长）)."""
    return any(each.key == line.text and _NOBODY.fullmatch(each.text) for each in below)


@lru_cache(maxsize=1024)
def is_post(label: str) -> bool:
    """Whether a label names a post."""
    return post_of(label) is not None


def _said(line: Line) -> Finding:
    return _empty(line.text, line.at)


def _empty(text: str, at: int) -> Finding:
    name = text.rstrip("：:_＿ \u3000")
    hint = "写上姓名和职务；没有这个职务，就删掉这一行"
    return Finding("空职务", f"“{name}”后面没有人名", at, text, hint, is_error=False)


_NOTHING: Final = re.compile(r"['\"]?[ \t]*:[ \t]*(?:''|\"\"|~)?[ \t]*(?:#[^\n]*)?(?:\r?\n|$)")
_INDENT: Final = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?P<blanks>[ ]*)(?P<next>\S?)")


def is_empty(text: str, line: Line) -> bool:
    """Whether nothing stands behind a key, nor deeper below it."""
    nothing = _NOTHING.match(text, line.at + len(line.text))
    if nothing is None:
        return False
    below = _INDENT.match(text, nothing.end())
    if below is None or not below["next"]:
        return True
    column = line.at - (text.rfind("\n", 0, line.at) + 1)
    if below["next"] == "-":
        return len(below["blanks"]) < column
    return len(below["blanks"]) <= column
