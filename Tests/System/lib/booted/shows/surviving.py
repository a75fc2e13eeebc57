"""Whatever befalls the process, the machine brings it back, and nothing acknowledged is lost."""

from systemtest import until

from ..load import Load
from ..machine import SOCKET

KILLS = 10


def add(suite, machine):
    def restarted(old, what, seconds=60):
        """Waits until another process serves, and gives its number."""
        container = machine.installed

        def other():
            new = container.show("uppsiktd", "MainPID")
            return new not in ("0", old) and container.show("uppsiktd", "ActiveState") == "active" and new

        try:
            return until(other, seconds, what)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{machine.journal.tail()}") from None

    @suite.test("SIGSTOP: the watchdog ends it and it is started again (with a WatchdogSec= of 3 s, to see it soon)")
    def watchdog():
        container = machine.installed
        suite.expect(container.show("uppsiktd", "WatchdogUSec") not in ("0", "infinity"), "the unit has no watchdog")
        container.systemctl("reset-failed", "uppsiktd")
        container.drop_in("uppsiktd.service", "watchdog", "[Service]\nWatchdogSec=3s\nTimeoutAbortSec=2s\n")
        try:
            container.systemctl("restart", "uppsiktd")
            before, restarts = container.show("uppsiktd", "MainPID"), int(container.show("uppsiktd", "NRestarts"))
            position = machine.position()
            container.run("sh", "-c", f"kill -STOP {before}")
            restarted(before, "the watchdog to end the stopped daemon and start another")
            suite.equal(int(container.show("uppsiktd", "NRestarts")), restarts + 1, "restarts")
            suite.expect("Watchdog timeout" in machine.journal.text("--output=cat"), "no word of the watchdog")
            suite.equal(machine.position(), position, "position")
        finally:
            container.drop_in("uppsiktd.service", "watchdog", None)
            container.systemctl("restart", "uppsiktd")

    @suite.test(f"kill -9 under load, {KILLS} times: no acknowledged command is lost, none refused, the journal is whole")
    def killed():
        container, body = machine.installed, machine.municipality()
        container.systemctl("reset-failed", "uppsiktd")
        since = machine.position()
        with Load(container.path(SOCKET), body, threads=6) as load:
            for number in range(KILLS):
                done = load.count()
                until(lambda: load.count() > done + 25, 60, f"commands to be acknowledged before kill {number + 1}")
                process = container.show("uppsiktd", "MainPID")
                container.run("sh", "-c", f"kill -KILL {process}")
                restarted(process, f"the daemon to be back after kill {number + 1}")
            done = load.count()
            until(lambda: load.count() > done + 25, 60, "commands to be acknowledged after the last kill")
        suite.equal(load.refused[:3], [], "commands that were refused a connection")
        suite.equal(load.failed[:3], [], "commands that were answered with an error")
        suite.expect(load.count() > 25 * KILLS, f"only {load.count()} commands were acknowledged")
        machine.verify_acknowledged(load)
        machine.all_told(f"after {KILLS} kills and {machine.position() - since} events")
        container.systemctl("reset-failed", "uppsiktd")
