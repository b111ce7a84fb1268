"""The benchmark's plan: an invented school's term plan of any length, the same text at every run."""

from __future__ import annotations

from collections.abc import Iterator


def _words(text: str) -> tuple[str, ...]:
    """Cut a row of two-character words."""
    return tuple(text[at : at + 2] for at in range(0, len(text), 2))


AREAS = (
    "课堂教学", "集体备课", "作业设计", "学业评价", "课题研究", "阅读推广", "师德修养", "信息技术",
    "青年教师培养", "班级管理", "家校联系", "社团活动", "劳动教育", "心理健康", "校园安全", "体育锻炼",
)  # fmt: skip
VERBS = _words(
    "完善梳理改进落实推动优化健全探索开展组织引导鼓励规范研究交流总结记录分享指导督促"
    "细化公布检查评议调整充实更新整理观察分析尝试借鉴帮扶培育激发保障统筹协调公示反馈"
)
FIELDS = _words(
    "课堂备课作业阅读写作口算实验美术音乐体育劳动班会社团年级学科校园家庭社区午间课后"
    "晨读听课评课命题阅卷档案值日食堂门岗操场图书器材网络板书提问预习复习辅导竞赛展演"
)
NOUNS = _words(
    "制度流程经验做法案例标准环节习惯能力兴趣氛围资源台账清单样例课例问题办法细节建议"
    "成果目标任务安排机制平台队伍骨干新手同伴学生家长需求差异特点规律心得故事证据变化"
)
CLAUSES = (
    "{verb}{field}{noun}",
    "围绕{field}{noun}{verb}{other}",
    "以{field}的{noun}促{other}",
    "把{field}{noun}同{other}结合起来",
    "在{field}里{verb}真实的{noun}",
    "请{other}的老师谈{field}{noun}",
    "每月{verb}一次{field}{noun}",
    "让{noun}来自{field}、用于{other}",
)
OFFICES = ("教导处", "德育处", "教科室", "总务处", "信息中心", "少先队大队部")
ROOMS = ("大会议室", "录播教室", "图书室", "各班教室", "体育馆")
MONTHS = ("九月", "十月", "十一月", "十二月", "一月")
TEACHERS = ("周明远", "林静", "赵一帆", "何雨桐", "孙立群", "吴思远", "郑小禾", "冯佳怡")

FRAME = 72  # paragraphs of every plan: all but those of the working sections
SECTION = 36  # paragraphs of one working section


def spec(paragraphs: int = 180, rows: int = 20) -> bytes:
    """Write a plan that prints about ``paragraphs`` paragraphs and a table of ``rows`` rows with its head."""
    sections = max(0, round((paragraphs - FRAME) / SECTION))
    lines = [*_opening(), *_goals()]
    for number in range(sections):
        lines += _working_section(number)
    lines += [*_months(), *_schedule(rows), *_organization(), *_safeguards(), *_annex()]
    return ("\n".join(lines) + "\n").encode()


def _draw(number: int) -> Iterator[int]:
    """Give numbers without a pattern, the same at every run (a linear congruential generator)."""
    state = number * 2_654_435_761 % 2**32
    while True:
        state = (state * 1_664_525 + 1_013_904_223) % 2**32
        yield state >> 12


def _clause(draw: Iterator[int]) -> str:
    fields = FIELDS[next(draw) % len(FIELDS)], FIELDS[next(draw) % len(FIELDS)]
    verb, noun = VERBS[next(draw) % len(VERBS)], NOUNS[next(draw) % len(NOUNS)]
    return CLAUSES[next(draw) % len(CLAUSES)].format(verb=verb, field=fields[0], other=fields[1], noun=noun)


def _sentence(number: int) -> str:
    draw = _draw(number)
    return "，".join(_clause(draw) for _ in range(5 + next(draw) % 4)) + "。"


def _short(number: int) -> str:
    draw = _draw(number + 500_000)
    return f"{_clause(draw)}，{_clause(draw)}"


