"""Grades and classes: asked once in a document about one of them, moved together, left in a plan for the school."""

from collections.abc import Callable

import pytest

from planforge.rolling.decisions import Verdict

Roll = Callable[..., object]
HEAD = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n标题: {}\n工作安排:\n  - {}\n"
FORMS = "四（3）班共46人，四3班、四年级3班、四(3)班、4（3）班和四年级是关键期"


def words(result: object) -> str:
    return str(result.data.decode().partition("标题: ")[2])  # type: ignore[attr-defined]


def test_a_document_about_a_class_is_asked_once(rolled: Roll) -> None:
    result = rolled(HEAD.format("四（3）班班主任工作计划", FORMS))
    assert words(result) == (
        "四（3）班班主任工作计划  # 核对：还是这批学生就把“四（3）班”改成“五（3）班”（全文一起改：--年级 跟学生），否则不改\n"
        f"工作安排:\n  - {FORMS}\n"
    )
    listed = [each for each in result.decisions if each.kind == "年级"]  # type: ignore[attr-defined]
    assert [each.verdict for each in listed] == [Verdict.ASKED, *[Verdict.KEPT] * 6]


@pytest.mark.parametrize(
    ("title", "old", "new"),
    [
        ("四（3）班工作计划", FORMS, FORMS.replace("四", "五").replace("4（3", "5（3")),
        ("初二语文备课组计划", "初二8个班，八(2)班，八年级下册", "初三8个班，九(2)班，九年级下册"),
        ("高二（5）班计划", "高二（5）班、高二5班，高二是关键", "高三（5）班、高三5班，高三是关键"),
        ("七（1）班计划", "衔接六年级，七（一）班", "衔接六年级，八（一）班"),
        ("班主任工作计划", "我担任三（2）班班主任，三年级是关键", "我担任四（2）班班主任，四年级是关键"),
        ("403班计划", "403班共40人", "503班共40人"),
    ],
)
def test_all_forms_move_together_with_the_pupils(rolled: Roll, title: str, old: str, new: str) -> None:
    result = rolled(HEAD.format(title, old), pupils="跟学生", profile="学校: 滨河市中学\n")
    assert words(result).endswith(f"  - {new}\n")


@pytest.mark.parametrize(
    ("title", "school", "said"),
    [
        ("六（2）班计划", "滨河市实验小学", "已经毕业，请改"),
        ("六（2）班计划", "滨河市实验学校", "九年一贯制学校的，是七年级"),
        ("初三（2）班计划", "滨河市中学", "已经毕业，请改"),
        ("高三（2）班计划", "滨河市中学", "已经毕业，请改"),
    ],
)
def test_the_highest_grade_is_said_to_leave(rolled: Roll, title: str, school: str, said: str) -> None:
    for pupils in ("", "跟学生"):
        result = words(rolled(HEAD.format(title, "家长会"), pupils=pupils, profile=f"学校: {school}\n"))
        assert result.startswith(f"{title}  # 核对：")
        assert said in result


@pytest.mark.parametrize("pupils", ["", "跟学生", "不变"])
def test_a_plan_for_the_whole_school_keeps_its_grades(rolled: Roll, pupils: str) -> None:
    text = "一年级养习惯，三年级抓衔接，六年级促成长，四（3）班展示"
    assert words(rolled(HEAD.format("德育工作计划", text), pupils=pupils)).endswith(f"  - {text}\n")


def test_classes_stay_within_the_school_year_and_fall_back_with_it(rolled: Roll) -> None:
    spec = HEAD.format("四（3）班计划", "四（3）班班会")
    assert words(rolled(spec, "2026-2027-2", pupils="跟学生")).endswith("  - 四（3）班班会\n")
    assert words(rolled(spec, "2025-2026-1", pupils="跟学生")).endswith("  - 三（3）班班会\n")


@pytest.mark.parametrize(
    "text", ["最初二人", "正月初二家访", "提高一个等次", "初中部", "高中考", "十四（3）班"]
)
def test_what_only_looks_like_a_grade_stays(rolled: Roll, text: str) -> None:
    result = rolled(HEAD.format("初二年级组计划", text), pupils="跟学生", profile="学校: 滨河市中学\n")
    assert words(result).endswith(f"  - {text}\n")


