"""What belongs to the other term of the year is asked, every matter once."""

from collections.abc import Callable

import pytest

from planforge.rolling.roll import Rolled

Line = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("9月10日教师节，送一张贺卡", "“9月10日”不在新学期里，没有改"),
        ("教师节送一张贺卡", "新学期里没有“教师节”"),
        ("教师节送贺卡，教师节后交照片", "新学期里没有“教师节”"),
        ("新生军训，新生入学教育", "新学期还有“新生”“入学教育”吗"),
        ("第18周班会：辞旧迎新", "新学期还有“辞旧迎新”吗"),
        ("上册第一单元，上册第二单元", "“上册”是不是改成“下册”"),
    ],
)
def test_one_matter_is_asked_once(line: Line, text: str, asked: str) -> None:
    assert line(text, "2026-2027-2") == f"{text}  # 核对：{asked}"


def test_two_matters_are_asked_both(line: Line) -> None:
    text = line("教师节和9月30日烈士纪念日", "2026-2027-2")
    questions = {each for each in text.splitlines() if each.startswith("#")}
    assert questions == {"# 核对：新学期里没有“教师节”", "# 核对：“9月30日”不在新学期里，没有改"}


def test_an_exam_for_leaving_school_is_asked_in_a_first_term(rolled: Callable[..., Rolled]) -> None:
    spec = "文种: 工作计划\n期间: 2026—2027学年度第二学期\n工作安排:\n  - 期中考试由年级安排\n  - 毕业考试由教导处安排\n"
    result = rolled(spec, "2027-2028-1")
    assert result.data is not None
    assert result.data.decode().endswith(
        "期中考试由年级安排\n  - 毕业考试由教导处安排  # 核对：新学期还有“毕业考试”吗\n"
    )


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("做好秋冬季疾病预防", ""),
        ("春、秋季作息另定，春秋季各查一次", ""),
        ("组织一次秋游", "“秋游”是不是改成“春游”"),
        ("“12·4”普法小课堂", "新学期里没有“12·4”"),
        ("排练“一二·九”大合唱", "新学期里没有“一二·九”"),
        ("“5·25”心育活动周", ""),
    ],
)
def test_a_pair_of_seasons_stays_and_a_day_named_by_its_date_is_asked(
    line: Line, text: str, asked: str
) -> None:
    assert line(text, "2026-2027-2") == (f"{text}  # 核对：{asked}" if asked else text)


@pytest.mark.parametrize(
    ("text", "new", "word"),
    [
        ("9月3日交暑假作业", "2月25日交暑假作业", "暑假"),
        ("暑期家访汇总", "暑期家访汇总", "暑期"),
        ("夏令营成果展示", "夏令营成果展示", "夏令营"),
    ],
)
def test_the_break_before_an_autumn_term_is_asked_in_a_spring_term(
    rolled: Callable[..., Rolled], text: str, new: str, word: str
) -> None:
    profile = (
        "学校: 滨河市实验小学\n校历:\n"
        "  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}\n"
        "  2026—2027学年度第二学期: {开学: 2027-02-22, 放假: 2027-07-03, 周起始: 周一}\n"
    )
    data = rolled(f"工作安排:\n  - {text}\n", "2026-2027-2", profile=profile).data
    assert data is not None
    twin = "冬令营" if word == "夏令营" else "寒假"
    assert f"{new}  # 核对：“{word}”是不是改成“{twin}”" in data.decode()


@pytest.mark.parametrize(
    "text", ["寒暑假各值班一次", "利用寒假和暑假家访", "寒、暑假读书", "每年暑假修缮门窗"]
)
def test_breaks_that_are_named_together_or_as_every_year_stay(line: Line, text: str) -> None:
    assert line(text, "2026-2027-2") == text


def test_a_break_is_asked_once_for_all_lines_without_days(rolled: Callable[..., Rolled]) -> None:
    spec = "工作安排:\n  - 寒假值班\n  - 寒假家访\n  - 1月20日布置寒假作业\n  - 寒假读书\n"
    text = (rolled(spec, "2026-2027-2").data or b"").decode()
    assert "  - 寒假值班  # 核对：“寒假”是不是改成“暑假”（这样的共3处，一起定）\n  - 寒假家访\n" in text
    assert "布置寒假作业  # 核对：“寒假”是不是改成“暑假”\n  - 寒假读书" in text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("推普周主题班会", "推普周"),
        ("第3周（9月14日—20日）推普周", "推普周"),
        ("网络安全宣传周讲座", "网络安全宣传周"),
    ],
)
def test_a_week_of_the_nation_that_the_new_term_lacks_is_asked(line: Line, text: str, name: str) -> None:
    assert f"核对：新学期里没有“{name}”" in line(text, "2026-2027-2")
    assert "没有“" not in line(text, "2027-2028-1")


def test_a_season_in_a_short_name_in_quotes_is_asked(line: Line) -> None:
    assert line("10月主题“金色秋天”", "2026-2027-2") == "4月主题“金色秋天”  # 核对：“秋天”是不是改成“春天”"
    text = "存入“德育处、秋季材料、活动照片、原始记录”"
    assert line(text, "2026-2027-2") == text


