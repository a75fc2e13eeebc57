"""Faults at the daemon's file-system calls, one at a time: an error, or a kill."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from .tracing import Tracer

# The calls that reach the file system, and those that place or map its files.
KINDS = (
    "openat", "pread64", "pwrite64", "read", "write", "fsync", "fdatasync", "ftruncate", "fallocate", "rename", "unlink",
    "fchmod", "fchown", "fcntl", "flock", "mmap", "newfstatat", "lseek", "mkdir", "getdents64")
# Those that also serve sockets, threads and memory: they are made to fail for files that are known by name only.
NAMED_ONLY = {"read", "write", "fcntl", "mmap", "newfstatat", "getdents64"}
READING = {"openat", "pread64", "read", "mmap", "newfstatat", "lseek", "getdents64", "fcntl", "flock"}


@dataclass(frozen=True)
class Fault:
    """What goes wrong, at which call of a kind on a file; with `lasting`, at all from that call on."""

    kind: str
    file: str
    number: int
    what: str
    lasting: bool = False

    @property
    def is_kill(self):
        return self.what == "KILL"

    def options(self, state):
        """The options of strace that make it happen."""
        tampering = "signal=KILL" if self.is_kill else f"error={self.what}"
        when = f"{self.number}+" if self.lasting else str(self.number)
        return [
            "-e", f"trace={self.kind}", "-e", f"inject={self.kind}:{tampering}:when={when}",
            *(["-P", str(Path(state) / self.file)] if self.file != "*" else [])]

    def __str__(self):
        lasting = " and from then on" if self.lasting else ""
        return f"{self.what} at {self.kind} {self.number}{lasting} of {'any file' if self.file == '*' else self.file}"


def watch(suite, process, state, files):
    """Traces the file-system calls on files of a state directory; `files` may hold "*", for any file that is not a socket."""
    paths = [option for file in files if file != "*" for option in ("-P", str(Path(state) / file))]
    kinds = [kind for kind in KINDS if "*" not in files or kind not in NAMED_ONLY]
    return Tracer(suite, process, ["-e", "trace=" + ",".join(kinds), *([] if "*" in files else paths)])


def found(calls, state, files):
    """How many calls of each kind and file a thread made at most, in the order in which they first came."""
    counts, names = Counter(), {str(Path(state) / file): file for file in files}
    for call in calls:
        file = "*" if "*" in files else names.get(call.path)
        if file is not None:
            counts[(call.name, file, call.thread)] += 1
    most = {}
    for (kind, file, _), count in counts.items():
        most[(kind, file)] = max(most.get((kind, file), 0), count)
    return most


def all_of(most, errors=("EIO", "ENOSPC", "KILL"), limit=60):
    """Every error and a kill at every call; if there are more than the limit, at that many, spread evenly."""
    for (kind, file), count in most.items():
        for number in sorted({1 + index * count // min(count, limit) for index in range(min(count, limit))}):
            for what in errors:
                yield Fault(kind, file, number, what)
        for what in errors:
            if what != "KILL":
                yield Fault(kind, file, 1, what, lasting=True)


# Of these, every file and every error is in the sample: they are what a log is made durable by.
_TELLING = {"pwrite64", "write", "fsync", "fdatasync", "ftruncate", "rename", "unlink"}


def sample_of(most, errors=("EIO", "ENOSPC", "KILL")):
    """Of every kind each error and a kill, and of the kinds that change files a fault for every file: the same each time."""
    turns = Counter()
    for index, ((kind, file), count) in enumerate(most.items()):
        turn = turns[kind]
        turns[kind] += 1
        if turn == 0:
            for what in errors if kind in _TELLING else errors[::2]:
                yield Fault(kind, file, 1, what)
        elif kind in _TELLING or turn == 1:
            # The first call, one in the middle, the last; and now and then an error that stays.
            what = errors[turn % len(errors)]
            # A lock that cannot be taken is waited for, so that one that never can takes long to tell.
            lasting = what != "KILL" and index % 2 == 0 and kind != "fcntl"
            yield Fault(kind, file, 1 if lasting else (1, count // 2 + 1, count)[index % 3], what, lasting)
