"""Everything a document is made from: spec, profile, template, style sheet, pictures, base file."""

from __future__ import annotations

from typing import NamedTuple

from planforge.diagnostics import Diagnostic, Severity
from planforge.language.spec import read_spec
from planforge.loading import (
    Library,
    Loaded,
    load_built_in,
    load_own_style,
    load_profile,
    load_style,
    load_template,
    suggestion,
)
from planforge.model.profile import Profile
from planforge.model.spec import Spec
from planforge.source import Mapping, Source, TextFile, read_source
from planforge.template.style import StyleSheet
from planforge.template.template import Template
from planforge.validation import validate_despite
from planforge.writers.docx.pictures import picture_size

LANGUAGE_VERSION = "1"


class Ready(NamedTuple):
    """All that was read for one document; ``base`` is the school's own Word file (底稿)."""

    source: Source
    spec: Spec
    profile: Profile
    template: Template
    template_files: tuple[Source, ...]
    style: StyleSheet
    base: bytes | None
    pictures: dict[str, bytes]
    profile_file: TextFile | None


def gather(
    file: TextFile, library: Library, findings: list[Diagnostic], *, makeshift: bool = False
) -> Ready | None:
    """Everything a document is made from, or None where something of it is wrong.

    With ``makeshift`` a built-in template or style sheet stands in for one that could not be read, so that
    the rest of the spec can be checked in the same run; the mistake is among the findings all the same.
    """
    source, found = read_source(file)
    findings.extend(found)
    if source is None:
        return None
    profile_file = library.profile(file.name)
    profile, found = load_profile(profile_file)
    findings.extend(found)
    spec = _spec(source, profile, findings)
    if spec is None:
        return None
    template = _template(spec, library, source, findings)
    if template.model is None and makeshift:
        template = load_built_in(library, "工作总结" if "总结" in spec.kind else "工作计划")
    if template.model is None:
        return None
    style = _style(spec, template, library, source, findings)
    if style.model is None and makeshift:
        style = load_style(library, "公文")
    if style.model is None:
        return None
    base = _base(source, style, library, findings)
    pictures = _pictures(spec, library, source, findings)
    return Ready(
        source, spec, profile, template.model, template.sources, style.model, base, pictures, profile_file
    )


def _spec(source: Source, profile: Profile, findings: list[Diagnostic]) -> Spec | None:
    data, found = read_spec(source, profile)
    findings.extend(found)
    version = data.get("版本", LANGUAGE_VERSION)
    if isinstance(version, str) and version != LANGUAGE_VERSION:
        message = f"这份文件用的是规格语言第 {version} 版，这里只认得第 {LANGUAGE_VERSION} 版"
        findings.append(
            source.error("版本", message, source.locate(("版本",)), "请升级 planforge，或改成 版本: 1")
        )
        return None
    spec, refused = validate_despite(source, Spec, data)
    findings.extend(refused)
    return spec


def _template(spec: Spec, library: Library, source: Source, findings: list[Diagnostic]) -> Loaded:
    key = "模板" if spec.template else "文种"
    name = spec.template or spec.kind
    loaded = load_template(library, name)
    findings.extend(loaded.findings)
    if loaded.model is None and not loaded.findings:
        hint = suggestion(name, library.template_names())
        if key == "文种":
            hint += f"{'' if hint.endswith('？') else '；'}或加一行“模板: …”指明用哪个模板"
        findings.append(_refuse("模板", source, (key,), name, hint))
    return loaded


def _style(
    spec: Spec, template: Loaded, library: Library, source: Source, findings: list[Diagnostic]
) -> Loaded:
    """The style sheet that the spec names, else the template's; an unknown name is said where it stands."""
    over = spec.style if isinstance(spec.style, dict) else {}
    named = over.get("沿用") if over else spec.style
    own = named if isinstance(named, str) else ""
    name = own or template.model.style
    loaded = load_own_style(library, name, over, source) if over else load_style(library, name)
    findings.extend(loaded.findings)
    if loaded.model is None and not loaded.findings:
        where = source if own else template.naming("版式") or source
        hint = suggestion(name, library.style_names())
        findings.append(_refuse("版式", where, ("版式", "沿用"), name, hint))
    return loaded


def _refuse(code: str, source: Source, keys: tuple[str, ...], name: str, hint: str) -> Diagnostic:
    """A template or style sheet that is not there, underlined at its name."""
    place = source.position(source.find(name, source.locate(keys)), len(name))
    return Diagnostic(code, Severity.ERROR, f"没有叫“{name}”的{code}", place, hint)


def _base(spec: Source, style: Loaded, library: Library, findings: list[Diagnostic]) -> bytes | None:
    """The 底稿 of a style sheet, looked for beside the file that names it."""
    sheet: StyleSheet = style.model
    if not sheet.base:
        return None
    inside = "底稿" in _keys_below(spec, "版式")
    where = spec if inside else style.naming("底稿") or spec
    data = library.beside(where.name, sheet.base)
    if data is None:
        hint = f"把这个 Word 文件放在“{where.name}”旁边，文件名连同 .docx 一起写"
        at = where.locate(("版式", "底稿") if inside else ("底稿",))
        findings.append(where.error("底稿", f"找不到底稿“{sheet.base}”", at, hint))
    return data


def _keys_below(source: Source, key: str) -> tuple[str, ...]:
    """The keys below a key of the outermost level; none where it holds no mapping."""
    value = next((value for name, value in source.root.pairs if name.text == key), None)
    return tuple(name.text for name, _ in value.pairs) if isinstance(value, Mapping) else ()


def _pictures(spec: Spec, library: Library, source: Source, findings: list[Diagnostic]) -> dict[str, bytes]:
    """The bytes of every picture named; one that is missing or no picture is an error at its name."""
    found: dict[str, bytes] = {}
    for picture in spec.pictures() if "图片" in source.text else ():
        data = library.beside(source.name, picture.file)
        if data is None:
            hint = "把图片放在这个文件旁边，文件名连同 .png、.jpg 一起写"
            findings.append(source.error("图片", f"找不到图片“{picture.file}”", picture.at, hint))
        elif picture_size(data) is None:
            hint = "用 PNG、JPEG 或 GIF 图片"
            findings.append(source.error("图片", f"“{picture.file}”不是能用的图片", picture.at, hint))
        else:
            found[picture.file] = data
    return found
