"""Grades and classes (四年级, 四（3）班, 初二, 高一2班) in a document about one: the same pupils are a grade higher now.

Only a person knows whether a plan goes with its pupils or with its grade, so it is asked, once, unless the user has
said it. A plan for a whole school names grades as such, and they stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from planforge.rolling.decisions import Decision, Line
from planforge.rolling.entering import NEW_EVERY_YEAR, are_coming, of_newcomers
from planforge.rolling.figures import read, rewritten
from planforge.rolling.frame import Frame
from planforge.rolling.leaving import JUNIOR, LEFT, PRIMARY, gone_by
from planforge.rolling.result_words import WON
from planforge.rolling.stages import AGE_OF, AGES, CLASS, own_grades, primary_years
from planforge.source.edits import Edit

FOLLOW, STAY = "跟学生", "不变"
"""What a user may say of cohorts: the same pupils, a grade higher; or the same grade, new pupils."""
KIND = "年级"
"""The kind of a decision about grades, classes and cohorts."""

Found = tuple[tuple[int, int], Decision]

_N, _CLASS = "[一二三四五六七八九]", r"\s*[（(]\s*[\d０-９一二三四五六七八九十]{1,3}\s*[）)]\s*班"
_ALONE = r"(?<![\d０-９.第〇零一二三四五六七八九十百至到~～—-])"
_ANY_GRADE = (
    rf"(?=[初高{_N[1:-1]}\d])(?:(?<![最更提年月当腊大])(?P<stage>[初高])(?P<m>[一二三])(?![等日号类层档楼次大小点倍个些段]|中(?!学|考)|级别)(?:年级)?(?P<of>{_CLASS}|[\d０-９]{{1,2}}班)?"
    rf"|(?P<n>{_N})年级(?P<on>{_CLASS}|[\d０-９]{{1,2}}班)?"
    rf"|(?<![初高]){_ALONE}(?P<c>{_N}|[1-9１-９])(?:年(?=[（(\d]))?(?:{_CLASS}|(?<!\d)[\d０-９]{{1,2}}班)"
    rf"|{_ALONE}(?P<d>[1-9])(?:{_CLASS}|(?:0[1-9]|1\d)班))"
)
_GRADE = re.compile(rf"{_ANY_GRADE}|(?P<k>(?!))")
_RANGE = re.compile(
    r"[一二三四五六七八九]\s*[至到、—\-~～和及]\s*[一二三四五六七八九]年级|(?:[一二三四五六七八九]年级|[托小中大]班)\s*[至—\-~～]{1,2}\s*(?:[一二三四五六七八九]年级|[托小中大]班)"
)
_NAME = rf"(?:[初高][一二三](?:年级)?|{_N}年级|(?<![大中小托])[托小中大]班)"
RISING = re.compile(
    rf"(?<!每年)(?P<from>{_NAME}|[初高]?{_N}{_CLASS})(?:各班)?(?:的?(?:全体)?(?:学生|同学|孩子|毕业生|儿童|幼儿|小朋友))?[将已刚即]?(?:升[入到至上]?|进入)(?:小学|初中)?(?P<to>{_NAME})"
)
"""Pupils who go up a grade (七年级学生升入八年级), perhaps from school to school."""
_WAS = re.compile(r"原(?:来的?)?$")
"""Before a grade or a class: the one that its pupils were in then."""
_LEAVING = re.compile(r"(?:各班)?(?:的?(?:学生|同学|幼儿|孩子|小朋友))?(?:毕业(?!班)|离[校园])")
_FOR_NEWCOMERS = re.compile("招生|新生|入学")
"""In a title: the grade is that of whoever comes, another lot every year."""
_OF_ONE_CLASS = re.compile("班主任|班级|班务|班队|中队|本班")
_STAGES = {"初": 6, "高": 9}  # grades below the first of a stage
_WITHIN = re.compile("(?:(?P<m>初中)|高中)$")
"""Before 一年级: the stage in which it is counted."""
_YEARS_OF_STAGE = 3
_BESIDE = 6  # characters before a grade that say whose it is
_LONGEST = 12  # characters of a grade or class with the brackets around it
_BESIDE_EACH_OTHER = frozenset(("", "的", "（", "(", " ", "，", "学生（", "学生("))
"""What may stand between a grade and its cohort."""
_MOST = 2  # grades that a document for some of them names; one that names more is for the whole school


class Pupils(NamedTuple):
    """What is known of grades: the user's word (or nothing), the grade that the document is about, if it is about one.

    ``last_grade`` is the highest of the school below the senior stage (0 where it is not known), ``has_few`` true
    where the text names hardly any other, ``of_class`` true where the document is about one class or its teacher, ``own`` are the grades of the school, where its name tells them,
    ``cohorts`` those (2024, 级) that the pupils of such a document may be, ``primary`` is the last grade of a primary school.
    """

    choice: str = ""
    subject: int | None = None
    last_grade: int = 0
    has_few: bool = False
    of_class: bool = False
    own: range | None = None
    cohorts: frozenset[tuple[int, str]] = frozenset()
    primary: int = PRIMARY


def pupils_of(choice: str, head: str, text: str, *, is_personal: bool, school: str = "") -> Pupils:
    """What is known of the grades of a document; ``head`` is its title, its topic and the name of the school.

    It is about the one grade that its head names; one of a class or a single teacher is about the one class, or else
    the one grade, that its text names. Grades of other stages than the school's own are other schools', unless the document
    is about one: the school has more stages then than its name says.
    """
    primary = primary_years(f"{head} {school}", text)
    own = own_grades(school, primary)
    pattern = _pattern(own)
    in_text = _grades(text, pattern)
    found = in_head = set() if _FOR_NEWCOMERS.search(head) else _grades(head, pattern)
    if not in_head and (is_personal or _OF_ONE_CLASS.search(head)):
        found = _grades(text, pattern, only_classes=True) or in_text
    if own is not None and found and found.isdisjoint(own) and pattern is _GRADE:
        own = None
    if own is not None:
        found, in_text = found & {*own}, in_text & {*own}
    last = primary if "小学" in head else JUNIOR if re.search("中学|初中|一贯", head) else 0
    of_class = not in_head or bool(_grades(head, pattern, only_classes=True))
    subject = found.pop() if len(found) == 1 else None
    return Pupils(choice, subject, last, len(in_text) <= _MOST, of_class, own, primary=primary)


def _pattern(own: range | None) -> re.Pattern[str]:
    """The pattern of grades and classes for a school that has ``own``; those of a kindergarten are sought in its own documents."""
    return with_young() if own is not None and 0 in own else _GRADE


@cache
def with_young() -> re.Pattern[str]:
    """The pattern of grades and classes with those of a kindergarten."""
    return re.compile(f"{CLASS}|{_ANY_GRADE}")


def _grades(words: str, pattern: re.Pattern[str], *, only_classes: bool = False) -> set[int]:
    """The grades that are named one by one, not as a range."""
    found = pattern.finditer(_RANGE.sub("", words))
    return {_grade(match) for match in found if not only_classes or _is_class(match)}


def _is_class(match: re.Match[str]) -> bool:
    return match[0].endswith("班") and not (match["k"] and len("".join(match[0].split())) == len("大班"))


def _grade(match: re.Match[str]) -> int:
    return AGES[match["k"]] if match["k"] else read(match[_group(match)]) + _below(match)


def _below(match: re.Match[str]) -> int:
    """How many grades lie below the first of the stage in which a grade is counted (初二, 初中二年级)."""
    if match["n"] and read(match["n"]) <= _YEARS_OF_STAGE:
        within = _WITHIN.search(match.string, max(0, match.start() - len("初中")), match.start())
        return _STAGES["初" if within["m"] else "高"] if within else 0
    return _STAGES.get(match["stage"] or "", 0)


def _is_own(match: re.Match[str], grade: int, pupils: Pupils) -> bool:
    """Whether a grade is one that the school has; 一年级 of a 中学 is counted in its stage, unless it is told that it is of a 小学."""
    if pupils.own is None or grade in pupils.own:
        return True
    counts_anew = pupils.own.start > pupils.primary and bool(match["n"]) and grade <= _YEARS_OF_STAGE
    return counts_anew and not match.string.endswith("小学", 0, match.start())


def grade_beside(text: str, span: tuple[int, int], pupils: Pupils) -> int | None:
    """The grade that a cohort is said to be in: 2022级九年级, 七年级（2024级）; None where none stands right beside it."""
    start, end = max(0, span[0] - _LONGEST), span[1] + _LONGEST
    for match in _pattern(pupils.own).finditer(text, start, end):
        between = text[match.end() : span[0]] if match.end() <= span[0] else text[span[1] : match.start()]
        if between in _BESIDE_EACH_OTHER:
            return _grade(match)
    return None


def _group(match: re.Match[str]) -> str:
    return next(name for name in ("m", "n", "c", "d", "k") if match[name])


def grade_decisions(line: Line, frame: Frame, pupils: Pupils) -> Iterator[Found]:
    """Every grade and class of a document about one, with its span in the line; of a whole school's, those of certain pupils."""
    if not any(mark in line.text for mark in "级班初高"):
        return
    rising = list(RISING.finditer(line.text)) if frame.years and pupils.choice != STAY else []
    for match in rising:
        yield match.span(), _rising(line, match, frame, pupils)
    if pupils.subject is None and not (pupils.choice == FOLLOW and pupils.has_few):
        if frame.years:
            yield from _of_certain_pupils(line, frame, pupils)
        return
    in_range = {at for match in _RANGE.finditer(line.text) for at in range(*match.span())}
    for match in _pattern(pupils.own).finditer(line.text):
        if not _is_own(match, _grade(match), pupils):
            yield match.span(), line.kept(KIND, match.span(), "不是本校的年级")
        elif (was := _was(line, match)) and frame.years and pupils.choice != STAY:
            yield _were(line, match, was, frame, pupils)
        elif match.start() not in in_range:
            entering = _of_newcomers(line, match, frame, pupils)
            yield entering or (match.span(), _decision(line, match, frame, pupils))


