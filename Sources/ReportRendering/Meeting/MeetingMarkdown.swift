import Presentation

/// A document of a meeting as CommonMark with pipe tables.
struct MeetingMarkdown {
    private(set) var text: String

    init(_ document: MeetingDocument) {
        text = "# \(MarkdownEscaping.inline(document.title))\n\n"
        facts(document.facts)
        for block in document.blocks {
            switch block {
            case .heading(let level, let heading):
                text += "\n\(String(repeating: "#", count: level)) \(MarkdownEscaping.inline(heading.plain))\n\n"
            case .facts(let list): facts(list)
            case .paragraph(let paragraph):
                endList()
                text += "\(MarkdownEscaping.paragraph(paragraph.plain))\n\n"
            case .labelled(let label, let value):
                item(label, value.plain)
            case .list(let sentences):
                endList()
                text += sentences.map { "* \(MarkdownEscaping.paragraph($0.plain, indent: 2))\n" }.joined() + "\n"
            case .table(_, let columns, let rows):
                endList()
                row(columns)
                text += "|" + columns.map { _ in " --- |" }.joined() + "\n"
                for cells in rows { row(cells.map(\.plain)) }
                text += "\n"
            }
        }
    }

    /// Begins a block of its own, which would otherwise go on with the list above it.
    private mutating func endList() { if !text.hasSuffix("\n\n") { text += "\n" } }

    private mutating func facts(_ facts: [Fact]) { for fact in facts { item(fact.label, fact.value.plain) } }

    private mutating func item(_ label: String, _ value: String) {
        text += "- **\(MarkdownEscaping.inline(label)):** \(MarkdownEscaping.paragraph(value, indent: 2))\n"
    }

    private mutating func row(_ cells: [String]) {
        text += "| \(cells.map(MarkdownEscaping.cell).joined(separator: " | ")) |\n"
    }
}
