"""``planforge init``: a workspace with everything in it, and nothing of what was there touched."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from planforge.cli.console import Console
from planforge.cli.files import typed
from planforge.cli.schema import write_schemas
from planforge.loading import load_profile, load_template
from planforge.scaffolding.skeleton import skeleton
from planforge.workspace.finding import OUTPUT, PROFILE, SPECS, STYLES, TEMPLATES, shown_path, specs_in
from planforge.workspace.library import Workspace
from planforge.workspace.saving import make_folder, save

FIRST_KIND = "工作计划"
FIRST_SPEC = "我的第一份计划.yaml"

PROFILE_TEXT = """\
# 学校档案：本校各份计划、总结共用的内容，只在这里写一次。
# 每行是“栏目: 内容”，冒号用半角，后面空一格；井号开头的是说明，不会印出来。

学校: 某某市某某小学               # 改成学校全称
# 简称: 某小
# 主管部门: 某某市教育局

# 换学期时改这一行，再到下面“校历”里补上新学期的起止日期
当前学期: 2026—2027学年度第一学期
校历:
  2026—2027学年度第一学期: {开学: 2026-09-01, 放假: 2027-01-22, 周起始: 周一}

# 计划里写到的人名会和这张名单核对，写错一个字就有提醒（去掉行首的井号就生效）
# 人员:
#   - 张老师（校长）
#   - 李老师（教导主任）

# 文中写 {{教师总数}} 就会换成这里的数
# 数据:
#   教师总数: 60
"""


def run(options: Namespace, console: Console) -> int:
    """Make a workspace in a folder; print what was made, tell what was there already."""
    root = Path(options.folder).absolute()
    for folder in (SPECS, f"{TEMPLATES}/{STYLES}", OUTPUT):
        make_folder(root / folder, shown_path(root / folder))
    _make(root / SPECS / PROFILE, PROFILE_TEXT, console)
    if specs_in(root):
        console.tell("specs 文件夹里已经有规格，没有再放样例。")
    else:
        _make(root / SPECS / FIRST_SPEC, _first_spec(root), console)
    console.give(f"{shown_path(write_schemas(root, console))}\n")
    inside = "" if root == Path.cwd() else f"先进入文件夹（cd {typed(root)}），"
    console.tell(
        f"工作区建好了。{inside}把 {SPECS}/{PROFILE} 里的校名改成自己的，"
        "再运行 planforge build 就会生成文档。"
    )
    return 0


def _first_spec(root: Path) -> str:
    workspace = Workspace(root)
    profile, _findings = load_profile(workspace.profile(str(root / SPECS / FIRST_SPEC)))
    template = load_template(workspace, FIRST_KIND).model
    return skeleton(template, profile, FIRST_KIND, theme="")


def _make(path: Path, text: str, console: Console) -> None:
    if path.exists():
        console.tell(f"“{shown_path(path)}”已经有了，没有动它。")
        return
    save(path, text.encode(), None, shown_path(path))
    console.give(f"{shown_path(path)}\n")
