import Oversight

/// Asterisks after a title that refer to a note below the table.
enum FootnoteMarks {
    /// A tidied text without trailing marks.
    static func dropped(_ text: String) -> String {
        var kept = text.tidied
        while let last = kept.last, last == "*" || last == " " || last == "\\" { kept.removeLast() }
        return kept
    }
}
