"""Each rule about what is written: what it finds, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from planforge.pipeline import check
from planforge.source import TextFile
from planforge.source.edits import edited

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"
PEOPLE = "人员: [周明远（校长）, 林静（副校长）, 赵一帆, 何雨桐, 孙立群, 吴思远, 郑小禾, 冯佳怡]\n"


@pytest.fixture
def said(shelf: Callable) -> Callable[..., list[tuple[str, str]]]:
    """Codes and sentences of what is found in the rest of a spec."""

    def of(rest: str, **texts: str) -> list[tuple[str, str]]:
        findings = check(TextFile("计划.yaml", (HEAD + rest).encode()), shelf(**texts))
        return [(finding.code, finding.message) for finding in findings]

    return of


def _points(*texts: str) -> str:
    return "主要工作:\n" + "".join(f"  - {text}\n" for text in texts)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("备课,上课。", "半角标点"),
        ("要求如下:认真备课。", "半角标点"),
        ("认真备课.", "半角标点"),
        ("教师(全体)参加。", "半角标点"),
        ('学习"双减"政策。', "直引号"),
        ("备课，、上课。", "标点重复"),
        ("备课；。", "标点重复"),
        ("严禁缺席..", "标点重复"),
        ("不超载、.", "标点重复"),
        ("备课,。", "标点重复"),
        ("大家要加油!”", "半角标点"),
        ('他说:"好"。', "半角标点"),
        ('他说:"好"。', "直引号"),
        ("9月1日-9月30日开展。", "起止符号"),
        ("备课、上课、和评课。", "顿号"),
        ("备课、上课、等活动。", "顿号"),
        ("备课。。。上课。", "省略号"),
        ("备课--上课。", "破折号"),
        ("备课，上 课。", "多余空格"),
        ("备课 ，上课。", "多余空格"),
        ("“备课，上课。", "标点成对"),
        ("开展\"以老带新'活动。", "标点成对"),
        ("备课），上课。", "标点成对"),
        ("备课”和“上课。", "标点成对"),
        ("备课(含说课），上课。", "括号混用"),
        ("学《关于《纲要》的解读》。", "书名号"),
        ("落实滨教【2026】5号文件。", "文号括号"),
        ("8：30开会。", "时刻写法"),
        ("14 ： 30开会。", "时刻写法"),
        ("3月05日开会。", "日期写法"),
        ("2026/3/5开会。", "日期写法"),
        ("2026.9—2027.1开展。", "日期写法"),
        ("9.14—9.20开展。", "日期写法"),
        ("9/14—9/20开展。", "日期写法"),
        ("10/26-10/30开展。", "日期写法"),
        ("备课 , 上课。", "半角标点"),
        ("备课 ,上课。", "半角标点"),
        ("16.10—16.40开展服务。", "时刻写法"),
        ("下午4.10-4.40开展服务。", "时刻写法"),
        ("2025——2026学年开展。", "破折号"),
        ("2025--2026学年开展。", "破折号"),
        ("9月1日——9月7日开展。", "破折号"),
        ("2026-10-12-16开展。", "日期写法"),
        ("教育教育工作。", "重复词语"),
        ("各班要要认真落实。", "重复词语"),
        ("学校的的工作。", "重复词语"),
        ("完成了了任务。", "重复词语"),
        ("老师在在门口值日。", "重复词语"),
        ("各班落实，家 长 参 与 学 校工作。", "多余空格"),
        ("教学竟赛。", "错字"),
        ("群众备课。", "用词"),
        ("透过学习提高认识。", "用词"),
    ],
)
def test_it_is_found(text: str, code: str, said: Callable) -> None:
    assert code in {each for each, _ in said(_points(text, "按时总结。"))}


@pytest.mark.parametrize(
    "text",
    [
        "用 PDCA, AI 两种办法备课。",
        "见 http://example.cn/a,b:c 上的样例。",
        "早上8:30开会，比分3：20。",
        "备课、听课、等级评定。",
        "备课、和谐班级建设。",
        "读书、讲座……都可以。",
        "一个平台——教研网。",
        "一是备课；二是上课。",
        "步骤是1）备课；2）上课。",
        "他说“备课‘要细’”。",
        "学习《关于〈纲要〉的解读》。",
        "落实滨教〔2026〕5号文件。",
        "2026年10月10日开会。",
        "每天阅读0.5小时，约3.5亿字。",
        "第3—5周、第8—9周开展。",
        "大家讨论讨论，一步一步来。",
        "透过现象看本质。",
        "联系群众，服务群众。",
        "谁不高兴!?大家都笑。",
        '挂好12"的风扇。',
        "大家看看想想，人人动手，天天读书，层层落实。",
        "为了了解学情，除了了解家庭，还要明确目的的落实。",
        "做到的的确确、是是非非分明，不了了之不行。",
        "现在在校学生参与与会代表的座谈，主要要求是成就就业。",
        "成为为人师表的先进，以及及时总结，把把关口。",
        "课程有语 数 英 科四门，按春 夏 秋 冬安排。",
        '见目录../甲和属性 x="甲" 两处。',
        "第5-6周开展，电话8-9月都通。",
        "跳绳16.10—16.40秒，气温16.10—16.40℃，每份16.10—16.40元。",
        "图3.10—3.40可以参看，编号2026-10-12-16，资料2026-10-12-05。",
        "2026——2025都不是，甲队21——全校第一。",
        "占{{ 甲 | 占比(乙) }}。",
        "第（1）班、第(2)组先试。",
        "使用 WPS 2019 版。",
        "下午14点05分集合。",
        "农场每年3月分地、4月育苗。",
        "电话0575-8888，房间301-305。",
        "贯彻《市委 市政府关于加强校园安全，办好教育的意见》。",
    ],
)
def test_it_is_left_alone(text: str, said: Callable) -> None:
    figures = "数据: {甲: 3, 乙: 6}\n" if "{{" in text else ""
    assert said(figures + _points(text, "按时总结。")) == []


def test_many_places_of_one_kind_are_said_once_with_their_lines(said: Callable) -> None:
    (found,) = said(_points(*(f"备课{number},上课。" for number in "一二三四五六七")))
    assert found == ("半角标点", "全文有 7 处半角标点，在第 5、6、7、8、9、10、11 行")


def test_a_mark_behind_a_colon_is_a_gap_told_once_and_never_closed(said: Callable, shelf: Callable) -> None:
    posts = [("空职务", "“组长”后面没有人名"), ("空职务", "“副组长”后面没有人名")]
    assert said(_points("成立小组，组长：，副组长：。", "按时总结。")) == posts
    spec = TextFile("计划.yaml", (HEAD + _points("抓好常规，做到：，按时总结。", "按时备课。")).encode())
    (finding,) = check(spec, shelf())
    assert (finding.code, finding.edits) == ("标点重复", ())


def test_a_congress_of_the_past_is_told_where_it_stands_first(said: Callable) -> None:
    found = said(_points("以新风貌迎接党的二十大。", "办好“喜迎二十大”书画展。"))
    assert [code for code, _ in found] == ["旧规划"]


def test_a_heading_with_a_colon_is_odd_only_among_headings_without(said: Callable) -> None:
    text = "|\n  坚持立德树人。\n  把课上好。\n"
    assert said(f"指导思想：: {text}工作措施：: {text}") == []
    assert [code for code, _ in said(f"指导思想：: {text}工作措施: {text}")] == ["标题标点"]
    assert said(f"活动地点：: 操场。\n工作措施: {text}") == []
    assert said(f"参赛班级：: 四年级各班。\n工作措施: {text}") == []


@pytest.mark.parametrize(
    "points", [("开展评比；",), ("完成备课；", "开展评比；"), ("完成备课。", "开展评比；")]
)
def test_the_last_line_of_a_chapter_ends_in_no_semicolon(points: tuple[str, ...], said: Callable) -> None:
    assert "句末标点" in [code for code, _ in said(_points(*points))]


def test_a_semicolon_with_more_behind_it_stays(said: Callable) -> None:
    assert said(_points("完成备课；", "开展评比。")) == []


@pytest.mark.parametrize("text", ["9——10月开展评比。", "第3——5周听课。", "每组8——10人。", "每月1--2节。"])
def test_a_range_of_one_thing_has_a_short_dash(text: str, said: Callable) -> None:
    assert [code for code, _ in said(_points(f"全校{text}", "抓好备课。"))] == ["破折号"]


def test_a_score_is_no_range(said: Callable) -> None:
    assert said(_points("决赛5——3分出胜负。", "抓好备课。")) == []


def test_points_that_all_end_in_nothing_are_a_list(said: Callable) -> None:
    assert said(_points("备课", "上课，评课", "总结反馈，推广经验")) == []


def test_a_sentence_among_sentences_needs_its_mark(said: Callable) -> None:
    found = said(_points("备课，上课。", "听课，评课。", "总结，反馈。", "推广，应用"))
    assert [code for code, _ in found] == ["句末标点"]


def test_what_brackets_hold_makes_no_sentence_of_a_list(said: Callable) -> None:
    listed = "主要工作:\n  9月: 制度修订；新生入学教育\n  1月: 工作总结；告家长书（15日发放，18日收齐）；值班安排\n"
    assert said(listed) == []
    assert [code for code, _ in said(listed.replace("（15日发放，18日收齐）", "，15日发放"))] == ["句末标点"]


def test_the_head_of_a_stage_is_no_sentence(said: Callable) -> None:
    stages = "".join(
        f"  - 段落: 第{n}阶段（{when}）{name}期\n    任务: 练好基本功，争取好成绩。\n    要求: 循序渐进，防止受伤。\n"
        for n, when, name in (
            ("一", "9月7日—10月16日", "恢复"),
            ("二", "10月19日—12月11日", "提高"),
            ("三", "12月14日—1月15日", "调整"),
        )
    )
    points = "  - 时间: 周一至周五早晨。\n  - 地点: 学校田径场。\n"
    plan = f"指导思想: |\n  贯彻健康第一的理念，力争前三名。\n训练时间:\n{points}训练任务:\n{stages}"
    assert "句末标点" not in [code for code, _ in said(plan)]
    assert "句末标点" in [code for code, _ in said(plan.replace("）恢复期", "）恢复期，练体能"))]


def test_the_one_short_point_without_a_mark_is_said(said: Callable) -> None:
    points = ("备课。", "上课。", "评课。", "作业。", "召开家长会")
    assert [code for code, _ in said(_points(*points))] == ["句末标点"]
    assert said(_points(*points[:3], "作业")) == []


def test_a_sentence_behind_its_heading_is_held_against_the_others(said: Callable) -> None:
    lines = [
        f"  - {head}: 每周认真检查一次，及时反馈给备课组。\n" for head in ("备课", "上课", "评课", "作业")
    ]
    text = "主要工作:\n" + "".join(lines) + "  - 辅导: 每周对学困生辅导一次，做好辅导的记录\n"
    assert [code for code, _ in said(text)] == ["句末标点"]
    assert said(text.replace("记录\n", "记录。\n")) == []


def test_duties_of_persons_want_an_end(said: Callable) -> None:
    duty = (
        "李明：守在东边的楼梯口，带着各班走到操场中间{}\n  王芳：守在西边的楼梯口，带着各班走到操场中间。\n"
    )
    tail = "  赵一帆：负责清点高年级各班的人数。\n  孙立：负责广播。\n  何雨桐：摄影\n"
    text = "组织分工: |\n  " + duty + tail
    assert [code for code, _ in said(text.replace("{}", ""))] == ["句末标点"]
    assert said(text.replace("{}", "。")) == []
    times = "".join(f"  - {work}:\n      时间: 2026年12月21日—2027年1月15日\n" for work in ("备课", "上课"))
    assert said(f"主要工作:\n{times}  - 评课: 每周一次，人人参加。\n  - 作业: 每天一次，及时批改。\n") == []


def test_a_paragraph_that_stops_at_a_comma_is_not_finished(said: Callable) -> None:
    assert ("句末标点", "这一段以“，”结尾") in said("导语: |\n  为了提高质量，\n" + _points("备课。"))


def test_the_last_of_several_points_ends_the_sentence(said: Callable) -> None:
    assert [code for code, _ in said(_points("备课；", "上课；", "评课；"))] == ["句末标点"]


def test_a_cell_may_end_like_the_others_of_its_column(said: Callable) -> None:
    table = "工作安排:\n  表格: |\n    内容 | 处室\n    备课{} | 教导处\n    上课{} | 教导处\n    评课{} | 教导处\n    总结； | 教导处\n"
    assert said(table.replace("{}", "；")) == []
    assert [code for code, _ in said(table.replace("{}", ""))] == ["句末标点"]


def test_a_title_that_is_not_closed_spoils_no_title_after_it(said: Callable) -> None:
    found = said(
        "主要工作: |\n  学习《评价指南。\n  根据《意见》读《童年》。\n  读《甲《乙》丙，再读《丁》。\n"
    )
    assert [code for code, _ in found] == ["标点成对", "标点成对"]


def test_range_marks_are_of_one_kind(said: Callable) -> None:
    found = said(_points("第1—2周备课。", "第3—4周上课。", "第5-6周评课。"))
    assert [code for code, _ in found] == ["起止符号"]


def test_a_long_list_of_names_is_no_long_sentence(said: Callable) -> None:
    assert (
        said(
            _points(
                "参加的有"
                + "、".join(
                    [f"{number}组备课组长和各学科骨干教师" for number in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳"]
                )
                + "。"
            )
        )
        == []
    )


def test_goals_alone_are_no_plan(said: Callable) -> None:
    assert [code for code, _ in said("指导思想: 立德树人。\n工作目标: 上好课。\n")] == ["缺做法"]
    assert said("工作目标: 上好课。\n以研促教，提升质量: 抓好备课。\n") == []


def test_one_task_without_its_person_is_said_many_are_not(said: Callable) -> None:
    rows = ["备课 | 王芳", "上课 | 王芳", "评课 | 王芳", "总结 | "]
    table = "工作分工:\n  表格: |\n    工作 | 负责人\n" + "".join(f"    {row}\n" for row in rows)
    assert [code for code, _ in said(table)] == ["缺项"]
    for day_off in ("国庆放假（10月1日—7日） |", "中秋节假期 |", "放假 |", "休息 |", "双休日 |", "合计 |"):
        assert said(table.replace("总结 |", day_off)) == []
    assert [code for code, _ in said(table.replace("总结 |", "放假前安全教育 |"))] == ["缺项"]
    assert [code for code, _ in said(table.replace("总结 |", "承办项目负责人会议 |"))] == ["缺项"]
    assert said(table.replace("上课 | 王芳", "上课 | ")) == []


@pytest.mark.parametrize(
    "task",
    [
        "{沙龙: 第4周开展, 负责人: 林静}",
        "{沙龙: 由林静负责, 时间: 第4周}",
        "{沙龙（林静）: 读书, 时间: 第4周}",
        "沙龙: {内容: 第4周举行, 牵头: 教导处}",
        "{沙龙: 读书, 完成时限: 10月底, 分工: {组织: 林静}}",
        "第4周，林静负责沙龙",
    ],
)
def test_a_task_that_says_in_its_words_who_and_when_lacks_neither(said: Callable, task: str) -> None:
    tasks = "".join(f"  - {{{name}: 备齐, 负责人: 林静, 时间: 第1周}}\n" for name in ("备课", "上课", "评课"))
    profile = f"学校: 滨河市实验小学\n{PEOPLE}"
    assert "缺项" not in [code for code, _ in said(f"主要工作:\n{tasks}  - {task}\n", 学校=profile)]
    alone = [code for code, _ in said(f"主要工作:\n{tasks}  - 沙龙: 读书\n", 学校=profile)]
    assert alone.count("缺项") == 2


def test_a_number_one_alone_below_a_point_is_said(said: Callable) -> None:
    assert [code for code, _ in said("主要工作:\n  - 备课:\n      - 每周一次。\n  - 评课。\n")] == ["单条"]


def test_a_colleague_twice_behind_any_label_is_said_but_for_a_rota(said: Callable) -> None:
    profile = f"学校: 滨河市实验小学\n{PEOPLE}"
    duties = "主要工作:\n  - 会场布置: 林静、赵一帆、林静\n  - 值日: 何雨桐、林静、何雨桐\n  - 签到: 林静、赵一帆\n"
    twice = [message for code, message in said(duties, 学校=profile) if code == "重复项"]
    assert twice == ["“林静”在一串里写了两遍"]


def test_a_name_in_braces_of_full_width_is_said_and_mended_when_asked(shelf: Callable) -> None:
    text = f"{HEAD}数据:\n  班级数: 24\n基本情况: 全校｛｛班级数｝｝个班，｛甲｝组。\n"
    (found,) = [
        each for each in check(TextFile("计划.yaml", text.encode()), shelf()) if each.code == "花括号"
    ]
    assert found.asks
    assert "全校{{班级数}}个班，｛甲｝组" in edited(text, found.edits)


def test_a_name_in_two_spellings_is_asked_about(said: Callable) -> None:
    group = "组织领导:\n  组长: 赵一帆\n  成员: 何雨桐、赵亦帆\n"
    assert [code for code, _ in said(group)] == ["人名不一"]
    assert said(group.replace("赵亦帆", "吴敏之")) == []


def test_who_is_not_on_a_complete_list_is_asked_about(said: Callable) -> None:
    group = "组织领导:\n  组长: 林静\n  成员: 赵一帆、何雨桐、孙立群、吴敏之\n"
    assert [code for code, _ in said(group, 学校=PEOPLE)] == ["名单外"]
    assert said(group, 学校="人员: [林静, 赵一帆]\n") == []
    assert said(group.replace("吴敏之", "吴敏之（区教研员）"), 学校=PEOPLE) == []


def test_five_things_in_one_week_are_too_many(said: Callable) -> None:
    rows = "".join(f"    第1周 | {what} | 赵一帆\n" for what in ("备课", "上课", "评课", "说课", "听课"))
    table = f"工作安排:\n  表格: |\n    时间 | 工作 | 负责人\n{rows}"
    assert [code for code, _ in said(table)] == ["事务集中"]
    assert said(table.replace("第1周 | 听课", "第2周 | 听课")) == []


def test_things_in_a_table_below_a_label_are_counted_once(said: Callable) -> None:
    rows = "".join(f"          第1周 | {what} | 赵一帆\n" for what in ("备课", "上课", "评课"))
    table = f"        表格: |\n          时间 | 工作 | 负责人\n{rows}"
    assert said(f"工作安排:\n  第一阶段:\n    - 研讨:\n{table}    - 总结。\n") == []


def test_two_names_for_one_thing_are_said_where_both_stand(said: Callable) -> None:
    assert [code for code, _ in said(_points("写博客。", "看播客。"))] == ["叫法不一"]
    assert said(_points("写播客。", "看播客。")) == []
    assert said(_points("用好触控一体机。", "修好触控一体机。")) == []


@pytest.mark.parametrize(
    "marks", ["1、 2、", "一、 二、", "（1） （2）", "① ②", "九． 十．", "（十） （十一）"]
)
def test_lines_that_count_by_hand_are_a_list(marks: str, said: Callable) -> None:
    one, two = marks.split()
    text = f"主要工作: |\n  要求如下。\n  {one}按时备课。\n  逐课检查。\n  {two}用心上课。\n"
    found = said(text)
    assert found == [("手打编号", f"这一段里有 2 行开头是手打的编号，从“{one}”起")]
    assert said(text.replace(two, "")) == []
    assert said(text.replace(two, one)) == []


def test_days_and_figures_at_the_beginning_of_lines_are_no_numbers(said: Callable) -> None:
    lines = (
        "2026年9月1日开学。",
        "1.5倍也够。",
        "2.5倍更好。",
        "8:30集合。",
        "一、二年级先行。",
        "二、三年级跟上。",
    )
    assert said("主要工作: |\n" + "".join(f"  {line}\n" for line in lines)) == []


def test_one_straight_mark_may_open_in_one_line_and_close_in_another(said: Callable) -> None:
    text = '主要工作: |\n  大家说"认真备课。\n  用心上课。"\n'
    assert "标点成对" not in {code for code, _ in said(text)}
    assert "标点成对" in {code for code, _ in said(text.replace('。"', "。"))}


def test_a_name_with_a_blank_in_it_is_the_same_name(said: Callable) -> None:
    group = "组织领导:\n  组长: 周明远\n  成员: 何雨桐、林静、林 静\n"
    assert [code for code, _ in said(group)] == ["重复项"]
    assert said(group.replace("林 静", "林 芳")) == []


def test_a_name_in_a_sentence_is_held_against_the_members(said: Callable) -> None:
    text = "组织领导:\n  成员: 赵一帆、何雨桐\n保障措施: |\n  由赵亦帆老师负责登记。\n"
    assert said(text) == [("人名不一", "“赵亦帆”和人员里的“赵一帆”是不是同一个人？")]
    assert said(text.replace("赵亦帆", "赵一帆")) == []
    assert said(text.replace("赵亦帆", "吴敏之")) == []
    assert said(text, 学校="人员: [赵一帆, 赵亦帆, 何雨桐]\n") == []


def test_names_in_running_text_are_held_against_the_list(said: Callable) -> None:
    text = "主要工作: |\n  安全工作由冯加怡负责。\n  组长：孙立裙\n  李明、李明、王芳负责值日。\n  由各班班主任负责。\n"
    found = said(text, 学校="学校: 滨河市实验小学\n" + PEOPLE)
    assert [message for code, message in found if code in ("疑似错字", "重复项")] == [
        "“冯加怡”是不是“冯佳怡”？",
        "“孙立裙”是不是“孙立群”？",
        "“李明”在一串里写了两遍",
    ]


def test_quotation_marks_are_called_by_their_sides(said: Callable) -> None:
    found = [
        message for code, message in said(_points("开展“红领巾“活动。", "学习“先进。")) if code == "标点成对"
    ]
    assert found == ["引号方向反了：这里是左引号，应是右引号", "左引号没有另一半"]


def test_a_known_heading_does_not_end_with_a_colon(said: Callable) -> None:
    assert "标题标点" in [code for code, _ in said("指导思想：: 落实课程标准。\n主要工作: 备课。\n")]
    assert "标题标点" not in [code for code, _ in said("演练地点：: 操场\n主要工作: 备课。\n")]


def test_members_are_asked_about_only_where_both_words_stand(said: Callable) -> None:
    groups = "组织领导:\n  教学组:\n    组长: 周明远\n    组员: 赵一帆\n  安全组:\n    组长: 周明远\n    组员: 林静\n"
    assert said(groups) == []
    assert [code for code, _ in said(groups.replace("组员: 林静", "成员: 林静"))] == ["叫法不一"]


def test_years_are_never_joined_with_a_hyphen_though_most_of_a_text_are(said: Callable) -> None:
    text = _points("按2023-2024年、2024-2025年两份规划，接2026—2028年。", "按时总结。")
    assert ("起止符号", "这一行有 2 处不一致的起止符号") in said(text)
