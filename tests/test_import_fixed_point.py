"""Import → build → import is a fixed point, also where the document leaves without its spec (--送审).

Fixed means: the spec read off the built document prints the same text, as blocks of the same kinds on the
same levels, its sections have the same roles, its schedules the same entries, its labels the same people;
and its own document has the same text and the same outline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planforge.compose.assembly import Request, compose
from planforge.document import Annex, Block, Heading, Item
from planforge.gathering import gather
from planforge.importing import import_document
from planforge.model.content import Content, Label
from planforge.model.content import Item as Element
from planforge.model.people import read_people
from planforge.model.schedule import ScheduleEntry, entries_of
from planforge.pipeline import TextFile, build, show
from planforge.returning import returned
from planforge.workspace.library import Workspace
from planforge.writers.docx.readback import paragraph_texts
from planforge.writers.text import lines_of
from planforge.zipped.unpacking import parts_of

ROOT = Path(__file__).resolve().parent.parent
SPECS = sorted(path for path in (ROOT / "specs").glob("*.yaml") if path.name != "学校.yaml")
SCHOOL = Workspace(ROOT)
LIBRARY = Workspace(ROOT / "tests")  # built-in templates only, no profile
TARGET = str(ROOT / "tests" / "计划.yaml")
_OUTLINE = re.compile(rb'<w:pStyle w:val="([1-4])"/>|<w:outlineLvl w:val="(\d)"/>')
SENTENCE = "各年级组每两周集中研讨一次，围绕一个问题说透，并把结论写进下一次的教学设计。"


class Structure(NamedTuple):
    """A spec as composed: blocks (kind, level, lines), roles by heading, schedules, people by label."""

    blocks: tuple[tuple[str, int, tuple[str, ...]], ...]
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    schedules: tuple[tuple[ScheduleEntry, ...], ...]
    people: tuple[tuple[str, tuple[str, ...]], ...]


def structure(spec: bytes, library: Workspace, target: str) -> Structure:
    ready = gather(TextFile(target, spec), library, [])
    assert ready is not None
    document = compose(Request(ready.spec, ready.profile, ready.template, ready.pictures)).document
    sections = ready.spec.sections
    return Structure(
        tuple(_blocks(document.blocks)),
        tuple((section.heading.rstrip("：。"), section.roles) for section in sections),
        tuple(_placeless(section.content) for section in sections),
        tuple(pair for content in ready.spec.contents_in_order() for pair in _people(content)),
    )


def _blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    for block in blocks:
        if isinstance(block, Annex):
            yield "Annex", 0, (block.mark, block.title)
            yield from _blocks(block.blocks)
        else:
            level = block.level if isinstance(block, Heading | Item) else 0
            yield type(block).__name__, level, tuple(lines_of(block))


def _placeless(content: Content) -> tuple[ScheduleEntry, ...]:
    entries = entries_of(content) or ()
    return tuple(
        entry._replace(
            at=0,
            when=entry.when._replace(at=0),
            tasks=tuple(task._replace(at=0) for task in entry.tasks),
            fields=tuple((key, tuple(text._replace(at=0) for text in texts)) for key, texts in entry.fields),
        )
        for entry in entries
    )


def _people(content: Content) -> Iterator[tuple[str, tuple[str, ...]]]:
    for part in content:
        if isinstance(part, Label) and part.text is not None:
            yield part.key, tuple(member.name for member in read_people("".join(part.text.lines)))
        if isinstance(part, Label | Element):
            yield from _people(part.body)


def imported(data: bytes, name: str, library: Workspace, target: str) -> bytes:
    found = import_document(TextFile(name, data), library, target)
    assert found.specs, found.refusal
    assert found.more == 0
    return found.specs[0].data


def submitted(spec: bytes, library: Workspace, target: str) -> bytes:
    built = build(TextFile(target, spec), library, submission=True)
    assert built.document is not None, built.diagnostics
    return built.document


def outline(document: bytes) -> list[tuple[bytes, ...]]:
    body = parts_of(document, "word/document.xml".__eq__, 64_000_000)["word/document.xml"]
    return [match.groups() for match in _OUTLINE.finditer(body)]


def printed(spec: bytes, library: Workspace, target: str) -> str:
    text, findings = show(TextFile(target, spec), library)
    assert text is not None, findings
    return text


def assert_fixed(spec: bytes, library: Workspace = LIBRARY, target: str = TARGET) -> bytes:
    """Hold that what a document says survives being built and read again; the spec of the second import."""
    document = submitted(spec, library, target)
    again = imported(document, "计划.docx", library, target)
    assert printed(again, library, target) == printed(spec, library, target)
    assert structure(again, library, target) == structure(spec, library, target)
    second = submitted(again, library, target)
    assert paragraph_texts(second) == paragraph_texts(document)
    assert outline(second) == outline(document)
    return again


def assert_fixed_as_text(spec: bytes) -> None:
    text = printed(spec, LIBRARY, TARGET)
    again = imported(text.encode(), "计划.txt", LIBRARY, TARGET)
    assert printed(again, LIBRARY, TARGET) == text
    assert structure(again, LIBRARY, TARGET) == structure(spec, LIBRARY, TARGET)


DOCUMENTS = {
    "chapters with figures": (
        "滨河市实验小学研修工作计划\n1. 引言\n1） 目的\n说明研修的由来。\n2） 范围\n面向全体教师。\n"
        "2. 安排\n1） 准备\n分组报名。\n2） 实施\n按月推进。\n3. 保障\n1） 组织\n成立小组。\n"
    ),
    "figures inside figures": (
        "滨河市实验小学研修工作计划\n一、研修内容\n（一）专题研修\n1. 读书\n每月一本。\n2. 交流\n每月一次。\n"
        f"（二）课例研修\n1. 备课\n{SENTENCE}\n2. 上课\n{SENTENCE}\n二、研修要求\n1. 全员参加。\n2. 及时总结。\n"
    ),
    "numbers that begin anew without a word": (
        "滨河市实验小学工作计划\n一、主要工作\n1. 开展读书活动。\n2. 开展课例研讨。\n说明如下\n时间\t内容\n九月\t读书\n十月\t研讨\n"
        f"1. 活动前两天公布方案。\n2. 活动后三天内交小结。\n{SENTENCE}\n二、要求\n认真落实。\n"
    ),
    "a number left out": (
        f"滨河市实验小学工作计划\n一、主要工作\n1. {SENTENCE}\n活动名单另发。\n3. {SENTENCE}\n以上各项按期完成。\n4. 做好总结。\n二、要求\n落实到人。\n"
    ),
    "texts that begin with a figure": (
        "滨河市实验小学活动安排\n一、活动内容\n1. 24个班轮流升旗。\n2. 1对1结对帮扶。\n3. 28日（周五）下午集中返校。\n4. 遵守纪律。\n"
        "二、有关事项\n1. 3月5日前报名。\n2. 2026年新教师全部参加。\n"
    ),
    "a colon before a figure": (
        "滨河市实验小学活动方案\n一、活动时间\n1. 报名截止时间：2026年9月16日（周三）\n2. 活动地点：1号楼报告厅\n"
        "二、注意事项：\n下午1：30前到达报告厅并做到以下几点：\n1） 提前签到。\n2） 保持安静。\n"
    ),
    "a date above who signs": (
        "滨河市实验小学活动方案\n一、活动要求\n1. 自愿报名，各班不超过两人。\n2. 未尽事宜另行通知。\n"
        f"{' ' * 48}2026年9月16日\n{' ' * 50}德育处\n"
    ),
    "who signs without a date, then an annex": (
        f"滨河市实验小学活动方案\n一、活动要求\n1. 各班按时参加；\n2. 奖项于学期末公布。\n{' ' * 40}滨河市实验小学教导处\n"
        "附：活动安排表\n时间\t内容\n九月\t读书\n十月\t研讨\n"
    ),
    "sections in an annex behind who signs": (
        "关于开展读书节活动的通知\n各班级：\n读书节方案已定，请认真组织。\n"
        "滨河市实验小学\n2026年10月8日\n附件：\n滨河市实验小学读书节活动方案\n一、活动主题\n书香满校园。\n二、活动时间\n十月。\n"
        f"三、活动内容\n1. 晨读。\n2. 讲故事。\n四、要求\n{SENTENCE}\n"
    ),
    "nobody is named below a label": (
        "滨河市实验小学运动会方案\n一、裁判长：林静\n二、检录员：赵一帆\n三、医务人员：周明远\n教导处 体育组\n2026年10月8日\n"
    ),
    "addressed without a title": "全体教师：\n期末工作安排如下。\n1. 10日前交教案。\n2. 12日前交成绩。\n",
    "a title in several lines": (
        "滨河市实验小学\n2026学年第一学期读书节\n活动方案\n一、主题\n书香满校园。\n二、时间\n十月中旬。\n"
    ),
    "tables with empty columns": (
        "滨河市实验小学周工作安排\n一、安排\n时间\t内容\t负责人\t\n9月8日\t升旗\t德育处\t\n\t教研\t\t\n9月15日\t\t教导处\t\n二、要求\n按时完成。\n"
    ),
    "points below a row of a table": (
        "滨河市实验小学周工作安排表\n星期\t工作内容\t部门\n周一\t1. 升旗仪式\t德育处\n2. 各班大扫除\n周二\t1. 教研活动\t教导处\n"
        "2. 检查教案\t教导处\n3. 听课\n"
    ),
    "a contents page": (
        "滨河市实验小学发展规划\n目录\n一、现状分析\t1\n二、发展目标\t2\n三、保障措施\t3\n一、现状分析\n"
        f"{SENTENCE}\n二、发展目标\n1. 课程更丰富。\n2. 教师有专长。\n三、保障措施\n{SENTENCE}\n"
    ),
    "headings that come twice": (
        "滨河市实验小学教师发展方案\n一、青年教师\n1. 培养目标\n（1）站稳讲台。\n（2）学会研究。\n2. 培养要求\n（1）听课。\n"
        f"二、骨干教师\n1. 培养目标\n① 形成特色。\n② 带好徒弟。\n2. 培养要求\n{SENTENCE}\n"
    ),
    "a list of its own behind numbers that run on": (
        "滨河市实验小学测评指南\n一、说明\n1. 自愿参加。\n2. 独立完成。\n二、操作\n3. 登录平台。\n4. 查看报告。\n"
        "注意事项：\n1. 打不开网页\n检查网络。\n2. 忘记密码\n找信息员。\n"
    ),
    "one heading over lists of two looks": (
        "滨河市实验小学教师发展方案\n一、青年教师\n1. 站稳讲台。\n2. 学会研究。\n二、培养要求\n（一）培养对象\n五年以上教龄。\n"
        "（二）培养原则\n1. 内外结合。\n2. 分层推进。\n三、骨干教师\n1. 形成特色。\n2. 带好徒弟。\n四、培养要求\n1. 带头上课。\n2. 带头读书。\n"
    ),
    "a closing with a heading and a list": (
        "滨河市实验小学测评指南\n一、说明\n1. 自愿参加。\n2. 独立完成。\n二、操作\n3. 登录平台。\n4. 查看报告。\n"
        "常见问题\n1. 打不开网页\n检查网络。\n2. 忘记密码\n找信息员。\n"
    ),
    "people known by their names alone": (
        "滨河市实验小学艺术节方案\n一、工作组\n座位安排：赵一帆\n摄  影：林  静\n音响话筒：周明远  沈国栋\n灯  光：学生2人\n"
        f"二、人员\n人员：{'周明远  沈国栋  彭宇航  曹一鸣 ' * 3}\n{'赵一帆  苏晓彤  沈国栋 ' * 3}\n按时到岗。\n"
    ),
    "figures with two marks": (
        "滨河市实验小学工作要点\n一、主要工作\n1. 德育为先\n1、上好班会课。\n2、办好家长学校。\n2. 教学为本\n1、备好课。\n2、改好作业。\n"
        "二、要求\n1. 落实到人。\n2. 及时总结。\n"
    ),
    "the same label twice": (
        "滨河市实验小学疗休养安排\n一、线路\n甲线：海滨三日\n地址：海滨路1号\n时间：7月2日—4日\n乙线：山中三日\n地址：山前路2号\n时间：7月9日—11日\n"
        "丙线：湖边三日\n地址：湖滨路3号\n时间：7月16日—18日\n二、报名\n6月20日前。\n"
    ),
    "chapters numbered twice": (
        "滨河市实验小学安全预案\n（一）成立领导小组：\n组长：周明远\n副组长：林静\n（一）安全措施：\n（1）出发前检查车辆。\n（2）各班清点人数。\n"
        "（二）应急处置：\n（1）先救人。\n（2）再上报。\n"
    ),
    "a shuffled list": (
        f"滨河市实验小学工作计划\n一、主要工作\n2. {SENTENCE}\n以上工作由教导处负责。\n1. 开展读书活动\n每班一个书架。\n3. {SENTENCE}\n"
        "二、要求\n落实到人。\n"
    ),
    "a heading without its number": (
        "滨河市实验小学军训方案\n为确保军训顺利进行，特制定本方案。\n成立领导小组：\n组长：周明远\n副组长：林静\n"
        "（二）安全措施：\n（1）军训之前，学校检查身体。\n（2）教师到场。\n（三）应急处置：\n组长：沈国栋\n"
    ),
    "a phase at the end of a list": (
        "滨河市实验小学工作计划\n一、主要工作\n1. 开展读书活动。\n2. 组织报名\n第一阶段：准备阶段\n3. 说明\n报名自愿。\n二、要求\n落实到人。\n"
    ),
    "a number inside a line where the next one was wrong": (
        "滨河市实验小学周工作安排\n一、周一\n1．晨会要认真总结经验。\n周二 （4月20日）　1．材料上报　教导处\n3．主题活动\n4．体检\n"
        "二、要求\n按时完成。\n"
    ),
    "a date right behind a number of another look": (
        "滨河市实验小学参观方案\n一、参观要求\n注意事项：\n1. 由各组统计人数，周五下午5点前报办公室；\n（2）佩戴校徽，并做好摄影等资料收集；\n"
        "（5）往返路上注意安全。\n2. 佩戴校徽，并做好摄影；\n要求：（4）遵守纪律，服从现场工作人员指挥。\n"
        "（3）28日（周一）下午集中，人员到齐后进场；\n"
    ),
    "a chapter that comes twice": (
        "滨河市实验小学期末考试工作安排\n1、试场编排\n学生凭准考证进场\n2、监考安排\n2、监考安排\n期末考试监考表\n"
        "日期\t科目\t监考\n6月28日\t语文\t林静\n6月29日\t数学\t赵一帆\n3、阅卷安排\n各组集中阅卷。\n"
    ),
    "a list that begins behind its heading": (
        "滨河市实验小学大雾天气预案\n一、应急响应　1.蓝色响应\n医务室发布通知，减少户外活动。\n各班关好门窗。\n"
        "4．红色响应\n3．橙色响应\n2．黄色响应\n停止户外活动。\n二、工作要求\n各处室认真落实。\n"
    ),
    "a number behind a heading that goes on with another list": (
        "滨河市实验小学工作要点\n一、抓好教学，做好两件实事。\n4. 教研：每周一次。\n5. 备课：先周备课。\n"
        "二、温暖学生，做好三件实事。6. 个案：根据学习情况的分析，为每一个学生制定一份学习档案，一人一案，因人施策，按月调整，期末小结。\n"
        "7. 帮扶：结对到人。\n8. 家访：每学期一次。\n三、强化保障，做好一件实事。\n9. 修缮：暑期完成。\n"
    ),
    "parts counted as 篇章": (
        "滨河市实验小学十岁成长礼方案\n一、时间地点\n6月1日，体育馆。\n二、参加对象\n四年级全体师生。\n"
        "三、活动流程\n第一篇章 成长\n1. 出旗\n3. 朗诵\n2. 合唱\n第二篇章 感恩\n1. 读信\n"
        "1. 献花\n3. 合影\n"
    ),
    "a heading with a half-width full stop": (
        "滨河市实验小学考试安排\n一、考务\n1. 布置试场。\n2. 分发试卷。\n二、请提前熟悉试场，不要走错位置.\n"
        "1. 带好准考证。\n2. 提前十分钟到场。\n3. 遵守纪律。\n"
    ),
    "decimals out of their order": (
        "滨河市实验小学生涯规划指导\n一、参考目录\n1. 自我分析\n1.1 兴趣分析\n1.2 能力分析\n"
        "2. 发展愿景\n2.1 总体目标\n2.2 尝试的职业\n3.3 目标职业\n4.1 第一学期目标\n"
        "3.1 家庭环境分析\n3. 职业分析\n3.2 社会环境分析\n4.2 第二学期目标\n4.3 第三学期目标\n"
        "二、提交\n1. 六月前上交。\n2. 统一命名。\n"
    ),
    "people over several lines": (
        "滨河市实验小学考务方案\n一、组织\n主考：周明远\n副主考：林静（分管考务）　赵一帆（分管监控）\n"
        "沈国栋（分管听力）　彭宇航（分管试卷）\n曹一鸣（领队）\n考务组：（电话：0000-1234）\n1．考务：苏晓彤\n"
        "2．用品：郑晓岚\n三、保密组：\n按规定领卷。\n"
    ),
    "who does what, names on the next line": (
        "滨河市实验小学艺术节方案\n一、主题\n歌唱祖国。\n二、工作小组\n舞台布置：后勤处（放绿植等）\n"
        "演出调度：林静、赵一帆、学生4人\n座位安排：苏晓彤\n追  光：学生2人\n摄  影：沈国栋、摄影社2人\n"
        "活动报道：郑晓岚\n彭宇航、曹一鸣、周明远\n三、评比组\n组  长：林静\n"
    ),
    "an annex without words behind who did not sign": (
        "滨河市实验小学课题申报通知\n一、范围\n各教研组。\n二、要求\n1. 按时申报。\n2. 材料齐全。\n附件：\n"
        "申报表\n"
    ),
    "a sentence that ends in a half-width full stop": (
        "滨河市实验小学考试安排\n一、考务\n2. 布置试场。\n班主任进行考前教育，强调以下几点。\n（1）带好准考证。\n"
        "（2）记住考试的科目、时间、地点，每科的教室不同，不要走错试场，坐错位置.\n结束铃响后不能再答题。\n时间\t内容\n"
        "九月\t开学\n3 .其他年级照常上课。\n二、要求\n准时到岗。\n"
    ),
}


@pytest.mark.parametrize("text", DOCUMENTS.values(), ids=DOCUMENTS)
def test_what_is_imported_is_built_and_imported_the_same(text: str) -> None:
    assert_fixed(imported(text.encode(), "旧.txt", LIBRARY, TARGET))


AS_TEXT = [name for name in DOCUMENTS if "sign" not in name]  # where a text keeps no place of who signs


@pytest.mark.parametrize("name", AS_TEXT)
def test_what_is_imported_is_printed_and_imported_the_same(name: str) -> None:
    assert_fixed_as_text(imported(DOCUMENTS[name].encode(), "旧.txt", LIBRARY, TARGET))


CHAINS = (
    ("（一）", "1.", "（1）"), ("1.", "（1）", "①"), ("1、", "（1）"), ("（一）", "1、", "1）"), ("第一，",), ("（一）", "1.")
)  # fmt: skip
HEADS = ("健全制度", "开展读书活动", "组织课例研讨", "家校共育")
TEXTS = (
    SENTENCE, "强化管理。各处室按分工抓好落实。", "加强学习：每周一次集中学习。", "认真备课。", "做好记录；", "24个班轮流升旗。",
    "3月5日前完成报名。", "28日下午集中返校。", "每学期听课不少于20节，及时写出反思。", "坚持每天阅读三十分钟",
)  # fmt: skip
LINES = (
    SENTENCE,
    "负责人：周明远",
    "时间：9月5日",
    "九月：",
    "十月份：完成期中调研",
    "具体如下：",
    "主要做法：",
)
SECTIONS = ("指导思想", "工作目标", "主要工作", "具体措施：", "组织领导", "时间安排", "其他")


@st.composite
def outlines(draw: st.DrawFn) -> str:
    """A plan of two to four sections with lists of up to three levels, labels and paragraphs between them."""

    def below(chain: tuple[str, ...]) -> Iterator[str]:
        yield from draw(st.lists(st.sampled_from(LINES), max_size=1))
        for number in range(1, draw(st.integers(0, 3)) + 1 if chain else 0):
            typed = chain[0].replace("一", "一二三"[number - 1]).replace("1", str(number))
            typed = typed.replace("①", "①②③"[number - 1])
            if draw(st.booleans()):
                yield typed + draw(st.sampled_from(HEADS))
                yield from below(chain[1:])
            else:
                yield typed + draw(st.sampled_from(TEXTS))

    lines = ["滨河市实验小学工作计划"]
    headings = draw(st.lists(st.sampled_from(SECTIONS), min_size=2, max_size=4, unique=True))
    for number, heading in enumerate(headings):
        lines += [f"{'一二三四'[number]}、{heading}", SENTENCE, *below(draw(st.sampled_from(CHAINS)))]
    return "\n".join([*lines, "滨河市实验小学", "2026年9月1日", ""])


@given(outlines())
@settings(max_examples=40, derandomize=True, deadline=None, database=None)
def test_any_outline_is_built_and_imported_the_same(text: str) -> None:
    assert_fixed(imported(text.encode(), "旧.txt", LIBRARY, TARGET))


CHAPTERS = """\
文种: 研修计划
标题: 滨河市实验小学研修计划
编号:
  样式: [1., 1）, （1）]
  课程: [1）, 一、]

