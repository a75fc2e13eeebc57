"""A small invented municipality, made through the daemon's commands."""

MUNICIPALITY = "Granvik"
BOARD = "granvik-kommunstyrelsen"
COMMITTEE = "granvik-omsorgsutskottet"
DAY = "2026-01-15"


def command(daemon, path, body, method="POST", **headers):
    """Sends a command that must be done, and gives its receipt."""
    answer = daemon.api.request(method, path, body, headers=headers)
    if answer.status not in (200, 201):
        raise AssertionError(f"{path} was answered with {answer.status}: {answer.body.decode()}")
    return answer.json()


def person(daemon, identifier, name, **more):
    """Enters a person in the directory; gives the id."""
    return command(daemon, f"/api/v1/persons/{identifier}", {"name": name, **more}, "PUT")["id"]


def municipality(daemon):
    """Registers the municipality with its board, a committee and a goal; gives the goal's id."""
    command(daemon, "/api/v1/municipalities", {"name": MUNICIPALITY, "on": DAY})
    for name in ("Kommunstyrelsen", "Omsorgsutskottet"):
        command(daemon, "/api/v1/bodies", {"municipality": MUNICIPALITY, "name": name, "on": DAY})
    return municipality_goal(daemon)


def municipality_goal(daemon):
    """Adopts the goal that activities are planned toward, in a municipality that there is; gives its id."""
    goal = {"municipality": MUNICIPALITY, "level": "board", "title": "Fler ska kunna bo kvar hemma.", "on": DAY}
    return command(daemon, "/api/v1/goals", goal)["id"]


def establish(daemon, unit):
    """Establishes a unit that things are planned for, unless it is there."""
    known = daemon.__dict__.setdefault("established", set())
    if unit not in known:
        answer = daemon.api.request("POST", "/api/v1/units", {"municipality": MUNICIPALITY, "name": unit, "on": DAY})
        if answer.status not in (201, 409):
            raise AssertionError(f"{unit} was answered with {answer.status}: {answer.body.decode()}")
        known.add(unit)


def plan(daemon, title, unit="Hemtjänst", **more):
    """Plans an activity toward the goal, and gives its id."""
    establish(daemon, unit)
    return command(daemon, "/api/v1/activities", {
        "municipality": MUNICIPALITY, "title": title, "units": [unit], "goals": ["Fler ska kunna bo kvar hemma."],
        "start": DAY, "end": "2026-10-31", "on": DAY, **more})["id"]


def report(daemon, kind="oversight", unit="Hemtjänst", on="2026-03-01", committee="Omsorgsutskottet", **more):
    """Asks for a report and drafts it, and gives its id."""
    establish(daemon, unit)
    asked = command(daemon, "/api/v1/reports", {
        "municipality": MUNICIPALITY, "kind": kind, "unit": unit, "committee": committee, "on": on, **more})
    command(daemon, f"/api/v1/reports/{asked['id']}/draft", {"on": on})
    return asked["id"]
