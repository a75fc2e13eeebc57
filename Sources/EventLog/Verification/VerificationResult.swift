/// What a verifier found.
package enum VerificationResult: Sendable, Hashable {
    /// Every event is as it was written: the number of events and the root of the tree over them.
    case sound(LogHead)
    /// The first position that is not as it was written, and a sentence that says why.
    case damaged(position: Int, reason: String)

    /// The head, if the log is intact.
    package var head: LogHead? {
        if case .sound(let head) = self { head } else { nil }
    }
}
