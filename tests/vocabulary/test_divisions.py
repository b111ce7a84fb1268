import re

from planforge.vocabulary.divisions import cities


def test_a_county_knows_the_city_that_it_belongs_to() -> None:
    assert cities()["包河区"] == "合肥市"
    assert cities()["合肥市"] == ""


def test_every_name_is_a_city_or_what_a_city_is_divided_into() -> None:
    assert len(cities()) > 2500
    assert all(re.fullmatch("[\u4e00-\u9fff]{2,}[市县区旗州盟]", name) for name in cities())


def test_names_that_are_ordinary_words_are_left_out() -> None:
    assert cities().keys().isdisjoint(("城区", "和县", "和平区", "南山区", "新城区", "示范区"))
