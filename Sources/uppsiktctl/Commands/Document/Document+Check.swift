import ArgumentParser
import EventLog
import Foundation
import Oversight
import OversightViews

extension DocumentGroup {
    /// `document check`: what a file is, by the digest of its bytes.
    struct Check: DaemonCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say which document a file is, or that it is none that was issued here.",
            discussion: """
                The file's SHA-256 is compared with those of the documents that were issued. Exit status 1 if it is none of \
                them, or was changed.
                """)

        @Argument(help: "The file; - is standard input.", completion: .file())
        var file: String
        @OptionGroup var global: GlobalOptions

        func run(in session: Session) async throws {
            let (document, _, answer) = try await DocumentGroup.document(in: file, session)
            if global.json { return try session.console.print(json: answer) }
            let position = try await DocumentGroup.position(of: document, session)
            try session.console.print(DocumentGroup.facts(document, position).lines(session.console.style))
        }
    }

    /// `document prove`: the proof that the document in a file was issued.
    struct Prove: DaemonCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prove that the document in a file was issued.",
            discussion: """
                The event that issued the document holds the SHA-256 of the file. The proof that the event is in the log is \
                under the newest signed checkpoint, is verified before it is printed, and can be verified without the \
                daemon. Exit status 1 if nothing is proved.
                """)

        @Argument(help: "The file; - is standard input.", completion: .file())
        var file: String
        @Option(help: ArgumentHelp("The verifier key that is trusted.", valueName: "key"))
        var key: String?
        @Option(
            help: ArgumentHelp("Write the proof to a file, in the C2SP tlog-proof format.", valueName: "file"),
            completion: .file())
        var output: String?
        @OptionGroup var global: GlobalOptions

        func validate() throws { try ProveCommand.check(key: key, output: output) }

        func run(in session: Session) async throws {
            let (document, digest, _) = try await DocumentGroup.document(in: file, session)
            let position = try await DocumentGroup.position(of: document, session)
            if !global.json {
                try session.console.print(DocumentGroup.facts(document, position).lines(session.console.style))
            }
            // What the daemon says of the file is not trusted: the proved event itself must name its digest.
            try await EventProof(
                position: position, key: key, output: output, isJSON: global.json, naming: digest,
                type: "DocumentIssued"
            ).prove(in: session)
        }
    }

    /// The document that a file is.
    ///
    /// - Returns: The document, the SHA-256 of the file in hexadecimal, and the document's JSON as the daemon sent it.
    /// - Throws: ``Failure`` if it is none, or the file cannot be read.
    fileprivate static func document(
        in file: String, _ session: Session
    ) async throws -> (document: IssuedDocumentView, digest: String, json: [UInt8]) {
        let bytes = try InputFile(path: file).read(limit: 256 << 20)
        let digest = BlobID(of: bytes).hex
        let answer = try await session.send(
            .get("documents", query: [QueryItem(name: "digest", value: digest)]))
        let found = try answer.decode([IssuedDocumentView].self)
        guard let document = found.first else {
            throw Failure(
                "\(file == "-" ? "Standard input" : Printable.line(file)) is no document that was issued here and counts, or it was changed: none has the SHA-256 \(digest)."
            )
        }
        return (document, digest, answer.body)
    }

    /// The event that issued a document, as far as it is asked for.
    private struct Issue: Decodable {
        var position: Int
    }

    /// The position of the event that issued a document.
    fileprivate static func position(of document: IssuedDocumentView, _ session: Session) async throws -> Int {
        let query = [
            QueryItem(name: "stream", value: "document-\(document.id)"), QueryItem(name: "limit", value: "1"),
        ]
        let events = try await session.send(.get("events", query: query)).decode([Issue].self)
        guard let issue = events.first else {
            throw Failure("The daemon does not say which event issued the document; its version may be another.")
        }
        return issue.position
    }

    fileprivate static func facts(_ document: IssuedDocumentView, _ position: Int) -> Facts {
        var facts = Facts()
        facts.add("Document", List.name(of: document))
        facts.add("Meeting", "\(document.bodyName) \(document.date?.description ?? "")")
        facts.add("Issued", document.on.description)
        facts.add("Adjusted", document.adjustedOn?.description)
        facts.add("Shows", "what was known up to position \(document.asOfPosition)")
        facts.add("Position", "\(position)")
        return facts
    }
}
