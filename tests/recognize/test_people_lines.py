from collections.abc import Callable

import pytest

from planforge.importing import import_document
from planforge.model.people import read_people
from planforge.pipeline import TextFile
from planforge.readers.evidence import Grid, GridCell, Line
from planforge.readers.text import read_text
from planforge.recognize.cuts import cut
from planforge.recognize.draft import Draft, Item, Label, Para, TablePart
from planforge.recognize.labels import read_label
from planforge.recognize.numbering import scheme_of
from planforge.recognize.people import has_post_behind, posts_apart
from planforge.recognize.placements import people_of, placements_of
from planforge.recognize.preparing import prepare
from planforge.recognize.tables import rows_of
from tests.test_import_fixed_point import LIBRARY, TARGET, assert_fixed

Draw = Callable[[str], Draft]


def test_groups_and_their_people_on_one_line_are_parted() -> None:
    assert posts_apart("一年级：周明远 林静      二年级：赵一帆老师") == [
        "一年级：周明远 林静",
        "二年级：赵一帆老师",
    ]


def test_what_an_activity_has_is_nobody(draft_of: Draw) -> None:
    text = "方案\n一、要求\n1、每次研讨做到“四有”：有主题、有记录、有反思\n2、巡视“静雅”楼道：林静、方舟\n3、摄影：林静\n二、其他\n乙。"
    assert people_of(draft_of(text)) == [("摄影", ("林静",))]


def test_people_named_before_the_first_section_are_told(draft_of: Draw) -> None:
    draft = draft_of("社团活动计划\n指导教师：上官 岚 、方舟\n\n一、目标\n甲。\n二、要求\n乙。")
    assert people_of(draft) == [("指导教师", ("上官岚", "方舟"))]


def test_a_post_joined_over_two_rows_is_that_of_both() -> None:
    cells = [["主任", "周明远"], ["副主任", "林 静"], [None, "赵一帆"]]
    rows = tuple(tuple(GridCell((text,)) if text else None for text in row) for row in cells)
    draft = Draft(body=[TablePart(1, Grid(1, rows))])
    assert people_of(draft) == [("主任", ("周明远",)), ("副主任", ("林静",)), ("副主任", ("赵一帆",))]


def test_a_numbered_group_heads_its_posts_on_one_line(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、组织机构\n（一）疏散组 组长：周明远    组员：各班班主任\n（二）救护组：组长：林静  组员：赵一帆 孙丽华\n二、要求\n乙。"
    )
    heads = [part.head for part in draft.sections[0].body if isinstance(part, Item)]
    assert heads == ["疏散组", "救护组"]
    assert people_of(draft) == [("组长", ("周明远",)), ("组长", ("林静",)), ("组员", ("赵一帆", "孙丽华"))]
    assert posts_apart("疏散组 组长：周明远") == ["疏散组 组长：周明远"]


@pytest.mark.parametrize(
    "line", ["时间：周一　　地点：操场", "一年级：周明远　　林静", "注意：带伞      集合：操场"]
)
def test_other_lines_with_gaps_stay_whole(line: str) -> None:
    assert posts_apart(line) == [line]


