import pytest

from planforge.readers.docx.number_formats import is_date, printed


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        ("0.585", "0.0%", "58.5%"),
        ("1234.5", "#,##0.00_ ", "1,234.50"),
        ("-3", "0_);[Red]\\(0\\)", "-3"),
        ("12", '0"人"', "12人"),
        ("12", "0人", "12人"),
        ("1200", "[$¥-804]#,##0", "1,200"),
        ("0.30000000000000004", "General", "0.3"),
        ("4.50", "0.00", "4.50"),
        ("7", "0.00E+00", "7"),
        ("46266", "yyyy/m/d;@", "2026/9/1"),
        ("46266", 'yyyy"年"m"月"', "2026年9月"),
        ("44804", "yy-mm-dd", "26-09-01"),
        ("46266.5", "h:mm", "12:00"),
        ("46266", "aaa", "周二"),
        ("x", "yyyy/m/d", "x"),
        ("99999999", "yyyy/m/d", "99999999"),
        ("NaN", "0.0", "NaN"),
    ],
)
def test_a_value_is_printed_as_its_format_shows_it(value: str, form: str, text: str) -> None:
    assert printed(value, form, from_1904=value == "44804") == text


def test_a_unit_or_a_colour_makes_no_date() -> None:
    assert not any(map(is_date, ("General", "#,##0.00", '0"年"', "[Red]0", "0.00%")))
    assert all(map(is_date, ("m/d", "[h]:mm", "aaaa", "[$-804]yyyy/m")))
