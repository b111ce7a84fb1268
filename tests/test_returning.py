import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document

from planforge.pipeline import TextFile, build, show
from planforge.returning import Returned, returned, with_edits
from planforge.workspace.library import Workspace
from tests.hand_edits import (
    Change,
    all_of,
    built,
    came_back,
    changed,
    deleted,
    put_before,
    put_behind,
    replaced,
    target,
)

SPEC = """\
# 给自己看的注释
文种: 工作计划
学校: 滨河市实验小学
标题: 滨河市实验小学工作计划

指导思想: |
  坚持立德树人，把课上好。
  面向全体学生。

工作目标:
  - 全员参训，做到有计划、有记录。  # 核对：去年的数
  - 教学质量: 稳步提高，合格率达到百分之九十五。
  - 按时完成各项任务。

组织领导:
  组长: 周明远
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-8-sig"])
def test_an_unchanged_document_gives_its_spec_back_byte_by_byte(library: Workspace, encoding: str) -> None:
    data = SPEC.replace("\n", "\r\n").encode(encoding)
    document = build(TextFile(target(library), data), library).document
    assert document is not None
    assert returned(document, library, target(library)) == Returned(data, "计划.yaml", edited=False)


def test_a_foreign_document_gives_none(library: Workspace) -> None:
    assert returned(b"text", library, target(library)) is None
    assert returned(changed(_blank(), lambda document: None), library, target(library)) is None


def _blank() -> bytes:
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("change", "kind", "old", "new"),
    [
        (
            replaced("把课上好", "上好每一节课"),
            "修改",
            "坚持立德树人，把课上好。",
            "坚持立德树人，上好每一节课。",
        ),
        (put_behind("面向全体学生", "五育并举。"), "新增", "", "五育并举。"),
        (deleted("面向全体学生"), "删除", "面向全体学生。", ""),
    ],
)
def test_a_hand_edit_is_listed_as_one_paragraph(
    library: Workspace, change: Change, kind: str, old: str, new: str
) -> None:
    found = came_back(library, SPEC, change)
    assert found.edited
    assert found.data == SPEC.encode()
    assert found.differences is not None
    assert [(each.kind, each.old, each.new) for each in found.differences] == [(kind, old, new)]


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (replaced("把课上好", "上好每一节课"), "把课上好", "上好每一节课"),
        (replaced("有记录", "有记录、有考核"), "有记录", "有记录、有考核"),
        (replaced("教学质量", "课堂质量"), "教学质量", "课堂质量"),
        (replaced("九十五", "九十八"), "九十五", "九十八"),
        (put_behind("面向全体学生", "五育并举。"), "  面向全体学生。\n", "  面向全体学生。\n  五育并举。\n"),
        (
            put_behind("按时完成", "4.做好总结。"),
            "  - 按时完成各项任务。\n",
            "  - 按时完成各项任务。\n  - 做好总结。\n",
        ),
        (deleted("面向全体学生"), "  面向全体学生。\n", ""),
        (deleted("按时完成"), "  - 按时完成各项任务。\n", ""),
        (replaced("把课上好", "课要上好: 上活"), "把课上好", "课要上好: 上活"),
    ],
)
def test_an_edit_is_taken_over_where_its_words_stand(
    library: Workspace, change: Change, old: str, new: str
) -> None:
    taken = with_edits(came_back(library, SPEC, change), library, target(library))
    assert taken.data.decode() == SPEC.replace(old, new)
    assert taken.differences is not None
    assert all(each.taken for each in taken.differences)


EVERYDAY = """\
文种: 工作计划
学校: 滨河市实验小学
期间: 2026—2027学年度第一学期
主题: 安全
指导思想: 预防为主。
主要工作:
  - 健全制度: 学校与各班签订责任书。
  - 加强教育: 每月一次安全主题班会。
  - 定期排查: 每周五查教室、走廊和操场。
  - 总结经验。
时间安排:
  九月: 开学第一课
  十月:
    - 消防演练
    - 防震演练
组织领导:
  组长: 周明远（校长）
  成员: 林静、赵一帆
