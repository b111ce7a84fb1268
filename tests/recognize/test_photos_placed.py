from planforge.readers.evidence import Aside, Line, Photo, Reading
from planforge.recognize.photos import as_files, photos_in, place_all, without
from planforge.recognize.preparing import prepare
from planforge.recognize.recognizing import documents_of, recognize


def _kind(data: bytes) -> str:
    return "png" if data.startswith(b"png") else ""


def _photo(at: int, data: bytes = b"png") -> Photo:
    return Photo(at, "../../etc/passwd", data, 80)


def test_a_picture_gets_a_name_of_its_own_whatever_the_file_says() -> None:
    reading, files = as_files(Reading("段", (_photo(1), _photo(2), _photo(3, b"png2"))), "去年", _kind)
    assert [block.name for block in reading.blocks if isinstance(block, Photo)] == [
        "去年-图1.png",
        "去年-图1.png",
        "去年-图2.png",
    ]
    assert files.shown == {"去年-图1.png": b"png", "去年-图2.png": b"png2"}


def test_a_picture_that_no_document_can_show_is_a_file_all_the_same() -> None:
    reading, files = as_files(Reading("段", (_photo(1, b"BM.."), _photo(2, b"????"))), "去年", _kind)
    assert reading.blocks == ()
    assert list(files.others) == ["去年-图1.bmp"]
    assert [aside.text[:4] for aside in reading.asides] == ["存成“去", "不是能认"]


def test_pictures_that_nobody_asked_for_are_listed() -> None:
    assert without(Reading("段", (Line(1, "甲"), _photo(2)))) == Reading(
        "段", (Line(1, "甲"),), (Aside("图片", 2),)
    )


def _draft(*blocks: Line | Photo) -> list[str]:
    """Where the pictures of a document went: the key and the pictures' numbers."""
    prepared = prepare(Reading("段", blocks))
    units = documents_of(prepared)[0]
    draft = recognize(units, prepared.asides, pasted=False)
    place_all(draft, units, prepared.photos)
    bodies = {"导语": draft.preamble, "正文": draft.body, "结语": draft.closing}
    bodies |= {section.heading: section.body for section in draft.sections}
    assert photos_in(draft)
    return [f"{key}{part.at}" for key, body in bodies.items() for part in body if hasattr(part, "photo")]


def test_every_picture_has_a_place() -> None:
    plan = (
        _photo(1), Line(2, "工作计划"), _photo(2), Line(3, "一、目标"), _photo(4), Line(5, "甲。"), _photo(6),
        Line(7, "二、措施"), Line(8, "乙。"), Line(9, "教导处"), _photo(9), Line(10, "2026年9月1日"), _photo(11),
    )  # fmt: skip
    assert _draft(*plan) == ["导语1", "导语2", "结语9", "结语11", "目标4", "目标6"]
    assert _draft(_photo(1), Line(2, "通知"), Line(3, "请各班阅读。"), _photo(4)) == ["正文1", "正文4"]


def test_a_caption_belongs_to_the_picture_above_it() -> None:
    prepared = prepare(Reading("段", (Line(1, "如图。"), _photo(2), Line(3, "图1 疏散路线"), _photo(4))))
    (unit,) = prepared.units
    assert [photo.caption for photo in unit.photos] == ["图1 疏散路线", ""]


def test_a_sentence_is_not_healed_over_a_picture() -> None:
    prepared = prepare(Reading("段", (Line(1, "各班要认真，"), _photo(2), Line(3, "做好工作。", soft=True))))
    assert [unit.text for unit in prepared.units] == ["各班要认真，", "做好工作。"]
