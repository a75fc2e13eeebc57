extension JournalField {
    /// The field for a key of log metadata: `reportID` with the prefix `UPPSIKT_` is `UPPSIKT_REPORT_ID`.
    ///
    /// A word begins at a change from lower to upper case, and at the last capital before a lower-case letter
    /// (`HTTPStatus` is `HTTP_STATUS`). A character that is not valid in a field name becomes `_`, and the name is cut to
    /// 64 characters. The prefix keeps metadata apart from the names that mean something to journald or its readers.
    ///
    /// - Parameters:
    ///   - key: Any text.
    ///   - prefix: The beginning of a field name, such as `UPPSIKT_`.
    package init(metadataKey key: String, prefix: JournalFieldPrefix) {
        var name = Array(prefix.text.utf8)
        let characters = Array(key.utf8)
        for (index, byte) in characters.enumerated() {
            if index > 0 && Self.isUpperCase(byte) && Self.beginsWord(at: index, of: characters) {
                name.append(UInt8(ascii: "_"))
            }
            if Self.isUpperCase(byte) || Self.isDigit(byte) {
                name.append(byte)
            } else if Self.isLowerCase(byte) {
                name.append(byte & 0xDF)
            } else if name.last != UInt8(ascii: "_") {
                name.append(UInt8(ascii: "_"))
            }
        }
        self.init(unchecked: String(decoding: name.prefix(Self.maximumLength), as: UTF8.self))
    }

    private static func beginsWord(at index: Int, of key: [UInt8]) -> Bool {
        let previous = key[index - 1]
        if isLowerCase(previous) || isDigit(previous) { return true }
        return isUpperCase(previous) && index + 1 < key.count && isLowerCase(key[index + 1])
    }

    private static func isLowerCase(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
}

/// The prefix of a program's own fields, which keeps them from colliding with others.
package struct JournalFieldPrefix: Sendable, Hashable {
    /// The prefix, ending in `_`.
    let text: String

    /// Validates a prefix.
    ///
    /// - Parameter text: A field name of at most 32 characters, with or without a final `_`.
    /// - Throws: ``JournalError`` with `invalidFieldName` if it is not a valid prefix.
    package init(validating text: String) throws(JournalError) {
        let field = try JournalField(validating: text)
        guard text.utf8.count <= 32 else {
            throw JournalError(.invalidFieldName, "\"\(text)\" is too long for the prefix of a field name")
        }
        self.text = field.name.hasSuffix("_") ? field.name : field.name + "_"
    }

    /// `UPPSIKT_`.
    package static let uppsikt = Self(unchecked: "UPPSIKT_")

    private init(unchecked text: String) { self.text = text }
}
