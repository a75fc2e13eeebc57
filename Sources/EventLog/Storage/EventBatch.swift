/// An event with the tree hash that is stored beside it.
package struct StoredRow: Sendable, Hashable {
    /// The event.
    package let event: RecordedEvent
    /// The root of the largest perfect subtree that ends at this event; `nil` at odd positions, where it is the leaf.
    package let nodeHash: MerkleHash?

    package init(event: RecordedEvent, nodeHash: MerkleHash?) {
        self.event = event
        self.nodeHash = nodeHash
    }
}

/// What one commit makes durable: the events and commands of a group of requests.
package struct EventBatch: Sendable {
    /// The events, in order of position; they follow the last event of the log without a gap.
    package var rows: [StoredRow] = []
    /// The commands, in order of position; every event belongs to one of them.
    package var commands: [RememberedCommandRange] = []

    package init() {}
}

/// Rows read from a storage.
package struct RowPage: Sendable {
    /// The rows, in order of position.
    package var rows: [StoredRow]
    /// Whether the row after the last one exists and cannot be read.
    package var isCutShort: Bool

    package init(rows: [StoredRow], isCutShort: Bool = false) {
        self.rows = rows
        self.isCutShort = isCutShort
    }
}