@pytest.mark.parametrize(
    ("line", "parted"),
    [
        ("组长：周明远\t副组长：林静\t摄影：赵一帆", ["组长：周明远", "副组长：林静", "摄影：赵一帆"]),
        ("联系人：陆 远  电话：0551-62345678", ["联系人：陆 远  电话：0551-62345678"]),
        ("联系人：陆远；电话：62345678；邮箱：a@b.cn", ["联系人：陆远；电话：62345678；邮箱：a@b.cn"]),
        ("地址：中心街8号　　邮编：230000　　传真：6234", ["地址：中心街8号　　邮编：230000　　传真：6234"]),
        ("组长：陆远    电话：62345678", ["组长：陆远", "电话：62345678"]),
        ("联系人：陆远    负责人：林静", ["联系人：陆远", "负责人：林静"]),
        ("责任部门：教导处    协助部门：总务处", ["责任部门：教导处", "协助部门：总务处"]),
        ("（1）牵头领导：林静　　完成时限：9月底", ["（1）牵头领导：林静", "完成时限：9月底"]),
        ("时间：周三下午   地点：阅览室   主讲：林静", ["时间：周三下午", "地点：阅览室", "主讲：林静"]),
        ("姓名：林静    学科：语文", ["姓名：林静", "学科：语文"]),
        ("3.读书节    负责人：林静", ["3.读书节", "负责人：林静"]),
        ("时间：9月20日 地点：报告厅 负责人：王芳", ["时间：9月20日", "地点：报告厅", "负责人：王芳"]),
        ("时间：9月20日；地点：报告厅；负责人：王芳", ["时间：9月20日；", "地点：报告厅；", "负责人：王芳"]),
        ("地点：操场；时间：周三。", ["地点：操场；", "时间：周三。"]),
        ("组长：林静； 成员：王芳、赵一帆", ["组长：林静；", "成员：王芳、赵一帆"]),
        (
            "活动对象：六年级 活动形式：竞赛 活动地点：礼堂",
            ["活动对象：六年级", "活动形式：竞赛", "活动地点：礼堂"],
        ),
    ],
)
def test_labels_that_wide_blanks_part_are_lines_of_their_own(line: str, parted: list[str]) -> None:
    assert [each.text for each in cut(Line(1, line))] == parted


@pytest.mark.parametrize(
    "line",
    [
        "负责人：　　　　　填表日期：",
        "比分：3:2    4:1",
        "信号：司铃：周明远    广播：林静",
        "挂出“欢迎各位家长    报到地点：一楼大厅”的横幅",
        "一、    时间：9月3日",
        "地点：操场 时间：周三",
        "2.各班    注意：保持安静",
        "开幕式（时间：9月10日；地点：操场；负责人：林静）",
        "借书：周一、周三；还书：周二、周四。",
        "时间：另行通知，地点：操场；雨天改期",
        "要求：各班守时；地点不变",
        "要求：听从指挥，遵守纪律；目标：人人参与，个个进步。",
        "时间：上午8:00；时间：下午2:00",
    ],
)
def test_blanks_that_part_no_labels_leave_a_line_whole(line: str) -> None:
    assert [each.text for each in cut(Line(1, line))] == [line]


def test_remarks_below_a_list_of_people_name_nobody(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、组织领导\n组长：周明远\n成员：林静、赵一帆\n（来源：校办）\n注：钱小燕\n备注：孙立新\n二、要求\n乙。"
    )
    assert people_of(draft) == [("组长", ("周明远",)), ("成员", ("林静", "赵一帆"))]
    assert next(part.text for part in draft.sections[0].body if isinstance(part, Para)) == "（来源：校办）"


@pytest.mark.parametrize(
    "line", ["下设办公室，主任由林静兼任。", "办公室设在德育处，负责日常工作。", "工作小组负责全面统筹，定期研究。"]
)
def test_what_begins_below_the_people_of_a_group_is_a_line_of_its_own(draft_of: Draw, line: str) -> None:
    draft = draft_of(
        f"方案\n一、组织机构\n组长：周明远\n成员：教导处、德育处、总务处全体人员，各班主任\n{line}\n二、要求\n认真落实。"
    )
    assert [part.text for part in draft.sections[0].body if isinstance(part, Para)] == [line]


