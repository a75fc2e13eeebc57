/// The table of a four-month report laid out with spaces: title, status, end and comment side by side.
///
/// The cells of a row begin on one line, or all have their middle on one line. So each column is divided by itself, at the
/// places that the statuses and the dates show.
struct LaidOutProgress: Sendable {
    /// The lines with tabs: a line for each row, and one for each further paragraph of its comment.
    private(set) var flattened: [TextLine] = []

    private var rows: [LaidOutRow] = []
    private var commentWidth = 0

    /// Reads the lines of a section from its first header row on.
    init(_ table: [TextLine]) {
        var tail: [TextLine] = []
        var isCentred: Bool?
        for part in LaidOutTable.parts(of: table) {
            var columns = part.columns
            columns.fit(part.lines.map(\.text))
            let page = LaidOutPage(part.lines, columns: columns)
            let centred = isCentred ?? page.isCentred
            isCentred = centred
            commentWidth = max(commentWidth, page.columns[3].lazy.map(\.text.count).max() ?? 0)
            let read = page.rows(isCentred: centred)
            if let last = rows.indices.last {
                for (column, lines) in read.before.enumerated() { rows[last].cells[column] += lines }
            } else {
                tail += read.before.flatMap { $0 }.map { TextLine(number: $0.line, text: $0.text) }
            }
            rows += read.rows
            tail += page.tail
        }
        for row in rows { add(row) }
        flattened += tail.isEmpty ? [] : [TextLine(number: tail[0].number, text: "")] + tail
    }

    private mutating func add(_ row: LaidOutRow) {
        var cells = ["", "", ""]
        for column in cells.indices {
            for line in row.cells[column] {
                let text = line.text.split(separator: " ").joined(separator: " ")
                cells[column] = Hyphenation.joined(cells[column], text)
            }
        }
        let paragraphs = LaidOutLines(width: commentWidth).paragraphs(
            row.cells[3].map { ($0.text, $0.line, $0.isDetached) })
        let numbers = row.cells.flatMap { $0 }.map(\.line)
        let lead = (cells + [paragraphs.first?.text ?? ""]).joined(separator: "\t")
        flattened.append(TextLine(number: numbers.min() ?? 0, text: lead))
        for paragraph in paragraphs.dropFirst() {
            flattened.append(TextLine(number: paragraph.line, text: "\t\t\t" + paragraph.text))
        }
    }
}

/// A line of one column.
struct LaidOutColumnLine: Sendable, Hashable {
    var text: String
    /// The place among the lines of the page's table, blank ones counted.
    var place: Int
    /// The line of the document, from 1.
    var line: Int
    /// Whether the column is empty on the line above.
    var isDetached: Bool
}

/// The lines of the four cells of a row.
struct LaidOutRow: Sendable {
    var cells: [[LaidOutColumnLine]] = [[], [], [], []]
}

/// The table of a four-month report on one page, by columns.
struct LaidOutPage: Sendable {
    /// The lines of each column.
    private(set) var columns: [[LaidOutColumnLine]] = [[], [], [], []]
    /// Running text below the table.
    private(set) var tail: [TextLine] = []
    /// Where the status and the date of each row are.
    private var anchors: [Anchor] = []
    /// The first line of the page that is not blank.
    private var firstPlace = 0

    private struct Anchor {
        var status: [LaidOutColumnLine] = []
        var end: [LaidOutColumnLine] = []

        /// The first line of its cells.
        var top: Int { (status + end).map(\.place).min() ?? 0 }
        /// Twice the place of its middle.
        var middle: Int {
            let cell = status.isEmpty ? end : status
            return (cell.first?.place ?? 0) + (cell.last?.place ?? 0)
        }
    }

    /// Divides the lines of a page.
    init(_ lines: [TextLine], columns places: LaidOutColumns) {
        let table = lines[..<Self.end(of: lines, places)]
        tail = Array(lines[table.endIndex...])
        var last = [-9, -9, -9, -9]
        firstPlace = table.firstIndex { !$0.isBlank } ?? 0
        for (place, line) in table.enumerated() where !line.isBlank {
            for (column, cell) in places.cells(of: line.text).enumerated() where !cell.isEmpty {
                columns[column].append(
                    LaidOutColumnLine(
                        text: cell.text, place: place, line: line.number, isDetached: last[column] < place - 1))
                last[column] = place
            }
        }
        findAnchors()
    }

    /// The place after the table: text below it begins after a blank line and does not keep to the columns.
    private static func end(of lines: [TextLine], _ places: LaidOutColumns) -> Int {
        var end = lines.count
        for index in lines.indices.reversed() where !lines[index].isBlank {
            let segments = LaidOutSegment.split(lines[index].text)
            let isWide =
                segments.count == 1 && segments[0].start < places.starts[1] - 2
                && segments[0].end > places.starts[1] + 4
            let isNote = segments.first?.characters.first == "*"
            guard isWide || isNote else { break }
            end = index
        }
        guard end < lines.count, end > 0, lines[end - 1].isBlank else { return lines.count }
        return end
    }

