import io
import random
import resource
import time
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planforge.importing import Imported, import_document
from planforge.pipeline import TextFile, build, check, show
from planforge.workspace.library import Workspace
from tests.steps import steps

PLAN = """\
滨河市实验小学校本研修工作计划 篇1

为提高教师专业素养，结合我校实际，制定本计划。
一、指导思想：
坚持立德树人，以教师发展为本，走教研训一体化的道路，不断总结
经验，稳步前进。
二、工作目标
总体目标：建设一支业务精良的教师队伍。
具体目标：
1、全员参训，参训率100%。
2、人均不少于50学时。
三、研修内容
（一）师德培训。每月一次“清溪讲坛”。
（二）教学研究
1、集体备课
（1）定时间。
（2）定主题。
2、课例研讨：每周一节。
四、组织领导
组  长：周  远（校长）
副组长：林静、赵一帆
成  员：各教研组长
五、时间安排
九月份：
1、制定研修计划
2、召开教研组长会
十月：课堂教学研讨
时间\t内容\t负责人
第5周周三\t新课标讲座\t李明
\t交流发言\t王芳
滨河市实验小学
2026年9月1日
附件：研修活动一览表
周次\t专题
第3周\t课堂提问的艺术
上一篇：没有了
"""


@pytest.fixture
def library(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def _target(library: Workspace) -> str:
    return str(library.root / "导入.yaml")


def _import(library: Workspace, data: bytes, *, split: bool = False) -> Imported:
    return import_document(TextFile("旧.docx", data), library, _target(library), split=split)


def _text(library: Workspace, text: str) -> str:
    return _import(library, text.encode()).specs[0].data.decode()


def test_a_pasted_plan_becomes_a_spec_that_reads_like_it(library: Workspace) -> None:
    assert _text(library, PLAN) == (
        "文种: 工作计划\n学校: 滨河市实验小学\n主题: 校本研修\n标题: 滨河市实验小学校本研修工作计划\n"
        "编号:\n  样式: [一、, 1、]\n  研修内容: [（一）, 1、, （1）]\n"
        "\n导语: |\n  为提高教师专业素养，结合我校实际，制定本计划。\n"
        "\n指导思想: |\n  坚持立德树人，以教师发展为本，走教研训一体化的道路，不断总结经验，稳步前进。\n"
        "\n工作目标:\n  总体目标: 建设一支业务精良的教师队伍。\n  具体目标:\n"
        "    - 全员参训，参训率100%。\n    - 人均不少于50学时。\n"
        "\n研修内容:\n  - 师德培训: 每月一次“清溪讲坛”。\n  - 教学研究:\n    - 集体备课:\n      - 定时间。\n"
        "      - 定主题。\n    - 课例研讨：: 每周一节。\n"
        "\n组织领导:\n  组  长: 周远（校长）\n  副组长: 林静、赵一帆\n  成  员: 各教研组长\n"
        "\n时间安排:\n  九月份:\n    - 制定研修计划\n    - 召开教研组长会\n  十月: 课堂教学研讨\n  表格: |\n"
        "    时间 | 内容 | 负责人\n    第5周周三 | 新课标讲座 | 李明\n    〃 | 交流发言 | 王芳\n"
        "\n落款:\n  单位: 滨河市实验小学\n  日期: 2026年9月1日\n"
        "\n附件:\n  - 附件：研修活动一览表:\n      表格: |\n        周次 | 专题\n        第3周 | 课堂提问的艺术\n"
    )


def test_the_new_spec_is_valid_and_prints_every_character(library: Workspace) -> None:
    (spec,) = _import(library, PLAN.encode()).specs
    findings = check(TextFile(_target(library), spec.data), library)
    assert "标题标点" not in [
        each.code for each in findings
    ]  # a typed colon only parts 指导思想 from its text
    assert spec.coverage.share == 1.0
    assert spec.coverage.missing == ()


def test_what_was_set_aside_and_healed_is_listed(library: Workspace) -> None:
    imported = _import(library, PLAN.encode())
    assert [(aside.kind, aside.text) for aside in imported.asides] == [
        ("网页链接", "上一篇：没有了"),
        ("合集编号", "篇1"),
    ]
    assert [aside.kind for aside in imported.healed] == ["断行"]


def test_the_report_says_where_everything_went(library: Workspace) -> None:
    places = {place.key: place for place in _import(library, PLAN.encode()).specs[0].placements}
    assert places["工作目标"].what == "2 个栏目、2 条"
    assert "认得：目标" in places["工作目标"].why
    assert places["人员"].what == "组长 周远；副组长 林静、赵一帆"


def test_several_documents_are_split_when_asked(library: Workspace) -> None:
    text = PLAN + PLAN.replace("篇1", "篇2").replace("校本研修", "德育")
    imported = _import(library, text.encode(), split=True)
    assert [spec.title for spec in imported.specs] == [
        "滨河市实验小学校本研修工作计划",
        "滨河市实验小学德育工作计划",
    ]
    assert all(spec.coverage.share == 1.0 for spec in imported.specs)


def test_without_being_asked_the_others_wait_in_the_bucket(library: Workspace) -> None:
    imported = _import(library, (PLAN + PLAN.replace("篇1", "篇2")).encode())
    assert imported.more == 1
    assert "未归类: |" in imported.specs[0].data.decode()


def test_a_word_file_with_automatic_numbers_becomes_the_same_spec(library: Workspace) -> None:
    first = _import(library, PLAN.encode()).specs[0].data
    built = build(TextFile(_target(library), first), library, submission=True)
    assert built.document is not None
    assert _import(library, built.document).specs[0].data == first


@pytest.mark.parametrize(
    "text",
    [
        "一", "一、\n", "目录", "附件", "2026年9月1日", "、\n、\n", "：", "|", "{{x}}", "- - -", "# 核对：", "“", "\t\t\t\n\t",
        "一、目标\n一、目标\n一、目标", "表\t\t头\n\t\t\n", "组长：\n组长：\n组长：", "1.\n2.\n3.", "标题\n" + "长" * 5000,
        "一、" + "很长的标题" * 80 + "\n文", "时间：\n时间：九月\n", "—— ——", "'\"'\"", "篇1\n篇2\n篇3", "①②③④⑤", "a.甲\nb.乙\nc.丙",
    ],
)  # fmt: skip
def test_odd_texts_are_said_without_loss(library: Workspace, text: str) -> None:
    imported = _import(library, text.encode())
    for spec in imported.specs:
        assert [finding for finding in spec.diagnostics if finding.is_error] == []
        assert spec.coverage.share == 1.0
    assert imported.specs or imported.refusal is not None


LINE = st.one_of(
    st.sampled_from(
        ["一、指导思想", "二、工作目标", "三、措施", "（一）教学", "（二）德育", "1、备课", "2、上课", "（1）听课", "①评课", "组长：周远", "九月：",
         "具体目标：", "成员：林静 王芳", "时间\t内容\t地点", "九月\t开学\t操场", "", "滨河市实验小学", "2026年9月1日", "附件1：名单", "1、备课：每周一次",
         "工作计划", "要求如下：", "一是认真；", "第一，加强学习。", "{{甲}}", "今后我们将继续努力。",
         "一、工作目标　1.", "二、措施　①", "1)　，a) ", "十、：", "。：", "落款、时间安排落款　", "1.1　指导思想　①十、"]
    ),
    st.text(st.sampled_from("一二1（）、。：:，- |#'\"{}\t 教学校甲乙"), max_size=24),
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "一、工作目标　1.\n提高质量。\n二、措施\n好。\n",
        "二、目标　①\n。\n",
        "提高质量。　\n1)　，a) \n一是\n二、；\n第一，\t落实\n",
        "；\n第一章：。\n\na)，组长：林静；\n2026年9月1日；\n工作计划\n十、：\n。2.　　|　组长：：\n",
        "第一， 附件1：名单 \n：\n如下：。2026年9月1日；2、\n附件1：名单\n\n提高质量。。。；★：\n落款、时间安排落款　\n组长：。\n一、\n指导思想 ：、\n",
    ],
)
def test_marks_with_nothing_behind_them_are_kept(library: Workspace, text: str) -> None:
    for spec in _import(library, text.encode()).specs:
        assert [finding for finding in spec.diagnostics if finding.is_error] == []
        assert spec.coverage.missing == ()


