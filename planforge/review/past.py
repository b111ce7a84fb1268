"""Words that tell of what has been: beside them an old year or day is history, and no mistake."""

from __future__ import annotations

from typing import Final

HAD: Final = "已|(?<!为)了(?!解)|曾|获|以来|回顾"
"""Alternatives of a pattern: it has been; a 总结 may be one that is to be written."""

BEEN: Final = "已|了(?!解)|曾|获|以来|回顾|总结"
"""Alternatives of a pattern: it has been, it is looked back at."""

OF_PAST: Final = "回顾|总结|成绩|成效|情况|现状|背景|基础|分析|历程|经验|问题|依据|大事"
"""Alternatives of a pattern: words in the headings of sections that tell of what has been, or why."""

ACHIEVED: Final = f"{BEEN}|评为|建成|完成|取得"
"""Alternatives of a pattern: what has been, and what was reached."""
