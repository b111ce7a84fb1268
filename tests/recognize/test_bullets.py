from collections.abc import Callable

import pytest

from planforge.readers.evidence import Line, Reading
from planforge.readers.text import read_text
from planforge.recognize.draft import Draft, Label
from planforge.recognize.preparing import prepare

Draw = Callable[[str], Draft]


def test_a_sign_before_every_heading_tells_the_sections(draft_of: Draw) -> None:
    draft = draft_of("工作方案\n★ 工作目标\n● 杜绝事故\n● 人人有责\n★ 值班安排\n● 每日一人\n")
    assert [section.heading for section in draft.sections] == ["工作目标", "值班安排"]


def test_signs_among_numbers_or_without_words_below_stay(draft_of: Draw) -> None:
    numbered = draft_of("工作方案\n一、目标\n★ 甲\n乙\n★ 丙\n丁\n二、措施\n戊。")
    assert [section.heading for section in numbered.sections] == ["目标", "措施"]
    assert draft_of("工作方案\n★ 甲事\n★ 乙事\n★ 丙事\n").sections == []


def test_a_heading_with_a_bullet_that_heads_a_list_loses_it(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、准备\n1.先想一想，问一问，再做决定。\n·体验中\n1.组长负责。\n2.做好记录。\n二、要求\n认真。"
    )
    assert "体验中" in [part.key for part in draft.sections[0].body if isinstance(part, Label)]


def test_a_bullet_before_a_text_stays(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、准备\n1.提交材料。\n·每人一份。\n二、要求\n认真。")
    assert "·每人一份。" in str(draft.sections[0].body)


def test_lines_with_one_sign_below_an_item_are_its_points(outline_of: Callable[[str], list[str]]) -> None:
    assert outline_of("1、预警\n★建立网络\n★每周上报\n2、保障\n◆人员到位\n◆经费充足") == [
        "1、 预警",
        "  （1） 建立网络",
        "  （1） 每周上报",
        "1、 保障",  # a pattern is the look at one
        "  （1） 人员到位",
        "  （1） 经费充足",
    ]


def test_a_single_sign_stays_as_it_stands(outline_of: Callable[[str], list[str]]) -> None:
    assert outline_of("1、预警\n★建立网络。\n2、保障") == ["1、 预警", "  ¶ ★建立网络。", "1、 保障"]


def test_labels_behind_signs_are_labels(outline_of: Callable[[str], list[str]]) -> None:
    assert outline_of("📅 9月18日　第一课\n📅 10月16日　第二课\n◆组长：林静\n◆成员：赵一帆") == [
        "<9月18日>第一课",
        "<10月16日>第二课",
        "<组长>林静",
        "<成员>赵一帆",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("- 抓好课堂，每周听课两节。", "- 办好社团。"),
        ("* 抓好课堂", "* 办好社团", "* 建好家校"),
        ("- 抓好课堂", "* 办好社团"),
        ("• 抓好课堂", "• 办好社团"),
        ("·抓好课堂", "·办好社团"),
        ("▪ 抓好课堂", "▪ 办好社团"),
        ("- [ ] 抓好课堂", "- [x] 办好社团"),
    ],
)
def test_points_behind_a_sign_of_a_list_stay_points(lines: tuple[str, ...]) -> None:
    units = prepare(
        read_text("\n".join(("工作计划", "一、目标", *lines, "二、措施", "落实。")).encode())
    ).units
    points = [unit for unit in units if unit.mark is not None and unit.mark.family == "1."]
    assert [unit.text for unit in points] == [line.lstrip("-*•·▪ ") for line in lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("- 只有一条",),
        ("-3℃以下不出操。", "-5℃以下停课。"),
        ("*号的是必做题。", "*号以外选做。"),
        ("+ ", "正文。"),
    ],
)
def test_what_only_begins_like_a_sign_is_no_list(lines: tuple[str, ...]) -> None:
    units = prepare(
        read_text("\n".join(("工作计划", "一、目标", *lines, "二、措施", "落实。")).encode())
    ).units
    assert all(unit.mark is None or unit.mark.family == "一、" for unit in units)


LEVELS = [
    "1. **建立网络**",
    "  （1） 层层签字",
    "  （1） 每周上报",
    "    ① 由年级组长报",
    "1. **备足物资**",
    "  （1） 逐件登记",
]


