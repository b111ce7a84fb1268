import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.diagnostics import Diagnostic, Edit, Position, Severity, WordPlace
from planforge.reporting import WIDEST_EXCERPT, Screen, report, report_json, summary


def finding(
    excerpt: str = "主题：校本研修",
    column: int = 3,
    width: int = 1,
    line: int = 3,
    severity: Severity = Severity.ERROR,
    hint: str = "",
    file: str = "specs/计划.yaml",
) -> Diagnostic:
    return Diagnostic(
        "full-width-colon", severity, "这里要半角冒号。", Position(file, line, column, excerpt, width), hint
    )


def caret(excerpt: str, column: int, width: int = 1, screen: Screen | None = None) -> str:
    """The text above the carets, as a console with two cells for a wide character lines it up."""
    screen = screen or Screen()
    _head, shown, marks = report([finding(excerpt, column, width)], screen).splitlines()
    start, cells = len(marks) - len(marks.lstrip()), marks.count("^")
    above, at = "", 0
    for char in shown:
        if start <= at < start + cells and screen.cells(char):
            above += char
        at += screen.cells(char)
    return above


def test_a_finding_is_shown_with_place_sentence_line_caret_and_hint() -> None:
    assert report([finding(hint="主题: 校本研修")]) == (
        "specs/计划.yaml:3:3: 错误[full-width-colon] 这里要半角冒号。\n"
        "    主题：校本研修\n"
        "        ^^\n"
        "    提示：主题: 校本研修\n"
    )


@pytest.mark.parametrize(
    ("excerpt", "column", "width", "above"),
    [
        ("主题：校本研修", 3, 1, "："),
        ("  - a: b", 5, 1, "a"),
        ("主题: 校本研修", 5, 4, "校本研修"),
        ("石坚e\u0301（组长）", 5, 4, "（组长）"),
        ("𠮷田：甲", 3, 1, "："),
        ("计划", 9, 1, ""),
        ("计划", 2, 99, "划"),
    ],
)
def test_the_caret_stands_under_the_cells_of_the_place(
    excerpt: str, column: int, width: int, above: str
) -> None:
    assert caret(excerpt, column, width) == above


def test_a_tab_reaches_to_its_stop_and_the_caret_with_it() -> None:
    _head, shown, marks = report([finding("\tab\t主题", 4, 1)]).splitlines()
    assert shown == "        ab  主题"
    assert marks == "          ^^"


def test_quotation_marks_are_wide_on_a_chinese_code_page_and_narrow_elsewhere() -> None:
    assert caret("“清溪”讲坛：", 7, 1, Screen("cp936")) == "："
    assert caret("“清溪”讲坛：", 7, 1, Screen("utf-8")) == "："
    assert Screen("GB18030").cells("“”") == 4
    assert Screen(None).cells("“”") == 2


def test_what_the_console_cannot_show_is_spelled_and_the_caret_still_fits() -> None:
    screen = Screen("cp936")
    _head, shown, marks = report([finding("甲😀：乙", 3)], screen).splitlines()
    assert shown == "    甲\\U0001f600：乙"
    assert marks == "    " + " " * 12 + "^^"
    assert report([finding("甲😀：乙", 3)], screen).encode("cp936")
    assert Screen("no such encoding").spell("a") == "a"


def test_control_characters_and_direction_marks_never_reach_the_console() -> None:
    text = report([finding("a\x1b[31m\u202eb", 1)])
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\u001b" in text


@pytest.mark.parametrize("column", [1, 40, 500, 1000])
def test_a_long_line_is_cut_around_the_place(column: int) -> None:
    line = "".join(chr(0x4E00 + index) for index in range(1000))
    _head, shown, marks = report([finding(line, column)]).splitlines()
    assert Screen().cells(shown) <= WIDEST_EXCERPT + 4
    assert len(marks) <= Screen().cells(shown)
    assert caret(line, column) == line[column - 1]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 200), st.integers(1, 300))
def test_no_line_and_no_place_crashes_the_reporter(excerpt: str, column: int, width: int) -> None:
    for encoding in ("utf-8", "cp936", "ascii"):
        text = report([finding(excerpt.replace("\n", " "), column, width)], Screen(encoding))
        printable = (
            text.replace("这里要半角冒号。", "")
            .replace("specs/计划.yaml", "")
            .replace("错误", "")
            .replace("…", "")
        )
        assert printable.encode(encoding)
        assert len(text) < 4000


def test_an_empty_line_is_not_shown() -> None:
    assert report([finding("   ", 1)]).count("\n") == 1


def test_a_hint_of_several_lines_is_lined_up() -> None:
    assert report([finding(hint="一\n二")]).endswith("    提示：一\n          二\n")


def test_findings_come_sorted_by_place_and_each_once() -> None:
    later, earlier = finding(line=9), finding(line=2)
    text = report([later, earlier, later])
    assert text.count("specs/计划.yaml:") == 2
    assert text.index(":2:3") < text.index(":9:3")


def test_at_most_fifty_a_file_are_shown_and_the_rest_counted() -> None:
    many = [finding(line=line, hint=f"{line}") for line in range(1, 71)]
    many += [finding(line=1, file="specs/乙.yaml")]
    text = report(many)
    assert text.count("错误[") == 51
    assert "specs/计划.yaml: 另有 20 处" in text


def test_errors_are_not_crowded_out_by_reminders() -> None:
    many = [finding(line=line, severity=Severity.REMINDER, hint=f"{line}") for line in range(1, 60)]
    assert "specs/计划.yaml:60:3: 错误" in report([*many, finding(line=60)])


