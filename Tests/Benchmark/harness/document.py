"""A long annual report of a municipality that does not exist, as text with tabs: what an import of many rows is measured on."""

import random

ROWS_OF_A_TABLE = 25
LINES_OF_A_PAGE = 30
SENTENCES = [
    "Arbetet har följt planen under året och verksamheterna har haft den bemanning som behövs.",
    "Antalet ärenden var högre än året före, vilket syns i både handläggningstid och köer.",
    "Samverkan med regionen har utvecklats, och de gemensamma rutinerna används i alla enheter.",
    "Kostnaden per plats är lägre än i jämförbara kommuner, och brukarna är fortsatt nöjda.",
    "Förvaltningen ser ett fortsatt behov av att rekrytera och behålla utbildad personal.",
]


class Document:
    """Lines of a report, broken into pages with a running title and a page number."""

    def __init__(self):
        self.lines = []
        self.rows = 0
        self._page = 1

    def add(self, *lines):
        """Adds lines, and the foot and head of a page where one is full."""
        for line in lines:
            self.lines.append(line)
            if len(self.lines) % LINES_OF_A_PAGE == 0:
                self._page += 1
                self.lines += ["", f"Sida {self._page}", "\fVerksamhetsberättelse 2023 Omsorgsnämnden", ""]

    def row(self, *cells):
        """Adds a row of a table."""
        self.rows += 1
        self.add("\t".join(cells))


def amount(number):
    """A whole number as reports write it: a space before each three digits."""
    return f"{number:,}".replace(",", " ")


def indicators(document, chance, goal, first, count):
    """A table of indicators below a goal."""
    document.add(f"Inriktningsmål {goal}: Invånare i kommunen får stöd i tid, del {goal}", "")
    for _ in range(6):
        document.add(" ".join(chance.sample(SENTENCES, 4)), "")
    document.add("Bidrar till målet (pil upp)", "", "\t".join(["Mått", "2020", "2021", "2022", "2023", "Trend", "Följs upp"]))
    for number in range(first, first + count):
        values = [f"{chance.randint(100, 999) / 10:.1f}".replace(".", ",") for _ in range(4)]
        document.row(f"Andel brukare som är nöjda med insats {number}, (%)", *values, "", "Årsrapport")
    document.add("")


def statement(document, chance, number, count):
    """An operating statement whose sums and deviations hold."""
    document.add(f"Driftredovisning {number}", "", "(tkr)", "\t".join(["Verksamhet", "Budget", "Utfall", "Avvikelse"]))
    budgets, outcomes = [], []
    for place in range(1, count):
        budgets.append(-chance.randint(100, 90_000))
        outcomes.append(-chance.randint(100, 90_000))
        document.row(f"Enhet {number}.{place}", amount(budgets[-1]), amount(outcomes[-1]),
                     amount(outcomes[-1] - budgets[-1]))
    document.row("SUMMA", amount(sum(budgets)), amount(sum(outcomes)), amount(sum(outcomes) - sum(budgets)))
    document.add("")


def text(rows):
    """A report with so many table rows, four fifths of them indicators.

    With 5,000 rows it has about 300 pages. The same number gives the same text.
    """
    chance = random.Random(rows)
    document = Document()
    document.add("Verksamhetsberättelse 2023", "Omsorgsnämnden", "", "Omsorgsnämnden 2024-02-20 § 7.", "",
                 "Målbild: Trygga invånare", "")
    tables = rows // ROWS_OF_A_TABLE
    for table in range(tables):
        if table % 5 < 4:
            indicators(document, chance, table + 1, table * ROWS_OF_A_TABLE + 1, ROWS_OF_A_TABLE)
        else:
            statement(document, chance, table + 1, ROWS_OF_A_TABLE)
    return "\n".join(document.lines) + "\n"
