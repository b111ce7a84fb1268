"""Text that a wrong encoding ruined is told once, with the lines where it stands."""

import pytest

from planforge.source import TextFile, read_source

SPEC = "文种: 工作计划\n主要工作:\n  - {}\n  - 备课。\n  - {}\n"
WORDS = ("每周三下午集体备课，认真记录。", "教科室组织评课，每月一次。")


def ways(words: str) -> dict[str, str]:
    gbk, utf8 = words.encode("gbk"), words.encode()
    return {
        "replaced": gbk.decode("utf-8", "replace"),
        "replaced, then read as GBK": gbk.decode("utf-8", "replace").encode().decode("gb18030", "replace"),
        "UTF-8 read as GBK": utf8.decode("gb18030", "replace"),
        "UTF-8 read as cp1252": utf8.decode("cp1252", "replace"),
    }


@pytest.mark.parametrize("way", ways(""))
def test_ruined_text_is_told_once_with_its_lines(way: str) -> None:
    text = SPEC.format(*[ways(words)[way] for words in WORDS])
    source, (finding,) = read_source(TextFile("计划.yaml", text.encode()))
    assert source is not None
    assert (finding.code, finding.position.line, finding.is_error) == ("乱码", 3, False)
    assert "第 3、5 行" in finding.message


@pytest.mark.parametrize("words", ["讲讲“锟斤拷”是怎么来的。", "锟金与钢，各有所长。", "每份取¼块。"])
def test_signs_that_are_spoken_of_are_no_ruins(words: str) -> None:
    assert read_source(TextFile("计划.yaml", SPEC.format(words, "备课").encode()))[1] == ()
