"""What two Word files have beside their text."""

from planforge.compare.beside import Surroundings, beside_changes
from planforge.readers.evidence import Aside

TEXTS = (Aside("页眉", 0, "滨河市实验小学"), Aside("页眉", 0, "2025年安全手册"), Aside("脚注", 0, "见附件"))


def changes(old: Surroundings, new: Surroundings) -> list[str]:
    return list(beside_changes(old, new))


def test_the_same_is_not_told_wherever_it_stands() -> None:
    assert changes(Surroundings(TEXTS), Surroundings(TEXTS[::-1])) == []


def test_what_changed_came_or_went_is_told_by_its_place() -> None:
    new = (TEXTS[0], Aside("页眉", 0, "2026年安全手册"), Aside("页脚", 0, "内部资料"))
    assert changes(Surroundings(TEXTS), Surroundings(new)) == [
        "页眉：“2025年安全手册”改成“2026年安全手册”",
        "页脚：新增“内部资料”",
        "脚注：删除“见附件”",
    ]


def test_of_many_changes_the_first_are_told_and_the_rest_counted() -> None:
    new = tuple(Aside("批注", 0, f"第{at}条" + "很长" * 50) for at in range(25))
    told = changes(Surroundings(), Surroundings(new))
    assert (len(told), told[-1]) == (11, "批注：还有 15 处不同")
    assert max(map(len, told)) < 100


def test_pictures_of_headers_are_told_by_what_they_are() -> None:
    one, other = (Surroundings(pictures=(Aside("页眉的图片", 0, sign),)) for sign in ("a", "b"))
    assert changes(one, one) == []
    assert changes(one, other) == ["页眉的图片：换过"]
    assert changes(one, Surroundings()) == ["页眉的图片：原来 1 张，现在 0 张"]


def test_pictures_that_no_comparison_can_show_are_told_even_where_they_are_the_same() -> None:
    [same] = changes(Surroundings(unshown=("a",)), Surroundings(unshown=("a",)))
    [other] = changes(Surroundings(unshown=("a",)), Surroundings(unshown=("b", "c")))
    assert "原来 1 张，现在 1 张，两边一样；这些没有放进对比文件" in same
    assert "原来 1 张，现在 2 张，两边不一样；" in other
