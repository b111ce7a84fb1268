"""Word files as schools send them, built when they are needed: each stands for one document of tests/cases/imports.

What is typed and what Word counts itself, centred titles, soft breaks, tables from top to bottom, joined
cells, text boxes, heading styles, a contents page: the habits are those of real files, the words are ours.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Final, Literal

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

Place = Literal["左", "中", "右"]
_PLACES: Final = {"中": WD_ALIGN_PARAGRAPH.CENTER, "右": WD_ALIGN_PARAGRAPH.RIGHT}
_CHINESE: Final = ("chineseCountingThousand", "%1、")


class Paper:
    """A Word file being written."""

    def __init__(self) -> None:
        self.file = docx.Document()
        self._lists = 0

    def line(self, text: str, place: Place = "左", *, bold: bool = False, outline: int | None = None) -> None:
        """A paragraph; a line break in the text is a soft one. ``outline`` is the level of a heading style."""
        paragraph = self.file.add_paragraph() if outline is None else self.file.add_heading("", outline)
        for at, words in enumerate(text.split("\n")):
            run = paragraph.add_run()
            if at:
                run.add_break()
            run.add_text(words) if "\t" not in words else paragraph.add_run(words)
            run.bold = bold
        if place in _PLACES:
            paragraph.alignment = _PLACES[place]

    def lines(self, text: str) -> None:
        """A paragraph for each line of a text."""
        for each in text.strip().split("\n"):
            self.line(each)

    def title(self, *lines: str) -> None:
        for each in lines:
            self.line(each, "中", bold=True)

    def next_page(self) -> None:
        self.file.add_page_break()  # type: ignore[no-untyped-call]

    def signed(self, *lines: str) -> None:
        for each in lines:
            self.line(each, "右")

    def numbers(self, *levels: tuple[str, str]) -> Callable[..., None]:
        """A list that Word counts: (format, text) of each level; gives what adds a line of a level to it."""
        self._lists += 1
        element = self.file.part.numbering_part.element
        marks = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
            for at, (form, text) in enumerate(levels)
        )
        abstract, number = 900 + self._lists, 500 + self._lists
        first = element.find(qn("w:num"))
        first.addprevious(
            parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{abstract}">{marks}</w:abstractNum>')
        )
        element.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/></w:num>'
            )
        )

        def add(text: str, level: int = 0) -> None:
            self.line(text)
            place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
            properties = self.file.paragraphs[-1]._p.get_or_add_pPr()
            properties.append(parse_xml(f"<w:numPr {nsdecls('w')}>{place}</w:numPr>"))

        return add

    def table(self, rows: Sequence[str], joined: Sequence[tuple[int, int, int, int]] = ()) -> None:
        """A table: cells of a row are parted by ``|``, lines in a cell by ``/``; ``joined`` are corners of cells."""
        cells = [[cell.strip().replace("/", "\n") for cell in row.split("|")] for row in rows]
        table = self.file.add_table(rows=len(cells), cols=len(cells[0]))
        for row, texts in zip(table.rows, cells, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        for top, left, bottom, right in joined:
            words = table.cell(top, left).text
            table.cell(top, left).merge(table.cell(bottom, right)).text = words

    def box(self, *lines: str) -> None:
        """A text box at the last paragraph."""
        words = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
        shape = f'<v:shape style="width:200pt;height:80pt"><v:textbox><w:txbxContent>{words}</w:txbxContent></v:textbox></v:shape>'
        spaces = f'{nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"'
        self.file.paragraphs[-1]._p.append(parse_xml(f"<w:r {spaces}><w:pict>{shape}</w:pict></w:r>"))

    def saved(self) -> bytes:
        """The file's bytes."""
        kept = io.BytesIO()
        self.file.save(kept)
        return kept.getvalue()


