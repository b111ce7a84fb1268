"""A misspelt known word is found, and no legitimate heading is questioned."""

import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.likeness import (
    likely_header_key,
    likely_heading,
    nearest,
    similar,
    similar_name,
    sounds_like_header_key,
)
from planforge.vocabulary import FIELDS, HEADER_KEYS, KNOWN_HEADINGS, POSTS
from planforge.vocabulary.shapes import LOOKS

KNOWN = KNOWN_HEADINGS | FIELDS | POSTS

LEGITIMATE = """
    保送 线路 航程 名词 上缴 积分 责问 逾期 限期 机智 简洁 方阵 名城 商报 平定 之后
    实践 实践安排 社会实践 劳动实践 实践活动 事件 世间 形势 形势教育 国内形势 公式 公示 公示时间 主体
    主体责任 征文 征文内容 途经路线 学识 学史 督察 督察整改 书籍 推荐书籍 主人 教室 教室布置 历年目标 阅历
    结余 附近 板式 密集 文体活动 文体 人物 榜样人物 中点 终点 终点站 练习方式 练习 纪录 活动纪录 活动记事
    情境模拟 情境创设 工分 周周安排 月月安排 远景 异议 启事 招生启事 北京 智慧校园 平价 两点说明 收货 作法
    具体作法 主要作法 实时 适时 时事 时事学习 集市 计时 前沿 充电工作 活动展开 重新工作 背影 点亮 揭示 进城
    补足 师德培训 新课标研读 信息技术应用能力提升培训 青年教师赛课周 青蓝结对 领导重视，措施得力
    制度健全，责任到人 丰富形式，注重实效 教学常规 课堂教学 作业管理 质量监测 学困生帮扶 课后服务 家校共育
    家长学校 家长会 少先队活动 红领巾广播站 主题班会 升旗仪式 国旗下讲话 读书节 科技节 艺术节 体育节 运动会
    春季研学 秋季研学 清明祭扫 学雷锋活动 劳动教育 心理健康教育 法治教育 安全教育 防溺水教育 消防演练
    地震演练 食品安全 食堂管理 校车管理 校舍维修 绿化美化 图书馆 实验室 功能室 电子屏 广播 摄影 医务 后勤
    总务处 教导处 德育处 教科室 党建工作 工会工作 团队工作 语文组 数学组 英语组 体育组 综合组 一年级 六年级
    毕业班 集体备课 听课评课 课例研讨 同课异构 推门听课 校本课程 社团活动 阅读推广 书香校园 书法 合唱 足球
    武术 经典诵读 数学思维 口语交际 习作指导 古诗文 第一阶段 第二阶段（实施） 第3周 第5周周三 九月 十月份
    寒假前 期中考试后 国庆前一周 周一 上午 全学期 待定 李明 王芳 周明远 林静 赵一帆 石坚 方士杰 罗青
    学校简介 学校章程 校训 校风 教风 学风 班风 班规 卫生 值日 考勤 请假 作息时间 课程表 值周安排 名单 附则
    其他事宜 未尽事宜 作品上报 食宿 交通 乘车路线 物资准备 宣传报道 资料归档 信息报送 人人有岗位 天天有锻炼
    班班有歌声 处处是课堂 年年有进步 校校结对 教育教学 学习习惯 教学学案 活动动员 组织织网 工作作风
    一二三四五六七八九十甲乙 A组 PPT制作 3D打印 5G体验 第１组
"""

MISSPELT = {
    "指导思相": "指导思想",
    "指道思想": "指导思想",
    "指思导想": "指导思想",
    "指导思思想": "指导思想",
    "指导 思相：": "指导思想",
    "措失": "措施",
    "组张": "组长",
    "负则人": "负责人",
    "学石": "学时",
    "时简": "时间",
    "对向": "对象",
    "目地": "目的",
    "组只领导": "组织领导",
    "保障错施": "保障措施",
    "时间按排": "时间安排",
    "注意事向": "注意事项",
    "培训措失": "培训措施",
    "工作木标": "工作目标",
    "种点工作": "重点工作",
}


