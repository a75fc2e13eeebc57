"""Two builds of the programs beside each other: the table of what a change made faster or slower."""

from statistics import median

from table import number


class Figure:
    """A figure that both builds give, and whether more of it is better."""

    def __init__(self, measure, title, value, unit, scale=1, more_is_better=False):
        self.measure = measure
        self.title = title
        self.value = value
        self.unit = unit
        self.scale = scale
        self.more_is_better = more_is_better

    def line(self, runs):
        """The row in Markdown.

        A figure is worse beyond its spread if it was worse in every one of the runs.
        """
        before = [self.value(run["before"]) * self.scale for run in runs]
        after = [self.value(run["after"]) * self.scale for run in runs]
        ratios = [one / other for one, other in zip(after, before)]
        worse = max(ratios) < 1 if self.more_is_better else min(ratios) > 1
        better = min(ratios) > 1 if self.more_is_better else max(ratios) < 1
        verdict = "worse" if worse else "better" if better else "within the spread"
        return (f"| {self.title} | {number(median(before))} {self.unit} | {number(median(after))} {self.unit} | "
                f"{median(ratios):.2f} | {min(ratios):.2f}–{max(ratios):.2f} | {verdict} |")


def named(name):
    """A figure by its name."""
    return lambda run: run[name]


def longest(prefix):
    """What something costs in the longest log."""
    return lambda run: run[f"{prefix}-{run['sizes'][-1]}"]


FIGURES = [
    Figure("import", "import of a report of 300 pages", named("whole"), "s"),
    Figure("import", "most memory of the daemon then", named("memory-whole"), "MB"),
    Figure("append", "append, one caller", named("ours-1"), "/s", more_is_better=True),
    Figure("append", "append, 64 callers", named("ours-many"), "/s", more_is_better=True),
    Figure("commands", "commands, 64 connections", named("rate"), "/s", more_is_better=True),
    Figure("commands", "commands, until the journal has the last", named("journalled"), "/s", more_is_better=True),
    Figure("commands", "commands, 99th percentile", named("p99"), "ms", 1000),
    Figure("replay", "replay", named("replay"), "events/s", more_is_better=True),
    Figure("page", "page of a report of 500 events, cold", named("cold"), "ms", 1000),
    Figure("page", "the same, again", named("warm"), "ms", 1000),
    Figure("start", "start, with a snapshot", named("snapshot"), "s"),
    Figure("start", "start, without a snapshot", named("replayed"), "s"),
    Figure("start", "start, empty log", named("empty"), "ms", 1000),
    Figure("start", "memory, idle, empty log", named("memory-empty"), "MB"),
    Figure("start", "memory, idle, after a start with a snapshot", named("memory-snapshot"), "MB"),
    Figure("start", "memory, idle, after a replay", named("memory-replayed"), "MB"),
    Figure("growth", "append, in the longest log", longest("append"), "µs", 1e6),
    Figure("growth", "page, in the longest log", longest("page"), "ms", 1000),
]


def comparison(results):
    """The table of what was measured with both builds, in Markdown."""
    lines = ["| figure | before | after | after ÷ before | lowest–highest | verdict |", "|---|---|---|---|---|---|"]
    lines += [figure.line(results[figure.measure]) for figure in FIGURES if figure.measure in results]
    return "\n".join(lines)


def measure_both(measure, after, before, sizes, runs):
    """Runs a measure with one build and then with the other, once for each run; which begins changes each time.

    Both have directories of their own.
    """
    both = {"after": measure(after, sizes, runs), "before": measure(before, sizes, runs)}
    order = list(both)
    for _ in range(runs):
        order.reverse()
        yield {name: next(both[name]) for name in order}
    for figures in both.values():
        figures.close()
