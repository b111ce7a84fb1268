"""学校.yaml: what a school says once for all its specs; every value a default (LANGUAGE.md, section 6)."""

from __future__ import annotations

from dataclasses import dataclass

from planforge.model.base import CLOSED, Line, Lines, key
from planforge.model.header import Figures, SignOffField


@dataclass(frozen=True)
class TermDates:
    """One term of the 校历: first day, last day, on which day its weeks begin. Texts, read by ``calendar``."""

    __pydantic_config__ = CLOSED

    opens: Line = key("开学", "学生上课的第一天，例如 2026-09-01")
    closes: Line = key("放假", "放假的第一天")
    week_start: Line = key("周起始", "周一或周日", "周一")


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
    people: Lines = key("人员", "教职工姓名，可带职务：周明远（校长）", ())
    retired: Lines = key("离任", "已离任的教职工", ())
    sign_off: SignOffField | None = key("落款", "默认落款", None)
    figures: Figures = key("数据", "全校通用的数据", dict)
    former_names: Lines = key("停用名", "不应再出现的名称", ())
