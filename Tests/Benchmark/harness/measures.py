"""The measures: each runs ours and the rivals in turn, once for each run, and gives their figures."""

import shutil
import time

import document
from daemon import Daemon
from places import BENCHMARK, ROOT, figures, run
from postgres import Postgres


class Sizes:
    """How much is done: for figures, or only to see that the program works."""

    def __init__(self, small, long):
        self.events = 20_000 if small else 1_000_000
        self.activities = self.events // 10
        self.slices, self.slice = (1, 64) if small else (8, 500)
        self.seconds = 1 if small else 5
        self.rival_events = 1000 if small else 50_000
        self.growth = [2_000, 20_000] if small else [10_000, 100_000, 1_000_000]
        if long:
            self.growth.append(10_000_000)
        self.growth_slices = 1 if small else 12
        self.clients = 64
        self.rows = 200 if small else 5000


def append(places, sizes, runs):
    """Durable appends, from one caller and from many."""
    with Postgres(places) as rival:
        rival.inserts(sizes.clients, 1)
        for _ in range(runs):
            found = places.bench(
                "append", "--directory", places.fresh("append"), "--slices", sizes.slices, "--slice", sizes.slice,
                "--callers", sizes.clients)
            found["postgres-1"] = rival.inserts(1, sizes.seconds)
            found["postgres-many"] = rival.inserts(sizes.clients, sizes.seconds)
            yield found


def commands(places, sizes, runs):
    """Durable commands over HTTP, decided and told to a journal."""
    log = places.log(6400, 6400)
    inside = [str(BENCHMARK / "harness" / "journalled.py"), str(places.binaries)]
    with Postgres(places) as rival:
        rival.inserts(sizes.clients, 1)
        for _ in range(runs):
            home = places.fresh("commands")
            arguments = [*inside, places.copy(log, "commands/state"), home, sizes.seconds, sizes.clients]
            try:
                found = figures([ROOT / "Tests" / "System" / "with-journald", *arguments])
            except RuntimeError as error:
                if "status 77" not in str(error):
                    raise
                # No journald can be run here: the entries go to standard error, which is a file then.
                found = figures(arguments)
            found["postgres-many"] = rival.inserts(sizes.clients, sizes.seconds)
            yield found


def replay(places, sizes, runs):
    """A full replay, decoded and folded."""
    log = places.log(sizes.events, sizes.activities)
    theirs = places.directory / f"eventsourcing-{sizes.rival_events}.sqlite"
    rival = [places.python, BENCHMARK / "rivals" / "eventsourcing_replay.py", theirs, sizes.rival_events]
    if not theirs.exists():
        figures(rival)
    for _ in range(runs):
        found = places.bench("replay", "--state-directory", log)
        found["eventsourcing"] = figures(rival)["replay"]
        yield found


def page(places, sizes, runs):
    """The page of a report of 500 events, in a log of many others, cold and again."""
    log = places.copy(places.log(sizes.events, sizes.activities), "page")
    places.bench("page", "--state-directory", log)
    for _ in range(runs):
        yield places.bench("page", "--state-directory", log)


def start(places, sizes, runs):
    """From the start of the process until the daemon says that it is ready, and the memory that it holds then."""
    home = places.fresh("start")
    full = places.copy(places.log(sizes.events, sizes.activities), "start/full")
    snapshot = full / "snapshot.bin"
    saved = home / "snapshot.bin"
    with Daemon(places.binaries, full, home):
        pass
    shutil.copy(snapshot, saved)
    for _ in range(runs):
        found = {}
        empty = places.fresh("start/empty")
        with Daemon(places.binaries, empty, home) as daemon:
            found["empty"] = daemon.seconds
            found["memory-empty"] = settled(daemon)
        shutil.copy(saved, snapshot)
        with Daemon(places.binaries, full, home) as daemon:
            found["snapshot"] = daemon.seconds
            found["memory-snapshot"] = settled(daemon)
        snapshot.unlink()
        with Daemon(places.binaries, full, home) as daemon:
            found["replayed"] = daemon.seconds
            found["memory-replayed"] = settled(daemon)
        yield found


def settled(daemon):
    """The memory of a daemon that has been idle for a second."""
    time.sleep(1)
    return daemon.memory()


def growth(places, sizes, runs):
    """What an append and a page cost as the log grows."""
    copies = []
    home = places.fresh("growth")
    for events in sizes.growth:
        copies.append(places.copy(places.log(events, events // 10), f"{home.name}/{events}"))
        places.bench("page", "--state-directory", copies[-1])
    for _ in range(runs):
        found = places.bench("growth", *copies, "--slices", sizes.growth_slices)
        found["sizes"] = sizes.growth
        yield found


def rectify(places, sizes, runs):
    """A correction of what a command recorded, beside that command, as the log grows."""
    copies = []
    home = places.fresh("rectify")
    for events in sizes.growth:
        copies.append(places.copy(places.log(events, events // 10), f"{home.name}/{events}"))
    for _ in range(runs):
        found = places.bench("rectify", *copies, "--rounds", 4 if sizes.growth_slices == 1 else 40)
        found["sizes"] = sizes.growth
        found["command"] = found[f"command-{sizes.growth[-1]}"]
        found["rectify"] = found[f"rectify-{sizes.growth[-1]}"]
        yield found


def document_import(places, sizes, runs):
    """The import of a long annual report, from the tool's start to its end, and the most memory that the daemon had."""
    home = places.fresh("import")
    files = {}
    for name, rows in (("whole", sizes.rows), ("half", sizes.rows // 2)):
        files[name] = home / f"{name}.txt"
        files[name].write_text(document.text(rows), encoding="utf-8")
    for _ in range(runs):
        found = figures([places.python, BENCHMARK / "rivals" / "plain_rows.py", files["whole"]])
        for name, file in files.items():
            with Daemon(places.binaries, places.fresh("import/state"), home) as daemon:
                began = time.perf_counter()
                run([places.binaries / "uppsiktctl", "import", "--socket", daemon.socket, file,
                     "--municipality", "Lindåsa", "--as-of", "2023-12-31", "--json"])
                found[name] = time.perf_counter() - began
                found[f"memory-{name}"] = daemon.peak()
        yield found


MEASURES = {
    "import": document_import,
    **{measure.__name__: measure for measure in (append, commands, replay, page, start, growth, rectify)},
}