def kindergarten() -> bytes:
    """Level one counted by Word as WPS does, level two typed, level three counted anew; months in joined cells."""
    paper = Paper()
    paper.line("滨河市柳荫幼儿园2026—2027学年度第一学期\n保教工作计划", "中", bold=True)
    chapter = paper.numbers(("taiwaneseCountingThousand", "%1、"))
    chapter("指导思想")
    paper.line("\t以《3—6岁儿童学习与发展指南》为依据，把游戏还给孩子，让每一天都有值得回味的时刻。")
    chapter("现状分析")
    paper.lines(
        "（一）优势：全园教职工26人，8个班，幼儿224名。\n（二）不足：年轻教师多，观察幼儿的经验不足。"
    )
    chapter("工作目标")
    item = paper.numbers(("decimal", "%1."))
    item("形成一套户外游戏的园本方案。")
    item("幼儿出勤率达90%以上。")
    item("全年无安全责任事故。")
    chapter("具体措施")
    paper.line("（一）保教工作", bold=True)
    item = paper.numbers(("decimal", "%1."))
    item("抓实一日活动。各班按作息表组织，保教主任每天巡班。")
    item("开展教研活动：单周周四中午12：40。")
    paper.line("（二）卫生保健工作", bold=True)
    item = paper.numbers(("decimal", "%1."))
    item("做好晨检、午检。")
    item("每月更换食谱一次")
    chapter("月工作安排")
    paper.table(
        [
            "月份|工作内容|负责人",
            "九月|1.新生适应周/2.制定各类计划|园长",
            "|3.教师节活动|工会",
            "十月|国庆主题活动|保教处",
            "|秋游|各班",
            "十一月|消防演练|安全办",
            "十二月|亲子新年会|保教处",
            "一月|期末汇报|保教处",
        ],
        [(1, 0, 2, 0), (3, 0, 4, 0)],
    )
    paper.line("")
    paper.signed("滨河市柳荫幼儿园", "2026年8月27日")
    return paper.saved()


