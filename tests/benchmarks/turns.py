"""Round-robin: every participant makes one document a round, so slow and fast minutes hit all alike."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Times: TypeAlias = dict[str, list[float]]
"""Milliseconds by participant; the values of one place in the lists belong to one round."""

SLICE = 60.0  # milliseconds of work a turn: a single short document would mostly measure cold caches


class Worker:
    """A process that stays warm and makes documents when told."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=dict(environment)
        )
        self._answer()

    def turn(self, documents: int) -> tuple[float, float]:
        """Make some documents in a row; give the mean milliseconds of clock and processor."""
        assert self.process.stdin
        self.process.stdin.write(f"{documents}\n")
        self.process.stdin.flush()
        clock, processor = map(float, self._answer().split())
        return clock / 1000, processor / 1000

    def close(self) -> None:
        """Let the process end."""
        self.process.communicate()

    def _answer(self) -> str:
        assert self.process.stdout
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"ended with {self.process.wait()}: {self.process.args}")
        return answer


@dataclass(frozen=True, slots=True)
class Cold:
    """A whole process: what to run and where; the documents in ``clear`` are taken away before."""

    command: tuple[str, ...]
    folder: Path
    clear: Path | None = None

    def turn(self, environment: Mapping[str, str]) -> tuple[float, float]:
        """Run it once; give wall milliseconds and peak memory in MiB."""
        for path in self.clear.rglob("*.docx") if self.clear else ():
            path.unlink()
        start = time.perf_counter()
        process = subprocess.Popen(
            self.command,
            cwd=self.folder,
            env=dict(environment),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            close_fds=False,
        )
        _, status, usage = os.wait4(process.pid, 0)
        took = (time.perf_counter() - start) * 1000
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.stderr
        with process.stderr:
            if process.returncode:
                raise RuntimeError(f"{self.command}: {process.stderr.read().decode()}")
        return took, usage.ru_maxrss / 1024


def warm(workers: Mapping[str, Worker], rounds: int, slice_: float = SLICE) -> tuple[Times, Times]:
    """``rounds`` rounds of equal slices of time; each participant's clock and processor time a document.

    Three rounds go before, to warm up and to learn how many documents fill a slice.
    """
    clock: Times = {name: [] for name in workers}
    processor: Times = {name: [] for name in workers}
    documents = dict.fromkeys(workers, 1)
    for number in range(rounds + 3):
        for name, worker in workers.items():
            took, used = worker.turn(documents[name])
            if number < 3:
                documents[name] = max(1, round(slice_ / took))
            else:
                clock[name].append(took)
                processor[name].append(used)
    return clock, processor


def cold(
    participants: Mapping[str, Cold], environment: Mapping[str, str], rounds: int
) -> tuple[Times, Times]:
    """One round that only fills the byte code cache, then ``rounds`` rounds; times and peak memory."""
    times: Times = {name: [] for name in participants}
    memory: Times = {name: [] for name in participants}
    for number in range(rounds + 1):
        for name, participant in participants.items():
            took, peak = participant.turn(environment)
            if number:
                times[name].append(took)
                memory[name].append(peak)
    return times, memory
