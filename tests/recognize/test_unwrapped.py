"""Texts that a program broke into lines of one width: paragraphs again, and what stands on lines of its own stays there."""

from __future__ import annotations

import pytest

from planforge.readers.evidence import Line, Reading
from planforge.readers.text import read_text
from planforge.recognize.preparing import prepare
from planforge.recognize.units import Prepared

PLAN = (
    "滨河市实验小学2026—2027学年度第一学期校园安全工作计划",
    "为了让每一位师生在校的每一天都平平安安，结合学校的实际情况和上级的要求，现制定本学期的工作计划如下。",
    "一、指导思想",
    "坚持预防为主、防治结合的原则，把安全教育放到课堂里、放到活动中。全校上下要时刻绷紧安全这根弦，做到人人讲安全。",
    "二、领导小组",
    "组长：周明远",
    "组员：王芳 李明 孙丽 陈晓东 吴建国 郑海燕 冯小刚 何志强 韩雪梅 曹颖 许文静 沈佳怡 蒋国栋",
    "三、主要措施",
    "（一）高度重视，落实责任。各处室要把安全工作摆在首位，与各班主任签订责任书，层层压实责任，做到谁主管、谁负责。",
    "（二）严格管理，排查隐患。总务处每月对校舍、围墙、水电、消防设施进行一次检查，发现问题立即整改；门卫严格执行登记制度。",
    "1.加强食堂管理。严把采购关、加工关、留样关，确保师生的饮食安全，每周公布一次菜谱，请家长代表来陪餐。",
    "2.加强活动管理",
    "四、时间安排",
    "九月：开展安全教育周活动，签订安全责任书，进行第一次应急疏散演练，检查教学楼的消防设施。",
    "十月：邀请交警来校讲座，排查校车隐患。",
    "滨河市实验小学",
    "2026年9月1日",
)


def _broken(paragraph: str, width: int) -> list[str]:
    """A paragraph in lines of as many characters; the blank at which one ends stands at its end."""
    return [paragraph[at : at + width] for at in range(0, len(paragraph), width)]


def _prepared(text: str) -> Prepared:
    return prepare(read_text(text.encode()))


def _texts(text: str) -> list[str]:
    return [unit.whole for unit in _prepared(text).units]


@pytest.mark.parametrize("tab", ["    ", "\t"])
@pytest.mark.parametrize("indent", ["", "　　", "    "])
@pytest.mark.parametrize("width", [20, 24, 27, 31, 38])
def test_a_text_broken_at_one_width_is_its_paragraphs_again_and_every_break_is_told(
    width: int, indent: str, tab: str
) -> None:
    lines = [_broken(indent + paragraph, width) for paragraph in PLAN]
    text = "\n".join(line for paragraph in lines for line in paragraph)
    prepared = _prepared(text.replace("    ", tab))
    assert [unit.whole for unit in prepared.units] == list(PLAN)
    assert len(prepared.healed) == sum(map(len, lines)) - len(PLAN)


def test_so_is_a_word_file_with_a_paragraph_for_every_line() -> None:
    lines = [line for paragraph in PLAN for line in _broken(paragraph, 26)]
    prepared = prepare(Reading("段", tuple(Line(at, line) for at, line in enumerate(lines, 1))))
    assert [unit.whole for unit in prepared.units] == list(PLAN)


def test_the_number_of_a_page_stands_inside_a_sentence() -> None:
    lines = [line for paragraph in PLAN for line in _broken(paragraph, 26)]
    lines[4:4] = ["", "- 3 -", ""]
    prepared = _prepared("\n".join(lines))
    assert [unit.whole for unit in prepared.units] == list(PLAN)
    assert [aside.text for aside in prepared.asides] == ["- 3 -"]


def test_so_do_bare_numbers_that_count_pages_but_no_others() -> None:
    lines = [line for paragraph in PLAN for line in _broken(paragraph, 20)]
    paged = [*lines[:4], "1", *lines[4:20], "2", *lines[20:]]
    prepared = _prepared("\n".join(paged))
    assert [unit.whole for unit in prepared.units] == list(PLAN)
    assert [aside.text for aside in prepared.asides] == ["1", "2"]
    alone = _prepared("\n".join([*lines[:20], "2", *lines[20:]]))
    assert "页码" not in [aside.kind for aside in alone.asides]


def test_a_few_paragraphs_may_be_broken_among_others() -> None:
    lines = [line for at, each in enumerate(PLAN) for line in (_broken(each, 26) if at in (3, 8) else [each])]
    assert _texts("\n".join(lines)) == list(PLAN)


def test_names_are_parted_by_a_blank_where_the_end_of_a_line_took_it() -> None:
    lines = [line.rstrip() for paragraph in PLAN for line in _broken(paragraph, 25)]
    assert _texts("\n".join(lines))[6] == PLAN[6]


