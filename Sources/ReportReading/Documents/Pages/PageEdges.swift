/// The lines at the edges of pages, by form feeds, or else by the numbers of pages.
struct PageEdges: Sendable {
    /// Lines at one edge, from the outermost inwards.
    struct Chain: Sendable {
        /// The page, from 0 for that of the cover.
        var page: Int
        /// The places of the lines.
        var lines: [Int]
        /// Whether it is the top or the bottom.
        var side: Character
    }

    private(set) var chains: [Chain] = []
    /// How many pages there are.
    private(set) var count = 0
    /// The places of the lines of the cover.
    private(set) var cover = 0..<0

    /// How many lines at an edge are looked at.
    private static let depth = 4
    /// Above which line a number is at the top of the first page.
    private static let top = 10

    /// How many lines with text a cover has at most.
    private static let coverLines = 40

    /// How many lines of the first page are looked at for a table.
    private static let mostLines = 200

    /// Finds the edges.
    ///
    /// - Parameters:
    ///   - lines: All lines.
    ///   - marks: The numbers of pages on them.
    init(_ lines: [TextLine], _ marks: [PageMark?]) {
        let text = lines.firstIndex { NumberedHeading($0.text) != nil || TableHeader($0.text) != nil } ?? lines.count
        if let second = lines.dropFirst().firstIndex(where: \.startsPage) {
            cover = 0..<min(text, second, Self.firstTable(lines[..<min(text, second, Self.mostLines)]) ?? second)
            takePages(lines)
        } else {
            // Without a heading that ends it, a cover has a few lines.
            let most = lines.indices.lazy.filter { !lines[$0].isBlank }.prefix(Self.coverLines).last ?? lines.count
            cover = 0..<min(text, most + 1)
            takeNumbers(lines, marks)
        }
    }

    /// The place of the first header of a table or the first labelled status, which ends a cover as the first heading does.
    private static func firstTable(_ lines: ArraySlice<TextLine>) -> Int? {
        let figures = lines.firstIndex { line in
            guard line.text.utf8.count <= 400, SpacedSegment.hasGap(line.text) else { return false }
            let cells = SpacedSegment.split(line.text)
            return cells.count > 2 && HeaderRow.recognise(cells.map { TableCell(text: $0.text) }) != nil
        }
        let activities = ActivityLines.headers(Array(lines)).firstIndex(of: true)
        return [figures, activities, firstLabels(lines)].compactMap(\.self).min()
    }

    /// The place of the first labelled status beside labelled days, which are those of an activity.
    private static func firstLabels(_ lines: ArraySlice<TextLine>) -> Int? {
        let fields = lines.indices.lazy.filter { lines[$0].text.utf8.count <= 400 }
            .compactMap { index in FieldLine(lines[index].text).map { (index: index, line: $0) } }
        var days: Int?
        for field in fields {
            if field.line.has(.start) || field.line.has(.end) || field.line.has(.span) { days = days ?? field.index }
            if field.line.has(.status), let days { return days }
        }
        return nil
    }

    private mutating func takePages(_ lines: [TextLine]) {
        var page: [Int] = []
        func close(_ edges: inout PageEdges) {
            guard !page.isEmpty else { return }
            edges.chains.append(Chain(page: edges.count, lines: Array(page.prefix(Self.depth)), side: "t"))
            edges.chains.append(Chain(page: edges.count, lines: page.suffix(Self.depth).reversed(), side: "b"))
            edges.count += 1
            page = []
        }
        for (index, line) in lines.enumerated() {
            if line.startsPage { close(&self) }
            if !line.isBlank { page.append(index) }
        }
        close(&self)
    }

    private mutating func takeNumbers(_ lines: [TextLine], _ marks: [PageMark?]) {
        let filled = lines.indices.filter { !lines[$0].isBlank }
        for (place, index) in filled.enumerated() {
            guard let mark = marks[index], mark.isNumbered else { continue }
            let above = Array(filled[max(0, place - Self.depth + 1)...place].reversed())
            let below = Array(filled[place...].prefix(Self.depth))
            // Below a number at the foot of the cover the next page begins.
            let isTop = count == 0 && place < Self.top
            chains.append(Chain(page: count, lines: above, side: "b"))
            chains.append(Chain(page: isTop ? 0 : count + 1, lines: below, side: "t"))
            count += 1
        }
    }
}
