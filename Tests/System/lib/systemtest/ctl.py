"""uppsiktctl as a process: arguments in; status, output and peak memory out."""

import json
import os
import subprocess
import tempfile


class Result:
    """What a run of the tool gave."""

    def __init__(self, arguments, status, output, errors, peak_memory):
        self.arguments = arguments
        self.status = status
        self.output = output
        self.errors = errors
        self.peak_memory = peak_memory

    def json(self):
        """The one JSON value on standard output."""
        if self.status != 0:
            raise AssertionError(f"{self} ended with status {self.status}: {self.errors.strip()}")
        return json.loads(self.output)

    def lines(self):
        """The JSON values of a stream, one a line."""
        return [json.loads(line) for line in self.output.splitlines()]

    def __str__(self):
        return "uppsiktctl " + " ".join(map(str, self.arguments))


class Ctl:
    """Runs uppsiktctl against the daemon on a socket."""

    def __init__(self, suite, socket):
        self.suite = suite
        self.socket = socket

    def __call__(self, *arguments, stdin=None, environment=None, timeout=120, use_json=False):
        command = [str(self.suite.bin / "uppsiktctl"), *map(str, arguments)]
        if use_json:
            command.append("--json")
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen(
                command, stdin=stdin or subprocess.DEVNULL, stdout=output, stderr=errors,
                env={**os.environ, "UPPSIKT_SOCKET": str(self.socket), "LC_ALL": "C.UTF-8", **(environment or {})})
            status, peak = _wait(process, timeout)
            output.seek(0)
            errors.seek(0)
            return Result(arguments, status, output.read().decode(), errors.read().decode(), peak)

    def json(self, *arguments, **options):
        """Runs it with --json and gives the value."""
        return self(*arguments, use_json=True, **options).json()


def _wait(process, timeout):
    """Waits for a process and gives its exit status and the most memory that it held.

    wait4 tells the memory of exactly this child; Popen.wait would lose it.
    """
    import signal
    import threading

    timer = threading.Timer(timeout, lambda: os.kill(process.pid, signal.SIGKILL))
    timer.start()
    try:
        _, raw, usage = os.wait4(process.pid, 0)
    finally:
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(raw)
    return process.returncode, usage.ru_maxrss << 10
