"""``planforge templates``: the kinds of documents and the looks there are, or one of them to change."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planforge.cli.console import Console
from planforge.diagnostics import Diagnostic
from planforge.errors import PlanforgeError
from planforge.loading import doubtful_other_names, load_style, load_template, suggestion
from planforge.reporting import report
from planforge.template.template import Template
from planforge.workspace.finding import STYLES, TEMPLATES, find_root, shown_path
from planforge.workspace.library import Workspace
from planforge.workspace.saving import make_folder, save


def run(options: Namespace, console: Console) -> int:
    """List templates and style sheets, or copy one into the workspace."""
    workspace = Workspace(find_root(Path.cwd()) or Path.cwd())
    if options.copy is not None:
        console.give(f"{shown_path(copy(workspace, options.copy))}\n")
        return 0
    templates, findings = _templates(workspace)
    styles, more = _styles(workspace)
    console.give(f"文种（模板）：\n{templates}\n版式：\n{styles}")
    found = (*findings, *doubtful_other_names(workspace), *more)
    if found:
        console.tell(report(found, console.screen()))
    return int(any(finding.is_error for finding in found))


def copy(workspace: Workspace, name: str) -> Path:
    """Copy a template or style sheet into the workspace's templates/, to be changed there.

    Raises PlanforgeError where there is none of that name, or the workspace has its own already.
    """
    template, style = workspace.template(name), workspace.style(name.removeprefix(f"{STYLES}/"))
    folder = workspace.root / TEMPLATES
    if template is None and style is not None:
        folder /= STYLES
        name = name.removeprefix(f"{STYLES}/")
    file = template or style
    if file is None:
        names = (*workspace.template_names(), *workspace.style_names())
        raise PlanforgeError(f"没有叫“{name}”的模板或版式。{suggestion(name, names)}")
    path = folder / f"{name}.yaml"
    if path.exists():
        raise PlanforgeError(f"“{shown_path(path)}”已经有了，没有动它。")
    make_folder(folder, shown_path(folder))
    save(path, file.data, None, shown_path(path))
    return path


def _templates(workspace: Workspace) -> tuple[str, tuple[Diagnostic, ...]]:
    parts: list[str] = []
    findings: tuple[Diagnostic, ...] = ()
    for name in workspace.template_names():
        template, found, _sources = load_template(workspace, name)
        findings += found
        if template is not None:
            parts.append(f"  {name}{_about(template)}\n")
    return "".join(parts), findings


def _about(template: Template) -> str:
    others = f"（又名 {'、'.join(template.other_names)}）" if template.other_names else ""
    lines = [f"{others}：{template.about}" if template.about else others]
    required = [rule.name for rule in template.sections if rule.required]
    usual = [rule.name for rule in template.sections if not rule.required]
    if required:
        lines.append(f"      必备的章：{'、'.join(required)}")
    if usual:
        lines.append(f"      常用的章：{'、'.join(usual)}")
    return "\n".join(lines)


def _styles(workspace: Workspace) -> tuple[str, tuple[Diagnostic, ...]]:
    parts: list[str] = []
    findings: tuple[Diagnostic, ...] = ()
    for name in workspace.style_names():
        style, found, _sources = load_style(workspace, name)
        findings += found
        if style is not None:
            parts.append(f"  {name}{'：' if style.note else ''}{style.note}\n")
    return "".join(parts), findings
