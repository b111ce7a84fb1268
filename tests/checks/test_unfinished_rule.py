"""What waits for a person is counted and stands where it can be found."""

from planforge.checks.unfinished import to_be_confirmed, to_be_filled, unplaced


def test_texts_without_a_place_are_counted(found):
    finding = found(unplaced, "主要工作: 备课\n未归类:\n  - 甲\n  - 乙\n  - |\n    丙\n    丁")
    assert (finding.code, finding.is_error) == ("未归类", False)
    assert "3 处" in finding.message
    assert "3 处" in found(unplaced, "未归类: |\n  甲\n  乙\n  丙").message


def test_an_emptied_place_for_leftovers_is_nothing_to_speak_of(said):
    assert said(unplaced, "主要工作: 备课\n未归类:") == []


def test_a_single_mark_says_what_is_to_be_confirmed(found):
    finding = found(to_be_confirmed, "主题: 德育  # 核对：还是安全？")
    assert finding.message == "这里等着核对：还是安全？"
    assert found(to_be_confirmed, "# 核对\n主题: 德育").message == "这里等着核对"


def test_several_marks_are_one_finding_with_their_lines(found):
    finding = found(to_be_confirmed, "主题: 德育  # 核对：甲\n# 核对: 乙\n主要工作: 备课\n# 不必核对\n")
    assert finding.message == "有 2 处等着核对，在第 2、3 行"


def test_very_many_marks_do_not_fill_the_screen(found):
    finding = found(to_be_confirmed, "# 核对：又一处\n" * 200 + "主题: 德育\n")
    assert finding.message.startswith("有 200 处等着核对，在第 2、3、4、")
    assert finding.message.endswith("、41 等行")
    assert found(to_be_confirmed, "# 核对：又一处\n" * 40 + "主题: 德育\n").message.endswith("、41 行")


def test_other_comments_mean_nothing(said):
    assert said(to_be_confirmed, "# 核对表另附\n主题: 德育") == []


def test_a_blank_is_named_and_several_in_one_finding(found):
    finding = found(to_be_filled, "主题: ……")
    assert (finding.code, finding.fragment, finding.is_error) == ("待填", "……", False)
    assert finding.message == "这里还没有填，会照“……”印出来"
    finding = found(to_be_filled, "主题: ……\n主要工作:\n  - ……: ……\n  - ……\n")
    assert finding.message == "还有 3 处没有填，会照“……”印出来，在第 2、4、5 行"


def test_an_ellipsis_in_a_sentence_is_no_blank(said):
    assert said(to_be_filled, "主要工作:\n  - 购书、订刊……按预算执行。\n  - 等等……\n备忘: ……") == []


def test_the_summary_names_so_many_lines_and_no_more(found):
    finding = found(to_be_filled, "主要工作:\n" + "  - ……\n" * 200)
    assert finding.message.endswith("、42 等行")
