"""The journal as an operator reads it: fields, catalog texts in two languages, one report's life, and no false alarm."""

import json
import re

from systemtest.suite import ROOT

from .installing import SPRING

FIELDS = {"UPPSIKT_EVENT_TYPE": "type", "UPPSIKT_EVENT_ID": "id", "UPPSIKT_STREAM": "subject", "UPPSIKT_ACTOR": "actor"}


def catalog(language):
    """The texts of the message catalog of a language (none for English): MESSAGE_ID and its entry."""
    texts = {}
    for path in (ROOT / "Deploy" / "journal").glob("*.catalog"):
        of = path.name.split(".")[1] if path.name.count(".") > 1 else ""
        if of == language:
            said = re.sub(r"^#.*\n", "", path.read_text(), flags=re.M)
            for block in re.split(r"^-- ", said, flags=re.M)[1:]:
                key, _, text = block.partition("\n")
                texts[key.split()[0]] = text.strip()
    return texts


def add(suite, machine):
    @suite.test("every event is in the journal, by its fields, once and in order")
    def fields():
        machine.municipality()
        machine.all_told("after an ordinary day")
        told = {int(entry["UPPSIKT_POSITION"]): entry for entry in machine.journal.told()}
        events = machine.events()
        suite.expect(len(events) > 40, f"only {len(events)} events")
        for event in events:
            entry = told.get(event["position"], {})
            for name, attribute in FIELDS.items():
                suite.equal(entry.get(name), event[attribute], f"{name} of position {event['position']}")
            suite.equal(entry.get("UPPSIKT_REVISION"), str(event["revision"]), f"revision of {event['position']}")
            suite.expect(re.fullmatch("[0-9a-f]{32}", entry.get("MESSAGE_ID", "")), f"MESSAGE_ID of {event['position']}")
            suite.expect(isinstance(entry.get("MESSAGE"), str), f"MESSAGE of {event['position']}")
            suite.equal(entry.get("_SYSTEMD_UNIT"), "uppsiktd.service", f"unit of {event['position']}")
        suite.equal(machine.journal.again(), 0, "entries that came twice")

    @suite.test("no entry of an ordinary day is a warning, and none has a person's name")
    def quiet():
        machine.municipality()
        suite.equal(machine.journal.text("--priority=warning", "--output=cat").replace("-- No entries --", "").strip(), "",
                    "journalctl -p warning -u uppsiktd")
        for entry in machine.journal.entries():
            own = json.dumps({name: value for name, value in entry.items() if not name.startswith("_")}, ensure_ascii=False)
            for name in ("Karin", "Lind\"", "Karin Lind", "Ekmyr"):
                suite.expect(name not in own, f"{name} is in {own[:300]}")

    @suite.test("journalctl UPPSIKT_REPORT= shows one report's life, and UPPSIKT_DECISION=remit its remit")
    def life():
        kinds = [entry["UPPSIKT_EVENT_TYPE"] for entry in machine.journal.told(f"UPPSIKT_REPORT={SPRING}")]
        walked = ["ReportSubmitted", "ReportRemitted", "ReportSupplemented", "ReportSubmitted", "ReportApproved"]
        suite.equal([kind for kind in kinds if kind in walked], walked, "what befell the report")
        history = {event["position"] for event in machine.json("report", "history", SPRING)}
        told = set(machine.journal.positions(f"UPPSIKT_REPORT={SPRING}"))
        suite.equal(sorted(history - told), [], "positions of its history that are not found by it")
        remits = machine.journal.told("UPPSIKT_DECISION=remit", f"UPPSIKT_REPORT={SPRING}")
        suite.equal([entry.get("UPPSIKT_DUE") for entry in remits], ["2025-05-30"], "days by which remits are due")

    @suite.test("journalctl -x explains each message, in Swedish under a Swedish locale and else in English")
    def explained():
        container = machine.installed
        machine.municipality()
        machine.all_told("before they are explained")
        entries = {entry["MESSAGE_ID"]: entry for entry in machine.journal.entries() if "MESSAGE_ID" in entry}
        # systemd's own messages about the unit have its catalog.
        own = {key: entry for key, entry in entries.items() if entry.get("SYSLOG_IDENTIFIER") == "uppsiktd"}
        suite.expect(len(own) >= 5, f"only {len(own)} kinds of messages")
        shown = {}
        for language, locale in (("", "C.UTF-8"), ("sv", "sv_SE.UTF-8")):
            texts = catalog(language)
            for key, entry in own.items():
                if not suite.expect(key in texts, f"no text in {language or 'en'} for: {entry['MESSAGE']}"):
                    continue
                found = container.run(
                    "journalctl", "--no-pager", "--catalog", "--unit=uppsiktd", f"MESSAGE_ID={key}", "--lines=1",
                    environment={"LANG": locale}).output
                shown[language, key] = [line[2:].strip() for line in found.splitlines() if line.startswith("░░")]
                said = "\n".join(shown[language, key])
                for line in texts[key].splitlines():
                    # What stands around the fields that are put in; a line may be filled up differently.
                    for part in re.split(r"@[A-Z_]+@", line):
                        if part.strip():
                            suite.expect(part.strip() in said, f"{language or 'en'}: {part!r} is not in {said!r}")
        for key in own:
            suite.expect(shown.get(("", key)) != shown.get(("sv", key)), f"the same text in both languages: {key}")
