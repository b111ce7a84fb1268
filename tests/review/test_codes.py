"""What may not be mended: telephone numbers, codes, addresses, formulas, dates and scores in short."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.mending import fixed
from planforge.source import TextFile
from planforge.workspace.library import Workspace

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n期间: 2026—2027学年度第一学期\n"
AS_TYPED = (
    "电话：0731-8888 6666", "电话：0731--88886666", "热线400-810-8888", "手机：138-0000-1234", "QQ群：123-456-789",
    "传真：0731—88886666转8001", "12-4", "12-4开会", "比分3-2", "以21：19取胜", "编号：2026-09-01-03",
    "课题编号：GH2026-09-01", "教室：3-201", "3-2班", "GB/T 9704-2012", "滨教字2026-12号", "ISBN 978-7-107-12345-6",
    "网址：http://bh.cn/2026-09-01/校历?周=1,2;日=3", "www.bh.cn/2026.9.1/计划", "文件：2026.09.01计划.docx",
    "见“2026年09月安排(最终).xlsx”", "附件1：10月活动安排表", "表1：12个班级的课表", "任务3：30分钟体育锻炼", "师生比1：18",
    "比例1：20的溶液", "1：30分钟热身", "2：50米跑", "版本2026.9", "经费2026.5元", "V2026.9.1", "V1.2-1.5版", "±0.5毫米",
    "气温-5-3℃", "5-3=2", "1+2+…+100", '12"显示器和15"屏幕', 'He said, "Hello, 小明" .', "Well... I see.",
    '=IF(成绩>60,"及格","不及格")', 'print("你好,世界")', "“心向党 跟党走”主题活动", "开设篮球 足球，自选", "学习标点“，。”和“、、”",
    "负责人：阿卜杜拉.买买提", "P12-15页", "T20-8车次", "①-⑤组", "[2026]5号楼", "+86 138 0000 1234", "5--3", "李明@班主任群",
)  # fmt: skip


def mended(folder: Path, words: str) -> str:
    """What fix makes of words among ranges of the usual kind, as a point and as a cell."""
    quoted = "'" + words.replace("'", "''") + "'"
    cell = words.replace("|", "")
    body = (
        f"主要工作:\n  - 说明，{quoted[1:-1]}\n  - {quoted}\n  - 9月1日—9月5日、第1—3周\n值班表:\n  表格: |\n    时间|内容\n"
        f"    8:00—9:00|{cell}\n    9:00—10:00|巡视\n"
    )
    done = fixed(TextFile(str(folder / "计划.yaml"), (HEAD + body).encode()), Workspace(folder))
    assert not done.is_broken
    return done.new


@pytest.mark.parametrize("words", AS_TYPED)
def test_it_stays_as_it_was_typed(words: str, tmp_path: Path) -> None:
    new = mended(tmp_path, words)
    assert f"说明，{words}" in new
    assert f"|{words}" in new
    assert "8:00—9:00" in new


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("7:00-7:30早读", "7:00—7:30早读"),
        ("1-6年级", "1—6年级"),
        ("第3-5周", "第3—5周"),
        ("9月1日-9月5日", "9月1日—9月5日"),
        ("2026-2027学年", "2026—2027学年"),
        ("晚上8：30开会", "晚上8:30开会"),
        ("早餐6：50", "早餐6:50"),
        ("电话13800001234,找李老师", "电话13800001234,找李老师"),
        ("文件a.docx,李老师收(第一份)", "文件a.docx,李老师收（第一份）"),
    ],
)
def test_what_stands_beside_is_mended(words: str, right: str, tmp_path: Path) -> None:
    assert f"|{right}" in mended(tmp_path, words)


def test_telephone_numbers_have_no_say_in_the_mark_of_ranges(tmp_path: Path) -> None:
    body = "主要工作:\n  - 8:00—9:00早读，电话0731-88886666、0731-88886667。\n"
    done = fixed(TextFile(str(tmp_path / "计划.yaml"), (HEAD + body).encode()), Workspace(tmp_path))
    assert "8:00—9:00" in done.new


def test_what_stands_below_a_telephone_heading_is_a_number(tmp_path: Path) -> None:
    table = "值班表:\n  表格: |\n    姓名|电话|时间\n    李明|8888-6666|8:00—9:00\n    王芳|7777-6666|9:00—10:00\n"
    done = fixed(TextFile(str(tmp_path / "计划.yaml"), (HEAD + table).encode()), Workspace(tmp_path))
    assert done.data is None


def test_a_dot_between_sentences_is_asked_about(tmp_path: Path) -> None:
    text = "主要工作:\n  - 各班认真组织本次大扫除.结束后由值日生检查。\n"
    file = TextFile(str(tmp_path / "计划.yaml"), (HEAD + text).encode())
    assert fixed(file, Workspace(tmp_path)).data is None
    assert "大扫除。结束" in fixed(file, Workspace(tmp_path), lambda _: True).new
