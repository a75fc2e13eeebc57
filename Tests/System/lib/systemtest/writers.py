"""Concurrent callers that record outside the daemon what it acknowledged to them."""

import http.client
import json
import socket
import threading
from dataclasses import dataclass

from . import sample
from .api import _UnixConnection
from .suite import until

PERSON = "p-skrivare"


@dataclass
class Sent:
    """A command as it was sent, and the receipt that it was answered with; None where no answer came."""

    key: str
    path: str
    body: dict
    receipt: dict = None
    # The daemon's message if it refused.
    refusal: tuple = None


class Connection:
    """A connection to the daemon: over its Unix socket, or over TCP with a token; kept, or a new one for each request."""

    def __init__(self, daemon, token=None, kept=True, timeout=60):
        self.daemon, self.token, self.kept, self.timeout = daemon, token, kept, timeout
        self._open = None

    def request(self, method, path, body=None, headers=None):
        """Sends a request and gives its status and its body; raises OSError where no whole answer comes."""
        headers = dict(headers or {})
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if body is not None:
            body = json.dumps(body).encode()
            headers["Content-Type"] = "application/json"
        try:
            if self._open is None:
                self._open = self._connect()
            self._open.request(method, path, body, headers)
            response = self._open.getresponse()
            answer = response.status, response.read()
        except http.client.HTTPException as error:
            self.close()
            raise ConnectionError(str(error)) from error
        except OSError:
            self.close()
            raise
        if not self.kept:
            self.close()
        return answer

    def close(self):
        if self._open is not None:
            self._open.close()
            self._open = None

    def _connect(self):
        if not self.token:
            return _UnixConnection(self.daemon.socket, self.timeout)
        # What the daemon says of itself may come a moment after it serves.
        host, port = until(self.daemon.http_address, 20, "the address that is served").split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=self.timeout)
        connection.connect()
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection


class Writer(threading.Thread):
    """Reports on an activity again and again, each time under an id of its own, until nobody answers or it is stopped."""

    def __init__(self, number, activity, connection, label="r"):
        super().__init__()
        self.number, self.activity, self.connection, self.label = number, activity, connection, label
        self.sent = []
        self.stopping = threading.Event()

    def run(self):
        statuses = ("in_progress_on_plan", "in_progress_deviating")
        count = 0
        while not self.stopping.is_set():
            count += 1
            token = f"{self.label}-{self.number}-{count}"
            sent = Sent(token, f"/api/v1/activities/{self.activity}/status-reports", {
                "status": statuses[count % 2], "comment": token, "on": "2026-02-01"})
            self.sent.append(sent)
            try:
                send(self.connection, sent)
            except OSError:
                break
        self.connection.close()

    @property
    def acknowledged(self):
        return [sent for sent in self.sent if sent.receipt]


def send(connection, sent):
    """Sends a command under its id, and notes the receipt or the refusal."""
    status, body = connection.request("POST", sent.path, sent.body, {"Idempotency-Key": sent.key})
    if status in (200, 201):
        sent.receipt = json.loads(body)
    else:
        sent.refusal = (status, body.decode(errors="replace"))


def prepare(daemon, activities):
    """Makes a municipality with so many activities, and a token that may report on them; gives their ids and the token."""
    sample.municipality(daemon)
    ids = [sample.plan(daemon, f"Aktivitet nummer {number}") for number in range(activities)]
    sample.command(daemon, f"/api/v1/persons/{PERSON}", {"name": "Sven Skrivare"}, "PUT")
    sample.command(daemon, f"/api/v1/persons/{PERSON}/roles", {"role": "controller"})
    return ids, sample.command(daemon, f"/api/v1/persons/{PERSON}/tokens", {})["token"]


def connections(daemon, count, token):
    """So many connections: half over the Unix socket and kept, a quarter anew for each request, a quarter over TCP."""
    kinds = ({}, {"token": token}, {}, {"kept": False})
    return [Connection(daemon, **kinds[number % len(kinds)]) for number in range(count)]


def events(daemon, first=1):
    """All events from a position on, by their positions."""
    found = {}
    while True:
        page = daemon.api.get(f"/api/v1/events?from={first}&limit=10000").json()
        for event in page:
            found[event["position"]] = event
        if len(page) < 10000:
            return found
        first = page[-1]["position"] + 1


def check(suite, there, sent, what):
    """Checks that the events of acknowledged commands are at the positions in the receipts."""
    for command in sent:
        position = command.receipt["position"]
        comment = there.get(position, {}).get("data", {}).get("comment")
        suite.expect(
            comment == command.key, f"{what}: {command.key} was acknowledged at {position}, where {comment} is")


def check_gaps(suite, there, what):
    """Checks that the positions follow each other, and no command is there twice."""
    positions = sorted(there)
    if positions:
        suite.equal(positions[-1] - positions[0] + 1, len(positions), f"{what}: positions have gaps")
    comments = [event["data"]["comment"] for event in there.values() if event["data"].get("comment")]
    suite.equal(len(comments), len(set(comments)), f"{what}: commands are there twice")
