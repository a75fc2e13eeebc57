"""What the journal of a container holds."""

import json
from collections import Counter


class Journal:
    """Reads the journal of a unit as an operator would."""

    def __init__(self, container, unit="uppsiktd"):
        self.container = container
        self.unit = unit

    def entries(self, *matches):
        """The entries, oldest first; binary fields stay lists of bytes."""
        listed = self.container.run(
            "journalctl", "--no-pager", "--all", "--output=json", f"--unit={self.unit}", *matches, check=False)
        return [json.loads(line) for line in listed.output.splitlines()]

    def told(self, *matches):
        """The entries of events."""
        return [entry for entry in self.entries(*matches) if "UPPSIKT_POSITION" in entry]

    def positions(self, *matches):
        """The positions of the entries of events, in order, with repetitions."""
        return [int(entry["UPPSIKT_POSITION"]) for entry in self.told(*matches)]

    def text(self, *options):
        """What journalctl prints for people."""
        return self.container.run("journalctl", "--no-pager", f"--unit={self.unit}", *options, check=False).output

    def tail(self, lines=25):
        """The end of it, as evidence."""
        return self.text(f"--lines={lines}", "--output=short-precise")

    def holds_in_order(self, end, since=1):
        """What is wrong with the positions from `since` to `end`, or None: each at least once, and in order at its first time."""
        positions = [position for position in self.positions() if since <= position <= end]
        first = list(dict.fromkeys(positions))
        missing = sorted(set(range(since, end + 1)) - set(first))
        if missing:
            return f"{len(missing)} positions of {since}–{end} are not in the journal, the first {missing[:5]}"
        if first != sorted(first):
            wrong = next(n for n in range(1, len(first)) if first[n] < first[n - 1])
            return f"position {first[wrong]} was first told after position {first[wrong - 1]}"
        return None

    def again(self):
        """The number of entries that repeat an event."""
        return sum(count - 1 for count in Counter(self.positions()).values())
