import ArgumentParser
import Foundation

/// `export`: writes the whole log as JSON Lines that another installation can import.
struct ExportCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the log as JSON Lines that another installation can import.",
        discussion: """
            The export holds what the log held when it began, and ends with a line that names its size and root hash, so \
            that a file that was cut off is seen. `uppsiktd import-log` makes the same log of it, hash for hash. Names and \
            addresses of persons are not in the log; `uppsiktctl backup --persons` copies those. Without FILE the lines go \
            to standard output.
            """)

    @Argument(help: "The file to write; an older one is replaced once the export is whole.", completion: .file())
    var file: String?
    @Option(help: ArgumentHelp("End with that position instead of the log's last one.", valueName: "position"))
    var to: Int?
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard file != "" else { throw ValidationError("The name of the file is empty.") }
        if let to, to < 0 { throw ValidationError("--to takes a position of the log.") }
    }

    /// The export, for `--json`.
    struct Result: Encodable, Equatable {
        var file: String
        var bytes: Int
        var events: Int
        var head: String
    }

    var request: DaemonRequest {
        var request = DaemonRequest.get("export", query: to.map { [QueryItem(name: "to", value: String($0))] } ?? [])
        request.isLong = true
        request.accept = "application/jsonl, application/problem+json"
        return request
    }

    func run(in session: Session) async throws {
        guard let file else {
            _ = try await write(session) { try session.console.output.write($0) }
            return
        }
        let result = try await session.withProgress("Exporting the log") {
            let received = try ReceivedFile(at: file, as: "export")
            do {
                let end = try await write(session) { try received.write($0) }
                try received.finish()
                return Result(file: file, bytes: end.bytes, events: end.events, head: end.head)
            } catch {
                received.discard()
                throw error
            }
        }
        if global.json {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            try session.console.print(json: Array(try encoder.encode(result)))
        } else {
            try session.console.print([
                "Exported \(result.events) events to \(Printable.line(file)) (\(result.bytes) bytes). Root hash: \(result.head)"
            ])
        }
    }

    private func write(_ session: Session, _ take: ([UInt8]) throws -> Void) async throws -> ExportEnd {
        var end = ExportEnd()
        do {
            let answer = try await session.client.stream(request) { part in
                end.add(part)
                try take(part)
            }
            guard answer.isSuccess else { throw Failure(Problem.sentence(of: answer)) }
            guard end.isWhole, answer.fields["uppsikt-head"] == end.head else { throw ConnectionError.broken }
        } catch let error as ConnectionError {
            throw session.failure(error, request)
        }
        return end
    }
}