def test_people_with_their_posts_on_lines_of_their_own_are_one_group(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、组织领导\n成立领导小组，名单如下：\n组  长：周明远  党支部书记、校长\n副组长：林  静  工会主席，副校长，分管德育和安全工作\n"
        "        赵一帆  副校长\n成  员：孙丽华  教务处主任\n        周  涛  政教处主任\n领导小组下设办公室，周涛同志兼任主任。\n"
        "二、要求\n认真落实。"
    )
    assert people_of(draft) == [
        ("组长", ("周明远",)),
        ("副组长", ("林静", "赵一帆")),
        ("成员", ("孙丽华", "周涛")),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "周明远校长",
        "全体教师 家长",
        "林静负责 宣传工作",
        "政教处 林静",
        "林静 赵一帆 副校长",
        "班级　节目　备注",
        "林 静、赵一帆及各班班主任",
    ],
)
def test_only_one_name_and_its_posts_are_a_person_with_a_post(line: str) -> None:
    assert not has_post_behind(line)


def test_who_does_what_in_a_list_is_seen(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、分工\n1.摄影：林静\n2.会场布置：总务处\n3.主持：赵一帆\n二、要求\n乙。")
    assert people_of(draft) == [("摄影", ("林静",)), ("主持", ("赵一帆",))]


@pytest.mark.parametrize(("name", "person"), [("滨河·文学社", False), ("阿依古丽·买买提", True)])
def test_a_dot_inside_a_name_makes_no_club_a_person(name: str, person: bool) -> None:
    assert [member.is_person for member in read_people(name)] == [person]


def test_a_telephone_number_behind_a_name_leaves_it_a_person() -> None:
    assert [
        member.name for member in read_people("林静13800001234、赵一帆 13800005678") if member.is_person
    ] == [
        "林静",
        "赵一帆",
    ]


def test_a_group_without_a_known_name_is_known_by_its_posts(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、后勤保障组\n组长：周明远\n组员：林静、赵一帆\n二、志愿者组\n领队：钱小燕\n认真。\n"
    )
    assert [section.role for section in draft.sections] == ["组织领导", ""]


def test_roles_among_the_names_of_a_line_go_on_with_the_people_above(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、组织领导\n成员：周明远\n林静  赵一帆   体育教师   各班主任\n二、要求\n乙。")
    assert people_of(draft) == [("成员", ("周明远", "林静", "赵一帆"))]


def test_a_name_goes_on_with_the_people_above_though_a_blank_stands_before_its_bracket(
    draft_of: Draw,
) -> None:
    draft = draft_of("方案\n一、组织领导\n成员：周明远（一楼） 林静（二楼）\n赵一帆 （三楼）\n二、要求\n乙。")
    assert people_of(draft) == [("成员", ("周明远", "林静", "赵一帆"))]


def test_a_post_stays_one_though_paragraphs_stand_between_the_posts() -> None:
    text = "运动会方案\n一、裁判员\n1.径赛组\n裁判长：周明远\n各班派一人检录。\n记录员：林静\n每人带一支笔。\n二、要求\n乙。"
    spec = import_document(TextFile("旧.txt", text.encode()), LIBRARY, TARGET).specs[0].data
    assert "裁判长: 周明远\n" in spec.decode()
    assert "记录员: 林静\n" in spec.decode()
    assert_fixed(spec)


def test_blanks_alone_part_a_post_from_those_who_have_it(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、目标\n甲。\n二、组织领导\n组　　长　林　静（校长）\n副 组 长　周明远　赵一帆\n成　　员　各支部书记\n三、要求\n乙。"
    )
    assert people_of(draft) == [("组长", ("林静",)), ("副组长", ("周明远", "赵一帆"))]
    keys = ["".join(part.key.split()) for part in draft.sections[1].body if isinstance(part, Label)]
    assert keys == ["组长", "副组长", "成员"]


@pytest.mark.parametrize("line", ["成员 认真学习有关文件，做好记录", "组长 副组长 组员", "各组长 林静"])
def test_words_behind_a_post_that_are_no_names_make_no_label(line: str) -> None:
    assert read_label(line) is None


def test_offices_that_begin_like_a_surname_are_nobody(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、组织领导\n组长：林静\n成员：各处室主任、班主任、宿舍管理员\n组员：年级主任 班主任 门卫\n二、要求\n乙。"
    )
    assert people_of(draft) == [("组长", ("林静",))]


def test_people_with_traditional_surnames_are_told(draft_of: Draw) -> None:
    draft = draft_of("家長義工計劃\n一、組織編制\n隊長：陳雅文\n副隊長：劉書敏、歐陽靜\n二、其他\n乙。")
    assert draft.sections[0].role == "组织领导"
    assert people_of(draft) == [("隊長", ("陳雅文",)), ("副隊長", ("劉書敏", "歐陽靜"))]


def test_blanks_inside_a_name_behind_a_post_go_in_tables_too() -> None:
    rows = (("主任", "周明远"), ("总裁判长", "林 静、赵 云（体育组）"), ("地点", "操 场"))
    grid = Grid(1, tuple(tuple(GridCell((text,)) for text in row) for row in rows))
    assert [row.split(" | ")[1] for row in rows_of(grid)] == ["周明远", "林静、赵云（体育组）", "操 场"]


@pytest.mark.parametrize(
    ("line", "post", "names"),
    [
        ("主 任林静", "主任", ("林静",)),
        ("主任周明远", "主任", ("周明远",)),
        ("副主任周明远 赵一帆", "副主任", ("周明远", "赵一帆")),
        ("委 员林静、王芳、李明", "委员", ("林静", "王芳", "李明")),
    ],
)
def test_names_right_behind_a_post_have_it_and_nothing_is_lost(
    line: str, post: str, names: tuple[str, ...]
) -> None:
    text = f"艺术节活动方案\n一、组织领导\n组长：钱小燕\n{line}\n二、要求\n认真。"
    spec = import_document(TextFile("旧.txt", text.encode()), LIBRARY, TARGET).specs[0]
    found = next(placed.what for placed in spec.placements if placed.key == "人员")
    assert found == f"组长 钱小燕；{post} {'、'.join(names)}"
    assert spec.coverage.share == spec.coverage.printed_share == 1
    assert_fixed(spec.data)


@pytest.mark.parametrize("line", ["主任办公会每周一次", "组员安排", "成员分工明确", "主任林静负责全面工作"])
def test_words_right_behind_a_post_are_nobody(line: str) -> None:
    assert read_label(line) is None


def test_blanks_go_out_of_a_name_before_all_the_others(draft_of: Draw) -> None:
    draft = draft_of("计划\n一、组织\n组长：林静\n成  员：石  坚、王 小 明及全体班主任\n二、任务\n办好讲座。")
    member = draft.sections[0].body[1]
    assert isinstance(member, Label)
    assert member.text == "石坚、王小明及全体班主任"
    assert ("成员", ("石坚", "王小明")) in people_of(draft)


def test_a_line_in_which_nothing_parts_two_names_goes_on_with_the_people_above_it(draft_of: Draw) -> None:
    text = "活动方案\n一、组织\n组长：周明远\n组员：赵一帆 何雨桐\n林静 孙立群吴思远 方舟\n二、要求\n乙。"
    label = draft_of(text).sections[0].body[-1]
    assert isinstance(label, Label)
    assert label.text == "赵一帆 何雨桐 林静 孙立群吴思远 方舟"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("星期一：王 芳 李 强", "王芳 李强"),
        ("周二：赵 敏、孙　磊", "赵敏、孙磊"),
        ("9月：林 静 何 远", "林静 何远"),
        ("学习委员：张 悦", "张悦"),
        ("黑板报：王 芳　李 强", "王芳 李强"),
        ("摄影：林　静（兼）", "林静（兼）"),
        ("周三：音 乐 美 术", "音 乐 美 术"),
        ("周四：打 扫 卫 生", "打 扫 卫 生"),
        ("周五：林 静 打扫教室", "林 静 打扫教室"),
        ("口号：快 乐 成 长", "快 乐 成 长"),
    ],
)
def test_names_of_any_label_lose_the_blanks_inside_them(draft_of: Draw, line: str, said: str) -> None:
    draft = draft_of(f"方案\n一、值日\n{line}\n二、其他\n乙。")
    (label,) = draft.sections[0].body
    assert isinstance(label, Label)
    assert label.text == said


