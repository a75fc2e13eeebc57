/// The outcome of a request.
package struct AppendOutcome: Sendable, Hashable {
    /// The position of the first event; if there is none, the position after the log's last event at that time.
    package var first: Int
    /// The position of the last event; if there is none, `first - 1`.
    package var last: Int
    /// Whether the command had been carried out before, so that nothing was appended now.
    package var repeated: Bool
    /// The revision of each stream after the request, for the streams that got events.
    package var revisions: [StreamName: Int]

    /// How many events the command appended.
    package var count: Int { last - first + 1 }

    /// The outcome of a request.
    ///
    /// - Parameters:
    ///   - first: The position of the first event, from 1.
    ///   - last: The position of the last event, `first - 1` if there is none.
    ///   - repeated: Whether the command had been carried out before.
    ///   - revisions: The revision of each stream that got events.
    package init(first: Int, last: Int, repeated: Bool, revisions: [StreamName: Int]) {
        self.first = first
        self.last = last
        self.repeated = repeated
        self.revisions = revisions
    }
}
