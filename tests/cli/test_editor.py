import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planforge.cli.editor import with_schemas

OURS = {"./specs/planforge.schema.json": ["specs/**/*.yaml", "!**/学校.yaml"]}


def test_settings_are_made_where_there_are_none() -> None:
    assert json.loads(with_schemas("", OURS)) == {"yaml.schemas": OURS}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{}", '{\n    "yaml.schemas": {\n        ENTRY\n    }\n}'),
        ('{"a": 1}', '{\n    "yaml.schemas": {\n        ENTRY\n    },"a": 1}'),
        (
            '{\n    // 字号\n    "editor.fontSize": 16,\n}\n',
            '{\n    "yaml.schemas": {\n        ENTRY\n    },\n    // 字号\n    "editor.fontSize": 16,\n}\n',
        ),
        (
            '{\n    "yaml.schemas": {\n        "https://x/y.json": "*.yml" // theirs\n    }\n}',
            '{\n    "yaml.schemas": {\n        ENTRY,\n        "https://x/y.json": "*.yml" // theirs\n    }\n}',
        ),
        ('{"yaml.schemas": {}}', '{"yaml.schemas": {\n        ENTRY\n    }}'),
        (
            '{"a": {"yaml.schemas": {}}}',
            '{\n    "yaml.schemas": {\n        ENTRY\n    },"a": {"yaml.schemas": {}}}',
        ),
        (
            '/* "yaml.schemas": {} */ {"a": "// no comment", "b": [1, 2,],}',
            '/* "yaml.schemas": {} */ {\n    "yaml.schemas": {\n        ENTRY\n    },"a": "// no comment", "b": [1, 2,],}',
        ),
    ],
)
def test_an_entry_is_put_in_and_all_else_stays(before: str, after: str) -> None:
    entry = '"./specs/planforge.schema.json": ["specs/**/*.yaml", "!**/学校.yaml"]'
    assert with_schemas(before, OURS) == after.replace("ENTRY", entry)


def test_an_entry_that_is_there_is_left_as_its_owner_wants_it() -> None:
    settings = '{"yaml.schemas": {"./specs/planforge.schema.json": "mine/*.yaml"}}'
    assert with_schemas(settings, OURS) == settings


def test_line_ends_and_byte_order_mark_are_kept() -> None:
    settings = with_schemas('\ufeff{\r\n    "a": 1\r\n}\r\n', OURS)
    assert settings is not None
    assert settings.startswith("\ufeff{\r\n")
    assert settings.count("\n") == settings.count("\r\n")


@pytest.mark.parametrize("broken", ["[]", "{", '{"a": }', '{"yaml.schemas": []}', "nothing", "[" * 100_000])
def test_what_vs_code_could_not_read_is_not_touched(broken: str) -> None:
    assert with_schemas(broken, OURS) is None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text() | st.just("yaml.schemas"), VALUES, max_size=4), st.sampled_from([None, 2]))
def test_any_settings_keep_all_they_say(settings: dict[str, object], indent: int | None) -> None:
    known = settings.get("yaml.schemas", {})
    after = with_schemas(json.dumps(settings, indent=indent), OURS)
    if not isinstance(known, dict):
        assert after is None
    else:
        assert after is not None
        assert json.loads(after) == {**settings, "yaml.schemas": {**known, **OURS}}
        assert with_schemas(after, OURS) == after