def test_a_cohort_that_is_named_often_is_asked_about_once(rolled: Roll) -> None:
    result = words(rolled(HEAD.format("德育计划", "2024级家长会，2024级研学，2025级军训")))
    assert result.count("还是这批学生就不改“2024级”、“2025级”，是新一批学生就改成“2025级”、“2026级”") == 1


def test_a_grade_beyond_the_primary_one_shows_a_school_of_more_stages(rolled: Roll) -> None:
    result = rolled(HEAD.format("七（3）班工作计划", "七（3）班共46人"))
    assert "还是这批学生就把“七（3）班”改成“八（3）班”" in words(result)


def test_a_body_of_a_year_is_no_cohort(rolled: Roll) -> None:
    result = rolled(HEAD.format("校级家委会方案", "2026届家委会开会，2026届家长会照旧"))
    assert "换届了就把“2026届”改成“2027届”，没有改" in words(result)
    assert "还是这批学生就不改“2026届”" in words(result)


def test_the_numbers_of_issues_are_asked(rolled: Roll) -> None:
    result = rolled(HEAD.format("小记者站计划", "出报两期（总第23、24期），第1期写校园"))
    assert words(result).count("核对") == 1
    assert "“总第23、24期”是上次的期号，没有改" in words(result)


def test_the_grade_that_the_pupils_have_reached_is_asked_where_it_was_their_next(rolled: Roll) -> None:
    spec = HEAD.format("八年级组工作计划", "八年级抓习惯，为九年级打基础")
    result = rolled(spec, pupils="跟学生", profile="学校: 滨河市中学\n")
    assert "九年级抓习惯，为九年级打基础  # 核对：学生现在就是“九年级”，没有改" in words(result)
    assert "已经毕业" not in words(rolled(spec))


def test_classes_in_a_plan_for_the_whole_school_stay_and_are_listed(rolled: Roll) -> None:
    result = rolled(HEAD.format("德育工作计划", "三（2）班升旗，五（1）班值周，各年级听讲"))
    kept = [each.old for each in result.decisions if each.reason == "全校的文件，班级照旧"]  # type: ignore[attr-defined]
    assert kept == ["三（2）班", "五（1）班"]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("七年级学生升入八年级后课业加重", "还是说这批学生，就改成“八年级学生升入九年级”"),
        ("一年级升二年级的学生要家访", "还是说这批学生，就改成“二年级升三年级”"),
        ("初三学生升入高一", "“初三”的学生已经毕业"),
        ("原二年级（3）班教室改为阅览室", "还是这批学生就改成“原三年级（3）班”"),
        ("原九（1）班的荣誉", "“九（1）班”的学生已经毕业，没有改，现在还提它吗"),
    ],
)
def test_a_plan_for_a_school_that_means_certain_pupils_is_asked(
    rolled: Roll, text: str, question: str
) -> None:
    result = words(rolled(HEAD.format("九年一贯制学校工作计划", text)))
    assert text in result
    assert question in result


@pytest.mark.parametrize("text", ["新初一军训", "本届初三毕业后", "六年级毕业生典礼", "六年级学生毕业"])
def test_newcomers_and_leavers_of_every_year_stay_and_are_listed(rolled: Roll, text: str) -> None:
    result = rolled(HEAD.format("学校工作计划", text))
    listed = [each for each in result.decisions if each.kind == "年级"]  # type: ignore[attr-defined]

    assert words(result).endswith(f"- {text}\n")
    assert [each.verdict for each in listed] == [Verdict.KEPT]


def test_who_follows_the_pupils_raises_both_grades(rolled: Roll) -> None:
    result = rolled(HEAD.format("八年级工作计划", "七年级学生升入八年级后"), pupils="跟学生")
    assert "八年级学生升入九年级后" in words(result)


