/// A command that a log has carried out.
public struct RememberedCommand: Sendable, Hashable {
    /// Its outcome, with `repeated` set.
    public var outcome: AppendOutcome
    /// The digest of what was asked.
    public var fingerprint: [UInt8]

    /// A command that a log has carried out.
    ///
    /// - Parameters:
    ///   - outcome: Its outcome.
    ///   - fingerprint: The digest of what was asked.
    public init(outcome: AppendOutcome, fingerprint: [UInt8]) {
        self.outcome = outcome
        self.fingerprint = fingerprint
    }
}
