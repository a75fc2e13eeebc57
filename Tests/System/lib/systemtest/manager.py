"""A daemon started as systemd would: with sockets that it is passed, and a socket that it notifies."""

import os
import socket
import subprocess
import sys
import threading
import time

from .daemon import Daemon, _die_with_parent
from .suite import until

# Puts the passed sockets where sd_listen_fds(3) looks for them, and becomes the daemon.
_EXEC = """
import fcntl, os, sys
passed = [int(number) for number in sys.argv[1].split(",") if number]
kept = [fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, 64) for number in passed]
for number in passed:
    os.close(number)
for index, number in enumerate(kept):
    os.dup2(number, 3 + index)
if kept:
    os.environ.update(LISTEN_FDS=str(len(kept)), LISTEN_PID=str(os.getpid()), LISTEN_FDNAMES=sys.argv[2])
os.execv(sys.argv[3], sys.argv[3:])
"""


class Notified:
    """The datagrams that a daemon sends to its service manager, each with the time at which it came."""

    def __init__(self, path):
        self.path = path
        self.all = []
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(path))
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        while True:
            data = self._socket.recv(65536).decode()
            self.all.append((time.monotonic(), dict(line.split("=", 1) for line in data.splitlines())))

    def since(self, count):
        """The datagrams after the first so many."""
        return [fields for _, fields in self.all[count:]]

    def await_(self, what, since=0, seconds=60):
        """Waits for a datagram that a condition holds for, and gives it."""
        return until(lambda: next((fields for fields in self.since(since) if what(fields)), None), seconds,
                     f"a notification; there were {self.since(since)}")


class ManagedDaemon(Daemon):
    """A daemon on passed sockets, which outlive it."""

    def __init__(self, suite, state=None, passes=("unix", "tcp"), arguments=(), environment=None):
        super().__init__(suite, state=state, environment=environment)
        home = self.socket.parent
        self.arguments = list(arguments)
        self.passed = []
        self.names = []
        self.port = None
        if "unix" in passes:
            unix = socket.socket(socket.AF_UNIX)
            unix.bind(str(self.socket))
            unix.listen(512)
            self.passed.append(unix)
            self.names.append("uppsikt")
        if "tcp" in passes:
            tcp = socket.create_server(("127.0.0.1", 0), backlog=512)
            self.port = tcp.getsockname()[1]
            self.passed.append(tcp)
            self.names.append("http")
        self.notified = Notified(home / "notify")

    def launch(self):
        """Starts the process with the sockets, and does not wait for it to serve."""
        numbers = [each.fileno() for each in self.passed]
        command = [
            sys.executable, "-c", _EXEC, ",".join(map(str, numbers)), ":".join(self.names), self.suite.bin / "uppsiktd",
            "serve", "--state-directory", self.state, *self.arguments]
        environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith(("LISTEN_", "WATCHDOG_"))},
            "NOTIFY_SOCKET": str(self.notified.path), **self.environment}
        with open(self.messages, "ab") as messages:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=messages, stderr=messages, pass_fds=numbers,
                env=environment, preexec_fn=_die_with_parent)
        return self

    def start(self):
        """Starts it and waits until it has said that it is ready."""
        before = len(self.notified.all)
        self.launch()
        until(lambda: self.process.poll() is not None or any("READY" in each for each in self.notified.since(before)),
              60, f"READY; it said: {self.said()[-800:]}")
        if self.process.poll() is not None:
            raise AssertionError(f"the daemon ended with status {self.process.returncode}: {self.said()[-800:]}")
        return self
