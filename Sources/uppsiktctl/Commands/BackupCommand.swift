import ArgumentParser
import Foundation

/// `backup`: writes a copy of the log, and of the persons and checkpoints, made by the daemon.
struct BackupCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the log into a file while the daemon runs.",
        discussion: """
            The copy holds everything that was acknowledged before. Names, addresses and tokens of persons are kept \
            apart: --persons copies them too, --checkpoints the signed checkpoints, and --documents the documents that were \
            issued. With --into, all of them go into a new directory under DIRECTORY, and the oldest ones are removed. The key \
            that signs checkpoints is never copied.

            To restore, stop the daemon, its socket and its timers; move events.sqlite*, directory.sqlite*, \
            documents.sqlite* and snapshot.bin out of the state directory, and leave subscriptions.sqlite, which records \
            what was sent to the journal, checkpoints.sqlite, which records what was signed, and checkpoint-key; put the \
            copies there as events.sqlite, directory.sqlite and documents.sqlite; record with “uppsiktd checkpoint-break” \
            that an older log was put in place; and start all of it again. uppsiktd(8) has the commands.
            """)

    @Argument(help: "The file to write; an older one is replaced once the copy is whole.", completion: .file())
    var file: String?
    @Option(
        help: ArgumentHelp("Copy the directory of persons into a file too.", valueName: "file"), completion: .file())
    var persons: String?
    @Option(
        help: ArgumentHelp("Copy the signed checkpoints into a file too.", valueName: "file"), completion: .file())
    var checkpoints: String?
    @Option(
        help: ArgumentHelp("Copy the documents that were issued into a file too.", valueName: "file"),
        completion: .file())
    var documents: String?
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
        guard into == nil || (persons == nil && checkpoints == nil && documents == nil) else {
            throw ValidationError(
                "With --into everything is always copied; leave --persons, --checkpoints and --documents out.")
        }
        guard keep >= 1 else { throw ValidationError("Keep at least 1 backup.") }
        let files = [file, persons, checkpoints, documents].compactMap(\.self)
        guard into != "", !files.contains("") else { throw ValidationError("A name that was given is empty.") }
        guard Set(files).count == files.count else { throw ValidationError("Name different files.") }
    }

    /// The copies, for `--json`.
    struct Result: Encodable, Equatable {
        var file: String
        var bytes: Int
        var position: Int
        var head: String
        var persons: String?
        var checkpoints: String?
        var documents: String?
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
            // First, so that no checkpoint covers more events than the copy of the log.
            if let checkpoints { _ = try await session.receive(.get("backup", "checkpoints"), into: checkpoints) }
            if let file, let checkpoints { try refuse(file, asAlso: checkpoints) }
            var result = try await copyLog(to: file ?? "", session)
            result.checkpoints = checkpoints
            if let documents {
                try refuse(documents, asAlso: result.file)
                _ = try await session.receive(.get("backup", "state"), into: documents)
                result.documents = documents
            }
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
            _ = try await session.receive(
                .get("backup", "checkpoints"), into: "\(folder.path)/checkpoints.sqlite")
            result = try await copyLog(to: "\(folder.path)/events.sqlite", session)
            // After the log, so that it lacks no document that the copy of the log names.
            _ = try await session.receive(.get("backup", "state"), into: "\(folder.path)/documents.sqlite")
            _ = try await session.receive(.get("backup", "persons"), into: "\(folder.path)/directory.sqlite")
        }
        guard var result else { throw Failure("The daemon gave no copy of the log; see `systemctl status uppsiktd`.") }
        result.file = "\(path)/events.sqlite"
        result.persons = "\(path)/directory.sqlite"
        result.checkpoints = "\(path)/checkpoints.sqlite"
        result.documents = "\(path)/documents.sqlite"
        result.removed = removed
        return result
    }

    /// Refuses a file that is another name of the one that was just written.
    private func refuse(_ file: String, asAlso written: String) throws {
        var (first, second) = (stat(), stat())
        guard stat(written, &first) == 0, stat(file, &second) == 0, first.st_dev == second.st_dev,
            first.st_ino == second.st_ino
        else { return }
        throw Failure("\(Printable.line(file)) is a file that something else was copied to; name two different files.")
    }

    private func copyLog(to file: String, _ session: Session) async throws -> Result {
        let (answer, bytes) = try await session.receive(.get("backup", "log"), into: file)
        guard let position = answer.fields["uppsikt-position"].flatMap({ Int($0) }),
            let head = answer.fields["uppsikt-head"]
        else { throw Failure("The daemon did not say how far its copy reaches; its version may be another.") }
        return Result(file: file, bytes: bytes, position: position, head: head)
    }
}
