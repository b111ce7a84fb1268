import json

import pytest


def test_a_code_is_explained(planforge) -> None:
    result = planforge("explain", "手打编号")
    assert result.code == 0
    assert result.out.startswith(
        "手打编号（栏目和内容）\n\n轻重：提醒，不妨碍生成；能用“# 忽略”“不查”关掉。\n\n为什么：号由 planforge 来编。"
    )
    assert "      - 1、开展集体备课。" in result.out


@pytest.mark.parametrize("copied", ["提醒[手打编号]", " [手打编号] ", "specs/a.yaml:3:5: 提醒[手打编号]"])
def test_a_code_may_be_copied_from_a_report(planforge, copied: str) -> None:
    assert planforge("explain", copied).out.startswith("手打编号")


@pytest.mark.parametrize("words", [("手打编号", "校名"), ("手打编号、校名",), ("手打编号，校名，手打编号",)])
def test_several_codes_are_explained_one_after_the_other(planforge, words: tuple[str, ...]) -> None:
    out = planforge("explain", *words).out
    assert out == f"{planforge('explain', '手打编号').out}\n{planforge('explain', '校名').out}"
    pages = json.loads(planforge("explain", *words, "--format", "json").out)
    assert [page["code"] for page in pages] == ["手打编号", "校名"]


def test_without_a_code_all_are_listed_by_subject(planforge) -> None:
    out = planforge("explain").out
    assert out.startswith("规格的写法：\n")
    assert "\n  手打编号　" in out
    assert out.endswith("planforge explain 代号\n")


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("手打编好", "没有“手打编好”这个代号。是不是“手打编号”？\n"),
        ("天气", "没有“天气”这个代号。全部代号：planforge explain\n"),
    ],
)
def test_an_unknown_code_is_refused_with_what_may_be_meant(planforge, code: str, sentence: str) -> None:
    result = planforge("explain", code)
    assert (result.code, result.out, result.err) == (2, "", sentence)


def test_a_program_gets_a_page_or_all_of_them(planforge) -> None:
    page = json.loads(planforge("explain", "校名", "--format", "json").out)
    assert (page["code"], page["mending"]) == ("校名", "手工")
    pages = json.loads(planforge("explain", "--format", "json").out)
    assert page in pages
    assert len(pages) > 70
