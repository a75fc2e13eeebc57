internal import EventLog
internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension StoreDirectory {
    /// The connections of the process that writes the log: one that writes, some that read.
    ///
    /// - Throws: `unsupported` if the database is not ours; `corrupt` if its tables were changed; what SQLite said.
    func openForWriting() throws(EventLogError) -> DatabasePool {
        try createFile(events)
        let wasLeftOpen = isLeftOpen
        var configuration = Configuration()
        configuration.label = "events"
        // Nobody else writes, but a person with a shell may hold the database for a moment.
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // Runs before GRDB switches the file to write-ahead logging, so that a file that is not ours stays untouched.
            _ = try Schema.isNew(database)
            try database.execute(sql: "PRAGMA cache_size = -8000")
        }
        do {
            let pool = try DatabasePool(path: events, configuration: configuration)
            try pool.writeWithoutTransaction { database in
                // GRDB's pool sets NORMAL after the hook above; with it, a power failure loses acknowledged events.
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
                // After a burst behind a slow reader, the write-ahead file shrinks again.
                try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
                if wasLeftOpen { try settle(database) }
                if try Schema.isNew(database) {
                    try refuseLostLog()
                    try Schema.create(on: database)
                }
                try Schema.upgrade(database)
                try Schema.check(database)
            }
            return pool
        } catch {
            throw .from(error, doing: "opening \(events)")
        }
    }

    /// The files beside a log that show that there is or was one.
    var namesThatShowALog: [String] {
        let places = DocumentPlace.allCases.filter { place in
            switch place {
            case .state, .checkpoints, .positions: true
            // Persons may have been put in place before the log: they are no part of it.
            case .persons: false
            }
        }
        return ["snapshot.bin"] + places.map(\.fileName)
    }

    /// Refuses to begin a new log in place of an old one: its file was emptied or taken away, and what belongs to it is there.
    ///
    /// - Throws: `corrupt` with the file that shows it.
    private func refuseLostLog() throws(EventLogError) {
        for name in namesThatShowALog
        where access(path + "/" + name, F_OK) == 0 {
            throw .corrupt(
                position: nil,
                "events.sqlite is empty or missing, and \(name) shows that there was a log. To begin a new log, move away what is in \(path)."
            )
        }
    }

    /// Leaves one whole database file behind, once every connection has been closed.
    ///
    /// GRDB closes the writer before the readers, so the last to leave is one that may not write, and the write-ahead file
    /// stays. SQLite moves it into the database when the last connection that may write is closed: this one.
    ///
    /// - Throws: What SQLite said.
    func tidy() throws {
        let last = try DatabaseQueue(path: events)
        try last.inDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            _ = try Schema.isNew(database)
        }
        try last.close()
    }
}
