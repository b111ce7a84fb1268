import io
import zipfile
from collections.abc import Callable

import pytest

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    f'Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>'
)


def _run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


CELL = "<w:tc><w:tcPr><w:tcW w:w='4000' w:type='dxa'/></w:tcPr>"
KINDS = {
    "段落": f"<w:p>{_run('滨河市实验小学,计划')}</w:p>",
    "几个文字块": f"<w:p>{_run('集体')}{_run('备课,', '<w:rPr><w:b/></w:rPr>')}{_run('研讨')}</w:p>",
    "链接": f"<w:p>{_run('见')}<w:hyperlink w:anchor='a'>{_run('清溪讲坛,')}{_run('每月')}</w:hyperlink></w:p>",
    "修订": (
        f"<w:p><w:ins w:id='5' w:author='a'>{_run('添上,文字')}</w:ins><w:del w:id='6' w:author='a'><w:r>"
        "<w:delText>删去</w:delText></w:r></w:del></w:p>"
    ),
    "控件": f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{_run('控件里,文字')}</w:sdtContent></w:sdt></w:p>",
    "域": f"<w:p><w:fldSimple w:instr='PAGE'>{_run('第,页')}</w:fldSimple></w:p>",
    "一块里几样": (
        "<w:p><w:r w:rsidR='00A1'><w:rPr><w:b/><w:sz w:val='28'/></w:rPr><w:t>一个  块</w:t><w:tab/><w:t>有,两段</w:t><w:br/>"
        "<w:t>换行 后</w:t></w:r></w:p>"
    ),
    "注音": (
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>yan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>研</w:t></w:r></w:rubyBase>"
        f"</w:ruby></w:r>{_run('修,计划')}</w:p>"
    ),
    "公式": f"<w:p>{_run('公式')}<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>{_run(',完')}</w:p>",
    "表格": f"<w:tbl><w:tr>{CELL}<w:p>{_run('格,一')}</w:p></w:tc>{CELL}<w:p>{_run('格,二')}</w:p></w:tc></w:tr></w:tbl>",
    "文本框": (
        f"<w:p>{_run('框前,')}<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>{_run('框里,文字')}</w:p>"
        f"</w:txbxContent></v:textbox></v:shape></w:pict></w:r>{_run('框后')}</w:p>"
    ),
    "转义": f"<w:p>{_run('A&amp;B&lt;c&gt;&#20013;,完')}</w:p>",
    "不保留空格": "<w:p><w:r><w:t> 前后有空格 </w:t></w:r><w:r><w:t>中 间</w:t></w:r></w:p>",
    "夹着注释": "<w:p><w:r><w:t>夹着<!-- x -->注释</w:t></w:r><w:r><w:t><![CDATA[原样]]></w:t></w:r></w:p>",
}
"""What words can stand in."""


def build_word_file(
    body: str = "".join(KINDS.values()),
    *,
    namespace: str = W,
    parts: dict[str, str] | None = None,
    without: tuple[str, ...] = (),
    prefix: str = "w",
) -> bytes:
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="{namespace}" xmlns:v="urn:schemas-'
        f'microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>{body}'
        "</w:body></w:document>"
    )
    if prefix != "w":
        xml = xml.replace("w:", f"{prefix}:").replace("xmlns:w=", f"xmlns:{prefix}=")
    files = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": xml} | (
        parts or {}
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            if name not in without:
                archive.writestr(name, text)
    return buffer.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def word_file() -> Callable[..., bytes]:
    """A Word file with words in everything that words can stand in, or of another body."""
    return build_word_file


@pytest.fixture
def parts_of() -> Callable[[bytes], dict[str, bytes]]:
    """The parts of a Word file by name."""
    return unpacked


@pytest.fixture
def kinds() -> dict[str, str]:
    """The XML of a paragraph (or table) for everything that words can stand in."""
    return KINDS
