import pytest

from planforge.compare.fields import Subject, chapters_of
from planforge.compare.lines import Chapter
from planforge.compare.report import comparison_record, comparison_text
from planforge.compare.specs import compare
from planforge.language.spec import read_spec
from planforge.model.spec import Spec
from planforge.source import TextFile, read_source
from planforge.validation import validate

HEAD = "文种: 工作计划\n"
RICH = """\
文种: 工作计划
学校: 滨河市实验小学
标题: [甲, 乙]
对应计划: 计划.yaml
数据: {人数: 60}
版式: {页面: {页码: 居中}, 字体: [仿宋, 楷体]}
落款: {单位: [甲处, 乙处], 姓名: 林静, 日期: 2026-09-01, 印章: 是, 位置: 题下}
附注: [此件公开, 不上网]
版记: {抄送: 教育局。, 印发机关: 办公室, 印发日期: 2026-09-02}
导语: 前言{{人数}}。
工作目标:
  总体: 大
  分项:
    - 全员参训:
    - 听课: 20节
"""


def chapters(text: str, **more: object) -> list[Chapter]:
    source, found = read_source(TextFile("试.yaml", text.encode()))
    assert source is not None, found
    spec, refused = validate(source, Spec, read_spec(source)[0])
    assert spec is not None, refused
    return chapters_of(Subject(spec, {}, **more), lambda text: text.replace("{{人数}}", "60"))  # type: ignore[arg-type]


def fields(text: str, **more: object) -> dict[str, list[tuple[str, str]]]:
    return {
        chapter.name: [(" › ".join(field.path), field.text) for field in chapter.fields]
        for chapter in chapters(text, **more)
    }


def test_the_head_is_a_chapter_of_its_own() -> None:
    assert fields(RICH)["文件头"] == [
        ("文种", "工作计划"),
        ("学校", "滨河市实验小学"),
        ("标题", "甲\n乙"),
        ("对应计划", "计划.yaml"),
        ("版式", "页面：页码：居中；字体：仿宋、楷体"),
        ("数据 › 人数", "60"),
        ("落款 › 单位", "甲处、乙处"),
        ("落款 › 姓名", "林静"),
        ("落款 › 日期", "2026-09-01"),
        ("落款 › 印章", "是"),
        ("落款 › 位置", "题下"),
        ("附注", "（此件公开）"),
        ("附注", "（不上网）"),
        ("版记 › 抄送", "教育局"),
        ("版记 › 印发机关", "办公室"),
        ("版记 › 印发日期", "2026-09-02"),
    ]


def test_what_shapes_print_is_told_as_well() -> None:
    said = fields(RICH, has_contents=True)["文件头"]
    assert ("版式", "页面：页码：居中；字体：仿宋、楷体") in said
    assert ("目录", "印目录页") in said
    told = "编号: {样式: 公文, 连续: 是, 标题后: ：, 甲: {样式: [①], 标题后: 。}}\n甲: 乙\n"
    assert ("编号", "公文；连续：是；标题后：：；甲：①。") in fields(HEAD + told)["文件头"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("甲: 一段。\n", [("", "一段。")]),
        ("甲:\n  - 只有标题:\n", [("只有标题", "")]),
        ("甲:\n  标签: 文字\n", [("标签", "文字")]),
        ("甲:\n  标签:\n    - 一\n    - 二: 三\n", [("标签", ""), ("标签", "一"), ("标签 › 二", "三")]),
        (
            "甲:\n  - 时间: 九月\n    工作: [开会, 听课]\n",
            [("九月 › 时间", "九月"), ("九月 › 工作", "开会；听课")],
        ),
        (
            "甲:\n  表格: |\n    一 | 二\n    三 | 四\n    〃 | 五\n",
            [("表格 › 一", "二"), ("表格 › 三", "四"), ("表格 › 三", "五")],
        ),
        (
            "甲:\n  表格: |\n    一 | 二\n    三 | ←\n    〃 | 〃\n",
            [("表格 › 一", "二"), ("表格 › 三", ""), ("表格 › 三", "")],
        ),
        ("甲:\n  图片: 图.png\n", [("图片", "图.png")]),
        ("甲:\n  - 乙。\n  - 分页: 是\n  - 丙。\n", [("", "乙。"), ("", "丙。")]),
        (
            "甲:\n  图表:\n    类型: 饼形\n    替代文字: 看不见的人听这一句\n    数据: |\n      科 | 数\n      语文 | 4\n",
            [("图表 › 类型", "饼形"), ("图表", "科 | 数"), ("图表", "语文 | 4"), ("图表 › 替代文字", "看不见的人听这一句")],
        ),
    ],
)  # fmt: skip
def test_every_kind_of_content_is_read_into_fields(body: str, expected: list[tuple[str, str]]) -> None:
    assert fields(HEAD + body)["甲"] == expected


