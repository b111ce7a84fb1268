"""The known words: roles and their headings, labels, posts, and the keys of the language."""

from planforge.vocabulary.headings import (
    KNOWN_HEADINGS,
    begins_with_verb,
    is_ambiguous,
    is_known_heading,
    normalized,
    role_named,
    roles_of,
)
from planforge.vocabulary.keys import (
    BLANK,
    BLOCK_WORDS,
    CELL_BAR,
    CHART_KEYS,
    CHART_KINDS,
    ENTRY_KEYS,
    HEADER_KEYS,
    SECTION_WORDS,
    TITLE_KEYS,
)
from planforge.vocabulary.labels import (
    ACTIVITY_FIELDS,
    FIELDS,
    POSTS,
    RECORD_FIELDS,
    SUM_ROWS,
    TIME_FIELDS,
    column_of,
    field_of,
    post_of,
)
from planforge.vocabulary.roles import Role

__all__ = [
    "ACTIVITY_FIELDS",
    "BLANK",
    "BLOCK_WORDS",
    "CELL_BAR",
    "CHART_KEYS",
    "CHART_KINDS",
    "ENTRY_KEYS",
    "FIELDS",
    "HEADER_KEYS",
    "KNOWN_HEADINGS",
    "POSTS",
    "RECORD_FIELDS",
    "SECTION_WORDS",
    "SUM_ROWS",
    "TIME_FIELDS",
    "TITLE_KEYS",
    "Role",
    "begins_with_verb",
    "column_of",
    "field_of",
    "is_ambiguous",
    "is_known_heading",
    "normalized",
    "post_of",
    "role_named",
    "roles_of",
]
