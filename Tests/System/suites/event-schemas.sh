#!/bin/sh
# The published schemas, checked by a validator that is not ours: a schema that only our own tests understand would be
# no help to anyone else. Needs Debian's python3-jsonschema. The last line is "N passed, N failed".
# Builds: none
# Takes: 3
set -eu
events=$(cd "$(dirname "$0")/../../../Events" && pwd)

# Debian's own interpreter first: another python3 on the path need not see Debian's packages.
for python in /usr/bin/python3 python3; do
    if "$python" -c 'from jsonschema import Draft202012Validator' 2>/dev/null; then
        exec "$python" - "$events" <<'PYTHON'
import copy
import json
import pathlib
import sys

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import SchemaError

events = pathlib.Path(sys.argv[1])
passed = failed = 0


def tell(holds, what):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"not ok: {what}")


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


validators = {}
for path in sorted(events.glob("*/v*.schema.json")):
    name = path.relative_to(events)
    schema = load(path)
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        tell(False, f"{name}: {error.message}")
        continue
    tell(True, name)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    kind, version = path.parent.name, int(path.name.split(".")[0][1:])
    validators[kind, version] = validator
    example = path.with_name(path.name.replace(".schema.", ".example."))
    if not example.exists():
        tell(False, f"{name}: it has no example")
        continue
    data = load(example)
    errors = [error.message for error in validator.iter_errors(data)]
    tell(not errors, f"{example.relative_to(events)}: {errors}")
    # A schema that accepts anything would pass all of the above.
    for field in schema["required"]:
        damaged = copy.deepcopy(data)
        del damaged[field]
        tell(not validator.is_valid(damaged), f"{name}: accepts an event without {field}")
    tell(not validator.is_valid({**data, "unheardOf": 1}), f"{name}: accepts an unknown field")
    tell(not validator.is_valid({**data, "on": "2023-02-29"}), f"{name}: accepts a day that does not exist")

for path in sorted(events.glob("streams/*.jsonl")):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        event = json.loads(line)
        validator = validators.get((event["type"], event["version"]))
        errors = ["no such schema"] if validator is None else [e.message for e in validator.iter_errors(event["data"])]
        tell(not errors, f"{path.relative_to(events)}:{number}: {errors}")

if not validators:
    tell(False, f"there is no schema below {events.name}/")
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
PYTHON
    fi
done
echo "python3-jsonschema is not installed (apt-get install python3-jsonschema)" >&2
echo "0 passed, 1 failed"
exit 1