@given(st.lists(LINE, max_size=30))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_lines_come_together_nothing_is_lost(library: Workspace, lines: list[str]) -> None:
    imported = _import(library, "\n".join(lines).encode())
    for spec in imported.specs:
        assert [finding.message for finding in spec.diagnostics if finding.is_error] == []
        assert spec.coverage.missing == ()


@given(st.binary(max_size=400))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_a_spec_or_a_sentence(library: Workspace, data: bytes) -> None:
    imported = _import(library, data)
    assert bool(imported.specs) != (imported.refusal is not None)


def _word_file() -> bytes:
    document = docx.Document()
    document.add_heading("滨河市实验小学工作计划", 0)
    for text in ("一、指导思想", "坚持立德树人。", "二、工作目标", "1.全员参训。", "2.按时完成。"):
        document.add_paragraph(text)
    table = document.add_table(2, 2)
    for index, text in enumerate(("时间", "内容", "九月", "开学")):
        table.cell(index // 2, index % 2).text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_word_file_of_another_program_becomes_a_spec(library: Workspace) -> None:
    spec = _import(library, _word_file()).specs[0].data.decode()
    assert "标题: 滨河市实验小学工作计划" in spec
    assert "  - 按时完成。\n  - 表格: |\n      时间 | 内容\n      九月 | 开学\n" in spec


def _with_body(data: bytes, extra: str) -> bytes:
    """A Word file with more XML at the end of its body."""
    whole = zipfile.ZipFile(io.BytesIO(data))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in whole.namelist():
            part = whole.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:sectPr", extra.encode() + b"<w:sectPr", 1)
            archive.writestr(name, part)
    return buffer.getvalue()


def _run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_what_the_reader_leaves_out_is_counted_and_kept(library: Workspace) -> None:
    (spec,) = _import(library, _with_body(_word_file(), _run("游离在段落之外的字"))).specs
    assert "未归类: |\n  游离在段落之外的字\n" in spec.data.decode()
    assert (spec.coverage.bucket, spec.coverage.missing) == (9, ())
    assert spec.coverage.printed_share < 1


def test_sounds_and_the_second_of_two_wordings_are_no_loss(library: Workspace) -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ruby = f"<w:ruby><w:rt>{_run('pīn')}</w:rt><w:rubyBase>{_run('拼')}</w:rubyBase></w:ruby>"
    only = f"<mc:AlternateContent {mc}><mc:Fallback>{_run('只有后备')}</mc:Fallback></mc:AlternateContent>"
    both = (
        f"<mc:AlternateContent {mc}><mc:Choice>{_run('新写法')}</mc:Choice>"
        f"<mc:Fallback>{_run('旧写法')}</mc:Fallback></mc:AlternateContent>"
    )
    data = _with_body(_word_file(), f"<w:p>{ruby}{_run('音')}{only}{both}</w:p>")
    imported = _import(library, data)
    (spec,) = imported.specs
    assert "拼音只有后备新写法" in spec.data.decode()
    assert [(aside.kind, aside.text) for aside in imported.asides] == [("注音", "pīn")]
    assert "注音：pīn" in spec.data.decode()
    assert (spec.coverage.bucket, spec.coverage.aside, spec.coverage.printed_share) == (0, 3, 1.0)


def test_a_page_of_contents_is_set_aside_and_counted_once(library: Workspace) -> None:
    entries = "第一部分  办学基础…………1\n第二部分  主要任务…………3\n第三部分  保障措施…………9\n"
    chapters = (
        "第一部分  办学基础\n校舍够用。\n第二部分  主要任务\n建好课程。\n第三部分  保障措施\n校长牵头。\n"
    )
    (spec,) = _import(library, f"发展规划\n目  录\n{entries}{chapters}".encode()).specs
    assert (spec.coverage.share, spec.coverage.bucket) == (1.0, 0)
    assert "未归类" not in spec.data.decode()


def test_a_notice_waits_beside_the_plan_that_it_hands_out(library: Workspace) -> None:
    notice = "滨河市实验小学关于印发《德育工作计划》的通知\n各年级组：\n现印发给你们。\n滨河市实验小学\n2026年9月2日\n"
    plan = "德育工作计划\n一、目标\n立德树人。\n二、措施\n1.抓常规。\n2.抓活动。\n"
    found = _import(library, (notice + plan).encode())
    assert found.more == 1
    text = found.specs[0].data.decode()
    assert "标题: 德育工作计划" in text
    assert "现印发给你们。" in text[text.index("未归类") :]
    assert found.specs[0].coverage.share == 1.0
    assert [spec.title for spec in _import(library, (notice + plan).encode(), split=True).specs] == [
        "滨河市实验小学关于印发《德育工作计划》的通知",
        "德育工作计划",
    ]


def test_several_documents_add_up(library: Workspace) -> None:
    both = PLAN + PLAN.replace("篇1", "篇2")
    (spec,) = _import(library, both.encode()).specs
    parts = [each.coverage for each in _import(library, both.encode(), split=True).specs]
    assert spec.coverage.total == sum(each.total for each in parts)
    assert spec.coverage.found == parts[0].found
    assert spec.coverage.bucket == parts[1].found
    assert spec.coverage.aside == sum(each.aside for each in parts) == 14
    assert spec.coverage.missing == ()


def test_braces_of_a_foreign_document_print_as_they_are_without_a_word(library: Workspace) -> None:
    line = "填写{{姓名}}和{{{日期}}}，还有{班级}}、{{ 和 }}、{{%if%}}、{一}。"
    (spec,) = _import(library, f"安全工作计划\n一、要求\n{line}\n二、{{{{学校}}}}\n好。\n".encode()).specs
    assert spec.diagnostics == check(TextFile(_target(library), spec.data), library) == ()
    printed, _ = show(TextFile(_target(library), spec.data), library)
    assert printed is not None
    assert printed.split("\n")[2:4] == [line, "二、{{学校}}"]


@pytest.mark.parametrize(
    ("typed", "said"), [("2026.3.1", ["2026.3.1 印成 2026年3月1日"]), ("2026年3月1日", [])]
)
def test_a_date_that_prints_otherwise_is_said(library: Workspace, typed: str, said: list[str]) -> None:
    text = f"安全工作计划\n一、要求\n抓安全。\n滨河市实验小学\n{typed}\n"
    (spec,) = _import(library, text.encode()).specs
    assert [place.what for place in spec.placements if place.key == "日期"] == said


def test_a_flipped_byte_never_lets_a_foreign_exception_out(library: Workspace) -> None:
    whole = _word_file()
    chance = random.Random(7)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 1, 3))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        imported = _import(library, bytes(data))
        assert imported.specs or imported.refusal is not None


