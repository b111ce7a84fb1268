"""Annexes put in below a text: with no more than they need, the list before the sign-off following by itself."""

from pathlib import Path

import pytest

from planforge.pipeline import TextFile, show
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, all_of, put_behind, taken, target

SPEC = """\
文种: 工作计划
学校: 青禾市实验小学
标题: 青禾市实验小学工作计划
指导思想: 坚持立德树人。
工作目标:
  - 全员参训。
  - 按时完成。
落款: {单位: 青禾市实验小学, 日期: 2026-09-01}
"""
ANNEX = "附件:\n  - 检查表:\n      - 教室逐间看。\n"
ADDED = "  - 值班表:\n      段落: 周一由李明值班。\n"
LISTED = f"附件说明: 是\n{SPEC}"
MORE = "附件说明跟着附件变：印出来是“附件：1.检查表／2.值班表”"
NEW = "附件页上要印“附件”两个字，正文后面就列出附件，多印“附件：值班表”；都不要，就把“附件说明”写成“否”"


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def _below(words: str, mark: str) -> Change:
    return put_behind(words, *filter(None, (mark, "值班表", "周一由李明值班。")))


@pytest.mark.parametrize(
    ("spec", "change", "now", "told"),
    [
        (f"{LISTED}{ANNEX}", _below("教室逐间", "附件2"), f"{LISTED}{ANNEX}{ADDED}", (MORE,)),
        (f"{SPEC}{ANNEX}", _below("教室逐间", ""), f"{SPEC}{ANNEX}{ADDED}", ()),
        (LISTED, _below("9月1日", "附件"), f"{LISTED}\n附件:\n{ADDED}", (NEW,)),
        (SPEC, _below("9月1日", "附件"), f"{SPEC}\n附件说明: 是\n附件:\n{ADDED}", (NEW,)),
        (
            SPEC,
            all_of(put_behind("9月1日", "附件1：值班表", "周一由李明值班。")),
            f"{SPEC}\n附件说明: 是\n附件:\n{ADDED}",
            ("第 9 段：“附件1：值班表”拆成“附件1”和标题“值班表”", NEW),
        ),
        (
            SPEC,
            all_of(_below("9月1日", "附件"), put_behind("按时完成", "附件：值班表")),
            f"{SPEC}\n附件说明: 是\n附件:\n{ADDED}",
            (),
        ),
        (
            f"{SPEC}{ANNEX}",
            put_behind("教室逐间", "附件2　值班表", "周一由李明值班。"),
            f"{SPEC}{ANNEX}{ADDED}",
            (
                "第 11 段：“附件2　值班表”拆成“附件2”和标题“值班表”",
                "没有收“附件2”这一行：要印附件的编号，在规格里写 附件说明: 是",
            ),
        ),
    ],
)
def test_annexes_bring_what_they_need_and_no_more(
    library: Workspace, spec: str, change: Change, now: str, told: tuple[str, ...]
) -> None:
    found = taken(library, spec, change)
    assert found.data.decode() == now
    assert found.beside == told
    assert all(each.taken for each in found.differences or ())
    printed, _ = show(TextFile(target(library), found.data), library)
    assert "值班表\n周一由李明值班。\n" in (printed or "")


def test_a_mark_is_part_of_the_title_where_it_is_part_of_the_others(library: Workspace) -> None:
    spec = f"{SPEC}{ANNEX.replace('检查表', '附件1：检查表')}"
    found = taken(library, spec, put_behind("教室逐间", "附件2：值班表", "周一由李明值班。"))
    assert found.data.decode() == f"{spec}{ADDED.replace('值班表', '附件2：值班表')}"
    assert found.beside == ()
    assert all(each.taken for each in found.differences or ())


def test_a_name_below_the_date_is_still_a_postscript(library: Workspace) -> None:
    found = taken(library, SPEC, put_behind("9月1日", "联系人：李明"))
    assert found.data.decode() == f"{SPEC}附注: （联系人：李明）\n"


def test_a_template_that_lists_annexes_needs_no_word_for_it(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    own = "沿用: 工作计划\n附件说明: 是\n"
    (tmp_path / "templates" / "本校计划.yaml").write_text(own, encoding="utf-8")
    spec = f"模板: 本校计划\n{SPEC}"
    found = taken(Workspace(tmp_path), spec, _below("9月1日", "附件"))
    assert found.data.decode() == f"{spec}\n附件:\n{ADDED}"