@pytest.mark.parametrize("text", ["六年级毕业离队教育周", "毕业离校手续", "九年级毕业晚会"])
def test_leaving_school_is_asked_in_a_first_term(rolled: Callable[..., Rolled], text: str) -> None:
    spec = f"文种: 工作计划\n期间: 2026—2027学年度第二学期\n工作安排:\n  - {text}由年级安排\n"
    data = rolled(spec, "2027-2028-1").data
    assert data is not None
    assert f"{text}由年级安排  # 核对：新学期还有“毕业" in data.decode()


SPRING = "文种: 工作计划\n期间: 2026—2027学年度第二学期\n工作安排:\n"
ROW = "  表格: |\n    时间 | 内容\n    {}\n"


@pytest.mark.parametrize(
    "item",
    [
        ROW.format("3.1—3.6 | 开学教育、学雷锋"),
        ROW.format("第1周 | 学雷锋动员会"),
        ROW.format("三月 | 学雷锋小队活动"),
        "  三月:\n    - 学习雷锋故事会\n",
        "  第2周: 学雷锋小队活动\n",
        "  - 结合学雷锋纪念日开展主题班会\n",
        "  - 3月份开展学雷锋小队活动\n",
    ],
)
def test_what_is_done_about_a_day_is_asked_where_its_time_is_moved_to_a_term_without_it(
    rolled: Callable[..., Rolled], item: str
) -> None:
    data = (rolled(SPRING + item, "2027-2028-1").data or b"").decode()
    assert "核对：新学期里没有“学" in data
    assert "新学期里没有“学" not in (rolled(SPRING + item, "2027-2028-2").data or b"").decode()


@pytest.mark.parametrize(
    "item",
    [
        "  - 学雷锋志愿服务常态化\n",
        "  - 志愿者学雷锋小队每周服务一次\n",
        "  第9周: 学雷锋小队总结\n",
        "  - 学雷锋日常活动有记录\n",
        ROW.format("五月 | 学雷锋小队评比"),
        ROW.format("第10周 | 红领巾学雷锋岗"),
    ],
)
def test_what_is_done_all_year_in_memory_of_a_day_is_not_asked(
    rolled: Callable[..., Rolled], item: str
) -> None:
    assert "没有“学" not in (rolled(SPRING + item, "2027-2028-1").data or b"").decode()


@pytest.mark.parametrize("item", ["第3周（9月14日—18日）防空警报演练", "九月：孔子诞辰诵读会"])
def test_what_is_done_about_a_day_of_autumn_is_asked_in_spring(line: Line, item: str) -> None:
    assert "核对：新学期里没有“" in line(item, "2026-2027-2")


def test_a_term_that_was_ahead_and_is_the_new_one_is_asked(rolled: Callable) -> None:
    result = rolled("主要工作:\n  - 2027年春季学期召开运动会\n", "2026-2027-2")
    assert "2027年春季学期召开运动会  # 核对：“2027年春季学期”就是新学期，没有改" in result.data.decode()
    assert "2028年春季学期召开运动会\n" in rolled("主要工作:\n  - 2027年春季学期召开运动会\n").data.decode()


@pytest.mark.parametrize(
    ("old", "to", "text", "asked"),
    [
        ("2026-2027-2", "2027-2028-1", "5月做好防汛、防中暑", "新学期还有“防汛”“防中暑”吗"),
        ("2026-2027-2", "2027-2028-1", "6月起每天防溺水提醒", "新学期还有“防溺水”吗"),
        ("2026-2027-1", "2026-2027-2", "11月做好防冻防滑", "新学期还有“防冻”“防滑”吗"),
        ("2026-2027-2", "2027-2028-1", "做好防溺水、防交通事故教育", ""),
        ("2026-2027-2", "2027-2028-2", "5月做好防汛、防中暑", ""),
    ],
)
def test_the_weather_of_the_other_term_is_asked_where_its_month_moves(
    rolled: Callable[..., Rolled], old: str, to: str, text: str, asked: str
) -> None:
    result = rolled(f"文种: 工作计划\n期间: {old}\n主题: 安全\n主要工作:\n  - {text}。\n", to)
    assert result.data is not None
    assert ("新学期还有" in result.data.decode()) is bool(asked)
    assert asked in result.data.decode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("新年、元旦期间走访", "新学期里没有“新年”"),
        ("国庆放假，国庆节值班", "新学期里没有“国庆”"),
        ("中秋、中秋节联欢", "新学期里没有“中秋”"),
        ("国庆、元旦值班", "新学期里没有“国庆”“元旦”"),
        ("12月31日元旦联欢会", "“12月31日”不在新学期里，没有改"),
        ("12月30日迎新年元旦晚会", "“12月30日”没有改：是年底年初的活动，不在新学期里"),
    ],
)
def test_a_festival_of_two_names_or_beside_its_day_is_one_question(
    line: Callable[..., str], text: str, said: str
) -> None:
    assert line(text, "2026-2027-2").endswith(said)
    assert line(text, "2026-2027-2").count("# 核对") == 1


@pytest.mark.parametrize(
    "text", ["教师节和9月30日烈士纪念日", "12月31日联欢，元旦后家访", "12月30日考试、元旦放假提醒"]
)
def test_a_festival_apart_from_the_day_is_asked_by_itself(line: Callable[..., str], text: str) -> None:
    assert "没有“" in line(text, "2026-2027-2")