@pytest.mark.parametrize(
    ("below", "said"),
    [
        ("周涛 各班班主任", "钱进 孙莉 周涛 各班班主任"),
        ("周涛 全体教师", "钱进 孙莉 周涛 全体教师"),
        ("周涛 何远", "钱进 孙莉 周涛 何远"),
        ("周涛 其他行政人员", "钱进 孙莉 周涛 其他行政人员"),
        ("周涛 副校长", "钱进 孙莉；周涛 副校长"),
    ],
)
def test_a_list_of_people_goes_on_without_a_mark_that_nobody_typed(
    draft_of: Draw, below: str, said: str
) -> None:
    draft = draft_of(f"方案\n一、小组\n成员：钱进 孙莉\n{below}\n二、其他\n乙。")
    assert [part.text for part in draft.sections[0].body if isinstance(part, Label)] == [said]


def test_people_of_groups_among_the_members_are_people(draft_of: Draw) -> None:
    draft = draft_of("方案\n一、小组\n组长：何远\n成员：语文组：赵敏 孙磊；数学组：钱红\n二、其他\n乙。")
    assert people_of(draft) == [("组长", ("何远",)), ("成员", ("赵敏", "孙磊", "钱红"))]


def test_offices_behind_persons_with_posts_are_a_group_of_their_own(draft_of: Draw) -> None:
    lines = "组长：周平　校长\n成员：丁宁　办公室主任\n范晓东　教务处主任\n各年级部主任\n"
    draft = draft_of(f"安全计划\n一、目标\n平安。\n二、组织领导\n{lines}")
    last = draft.sections[1].body[-1]
    assert isinstance(last, Label)
    assert last.text == "丁宁 办公室主任；范晓东 教务处主任；各年级部主任"


