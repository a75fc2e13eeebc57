"""A long log: the start says how far it has come, and systemd does not lose its patience."""

import re
import shutil
import subprocess
import threading
import time
from pathlib import Path

from systemtest import until
from systemtest.suite import ROOT

EVENTS = 200_000
STATE = "/var/lib/uppsikt"


class Slowed:
    """Lets a unit run a small part of the time, by its cgroup's freezer: where no CPU controller can be had, too.

    It runs for `runs` seconds of processor time, not of the clock: on a busy machine a turn by the clock can be none at all,
    and the unit would not even come to its first notification.
    """

    def __init__(self, container, unit, runs=0.004, rests=0.2):
        group = container.path(f"/sys/fs/cgroup/system.slice/{unit}")
        self.path, self.used = group / "cgroup.freeze", group / "cpu.stat"
        self.runs, self.rests = runs, rests
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join(10)
        self._write("0")

    def _work(self):
        while not self._stop.is_set():
            frozen = self._write("1")
            time.sleep(self.rests if frozen else 0.0005)
            if frozen:
                self._run()

    def _run(self):
        before, ends = self._seconds(), time.monotonic() + 0.5
        self._write("0")
        while self._seconds() - before < self.runs and time.monotonic() < ends:
            time.sleep(0.001)

    def _seconds(self):
        try:
            return int(re.search(r"usage_usec (\d+)", self.used.read_text())[1]) / 1e6
        except OSError:
            return 0.0  # the unit is gone

    def _write(self, value):
        try:
            self.path.write_text(value)
            return True
        except OSError:
            return False  # the unit has not been started yet, or is gone


def generator(suite):
    """The program that makes logs: the optimised one if it is built."""
    for folder in (ROOT / ".build" / "static" / "release", suite.bin):
        if (folder / "uppsikt-bench").exists():
            return folder / "uppsikt-bench"
    raise AssertionError("uppsikt-bench is not built; swift build makes it")


def add(suite, machine):
    @suite.test(f"a log of {EVENTS:,} events: systemctl status shows how far the start is, and 5 s are not its end")
    def long_log():
        container = machine.installed
        made = Path(suite.scratch) / "generated"
        subprocess.run(
            [generator(suite), "generate", "--state-directory", made, "--events", str(EVENTS), "--activities", "20000"],
            check=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=600)
        container.systemctl("stop", "uppsiktd.socket", "uppsiktd.service")
        kept = container.path(STATE + ".kept")
        container.run("mv", STATE, STATE + ".kept")
        try:
            container.run("install", "-d", "-o", "uppsikt", "-g", "uppsikt", "-m", "0700", STATE)
            shutil.copytree(made, container.path(STATE), dirs_exist_ok=True)
            container.run("chown", "-R", "uppsikt:uppsikt", STATE)
            container.drop_in("uppsiktd.service", "slow", "[Service]\nTimeoutStartSec=5s\nWatchdogSec=0\n")
            container.systemctl("reset-failed", "uppsiktd")
            container.systemctl("start", "uppsiktd.socket")
            started(container)
        finally:
            container.drop_in("uppsiktd.service", "slow", None)
            container.systemctl("stop", "uppsiktd.socket", "uppsiktd.service", check=False)
            container.run("rm", "-rf", STATE)
            container.run("mv", STATE + ".kept", STATE)
            container.systemctl("reset-failed", "uppsiktd", check=False)
            container.systemctl("start", "uppsiktd.socket", "uppsiktd.service")
            shutil.rmtree(made, ignore_errors=True)
        suite.expect(not kept.exists(), "the state was not put back")

    def started(container):
        said, shown, began = [], "", time.monotonic()
        with Slowed(container, "uppsiktd.service"):
            container.systemctl("start", "--no-block", "uppsiktd")

            def over():
                nonlocal shown
                text = container.show("uppsiktd", "StatusText")
                state = container.show("uppsiktd", "ActiveState")
                if state == "activating" and text and text not in said:
                    said.append(text)
                    shown = container.systemctl("status", "uppsiktd", check=False).output or shown
                # It has shown what it can after a while; then the rest may be quick.
                return state != "activating" and said or time.monotonic() - began > 12 or state == "failed"

            until(over, 120, "the daemon to start slowly")
        until(lambda: container.show("uppsiktd", "ActiveState") in ("active", "failed"), 120, "the daemon to be started")
        seconds = time.monotonic() - began
        suite.equal(container.show("uppsiktd", "ActiveState"), "active", f"state; {machine.journal.tail()}")
        suite.equal(container.show("uppsiktd", "NRestarts"), "0", "restarts")
        suite.expect(seconds > 6, f"it started in {seconds:.1f} s, too soon to see a timeout")
        numbers = [int(re.sub(r"\D", "", found[0])) for text in said if (found := re.findall(r"\d[\d  ,.]*", text))]
        suite.expect(len(set(numbers)) >= 3, f"progress was told as {said}")
        suite.equal(numbers, sorted(numbers), f"numbers of the progress told as {said}")
        suite.expect("Status: \"" in shown, f"systemctl status shows none: {shown}")
        suite.equal(machine.position(), EVENTS, "position")
        print(f"      started in {seconds:.0f} s, slowed; it said: {said[0]!r}, {said[-1]!r}", flush=True)
