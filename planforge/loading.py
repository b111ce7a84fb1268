"""Templates, style sheets and the school profile: from text files to models, inheritance resolved.

Pure: the files come through a ``Library``; what was read is kept by name and bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple, Protocol, cast

from planforge.checks.profile import ProfileFinding, check_calendar, check_profile
from planforge.diagnostics import Diagnostic, Severity
from planforge.language.spec import plain_data
from planforge.likeness import nearest, similar
from planforge.model.profile import Profile
from planforge.source import Source, TextFile, read_source
from planforge.template.style import StyleSheet, merge
from planforge.template.template import BLOCKS, Template
from planforge.validation import validate, validate_despite

_LONGEST_CHAIN = 8
STYLES = "版式/"
_NO_PROFILE = Profile()
_LEAST = "至少要写“学校: ”和学校的全称；用不着就删掉这个文件"


class Library(Protocol):
    """What a build may ask for by name; ``workspace.Workspace`` is one."""

    def template(self, name: str) -> TextFile | None:
        """The template file of a name."""

    def style(self, name: str) -> TextFile | None:
        """The style sheet file of a name."""

    def built_in(self, name: str) -> TextFile | None:
        """The built-in file of a name such as 工作计划 or 版式/公文, whatever the workspace has."""

    def template_names(self) -> tuple[str, ...]:
        """Every template that can be named."""

    def style_names(self) -> tuple[str, ...]:
        """Every style sheet that can be named."""

    def word_lists(self) -> tuple[TextFile, ...]:
        """Every word list, the built-in ones first, those of the workspace over them."""

    def codes(self) -> frozenset[str]:
        """Every code that a finding may have."""

    def profile(self, spec: str) -> TextFile | None:
        """The school profile nearest to a spec."""

    def beside(self, origin: str, name: str) -> bytes | None:
        """The bytes of a file named in a spec or style sheet, relative to it."""


class Loaded(NamedTuple):
    """A model, or None, what was found, and the files it was made from, the nearest first."""

    model: Any
    findings: tuple[Diagnostic, ...]
    sources: tuple[Source, ...] = ()

    def naming(self, key: str) -> Source | None:
        """The file in which a key of the outermost level is written."""
        files = (each for each in self.sources if any(name.text == key for name, _ in each.root.pairs))
        return next(files, None)


class _Chain(NamedTuple):
    """Sources from the file itself to its last ancestor, their data merged, what was found."""

    sources: tuple[Source, ...]
    data: dict[str, Any]
    findings: tuple[Diagnostic, ...]


class _Lineage(NamedTuple):
    """A file and those it stands on; ``known`` are the names there are, where the last 沿用 is none of them."""

    files: tuple[TextFile, ...]
    known: tuple[str, ...] = ()


def load_profile(file: TextFile | None) -> tuple[Profile, tuple[Diagnostic, ...]]:
    """The school profile, what can be told of it where it is wrong (with errors); an empty one where there is none."""
    loaded = Loaded(None, ()) if file is None else _read_profile(file)
    return loaded.model or _NO_PROFILE, loaded.findings


@lru_cache(maxsize=8)
def _read_profile(file: TextFile) -> Loaded:
    source, findings = read_source(file)
    if source is None:
        from planforge.source.meant import meant  # noqa: PLC0415 - most profiles have no slips

        source = meant(file, findings)
        findings = tuple(each._replace(hint=_LEAST) if each.code == "空文件" else each for each in findings)
        return Loaded(source and validate_despite(source, Profile, plain_data(source.root))[0], findings)
    said = {key: value for key, value in plain_data(source.root).items() if value != ""}
    model, more = validate_despite(source, Profile, said)
    told = tuple(_told(source, check_calendar(said) if more or model is None else check_profile(model)))
    lines = {each.position.line for each in told}
    return Loaded(model, (*findings, *(each for each in more if each.position.line not in lines), *told))


def _told(source: Source, found: Iterable[ProfileFinding]) -> Iterator[Diagnostic]:
    """What is doubtful or misplaced in a profile, at the lines of 学校.yaml."""
    for path, finding in found:
        severity = Severity.ERROR if finding.is_error else Severity.REMINDER
        at = source.find(finding.fragment, source.locate(path))
        place = source.position(at, max(1, len(finding.fragment)))
        yield Diagnostic(finding.code, severity, finding.message, place, finding.hint)


def load_template(library: Library, name: str) -> Loaded:
    """The template of a kind or name, by its 又名 too; None without findings where there is none."""
    named = library.template(name)
    file, doubts = _by_other_name(library, name) if named is None else (named, ())
    if file is None:
        return Loaded(None, ())
    loaded = _template(_lineage(library, "", file))
    return loaded._replace(findings=(*loaded.findings, *doubts)) if doubts else loaded


def load_built_in(library: Library, name: str) -> Loaded:
    """A built-in template, whatever the workspace has."""
    file = library.built_in(name)
    return Loaded(None, ()) if file is None else _template(_lineage(library, "", file))


def load_style(library: Library, name: str) -> Loaded:
    """A style sheet by name; None without findings where there is none."""
    file = library.style(name)
    return Loaded(None, ()) if file is None else _style(_lineage(library, STYLES, file))


def load_own_style(library: Library, name: str, over: dict[str, Any], spec: Source) -> Loaded:
    """A style sheet with the values that a spec writes under 版式 laid over it."""
    file = library.style(name)
    if file is None:
        return Loaded(None, ())
    lineage = _lineage(library, STYLES, file)
    base = _style(lineage)
    if base.model is None:
        return base
    chain = _merged(lineage)
    model, found = validate(spec, StyleSheet, merge(chain.data, over), ("版式",))
    return Loaded(model, (*chain.findings, *found), chain.sources)


def suggestion(name: str, names: tuple[str, ...]) -> str:
    """A hint for a name that is none of the known ones."""
    meant = similar(name, names) or nearest(name, names)
    return f"是不是“{meant}”？" if meant else f"现有：{'、'.join(names)}"


def doubtful_other_names(library: Library) -> tuple[Diagnostic, ...]:
    """又名 in templates of the workspace that lead to another template, at their lines."""
    names = library.template_names()
    own = {name: file for name in names if (file := _own_template(library, name)) is not None}
    first: dict[str, str] = {}
    found = []
    for name, file in own.items():
        for other in sorted(_other_names(file)):
            if other != name and other in names:
                found.append(_unused(file, other, f"“{other}”是另一个模板的名字，用的是那一个"))
            elif first.setdefault(other, name) != name:
                found.append(_unused(file, other, f"“{other}”也是模板“{first[other]}”的又名，用的是那一个"))
    return tuple(found)


def _by_other_name(library: Library, name: str) -> tuple[TextFile | None, tuple[Diagnostic, ...]]:
    """The template with this 又名, the workspace's own before a built-in one, and who else claims it.

    An own one that cannot be read claims every name that stands in it: its slip is what hides the name.
    """
    files = {each: file for each in library.template_names() if (file := library.template(each)) is not None}
    claiming = {each: file for each, file in files.items() if name in _other_names(file)}
    own = {each: file for each, file in claiming.items() if file != library.built_in(each)}
    if own:
        (first, file), *others = own.items()
        message = f"“{name}”也是模板“{first}”的又名，用的是那一个"
        return file, tuple(_unused(other, name, message) for _, other in others)
    if claiming:
        return next(iter(claiming.values())), ()
    broken = (file for file in files.values() if name.encode() in file.data and read_source(file)[0] is None)
    return next(broken, None), ()


def _own_template(library: Library, name: str) -> TextFile | None:
    file = library.template(name)
    return None if file == library.built_in(name) else file


def _unused(file: TextFile, name: str, message: str) -> Diagnostic:
    """A 又名 that means another template, at its place; its file could be read, or it would claim nothing."""
    source = cast("Source", read_source(file)[0])
    place = source.position(source.find(name, source.locate(("又名",))), len(name))
    return Diagnostic("又名", Severity.REMINDER, message, place, f"从其中一个的“又名”里删掉“{name}”")


@lru_cache(maxsize=64)
def _other_names(file: TextFile) -> frozenset[str]:
    """又名 of one file alone: they are not inherited."""
    source, _ = read_source(file)
    names = plain_data(source.root).get("又名", ()) if source else ()
    return frozenset(
        each for each in (names if isinstance(names, list) else [names]) if isinstance(each, str)
    )


def _lineage(library: Library, folder: str, file: TextFile) -> _Lineage:
    """The file and its ancestors by 沿用; a circle ends at the chain's limit.

    A file of the workspace that names itself means the built-in one it stands before.
    """
    find = library.style if folder else library.template
    files = [file]
    while len(files) < _LONGEST_CHAIN:
        parent = _parent(files[-1])
        if not parent:
            break
        above = find(parent)
        if above == files[-1]:
            above = library.built_in(f"{folder}{parent}")
        if above is None:
            return _Lineage(tuple(files), library.style_names() if folder else library.template_names())
        files.append(above)
    return _Lineage(tuple(files))


@lru_cache(maxsize=64)
def _parent(file: TextFile) -> str:
    source, _ = read_source(file)
    parent = plain_data(source.root).get("沿用", "") if source else ""
    return parent if isinstance(parent, str) else ""


def _merged(lineage: _Lineage) -> _Chain:
    sources: list[Source] = []
    findings: list[Diagnostic] = []
    data: dict[str, Any] = {}
    for file in lineage.files:
        source, found = read_source(file)
        findings.extend(found)
        if source is not None:
            sources.append(source)
    for source in reversed(sources):
        own = plain_data(source.root)
        data = merge({key: value for key, value in data.items() if key != "又名"}, own)
    parent = _parent(lineage.files[-1])
    if parent and len(sources) == len(lineage.files):
        findings.append(_broken_chain(sources[-1], parent, lineage.known))
    return _Chain(tuple(sources), data, tuple(findings))


def _broken_chain(source: Source, parent: str, known: tuple[str, ...]) -> Diagnostic:
    at = source.locate(("沿用",))
    if known:
        return source.error("沿用", f"找不到沿用的“{parent}”", at, suggestion(parent, known))
    hint = "改“沿用”写的名字，让最上面的不再沿用别的"
    return source.error("沿用", "沿用绕成了圈，或者超过八层", at, hint)


@lru_cache(maxsize=64)
def _template(lineage: _Lineage) -> Loaded:
    loaded = _validated(lineage, Template, _template)
    if loaded.model is None:
        return loaded
    stem = lineage.files[0].name.replace("\\", "/").rpartition("/")[2].rpartition(".")[0]
    template: Template = replace(loaded.model, name=stem)
    faults = template.faults_of_order()
    source = loaded.naming("次序")
    if not faults or source is None:
        return loaded._replace(model=template)
    at = source.locate(("次序",))
    hint = f"可以写：{'、'.join(BLOCKS)}，或“章”里的章名"
    wrong = (source.error("次序", sentence, source.find(part, at), hint) for part, sentence in faults)
    return Loaded(None, (*loaded.findings, *wrong))


@lru_cache(maxsize=64)
def _style(lineage: _Lineage) -> Loaded:
    return _validated(lineage, StyleSheet, _style)


def _validated(lineage: _Lineage, model: type[Any], load: Callable[[_Lineage], Loaded]) -> Loaded:
    """The model of a chain, the file itself first; a mistake in an ancestor is said in that one."""
    chain = _merged(lineage)
    if any(finding.is_error for finding in chain.findings):
        return Loaded(None, chain.findings)
    above = load(lineage._replace(files=lineage.files[1:])) if len(lineage.files) > 1 else None
    if above is not None and above.model is None:
        return above
    value, found = validate(chain.sources[0], model, chain.data)
    return Loaded(value, (*chain.findings, *found), chain.sources)