def test_a_flipped_byte_in_a_part_never_lets_a_foreign_exception_out(library: Workspace) -> None:
    whole = zipfile.ZipFile(io.BytesIO(_word_file()))
    parts = {
        name: whole.read(name) for name in ("word/document.xml", "word/styles.xml", "word/numbering.xml")
    }
    chance = random.Random(11)
    for _ in range(150):
        name = chance.choice(list(parts))
        data = bytearray(parts[name])
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(7)
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for each, old in parts.items():
                archive.writestr(each, bytes(data) if each == name else old)
        imported = _import(library, buffer.getvalue())
        assert imported.specs or imported.refusal is not None


def test_a_file_cut_anywhere_is_decided(library: Workspace) -> None:
    whole = _word_file()
    for end in range(0, len(whole), 997):
        imported = _import(library, whole[:end])
        assert imported.refusal is not None
        assert imported.refusal.hint


def test_five_hundred_paragraphs_take_few_steps_each(library: Workspace) -> None:
    text = "工作计划\n" + "".join(
        f"{number}、目标\n1、甲。\n2、乙。\n说明文字，说明文字。\n" for number in "一二三四五六七八九十" * 12
    )
    _import(library, text[:200].encode())
    assert steps(lambda: _import(library, text.encode())) < 480 * 2_500  # 1,700 now: 40 ms


