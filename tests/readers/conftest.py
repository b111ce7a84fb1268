import io
import zipfile
from collections.abc import Callable

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)

WordFile = Callable[..., bytes]


def build_word_file(
    body: str,
    parts: dict[str, str] | None = None,
    *,
    namespace: str = W,
    prolog: str = "",
    encoding: str = "utf-8",
) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", _RELATIONS)
        xml = f'{prolog}<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", xml.encode(encoding))
        for name, text in (parts or {}).items():
            archive.writestr(name, text.replace("XMLNS", f'xmlns:w="{W}"', 1))
    return buffer.getvalue()


@pytest.fixture
def word_file() -> WordFile:
    """A Word file made of the XML of its body and of further parts."""
    return build_word_file
