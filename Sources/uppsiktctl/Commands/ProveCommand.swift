import ArgumentParser
import EventLog
import Foundation
import TransparencyLog

/// `prove`: proves that an event is in the log, or that the log has only grown, under a signed checkpoint.
///
/// Proofs from the daemon are verified before they are printed.
struct ProveCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "prove",
        abstract: "Prove that an event is in the log, or that the log has only grown.",
        discussion: """
            The proof is under the newest signed checkpoint, and is verified before it is printed. Give --key with the \
            verifier key that came another way than from the daemon: without it, the proof is only as good as the daemon's \
            word for its key. Exit status 1 if nothing is proved.
            """)

    @Argument(help: "The position of an event, from 1.")
    var position: Int?
    @Option(
        help: ArgumentHelp("Prove that the log has only grown since it had so many events.", valueName: "n"))
    var fromSize: Int?
    @Option(
        help: ArgumentHelp(
            "Prove that the log has only grown since a checkpoint that was kept: a file that holds its signed note.",
            valueName: "file"), completion: .file())
    var since: String?
    @Option(
        help: ArgumentHelp("Prove under the checkpoint of so many events, not the newest.", valueName: "n"))
    var size: Int?
    @Option(help: ArgumentHelp("The verifier key that is trusted.", valueName: "key"))
    var key: String?
    @Option(
        help: ArgumentHelp(
            "Write the proof to a file: an inclusion proof in the C2SP tlog-proof format, a consistency proof as JSON.",
            valueName: "file"), completion: .file())
    var output: String?
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard [position != nil, fromSize != nil, since != nil].count(where: { $0 }) == 1 else {
            throw ValidationError("Name the position of an event, or an older checkpoint with --from-size or --since.")
        }
        for (name, value) in [("The position", position), ("--from-size", fromSize), ("--size", size)] {
            guard let value, value < 1 else { continue }
            throw ValidationError("\(name) is a number from 1.")
        }
        guard since != "" else { throw ValidationError("A name that was given is empty.") }
        try Self.check(key: key, output: output)
    }

    /// Refuses a key that is none, and a file without a name.
    static func check(key: String?, output: String?) throws {
        guard output != "" else { throw ValidationError("A name that was given is empty.") }
        if let key {
            do throws(TransparencyError) { _ = try VerifierKey(text: key) } catch {
                throw ValidationError("\(error)")
            }
        }
    }

    func run(in session: Session) async throws {
        do {
            if let position {
                try await EventProof(position: position, size: size, key: key, output: output, isJSON: global.json)
                    .prove(in: session)
            } else {
                try await proveGrowth(session)
            }
        } catch let error as TransparencyError {
            throw Failure("The daemon's answer proves nothing. \(Printable.line(error.description))")
        }
    }

    private func proveGrowth(_ session: Session) async throws {
        let kept = try since.map(Self.checkpoint)
        let from = kept?.size ?? fromSize ?? 1
        var query = [QueryItem(name: "from", value: String(from))]
        if let size { query.append(QueryItem(name: "to", value: String(size))) }
        let answer = try await session.send(.get("proofs", "consistency", query: query))
        let value = try answer.decode(ConsistencyProofValue.self)
        let proof = try value.proof
        let key = try trusted(else: value.key)
        guard proof.oldSize == from, size == nil || size == proof.checkpoint.size else {
            throw Failure("The daemon sent a proof of something else than requested.")
        }
        // The user's own copy takes precedence, then the daemon's signed checkpoint, then the root that the daemon states.
        if let older = try kept ?? value.older {
            try proof.verify(since: older, with: key)
        } else {
            try proof.verify(with: key)
        }
        if let output { try EventProof.write(answer.body, to: output) }
        if global.json { return try session.console.print(json: answer.body) }
        let isSigned = try kept != nil || value.older != nil
        var facts = Facts()
        facts.add("Proved", "the log has only grown from \(from) to \(proof.checkpoint.size) events")
        facts.add("Older root", proof.oldRoot.hex + (isSigned ? ", signed" : ", of which no checkpoint was signed"))
        facts.add("Newer root", proof.checkpoint.root.hex)
        facts.add("Signed with", key.text)
        facts.add("Proof", output)
        try session.console.print(facts.lines(session.console.style))
    }

    /// Reads a checkpoint from a file.
    private static func checkpoint(in path: String) throws -> SignedCheckpoint {
        let name = Printable.line(path)
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure("\(name) cannot be read: \(Failure.reason(errno)).")
        }
        defer {
            // Nothing was written, so closing cannot lose anything.
            try? handle.close()
        }
        do {
            return try SignedCheckpoint(bytes: Array(try handle.read(upToCount: 1 << 17) ?? Data()))
        } catch let error as TransparencyError {
            throw Failure("\(name) holds no signed checkpoint. \(Printable.line(error.description))")
        } catch {
            throw Failure("\(name) cannot be read: \(error.localizedDescription).")
        }
    }

    /// The key that the user trusts; if none was given, the daemon's.
    private func trusted(else given: String) throws(TransparencyError) -> VerifierKey {
        try VerifierKey(text: key ?? given)
    }
}