@pytest.mark.parametrize(
    "text",
    [
        "五一、目标：\n" * 5900,
        "组长：王芳\n" * 5900,
        "（一）" * 100_000,
        "1、甲\n（1）乙\n" * 2900,
        "《“（" * 100_000,
        "甲\t乙\n" * 9000,
    ],
)
def test_hostile_texts_are_decided_within_seconds_and_little_memory(library: Workspace, text: str) -> None:
    start = time.process_time()
    _import(library, text.encode())
    assert time.process_time() - start < 3
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1_000_000


def test_what_an_import_prints_is_what_show_says(library: Workspace) -> None:
    (spec,) = _import(library, PLAN.encode()).specs
    printed, _ = show(TextFile(_target(library), spec.data), library)
    assert printed is not None
    assert "（一）师德培训。每月一次“清溪讲坛”。\n" in printed
    assert "2、课例研讨：每周一节。\n" in printed


def test_a_counted_title_of_the_page_is_set_aside_and_not_kept_a_second_time(library: Workspace) -> None:
    text = "班主任工作计划篇1\n\n滨河市实验小学班主任工作计划\n一、目标\n乐学。\n二、措施\n1.早读。\n"
    found = _import(library, text.encode())
    assert [aside.text for aside in found.asides] == ["篇1", "班主任工作计划"]
    assert found.specs[0].coverage.bucket == 0
    assert "未归类" not in found.specs[0].data.decode()


