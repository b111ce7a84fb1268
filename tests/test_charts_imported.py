"""A foreign document with charts: imported, built, imported again, compared, checked."""

from pathlib import Path

from planforge.compare.report import comparison_text
from planforge.comparing import compare_files
from planforge.importing import ImportedSpec, import_document
from planforge.pipeline import TextFile, build
from planforge.proofreading import proofread
from planforge.proofreading.annotating import annotated
from planforge.reporting import said_place
from planforge.workspace.library import Workspace
from planforge.zipped.unpacking import parts_of
from tests.readers.conftest import build_word_file
from tests.readers.docx.test_charts_read import (
    COUNTS,
    MONTHS,
    PLACE,
    RELATION,
    chart,
    names,
    numbers,
    series,
    title,
)

LIBRARY = Workspace(Path(__file__).resolve().parent)
TARGET = str(LIBRARY.root / "总结.yaml")
BARS = chart(f"<c:barChart>{COUNTS}</c:barChart>", before=title("各月研修"))
WEEKS = [str(number) for number in range(1, 41)]
LINES = chart(f"<c:lineChart>{series('人数', names(*WEEKS), numbers(*WEEKS))}</c:lineChart>")


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(*charts: str) -> bytes:
    relations = (
        f'<Relationship Id="r{number}" Type="x/chart" Target="charts/chart{number}.xml"/>'
        for number in range(1, len(charts) + 1)
    )
    places = (PLACE.replace('"r1"', f'"r{number}"') for number in range(1, len(charts) + 1))
    body = [
        paragraph("滨河市实验小学研修工作总结"),
        paragraph("一、研修情况"),
        paragraph("各月次数如下图。"),
        *places,
    ]
    body += [paragraph("二、存在问题"), paragraph("活动记录不够细。")]
    parts = {f"word/charts/chart{number}.xml": xml for number, xml in enumerate(charts, 1)}
    return build_word_file(
        "".join(body), {"word/_rels/document.xml.rels": RELATION.format("".join(relations)), **parts}
    )


def imported(data: bytes) -> ImportedSpec:
    found = import_document(TextFile("旧.docx", data), LIBRARY, TARGET)
    assert found.refusal is None
    return found.specs[0]


def test_numbers_of_charts_are_imported_built_and_imported_the_same() -> None:
    spec = imported(document(BARS, LINES))
    text = spec.data.decode()
    assert "图表:\n    图题: 各月研修\n    数据: |\n      | 次数\n      9月 | 4\n" in text
    assert "表格: |\n    | 人数\n    1 | 1\n" in text  # forty months cannot be told apart in a chart
    assert (spec.coverage.printed_share, spec.slips) == (1, ())
    built = build(TextFile(TARGET, spec.data), LIBRARY, submission=True).document
    assert built is not None
    assert imported(built).data == spec.data


def test_a_number_that_changed_in_a_chart_is_a_difference() -> None:
    later = BARS.replace(MONTHS, names("9月", "11月"))
    files = (TextFile("旧.docx", document(BARS)), TextFile("新.docx", document(later)))
    comparison = compare_files(*files, (LIBRARY, LIBRARY)).comparison
    assert comparison is not None
    assert "新：{+11月+} | 6" in comparison_text(comparison, colours=False)
    same = compare_files(files[0], files[0], (LIBRARY, LIBRARY)).comparison
    assert same is not None
    assert "没有不同" in comparison_text(same, colours=False)


def test_a_day_that_is_none_in_a_chart_is_said_there_and_marked_beside_it() -> None:
    file = TextFile("旧.docx", document(BARS.replace("10月", "2026年2月30日")))
    found = proofread(file, LIBRARY)
    (place,) = (each.position for each in found.diagnostics if each.code == "疑似日期")
    assert said_place(place) == "旧.docx:第4段旁的图表"
    assert place.excerpt == "2026年2月30日 | 6"
    copy = annotated(file.data, found, file.name)
    assert copy is not None
    body = parts_of(copy, "word/document.xml".__eq__, 1_000_000)["word/document.xml"].decode()
    (beside,) = (each for each in body.split("<w:p>") if "c:chart" in each)
    assert "commentReference" in beside