def test_headings_that_are_as_wide_as_the_page_by_chance_stay_above_their_text() -> None:
    said = "每一位教师都要认真备课，课前想清楚重点和难点，课上看得见每一个学生，课后及时批改作业，不让一个人掉队。"
    headings = [
        "一、立足课堂主阵地，扎扎实实地提高教学质量",
        "二、立足教研主渠道，扎扎实实地提高教师素养",
        "三、立足家校",
    ]
    lines = [line for heading in headings for line in (heading, *_broken(said, len(headings[0])))]
    assert _texts("\n".join(lines)) == [text for heading in headings for text in (heading, said)]


def test_a_list_that_is_counted_inside_a_paragraph_stays_there() -> None:
    counted = "（三）做到四点：①每天早上打开窗子通风半个小时；②课间不在走廊里追赶；③放学排好队走出校门；④外出之前告诉家长。"
    width = counted.index("②")
    lines = [line for paragraph in (*PLAN[:10], counted) for line in _broken(paragraph, width)]
    assert _texts("\n".join(lines))[-1] == counted


@pytest.mark.parametrize(
    "lines",
    [
        (
            "夏令营的约定",
            "每天早上由值日生把教室的窗子打开半个小时再关上。",
            "午饭以后各班在走廊里排队洗手，值日老师站在旁边。",
            "下午放学之前把图书角的书放回原处，借走的登记好。",
            "周五的班会课用来说一说这一周最想感谢的那个人吧。",
        ),
        (
            "疏散演练",
            "周明远：在一号教学楼一楼东侧楼道指挥学生向操场疏散",
            "赵一帆：在二号教学楼一楼东侧楼道指挥学生向操场疏散",
            "陈晓东：在三号教学楼一楼西侧楼道指挥学生向操场疏散",
            "郑海燕：在集合地点指挥学生列队，并把人数报给校长室。",
        ),
        (
            "校园四季",
            "春天我们在操场边上种花",
            "夏天我们在葡萄架下读书",
            "秋天我们在银杏树下写生",
            "冬天我们在教室里包饺子",
            "一年就过去了。",
        ),
        ("联系我们", "地址：滨河市和平路十二号滨河市实验小学办公室", "邮编：000000", "联系人：林静"),
    ],
)
def test_lines_of_like_length_that_stand_for_themselves_stay_apart(lines: tuple[str, ...]) -> None:
    assert _texts("\n".join(lines)) == list(lines)


_WIDE_HEADINGS = (
    "滨河小学工作计划",
    "一、加强思想政治教育，提高师德修养水平",
    "每月召开一次教师会议，总结交流育人的经验，研究解决工作中遇到的问题，并对下一步的工作提出要求。",
    "二、抓好教学常规管理，提升课堂教学质量",
    "以课程标准为依据，认真钻研教材，精心设计教学过程，努力提高课堂教学的实效性。",
    "三、加强教师队伍建设，为学校发展提供人才保障",
    "每月召开一次教师会议，总结交流育人的经验，研究解决工作中遇到的问题，并对下一步的工作提出要求。",
)


def test_a_heading_as_wide_as_the_page_stays_above_its_text_where_a_longer_one_is_broken() -> None:
    lines = [line for paragraph in _WIDE_HEADINGS for line in _broken(paragraph, 19)]
    assert _texts("\n".join(lines)) == list(_WIDE_HEADINGS)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "关于减负工作的汇报",
            "一、坚持上下联动一体发力，确保减负责任落实到位",
            "成立领导小组。",
            "二、坚持校内校外一体治理，确保减负政策落地到位",
            "开展自查自纠。",
        ),
        (
            "教学工作计划",
            "1.强化课程管理，促进全面发展",
            "开齐开足课程。",
            "2.规范教学行为，落实减负要求",
            "认真备课上课。",
        ),
        (
            "德育工作总结",
            "（一）开展主题班会活动",
            "每周开一次会。",
            "（二）开展社会实践活动",
            "走进敬老院。",
            "（三）开展少先队队活动",
            "组织入队仪式。",
        ),
    ],
)
def test_headings_made_alike_are_no_lines_broken_at_one_width(lines: tuple[str, ...]) -> None:
    assert _texts("\n".join(lines)) == list(lines)


@pytest.mark.parametrize(
    "heading", ["二、坚持教学中心，打造优质高效的理想课堂", "2.完善安全管理制度，切实落实安全责任"]
)
def test_a_heading_and_its_text_are_no_sentence_for_a_word_that_they_would_make(heading: str) -> None:
    text = "责任分工明确，各班每周自查。" if heading[-1] == "任" else "教研组每周活动一次，共同研讨课堂教学。"
    other = "一、坚持德育为先" if heading[0] == "二" else "1.坚持安全第一"
    lines = ["滨河小学工作计划", other, "每月召开班主任会，课堂教学和任责都要讲。", heading, text]
    assert _texts("\n".join(lines)) == lines


def test_a_tab_at_either_end_of_a_broken_line_is_no_part_of_the_text() -> None:
    text = "\n".join(line for paragraph in PLAN for line in _broken(paragraph, 27))
    tabbed = "\n".join(f"{line}\t" if at % 5 == 2 else line for at, line in enumerate(text.split("\n")))
    assert not any("\t" in each for each in _texts(tabbed))
