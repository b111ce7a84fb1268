import pytest

from planforge.readers.evidence import Line
from planforge.readers.text import read_text
from planforge.recognize.cuts import cut
from planforge.recognize.preparing import prepare


def _cut(text: str) -> list[str]:
    return [line.text for line in cut(Line(1, text))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "六月份：1、毕业复习；2、6月24日－25日期末检测",
            ["六月份：", "1、毕业复习；", "2、6月24日－25日期末检测"],
        ),
        (
            "四月份：1、听课；2、4月20—24日评课；3、5月前总结",
            ["四月份：", "1、听课；", "2、4月20—24日评课；", "3、5月前总结"],
        ),
        ("1、听从指挥。2、靠右行走。3、不准返回。", ["1、听从指挥。", "2、靠右行走。", "3、不准返回。"]),
        ("1、听从指挥。.2、靠右行走。3、不准返回。", ["1、听从指挥。.", "2、靠右行走。", "3、不准返回。"]),
        ("1．听从指挥；·2．靠右行走；3．不准返回。", ["1．听从指挥；·", "2．靠右行走；", "3．不准返回。"]),
        ("九月：1、开学；2、选班委。", ["九月：", "1、开学；", "2、选班委。"]),
        ("九月份（主题：养成月）1.开学；2.选班委。", ["九月份（主题：养成月）", "1.开学；", "2.选班委。"]),
        ("11月（安全月）1.11月9日演练；2.听报告。", ["11月（安全月）", "1.11月9日演练；", "2.听报告。"]),
        ("元月 1、评选；2、总结。", ["元月", "1、评选；", "2、总结。"]),
        ("职责：（1）组织；（2）检查。", ["职责：", "（1）组织；", "（2）检查。"]),
        ("二、工作目标：1.人人读书。2.班班有角。", ["二、工作目标：", "1.人人读书。", "2.班班有角。"]),
        ("四、情景模拟 1．起火 2．报警", ["四、情景模拟", "1．起火", "2．报警"]),
        ("组长：林静 副组长：王芳", ["组长：林静", "副组长：王芳"]),
        (
            "工作计划　　一、目标　　1、甲事。　　2、乙事。　　二、措施　　抓落实。",
            ["工作计划", "一、目标", "1、甲事。", "2、乙事。", "二、措施", "抓落实。"],
        ),
    ],
)
def test_a_line_that_was_several_is_cut(text: str, parts: list[str]) -> None:
    assert _cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "总 指 挥：周明远（校长）",
        "1、存在两个问题：一是不够细，二是不够实。",
        "会议强调：1、2号楼之间要保持畅通。",
        "第3、4、5周开展活动，共分为甲、乙、丙三组进行。",
        "1、甲。3、丙。",
        "本次活动分为两步，内容：1、甲。2、乙。",
        "九月份：1、开学典礼，2、3月份再查一次",
        "1.11米以下的儿童免票；2.身高不限。",
        "九月份工作（见附表）1.2版：开学；2.选班委。",
    ],
)
def test_a_line_that_was_one_stays_one(text: str) -> None:
    assert _cut(text) == [text]


def test_a_list_within_a_flattened_text_is_cut_as_well() -> None:
    text = f"一、目标。1、{'甲' * 200}。2、{'乙' * 200}。二、措施。三、总结。"
    assert _cut(text) == [
        "一、目标。1、" + "甲" * 200 + "。2、" + "乙" * 200 + "。",
        "二、措施。",
        "三、总结。",
    ]


def test_a_line_without_end_is_not_cut_to_thousands() -> None:
    text = "　　".join(f"{'一二三'[number % 3]}、甲乙" for number in range(600))
    assert _cut(text) == [text]


def test_a_number_in_brackets_goes_on_with_a_list_right_behind_a_word() -> None:
    assert _cut("十一月份：（1）开展四项比赛活动（2）开展诗配画活动") == [
        "十一月份：",
        "（1）开展四项比赛活动",
        "（2）开展诗配画活动",
    ]
    assert _cut("重点：①抓常规②抓活动") == ["重点：", "①抓常规", "②抓活动"]
    assert _cut("（1）按照第三条(2)款执行，(1)款不变") == ["（1）按照第三条(2)款执行，(1)款不变"]
    assert _cut("（1）四年级（2）班值日") == ["（1）四年级（2）班值日"]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("利用班会、黑板报等形式，开展交通、消防、防溺水", "、食品卫生等安全教育。"),
        ("参加活动的有教导处、总务处", "、少先队和各班主任。"),
    ],
)
def test_a_pause_at_the_beginning_of_a_line_goes_on_with_a_sentence_and_no_list(
    above: str, below: str
) -> None:
    text = f"工作计划\n一、目标\n1、甲。\n2、乙。\n二、措施\n{above}\n{below}\n"
    assert f"{above}{below}" in [unit.text for unit in prepare(read_text(text.encode())).units]
