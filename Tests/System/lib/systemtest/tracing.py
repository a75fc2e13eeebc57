"""System calls of a running daemon, seen and made to fail by strace."""

import re
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .suite import until

_LINE = re.compile(r"^(\d+)\s+(?:([\d.]+) )?(.*)$")
_CALL = re.compile(r"^(\w+)\((.*)$")
_RESUMED = re.compile(r"^<\.\.\. (\w+) resumed>(.*)$")
_DESCRIPTOR = re.compile(r"^(?:\w+)\((\d+)<([^>]*)>")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
# Runs a program that waits to be traced before it begins.
WAITING = ["sh", "-c", 'kill -STOP $$; exec "$0" "$@"']


@dataclass
class Call:
    """A system call: when it was entered and left, by the lines of the trace, which are in the order of what happened."""

    name: str
    thread: int
    text: str
    entered: int
    left: int = None
    result: str = ""

    @property
    def path(self):
        """The file that it is about: of its descriptor, or its first path."""
        found = _DESCRIPTOR.match(self.text)
        if found:
            return found[2]
        found = _QUOTED.search(self.text)
        return found[1] if found else ""

    @property
    def succeeded(self):
        return self.left is not None and not self.result.startswith(("-1", "?"))


def parse(lines):
    """The calls of a trace, in the order in which they were entered."""
    calls, unfinished = [], {}
    for number, line in enumerate(lines):
        parts = _LINE.match(line)
        if not parts:
            continue
        thread, rest = int(parts[1]), parts[3]
        resumed = _RESUMED.match(rest)
        if resumed:
            call = unfinished.pop(thread, None)
            if call:
                call.left, call.text = number, call.text + resumed[2]
                call.result = _result(resumed[2])
            continue
        begun = _CALL.match(rest)
        if not begun:
            continue
        call = Call(begun[1], thread, rest, number)
        calls.append(call)
        if rest.endswith("<unfinished ...>"):
            unfinished[thread] = call
        else:
            call.left, call.result = number, _result(rest)
    return calls


def _result(text):
    found = re.search(r"\)\s+= (.*)$", text)
    return found[1] if found else ""


class Tracer:
    """strace on a process that runs, until it is let go of."""

    def __init__(self, suite, process, options):
        """Attaches to a process; `options` are those of strace."""
        self.output = suite.directory("trace") / "trace"
        self._strace = subprocess.Popen(
            ["strace", "-f", "-q", "-y", "-o", str(self.output), *map(str, options), "-p", str(process.pid)],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        suite.cleanup(self.detach)
        until(lambda: self._strace.poll() is not None or _is_traced(process.pid), 20, "strace to attach")
        if self._strace.poll() is not None:
            # Without a complaint it has attached, and the process has ended at once, by a fault at its next call.
            complaint = self._strace.stderr.read().decode().strip()
            if complaint:
                raise AssertionError(f"strace does not attach: {complaint}")

    def detach(self):
        """Lets go of the process, which goes on undisturbed."""
        if self._strace.poll() is None:
            self._strace.send_signal(signal.SIGINT)
            try:
                self._strace.wait(5)
            except subprocess.TimeoutExpired:
                # It can wait for ever for a process that it has killed itself.
                self._strace.kill()
                self._strace.wait()
        self._strace.stderr.close()

    def calls(self):
        """What was seen, once it has let go."""
        return parse(self.output.read_text(errors="replace").splitlines())

    def injected(self):
        """How many calls were made to fail."""
        return self.output.read_text(errors="replace").count("(INJECTED)")


def _is_traced(pid):
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return tasks and all("TracerPid:\t0\n" not in (task / "status").read_text() for task in tasks)
    except OSError:
        return False  # a thread has just ended; look again
