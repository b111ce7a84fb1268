from collections.abc import Callable

import pytest

from planforge.comparing import Compared, compare_files
from planforge.reuse.compare import Change, Comparison
from planforge.reuse.compare_report import comparison_text
from planforge.source import TextFile

HEAD = "文种: 工作计划\n学校: 滨河市实验小学\n"

Compare = Callable[[str, str], Comparison]


@pytest.fixture
def compared(shelf: Callable[..., object]) -> Callable[[str, str], Compared]:
    def make(old: str, new: str) -> Compared:
        files = [
            TextFile(f"{name}.yaml", (HEAD + text).encode()) for name, text in (("旧", old), ("新", new))
        ]
        return compare_files(files[0], files[1], (shelf(), shelf()))  # type: ignore[arg-type]

    return make


@pytest.fixture
def compare(compared: Callable[[str, str], Compared]) -> Compare:
    def make(old: str, new: str) -> Comparison:
        result = compared(old, new)
        assert result.comparison is not None, result.diagnostics
        return result.comparison

    return make


def changes(comparison: Comparison) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (
            field.change.value,
            " › ".join((chapter.name, *field.path)),
            field.old and field.old.text,
            field.new and field.new.text,
        )
        for chapter in comparison.chapters
        for field in chapter.fields
        if field.change is not Change.KEPT
    ]


def test_every_field_is_new_changed_kept_or_gone(compare: Compare) -> None:
    old = "工作目标:\n  - 全员参训:\n    指标: 95%\n  - 旧的目标。\n保障措施: 不变。\n"
    new = "工作目标:\n  - 全员参训:\n    指标: 100%\n  - 写一篇读书札记。\n保障措施: 不变。\n"
    comparison = compare(old, new)
    assert changes(comparison) == [
        ("修改", "工作目标 › 全员参训 › 指标", "95%", "100%"),
        ("删除", "工作目标", "旧的目标。", None),
        ("新增", "工作目标", None, "写一篇读书札记。"),
    ]
    assert comparison.counts() == {"新增": 1, "修改": 1, "沿用": 4, "删除": 1}


def test_labels_that_are_the_same_belong_together_whatever_their_texts(compare: Compare) -> None:
    assert changes(compare("主题: 校本研修\n正文: 甲\n", "主题: 安全\n正文: 甲\n")) == [
        ("修改", "文件头 › 主题", "校本研修", "安全")
    ]


def test_what_only_moved_is_kept(compare: Compare) -> None:
    old = "工作安排:\n  - 第一件事情。\n  - 第二件事情和别的。\n  - 其他杂项事务。\n"
    new = "工作安排:\n  - 其他杂项事务。\n  - 第一件事情。\n  - 第二件事情和别的。\n"
    assert changes(compare(old, new)) == []


@pytest.mark.parametrize("name", ["培训目标", "工作目标及要求", "主要工作目标"])
def test_a_section_by_another_name_is_found_by_its_role_or_likeness(compare: Compare, name: str) -> None:
    comparison = compare("工作目标: 参训率95%。\n", f"{name}: 参训率95%。\n")
    assert [(each.name, each.old_name) for each in comparison.chapters[1:]] == [(name, "工作目标")]


def test_sections_stand_in_the_order_of_the_new_spec_and_lost_ones_where_they_stood(compare: Compare) -> None:
    comparison = compare("甲部分: 一\n旧的一章: 二\n丙部分: 三\n", "甲部分: 一\n丙部分: 三\n新加内容: 四\n")
    assert [(each.name, each.change.value) for each in comparison.chapters[1:]] == [
        ("甲部分", "沿用"),
        ("旧的一章", "删除"),
        ("丙部分", "沿用"),
        ("新加内容", "新增"),
    ]


def test_the_share_kept_counts_characters(compare: Compare) -> None:
    comparison = compare("工作安排: 一二三四五六七八\n", "工作安排: 一二三四九九九九\n")
    assert [chapter.kept for chapter in comparison.chapters] == [1.0, 0.5]


def test_figures_are_compared_as_they_print(compare: Compare) -> None:
    old = "数据: {人数: 60}\n正文: 共{{人数}}人。\n"
    assert changes(compare(old, "数据: {人数: 62}\n正文: 共{{人数}}人。\n")) == [
        ("修改", "文件头 › 数据 › 人数", "60", "62"),
        ("修改", "正文", "共60人。", "共62人。"),
    ]


def test_tables_are_compared_row_by_row(compare: Compare) -> None:
    table = "时间安排:\n  表格: |\n    周次 | 工作\n    第1周 | 开学典礼\n"
    assert changes(compare(table, f"{table}    第2周 | 消防演练\n")) == [
        ("新增", "时间安排 › 表格", None, "第2周 | 消防演练")
    ]


def test_a_document_that_planforge_made_is_compared_by_its_spec(shelf: Callable[..., object]) -> None:
    from planforge import pipeline

    spec = TextFile("计划.yaml", f"{HEAD}数据: {{人数: 60}}\n正文: 共{{{{人数}}}}人。\n".encode())
    document = pipeline.build(spec, shelf()).document  # type: ignore[arg-type]
    result = compare_files(TextFile("计划.docx", document or b""), spec, (shelf(), shelf()))  # type: ignore[arg-type]
    assert result.comparison is not None
    assert result.comparison.kept == 1
    assert result.origins[0].startswith("planforge 生成的文档")


def test_a_spec_with_errors_is_not_compared(compared: Callable[[str, str], Compared]) -> None:
    result = compared("正文: 甲\n", "保障措施：没有冒号\n")
    assert result.comparison is None
    assert any(finding.is_error for finding in result.diagnostics)


def test_the_report_names_what_changed_and_counts_the_rest(compare: Compare) -> None:
    comparison = compare(
        "工作目标:\n  - 甲乙丙丁。\n  - 参训率95%。\n保障措施: 一样。\n",
        "工作目标:\n  - 甲乙丙丁。\n  - 参训率100%。\n保障措施: 一样。\n",
    )
    text = comparison_text(comparison, colours=False)
    assert "        旧：参训率〔95%〕。\n        新：参训率〔100%〕。\n  沿用  1 处\n" in text
    assert text.endswith("\n【保障措施】沿用\n")
    assert "\x1b[32m100%\x1b[0m" in comparison_text(comparison, colours=True)
