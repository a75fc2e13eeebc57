import ArgumentParser
import Foundation

/// `backup`: has the daemon copy what it keeps, and puts the copy into a file.
struct BackupCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the log into a file while the daemon runs.",
        discussion: """
            The copy holds everything that was acknowledged before. Names, addresses and tokens of persons are kept \
            apart: --persons copies them too. With --into, both go into a new directory under DIRECTORY, and the \
            oldest ones are removed.

            To restore, stop the daemon, its socket and its timers; move events.sqlite*, directory.sqlite* and \
            snapshot.bin out of the state directory, and leave subscriptions.sqlite, which knows what the journal was \
            told; put the copies there as events.sqlite and directory.sqlite; and start all of it again. uppsiktd(8) \
            has the commands.
            """)

    @Argument(help: "The file to write; an older one is replaced once the copy is whole.", completion: .file())
    var file: String?
    @Option(
        help: ArgumentHelp("Copy the directory of persons into a file too.", valueName: "file"), completion: .file())
    var persons: String?
    @Option(
        help: ArgumentHelp("Make the next of a series of backups in a directory.", valueName: "directory"),
        completion: .directory)
    var into: String?
    @Option(help: ArgumentHelp("How many backups of the series are kept.", valueName: "n"))
    var keep = 14
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (file == nil) != (into == nil) else {
            throw ValidationError("Name the file to write, or a directory with --into.")
        }
        guard into == nil || persons == nil else {
            throw ValidationError("With --into the directory of persons is always copied; leave --persons out.")
        }
        guard keep >= 1 else { throw ValidationError("Keep at least 1 backup.") }
        guard file != "", into != "", persons != "" else { throw ValidationError("A name that was given is empty.") }
        guard file == nil || file != persons else { throw ValidationError("Name two different files.") }
    }

    /// What was copied.
    struct Result: Encodable, Equatable {
        var file: String
        var bytes: Int
        var position: Int
        var head: String
        var persons: String?
        var removed: [String]?
    }

    func run(in session: Session) async throws {
        let result = try await session.withProgress("Copying the log") { try await copy(session) }
        if global.json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try session.console.print(json: Array(try encoder.encode(result)))
        } else {
            try session.console.print([
                "Copied the log up to position \(result.position) to \(Printable.line(result.file)) (\(result.bytes) bytes)."
            ])
        }
    }

    private func copy(_ session: Session) async throws -> Result {
        guard let into else {
            var result = try await copyLog(to: file ?? "", session)
            if let persons {
                try refuse(persons, asAlso: result.file)
                _ = try await session.receive(.get("backup", "persons"), into: persons)
                result.persons = persons
            }
            return result
        }
        var result: Result?
        let series = BackupSeries(folder: Folder(path: into), keep: keep)
        let (path, removed) = try await series.add(at: Date()) { folder in
            result = try await copyLog(to: "\(folder.path)/events.sqlite", session)
            _ = try await session.receive(.get("backup", "persons"), into: "\(folder.path)/directory.sqlite")
        }
        guard var result else { throw Failure("The daemon gave no copy of the log; see `systemctl status uppsiktd`.") }
        result.file = "\(path)/events.sqlite"
        result.persons = "\(path)/directory.sqlite"
        result.removed = removed
        return result
    }

    /// Refuses a file that is another name of the one that was just written.
    private func refuse(_ file: String, asAlso written: String) throws {
        var (first, second) = (stat(), stat())
        guard stat(written, &first) == 0, stat(file, &second) == 0, first.st_dev == second.st_dev,
            first.st_ino == second.st_ino
        else { return }
        throw Failure("\(Printable.line(file)) is the file that the log was copied to; name two different files.")
    }

    private func copyLog(to file: String, _ session: Session) async throws -> Result {
        let (answer, bytes) = try await session.receive(.get("backup", "log"), into: file)
        guard let position = answer.fields["uppsikt-position"].flatMap({ Int($0) }),
            let head = answer.fields["uppsikt-head"]
        else { throw Failure("The daemon did not say how far its copy reaches; its version may be another.") }
        return Result(file: file, bytes: bytes, position: position, head: head)
    }
}
