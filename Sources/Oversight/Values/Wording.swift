import Foundation

/// Makes two spellings of the same words equal, so that a title is recognised when it comes again.
///
/// Documents differ in case, white space, Unicode form and footnote marks; none of that makes another activity.
public enum Wording {
    /// The form in which two texts are compared: composed, lower case, single spaces, no footnote marks at the end
    /// and no full stop at the end.
    ///
    /// - Parameter text: Any text.
    public static func key(_ text: String) -> String {
        // A soft hyphen only shows where a line may break; the word is the same without it.
        let whole = text.filter { $0 != "\u{AD}" }
        let composed = whole.precomposedStringWithCanonicalMapping.lowercased()
        var words = composed.split(whereSeparator: \.isWhitespace)
        while let last = words.last, last.allSatisfy({ $0 == "*" }) { words.removeLast() }
        var key = words.joined(separator: " ")
        while let last = key.last, last == "*" || last == "." || last == " " { key.removeLast() }
        return key
    }

    /// A text as it is shown: composed, with single spaces and none at the ends.
    ///
    /// - Parameter text: Any text.
    public static func tidy(_ text: String) -> String {
        text.precomposedStringWithCanonicalMapping
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
