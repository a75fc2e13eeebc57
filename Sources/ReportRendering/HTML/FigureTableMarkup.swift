import Presentation

/// A table of figures as HTML, written straight as ``ActivityTable`` is: a statement may have hundreds of rows.
struct FigureTableMarkup {
    let table: FigureTable
    let words: Phrases

    /// The table, in a part that scrolls if the page is too narrow, with what is flagged in it.
    func write(to writer: inout MarkupWriter) {
        writer.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"")
        writer.text(table.anchor)
        writer.raw("\">\n<table class=\"figures\">\n<caption id=\"")
        writer.text(table.anchor)
        writer.raw("\">")
        writer.list(table.caption)
        if !table.details.isEmpty {
            writer.raw("<br /><small>")
            writer.list(table.details)
            writer.raw("</small>")
        }
        writer.raw("</caption>\n<thead>\n<tr>")
        for column in table.columns {
            if column.content == .number {
                writer.raw("<th scope=\"col\" class=\"number\">")
            } else {
                writer.raw("<th scope=\"col\">")
            }
            writer.shown(column.title)
            writer.raw("</th>")
        }
        writer.raw("</tr>\n</thead>\n")
        for group in table.groups { write(group.heading, group.rows, to: &writer) }
        writer.raw("</table>\n</div>\n")
        for finding in table.findings { FindingMarkup(finding: finding, words: words).writeParagraph(to: &writer) }
        guard !hasFindingRows else { return }
        for finding in table.rows.flatMap(\.findings) {
            FindingMarkup(finding: finding, words: words).writeParagraph(to: &writer)
        }
    }

    /// Whether a finding can be a row of the table: its name in the first column, its sentence in the others.
    private var hasFindingRows: Bool { table.columns.count > 1 }

    private func write(_ heading: String?, _ rows: [FigureTable.Row], to writer: inout MarkupWriter) {
        writer.raw("<tbody>\n")
        if let heading {
            writer.raw("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"")
            writer.text(String(table.columns.count))
            writer.raw("\">")
            writer.content(heading, in: "bdi")
            writer.raw("</th></tr>\n")
        }
        for row in rows {
            if row.isSum { writer.raw("<tr class=\"sum\">") } else { writer.raw("<tr>") }
            for (index, cell) in row.cells.enumerated() {
                write(cell, isFirst: index == 0, isSum: row.isSum, table.columns[index].content, to: &writer)
            }
            writer.raw("</tr>\n")
            guard hasFindingRows else { continue }
            for finding in row.findings {
                FindingMarkup(finding: finding, words: words).writeRow(columns: table.columns.count, to: &writer)
            }
        }
        writer.raw("</tbody>\n")
    }

    private func write(
        _ cell: FigureTable.Cell, isFirst: Bool, isSum: Bool, _ content: FigureTable.Column.Content,
        to writer: inout MarkupWriter
    ) {
        if isFirst {
            writer.raw("<th scope=\"row\">")
        } else if content == .number {
            writer.raw("<td class=\"number\">")
        } else {
            writer.raw("<td>")
        }
        if let shown = cell.shown {
            if isSum { writer.raw("<strong>") }
            writer.shown(shown)
            if isSum { writer.raw("</strong>") }
        }
        if !cell.details.isEmpty {
            writer.raw("<br /><small>")
            writer.list(cell.details)
            writer.raw("</small>")
        }
        if let drawing = cell.drawing {
            write(drawing, to: &writer)
        } else if cell.shown == nil {
            writer.text(cell.plain)
        }
        if isFirst { writer.raw("</th>") } else { writer.raw("</td>") }
    }

    private func write(_ line: TrendLine, to writer: inout MarkupWriter) {
        func attribute(_ open: StaticString, _ value: String) {
            writer.raw(open)
            writer.text(value)
            writer.raw("\"")
        }
        attribute("<svg class=\"trend\" role=\"img\" viewBox=\"0 0 ", "\(TrendLine.width) \(TrendLine.height)")
        attribute(" width=\"", String(TrendLine.width))
        attribute(" height=\"", String(TrendLine.height))
        attribute(" aria-labelledby=\"", line.anchor)
        attribute(" aria-describedby=\"", line.anchor + "-values")
        attribute("><title id=\"", line.anchor)
        writer.raw(">")
        writer.text(line.title)
        attribute("</title><desc id=\"", line.anchor + "-values")
        writer.raw(">")
        writer.text(line.description)
        writer.raw("</desc>")
        if let target = line.target {
            attribute("<path class=\"target\" d=\"M0 ", "\(TrendLine.text(target))h\(TrendLine.width)")
            writer.raw(" />")
        }
        attribute(
            "<polyline points=\"",
            line.points.map { "\(TrendLine.text($0.x)),\(TrendLine.text($0.y))" }.joined(separator: " "))
        writer.raw(" />")
        if let last = line.points.last {
            attribute("<circle cx=\"", TrendLine.text(last.x))
            attribute(" cy=\"", TrendLine.text(last.y))
            writer.raw(" r=\"3\" />")
        }
        writer.raw("</svg>")
    }
}

extension MarkupWriter {
    /// Values with commas between them.
    mutating func list(_ values: [Shown]) {
        for (index, value) in values.enumerated() {
            if index > 0 { raw(", ") }
            shown(value)
        }
    }
}