@pytest.mark.parametrize("text", ["24级、25级学生", "22级一班", "26届毕业班"])
def test_a_cohort_in_two_digits_is_asked(rolled: Roll, text: str) -> None:
    assert "还是这批学生就不改" in words(rolled(HEAD.format("学校工作计划", text)))


@pytest.mark.parametrize("text", ["修整24级台阶", "13级岗位", "22级以上大风", "第26届"])
def test_steps_and_ranks_are_no_cohorts(rolled: Roll, text: str) -> None:
    assert "这批学生" not in words(rolled(HEAD.format("学校工作计划", text)))


@pytest.mark.parametrize(
    ("title", "school"),
    [
        ("九年级毕业班计划", "滨河市中学"),
        ("六年级语文教学计划", "滨河市实验小学"),
        ("高三备考计划", "滨河市中学"),
    ],
)
def test_a_plan_for_whoever_is_in_the_highest_grade_stays(rolled: Roll, title: str, school: str) -> None:
    spec = f"文种: 工作计划\n标题: {title}\n学校: {school}\n期间: 2026—2027学年度第一学期\n"
    assert "核对" not in words(rolled(spec))
    assert "已经毕业" in words(rolled(spec, pupils="跟学生"))


@pytest.mark.parametrize(
    "text",
    [
        "2025级共有学生312人，编为7个班",
        "2025级现有7个教学班",
        "2025级（312人）统一安排",
        "2025级新生共312名",
        "25级学生人数：312人",
        "现有312名2025级学生",
        "2025级在校男生160人",
        "二〇二五级共七个班",
    ],
)
def test_the_number_of_a_cohort_is_asked_where_another_lot_takes_its_grade(rolled: Roll, text: str) -> None:
    result = words(rolled(HEAD.format("德育计划", text), pupils="不变"))
    assert f"  - {text}  # 核对：“" in result
    assert "的人数没有改；写新一批的就改成“" in result
    assert "的人数没有改" not in words(rolled(HEAD.format("德育计划", text), pupils="跟学生"))


@pytest.mark.parametrize(
    "text",
    [
        "2025级军训为期5天",
        "2025级学生每人读3本书",
        "2025级各班选派10人参加",
        "2025级第3周月考",
        "2025级学生10人一组",
        "2025级2班家长会",
        "2025级新生9月1日报到",
        "完成5个专题，2025级学生参加",
    ],
)
def test_a_cohort_without_its_number_goes_on_to_the_next(rolled: Roll, text: str) -> None:
    result = words(rolled(HEAD.format("德育计划", text), pupils="不变"))
    assert "2026级" in result
    assert "核对：“2025级" not in result


def test_a_row_with_a_column_of_numbers_keeps_its_cohort(rolled: Roll) -> None:
    table = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n标题: 德育计划\n学生情况:\n  表格: |\n    年级 | 人数 | 工作\n    2025级 | 312 | 研学\n"
    result = words(rolled(table, pupils="不变"))
    assert "2025级 | 312 | 研学" in result
    assert "“2025级”的人数没有改" in result


NURSERY = "学校: 滨河市第一幼儿园\n"


@pytest.mark.parametrize(
    ("title", "old", "new"),
    [
        ("中班工作计划", "中班常规，中一班展示，中（2）班值日", "大班常规，大一班展示，大（2）班值日"),
        ("小三班班务计划", "小三班共28人，小班习惯养成", "中三班共28人，中班习惯养成"),
        ("中班组计划", "中班组教研，中1班、中2班试点", "大班组教研，大1班、大2班试点"),
        ("班主任工作计划", "我担任中（2）班班主任", "我担任大（2）班班主任"),
        ("托班保育计划", "托班幼儿自理能力", "小班幼儿自理能力"),
        ("中班年级组计划", "中一、中二班打擂", "大一、大二班打擂"),
    ],
)
def test_classes_of_a_kindergarten_move_with_their_children(
    rolled: Roll, title: str, old: str, new: str
) -> None:
    spec = HEAD.format(title, old)
    assert words(rolled(spec, pupils="跟学生", profile=NURSERY)).endswith(f"  - {new}\n")
    assert words(rolled(spec, pupils="不变", profile=NURSERY)) == words_of(spec)
    asked = words(rolled(spec, profile=NURSERY))
    assert asked.count("核对：还是这批学生就把“") == asked.count("核对") == 1
    assert f"  - {old}" in asked


