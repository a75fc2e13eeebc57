/// The tables of a log, and the rules that keep anyone from changing what is in them.
enum Schema {
    /// The number in the file's header that identifies the database, also to `file`: “Upps”.
    static let applicationID = 0x5570_7073
    /// The version of the tables below; a release never opens a newer one.
    static let version = 2

    /// What a database of a version is made with, in order.
    ///
    /// - Parameter version: 1 up to ``version``.
    static func statements(of version: Int) -> [String] {
        tables + commands(of: version) + appendOnlyTriggers + insertTriggers
    }

    // The columns that a replay reads come first in `events`: SQLite reads a row only as far as it is asked to. `data` is
    // TEXT so that a person with the sqlite3 shell reads the JSON.
    private static let tables = [
        """
        CREATE TABLE streams (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT
        """,
        """
        CREATE TABLE event_types (
            number INTEGER PRIMARY KEY,
            type TEXT NOT NULL,
            version INTEGER NOT NULL,
            UNIQUE (type, version)
        ) STRICT
        """,
        """
        CREATE TABLE events (
            position INTEGER PRIMARY KEY,
            stream INTEGER NOT NULL REFERENCES streams (number),
            revision INTEGER NOT NULL,
            type INTEGER NOT NULL REFERENCES event_types (number),
            recorded INTEGER NOT NULL,
            data TEXT NOT NULL,
            id BLOB NOT NULL CHECK (length(id) = 16),
            actor TEXT NOT NULL,
            correlation BLOB NOT NULL CHECK (length(correlation) = 16),
            causation BLOB CHECK (length(causation) = 16),
            command TEXT NOT NULL,
            leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32),
            node_hash BLOB CHECK (length(node_hash) = 32),
            UNIQUE (stream, revision),
            CHECK ((node_hash IS NULL) = (position & 1 = 1))
        ) STRICT
        """,
    ]

    /// The table of commands, how one is found again, and the rule for adding one.
    ///
    /// Ids are chosen by callers and in no order, so every command of version 1, which kept them in the order of their ids, changed
    /// a page of its own. Now they follow each other, and what is kept in no order is four bytes of each id's digest.
    static func commands(of version: Int) -> [String] {
        version == 1 ? commandsById : commandsByNumber
    }

    private static let commandsById = [
        """
        CREATE TABLE commands (
            id TEXT PRIMARY KEY,
            fingerprint BLOB NOT NULL,
            first INTEGER NOT NULL CHECK (first >= 1),
            last INTEGER NOT NULL CHECK (last >= first - 1)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TRIGGER commands_refuse_insert BEFORE INSERT ON commands
        WHEN NEW.last IS NOT (SELECT coalesce(max(position), 0) FROM events)
            OR EXISTS (SELECT 1 FROM commands WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only: a command is remembered once, with its events'); END
        """,
    ]

    private static let commandsByNumber = [
        """
        CREATE TABLE commands (
            number INTEGER PRIMARY KEY,
            digest INTEGER NOT NULL,
            id TEXT NOT NULL,
            fingerprint BLOB NOT NULL,
            first INTEGER NOT NULL CHECK (first >= 1),
            last INTEGER NOT NULL CHECK (last >= first - 1)
        ) STRICT
        """,
        "CREATE INDEX commands_by_digest ON commands (digest)",
        """
        CREATE TRIGGER commands_refuse_insert BEFORE INSERT ON commands
        WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM commands)
            OR NEW.last IS NOT (SELECT coalesce(max(position), 0) FROM events)
            OR EXISTS (SELECT 1 FROM commands WHERE digest = NEW.digest AND id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only: a command is remembered once, with its events'); END
        """,
    ]

    private static let appendOnlyTriggers = ["streams", "event_types", "events", "commands"].flatMap { table in
        ["UPDATE", "DELETE"].map { verb in
            """
            CREATE TRIGGER \(table)_refuse_\(verb.lowercased()) BEFORE \(verb) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
            """
        }
    }

    // INSERT OR REPLACE deletes the row that is in the way without firing a delete trigger, unless the connection has
    // recursive_triggers on. So the insert itself is refused if it conflicts with a row or would leave a gap.
    private static let insertTriggers = [
        """
        CREATE TRIGGER streams_refuse_insert BEFORE INSERT ON streams
        WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM streams)
            OR EXISTS (SELECT 1 FROM streams WHERE name = NEW.name)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only: a stream is numbered after the last one'); END
        """,
        """
        CREATE TRIGGER event_types_refuse_insert BEFORE INSERT ON event_types
        WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM event_types)
            OR EXISTS (SELECT 1 FROM event_types WHERE type = NEW.type AND version = NEW.version)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only: an event type is numbered after the last one'); END
        """,
        """
        CREATE TRIGGER events_refuse_insert BEFORE INSERT ON events
        WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM events)
            OR NEW.revision IS NOT (SELECT coalesce(max(revision), 0) + 1 FROM events WHERE stream = NEW.stream)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only: an event goes after the last one, without a gap'); END
        """,
    ]
}
