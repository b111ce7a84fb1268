import pytest

from planforge.tracing.answers import MARK, Answer
from planforge.tracing.promise import Kind, Promise
from planforge.tracing.rewordings import likeness, rewordings


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        ("优良率达到 55% 以上", "优良率达到 57% 以上", True),
        ("每位教师上一节研讨课", "每位教师上两节研讨课", True),
        ("全员参加校本研修", "全体参加校本研修", True),
        ("全员参训", "全员的参训", True),
        ("人人上课", "校园绿化", False),
        ("三年级听课", "四年级听课", False),
        ("第1次教研活动", "第2次教研活动", False),
        ("上学期质量分析", "下学期质量分析", False),
        ("备课", "备课组", False),
        ("语文组集体备课", "数学组期末总结", False),
    ],
)
def test_nearly_the_same_words_are_one_promise_reworded(old: str, new: str, alike: bool) -> None:
    assert bool(likeness(old, new)) is alike


def promise(name: str) -> Promise:
    return Promise(Kind.GOAL, name, "", 0, name)


def answer(name: str, mark: str = "0badcafe") -> Answer:
    return Answer(name, 0, "目标完成情况", {MARK: mark}, {})


def test_the_likest_are_brought_together_first_and_each_once() -> None:
    promises = [promise("优良率达到57%以上"), promise("优良率都达到58%以上")]
    answers = [answer("优良率都达到55%以上"), answer("优良率达到54%以上"), answer("优良率达到53%以上")]
    assert rewordings(promises, answers) == [(promises[0], answers[1]), (promises[1], answers[0])]


def test_a_heading_without_a_fingerprint_is_not_the_plans() -> None:
    assert rewordings([promise("优良率达到57%以上")], [answer("优良率达到55%以上", "")]) == []