def _of_certain_pupils(line: Line, frame: Frame, pupils: Pupils) -> Iterator[Found]:
    """What a document for a whole school says of classes and of newcomers and leavers, who are others every year.

    They stay, which is said; a grade or class that its pupils were in before (原二年级（3）班) is asked.
    """
    for match in _pattern(pupils.own).finditer(line.text):
        span = match.span()
        if (was := _was(line, match)) and pupils.choice != STAY:
            yield _were(line, match, was, frame, pupils)
        elif _is_class(match) and WON.search(line.text, max(0, span[0] - _BESIDE), span[0]):
            yield span, line.asked(KIND, span, f"“{match[0]}”是上次的结果，没有改，请换成新的")
        elif _is_class(match):
            yield span, line.kept(KIND, span, "全校的文件，班级照旧")
        elif are_coming(line.text, match.start()):
            yield span, line.kept(KIND, span, NEW_EVERY_YEAR)
        elif _LEAVING.match(line.text, match.end()):
            yield span, line.kept(KIND, span, "每年都是新的一批毕业生")


def _of_newcomers(line: Line, match: re.Match[str], frame: Frame, pupils: Pupils) -> Found | None:
    """The grade of whoever newly comes stays; a document that follows its pupils is asked whether it still speaks of them."""
    span = of_newcomers(line.text, match.span())
    if span is None or not frame.years or _grade(match) != pupils.subject:
        return None
    if pupils.choice != FOLLOW:
        return span, line.kept(KIND, span, NEW_EVERY_YEAR)
    question = f"“{line.words(span)}”说的是新来的学生，没有改，请看这句还合不合适"
    return span, line.asked(KIND, span, question)


