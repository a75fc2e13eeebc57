"""The two published documents with indicators and statements: what the daemon must read from them."""

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from . import seeds

# Debian's own, which has the packages that the suites name.
_PYTHON = "/usr/bin/python3"


@dataclass
class Document:
    """A document, the day as of which it speaks, and what it holds."""

    key: str
    prefix: str
    municipality: str
    as_of: str
    kind: str
    areas: int
    levels: dict
    grades: dict
    assignments: dict
    assignment_kinds: dict
    indicators: int
    names: int
    assessments: dict
    statements: list
    figures: int | None
    themes: int
    parts: dict
    decision: tuple
    diary_number: str | None
    contradictions: list = field(default_factory=list)

    def path(self):
        """Where it is, or None."""
        return next(iter(sorted(seeds.directory().glob(self.prefix + "*.txt"))), None)

    def text(self):
        return self.path().read_text(encoding="utf-8")


HALF_YEAR = Document(
    "the half-year report", "003", "Hudiksvall", "2023-08-31", "half_year", 3,
    {"council": 7, "committee": 6}, {"largely_met": 5, "partly_met": 8},
    {"in_progress": 11, "done": 4, "not_started": 3},
    {"standing_direction": 8, "project": 3, "from_committee": 7}, 61, 59,
    {"near": 4, "not_accepted": 1, None: 56},
    [("income_by_account", 6), ("income_by_cost_centre", 8), ("quantities", 22), ("investments", 6), ("headcount", 4),
     ("employment_degree", 3)],
    31, 0, {}, ("2023-09-22", "113"), "2023-001-042",
    [("sum-mismatch", 236), ("value-out-of-scale", 165), ("deviation-without-figures", 163),
     ("deviation-without-figures", 164), ("deviation-without-figures", 181), ("not-started-past-end", 719),
     ("not-started-past-start", 705), ("not-started-past-start", 708), ("assessment-without-target", 796),
     ("target-without-value", 857), ("indicator-without-values", 835), ("indicator-without-values", 874),
     ("indicator-without-values", 881), ("target-only-in-title", 781)])

ANNUAL = Document(
    "the annual report", "004", "Timrå", "2023-12-31", "annual", 4, {"council": 6}, {"contributes": 6},
    {"in_progress": 5}, {"from_council": 5}, 29, 29, {None: 29}, [("operating_by_area", 33), ("investments", 6)],
    None, 10, {"contributes_by": 17, "expected_effect": 17, "follow_up": 17}, ("2024-02-20", "7"), None,
    [("promised-result-missing", 394), ("missing-value", 516), ("missing-value", 517), ("follow-up-missing", 402),
     ("follow-up-missing", 403), ("text-text-disagree", 758), ("period-mismatch", 756), ("text-table-disagree", 434)])

DOCUMENTS = [HALF_YEAR, ANNUAL]


def cannot_print():
    """Why no PDF can be made here, or None."""
    tried = subprocess.run([_PYTHON, "-c", "import reportlab"], capture_output=True)
    if tried.returncode == 0 and Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf").exists():
        return None
    return "python3-reportlab or fonts-dejavu-core is missing; install the packages of these names"


def printed(document, path):
    """Makes a PDF of a document."""
    # A letter that came loose from the word above it, where a narrow column broke the word, goes back to its place.
    text = re.sub(r"(?m) (\w)\t(Bedömnin)\b", r"\t\2\1", re.sub(r"(?m)\b(Bedömnin) (g)\b", r"\1\2", document.text()))
    program = Path(__file__).parent / "printed.py"
    subprocess.run([_PYTHON, "-B", program, f"{document.municipality} - {document.as_of[:4]}", path],
                   input=text.encode(), check=True)


def missing():
    """Why the documents cannot be read here, or None."""
    if all(document.path() for document in DOCUMENTS):
        return None
    return f"the published reports are not in {seeds.directory()}; UPPSIKT_SEEDS says where"


def variants(text):
    """The same text as other programs save it: a name and the bytes of each."""
    yield from seeds.variants(text)
    yield "no-break spaces", text.replace(" ", "\u00a0").encode()
