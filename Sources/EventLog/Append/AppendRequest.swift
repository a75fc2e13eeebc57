/// What a command appends: to one or several streams, all of it or nothing.
package struct AppendRequest: Sendable, Hashable {
    /// The command's id; appending again under the same id changes nothing.
    package var command: CommandID
    /// A digest of what was asked, at most 64 bytes, which distinguishes a repeated command from an id used for something else.
    package var fingerprint: [UInt8]
    /// The streams, each at most once, whose events get positions in this order.
    package var appends: [StreamAppend]
    /// Who did it: an id of 1 to 200 bytes without control characters, never a name or an address.
    package var actor: String
    /// The id shared by everything that came of one cause outside.
    package var correlation: EventID
    /// The event that made this happen, if any.
    package var causation: EventID?
    /// When it was recorded; `nil` for the log's own clock.
    ///
    /// A log never records an event before the one ahead of it: an earlier time is replaced by that event's.
    package var recorded: Timestamp?

    /// What a command appends.
    ///
    /// - Parameters:
    ///   - command: The command's id.
    ///   - fingerprint: A digest of what was asked, 0 to 64 bytes.
    ///   - appends: The streams, each at most once; none, or none with events, only remembers the command.
    ///   - actor: Who did it, 1 to 200 bytes without control characters.
    ///   - correlation: The id shared by everything that came of one cause outside.
    ///   - causation: The event that made this happen, if any.
    ///   - recorded: When it was recorded; `nil` for the log's own clock.
    package init(
        command: CommandID, fingerprint: [UInt8], appends: [StreamAppend], actor: String, correlation: EventID,
        causation: EventID? = nil, recorded: Timestamp? = nil
    ) {
        self.command = command
        self.fingerprint = fingerprint
        self.appends = appends
        self.actor = actor
        self.correlation = correlation
        self.causation = causation
        self.recorded = recorded
    }

    /// How many events the request appends.
    package var eventCount: Int { appends.reduce(0) { $0 + $1.events.count } }
}
