"""``planforge new``: a spec to fill in, from a kind of document, a sample, a spec one has, a summary."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path

from planforge.cli.console import Console
from planforge.cli.files import spec_to_read, spec_to_write
from planforge.errors import PlanforgeError
from planforge.loading import load_profile, load_template, suggestion
from planforge.model.profile import Profile
from planforge.scaffolding.skeleton import skeleton, theme_in, without_ending
from planforge.source import read_source
from planforge.workspace.finding import PROFILE, SPECS, SUFFIXES, find_root, samples, shown_path
from planforge.workspace.library import Workspace
from planforge.workspace.names import fitted, safe_stem
from planforge.workspace.reading import LONGEST_OTHER, read_file
from planforge.workspace.saving import make_folder, save

_KIND = re.compile("^文种: *[^\r\n #]+".encode(), re.MULTILINE)
_NO_WORKSPACE = "这里不在工作区里（没有 specs 文件夹，也没有 学校.yaml），就写在当前文件夹了；要建工作区，先运行 planforge init。"
_PICTURE = re.compile(r"(?:文件|图片): *([^\s,}]+\.(?:png|jpe?g|gif|bmp))", re.IGNORECASE)


def run(options: Namespace, console: Console) -> int:
    """Write a new spec and print where it is; without a kind, list what there is to begin from."""
    root = find_root(Path.cwd()) or Path.cwd()
    if options.like is not None:
        path = _from_old(root, options, console)
    elif options.summary is not None:
        path = _from_summary(root, options, console)
    elif options.kind is None:
        console.give(_offers(Workspace(root)))
        return 0
    elif (sample := _sample(options.kind)) is not None:
        path = _from_sample(root, sample, options, console)
    else:
        text = _skeleton(root, options.kind, options.name or "")
        path = _write(root, options, options.name or options.kind, text.encode())
    console.give(f"{shown_path(path)}\n")
    if options.output is None and find_root(path.parent) is None:
        console.tell(_NO_WORKSPACE)
    return 0


def _from_old(root: Path, options: Namespace, console: Console) -> Path:
    """Copy a spec one has, comments and all; a kind that is named takes the place of its own."""
    old = Path(options.like)
    if old.suffix not in SUFFIXES:
        raise PlanforgeError(
            f"“{options.like}”不是规格：规格是以 .yaml 结尾的文本文件。旧的 Word 文件用 planforge import。"
        )
    data = read_file(old, options.like)
    if options.kind and load_template(Workspace(root), options.kind).model is not None:
        data = _KIND.sub(f"文种: {options.kind}".encode(), data, count=1)
    path = _write(root, options, options.name or options.kind or f"{old.stem}（新）", data)
    _take_pictures_along(old, path, data)
    console.tell(f"照“{options.like}”抄的：请改“期间”、日期、人员和落款，再运行 planforge check。")
    return path


def _from_summary(root: Path, options: Namespace, console: Console) -> Path:
    """The next plan: it begins with what a summary left open."""
    from planforge.reporting import report  # noqa: PLC0415 - only where the summary has mistakes
    from planforge.summarizing import carry_on  # noqa: PLC0415 - the other ways do without

    old = spec_to_read(options.summary, "总结")
    workspace = Workspace.around(old)
    made = carry_on(workspace.read(old), workspace, options.kind or "")
    if made.text is None:
        if made.diagnostics:
            console.tell(report(made.diagnostics, console.screen()))
        raise PlanforgeError(made.refusal)
    open_ = "、".join(f"“{each.name}”" for each in made.leftovers) or "没有"
    there = _target(root, options, options.name or made.name)
    if there.exists():
        raise PlanforgeError(
            f"“{shown_path(there)}”已经有了，没有覆盖它。新学期的计划留一份就行：用已有的，就把总结里没有完成的（{open_}）、"
            f"存在的问题（{made.problems} 条）补进去；用从总结写的，先把已有的改名，或用 -o 另取一个文件名。"
        )
    path = _write(root, options, options.name or made.name, made.text.encode())
    console.tell(
        f"没有完成、写进新计划的：{open_}；存在的问题 {made.problems} 条。每条上面的注释写着来自第几行。"
    )
    unclear = "、".join(f"“{each.name}”" for each in made.leftovers if not each.is_told)
    if unclear:
        console.tell(f"总结里没有写清完没完成，先当没有完成写进去的：{unclear}；做完了的删掉就行。")
    doubtful = "、".join(f"“{each.name}”" for each in made.leftovers if each.against)
    if doubtful:
        console.tell(
            f"其中{doubtful}在总结里写着完成，可是结果对不上（注释里写着）："
            "确实完成了，就在新计划里删掉这一条；结果没错，就把总结里的状态改成“部分完成”。"
        )
    return path


def _from_sample(root: Path, sample: Path, options: Namespace, console: Console) -> Path:
    data = _with_own_name(sample, root)
    path = _write(root, options, options.name or _topic(sample), data)
    _take_pictures_along(sample, path, data)
    console.tell("样例里的人名、日期和数字都是虚构的，请逐一换成自己的，再运行 planforge check。")
    return path


def _own_profile(root: Path) -> Profile:
    """The profile that a spec in the workspace's specs/ will have."""
    profile, _findings = load_profile(Workspace(root).profile(str(_specs_folder(root) / "new.yaml")))
    return profile


