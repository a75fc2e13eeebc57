/// A question to a part of the daemon that answers as long as it is not stuck.
struct LivenessProbe: Sendable {
    /// What is asked, as in "the event loops".
    let name: String
    /// Returns once the part has made progress; may never return.
    let answer: @Sendable () async throws -> Void
}
