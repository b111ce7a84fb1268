"""The floor made ready: floor.c compiled where cc and the headers are, else its nearest Python relative."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from tests.benchmarks.agreement import Printed

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Floor:
    """A worker's command, the document it writes and what to call it."""

    command: tuple[str, ...]
    out: Path
    label: str


def prepare(folder: Path, spec: Path, printed: Printed, base: Path) -> Floor:
    """Lay out the parts: the printed texts as lines, every other part of ``base`` already packed."""
    blocks = folder / "floor.blocks"
    blocks.write_text(_blocks(printed), encoding="utf-8")
    local, central, count = _rest(base, folder)
    program = _compile(folder)
    out = folder / "floor.docx"
    first = (str(program),) if program else (sys.executable, str(HERE / "peers" / "floor.py"))
    label = (
        "下限（C：libyaml＋文字＋压缩＋写盘）" if program else "下限（缺 cc 或头文件，用 Python 近似，偏高）"
    )
    command = (*first, str(spec), str(blocks), str(local), str(central), str(count), str(out))
    return Floor(command, out, label)


def _blocks(printed: Printed) -> str:
    lines = [f"P Normal\t{text}" for text in printed.paragraphs]
    lines.append("T ")
    for row in printed.rows:
        lines += ["R ", *(f"C {cell}" for cell in row), "r "]
    return "\n".join([*lines, "t "]) + "\n"


def _rest(base: Path, folder: Path) -> tuple[Path, Path, int]:
    """Pack all parts but the body; give the two halves of the archive and the number of parts."""
    packed = folder / "floor.zip"
    with ZipFile(base) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            if name != "word/document.xml":
                target.writestr(ZipInfo(name), source.read(name), ZIP_DEFLATED)
        count = len(target.namelist())
    data = packed.read_bytes()
    end = data.rindex(b"PK\5\6")
    start = int.from_bytes(data[end + 16 : end + 20], "little")
    local, central = folder / "floor.local", folder / "floor.central"
    local.write_bytes(data[:start])
    central.write_bytes(data[start:end])
    return local, central, count


def _compile(folder: Path) -> Path | None:
    compiler = shutil.which("cc")
    program = folder / "floor"
    if compiler is None:
        return None
    command = [compiler, "-O2", "-o", str(program), str(HERE / "floor.c"), "-lyaml", "-lz"]
    done = subprocess.run(command, capture_output=True, check=False)
    return program if done.returncode == 0 else None