落款: {单位: 滨河市实验小学, 日期: 2026-09-01}
"""


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (deleted("加强教育"), "  - 加强教育: 每月一次安全主题班会。\n", ""),
        (put_behind("加强教育", "3.督查。每月通报。"), "班会。\n", "班会。\n  - 督查: 每月通报。\n"),
        (replaced("健全制度。学校", "完善制度。我校"), "健全制度: 学校", "完善制度: 我校"),
        (put_behind("成员", "联络员：王芳"), "赵一帆\n", "赵一帆\n  联络员: 王芳\n"),
        (replaced("9月1日", "9月8日"), "2026-09-01", "2026-09-08"),
        (
            replaced("安全工作计划", "校园安全工作计划"),
            "主题: 安全\n",
            "主题: 安全\n标题: 滨河市实验小学2026—2027学年度第一学期校园安全工作计划\n",
        ),
        (deleted("预防为主"), "指导思想: 预防为主。", "指导思想:"),
        (deleted("指导思想"), "指导思想: ", "导语: "),
        (put_behind("预防为主", "人人有责。"), "预防为主。", "|\n  预防为主。\n  人人有责。"),
        (put_behind("防震演练", "3.防溺水教育"), "防震演练\n", "防震演练\n    - 防溺水教育\n"),
        (
            put_behind("工作计划", "为了平安，制定本计划。"),
            "指导思想",
            "导语: |\n  为了平安，制定本计划。\n\n指导思想",
        ),
        (
            all_of(put_behind("成员", "1.每月通报。"), put_behind("成员", "五、保障措施")),
            "赵一帆\n",
            "赵一帆\n\n保障措施:\n  - 每月通报。\n",
        ),
        (
            all_of(deleted("四、组织领导"), deleted("组长"), deleted("成员")),
            "组织领导:\n  组长: 周明远（校长）\n  成员: 林静、赵一帆\n",
            "",
        ),
        (
            all_of(put_before("健全制度", "1.定期排查。每周五查教室、走廊和操场。"), deleted("3.定期排查")),
            EVERYDAY[67:135],
            "".join(EVERYDAY[67:135].splitlines(keepends=True)[number] for number in (2, 0, 1)),
        ),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_everyday_edits_are_taken_over(
    library: Workspace, change: Change, old: str, new: str, ends: str
) -> None:
    found = came_back(library, EVERYDAY.replace("\n", ends), change)
    taken = with_edits(found, library, target(library))
    assert taken.data.decode() == EVERYDAY.replace(old, new).replace("\n", ends)
    assert all(each.taken for each in taken.differences or ())
    assert len([each for each in taken.differences or () if each.kind != "编号"]) == len(
        found.differences or ()
    )
    assert found.differences


def test_a_level_that_the_print_does_not_have_is_not_taken_over(library: Workspace) -> None:
    found = came_back(library, EVERYDAY, put_behind("加强教育", "第二章　督查"))
    taken = with_edits(found, library, target(library))
    assert [each.taken for each in taken.differences or ()] == [False]
    assert "未归类: |\n  第二章　督查\n" in taken.data.decode()


@pytest.mark.parametrize("change", [replaced("3.定期", "5.定期"), deleted("健全制度")])
def test_numbers_typed_otherwise_are_told_and_counted_on(library: Workspace, change: Change) -> None:
    found = came_back(library, EVERYDAY, change)
    assert found.edited
    taken = with_edits(found, library, target(library))
    told = [(each.kind, each.why) for each in taken.differences or () if each.why]
    assert told[0] == ("编号", "编号由 planforge 接着编，手改的编号不收")


def _somehow(chance: random.Random) -> Change:
    """A few paragraphs taken out, doubled or changed."""

    def change(document: Document) -> None:
        for _ in range(3):
            paragraph = chance.choice([each for each in document.paragraphs if each.runs])
            words = paragraph.text
            way = chance.choice(
                (deleted(words), put_behind(words, chance.choice(WORDS)), replaced(words, words * 2))
            )
            way(document)

    return change


WORDS = (
    "（九）督查。每周一次。",
    "9.补充一条。",
    "新增加的一段话。",
    "记录员：林静",
    "五、保障",
    "- 甲: {{乙}} # 丙",
)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_changed_nothing_is_lost(library: Workspace, seed: int) -> None:
    found = came_back(library, EVERYDAY, _somehow(random.Random(seed)))
    taken = with_edits(found, library, target(library))
    spec = "".join(taken.data.decode().split())
    assert show(TextFile(target(library), taken.data), library)[0] is not None
    for each in taken.differences or ():
        assert each.taken or (each.why and "".join(each.new.split()) in spec)


def test_a_spec_is_edited_with_the_profile_it_travels_with(library: Workspace, tmp_path: Path) -> None:
    (tmp_path / "学校.yaml").write_text("学校: 滨河市实验小学\n", encoding="utf-8")
    spec = SPEC.replace("学校: 滨河市实验小学\n标题: 滨河市实验小学工作计划\n", "期间: 2026年\n")
    document = changed(built(Workspace(tmp_path), spec), replaced("把课上好", "上好课"))
    elsewhere = Workspace(tmp_path / "别处")
    found = returned(document, elsewhere, target(elsewhere))
    assert found is not None
    taken = with_edits(found, elsewhere, target(elsewhere))
    assert taken.data.decode() == spec.replace("把课上好", "上好课")


def test_what_cannot_be_taken_away_is_a_comment_at_its_line(library: Workspace) -> None:
    spec = EVERYDAY.replace("预防为主。", "预防为主。  # 引自去年")
    found = came_back(library, spec, all_of(deleted("预防为主"), replaced("十月", "十一月")))
    taken = with_edits(found, library, target(library))
    assert taken.data.decode() == spec.replace("十月", "十一月").replace(
        "指导思想", "# 核对：Word 里删去了“预防为主。”\n指导思想"
    )
    assert [(each.taken, each.why) for each in taken.differences or ()] == [
        (False, "试过的改法印出来都和 Word 里不一样；已在规格里注上“# 核对：”"),
        (True, ""),
    ]


def test_what_cannot_be_taken_over_waits_in_the_bucket(library: Workspace) -> None:
    taken = with_edits(
        came_back(library, SPEC, put_before("小学工作计划", "内部资料")), library, target(library)
    )
    assert taken.data.decode().endswith("\n\n未归类: |\n  内部资料\n")
    assert taken.differences is not None
    assert [each.taken for each in taken.differences] == [False]


def test_characters_that_nobody_sees_stay_in_word(library: Workspace) -> None:
    change = all_of(
        put_before("小学工作计划", "内部\u200c资料"), replaced("把课上好", "上好\u200b👨\u200d🏫的课")
    )
    found = came_back(library, SPEC, change)
    taken = with_edits(found, library, target(library)).data.decode()
    assert taken == SPEC.replace("把课上好", "上好👨\u200d🏫的课") + "\n未归类: |\n  内部资料\n"
    assert show(TextFile(target(library), taken.encode()), library)[0] is not None
    only = came_back(library, SPEC, replaced("把课上好", "把课\u200c上好"))
    assert (only.edited, only.differences) == (False, ())


def test_a_title_broken_otherwise_by_another_program_is_no_edit(library: Workspace) -> None:
    found = came_back(library, SPEC, replaced("小学工作", "小学\n工作"))
    assert (found.edited, found.differences) == (False, ())


def test_numbers_that_move_on_are_no_differences(library: Workspace) -> None:
    found = came_back(library, SPEC, deleted("全员参训"))
    assert found.differences is not None
    assert [each.kind for each in found.differences] == ["删除"]


def test_the_spec_with_the_edits_prints_what_word_says(library: Workspace) -> None:
    def change(document: Document) -> None:
        replaced("把课上好", "上好每一节课")(document)
        put_behind("按时完成", "4.做好总结。")(document)
        deleted("面向全体学生")(document)

    taken = with_edits(came_back(library, SPEC, change), library, target(library))
    printed, _ = show(TextFile(target(library), taken.data), library)
    assert printed is not None
    assert "上好每一节课" in printed
    assert "4.做好总结。" in printed
    assert "面向全体学生" not in printed


def test_a_spec_whose_template_is_gone_is_given_back_unlike(library: Workspace) -> None:
    (library.root / "templates").mkdir()
    template = library.root / "templates" / "本校计划.yaml"
    template.write_text("沿用: 工作计划\n", encoding="utf-8")
    spec = SPEC.replace("文种: 工作计划", "文种: 本校计划")
    data = changed(built(Workspace(library.root), spec), replaced("把课上好", "上好课"))
    template.unlink()
    found = returned(data, Workspace(library.root), target(library))
    assert found is not None
    assert (found.data, found.differences) == (spec.encode(), None)


CHARTED = """\
文种: 工作总结
学校: 滨河市实验小学
标题: 工作总结
主要成效:
  - 图表: |
      月份 | 次数 | 人次
      9月 | 4 | 1,200
      10月 | 6 |
  - 表格: |
      项目 | 支出
      课酬 | 800元
