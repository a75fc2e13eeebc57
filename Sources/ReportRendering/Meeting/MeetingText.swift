import Presentation

/// A document of a meeting as plain text.
struct MeetingText {
    let text: String

    init(_ document: MeetingDocument, width: Int) {
        var canvas = TextCanvas(width: width)
        canvas.heading(document.title, underline: "=")
        canvas.blank()
        canvas.table(document.facts.map { ($0.label, $0.value.plain) })
        for block in document.blocks {
            switch block {
            case .heading(let level, let heading):
                canvas.blank()
                if level == 2 {
                    canvas.heading(heading.plain, underline: "-")
                } else {
                    canvas.paragraph(heading.plain)
                }
            case .facts(let facts):
                canvas.table(facts.map { ($0.label, $0.value.plain) }, indent: 2)
            case .paragraph(let paragraph): canvas.paragraph(paragraph.plain, indent: 2)
            case .labelled(let label, let value):
                canvas.paragraph("\(label): \(value.plain)", indent: 2)
            case .list(let sentences):
                for sentence in sentences { canvas.paragraph(sentence.plain, indent: 4) }
            case .table(_, let columns, let rows):
                let table = AlignedTable(
                    columns: columns.map { AlignedTable.Column($0) }, rows: rows.map { .cells($0.map(\.plain)) })
                if let lines = table.lines(width: width - 2, cutsWords: true) {
                    canvas.lines(lines.map { "  " + $0 })
                } else {
                    for row in rows { canvas.paragraph(row.map(\.plain).joined(separator: ", "), indent: 2) }
                }
            }
        }
        text = canvas.text
    }
}
