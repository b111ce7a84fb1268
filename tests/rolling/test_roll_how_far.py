"""What is said of how far pupils are holds no longer where a document goes on with them."""

from collections.abc import Callable

import pytest

from planforge.rolling.grades import FOLLOW, STAY
from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]

PLAN = "文种: 工作计划\n标题: 四年级班主任工作计划\n期间: 2026—2027学年度第一学期\n安排:\n  - {}\n"


@pytest.mark.parametrize(
    "text",
    [
        "去年9月他们入学时还不识字",
        "经过一年的磨合，班风已经形成",
        "学生刚从三年级升上来，还不适应",
        "入学已满三年，习惯较好",
        "这是我带这个班的第二年",
        "本学期是小学生活的第五个学期",
    ],
)
def test_how_far_the_same_pupils_are_is_asked(rolled: Roll, text: str) -> None:
    new = (rolled(PLAN.format(text), pupils=FOLLOW).data or b"").decode()
    assert f"{text}  # 核对：" in new
    assert "说的是那时的学生" in new
    assert "说的是那时的学生" not in (rolled(PLAN.format(text), pupils=STAY).data or b"").decode()


@pytest.mark.parametrize(
    "text",
    ["今年新生入学教育", "在校园内设第二个图书角", "通过一年的努力，创成文明校园", "学生从四年级升入五年级"],
)
def test_what_says_nothing_of_that_is_not_asked(rolled: Roll, text: str) -> None:
    assert "那时的学生" not in (rolled(PLAN.format(text), pupils=FOLLOW).data or b"").decode()


def test_the_same_year_goes_on_with_its_pupils_whatever_is_said(rolled: Roll) -> None:
    text = (rolled(PLAN.format("学生刚刚升入四年级"), "2026-2027-2").data or b"").decode()
    assert "“刚刚升入”没有改" in text