引言:
  - 目的: 说明由来。
  - 范围:
      - 教师
      - 学生
课程:
  - 目标:
      - 会读。
      - 会讲。
  - 安排:
      - 上学期。
      - 下学期。
保障:
  - 组织: 成立小组。
  - 经费: 专款专用。
"""
COVER = """\
文种: 发展规划
标题: 滨河市实验小学发展规划
落款:
  单位: 滨河市实验小学
  日期: 2026年9月1日
  位置: 封面

导语: |
  滨河市实验小学
  走过了三十年。

发展目标:
  - 学生有特长。
  - 教师有专长。
"""


CHARTS = """\
文种: 工作总结
标题: 滨河市实验小学研修工作总结

研修情况:
  - 图表: |
      月份 | 活动次数 | 参加率
      9月 | 4 | 95.5%
      10月 | | 100.0%
      11月 | -1 | 88.0%
  - 段落: 各月的活动都有记录。
  - 图表:
      类型: 条形
      图题: 各组上课节数
      数据: |
        | 节数
        语文组 | 1,200节
        数学组 | 980节
成绩:
  - 获奖:
      - 图表:
          类型: 饼形
          图题: 图3　获奖的级别
          数据: |
            级别 | 人数
            市级 | 12
            区级 | 20
      - 名单另附。
  - 论文发表三篇。
