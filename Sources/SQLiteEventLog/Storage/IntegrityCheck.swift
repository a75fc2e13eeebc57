internal import EventLog
internal import GRDB
internal import GRDBSQLite

/// SQLite's own check of a database's pages, indexes and rules.
enum IntegrityCheck {
    /// Checks a database, and stops at the first finding.
    ///
    /// - Parameter database: A connection to it.
    /// - Throws: `corrupt` with the finding, as an error of SQLite: a page that could not be read is a finding too, so this may
    ///   be a ``FailedRead``.
    static func run(_ database: Database) throws(EventLogError) {
        do {
            let answer = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? "no answer"
            guard answer == "ok" else {
                throw EventLogError.corrupt(
                    position: nil, "SQLite finds the database inconsistent: \(finding(in: answer)).",
                    underlying: .sqlite(SQLITE_CORRUPT))
            }
        } catch {
            throw .from(error, doing: "checking the database")
        }
    }

    /// The finding in one line, without the heading "*** in database main ***" that SQLite writes above it.
    private static func finding(in answer: String) -> String {
        answer.split(separator: "\n").filter { !$0.hasPrefix("*** ") }.joined(separator: "; ")
    }
}
