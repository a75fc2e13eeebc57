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
        end = daemon.metric("uppsikt_log_events_total")
        if end - first != found["commands"]:
            raise RuntimeError(f"{found['commands']:.0f} commands made {end - first:.0f} events")
        while (told := daemon.metric("uppsikt_journal_position")) < end:
            time.sleep(0.01)
            if time.perf_counter() - began > 120:
                raise RuntimeError(f"the journal was told of position {told:.0f} only, of {end:.0f}, in two minutes")
        taken = found["commands"] / found["rate"]
        found["journalled"] = found["commands"] / (taken + time.perf_counter() - began)
        found["journald"] = 1.0 if os.environ.get("UPPSIKT_TEST_JOURNAL") else 0.0
    print(json.dumps(found))


if __name__ == "__main__":
    main()
