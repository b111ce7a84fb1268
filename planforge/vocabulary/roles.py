"""What a section can be about: the roles, the content each asks for, and the wordings seen in practice.

The wordings are those counted over 83 real documents, and close relatives of them. A wording also
names the role of a longer heading that ends in it (培训目标, 应急演练目的); the longest wording wins.
"""

from __future__ import annotations

from enum import Enum
from typing import Final


class Content(Enum):
    """How the content of a section is read; everything but ``GENERAL`` has a type of its own."""

    GENERAL = "一般内容"
    GOALS = "目标"
    SCHEDULE = "时间安排"
    ORGANIZATION = "组织"
    BUDGET = "预算"
    RECORDS = "活动记录"
    FULFILMENT = "目标完成情况"


class Role(Enum):
    """What a section is about; the value is the name that ``角色:`` takes."""

    GUIDING_IDEOLOGY = "指导思想"
    BACKGROUND = "背景"
    GOALS = "目标"
    PRINCIPLES = "原则"
    TASKS = "任务"
    CONTENT = "内容"
    FORMS = "形式"
    MEASURES = "措施"
    SCHEDULE = "时间安排"
    ORGANIZATION = "组织领导"
    SAFEGUARDS = "保障"
    ASSESSMENT = "考核"
    FUNDING = "经费"
    OUTCOMES = "预期成果"
    ACHIEVEMENTS = "成绩"
    PROBLEMS = "问题"
    REFLECTION = "反思"
    OUTLOOK = "展望"
    THEME = "主题"
    PARTICIPANTS = "对象"
    CONDITIONS = "条件"
    PROCEDURE = "程序"
    CONTACT = "联系方式"
    RECORDS = "活动开展"
    FULFILMENT = "目标完成情况"

    @property
    def content(self) -> Content:
        """The type of content that a section of this role holds."""
        return _CONTENT.get(self, Content.GENERAL)


_CONTENT: Final = {
    Role.GOALS: Content.GOALS,
    Role.SCHEDULE: Content.SCHEDULE,
    Role.ORGANIZATION: Content.ORGANIZATION,
    Role.FUNDING: Content.BUDGET,
    Role.RECORDS: Content.RECORDS,
    Role.FULFILMENT: Content.FULFILMENT,
}