"""


def test_numbers_changed_in_a_chart_are_seen_and_taken_back(library: Workspace) -> None:
    data = built(library, CHARTED)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    chart = parts["word/charts/chart1.xml"].replace(b"<c:v>1200</c:v>", b"<c:v>1350</c:v>")
    edited = io.BytesIO()
    with zipfile.ZipFile(edited, "w") as file:
        for name, part in parts.items():
            file.writestr(name, chart if name == "word/charts/chart1.xml" else part)
    found = returned(edited.getvalue(), library, target(library))
    assert found is not None
    assert found.edited
    assert [(each.old, each.new) for each in found.differences or ()] == [("9月\t4\t1,200", "9月\t4\t1,350")]
    taken = with_edits(found, library, target(library))
    assert taken.data.decode() == CHARTED.replace("1,200", "1,350")


def test_a_changed_row_of_a_typed_table_is_taken_back(library: Workspace) -> None:
    def change(document: Document) -> None:
        document.tables[0].cell(1, 1).paragraphs[0].runs[0].text = "900元"

    found = returned(changed(built(library, CHARTED), change), library, target(library))
    assert found is not None
    taken = with_edits(found, library, target(library))
    assert taken.data.decode() == CHARTED.replace("800元", "900元")


def test_a_document_with_a_chart_comes_back_byte_for_byte(library: Workspace) -> None:
    found = returned(built(library, CHARTED), library, target(library))
    assert found == Returned(CHARTED.encode(), "计划.yaml", edited=False)


SIGNED = "落款: {单位: 滨河市实验小学, 日期: 2026-09-01}\n"


@pytest.mark.parametrize(
    ("spec", "change", "now"),
    [
        ("附注: 此件公开发布\n", replaced("公开发布", "不予公开"), "附注: 此件不予公开\n"),
        ("附注: 此件公开发布\n", replaced("此件公开发布", "发至各年级组"), "附注: 发至各年级组\n"),
        ("附注: （此件公开发布）\n", replaced("公开", "内部"), "附注: （此件内部发布）\n"),
        (
            "附注: |\n  此件公开发布\n  联系人：林静\n",
            replaced("林静", "赵一帆"),
            "附注: |\n  此件公开发布\n  联系人：赵一帆\n",
        ),
        ("附注: 此件公开发布\n", deleted("此件公开"), ""),
        ("附注: |\n  此件公开发布\n  联系人：林静\n", deleted("此件公开"), "附注: |\n  联系人：林静\n"),
        ("", put_behind("2026年9月1日", "（此件公开发布）"), "附注: （此件公开发布）\n"),
        (
            "附注: 此件公开发布\n",
            put_behind("此件公开", "（联系人：林静）"),
            "附注: |\n  此件公开发布\n  （联系人：林静）\n",
        ),
    ],
)
def test_附注_comes_back_as_it_says_now(library: Workspace, spec: str, change: Change, now: str) -> None:
    back = with_edits(came_back(library, SPEC + SIGNED + spec, change), library, target(library))
    assert back.data.decode() == SPEC + SIGNED + now
    assert back.differences
    assert all(each.taken for each in back.differences)


IMPRINT = "版记:\n  抄送: 滨河市教育局\n  印发机关: 滨河市实验小学办公室\n  印发日期: 2026-09-02\n"


@pytest.mark.parametrize(
    ("spec", "change", "now"),
    [
        (
            IMPRINT,
            replaced("教育局", "教育局、滨河市督导室"),
            IMPRINT.replace("教育局", "教育局、滨河市督导室"),
        ),
        (IMPRINT, replaced("办公室", "教务处"), IMPRINT.replace("办公室", "教务处")),
        (IMPRINT, replaced("9月2日", "9月8日"), IMPRINT.replace("09-02", "09-08")),
        (IMPRINT, deleted("抄送"), IMPRINT.replace("  抄送: 滨河市教育局\n", "")),
        (IMPRINT, deleted("办公室"), "版记:\n  抄送: 滨河市教育局\n"),
        ("版记: {抄送: 滨河市教育局}\n", replaced("教育局", "督导室"), "版记: {抄送: 滨河市督导室}\n"),
        ("版记: {抄送: 滨河市教育局}\n", deleted("抄送"), ""),
        ("", put_behind("2026年9月1日", "抄送：滨河市教育局。"), "版记:\n  抄送: 滨河市教育局\n"),
        (
            "版记:\n  抄送: 滨河市教育局\n",
            put_behind("抄送", "办公室　2026年9月2日印发"),
            "版记:\n  抄送: 滨河市教育局\n  印发机关: 办公室\n  印发日期: 2026年9月2日\n",
        ),
    ],
)
def test_版记_comes_back_as_it_says_now(library: Workspace, spec: str, change: Change, now: str) -> None:
    back = with_edits(came_back(library, SPEC + SIGNED + spec, change), library, target(library))
    assert back.data.decode().rstrip() == (SPEC + SIGNED + now).rstrip()
    assert back.differences is not None
    assert all(each.taken for each in back.differences)


OUTLINED = """\
文种: 工作计划
标题: 滨河市实验小学工作计划
编号: 多级
指导思想: 把课上好。
工作目标:
  - 全员参训。
  - 研讨:
    - 每月一次。
