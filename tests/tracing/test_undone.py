import pytest

from planforge.tracing.lateness import late
from planforge.tracing.undone import undone


@pytest.mark.parametrize(
    ("name", "result", "said"),
    [
        ("课题立项", "因故没有立项", True),
        ("秋季运动会", "未能举行", True),
        ("秋季运动会", "因连续降雨，未能举行。", True),
        ("秋季运动会", "运动会没有举办", True),
        ("秋季运动会", "取消了", True),
        ("论文发表5篇以上", "论文没有发表", True),
        ("秋季运动会", "未能如期举行，推迟到11月举行", False),
        ("秋季运动会", "未能在操场举行，改在体育馆举行", False),
        ("家校共育", "家长会没有召开", False),
        ("安全工作", "没有发生事故", False),
        ("教师培训", "没有未完成的", False),
        ("教师培训", "除两人外都参加了，两人没有完成", False),
        ("教师培训", "办了3期", False),
        ("减负", "早读取消了", False),
        ("课题立项", "", False),
    ],
)
def test_a_result_may_say_that_nothing_was_done(name: str, result: str, said: bool) -> None:
    assert undone(name, result) is said


@pytest.mark.parametrize(
    ("promised", "result", "said"),
    [
        ("10月底前完成", "11月20日办完", True),
        ("十月底前完成", "十二月中旬建成", True),
        ("10月15日前交齐", "10月20日交齐", True),
        ("12月底前完成", "1月10日完成", True),
        ("10月底前完成", "10月31日办完", False),
        ("10月中旬前完成", "10月中旬完成", False),
        ("10月前完成", "10月8日完成", False),
        ("10月底前完成", "9月完成", False),
        ("6月底前完成", "3月完成", False),
        ("10月底前完成", "9月开始，11月20日完成", False),
        ("9月底前、12月底前各一次", "11月完成", False),
        ("10月底前完成", "11月20日验收会上受到表扬", False),
        ("10月完成", "11月完成", False),
        ("10月底前完成", "按时完成", False),
    ],
)
def test_a_day_after_the_promised_one_is_late(promised: str, result: str, said: bool) -> None:
    assert bool(late(promised, result)) is said
