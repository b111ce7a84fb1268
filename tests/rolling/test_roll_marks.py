"""The comments that ask: they name what they are about, and take the place of those of an earlier roll."""

import re
from collections.abc import Callable

import pytest

from planforge.rolling.decisions import Verdict
from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]


def body(result: Rolled) -> str:
    assert result.data is not None
    return result.data.decode().partition("\n工作安排:\n")[2]


def old_marks(result: Rolled) -> list[str]:
    return [each.reason for each in result.decisions if each.kind == "核对"]


def test_a_question_above_a_table_names_the_words_it_is_about(rolled: Roll) -> None:
    spec = "工作安排:\n  表格: |\n    时间 | 工作\n    9月16日 | 听课\n    9月27日（周日） | 值班\n"
    text = body(rolled(spec))
    assert "  # 核对：“9月27日（周日）”：9月27日原来是" not in text  # the words stand there already
    assert "  # 核对：9月15日（周三）是中秋节放假（暂定），请另定日子" in text


def test_a_question_that_does_not_tell_its_day_gets_it(rolled: Roll) -> None:
    spec = "工作安排:\n  表格: |\n    时间 | 工作\n    9月28日—10月2日 | 检查\n    10月5日 | 值班\n"
    assert "  # 核对：“10月5日”：原来在国庆节假期里，没有改" in body(rolled(spec))


@pytest.mark.parametrize(
    "mark",
    ["  # 核对：9月16日（周四）是假期，从前问的", "  # 核对：“9月15日”从前问的"],
)
def test_a_new_question_takes_the_place_of_the_old_one(rolled: Roll, mark: str) -> None:
    result = rolled(f"工作安排:\n  - 9月16日听课{mark}\n")
    assert body(result) == (
        "  - 9月15日听课  # 核对：9月15日（周三）是中秋节放假（暂定），请另定日子，例如9月16日（周四）\n"
    )
    assert old_marks(result) == []


def test_an_old_question_above_a_text_gives_way_to_one_about_the_same_words(rolled: Roll) -> None:
    spec = (
        "工作安排:\n  # 核对：“9月16日”：从前问的\n  # 核对：“别的”还在吗\n"
        "  表格: |\n    时间 | 工作\n    9月16日 | 听课\n"
    )
    result = rolled(spec)
    assert body(result).startswith("  # 核对：“别的”还在吗\n  # 核对：9月15日（周三）是中秋节放假")
    assert "从前问的" not in body(result)
    assert old_marks(result) == ["原有的“# 核对：”还有 1 处没有处理，留在新文件里（原文件第 6 行）"]


def test_old_questions_that_nobody_answered_are_counted(rolled: Roll) -> None:
    result = rolled("工作安排:\n  - 听课  # 核对：谁来听\n  # 核对：哪一周\n  - 第3周评课\n")
    assert "听课  # 核对：谁来听\n  # 核对：哪一周\n" in body(result)
    assert old_marks(result) == ["原有的“# 核对：”还有 2 处没有处理，留在新文件里（原文件第 5、6 行）"]
    assert [each.verdict for each in result.decisions if each.kind == "核对"] == [Verdict.ASKED]


def test_the_same_question_again_stands_there_once(rolled: Roll) -> None:
    spec = "工作安排:\n  - 连续三年获奖\n"
    once = rolled(spec).data
    assert once is not None
    again = rolled(once, "2028-2029-1")
    assert body(again).count("核对：") == 1
    assert old_marks(again) == []


def test_one_question_about_several_places_of_a_text_is_one_comment_that_names_them(rolled: Roll) -> None:
    spec = "工作安排:\n  表格: |\n    时间 | 工作\n    9月10日 | 教师节\n    12月4日 | 国家宪法日\n"
    text = body(rolled(spec, "2026-2027-2"))
    assert "  # 核对：“9月10日”不在新学期里，没有改\n  # 核对：“12月4日”不在新学期里，没有改\n" in text
    spec = "工作安排:\n  表格: |\n    时间 | 工作\n    10月3日 | 值班\n    10月5日 | 值班\n"
    text = body(rolled(spec))
    assert text.count("# 核对：") == 1
    assert "  # 核对：“10月3日”、“10月5日”：原来在国庆节假期里，没有改" in text


def test_what_was_asked_about_the_other_term_goes_when_the_document_comes_back(rolled: Roll) -> None:
    spec = "工作安排:\n  - 9月10日教师节\n  - 新生军训\n  - 冬季长跑\n  - 第3周评课  # 核对：谁来评\n"
    there = rolled(spec, "2026-2027-2").data
    assert there is not None
    assert there.decode().count("# 核对：") == 4
    back = rolled(there, "2027-2028-1")
    assert body(back) == "  - 9月10日教师节\n  - 新生军训\n  - 冬季长跑\n  - 第3周评课  # 核对：谁来评\n"
    assert old_marks(back) == ["原有的“# 核对：”还有 1 处没有处理，留在新文件里（原文件第 8 行）"]
    on = rolled(there, "2027-2028-2")
    assert on.data is not None
    assert on.data.decode().count("# 核对：") == 4


def test_of_many_old_questions_only_the_first_lines_are_named(rolled: Roll) -> None:
    result = rolled("工作安排:\n" + "".join(f"  - 听课{n}  # 核对：谁{n}\n" for n in range(15)))
    assert old_marks(result)[0].endswith(
        "有 15 处没有处理，留在新文件里（原文件第 5、6、7、8、9、10、11、12、13、14、15、16 等行）"
    )


