"""Pupils who have left a school, or have not yet come, by the grade that they would be in."""

from __future__ import annotations

from typing import Final

from planforge.rolling.figures import rewritten

PRIMARY: Final = 6
JUNIOR: Final = 9
_YOUNGEST, _SENIOR, _FIRST_OF_SENIOR = -2, 12, 10
LEFT: Final = "已经毕业，请改"


def gone_by(words: str, move: tuple[int, int], last_grade: int, primary: int = PRIMARY) -> str:
    """Why pupils who were in one grade and would be in another are no longer, or not yet, at a school; or nothing.

    ``last_grade`` is the highest of the school below the senior stage, 0 where it is not known,
    ``primary`` the last of a primary school there.
    """
    old, new = move
    if old <= 0:
        return _gone_from_kindergarten(words, move)
    is_senior = old >= _FIRST_OF_SENIOR
    if new < (_FIRST_OF_SENIOR if is_senior else 1):
        return f"“{words}”的学生那时还没有入学，请改"
    last = last_grade if old <= last_grade else 0  # 七年级 of what is called 小学: more than one
    top = _SENIOR if is_senior else (last or JUNIOR)
    if new > top:
        return f"“{words}”的学生{LEFT}"
    if not last and old <= primary < new:
        return f"“{words}”的学生小学毕业了，请改；九年一贯制学校的，是{rewritten('六', new)}年级"
    return ""


def _gone_from_kindergarten(words: str, move: tuple[int, int]) -> str:
    old, new = move
    if new > 0:
        return f"“{words}”的孩子升入小学，{LEFT}"
    return f"“{words}”的孩子那时还没有入园，请改" if new < _YOUNGEST <= old else ""