"""


ANNEXES = """\
文种: 工作计划
学校: 滨河市实验小学
标题: 滨河市实验小学德育工作计划
主要工作:
  - 家访: 每学期一次。
  - 班会: 每周一次。
落款: {单位: 滨河市实验小学, 日期: 2026-09-02}
附件说明: 是
附件:
  - 德育工作分工表:
      段落: 林静负责全面工作。
"""
TWO_ANNEXES = f"""\
{ANNEXES}\
  - 文明班级评分表:
      表格: |
        班级 | 分数
        一（1）班 | 96
"""
PUBLIC = f"{TWO_ANNEXES}附注: |\n  此件公开发布\n  联系人：林静，电话：0000-1234567\n"
HANDED_ROUND = TWO_ANNEXES.replace("附件说明: 是\n", "附注: 发至各年级组\n")
OUTLINE = """\
文种: 实施方案
学校: 滨河市实验小学
标题: 滨河市实验小学校本研修实施方案
编号: 多级
指导思想: |
  坚持立德树人，扎实开展校本研修。
工作目标:
  - 总体目标: |
      提高教师的课堂教学能力，促进学生全面发展。
  - 具体目标:
      - 每位教师每学期上一节公开课。
      - 研讨:
          - 每个教研组每月研讨一次。
          - 每次研讨都有记录。
