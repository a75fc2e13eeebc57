/// An event with what the engine keeps beside it, as the verifier needs it.
package struct StoredEvent: Sendable, Hashable {
    /// The event.
    package var event: RecordedEvent
    /// The root of the largest perfect subtree that ends at this event; `nil` at odd positions, where it is the leaf.
    package var nodeHash: MerkleHash?
    /// The first position that the engine remembers for the event's command, or `nil` if it remembers no such command.
    package var commandFirst: Int?
    /// The last position that the engine remembers for the event's command, or `nil` if it remembers no such command.
    package var commandLast: Int?
    /// The digest of what the command asked; empty if the engine remembers no such command.
    package var commandFingerprint: [UInt8]

    /// An event with what the engine keeps beside it.
    package init(
        event: RecordedEvent, nodeHash: MerkleHash?, commandFirst: Int?, commandLast: Int?,
        commandFingerprint: [UInt8] = []
    ) {
        self.event = event
        self.nodeHash = nodeHash
        self.commandFirst = commandFirst
        self.commandLast = commandLast
        self.commandFingerprint = commandFingerprint
    }
}