def _opening() -> Iterator[str]:
    yield "# 滨河市实验小学校本研修计划（教科室起草，行政会讨论）"
    yield "文种: 工作计划"
    yield "学校: 滨河市实验小学"
    yield "期间: 2026—2027学年度第一学期"
    yield "主题: 校本研修"
    yield "编号: 公文"
    yield ""
    yield "# 备忘只给写的人看，不会印出来"
    yield "备忘: |"
    yield "  初稿请各教研组长看过再定，意见写在纸上交教科室"
    yield "  时间安排与德育处的活动表对一遍，避开同一天"
    yield "  领导小组名单以行政会纪要为准"
    yield ""
    yield "导语: 为让研修真正落到每一节课上，根据学校三年规划和上学期老师们的建议，制定本计划。"
    yield ""
    yield "指导思想: |"
    yield "  以立德树人为根本任务，以课堂为主阵地，以教师的日常困惑为研修的起点，做少而精的事。"
    yield "  坚持人人参与、人人有收获，把研修办成老师们愿意来、来了有话说、走时有办法的地方。"
    yield ""


def _goals() -> Iterator[str]:
    yield "工作目标:"
    yield "  总体目标: 建设一支懂学生、会合作、肯琢磨的教师队伍。"
    yield "  具体目标:"
    for name, figure in (
        ("全员参加校本研修", "参加率 100%"),
        ("研修时间有保证", "人均不少于 36 学时"),
        ("课堂常态有变化", "随堂听课每人不少于 15 节"),
        ("资源共享成习惯", "入柜案例不少于 40 个"),
    ):
        yield f"    - {name}:"
        yield f"      指标: {figure}"
    yield ""


def _working_section(number: int) -> Iterator[str]:
    """A heading, three items with labels and a list of forms, three plain ones, two with paragraphs."""
    area = AREAS[number % len(AREAS)]
    yield f"{area}行动:" if number < len(AREAS) else f"{area}行动{number // len(AREAS) + 1}期:"
    for item in range(3):
        key = number * 8 + item
        yield f"  # 上学期的安排见教科室存档第 {key + 1} 号"
        yield f"  - {AREAS[(key + 3) % len(AREAS)]}研讨: {_sentence(key)}"
        yield f"    对象: {AREAS[key % len(AREAS)]}小组全体成员"
        yield f"    组织部门: {OFFICES[key % len(OFFICES)]}"
        yield f"    学时: {4 + key % 5 * 2}"
        yield "    形式:"
        for form in range(3):
            yield f"      - {_short(key * 3 + form)}"
        yield ""
    for item in range(3, 6):
        yield "  - |"
        yield f"    {_sentence(number * 8 + item)}"
        yield ""
    for item in range(6, 8):
        key = number * 8 + item
        yield f"  - {AREAS[(key + 9) % len(AREAS)]}展示:"
        yield "    内容: |"
        for paragraph in range(2):
            yield f"      {_sentence(key + 2 + paragraph)}"
        yield f"    成果: {AREAS[key % len(AREAS)]}案例集一册"
        yield ""


def _months() -> Iterator[str]:
    yield "每月主题:"
    for index, month in enumerate(MONTHS):
        yield f"  {month}:"
        for item in range(4):
            key = index * 4 + item
            yield f"    - {AREAS[key % len(AREAS)]}主题活动，{_short(key + 90_000)}"
        yield ""


def _schedule(rows: int) -> Iterator[str]:
    """Typed entries, which print as a table with a head."""
    yield "时间安排:"
    for row in range(rows - 1):
        yield f"  - 时间: 第{row % 20 + 1}周"
        yield f"    工作: {_clause(_draw(row + 700_000))}"
        yield f"    负责人: {TEACHERS[row % len(TEACHERS)]}"
        yield f"    地点: {ROOMS[row % len(ROOMS)]}"
    yield ""


def _organization() -> Iterator[str]:
    yield "组织领导:"
    yield "  组长: 周明远（校长）"
    yield "  副组长: 林静（副校长）、赵一帆（教导主任）"
    yield "  成员: 何雨桐、孙立群、吴思远、郑小禾、冯佳怡"
    yield "  联络员: 何雨桐"
    yield ""


def _safeguards() -> Iterator[str]:
    yield "保障措施:"
    for key, name in enumerate(("组织保障", "制度保障", "经费保障", "时间保障")):
        yield f"  - {name}: {_sentence(key + 92_000)}"
        yield "    要求:"
        for item in range(2):
            yield f"      - {_short(key * 2 + item + 91_000)}"
        yield ""


def _annex() -> Iterator[str]:
    yield "落款: {单位: 滨河市实验小学, 日期: 2026-08-28}"
    yield ""
    yield "附件:"
    yield "  - 校本研修学时登记办法:"
    yield "    内容: |"
    for key in range(4):
        yield f"      {_sentence(key + 93_000)}"
