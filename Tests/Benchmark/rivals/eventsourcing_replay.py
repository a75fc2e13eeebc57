#!/usr/bin/env python3
"""Replays a log of the `eventsourcing` package on SQLite, decoded, and prints how many events a second that was.

usage: eventsourcing_replay.py DATABASE EVENTS

The log is written where there is none: the same kind of events as ours, of ten each for an aggregate.
"""

import json
import os
import sys
import time

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event


class Activity(Aggregate):
    """An activity of a unit."""

    @event("Planned")
    def __init__(self, title, rationale, start, end, units, goals):
        self.title = title
        self.rationale = rationale
        self.start = start
        self.end = end
        self.units = units
        self.goals = goals
        self.status = "not_started"
        self.comment = None

    @event("StatusReported")
    def report(self, on, status, comment):
        self.reported = on
        self.status = status
        self.comment = comment


class Activities(Application):
    """Nothing but the storage of activities."""


def write(app, count):
    """Writes events, many in a transaction, since only reading is timed."""
    written = 0
    while written < count:
        batch = []
        for number in range(min(100, max(1, (count - written) // 10))):
            activity = Activity(
                f"Aktivitet nummer {number} mot årets mål", "Ger kortare väntan för dem som söker.", "2024-01-01",
                "2024-03-31", [f"Enhet {number % 40}"], [f"granvik-2024-{number % 20}"])
            for turn in range(min(9, count - written - 1)):
                activity.report("2024-02-01", "in_progress_on_plan", f"Omgång {turn}: arbetet fortsätter som tänkt.")
            batch.append(activity)
            written += activity.version
        app.save(*batch)


def main():
    database, count = sys.argv[1], int(sys.argv[2])
    fresh = not os.path.exists(database)
    app = Activities(env={"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": database})
    if fresh:
        write(app, count)
    began = time.perf_counter()
    copies = {}
    position = events = 0
    while True:
        page = app.recorder.select_notifications(start=position + 1, limit=1000)
        if not page:
            break
        for stored in page:
            decoded = app.mapper.to_domain_event(stored)
            copies[decoded.originator_id] = decoded.mutate(copies.get(decoded.originator_id))
            events += 1
        position = page[-1].id
    seconds = time.perf_counter() - began
    print(json.dumps({"events": events, "replay": events / seconds, "aggregates": len(copies)}))


if __name__ == "__main__":
    main()