@pytest.mark.parametrize(
    "text",
    [
        "- **建立网络**\n  - 层层签字\n  - 每周上报\n    - 由年级组长报\n- **备足物资**\n  - 逐件登记",
        "- **建立网络**\n    - 层层签字\n    - 每周上报\n        - 由年级组长报\n- **备足物资**\n    - 逐件登记",
        "* **建立网络**\n\t* 层层签字\n\t* 每周上报\n\t\t* 由年级组长报\n* **备足物资**\n\t* 逐件登记",
        "- **建立网络**\n  * 层层签字\n  * 每周上报\n    + 由年级组长报\n- **备足物资**\n  * 逐件登记",
        "  - **建立网络**\n    - 层层签字\n\n    - 每周上报\n      - 由年级组长报\n\n  - **备足物资**\n    - 逐件登记",
        "- **建立网络**\n   - 层层签字\n   - 每周上报\n      - 由年级组长报\n- **备足物资**\n   - 逐件登记",
    ],
)
def test_points_set_in_stand_below_points_in_markdown(
    outline_of: Callable[[str], list[str]], text: str
) -> None:
    assert outline_of(text) == [line.replace("**", "") for line in LEVELS]


def test_labels_set_in_below_points_are_their_labels(outline_of: Callable[[str], list[str]]) -> None:
    text = (
        "- **读书节**\n  - 地点：操场\n  - 负责人：林静\n- **图书角**\n  - 地点：各班教室\n  - 负责人：赵一帆"
    )
    assert outline_of(text) == [
        "1. 读书节",
        "  <地点>操场",
        "  <负责人>林静",
        "1. 图书角",
        "  <地点>各班教室",
        "  <负责人>赵一帆",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "- **建立网络**\n- **每周上报**\n- 备足物资",
        "- **建立网络**\n - **每周上报**\n- 备足物资",
        "    - **建立网络**\n- **每周上报**\n- 备足物资",
        "  - **建立网络**\n - **每周上报**\n  - 备足物资",
        "• 建立网络\n　　• 每周上报\n　　• 备足物资",  # no Markdown: the blanks before a paragraph
        "- 建立网络\n　　- 每周上报\n　　- 备足物资",
    ],
)
def test_points_that_are_not_set_in_are_one_list(outline_of: Callable[[str], list[str]], text: str) -> None:
    assert outline_of(text) == ["1. 建立网络", "1. 每周上报", "1. 备足物资"]


def test_points_deeper_than_there_are_numbers_for_stay_with_those_above(
    outline_of: Callable[[str], list[str]],
) -> None:
    text = "".join(f"{'  ' * depth}- **第{depth}层**\n" for depth in range(6))
    assert outline_of(text.strip()) == [
        "1. 第0层",
        "  （1） 第1层",
        "    ① 第2层",
        "      ⑴ 第3层",
        "      ⑴ 第4层",
        "      ⑴ 第5层",
    ]


def test_numbers_and_sentences_set_in_below_points_part_no_list(
    outline_of: Callable[[str], list[str]],
) -> None:
    numbered = "- **建立网络**\n  1. 层层签字\n  2. 每周上报\n- **备足物资**\n  1. 逐件登记\n  2. 专人保管\n- 每月小结"
    assert outline_of(numbered) == [
        "（1） 建立网络",
        "  1. 层层签字",
        "  1. 每周上报",
        "（1） 备足物资",
        "  1. 逐件登记",
        "  1. 专人保管",
        "（1） 每月小结",
    ]
    said = "- **建立网络**\n  层层签字，每周上报。\n- **备足物资**\n\n  逐件登记，专人保管。"
    assert outline_of(said) == [
        "1. 建立网络",
        "  ¶ 层层签字，每周上报。",
        "1. 备足物资",
        "  ¶ 逐件登记，专人保管。",
    ]


def test_what_is_not_set_in_ends_a_list(outline_of: Callable[[str], list[str]]) -> None:
    text = "- **建立网络**\n- **备足物资**\n层层签字，每周上报。\n- 每月小结"
    assert outline_of(text)[:2] == ["1. 建立网络", "1. 备足物资"]
    assert "1. 每月小结" not in outline_of(text)