def test_one_slip_made_again_and_again_is_told_once_with_its_lines() -> None:
    slips = [finding("    状态: 已完成", 9, 3, line, hint="写成：完成") for line in (3, 6, 9)]
    other = finding("    状态: 完成了", 9, 3, 4, hint="写成：完成")
    assert report([*slips, other]) == (
        "specs/计划.yaml:3:9: 错误[full-width-colon] 这里要半角冒号。（共 3 处，在第 3、6、9 行）\n"
        "        状态: 已完成\n"
        "              ^^^^^^\n"
        "    提示：写成：完成\n"
        "specs/计划.yaml:4:9: 错误[full-width-colon] 这里要半角冒号。\n"
        "        状态: 完成了\n"
        "              ^^^^^^\n"
        "    提示：写成：完成\n"
    )
    assert report([*slips[:2], other]).count("错误[") == 3
    assert len(json.loads(report_json(slips, 1))["diagnostics"]) == 3
    assert summary(slips, 1) == "共 1 份：3 处错误。\n"


def test_so_many_lines_of_one_slip_are_named_and_no_more() -> None:
    text = report([finding(line=line) for line in range(1, 71)])
    assert (
        "（共 70 处，在第 1、2、3、4、5、6、7、8、9、10、11、12、13、14、15、16、17、18、19、20 等行）"
        in text
    )
    assert "另有" not in text


@pytest.mark.parametrize(
    ("count", "marks"), [(2, "“1、”“2、”是"), (3, "“1、”“2、”“3、”是"), (5, "“1、”“2、”“3、”……是")]
)
def test_numbers_typed_by_hand_are_one_slip_that_fix_mends(count: int, marks: str) -> None:
    typed = [
        Diagnostic(
            "手打编号", Severity.REMINDER, f"“{n}、”是手打的编号", Position("a.yaml", n, 5, f"  - {n}、开会", 2),
            f"删掉“{n}、”：打一个短横就编一个号", (Edit(n, n, ""),),
        )
        for n in range(1, count + 1)
    ]  # fmt: skip
    text = report(typed)
    assert f"{marks}手打的编号（共 {count} 处，在第 1、2" in text
    assert "提示：删掉这些号：打一个短横就编一个号；运行 planforge fix 可以一起改好\n" in text
    assert text.count("提醒[") == 1
    asked = report([each._replace(asks=True) for each in typed])
    assert "planforge fix" not in asked


def test_places_in_a_word_file_are_told_one_by_one() -> None:
    places = [Position("a.docx", n, 1, "开会", 2, WordPlace(paragraph=n)) for n in (1, 2, 3)]
    findings = [Diagnostic("占位", Severity.REMINDER, "还没有填", place) for place in places]
    assert report(findings).count("提醒[") == 3


def test_json_has_the_same_fields() -> None:
    data = json.loads(
        report_json([finding(hint="主题: 校本研修"), finding(line=4, severity=Severity.REMINDER)], 2)
    )
    assert data["diagnostics"][0] == {
        "file": "specs/计划.yaml",
        "line": 3,
        "column": 3,
        "width": 1,
        "severity": "错误",
        "code": "full-width-colon",
        "message": "这里要半角冒号。",
        "hint": "主题: 校本研修",
        "excerpt": "主题：校本研修",
    }
    assert data["summary"] == {"files": 2, "errors": 1, "reminders": 1}


@pytest.mark.parametrize(
    ("severities", "line"),
    [
        ([], "共 3 份：没有发现问题。\n"),
        ([Severity.ERROR, Severity.ERROR], "共 3 份：2 处错误。\n"),
        ([Severity.REMINDER], "共 3 份：1 处提醒。\n"),
        ([Severity.ERROR, Severity.REMINDER], "共 3 份：1 处错误，1 处提醒。\n"),
    ],
)
def test_one_line_sums_up(severities: list[Severity], line: str) -> None:
    assert summary([finding(severity=severity, line=at) for at, severity in enumerate(severities)], 3) == line


def test_a_sentence_that_quotes_a_whole_paragraph_is_shown_without_its_middle() -> None:
    long = finding()._replace(message=f"“{'甲' * 9_000}”写了两遍")
    shown = report([long]).splitlines()[0]
    assert len(shown) < 500
    assert "甲…甲" in shown
    assert shown.endswith("”写了两遍")


def test_of_very_many_further_places_the_first_are_shown_and_the_rest_counted() -> None:
    others = tuple(Position("specs/计划.yaml", line, 1) for line in range(10, 60))
    shown = report([finding()._replace(also=others)])
    assert shown.count("另见") == 20
    assert "一样的还有 30 处" in shown


def test_places_whose_lines_a_message_names_are_not_listed_once_more() -> None:
    others = tuple(Position("specs/计划.yaml", line, 9) for line in range(10, 15))
    named = finding()._replace(message="全文有 6 处旧日期，在第 9、10、11、12、13、14 行", also=others)
    assert "另见" not in report([named])
    some = named._replace(message="全文有 6 处旧日期，在第 9、10、11 等行")
    assert report([some]).count("另见") == 5


@pytest.mark.parametrize(("places", "shown_whole"), [(3, True), (4, False)])
def test_only_few_further_places_are_shown_with_their_lines(places: int, shown_whole: bool) -> None:
    others = tuple(Position("specs/计划.yaml", 10 + n, 1, f"另一行{n}") for n in range(places))
    shown = report([finding()._replace(also=others)])
    assert shown.count("另见") == places
    assert ("另一行2" in shown) is shown_whole
