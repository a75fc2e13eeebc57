/// A command that a log has carried out.
package struct RememberedCommand: Sendable, Hashable {
    /// Its outcome, with `repeated` set.
    package var outcome: AppendOutcome
    /// The digest of what was asked.
    package var fingerprint: [UInt8]

    /// A command that a log has carried out.
    ///
    /// - Parameters:
    ///   - outcome: Its outcome.
    ///   - fingerprint: The digest of what was asked.
    package init(outcome: AppendOutcome, fingerprint: [UInt8]) {
        self.outcome = outcome
        self.fingerprint = fingerprint
    }
}
