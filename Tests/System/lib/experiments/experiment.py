"""A change of the sources: new files, and lines in files that there are."""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

HOME = Path("Tests") / "Experiments"


@dataclass
class Piece:
    """What can be left out: a file, or lines of one; and what says that it is missing."""

    experiment: str
    path: str
    is_file: bool
    edits: list = field(default_factory=list)
    # The target that then does not compile, and one whose module is made first.
    target: str | None = None
    through: str | None = None
    # The one test that then fails: as it was built, or built again.
    test: str | None = None
    rebuilt: str | None = None
    says: str = ""

    def __str__(self):
        if self.is_file:
            return self.path
        edit = self.edits[0]
        lines = str(edit.get("insert") or edit.get("append") or edit.get("by") or edit["raise"]).strip().splitlines()
        return f"{self.path}: {lines[0].strip()[:60]}"


class Experiment:
    """An experiment of Tests/Experiments."""

    def __init__(self, root, name):
        self.name = name
        self.home = Path(root) / HOME / name
        values = tomllib.loads((self.home / "experiment.toml").read_text())
        self.changes = values["changes"]
        self.pieces = [self._piece(each, True) for each in values["file"]]
        self.pieces += [self._piece(each, False) for each in values["edit"]]
        stated = {piece.path for piece in self.pieces if piece.is_file}
        there = {str(file.relative_to(self.home / "files")) for file in (self.home / "files").rglob("*") if file.is_file()}
        if stated != there:
            raise AssertionError(f"{name}: experiment.toml and files/ differ in {sorted(stated ^ there)}")

    def _piece(self, values, is_file):
        known = {key: values[key] for key in ("target", "through", "test", "rebuilt", "says") if key in values}
        if len([key for key in ("target", "test", "rebuilt") if key in known]) != 1 or not known.get("says"):
            raise AssertionError(f"{self.name}: {values['path']} must say by what its absence is found")
        edits = [] if is_file else values.get("edits", [values])
        return Piece(self.name, values["path"], is_file, edits, **known)

    def touched(self):
        """The paths of the files that it makes or changes."""
        return sorted({piece.path for piece in self.pieces})

    def new(self, path):
        """The bytes of a new file."""
        return (self.home / "files" / path).read_bytes()


def applied(experiments, root, without=None):
    """The bytes of every file that experiments touch, by path, as they are with all pieces but one.

    The files of the root are those before the experiments. A file that is left out is not in the result.
    """
    result = {}
    for experiment in experiments:
        for piece in experiment.pieces:
            if piece is without:
                continue
            if piece.is_file:
                result[piece.path] = experiment.new(piece.path)
                continue
            text = result.get(piece.path) or (Path(root) / piece.path).read_bytes()
            result[piece.path] = _edited(text.decode(), piece).encode()
    # Where the only lines of a file are left out, it is what it was.
    if without is not None and not without.is_file and without.path not in result:
        result[without.path] = (Path(root) / without.path).read_bytes()
    return result


def _edited(text, piece):
    for edit in piece.edits:
        text = _apply(text, edit, piece.path)
    return text


def _apply(text, edit, path):
    if "append" in edit:
        return text.rstrip("\n") + "\n" + edit["append"] + "\n"
    if "raise" in edit:
        for beginning in [edit["raise"]] if isinstance(edit["raise"], str) else edit["raise"]:
            text, count = re.subn(re.escape(beginning) + r"(\d+)", lambda found: beginning + str(int(found[1]) + 1), text)
            _require(count == 1, path, beginning)
        return text
    if "replace" in edit:
        _require(edit["replace"] in text, path, edit["replace"])
        return text.replace(edit["replace"], edit["by"], 1)
    anchor = edit.get("after") or edit["before"]
    lines = text.split("\n")
    numbers = [number for number, line in enumerate(lines) if line.strip() == anchor]
    _require(numbers, path, anchor)
    number = numbers[0] + ("after" in edit)
    lines[number:number] = edit["insert"].split("\n")
    return "\n".join(lines)


def _require(truth, path, anchor):
    if not truth:
        raise AssertionError(f"{path} has no line \"{anchor}\" any more: an experiment in {HOME} has to be adapted")