WORDINGS: Final[dict[Role, str]] = {
    Role.GUIDING_IDEOLOGY: """
        指导思想 指导方针 总体要求 总体思路 基本思路 发展思路 办学思路 设计思路 工作思路 总体构想 基本构想 总体设想 方针 办学理念
        教育理念 理念 宗旨
    """,
    Role.BACKGROUND: """
        背景 意义 重要性 必要性 现状 形势 总则 前言 概况 基本情况 学校概况 班级概况 班级情况
        学生情况 教师情况 现状分析 需求分析 需求的分析 形势分析 情况分析 学情分析 校情分析 工作基础
        发展基础 现实基础 客观依据 主要依据 工作依据 编制依据 内在条件 引言 自我分析 自我评估 自我剖析
        个人分析 个人现状 班级现状 班情 班情分析 教材分析 学生分析 幼儿情况 家长情况 发展情况
        背景分析 状况分析 班况分析 组情分析 优势分析 内容分析 教材简析 学情 班级状况 学校简介 班级简介
        办学基础 研究基础 人员情况 师资情况 教师队伍情况 政策依据 制定依据 文件依据 理论依据
    """,
    Role.GOALS: "目标 目的 目标设计 目标设定 目标规划 目标体系 目标定位 目标要求 指标 愿景",
    Role.PRINCIPLES: "原则",
    Role.TASKS: """
        任务 重点 要点 主要工作 具体工作 重点工作 常规工作 中心工作 特色工作 工作项目 重点项目
        重难点 难点 具体行动 培训专题 研修专题 需要解决的问题 要解决的问题 拟解决的问题 解决的主要问题
        工作重心 日常工作 常规管理工作 研究课题 教研专题 研究专题 特色项目 主要项目 重大项目 重点工程
        筹备工作 准备工作 本月工作重点
    """,
    Role.CONTENT: """
        内容 情景模拟 情景设置 情景设定 疏散路线 逃生路线 疏散线路 逃生线路 路线设计 线路设计
        比赛项目 竞赛项目 参赛项目 活动项目 测试项目 培训项目 课程设置 活动板块 内容板块
    """,
    Role.FORMS: "形式 方式 途径 方法 渠道 载体",
    Role.MEASURES: """
        措施 举措 要求 策略 对策 纪律 主要做法 具体做法 工作做法 研修过程 实施过程 培训过程 实施办法
        工作办法 具体办法 比赛办法 竞赛办法 活动办法 规则 守则 实施细则
    """,
    Role.SCHEDULE: """
        安排 时间 时间表 时间地点 时间节点 流程 议程 日程 日程表 步骤 进程 进度 进程表 进度表 阶段 阶段划分
        实施程序 工作程序 活动程序 演练程序 行事历 月历 周历 配档表 推进计划 月工作安排 月活动安排
        每月工作安排 各月工作安排 逐月工作安排 月份工作安排 每月活动安排 各月活动安排 逐月活动安排
        周工作安排 周活动安排 每周工作安排 每周活动安排 每月重点 每月工作重点 各月工作重点
        每月工作要点 各月工作要点 逐月工作要点 月计划 每月计划 逐月计划 月份计划 各月重点 逐月重点
        月工作重点 每月工作 各月工作 逐月工作 地点 推进表 时间安排表 日程安排表 进度安排表
        内容安排表 课程安排表 课程与教师安排 教师与课程安排
    """,
    Role.ORGANIZATION: """
        组织领导 组织与领导 组织 组织机构 组织分工 组织架构 组织管理 领导机构 工作机构 管理机构
        领导小组 工作小组 领导组 工作组 指挥部 工作专班 组委会 小组成员 分工 职责 人员安排 人员组成
        人员构成 人员安排表 负责人安排 教师安排 班级安排 组织安排 岗位安排 岗位设置 机构设置
        机构的组成 应急机构 应急组织 组织实施 评选组织 活动组织 竞赛组织 管理方式
        主办单位 主办部门 承办单位 协办单位 主承办单位 组织单位 评委设定
        评委组成 指挥机构 组织成员 组成员 成员名单 班委名单 评委名单 人员配备 管理网络
        组织网络 工作网络 承办部门 协办部门 带队人员 监考人员 裁判人员 评委会 组织委员会
    """,
    Role.SAFEGUARDS: """
        保障 保障措施 保障机制 保障条件 条件保障 保障工作 保障体系 注意事项 注意的事项 安全事项
        安全措施 安全要求 安全防范 安全防范工作 应急措施 应急处置 应急处理 应急响应 应急行动 应急预案 安全预案
        须知 注意要点 安全提示 温馨提示
    """,
    Role.ASSESSMENT: """
        考核 评价 奖励 奖惩 督查 督导 检查 评估 验收 检查评估 考核评价 考核方法 考核办法 考核方式
        考核内容 考核要求 考核目标 考核制度 考核结果 考勤制度 评价方法 评价办法 评价方式 评价内容
        评价标准 评分标准 评分表 评分办法 评定办法 评比 评奖 奖项
        评分细则 评比办法 评选标准 评奖办法 奖励办法 奖励措施 奖励标准
        奖惩措施 奖惩办法 奖项设置 设奖 先进设奖 设奖办法
        奖项设立 奖励设置 评奖设置 考核细则 评比细则 评选细则 考评办法 计分办法 记分办法 计分方法 评分规则 计分规则
        督导检查 监督检查 考核机制 评价机制 激励机制 奖励机制 总结表彰 录取名次 名次录取 录取办法
        责任追究 结果运用
    """,
    Role.FUNDING: """
        经费 预算 经费保障 经费预算 经费安排 经费来源 经费使用 资金 资金保障 资金安排 项目预算 费用
        名额与奖励标准 经费开支 经费使用计划 收费标准
    """,
    Role.OUTCOMES: """
        成果 效果 预期成果 预期成效 预期效果 预期效益 预期收获 成果预期 成效预期 效果预期 成果设计 成果形式 成果展示 成果呈现
    """,
    Role.ACHIEVEMENTS: """
        成绩 成效 亮点 特色亮点 收获 主要收获 业绩 荣誉 获奖情况 经验 主要经验 经验做法 工作回顾
        办学成果 工作成果 亮点工作 主要成果 取得成果 取得的成果 履行岗位职责情况 履行职责情况 履职情况
    """,
    Role.PROBLEMS: "问题 不足 不足之处 困难 困惑 短板 薄弱环节 差距 问题分析",
    Role.REFLECTION: "反思 体会 感悟 启示 思考 几点思考",
    Role.OUTLOOK: """
        展望 打算 设想 努力方向 努力的方向 改进方向 今后方向 结语 结束语 下一步工作 下一步的工作
        下步工作 下阶段工作 今后工作 今后的工作 明年工作 来年工作 下一步计划 下一步工作计划
        下阶段计划 下学期计划 下学期工作计划 明年工作计划 今后计划 改进计划 下一步措施
        下一步工作措施 今后措施 今后的措施 今后改进措施 下一步工作重点 下学期工作重点 下一步工作思路
        今后工作思路 下一步工作安排 下学期工作安排
        下学期工作思路 明年工作思路 下一步工作设想 下学期工作设想 今后工作设想 下一阶段工作 展望未来
    """,
    Role.THEME: "主题 口号 活动名称",
    Role.PARTICIPANTS: """
        对象 参加人员 参与人员 参训人员 培训人员 参会人员 参演人员 参赛人员 参加学生 参加范围
        活动范围 实施范围 适用范围 评选范围 参与范围 参加单位 参赛单位 参加班级 参赛班级 参赛队伍
    """,
    Role.CONDITIONS: "条件 资格",
    Role.PROCEDURE: """
        程序 报名 推优办法 报送办法 报送方式 报送要求 材料报送 作品报送 作品上报 作品提交 成果提交
        人选上报 选拔办法 选拔方法 选拔方式 评选办法 评选方法 评选方式 推荐办法 报名办法 报名方法
        报名方式 申报办法 申报方法 申报方式 申报流程 报名流程 评选流程 评审流程 选拔流程
    """,
    Role.CONTACT: "联系方式 联系人 联系电话 联系办法 联系地址 咨询电话 咨询方式 监督电话 举报电话 投诉电话 服务电话",
    Role.RECORDS: """
        活动开展 活动开展情况 开展情况 开展的活动 开展的主要活动 开展的工作 开展的主要工作 完成的工作 完成的主要工作 活动回顾 活动情况 活动记录 研修记录 培训记录
        教研记录 活动纪实
    """,
    Role.FULFILMENT: """
        目标完成情况 目标达成情况 目标实现情况 目标落实情况 目标达成度 目标完成度 任务完成情况
        指标完成情况 计划完成情况 计划执行情况 工作完成情况 完成情况 达成情况
    """,
}

SHARED: Final = {
    "改进措施": (Role.MEASURES, Role.OUTLOOK),
    "整改措施": (Role.MEASURES, Role.OUTLOOK),
}
"""Wordings that always hold two roles."""

AMBIGUOUS: Final = """
    工作要求 工作安排 活动安排 具体安排 实施方案 工作方案 活动方案 具体方案 培养方案 工作设想
"""
"""Wordings used for different content: 工作安排 for dates or duties (corpus, section 5)."""

WHOLE: Final = """
    总结表彰 展望未来 组织 检查 督查 督导 评估 验收 思考 荣誉 经验 完成情况 达成情况
"""
"""Wordings that say nothing at the end of a longer heading: 少先队组织, 安全检查."""
