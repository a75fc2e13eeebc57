"""A walk through what a municipality records, step by step, with notes of what was seen on the way."""

import http.client
import json


class Walk:
    """The steps of a suite that build on each other, on one daemon, and the views that were noted on the way."""

    def __init__(self, suite):
        self.suite = suite
        self.daemon = None
        # What was made, by the names that the suite gives it, and what the last command answered.
        self.ids = {}
        self.made = None
        # The day that was recorded, the position that the log ended at, the brief, what it gave, the command, the view.
        self.notes = []
        self._steps, self._taken = [], 0

    def step(self, title):
        """Marks a part of the walk as a test; whichever is chosen, those before it come first."""

        def mark(function):
            self._steps.append(function)
            number = len(self._steps)

            @self.suite.test(title)
            def walk():
                while self._taken < number:
                    self._taken += 1
                    self._steps[self._taken - 1]()

            return function

        return mark

    def record(self, *words):
        """Carries out a command, which must be accepted; gives the position of the first event of it."""
        before = self.daemon.position()
        self.made = self.see(*words)
        return before + 1

    def make(self, name, *words):
        """Carries out a command that makes something, and keeps its id under a name; gives the position."""
        position = self.record(*words)
        self.ids[name] = self.made["id"]
        return position

    def put_right(self, position, on, reason, *changes):
        """Rectifies what was recorded at a position, or voids it; gives the position of the rectification.

        It is tried first, which must promise the same and store nothing.
        """
        words = [word for change in changes for word in ("--set", change)] or ["--void"]
        end = self.daemon.position()
        tried = self.see("rectify", position, *words, "--reason", reason, "--on", on, "--dry-run")
        self.suite.equal(self.daemon.position(), end, f"position after a trial at {position}")
        began = self.record("rectify", position, *words, "--reason", reason, "--on", on)
        self.suite.equal(self.made["changes"], tried["changes"], f"what was changed at {position}, and what was promised")
        return began

    def refuse(self, sentence, *words):
        """Tries what must be refused with a sentence, and must store nothing."""
        before = self.daemon.position()
        ended = self.daemon.ctl(*words)
        self.suite.equal((ended.status, self.daemon.position()), (1, before), f"status and position of {ended}")
        self.suite.expect(sentence in ended.errors, f"{ended} was refused with: {ended.errors}")

    def see(self, *words):
        """What a command answers as JSON."""
        return self.daemon.ctl(*words, use_json=True).json()

    def show(self, parts, *words):
        """Expects sentences in what a command prints, in their order, however its lines are broken; gives it all."""
        ended = self.daemon.ctl(*words)
        self.suite.equal(ended.status, 0, f"status of {ended}: {ended.errors}")
        text, place = " ".join(ended.output.split()), 0
        for part in parts:
            found = text.find(part, place)
            if self.suite.expect(found >= 0, f"{ended} does not say “{part}”, or not there: {text}"):
                place = found + len(part)
        return text

    def note(self, day, brief, expected, *words):
        """Compares what a view says in brief with what is expected now, and keeps the view whole, to be looked at again."""
        view = self.see(*words)
        self.suite.equal(brief(view), expected, f"{' '.join(words)} when {day} was recorded")
        self.notes.append((day, self.daemon.position(), brief, expected, words, view))

    def look_back(self):
        """Looks at every view again, as of the position at which it was noted."""
        for day, position, brief, expected, words, view in self.notes:
            again = self.see(*words, "--as-of-position", position)
            what = f"{' '.join(words)} as of position {position}, noted for {day}"
            self.suite.equal(brief(again), expected, what)
            self.suite.equal(again, view, f"the whole of {what}")

    def ask(self, token, method, target, body=None):
        """Asks over HTTP as the person whose token it is; gives the status and the answer."""
        connection = http.client.HTTPConnection(*self.daemon.http_address().split(":"), timeout=60)
        connection.request(method, target, json.dumps(body) if body else None,
                           {"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        response = connection.getresponse()
        return response.status, json.loads(response.read())