def test_a_question_about_a_date_that_was_left_behind_stays_until_it_is_answered(rolled: Roll) -> None:
    first = rolled("工作安排:\n  - 2026年12月31日开总结会\n", "2026-2027-2").data
    second = rolled(first, "2027-2028-1").data
    assert first is not None
    assert second is not None
    assert "2026年12月31日开总结会  # 核对：“2026年12月31日”不在新学期里，没有改" in first.decode()
    assert "2026年12月31日开总结会  # 核对：“2026年12月31日”不在新学期里，没有改" in second.decode()


def test_a_question_of_ones_own_stays_beside_a_new_one(rolled: Roll) -> None:
    text = rolled("工作安排:\n  - 10月5日值班  # 核对：谁来值\n").data.decode()  # type: ignore[union-attr]
    assert "# 核对：谁来值" in text
    assert text.count("核对：") == 2


def test_what_has_no_room_above_a_text_is_named(rolled: Callable[..., Rolled]) -> None:

    rows = "".join(f"    9月{n}日 | 林静教龄{n}年讲课\n" for n in range(2, 18))
    result = rolled(f"工作安排:\n  表格: |\n    时间 | 内容\n{rows}")
    assert result.data is not None
    more = [line.strip() for line in result.data.decode().splitlines() if "核对：还有" in line]
    assert len(more) == 1
    assert re.fullmatch(r"# 核对：还有 \d+ 处：(?:“[^”]+”)+", more[0])


OPENINGS = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22}
  2027—2028学年度第一学期: {开学: 2027-09-01, 放假: 2028-01-15}
  2028—2029学年度第一学期: {开学: 2028-09-01, 放假: 2029-01-20}
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("9月2日发新书", "9月1日发新书"),
        ("9月16日听课", "9月13日听课"),
        ("10月8日开会", "10月5日开会"),
        ("第3周（9月14日—18日）听课", "第3周（9月11日—15日）听课"),
    ],
)
def test_what_a_roll_said_of_days_does_not_outlive_the_next_one(
    rolled: Roll, before: str, after: str
) -> None:
    once = rolled(f"工作安排:\n  - {before}\n", profile=OPENINGS).data
    assert once is not None
    assert once.decode().count("# 核对：") == 1
    twice = rolled(once, "2028-2029-1", profile=OPENINGS)
    said = [each for each in body(twice).splitlines() if "2027" in each or "周三" in each or "周四" in each]
    assert said == []
    assert old_marks(twice) == []
    assert rolled(once, "2028-2029-1", profile=OPENINGS).data == twice.data


def test_above_a_table_what_names_days_that_are_gone_goes(rolled: Roll) -> None:
    spec = "工作安排:\n  表格: |\n    时间 | 工作\n    9月2日 | 发书\n    9月28日 | 检查\n"
    once = rolled(spec, profile=OPENINGS).data
    assert once is not None
    assert "# 核对：" in once.decode()
    text = body(rolled(once, "2028-2029-1", profile=OPENINGS))
    assert "（周三）" not in text.partition("表格")[0]


@pytest.mark.parametrize(
    "mark",
    [
        "谁来发", "9月16日谁来，请核对", "请林静定地点", "教室够不够", "和“青禾”小学商量过没有",
        "日期等通知", "9月2日发还是3日发", "周三有没有课",
    ],
)  # fmt: skip
def test_what_a_person_wrote_stays_beside_whatever_moves(rolled: Roll, mark: str) -> None:
    for text in ("9月2日发新书", "9月21日发新书", "10月6日发新书", "发新书"):
        once = rolled(f"工作安排:\n  - {text}  # 核对：{mark}\n", profile=OPENINGS).data
        assert once is not None
        twice = rolled(once, "2028-2029-1", profile=OPENINGS)
        assert f"# 核对：{mark}\n" in once.decode()
        assert f"# 核对：{mark}\n" in body(twice)


@pytest.mark.parametrize(
    ("before", "gone"),
    [
        ("庆祝建校70周年", "“70周年”"),
        ("请从教20年的林老师讲", "“从教20年”"),
        ("2027年6月底前完成自评", "“2027年6月底前”"),
    ],
)
def test_what_was_counted_on_is_asked_with_its_new_number_alone(rolled: Roll, before: str, gone: str) -> None:
    once = rolled(f"工作目标:\n  - {before}\n", profile=OPENINGS).data
    assert once is not None
    assert gone in once.decode()
    twice = rolled(once, "2028-2029-1", profile=OPENINGS).data
    assert twice is not None
    assert gone not in twice.decode()
    assert twice.decode().count("# 核对：") == 1


def test_a_week_that_one_term_lacked_is_not_asked_in_one_that_has_it(rolled: Roll) -> None:
    spec = "行事历:\n  表格: |\n    周次 | 工作\n    第20周 | 期末\n    第21周 | 散学\n"
    once = rolled(spec, profile=OPENINGS).data
    assert once is not None
    assert "新学期只有20周，没有第21周" in once.decode()
    assert "没有第21周" not in (rolled(once, "2028-2029-1", profile=OPENINGS).data or b"").decode()


def test_a_day_that_cannot_stay_is_asked_until_it_is_another_one(rolled: Roll) -> None:
    profile = OPENINGS + (
        "  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-03}\n"
        "  2027—2028学年度第二学期: {开学: 2028-02-21, 放假: 2028-07-01}\n"
        "  2028—2029学年度第二学期: {开学: 2029-02-26, 放假: 2029-07-07}\n"
    )
    spec = "文种: 工作计划\n期间: 2026—2027学年度第二学期\n工作安排:\n  - 5月10日实验考试\n"
    once = rolled(spec, "2027-2028-2", profile=profile).data
    assert once is not None
    assert "5月1日实验考试  # 核对：5月1日（周一）是劳动节放假（暂定），请另定日子" in once.decode()
    twice = rolled(once, "2028-2029-2", profile=profile)
    assert "5月1日实验考试  # 核对：" in (twice.data or b"").decode()
