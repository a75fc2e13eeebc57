"""The table: what was measured, beside what must be reached."""

from statistics import median


class Row:
    """One figure: how it comes of a run's figures, and what is wanted of it."""

    def __init__(self, measure, title, value, unit="×", least=None, most=None, detail=None):
        self.measure = measure
        self.title = title
        self.value = value
        self.unit = unit
        self.least = least
        self.most = most
        self.detail = detail

    def line(self, runs):
        """The row in Markdown."""
        try:
            values = [self.value(run) for run in runs]
        except KeyError as missing:
            return f"| {self.title} | – | – | | | measured before there was {missing}; measure it again |"
        middle = median(values)
        wanted, verdict = "", ""
        if self.least is not None:
            wanted = f"≥ {number(self.least)} {self.unit}"
            verdict = "yes" if middle >= self.least else "no"
        if self.most is not None:
            wanted = f"< {number(self.most)} {self.unit}"
            verdict = "yes" if middle < self.most else "no"
        detail = self.detail(runs) if self.detail else ""
        spread = f"{number(min(values))}–{number(max(values))}"
        return f"| {self.title} | {number(middle)} {self.unit} | {spread} | {wanted} | {verdict} | {detail} |"


def number(value):
    """A number with as many digits as one reads."""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if abs(value) < 100 else f"{value:.0f}"


def over(ours, theirs):
    """The ratio of two figures of the same run."""
    return lambda run: run[ours] / run[theirs]


def figure(name, scale=1):
    """A figure itself."""
    return lambda run: run[name] * scale


def medians(*names, unit="/s", scale=1):
    """The medians of some figures, for those who want to know more than the ratio."""
    return lambda runs: ", ".join(
        f"{title} {number(scale * median(run[name] for run in runs))}{unit}" for name, title in names)


def grown(prefix):
    """How much more something costs in the longest log than in the shortest."""
    return lambda run: run[f"{prefix}-{run['sizes'][-1]}"] / run[f"{prefix}-{run['sizes'][0]}"]


def by_length(prefix, scale, unit):
    """What something costs in logs of each length."""

    def detail(runs):
        return ", ".join(
            f"{size:,}: {number(scale * median(run[f'{prefix}-{size}'] for run in runs))} {unit}"
            for size in runs[0]["sizes"])

    return detail


ROWS = [
    Row("import", "import of a report of 300 pages with 5,000 table rows", figure("whole"), "s", most=2),
    Row("import", "the same, beside a program that only splits its table rows", over("whole", "plain"),
        detail=medians(("plain", "only splitting"), unit=" ms", scale=1000)),
    Row("import", "the same, beside a report of half the length", over("whole", "half"), most=2.5),
    Row("import", "most memory of the daemon during the import", figure("memory-whole"), "MB", most=200),
    Row("append", "append, one caller, beside raw SQLite", over("ours-1", "raw-1"), least=0.9,
        detail=medians(("ours-1", "ours"), ("raw-1", "raw"), ("postgres-1", "PostgreSQL"))),
    Row("append", "the same, beside raw SQLite with the log's tables and indexes", over("ours-1", "tables-1"),
        detail=medians(("tables-1", "raw with tables and indexes"))),
    Row("append", "append, 64 callers, beside one", over("ours-many", "ours-1"), least=10,
        detail=medians(("ours-many", "64 callers"), ("raw-group", "raw SQLite, 64 in each commit"))),
    Row("append", "the same, beside raw SQLite with the log's tables and indexes, 64 in each commit",
        over("ours-many", "tables-group"), detail=medians(("tables-group", "raw with tables and indexes"))),
    Row("append", "append, 64 callers, beside PostgreSQL with 64", over("ours-many", "postgres-many"), least=5,
        detail=medians(("postgres-many", "PostgreSQL"))),
    Row("append", "one flush of 4 kB", figure("flush", 1e6), "µs"),
    Row("commands", "commands, 64 connections, beside PostgreSQL with 64", over("rate", "postgres-many"), least=2,
        detail=medians(("rate", "ours"), ("postgres-many", "PostgreSQL"))),
    Row("commands", "the same, until the journal knows of the last", over("journalled", "postgres-many"),
        detail=medians(("journalled", "ours"))),
    Row("commands", "commands, 99th percentile beside a flush of the same run", over("p99", "flush"), most=20,
        detail=medians(("p50", "half"), ("p99", "99 %"), ("flush", "flush"), unit=" ms", scale=1000)),
    Row("replay", "replay beside `eventsourcing`", over("replay", "eventsourcing"), least=10,
        detail=medians(("eventsourcing", "`eventsourcing`"))),
    Row("replay", "replay beside a bare scan of the rows", over("replay", "scan"), least=0.33,
        detail=medians(("scan", "scan"))),
    Row("replay", "replay", figure("replay"), "events/s", least=1_000_000),
    Row("page", "page of a report of 500 events, cold", figure("cold", 1000), "ms", most=5,
        detail=medians(("warm", "again"), ("first", "the first page of a process"), unit=" ms", scale=1000)),
    Row("start", "start, with a snapshot", figure("snapshot"), "s", most=0.3),
    Row("start", "start, without a snapshot", figure("replayed"), "s", most=2),
    Row("start", "start, empty log", figure("empty", 1000), "ms", most=50),
    Row("start", "memory, idle, empty log", figure("memory-empty"), "MB", most=24),
    Row("start", "memory, idle, after a start with a snapshot", figure("memory-snapshot"), "MB", most=300),
    Row("start", "memory, idle, after a replay", figure("memory-replayed"), "MB", most=300),
    Row("growth", "append, in the longest log beside the shortest", grown("append"), most=1.2,
        detail=by_length("append", 1e6, "µs")),
    Row("growth", "page, in the longest log beside the shortest", grown("page"), most=1.2,
        detail=by_length("page", 1000, "ms")),
    Row("rectify", "correction of an event, in the longest log", figure("rectify", 1000), "ms", most=50),
    Row("rectify", "the same, beside the command that recorded it", over("rectify", "command"),
        detail=medians(("rectify", "correction"), ("command", "command"), unit=" ms", scale=1000)),
    Row("rectify", "correction, in the longest log beside the shortest", grown("rectify"), most=1.5,
        detail=by_length("rectify", 1000, "ms")),
]


def table(results):
    """The table of what has been measured, in Markdown."""
    lines = ["| figure | median | lowest–highest | wanted | reached | more (medians) |", "|---|---|---|---|---|---|"]
    lines += [row.line(results[row.measure]["runs"]) for row in ROWS if row.measure in results]
    return "\n".join(lines)
