"""How well foreign documents are recognised, over the annotated corpus in tests/cases/imports.

Measured are the shares of level-1 headings found with exactly their roles, of numbered items under the right
heading at the right depth, of schedule entries, of people under their posts, of titles, signatures and the
like, and of the text that is kept. What is not recognised yet stays in the corpus with its miss, so a share
may be below 1; the failure lists what was missed in which document.
"""

from pathlib import Path

import pytest

from planforge.importing import import_document
from planforge.pipeline import TextFile, build, show
from planforge.workspace.library import Workspace
from tests.measure_imports import FOLDER, SHARES, Case, Score, cases, main, measure, measure_text, shares

LEAST = {"章": 0.97, "条": 0.95, "时间": 0.95, "人员": 0.95, "文头": 0.95, "文字": 1.0}
CASES = list(cases())


@pytest.fixture(scope="module")
def scores() -> list[Score]:
    return [measure(case, Workspace(FOLDER)) for case in CASES]


@pytest.mark.parametrize("share", SHARES)
def test_the_share_that_is_recognised_is_held(scores: list[Score], share: str) -> None:
    missed = [f"{score.name}：{miss}" for score in scores for miss in score.misses if miss.startswith(share)]
    assert shares(scores)[share] >= LEAST[share], "\n".join(missed)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_was_imported_prints_the_same_when_its_document_is_imported(case: Case) -> None:
    library, target = Workspace(FOLDER), str(FOLDER / "导入.yaml")
    for spec in import_document(TextFile(case.name, case.data), library, target, split=True).specs:
        file = TextFile(target, spec.data)
        built = build(file, library, submission=True)  # leaves without its spec
        assert built.document is not None, built.diagnostics
        again = import_document(TextFile("再来.docx", built.document), library, target)
        assert show(TextFile(target, again.specs[0].data), library)[0] == show(file, library)[0]


def test_the_corpus_is_wide_enough_for_its_shares_to_mean_something(scores: list[Score]) -> None:
    totals = {share: sum(score.total[share] for score in scores) for share in SHARES}
    assert len(CASES) >= 24
    assert all(total >= 50 for total in totals.values()), totals


def test_an_annotation_that_does_not_fit_is_missed_in_every_share() -> None:
    case = next(case for case in CASES if case.name == "六一方案")
    wrong = {
        "标题": "别的标题",
        "章": [{"标题": "活动时间", "角色": "目标"}, {"标题": "没有的章", "条": ["没有的条"]}],
        "时间安排": {"7:30": "没有的事"},
        "人员": {"音响": ["吴海峰"]},
        "未归类": ["没有的话"],
    }
    score = measure(case._replace(expected=(wrong,)), Workspace(FOLDER))
    assert all(score.right[share] < score.total[share] for share in SHARES if share != "文字")
    assert "章：没有“没有的章”" in score.misses
    assert "章：多出“活动流程”" in score.misses


def test_text_that_an_import_leaves_out_is_missed() -> None:
    case = next(case for case in CASES if case.name == "六一方案")
    score = Score(case.name)
    measure_text(score, case, "滨河市实验小学2026年“六一”活动方案")
    assert "文字：丢了“学生入场”" in score.misses


def test_a_folder_of_ones_own_is_measured_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "甲.txt").write_text(
        "工作计划\n一、工作目标\n1.读书。\n二、工作措施\n1.练字。\n", encoding="utf-8"
    )
    (tmp_path / "甲.yaml").write_text(
        "标题: 工作计划\n文种: 工作计划\n章:\n- {标题: 工作目标, 角色: 目标, 条: [读书]}\n"
        "- {标题: 工作措施, 角色: 措施, 条: [写字]}\n",
        encoding="utf-8",
    )
    main(tmp_path)
    printed = capsys.readouterr().out
    assert "章 2/2  条 1/3" in printed
    assert "没有“写字”（“工作措施”下第 2 级）" in printed
