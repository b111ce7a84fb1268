from collections.abc import Callable
from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.readers.docx.document import read_docx
from planforge.readers.docx.numerals import numeral
from planforge.readers.evidence import Line
from planforge.source import TextFile
from planforge.workspace.library import Workspace

WordFile = Callable[..., bytes]


def level(at: int, form: str, text: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(*levels: str, overrides: str = "") -> dict[str, str]:
    abstract = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    numbers = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )
    return {"word/numbering.xml": f"<w:numbering XMLNS>{abstract}{numbers}</w:numbering>"}


def item(text: str, at: int = 0, list_id: int = 1) -> str:
    place = f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def numbers(data: bytes) -> list[str]:
    return [block.number for block in read_docx(data).blocks if isinstance(block, Line)]


@pytest.mark.parametrize(
    "form", ["chineseCounting", "chineseCountingThousand", "taiwaneseCountingThousand", "taiwaneseCounting"]
)
def test_chinese_numbers_are_resolved_whoever_wrote_them(word_file: WordFile, form: str) -> None:
    body = "".join(item("章") for _ in range(11))
    assert numbers(word_file(body, numbering(level(0, form, "%1、"))))[-2:] == ["十、", "十一、"]


def test_a_deeper_level_begins_anew_below_each_item(word_file: WordFile) -> None:
    levels = numbering(level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2"))
    body = item("甲") + item("乙", 1) + item("丙", 1) + item("丁") + item("戊", 1)
    assert numbers(word_file(body, levels)) == ["一、", "一.1", "一.2", "二、", "二.1"]


def test_legal_numbering_is_all_digits(word_file: WordFile) -> None:
    levels = numbering(level(0, "chineseCounting", "%1、"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    assert numbers(word_file(item("甲") + item("乙", 1), levels)) == ["一、", "1.1"]


def test_lists_on_one_abstract_count_together_unless_one_begins_anew(word_file: WordFile) -> None:
    levels = level(0, "decimal", "%1.")
    body = item("甲") + item("乙", list_id=2) + item("丙", list_id=2)
    assert numbers(word_file(body, numbering(levels))) == ["1.", "2.", "3."]
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    assert numbers(word_file(body, numbering(levels, overrides=anew))) == ["1.", "1.", "2."]


def test_a_bullet_is_no_number(word_file: WordFile) -> None:
    document = word_file(item("点"), numbering(level(0, "bullet", "l")))
    assert numbers(document) == [""]
    assert [line.bullet for line in read_docx(document).blocks if isinstance(line, Line)] == [True]


def test_a_list_of_a_style_counts_and_a_circle_of_styles_ends(word_file: WordFile) -> None:
    styles = (
        '<w:styles XMLNS><w:style w:type="paragraph" w:styleId="A"><w:name w:val="甲"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
        "</w:style></w:styles>"
    )
    parts = {**numbering(level(0, "decimal", "（%1）")), "word/styles.xml": styles}
    body = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>文</w:t></w:r></w:p>'
    assert numbers(word_file(body, parts)) == ["（1）"]


@pytest.mark.parametrize("broken", ["7", "x", "-1"])
def test_a_list_that_is_not_there_gives_no_number(word_file: WordFile, broken: str) -> None:
    body = f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{broken}"/><w:numId w:val="9"/></w:numPr></w:pPr><w:r><w:t>文</w:t></w:r></w:p>'
    assert numbers(word_file(body)) == [""]


@pytest.mark.parametrize(
    ("form", "value", "shown"),
    [
        ("decimalEnclosedCircle", 3, "③"), ("decimalEnclosedCircle", 21, "21"), ("decimalEnclosedParen", 2, "⑵"),
        ("upperRoman", 14, "XIV"), ("lowerRoman", 4, "iv"), ("lowerLetter", 28, "bb"), ("decimalFullWidth", 12, "１２"),
        ("ideographTraditional", 2, "乙"), ("chineseLegalSimplified", 3, "叁"), ("taiwaneseDigital", 12, "一二"),
        ("decimalZero", 7, "07"), ("no such form", 5, "5"),
    ],
)  # fmt: skip
def test_a_numeral_looks_as_in_word(form: str, value: int, shown: str) -> None:
    assert numeral(form, value) == shown


@pytest.mark.parametrize(("form", "text"), [("decimal", "甲" * 100_000), ("lowerLetter", "%1" * 5_000)])
def test_a_mark_is_no_longer_than_any_mark_of_word(word_file: WordFile, form: str, text: str) -> None:
    found = numbers(word_file(item("章") * 3, numbering(level(0, form, text))))
    assert max(map(len, found)) <= 60


@pytest.mark.parametrize("start", ["999999999", "1000000000000", "-5", "NaN", "٣", "1e9", ""])
def test_a_list_may_begin_anywhere(word_file: WordFile, start: str) -> None:
    odd = level(0, "chineseCounting", "%1、").replace('w:start w:val="1"', f'w:start w:val="{start}"')
    assert len(numbers(word_file(item("章"), numbering(odd)))) == 1


@pytest.mark.parametrize(("at", "list_id"), [(99, 1), (-1, 1), (0, 999_999_999)])
def test_a_level_or_list_that_is_not_there_counts_nothing(word_file: WordFile, at: int, list_id: int) -> None:
    assert numbers(word_file(item("章", at, list_id), numbering(level(0, "decimal", "%1.")))) == [""]


def test_numbers_that_word_counts_on_two_levels_are_left_to_it(word_file: WordFile, tmp_path: Path) -> None:
    body = item("安全工作计划", 9) + "".join(
        item(text, at) for text, at in (("目标", 0), ("读书", 1), ("听课", 1))
    )
    data = word_file(body, numbering(level(0, "decimal", "%1"), level(1, "decimal", "%1.%2")))
    spec = import_document(TextFile("计划.docx", data), Workspace(tmp_path), "计划.yaml").specs[0]
    assert spec.coverage.missing == ()
    assert "  - 目标:\n    - 读书\n    - 听课\n" in spec.data.decode()