    private mutating func findAnchors() {
        for line in columns[1] {
            let isStart =
                StatusWords.beginsWithGlyph(line.text) || line.text.first?.isUppercase == true || anchors.isEmpty
            if isStart {
                anchors.append(Anchor(status: [line]))
            } else {
                anchors[anchors.count - 1].status.append(line)
            }
        }
        var dates: [[LaidOutColumnLine]] = []
        for line in columns[2] {
            if let last = dates.last, let above = last.last, line.place <= above.place + 2,
                !DateText.isDateCell(last.map(\.text).joined(separator: " ")),
                DateText.isDateCell((last + [line]).map(\.text).joined(separator: " "))
            {
                dates[dates.count - 1].append(line)
            } else {
                dates.append([line])
            }
        }
        var alone: [Anchor] = []
        var first = 0
        for date in dates {
            let middle = (date.first?.place ?? 0) + (date.last?.place ?? 0)
            // Both columns go down the page, so those that are passed are not looked at again.
            while first < anchors.count, anchors[first].middle < middle - 4 { first += 1 }
            let near = anchors[first...].indices.prefix { anchors[$0].middle <= middle + 4 }
                .filter { anchors[$0].end.isEmpty }
                .min { abs(anchors[$0].middle - middle) < abs(anchors[$1].middle - middle) }
            if let near { anchors[near].end = date } else { alone.append(Anchor(end: date)) }
        }
        anchors += alone
        anchors.sort { $0.middle < $1.middle }
    }

    /// Whether the cells of a row have their middle on one line, instead of their beginning.
    var isCentred: Bool {
        guard let first = anchors.first else { return false }
        if first.top > firstPlace { return true }
        let titles = Dictionary(columns[0].map { ($0.place, $0.text) }, uniquingKeysWith: { first, _ in first })
        var below = 0
        for (index, anchor) in anchors.enumerated() {
            let top = anchor.top
            while below < columns[0].count, columns[0][below].place <= top { below += 1 }
            if let title = titles[top] {
                if PlainWords.startsInLowerCase(title) { return true }
            } else {
                // A title that begins below its status is no sign if it is on the next page.
                let next = index + 1 < anchors.count ? anchors[index + 1].top : Int.max
                if below < columns[0].count, columns[0][below].place < next { return true }
            }
        }
        return false
    }

    /// The rows of the page, and the lines of the row that goes on from the page before.
    func rows(isCentred: Bool) -> (before: [[LaidOutColumnLine]], rows: [LaidOutRow]) {
        var before: [[LaidOutColumnLine]] = [[], [], [], []]
        var rows = anchors.map { LaidOutRow(cells: [[], $0.status, $0.end, []]) }
        for column in [0, 3] {
            let divided = isCentred ? centred(columns[column], isTitle: column == 0) : fromTop(columns[column])
            before[column] = divided.before
            for (index, lines) in divided.cells.enumerated() { rows[index].cells[column] = lines }
        }
        return (before, rows)
    }

    private typealias Division = (before: [LaidOutColumnLine], cells: [[LaidOutColumnLine]])

    private func fromTop(_ lines: [LaidOutColumnLine]) -> Division {
        var division: Division = ([], anchors.map { _ in [] })
        let tops = anchors.map(\.top)
        var row = -1
        for line in lines {
            while row + 1 < tops.count, tops[row + 1] <= line.place { row += 1 }
            if row < 0 { division.before.append(line) } else { division.cells[row].append(line) }
        }
        return division
    }

    /// Divides a column whose cells have their middle where the anchors have theirs: the first line of a cell shows where its
    /// last one is.
    private func centred(_ lines: [LaidOutColumnLine], isTitle: Bool) -> Division {
        var division: Division = ([], anchors.map { _ in [] })
        var next = 0
        for (row, anchor) in anchors.enumerated() {
            guard next < lines.count else { break }
            if 2 * lines[next].place > anchor.middle + 2 { continue }
            let last = anchor.middle - lines[next].place
            let limit = row + 1 < anchors.count ? anchors[row + 1].middle : Int.max
            var end = next + 1
            while end < lines.count, 2 * lines[end].place < limit {
                let place = lines[end].place
                let isWithin =
                    place <= last || (place == last + 1 && !lines[end].isDetached && isOpen(lines, end, isTitle))
                let goesOn = isTitle && PlainWords.startsInLowerCase(lines[end].text) && place <= last + 2
                guard isWithin || goesOn else { break }
                end += 1
            }
            division.cells[row] = Array(lines[next..<end])
            next = end
        }
        if next < lines.count {
            if let last = division.cells.indices.last {
                division.cells[last] += lines[next...]
            } else {
                division.before = Array(lines[next...])
            }
        }
        return division
    }

    private func isOpen(_ lines: [LaidOutColumnLine], _ index: Int, _ isTitle: Bool) -> Bool {
        let (above, line) = (lines[index - 1].text, lines[index].text)
        if isTitle, StatusWords.beginsWithGlyph(line) { return false }
        return !PlainWords.endsSentence(above) && PlainWords.goesOn(line)
    }
}