def words_of(spec: str) -> str:
    return spec.partition("标题: ")[2]


def test_the_oldest_of_a_kindergarten_are_said_to_leave_for_primary_school(rolled: Roll) -> None:
    spec = HEAD.format("大二班班务计划", "大二班家长会")
    for pupils in ("", "跟学生"):
        assert "“大二班”的孩子升入小学，已经毕业，请改" in words(rolled(spec, pupils=pupils, profile=NURSERY))
    whoever = HEAD.format("大班幼小衔接计划", "大班家长会")
    assert "核对" not in words(rolled(whoever, profile=NURSERY))


@pytest.mark.parametrize(
    "text",
    [
        "消除大班额",
        "小班化教学，小班制管理",
        "园务领导班子和中班子建设",
        "大班制、小班额不并存",
        "中小班联合活动",
        "大、中、小班混龄游戏",
        "值班分早班、中班、晚班",
        "其中班主任三名",
        "活动中班级互评",
        "集中班会",
        "委托班级家委会",
        "中班至大班、中班—大班都参加",
    ],
)
def test_what_only_looks_like_a_class_of_a_kindergarten_stays(rolled: Roll, text: str) -> None:
    result = rolled(HEAD.format("中班计划", text), pupils="跟学生", profile=NURSERY)
    assert words(result).endswith(f"  - {text}\n")


def test_a_plan_for_a_whole_kindergarten_keeps_its_classes(rolled: Roll) -> None:
    text = "小班养习惯，中班学合作，大班重衔接，中二班展示"
    for pupils in ("", "跟学生", "不变"):
        result = rolled(HEAD.format("保教工作计划", text), pupils=pupils, profile=NURSERY)
        assert words(result).endswith(f"  - {text}\n")


def test_children_who_go_up_a_class_are_asked_or_go_on(rolled: Roll) -> None:
    spec = HEAD.format("{}计划", "小班幼儿升入中班后多关心")
    assert "改成“中班幼儿升入大班”" in words(rolled(spec.format("保教"), profile=NURSERY))
    raised = words(rolled(spec.format("中班"), pupils="跟学生", profile=NURSERY))
    assert "中班幼儿升入大班后多关心" in raised


@pytest.mark.parametrize(
    ("school", "title", "old", "new"),
    [
        ("滨河市第一幼儿园", "保教计划", "中班参观小学一年级课堂", "大班参观小学一年级课堂"),
        ("滨河市小学附属幼儿园", "参观一年级活动计划", "中班走进一（2）班", "大班走进一（2）班"),
        ("滨河市实验小学", "衔接计划", "五年级参观初中七年级", "六年级参观初中七年级"),
        ("滨河市实验小学", "五年级计划", "五年级听初一、七（2）班介绍", "六年级听初一、七（2）班介绍"),
        ("滨河市初级中学", "衔接计划", "八年级走进高一课堂", "九年级走进高一课堂"),
        ("滨河市第一初中", "志愿计划", "八年级为小学三年级讲故事", "九年级为小学三年级讲故事"),
        ("滨河市高级中学", "衔接计划", "高一学生回访九年级", "高二学生回访九年级"),
        ("滨河市高级中学", "高一计划", "高中一年级体检，高一家长会", "高中二年级体检，高二家长会"),
        ("滨河市实验学校", "志愿计划", "五年级、七年级结对", "六年级、八年级结对"),
    ],
)
def test_a_grade_of_another_stage_is_not_that_of_the_own_pupils(
    rolled: Roll, school: str, title: str, old: str, new: str
) -> None:
    result = rolled(HEAD.format(title, old), pupils="跟学生", profile=f"学校: {school}\n")
    assert words(result).endswith(f"  - {new}\n")


