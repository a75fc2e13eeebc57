"""Where things are: the programs, the rivals, and a directory for all that is written."""

import json
import shutil
import subprocess
from pathlib import Path

BENCHMARK = Path(__file__).resolve().parent.parent
ROOT = BENCHMARK.parents[1]


class Places:
    """The programs and the directories of a benchmark."""

    def __init__(self, binaries, python, directory):
        self.binaries = Path(binaries).resolve()
        self.python = Path(python).absolute()
        self.directory = Path(directory).resolve()
        self.results = self.directory / "results"
        self.results.mkdir(parents=True, exist_ok=True)
        # The server of PostgreSQL is another user and must get through to its own directory.
        self.directory.chmod(0o755)

    def fresh(self, name):
        """An empty directory, in place of what had its name."""
        place = self.directory / name
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        return place

    def bench(self, *arguments):
        """Runs a measure of uppsikt-bench and gives its figures."""
        return figures([self.binaries / "uppsikt-bench", *arguments])

    def log(self, events, activities):
        """A log of generated events, made once."""
        place = self.directory / f"log-{events}-{activities}"
        if not (place / "made").exists():
            self.fresh(place.name)
            run([self.binaries / "uppsikt-bench", "generate", "--state-directory", place, "--events", events,
                 "--activities", activities])
            (place / "made").touch()
        return place

    def copy(self, source, name):
        """A copy of a state directory that may be written to."""
        place = self.directory / name
        shutil.rmtree(place, ignore_errors=True)
        subprocess.run(["cp", "--archive", "--reflink=auto", source, place], check=True)
        return place


def run(command):
    """Runs a program and gives what it printed; what it complained of is shown where it fails."""
    ended = subprocess.run([str(part) for part in command], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if ended.returncode != 0:
        raise RuntimeError(f"{Path(command[0]).name} ended with status {ended.returncode}: "
                           f"{(ended.stderr or ended.stdout).strip()[-1500:]}")
    return ended.stdout


def figures(command):
    """Runs a program and gives the JSON object on the last line that it printed."""
    return json.loads(run(command).strip().splitlines()[-1])
