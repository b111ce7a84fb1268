"""``planforge templates``: the kinds of documents and the looks there are, or one of them to change."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planforge.cli.console import Console
from planforge.diagnostics import Diagnostic
from planforge.errors import PlanforgeError
from planforge.loading import doubtful_other_names, load_style, load_template, suggestion
from planforge.reporting import report
from planforge.scaffolding.written_out import style_text, template_text
from planforge.template.template import Template
from planforge.workspace.finding import STYLES, SUFFIXES, TEMPLATES, find_root, shown_path
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
    """Write a built-in template or style sheet, every key of it, into the workspace to be changed there.

    Raises PlanforgeError where there is none of that name, or the workspace has its own already.
    """
    name = name.removeprefix(f"{STYLES}/")
    folder, text = workspace.root / TEMPLATES, ""
    if (template := workspace.built_in(name)) is not None:
        own = workspace.template(name) != template
    elif (style := workspace.built_in(f"{STYLES}/{name}")) is not None:
        own, folder = workspace.style(name) != style, folder / STYLES
    else:
        raise PlanforgeError(_unknown(workspace, name))
    path = folder / f"{name}{SUFFIXES[0]}"
    if own or path.exists():
        raise PlanforgeError(f"“{shown_path(path)}”已经有了，没有动它。")
    if template is not None:
        text = template_text(load_template(workspace, name).model, name)
    else:
        text = style_text(load_style(workspace, name).model, name)
    make_folder(folder, shown_path(folder))
    save(path, text.encode(), None, shown_path(path))
    return path


def _unknown(workspace: Workspace, name: str) -> str:
    if workspace.template(name) or workspace.style(name):
        return f"“{name}”是工作区自己的，直接改它就行。"
    meant = load_template(workspace, name).model
    if meant is not None:
        return f"“{name}”用的是模板“{meant.name}”：请写 --copy {meant.name}。"
    names = (*workspace.template_names(), *workspace.style_names())
    return f"没有叫“{name}”的模板或版式。{suggestion(name, names)}"


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