@pytest.mark.parametrize(
    ("title", "school", "sentence", "asked"),
    [
        ("七年级工作计划", "河湾中学", "起始年级七年级要抓好常规", "起始年级七年级"),
        ("七年级工作计划", "河湾中学", "新初一军训安排", "新初一军训"),
        ("七年级工作计划", "河湾中学", "七年级新生报到", "七年级新生"),
        ("一年级工作计划", "滨河市实验小学", "新入学的一年级同学", "新入学的一年级"),
        ("小班工作计划", "金穗幼儿园", "新入园的小班幼儿", "新入园的小班"),
        ("小班工作计划", "金穗幼儿园", "小班幼儿入园适应", "小班幼儿入园适应"),
        ("高一工作计划", "滨河市高级中学", "高一新生军训", "高一新生"),
    ],
)
def test_newcomers_are_in_the_same_grade_every_year(
    rolled: Roll, title: str, school: str, sentence: str, asked: str
) -> None:
    result = rolled(HEAD.format(title, sentence), pupils="跟学生", profile=f"学校: {school}\n")
    assert f"- {sentence}  # 核对：“{asked}”说的是新来的学生，没有改" in words(result)
    for pupils in ("", "不变"):
        result = rolled(HEAD.format(title, sentence), pupils=pupils, profile=f"学校: {school}\n")
        assert words(result).endswith(f"- {sentence}\n")


COHORTS = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n标题: 八年级工作计划\n工作安排:\n  - {}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026届毕业生回访", "“2026届”到新学期已经毕业，没有改；说的是新一批学生就改成“2027届”"),
        ("2027届中考备考", "“2027届”到新学期已经毕业，没有改；说的是新一批学生就改成“2028届”"),
        (
            "2026届回访，2027届备考",
            "“2026届”、“2027届”到新学期已经毕业，没有改；说的是新一批学生就改成“2027届”、“2028届”",
        ),
        ("邀请27届毕业生返校", "“27届”到新学期已经毕业，没有改；说的是新一批学生就改成“28届”"),
    ],
)
def test_a_cohort_that_has_left_by_then_is_asked_where_pupils_are_followed(
    rolled: Roll, text: str, said: str
) -> None:
    assert words(rolled(COHORTS.format(text), pupils="跟学生")).endswith(f"  - {text}  # 核对：{said}\n")


@pytest.mark.parametrize("text", ["2028届体育测试", "2029届家长会", "2027届中考优秀率61%", "2024届返校日"])
def test_no_other_cohort_is(rolled: Roll, text: str) -> None:
    assert words(rolled(COHORTS.format(text), pupils="跟学生")).endswith(f"  - {text}\n")


@pytest.mark.parametrize("pupils", ["", "跟学生", "不变"])
@pytest.mark.parametrize(
    "text", ["邀请2016届校友返校", "2010级校友捐书", "2019届学长讲座", "2020届毕业生来访"]
)
def test_pupils_of_long_ago_are_not(rolled: Roll, text: str, pupils: str) -> None:
    spec = COHORTS.replace("八年级", "学校")
    assert words(rolled(spec.format(text), pupils=pupils)).endswith(f"  - {text}\n")


@pytest.mark.parametrize(
    ("title", "text", "new"),
    [
        ("六（2）班计划", "六（2）班升入七年级", "七（2）班升入八年级"),
        ("七（1）班计划", "七（1）班学生将升入八年级", "八（1）班学生将升入九年级"),
        ("初一（3）班计划", "初一（3）班升入初二", "初二（3）班升入初三"),
        ("三（4）班计划", "三（4）班同学升入四年级", "四（4）班同学升入五年级"),
    ],
)
def test_a_class_that_goes_up_goes_up_as_a_whole(rolled: Roll, title: str, text: str, new: str) -> None:
    school = "学校: 滨河市九年一贯制学校\n"
    result = words(rolled(HEAD.format(title, text), pupils="跟学生", profile=school))
    assert result.endswith(f"  - {new}\n")


YOUNG = "学校: 滨河市机关幼儿园\n"


