"""What is said of a document speaks of no spec: no dashes, no keys, no commands."""

from __future__ import annotations

import pytest

from planforge.proofreading.worded import way_out


@pytest.mark.parametrize(
    ("of_a_spec", "of_a_document"),
    [
        ("核对各项和总数；用“数据”和“合计”就不必自己加", "核对各项和总数"),
        ("删掉空格；运行“planforge fix”可以一起改好", "删掉空格"),
        ("按时间先后排；有意这样排的，就在上一行写 # 忽略：先后", "按时间先后排；有意这样排的，就不必改"),
        ("说的是以前的事，就写明“上学年”，或在上一行写 # 忽略：旧年份", "说的是以前的事，就写明“上学年”"),
        ("改成 {{教师总数}}，以后只在“数据”里改", "在文件里改过来"),
        ("请核对起止日期", "请核对起止日期"),
    ],
)
def test_a_way_out_is_one_in_word(of_a_spec: str, of_a_document: str) -> None:
    assert way_out("试", of_a_spec) == of_a_document


def test_some_ways_out_are_others_in_word() -> None:
    assert "短横" not in way_out("单条", "漏了就补上；只有一条就不用短横，接在上一级后面写")
