"""A PDF, a DOCX or an ODT file comes in through a unit of its own, which can do nothing but turn it into text."""

import json

from systemtest import office, until
from systemtest.suite import ROOT

from .. import paper
from ..machine import SOCKET
from ..text_unit import DOOR, INSTANCES, PROGRAM, UNIT, at_work, with_program

AUTUMN = ("--municipality", "Granvik", "--as-of", "2025-08-31")


def without_lines(value):
    """An answer without the lines that it names, which are others on paper."""
    if isinstance(value, dict):
        return {name: without_lines(each) for name, each in value.items()
                if not name.lower().endswith(("line", "lines")) and name != "message"}
    return [without_lines(each) for each in value] if isinstance(value, list) else value


def add(suite, machine):
    def put(name, data):
        path = f"/var/tmp/uppsikt-{name}.pdf"
        machine.installed.path(path).write_bytes(data)
        return path

    def text():
        return (ROOT / "Deploy" / "sample" / "granvik-delarsrapport.txt").read_text()

    def autumn():
        """The sample's report on paper, as bytes."""
        return paper.of_lines(paper.laid_out(text()))

    def importing(path, *options, **more):
        machine.municipality()
        return machine.ctl("import", path, *AUTUMN, "--dry-run", *options, **more)

    def ended():
        """How many instances of the unit the journal says have ended in order."""
        listed = machine.installed.run(
            "journalctl", "--no-pager", "--output=json", f"--unit={INSTANCES}", check=False).output
        return sum("Finished uppsikt-text@" in str(json.loads(line).get("MESSAGE")) for line in listed.splitlines())

    def refused(path, word):
        """Expects an import to be refused with one sentence that has the word in it, and the daemon to go on serving."""
        container = machine.installed
        process = container.show("uppsiktd", "MainPID")
        said = importing(path, check=False)
        suite.equal((said.status, said.output), (1, ""), f"an import that is refused: {said}")
        suite.equal(len(said.errors.strip().splitlines()), 1, f"sentences that say why: {said}")
        suite.expect(word in said.errors, f"{word!r} is not in {said.errors}")
        suite.equal(machine.api.get("/readyz").status, 200, "status of /readyz")
        suite.equal(container.show("uppsiktd", "MainPID"), process, "process of the daemon")

    # The first of them: the others install the program.
    @suite.test("without poppler-utils a PDF is refused with a sentence that says what to install")
    def missing():
        container = machine.installed
        suite.equal(container.systemctl("is-active", DOOR, check=False).output.strip(), "active", DOOR)
        suite.expect(not container.path(PROGRAM).exists(), "pdftotext is here already")
        refused(put("small", paper.of_lines(["Uppsiktsrapport"])), "install poppler-utils")

    @suite.test("a DOCX and an ODT file give what their text gives, by an instance of the unit; a damaged one is refused as such")
    def unpacks():
        container = machine.installed
        container.write("/var/tmp/uppsikt-autumn.txt", text())
        expected = without_lines(json.loads(importing("/var/tmp/uppsikt-autumn.txt", "--json").output))
        for kind in office.KINDS:
            before = ended()
            data = office.document(kind, text())
            # What a file is, its name does not say.
            read = without_lines(json.loads(importing(put(kind, data), "--json").output))
            for part in expected:
                suite.equal(read[part], expected[part], f"{part} of {kind}")
            until(lambda: ended() > before, 20, "an instance of the unit in the journal")
            refused(put(f"{kind}-cut", data[:len(data) // 2]), "cut off or damaged")
            changed = bytearray(data)
            changed[data.index(b"word/document.xml" if kind == "docx" else b"content.xml") + 60] ^= 0xFF
            refused(put(f"{kind}-changed", bytes(changed)), "cut off or damaged")
        suite.equal(container.systemctl("--failed", "--plain", "--no-legend").output, "", "units that failed")

    @suite.test("a PDF gives what its text gives, by an instance of the unit; a damaged one is refused as such")
    def converts():
        container = with_program(machine.installed)
        container.write("/var/tmp/uppsikt-autumn.txt", text())
        before = ended()
        expected, read = (without_lines(json.loads(importing(path, "--json").output))
                          for path in ("/var/tmp/uppsikt-autumn.txt", put("autumn", autumn())))
        suite.expect(expected["goals"] and expected["indicators"] and expected["statements"], f"the text gives {expected}")
        for part in expected:
            suite.equal(read[part], expected[part], part)
        until(lambda: ended() > before, 20, "an instance of the unit in the journal")
        whole = autumn()
        for name, data in (("cut", whole[:len(whole) // 2]), ("damaged", b"%PDF-1.7\nhello\n%%EOF\n")):
            refused(put(name, data), "cut off or damaged")
        suite.equal(container.systemctl("--failed", "--plain", "--no-legend").output, "", "units that failed")

    @suite.test("the unit has a user of its own, no network, no state and next to no rights")
    def confined():
        container = machine.installed
        rated = container.run("systemd-analyze", "security", "--no-pager", "--threshold=10", "uppsikt-text@x.service",
                              check=False)
        suite.equal(rated.status, 0, f"{UNIT} is exposed more than 1.0: {rated.output[-200:]}")
        owner = container.run("stat", "--format=%U:%G %a", "/run/uppsikt/text.sock").output.strip()
        suite.equal(owner, "uppsikt:uppsikt 600", "owner and mode of the socket")
        with at_work(container) as process:
            root = container.path(f"/proc/{process}")
            suite.expect((root / "cmdline").read_bytes().startswith(PROGRAM.encode() + b"\0"), "it runs another program")
            status = (root / "status").read_text()
            for line in ("NoNewPrivs:\t1", "Seccomp:\t2", "CapEff:\t0000000000000000", "CapBnd:\t0000000000000000"):
                suite.expect(line in status, f"the process's status has no line {line!r}")
            user = [line.split()[1] for line in status.splitlines() if line.startswith("Uid:")][0]
            known = {container.run("id", "--user", name).output.strip() for name in ("root", "uppsikt", "nobody")}
            suite.expect(user not in known, f"it runs as user {user}")
            suite.expect((root / "ns" / "net").readlink() != container.path("/proc/1/ns/net").readlink(),
                         "it shares the machine's network")
            suite.expect((root / f"root{PROGRAM}").exists() and container.path("/var/lib/uppsikt/events.sqlite").exists(),
                         "there is no state to hide, or what it sees cannot be told")
            suite.expect(not (root / "root/var/lib/uppsikt/events.sqlite").exists(), "it sees the state")
            cgroup = (root / "cgroup").read_text()
            suite.expect("uppsikt-text@" in cgroup and "uppsiktd" not in cgroup, f"its cgroup: {cgroup}")

    # The limits leave enough for a report, and less than such a page takes. Where text comes before it, a part of the text
    # has been written when the program is ended, and where none does, nothing.
    for what, setting, pages in (("time", "TimeoutStartSec=5s", 20), ("memory", "LimitAS=96M", 0)):
        @suite.test(f"a PDF that takes too much {what} after {pages} pages is refused in a sentence, and the daemon goes on")
        def exhausts(setting=setting, pages=pages):
            container = with_program(machine.installed)
            container.drop_in(UNIT, "limit", f"[Service]\n{setting}\n")
            try:
                refused(put("exhausting", paper.exhausting(pages)), "within the time and memory")
                read = json.loads(importing(put("autumn", autumn()), "--json").output)
                suite.expect(read["goals"], "the next PDF gives no goals")
            finally:
                container.drop_in(UNIT, "limit", None)
            suite.expect(container.path(SOCKET).exists(), "the daemon's socket is gone")
            suite.equal(container.systemctl("--failed", "--plain", "--no-legend").output, "", "units that failed")
