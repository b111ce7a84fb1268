"""What belongs to another term, another edition of an event, another year's week, or was signed at another time."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.diagnostics import Diagnostic
from planforge.pipeline import check
from planforge.source import TextFile
from planforge.workspace.library import Workspace

CODES = frozenset(
    ("旧年份", "旧学期", "校历外", "假日", "星期", "周次", "先后", "落款日期", "旧规划", "届级", "届次", "外校名", "占位")
)  # fmt: skip
PROFILE = """\
学校: 滨河市实验小学
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}
  2026—2027学年度第二学期: {开学: 2027-03-01, 放假: 2027-07-02, 周起始: 周一}
"""
AUTUMN = "文种: 工作计划\n期间: 2026—2027学年度第一学期\n主题: 工作\n"
SPRING = "文种: 工作计划\n期间: 2026—2027学年度第二学期\n主题: 工作\n"
YEAR = "文种: 工作要点\n期间: 2026年\n主题: 工作\n"
SUMMARY = "文种: 工作总结\n期间: 2025—2026学年度第二学期\n主题: 工作\n"


def findings(folder: Path, head: str, words: str) -> list[Diagnostic]:
    """What these rules say of one point of a plan, or of a body that is written out."""
    (folder / "学校.yaml").write_text(PROFILE, encoding="utf-8")
    body = words if words.endswith("\n") else f"主要工作:\n  - {words}\n"
    found = check(TextFile(str(folder / "计划.yaml"), (head + body).encode()), Workspace(folder))
    assert [each for each in found if each.is_error] == []
    return [each for each in found if each.code in CODES]


ANOTHER_TIMES = (
    (AUTUMN, "旧学期", "本学期（第二学期）合格率达到九成。"),
    (AUTUMN, "旧学期", "暑假前对各班家访一次。"),
    (AUTUMN, "旧学期", "组织六一文艺汇演。"),
    (AUTUMN, "旧学期", "清明节期间开展祭扫活动。"),
    (AUTUMN, "旧学期", "十月中旬举行春季运动会。"),
    (AUTUMN, "旧学期", "导语: 春回大地，新的学期开始了。\n主要工作: 备课。\n"),
    (AUTUMN, "旧学期", "2024/2025学年度第一学期工作安排如下。"),
    (AUTUMN, "旧学期", "为做好二〇二五—二〇二六学年第一学期的工作，制定本办法。"),
    (SPRING, "旧学期", "整理好本学期（2026年9月—2027年1月）的个案记录。"),
    (AUTUMN, "旧规划", "依托“十三五”规划课题推进课程评价。"),
    (SPRING, "旧学期", "国庆节期间开展爱国主义教育活动。"),
    (SPRING, "旧学期", "教师节前开展感恩主题活动。"),
    (SPRING, "旧学期", "寒假前组织一次质量分析会。"),
    (SPRING, "旧学期", "抓好秋季开学常规，规范一年级行为。"),
    (SPRING, "旧学期", "本学期是第一学期，时间较长。"),
    (SPRING, "旧学期", "导语: 秋高气爽，新的学期又开始了。\n主要工作: 备课。\n"),
    (AUTUMN, "旧学期", "2026年春季学期工作:\n  - 备课。\n"),
    (SUMMARY, "旧学期", "标题: 滨河市实验小学2024—2025学年度第二学期工作总结\n主要工作: 备课。\n"),
    (AUTUMN, "旧年份", "我校将于25年11月接受评估。"),
    (AUTUMN, "旧年份", "迎战中考2025，向课堂要质量。"),
    (AUTUMN, "旧年份", "2025中考备考工作要早谋划。"),
    (SPRING, "旧年份", "迎战2026中考。"),
    (AUTUMN, "旧年份", "争取2026年6月底前完成校舍粉刷。"),
    (SPRING, "旧年份", "以2025年秋季运动会为契机，增强体质。"),
    (AUTUMN, "旧年份", "与各班签订2025年安全责任书。"),
    (AUTUMN, "旧年份", "争创2025年度文明校园。"),
    (AUTUMN, "旧年份", "2025年度经费安排如下。"),
    (AUTUMN, "旧年份", "期末考试安排在2026年1月20日—22日。"),
    (YEAR, "旧年份", "2025年10月20日前完成自评。"),
    (AUTUMN, "旧年份", "结语: 让我们在新的2025年里再创佳绩。\n主要工作: 备课。\n"),
    (AUTUMN, "落款日期", "主要工作: 备课。\n落款: {单位: 滨河市实验小学, 日期: 2025年9月}\n"),
    (AUTUMN, "落款日期", "主要工作: 备课。\n落款: {单位: 滨河市实验小学, 日期: 二〇二七年九月}\n"),
    (YEAR, "落款日期", "主要工作: 备课。\n落款: {单位: 滨河市实验小学, 日期: 2024年12月}\n"),
    (AUTUMN, "落款日期", "主要工作: 备课。\n落款: {日期: 2026-09-01}\n版记: {印发日期: 2025-09-02}\n"),
    (AUTUMN, "落款日期", "主要工作: 备课。\n落款: {日期: 2026-09-10}\n版记: {印发日期: 2026年9月2日}\n"),
    (AUTUMN, "落款日期", "主要工作: 备课。\n版记: {印发日期: 2025-09-02}\n"),
    (SUMMARY, "落款日期", "主要工作: 备课。\n落款: {单位: 滨河市实验小学, 日期: 2025年7月}\n"),
    (AUTUMN, "届次", "主要工作:\n  - 第十五届体育节在十月举行。\n  - 体育组负责第十六届体育节的裁判。\n"),
    (AUTUMN, "届次", "标题: 滨河市实验小学第八届科技节方案\n主要工作:\n  - 第七届科技节的口号是动手动脑。\n"),
    (SPRING, "届次", "在第31个世界读书日来临之际，学校举办阅读活动。"),
    (SPRING, "届级", "2026届毕业生合格率达到百分之百。"),
    (YEAR, "旧规划", "圆满完成“十四五”收官之年的各项任务。"),
    (AUTUMN, "旧规划", "深入开展党的群众路线教育实践活动。"),
    (AUTUMN, "旧规划", "开展“不忘初心、牢记使命”主题教育。"),
    (AUTUMN, "旧规划", "喜迎建党100周年。"),
    (AUTUMN, "旧规划", "用好成绩为党的十九大献礼。"),
    (AUTUMN, "星期", "周八召开例会。"),
    (AUTUMN, "星期", "时间安排:\n  - 第7周（10月13日—17日）: 公开课\n"),
    (AUTUMN, "星期", "主要工作:\n  表格: |\n    周次 | 日期 | 工作\n    第2周 | 9月8日—12日 | 例会\n"),
    (SPRING, "星期", "2月24日（星期二）全体教师返校。"),
    (SPRING, "假日", "主要工作:\n  表格: |\n    周次 | 起止日期 | 工作\n    6 | 4月5日 | 教研例会\n"),
    (AUTUMN, "校历外", "本学期从2月22日开学，到7月2日放假。"),
    (SPRING, "校历外", "主要工作:\n  - 九月份：常规教育月。\n  - 四月份：爱国教育月。\n"),
    (AUTUMN, "旧年份", "主要工作: |\n  2025年11月举行劳动技能大赛。\n"),
    (AUTUMN, "旧年份", "主要工作: |\n  评选工作于2025年12月完成。\n"),
    (AUTUMN, "旧年份", "主要工作: |\n  2025年实现全年安全责任事故为零。\n"),
    (AUTUMN, "旧年份", "主要工作: |\n  活动时间：2025年9月\n"),
    (AUTUMN, "届次", "11月9日开展第34个“119消防宣传日”活动。"),
    (AUTUMN, "届次", "开展第34个全国消防日活动。"),
    (
        AUTUMN,
        "先后",
        "时间安排:\n  - 第一阶段（9月7日—11月20日）: 准备\n  - 第二阶段（11月10日—12月31日）: 实施\n",
    ),
    (
        AUTUMN,
        "先后",
        "时间安排:\n  准备阶段:\n    时间: 9月7日—9月20日\n  实施阶段:\n    时间: 9月15日—10月20日\n",
    ),
    (
        AUTUMN,
        "先后",
        "时间安排:\n  表格: |\n    阶段|时间|内容\n    准备|9月7日—9月20日|动员\n    实施|9月15日—10月20日|排查\n",
    ),
    (AUTUMN, "占位", "本班任课教师有语文（　　）、数学（　　）。"),
    (AUTUMN, "占位", "某某幼儿园的教师来校交流。"),
    (AUTUMN, "占位", "本学期共有教师**人。"),
    (SPRING, "届次", "举办第十四个全国学前教育宣传月活动。"),
    (SPRING, "届次", "开展第30个全国安全教育日活动。"),
    (SUMMARY, "旧学期", "国庆节前开展歌咏比赛。"),
    (SUMMARY, "旧学期", "教师节表彰优秀教师12人。"),
    (
        AUTUMN,
        "旧年份",
        "文号: 滨小〔2025〕12号\n主要工作: 备课。\n落款: {单位: 滨河市实验小学, 日期: 2026-08-30}\n",
    ),
    (AUTUMN, "旧年份", "文号: 滨小〔2025〕12号\n主要工作: 备课。\n"),
    (AUTUMN, "旧规划", "开展深入贯彻中央八项规定精神学习教育。"),
)

THIS_TIMES = (
    (AUTUMN, "主要工作: 备课。\n落款: {日期: 2026-09-01}\n版记: {印发日期: 2026-09-01}\n"),
    (AUTUMN, "主要工作: 备课。\n落款: {日期: 2026-09-20}\n版记: {印发日期: 2026年9月}\n"),
    (AUTUMN, "主要工作: 备课。\n版记: {印发日期: 2026-08-28}\n"),
    (AUTUMN, "主要工作: 备课。\n版记: {抄送: 青松小学、城东区第三中学}\n"),
    (AUTUMN, "主要工作: 备课。\n落款: {日期: 2027-01-20}\n版记: {印发日期: 2027年2月23日}\n"),
    (AUTUMN, "利用清明、端午、中秋、国庆等传统节日开展教育。"),
    (AUTUMN, "推进“不忘初心、牢记使命”主题教育常态化，巩固党纪学习教育成果。"),
    (AUTUMN, "开展爱国主义主题教育和安全专题教育，每周八节课不变。"),
    (AUTUMN, "寒假前对学生进行安全教育，布置寒假作业。"),
    (AUTUMN, "学生在暑假中养成的阅读习惯要保持下去。"),
    (AUTUMN, "为明年春季运动会选拔队员。"),
    (AUTUMN, "下学期春季开学前对校舍排查。"),
    (AUTUMN, "组织六一班和五四制学校的教师开展活动，举办校园劳动节活动。"),
    (AUTUMN, "2025年秋季学期提出的办学思路要坚持。"),
    (AUTUMN, "2025年9月1日起实行的作息时间不变。"),
    (AUTUMN, "近25年9月的气温都在变化。"),
    (AUTUMN, "2025中考真题要人人过关。"),
    (AUTUMN, "参加滨河市第十二届中小学生艺术节，办好第九届艺术节。"),
    (AUTUMN, "主要工作:\n  - 总结第十四届体育节的经验。\n  - 办好第十五届体育节。\n"),
    (AUTUMN, "主要工作:\n  - 举办第十届春季运动会的总结。\n  - 第十五届读书节在十月举行。\n"),
    (AUTUMN, "收看2025年纪念抗战胜利80周年阅兵的纪录片。"),
    (AUTUMN, "时间安排:\n  - 第7周（10月12日—16日）: 公开课\n  - 第6周（10月8日—10月11日）: 常规\n"),
    (
        AUTUMN,
        "主要工作: |\n  2025年11月举行了劳动技能大赛。\n  2025年8月，新教学楼落成。\n  学校于2025年8月启用新校区。\n",
    ),
    (
        AUTUMN,
        "主要工作: |\n  2025年11月完成校舍改造，2026年投入使用。\n  2025年实现了全年安全责任事故为零。\n",
    ),
    (AUTUMN, "工作回顾: |\n  评选工作于2025年12月完成。\n  活动时间：2025年9月\n"),
    (AUTUMN, "主要工作: |\n  社团成立时间：2025年9月\n"),
    (AUTUMN, "开展第35个“119消防宣传日”活动，收看《第34个全国消防日》专题片。"),
    (AUTUMN, "时间安排:\n  - 第一阶段（9月7日—11月20日）: 准备\n  - 第二阶段（11月20日—12月31日）: 实施\n"),
    (AUTUMN, "时间安排:\n  - 第一阶段（9月—10月）: 准备\n  - 第二阶段（10月—12月）: 实施\n"),
    (AUTUMN, "时间安排:\n  - 语文组（9月7日—11月20日）: 听课\n  - 数学组（11月10日—12月31日）: 听课\n"),
    (SPRING, "整理好本学期（2027年3月—7月）的个案记录。"),
    (AUTUMN, "依托“十四五”规划课题推进课程评价，学校曾围绕“十三五”规划课题编过两本书。"),
    (AUTUMN, "XX染色体科普讲座，材料发到 binhe_xx@example.com。"),
    (AUTUMN, "主要工作: 备课。\n落款: {单位: 滨河市实验小学, 日期: 2026年8月}\n"),
    (YEAR, "主要工作: 备课。\n落款: {单位: 滨河市实验小学, 日期: 2025年12月}\n"),
    (YEAR, "上半年办好春季运动会，国庆节期间开展演讲。"),
    (SPRING, "迎战2027中考，中考期间考点附近的学生改道。"),
    (SPRING, "制作秋季运动会精彩瞬间展板。"),
    (SPRING, "上学期我们开展了国庆、元旦等活动。"),
    (SPRING, "做好2027年秋季一年级招生工作，暑假前做好防溺水教育。"),
    (SPRING, "教师节表彰推荐人选在六月底报送。"),
    (SUMMARY, "标题: 滨河市实验小学2025—2026学年度第二学期工作总结\n主要工作: 清明节前开展演讲。\n"),
    (SPRING, "举办第十六个全国学前教育宣传月活动，开展第32个全国安全教育日活动。"),
    (SPRING, "开展第12个国家安全教育日活动。"),
    (AUTUMN, "文号: 滨小〔2026〕12号\n主要工作: 备课。\n落款: {单位: 滨河市实验小学, 日期: 2026-08-30}\n"),
    (SPRING, "文号: 滨小〔2026〕12号\n主要工作: 备课。\n"),
    (AUTUMN, "# 核对：文号还是上次的，新文件另编\n文号: 滨小〔2025〕12号\n主要工作: 备课。\n"),
    (AUTUMN, "文号: 滨小〔2025〕12号  # 核对：文号还是上次的，新文件另编\n主要工作: 备课。\n"),
    (YEAR, "“十四五”规划圆满收官，“十五五”规划全面实施。"),
    (AUTUMN, "目标:\n  表格: |\n    指标 | 2025年（基数） | 2026年\n    达标率 | 90% | 95%\n"),
    (AUTUMN, "报警时说清：××楼××层起火。"),
    (AUTUMN, "巩固深入贯彻中央八项规定精神学习教育成果。"),
    (AUTUMN, "本学期*必须*抓好的工作有三项，3**人数**，见下文。"),
    (SPRING, "主要工作:\n  表格: |\n    永城市 | 河阳县 | 时间\n    八人 | 六人 | 四月\n"),
)


@pytest.mark.parametrize(("head", "code", "words"), ANOTHER_TIMES)
def test_what_is_another_times_is_found(tmp_path: Path, head: str, code: str, words: str) -> None:
    assert code in [each.code for each in findings(tmp_path, head, words)]


@pytest.mark.parametrize(("head", "words"), THIS_TIMES)
def test_what_is_of_this_time_is_left_alone(tmp_path: Path, head: str, words: str) -> None:
    assert [each.message for each in findings(tmp_path, head, words)] == []


@pytest.mark.parametrize("signed", ["", "落款: {日期: 2026-09-01}\n"])
def test_a_day_of_printing_of_another_year_is_told_once(tmp_path: Path, signed: str) -> None:
    body = f"主要工作: 备课。\n{signed}版记: {{印发日期: 2025年9月2日}}\n"
    assert [each.code for each in findings(tmp_path, AUTUMN, body)] == ["落款日期"]


def test_a_date_of_signing_of_another_year_does_not_make_that_year_the_documents(tmp_path: Path) -> None:
    body = "主要工作:\n  - 2025年5月举办艺术节。\n落款: {单位: 滨河市实验小学, 日期: 2025-01-05}\n"
    assert [each.code for each in findings(tmp_path, YEAR, body)] == ["旧年份", "落款日期"]


def test_many_dates_of_last_year_are_said_once_for_their_section(tmp_path: Path) -> None:
    days = "".join(f"    {day} | 2025年10月{day}日 | 例会\n" for day in range(13, 20))
    (old,) = findings(tmp_path, AUTUMN, f"时间安排:\n  表格: |\n    序号 | 时间 | 工作\n{days}")
    assert old.code == "旧年份"
    assert "等 7 处（第 7、8、9、10、11、12、13 行）" in old.message
    assert [place.line for place in old.also] == [8, 9, 10, 11, 12, 13]


def test_a_weekday_that_does_not_match_is_not_told_a_holiday_as_well(tmp_path: Path) -> None:
    table = "时间安排:\n  表格: |\n    日期 | 星期 | 工作\n    10月17日 | 星期五 | 主题班会\n"
    assert [each.code for each in findings(tmp_path, AUTUMN, table)] == ["星期"]


def test_a_month_of_another_term_does_not_put_the_next_one_out_of_order(tmp_path: Path) -> None:
    months = "时间安排:\n  三月: 教研\n  四月: 赛课\n  十月: 读书\n  六月: 复习\n"
    assert [each.code for each in findings(tmp_path, SPRING, months)] == ["校历外"]


def test_an_old_five_year_plan_is_told_once(tmp_path: Path) -> None:
    body = "主要工作:\n  - 落实“十三五”规划。\n  - 完成“十三五”规划的任务。\n"
    assert [each.code for each in findings(tmp_path, AUTUMN, body)] == ["旧规划"]


def test_a_weekday_written_in_full_beside_a_date_is_meant(tmp_path: Path) -> None:
    body = "时间安排:\n  - 时间: 10月17日（星期六）上午\n    工作: 数学组公开课\n"
    assert findings(tmp_path, AUTUMN, body) == []


def test_a_school_whose_stage_is_not_known_may_have_lessons_on_weekends(tmp_path: Path) -> None:
    head = AUTUMN + "学校: 滨河市滨江学校\n"
    assert findings(tmp_path, head, "时间安排:\n  - 时间: 10月17日\n    工作: 开学典礼\n") == []


def test_phases_that_overlap_are_called_by_their_names(tmp_path: Path) -> None:
    rows = "  - {时间: 9月7日—9月20日, 工作: 动员, 阶段: 准备}\n  - {时间: 9月15日—10月20日, 工作: 排查, 阶段: 实施}\n"
    (found,) = findings(tmp_path, AUTUMN, f"时间安排:\n{rows}")
    assert found.message == "“实施阶段”从9月15日开始，可是“准备阶段”到9月20日才结束"
