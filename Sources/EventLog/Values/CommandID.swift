/// The id that a caller gave to a command, so that sending it again changes nothing.
package struct CommandID: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
    /// The longest id that is accepted, in bytes.
    package static let maximumLength = 200

    /// The id as the caller wrote it.
    package let rawValue: String

    /// The id itself.
    package var description: String { rawValue }

    /// The command with this id, or `nil` if it cannot be one.
    ///
    /// - Parameter rawValue: 1 to 200 bytes of printable ASCII (space to `~`).
    package init?(rawValue: String) {
        let bytes = rawValue.utf8
        guard (1...Self.maximumLength).contains(bytes.count), bytes.allSatisfy({ (0x20...0x7e).contains($0) })
        else { return nil }
        self.rawValue = rawValue
    }

    /// Wraps an id that was checked when it was stored.
    ///
    /// - Parameter stored: An id read back from an engine's own storage.
    package init(stored: String) {
        rawValue = stored
    }
}
