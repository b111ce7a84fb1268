"""Questions with a few answers: one that is none of them is asked again, never taken for a no."""

from __future__ import annotations

from planforge.cli.console import Console

YES, NO, ALL, NONE = "是", "否", "都改", "都不改"
_MEANT = {
    **dict.fromkeys(("是", "是的", "y", "yes", "好", "好的", "改", "要", "对"), YES),
    **dict.fromkeys(("否", "n", "no", "不", "不改", "不要", "不是", "别改"), NO),
    **dict.fromkeys(("都改", "全改", "全部改", "a", "all"), ALL),
    **dict.fromkeys(("都不改", "全不改", "none"), NONE),
}


def answer_to(console: Console, question: str, choices: tuple[str, ...] = (YES, NO)) -> str:
    """Which of some choices somebody answers; 否 where the input has ended."""
    asked = f"{question}[{'/'.join(choices)}] "
    while True:
        answer = console.ask(asked)
        if answer is None:
            return NO
        meant = _MEANT.get(answer.lower())
        if meant in choices:
            return meant
        asked = f"请回答其中一个：[{'/'.join(choices)}] "
