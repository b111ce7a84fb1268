"""What this machine is like, as far as it changes how documents look or how planforge runs here."""

from __future__ import annotations

import locale
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

LIBRARIES = ("pyyaml", "pydantic", "jinja2", "python-docx", "lxml", "holidays")

OTHER_NAMES = {
    "方正小标宋简体": ("FZXiaoBiaoSong-B05S", "FZXBSJW", "方正小标宋_GBK", "FZXiaoBiaoSong-B05"),
    "方正小标宋_GBK": ("FZXiaoBiaoSong-B05", "FZXBSK"),
    "仿宋_GB2312": ("FangSong_GB2312", "仿宋GB2312", "SIMFANG_GB2312"),
    "楷体_GB2312": ("KaiTi_GB2312", "楷体GB2312", "SIMKAI_GB2312"),
    "仿宋": ("FangSong", "simfang", "STFangsong", "华文仿宋"),
    "楷体": ("KaiTi", "simkai", "STKaiti", "华文楷体"),
    "黑体": ("SimHei", "simhei", "STHeiti", "华文黑体"),
    "宋体": ("SimSun", "simsun", "STSong", "华文宋体"),
    "方正仿宋_GBK": ("FZFangSong-Z02", "FZFSK"),
    "方正楷体_GBK": ("FZKai-Z03", "FZKTK"),
    "方正黑体_GBK": ("FZHei-B01", "FZHTK"),
    "Times New Roman": ("times", "Times", "Liberation Serif"),
}
"""Other names a typeface may be installed under: in English, its file's, one with the same widths."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing looked at: what, how it is here, and where it matters what follows from it."""

    name: str
    value: str
    advice: str = ""


def versions() -> Iterator[Fact]:
    """planforge, Python and the libraries."""
    yield Fact("planforge", _version("planforge"))
    python = f"{platform.python_version()}（{platform.system()} {platform.release()}）"
    yield Fact("Python", python, "需要 3.11 或更新的版本。" if sys.version_info < (3, 11) else "")
    for library in LIBRARIES:
        found = _version(library)
        yield Fact(library, found, "" if found != _MISSING else "没有它不能生成文档：请重新安装 planforge。")
    yield _libyaml()


def encodings() -> Iterator[Fact]:
    """How text gets to the screen and file names to the disk."""
    screen = (sys.stdout.encoding or "").lower()
    advice = (
        ""
        if screen.startswith("utf")
        else "屏幕显示不了的字（生僻字、表情）会显示成 \\u 开头的代码，文档不受影响。"
    )
    yield Fact("屏幕编码", screen or "不明", advice)
    page = console_code_page()
    if page is not None:
        yield Fact(
            "控制台代码页",
            str(page),
            "" if page in {65001, 936} else "中文可能显示成乱码：先运行 chcp 65001。",
        )
    files = sys.getfilesystemencoding()
    advice = "" if files.lower().startswith("utf") else "中文文件名可能出错：请设置环境变量 PYTHONUTF8=1。"
    yield Fact("文件名编码", files, advice)
    yield Fact("语言环境", _locale())


def fonts(wanted: Iterable[str], installed_names: Iterable[str]) -> Iterator[Fact]:
    """Which of the wanted typefaces are among those installed."""
    installed = {_bare(name) for name in installed_names}
    for name in wanted:
        exact = _bare(name) in installed
        other = next((each for each in OTHER_NAMES.get(name, ()) if _bare(each) in installed), None)
        if exact or other:
            yield Fact(name, "有" if exact else f"有（{other}）")
        else:
            yield Fact(name, "没有", _without(name))


def installed_fonts() -> frozenset[str]:
    """The names, or file names without suffix, of every typeface that this machine has."""
    if sys.platform == "win32":
        return frozenset(_windows_fonts())
    if lister := shutil.which("fc-list"):
        command = [lister, ":", "family"]
        listed = subprocess.run(command, capture_output=True, check=False, timeout=60)  # noqa: S603 - fixed
        lines = listed.stdout.decode("utf-8", "replace").splitlines()
        return frozenset(name.strip() for line in lines for name in line.split(","))
    return frozenset(_files_in(_FONT_FOLDERS))


def office_program() -> str | None:
    """LibreOffice's program, or None where there is none: it makes old documents new."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((str(place) for place in _OFFICES if place.exists()), None)


def office() -> Fact:
    """LibreOffice, where it is, and how its pages differ from Word's."""
    if office_program() is None:
        return Fact("LibreOffice", "没有", "不要紧：文档用 Word 或 WPS 打开，不需要它。")
    return Fact("LibreOffice", "有", "它排中文比 Word 略松，页数和换行以 Word 为准。")


def console_code_page() -> int | None:
    """The code page of a Windows console; None elsewhere."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        return int(ctypes.windll.kernel32.GetConsoleOutputCP())
    return None


_MISSING = "没有"
_FONT_FOLDERS = (
    Path("/System/Library/Fonts"),
    Path("/Library/Fonts"),
    Path("~/Library/Fonts"),
    Path("/Applications/Microsoft Word.app/Contents/Resources/DFonts"),
)
_OFFICES = (
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
    Path(r"C:\Program Files\LibreOffice\program\soffice.exe"),
    Path(r"C:\Program Files (x86)\LibreOffice\program\soffice.exe"),
)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        if name != "planforge":
            return _MISSING
    from planforge import __version__  # noqa: PLC0415 - run from its source tree

    return __version__


def _libyaml() -> Fact:
    try:
        import yaml  # noqa: PLC0415 - the doctor works where it is missing, too
    except ImportError:
        return Fact("libyaml", _MISSING)
    if yaml.__with_libyaml__:
        return Fact("libyaml", "有")
    return Fact("libyaml", _MISSING, "读规格会慢一些，结果一样。")


def _locale() -> str:
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_CTYPE", "LANG"))
    return next((name for name in names if name), None) or locale.getlocale()[0] or "未设置"


def _bare(name: str) -> str:
    return name.casefold().replace(" ", "").replace("-", "")


def _without(name: str) -> str:
    if "小标宋" in name:
        return "标题在这台电脑上会换成别的字体，装了它的电脑上是对的；也可以用版式“视窗字体”。"
    if "GB2312" in name:
        return "在这台电脑上会换成别的字体，行数可能不同；可以装上它，或用版式“视窗字体”。"
    return "在这台电脑上会换成别的字体，行数和页数可能不同。"


def _windows_fonts() -> Iterator[str]:
    folders = [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"]
    if local := os.environ.get("LOCALAPPDATA"):
        folders.append(Path(local) / "Microsoft" / "Windows" / "Fonts")
    yield from _files_in(folders)
    yield from _registered_fonts()


def _registered_fonts() -> Iterator[str]:
    """What the Windows registry lists, such as ``SimSun & NSimSun (TrueType)``."""
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - Windows only

        for home in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            try:
                key = winreg.OpenKey(home, r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts")
            except OSError:
                continue
            with key:
                for number in range(winreg.QueryInfoKey(key)[1]):
                    entry = winreg.EnumValue(key, number)[0].partition(" (")[0]
                    yield from (name.strip() for name in entry.split("&"))
    yield from ()  # elsewhere there is no registry


def _files_in(folders: Iterable[Path]) -> Iterator[str]:
    for folder in folders:
        try:
            yield from (path.stem for path in folder.expanduser().rglob("*.*") if path.is_file())
        except OSError:
            continue
