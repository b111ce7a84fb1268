import json
import re
from pathlib import Path

import pytest

PROFILE = """\
学校: 滨河市实验小学
当前学期: 2026—2027学年度第一学期
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一, 开学前: 1}
  2026—2027学年度第二学期: {开学: 2027-03-03, 放假: 2027-07-03, 周起始: 周日, 首周: 不计}
"""


@pytest.fixture(autouse=True)
def profile(workspace: Path) -> None:
    (workspace / "specs" / "学校.yaml").write_text(PROFILE, encoding="utf-8")


def test_the_current_term_is_shown_week_by_week(planforge) -> None:
    lines = planforge("calendar").out.splitlines()
    assert lines[0] == "滨河市实验小学2026—2027学年度第一学期校历"
    assert [line.split()[0] for line in lines if line.startswith(("开学前", "第1周", "第21周"))] == [
        "开学前1周",
        "第1周",
        "第21周",
    ]
    assert next(line for line in lines if line.startswith("第6周")).split() == [
        *("第6周", "5休", "6休", "7休", "8", "9", "10班", "11"),
        "国庆节放假至10月7日；10月10日上班（国庆节调休）",
    ]


def test_weeks_that_begin_on_sunday_and_a_first_week_without_a_number(planforge) -> None:
    lines = planforge("calendar", "2026-2027-2").out.splitlines()
    head = next(line for line in lines if line.startswith("周次"))
    assert head.split() == ["周次", *"日一二三四五六", "备注"]
    first = [line.split() for line in lines if line.startswith(("开学周", "第1周"))]
    assert [row[:3] for row in first] == [["开学周", "2.28假", "3.1假"], ["第1周", "7", "8"]]
    assert "暂定" in lines[-1]


def test_a_term_that_the_profile_does_not_know_is_assumed_and_said(planforge) -> None:
    assert "按通常的日子推算" in planforge("calendar", "2028-2029-1").out


