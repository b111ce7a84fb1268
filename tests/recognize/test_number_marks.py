import pytest

from planforge.recognize.marks import bare_mark, lost_mark, read_mark


@pytest.mark.parametrize(
    ("text", "family", "number", "pattern"),
    [
        ("一、指导思想", "一、", 1, "一、"),
        ("十二．结语", "一、", 12, "一．"),
        ("二 、组织", "一、", 2, "一、"),
        ("三 保障", "一、", 3, "一、"),
        ("（三）教学", "（一）", 3, "（一）"),
        ("(二) 教研", "（一）", 2, "(一)"),
        ("㈠德育", "（一）", 1, "（一）"),
        ("（二、）教研", "（一）", 2, "（一、）"),
        ("二、.教研", "一、", 2, "一、."),
        ("贰 教研", "大写", 2, "壹、"),
        ("貳、教研", "大写", 2, "壹、"),
        ("參、教研", "大写", 3, "壹、"),
        ("板块二：教研", "章", 2, "板块一："),
        ("模块3：教研", "章", 3, "模块1："),
        ("二）教研", "一）", 2, "一）"),
        ("三) 总务", "一）", 3, "一)"),
        ("（b）复习", "a.", 2, "（a）"),
        ("1、目标", "1.", 1, "1、"),
        ("4．实施", "1.", 4, "1．"),
        ("3、20名教师", "1.", 3, "1、"),
        ("1．6月1日", "1.", 1, "1．"),
        ("⒉总结", "1.", 2, "⒈"),
        ("（2）备课", "（1）", 2, "（1）"),
        ("(3）上课", "（1）", 3, "(1）"),
        ("3）听课", "1）", 3, "1）"),
        ("②评课", "①", 2, "①"),
        ("⑵反思", "⑴", 2, "⑴"),
        ("第一，加强学习", "第一，", 1, "第一，"),
        ("第二章 办学目标", "章", 2, "第一章"),
        ("第三部分：措施", "部分", 3, "第一部分："),
        ("第四条 奖励", "条", 4, "第一条"),
        ("壹、总则", "大写", 1, "壹、"),
        ("Ⅱ、内容", "罗马", 2, "Ⅰ、"),
        ("§3. 方法", "节号", 3, "§1."),
        ("b.课程", "a.", 2, "a."),
        ("二是抓落实", "一是", 2, "一是"),
    ],
)
def test_a_number_is_read_with_its_look_at_one(text: str, family: str, number: int, pattern: str) -> None:
    mark = read_mark(text)
    assert mark is not None
    assert (mark.family, mark.number, mark.pattern) == (family, number, pattern)


@pytest.mark.parametrize(
    "text",
    [
        "一、二年级不留书面作业", "三月份", "一 月", "第一阶段：准备", "第三周", "3.5亿元", "2.0版教材", "（1）班", "8:30开会",
        "2026年工作计划", "两学一做", "五不准", "A校区", "1:14", "一般要求", "模块一般化", "专题二字", "（注：略）", "10月12日",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert read_mark(text) is None


def test_a_digit_without_a_mark_waits_for_its_neighbours() -> None:
    assert bare_mark("1教研组活动") is not None
    assert bare_mark("1月工作") is None
    assert lost_mark("、每位教师") is not None


def test_classes_side_by_side_are_no_numbers() -> None:
    assert read_mark("（1）、（4）、（5）班：从东侧楼梯下。") is None
    assert read_mark("(1)(2)班在一楼") is None
    assert read_mark("（1）、听从指挥。") is not None


@pytest.mark.parametrize(
    "text",
    ["四、九月份安排", "四、九月至一月安排", "十、十月活动", "五、一日常规", "四、三年规划", "三、两年目标"],
)
def test_a_heading_may_begin_with_a_time(text: str) -> None:
    mark = read_mark(text)
    assert mark is not None
    assert (mark.family, mark.raw) == ("一、", text[:2])


@pytest.mark.parametrize(
    "text",
    ["九、十月份", "十、十一月", "十二、一月", "三、五、六月", "九、十一、十二月", "一、三周", "一、三、五周", "三、五年", "一、两年", "一、二年级"],
)  # fmt: skip
def test_two_times_named_together_are_no_number(text: str) -> None:
    assert read_mark(text) is None


@pytest.mark.parametrize(
    "text",
    ["第三、四周：中秋活动", "第五、六、七周：评比", "第八、第九周", "第1、3、5周", "第一、二组由林静负责", "第三、四阶段", "第二、三课时"],
)  # fmt: skip
def test_ordinals_named_together_are_no_number(text: str) -> None:
    assert read_mark(text) is None


@pytest.mark.parametrize(
    "text", ["第一、认真准备", "第二，一周内完成", "第三、两周一次", "第四：二年级先行", "第三、三个年级"]
)
def test_an_ordinal_before_a_text_is_a_number(text: str) -> None:
    mark = read_mark(text)
    assert mark is not None
    assert mark.family == "第一，"
