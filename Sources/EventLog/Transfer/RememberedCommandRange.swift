/// A command that a log has carried out, and the positions that it got.
package struct RememberedCommandRange: Sendable, Hashable {
    /// The id that it was sent under.
    package var id: CommandID
    /// The digest of what was asked.
    package var fingerprint: [UInt8]
    /// The position of its first event; if there is none, the position after the log's last event at that time.
    package var first: Int
    /// The position of its last event; if there is none, `first - 1`.
    package var last: Int

    /// A command and its positions.
    ///
    /// - Parameters:
    ///   - id: The id that it was sent under.
    ///   - fingerprint: The digest of what was asked, at most 64 bytes.
    ///   - first: The position of its first event, from 1.
    ///   - last: The position of its last event, `first - 1` if there is none.
    package init(id: CommandID, fingerprint: [UInt8], first: Int, last: Int) {
        self.id = id
        self.fingerprint = fingerprint
        self.first = first
        self.last = last
    }
}
