import Oversight

/// One line of a document with its number in an editor.
struct TextLine: Sendable, Hashable {
    /// The line number, from 1.
    var number: Int
    /// Composed characters, ordinary spaces, no white space but tabs at the end.
    var text: String
    /// Whether a form feed was in it or just before it.
    var startsPage: Bool = false

    /// Whether it has only white space.
    var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

    /// The text trimmed and with single spaces.
    var tidy: String { text.tidied }
}
