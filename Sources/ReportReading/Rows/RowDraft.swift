/// A row of an oversight report before it is split into its parts.
struct RowDraft: Sendable {
    /// The line it starts on, from 1.
    var line: Int
    /// The content of the start cell.
    var start = ""
    /// The content of the end cell.
    var end = ""
    /// Its blocks, in order; the first begins with the title.
    var blocks: [Block] = []
    /// Whether a status has been seen in it.
    var hasStatus = false

    /// Whether it has a date.
    var isDated: Bool { !start.isEmpty || !end.isEmpty }

    /// Adds text to the row.
    mutating func append(_ text: String, line: Int, followsPageBreak: Bool) {
        let added = MarkupBlocks.split(text, line: line, followsPageBreak: followsPageBreak)
        if !hasStatus { hasStatus = StatusLocation.find(in: added) != nil }
        blocks += added
    }
}