def _of_word(*lines: str) -> list[tuple[str, int]]:
    """The texts and levels (0 for none) of the units of a Word file: • stands for a bullet that Word prints, two for one set in."""
    read = tuple(
        Line(
            at, text.lstrip("•"), bullet=text.startswith("•"), indent=2 * (len(text) - len(text.lstrip("•")))
        )
        for at, text in enumerate(lines, 1)
    )
    prepared = prepare(Reading("段", read))
    looks = [unit.mark.pattern if unit.mark else "" for unit in prepared.units]
    free = sorted({look for look in looks if look}, key=looks.index)
    signs = [aside for aside in prepared.asides if aside.kind == "项目符号"]
    assert all(aside.text == "•" and lines[aside.at - 1].startswith("•") for aside in signs)
    return [
        (unit.text, free.index(look) + 1 if look else 0)
        for unit, look in zip(prepared.units, looks, strict=True)
    ]


def test_bullets_of_word_are_the_points_of_a_list() -> None:
    units = _of_word("具体目标：", "•读一本书", "•上一节课", "以上各项要落实。")
    assert units == [("具体目标：", 0), ("读一本书", 1), ("上一节课", 1), ("以上各项要落实。", 0)]
    assert _of_word("要求", "•定时间", "••每周二", "••每周四", "•定地点") == [
        ("要求", 0),
        ("定时间", 1),
        ("每周二", 2),
        ("每周四", 2),
        ("定地点", 1),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("要求", "•只有一条。", "其他不变。"),
        ("•目标", "立德树人。", "•措施", "每周检查。"),
        ("•时间：9月3日", "•地点：操场"),
    ],
)
def test_one_bullet_headings_and_labels_of_word_are_no_list(lines: tuple[str, ...]) -> None:
    assert _of_word(*lines) == [(line.lstrip("•"), 0) for line in lines]


@pytest.mark.parametrize("sign", ["• ", "·", "- ", "– ", "● ", "✓ "])
def test_a_point_alone_loses_the_sign_that_begins_lists_elsewhere(
    outline_of: Callable[[str], list[str]], sign: str
) -> None:
    text = f"1、开学初\n{sign}制订计划\n{sign}检查设备\n2、期末\n{sign}总结成效。\n"
    assert outline_of(text) == [
        "1、 开学初",
        "  （1） 制订计划",
        "  （1） 检查设备",
        "1、 期末",
        "  ¶ 总结成效。",
    ]


@pytest.mark.parametrize("line", ["• 每人一份。", "★ 注意安全。", "– 完 –"])
def test_a_sign_that_begins_no_list_anywhere_stays(outline_of: Callable[[str], list[str]], line: str) -> None:
    assert outline_of(f"1、预警\n{line}\n2、保障\n人员到位。\n")[1].endswith(line)


@pytest.mark.parametrize("sign", ["- ", "● ", "· ", "（1）"])
def test_short_lines_above_several_lists_of_points_head_them_the_first_as_well(
    outline_of: Callable[[str], list[str]], sign: str
) -> None:
    second = "（2）" if sign == "（1）" else sign
    text = (
        f"课堂目标\n{sign}低年级：每节课都让孩子开口说话。\n{second}高年级：每节课都留时间给学生动手。\n"
        f"教师目标\n{sign}每月听课两节。\n{second}每学期上一节公开课。\n家校目标\n{sign}每学期开一次家长会。\n"
    )
    assert [line for line in outline_of(text) if not line.startswith(" ")] == [
        "<课堂目标>",
        "<教师目标>",
        "<家校目标>",
    ]
    assert sum("（1）" in line or "1." in line for line in outline_of(text)) == 5


@pytest.mark.parametrize(
    "text",
    [
        "1.听课。\n2.评课。\n各组还要做到\n1.备课。\n2.研讨。\n",
        "本学期要做好下面几项工作，各组认真落实。\n1.听课。\n2.评课。\n教师目标\n1.备课。\n2.研讨。\n",
        "各年级按这几条抓好日常教学和课后服务工作\n1.听课。\n2.评课。\n教师目标\n1.备课。\n2.研讨。\n",
    ],
)
def test_what_is_no_head_of_a_first_list_stays_as_it_is(
    outline_of: Callable[[str], list[str]], text: str
) -> None:
    first = text.split("\n")[0]
    assert outline_of(text)[0] in {f"¶ {first}", "1. 听课。", first}
