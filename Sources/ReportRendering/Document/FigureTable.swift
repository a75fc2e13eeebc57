import Oversight
import Presentation

/// A table of figures in words of the page; the formats only lay it out.
struct FigureTable {
    /// A column.
    struct Column {
        /// What a column holds.
        enum Content {
            case words, number
            /// A drawing of what the other columns say in numbers, which only a page can show.
            case drawing
        }

        let title: Shown
        let content: Content

        init(_ title: Shown, _ content: Content = .words) {
            self.title = title
            self.content = content
        }
    }

    /// A cell.
    struct Cell {
        /// What it says; `nil` for a drawing, and if there is nothing to say.
        var shown: Shown?
        /// What is to be said of it in small print, such as what it was before.
        var details: [Shown] = []
        var drawing: TrendLine?

        init(_ shown: Shown?, details: [Shown] = []) {
            self.shown = shown
            self.details = details
        }

        init(_ drawing: TrendLine?) { self.drawing = drawing }

        /// What it says without markup: a dash if there is nothing to say.
        var plain: String { shown?.plain ?? (drawing == nil ? NumberWriting.notStated : "") }
    }

    /// A row.
    struct Row {
        /// The heading of the group that it is in.
        var group: String?
        var isSum = false
        let cells: [Cell]
        /// What is flagged in it.
        var findings: [FindingPart] = []
    }

    /// The id of its caption; unique on the page.
    let anchor: String
    /// What the table is, in parts that are separated by commas.
    let caption: [Shown]
    /// How its figures are to be read.
    var details: [Shown] = []
    let columns: [Column]
    let rows: [Row]
    /// What is flagged in the table, but in none of its rows.
    var findings: [FindingPart] = []

    /// The caption without markup.
    var plainCaption: String { caption.map(\.plain).joined(separator: ", ") }

    /// The rows by group, in their order: rows of one group that are torn apart are two groups.
    var groups: [(heading: String?, rows: [Row])] {
        var groups: [(heading: String?, rows: [Row])] = []
        for row in rows {
            if groups.isEmpty || groups[groups.count - 1].heading != row.group { groups.append((row.group, [])) }
            groups[groups.count - 1].rows.append(row)
        }
        return groups
    }

    /// The table without its drawings, whose numbers stand in it.
    var withoutDrawings: FigureTable { keeping(columns.indices.filter { columns[$0].content != .drawing }) }

    /// The table with some of its columns.
    func keeping(_ kept: [Int]) -> FigureTable {
        FigureTable(
            anchor: anchor, caption: caption, details: details, columns: kept.map { columns[$0] },
            rows: rows.map { row in
                Row(
                    group: row.group, isSum: row.isSum, cells: kept.map { row.cells[$0] }, findings: row.findings)
            }, findings: findings)
    }
}
