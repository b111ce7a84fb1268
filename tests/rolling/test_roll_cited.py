from collections.abc import Callable

import pytest

Line = Callable[..., str]
TITLE = "书名里的“{}”没有改：有了新的文件，就换成新的"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("与各班签订《2026—2027学年度安全目标责任书》", TITLE.format("2026—2027学年度")),
        ("各班签订《2027届毕业班责任书》", TITLE.format("2027届")),
        ("落实《关于做好2026年秋季开学工作的通知》", TITLE.format("2026年秋季")),
        ("传达《滨河市教育局2026年工作要点》", TITLE.format("2026年")),
        ("根据《2026年校本培训工作指导意见》", TITLE.format("2026年")),
        ("公布《2026—2027学年度第一学期作息时间表》", TITLE.format("2026—2027学年度第一学期")),
        ("学习《二〇二六年教研工作安排》", TITLE.format("二〇二六年")),
        ("印发《2026年9月份行事历》", TITLE.format("2026年9月份")),
        ("落实滨教〔2026〕31号文件", "文号“〔2026〕31号”没有改：有了新的文件，就换成新的"),
        (
            "按《关于做好秋季开学工作的通知》（滨教〔2026〕31号）",
            "文号“〔2026〕31号”没有改：有了新的文件，就换成新的",
        ),
        (
            "按《2026年招生方案》（滨教〔2026〕9号）招生",
            "书名里的“2026年”和文号“〔2026〕9号”没有改：有了新的文件，就换成新的",
        ),
        (
            "签订《2026年秋季禁毒承诺书》和《2026年防汛责任书》",
            "书名里的“2026年秋季”、“2026年”没有改：有了新的文件，就换成新的",
        ),
        (
            "推进《读书三年行动计划（2024—2026年）》",
            "书名里的“2024—2026年”没有改：到2026年为止，现在还在做吗",
        ),
    ],
)
def test_papers_of_every_year_keep_their_titles_and_are_asked_once(line: Line, text: str, asked: str) -> None:
    assert line(text) == f"{text}  # 核对：{asked}"


@pytest.mark.parametrize(
    "text",
    [
        "对照《2025年工作要点》补课",
        "落实《2026年春季卫生方案》的做法",
        "学习《义务教育课程标准（2026年修订）》",
        "学习《滨河市学校体育条例（2026年施行）》",
        "推进《读书三年行动计划（2025—2027年）》",
        "对照《2026—2030年学校发展规划》",
        "学习《中小学岗位安全指南》（教基〔2026〕8号）",
        "按《中小学德育指南》（教基〔2017〕8号）做",
        "读《1984》《一九八四》",
        "学《中国教育现代化2035》",
    ],
)
def test_laws_standards_plans_and_papers_of_other_years_are_not(line: Line, text: str) -> None:
    assert line(text) == text


def test_a_paper_of_the_school_year_is_asked_when_the_year_is_over(line: Line) -> None:
    text = "签订《2026—2027学年度安全责任书》"
    assert line(text, "2026-2027-2") == text
    assert line("公布《2026年秋季课表》", "2026-2027-2").endswith(TITLE.format("2026年秋季"))


def test_what_a_summary_tells_of_its_papers_is_not_asked(rolled: Callable[..., object]) -> None:
    spec = (
        "文种: 工作总结\n期间: 2026—2027学年度第一学期\n工作情况:\n  - 全员签订《2026年秋季安全责任书》。\n"
    )
    data = rolled(spec, "2027-2028-1").data  # type: ignore[attr-defined]
    assert "书名里" not in data.decode()
