"""Bytes to the daemon by hand, whatever HTTP says of them, and a client that goes on meanwhile as if nothing were."""

import re
import socket
import threading
import time
from pathlib import Path


def connected(daemon, over="unix", seconds=20):
    """A connection to the daemon, over its Unix socket or its loopback port."""
    if over == "unix":
        connection = socket.socket(socket.AF_UNIX)
        connection.settimeout(seconds)
        connection.connect(str(daemon.socket))
    else:
        host, port = daemon.http_address().rsplit(":", 1)
        connection = socket.create_connection((host, int(port)), timeout=seconds)
    return connection


def statuses(daemon, data, over="unix", seconds=20):
    """Sends bytes, says that no more come, and gives the statuses of what is answered until the daemon closes."""
    with connected(daemon, over, seconds) as connection:
        answer = b""
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # closed before all was sent, which is an answer too
        try:
            while chunk := connection.recv(65536):
                answer += chunk
        except ConnectionResetError:
            pass  # what had come before counts
    return [int(status) for status in re.findall(rb"(?:^|\n|\}|>)HTTP/1\.1 (\d{3}) ", answer)]


def anonymous_memory(daemon):
    """What the daemon holds of memory that is its own, in bytes."""
    status = Path(f"/proc/{daemon.process.pid}/status").read_text()
    return int(re.search(r"^RssAnon:\s+(\d+) kB", status, re.M)[1]) << 10


class Honest:
    """A client that asks and commands in a loop, and notes whatever does not go well and the longest wait."""

    def __init__(self, daemon, activity):
        self._daemon, self._activity = daemon, activity
        self._ends = threading.Event()
        self.asked, self.failures, self.longest = 0, [], 0.0
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ends.set()
        self._thread.join(60)

    def _run(self):
        while not self._ends.is_set():
            began = time.monotonic()
            try:
                for answer in (
                    self._daemon.api.get("/api/v1/status"),
                    self._daemon.api.post(
                        f"/api/v1/activities/{self._activity}/status-reports",
                        {"status": "in_progress_on_plan", "comment": f"Omgång {self.asked}"}),
                ):
                    if answer.status != 200:
                        self.failures.append(f"{answer.status}: {answer.body[:200]}")
            except OSError as error:
                self.failures.append(repr(error))
            self.asked += 1
            self.longest = max(self.longest, time.monotonic() - began)
            self._ends.wait(0.02)
