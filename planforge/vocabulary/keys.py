"""The words of the language itself: header keys, blocks, settings of a section, each with its help."""

from __future__ import annotations

import re
from typing import Final

HEADER_KEYS: Final[dict[str, str]] = {
    "版本": "本语言的版本号，现在是 1，可不写",
    "文种": "标题的最后几个字，如 工作计划、实施方案、工作总结；决定用哪个模板",
    "模板": "模板的名字；只在文种与模板不同名时写",
    "学校": "学校全称；不写时取 学校.yaml 里的",
    "期间": "计划管的时间，照印：2026—2027学年度第一学期、2026年、2026-2027-1 等；不写时取当前学期",
    "主题": "计划是讲什么的：校本研修、德育、教研……",
    "标题": "自己写标题，代替自动拼成的标题；一行，或一行一个短横，最多四行",
    "主送": "主送机关，印在标题下面，后面自动加冒号",
    "文号": "发文字号，如 滨实小〔2026〕5号",
    "密级": "密级，一般不写",
    "目录": "“是”在正文前加目录，“否”不加；不写就照模板",
    "导语": "第一章之前的话，不编号",
    "结语": "最后一章之后的话，不编号",
    "正文": "不分章的文件，内容全写在这里（如一张周表、一串要点）",
    "对应计划": "总结所对应的那份计划的文件名",
    "数据": "文中要用的数字，每个只写一次，文中用 {{名称}} 引用",
    "编号": "编号样式：公文、校用、混用、平铺、多级，或自己列出各级的样子",
    "版式": "版式的名字（字体、字号、页边距），或只写要改的几项",
    "附件": "附件，一个短横一个：“- 标题: 内容”，印在落款之后",
    "附件说明": "“是”在正文后列出附件、附件页上标“附件1”，“否”不标；不写就照模板",
    "落款": "单位（或姓名）和日期；写“无”就不印",
    "附注": "成文日期下面的说明，如 此件公开发布、联系人：……；括号自动加，几行写在 | 下面",
    "版记": "最后一页下边的 抄送、印发机关、印发日期，线和“抄送：”“印发”自动加；没有的项不写",
    "不查": "这一份里不要的提醒，写代号（方括号里的字），用顿号隔开；错误关不掉",
    "备忘": "写给自己看的话，不印",
    "未归类": "导入旧文件时没能放好的文字，不印，检查时会一直提醒",
}
"""Keys reserved at the top level of a spec, in the order of the reference, with what each is for."""

TITLE_KEYS: Final = frozenset(("版本", "文种", "模板", "学校", "期间", "主题"))
"""What stands above the title in a spec: the keys that it is put together from."""

BLOCK_WORDS: Final[dict[str, str]] = {
    "段落": "一段不编号的文字，编号接着往下走",
    "表格": "表格：一行一行写，格子之间用 | 隔开，第一行是表头；由活动记录算的写 {统计: 活动开展, 按: 月}",
    "图片": "图片：写文件名，或 {文件, 说明, 宽}",
    "图表": "图表：柱形、条形或饼形，数据一行一行写，或取自一张表格；在 Word 里能改",
    "分页": "写“是”就从这里另起一页",
}
"""Keys that stand for a block without number or label wherever they stand."""

CELL_BAR: Final = re.compile("[|｜\t]")
"""What parts the cells of a row of a typed table."""

BLANK: Final = "……"
"""What a skeleton has where a person is to write."""

ENTRY_KEYS: Final = frozenset(("时间", "时 间", "时　间"))
"""What an element begins with that is an entry of a schedule or a record: behind a dash, no heading."""

CHART_KINDS: Final = ("柱形", "条形", "饼形")
"""The charts that can be drawn; the first is drawn where none is named."""

CHART_KEYS: Final[dict[str, str]] = {
    "图题": "印在图下面的一行字",
    "类型": "柱形（不写就是它）、条形（横的，名称长时用）、饼形（各占多少）",
    "数据": "一行一行写，格子之间用 | 隔开：第一行是名目，以下每行先写名称，再写数",
    "取自": "不写数据，用同一份文件里一张表格的数：写它的表题",
    "列": "取自表格时用哪几列的数，如 [次数, 人次]；不写就用全是数的各列",
    "统计": "不写数据，由活动记录算：写那一章的名字，如 活动开展",
    "按": "统计时按什么分：月（不写就是它），或记录里的栏目，如 类别",
    "替代文字": "读屏软件念给看不见图的人听的话；不写就由数据自动写成",
}
"""What may stand below 图表, with help."""

SECTION_WORDS: Final[dict[str, str]] = {
    "呈现": "时间安排印成什么样子",
    "角色": "这一章讲的是什么（指导思想、目标、时间安排……），一般不用写",
}
"""Keys that set how a section is taken and print nothing."""
