"""The three published documents: where they are, and what the daemon must read from them."""

import os
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .suite import ROOT


@dataclass
class Seed:
    """A document, the day as of which it speaks, and what it holds."""

    key: str
    prefix: str
    as_of: str
    kind: str
    rows: int
    activities: int
    statuses: dict
    numbered_goals: list
    goals: int
    findings: dict
    grades: dict = field(default_factory=dict)
    council_goals: int = 0

    def path(self):
        """Where it is, or None."""
        return next(iter(sorted(directory().glob(self.prefix + "*.txt"))), None)

    def text(self):
        return self.path().read_text(encoding="utf-8")


SEEDS = [
    Seed(
        "the whole service", "000", "2024-08-31", "oversight", 34, 34,
        {"completed_on_plan": 25, "completed_deviating": 2, "in_progress_on_plan": 3, "in_progress_deviating": 2,
         "not_started": 2},
        [f"1.{n}" for n in range(1, 12)], 20,
        {"completed-before-start": 6, "in-progress-past-end": 2}),
    Seed(
        "a part of it in spring", "001", "2024-04-30", "oversight", 5, 5,
        {"completed_on_plan": 1, "in_progress_on_plan": 3, "not_started": 1},
        ["1.1", "1.2", "1.3"], 20,
        {"completed-before-start": 0, "in-progress-past-end": 1}),
    Seed(
        "the four-month report", "002", "2023-08-31", "four_month", 57, 48,
        {"in_progress_on_plan": 41, "completed_on_plan": 7, "not_started": 7, "in_progress_deviating": 1,
         "on_hold": 1},
        None, 21, {"heading-text-disagree": 1, "same-activity-differs": None},
        {"met": 2, "partly_met": 5, "barely_met": 9, "not_met": 5}, 15),
]

MUNICIPALITY = "Ånge"


def directory():
    """Where the documents are: UPPSIKT_SEEDS, or beside the sources."""
    return Path(os.environ.get("UPPSIKT_SEEDS") or ROOT.parent / "shared" / "seeds")


def missing():
    """Why the documents cannot be read here, or None."""
    if all(seed.path() for seed in SEEDS):
        return None
    return f"the published reports are not in {directory()}; UPPSIKT_SEEDS says where"


def variants(text):
    """The same text as other programs save it: a name and the bytes of each."""
    yield "CRLF", text.replace("\n", "\r\n").encode()
    yield "a byte order mark", b"\xef\xbb\xbf" + text.encode()
    yield "decomposed letters", unicodedata.normalize("NFD", text).encode()
    yield "trailing spaces", text.replace("\n", "  \n").encode()
    yield "UTF-16", text.encode("utf-16")


def in_latin1(text):
    """The text without what Latin-1 lacks, such as glyphs and typographic quotes."""
    plain = text.translate({0x2013: "-", 0x2014: "-", 0x201C: '"', 0x201D: '"', 0x2019: "'", 0x2026: "..."})
    return plain.encode("latin-1", errors="ignore").decode("latin-1")


def statuses(activities):
    """How many activities stand at which status."""
    return dict(Counter(activity["status"] for activity in activities))