def test_every_part_of_a_document_is_a_chapter() -> None:
    text = HEAD + "导语: 前\n正文: 中\n结语: 后\n附件:\n  - 表一: 话\n"
    assert list(fields(text)) == ["文件头", "导语", "正文", "结语", "附件：表一"]


def test_a_document_compared_with_itself_is_kept_whole() -> None:
    comparison = compare(chapters(HEAD + "甲: 乙\n"), chapters(HEAD + "甲: 乙\n"))
    assert comparison_text(comparison, colours=False) == "两份一样，没有不同。\n"


def test_fields_that_came_or_went_are_shown_with_where_they_stand() -> None:
    old = chapters(HEAD + "甲:\n  - 乙: 丙丙丙\n  - 留下的一条\n")
    new = chapters(HEAD + "甲:\n  - 留下的一条\n  - 完全不同的一条\n丁: 戊\n")
    text = comparison_text(compare(old, new), colours=False)
    assert "  删除  乙：丙丙丙\n" in text
    assert "  新增  完全不同的一条\n" in text
    assert "\n【丁】新增\n  新增  戊\n" in text
    assert "\x1b[31m删除\x1b[0m" in comparison_text(compare(old, new), colours=True)


def test_a_label_that_was_renamed_is_shown_with_both_names() -> None:
    old = chapters(HEAD + "甲:\n  - 听课评课: 每人每学期听课不少于二十节\n")
    new = chapters(HEAD + "甲:\n  - 听课活动: 每人每学期听课不少于二十节\n")
    assert "  修改  听课评课 → 听课活动\n" in comparison_text(compare(old, new), colours=False)


def test_long_texts_are_cut_where_nothing_changed() -> None:
    long = "春夏秋冬" * 60
    text = comparison_text(
        compare(chapters(f"{HEAD}甲: {long}改前{long}\n"), chapters(f"{HEAD}甲: {long}改后{long}\n")),
        colours=False,
    )
    assert max(map(len, text.splitlines())) < 200
    assert "改[-前-]春" in text
    assert f"新增  {long[:160]}…" in comparison_text(
        compare(chapters(HEAD), chapters(f"{HEAD}甲: {long}\n")), colours=False
    )


def test_records_hold_what_people_read() -> None:
    comparison = compare(chapters(HEAD + "甲: 旧\n"), chapters(HEAD + "乙丙丁戊: 新\n"))
    record = comparison_record(comparison, (None, None))
    assert record["counts"] == {"新增": 1, "修改": 0, "沿用": 1, "删除": 1}
    assert [section["change"] for section in record["sections"]] == ["沿用", "新增", "删除"]  # type: ignore[attr-defined]


ROWS = "活动安排:\n  表格: |\n    时间 | 内容 | 负责\n    9月10日 | 启动仪式 | 周明远\n    {}\n    {}\n    12月10日 | 展评 | 王芳\n"
POETRY, PLAY = "10月15日 | 诗词大会 | 李红梅 王晓丽", "11月12日 | 课本剧汇报演出 | 林静 何小雨"


@pytest.mark.parametrize(
    ("rows", "moved"),
    [
        (("10月14日 | 古诗文诵读大会 | 李红梅 王晓丽", PLAY), 0),
        (("10月14日 | 古诗文诵读大会 | 李红梅 王晓丽", "11月11日 | 课本剧展演 | 林静 何小雨"), 0),
        ((PLAY, POETRY), 1),
    ],
)
def test_a_row_that_only_changed_has_not_moved(rows: tuple[str, str], moved: int) -> None:
    old, new = (HEAD + ROWS.format(*each) for each in ((POETRY, PLAY), rows))
    compared = compare(chapters(old), chapters(new))
    assert compared.moved() == moved


@pytest.mark.parametrize("head", ["序号", "编 号", "No."])
def test_a_row_that_is_only_counted_otherwise_is_kept(head: str) -> None:
    table = f"活动安排:\n  表格: |\n    {head} | 时间 | 内容\n    1 | 9月 | 启动仪式\n"
    old = f"{HEAD}{table}    2 | 10月 | 诗词大会\n    3 | 11月 | 课本剧展演\n"
    new = f"{HEAD}{table}    2 | 9月 | 教师例会\n    3 | 10月 | 诗词大会说课\n    4 | 11月 | 课本剧展演\n"
    compared = compare(chapters(old), chapters(new))
    assert compared.counts() == {"新增": 1, "修改": 1, "沿用": 4, "删除": 0}
    assert compared.renumbered() == 2
    assert "编号  2 → 3（10月 | 诗词大会说课）；3 → 4（11月 | 课本剧展演）" in comparison_text(
        compared, colours=False
    )


def test_what_waits_in_未归类_is_compared_as_well() -> None:
    text = f"{HEAD}标题: 甲\n目标: 大\n"
    assert "未归类" not in fields(text)
    assert fields(f"{text}未归类: |\n  放不进去的一句。\n")["未归类"] == [("", "放不进去的一句。")]
