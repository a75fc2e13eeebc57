"""The daemon as a process of its own, and its two offline commands."""

import ctypes
import json
import os
import re
import signal
import subprocess
from pathlib import Path

from .api import Api
from .ctl import Ctl
from .suite import until

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


def _die_with_parent():
    # A suite that is killed leaves no daemon. The signal follows the thread that started it: start daemons from the
    # main thread, which lives as long as the suite.
    _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def offline(suite, command, directory):
    """Runs `uppsiktd verify` or `uppsiktd replay` and gives its status, its JSON value and its messages."""
    ended = subprocess.run(
        [suite.bin / "uppsiktd", command, "--state-directory", directory, "--json"],
        stdin=subprocess.DEVNULL, capture_output=True, timeout=300)
    value = json.loads(ended.stdout) if ended.stdout.strip() else None
    return ended.returncode, value, ended.stderr.decode()


class Daemon:
    """A daemon on a state directory and a Unix socket of its own."""

    def __init__(self, suite, state=None, socket=None, http=None, environment=None):
        self.suite = suite
        home = suite.directory("daemon")
        self.state = Path(state) if state else home / "state"
        self.socket = Path(socket) if socket else home / "uppsikt.sock"
        self.messages = home / "messages"
        self.http = http
        self.environment = environment or {}
        # What is run in the daemon's place, with its command as arguments; it has to become the daemon by exec.
        self.prefix = []
        self.process = None
        # How much it had said before it was launched last.
        self._said_before = 0
        self.api = Api(self.socket)
        suite.cleanup(self.kill)

    def launch(self):
        """Starts the process, and does not wait for it to serve."""
        self._said_before = len(self.said())
        command = [*self.prefix, self.suite.bin / "uppsiktd", "serve", "--state-directory", self.state, "--socket", self.socket]
        if self.http:
            command += ["--http", self.http]
        environment = {k: v for k, v in os.environ.items() if k not in ("NOTIFY_SOCKET", "LISTEN_FDS", "LISTEN_PID")}
        with open(self.messages, "ab") as messages:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=messages, stderr=messages,
                env={**environment, **self.environment}, preexec_fn=_die_with_parent)
        return self

    def start(self):
        """Starts it and waits until it is ready."""
        self.launch()
        until(self._is_ready, 60, f"the daemon to be ready; it said: {self.said()[-800:]}")
        return self

    def stop(self):
        """Stops it as systemd would, and gives its exit status."""
        if self.process is None:
            return None
        self.process.send_signal(signal.SIGTERM)
        return self._reap()

    def kill(self):
        """Kills it as a crash would."""
        if self.process is not None:
            self.process.kill()
            self._reap()

    def ctl(self, *arguments, **options):
        """Runs uppsiktctl against it."""
        return Ctl(self.suite, self.socket)(*arguments, **options)

    def position(self):
        """The log's last position."""
        return self.api.get("/api/v1/status").json()["position"]

    def peak_memory(self):
        """The most memory that it has held, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"^VmHWM:\s+(\d+) kB", status, re.M)[1]) << 10

    def said(self):
        """All that it has written."""
        return self.messages.read_text(errors="replace") if self.messages.exists() else ""

    def http_address(self):
        """The address that it serves HTTP on, as it says at its start; None until it has said it."""
        found = re.findall(r'MESSAGE="Serving on (127\.0\.0\.1:\d+)"', self.said()[self._said_before:])
        return found[-1] if found else None

    def _is_ready(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the daemon ended with status {self.process.returncode}: {self.said()[-800:]}")
        try:
            return self.api.get("/readyz").status == 200
        except OSError:
            return False

    def _reap(self):
        try:
            return self.process.wait(40)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("the daemon did not stop in 40 s") from None
        finally:
            self.process = None