def _was(line: Line, match: re.Match[str]) -> int:
    """How long the words before a grade are that say that its pupils were in it before."""
    found = _WAS.search(line.text, max(0, match.start() - _BESIDE), match.start())
    return len(found[0]) if found else 0


def _were(line: Line, match: re.Match[str], was: int, frame: Frame, pupils: Pupils) -> Found:
    """The grade or class that pupils were in when the document was written or before."""
    span, grade = (match.start() - was, match.end()), _grade(match)
    if gone := _gone(match, (grade, grade + frame.years), pupils):
        return span, line.asked(KIND, span, gone.removesuffix("，请改") + "，没有改，现在还提它吗")
    words = line.words(span)
    raised = words.removesuffix(match[0]) + _with_grade(match, grade + frame.years)
    return span, line.asked(KIND, span, f"“{words}”说的是那时的学生，没有改；还是这批学生就改成“{raised}”")


def _rising(line: Line, match: re.Match[str], frame: Frame, pupils: Pupils) -> Decision:
    """Pupils who go up a grade: both grades are one higher where the document follows them, and a person is asked else."""
    span = match.span()
    grades = (with_young().match(match[0], match.start(name) - match.start()) for name in ("from", "to"))
    first, second = (each for each in grades if each is not None)
    if _grade(second) != _grade(first) + 1:
        return line.kept(KIND, span, "不是升一个年级")
    news = [(each, _grade(each), _grade(each) + frame.years) for each in (first, second)]
    if gone := gone_by(first[0], news[0][1:], pupils.last_grade, pupils.primary) or gone_by(
        second[0], news[1][1:], pupils.last_grade
    ):
        return line.asked(KIND, span, f"“{match[0]}”没有改；还是说这批学生的话：{gone}")
    edits = tuple(
        Edit(span[0] + each.start(_group(each)), span[0] + each.end(_group(each)), _numeral(each, new))
        for each, _, new in news
    )
    changed = line.changed(KIND, span, edits, "学生升了年级" if frame.years > 0 else "学生那时的年级")
    if pupils.choice == FOLLOW and pupils.subject in (_grade(first), _grade(second)):
        return changed
    return line.asked(KIND, span, f"“{match[0]}”没有改；还是说这批学生，就改成“{changed.new}”")


