/// A check of one part of the daemon, which returns as long as that part is not stuck.
struct LivenessProbe: Sendable {
    /// The name of the part, for messages, such as "the event loops".
    let name: String
    /// Returns once the part has made progress; may never return.
    let answer: @Sendable () async throws -> Void
}
