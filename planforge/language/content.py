"""General content: a dash is a number, a key is a label, long texts stand below ``|``."""

from __future__ import annotations

from typing import Final

from planforge.language.reader import Reader
from planforge.language.tables import read_grid
from planforge.model.content import (
    Break,
    Content,
    Entry,
    Field,
    Grid,
    Item,
    Label,
    Paragraphs,
    Part,
    Picture,
    Text,
    View,
)
from planforge.source import Mapping, Node, Scalar, Sequence
from planforge.vocabulary import BLOCK_WORDS, ENTRY_KEYS, field_of

_BLOCKS = frozenset((*BLOCK_WORDS, "呈现"))
# Made by the hundred: the tuple itself, without the named tuple's own function around it.
_new: Final = tuple.__new__


def read_content(reader: Reader, node: Node) -> Content:
    """What stands below a heading or label: a text, a list, or a mapping of labels."""
    if type(node) is Scalar:
        text = reader.text(node)
        return (Paragraphs(text),) if text.lines else ()
    parts: list[Part] = []
    if type(node) is Sequence:
        for element in node.items:
            if type(element) is Scalar:
                _plain_item(reader, element, parts)
            elif type(element) is Mapping and element.pairs:
                _element(reader, element, parts)
    elif type(node) is Mapping:
        for key, value in node.pairs:
            _keyed(reader, key, value, parts)
    return tuple(parts)


def _keyed(reader: Reader, key: Scalar, value: Node, parts: list[Part]) -> None:
    """A key in a mapping: a block, the unlabelled 内容, or a label."""
    name = key.text
    if name in _BLOCKS:
        parts.extend(read_block(reader, key, value))
    elif type(value) is Scalar and value.style != "|":
        parts.append(_new(Label, (key.start, name, reader.text(value), (), field_of(name))))
    elif name == "内容":
        parts.extend(read_content(reader, value))
    else:
        parts.append(Label(key.start, name, None, read_content(reader, value), field_of(name)))


def _element(reader: Reader, node: Mapping, parts: list[Part]) -> None:
    """One dash with keys behind it."""
    head, value = node.pairs[0]
    if head.text in ENTRY_KEYS:
        parts.append(_entry(reader, node))
        return
    if head.text in _BLOCKS:
        for key, each in node.pairs:
            _keyed(reader, key, each, parts)
        return
    text: Text | None = None
    body: list[Part] = []
    if type(value) is Scalar and value.style != "|":
        text = reader.text(value)
    else:
        body.extend(read_content(reader, value))
    for key, each in node.pairs[1:]:
        _keyed(reader, key, each, body)
    parts.append(Item(head.start, head.text, text if text and text.lines else None, tuple(body)))


def _plain_item(reader: Reader, node: Scalar, parts: list[Part]) -> None:
    """A dash with a text; of several paragraphs the first has the number."""
    text = reader.text(node)
    if len(text.lines) == 1:
        parts.append(_new(Item, (node.start, "", text, ())))
    elif text.lines:
        rest = Paragraphs(Text(text.at, text.lines[1:]))
        parts.append(Item(node.start, "", Text(text.at, text.lines[:1]), (rest,)))


def _entry(reader: Reader, node: Mapping) -> Entry:
    return Entry(
        node.start,
        tuple([_new(Field, (key.start, key.text, _texts(reader, value))) for key, value in node.pairs]),
    )


def _texts(reader: Reader, value: Node) -> tuple[Text, ...]:
    """The texts of one cell: a text is one, however many paragraphs it has; list elements are several."""
    if type(value) is Scalar:
        text = reader.text(value)
        return (text,) if text.lines else ()
    found: list[Text] = []
    if type(value) is Sequence:
        for item in value.items:
            found.extend(_texts(reader, item))
    elif type(value) is Mapping:
        hint = "写成一句话，或写成列表：每条一个短横"
        reader.error("表中栏目", "表格的一格里不能再分栏目", value.start, hint)
    return tuple(found)


def read_block(reader: Reader, key: Scalar, value: Node) -> Content:
    """What stands after 段落, 表格, 图片, 图表, 分页 or 呈现: a block without number or label."""
    name = key.text
    if name == "表格":
        counted = type(value) is Mapping and any(each.text == "统计" for each, _ in value.pairs)
        return (_counted(reader, key, value) if counted else read_grid(reader, key, value),)
    if name == "图片":
        return _picture(reader, key, value)
    if name == "图表":
        return _chart(reader, key, value)
    if name == "分页":
        return _break(reader, key, value)
    return _words(reader, name, value)


def _words(reader: Reader, name: str, value: Node) -> Content:
    """段落 or 呈现: a text."""
    if type(value) is not Scalar:
        hint = "文字写在冒号后面，几段就写 | 再换行；列表不要放在“段落”下面"
        reader.error("段落", f"“{name}”后面应是文字", value.start, hint)
        return ()
    text = reader.text(value)
    if name == "呈现":
        return (View(value.start, value.text),)
    return (Paragraphs(text),) if text.lines else ()


def _counted(reader: Reader, key: Scalar, value: Node) -> Grid:
    from planforge.language.statistics import read_table  # noqa: PLC0415 - few documents have one

    return read_table(reader, key, value)


def _chart(reader: Reader, key: Scalar, value: Node) -> Content:
    from planforge.language.charts import read_chart  # noqa: PLC0415 - few documents have one

    return read_chart(reader, key, value)


def _break(reader: Reader, key: Scalar, value: Node) -> Content:
    """``分页: 是``; a text that stands there would be lost."""
    if type(value) is not Scalar or value.text not in ("", "是", "否"):
        reader.error("分页", "“分页”后面只写“是”", value.start, "文字写在下一行的“段落:”里")
    return () if type(value) is Scalar and value.text == "否" else (Break(key.start),)


def _picture(reader: Reader, key: Scalar, value: Node) -> Content:
    """``图片:`` {文件, 说明, 宽}, or the file alone."""
    fields: dict[str, Node] = {}
    if type(value) is Scalar:
        fields["文件"] = value
    elif type(value) is Mapping:
        for name, each in value.pairs:
            if name.text not in ("文件", "说明", "宽"):
                hint = "可以写：文件、说明、宽"
                reader.error("未知栏目", f"“图片”里没有“{name.text}”这一项", name.start, hint)
            fields[name.text] = each
    file, caption, width = (fields.get(name) for name in ("文件", "说明", "宽"))
    if type(file) is not Scalar or not file.text:
        reader.error(
            "图片", "图片要写明文件名", key.start, "写成 图片: {文件: 平面图.png, 说明: 疏散路线, 宽: 120}"
        )
        return ()
    return (Picture(file.start, file.text, reader.line("说明", caption), _millimetres(reader, width)),)


def _millimetres(reader: Reader, node: Node | None) -> float | None:
    text = reader.line("宽", node)
    if node is None or text is None:
        return None
    written = text.lines[0]
    plain = written.strip().removesuffix("毫米").removesuffix("mm").strip()
    try:
        width = float(plain)
    except ValueError:
        width = 0.0
    if not 5 <= width <= 400:
        reader.error("图片", f"图片宽度“{written}”应是 5 到 400 之间的毫米数", node.start, "例如 宽: 120")
        return None
    return width