def test_names_joined_to_one_line_are_told(draft_of: Draw) -> None:
    lines = "组长：周平\n成员：丁宁　办公室主任\n范晓东　教务处主任\n各年级部主任\n"
    draft = draft_of(f"安全计划\n一、目标\n平安。\n二、组织领导\n{lines}")
    told = [each.what for each in placements_of(draft, scheme_of(draft)) if each.key == "接行"]
    assert "1 处几行的姓名接成一行：成员" in told


def test_names_below_their_posts_are_on_the_line_of_the_post(draft_of: Draw) -> None:
    draft = draft_of(
        "方案\n一、组织领导\n组　长\n周明远\n常务副组长：\n林静（副校长）\n赵一帆\n组员\n各班班主任\n二、要求\n乙。"
    )
    labels = [(part.key, part.text) for part in draft.sections[0].body if isinstance(part, Label)]
    assert labels == [
        ("组　长", "周明远"),
        ("常务副组长", "林静（副校长） 赵一帆"),
        ("组员", "各班班主任"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "组长\n副组长\n成员\n周明远\n林静\n赵一帆",  # the heads of columns
        "组长\n周明远",  # one alone may be a heading
        "组长\n负责全面工作。\n成员\n做好记录。",
        "1、组长\n周明远\n2、成员\n林静",
    ],
)
def test_other_lines_below_posts_stay_lines(lines: str) -> None:
    text = f"方案\n一、组织领导\n{lines}\n二、要求\n乙。"
    assert prepare(read_text(text.encode())).healed == []


@pytest.mark.parametrize(("rest", "names"), [("欧阳晓岚", 4), ("周明远", 4), ("安全员", 3), ("成长", 3)])
def test_the_last_name_of_a_wrapped_list_is_one_of_it(draft_of: Draw, rest: str, names: int) -> None:
    draft = draft_of(f"方案\n一、组织\n组员：林静 赵一帆 孙丽华\n{rest}\n二、要求\n乙。")
    assert [len(people) for post, people in people_of(draft) if post == "组员"] == [names]
