"""The reminders' timer fires: a mail agent of Debian gets one digest for each person, with what is due and nothing else."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from systemtest import sample, until

from ..mail import HOST, letters, local_dma, local_postfix, shortly, subject, text

SERVICE, TIMER = "uppsikt-remind.service", "uppsikt-remind.timer"
COOK, CARETAKER, BYSTANDER = "anna", "berit", "cecilia"


def add(suite, machine):
    scene = {}

    def moment(day, days):
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()

    def due(day):
        return machine.api.get(f"/api/v1/reminders?on={day}").json()

    def plan(title, unit, end):
        body = {**machine.municipality(), "title": title, "units": [unit], "end": end}
        return sample.command(machine, "/api/v1/activities", body)["id"]

    def prepared():
        """Units with a manager each, their mailboxes, activities that come due, and past working days to send on."""
        if scene:
            return scene
        container = machine.installed
        machine.municipality()
        local_postfix(container)
        today = datetime.now(ZoneInfo("Europe/Stockholm")).date()
        days = [(today - timedelta(days=back)).isoformat() for back in range(20)]
        working = [day for day in days if due(day)["isWorkingDay"]][:4]
        scene.update(days=sorted(working), body=machine.municipality())
        first, second = scene["days"][0], scene["days"][1]
        for user, unit in ((COOK, "Köket"), (CARETAKER, "Vaktmästeriet"), (BYSTANDER, "Tvätten")):
            container.run("useradd", "--create-home", user)
            id = sample.command(machine, "/api/v1/units", {
                "municipality": sample.MUNICIPALITY, "name": unit, "on": sample.DAY})["id"]
            machine.ctl("person", "set", f"p-{user}", "--name", user.capitalize(), "--email", f"{user}@{HOST}")
            machine.ctl("role", "grant", f"p-{user}", "unit_manager", "--unit", id)
        scene["soon"] = plan("Laga ugnen före jul", "Köket", moment(first, 7))
        scene["late"] = plan("Byta kylrummets dörr", "Köket", moment(first, -10))
        scene["done"] = plan("Köpa in en ångkokare", "Köket", moment(first, 3))
        sample.command(machine, f"/api/v1/activities/{scene['done']}/status-reports", {
            "status": "completed_on_plan", "on": first})
        scene["month"] = plan("Måla om trapphuset på Björkgården", "Vaktmästeriet", moment(first, 28))
        scene["far"] = plan("Byta belysningen i källaren", "Vaktmästeriet", moment(second, 100))
        scene["fresh"] = plan("Tvätta gardinerna", "Tvätten", moment(first, 200))
        return scene

    def on(day, more=""):
        """Has the service remind for a day of which we know what is due: today may be a Sunday."""
        machine.installed.drop_in(SERVICE, "day", "[Service]\nExecStart=\nExecStart=/usr/bin/uppsiktctl remind "
                                  f"--working-days-only --on {day}\n{more}")

    def fired(seconds=60):
        """Lets the timer fire in a few seconds, and waits until the service has ended."""
        container = machine.installed
        before = container.show(SERVICE, "InvocationID")
        container.drop_in(TIMER, "soon", f"[Timer]\nOnCalendar=\nOnCalendar={shortly()}\nAccuracySec=100ms\n")
        container.systemctl("restart", TIMER)
        try:
            until(lambda: container.show(SERVICE, "InvocationID") != before and ended(), seconds, "the timer's service")
        finally:
            container.drop_in(TIMER, "soon", None)
            container.systemctl("restart", TIMER)
        if container.show(SERVICE, "Result") != "success":
            raise AssertionError(f"the service failed: {said()}")

    def ended():
        """Whether a run is over: what failed waits for its next attempt."""
        container = machine.installed
        return container.show(SERVICE, "ActiveState") in ("inactive", "failed") or \
            container.show(SERVICE, "SubState") == "auto-restart"

    def said():
        return machine.installed.run(
            "journalctl", "--no-pager", f"--unit={SERVICE}", "--lines=15", "--output=cat", check=False).output

    def received(counts, what):
        """Waits for the mail agent to have delivered so many messages to each, and expects no more."""
        container = machine.installed
        try:
            until(lambda: all(len(letters(container, user)) >= count for user, count in counts.items()), 30, what)
        except AssertionError as error:
            log = container.run("journalctl", "--no-pager", "--lines=30", "--output=cat", check=False).output
            raise AssertionError(f"{error}; {log[-2500:]}") from None
        until(lambda: not container.run("find", "/var/spool/postfix/maildrop", "/var/spool/postfix/active", "-type", "f",
                                        check=False).output, 30, "the mail agent's queue to be empty")
        for user, count in counts.items():
            suite.equal(len(letters(container, user)), count, f"{what}: messages to {user}")

    def tells(user, ids, others, what):
        """Expects the last message to a person to name these activities, in both languages, and no other."""
        found = letters(machine.installed, user)
        if not suite.expect(found, f"{what}: {user} has no message"):
            return
        message = found[-1]
        titles = {id: title for title, id in machine.titles().items()}
        for language in ("sv", "en"):
            words = text(message, language)
            for id in ids:
                suite.expect(id in words and titles[id] in words, f"{what}: {titles[id]} is not in {language}: {words!r}")
            for id in others:
                suite.expect(id not in words, f"{what}: {titles[id]} is in {language}: {words!r}")
        places = [text(message, "sv").find(id) for id in ids]
        suite.equal(places, sorted(places), f"{what}: the order of the items")

    @suite.test("the reminders' timer is set for weekday mornings, and for a morning that was missed")
    def timer():
        container = machine.installed
        suite.equal(container.show(TIMER, "Persistent"), "yes", "Persistent=")
        listed = container.systemctl("list-timers", "--all", "--no-legend").output
        for name in ("uppsikt-remind", "uppsikt-verify", "uppsikt-backup"):
            suite.expect(f"{name}.timer" in listed, f"{name}.timer is not in the list: {listed}")
        shown = container.show(TIMER, "NextElapseUSecRealtime")
        when = datetime.strptime(shown, "%a %Y-%m-%d %H:%M:%S UTC").replace(tzinfo=ZoneInfo("UTC")).astimezone(
            ZoneInfo("Europe/Stockholm"))
        suite.equal((when.hour, when.minute, when.weekday() < 5), (7, 0, True), f"next time, {when}: hour, minute, weekday")

    @suite.test("the timer fires: Postfix gets one digest for each person, with the right items and nobody else's")
    def digests():
        now = prepared()
        on(now["days"][0])
        fired()
        received({COOK: 1, CARETAKER: 1, BYSTANDER: 0}, "the first run")
        tells(COOK, [now["late"], now["soon"]], [now["done"], now["month"], now["far"]], "the cook's digest")
        tells(CARETAKER, [now["month"]], [now["late"], now["soon"], now["far"]], "the caretaker's digest")
        for user in (COOK, CARETAKER):
            for message in letters(machine.installed, user):
                suite.equal(message["To"].addresses[0].addr_spec, f"{user}@{HOST}", "To")
                suite.equal(message.get_content_type(), "multipart/alternative", "type of the message")
                suite.expect(message["List-Id"] and message["Message-ID"] and message["Date"], f"header: {message.items()}")
                suite.equal([part.get("Content-Language") for part in message.iter_parts()], ["en", "sv"], "languages")
                suite.equal(list(message.iter_attachments()), [], "attachments")
                suite.expect(len(subject(message)) > 5, f"subject {subject(message)!r}")
        kinds = [event["type"] for event in machine.events("--type", "ReminderSent")]
        suite.equal(len(kinds), 2, "ReminderSent in the log")

    @suite.test("fired again, the timer sends nothing")
    def again():
        now = prepared()
        on(now["days"][0])
        position = machine.position()
        fired()
        received({COOK: 1, CARETAKER: 1, BYSTANDER: 0}, "fired again")
        suite.equal(machine.position(), position, "position")

    @suite.test("an activity that is rescheduled moves its reminder")
    def moved():
        now = prepared()
        machine.ctl("activity", "reschedule", now["soon"], "--end", moment(now["days"][1], 60), "--reason", "Reservdelar.",
                    "--on", now["days"][0])
        machine.ctl("activity", "reschedule", now["far"], "--end", moment(now["days"][1], 7), "--reason", "Bidrag.",
                    "--on", now["days"][0])
        on(now["days"][1])
        fired()
        received({COOK: 1, CARETAKER: 2, BYSTANDER: 0}, "the second run")
        tells(CARETAKER, [now["far"]], [now["month"], now["soon"]], "what came nearer")
        suite.expect(moment(now["days"][1], 7) in text(letters(machine.installed, CARETAKER)[-1], "sv"), "not the new day")
        later = moment(now["days"][1], 60 - 28)
        planned = machine.json("remind", "--dry-run", "--on", later)
        items = [item["id"] for digest in planned["sent"] for item in digest["items"]]
        suite.expect(now["soon"] in items, f"four weeks before its new end it is not due: {items}")

    @suite.test("a mail agent that is down for one run: the unit fails and says so, and the next run delivers")
    def down():
        now, container = prepared(), machine.installed
        machine.ctl("activity", "reschedule", now["fresh"], "--end", moment(now["days"][2], 7), "--reason", "Tidigare.",
                    "--on", now["days"][1])
        # Tried again by systemd only after a while, so that the failure can be looked at.
        on(now["days"][2], "RestartSec=1h\n")
        container.run("mv", "/usr/sbin/sendmail", "/usr/sbin/sendmail.away")
        container.write("/usr/sbin/sendmail", "#!/bin/sh\necho 'the queue cannot be written' >&2\nexit 75\n", 0o755)
        try:
            before = container.show(SERVICE, "InvocationID")
            container.systemctl("start", SERVICE, check=False, timeout=120)
            until(lambda: container.show(SERVICE, "InvocationID") != before, 30, "the service to be started")
            until(lambda: container.show(SERVICE, "Result") != "success", 60, f"the service to fail; {said()}")
            suite.equal(container.show(SERVICE, "Result"), "exit-code", "result of the service")
            suite.expect("the queue cannot be written" in said(), f"the journal does not say why: {said()}")
            suite.equal(len(letters(container, BYSTANDER)), 0, "messages while the agent is down")
        finally:
            container.run("mv", "/usr/sbin/sendmail.away", "/usr/sbin/sendmail")
        container.systemctl("stop", SERVICE)
        fired()
        received({COOK: 1, CARETAKER: 2, BYSTANDER: 1}, "the run after")
        tells(BYSTANDER, [now["fresh"]], [now["soon"], now["far"]], "what the next run delivered")
        failed = [event["type"] for event in machine.events("--type", "ReminderFailed")]
        suite.equal(len(failed), 1, "ReminderFailed in the log")
        fired()
        received({COOK: 1, CARETAKER: 2, BYSTANDER: 1}, "and once more")

    @suite.test("another mail agent, dma, takes over without a setting")
    def other_agent():
        now, container = prepared(), machine.installed
        local_dma(container)
        machine.ctl("activity", "reschedule", now["fresh"], "--end", moment(now["days"][3], 7), "--reason", "Senare.",
                    "--on", now["days"][2])
        on(now["days"][3])
        fired()

        def delivered():
            # As Debian's cron job of dma does every five minutes for what could not be delivered at once.
            container.run("dma", "-q1", check=False)
            return len(letters(container, BYSTANDER)) == 2

        until(delivered, 60, "dma to deliver")
        tells(BYSTANDER, [now["fresh"]], [now["soon"], now["far"]], "what dma delivered")
        container.drop_in(SERVICE, "day", None)
