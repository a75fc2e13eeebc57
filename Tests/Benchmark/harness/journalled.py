#!/usr/bin/env python3
"""Commands sent to a daemon that tells a journal of each, and how long the journal takes to know of the last.

usage: journalled.py BINARIES STATE HOME SECONDS CONNECTIONS
"""

import json
import os
import sys
import time

sys.dont_write_bytecode = True

from daemon import Daemon  # noqa: E402
from places import figures  # noqa: E402


def main():
    binaries, state, home, seconds, connections = sys.argv[1:]
    with Daemon(binaries, state, home) as daemon:
        first = daemon.metric("uppsikt_log_events_total")
        found = figures([f"{binaries}/uppsikt-bench", "commands", "--socket", daemon.socket, "--seconds", seconds,
                         "--connections", connections, "--directory", home])
        began = time.perf_counter()
        end = first + found["commands"]
        while daemon.metric("uppsikt_journal_position") < end:
            time.sleep(0.01)
            if time.perf_counter() - began > 120:
                raise RuntimeError("the journal was not told of everything within two minutes")
        taken = found["commands"] / found["rate"]
        found["journalled"] = found["commands"] / (taken + time.perf_counter() - began)
        found["journald"] = 1.0 if os.environ.get("UPPSIKT_TEST_JOURNAL") else 0.0
    print(json.dumps(found))


if __name__ == "__main__":
    main()
