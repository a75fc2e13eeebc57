public import EventLog
import Oversight

/// What a check of the log found.
public struct VerificationView: Codable, Sendable, Equatable {
    /// Whether everything is as it was written.
    public var ok: Bool
    /// How many events were checked, where all is well.
    public var events: Int?
    /// The root hash of the log, hexadecimal, where all is well.
    public var head: String?
    /// The first bad position, where something is wrong.
    public var position: Int?
    /// What is wrong there.
    public var reason: String?

    /// A result.
    ///
    /// - Parameter result: What the verifier found.
    public init(_ result: VerificationResult) {
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

extension OversightService {
    /// Checks every event, every hash and the tree.
    ///
    /// - Throws: `EventLogError` where the log cannot be read.
    public func verify() async throws -> VerificationView {
        let result = try await LogVerifier(log: log).verify()
        if case .damaged(let position, let reason) = result {
            health.note(EventLogError.corrupt(position: position, reason))
        }
        return VerificationView(result)
    }
}
