"""Removed, it leaves the data for who comes back; purged, it leaves nothing."""

from ..machine import MEMBER
from ..text_unit import PROGRAM, at_work


def add(suite, machine):
    @suite.test("remove keeps the data, and a package installed again finds them")
    def removed():
        container = machine.installed
        machine.municipality()
        machine.employ()
        before = machine.json("status")
        with at_work(container):
            container.run("apt-get", "remove", "--yes", "uppsikt", timeout=300)
            suite.equal(container.processes(PROGRAM), [], "instances of the text unit that run on")
        suite.expect(container.path("/var/lib/uppsikt/events.sqlite").exists(), "the log is gone")
        for unit in ("uppsiktd.service", "uppsiktd.socket", "uppsikt-remind.timer"):
            state = container.systemctl("is-active", unit, check=False).output.strip()
            suite.expect(state in ("inactive", "unknown"), f"{unit} is {state}")
        suite.equal(container.processes("uppsikt"), [], "processes that run on")
        suite.expect(not container.path("/run/uppsikt/uppsikt.sock").exists(), "the socket is left")
        container.run("apt-get", "install", "--yes", "--no-install-recommends", "/var/cache/uppsikt.deb", timeout=300)
        suite.equal(container.systemctl("is-active", "uppsiktd.service", "uppsiktd.socket", check=False).output,
                    "active\nactive\n", "what runs after the package is installed again")
        after = machine.json("status", user=MEMBER)
        for name in ("position", "head", "events"):
            suite.equal(after[name], before[name], name)

    @suite.test("purge leaves nothing behind")
    def purged():
        container = machine.installed
        container.run("apt-get", "purge", "--yes", "uppsikt", timeout=300)
        # What the test itself brought, and what belongs to the machine's own book-keeping.
        container.run("find", "/var/cache", "/var/tmp", "-maxdepth", "1", "-type", "f", "-name", "*uppsikt*", "-delete")
        found = container.run(
            "find", "/", "-xdev", "(", "-path", "/proc", "-o", "-path", "/sys", "-o", "-path", "/var/log/journal", ")",
            "-prune", "-o", "-iname", "*uppsikt*", "-print").output.splitlines()
        for folder in ("/run", "/tmp", "/etc"):
            found += container.run("find", folder, "-iname", "*uppsikt*").output.splitlines()
        suite.equal(sorted(set(found)), [], "files")
        for base in ("passwd", "group"):
            suite.expect("uppsikt" not in container.run("getent", base).output, f"uppsikt is still in {base}")
        suite.expect("uppsikt" not in container.systemctl("list-unit-files", "--all").output, "unit files are left")
        units = container.systemctl("list-units", "--all", "--plain", "--no-legend").output.splitlines()
        suite.equal([line for line in units if "uppsikt" in line], [], "units that are left")
        suite.expect("uppsikt" not in container.run("journalctl", "--no-pager", "--list-catalog").output.lower(),
                     "messages are left in the journal's catalog")
        suite.equal(container.run("dpkg", "--list", "uppsikt", check=False).status, 1, "status of dpkg --list")
        failed = container.systemctl("--failed", "--plain", "--no-legend").output.splitlines()
        suite.equal([line for line in failed if "uppsikt" in line], [], "units that failed")
