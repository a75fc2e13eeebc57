"""A stand-alone verifier of Uppsikt's checkpoints and proofs, written from Sources/TransparencyLog/Documentation.docc/Verifying.md.

It shares nothing with the daemon: standard library only, with the tree, the notes and Ed25519 of its own."""

import base64
import hashlib
import re

from . import ed25519


class Invalid(Exception):
    """What was to be verified does not hold."""


def need(condition, reason):
    if not condition:
        raise Invalid(reason)


# --- the tree: RFC 6962, section 2.1 ---

def leaf_hash(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def split(count):
    """The largest power of two below a count of at least two."""
    return 1 << (count - 1).bit_length() - 1


def root_of(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    left = split(len(leaves))
    return node_hash(root_of(leaves[:left]), root_of(leaves[left:]))


def inclusion_path(index, leaves):
    if len(leaves) == 1:
        return []
    left = split(len(leaves))
    if index < left:
        return inclusion_path(index, leaves[:left]) + [root_of(leaves[left:])]
    return inclusion_path(index - left, leaves[left:]) + [root_of(leaves[:left])]


def consistency_path(old, leaves, known=True):
    if old == len(leaves):
        return [] if known else [root_of(leaves)]
    left = split(len(leaves))
    if old <= left:
        return consistency_path(old, leaves[:left], known) + [root_of(leaves[left:])]
    return consistency_path(old - left, leaves[left:], False) + [root_of(leaves[:left])]


def root_by_inclusion(leaf, index, size, path):
    """The root that a path leads to, or None: by the definition of the path, from the top down."""
    if size == 1:
        return leaf if not path else None
    if not path:
        return None
    left = split(size)
    if index < left:
        below = root_by_inclusion(leaf, index, left, path[:-1])
        return below and node_hash(below, path[-1])
    below = root_by_inclusion(leaf, index - left, size - left, path[:-1])
    return below and node_hash(path[-1], below)


def roots_by_consistency(old, new, path, old_root, known=True):
    """The older and the newer root that a path leads to, or None."""
    if old == new:
        if known:
            return (old_root, old_root) if not path else None
        return (path[0], path[0]) if len(path) == 1 else None
    if not path:
        return None
    left = split(new)
    if old <= left:
        below = roots_by_consistency(old, left, path[:-1], old_root, known)
        return below and (below[0], node_hash(below[1], path[-1]))
    below = roots_by_consistency(old - left, new - left, path[:-1], old_root, False)
    return below and (node_hash(path[-1], below[0]), node_hash(path[-1], below[1]))


def check_inclusion(entry, index, size, root, path):
    need(0 <= index < size, "the index is not in the tree")
    need(root_by_inclusion(leaf_hash(entry), index, size, path) == root, "the path does not lead to the root")


def check_consistency(old, old_root, new, new_root, path):
    need(0 < old <= new, "the sizes are not those of a log that grew")
    need(roots_by_consistency(old, new, path, old_root) == (old_root, new_root), "the path does not lead to the roots")


# --- signed notes, keys and checkpoints: C2SP signed-note and tlog-checkpoint ---

def unbase64(text, what):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Invalid(f"{what} is not base 64") from None
    need(base64.b64encode(data).decode() == text, f"{what} is base 64 with something left over")
    return data


def number(text, what):
    need(re.fullmatch(r"0|[1-9][0-9]*", text, re.ASCII), f"{what} is not a number")
    return int(text)


class Key:
    """A verifier key: NAME+HASH+BASE64."""

    def __init__(self, text):
        parts = text.split("+", 2)
        need(len(parts) == 3 and parts[0] and not re.search(r"\s", parts[0]), "the key is not of three parts")
        self.name = parts[0]
        data = unbase64(parts[2], "the key")
        need(len(data) == 33 and data[0] == 1, "the key is not of Ed25519")
        self.key = data[1:]
        self.id = hashlib.sha256(self.name.encode() + b"\n" + data).digest()[:4]
        need(self.id.hex() == parts[1], "the key's hash is not that of its name and key")


def open_note(note, key):
    """The text of a note that a key has signed."""
    need(not re.search(r"[\x00-\x09\x0b-\x1f]", note), "the note holds a control character")
    need(note.endswith("\n") and "\n\n" in note, "the note is not a text, an empty line and signatures")
    at = note.rindex("\n\n")
    text, lines = note[:at + 1], note[at + 2:].removesuffix("\n").split("\n")
    signed = False
    for line in lines:
        match = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
        need(match, "a line below the note is not a signature")
        blob = unbase64(match[2], "a signature")
        if match[1] == key.name and blob[:4] == key.id:
            need(ed25519.verify(key.key, text.encode(), blob[4:]), "the signature is not over the note")
            signed = True
    need(signed, "the note is not signed with the key")
    return text


def open_checkpoint(note, key):
    """The size and the root of a signed checkpoint."""
    lines = open_note(note, key).removesuffix("\n").split("\n")
    need(len(lines) >= 3 and all(lines), "the checkpoint is not an origin, a size and a root")
    need(lines[0] == key.name, "the checkpoint is that of another log")
    root = unbase64(lines[2], "the root")
    need(len(root) == 32, "the root is not of 32 bytes")
    return number(lines[1], "the size"), root


# --- proofs ---

FIELDS = ["position", "id", "stream", "revision", "type", "version", "recorded", "actor", "correlation", "causation",
          "command"]


def event_of(entry):
    """The fields of an event, from what is hashed for it."""
    lines = entry.split(b"\n", 12)
    need(len(lines) == 13 and lines[0] == b"uppsikt-event/1", "the entry is not an event")
    event = dict(zip(FIELDS, (line.decode() for line in lines[1:12])))
    event["data"] = lines[12].decode()
    return event


def check_proof(text, key):
    """The event that a proof in the C2SP tlog-proof format shows to be in the log."""
    head, found, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    need(found and lines[0] == "c2sp.org/tlog-proof@v1" and len(lines) >= 3, "the text is no proof")
    need(lines[1].startswith("extra ") and lines[2].startswith("index "), "the proof has no event or no index")
    entry = unbase64(lines[1].removeprefix("extra "), "the event")
    index = number(lines[2].removeprefix("index "), "the index")
    path = [unbase64(line, "a hash") for line in lines[3:]]
    need(all(len(node) == 32 for node in path), "a hash is not of 32 bytes")
    size, root = open_checkpoint(checkpoint, key)
    check_inclusion(entry, index, size, root, path)
    event = event_of(entry)
    need(event["position"] == str(index + 1), "the event says another position than the proof")
    return event


def check_inclusion_value(value, key):
    """The event that an inclusion proof in JSON shows to be in the log."""
    entry = value["entry"].encode()
    size, root = open_checkpoint(value["checkpoint"], key)
    need(value["size"] == size and value["rootHash"] == root.hex(), "the proof says otherwise than its checkpoint")
    need(value["leafHash"] == leaf_hash(entry).hex(), "the proof says otherwise than its entry")
    check_inclusion(entry, value["position"] - 1, size, root, [bytes.fromhex(node) for node in value["path"]])
    event = event_of(entry)
    need(event["position"] == str(value["position"]), "the event says another position than the proof")
    return event


def check_consistency_value(value, older, key):
    """Makes sure that a consistency proof in JSON begins at an older checkpoint, a signed note, and holds."""
    old, old_root = open_checkpoint(older, key)
    new, new_root = open_checkpoint(value["checkpoint"], key)
    need(value["from"] == old and value["fromRoot"] == old_root.hex(), "the proof begins elsewhere")
    need(value["to"] == new and value["toRoot"] == new_root.hex(), "the proof says otherwise than its checkpoint")
    check_consistency(old, old_root, new, new_root, [bytes.fromhex(node) for node in value["path"]])
