"""A PDF comes in through a unit of its own, which can do nothing but turn it into text."""

import json

from systemtest import until
from systemtest.suite import ROOT

from .. import paper
from ..machine import SOCKET

UNIT, DOOR = "uppsikt-text@.service", "uppsikt-text.socket"
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

    def importing(path, *options, **more):
        return machine.ctl("import", path, *AUTUMN, "--dry-run", *options, **more)

    def entries():
        """What the journal has of instances of the unit."""
        listed = machine.installed.run(
            "journalctl", "--no-pager", "--output=json", "--unit=uppsikt-text@*.service", check=False).output
        return [json.loads(line) for line in listed.splitlines()]

    def ended():
        return [entry for entry in entries() if "Finished uppsikt-text@" in str(entry.get("MESSAGE"))]

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

    @suite.test("without poppler-utils a PDF is refused with a sentence that says what to install")
    def missing():
        machine.municipality()
        container = machine.installed
        suite.equal(container.systemctl("is-active", DOOR, check=False).output.strip(), "active", DOOR)
        suite.equal(container.run("test", "-e", "/usr/bin/pdftotext", check=False).status, 1, "pdftotext is here already")
        refused(put("small", paper.of_lines(["Uppsiktsrapport"])), "install poppler-utils")

    @suite.test("a PDF gives what its text gives, by an instance of the unit and by no process of the daemon's")
    def converts():
        machine.municipality()
        container = machine.installed
        files = [f"/var/cache/spare/poppler-utils/{path.name}"
                 for path in container.path("/var/cache/spare/poppler-utils").glob("*.deb")]
        container.run("apt-get", "install", "--yes", "--no-install-recommends", *files, timeout=300)
        text = (ROOT / "Deploy" / "sample" / "granvik-delarsrapport.txt").read_text()
        container.write("/var/tmp/uppsikt-autumn.txt", text)
        path = put("autumn", paper.of_lines(paper.laid_out(text)))
        before = len(ended())
        expected, read = (without_lines(json.loads(importing(each, "--json").output))
                          for each in ("/var/tmp/uppsikt-autumn.txt", path))
        suite.expect(expected["goals"] and expected["indicators"] and expected["statements"], f"the text gives {expected}")
        for part in expected:
            suite.equal(read[part], expected[part], part)
        until(lambda: len(ended()) > before, 20, "an instance of the unit in the journal")
        suite.equal(container.run("pgrep", "--parent", container.show("uppsiktd", "MainPID"), check=False).output, "",
                    "processes that the daemon has started")
        suite.equal(container.systemctl("--failed", "--plain", "--no-legend").output, "", "units that failed")
        whole = paper.of_lines(paper.laid_out(text))
        for name, data in (("cut", whole[:len(whole) // 2]), ("damaged", b"%PDF-1.7\nhello\n%%EOF\n")):
            refused(put(name, data), "cut off or damaged")
        suite.equal(container.systemctl("--failed", "--plain", "--no-legend").output, "", "units that failed for it")

    @suite.test("the unit has a user of its own, no network, no state and next to no rights")
    def confined():
        container = machine.installed
        rated = container.run("systemd-analyze", "security", "--no-pager", "--threshold=10", "uppsikt-text@x.service",
                              check=False)
        suite.equal(rated.status, 0, f"{UNIT} is exposed more than 1.0: {rated.output[-200:]}")
        owner = container.run("stat", "--format=%U:%G %a", "/run/uppsikt/text.sock").output.strip()
        suite.equal(owner, "uppsikt:uppsikt 600", "owner and mode of the socket")
        # It is caught at work, which a document without end gives it; the drop-in lets it sleep instead.
        container.drop_in(UNIT, "asleep", "[Service]\nExecStart=\nExecStart=/usr/bin/sleep 30\nExecPaths=/usr/bin/sleep\n")
        path = put("slow", paper.of_lines(["Uppsiktsrapport"]))
        asking = container.start("uppsiktctl", "import", path, *AUTUMN, "--dry-run")
        try:
            command = "/usr/bin/sleep 30"
            until(lambda: container.processes(command), 20, "an instance at work")
            process = container.run("pgrep", "--full", "--exact", command).output.split()[0]
            status = container.path(f"/proc/{process}/status").read_text()
            for line in ("NoNewPrivs:\t1", "Seccomp:\t2", "CapEff:\t0000000000000000", "CapBnd:\t0000000000000000"):
                suite.expect(line in status, f"the process's status has no line {line!r}")
            user = [line.split()[1] for line in status.splitlines() if line.startswith("Uid:")][0]
            known = {container.run("id", "--user", name).output.strip() for name in ("root", "uppsikt", "nobody")}
            suite.expect(user not in known, f"it runs as user {user}")
            suite.expect(container.path(f"/proc/{process}/ns/net").readlink()
                         != container.path("/proc/1/ns/net").readlink(), "it shares the machine's network")
            suite.expect(container.path("/var/lib/uppsikt/events.sqlite").exists(), "there is no state to hide")
            seen = container.path(f"/proc/{process}/root/var/lib/uppsikt/events.sqlite")
            suite.expect(not seen.exists(), "it sees the state")
            cgroup = container.path(f"/proc/{process}/cgroup").read_text()
            suite.expect("uppsikt-text@" in cgroup and "uppsiktd" not in cgroup, f"its cgroup: {cgroup}")
        finally:
            container.drop_in(UNIT, "asleep", None)
            asking.kill()
            asking.wait()
            container.systemctl("kill", "--signal=KILL", "uppsikt-text@*.service", check=False)

    for what, setting in (("time", "TimeoutStartSec=3s"), ("memory", "LimitAS=48M")):
        @suite.test(f"a PDF that takes too much {what} is refused in a sentence, and the daemon goes on serving")
        def exhausts(what=what, setting=setting):
            container = machine.installed
            container.drop_in(UNIT, "limit", f"[Service]\n{setting}\n")
            try:
                refused(put("exhausting", paper.exhausting()), "within the time and memory")
            finally:
                container.drop_in(UNIT, "limit", None)
            read = json.loads(importing("/var/tmp/uppsikt-autumn.pdf", "--json").output)
            suite.expect(read["goals"], "the next PDF gives no goals")
            suite.expect(container.path(SOCKET).exists(), "the daemon's socket is gone")
