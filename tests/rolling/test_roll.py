import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforge import pipeline
from planforge.rolling.decisions import Verdict
from planforge.rolling.roll import Rolled, Wish, roll
from planforge.source import TextFile, read_source
from planforge.source.edits import edited
from planforge.workspace.library import Workspace

Roll = Callable[..., Rolled]
Line = Callable[..., str]


def text_of(rolled: Rolled) -> str:
    assert rolled.data is not None, rolled.refusal
    return rolled.data.decode()


def test_term_title_date_and_name_move_and_everything_else_stays(rolled: Roll) -> None:
    old = (
        "# 说明\n文种: 工作计划\n期间: 2026—2027学年度第一学期   # 第一学期\n\n"
        "标题:\n  - ——2026—2027学年度第一学期工作计划\n导语:  两个空格。\n落款: {单位: 教导处, 日期: 2026-09-04}\n"
    )
    result = rolled(old, name="specs/2026-2027-1 计划.yaml")
    assert text_of(result) == old.replace("2026—2027", "2027—2028").replace("2026-09-04", "2027-09-03")
    assert result.name == "2027-2028-1 计划.yaml"


@pytest.mark.parametrize(
    ("name", "new"),
    [
        ("2026-2027-1 计划.yaml", "2027-2028-1 计划.yaml"),
        ("2026—2027学年度第一学期研修计划.yaml", "2027—2028学年度第一学期研修计划.yaml"),
        ("2026年秋季学期计划.yml", "2027年秋季学期计划.yml"),
        ("研修计划.yaml", "2027-2028-1 研修计划.yaml"),
    ],
)
def test_the_file_name_says_the_new_term(rolled: Roll, name: str, new: str) -> None:
    assert rolled("正文: 甲\n", name=name).name == new


@pytest.mark.parametrize(
    ("period", "to", "new"),
    [
        ("2026—2027学年度第一学期", "2027-2028-1", "2027—2028学年度第一学期"),
        ("2026—2027学年度第一学期", "2026-2027-2", "2026—2027学年度第二学期"),
        ("2026-2027-1", "2027-2028-1", "2027-2028-1"),
        ("2026学年第一学期", "2027-2028-2", "2027学年第二学期"),
        ("2026年秋季学期", "2026-2027-2", "2027年春季学期"),
        ("2026年秋季第一学期", "2026-2027-2", "2027年春季第二学期"),
        ("2026—2027学年秋季第一学期", "2027-2028-2", "2027—2028学年春季第二学期"),
        ("2026—2027学年秋季第一学期", "2027-2028-1", "2027—2028学年秋季第一学期"),
        ("2026年下学期", "2026-2027-2", "2027年上学期"),
        ("２０２６～２０２７学年上学期", "2026-2027-2", "２０２６～２０２７学年下学期"),
        ("二〇二六—二〇二七学年度第一学期", "2027-2028-1", "二〇二七—二〇二八学年度第一学期"),
        ("2026—2027学年度", "2027-2028", "2027—2028学年度"),
        ("2026学年", "2027-2028-1", "2027学年"),
        ("2026年", "2027", "2027年"),
        ("2026年9月—2031年8月", "2031-2036", "2031年9月—2036年8月"),
        ("第3周（9月14日—20日）", "2027-2028-1", "第3周（9月13日—19日）"),
        ("2026年10月14日", "2027-10-20", "2027年10月20日"),
    ],
)
def test_a_period_keeps_its_wording(rolled: Roll, period: str, to: str, new: str) -> None:
    spec = f"文种: 工作计划\n期间: {period}\n落款: {{单位: 甲, 日期: 2026-09-04}}\n"
    assert f"期间: {new}" in text_of(rolled(spec, to))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("9月4日前上交", "9月3日前上交"),
        ("2026年11月23日—27日比赛", "2027年11月22日—26日比赛"),
        ("10月29日—30日运动会", "10月28日—29日运动会"),
        ("11月30日—12月4日", "11月29日—12月3日"),
        ("10月26日—11月1日", "10月25日—31日"),
        ("11月2日—27日之间", "11月1日—26日之间"),
        ("2026-12-07", "2027-12-06"),
        ("2026.9.8", "2027.9.7"),
        ("09月07日", "09月06日"),
        ("二〇二六年十二月七日", "二〇二七年十二月六日"),
        ("9 月 4 日", "9 月 3 日"),
        ("9月4日（周五）", "9月3日（周五）"),
        ("2026年12月21日—2027年1月8日", "2027年12月20日—2028年1月7日"),
        ("9月1日开学", "9月1日开学"),
        ("2026年9月制定", "2027年9月制定"),
        ("2026年9月1日—30日为准备阶段", "2027年9月1日—30日为准备阶段"),
        ("2026年秋季学期的重点", "2027年秋季学期的重点"),
        ("2026—2027学年度第二学期推广", "2027—2028学年度第二学期推广"),
        ("2026年下半年预算", "2027年下半年预算"),
        ("第42个教师节", "第43个教师节"),
        ("第十二届读书节", "第十三届读书节"),
        ("庆祝建党105周年", "庆祝建党106周年"),
        ("9月14日、15日，10月15、16日", "9月13日、14日，10月14、15日"),
        ("10月28日、29日、11月1日", "10月27日、28日、10月31日"),
        ("11月1日和2日听课", "10月31日和11月1日听课"),
        ("10月26日（星期一）至30日（星期五）", "10月25日（星期一）至29日（星期五）"),
        ("2026.9—2027.1", "2027.9—2028.1"),
        ("周五（9.11）", "周五（9.10）"),
        ("11.5前交", "11.4前交"),
        ("二〇二六年九月十一日", "二〇二七年九月十日"),
        ("２０２６年９月１１日", "２０２７年９月１０日"),
        ("9月20日前", "9月19日前"),
    ],
)
def test_what_belongs_to_the_term_moves(line: Line, old: str, new: str) -> None:
    assert line(old) == new


