"""What an operator does on a weekday: reload, verify, back up."""

from systemtest import until

CONFIGURATION = "/etc/uppsikt/uppsiktd.yaml"


def add(suite, machine):
    def entries(priority):
        return [entry for entry in machine.journal.entries(f"PRIORITY={priority}")
                if entry.get("SYSLOG_IDENTIFIER") == "uppsiktd"]

    def read_again():
        """How often the daemon said, as a notice, that it read its configuration again."""
        return sum("configuration was read again" in entry["MESSAGE"] for entry in entries(5))

    @suite.test("systemctl reload: another log level takes effect without a restart, and what needs one is said")
    def reload():
        container = machine.installed
        machine.municipality()
        kept = container.path(CONFIGURATION).read_text()
        process, warned, informed = container.show("uppsiktd", "MainPID"), len(entries(4)), read_again()
        try:
            container.path(CONFIGURATION).write_text(kept + "\nlog-level: warning\ntime-zone: UTC\n")
            container.systemctl("reload", "uppsiktd")
            until(lambda: len(entries(4)) > warned, 20, "a warning of what needs a restart")
            suite.expect("time-zone" in entries(4)[-1]["MESSAGE"], f"the warning: {entries(4)[-1]['MESSAGE']}")
            suite.equal(read_again(), informed, "messages that the new log level leaves out")
        finally:
            container.path(CONFIGURATION).write_text(kept)
            container.systemctl("reload", "uppsiktd")
        until(lambda: read_again() > informed, 20, "a message of the log level before")
        suite.equal(container.show("uppsiktd", "MainPID"), process, "process after two reloads")
        suite.equal(container.show("uppsiktd", "ActiveState"), "active", "state")

    @suite.test("a configuration that cannot be used is reported, and the earlier one holds")
    def refused():
        container = machine.installed
        kept = container.path(CONFIGURATION).read_text()
        process = container.show("uppsiktd", "MainPID")
        told = len(entries(3)) + len(entries(4))
        try:
            container.path(CONFIGURATION).write_text(kept + "\nlog-level: shouting\n")
            container.systemctl("reload", "uppsiktd", check=False)
            until(lambda: len(entries(3)) + len(entries(4)) > told, 20, "a word of the configuration in the journal")
            words = "\n".join(entry["MESSAGE"] for entry in entries(3) + entries(4))
            suite.expect("log-level" in words and "shouting" in words, f"it does not say what is wrong: {words[-500:]}")
            suite.equal(machine.api.get("/readyz").status, 200, "status of /readyz")
            suite.equal(container.show("uppsiktd", "MainPID"), process, "process")
        finally:
            container.path(CONFIGURATION).write_text(kept)
            container.systemctl("reload", "uppsiktd")
        suite.equal(container.show("uppsiktd", "ActiveState"), "active", "state")

    @suite.test("the weekly verification and the nightly backup run, and the backup verifies")
    def oneshots():
        container = machine.installed
        machine.municipality()
        for unit in ("uppsikt-verify.service", "uppsikt-backup.service"):
            ended = container.systemctl("start", unit, check=False, timeout=300)
            log = container.run("journalctl", "--no-pager", f"--unit={unit}", "--lines=10", "--output=cat").output
            suite.equal((ended.status, container.show(unit, "Result")), (0, "success"), f"{unit}; {log}")
        backups = container.run("find", "/var/backups/uppsikt", "-mindepth", "1", "-maxdepth", "1", "-type", "d").output
        if not suite.equal(len(backups.split()), 1, f"backups in {backups}"):
            return
        verified = container.run("uppsiktd", "verify", "--state-directory", backups.strip(), "--json", check=False)
        suite.equal(verified.status, 0, f"status of verify on the backup: {verified}")
        suite.expect('"ok":true' in verified.output.replace(" ", ""), f"verify on the backup: {verified.output}")
        suite.expect(f'"events":{machine.position()}' in verified.output.replace(" ", ""),
                     f"events in the backup, of {machine.position()}: {verified.output}")
