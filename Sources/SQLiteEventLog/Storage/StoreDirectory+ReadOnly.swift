internal import EventLog
internal import Foundation
internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension StoreDirectory {
    /// A connection that reads the log and changes nothing, not even beside it.
    ///
    /// - Throws: `inputOutput` if there is no log; `unsupported` if it is not ours; what SQLite said.
    func openForReading() throws(EventLogError) -> DatabaseQueue {
        guard access(events, R_OK) == 0 else { throw .system(errno, doing: "reading \(events)") }
        var configuration = Configuration()
        configuration.label = "events.reader"
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            guard try !Schema.isNew(database) else {
                throw EventLogError.unsupported("There is no event log in this directory yet: the database is empty.")
            }
        }
        do {
            return try DatabaseQueue(path: readable(events), configuration: configuration)
        } catch {
            throw .from(error, doing: "opening \(events) for reading")
        }
    }

    /// What SQLite is given to read a database without changing anything.
    ///
    /// Where there is a write-ahead file, a daemon is running or was killed, and the file holds newer rows: it is read
    /// the usual way. If there is none, the database is a copy or was closed properly, and SQLite is informed that
    /// nobody changes it; otherwise it would want to make files in a directory that may not be writable.
    ///
    /// - Parameter file: The path of the database.
    func readable(_ file: String) -> String {
        FileManager.default.fileExists(atPath: file + "-wal") ? file : "file:\(escaped(file))?immutable=1"
    }

    /// A path, escaped for a URI.
    private func escaped(_ path: String) -> String {
        path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    }
}