@pytest.mark.parametrize(
    "text",
    [
        "学习《义务教育课程标准（2022年版）》《2025年工作要点》",
        "依据滨教〔2025〕8号和滨实小〔2024〕21号文件",
        "自2019年以来坚持集体备课",
        "学校创办于1958年，2021年迁入新址",
        "到2035年建成教育强国，2030年中期评估",
        "专任教师60人，生均7.2平方米，每节4.1分钟",
        "国庆前一周、期中考试后、开学第一周安排",
        "第5周周三集中研修",
        "九月和10月底前各一次",
        "每周三下午、每月一次",
        "第十四届全国人民代表大会第五次会议",
        "他带的第一届学生已经毕业",
        "第三届校长任期",
        "第二届家委会",
        "三至六年级每周一节，一、二年级不布置",
        "共{{2026年招生}}人，见 http://a.cn/2026年9月4日.html",
        "上学期末调研，下学期推广",
        "党的二十届三中全会",
        "得分9.5，满意率98.6%",
        "2030年9月前、到2031年",
    ],
)
def test_titles_numbers_history_aims_figures_and_relative_times_stay(line: Line, text: str) -> None:
    assert line(text) == text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("“2026年读书节”照常举办", "引号里的“2026年”没有改，是否改成“2027年”"),
        ("自2026年起免费开放", "“2026年”是从这一年算起的，还是说本年度"),
        (
            "上次是2025—2026学年度第二学期",
            "“2025—2026学年度第二学期”没有改：原来说的是上一学期，新的文件里也说上一学期就改成“2026—2027学年度第二学期”",
        ),
        ("10月10日（周六）补课", "10月10日原来是国庆节的调休上班日，没有改；2027年的调休还没有公布"),
        ("第21周总结", "新学期只有20周，没有第21周"),
        ("第19—21周总结", "新学期只有20周，没有第21周"),
        ("第二十、二十一周总结", "新学期只有20周，没有第21周"),
        ("10月3日值班", "原来在国庆节假期里，没有改；现在国庆节放假是10月1日（周五）至10月7日（周四），暂定"),
        ("第8届市运动会", "“第8届”不是本校办的，没有改，是不是一年一届"),
        ("9月31日", "9月没有31日，没有改"),
        ("截至2026年8月31日", "“2026年8月31日”是截至哪一天的情况，随数字一起更新"),
        ("2024级学生军训", "还是这批学生就不改“2024级”，是新一批学生就改成“2025级”"),
    ],
)
def test_what_only_a_person_knows_is_asked_and_left(line: Line, text: str, asked: str) -> None:
    assert line(text) == f"{text}  # 核对：{asked}"


def test_a_date_that_meets_a_holiday_is_moved_and_said_with_a_proposal(line: Line) -> None:
    assert line("9月16日启动") == (
        "9月15日启动  # 核对：9月15日（周三）是中秋节放假（暂定），请另定日子，例如9月16日（周四）"
    )


