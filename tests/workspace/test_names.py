import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.workspace.names import fitted, safe_stem, same_file_key

RESERVED = ["CON", "prn", "Aux", "NUL", "COM1", "lpt9", "COM¹", "CONIN$", "con.txt", "NUL .x"]


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("2026—2027学年度第一学期校本研修工作计划", "2026—2027学年度第一学期校本研修工作计划"),
        ("语文/数学：计划*草案?", "语文／数学：计划＊草案？"),
        ('a:b"c<d>e|f\\g', "a：b＂c＜d＞e｜f＼g"),
        ("  计划　 （试行）\n第二行 ", "计划 （试行） 第二行"),
        ("计划...", "计划"),
        ("../../etc/passwd", "／..／etc／passwd"),
        ("~$计划", "$计划"),
        ("", "未命名"),
        ("\x00\u202e\ud800", "未命名"),
        ("con", "_con"),
        ("Console", "Console"),
        ("COM10", "COM10"),
    ],
)
def test_a_title_becomes_a_name_every_system_accepts(title: str, stem: str) -> None:
    assert safe_stem(title) == stem


@pytest.mark.parametrize("title", RESERVED)
def test_names_reserved_by_windows_are_told_apart(title: str) -> None:
    assert safe_stem(title).startswith("_")


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('/\\:*?"<>|. ~计划é\u0301CON'))))
def test_any_title_becomes_the_name_of_a_plain_file(title: str) -> None:
    name = fitted(safe_stem(title), ".docx")
    assert not set(name) & set('/\\:*?"<>|\0')
    assert all(ord(char) >= 32 for char in name)
    assert name == name.strip(" .")
    assert not name.startswith("~")
    assert len(name.encode()) <= 255
    assert name.endswith(".docx")
    assert name.partition(".")[0].strip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT1"}


def test_a_safe_name_stays_what_it_is() -> None:
    assert safe_stem(safe_stem("校本研修: 计划/一")) == safe_stem("校本研修: 计划/一")


def test_eighty_three_characters_fit_and_eighty_four_are_shortened() -> None:
    assert fitted("划" * 83, ".docx") == "划" * 83 + ".docx"
    shortened = fitted("划" * 84, ".docx")
    assert len(shortened.encode()) <= 255
    assert shortened.startswith("划" * 70)


def test_long_names_that_differ_at_their_end_stay_different() -> None:
    assert fitted("划" * 100 + "甲", ".docx") != fitted("划" * 100 + "乙", ".docx")


def test_a_long_name_is_never_cut_between_a_letter_and_its_accent() -> None:
    stem = "x" * 234 + "e\u0301" * 20
    kept = fitted(stem, ".docx").partition("~")[0]
    assert stem[len(kept) : len(kept) + 1] != "\u0301"


def test_a_deep_windows_folder_leaves_less_room() -> None:
    name = fitted("划" * 60, ".docx", folder_length=220)
    assert 220 + len(name) <= 259
    assert name.endswith(".docx")


def test_names_that_differ_in_case_or_composition_only_are_one_file() -> None:
    assert same_file_key("Plan É.docx") == same_file_key(unicodedata.normalize("NFD", "plan é.DOCX"))
    assert same_file_key("甲.docx") != same_file_key("乙.docx")


def test_a_name_of_nothing_but_marks_above_letters_is_cut_as_well() -> None:
    assert re.fullmatch("\u0301*~[0-9a-f]{8}\\.docx", fitted("\u0301" * 300, ".docx"))
