"""The files that Contributing.md names for each kind of change."""

import re
from pathlib import Path

PATH = "Sources/OversightService/Documentation.docc/Contributing.md"


class Guide:
    """The tables of files, by the heading that each stands under."""

    def __init__(self, root):
        self.patterns = {}
        heading = None
        for line in (Path(root) / PATH).read_text().splitlines():
            if line.startswith("#"):
                heading = line.lstrip("# ")
            elif line.startswith("| ") and not line.startswith("| file "):
                named = [path for path in re.findall("`([^`]+)`", line.split("|")[1]) if "/" in path]
                self.patterns.setdefault(heading, []).extend(named)

    def of(self, change):
        """The patterns of a kind of change."""
        if not self.patterns.get(change):
            raise AssertionError(f"{PATH} has no table of files under \"{change}\"")
        return self.patterns[change]

    def files(self, change, paths):
        """Those of some paths that the table of a kind of change names."""
        return [path for path in paths if any(_matches(pattern, path) for pattern in self.of(change))]

    def complaints(self, changes, paths):
        """What a change touches that no table names, and what the tables name that it does not touch."""
        patterns = {pattern for change in changes for pattern in self.of(change)}
        for path in paths:
            if not any(_matches(pattern, path) for pattern in patterns):
                yield f"{path} is touched, and not named under {changes}"
        for pattern in sorted(patterns):
            if not any(_matches(pattern, path) for path in paths):
                yield f"{pattern} is named under {changes}, and not needed"


def _matches(pattern, path):
    parts = re.split(r"<[^>]+>", pattern)
    return re.fullmatch("[^/+.]+".join(map(re.escape, parts)), path) is not None