def _numeral(match: re.Match[str], grade: int) -> str:
    """A grade as the one of a match is written."""
    return AGE_OF[grade] if match["k"] else rewritten(match[_group(match)], grade - _below(match))


def _with_grade(match: re.Match[str], grade: int) -> str:
    """The words of a match with another grade."""
    start, end = (at - match.start() for at in match.span(_group(match)))
    return match[0][:start] + _numeral(match, grade) + match[0][end:]


def _gone(match: re.Match[str], move: tuple[int, int], pupils: Pupils) -> str:
    """Why a grade is not simply raised; 初一 of a junior stage of four years is 六年级 at some schools, 七年级 at others."""
    if match["stage"] == "初" and pupils.primary < PRIMARY:
        return f"“{match[0]}”没有改：初中四年，学生现在在哪个年级，请按学校的叫法改"
    return gone_by(match[0], move, pupils.last_grade, pupils.primary)


def _decision(line: Line, match: re.Match[str], frame: Frame, pupils: Pupils) -> Decision:
    span, grade = match.span(), _grade(match)
    if frame.years == 0 or pupils.choice == STAY:
        return line.kept(KIND, span, "同一年级" if frame.years else "同一学年")
    subject = pupils.subject
    if pupils.choice == FOLLOW and subject is not None and grade == subject + frame.years:
        return line.asked(KIND, span, f"学生现在就是“{match[0]}”，没有改，请看这句还合不合适")
    if subject is not None and grade != subject:
        return line.kept(KIND, span, "不是这份文件说的年级")
    new, group = grade + frame.years, _group(match)
    if gone := _gone(match, (grade, new), pupils):
        stays = gone.endswith(LEFT) and not (pupils.choice or pupils.of_class)
        new_lot = line.kept(KIND, span, "每年都是新的一批毕业年级")
        return new_lot if stays else line.asked(KIND, span, gone)
    edit = Edit(*match.span(group), _numeral(match, new))
    if pupils.choice == FOLLOW:
        return line.changed(KIND, span, (edit,), "学生升了年级" if frame.years > 0 else "学生那时的年级")
    raised = _with_grade(match, new)
    return line.asked(
        KIND, span, f"还是这批学生就把“{match[0]}”改成“{raised}”（全文一起改：--年级 {FOLLOW}），否则不改"
    )
