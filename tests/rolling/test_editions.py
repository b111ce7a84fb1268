"""第N个 is counted by the year where a day, week or month with a name of its own follows, and nowhere else."""

from collections.abc import Callable

import pytest

Line = Callable[..., str]


@pytest.mark.parametrize(
    "text",
    [
        "每月第一个周五下午为主题党日",
        "每月第二个星期五是家长接待日",
        "第一个环节是预习，第二个环节是展示",
        "抓实第二个节点、第三个环节",
        "每月第一个工作日报送数据，开学第一个教学日升旗",
        "每学年第二个学期的第一个月为读书节",
        "第三个星期六为全民国防教育日",
        "第四个节目是合唱，第五个休息日开放图书馆",
        "每月第一个安全教育日巡查",
        "第十五个教学周测评",
    ],
)
def test_what_is_counted_within_a_month_a_term_or_a_lesson_is_left(line: Line, text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("迎接第25个全国“安全生产月”", "迎接第26个全国“安全生产月”"),
        ("第35个全国消防宣传月活动", "第36个全国消防宣传月活动"),
        ("第28个党风廉政建设宣传教育月", "第29个党风廉政建设宣传教育月"),
        ("第20个“民族团结进步宣传月”", "第21个“民族团结进步宣传月”"),
        ("第35个“119”消防宣传月", "第36个“119”消防宣传月"),
        ("第38个爱国卫生月", "第39个爱国卫生月"),
        ("第三个全国交通安全日", "第四个全国交通安全日"),
        ("第四个校园读书节", "第五个校园读书节"),
        ("庆祝第四十二个教师节", "庆祝第四十三个教师节"),
    ],
)
def test_a_day_week_or_month_with_a_name_is_one_more_every_year(line: Line, text: str, new: str) -> None:
    assert line(text) == new


def test_a_named_day_of_the_school_that_may_come_every_month_is_asked(line: Line) -> None:
    text = "第二个家长开放日邀请新生家长"
    assert line(text) == f"{text}  # 核对：“第二个”没有改，一年一次的就改成“第三个”"


@pytest.mark.parametrize(
    "text",
    [
        "家委会（第二届）3月换届",
        "筹备少代会第六届第二次会议",
        "工代会（第七届第一次会议）审议提案",
        "理事会第三届成员名单上墙",
        "第五届第二次全体会议",
    ],
)
def test_the_term_of_a_standing_body_is_never_raised_silently(line: Line, text: str) -> None:
    new = line(text)
    assert new.startswith(f"{text}  # 核对：")
    assert "换届了就改成" in new


@pytest.mark.parametrize(
    "text",
    [
        "校第二届董事会会议",
        "学习全国少工委九届二次全会精神",
        "落实区三届四次教代会精神",
        "学习第十四届全国人民代表大会第五次会议精神",
    ],
)
def test_the_term_before_its_body_and_what_is_held_above_the_school_are_left(line: Line, text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    ("text", "again", "anew"),
    [
        ("校第三届监事会第四次会议召开", "第三届监事会第五次", "第四届监事会第一次"),
        ("第四届教代会第3次会议", "第四届教代会第4次", "第五届教代会第1次"),
        ("10月下旬召开五届二次教代会", "五届三次", "六届一次"),
        ("落实第五届第二次教职工大会决议", "第五届第三次", "第六届第一次"),
    ],
)
def test_the_session_of_a_body_is_asked_with_what_it_may_become(
    line: Line, text: str, again: str, anew: str
) -> None:
    new = line(text)
    assert new.startswith(f"{text}  # 核对：")
    assert f"开下一次了就改成“{again}”，换届了就改成“{anew}”" in new


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("团委：第十届文化艺术节", "团委：第十一届文化艺术节"),
        ("家委会第五届亲子运动会", "家委会第六届亲子运动会"),
        ("第四届读书节第二次筹备会议", "第五届读书节第二次筹备会议"),
        ("学生会协办第八届歌手大赛", "学生会协办第九届歌手大赛"),
    ],
)
def test_what_a_standing_body_holds_every_year_is_raised(line: Line, text: str, new: str) -> None:
    assert line(text) == new
