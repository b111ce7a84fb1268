import pytest

from planforge.tracing.attainment import attainment


@pytest.mark.parametrize(
    ("indicator", "result"),
    [
        ("参训率100%", "参训率100%"),
        ("人均不少于48学时", "人均49.2学时，最低48学时"),
        ("每人不少于1份，校级审核通过率95%以上", "完成58份，校级审核通过率96.6%"),
        ("教师每学期不少于20节，校级领导不少于40节", "教师人均22.8节，校级领导人均43节"),
        ("高阶学习任务课例占比≥70%", "高阶学习任务课例69节，占71.9%"),
        ("不高于40%", "39.8%"),
        ("约50人", "46人"),
        ("1—2篇", "1篇"),
        ("超过30人", "31人"),
        ("少于5起", "4起"),
        ("零投诉", "全年零投诉"),
    ],
)
def test_what_reaches_its_indicator(indicator: str, result: str) -> None:
    found = attainment("目标", indicator, result)
    assert found.compared >= 1
    assert found.short == ()


@pytest.mark.parametrize(
    ("name", "indicator", "result", "wanted"),
    [
        ("", "案例24个、作业36个", "案例24个，作业31个", "作业36个"),
        ("", "优良率达到88%", "优良率86.5%", "优良率达到88%"),
        ("", "近视率不高于40%", "近视率41%", "近视率不高于40%"),
        ("近视率", "40%", "41%", "40%"),
        ("", "超过30人", "30人", "超过30人"),
        ("", "少于5起", "5起", "少于5起"),
        ("", "约50人", "40人", "约50人"),
    ],
)
def test_what_falls_short_is_named(name: str, indicator: str, result: str, wanted: str) -> None:
    (short,) = attainment(name, indicator, result).short
    assert short.wanted == wanted


@pytest.mark.parametrize(
    ("indicator", "result"),
    [
        ("参训率100%", "全部参加"),
        ("完善制度", "印发3项制度"),
        ("语文30节、数学30节", "听课25节"),
        ("优良率90%", "合格率85%"),
        ("师生比1:14", "1:16"),
        ("", ""),
    ],
)
def test_what_has_no_sure_partner_is_left_alone(indicator: str, result: str) -> None:
    assert attainment("目标", indicator, result).short == ()


@pytest.mark.parametrize(
    ("indicator", "result", "people", "short"),
    [
        ("三分之二以上", "60 人中 35 人优秀", None, True),
        ("三分之二以上", "60 人中 41 人优秀", None, False),
        ("优秀率三分之二以上", "优秀率 58%", None, True),
        ("60%以上", "六十名教师中有三十人优秀", None, True),
        ("60%以上", "60人中35人优秀，40人参加", None, True),
        ("每位教师不少于1节", "60 人共上 52 节", None, True),
        ("每位教师不少于1节", "60 人共上 63 节", None, False),
        ("每位教师一节", "60名教师全学期共上52节", None, True),
        ("每位教师一节", "共上 52 节", 60, True),
        ("人均10学时以上", "累计共600学时", 60, False),
    ],
)
def test_figures_that_a_result_tells_without_naming_them_are_compared(
    indicator: str, result: str, people: float | None, short: bool
) -> None:
    found = attainment("目标", indicator, result, people)
    assert (found.compared, bool(found.short)) == (1, short)


@pytest.mark.parametrize(
    ("indicator", "result"),
    [
        ("每位教师一节", "共上 52 节"),
        ("优秀率30%以上；合格率95%以上", "60人中35人优秀"),
        ("三分之二以上", "60人中70人优秀"),
        ("三分之二以上", "60人中35人优秀，50人中20人良好"),
        ("每位教师一节", "语文组20人共上30节，数学组20人共上10节"),
    ],
)
def test_what_is_not_sure_is_not_compared(indicator: str, result: str) -> None:
    assert attainment("目标", indicator, result).compared == 0


def test_who_a_goal_is_for_is_nothing_to_be_reached() -> None:
    found = attainment("文明班级", "全校36个教学班，文明班级达标率95%以上", "文明班级达标率94%，34个班达标")
    assert [(each.wanted, each.reached) for each in found.short] == [
        ("文明班级达标率95%以上", "文明班级达标率94%")
    ]


@pytest.mark.parametrize(
    ("indicator", "result", "expected"),
    [
        ("不少于600人次", "约600人次", (0, 0, 1)),
        ("不少于600人次", "大约 610 人次", (0, 0, 1)),
        ("600人次以上", "600人次左右", (0, 0, 1)),
        ("600人次", "参加人次约600人次", (0, 0, 1)),
        ("不少于600人次", "近600人次", (1, 1, 0)),
        ("不少于600人次", "不到600人次", (1, 1, 0)),
        ("不少于600人次", "约400人次", (1, 1, 0)),
        ("近视率不高于40%", "近视率约40%", (0, 0, 1)),
        ("不少于600人次", "约800人次", (1, 0, 0)),
        ("不少于600人次", "近700人次", (1, 0, 0)),
        ("不少于600人次", "600余人次", (1, 0, 0)),
        ("约600人次", "约580人次", (1, 0, 0)),
        ("近视率不高于40%", "近视率39%", (1, 0, 0)),
        ("不少于600人次", "超过600人次", (1, 0, 0)),
    ],
)
def test_a_number_that_is_only_about_right_does_not_count_as_exact(
    indicator: str, result: str, expected: tuple[int, int, int]
) -> None:
    found = attainment("目标", indicator, result)
    assert (found.compared, len(found.short), len(found.unsure)) == expected
