import Foundation

/// What somebody with a shell does to a database.
enum RawDatabase {
    struct Failed: Error { var status: Int32 }

    /// Runs statements with Python's SQLite, which is at hand where the system suites run.
    static func execute(_ sql: String, in file: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c", "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])", file, sql,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failed(status: process.terminationStatus) }
    }
}
