"""The daemon's OpenAPI document, with what the daemon holds as likely values.

A schema `X` becomes "one of these values, or X", where the values are of X already: it allows what it allowed before, and
a generator of requests meets what there is.
"""

import json
import re

# The list that has the ids for a parameter in a path.
_LISTS = (
    "activities", "assignments", "bodies", "indicators", "meetings", "municipalities", "persons", "reports",
    "statements", "units",
)
_WORDS = {
    "municipality": ["Granvik"], "body": ["Omsorgsutskottet", "Kommunstyrelsen", "granvik-omsorgsutskottet"],
    "committee": ["Omsorgsutskottet", "Kommunstyrelsen"], "goals": ["Fler ska kunna bo kvar hemma."],
    "on": ["2026-06-01"], "keyFigure": ["N00945"], "municipalityCode": ["2184"], "value": ["34,5 %"], "meeting": ["2026-06-10"],
}


def knowing(api):
    """The document that a daemon serves, with the ids and names of what it holds as likely values."""
    document = json.loads(api.get("/api/v1/openapi.json").body)
    ids = {name: [each["id"] for each in api.get(f"/api/v1/{name}").json()] for name in _LISTS}
    ids["reminders"] = []
    streams = sorted({each["subject"] for each in api.get("/api/v1/events").json()})
    for path, operations in document["paths"].items():
        thing = re.match(r"/api/v1/(\w+)/\{id\}", path)
        for operation in operations.values():
            for index, parameter in enumerate(operation.get("parameters", [])):
                if "$ref" in parameter:
                    continue
                values = {
                    ("path", "id"): ids.get(thing[1], []) if thing else [], ("path", "number"): [1],
                    ("query", "stream"): streams,
                }.get((parameter["in"], parameter["name"])) or _WORDS.get(parameter["name"], [])
                parameter["schema"] = _likely(parameter["schema"], values[:20])
            for media in operation.get("requestBody", {}).get("content", {}).values():
                _fill(media.get("schema", {}))
    return document


def _fill(schema):
    for name, field in schema.get("properties", {}).items():
        if field.get("type") == "array":
            field["items"] = _likely(field["items"], _WORDS.get(name, []))
        else:
            schema["properties"][name] = _likely(field, _WORDS.get(name, []))


def _likely(schema, values):
    return {"anyOf": [{"enum": values}, schema]} if values else schema