课程与活动:
  上半学期:
    - 请专家来校讲座一次。
    - 集体备课，统一进度。
  下半学期:
    - 同课异构，互相听评。
月度安排:
  - 九月制定计划。
  - 十月开始听课。
落款: {单位: 滨河市实验小学, 日期: 2026-09-02}
"""
OUTLINES = [
    OUTLINE.replace("多级", marks) for marks in ("[一、, 1.1, 1.1.1, （1）]", "[1., 1.1., 1.1.1., （1）]")
]
COPIED = (
    f"{PUBLIC}版记: {{抄送: 滨河市教育局、各集团校, 印发机关: 滨河市实验小学办公室, 印发日期: 2026-09-03}}\n"
)
COPIED_ALONE = f"{HANDED_ROUND}版记: {{抄送: 滨河市教育局}}\n"
CAPTIONS = """\
文种: 工作计划
学校: 滨河市实验小学
标题: 滨河市实验小学德育工作计划
主要工作:
  - 家访: 每学期一次。
  - 签订责任书。
  - 表格:
      表题: 家访分工表
      内容: |
        年级 | 教师
        一年级 | 林静
时间安排:
  表格:
    表题: 表2　活动安排
    内容: |
      时间 | 内容
      9月 | 家访
      10月 | 班会
落款: {单位: 滨河市实验小学, 日期: 2026-09-02}
附件:
  - 值班安排:
      表格:
        表题: 门口值班表
        内容: |
          星期 | 教师
          周一 | 林静
