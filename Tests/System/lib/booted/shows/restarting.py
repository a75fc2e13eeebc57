"""Restarts and upgrades while clients work: they wait, none is refused, and nothing is lost."""

import time

from systemtest import until

from ..load import Load
from ..machine import MEMBER, SOCKET
from ..packages import field, with_version

# Until a file is there, the tool in the hands of an ordinary user; each failure is a line.
_TOOL = """
count=0
while [ ! -e /run/tool-stop ]; do
    uppsiktctl report list >/dev/null 2>/tmp/tool-errors || { echo "status $?: $(cat /tmp/tool-errors)"; }
    count=$((count + 1))
done
echo "ran $count"
"""


class Tool:
    """uppsiktctl run again and again by a user while something else happens."""

    def __init__(self, machine):
        self.machine = machine
        self.failures = []
        self.count = 0

    def __enter__(self):
        self.machine.employ()
        self.machine.installed.path("/run/tool-stop").unlink(missing_ok=True)
        self.process = self.machine.installed.start("sh", "-c", _TOOL, user=MEMBER, stdout=-1)
        return self

    def __exit__(self, *_):
        self.machine.installed.write("/run/tool-stop", "")
        output, _ = self.process.communicate(timeout=120)
        *self.failures, ran = output.decode().strip().splitlines() or ["ran 0"]
        self.count = int(ran.split()[-1])


def add(suite, machine):
    def expect_unharmed(load, tool, what):
        suite.equal(load.refused[:3], [], f"{what}: commands that were refused a connection")
        suite.equal(load.cut[:3], [], f"{what}: commands whose connection was cut")
        suite.equal(load.failed[:3], [], f"{what}: commands that were answered with an error")
        suite.equal(tool.failures[:3], [], f"{what}: failures of uppsiktctl")
        suite.expect(tool.count > 0 and load.count() > 50, f"{what}: {load.count()} commands, the tool ran {tool.count} times")
        machine.verify_acknowledged(load)
        machine.all_told(what)

    def advanced(load, count=25):
        done = load.count()
        until(lambda: load.count() > done + count, 60, "commands to be acknowledged")

    @suite.test("restarts under load: no connection refused or cut, nothing lost, and ready only when it serves")
    def restarts():
        container, body = machine.installed, machine.municipality()
        with Tool(machine) as tool, Load(container.path(SOCKET), body, threads=6) as load:
            for number in range(4):
                advanced(load)
                before = container.show("uppsiktd", "MainPID")
                container.systemctl("restart", "uppsiktd")
                began = time.monotonic()
                status = machine.api.get("/readyz").status
                seconds = time.monotonic() - began
                suite.equal(status, 200, "status of /readyz right after systemctl restart returned")
                suite.expect(seconds < 2, f"the first request after restart {number} took {seconds:.1f} s")
                suite.expect(container.show("uppsiktd", "MainPID") != before, "the same process after a restart")
            advanced(load)
        expect_unharmed(load, tool, "restarts")
        print(f"      {load.count()} commands and {tool.count} runs of the tool over 4 restarts, the slowest "
              f"{load.slowest:.1f} s", flush=True)

    @suite.test("an upgrade of the package under load: the same")
    def upgrade():
        container, body = machine.installed, machine.municipality()
        version = field(machine.package, "Version") + "+next"
        container.path("/var/cache/uppsikt-next.deb").write_bytes(
            with_version(suite, machine.package, version).read_bytes())
        container.systemctl("reset-failed", "uppsiktd")
        before = container.show("uppsiktd", "MainPID")
        with Tool(machine) as tool, Load(container.path(SOCKET), body, threads=6) as load:
            advanced(load)
            container.run("apt-get", "install", "--yes", "--no-install-recommends", "/var/cache/uppsikt-next.deb",
                          timeout=300)
            advanced(load)
        expect_unharmed(load, tool, "the upgrade")
        installed = container.run("dpkg-query", "--show", "--showformat=${Version} ${db:Status-Status}", "uppsikt").output
        suite.equal(installed, f"{version} installed", "what dpkg says")
        suite.expect(container.show("uppsiktd", "MainPID") not in ("0", before), "the old daemon still runs")
        for unit in ("uppsiktd.service", "uppsiktd.socket", "uppsikt-remind.timer"):
            suite.equal(container.systemctl("is-active", unit, check=False).output.strip(), "active", unit)
        print(f"      {load.count()} commands during the upgrade, the slowest {load.slowest:.1f} s", flush=True)
