"""The words of the language itself: header keys, blocks, settings of a section, each with its help."""

from __future__ import annotations

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
    "目录": "写“是”就在正文前加目录",
    "导语": "第一章之前的话，不编号",
    "结语": "最后一章之后的话，不编号",
    "正文": "不分章的文件，内容全写在这里（如一张周表、一串要点）",
    "对应计划": "总结所对应的那份计划的文件名",
    "数据": "文中要用的数字，每个只写一次，文中用 {{名称}} 引用",
    "编号": "编号样式：公文、校用、混用、平铺，或自己列出各级的样子",
    "版式": "版式的名字（字体、字号、页边距），或只写要改的几项",
    "附件": "附件，一个短横一个：“- 标题: 内容”，印在落款之后",
    "落款": "单位（或姓名）和日期；写“无”就不印",
    "备忘": "写给自己看的话，不印",
    "未归类": "导入旧文件时没能放好的文字，不印，检查时会一直提醒",
}
"""Keys reserved at the top level of a spec, in the order of the reference, with what each is for."""

BLOCK_WORDS: Final[dict[str, str]] = {
    "段落": "一段不编号的文字，编号接着往下走",
    "表格": "表格：一行一行写，格子之间用 | 隔开，第一行是表头",
    "图片": "图片：写文件名，或 {文件, 说明, 宽}",
    "分页": "写“是”就从这里另起一页",
}
"""Keys that stand for a block without number or label wherever they stand."""

SECTION_WORDS: Final[dict[str, str]] = {
    "呈现": "时间安排印成什么样子",
    "角色": "这一章讲的是什么（指导思想、目标、时间安排……），一般不用写",
}
"""Keys that set how a section is taken and print nothing."""
