"""第一， 第二， as numbers of a list: one typed otherwise, and lists that the language has no mark for."""

from __future__ import annotations

from pathlib import Path

import pytest

from planforge.importing import ImportedSpec, import_document
from planforge.source import TextFile
from planforge.workspace.library import Workspace


def _spec(text: str) -> ImportedSpec:
    file = TextFile("去年.txt", text.encode())
    return import_document(file, Workspace(Path(__file__).parent), "去年.yaml").specs[0]


@pytest.mark.parametrize("odd", ["第一，", "第二：", "第三，"])
def test_one_mark_that_is_typed_otherwise_looks_like_its_list(odd: str) -> None:
    listed = ("第一、校门。教师到岗。", "第二、食堂。持证上岗。", "第三、交通。开展讲座。")
    lines = "\n".join(f"{odd}{line[3:]}" if line[:2] == odd[:2] else line for line in listed)
    spec = _spec(
        f"安全工作计划\n一、目标\n全年平安。\n二、任务\n{lines}\n十月：应急演练\n三、考核\n按办法执行。\n"
    )
    assert "编号: [一、, 第一、]" in spec.data.decode()
    assert "- 交通: 开展讲座。\n    十月: 应急演练" in spec.data.decode()
    assert "1 处编号的样子改成与同级一致" in {each.what for each in spec.placements}
    assert spec.coverage.printed_share == 1


def test_what_stands_below_a_number_that_cannot_be_said_prints_too() -> None:
    spec = _spec(
        "工作计划\n一、措施\n1.备课。认真备课。\n2.上课。认真上课。\n"
        "二、措施\n第一，家访。开展家访活动。\n九月：走访新生\n十月：走访毕业班\n第二，讲座。办好讲座。\n"
        "三、措施\n1.检查。认真检查。\n2.评比。认真评比。\n"
    )
    assert (spec.coverage.printed_share, spec.coverage.bucket) == (1, 0)
    assert "未归类" not in spec.data.decode()
