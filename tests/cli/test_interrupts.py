"""Interrupts: noted at once, heeded where nothing is half done."""

import os
import signal
import threading

import pytest

from planforge.cli.interrupts import Interrupts

UNIX = pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise on Windows")
pytestmark = UNIX


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_what_would_end_the_process_is_heeded_when_a_step_is_done(name: str) -> None:
    number = getattr(signal, name)
    former = signal.getsignal(number)
    with Interrupts() as interrupts:
        interrupts.heed()
        os.kill(os.getpid(), number)
        with pytest.raises(KeyboardInterrupt):
            interrupts.heed()
    assert signal.getsignal(number) is former


def test_leaving_heeds_it_too() -> None:
    with pytest.raises(KeyboardInterrupt), Interrupts():
        os.kill(os.getpid(), signal.SIGTERM)


def test_a_second_one_is_not_waited_with() -> None:
    with Interrupts() as interrupts:
        os.kill(os.getpid(), signal.SIGTERM)
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            interrupts.heed()


def test_a_signal_that_is_ignored_stays_ignored() -> None:
    former = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Interrupts() as interrupts:
            os.kill(os.getpid(), signal.SIGHUP)
            interrupts.heed()
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, former)


def test_in_another_thread_nothing_is_changed() -> None:
    seen = []

    def work() -> None:
        with Interrupts():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGTERM)]