"""
BELOW_TITLE = ANNEXES.partition("附件说明")[0].replace("09-02", "09-02, 位置: 题下") + "附注: 此件公开发布\n"


@pytest.mark.parametrize(
    "spec",
    [
        CHAPTERS,
        COVER,
        CHARTS,
        ANNEXES,
        TWO_ANNEXES,
        PUBLIC,
        HANDED_ROUND,
        BELOW_TITLE,
        CAPTIONS,
        COPIED,
        COPIED_ALONE,
        OUTLINE,
        *OUTLINES,
    ],
    ids=[
        "一、 inside chapters",
        "a cover",
        "charts",
        "an annex that is listed",
        "two of them",
        "附注 before listed annexes",
        "附注 before others",
        "附注 of a plan that is signed below its title",
        "captions of tables",
        "版记 behind annexes",
        "版记 that only says who gets a copy",
        "1　 1.1　 1.1.1　",
        "一、 1.1　 1.1.1　 （1）",
        "1. 1.1. 1.1.1. （1）",
    ],
)
def test_what_is_written_by_hand_is_built_and_imported_the_same(spec: str) -> None:
    assert_fixed(imported(submitted(spec.encode(), LIBRARY, TARGET), "旧.docx", LIBRARY, TARGET))
    document = submitted(spec.encode(), LIBRARY, TARGET)
    assert printed(imported(document, "旧.docx", LIBRARY, TARGET), LIBRARY, TARGET) == printed(
        spec.encode(), LIBRARY, TARGET
    )


def test_a_plan_whose_template_prints_contents_stays_without_them_where_it_had_none() -> None:
    text = "滨河市实验小学2026—2030年发展规划\n一、发展目标\n建成优质学校。\n二、主要任务\n1.开展养成教育。\n2.开发课程。\n"
    first = imported(text.encode(), "规划.txt", LIBRARY, TARGET)
    assert "目录: 否\n" in first.decode()
    assert imported(submitted(first, LIBRARY, TARGET), "规划.docx", LIBRARY, TARGET) == first


def test_captions_come_back_as_captions() -> None:
    document = submitted(CAPTIONS.encode(), LIBRARY, TARGET)
    again = imported(document, "旧.docx", LIBRARY, TARGET).decode()
    assert re.findall(r"表题: (.+)", again) == ["家访分工表", "表2　活动安排", "门口值班表"]


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_shipped_spec_prints_the_same_when_its_document_is_imported(path: Path) -> None:
    spec, target = path.read_bytes(), str(path)
    document = submitted(spec, SCHOOL, target)
    again = imported(document, "计划.docx", SCHOOL, target)
    assert printed(again, SCHOOL, target) == printed(spec, SCHOOL, target)
    assert_fixed(again, SCHOOL, target)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_a_document_that_carries_its_spec_gives_it_back_byte_for_byte(path: Path) -> None:
    built = build(TextFile(str(path), path.read_bytes()), SCHOOL)
    assert built.document is not None
    found = returned(built.document, SCHOOL, str(path))
    assert found is not None
    assert found.data == path.read_bytes()
