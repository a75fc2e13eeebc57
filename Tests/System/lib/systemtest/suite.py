"""A suite: tests that run one after another, expectations that are counted, and a scratch directory that goes away."""

import atexit
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]


def until(condition, seconds=20.0, what="a condition"):
    """Polls until the condition gives something true, and gives that; fails when the time is up."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds:g} s in vain for {what}")
        time.sleep(0.02)


class Suite:
    """Collects tests, runs them in order, and says what Deploy/test counts."""

    def __init__(self, name):
        self.name = name
        self.passed = self.failed = 0
        self._tests = []
        self._problems = []
        self._cleanups = []
        # A test that is stopped must still stop what it started.
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: sys.exit(143))
        binaries = os.environ.get("UPPSIKT_BIN", "")
        if not os.access(os.path.join(binaries, "uppsiktd"), os.X_OK):
            sys.exit(f"{name}: UPPSIKT_BIN must name the directory of the built programs; Deploy/test sets it")
        self.bin = Path(binaries).resolve()
        self.scratch = Path(tempfile.mkdtemp(prefix="uppsikt-", dir=os.environ.get("TMPDIR", "/var/tmp")))
        atexit.register(self._clean)

    def cleanup(self, action):
        """Has something done when the suite ends, however it ends; the last comes first."""
        self._cleanups.append(action)

    def test(self, title):
        """Marks a function as a test."""

        def mark(function):
            self._tests.append((title, function))
            return function

        return mark

    def expect(self, truth, what):
        """Notes a problem where something does not hold, and goes on."""
        if not truth:
            self._problems.append(str(what))
        return bool(truth)

    def equal(self, actual, expected, what):
        """Notes a problem where a value is not the expected one, and goes on."""
        return self.expect(actual == expected, f"{what}: {_short(actual)}, expected {_short(expected)}")

    def skip(self, name, reason):
        """Says that a part of the suite cannot run here."""
        print(f"SKIPPED {self.name}: {name}: {reason}", flush=True)

    def directory(self, name):
        """A fresh directory under the scratch directory."""
        return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=self.scratch))

    def run(self):
        """Runs the tests and ends the process; names given as arguments choose among them."""
        chosen = sys.argv[1:]
        for title, function in self._tests:
            if chosen and not any(word in title for word in chosen):
                continue
            began = time.monotonic()
            self._problems = []
            try:
                function()
            except AssertionError as error:
                self._problems.append(str(error) or traceback.format_exc())
            except Exception:  # a test that breaks is a failed test, and the others still count
                self._problems.append(traceback.format_exc())
            self._tell(title, time.monotonic() - began)
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed else 0)

    def _tell(self, title, seconds):
        if not self._problems:
            self.passed += 1
            print(f"ok    {title} ({seconds:.1f} s)", flush=True)
            return
        self.failed += 1
        print(f"FAIL  {title} ({seconds:.1f} s)", flush=True)
        for problem in self._problems[:12]:
            print("      " + problem.replace("\n", "\n      "), flush=True)
        if len(self._problems) > 12:
            print(f"      and {len(self._problems) - 12} more", flush=True)

    def _clean(self):
        while self._cleanups:
            try:
                self._cleanups.pop()()
            except Exception:  # nothing may keep the rest from being cleaned up
                traceback.print_exc()
        shutil.rmtree(self.scratch, ignore_errors=True)


def _short(value):
    text = repr(value)
    return text if len(text) <= 300 else text[:300] + "…"
