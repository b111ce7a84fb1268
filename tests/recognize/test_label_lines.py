from collections.abc import Callable

import pytest

from planforge.recognize.labels import OTHER, POST, TIME, read_label


@pytest.mark.parametrize(
    ("text", "key", "rest", "kind"),
    [
        ("组长：周明远", "组长", "周明远", "职务"),
        ("副 组 长：林静", "副 组 长", "林静", "职务"),
        ("学习委员：林静", "学习委员", "林静", "职务"),
        ("副班长：", "副班长", "", "职务"),
        ("【总 指 挥】：周明远", "【总 指 挥】", "周明远", "职务"),
        ("具体目标:", "具体目标", "", "栏目"),
        ("培训对象：全体教师", "培训对象", "全体教师", "栏目"),
        ("九月份：", "九月份", "", "时间"),
        ("十月", "十月", "", "时间"),
        ("第3—5周：期中考试", "第3—5周", "期中考试", "时间"),
        ("第一阶段（准备）", "第一阶段（准备）", "", "时间"),
        ("第一步，宣传发动（9月1日—9月10日）", "第一步，宣传发动（9月1日—9月10日）", "", "时间"),
        ("第二步，全面展开", "第二步，全面展开", "", "时间"),
        ("第三阶段，总结（12月）", "第三阶段，总结（12月）", "", "时间"),
        ("9月14日—18日：开学周", "9月14日—18日", "开学周", "时间"),
        ("领导组下设办公室：", "领导组下设办公室", "", "其他"),
    ],
)
def test_a_label_is_taken_apart(text: str, key: str, rest: str, kind: str) -> None:
    label = read_label(text)
    assert label is not None
    assert (label.key, label.text, label.kind) == (key, rest, kind)


@pytest.mark.parametrize(
    "text",
    [
        "上午8:30开会",
        "全校教师认真学习。要求如下：",
        "本学期，学校的目标是：提高质量",
        "没有冒号的一句话",
        "：空",
        "http://example.org",
    ],
)
def test_a_sentence_is_no_label(text: str) -> None:
    assert read_label(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("带队医务：林静静", POST),
        ("摄影：林静、赵一帆", POST),
        ("其一：安排", OTHER),
        ("例如：林静静", OTHER),
        ("其二：为了明天", OTHER),
    ],
)
def test_names_behind_a_label_make_it_a_post(text: str, kind: str) -> None:
    label = read_label(text)
    assert label is not None
    assert label.kind == kind


def test_a_sentence_about_something_else_leaves_the_group_above_it(
    outline_of: Callable[[str], list[str]],
) -> None:
    group = "成立社团管理小组：\n组长：周明远\n组员：林静、赵一帆"
    assert outline_of(f"{group}\n活动室每周开放两次。")[-1] == "¶ 活动室每周开放两次。"
    assert outline_of(f"{group}\n小组每月开一次例会。")[-1] == "  ¶ 小组每月开一次例会。"


@pytest.mark.parametrize(("line", "gap"), [("8:30 签到", " "), ("8:30  签到", "  "), ("8:30：签到", "　")])
def test_a_label_keeps_the_blank_that_parts_it(line: str, gap: str) -> None:
    read = read_label(line)
    assert read is not None
    assert read.gap_in(line) == gap


@pytest.mark.parametrize(
    ("line", "hours"),
    [
        ("8:30—9:30爬小山，观赏风景。", "8:30—9:30"), ("8:30――9:30爬小山。", "8:30――9:30"), ("8：30-9：30参观校史馆", "8：30-9：30"), ("14:00～15:30“小小讲解员”展示", "14:00～15:30"), ("8:30 – 9:30 爬小山", "8:30 – 9:30"), ("8:30－9:30　爬小山", "8:30－9:30"),
    ],
)  # fmt: skip
def test_a_stretch_of_hours_is_a_label_though_its_text_stands_right_behind_it(line: str, hours: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.key, label.kind) == (hours, TIME)


@pytest.mark.parametrize("line", ["8:30—9:30之间不得离校", "8:30—9:30为晨读时间", "比分3:2，8:30开始", "8:30—9:30", "8:30到校，9:30离校", "2:1—3:1的比例配备"])  # fmt: skip
def test_hours_that_a_sentence_goes_on_with_are_no_label_with_a_text(line: str) -> None:
    label = read_label(line)
    assert label is None or not label.text or label.end


@pytest.mark.parametrize(
    "groups", ["一、二年级组", "三、四年级", "五、六年级组", "一、二、三年级组", "七、八年级组"]
)
def test_two_grades_are_no_number(outline_of: Callable[[str], list[str]], groups: str) -> None:
    assert outline_of(f"{groups}：跳绳和接力\n其他年级组：踢毽\n") == [
        f"<{groups}>跳绳和接力",
        "<其他年级组>踢毽",
    ]


@pytest.mark.parametrize(
    "line", ["十一月十一日：决赛", "十月十日上午：开幕式", "九月一日—九月十日：报名", "十二月三十一日：联欢"]
)
def test_days_in_chinese_numerals_are_times(line: str) -> None:
    label = read_label(line)
    assert label is not None
    assert label.kind == TIME


@pytest.mark.parametrize("blank", ["时间：", "活动时间：", "地点：", "参加对象："])
def test_a_label_left_blank_holds_none_of_the_others_of_an_event(
    outline_of: Callable[[str], list[str]], blank: str
) -> None:
    beside = "参加对象：全体教师" if blank == "地点：" else "地点：操场"
    head, other = blank.rstrip("："), beside.split("：")[0]
    assert outline_of(f"{blank}\n{beside}\n") == [f"<{head}>", f"<{other}>{beside.split('：')[1]}"]


def test_what_stands_below_when_or_for_whom_stays_there(outline_of: Callable[[str], list[str]]) -> None:
    assert outline_of("时间：\n初中：周一\n高中：周二\n")[1].startswith("  ")
    assert outline_of("参加对象：\n时间：周一至周三，各组轮流\n")[1].startswith("<时间>")


def test_an_office_of_a_class_left_blank_stands_beside_the_others(
    outline_of: Callable[[str], list[str]],
) -> None:
    lines = "班长：林静\n生活委员：\n体育委员：赵一帆\n"
    assert outline_of(lines) == ["<班长>林静", "<生活委员>", "<体育委员>赵一帆"]
