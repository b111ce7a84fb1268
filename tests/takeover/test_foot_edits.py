"""What is put below the date of a document in Word is its 附注, in brackets or without."""

from pathlib import Path

import pytest

from planforge.returning import Returned, with_edits
from planforge.takeover.foot_edits import put_in_brackets
from planforge.workspace.library import Workspace
from tests.hand_edits import Change, came_back, deleted, put_before, put_behind, replaced, target

SPEC = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
指导思想: 预防为主。
落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
"""
ANNEX = "附件:\n  - 检查表:\n      - 教室逐间看。\n"
IMPRINT = "版记: {抄送: 滨河市教育局, 印发机关: 滨河市实验小学办公室, 印发日期: 2026-09-02}\n"
DATE = "2026年9月1日"


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def taken(library: Workspace, spec: str, *lines: str) -> Returned:
    found = came_back(library, spec, put_behind(DATE, *lines))
    return with_edits(found, library, target(library))


@pytest.mark.parametrize("rest", ["", ANNEX, IMPRINT])
@pytest.mark.parametrize(
    "lines",
    [
        ("联系人：赵一帆，电话：0000-7654321",),
        ("联系人：赵一帆", "联系电话：0000-7654321"),
        ("此件主动公开",),
        ("本计划自印发之日起施行。",),
        ("（联系人：赵一帆）",),
    ],
)
def test_lines_below_the_date_are_taken_as_附注(
    library: Workspace, rest: str, lines: tuple[str, ...]
) -> None:
    found = taken(library, SPEC + rest, *lines)
    assert found.differences
    assert all(each.taken for each in found.differences)
    text = found.data.decode()
    assert "附注:" in text
    assert "未归类" not in text
    assert all(line in text for line in lines)


def test_brackets_that_are_put_around_a_line_are_told(library: Workspace) -> None:
    [remark] = taken(library, SPEC, "联系电话：0000-7654321").beside
    assert "“联系电话：0000-7654321”收作附注，印出来加上括号" in remark


@pytest.mark.parametrize("there", ["附注: 此件主动公开\n", "附注: |\n  此件主动公开\n"])
def test_a_further_line_stands_among_those_of_the_spec(library: Workspace, there: str) -> None:
    found = came_back(library, SPEC + there, put_behind("（此件主动公开）", "联系人：赵一帆"))
    found = with_edits(found, library, target(library))
    assert "附注: |\n  此件主动公开\n  （联系人：赵一帆）" in found.data.decode()
    found = came_back(library, SPEC + there, put_behind(DATE, "联系人：赵一帆"))
    found = with_edits(found, library, target(library))
    assert "附注: |\n  （联系人：赵一帆）\n  此件主动公开" in found.data.decode()


@pytest.mark.parametrize(
    "below",
    [
        ["一、另一章"],
        ["滨河市实验小学教导处"],
        ["2026年9月2日"],
        ["甲\t乙"],
        ["一", "二", "三", "四"],
        ["联系人：赵一帆", "一、另一章"],
        ["抄送：滨河市教育局"],
    ],
)
def test_what_else_stands_below_a_date_is_no_附注(below: list[str]) -> None:
    assert put_in_brackets(["预防为主。", DATE, *below], ()) == {}


def test_the_text_below_a_date_under_the_title_is_none() -> None:
    lines = ["工作计划", "滨河市实验小学", DATE, "为做好工作，制定本计划", "预防为主。"]
    assert put_in_brackets(lines, [lines[-1]]) == {}


@pytest.mark.parametrize("title", ["值班检查表", "检查表（试行）", "逐间检查登记表"])
def test_another_title_of_an_annex_below_the_date_is_no_附注(library: Workspace, title: str) -> None:
    found = with_edits(came_back(library, SPEC + ANNEX, replaced("检查表", title)), library, target(library))
    assert [(each.kind, each.new, each.taken) for each in found.differences or ()] == [("修改", title, True)]
    assert found.beside == ()


@pytest.mark.parametrize(
    ("typed", "change", "now"),
    [
        (
            "滨河市实验小学",
            put_before(DATE, "滨河市实验小学少先队大队部"),
            "[滨河市实验小学, 滨河市实验小学少先队大队部]",
        ),
        ("[滨河市实验小学, 德育处]", deleted("德育处"), "滨河市实验小学"),
        ("[德育处, 总务处]", put_before("德育处", "教导处"), "[教导处, 德育处, 总务处]"),
        ("[德育处, 总务处]", put_before(DATE, "教导处"), "[德育处, 总务处, 教导处]"),
    ],
)
def test_units_that_sign_are_put_in_and_taken_out(
    library: Workspace, typed: str, change: Change, now: str
) -> None:
    spec = SPEC.replace("单位: 滨河市实验小学", f"单位: {typed}")
    found = with_edits(came_back(library, spec, change), library, target(library))
    assert [each.taken for each in found.differences or ()] == [True]
    assert f"落款: {{单位: {now}, 日期: 2026-09-01}}" in found.data.decode()


def test_a_sentence_among_those_who_sign_is_no_unit(library: Workspace) -> None:
    found = with_edits(
        came_back(library, SPEC, put_before(DATE, "各班要抓好落实。")), library, target(library)
    )
    assert "单位: 滨河市实验小学, 日期" in found.data.decode()


SIGNED_BY_PROFILE = "学校: 滨河市实验小学\n落款: {单位: 滨河市实验小学教导处}\n"


@pytest.mark.parametrize("own", ["", "落款:\n"])
@pytest.mark.parametrize(
    ("change", "now"),
    [
        (deleted("滨河市实验小学教导处"), "落款: 无"),
        (replaced("滨河市实验小学教导处", "滨河市实验小学德育处"), "落款: {单位: 滨河市实验小学德育处}"),
        (put_behind("滨河市实验小学教导处", DATE), f"落款: {{单位: 滨河市实验小学教导处, 日期: {DATE}}}"),
    ],
)
def test_a_sign_off_that_the_school_gave_is_changed_in_the_spec(
    tmp_path: Path, own: str, change: Change, now: str
) -> None:
    (tmp_path / "学校.yaml").write_text(SIGNED_BY_PROFILE, encoding="utf-8")
    library = Workspace(tmp_path)
    spec = SPEC.replace("落款: {单位: 滨河市实验小学, 日期: 2026-09-01}\n", own).replace(
        "学校: 滨河市实验小学\n", ""
    )
    found = with_edits(came_back(library, spec, change), library, target(library))
    assert [each.taken for each in found.differences or ()] == [True]
    text = found.data.decode()
    assert (now in text, text.count("落款")) == (True, 1)


def test_a_seal_is_not_lost_where_who_signs_is_another(library: Workspace) -> None:
    spec = SPEC.replace("日期: 2026-09-01", "日期: 2026-09-01, 印章: 是")
    change = replaced(DATE, "2026年9月3日")
    text = with_edits(came_back(library, spec, change), library, target(library)).data.decode()
    assert "印章: 是" in text