def _specs_folder(root: Path) -> Path:
    return root / SPECS if (root / SPECS).is_dir() else root


def _with_own_name(sample: Path, root: Path) -> bytes:
    """A sample's text, its invented school made one's own where a profile tells it."""
    from planforge.reuse.own_sample import made_own  # noqa: PLC0415 - the other ways do without

    file = Workspace.around(sample).read(sample.with_name(PROFILE))
    invented, _findings = load_profile(file)
    return made_own(read_file(sample).decode(), invented, read_source(file)[0], _own_profile(root)).encode()


def _skeleton(root: Path, kind: str, name: str) -> str:
    workspace = Workspace(root)
    template, findings, _sources = load_template(workspace, kind)
    if template is None:
        if findings:
            raise PlanforgeError(
                f"模板“{kind}”本身有错误：{findings[0].message}（运行 planforge templates 看全部）。"
            )
        stems = tuple(path.stem for path in samples())
        raise PlanforgeError(
            f"没有叫“{kind}”的文种或样例。{suggestion(kind, (*workspace.template_names(), *stems))}"
            "（运行 planforge new 看全部）"
        )
    theme = theme_in(name, kind, template)
    return skeleton(template, _own_profile(root), kind, theme)


def _sample(word: str) -> Path | None:
    """The sample of that name; the term before its first blank may be left out."""
    return next((path for path in samples() if word in {path.stem, _topic(path)}), None)


def _topic(sample: Path) -> str:
    return sample.stem.rpartition(" ")[2]


def _target(root: Path, options: Namespace, name: str) -> Path:
    """Where a new spec goes."""
    if options.output is not None:
        return spec_to_write(options.output)
    return _specs_folder(root) / fitted(safe_stem(without_ending(name)), SUFFIXES[0])


def _write(root: Path, options: Namespace, name: str, data: bytes) -> Path:
    path = _target(root, options, name)
    if path.exists():
        raise PlanforgeError(f"“{shown_path(path)}”已经有了，没有覆盖它：请用 -o 另取一个文件名。")
    make_folder(path.parent, shown_path(path.parent))
    save(path, data, None, shown_path(path))
    return path


def _take_pictures_along(source: Path, path: Path, data: bytes) -> None:
    """Copy the pictures that a spec names, where they are not beside the new one already."""
    for name in _PICTURE.findall(data.decode("utf-8", "replace")):
        picture, target = source.parent / name, path.parent / name
        if Path(name).is_absolute() or ".." in Path(name).parts or target.exists() or not picture.is_file():
            continue
        found = read_file(picture, shown_path(picture), LONGEST_OTHER)
        make_folder(target.parent, shown_path(target.parent))
        save(target, found, None, shown_path(target))


def _offers(workspace: Workspace) -> str:
    kinds = []
    for name in workspace.template_names():
        template, _findings, _sources = load_template(workspace, name)
        if template is not None:
            kinds.append(f"  {name}{'：' if template.about else ''}{template.about}\n")
    examples = "".join(f"  {_topic(path)}\n" for path in samples())
    return f"文种（按章节新建，填空即可）：\n{''.join(kinds)}\n样例（完整的规格，改成自己的）：\n{examples}"
