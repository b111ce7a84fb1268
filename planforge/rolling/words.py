"""Counted things in a line: 第X届, issues."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from planforge.calendar.spans import Window
from planforge.rolling.decisions import Decision, Line
from planforge.rolling.editions import BODY, Edition, edition, is_of_body
from planforge.rolling.figures import read, rewritten
from planforge.rolling.frame import Frame
from planforge.rolling.result_words import WON
from planforge.rolling.special_days import SpecialDay, special_days_in
from planforge.source.edits import Edit

Found = tuple[tuple[int, int], Decision]

_NUMBER = "[0-9０-９]{1,3}|[一二三四五六七八九十百零〇]{1,6}"
_ORDINAL = re.compile(rf"第\s*(?P<n>{_NUMBER})\s*(?:届|个(?=[^，。；、|｜]{{0,20}}[节日周月]))")
_NOT_YEARLY = re.compile(
    r"\s*(?:学生(?![^，。；、会]{0,8}[节赛周])|毕业|校友|教师(?!节)|学员|同学|弟子|中央|[^，。；、]{0,8}"
    rf"(?:{BODY}|全会|中全会|奥运|亚运|全运|任期|校长|班子))"
)
_NAMED_BEFORE = re.compile(
    rf"(?<=[节日周])[”\"]?(?:[（(，,]|[是为]|[）)])+第\s*(?P<n>{_NUMBER})\s*个(?=[）)，,。；、]|$)"
)
_MEETING = re.compile(
    rf"第\s*(?P<n>{_NUMBER})\s*次(?=(?:全体)?(?:会员|学生|教职工|团员|党员|少先队员?|妇女|工会|少先队)*(?:代表大会|代会|[少团教学工家党]代会))"
)
_SESSION = re.compile(
    rf"(?:第\s*)?(?P<n>{_NUMBER})\s*届(?P<whose>(?:(?!运动会|论坛|比武|大会操)[^，。；、：:|｜\d节赛周月杯展]){{0,14}}?)(?:第\s*)?(?P<m>{_NUMBER})\s*次"
    r"(?=[^，。；、|｜\d节赛周月杯展]{0,12}?会(?!展|演|操|考|徽|歌))"
)
"""A meeting of a body elected for some years (十届三次教代会, 第十届教职工代表大会第三次会议)."""
_HIGHER = re.compile("[国省市区县党]|中央|人民代表|人大|政协|两会")
_PLENARY = re.compile("(?:中央)?(?:委员会)?全(?:体)?会(?!议)")
"""What is held above a school, where the body that holds it stands in front (全国少工委八届六次全会)."""
_TIME_OF_YEAR = re.compile(
    rf"(?:今年|本学?年度?|今[春秋])(?:已经?|也|又|正好|恰好)?[是为]\s*第\s*(?P<n>{_NUMBER})\s*次(?!月考|考试|测[试验]|模拟|联考)"
    rf"|(?:今年|本学?年度?|今[春秋]|本届[^，。；、\d]{{1,10}}?)(?:我[校园])?(?:又|再)?[是为]?(?:我[校园])?第\s*(?P<m>{_NUMBER})\s*次(?=[承举主]办|蝉联|[荣获])"
)
"""A count of what is held once a year (今年是第四次, 今年第四次承办)."""
_FIRST = re.compile(r"首届(?!毕业|学生|学员|校友)|(?:今年|本学年|本年度)首次")
_OTHERS_BEFORE = re.compile(r"[国省市区县党](?:的)?\s*$")
_NEAR = 4  # characters before a count that tell whose it is
_OF_OTHERS = re.compile(r"\s*(?:全国|全省|省|市|区|县|中国|国际|世界)")
_ISSUE = re.compile(r"总第\s*\d{1,4}(?:\s*[、—–~～至到-]+\s*第?\d{1,4})*\s*期")
_COURSE = "(?:培训|研修|学习|提高|训练)班|训练营|研修|党校|团校|家长学校|(?:大)?讲[堂座]|论坛|沙龙|学员|校刊|校报|简报|[青蓝名师领雁]{2,4}工程|工作室"
_RUN = re.compile(
    rf"(?:{_COURSE})[”\"]?(?:[（(]?(?:启动|开办|举办|开设|出版|编印)?)第\s*(?P<n>{_NUMBER})\s*期|第\s*(?P<m>{_NUMBER})\s*期(?=[^，。；、]{{0,10}}(?:{_COURSE}))"
)
"""A run of a course or a number of a paper of the school (青蓝工程第五期, 第6期家长学校)."""
_SECOND_RUN = 2  # what is only begun is told by 第一期
_NAME = 12  # characters behind an ordinal that may name its day


def ordinal_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """第X届 and 第X个教师节: one more for every school year; what is no edition (第二个环节) is no matter of time."""
    text = line.text
    sessions = dict(_sessions(line)) if frame.years and "届" in text else {}
    yield from sessions.items()
    if "第" not in text:
        return
    for match in _ORDINAL.finditer(text):
        if any(first <= match.start() < last for first, last in sessions):
            continue
        kind = edition(text, match.span(), read(match["n"])) if "个" in match[0] else Edition.YEARLY
        if kind is Edition.NONE:
            continue
        if _NOT_YEARLY.match(text, match.end()):
            yield match.span(), line.kept("届次", match.span(), "不是一年一届")
        elif frame.crosses and (
            special := next(special_days_in(line.text[match.end() : match.end() + _NAME]), None)
        ):
            yield match.span(), _nth_day(line, match, special, frame)
        elif frame.years == 0:
            yield match.span(), line.kept("届次", match.span(), "同一学年")
        elif question := _unraised(text, match, kind, frame):
            yield match.span(), line.asked("届次", match.span(), f"“{match[0]}”{question}")
        else:
            yield match.span(), line.changed("届次", match.span(), _raised(match, "n", frame.years))
    yield from _counted_otherwise(line, frame)


def _unraised(text: str, match: re.Match[str], kind: Edition, frame: Frame) -> str:
    """What is asked of a count that is not held every year for sure, and so stays; or nothing."""
    if "届" in match[0] and WON.match(text, match.end()):
        return "没有改：是那一届的结果，请换成新的"
    if "届" in match[0] and is_of_body(text, match.span()):
        return f"没有改，换届了就改成“第{rewritten(match['n'], read(match['n']) + 1)}届”"
    if "届" in match[0] and _OF_OTHERS.match(text, match.end()):
        return "不是本校办的，没有改，是不是一年一届"
    if kind is Edition.DOUBTFUL:
        return f"没有改，一年一次的就改成“第{rewritten(match['n'], read(match['n']) + frame.years)}个”"
    return ""


def _sessions(line: Line) -> Iterator[Found]:
    """十届三次教代会: 十届四次 next time, or 十一届一次 where its members have been elected anew; a person is asked."""
    for match in _SESSION.finditer(line.text):
        before = line.text[max(0, match.start() - _NEAR) : match.start()]
        if _HIGHER.search(before + match["whose"]) or _PLENARY.match(line.text, match.end()):
            continue
        of, number = read(match["n"]), read(match["m"])
        again = _recounted(match, of, number + 1)
        anew = _recounted(match, of + 1, 1)
        question = f"“{match[0]}”没有改，开下一次了就改成“{again}”，换届了就改成“{anew}”"
        yield match.span(), line.asked("届次", match.span(), question)


def _recounted(match: re.Match[str], of: int, number: int) -> str:
    """The words of a session with other numbers, in its own writing."""
    start = match.start()
    head, tail = (slice(*(at - start for at in match.span(group))) for group in "nm")
    words = match[0]
    return f"{words[: head.start]}{rewritten(match['n'], of)}{words[head.stop : tail.start]}{rewritten(match['m'], number)}{words[tail.stop :]}"


def _counted_otherwise(line: Line, frame: Frame) -> Iterator[Found]:
    """教师节（第42个), one more for every year; 第六次学代会, held not every year, asked."""
    for match in _NAMED_BEFORE.finditer(line.text) if frame.calendar_years else ():
        edits = _raised(match, "n", frame.calendar_years)
        yield (
            match.span("n"),
            line.asked("届次", match.span("n"), f"“第{match['n']}个”按年份改了，请核对", edits),
        )
    for match in _MEETING.finditer(line.text) if frame.years else ():
        if _held_by_others(line, match):
            yield match.span(), line.kept("届次", match.span(), "不是本校办的")
            continue
        raised = f"第{rewritten(match['n'], read(match['n']) + 1)}次"
        question = f"“{match[0]}”没有改，开下一次了就改成“{raised}”"
        yield match.span(), line.asked("届次", match.span(), question)
    yield from _times(line) if frame.years else ()


def _times(line: Line) -> Iterator[Found]:
    """今年是第四次: one more the next time, if it is held every year; a person is asked."""
    for match in _TIME_OF_YEAR.finditer(line.text):
        group = "n" if match["n"] else "m"
        span = line.text.rindex("第", 0, match.start(group)), match.end()
        if group == "n" and _OF_OTHERS.match(line.text, match.end()):
            yield span, line.kept("届次", span, "不是本校办的")
            continue
        number = read(match[group])
        new = (
            f"一年一次的就改成“第{rewritten(match[group], number + 1)}次”"
            if number > 1
            else "现在还是第一次吗"
        )
        yield span, line.asked("届次", span, f"“{line.words(span)}”没有改，{new}")


def _held_by_others(line: Line, match: re.Match[str]) -> bool:
    return _OTHERS_BEFORE.search(line.text, max(0, match.start() - _NEAR), match.start()) is not None


def first_decisions(line: Line, frame: Frame) -> Iterator[Found]:
    """首届读书节 and 今年首次: another one than the first next time; a person is asked."""
    for match in _FIRST.finditer(line.text) if frame.years and "首" in line.text else ():
        if _held_by_others(line, match):
            yield match.span(), line.kept("届次", match.span(), "不是本校办的")
            continue
        new = "，是不是“第二届”" if match[0] == "首届" else "，现在还是首次吗"
        yield match.span(), line.asked("届次", match.span(), f"“{match[0]}”没有改{new}")


def _nth_day(line: Line, match: re.Match[str], special: SpecialDay, frame: Frame) -> Decision:
    """第42个教师节 where a term becomes the other one: counted by the year in which the day is that of the document, or the next."""
    old, new = (_next_one(special, window) for window in (frame.window, frame.new_window()))
    years = new.year - old.year if old and new else frame.years
    edits = _raised(match, "n", years)
    if not edits:
        return line.kept("届次", match.span(), "还是这一个")
    said = f"“{match[0]}”按{special.name}的年份改了，请核对"
    return line.asked("届次", match.span(), said, edits)


def _next_one(special: SpecialDay, window: Window) -> date | None:
    """The special day that lies in a period, or the first behind it."""
    days = (special.day(year) for year in range(window.start.year, window.end.year + 2))
    return next((day for day in days if day is not None and day >= window.start), None)


def issue_decisions(line: Line) -> Iterator[Found]:
    """总第23、24期 of a paper or a periodical: issues have come out since, how many only a person knows."""
    for match in _ISSUE.finditer(line.text) if "总第" in line.text else ():
        yield match.span(), line.asked("期号", match.span(), f"“{match[0]}”是上次的期号，没有改")
    for match in _RUN.finditer(line.text) if "期" in line.text and "第" in line.text else ():
        group = "n" if match["n"] else "m"
        number = read(match[group])
        if number >= _SECOND_RUN:
            span = line.text.rindex("第", 0, match.start(group)), match.end()
            raised = f"第{rewritten(match[group], number + 1)}期"
            yield span, line.asked("期号", span, f"“{line.words(span)}”没有改，开下一期了就改成“{raised}”")


def _raised(match: re.Match[str], group: str, years: int) -> tuple[Edit, ...]:
    old = match[group]
    number = read(old) + years
    return (Edit(*match.span(group), rewritten(old, number)),) if years and number > 0 else ()
