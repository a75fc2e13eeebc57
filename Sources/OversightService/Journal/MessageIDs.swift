import EventCatalogue

/// A message id of the journal: 128 random bits, fixed for ever (systemd.journal-fields(7)).
package struct MessageID: Sendable, Hashable {
    /// The high half.
    package let high: UInt64
    /// The low half.
    package let low: UInt64

    /// - Parameters:
    ///   - high: The high half.
    ///   - low: The low half.
    package init(_ high: UInt64, _ low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The id as the journal has it: 32 hexadecimal digits in lower case.
    package var text: String { Self.digits(high) + Self.digits(low) }

    private static func digits(_ number: UInt64) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: 16 - text.utf8.count) + text
    }
}

/// The journal's message ids by event type, as the types declare them (``JournalledEvent``).
package enum MessageIDs {
    /// The message id of an event type, or `nil` if it has none.
    ///
    /// - Parameter type: The published name of the type.
    package static func id(of type: String) -> MessageID? { table[type] }

    /// The event types that have a message id.
    package static var types: Set<String> { Set(table.keys) }

    /// A message id as the journal has it: 32 hexadecimal digits in lower case.
    ///
    /// - Parameter id: The id.
    package static func text(_ id: MessageID) -> String { id.text }

    private static let table = Dictionary(
        EventCatalogue.entries.compactMap { entry in
            (EventCatalogue.payload(of: entry) as? any JournalledEvent.Type).map { (entry.type, $0.messageID) }
        }, uniquingKeysWith: { first, _ in first })
}