def test_a_day_that_is_none_in_a_table_costs_a_document_nothing_of_its_structure(library: Workspace) -> None:
    text = (
        "滨河市实验小学工作计划\n一、工作安排\n时间\t内容\n2月30日\t读书\n10月\t研讨\n二、要求\n按时完成。\n"
    )
    (spec,) = import_document(TextFile("旧.txt", text.encode()), library, "计划.yaml").specs
    assert "工作安排:\n" in spec.data.decode()
    assert [each.message for each in spec.diagnostics if each.is_error] == ["2月没有30日"]
    assert (spec.coverage.share, spec.coverage.missing) == (1.0, ())


def test_a_signing_date_that_is_none_is_said_while_all_else_is_counted_as_printed(library: Workspace) -> None:
    text = "滨河市实验小学工作计划\n一、目标\n上好课。\n二、措施\n1.备课。\n滨河市实验小学\n2026年9月31日\n"
    (spec,) = _import(library, text.encode()).specs
    assert [each.message for each in spec.diagnostics if each.is_error] == ["9月没有31日"]
    assert (spec.coverage.share, spec.coverage.missing) == (1.0, ())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1、提早规划。2、责任到人。3、按时总结。", ["3 行，1、提早规划。｜2、责任到人。｜3、按时总结。"]),
        ("（1）查教室。（2）查操场。", ["2 行，（1）查教室。｜（2）查操场。"]),
        ("组长：林静  副组长：何远", ["2 行，组长：林静｜副组长：何远"]),
        ("九月：准备　　十月：实施", ["2 行，九月：准备｜十月：实施"]),
        ("1、提早规划，责任到人。", []),
        ("做好准备。按时总结。", []),
        ("组长：林静、何远", []),
    ],
)
def test_breaks_that_were_made_are_told(library: Workspace, line: str, told: list[str]) -> None:
    imported = _import(
        library, f"云坪小学读书工作计划\n一、工作目标\n人人读书。\n二、工作措施\n{line}\n".encode()
    )
    assert [aside.text for aside in imported.asides if aside.kind == "分行"] == told
    assert imported.specs[0].coverage.share == 1.0
