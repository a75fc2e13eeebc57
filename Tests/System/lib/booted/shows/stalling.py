"""A journal that stands still, restarts, or is stopped and started: commands do not notice, and nothing is missing later."""

import os
import signal
import time

from systemtest import until

from ..load import Load
from ..machine import SOCKET

BOUND = 2.0
UNITS = ["systemd-journald.socket", "systemd-journald-dev-log.socket", "systemd-journald.service"]


def add(suite, machine):
    def standing_still(load):
        """Stops the process of journald, as a full or failing disk would."""
        process = machine.installed.process_of("systemd-journald")
        os.kill(process, signal.SIGSTOP)
        try:
            busy(load, 5)
        finally:
            os.kill(process, signal.SIGCONT)

    def restarted(load):
        machine.installed.systemctl("restart", "systemd-journald")
        busy(load, 1)

    def stopped(load):
        """Stops and starts it as an operator does: its sockets stay, so that what it has not read yet waits in them."""
        machine.installed.systemctl("stop", "systemd-journald.service")
        busy(load, 2)
        machine.installed.systemctl("start", "systemd-journald.service")
        busy(load, 1)

    def gone(load):
        """Stops it with its sockets, which takes with them what it has not read yet."""
        machine.installed.systemctl("stop", *UNITS)
        try:
            busy(load, 4)
        finally:
            machine.installed.systemctl("start", *UNITS)
        busy(load, 1)

    def busy(load, seconds):
        # How long the journal is away is what is tried here; that commands go on meanwhile is what is awaited.
        began, done = time.monotonic(), load.count()
        until(lambda: load.count() > done + 25 and time.monotonic() - began > seconds, seconds + 30,
              f"commands to be acknowledged without a journal ({load.count() - done} were)")

    troubles = (
        ("stands still", standing_still), ("is restarted", restarted), ("is stopped and started", stopped),
        ("is stopped with its sockets and started", gone))
    for title, trouble in troubles:
        @suite.test(f"journald {title} under load: no command slower than {BOUND:g} s, and every entry is caught up")
        def stalled(title=title, trouble=trouble):
            container, body = machine.installed, machine.municipality()
            with Load(container.path(SOCKET), body, threads=4) as load:
                done = load.count()
                until(lambda: load.count() > done + 25, 60, "commands to be acknowledged")
                trouble(load)
                done = load.count()
                until(lambda: load.count() > done + 25, 60, "commands to be acknowledged")
            suite.expect(load.slowest < BOUND, f"a command took {load.slowest:.1f} s")
            suite.equal((load.refused + load.cut + load.failed)[:3], [], "commands that were not carried out")
            machine.verify_acknowledged(load)
            machine.all_told(f"after journald {title}")