def test_a_date_outside_the_term_is_moved_and_said(line: Line) -> None:
    assert "1月19日（周三）在学期以外（9月1日（周三）开学，1月14日（周五）结束）" in line("1月20日听课")


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("12月13日国家公祭日", "12月13日国家公祭日"),
        ("10月13日（周二）国际减灾日", "10月13日（周三）国际减灾日"),
        ("中秋节（2026年9月25日）", "中秋节（2027年9月15日）"),
        ("4月30日“全国交通安全反思日”", "4月30日“全国交通安全反思日”"),
        ("中国航天日（4月24日）", "中国航天日（4月24日）"),
        ("10月1日升旗", "10月1日升旗"),
    ],
)
def test_a_day_of_the_calendar_year_keeps_its_own_date(line: Line, text: str, new: str) -> None:
    assert line(text) == new


def test_days_below_a_month_move_with_it(rolled: Roll) -> None:
    spec = "时间安排:\n  九月:\n    - 开会:\n      时间: 14日、周五\n    - 听课:\n      时间: 1日\n"
    text = text_of(rolled(spec))
    assert "      时间: 13日、周五\n" in text
    assert "      时间: 1日\n" in text


def test_a_key_that_would_become_the_same_as_another_is_left_and_asked(rolled: Roll) -> None:
    spec = "时间安排:\n  9月20日: 补课\n  9月21日: 听课\n  9月24日: 评课\n"
    text = text_of(rolled(spec))
    assert [line.split("  # ")[0] for line in text.splitlines()[4:]] == [
        "  9月20日: 补课",
        "  9月21日: 听课",
        "  9月23日: 评课",
    ]
    assert text.count("# 核对：") == 2
    assert "  9月21日: 听课  # 核对：按新学期应是“9月20日”，会和旁边的栏目同名，没有改" in text


def test_a_bare_term_is_changed_and_asked_where_the_term_changes(line: Line) -> None:
    assert line("第一学期工作", "2026-2027-2") == "第二学期工作  # 核对：“第一学期”改成了新学期的说法"
    assert line("第一学期工作", "2027-2028-1") == "第一学期工作"


def test_a_year_in_a_file_name_moves_too(rolled: Roll) -> None:
    assert rolled("文种: 工作计划\n期间: 2026年\n", "2027", name="plan-2026.yaml").name == "plan-2027.yaml"
    assert rolled("文种: 工作计划\n期间: 2026年\n", "2027", name="plan.yaml").name == "2027 plan.yaml"


def test_a_row_that_its_festival_has_left_is_asked(rolled: Roll) -> None:
    spec = "时间安排:\n  表格: |\n    周次 | 时间 | 工作\n    第4周 | 9月21日—27日 | 中秋节活动\n"
    assert text_of(rolled(spec)).endswith(
        "  # 核对：中秋节今年是9月15日（第3周），不在这几天\n"
        "  表格: |\n    周次 | 时间 | 工作\n    第4周 | 9月20日—26日 | 中秋节活动\n"
    )


@pytest.mark.parametrize(
    ("choice", "new"),
    [
        ("跟学生", "八年级2024级"),
        ("不变", "七年级2025级"),
        ("", "七年级2024级"),
    ],
)
def test_grades_follow_the_users_word_and_are_never_guessed(rolled: Roll, choice: str, new: str) -> None:
    spec = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n主题: 七年级\n工作安排: 七年级2024级开展训练。\n"
    profile = "学校: 滨河市中学\n"
    result = text_of(rolled(spec, pupils=choice, profile=profile))
    assert f"工作安排: {new}开展训练。" in result
    assert (result.count("核对：") > 0) is (choice == "")


def test_a_grade_in_a_plan_for_the_whole_school_means_the_grade(line: Line) -> None:
    assert line("五年级组承担研讨，三年级组观摩") == "五年级组承担研讨，三年级组观摩"


def test_figures_are_kept_and_marked(rolled: Roll) -> None:
    assert text_of(rolled("数据:\n  教师: {数值: 60, 截至: 2026-09-01}\n  班级: 24\n")).endswith(
        "数据:\n  教师: {数值: 60, 截至: 2026-09-01}  # 核对：教师还是上次的数\n  班级: 24  # 核对：班级还是上次的数\n"
    )


def test_the_numbers_of_a_chart_are_kept_and_marked_and_no_date_is_seen_in_them(rolled: Roll) -> None:
    spec = "师资:\n  - 图表: |\n      职称 | 平均分\n      一级 | 8.5\n  - 图表: {取自: 人数表}\n"
    assert text_of(rolled(spec)).endswith(
        "师资:\n  # 核对：图表里还是上次的数\n  - 图表: |\n      职称 | 平均分\n      一级 | 8.5\n  - 图表: {取自: 人数表}\n"
    )


