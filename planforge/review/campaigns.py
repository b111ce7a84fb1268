"""The nation's five-year plans, law campaigns and congresses that a document names after their time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from planforge.calendar.national import YEARS_OF_PLAN, first_year_of, last_year_of_law, plan_in
from planforge.diagnostics import Finding
from planforge.review.intended import LOOKING_BACK
from planforge.review.lines import Kind
from planforge.review.open_words import Word, every_word, lines_with
from planforge.review.past import ACHIEVED
from planforge.review.rule import ReviewRequest
from planforge.review.setting import Setting, setting_of
from planforge.review.whole import Whole, rough

_ROUGH: Final = rough(
    '[“"]20|以20|[展绕合助好进实彻达习]20|十[一二三四五六七]五|[五六七八]五[”"’]?普|迎接?党|喜迎|为党的|为十|建党|主题教育|专题教育|党纪学习|精神学习|教育实践'
)
_NUMBERS: Final = "一二三四五六七八九"
_FIVE_YEARS: Final = re.compile(
    r"[“\"‘]?(?<![一二三四五六七八九十百第])十(?P<n>[一二三四五六七])五(?P<quote>[”\"’]?)(?P<what>规划|期间|时期|末|开局|收官|教育|发展|$)?"
)
_ITS_YEARS: Final = re.compile(r"20\d\d年?[—–－~～至-]+20\d\d年?[“\"‘]?$")
"""Before a plan, the years of it: 2021—2025年“八五”普法期间."""
_LAWS: Final = re.compile(r"[“\"‘]?(?P<n>[五六七八])五[”\"’]?普法")
_CONGRESS: Final = re.compile(
    r"(?:(?:迎接|喜迎|迎)党?的?[“\"]?(?:党的)?|为(?=[^，。；]{0,8}献礼)(?:党的)?)(?P<which>十八|十九|二十)大(?!精神)"
)
_OF_A_YEAR: Final = re.compile(
    r"(?P<how>以|开展|组织|举行|举办|迎接|完成|制定|参加|借助|借|结合|围绕|做好|落实)(?:全[国省市县区校])?[“\"](?P<named>(?P<y>20\d\d)年?[^”\"]{0,16}"
    r"(?:月|周|日|节|年|行动|活动|工程|竞赛|大赛|监测|演练))[”\"]"
)
_NAMED_SO: Final = "(?:年|月|周|日|节|行动|活动|工程)"
_OF_YEAR_BEFORE: Final = re.compile(
    rf"(?:以|开展|围绕|结合|借助|做好|抓好|推进|落实|贯彻|(?:传达|学习)(?!20\d\d年[^，。；]{{0,14}}精神))好?(?P<named>(?P<y>20\d\d)年度?(?:全[省市区县镇校])?"
    rf"(?:[“\"](?:[^”\"]{{2,15}}{_NAMED_SO}[”\"]|[^”\"]{{2,16}}[”\"](?:主题|教育)*{_NAMED_SO})"
    r"|[^，。；：、的“”\"]{2,10}(?:提升|建设|管理|落实|质量|主题|攻坚|深化|创新|改革)年|[^，。；：国]{0,10}工作会议精神))"
)
"""落实2025年“教学质量提升年”要求, 以2025年教学质量提升年为契机, 落实2025年全区教育工作会议精神."""
_HUNDRED: Final = 2021
_CONGRESSES: Final = {"十八": 2012, "十九": 2017, "二十": 2022}
_STUDIES: Final = {
    "群众路线教育实践活动": 2014, "三严三实”专题教育": 2015, "三严三实专题教育": 2015,
    "牢记使命”主题教育": 2020, "牢记使命主题教育": 2020, "社会主义思想主题教育": 2024, "党纪学习教育": 2024,
    "中央八项规定精神学习教育": 2025,
}  # fmt: skip
"""What the whole Party studied for a time, and the year in which that ended."""
_STUDY: Final = re.compile(
    f'(?:开展|推进|组织|参加|抓好|搞好|做好|落实)(?:好|深入|全面|党的|为|实践|学习|贯彻|习近平|新时代|中国|特色|[“"‘不忘初心、])*(?P<study>{"|".join(_STUDIES)})'
    "|(?:迎接|喜迎|庆祝)(?P<hundred>建党(?:一?百年|100周年))"
)
_GOES_ON: Final = re.compile("常态|长效|制度|巩固|拓展|深化|回顾")
_PROJECT: Final = re.compile(r"[^，。；、]{0,8}(?:课题|立项|重点图书|教材)")
_IN_HAND: Final = re.compile("(?:依托|围绕|开展|推进|做好|落实|加强|抓好|深化|继续)[^，。；]{0,12}$")
_YEAR_IS: Final = re.compile(r"20\d\d年是[^，。；]{0,6}$")
_CLAUSE: Final = re.compile("[，。；：]")
_PAST: Final = re.compile(
    f"{ACHIEVED}|成果|成就|成绩|经验|基础上|课题|立项|情况|不足|问题|期间，?(?:学校|我校)|末|共|累计|验收|评估|"
    "收官(?!之年)|稳步(?:提升|上升)|接续|衔接|承接|接轨|过渡"
)


def past_campaigns(request: ReviewRequest) -> Iterator[Finding]:
    """A plan of 2026 that carries out “十三五” has been copied through two five-year plans.

    Fails: ``落实“十三五”规划`` in 2026. Passes: ``“十四五”期间学校获评…``, ``省“十四五”规划课题``, “十五五” in 2026.
    """
    setting = setting_of(request)
    if setting is None or request.is_summary:
        return
    whole = lines_with(request.lines, _ROUGH)
    told = {
        finding.message: finding
        for finding in reversed(
            [
                *_plans(whole, setting),
                *_laws(whole, setting),
                *_congresses(whole, setting),
                *_studies(whole, setting),
            ]
        )
    }
    yield from reversed(told.values())  # each of them once, where it stands first
    for word in (*_words(whole, _OF_A_YEAR), *_words(whole, _OF_YEAR_BEFORE)):
        if int(word.match["y"]) < setting.years.start and not _PAST.search(word.sentence):
            yield _of_another_year(word)


def _congresses(whole: Whole, setting: Setting) -> Iterator[Finding]:
    for word in _words(whole, _CONGRESS):
        held = _CONGRESSES[word.match["which"]]
        if held < setting.years.start:
            yield _said(word, f"党的{word.match['which']}大已在{held}年召开")


def _studies(whole: Whole, setting: Setting) -> Iterator[Finding]:
    for word in _words(whole, _STUDY):
        named = word.match["study"]
        ended = _STUDIES[named] if named else _HUNDRED
        is_told = _PAST.search(word.sentence) or _GOES_ON.search(word.sentence)
        if ended < setting.years.start and not is_told:
            yield _said(word, f"这项教育到{ended}年为止" if named else f"{word.text}是{ended}年的事")


def _plans(whole: Whole, setting: Setting) -> Iterator[Finding]:
    for word in _words(whole, _FIVE_YEARS):
        if not word.match["quote"] and not word.match["what"]:
            continue
        first = first_year_of(11 + _NUMBERS.index(word.match["n"]))
        over = setting.window.start.year - first - YEARS_OF_PLAN
        if over >= 0 and (not _is_history(word) or (over >= YEARS_OF_PLAN and _is_project_in_hand(word))):
            now = plan_in(setting.window.start.year)
            yield _said(
                word,
                f"“十{word.match['n']}五”到{first + YEARS_OF_PLAN - 1}年为止，现在是“十{_NUMBERS[now - 11]}五”",
            )


def _laws(whole: Whole, setting: Setting) -> Iterator[Finding]:
    for word in _words(whole, _LAWS):
        last = last_year_of_law(_NUMBERS.index(word.match["n"]) + 1)
        if last < setting.window.start.year and not _is_history(word):
            yield _said(word, f"“{word.match['n']}五”普法到{last}年为止")


def _words(whole: Whole, pattern: re.Pattern[str]) -> Iterator[Word]:
    """Matches outside titles of books; the quotation marks around “十四五” are part of its name."""
    for word in every_word(whole, pattern):
        if word.line.kind is not Kind.HEAD and word.before.count("《") == word.before.count("》"):
            yield word


def _is_history(word: Word) -> bool:
    if _ITS_YEARS.search(word.before[-12:]):
        return True
    if _PROJECT.match(word.after):
        return True
    begin = max(word.before.rfind(mark) for mark in "，。；：") + 1
    clause = _tasks(word, word.before[begin:]) + word.text + _CLAUSE.split(word.after, maxsplit=1)[0]
    is_time = word.text.endswith(("期间", "时期", "末")) or word.after.startswith(("时", "以"))
    is_time = is_time or _YEAR_IS.search(word.before) is not None
    return _PAST.search(word.sentence if is_time else clause) is not None


def _is_project_in_hand(word: Word) -> bool:
    """Whether a project named after a five-year plan is to be worked on: 依托“十三五”规划课题推进评价."""
    what = _PROJECT.match(word.after)
    begun = _IN_HAND.search(word.before)
    return bool(what and begun) and re.search(ACHIEVED, word.sentence) is None


def _tasks(word: Word, before: str) -> str:
    """What is to be done (完成“十四五”的各项任务) without the verb, which behind the name would tell that it is done."""
    return before if LOOKING_BACK.search(word.line.section) else before.replace("完成", "")


def _of_another_year(word: Word) -> Finding:
    message = f"“{word.match['named']}”是{word.match['y']}年的，是不是旧文件留下的？"
    return word.reminder("旧年份", message, "改成今年的；说的确实是以前的事，就写明是以前的")


def _said(word: Word, message: str) -> Finding:
    return word.reminder(
        "旧规划", f"{message}，是不是旧文件留下的？", "改成现在的提法；说的确实是以前的事，就写明是以前的"
    )
