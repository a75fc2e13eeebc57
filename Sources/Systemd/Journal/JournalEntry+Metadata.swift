import Logging

extension JournalEntry {
    /// Adds metadata as fields, in the order of their keys so that the same message always gives the same entry.
    ///
    /// A dictionary adds its keys to the name (`request.id` is `UPPSIKT_REQUEST_ID`); an array gives the field once for each
    /// element, and journald finds the entry by every one of them.
    ///
    /// - Parameters:
    ///   - metadata: Metadata with arbitrary keys.
    ///   - prefix: The prefix of the field names.
    mutating func append(metadata: Logger.Metadata, prefix: JournalFieldPrefix) {
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            append(key, value, prefix: prefix)
        }
    }

    private mutating func append(_ key: String, _ value: Logger.Metadata.Value, prefix: JournalFieldPrefix) {
        switch value {
        case .string(let text): append(JournalField(metadataKey: key, prefix: prefix), text)
        case .stringConvertible(let other): append(JournalField(metadataKey: key, prefix: prefix), other.description)
        case .array(let elements):
            for element in elements { append(key, element, prefix: prefix) }
        case .dictionary(let nested):
            for (inner, value) in nested.sorted(by: { $0.key < $1.key }) {
                append("\(key).\(inner)", value, prefix: prefix)
            }
        }
    }
}
