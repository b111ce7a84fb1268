"""Style sheets: text in, a whole look out, mistakes in Chinese."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from importlib.resources import files

import pytest
import yaml
from pydantic import TypeAdapter, ValidationError

from planforge.template.style import StyleSheet, merge

SHEETS = sorted(each.name for each in files("planforge").joinpath("templates/版式").iterdir())
ADAPTER = TypeAdapter(StyleSheet)


def sheet(**keys):
    return ADAPTER.validate_python(keys)


def mistake(**keys):
    with pytest.raises(ValidationError) as caught:
        sheet(**keys)
    (error,) = caught.value.errors()
    return error


def raw(name):
    text = files("planforge").joinpath(f"templates/版式/{name}").read_text(encoding="utf-8")
    keys = yaml.load(text, Loader=yaml.BaseLoader)  # every scalar as text
    below = raw(f"{keys['沿用']}.yaml") if "沿用" in keys else {}
    return merge(below, keys)


def test_the_empty_sheet_is_the_standard():
    style = sheet()
    assert style == StyleSheet()
    assert (style.page.top, style.page.bottom, style.page.left, style.page.right) == (37, 35, 28, 26)
    assert (style.page.pitch, style.page.columns) == (28.95, 28)
    assert [style.face(role) for role in ("title", "level1", "level2", "level3", "body")] == [
        "方正小标宋简体",
        "黑体",
        "楷体_GB2312",
        "仿宋_GB2312",
        "仿宋_GB2312",
    ]
    assert [style.size(role) for role in ("title", "body", "page_number", "table_text")] == [22, 16, 14, 16]
    assert not any(style.bold(role) for role in ("title", "level1", "level3", "table_head"))


@pytest.mark.parametrize("name", SHEETS)
def test_a_built_in_sheet_is_whole(name):
    assert ADAPTER.validate_python(raw(name)).note


def test_there_are_four_built_in_sheets():
    assert SHEETS == ["公文.yaml", "国标电子.yaml", "方正.yaml", "视窗字体.yaml"]


def test_the_windows_sheet_names_faces_that_windows_has():
    style = ADAPTER.validate_python(raw("视窗字体.yaml"))
    assert (style.face("title"), style.bold("title")) == ("宋体", True)
    assert style.face("table_text") == "仿宋"


@pytest.mark.parametrize(
    ("text", "points"), [("三号", 16), ("小四", 12), ("五号", 10.5), ("16磅", 16), ("15.8", 16), ("12pt", 12)]
)
def test_sizes_are_read(text, points):
    assert sheet(字号={"正文": text}).size("body") == points


def test_counts_go_from_nothing_to_a_hundred():
    assert sheet(页面={"每行字数": "100", "每页行数": "0"}).page.columns == 100


@pytest.mark.parametrize(("text", "mm"), [("37", 37), ("3.7厘米", 37), ("37 毫米", 37), ("2.5cm", 25)])
def test_lengths_are_read(text, mm):
    assert sheet(页面={"上": text}).page.top == pytest.approx(mm)


@pytest.mark.parametrize(
    ("text", "paper"),
    [("A3", (297, 420)), ("16开", (184, 260)), ("210×297", (210, 297)), ("185 x 260", (185, 260))],
)
def test_paper_is_read(text, paper):
    assert sheet(页面={"纸张": text}).page.paper == paper


def test_a_face_follows_another_one():
    style = sheet(字体={"正文": "宋体", "四级": "同三级", "表头": "同标题"})
    assert (style.face("level4"), style.face("table_head")) == ("宋体", "方正小标宋简体")


def test_faces_that_follow_each_other_end_at_the_standards_body():
    style = sheet(字体={"正文": "同三级", "三级": "同正文"})
    assert style.face("body") == "仿宋_GB2312"


def test_a_role_without_a_size_has_the_bodys():
    style = sheet(字号={"正文": "小三", "一级": "同正文"})
    assert (style.size("level1"), style.size("subtitle")) == (15, 15)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ({"页面": {"上": "很宽"}}, "37"),
        ({"页面": {"行距": "密"}}, "28.95"),
        ({"页面": {"纸张": "信纸"}}, "A4"),
        ({"页面": {"每行字数": "许多"}}, "整数"),
        ({"页面": {"每行字数": "101"}}, "100"),
        ({"页面": {"网格": "有"}}, "行和字"),
        ({"页面": {"页码": "左"}}, "国标"),
        ({"字号": {"正文": "大号"}}, "三号"),
        ({"字号": {"正文": "200"}}, "三号"),
        ({"字体": {"正文": "<宋体>"}}, "仿宋_GB2312"),
        ({"字体": {"正文": "同眉批"}}, "“同”后面"),
        ({"加粗": {"标题": "也许"}}, "是"),
        ({"编号方式": "手写"}, "键入"),
        ({"表格": {"字号": "大"}}, "小四"),
        ({"页面": {"左": "90", "右": "90"}}, "60 毫米"),
    ],
)
def test_a_wrong_value_says_what_may_stand_there(keys, words):
    error = mistake(**keys)
    assert words in error["msg"] + error["ctx"]["hint"]
    assert not error["msg"].isascii()


GROUPS = {field.metadata["alias"]: field.default_factory for field in fields(StyleSheet)}
PLACES = [
    (group, field.metadata["alias"])
    for group, model in GROUPS.items()
    if is_dataclass(model)
    for field in fields(model)
]


@pytest.mark.parametrize(("group", "name"), PLACES, ids=map("-".join, PLACES))
@pytest.mark.parametrize("nonsense", [{"甲": "乙"}, ["甲"], [], {}, "甲" * 99], ids=repr)
def test_no_place_takes_what_is_no_word(group, name, nonsense):
    error = mistake(**{group: {name: nonsense}})
    assert error["loc"] == (group, name)
    assert error["ctx"]["hint"]
    assert not error["msg"].isascii()
    assert len(error["msg"]) < 60


@pytest.mark.parametrize("name", GROUPS)
@pytest.mark.parametrize("nonsense", [["甲"], [{"甲": "乙"}]], ids=repr)
def test_no_group_is_a_list(name, nonsense):
    assert mistake(**{name: nonsense})["loc"] == (name,)


def test_an_unknown_key_is_an_error():
    assert mistake(页面={"天头": "37"})["loc"][-1] == "天头"


def test_inheritance_goes_key_by_key():
    below = {"页面": {"上": "37", "下": "35"}, "说明": "下"}
    over = {"页面": {"上": "30"}, "说明": "上", "加粗": {"标题": "是"}}
    assert merge(below, over) == {"页面": {"上": "30", "下": "35"}, "说明": "上", "加粗": {"标题": "是"}}
    assert below["页面"]["上"] == "37"


def test_a_sheet_can_be_looked_up_by_its_values():
    assert hash(sheet()) == hash(StyleSheet())


def test_every_key_explains_itself_to_an_editor():
    text = str(ADAPTER.json_schema())
    assert "编号方式" in text
    assert "固定行距" in text
