"""Runs measures and prints the table of all that have been run. Tests/Benchmark/run calls it."""

import argparse
import json
import os
import platform
import subprocess
import sys
import time

sys.dont_write_bytecode = True

from comparison import comparison, measure_both  # noqa: E402
from measures import MEASURES, Sizes  # noqa: E402
from places import ROOT, Places, run  # noqa: E402
from table import table  # noqa: E402


def arguments():
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="Tests/Benchmark/run")
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=f"any of {', '.join(MEASURES)}; all by default")
    parser.add_argument("--runs", type=int, default=5, help="how many runs of each (5)")
    parser.add_argument("--small", action="store_true", help="tiny, to see that it works; the figures mean nothing")
    parser.add_argument("--long", action="store_true", help="let the log grow to ten million events")
    parser.add_argument("--resume", action="store_true", help="leave out measures that have been run at this commit")
    parser.add_argument("--table", action="store_true", help="run nothing, print the table")
    parser.add_argument("--before", metavar="DIR", help="compare with the programs in this directory, and keep nothing")
    parser.add_argument("--binaries", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--python", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--directory", required=True, help="where everything is written")
    found = parser.parse_args()
    for name in found.measures:
        if name not in MEASURES:
            parser.error(f"there is no measure {name}; there are {', '.join(MEASURES)}")
    return found


def commit():
    """The commit that is measured, with a plus where the sources were changed since."""
    asked = subprocess.run(
        ["git", "-C", ROOT, "describe", "--always", "--dirty=+"], capture_output=True, text=True, check=False)
    return asked.stdout.strip() or "unknown"


def machine():
    """What it was measured on, in one sentence."""
    with open("/proc/cpuinfo", encoding="utf-8") as processors:
        models = [line.split(":", 1)[1].strip() for line in processors if line.startswith("model name")]
    with open("/proc/meminfo", encoding="ascii") as memory:
        kilobytes = int(memory.readline().split()[1])
    kind = run(["stat", "--file-system", "--format=%T", ROOT]).strip()
    return (f"{os.cpu_count()} × {models[0] if models else platform.machine()}, {kilobytes / 1e6:.0f} GB, "
            f"Linux {platform.release()}, {kind}")


def measure(name, places, sizes, runs, small):
    """Runs one measure and keeps its figures."""
    began = time.monotonic()
    print(f"{name}: {MEASURES[name].__doc__.splitlines()[0]}", file=sys.stderr, flush=True)
    found = []
    for figures in MEASURES[name](places, sizes, runs):
        found.append(figures)
        print(f"{name}: run {len(found)} of {runs}, {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    kept = {"commit": commit(), "machine": machine(), "small": small, "load": os.getloadavg()[1], "runs": found}
    (places.results / f"{name}.json").write_text(json.dumps(kept, indent=1), encoding="utf-8")


def results(places, small):
    """All that has been measured."""
    found = {}
    for name in MEASURES:
        file = places.results / f"{name}.json"
        if file.exists():
            kept = json.loads(file.read_text(encoding="utf-8"))
            if kept["small"] == small:
                found[name] = kept
    return found


def compare(asked, after):
    """Measures two builds in turn, and prints one beside the other."""
    before = Places(asked.before, asked.python, after.fresh("before"))
    found = {}
    for name in asked.measures or MEASURES:
        found[name] = []
        for run in measure_both(MEASURES[name], after, before, Sizes(asked.small, asked.long), asked.runs):
            found[name].append(run)
            print(f"{name}: run {len(found[name])} of {asked.runs}", file=sys.stderr, flush=True)
    print(comparison(found))
    print(f"\n{machine()}; commit {commit()}; medians of {asked.runs} runs in turn")


def main():
    asked = arguments()
    places = Places(asked.binaries, asked.python, asked.directory)
    if asked.before:
        compare(asked, places)
        return
    done = results(places, asked.small)
    if not asked.table:
        for name in asked.measures or MEASURES:
            if not (asked.resume and name in done and done[name]["commit"] == commit()):
                measure(name, places, Sizes(asked.small, asked.long), asked.runs, asked.small)
    done = results(places, asked.small)
    print(table(done))
    for about in sorted({f"{kept['machine']}; commit {kept['commit']}" for kept in done.values()}):
        print(f"\n{about}; medians of {min(len(kept['runs']) for kept in done.values())} runs")


if __name__ == "__main__":
    try:
        main()
    except RuntimeError as error:
        sys.exit(f"benchmark: {error}")
