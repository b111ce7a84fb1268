"""学校.yaml: what a school says once for all its specs; every value a default (LANGUAGE.md, section 6)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated

from planforge.model.base import CLOSED, Line, Lines, Names, key, one_of
from planforge.model.header import Figures, SignOffField

_POST = re.compile(r"[（(][^）)]*[）)]?")


@dataclass(frozen=True)
class TermDates:
    """One term of the 校历: first day, first day off, and how its weeks are counted. Texts, read by ``calendar``."""

    __pydantic_config__ = CLOSED

    opens: Line = key("开学", "学生上课的第一天，例如 2026-09-01")
    closes: Line = key("放假", "放假的第一天")
    week_start: Line = key("周起始", "周一或周日", "周一")
    first_week: Annotated[str, one_of("计入", "不计")] = key(
        "首周", "开学那一周不满一周时，算不算第1周：计入或不计", "计入"
    )
    before: Line = key("开学前", "校历表在第1周之前再列几周，例如 1")
    days: dict[str, Line] = key("活动", "学校自己的日子，印在校历里：{2026-10-15: 运动会}", dict)

    @property
    def texts(self) -> dict[str, str]:
        """The entry as typed, by its keys, as ``calendar.school_calendar`` reads it."""
        return {
            "开学": self.opens,
            "放假": self.closes,
            "周起始": self.week_start,
            "首周": self.first_week,
            "开学前": self.before,
        }


@dataclass(frozen=True)
class Profile:
    """The school profile."""

    __pydantic_config__ = CLOSED

    school: Line = key("学校", "学校全称")
    short: Line = key("简称", "学校简称")
    bureau: Line = key("主管部门", "主管部门全称")
    period: Line = key("当前学期", "没有写期间的文档用这个学期")
    wording: Line = key("学期说法", "本地怎样称呼学期", "学年度第一学期")
    terms: dict[str, TermDates] = key("校历", "各学期的开学、放假日期", dict)
    people: Names = key("人员", "教职工姓名，可带职务：周明远（校长）", ())
    retired: Names = key("离任", "已离任的教职工", ())
    sign_off: SignOffField | None = key("落款", "默认落款", None)
    figures: Figures = key("数据", "全校通用的数据", dict)
    former_names: Names = key("停用名", "不应再出现的名称", ())
    unchecked: Lines = key("不查", "全校都不要的提醒，写代号，用顿号隔开", ())


@lru_cache(maxsize=32)
def bare_names(people: tuple[str, ...]) -> frozenset[str]:
    """The names of a list of the profile, posts and blanks taken away: 周明远（校长） is 周明远."""
    return frozenset("".join(_POST.sub("", person).split()) for person in people)
