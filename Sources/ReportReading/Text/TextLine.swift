/// One line of a document, under the number that an editor shows.
struct TextLine: Sendable, Hashable {
    /// Counted from 1.
    var number: Int
    /// Composed characters, ordinary spaces, no white space but tabs at the end.
    var text: String
    /// Whether a form feed stood in it or just before it.
    var startsPage: Bool = false

    /// Whether nothing but white space stands in it.
    var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// The text with single spaces and none at the ends.
    var tidy: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