@pytest.mark.parametrize("heading", LEGITIMATE.split())
def test_a_legitimate_heading_is_never_questioned(heading):
    assert likely_heading(heading) is None
    assert likely_header_key(heading) is None


@pytest.mark.parametrize("word", sorted(KNOWN))
def test_a_known_word_is_never_questioned(word):
    assert likely_heading(word) is None
    assert likely_heading(f"{word}：") is None


@pytest.mark.parametrize(("heading", "meant"), MISSPELT.items())
def test_a_misspelt_heading_is_understood(heading, meant):
    assert likely_heading(heading) == meant


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("标体", "标题"),
        ("期检", "期间"),
        ("落宽", "落款"),
        ("学学校", "学校"),
        ("题标", "标题"),
        ("模版", "模板"),
        ("期问", "期间"),
        ("落欵", "落款"),
        ("主颐", "主题"),
        ("目绿", "目录"),
    ],
)
def test_a_misspelt_header_key_is_understood(key, meant):
    assert likely_header_key(key) == meant


def test_an_ordinary_word_is_a_header_key_only_where_it_is_asked_for():
    for word, meant in {"主体": "主题", "其间": "期间", "文中": "文种", "实践": None, "主题": None}.items():
        assert likely_header_key(word) is None
        assert sounds_like_header_key(word) == meant


def test_a_character_with_two_readings_is_heard_in_both():
    assert similar("校常", frozenset({"校长"})) == "校长"
    assert similar("会掌", ["会长"]) == "会长"


def test_a_third_of_a_word_may_be_typed_otherwise():
    assert nearest("标题甲乙行", frozenset({"标题后空行"})) == "标题后空行"
    assert nearest("标甲乙丙行", frozenset({"标题后空行"})) is None


def test_a_known_word_is_itself_and_none_that_sounds_alike():
    assert similar("目的", frozenset({"目的", "目地"})) is None


def test_a_word_that_shares_too_little_is_not_meant():
    assert similar("墓地", frozenset({"目的"})) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("单为", "单位"),
        ("单位名称", "单位"),
        ("章", "印章"),
        ("日子", "日期"),
        ("日期期", "日期"),
        ("颜色", None),
    ],
)
def test_the_nearest_key_of_a_closed_mapping_is_offered(word, meant):
    assert nearest(word, ["单位", "姓名", "日期", "印章", "位置"]) == meant


COLLEAGUES = frozenset(("韩素云", "沈怀远", "郑怡", "师晓岚", "丹青"))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("韩素芸", "韩素云"),
        ("沈淮远", "沈怀远"),
        ("韩素去", "韩素云"),
        ("韩索云", "韩素云"),
        ("沈坏远", "沈怀远"),
        ("沉怀远", "沈怀远"),
        ("郑恰", "郑怡"),
        ("帅晓岚", "师晓岚"),
        ("舟青", "丹青"),
    ],
)
def test_a_name_that_sounds_or_looks_like_a_colleagues_is_that_one(written, meant):
    assert similar_name(written, COLLEAGUES) == meant


@pytest.mark.parametrize("name", ["韩素梅", "韩云", "沈志远", "郑欣", "李素去", "韩索去", "韩素云"])
def test_a_name_of_its_own_is_nobody_elses(name):
    assert similar_name(name, COLLEAGUES) is None


def test_what_looks_alike_does_so_both_ways():
    assert all(one in LOOKS[other] and one != other for one in LOOKS for other in LOOKS[one])


def test_nothing_is_near_a_word_that_is_there_or_among_none():
    assert nearest("单位", ["单位", "单价"]) is None
    assert nearest("单位", []) is None


@given(st.text(), st.frozensets(st.text(min_size=1)))
def test_any_text_gets_an_answer_from_the_known_words(text, known):
    assert likely_header_key(text) in {None, *HEADER_KEYS}
    assert likely_heading(text) is None or likely_heading(text) != text
    assert nearest(text, known) in {None, *known}


def test_an_unknown_heading_is_judged_in_microseconds():
    likely_heading("课后服务")
    assert min(timeit.repeat(lambda: likely_heading("课后服务"), number=200, repeat=5)) / 200 < 100e-6
