"""The one machine that the tests of the suite share: a Debian with Uppsikt installed and an invented municipality."""

import json
from pathlib import Path

from systemtest import Api, sample, until
from systemtest.suite import ROOT

from .container import Container
from .journal import Journal
from .packages import built_package, needed
from .root import debian_root

SOCKET = "/run/uppsikt/uppsikt.sock"
MEMBER, OUTSIDER = "klind", "oekmyr"


class Machine:
    """Makes itself as far as a test needs it."""

    def __init__(self, suite):
        self.suite = suite
        self.api = None
        self.package = None
        self._container = None
        self._why_not = None
        self._municipality = False
        self._employed = False

    @property
    def container(self):
        """The booted container, with the package beside it but not yet installed."""
        if self._why_not:
            raise AssertionError(f"there is no container: {self._why_not}")
        if self._container is None:
            try:
                self._container = self._booted()
            except Exception as error:
                self._why_not = (str(error) or repr(error)).splitlines()[0]
                raise
        return self._container

    @property
    def installed(self):
        """The container, with Uppsikt installed and two users: one in the group, one outside."""
        container = self.container
        if self.api is None:
            container.run("apt-get", "install", "--yes", "--no-install-recommends", "/var/cache/uppsikt.deb")
            container.run("useradd", "--create-home", "--groups", "uppsikt", MEMBER)
            container.run("useradd", "--create-home", OUTSIDER)
            self.api = Api(container.path(SOCKET))
        return container

    @property
    def journal(self):
        """The journal of the daemon."""
        return Journal(self.installed)

    def municipality(self):
        """An invented municipality with a goal, and what a command needs to plan an activity toward it."""
        _ = self.installed
        if not self._municipality:
            sample.municipality(self)
            sample.command(self, "/api/v1/units", {
                "municipality": sample.MUNICIPALITY, "name": "Hemtjänst", "on": sample.DAY})
            self._municipality = True
        return {"municipality": sample.MUNICIPALITY, "units": ["Hemtjänst"], "start": sample.DAY, "end": "2027-10-29",
                "goals": ["Fler ska kunna bo kvar hemma."], "on": sample.DAY}

    def employ(self):
        """Gives the user of the group a role, as the administrator does."""
        self.ctl("person", "set", "p-lind", "--name", "Karin Lind", "--user", MEMBER)
        if not self._employed:
            self.ctl("role", "grant", "p-lind", "controller")
            self._employed = True

    def ctl(self, *arguments, user=None, check=True, **options):
        """Runs uppsiktctl inside, as root or as a user."""
        return self.installed.run("uppsiktctl", *arguments, user=user, check=check, **options)

    def json(self, *arguments, user=None):
        """The value that uppsiktctl prints with --json."""
        return json.loads(self.ctl(*arguments, "--json", user=user).output)

    def events(self, *arguments):
        """The events of the log."""
        return [json.loads(line) for line in self.ctl("events", "--json", *arguments).output.splitlines()]

    def position(self):
        """The log's last position."""
        return self.api.get("/api/v1/status").json()["position"]

    def until_ready(self, seconds=60):
        """Waits until the daemon serves."""
        container = self.installed
        until(lambda: container.show("uppsiktd", "ActiveState") == "active", seconds, "uppsiktd to be active")

    def titles(self):
        """The title of every activity, with its id."""
        return {activity["title"]: activity["id"] for activity in self.api.get("/api/v1/activities").json()}

    def verify_acknowledged(self, *loads):
        """Expects every acknowledged command of the loads to be in the log once."""
        known = self.api.get("/api/v1/activities").json()
        ids = {activity["id"]: activity["title"] for activity in known}
        for load in loads:
            lost = [title for title, id in load.acknowledged.items() if ids.get(id) != title]
            self.suite.equal(lost, [], "commands that were acknowledged and are lost")
        titles = [activity["title"] for activity in known if activity["title"].startswith("Last ")]
        self.suite.equal(len(titles) - len(set(titles)), 0, "commands that were carried out twice")

    def all_told(self, what, seconds=60):
        """Waits until the journal has the log's last position, and expects every position, in order."""
        journal = self.journal
        end = self.position()
        until(lambda: journal.told(f"UPPSIKT_POSITION={end}"), seconds, f"position {end} in the journal, {what}")
        wrong = journal.holds_in_order(end)
        self.suite.expect(wrong is None, f"{what}: {wrong}")

    def sample_report(self, name):
        """Copies a report of the sample municipality into the container, and gives its path there."""
        path = f"/var/tmp/{name}.txt"
        if not self.installed.path(path).exists():
            self.installed.write(path, (ROOT / "Deploy" / "sample" / f"granvik-{name}.txt").read_text())
        return path

    def _booted(self):
        self.package = built_package(self.suite)
        root = debian_root(
            Path(ROOT / ".build" / "test" / "booted"), ["postfix", "curl", *needed(self.package)],
            ["dma", "poppler-utils"])
        container = Container(self.suite, root).boot()
        container.path("/var/cache/uppsikt.deb").write_bytes(self.package.read_bytes())
        return container
