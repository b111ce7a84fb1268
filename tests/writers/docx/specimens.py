"""Documents of every kind of node, for the tests of the Word writer. School and people are invented."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from io import BytesIO
from typing import Any

from pydantic import TypeAdapter

from planforge.document import (
    Annex,
    AnnexList,
    Block,
    Cell,
    Chart,
    Contents,
    Document,
    Heading,
    Image,
    Imprint,
    Item,
    LabelLine,
    Mark,
    PageBreak,
    Paragraph,
    Postscript,
    Properties,
    Recipient,
    Reference,
    Series,
    Signature,
    SignatureLine,
    Table,
    Title,
)
from planforge.template.style import StyleSheet
from planforge.writers.docx.body import render_body
from planforge.zipped.unpacking import parts_of

SENTENCE = "坚持立德树人，以教师发展为本，走教学研究与培训一体化的道路，建设师德高尚业务精良的队伍。"
PROPERTIES = Properties(
    "滨河市实验小学校本研修工作计划", "滨河市实验小学", "工作计划", "校本研修", "2026-09-01"
)
GB = StyleSheet()


@lru_cache
def _adapter() -> TypeAdapter[StyleSheet]:
    return TypeAdapter(StyleSheet)


def sheet(**keys: Any) -> StyleSheet:
    """A style sheet from raw keys, as a file would give it."""
    return _adapter().validate_python(keys)


def document(*blocks: Block) -> Document:
    """A document of these blocks."""
    return Document(blocks, PROPERTIES)


def body(*blocks: Block, style: StyleSheet = GB) -> str:
    """The XML of the body that these blocks make."""
    return render_body(document(*blocks), style).xml


def part(docx: bytes, name: str = "word/document.xml") -> str:
    """The text of one part."""
    return parts_of(docx, name.__eq__, 10_000_000)[name].decode()


def mark(text: str, tier: int, number: int = 1, series: int = 0, pattern: str = "") -> Mark:
    """A typed number."""
    return Mark(text, pattern or text, number, series, tier)  # type: ignore[arg-type]


def grid(*rows: str, heads: int = 1, caption: str = "", widths: tuple[float, ...] = ()) -> Table:
    """A table of rows written with bars."""
    cells = tuple(tuple(Cell((text.strip(),)) for text in row.split("|")) for row in rows)
    return Table(cells, heads, caption, widths)


def png(wide: int, high: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + b"\xcc" * wide for _ in range(high)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


LONG = Paragraph(SENTENCE * 8)
"""More than may stand on a landscape page with its table."""

WEEKS = grid(
    "周次 | 时间 | 工作内容 | 负责人",
    *(f"第{week}周 | 9月{week}日—{week + 4}日 | {SENTENCE[:20]} | 林静" for week in range(1, 21)),
    caption="教学周安排",
)
WIDE = grid(
    "序号 | 时间 | 专题 | 主讲人 | 地点 | 对象 | 学时 | 备注",
    *(
        f"{row} | 9月29日—10月3日 | 课堂提问的艺术与学生思维品质的培养，结合单元整体设计课例 | 赵一帆 | 多功能教室 | "
        "全体语文教师、新入职教师 | 2 | 请提前十分钟签到，带课例一份"
        for row in range(1, 5)
    ),
    caption="专题讲座一览表",
)
MERGED = Table(
    (
        (Cell(("月份",)), Cell(("工作",), columns=2), None),
        (Cell(("九月",), rows=2), Cell(("制定计划", "召开会议")), Cell(("林静",))),
        (None, Cell(("集体备课",)), Cell(("赵一帆",))),
        (Cell(("合计",), columns=2, rows=2), None, Cell(("二项",))),
        (None, None, Cell(("已报",))),
    )
)
SIGN_OFF = Signature((SignatureLine("单位", "滨河市实验小学"), SignatureLine("日期", "2026年9月1日")))
PEOPLE = (
    LabelLine("组长：", "周明远（校长）", 3),
    LabelLine("副组长：", "林静、赵一帆", 3),
    LabelLine("成员：", "各教研组长、" * 8, 3),
)


def plan() -> Document:
    """An ordinary plan: text and one table, no picture."""
    return document(
        Title(("滨河市实验小学2026—2027学年度第一学期校本研修工作计划",)),
        Recipient("滨河市教育局："),
        Paragraph(SENTENCE),
        Heading(1, "指导思想", mark("一、", 1, 1, 0, "一、")),
        Paragraph(SENTENCE * 3),
        Heading(1, "研修内容", mark("二、", 1, 2, 0, "一、")),
        Heading(2, "师德研修", mark("（一）", 2, 1, 1)),
        Item(3, mark("1.", 3, 1, 2), "讲述身边的故事。", SENTENCE),
        Item(3, mark("2.", 3, 2, 2, "1."), "", SENTENCE),
        LabelLine("研修对象：", "全体教师"),
        *PEOPLE,
        WEEKS,
        Paragraph(SENTENCE),
        SIGN_OFF,
    )


BARS = Chart(
    "柱形",
    ("9月", "10月", "11月 <A&B>"),
    (Series("活动次数", ("4", "6.50", "")), Series("达成率", ("98%", "85.5%", "-3%"))),
    "图1　各月研修活动",
    "月份",
)
PIE = Chart(
    "饼形", ("研究生", "本科", "专科"), (Series("人数", ("9", "41", "1,208")),), "图2　教师学历", "学历"
)


def everything() -> Document:
    """Every kind of node, and neighbours that ask for care."""
    return document(
        Reference("密级", "内部"),
        Reference("文号", "滨实小发〔2026〕3号"),
        Title(("清溪书香润童年", "滨河市实验小学2026—2027学年度第一学期校本研修工作计划", "（试行）")),
        Signature(SIGN_OFF.lines, "封面"),
        Contents(),
        Recipient("滨河市教育局："),
        Paragraph(f"{SENTENCE}A&B <x> 周珺与𠮷野说“好”——对·吧–"),
        Heading(1, "指导思想", mark("一、", 1, 1, 0, "一、")),
        Heading(2, "师德研修", mark("（一）", 2, 1, 1)),
        Heading(3, "讲坛", mark("1.", 3, 1, 2)),
        Heading(4, "故事", mark("（1）", 4, 1, 3)),
        Heading(5, "细则", mark("①", 0, 1, 4)),
        Item(2, mark("（二）", 2, 2, 1, "（一）"), "组织保障。", SENTENCE),
        Item(3, mark("1.", 3, 1, 5), "", SENTENCE),
        LabelLine("研修对象：", "全体教师"),
        *PEOPLE,
        Heading(1, "安排", mark("二、", 1, 2, 0, "一、")),
        MERGED,
        grid("甲 | 乙", "1 | 2"),
        WIDE,
        Paragraph(SENTENCE),
        Image("校园.png", png(40, 20), "校园一角"),
        BARS,
        PIE,
        PageBreak(),
        Paragraph(SENTENCE),
        AnnexList("附件：", ("研修活动一览表", "青年教师名单")),
        Signature(
            (*SIGN_OFF.lines[:1], SignatureLine("单位", "教导处"), SIGN_OFF.lines[1]), "文末", seal=True
        ),
        Postscript("（此件公开发布）"),
        Annex("附件1", "研修活动一览表", (WIDE, Paragraph(SENTENCE))),
        Annex("附件2", "青年教师名单", (grid("姓名 | 学科", "周珺 | 语文"),)),
        Imprint("抄送：滨河市教育局。", "滨河市实验小学办公室", "2026年9月2日印发"),
    )


def under_title() -> Document:
    """A short scheme with its sign-off under the title and an unnumbered heading."""
    return document(
        Title(("消防疏散演练方案",)),
        Signature(SIGN_OFF.lines, "题下"),
        Heading(2, "演练要求"),
        Paragraph(SENTENCE),
        Image("无法读取.png", b"no picture", "示意图"),
        WEEKS,
    )


def word_file() -> bytes:
    """A school's own Word file, as python-docx makes it, with a header and old text."""
    import docx

    word, saved = docx.Document(), BytesIO()
    word.sections[0].header.paragraphs[0].text = "滨河市实验小学文件"
    word.add_paragraph("去年的文字")
    word.save(saved)
    return saved.getvalue()