@pytest.mark.parametrize(
    "text", ["中 班幼儿离园", "中 班的活动", "中 班、小班联谊", "中 （2）班", "组织中 班"]
)
def test_a_class_that_is_written_with_a_blank_is_one(rolled: Roll, text: str) -> None:
    result = words(rolled(HEAD.format("中 班工作计划", text), pupils="跟学生", profile=YOUNG))
    assert result.startswith("大 班工作计划\n")
    assert text.replace("中", "大", 1) in result or "（2）" in text


@pytest.mark.parametrize("text", ["集中 班务时间", "收获很中 班风好", "其中 班长两名", "场地适中 班额合理"])
def test_other_words_before_a_blank_are_none(rolled: Roll, text: str) -> None:
    result = words(rolled(HEAD.format("中班工作计划", text), pupils="跟学生", profile=YOUNG))
    assert result.endswith(f"  - {text}\n")


@pytest.mark.parametrize("text", ["上届冠军八年级（5）班优先入场", "第十九届冠军由学校颁奖"])
def test_who_won_the_last_time_is_asked(line: Callable[..., str], text: str) -> None:
    new = line(text)
    assert new.startswith(f"{text}  # 核对：")
    assert "请换成新的" in new


SEVENTH = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n标题: {}\n工作安排:\n  - {}\n"


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("2026级学生家长会", "2026级学生家长会"),
        ("请2024级九年级学长谈方法", "请2025级九年级学长谈方法"),
        ("九年级（2024级）与七年级（2026级）结对", "九年级（2025级）与八年级（2026级）结对"),
        ("邀请24级九年级的同学", "邀请25级九年级的同学"),
        ("九年级2024级各班开放自习", "九年级2025级各班开放自习"),
        ("请2024级（九年级）代表发言", "请2025级（九年级）代表发言"),
        ("2019级校友讲座", "2019级校友讲座"),
        ("2022级学长返校座谈", "2022级学长返校座谈"),
        ("七年级（1）班2026级学生", "八年级（1）班2026级学生"),
        ("2029届学生建档", "2029届学生建档"),
        ("走访衔接的六年级2021级", "走访衔接的六年级2022级"),
    ],
)
@pytest.mark.parametrize("title", ["七年级工作计划", "七年级（2026级）工作计划", "2026级七年级德育计划"])
def test_the_pupils_of_a_plan_stay_and_those_of_another_grade_go_on_with_it(
    rolled: Roll, title: str, text: str, new: str
) -> None:
    result = words(rolled(SEVENTH.format(title, text), pupils="跟学生", profile="学校: 滨河市中学\n"))
    assert result.endswith(f"  - {new}\n")


@pytest.mark.parametrize(
    "text",
    [
        "请2025级学长谈方法",
        "2025级学生与七年级结对",
        "与2024级联合升旗",
        "迎接2027级七年级",
        "2027级学生招生宣传",
        "请2025级九年级学长谈方法",
    ],
)
def test_pupils_of_whom_no_grade_is_told_are_asked_in_a_plan_of_others(rolled: Roll, text: str) -> None:
    result = words(
        rolled(SEVENTH.format("七年级工作计划", text), pupils="跟学生", profile="学校: 滨河市中学\n")
    )
    assert "级”不是这份文件说的那批学生，没有改；说的是那个年级，就改成“20" in result


def test_a_school_that_counts_otherwise_tells_it_beside_its_grade(rolled: Roll) -> None:
    spec = SEVENTH.format("七年级工作计划", "七年级（2029级）家长会，2029级研学")
    result = words(rolled(spec, pupils="跟学生", profile="学校: 滨河市中学\n"))
    assert result.endswith("  - 八年级（2029级）家长会，2029级研学\n")


def test_elder_pupils_who_are_still_there_are_another_lot_where_the_grade_stays(rolled: Roll) -> None:
    spec = SEVENTH.format("七年级工作计划", "请2024级学长谈方法，2018级学姐寄语，2023届学长返校")
    result = words(rolled(spec, pupils="不变", profile="学校: 滨河市中学\n"))
    assert result.endswith("  - 请2025级学长谈方法，2018级学姐寄语，2023届学长返校\n")


FIVE_FOUR = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n标题: {}\n导语: {}\n工作安排:\n  - {}\n"


