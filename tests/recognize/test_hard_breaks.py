"""Sentences broken over two paragraphs of a Word file are healed and told; paragraphs that are two stay two."""

from __future__ import annotations

import pytest

from planforge.readers.evidence import Line, Reading
from planforge.recognize.preparing import prepare
from planforge.recognize.units import Prepared


def _from_word(paragraphs: tuple[str, ...]) -> Prepared:
    lines = [each for paragraph in paragraphs for each in paragraph.split("⏎")]
    return prepare(Reading("段", tuple(Line(at, line) for at, line in enumerate(("工作计划", *lines), 1))))


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("一、思路", "以学生发展为本，抓好班级管理，让每个孩子都有进步，积极参与学校的各项⏎活动，不断提高自己。"),
        ("一、目标", "认真备课，写好教案。课堂上精讲多练，课后做好辅导和⏎作业批改工作，让学生有收获。"),
        ("本学期抓住教学质量，做实备课、上课、作业三个环节，提高课堂⏎效率，减轻学生负担。", "二、措施"),
        ("1.每天按时到岗，做好晨检。发现学生身体不适及时联系⏎家长并做好记录。", "2.每周检查一次消毒。"),
        ("1.组织学生参加竞赛，培养学生的合作⏎意识和竞争精神，争取好成绩。", "2.加强家校联系。"),
        ("1.加强家校联系。", "2.组织学生参加竞赛，培养学生的合作⏎意识和竞争精神。", "青石小学", "2026年9月1日"),
        ("以立德树人为根本，进一步⏎加强班级建设。", "二、措施"),
        ("大家听了十二节示范课，参加了三次培训，收获很大，也对今后的⏎教学有了新的思考。", "二、措施"),
        ("1.每学期组织教师参加不少于两次的业务⏎培训和考核。", "2.每月开展一次集体备课。"),
    ],
)  # fmt: skip
def test_a_sentence_in_two_paragraphs_is_one_and_told(paragraphs: tuple[str, ...]) -> None:
    prepared = _from_word(paragraphs)
    assert [unit.whole for unit in prepared.units[1:]] == [each.replace("⏎", "") for each in paragraphs]
    assert [aside.kind for aside in prepared.healed] == ["断行"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("一、组织机构", "成员：罗建军 德育处主任；吴海峰 总务主任", "领导小组下设办公室，办公室设在总务处。"),
        ("一、加强学习，提高自身素质", "本学期我将认真学习课程标准。"),
        ("以爱育爱，以心换心，做学生成长路上的引路人", "这是我做班主任的信念。"),
        ("家校携手，共育未来，让家长走进课堂，让老师走进家庭", "家访是我校的传统，每学期不少于一次。"),
        ("以科研为先导，以课堂为阵地，以质量为核心，全面推进素质教育", "课堂是主阵地，抓好课堂才有质量。"),
        ("各年级组、各处室、全体教职工", "为做好本学期工作，特制定本计划。"),
        ("尊敬的各位领导，亲爱的老师，大家下午好", "今天我汇报本学期的工作。"),
        ("做好开学准备，检查教室桌椅，打扫卫生", "组织开学典礼，做好新生入学教育", "布置教研活动，检查备课"),
        ("一周时间画图，同时做整个设计，十月底完成", "两周之内写完全部说明，十一月完成", "半个月做完测试，年底验收。"),
        ("教务处负责排课，安排监考，收集试卷", "总务处负责用水用电，布置考场，打扫卫生。"),
        ("请各处室认真落实，做好各项准备工作，按时上报材料", "青石小学", "2026年9月1日"),
        ("1.加强领导", "学校成立领导小组，定期研究。", "2.落实责任", "各处室分工负责。"),
        ("1.健全制度。", "2.加强班主任队伍建设和培训工作", "每月召开一次例会，交流经验。", "3.严格考核。"),
        ("班级情况分析。本班共有学生四十五人，其中男生二十三人", "学生学习态度端正，成绩较好。"),
        ("1.抓常规。每天检查两操、卫生、纪律，及时公布结果", "各班主任每周小结一次。"),
        ("开展读书活动，每周推荐一本好书，每月交流一次，期末评选读书之星", "读书活动由语文组负责。"),
        ("落实五育并举，促进学生全面发展，办人民满意的学校", "落实课程方案，开齐课程，开足课时。"),
    ],
)  # fmt: skip
def test_two_paragraphs_that_are_two_stay_two(paragraphs: tuple[str, ...]) -> None:
    prepared = _from_word(paragraphs)
    assert [unit.whole for unit in prepared.units[1:]] == list(paragraphs)
    assert prepared.healed == []


def test_a_bold_line_is_no_half_of_the_plain_one_below_it() -> None:
    first, second = "做实备课、上课、作业三个环节，用好课堂时间，提高课堂", "效率，让人人学有所得。"
    for bold, count in ((False, 1), (True, 2)):
        lines = (Line(1, first, bold=bold), Line(2, second))
        assert len(prepare(Reading("段", lines)).units) == count
