import EventLog
import Foundation
import TransparencyLog

/// The proof that an event is in the log, verified before it is printed.
struct EventProof {
    /// The position of the event.
    let position: Int
    /// The size of the checkpoint; the newest one if `nil`.
    var size: Int?
    /// The verifier key that the user trusts; the daemon's if `nil`.
    let key: String?
    /// The file that the proof is written to.
    let output: String?
    let isJSON: Bool
    /// A text that the event's data must have, such as the digest of a document.
    var naming: String?
    /// The type that the event must be of.
    var type: String?

    /// Gets the proof, verifies it and prints what it proves.
    ///
    /// - Throws: ``Failure`` if nothing is proved.
    func prove(in session: Session) async throws {
        do {
            try await verified(in: session)
        } catch let error as TransparencyError {
            throw Failure("The daemon's answer proves nothing. \(Printable.line(error.description))")
        }
    }

    private func verified(in session: Session) async throws {
        var query = [QueryItem(name: "position", value: String(position))]
        if let size { query.append(QueryItem(name: "size", value: String(size))) }
        let answer = try await session.send(.get("proofs", "inclusion", query: query))
        let value = try answer.decode(InclusionProofValue.self)
        let proof = try value.proof
        let key = try VerifierKey(text: key ?? value.key)
        guard proof.position == position, size == nil || size == proof.checkpoint.size else {
            throw Failure("The daemon sent a proof of something else than requested.")
        }
        let entry = try proof.verify(with: key)
        guard type == nil || type == entry.type, naming.map(entry.data.contains) ?? true else {
            throw Failure("The daemon sent a proof of another event than the one that it said is meant.")
        }
        if let output { try Self.write(Array(proof.text.utf8), to: output) }
        if isJSON { return try session.console.print(json: answer.body) }
        var facts = Facts()
        facts.add("Proved", "position \(position) is in the log of \(proof.checkpoint.size) events")
        facts.add("Event", "\(entry.type) in \(entry.stream), revision \(entry.revision)")
        facts.add("Recorded", "\(entry.recorded) by \(entry.actor)")
        facts.add("Id", entry.id)
        facts.add("Leaf", proof.leafHash.hex)
        facts.add("Root", proof.checkpoint.root.hex)
        facts.add("Signed with", key.text)
        facts.add("Proof", output)
        try session.console.print(facts.lines(session.console.style))
    }

    /// Writes a file, which is whole or not there.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = try ReceivedFile(at: path)
        do {
            try file.write(bytes)
            try file.finish()
        } catch {
            file.discard()
            throw error
        }
    }
}