def fitness_tests() -> bytes:
    """Three levels of one Word list, people behind tabs, a table with joined heads, annexes listed, a soft sign-off."""
    paper = Paper()
    paper.title("滨河市实验小学", "2026年学生体质健康测试实施方案")
    paper.lines("各年级组、各班：\n为掌握学生体质状况，切实做好2026年学生体质健康测试工作，特制定本方案。")
    add = paper.numbers(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
    add("测试目的")
    paper.line("摸清底数，及格率达95%以上，优良率达50%以上。")
    add("组织机构")
    paper.lines(
        "组\t长：\t周明远\n副组长：\t林\u3000静\t赵一帆\n成\u3000员：\t罗建军\t高志强\t体育组全体教师\t各班班主任"
    )
    add("测试对象与项目")
    add("测试对象", 1)
    paper.line("一至六年级全体学生（免测的除外）。")
    add("测试项目", 1)
    paper.table(
        [
            "年级|必测项目||备注",
            "一、二年级|身高、体重、肺活量|50米跑、坐位体前屈|",
            "三、四年级|同上|另加1分钟跳绳|",
            "五、六年级|同上|另加50米×8往返跑|",
            "合计|10项||",
        ],
        [(0, 1, 0, 2), (4, 1, 4, 3)],
    )
    add("测试安排")
    add("宣传准备阶段（9月14日—9月25日）：培训测试人员，检修器材。", 2)
    add("集中测试阶段（10月9日—10月30日）：利用体育课和大课间测试。", 2)
    add("数据上报阶段（11月）：核对数据，11月20日前上报。", 2)
    add("工作要求")
    item = paper.numbers(("decimal", "%1、"))
    item("高度重视，加强领导。各班主任做好动员。")
    item("规范操作，\n严禁弄虚作假。")
    item("注意安全：测前热身，备好药品。")
    paper.lines("附：1.测试时间安排表\n\u3000\u30002.免测申请表")
    paper.line("滨河市实验小学\n2026年9月7日", "右")
    return paper.saved()


def study_trip() -> bytes:
    """A plan that is one form from top to bottom."""
    paper = Paper()
    paper.title("综合实践活动方案")
    paper.table(
        [
            "活动名称|走进湿地公园|活动时间|2026年10月30日",
            "活动地点|滨河湿地公园|负责人|曹一鸣",
            "活动目标|1.认识十种水鸟和水草。/2.学会分组观察、记录。||",
            "活动准备|车辆、药箱、望远镜、安全告知书||",
            "活动过程|一、集合出发（8:00）/清点人数，乘车。/二、分组观察（9:00—11:00）/听讲解，填观察单。/三、返校（11:30）||",
            "安全措施|1.每班配3名教师。/2.每车配1名安全员。||",
            "活动评价|评选优秀观察单||",
        ],
        [(row, 1, row, 3) for row in range(2, 7)],
    )
    return paper.saved()


def class_plan() -> bytes:
    """Heading styles, a text box, soft breaks between numbers, weeks behind tabs."""
    paper = Paper()
    paper.line("2026-2027学年第一学期六（2）班班级工作计划", "中", outline=0)
    paper.line("一、班情分析", outline=1)
    paper.line("全班43人，随迁子女9人，住得远的孩子多。")
    paper.line("班级目标见右侧：")
    paper.box("班级目标：", "自信、友爱、勤学、守时")
    paper.line("二、工作重点", outline=1)
    item = paper.numbers(("decimal", "%1."))
    item("抓好毕业班学习")
    item("关心每一个孩子")
    item("办好毕业季活动")
    paper.line("三、具体工作", outline=1)
    paper.line("（一）学习方面", outline=2)
    paper.line(
        "1、成立学习小组，\n   每组4人，每周换一次组长。\n2、每周一次小测验。\n3、家校联系本每日签字。"
    )
    paper.line("（二）安全方面", outline=2)
    paper.lines("a.每日放学前提醒；\nb.每周一次安全检查；")
    paper.line("四、工作日程", outline=1)
    paper.lines(
        "第1周\t开学第一课\n第3周\t班委竞选\n第5—6周\t国庆系列活动\n第10周\t期中复习\n第20周\t期末工作"
    )
    paper.signed("班主任：方圆", "二○二六年九月")
    return paper.saved()


def year_report() -> bytes:
    """A report under bold headings without numbers, with a table of figures."""
    paper = Paper()
    paper.title("六年级组2025—2026学年工作总结")
    paper.line("一年来，六年级组全体教师齐心协力，顺利送走了又一届毕业生，现总结如下。")
    for heading, text in (
        ("齐抓共管，目标明确", "年级组每两周开一次碰头会，先说困难，再分任务。"),
        ("精细管理，步步扎实", "坚持周练、月评，全年组织质量分析会6次。"),
        ("成绩喜人", ""),
    ):
        paper.line(heading, bold=True)
        if text:
            paper.line(text)
    paper.table(["学科|参考人数|合格人数|合格率", "语文|176|175|99.4%", "数学|176|172|97.7%"])
    paper.line("存在的问题", bold=True)
    paper.lines("1.尖子生培养的办法不多。\n2.体育锻炼的时间还不够。")
    paper.line("今后打算", bold=True)
    paper.line("抓好衔接，把好经验传给下一届。")
    paper.signed("六年级组", "2026年6月29日")
    return paper.saved()


def five_years() -> bytes:
    """A cover, a contents page, four levels of one Word list, annexes with titles of their own."""
    paper = Paper()
    paper.title("滨河市实验小学", "教师专业发展五年规划", "（2026—2030年）")
    paper.next_page()
    paper.line("目录", "中")
    paper.lines("一、现状分析\t1\n二、发展目标\t2\n三、主要任务\t3\n四、保障措施\t4")
    paper.next_page()
    add = paper.numbers(
        _CHINESE, ("chineseCountingThousand", "（%2）"), ("decimal", "%3．"), ("decimal", "（%4）")
    )
    for level, text in (
        (0, "现状分析"),
        (-1, "现有任课教师60人，平均年纪40.5岁。"),
        (0, "发展目标"),
        (1, "总目标"),
        (-1, "建设一支师德好、业务精的教师队伍。"),
        (1, "分年度目标"),
        (2, "2026年：摸底建档，人人制定规划。"),
        (2, "2027年：骨干教师达到12人。"),
        (2, "2028年：中期评估。"),
        (2, "2029—2030年：总结推广。"),
        (0, "主要任务"),
        (1, "师德建设"),
        (2, "学习制度"),
        (3, "每周二下午集中学习。"),
        (3, "每人每年写体会2篇；"),
        (2, "考核制度"),
        (3, "实行师德一票否决。"),
        (1, "梯队建设"),
        (2, "青竹工程。师徒结对，三年出师。"),
        (2, "名师工程。培养市级名师2名。"),
        (0, "保障措施"),
        (1, "组织保障。成立领导小组，组长由校长周明远担任。"),
        (1, "制度保障。完善考核办法，与评优挂钩。"),
        (1, "经费保障。按公用经费的8%列支。"),
    ):
        add(text, level) if level >= 0 else paper.line(text)
    paper.signed("滨河市实验小学", "2026年4月10日")
    paper.next_page()
    paper.line("附件1")
    paper.title("骨干教师培养名额分配表")
    paper.table(["学科|2026|2027", "语文|2|3", "数学|1|3"])
    paper.line("附件2")
    paper.title("个人发展规划书写要求")
    paper.lines("1.实事求是。\n2.不少于1500字。")
    return paper.saved()


def bullying() -> bytes:
    """Chapters and articles counted by Word, people in a table with their duties."""
    paper = Paper()
    paper.title("校园欺凌防治工作实施方案")
    add = paper.numbers(("chineseCountingThousand", "第%1章 "), ("decimal", "第%2条 "))
    add("总则")
    add("为防治校园欺凌，保护学生身心健康，制定本方案。", 1)
    add("本方案适用于本校全体师生。", 1)
    add("组织机构")
    add("成立防治学生欺凌工作委员会。", 1)
    paper.table(
        [
            "职务|姓名|职责",
            "主任|周明远|全面负责",
            "副主任|林静|协调处置",
            "委员|陈思齐、李明、法治副校长|具体落实",
        ]
    )
    add("预防措施")
    item = paper.numbers(("chineseCounting", "(%1)"))
    item("加强教育")
    paper.line("每学期一次专题教育，由德育处组织。")
    item("强化管理")
    paper.line("课间、放学值班巡查。")
    add("附则")
    add("本方案自2026年9月1日起施行。", 1)
    return paper.saved()


def branch_plan() -> bytes:
    """A list broken softly in one paragraph, a task table with dates and a remark, a year with zeros in letters."""
    paper = Paper()
    paper.title("2026年下半年学校党支部工作计划")
    paper.line("一、总体要求", bold=True)
    paper.line("坚持党建引领，把支部建在教书育人的第一线。")
    paper.line("二、重点任务", bold=True)
    paper.line(
        "1、思想建设\n（1）每月一次主题党日；\n（2）每季度一次党课。\n2、组织建设\n（1）发展党员1名；\n（2）做好换届工作。"
    )
    paper.line("三、工作步骤", bold=True)
    paper.table(
        [
            "序号|工作任务|完成时限|责任人",
            "1|制定计划|7月底前|周明远",
            "2|支部换届|9月下旬|林静",
            "3|主题党日|每月15日|陈思齐",
            "4|民主评议|12月|林静",
            "备注：时间如有变动另行通知。|||",
        ],
        [(5, 0, 5, 3)],
    )
    paper.signed("中共滨河市实验小学支部委员会", "二0二六年七月一日")
    return paper.saved()


def drowning() -> bytes:
    """People with posts behind the name, a list of names broken softly, a list inside a list, phases with a colon."""
    paper = Paper()
    paper.title("滨河市实验小学防溺水工作方案")
    paper.line("一、领导小组", bold=True)
    paper.lines("组　长：周明远　校长\n副组长：林　静　副校长　　　赵一帆　副校长")
    paper.line("组　员：李　明　王　芳　陈思齐\n　　　　吴海峰　丁卫国")
    paper.line("二、工作分工", bold=True)
    paper.table(
        ["组别|姓名|职责", "宣传组|陈思齐|宣传教育", "|李明|家访", "巡查组|丁卫国|巡查"], [(1, 0, 2, 0)]
    )
    paper.line("三、工作措施", bold=True)
    paper.lines(
        "1. 签订责任书。\n2. 做到“三个一”：\n（1）一次主题班会；\n（2）一封公开信；\n（3）一次家访；\n3. 建立联防机制。"
    )
    paper.line("四、时间安排", bold=True)
    for phase, text in (
        ("（一）动员阶段：5月6日至10日", "召开动员会，印发方案。"),
        ("（二）实施阶段：5月11日至8月31日", "落实各项措施，假期每周提醒一次。"),
        ("（三）总结阶段：9月1日至10日", "总结经验，表彰先进。"),
    ):
        paper.line(phase, bold=True)
        paper.line(text)
    paper.signed("滨河市实验小学", "2026年5月6日")
    return paper.saved()


WORD: Final[dict[str, Callable[[], bytes]]] = {
    "幼儿园保教计划": kindergarten,
    "体质测试方案": fitness_tests,
    "实践活动方案": study_trip,
    "班级计划": class_plan,
    "年级组总结": year_report,
    "教师发展规划": five_years,
    "欺凌防治方案": bullying,
    "党支部计划": branch_plan,
    "防溺水方案": drowning,
}
"""The builders, by the names of their annotations."""
