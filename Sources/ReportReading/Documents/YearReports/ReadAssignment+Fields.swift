/// The days and the status of an assignment from their words.
extension ReadAssignment {
    /// Takes the words of the start.
    mutating func takeStart(_ text: String) {
        (start, writtenStart) = (WrittenDate.first(text), WrittenDate.stated(text))
    }

    /// Takes the words of the end.
    mutating func takeEnd(_ text: String) { (end, writtenEnd) = (WrittenDate.last(text), WrittenDate.stated(text)) }

    /// Takes the words of both; a single day is the end.
    mutating func takeSpan(_ text: String) {
        guard let span = WrittenDate.span(text) else {
            takeEnd(text)
            return
        }
        takeStart(span.start)
        takeEnd(span.end)
    }
}
