"""Writes planforge/KEYS.md: every key of specs, 学校.yaml, templates and style sheets, from the models.

Run ``python tests/generate/keys.py`` after a model or a known word has changed; a test holds the page fresh.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from planforge.compose.marks import STYLES
from planforge.model.fulfilment import STATES
from planforge.model.header import Figure, ImprintSpec, MarkSet, Numbering, SignOff
from planforge.model.profile import Profile, TermDates
from planforge.scaffolding.written_out import keys_of
from planforge.template.filters import FILTERS
from planforge.template.measure import PAPERS, POINTS
from planforge.template.style import StyleSheet
from planforge.template.template import BLOCKS, VIEWS, SectionRule, Template
from planforge.vocabulary import (
    BLOCK_WORDS,
    CHART_KEYS,
    FIELDS,
    HEADER_KEYS,
    POSTS,
    RECORD_FIELDS,
    SECTION_WORDS,
)
from planforge.vocabulary.roles import WORDINGS

TARGET = Path(__file__).resolve().parent.parent.parent / "planforge" / "KEYS.md"
_MOST_WORDINGS = 12

_HEAD = """\
# 全部栏目

这一页由程序按模型写出（`python tests/generate/keys.py`），不要手改。怎么写见 [LANGUAGE.md](LANGUAGE.md)；
装了“YAML”扩展的 VS Code 里，运行过 `planforge schema` 就能边写边看到这些说明。
"""


def generated() -> str:
    """The whole page."""
    parts = (_spec(), _content(), _profile(), _template(), _style())
    return "\n".join((_HEAD, *(line for part in parts for line in part)))


def _spec() -> Iterator[str]:
    yield "## 一、规格\n\n### 文件头栏目\n\n最外层别的栏目，都是章名。\n"
    yield from _table(("栏目", "写什么"), HEADER_KEYS.items())
    yield from _model("落款", SignOff, "没有写的项取 学校.yaml 的落款；各项按写的先后印：")
    yield from _model("版记", ImprintSpec)
    yield from _model("编号", Numbering)
    marks = ((name, " ".join(each.text for each in style)) for name, style in STYLES.items())
    yield from _table(("样式", "各级的样子"), marks)
    yield "混用：一章里的各条下面都不再编号时，从 一、 直接到 1.。\n"
    yield "“编号”下面写一个标题名，就给它下面的各级另定样子，可以只写样子，也可以写：\n"
    yield from _keys(MarkSet)
    yield from _model("数据", Figure, "`名称: 数` 或 `名称: {…}`：")


def _content() -> Iterator[str]:
    yield "## 二、内容\n\n### 写在哪里都可以的栏目\n"
    yield from _table(("栏目", "写什么"), BLOCK_WORDS.items())
    yield "“表格”下面可以写 `表题`、`列宽`、`内容`；“图片”下面可以写 `文件`、`说明`、`宽`（毫米）。\n"
    yield "“图表”下面可以直接用 | 写数据，也可以写：\n"
    yield from _table(("栏目", "写什么"), CHART_KEYS.items())
    yield "### 写在一章下面、不印出来的栏目\n"
    yield from _table(("栏目", "写什么"), SECTION_WORDS.items())
    yield f"`呈现` 可以写：{'、'.join(VIEWS)}。\n"
    yield "### 角色：认得的章\n\n写在“角色”里，或章名就是这些说法时，按这种章检查和排列。\n"
    yield from _table(
        ("角色", "这些章名也算"),
        ((role.value, _first(WORDINGS[role].split())) for role in WORDINGS),
    )
    yield "### 认得的栏目\n"
    yield f"条目里：{_listed(FIELDS)}。\n"
    yield f"表格、记录、总结里还有：{_listed(RECORD_FIELDS - {'指纹'})}；`指纹` 由程序写，不印。\n"
    yield f"`状态` 写：{'、'.join(STATES)}。职务：{_listed(POSTS)}。\n"
    yield f"`{{{{名称}}}}` 里可以算：{'、'.join(f'`{name}`' for name in FILTERS)}。\n"


def _profile() -> Iterator[str]:
    yield "## 三、学校.yaml\n"
    yield from _keys(Profile)
    yield from _model("校历", TermDates, "一个学期一行：`2026—2027学年度第一学期: {…}`：")


def _template() -> Iterator[str]:
    yield "## 四、模板（templates/文种.yaml）\n"
    yield from _keys(Template)
    yield f"`次序` 里可以写：{'、'.join(BLOCKS)}，或“章”里的章名。\n"
    yield from _model("章", SectionRule, "一个短横一章：")


def _style() -> Iterator[str]:
    yield "## 五、版式（templates/版式/名称.yaml，或规格的“版式”）\n"
    yield from _keys(StyleSheet)
    yield f"字号可以写：{'、'.join(POINTS)}，或磅数；纸张：{'、'.join(PAPERS)}，或 210×297。\n"
    for key in keys_of(StyleSheet):
        if key.model is not None:
            yield from _model(key.name, key.model)


def _model(name: str, model: type[Any], lead: str = "") -> Iterator[str]:
    yield f"### {name}\n"
    if lead:
        yield f"{lead}\n"
    yield from _keys(model)


def _keys(model: type[Any]) -> Iterator[str]:
    rows = ((key.name, key.help, key.usual or ("见下" if key.model else "")) for key in keys_of(model))
    yield from _table(("栏目", "写什么", "不写时"), rows)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"
    yield ""


def _first(words: list[str]) -> str:
    return "、".join(words[:_MOST_WORDINGS]) + (" ……" if len(words) > _MOST_WORDINGS else "")


def _listed(words: Iterable[str]) -> str:
    return "、".join(sorted(words))


if __name__ == "__main__":
    TARGET.write_text(generated(), encoding="utf-8")
