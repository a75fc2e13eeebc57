import Foundation

/// Makes two spellings of the same words equal, so that a title is recognised in another document.
///
/// Documents differ in case, white space, Unicode form, footnote marks, quotation marks, dashes and ligatures. None of
/// these makes another activity.
package enum Wording {
    /// The form in which two texts are compared: composed, lower case, single spaces, no footnote marks at the end
    /// and no full stop at the end; one sign for all quotation marks and one for all dashes, and no ligatures.
    ///
    /// - Parameter text: Any text.
    package static func key(_ text: String) -> String {
        let key = Latin1Key.of(text) ?? anyKey(Typography.plain(text))
        return key.utf8.contains(UInt8(ascii: "'")) ? key.replacing("'", with: "\"") : key
    }

    /// The letters and figures of ``key(_:)``: the form in which two texts are compared of which one may have other spaces
    /// and dashes, as one that was taken from a PDF.
    ///
    /// - Parameter text: Any text.
    package static func bareKey(_ text: String) -> String {
        String(String.UnicodeScalarView(key(text).unicodeScalars.filter { $0.properties.isAlphabetic || $0.isFigure }))
    }

    /// The form of a text that identifiers are made of.
    ///
    /// It never changes, or the same import would give other identifiers than it did. What is recorded is found by its
    /// words, as ``key(_:)`` compares them, not by the identifier made of them.
    ///
    /// - Parameter text: Any text.
    static func identifierKey(_ text: String) -> String { Latin1Key.of(text) ?? anyKey(text) }

    /// The key of a text in any script.
    static func anyKey(_ text: String) -> String {
        // A soft hyphen only shows where a line may break; the word is the same without it.
        let whole = text.unicodeScalars.contains("\u{AD}") ? text.filter { $0 != "\u{AD}" } : text
        var words = composed(whole).lowercased().split(whereSeparator: \.isWhitespace)
        while let last = words.last, last.allSatisfy({ $0 == "*" }) { words.removeLast() }
        var key = words.joined(separator: " ")
        while let last = key.last, last == "*" || last == "." || last == " " { key.removeLast() }
        return key
    }

    /// Whether a cell states nothing: it is empty, or a dash stands in it.
    ///
    /// - Parameter text: The cell as written.
    package static func statesNothing(_ text: String) -> Bool {
        Typography.plain(text).allSatisfy { $0 == "-" || $0.isWhitespace }
    }

    /// A text as it is shown: composed, with single spaces and none at the ends.
    ///
    /// - Parameter text: Any text.
    package static func tidy(_ text: String) -> String {
        composed(text).tidied
    }

    /// The text in Unicode's normalization form C.
    ///
    /// Text without characters from U+0300 on, the first combining mark, is in that form (UAX #15, quick check). In UTF-8
    /// those characters begin with 0xCC or a higher byte.
    private static func composed(_ text: String) -> String {
        isComposed(text.utf8) ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Whether UTF-8 is certainly in that form, as it has no character from U+0300 on.
    static func isComposed(_ bytes: some Sequence<UInt8>) -> Bool { bytes.allSatisfy { $0 < 0xCC } }
}

extension Unicode.Scalar {
    /// Whether it is a figure.
    fileprivate var isFigure: Bool { properties.numericType != nil }
}
