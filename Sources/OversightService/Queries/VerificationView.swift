package import EventLog
import Oversight
package import OversightCommands

/// What a check of the log found.
package struct VerificationView: Codable, Sendable, Equatable {
    /// Whether everything is as it was written.
    package var ok: Bool
    /// How many events were checked, where all is well.
    package var events: Int?
    /// The root hash of the log, hexadecimal, where all is well.
    package var head: String?
    /// How many checkpoints were signed, where all is well and they are kept.
    package var checkpoints: Int?
    /// How many events were passed over because they had been checked before, where some were.
    package var after: Int?
    /// The first bad position, where something is wrong.
    package var position: Int?
    /// What is wrong there.
    package var reason: String?
    /// Whether the events are as they were written, and it is a checkpoint that does not fit them; not part of the answer.
    package var isOfCheckpoint = false

    private enum CodingKeys: CodingKey {
        case ok, events, head, checkpoints, after, position, reason
    }

    /// A result.
    ///
    /// - Parameter result: What the verifier found.
    package init(_ result: VerificationResult) {
        switch result {
        case .sound(let head):
            ok = true
            events = head.size
            self.head = "\(head.root)"
        case .damaged(let position, let reason):
            ok = false
            self.position = position
            self.reason = reason
        }
    }
}

extension VerifyLog: Query {
    /// Checks the events, the hashes, the tree and the checkpoints.
    ///
    /// - Throws: `EventLogError` if the log cannot be read.
    package func answer(in access: Access) async throws -> VerificationView {
        let check = LogCheck(log: access.log, checkpoints: access.transparency?.store, health: access.service.health)
        let view = try await check.run(isFull: isFull)
        // What cannot be written, as on a full disk, is checked once more the next time.
        try? await check.remember(view)
        return view
    }
}
