"""The year before that of a document and the next one: reports, drafts, results and aims are asked, history stays."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Roll = Callable[..., Rolled]
Line = Callable[..., str]
HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: {}\n"
YEAR, SPRING, SCHOOL_YEAR = "2026年", "2025—2026学年度第二学期", "2026—2027学年度"
NEXT = {YEAR: "2027", SPRING: "2026-2027-2", SCHOOL_YEAR: "2027-2028"}


def _rolled(rolled: Roll, body: str, period: str = YEAR) -> str:
    result = rolled(HEAD.format(period) + body, NEXT[period])
    assert result.data is not None
    return result.data.decode()


@pytest.mark.parametrize("period", [YEAR, SPRING])
@pytest.mark.parametrize(
    "text",
    [
        "起草2027年工作要点",
        "谋划2027年工作思路",
        "拟订2027年采购方案",
        "部署2027年寒假值班",
        "征集2027年重点项目",
        "提出2027年工作打算",
        "做好2027年报刊征订",
        "召开会议研究2027年重点工作",
        "申报2027年修缮项目",
    ],
)
def test_what_is_prepared_for_the_next_year_is_asked(rolled: Roll, text: str, period: str) -> None:
    said = "“2027年”没有改：还是隔一年的事，就改成2028年"
    assert f"  - {text}  # 核对：{said}" in _rolled(rolled, f"工作安排:\n  - {text}\n", period)


def test_it_is_asked_in_an_entry_of_its_month(rolled: Roll) -> None:
    entry = "工作安排:\n  - 时间: 11月\n    工作: 起草2027年工作要点\n"
    assert "就改成2028年" in _rolled(rolled, entry)


@pytest.mark.parametrize("period", [YEAR, SPRING])
@pytest.mark.parametrize(
    "text",
    [
        "总结2025年宣传工作，3月前上报",
        "上报2025年度视力监测数据",
        "伙食委员会2025年工作总结会",
        "归档2025年文书",
        "公示2025年度经费收支",
        "表彰2025年度优秀班主任",
        "开好2025年度民主生活会",
        "兑现2025年奖励性绩效",
        "填报2025年事业统计报表",
        "针对2025年督查发现的问题整改",
        "在2025年的基础上提高一步",
        "完成2025年固定资产清查",
        "看2025年体检报告",
        "2025年年终奖按月摊发",
    ],
)
def test_work_on_the_records_of_the_last_year_is_asked(rolled: Roll, text: str, period: str) -> None:
    result = _rolled(rolled, f"工作安排:\n  - {text}\n", period)
    assert f"- {text}  # 核对：“2025年" in result
    assert "没有改：还是隔一年的事，就改成2026年" in result


@pytest.mark.parametrize(
    "text",
    [
        "自2019年以来坚持晨练",
        "学习《2025年工作要点》",
        "落实〔2025〕8号文件",
        "落实“2025年总结”的要求",
        "修订2025年制定的制度",
        "公布2025年修订的章程",
        "维护2025年安装的监控",
        "对2025年招聘的教师做好培训",
        "落实2025年全国教育大会精神",
        "抓好2025年全省校园安全会议精神的学习",
        "2025年起实行课后服务",
        "获2025年教学成果奖",
        "2025年我校更名",
        "2025年评估获优秀等次",
        "总结2024年以前的做法",
        "按2025年版课程方案",
        "到2035年建成强校",
        "面向2030年",
        "2027年退休的教师3人",
        "有效期到2027年",
        "2027年是建校70周年",
        "2027年亚运会",
        "2027年世界园艺博览会",
        "到2025年报告厅听课",
        "按2025年统计口径填",
    ],
)
def test_history_and_what_is_of_its_year_stays(rolled: Roll, text: str) -> None:
    assert f"- {text}\n" in _rolled(rolled, f"工作安排:\n  - {text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "2025年，我校通过区级验收，合格率达到97.2%。",
        "2025年，学校圆满完成各项任务，质量稳步提升。",
        "回顾2025年，学校被评为区先进单位。",
        "2025年我校体质合格率为96%，在此基础上制定本计划。",
        "学校办学稳健，2025年毕业率为100%，近视率为41%。",
    ],
)
def test_results_of_the_last_year_in_an_opening_are_asked(rolled: Roll, text: str) -> None:
    result = _rolled(rolled, f"导语: {text}\n工作安排: [听课]\n")
    assert text in result
    assert result.count("核对：“2025年") == 1


def test_what_is_planned_beside_such_a_result_moves(rolled: Roll) -> None:
    result = _rolled(rolled, "导语: 2025年，我校获得区先进单位称号，2026年将继续努力。\n工作安排: [听课]\n")
    assert "2025年，我校获得区先进单位称号，2027年将继续努力。" in result
    assert "“2025年”的结果还是上次文件里的，没有改，请换成新的" in result


@pytest.mark.parametrize(
    "text",
    [
        "2025年，市教育局印发《行动方案》，提出了目标。",
        "2025年，全国教育大会提出了新的要求。",
        "学校始建于1952年，2025年迁入新校区。",
        "2024年，学校质量获全区一等奖。",
        "根据2025年教育大会精神，制定本计划。",
    ],
)
def test_what_others_did_and_history_in_an_opening_stays(rolled: Roll, text: str) -> None:
    assert f"导语: {text}\n" in _rolled(rolled, f"导语: {text}\n工作安排: [听课]\n")


@pytest.mark.parametrize(
    ("period", "text", "year", "later"),
    [
        (YEAR, "力争到2027年底全部达标", "2027年底", "2028年底"),
        (YEAR, "本年社团8个，2027年10个", "2027年", "2028年"),
        (SCHOOL_YEAR, "学年末8个，2028年10个", "2028年", "2029年"),
        (SCHOOL_YEAR, "到2028年10月建成", "2028年10月", "2029年10月"),
        (SCHOOL_YEAR, "2028—2030年完成二期", "2028—2030年", "2029—2031年"),
    ],
)
def test_a_later_year_that_the_new_document_comes_up_to_is_asked(
    rolled: Roll, period: str, text: str, year: str, later: str
) -> None:
    said = f"“{year}”没有改：现在离它近了 1 年，还是同样远的事就改成{later}"
    assert f"- {text}  # 核对：{said}" in _rolled(rolled, f"工作安排:\n  - {text}\n", period)


def test_a_later_year_that_is_over_says_so(rolled: Roll) -> None:
    result = rolled(HEAD.format(YEAR) + "工作安排:\n  - 2027年达到90%\n", "2028")
    assert result.data is not None
    assert "现在已经过了这一年，还是同样远的事就改成2029年" in result.data.decode()


@pytest.mark.parametrize("text", ["到{}年6月，全部达标", "到{}年6月底完成改造"])
def test_a_month_behind_the_document_by_which_something_is_reached_moves_and_says_why(
    rolled: Roll, text: str
) -> None:
    result = _rolled(rolled, f"工作安排:\n  - {text.format(2027)}\n")
    assert f"- {text.format(2028)}  # 核对：“到2027年6月" in result
    assert "是这份文件的目标才改，是上级或规划里定的就改回去" in result
    on = "  - 延续到2027年2月\n"
    assert on.replace("2027", "2028") in _rolled(rolled, f"工作安排:\n{on}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{}年6月底前换完灯管", "{}年6月底前"),
        ("{}年6月前换完灯管", "{}年6月前"),
        ("力争{}年5月之前换完灯管", "{}年5月之前"),
        ("{}年4月以前换完灯管", "{}年4月以前"),
        ("{}年6月底完成换灯", "{}年6月底"),
        ("{}年6月，完成换灯", "{}年6月"),
        ("{}年6月力争全部完成", "{}年6月"),
        ("截至{}年6月底，换完灯管", "截至{}年6月底"),
        ("灯管于{}年3月底前换完", "{}年3月底前"),
    ],
)
def test_a_month_behind_the_document_before_which_something_is_due_moves_and_says_why(
    line: Callable[..., str], text: str, said: str
) -> None:
    question = f"“{said.format(2027)}”是这份文件的目标才改，是上级或规划里定的就改回去"
    assert line(text.format(2027)) == f"{text.format(2028)}  # 核对：{question}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2027年1月底前换完灯管", "2028年1月底前换完灯管"),
        ("2027年1月前换完灯管", "2028年1月前换完灯管"),
        ("2027年1月完成换灯", "2028年1月完成换灯"),
        ("2027年6月举办毕业典礼", "2028年6月举办毕业典礼"),
        ("2027年2月底前换完灯管", "2028年2月底前换完灯管"),
        ("2026年12月底前换完灯管", "2027年12月底前换完灯管"),
        ("2027年6月前后换灯管", "2028年6月前后换灯管"),
        ("2027年5月前往农场", "2028年5月前往农场"),
    ],
)
def test_what_is_due_in_the_last_month_or_the_break_is_a_plan_of_its_own(
    line: Callable[..., str], old: str, new: str
) -> None:
    assert line(old) == new


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("课题于2026年12月底前写出初稿，2027年9月结题", "2026年12月底"),
        ("2026年9月开工，2027年7月竣工", "2026年9月"),
    ],
)
def test_the_question_about_an_end_names_what_stays_with_it(
    line: Callable[..., str], text: str, named: str
) -> None:
    new = line(text)
    assert new.startswith(f"{text}  # 核对：")
    assert new.endswith(f"；同一句里的“{named}”也没有改，请一起定")


@pytest.mark.parametrize("key", ["标题", "主题"])
@pytest.mark.parametrize(
    "text",
    [
        "小学安全工作计划{}最新版",
        "安全工作计划（{}修订版）",
        "安全工作计划（{}年版）",
        "{}最新安全工作计划",
        "小学{}安全工作计划",
        "安全工作计划 {} 定稿",
        "落实2022版课标{}工作计划",
        "{}人工智能教育计划",
    ],
)
@pytest.mark.parametrize(("period", "to"), [(YEAR, "2027"), ("2026—2027学年度第一学期", "2027-2028-1")])
def test_a_bare_year_anywhere_in_a_title_or_a_file_name_moves(
    rolled: Roll, key: str, text: str, period: str, to: str
) -> None:
    spec = f"{HEAD.format(period)}{key}: {text.format(2026)}\n工作安排: [听课]\n"
    result = rolled(spec, to, name=f"{text.format(2026)}.yaml")
    assert result.data is not None
    assert f"{key}: {text.format(2027)}\n" in result.data.decode()
    assert result.name == f"{text.format(2027)}.yaml"


@pytest.mark.parametrize("text", ["落实2026版课标计划", "2026元预算计划", "2026级工作计划", "2025回顾与计划"])
def test_what_is_no_year_of_the_document_stays_in_a_title(rolled: Roll, text: str) -> None:
    assert f"标题: {text}" in _rolled(rolled, f"标题: {text}\n工作安排: [听课]\n")


def test_a_bare_number_of_the_text_is_no_year(rolled: Roll) -> None:
    body = "标题: 安全计划2026\n工作安排:\n  - 整理图书2026册，编号2026\n  - 安全计划2026最新版\n"
    result = _rolled(rolled, body)
    assert "整理图书2026册，编号2026\n  - 安全计划2026最新版\n" in result


@pytest.mark.parametrize(
    ("text", "to", "new", "how"),
    [
        ("2028年春季学期接受复评", "2027-2028-1", "2029年春季学期", "离它近了"),
        ("2028年春季学期接受复评", "2026-2027-2", "2028年秋季学期", "离它近了"),
        ("2028年秋季申报示范校", "2027-2028-1", "2029年秋季", "离它近了"),
        ("2027—2028学年度第二学期参加复评", "2027-2028-1", "2028—2029学年度第二学期", "离它近了"),
        ("2028-2029学年申报示范校", "2027-2028-1", "2029-2030学年", "离它近了"),
        ("2028年春季参加复评", "2027-2028-2", "2029年秋季", "就是"),
        ("2028年春季参加复评", "2028-2029-1", "2030年春季", "已经过了"),
    ],
)
def test_a_term_far_ahead_is_asked_when_it_comes_close(
    line: Line, text: str, to: str, new: str, how: str
) -> None:
    old = text[: next(text.index(verb) for verb in ("接受", "申报", "参加") if verb in text)]
    said = f"“{old}”没有改：现在{how}，还是同样远的事就改成{new}"
    assert line(text, to) == f"{text}  # 核对：{said}"


@pytest.mark.parametrize(
    "text",
    [
        "2030年春季学期复评",
        "2029年秋季申报示范校",
        "2029—2030学年度第一学期复评",
        "2030—2031学年申报示范校",
        "2028年秋季新校区竣工",
        "2028年春季学期起施行",
    ],
)
def test_one_that_is_still_far_or_happens_once_is_not(line: Line, text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "2025年获奖班级可优先推荐",
        "2025年获奖作品展示",
        "2025年新教师培训",
        "2025年新入职教师汇报课",
        "2025年立项课题结题",
        "表彰2025年先进集体",
        "2025年优秀班主任经验交流",
    ],
)
def test_whom_the_last_year_named_is_asked_where_something_is_done_with_them(line: Line, text: str) -> None:
    assert line(text) == f"{text}  # 核对：“2025年”没有改：还是隔一年的事，就改成2026年"


@pytest.mark.parametrize(
    "text",
    [
        "2025年获奖论文12篇",
        "2025年新建操场",
        "2025年新教师表现突出",
        "2025年优秀教师占比高",
        "2025年新课标培训",
        "2024年获奖作品展示",
        "2025年培训新教师",
    ],
)
def test_what_is_told_of_the_last_year_is_not(line: Line, text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("2027年秋季学期招生准备", "2028年秋季学期招生准备"),
        ("为2027年秋季开学定校服", "为2028年秋季开学定校服"),
        ("2027—2028学年度第一学期复评", "2028—2029学年度第一学期复评"),
    ],
)
def test_a_term_that_was_ahead_and_is_the_new_one_moves_and_is_asked(line: Line, text: str, new: str) -> None:
    result = line(text)
    assert result.startswith(f"{new}  # 核对：“2027")
    assert result.endswith("”就是新学期，照每年一次的事改了；原来定在那个学期的事就改回去")


def test_the_term_behind_that_of_the_document_moves_with_it(line: Line) -> None:
    assert line("2027年春季学期继续推进") == "2028年春季学期继续推进"
