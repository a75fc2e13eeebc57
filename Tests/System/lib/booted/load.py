"""Clients that send commands one after another, and remember what was acknowledged."""

import http.client
import threading
import time
import uuid

from systemtest import Api


class Load:
    """Threads that plan activities through the socket until they are stopped.

    Every command has a key of its own. One whose answer is lost is sent again under the same key, as a careful client
    does, where `again` allows it; what is counted as refused or cut is counted all the same.
    """

    def __init__(self, socket, body, threads=4, again=False, pause=0.01):
        self.socket = socket
        self.body = body
        self.again = again
        self.pause = pause      # seconds between the commands of a client
        self.acknowledged = {}  # title: id of the activity
        self.refused = []       # nobody listened
        self.cut = []           # a connection that ended without an answer
        self.failed = []        # an answer other than 200
        self.slowest = 0.0      # seconds of the slowest command that was answered
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._work, args=(number,), daemon=True) for number in range(threads)]
        self._name = uuid.uuid4().hex[:8]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join(120)
            if thread.is_alive():
                raise AssertionError("a client still waits for its answer after 120 s")

    def count(self):
        """How many commands were acknowledged so far."""
        with self._lock:
            return len(self.acknowledged)

    def _work(self, number):
        count = 0
        while not self._stop.is_set():
            count += 1
            self._send(f"Last {self._name}, klient {number}, nummer {count}")
            self._stop.wait(self.pause)

    def _send(self, title):
        key = uuid.uuid4().hex
        while True:
            began = time.monotonic()
            try:
                answer = Api(self.socket, timeout=90).post(
                    "/api/v1/activities", {**self.body, "title": title}, headers={"Idempotency-Key": key})
            except (ConnectionRefusedError, FileNotFoundError) as error:
                with self._lock:
                    self.refused.append(f"{title}: {error}")
                time.sleep(0.02)
            except (OSError, http.client.HTTPException) as error:
                with self._lock:
                    self.cut.append(f"{title}: {error!r}")
            else:
                with self._lock:
                    if answer.status in (200, 201):
                        self.acknowledged[title] = answer.json()["id"]
                        self.slowest = max(self.slowest, time.monotonic() - began)
                    else:
                        self.failed.append(f"{title}: {answer.status} {answer.body.decode(errors='replace')[:300]}")
                return
            if not self.again or self._stop.is_set():
                return
