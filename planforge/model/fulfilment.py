"""目标完成情况: the answers to a plan's goals and tasks, one an element, as labels or as a table's rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from planforge.model.content import Content, Entry, Field, Grid, Item, Label, Paragraphs, Part, Text
from planforge.vocabulary import column_of, normalized

NAMING = ("目标", "任务", "工作", "事项", "项目", "指标内容")
"""Keys behind which a goal or task may stand that is too long for a heading: ``- 目标: …``."""

STATES: Final = ("完成", "部分完成", "未完成", "调整")
"""What may stand beside 状态; these are counted."""

_OTHER_WORDS: Final = {
    "完成": """
        已完成 已经完成 都已完成 均已完成 全部完成 已全部完成 全面完成 圆满完成 顺利完成 按时完成 如期完成 按期完成
        超额完成 提前完成 完成了 达标 已达标 达成 已达成 达到 已达到 已实现 实现 已落实 落实 如期开展 已开展 按时开展
        如期举行 已举行 √ ✓ ✔
    """,
    "部分完成": """
        基本完成 大部分完成 部分达标 基本达标 基本达成 基本实现 完成一半 完成大半 完成部分 未全部完成 没有全部完成
        没全部完成 未完全完成 正在进行 正在做 进行中 推进中 正在推进 在推进 实施中 持续推进 在做
    """,
    "未完成": """
        没完成 没有完成 尚未完成 还没完成 还没有完成 不完成 未达标 没达标 没有达标 不达标 未达成 没达成 未达到 没达到
        没有达到 未实现 没实现 未开展 没开展 没有开展 未落实 没落实 没做 没有做 未做 未启动 取消 已取消 × ✗ ✘
    """,
    "调整": "已调整 有调整 作了调整 做了调整 延期 推迟 已推迟 改期 顺延 暂缓",
}
_MEANT: Final = {word: state for state, words in _OTHER_WORDS.items() for word in words.split()}

_RUN_IN = "完成情况"
_ANSWERING = frozenset(("结果", "状态", "完成情况", "实际完成", "完成状态", "指纹"))


def meant_state(text: str) -> str:
    """The one of STATES that is written, or that other words for it mean (已达标, 没完成); empty where none is sure."""
    state = "".join(text.split()).strip("…。.；;")  # dots are what a skeleton leaves to be filled
    return state if state in STATES else _MEANT.get(state, "")


class AnswerRow(NamedTuple):
    """One element as it is shown: the goal's words, the key they stood behind (or none), its fields."""

    at: int
    head: Text
    head_key: str
    fields: tuple[Field, ...]


def answer_row(part: Part) -> AnswerRow | None:
    """The answer that an element (or a label with labels) is; None where it is none."""
    if isinstance(part, Item):
        head, text, body = part.head, part.text, part.body
    elif isinstance(part, Label):
        head, text, body = part.key, part.text, part.body
    else:
        return None
    fields = _fields(body)
    if not head or fields is None or not any(normalized(field.key) in _ANSWERING for field in fields):
        return None
    said = text if text is not None and text.lines else None
    if said is not None and normalized(head) in NAMING:
        return AnswerRow(part.at, said, head, fields)
    if said is not None:  # - 目标: 已经做到 …: what runs on behind the heading tells what became of it
        same = next((field for field in fields if field.key == _RUN_IN), Field(said.at, _RUN_IN, ()))
        fields = (same._replace(texts=(said, *same.texts)), *(field for field in fields if field is not same))
    return AnswerRow(part.at, Text(part.at, (head,)), "", fields)


def _fields(body: Content) -> tuple[Field, ...] | None:
    """Labels with texts or simple lists; None where anything else stands among them."""
    found = []
    for part in body:
        if not isinstance(part, Label):
            return None
        texts = _texts(part)
        if texts is None:
            return None
        found.append(Field(part.at, part.key, texts))
    return tuple(found) or None


def _texts(label: Label) -> tuple[Text, ...] | None:
    found = [label.text] if label.text is not None and label.text.lines else []
    for part in label.body:
        text = _plain(part)
        if text is None:
            return None
        found.append(text)
    return tuple(found)


def _plain(part: Part) -> Text | None:
    """The text of a paragraph or of an item that has nothing else."""
    if isinstance(part, Item):
        return None if part.head or part.body else part.text
    return part.text if isinstance(part, Paragraphs) else None


def has_answers(content: Content) -> bool:
    """Whether a content holds an answer that a table can show."""
    return any(isinstance(part, Item) and answer_row(part) is not None for part in content)


def rows_below(content: Content) -> Iterator[AnswerRow]:
    """Every answer in a content: elements, labels with labels, elements with 时间, rows of a table; groups looked through."""
    for part in content:
        row = answer_row(part)
        if row is not None:
            yield row
        elif isinstance(part, Entry):
            yield _from_entry(part)
        elif isinstance(part, Grid):
            yield from _from_grid(part)
        elif isinstance(part, Item | Label):
            yield from rows_below(part.body)


def _from_entry(entry: Entry) -> AnswerRow:
    known = ("工作", "活动", "专题", "内容", "目标")
    what = next((field for field in entry.fields if column_of(field.key) in known), None)
    lines = tuple(line for text in what.texts for line in text.lines) if what else ()
    rest = tuple(field for field in entry.fields if field is not what)
    return AnswerRow(
        entry.at, Text(what.at if what else entry.at, lines or ("",)), what.key if what else "", rest
    )


def _from_grid(grid: Grid) -> Iterator[AnswerRow]:
    """A table of goals: its 目标 column, else its first; the row number (序号) is no goal."""
    heads = [normalized(head) for head in grid.heads]
    if _ANSWERING.isdisjoint(heads):
        return
    what = next((n for n, head in enumerate(heads) if head in NAMING or head.endswith("目标")), None)
    what = next((n for n, head in enumerate(heads) if head != "序号"), 0) if what is None else what
    for row in grid.rows[grid.head_rows :]:
        cell = row[what]
        if cell is not None and "".join(cell.lines):
            others = (
                Field(each.at, head, (Text(each.at, each.lines),))
                for n, (head, each) in enumerate(zip(heads, row, strict=True))
                if each is not None and n != what
            )
            yield AnswerRow(cell.at, Text(cell.at, cell.lines), heads[what], tuple(others))
