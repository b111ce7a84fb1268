"""Roles are read off the words of a heading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.vocabulary import (
    KNOWN_HEADINGS,
    Role,
    begins_with_verb,
    is_ambiguous,
    is_known_heading,
    normalized,
    role_named,
    roles_of,
)
from planforge.vocabulary.roles import AMBIGUOUS, SHARED, WHOLE, WORDINGS
from tests.steps import steps

ONE_ROLE = {
    Role.GUIDING_IDEOLOGY: "指导思想 总体要求 办学理念 明确指导思想 本学期工作思路 总体构想 工作方针 活动构想 活动思想 活动主旨 教学研究思路",
    Role.BACKGROUND: "意义 基本情况 班级情况分析 教师专业发展现状分析 发展形势 自我分析 教材分析 班级状况分析 编制政策依据 社团简介 发展机遇 班级基本信息 核心概念 可行性分析 项目介绍 活动缘由 班级自身优势 课题界定 班况",
    Role.GOALS: "工作目标 培训目标 校本研修的目的 应急演练目的 总体目标 学期目标设计 树立具体目标 明确工作目标 办学定位 活动初衷 明确班级奋斗目标 办学方向",
    Role.PRINCIPLES: "基本原则 工作原则",
    Role.TASKS: "工作重点 工作要点 主要工作 本学期培训专题 需要解决的问题 落实重点工作 突出工作重点 工作重心 本月工作重点 运动会筹备工作 物资准备 应急准备 五月份工作重点 任务分解 运动会筹备 主攻方向",
    Role.CONTENT: "研修内容 教育内容 活动内容 情景模拟 竞赛项目 培训项目 演练科目 校本课程体系 排查范围 考试范围 研究范围 研学路线 会议主要议题 培训模块 考试科目 总体设计 合唱曲目",
    Role.FORMS: "培训形式 校本教研形式 方式和途径 研修方式与活动 培训模式 教学手段",
    Role.MEASURES: "工作措施 具体措施 工作举措 纪律要求 研修过程 社员守则 竞赛规则 比赛办法 工作要求 参赛须知 温馨提示 实施路径 应急响应 预警与响应 后期处置 比赛细则 竞赛规程 处置办法 教学建议 演练信号 活动实施 活动宣传 管理规定 组队办法 几点做法 工作抓手 例会制度 班级公约 突发事件处理 提高教学质量的措施 对家长的建议 评审工作细则 阅览规程 营规 育人方略",
    Role.SCHEDULE: "时间安排 每月安排 活动流程 实施步骤 行事历 比赛时间、地点 每月工作安排 大会议程 每月活动 活动过程 全年工作行事 活动内容安排表 课程与教师安排 时间规划 比赛日期 活动周期 演练环节 每月重点 各月重点工作 每周活动内容 月份工作要点 基本流程设计 活动行程 培养周期 完成时限要求 班级大事记 月度工作安排 月度活动安排 工作日历 整改期限 报名截止时段 时间地点安排 时间与地点安排 场次安排 值日安排 监考安排",
    Role.ORGANIZATION: "组织领导 领导小组组成 食品安全工作领导小组的组成 加强组织领导 组织与领导 职责分工 管理方式 主承办单位 随队人员安排表 应急机构的组成 教研组成员 班委名单 裁判人员 组织编制 艺术节评委组 家委会成员 校车事故应急指挥体系 活动主办方 活动负责人 评委安排 宿舍管理员安排 演练指挥小组 工作分配 带队教师 演练组织 明确岗位分工 安保小组 指导教师 主持人 评委 赛事仲裁委员会 考核组 评委与统计 职责落实 主讲嘉宾",
    Role.SAFEGUARDS: "保障措施 研修保障措施 组织保障 演练要注意的事项 出行风险防控 资源需求 长效机制 比赛器材 应急机制 雨天预案 场地与器材 演出道具 技术支持 动态调整机制 支撑体系",
    Role.ASSESSMENT: "监督考核 考核方法 管理与考核 奖励办法 评分标准 评定办法 评比 录取名次 竞赛计分办法 责任追究 常规考评办法 评价激励 录取与计分 总结与表彰 创建标准 课程评价体系 效果评估 评选 奖励方式 活动评估与总结 竞赛标准 奖罚办法 评分依据 考核指标 成绩评定 阅卷及成绩 成绩登记 奖励名次 评优办法",
    Role.FUNDING: "经费保障 项目预算 活动经费 课后服务收费标准 预算安排 收费方式 收费与退费 实习补贴 投资估算 经费使用情况",
    Role.OUTCOMES: "预期成果 预期成效 成果设计 成果预期 活动结果",
    Role.ACHIEVEMENTS: "特色亮点 办学成果 主要收获 工作特色 集体获得荣誉 社会反响 工作亮点分析",
    Role.PROBLEMS: "存在问题 不足与问题 失分原因 面临的挑战 问题定义 教训 存在的瓶颈 缺少有效考核机制 设施滞后",
    Role.REFLECTION: "培训后的反思 反思 总结与反思 学习心得 获奖感言",
    Role.OUTLOOK: "努力方向 下一步的工作打算 结束语 未来规划 总结与展望",
    Role.THEME: "活动主题 宣传标语 课题名称",
    Role.PARTICIPANTS: "参加对象 活动对象 参训人员 参赛班级 演练参与人员 演练人员 创建范围 参与班级 选拔范围 与会人员 邀请嘉宾 参赛选手",
    Role.CONDITIONS: "入选条件",
    Role.PROCEDURE: "评选程序 作品提交 网上报名 评选流程 课题申报办法 投稿方式 招生办法 信息报告 事故报告制度 参与方式 材料上交 资格审查 数据上报 申报材料 入学手续",
    Role.CONTACT: "联系方式 监督电话 举报电话 监督渠道 举报方式",
    Role.RECORDS: "活动开展 活动开展情况 本学期开展的主要工作 进展情况 培训情况",
    Role.FULFILMENT: "目标完成情况 本学期工作目标完成情况",
}


@pytest.mark.parametrize(
    ("role", "heading"), [(role, word) for role, words in ONE_ROLE.items() for word in words.split()]
)
def test_a_heading_has_the_role_its_wording_names(role, heading):
    assert roles_of(heading) == (role,)


@pytest.mark.parametrize(
    ("heading", "roles"),
    [
        ("工作重点及措施", (Role.TASKS, Role.MEASURES)),
        ("指导思想和目标", (Role.GUIDING_IDEOLOGY, Role.GOALS)),
        ("培训考核与预期成果", (Role.ASSESSMENT, Role.OUTCOMES)),
        ("主要内容以及工作重点", (Role.CONTENT, Role.TASKS)),
        ("成绩、不足与展望", (Role.ACHIEVEMENTS, Role.PROBLEMS, Role.OUTLOOK)),
        ("存在不足与下一步打算", (Role.PROBLEMS, Role.OUTLOOK)),
        ("改进措施", (Role.MEASURES, Role.OUTLOOK)),
        ("改进建议", (Role.MEASURES, Role.OUTLOOK)),
        ("不足与改进", (Role.PROBLEMS, Role.MEASURES, Role.OUTLOOK)),
        ("培养周期与方式", (Role.SCHEDULE, Role.FORMS)),
        ("机遇与挑战", (Role.BACKGROUND, Role.PROBLEMS)),
        ("时间规划与预期成效", (Role.SCHEDULE, Role.OUTCOMES)),
        ("活动策划与负责", (Role.ORGANIZATION,)),
    ],
)
def test_a_heading_may_have_several_roles_in_the_order_of_its_words(heading, roles):
    assert roles_of(heading) == roles


@pytest.mark.parametrize(
    "heading", ["组  织　领 导", "组织领导：", "组织领导:", "组织领导。", "组织领导；", "组织领导（暂定）"]
)
def test_blanks_final_marks_and_a_bracket_do_not_hide_a_heading(heading):
    assert roles_of(heading) == (Role.ORGANIZATION,)


@pytest.mark.parametrize(
    "heading",
    [
        "活动地点",
        "主要活动",
        "具体安排",
        "实施方案",
        "培养方案",
        "场地安排",
        "地点安排",
        "活动地点安排",
        "初一年级考场安排",
        "物资安排",
        "运动会奖项安排",
        "各班站位安排",
        "活动场地",
        "名额分配",
        "工作安排",
        "活动安排",
        "本学期工作安排：",
        "实施计划",
    ],
)
def test_an_ambiguous_heading_has_no_role_of_its_own(heading):
    assert roles_of(heading) == ()
    assert is_ambiguous(heading)
    assert is_known_heading(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "丰富活动内容",
        "创新学生活动形式",
        "领导重视，措施得力，完成目标",
        "少先队组织",
        "校园安全检查",
        "师德培训",
        "九月",
        "艺术作品征集",
        "三好学生评选",
        "班主任负责",
        "小组长筹备",
        "课程标准",
        "实现育人的目标",
        "检查结果",
        "体育器材",
        "",
        "制定了各项制度、职责",
        "建立了考核评价机制",
        "完善了组织机构",
        "让每一个孩子在老师和家长共同搭建的舞台上自信从容地走向属于他自己的目标",
    ],
)
def test_slogans_and_ordinary_headings_have_no_role(heading):
    assert roles_of(heading) == ()
    assert not is_ambiguous(heading)
    assert not is_known_heading(heading)


@pytest.mark.parametrize(
    "heading", ["加强队伍建设", "进一步规范管理", "抓常规", "强队伍", "立足课堂教学", "扎实开展活动"]
)
def test_a_heading_that_calls_for_something_begins_with_a_verb(heading):
    assert begins_with_verb(heading)


@pytest.mark.parametrize("heading", ["德育工作", "强基计划", "抓手", "活动丰富", "落实", ""])
def test_other_headings_begin_with_none(heading):
    assert not begins_with_verb(heading)


def test_a_month_is_looked_up_without_its_last_character():
    assert normalized("一 月份：") == "一月"
    assert normalized("12月份") == "12月"
    assert normalized("身份") == "身份"
    assert normalized("各月份") == "各月份"


def test_every_role_can_be_named_by_hand():
    assert all(role_named(role.value) is role for role in Role)
    assert role_named("工作目标：") is Role.GOALS
    assert role_named("自编角色") is None
    assert role_named("注意事项") is Role.SAFEGUARDS
    assert role_named("改进措施") is None


def test_no_wording_stands_twice_in_the_table():
    words = [word for line in (*WORDINGS.values(), AMBIGUOUS) for word in line.split()]
    assert len(words) == len(set(words))
    assert set(WORDINGS) == set(Role)
    assert not SHARED.keys() & set(words)
    assert set(WHOLE.split()) <= KNOWN_HEADINGS


@given(st.text())
def test_any_text_gets_an_answer(text):
    assert is_ambiguous(text) <= (roles_of(text) == ())


def test_recognition_costs_no_more_than_a_few_look_ups():
    headings = ["指导思想", "研修内容", "工作重点及措施：", "课后服务课程一览"]
    assert steps(lambda: [roles_of(heading) for heading in headings]) < 50 * len(headings)
