/// A row of an oversight report before its parts are told from each other.
struct RowDraft: Sendable {
    /// The line it starts on, from 1.
    var line: Int
    /// What the start cell holds.
    var start = ""
    /// What the end cell holds.
    var end = ""
    /// Its blocks, in order; the first begins with the title.
    var blocks: [Block] = []
    /// Whether a status has been seen in it.
    var hasStatus = false

    /// Whether a date was given.
    var isDated: Bool { !start.isEmpty || !end.isEmpty }

    /// Takes more text into the row.
    mutating func append(_ text: String, line: Int, followsPageBreak: Bool) {
        let added = MarkupBlocks.split(text, line: line, followsPageBreak: followsPageBreak)
        if !hasStatus { hasStatus = StatusSpot.find(in: added) != nil }
        blocks += added
    }
}
