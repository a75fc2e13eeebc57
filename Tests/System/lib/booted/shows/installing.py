"""Installed as Debian does it: enabled, started, ready; open to the group and to nobody else."""

from systemtest import until

from ..machine import MEMBER, OUTSIDER, SOCKET

TIMERS = ["uppsikt-remind.timer", "uppsikt-verify.timer", "uppsikt-backup.timer"]
SPRING = "granvik-oversight-2025-04-30-hemtjanst-och-boenden"


def add(suite, machine):
    @suite.test("a Debian is made of packages, and boots")
    def boots():
        suite.equal(machine.container.systemctl("is-system-running").output.strip(), "running", "state of the system")

    @suite.test("the package installs: everything is enabled and started, and the daemon is ready")
    def installs():
        container = machine.installed
        for unit in ("uppsiktd.service", "uppsiktd.socket", *TIMERS):
            suite.equal(container.systemctl("is-enabled", unit, check=False).output.strip(), "enabled", unit)
            suite.equal(container.systemctl("is-active", unit, check=False).output.strip(), "active", unit)
        suite.equal(container.show("uppsiktd", "StatusErrno"), "0", "ERRNO of the daemon")
        suite.equal(machine.api.get("/readyz").status, 200, "status of /readyz")
        suite.expect(container.show("uppsiktd", "StatusText"), "the daemon tells no STATUS")
        suite.equal(container.systemctl("--failed", "--plain", "--no-legend").output, "", "units that failed")
        owner = container.run("stat", "--format=%U:%G %a", SOCKET).output.strip()
        suite.equal(owner, "uppsikt:uppsikt 660", "owner and mode of the socket")

    @suite.test("an ordinary user of the group, with roles that root gave, imports a report and decides it")
    def decides():
        machine.municipality()
        root, user = machine.ctl, lambda *arguments, **options: machine.ctl(*arguments, user=MEMBER, **options)
        path = machine.sample_report("uppsikt-april")
        refused = user("import", path, "--municipality", "Granvik", "--as-of", "2025-04-30", check=False)
        suite.equal(refused.status, 1, f"status without a role: {refused}")
        machine.employ()
        user("import", path, "--municipality", "Granvik", "--as-of", "2025-04-30")
        user("report", "submit", SPRING, "--on", "2025-05-06")
        decide = ("decide", SPRING, "--body", "omsorgsutskottet", "--meeting", "2025-05-14", "--paragraph", "§ 41")
        refused = user(*decide[:2], "approve", *decide[2:], check=False)
        suite.equal(refused.status, 1, f"status of a decision without the secretary's role: {refused}")
        root("role", "grant", "p-lind", "secretary", "--body", "granvik-omsorgsutskottet")
        before = machine.position()
        refused = user(*decide[:2], "remit", *decide[2:], check=False)
        suite.equal(refused.status, 1, f"status of a remit without reasons: {refused}")
        suite.equal(machine.position(), before, "position after what was refused")
        user(*decide[:2], "remit", *decide[2:], "--reason", "Kostnaden saknas.", "--due", "2025-05-30")
        user("report", "supplement", SPRING, "--text", "Försöket har kostat 85 000 kronor.", "--on", "2025-05-27")
        user("report", "submit", SPRING, "--on", "2025-05-28")
        user("decide", SPRING, "approve", "--body", "omsorgsutskottet", "--meeting", "2025-06-11", "--paragraph", "§ 52")
        report = machine.json("report", "show", SPRING, user=MEMBER)
        suite.equal(report["state"], "approved", "state of the report")
        suite.equal([decision["outcome"] for decision in report["decisions"]], ["remit", "approve"], "decisions")

    @suite.test("a user outside the group is refused, with a sentence that says why")
    def outsider():
        _ = machine.installed
        for arguments in (["status"], ["report", "list"], ["import", "/etc/hostname", "--municipality", "Granvik",
                                                           "--as-of", "2025-04-30"]):
            refused = machine.ctl(*arguments, user=OUTSIDER, check=False)
            suite.expect(refused.status in (1, 69), f"status: {refused}")
            suite.equal(refused.output, "", f"what {arguments} printed for an outsider")
            suite.equal(len(refused.errors.strip().splitlines()), 1, f"sentences that say why: {refused}")
            suite.expect("may not open " + SOCKET in refused.errors, f"the sentence does not say why: {refused}")

    @suite.test("hardening is in effect: no privileges, no network, nothing to write but the state")
    def hardened():
        container = machine.installed
        for name, value in (("NoNewPrivileges", "yes"), ("PrivateNetwork", "yes"), ("ProtectSystem", "strict"),
                            ("User", "uppsikt"), ("CapabilityBoundingSet", "")):
            suite.equal(container.show("uppsiktd", name), value, name)
        process = container.show("uppsiktd", "MainPID")
        status = container.path(f"/proc/{process}/status").read_text()
        for line in ("NoNewPrivs:\t1", "Seccomp:\t2", "CapEff:\t0000000000000000", "CapBnd:\t0000000000000000"):
            suite.expect(line in status, f"the process's status has no line {line!r}")
        suite.expect(container.path(f"/proc/{process}/ns/net").readlink()
                     != container.path("/proc/1/ns/net").readlink(), "it shares the machine's network")
        known = container.run("nsenter", f"--target={process}", "--net", "cat", "/proc/net/dev").output.splitlines()[2:]
        devices = [line.split(":")[0].strip() for line in known]
        suite.equal(devices, ["lo"], "network devices that it has")

        def writes(path):
            """Whether it could write; tried from outside through its root, where not even "touch" can be executed."""
            return container.run("touch", f"/proc/{process}/root{path}", user="uppsikt", check=False).status == 0

        for path in ("/etc/uppsikt/new", "/usr/new", "/var/new", "/home/new", "/run/uppsikt/new"):
            suite.expect(not writes(path), f"it can write {path}")
        suite.expect(writes("/var/lib/uppsikt"), "it cannot write its state")
        for unit, threshold in (("uppsiktd", 5), *((timer.replace(".timer", ""), 10) for timer in TIMERS)):
            rated = container.run(
                "systemd-analyze", "security", "--no-pager", f"--threshold={threshold}", f"{unit}.service", check=False)
            suite.equal(rated.status, 0, f"{unit} is exposed more than {threshold / 10}: {rated.output[-200:]}")

    @suite.test("HTTP on loopback is answered through the passed socket: with a token, and not without")
    def http():
        container = machine.installed
        machine.municipality()
        machine.ctl("person", "set", "p-revisor", "--name", "Olof Ekmyr")
        machine.ctl("role", "grant", "p-revisor", "auditor")
        token = machine.json("person", "token", "p-revisor")["token"]
        container.path("/root/token").write_text(f"Authorization: Bearer {token}\n")

        def status(*options):
            return container.run("curl", "--silent", "--show-error", "--output", "/dev/null", "--write-out",
                                 "%{http_code}", *options, "http://127.0.0.1:8425/api/v1/reports", check=False).output

        suite.equal(status("--header", "@/root/token"), "200", "status with a token")
        suite.equal(status(), "401", "status without a token")
        suite.equal(status("--header", "Authorization: Bearer x"), "401", "status with another token")
        listening = container.run("cat", "/proc/net/tcp").output.splitlines()[1:]
        addresses = {line.split()[1] for line in listening if line.split()[3] == "0A"}
        suite.expect("0100007F:20E9" in addresses, f"nothing listens on 127.0.0.1:8425: {addresses}")
        suite.expect("00000000:20E9" not in addresses, "it listens on every address")
