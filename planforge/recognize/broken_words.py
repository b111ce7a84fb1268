"""Breaks that the words on both sides tell: before the figure of a sentence (达到｜50%以上), inside a title's last word."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import Final

from planforge.recognize.titles import KINDS

_WORDS_OF_TWO: Final = """
改革 教育 教学 教师 教研 教材 教务 教室 教案 教导 学生 学校 学习 学科 学期 学年 学业 学籍 学风 老师 师生 师德 师资 家长 家庭 家校 家访 班级 班会 班主 年级 课堂 课程 课题 课外 课后 课时
工作 活动 管理 质量 提高 提升 加强 健康 快乐 发展 素养 素质 能力 水平 制度 措施 计划 总结 方案 目标 任务 要求 内容 组织 领导 落实 开展 实施 推进 建设 安全 卫生 环境 文化 文明 习惯 品德 思想 意识 观念
精神 服务 保障 监督 检查 考核 评价 评比 培训 培养 指导 研究 研讨 交流 合作 探索 创新 创建 特色 成绩 成长 成功 成立 问题 困难 原因 经验 方法 方式 方向 过程 结果 效果 效率 成果 资源 设施 设备 条件
时间 时代 机会 机制 体系 体育 体质 艺术 科学 科研 技术 信息 知识 技能 兴趣 爱好 特长 个性 心理 情感 态度 价值 理想 信念 责任 义务 权利 法律 法制 法治 纪律 规范 规定 规律 规则 秩序 宣传 动员 广播 网络
社会 社区 社团 国家 民族 祖国 传统 优秀 优良 优势 先进 典型 榜样 模范 表彰 奖励 鼓励 激励 促进 推动 带动 引导 引领 帮助 关心 关爱 关注 重视 尊重 理解 支持 配合 协调 协作 团结 互助 互动 积极 主动 认真 扎实
全面 全体 全员 全校 深入 深化 强化 优化 细化 巩固 完善 健全 建立 制定 制订 修订 执行 贯彻 坚持 围绕 结合 根据 按照 通过 利用 充分 有效 及时 定期 不断 逐步 进行 参加 参与 举行 举办 召开 组建 设立 安排
阅读 写作 作业 作品 作用 备课 上课 听课 评课 批改 辅导 考试 检测 测试 质疑 讨论 讲座 演讲 朗诵 竞赛 比赛 运动 锻炼 训练 劳动 实践 体验 参观 小学 中学 大学 开学 入学 同学 数学 语文 英语 小组 部门 单位
生活 生命 生动 生产 生态 动手 动力 动态 研学 长期 长远 行为 行动 会议 会员 书籍 书香 人才 人员 人文 人民 满意 力量 力争 力度 地位 地方 重要 重点 主要 主题 主任 必须 需要 应该 可以 努力 争取 确保 保证
节约 节日 春季 秋季 食品 食堂 交通 消防 防火 防溺 疫情 疾病 预防 演练 隐患 排查 整改 记录 档案 材料 资料 经费 资金 项目 工程 平台 基地 渠道 途径 载体 氛围 风气 校风 校园 校本 校长 德育 智育 美育 劳育
""".split()  # noqa: SIM905
"""Words of two characters that plans are made of (written down for this list); a line that stops inside one goes on below."""
_LONGEST_TITLE: Final = 60
_LONGEST_REST: Final = 6  # characters of the end of a title: 工作计划, …总结（一） is none


def goes_on_with_figure(above: str, below: str) -> bool:
    """Whether a line stops before the figure or the hours that it speaks of: 使优良率达到｜50%以上, …定于每周三下午｜16:30。."""
    return any(
        stops.search(above) is not None and figure.match(below) is not None for stops, figure in _before()
    )


@cache
def _before() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """How a line stops, and what then begins the next one."""
    measured = r"(?:达到?|提高到|[增升降减]至|[升降增减]到|控制在|保持在|稳定在|[高低多少大小]于|超过|不足|至少|达成率?为|率[为在])$"
    amount = r"\d+(?:[.．]\d+)?\s*(?:[%％‰]|[个人名次节篇分项米秒元册本天周课万多余]|小时|学时|课时)"
    when = r"(?:[为是于在]|[，,].{0,12})(?:每[周天日]|[周星期一二三四五六日天至到、—\-]|下周|本周|当天|次日){0,8}(?:[上下中]午|早上|晚上|傍晚|早晨)$|(?:时间|定)[为是于在]$"
    hours = r"\d{1,2}\s*[:：]\s*\d\d(?:\s*[—―－\-–~～至到]+\s*\d{1,2}\s*[:：]\s*\d\d)?\s*(?:[。，；]|$|开始|结束|进行|举行|在)"
    return (re.compile(measured), re.compile(amount)), (re.compile(when), re.compile(hours))


def breaks_a_word(above: str, below: str) -> bool:
    """Whether a line stops inside a word: 深化课堂教学改｜革，……, where neither side has a word of its own there."""
    words = _known()
    return above[-1:] + below[:1] in words and above[-2:] not in words and below[:2] not in words


@cache
def _known() -> frozenset[str]:
    return frozenset(_WORDS_OF_TWO)


def is_broken_title(above: str, below: str) -> bool:
    """Whether a line breaks off inside the last word of a title: 滨河小学体育组工作｜计划, …工作计｜划."""
    if len(below) > _LONGEST_REST or len(above + below) > _LONGEST_TITLE or not above[-1].isalnum():
        return False
    whole = above + below
    return any(whole.endswith(word) and len(below) < len(word) for word in _words())


@cache
def _words() -> tuple[str, ...]:
    """The kinds of document, those whose first word is never the last of a line, too."""
    return tuple(chain(KINDS, (before + kind for kind in KINDS for before in ("工作", "实施"))))