"""


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        (replaced("1　指导思想", "1　总体要求"), "指导思想:", "总体要求:"),
        (replaced("全员", "骨干教师"), "全员", "骨干教师"),
        (put_behind("全员参训", "2.2　按时完成。"), "  - 研讨:", "  - 按时完成。\n  - 研讨:"),
        (put_behind("每月一次", "2.2.2　都有记录。"), "每月一次。\n", "每月一次。\n    - 都有记录。\n"),
        (deleted("全员参训"), "  - 全员参训。\n", ""),
    ],
)
def test_numbers_that_say_those_above_them_come_back_as_levels(
    library: Workspace, change: Change, old: str, new: str
) -> None:
    back = with_edits(came_back(library, OUTLINED, change), library, target(library))
    assert back.data.decode() == OUTLINED.replace(old, new)
    assert back.differences is not None
    assert all(each.taken for each in back.differences)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (lambda xml: xml[: len(xml) // 2], "损坏"),
        (lambda xml: b"", "没有正文"),
        (
            lambda xml: xml.replace(
                b"</w:body>", b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 5000 + b"</w:body>"
            ),
            "太长",
        ),
        (
            lambda xml: b"<!DOCTYPE x>" + xml[xml.index(b"<w:document") :].replace(b"<w:t>", b"<w:t>x"),
            "DOCTYPE",
        ),
    ],
)
def test_a_broken_body_is_no_edit_and_the_spec_is_whole(
    library: Workspace, body: Callable[[bytes], bytes], reason: str
) -> None:
    found = returned(_with_body(built(library, SPEC), body), library, target(library))
    assert found is not None
    assert (found.data.decode(), found.differences) == (SPEC, None)
    assert reason in found.unread
    assert with_edits(found, library, target(library)).data.decode() == SPEC


def test_a_body_in_utf16_says_the_same(library: Workspace) -> None:
    def as_utf16(xml: bytes) -> bytes:
        return xml.decode().replace("UTF-8", "UTF-16", 1).encode("utf-16")

    found = returned(_with_body(built(library, SPEC), as_utf16), library, target(library))
    assert found is not None
    assert (found.edited, found.differences) == (False, ())


def _with_body(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """A document with another body; without one where nothing is left of it."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            part = change(part) if name == "word/document.xml" else part
            if part:
                new.writestr(name, part)
    return buffer.getvalue()