def test_results_and_states_are_cleared_and_asked_once(rolled: Roll) -> None:
    spec = "目标完成情况:\n  - 全员参训:\n    结果: 100%\n    状态: 完成   # 期末填\n    说明: 无\n"
    assert text_of(rolled(spec)).endswith(
        "目标完成情况:  # 核对：上次的结果和状态已清空 3 处，请按新的情况填写\n"
        "  - 全员参训:\n    结果:\n    状态:   # 期末填\n    说明:\n"
    )


def test_records_are_cleared_and_the_comments_among_them_stay(rolled: Roll) -> None:
    spec = "活动开展:\n  # 一条一次\n  - 时间: 9月9日\n    活动: 讲坛\n  # 十月\n  - 时间: 10月9日\n    活动: 研讨\n结语: 完。\n"
    head = "文种: 工作总结\n期间: 2026-2027-1\n"
    assert text_of(rolled(head + spec)).endswith(
        "活动开展:  # 核对：上次的 2 条记录已清空，请写新的\n  # 一条一次\n  # 十月\n结语: 完。\n"
    )


def test_results_in_a_table_are_cleared_cell_by_cell(rolled: Roll) -> None:
    spec = "重点任务:\n  表格: |\n    任务 | 完成情况 | 负责人\n    听课 | 已完成20节 | 李明\n    研讨 | | 王芳\n"
    assert "    听课 |  | 李明\n    研讨 | | 王芳\n" in text_of(rolled(spec))


def test_the_documents_own_number_is_asked_and_its_notes_are_left_alone(rolled: Roll) -> None:
    spec = "文号: 滨实小〔2026〕21号\n备忘: 2026年9月4日写\n"
    assert text_of(rolled(spec)).endswith(
        "文号: 滨实小〔2026〕21号  # 核对：文号还是上次的，新文件另编\n备忘: 2026年9月4日写\n"
    )


def test_a_heading_and_the_place_that_names_it_change_together(rolled: Roll) -> None:
    text = text_of(rolled("编号:\n  2026年重点: [1.]\n2026年重点: 甲\n"))
    assert "编号:\n  2027年重点: [1.]\n2027年重点: 甲\n" in text


def test_a_spec_that_leaves_its_period_to_the_profile_gets_it_written(rolled: Roll) -> None:
    text = text_of(rolled("文种: 工作计划\n正文: 9月4日前开会。\n"))
    assert text == "文种: 工作计划\n期间: 2027—2028学年度第一学期\n正文: 9月3日前开会。\n"


def test_first_term_becomes_second_by_the_same_teaching_weeks(rolled: Roll) -> None:
    spec = "时间安排:\n  九月:\n    - 9月4日开会\n  十一月:\n    - 第10周听课\n"
    assert text_of(rolled(spec, "2026-2027-2")).endswith(
        "时间安排:\n  三月:\n    - 3月5日开会\n  五月:\n    - 第10周听课\n"
    )


@pytest.mark.parametrize("text", ["国庆节放假安排", "寒假前总结", "三年级上册第五单元", "秋季运动会"])
def test_words_of_the_other_season_are_asked(line: Line, text: str) -> None:
    assert line(text, "2026-2027-2").startswith(f"{text}  # 核对：")


def test_rolling_on_is_rolling_from_the_original(rolled: Roll) -> None:
    spec = "时间安排:\n  - 9月4日、10月29日—30日、2026年11月23日；第12届艺术节\n"
    profile = "学校: 甲\n校历:\n" + "".join(
        f"  {year}-{year + 1}-1: {{开学: {year}-09-01, 放假: {year + 1}-01-25}}\n"
        for year in (2026, 2027, 2028)
    )
    once = rolled(rolled(spec, profile=profile).data, "2028-2029-1", profile=profile)
    direct = rolled(spec, "2028-2029-1", profile=profile)
    assert once.data == direct.data


def test_rolling_to_its_own_term_changes_nothing(rolled: Roll) -> None:
    result = rolled("数据: {教师: 60}\n", "2026-2027-1")
    assert not result.decisions
    assert text_of(result).endswith("数据: {教师: 60}\n")


@pytest.mark.parametrize(
    ("spec", "to", "said"),
    [
        (
            "文种: 工作计划\n期间: 2026年9月—2031年8月\n",
            "2027-2028-1",
            "请写从哪年到哪年，例如 --to 2031-2036",
        ),
        ("文种: 工作计划\n期间: 2026年\n", "明年", "看不懂“明年”"),
        ("文种: 工作计划\n期间: 2026—2027学年度第一学期\n", "第一学期", "要写明是哪一年的学期"),
    ],
)
def test_a_target_that_does_not_fit_is_refused_with_the_way_out(
    rolled: Roll, spec: str, to: str, said: str
) -> None:
    result = rolled(spec, to)
    assert result.data is None
    assert said in result.refusal


