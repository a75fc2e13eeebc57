/// One entry of the journal: fields in order, each with a value of any bytes.
///
/// A field may occur more than once; journald keeps every value and finds the entry by each.
package struct JournalEntry: Sendable, Hashable {
    /// A field with one of its values.
    package struct Item: Sendable, Hashable {
        /// The field's name.
        package let field: JournalField
        /// Any bytes; not necessarily text.
        package let value: [UInt8]
    }

    /// The fields, in the order in which they were added.
    package private(set) var items: [Item] = []

    /// Creates an entry with the fields that every entry has.
    ///
    /// - Parameters:
    ///   - message: One readable sentence.
    ///   - priority: The urgency.
    ///   - messageID: The kind of entry; `nil` if the message catalog has no text for it.
    package init(message: String, priority: JournalPriority, messageID: JournalMessageID? = nil) {
        append(.message, message)
        if let messageID { append(.messageID, messageID.description) }
        append(.priority, priority.rawValue)
    }

    /// Adds a field with text.
    ///
    /// - Parameters:
    ///   - field: The name.
    ///   - text: The value; line breaks are kept.
    package mutating func append(_ field: JournalField, _ text: String) {
        items.append(Item(field: field, value: Array(text.utf8)))
    }

    /// Adds a field with a whole number in decimal.
    ///
    /// - Parameters:
    ///   - field: The name.
    ///   - number: The value.
    package mutating func append(_ field: JournalField, _ number: some BinaryInteger) {
        append(field, String(number))
    }

    /// Adds a field with bytes that need not be text.
    ///
    /// - Parameters:
    ///   - field: The name.
    ///   - bytes: The value.
    package mutating func append(_ field: JournalField, bytes: [UInt8]) {
        items.append(Item(field: field, value: bytes))
    }

    /// Every value of a field, as text.
    ///
    /// - Returns: In the order added; bytes that are not UTF-8 are replaced, as `String(decoding:as:)` does.
    package subscript(field: JournalField) -> [String] {
        items.filter { $0.field == field }.map { String(decoding: $0.value, as: UTF8.self) }
    }

    /// The size of the names and values in bytes, by which a queue is bounded.
    var byteCount: Int { items.reduce(0) { $0 + $1.field.name.utf8.count + 1 + $1.value.count } }
}
