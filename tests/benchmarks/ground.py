"""Where a run takes place: one temporary folder with the spec, the peers' inputs and everybody's outputs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.benchmarks import workload
from tests.benchmarks.agreement import Printed, from_text
from tests.benchmarks.pandoc import markdown
from tests.benchmarks.turns import Cold, Worker

ROOT = Path(__file__).parents[2]
PEERS = Path(__file__).parent / "peers"


@dataclass(frozen=True)
class Ground:
    """A folder that is thrown away afterwards; nothing is written outside, byte code included."""

    folder: Path

    @property
    def school(self) -> Path:
        """The workspace that planforge's command line runs in."""
        return self.folder / "school"

    @property
    def spec(self) -> Path:
        """The plan of the benchmark."""
        return self.school / "specs" / "校本研修.yaml"

    @cached_property
    def environment(self) -> dict[str, str]:
        """What every process gets: byte code is allowed and goes to the folder, this project is found."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        return kept | {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(self.folder / "pyc")}

    def lay(self) -> Printed:
        """Write the spec, the docxtpl template and the Markdown; give what the plan prints."""
        self.spec.parent.mkdir(parents=True)
        self.spec.write_bytes(workload.spec())
        self.run(*self._peer("with_docxtpl.py"), "--template", str(self._template))
        printed = from_text(self.run(*self.planforge("show")))
        self._markdown.write_text(markdown(printed), encoding="utf-8")
        return printed

    def run(self, *command: str) -> str:
        """Run a process to its end; give what it printed."""
        done = subprocess.run(
            command,
            env=self.environment,
            cwd=self.folder,
            check=False,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}: {done.stdout}")
        return done.stdout

    def planforge(self, mode: str, *more: str, spec: Path | None = None) -> tuple[str, ...]:
        """Give the command of planforge in process; ``mode`` as with_planforge.py knows it."""
        target = str(spec or self.spec)
        return (*self._peer("with_planforge.py"), target, str(self.out(f"planforge-{mode}")), mode, *more)

    def stages(self) -> tuple[str, ...]:
        """Give the command that explains a warm document."""
        return (*self._peer("stages.py"), str(self.spec))

    def out(self, name: str) -> Path:
        """Give the document that a participant writes."""
        return self.folder / f"{name}.docx"

    def peers(self) -> dict[str, tuple[str, ...]]:
        """Give the commands of the warm peers, by the name of their document."""
        tpl = (*self._peer("with_docxtpl.py"), str(self.spec), str(self._template))
        return {
            "docxtpl": (*tpl, str(self.out("docxtpl")), "warm"),
            "docxtpl-c": (*tpl, str(self.out("docxtpl-c")), "warm-c"),
            "python-docx": (
                *self._peer("with_python_docx.py"),
                str(self.spec),
                str(self.out("python-docx")),
                "warm",
            ),
        }

    def once(self, name: str) -> tuple[str, ...]:
        """Give the command of a peer that makes one document and ends."""
        return (*self.peers()[name][:-1], "once")

    def start(self, command: tuple[str, ...]) -> Worker:
        """Start a warm participant."""
        return Worker(command, self.environment)

    def cold(self) -> dict[str, Cold]:
        """Give the whole processes: planforge's command line and the same document by the peers."""
        python = sys.executable
        build = (python, "-m", "planforge", "build", str(self.spec))
        runs = {
            "python -c pass": Cold((python, "-c", "pass"), self.school),
            "planforge --help": Cold((python, "-m", "planforge", "--help"), self.school),
            "planforge build": Cold(build, self.school, clear=self.school / "output"),
        }
        for name in ("docxtpl", "python-docx"):
            runs[name] = Cold(self.once(name), self.folder)
        return runs | self._pandoc()

    def cold_documents(self) -> dict[str, Path]:
        """Give the documents that the whole processes wrote."""
        (ours,) = self.school.glob("output/**/*.docx")
        names = ("docxtpl", "python-docx", *self._pandoc())
        return {"planforge build": ours} | {name: self.out(name) for name in names}

    def _pandoc(self) -> dict[str, Cold]:
        """Give pandoc on the template that the other peers start from, and on its own lean one."""
        pandoc = shutil.which("pandoc")
        if pandoc is None:
            return {}
        reference = ("--reference-doc", str(self._template))
        return {
            name: Cold(
                (pandoc, "-f", "markdown", "-o", str(self.out(name)), *more, str(self._markdown)), self.folder
            )
            for name, more in (("pandoc", reference), ("pandoc-lean", ()))
        }

    @property
    def _markdown(self) -> Path:
        return self.folder / "plan.md"

    @property
    def _template(self) -> Path:
        return self.folder / "template.docx"

    def _peer(self, script: str) -> tuple[str, str]:
        return sys.executable, str(PEERS / script)
