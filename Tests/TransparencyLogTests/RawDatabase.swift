import RunningPrograms

/// What somebody with a shell does to a database.
enum RawDatabase {
    struct Failed: Error { var errors: String }

    /// Runs statements with SQLite's own program, up to the first that fails.
    static func execute(_ sql: String, in file: String) async throws {
        let run = try await ProgramRun("sqlite3", ["-bail", file, sql])
        guard run.status == 0 else { throw Failed(errors: run.errors) }
    }
}