@pytest.mark.parametrize(
    "told",
    [
        "我校实行五四学制。",
        "本校为“五四制”小学。",
        "我区小学五年、初中四年，为五·四学制。",
        "我校是五年制小学。",
        "五年级毕业班工作提前准备。",
        "做好五年级学生毕业典礼。",
    ],
)
def test_the_fifth_grade_leaves_where_the_primary_school_has_five_years(rolled: Roll, told: str) -> None:
    spec = FIVE_FOUR.format("五年级（2）班工作计划", told, "五年级（2）班家长会")
    result = words(rolled(spec, pupils="跟学生", profile="学校: 青禾小学\n"))
    assert "“五年级（2）班”的学生已经毕业，请改" in result
    assert "六年级" not in result


@pytest.mark.parametrize(
    "told",
    [
        "我校实行六三学制。",
        "做好六年级毕业工作，参观五四制学校的课堂。",
        "开展五四青年节活动。",
        "一至六年级同步推进。",
        "听五年级教师的课。",
        "正月初四返岗。",
    ],
)
def test_elsewhere_the_fifth_grade_goes_up(rolled: Roll, told: str) -> None:
    spec = FIVE_FOUR.format("五年级（2）班工作计划", told, "五年级（2）班家长会")
    result = words(rolled(spec, pupils="跟学生", profile="学校: 青禾小学\n"))
    assert result.startswith("六年级（2）班工作计划\n")
    assert result.endswith("  - 六年级（2）班家长会\n")


@pytest.mark.parametrize(
    ("title", "old", "new"),
    [
        ("六年级工作计划", "六年级研学", "七年级研学"),
        ("八年级工作计划", "八年级家长会", "九年级家长会"),
        ("六（3）班工作计划", "六（3）班班会", "七（3）班班会"),
    ],
)
def test_the_sixth_grade_is_the_first_of_a_junior_school_of_four_years(
    rolled: Roll, title: str, old: str, new: str
) -> None:
    spec = FIVE_FOUR.format(title, "我校实行五四学制，六至九年级共24个班。", old)
    for school in ("青禾中学", "青禾初级中学", "青禾实验学校"):
        result = words(rolled(spec, pupils="跟学生", profile=f"学校: {school}\n"))
        assert result.endswith(f"  - {new}\n")


def test_the_fifth_grade_of_a_school_of_both_stages_leaves_the_primary_one(rolled: Roll) -> None:
    spec = FIVE_FOUR.format("五年级工作计划", "我校实行五四学制。", "家长会")
    result = words(rolled(spec, pupils="跟学生", profile="学校: 青禾实验学校\n"))
    assert "小学毕业了，请改；九年一贯制学校的，是六年级" in result


def test_years_of_the_junior_stage_are_asked_where_it_has_four(rolled: Roll) -> None:
    spec = FIVE_FOUR.format("初三工作计划", "做好初四中考备考。", "初三家长会")
    result = words(rolled(spec, pupils="跟学生", profile="学校: 青禾中学\n"))
    assert "“初三”没有改：初中四年，学生现在在哪个年级，请按学校的叫法改" in result
    assert "已经毕业" not in result


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("启动青蓝工程第五期，结对20对。", "“第五期”没有改，开下一期了就改成“第六期”"),
        ("家长学校第四期开班。", "“第四期”没有改，开下一期了就改成“第五期”"),
        ("举办第3期青年教师读书沙龙。", "“第3期”没有改，开下一期了就改成“第4期”"),
        ("办好校刊第15期。", "“第15期”没有改，开下一期了就改成“第16期”"),
    ],
)
def test_runs_of_a_course_are_asked_about(rolled: Roll, text: str, said: str) -> None:
    assert said in words(rolled(HEAD.format("教师计划", text)))


@pytest.mark.parametrize(
    "text", ["举办第一期青年教师沙龙。", "食堂二期工程开工。", "第二学期期中论坛。", "完成第二轮复习。", "第三期工程竣工。"]
)
def test_other_counts_are_no_runs(rolled: Roll, text: str) -> None:
    assert "下一期" not in words(rolled(HEAD.format("教师计划", text)))
