#!/usr/bin/env python3
"""Makes Tests/TransparencyLogTests/Vectors/proofs.json, from the description alone; the Swift tests read it."""

import base64
import hashlib
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import tlog  # noqa: E402
from tlog import ed25519  # noqa: E402

NAME = "uppsikt/vectors.example"
SEED = hashlib.sha256(b"uppsikt test vectors").digest()
TYPES = ["UnitEstablished", "ActivityPlanned", "ActivityStatusReported", "ReportSubmitted", "ReportRemitted"]


def encoded(data):
    return base64.b64encode(data).decode()


def event(position):
    kind = TYPES[(position - 1) % len(TYPES)]
    return {
        "position": position, "id": f"01900000-0000-7000-8000-{position:012x}", "stream": f"thing-{position % 3}",
        "revision": (position + 2) // 3, "type": kind, "version": 1 + position % 2,
        "recorded": f"2025-02-03T04:05:06.{position:03d}Z", "actor": "person-7",
        "correlation": f"01900000-0000-7000-8000-{position:012x}",
        "causation": None if position % 2 else "01900000-0000-7000-8000-000000000001", "command": f"command-{position}",
        "data": json.dumps({"title": f"Åtgärd {position}", "unit": "hemtjanst"}, ensure_ascii=False),
    }


def entry_of(event):
    lines = ["uppsikt-event/1"] + [str(event[name] if event[name] is not None else "-") for name in tlog.FIELDS]
    return "\n".join(lines + [event["data"]]).encode()


def note(size, root):
    data = b"\x01" + ed25519.public_key(SEED)
    key_id = hashlib.sha256(NAME.encode() + b"\n" + data).digest()[:4]
    text = f"{NAME}\n{size}\n{encoded(root)}\n"
    return f"{text}\n— {NAME} {encoded(key_id + ed25519.sign(SEED, text.encode()))}\n"


def main():
    public = b"\x01" + ed25519.public_key(SEED)
    key_id = hashlib.sha256(NAME.encode() + b"\n" + public).digest()[:4].hex()
    key = f"{NAME}+{key_id}+{encoded(public)}"
    events = [event(position) for position in range(1, 14)]
    leaves = [tlog.leaf_hash(entry_of(event)) for event in events]
    roots = [tlog.root_of(leaves[:size]) for size in range(len(leaves) + 1)]
    vectors = {
        "description": "Made by Tests/System/lib/tlog/make_vectors.py; see Verifying.md in Sources/TransparencyLog. Hashes are hexadecimal.",
        "signingKey": f"PRIVATE+KEY+{NAME}+{key_id}+{encoded(bytes([1]) + SEED)}",
        "verifierKey": key,
        "events": [
            {**event, "entry": entry_of(event).decode(), "leafHash": leaf.hex()}
            for event, leaf in zip(events, leaves)
        ],
        "roots": [root.hex() for root in roots],
        "checkpoints": [note(size, roots[size]) for size in range(1, len(leaves) + 1)],
        "inclusion": [
            {"position": position, "size": size,
             "path": [node.hex() for node in tlog.inclusion_path(position - 1, leaves[:size])]}
            for size in range(1, len(leaves) + 1) for position in range(1, size + 1)
        ],
        "consistency": [
            {"from": old, "to": new, "path": [node.hex() for node in tlog.consistency_path(old, leaves[:new])]}
            for new in range(1, len(leaves) + 1) for old in range(1, new + 1)
        ],
        "proof": "\n".join(
            ["c2sp.org/tlog-proof@v1", f"extra {encoded(entry_of(events[5]))}", "index 5"]
            + [encoded(node) for node in tlog.inclusion_path(5, leaves[:11])]
            + ["", note(11, roots[11])]),
    }
    place = Path(__file__).resolve().parents[3] / "TransparencyLogTests" / "Vectors" / "proofs.json"
    place.parent.mkdir(exist_ok=True, parents=True)
    place.write_text(json.dumps(vectors, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
