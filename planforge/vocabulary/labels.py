"""The known labels of items, heads of tables and posts of people."""

from __future__ import annotations

from typing import Final

from planforge.vocabulary.headings import normalized

_FIELDS: Final = "内容 目标 指标 对象 组织部门 负责人 协助人 时间 地点 学时 形式 措施 要求 成果 经费 备注"
FIELDS: Final = frozenset(_FIELDS.split())
"""Labels that are known wherever they stand, also at the end of a longer label (培训对象)."""

_RECORD_FIELDS: Final = "工作 活动 周次 专题 主讲人 参加人数 结果 状态 说明 佐证 指纹"
RECORD_FIELDS: Final = frozenset(_RECORD_FIELDS.split())
"""Further labels of schedules, records and fulfilment; known only as a whole word."""

_POSTS: Final = """
    组长 副组长 常务副组长 第一组长 组员 成员 总指挥 副总指挥 现场总指挥 指挥 副指挥 主任 副主任
    办公室主任 联络员 联系人 负责人 总负责人 校长 副校长 书记 副书记 秘书长 副秘书长 秘书 顾问 委员
    主持人 评委 领队 教练 召集人 发言人 记录员 安全员 通讯员 督查员
    班长 副班长 团支书 中队长 副中队长 大队长 副大队长 小队长 课代表 科代表
    学习委员 生活委员 体育委员 宣传委员 组织委员 纪律委员 文艺委员 文娱委员 文体委员 劳动委员 卫生委员 安全委员 心理委员
"""
POSTS: Final = frozenset(_POSTS.split())
"""Posts usual in a leading group; any other key may name one too."""

_SYNONYMS: Final = {
    "时间": "日期 月份 时间段 时段 起止时间 完成时间 完成时限 时限 年月 星期 阶段 节次",
    "工作": """
        事项 任务 项目 主要工作 重点工作 具体工作 工作内容 工作重点 工作要点 工作任务 工作主题 工作事项
        工作安排 重点事项 任务内容
    """,
    "活动": "活动内容 活动主题 活动名称 活动项目 活动安排",
    "专题": "主题 课题 课程 题目 培训专题 研修专题",
    "负责人": """
        责任人 负责 负责教师 负责部门 责任部门 负责处室 责任处室 负责科室 责任科室 部门 处室 科室 主办
        承办 牵头人 牵头部门
    """,
    "协助人": "协助 协助部门 配合部门 协办 参与部门",
    "地点": "场地 场所 会场 教室",
    "对象": "参加人员 参与人员 参训人员",
    "参加人数": "人数 参与人数 参训人数",
    "学时": "课时 学时数 课时数",
    "主讲人": "主讲 主讲教师 授课人 授课教师 讲师 主备人",
    "成果": "成果形式",
    "佐证": "佐证材料 证明材料",
    "备注": "注",
}

_EXACT: Final = {word: word for word in (*_FIELDS.split(), *_RECORD_FIELDS.split())}
_COLUMNS: Final = _EXACT | {word: field for field, words in _SYNONYMS.items() for word in words.split()}
ACTIVITY_FIELDS: Final = ("活动", "专题", "工作", "内容")
"""The known labels that may say what was done, the likeliest first."""

TIME_FIELDS: Final = ("时间", "周次")
"""The known labels that say when."""

SUM_ROWS: Final = frozenset(("合计", "总计", "小计", "共计"))
"""What stands at the head of a row that sums the rows above it."""

_HEADS: Final = """
    序号 编号 姓名 性别 年龄 班级 年级 学科 科目 教师 学生 职务 职称 电话 人数 名额 数量 单价 金额 单位 项目 类别 名称 组别 场地 分值 得分 分数 标准 等级 奖项 名次 岗位 职责
    节目 作品 作者 书名 课题 教材 地址 路线 集合点 楼层 教室 考场 车号 器材 物品 检查项目 检查内容 存在问题
    上午 中午 下午 周一 周二 周三 周四 周五 星期一 星期二 星期三 星期四 星期五
"""
_TABLE_HEADS: Final = tuple(_HEADS.split())
"""Heads of columns that no schedule has, also at the end of a longer one (联系电话, 评分标准)."""

_LONGEST_LABEL: Final = 16  # a longer key is a sentence, not a label
_ENDING_LENGTHS: Final = (2, 3, 4)


def field_of(label: str) -> str | None:
    """Return the known label that a label is or, up to 16 characters without a mark, ends in."""
    found = _EXACT.get(label)
    if found is not None:
        return found
    bare = normalized(label)
    found = _EXACT.get(bare)
    if found is not None or len(bare) > _LONGEST_LABEL or not bare.isalnum():
        return found
    return next((tail for length in _ENDING_LENGTHS if (tail := bare[-length:]) in FIELDS), None)


def column_of(head: str) -> str | None:
    """Return the known label that a column's head stands for: 日期（星期） is 时间, 责任部门 is 负责人."""
    bare = normalized(head)
    if bare.endswith(("）", ")")):
        bare = bare[: max(bare.rfind("（"), bare.rfind("("), 0)]
    return _COLUMNS.get(bare) or field_of(bare)


def is_table_head(head: str) -> bool:
    """Whether a word heads columns of tables: of a schedule, a list of people, points or things."""
    return column_of(head) is not None or normalized(head).endswith(_TABLE_HEADS)


def post_of(label: str) -> str | None:
    """Return the usual post that a label names, blanks inside and final marks aside: 组  长： is 组长."""
    bare = normalized(label)
    return bare if bare in POSTS else None