def test_without_any_period_the_user_is_asked_for_it(rolled: Roll) -> None:
    assert "--from" in rolled("文种: 工作计划\n正文: 甲\n", profile="学校: 甲\n").refusal


def test_every_place_with_a_question_carries_a_mark_that_check_counts(
    rolled: Roll, shelf: Callable[..., object]
) -> None:
    result = rolled("数据: {教师: 60}\n工作安排:\n  - 2024级新生\n  - “2026年”活动\n")
    findings = pipeline.check(TextFile("新.yaml", result.data or b""), shelf())  # type: ignore[arg-type]
    assert any("有 3 处等着核对" in finding.message for finding in findings)
    assert sum(each.verdict is Verdict.ASKED for each in result.decisions) == 3


@pytest.mark.parametrize("to", ["2027-2028-1", "2026-2027-2", "2031-2036"])
def test_the_specs_of_the_project_roll_into_specs_that_build(samples: list[Path], to: str) -> None:
    workspace = Workspace(samples[0].parent.parent)
    done = 0
    for path in samples:
        file = workspace.read(path)
        result = roll(file, workspace, Wish(to))
        if result.data is not None:
            built = pipeline.build(TextFile(file.name, result.data), workspace)
            assert built.document is not None, built.diagnostics
            again = roll(file, workspace, Wish(to))
            assert (again.data, again.name) == (result.data, result.name)
            done += 1
    assert done


@settings(max_examples=40, deadline=None)
@given(
    st.integers(0, 10**6),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
)
def test_bytes_outside_the_edited_spans_are_the_old_ones(seed: int, end: str, encoding: str) -> None:
    folder = Path(__file__).resolve().parents[2]
    workspace = Workspace(folder)
    paths = sorted(path for path in (folder / "specs").glob("*.yaml") if path.name != "学校.yaml")
    path = random.Random(seed).choice(paths)
    text = path.read_text(encoding="utf-8").replace("\n", end)
    file = TextFile(str(path), text.encode(encoding))
    result = roll(file, workspace, Wish("2027-2028-1"))
    if result.data is None or result.source is None:
        return
    new, _ = read_source(TextFile(str(path), result.data))
    assert new is not None
    assert new.encoding == result.source.encoding
    assert new.text == edited(result.source.text, result.edits)
    assert result.data[:3] == file.data[:3]
    kept = [
        result.source.text[one.end : other.start]
        for one, other in zip(result.edits, result.edits[1:], strict=False)
    ]
    codec = "utf-16-le" if encoding == "utf-16" else encoding.removesuffix("-sig")
    at = 0
    for piece in kept:
        found = result.data.find(piece.encode(codec), at)
        assert found >= 0
        at = found
    assert [each.text for each in result.source.comments if each.text] == [
        each.text for each in new.comments if each.text and not each.text.startswith("核对")
    ]


def test_the_documents_own_title_moves_where_the_text_quotes_it_and_other_titles_stay(
    rolled: Callable[..., Rolled],
) -> None:
    spec = (
        "文种: 通知\n期间: 2026-2027学年第一学期\n标题:\n  - 关于印发《滨河市实验小学\n"
        "  - 2026-2027学年第一学期阅读节方案》的通知\n工作安排:\n"
        "  - 现将《滨河市实验小学2026-2027学年第一学期阅读节方案》发给你们，并参照《滨河市2025年阅读指南》。\n"
    )
    result = rolled(spec, "2027-2028-1")
    assert result.data is not None
    assert result.data.decode() == spec.replace("2026-2027学年", "2027-2028学年")


def test_a_title_of_others_that_is_passed_on_stays(rolled: Callable[..., Rolled]) -> None:
    quoted = "《滨河市2026年秋季阅读节方案》"
    spec = f"文种: 通知\n期间: 2026-2027学年第一学期\n标题: 关于转发{quoted}的通知\n工作安排:\n  - 现将{quoted}转发给你们\n"
    result = rolled(spec, "2027-2028-1")
    assert result.data is not None
    assert result.data.decode().count(quoted) == 2


def test_a_wrong_school_profile_is_said_and_nothing_is_rolled_by_another_calendar(rolled: Roll) -> None:
    wrong = "学校: 滨河市实验小学\n校历:\n  2026—2027学年度第一学期: {开学: 2026-08-25, 放假: 2027-01-22}\n校长: 周明远\n"
    result = rolled("工作安排:\n  - 9月15日开会。\n", profile=wrong)
    assert result.data is None
    assert [(each.code, each.is_error) for each in result.diagnostics] == [("未知栏目", True)]
