"""The daemon as systemd starts it, watched from outside."""

import os
import re
import signal
import socket
import subprocess
import threading
import time
import http.client
from pathlib import Path


class Daemon:
    """A daemon that runs as long as the `with` block; `seconds` is how long it took until it said READY."""

    def __init__(self, binaries, state, home):
        self.socket = Path(home) / "uppsikt.sock"
        self.messages = Path(home) / "messages"
        self._notify = Path(home) / "notify.sock"
        self._command = [str(part) for part in (
            Path(binaries) / "uppsiktd", "serve", "--state-directory", state, "--socket", self.socket)]
        self.seconds = None

    def __enter__(self):
        self._notify.unlink(missing_ok=True)
        # Kept and read as long as the daemon runs, which keeps sending its status.
        self._notices = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._notices.bind(str(self._notify))
        self._notices.settimeout(120)
        with open(self.messages, "ab") as messages:
            environment = {key: value for key, value in os.environ.items()
                           if key not in ("LISTEN_FDS", "LISTEN_PID", "LISTEN_FDNAMES", "JOURNAL_STREAM")}
            # As in Deploy/systemd/uppsiktd.service.
            environment |= {"NOTIFY_SOCKET": str(self._notify), "MALLOC_ARENA_MAX": "2",
                            "SWIFT_BACKTRACE": "enable=no"}
            began = time.perf_counter()
            self.process = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=messages, stderr=messages, env=environment)
            try:
                while b"READY=1" not in self._notices.recv(65_536).split(b"\n"):
                    pass
            except BaseException as error:
                self.__exit__()
                said = self.messages.read_text(errors="replace")[-800:]
                raise RuntimeError(f"the daemon was not ready in time; it said: {said}") from error
            self.seconds = time.perf_counter() - began
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def _listen(self):
        self._notices.settimeout(None)
        try:
            while self._notices.recv(65_536):
                pass
        except OSError:
            # Closed: the daemon has ended.
            return

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._notices.close()

    def memory(self):
        """The anonymous part of its resident memory, in MB."""
        rollup = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text(encoding="ascii")
        return int(re.search(r"^Anonymous:\s+(\d+) kB", rollup, re.M)[1]) / 1000

    def peak(self):
        """The most resident memory that it has had, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.search(r"^VmHWM:\s+(\d+) kB", status, re.M)[1]) / 1000

    def metric(self, name):
        """A figure that it gives of itself."""
        connection = http.client.HTTPConnection("localhost", timeout=30)
        connection.sock = socket.socket(socket.AF_UNIX)
        connection.sock.connect(str(self.socket))
        try:
            connection.request("GET", "/metrics")
            text = connection.getresponse().read().decode()
        finally:
            connection.close()
        return float(re.search(rf"^{name} ([0-9.e+]+)$", text, re.M)[1])
