/// The asterisks that point from a title to a note below the table.
enum FootnoteMarks {
    /// A text tidied and without the marks at its end.
    static func dropped(_ text: String) -> String {
        var kept = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        while let last = kept.last, last == "*" || last == " " || last == "\\" { kept.removeLast() }
        return kept
    }
}