def test_a_table_for_excel(planforge) -> None:
    assert planforge("calendar", "-o", "校历.csv").out == "校历.csv\n"
    data = Path("校历.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = data.decode("utf-8-sig").split("\r\n")
    assert rows[0] == "周次,周一,周二,周三,周四,周五,周六,周日,备注"
    assert rows[2].startswith("第1周,2026-08-31,2026-09-01,")


def test_a_calendar_for_a_phone(planforge) -> None:
    planforge("calendar", "-o", "校历.ics")
    text = Path("校历.ics").read_bytes().decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events = text.split("BEGIN:VEVENT\r\n")[1:]
    holiday = next(event for event in events if "SUMMARY:国庆节放假" in event)
    assert "DTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008\r\n" in holiday
    assert "STATUS:CONFIRMED" in holiday
    assert "STATUS:TENTATIVE" in next(event for event in events if "SUMMARY:元旦放假" in event)
    names = [event.partition("UID:")[2].partition("\r\n")[0] for event in events]
    assert len(set(names)) == len(names)


def test_an_event_is_known_by_its_name_whatever_its_days(planforge, workspace: Path) -> None:
    def known(file: str) -> dict[str, str]:
        planforge("calendar", "-o", file)
        events = Path(file).read_bytes().decode().split("BEGIN:VEVENT\r\n")[1:]
        fields = [dict(line.split(":", 1) for line in event.split("\r\n") if ":" in line) for event in events]
        return {each["UID"]: each["SUMMARY"] for each in fields}

    before = known("前.ics")
    path = workspace / "specs" / "学校.yaml"
    path.write_text(PROFILE.replace("2026-09-01", "2026-09-02"), encoding="utf-8")
    assert known("后.ics") == before
    path.write_text(PROFILE.replace("滨河市实验小学", "滨河市第二小学"), encoding="utf-8")
    assert before.keys().isdisjoint(known("别校.ics"))


def test_a_week_behind_the_last_one_has_no_number(planforge, workspace: Path) -> None:
    path = workspace / "specs" / "学校.yaml"
    path.write_text(PROFILE.replace("2027-01-22", "2027-01-25"), encoding="utf-8")
    result = planforge("calendar").out
    assert "共 21 周" in result
    assert [line.split()[0] for line in result.splitlines() if "1月25日放假" in line] == ["放假"]
    planforge("calendar", "-o", "校历.ics")
    assert "SUMMARY:第22周" not in Path("校历.ics").read_bytes().decode()


def test_what_is_worked_for_a_holiday_once_the_term_is_over_is_no_matter_of_school(
    planforge, workspace: Path
) -> None:
    path = workspace / "specs" / "学校.yaml"
    path.write_text(
        PROFILE + "  2025—2026学年度第一学期: {开学: 2025-09-01, 放假: 2026-02-11}\n", encoding="utf-8"
    )
    last = planforge("calendar", "2025-2026-1").out.splitlines()[-1]
    assert last.split() == ["第24周", "9", "10", "11假", "12假", "13假", "14假", "15假", "2月11日放假"]


def test_a_long_term_is_set_in_smaller_letters(planforge, workspace: Path) -> None:
    from docx import Document

    def size(term: str) -> float:
        planforge("calendar", term, "-o", f"{term}.docx")
        return Document(f"{term}.docx").styles["公文表格居中"].font.size.pt

    path = workspace / "specs" / "学校.yaml"
    path.write_text(
        PROFILE.replace("2027-03-03", "2027-01-20").replace("首周: 不计", "开学前: 2"), encoding="utf-8"
    )
    assert size("2026-2027-1") == 9
    assert 7.5 <= size("2026-2027-2") < 9


def test_a_word_table(planforge) -> None:
    from planforge.writers.docx import paragraph_texts

    planforge("calendar", "-o", "校历.docx")
    texts = paragraph_texts(Path("校历.docx").read_bytes())
    assert texts[:2] == [
        "滨河市实验小学2026—2027学年度第一学期校历",
        "2026年9月1日开学，2027年1月22日放假，共21周。",
    ]
    assert "第3周\t14\t15\t16\t17\t18\t19\t20班\t9月20日上班（国庆节调休）" in texts


def test_the_same_calendar_twice_is_the_same_file_and_another_is_not_overwritten(planforge) -> None:
    assert planforge("calendar", "-o", "校历.ics").code == 0
    before = Path("校历.ics").read_bytes()
    assert planforge("calendar", "-o", "校历.ics").code == 0
    assert planforge("calendar", "2026-2027-2", "-o", "校历.ics").code == 2
    assert Path("校历.ics").read_bytes() == before


def test_the_weeks_as_json(planforge) -> None:
    body = json.loads(planforge("calendar", "--format", "json").out)
    assert (body["start"], body["holidays"], body["assumed"]) == ("2026-09-01", "2027-01-22", False)
    assert body["weeks"][3]["notes"] == ["9月20日上班（国庆节调休）"]


def test_a_calendar_that_is_there_already_is_to_be_named_as_the_last_one(planforge) -> None:
    Path("校历.ics").write_bytes(b"x")
    refused = planforge("calendar", "-o", "校历.ics")
    assert refused.code == 2
    assert "例如 -o 校历2.ics --上次 校历.ics，去掉的活动在手机里才会取消" in refused.err


def test_a_calendar_that_is_given_out_again_is_newer(planforge) -> None:
    planforge("calendar", "-o", "一.ics")
    planforge("calendar", "--版次", "3", "-o", "三.ics")
    first, third = (re.findall(r"SEQUENCE:(\d+)", Path(f"{name}.ics").read_text()) for name in "一三")
    assert set(first) == {"0", "1"}
    assert set(third) == {"4", "5"}


@pytest.mark.parametrize(
    "words",
    [
        ("明年",),
        ("2026",),
        ("-o", "校历.pdf"),
        ("-o", "校历.ics", "--版次", "零"),
        ("-o", "x.ics", "--版次", "1000"),
        ("--版次", "2"),
        ("-o", "校历.csv", "--版次", "2"),
        ("--上次", "校历.ics"),
        ("-o", "校历.ics", "--上次", "没有.ics"),
        ("-o", "校历.ics", "--上次", "specs/学校.yaml"),
        ("2026-2028-1",),
    ],
)
def test_what_cannot_be_done_is_said(planforge, words: tuple[str, ...]) -> None:
    result = planforge("calendar", *words)
    assert (result.code, result.out) == (2, "")


def test_without_a_profile_there_is_no_calendar(planforge, workspace: Path) -> None:
    (workspace / "specs" / "学校.yaml").unlink()
    assert "学校.yaml" in planforge("calendar").err


def test_days_of_the_school_itself_stand_in_every_form(planforge, workspace: Path) -> None:
    own = "周起始: 周一, 活动: {家长会: 2026-11-20, 2026-10-15—16: 运动会}, 开学前: 1}"
    text = PROFILE.replace("周起始: 周一, 开学前: 1}", own)
    (workspace / "specs" / "学校.yaml").write_text(text, encoding="utf-8")
    shown = planforge("calendar").out
    assert next(line for line in shown.splitlines() if line.startswith("第7周")).endswith(
        "10月15日—16日运动会"
    )
    assert "11月20日家长会" in shown
    planforge("calendar", "-o", "校历.ics")
    events = (workspace / "校历.ics").read_text(encoding="utf-8")
    assert "DTSTART;VALUE=DATE:20261015\nDTEND;VALUE=DATE:20261017\nSUMMARY:运动会" in events.replace(
        "\r", ""
    )
    planforge("calendar", "-o", "校历.csv")
    assert "11月20日家长会" in (workspace / "校历.csv").read_text(encoding="utf-8-sig")


@pytest.mark.parametrize("day", ["下周: 家访", "2027-05-10: 运动会"])
def test_a_day_of_the_school_that_is_none_of_the_term_is_told(planforge, workspace: Path, day: str) -> None:
    text = PROFILE.replace("开学前: 1}", f"活动: {{{day}}}}}")
    (workspace / "specs" / "学校.yaml").write_text(text, encoding="utf-8")
    assert "提醒[校历]" in planforge("check", "specs/学校.yaml").err


def test_days_before_the_term_and_on_its_first_day_off_stand_in_every_form(
    planforge, workspace: Path
) -> None:
    own = "活动: {2026-08-25: 教师集训, 2026-08-31: 新生报到, 2027-01-22: 散学典礼}, 开学前: 1}"
    (workspace / "specs" / "学校.yaml").write_text(PROFILE.replace("开学前: 1}", own), encoding="utf-8")
    result = planforge("calendar")
    names = ("教师集训", "新生报到", "散学典礼")
    assert result.err == ""
    assert all(name in result.out for name in names)
    for file in ("校历.csv", "校历.ics"):
        planforge("calendar", "-o", file)
        assert all(name in Path(file).read_text(encoding="utf-8-sig") for name in names)


def test_a_row_of_last_year_is_told_and_not_printed_as_this_years(planforge, workspace: Path) -> None:
    path = workspace / "specs" / "学校.yaml"
    path.write_text(PROFILE.replace("2026-09-01", "2025-09-01"), encoding="utf-8")
    result = planforge("calendar")
    assert "specs/学校.yaml:4:" in result.err
    assert "是不是 2026-09-01？" in result.err
    assert "2026-09-01 开学，2027-01-22 放假" in result.out
    assert "这个学期的开学没有写或写得不对" in result.out


def test_a_calendar_given_out_again_goes_on_from_the_one_before(planforge, workspace: Path) -> None:
    path = workspace / "specs" / "学校.yaml"
    path.write_text(PROFILE.replace("开学前: 1}", "活动: {2026-10-15: 运动会}}"), encoding="utf-8")
    planforge("calendar", "-o", "一.ics")
    path.write_text(PROFILE, encoding="utf-8")
    assert planforge("calendar", "-o", "二.ics", "--上次", "一.ics").code == 0
    text = Path("二.ics").read_text(encoding="utf-8")
    assert "SUMMARY:运动会\nSTATUS:CANCELLED" in text
    assert set(re.findall(r"SEQUENCE:(\d+)", text)) == {"2", "3"}
    assert planforge("calendar", "-o", "三.ics", "--上次", "二.ics", "--版次", "2").code == 2
    assert planforge("calendar", "2026-2027-2", "-o", "四.ics", "--上次", "一.ics").code == 2
