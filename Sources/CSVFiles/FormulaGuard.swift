/// The apostrophe before a text that a spreadsheet would take for a formula.
///
/// A title comes from a document that anybody may have written, and a cell that begins with `=` is computed.
enum FormulaGuard {
    /// The text with an apostrophe in front, if it begins as a formula or as a guarded text.
    static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, isDangerous(first) else { return text }
        return "'" + text
    }

    /// The text without the apostrophe that guards it.
    static func unguarded(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.first == "'", let second = scalars.dropFirst().first, isDangerous(second) else { return text }
        return String(String.UnicodeScalarView(scalars.dropFirst()))
    }

    private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "\r", "'": true
        default: false
        }
    }
}
