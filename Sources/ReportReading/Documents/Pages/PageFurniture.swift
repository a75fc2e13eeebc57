import Oversight

/// Finds what pages repeat: running titles, dates and page numbers, which are no data.
///
/// It is the same for every kind of report. A line that says that it is the number of a page is one wherever it is. Any
/// other line is furniture only by its place at the top or the foot of a page, and by standing there on several pages: that
/// it equals the title or the unit is not enough.
enum PageFurniture {
    /// The lines of a document without the furniture of its pages.
    ///
    /// The line after removed ones starts the page that they started. On the cover a running title stays, without the
    /// number of the page, since it may be the only title.
    ///
    /// - Parameter lines: All lines, in order.
    static func removed(from lines: [TextLine]) -> [TextLine] {
        let marks = lines.parallelMap(by: 256) { $0.isBlank ? nil : PageMark($0.text) }
        let edges = PageEdges(lines, marks)
        var isFurniture = marks.map { $0.map { $0.isSure && $0.title.isEmpty } ?? false }
        for index in BareNumbers.find(in: lines) { isFurniture[index] = true }
        var titles: [Int: String] = [:]
        for index in repeated(edges, lines, marks) {
            if let mark = marks[index], !mark.title.isEmpty, mark.isNumbered, edges.cover.contains(index),
                !isAboveTitle(index, lines), !standsElsewhere(mark.title, edges.cover, lines)
            {
                titles[index] = mark.title
            } else {
                isFurniture[index] = true
            }
        }
        var kept: [TextLine] = []
        kept.reserveCapacity(lines.count)
        var startsPage = false
        for (index, line) in lines.enumerated() {
            startsPage = startsPage || line.startsPage
            guard !isFurniture[index] else { continue }
            var line = line
            line.startsPage = startsPage
            if let title = titles[index] { line.text = title }
            if !line.isBlank { startsPage = false }
            kept.append(line)
        }
        return kept
    }

    /// The places of the lines that stand at the same edge on several pages.
    private static func repeated(_ edges: PageEdges, _ lines: [TextLine], _ marks: [PageMark?]) -> Set<Int> {
        let keys = keys(edges, lines, marks)
        var atPlace: [String: Set<Int>] = [:]
        var atEdge: [String: Set<Int>] = [:]
        for chain in edges.chains {
            for (depth, index) in chain.lines.enumerated() {
                guard let key = keys[index], !key.isEmpty else { continue }
                atPlace["\(chain.side)\(depth)\(key)", default: []].insert(chain.page)
                atEdge[key, default: []].insert(chain.page)
            }
        }
        var found: Set<Int> = []
        for chain in edges.chains {
            for (depth, index) in chain.lines.enumerated() {
                guard let key = keys[index], !key.isEmpty, !isRestOfCells(index, lines) else { break }
                let places = atPlace["\(chain.side)\(depth)\(key)"]?.count ?? 0
                let pages = atEdge[key]?.count ?? 0
                let isSentence = PlainWords.endsSentence(lines[index].text) && PlainWords.count(lines[index].text) > 3
                let isOften =
                    places >= (isSentence ? 3 : 2) && places * 3 >= edges.count
                    || pages >= max(3, edges.count / 8)
                let mark = marks[index]
                let isMark = mark?.isNumbered ?? false
                let isLoneMark =
                    isMark && (mark?.isApart ?? false) && (mark?.isNamed ?? false || places > 1 || edges.count == 1)
                guard isOften || isLoneMark else { break }
                // The cover prints what the pages repeat; there it is the title or the letterhead.
                if chain.page > 0 || isMark || index >= edges.cover.upperBound || isAboveTitle(index, lines) {
                    found.insert(index)
                }
            }
        }
        return found
    }

    /// Whether a line is the rest of cells that are wrapped, such as `angivet` below `värde`, which many rows may end with.
    private static func isRestOfCells(_ index: Int, _ lines: [TextLine]) -> Bool {
        guard index > 0, lines[index].text.utf8.count <= 240, lines[index - 1].text.utf8.count <= 500,
            !lines[index - 1].isBlank, !lines[index].startsPage
        else { return false }
        let cells = SpacedSegment.split(lines[index].text)
        let above = SpacedSegment.split(lines[index - 1].text)
        return cells.allSatisfy { cell in
            cell.start > 8 && cell.text.first?.isLowercase == true && above.contains { $0.start == cell.start }
        }
    }

    /// What the lines at edges have in common with others, by their places; a line at two edges is of the first one's page.
    private static func keys(_ edges: PageEdges, _ lines: [TextLine], _ marks: [PageMark?]) -> [Int: String] {
        var pages: [Int: Int] = [:]
        for chain in edges.chains {
            for index in chain.lines where pages[index] == nil { pages[index] = chain.page }
        }
        let places = pages.map { (index: $0.key, page: $0.value) }
        let keys = places.parallelMap(by: 64) { place in
            PageEdgeKey.key(of: lines[place.index], mark: marks[place.index], page: place.page)
        }
        return Dictionary(uniqueKeysWithValues: zip(places.map(\.index), keys))
    }

    /// Whether the words of a running title are a line of the cover by themselves.
    private static func standsElsewhere(_ title: String, _ cover: Range<Int>, _ lines: [TextLine]) -> Bool {
        let key = PlainWords.key(title)
        return cover.contains { lines[$0].text.utf8.count <= 240 && PlainWords.key(lines[$0].text) == key }
    }

    /// Whether a running title is above the title of the cover, so that the cover does not need it.
    private static func isAboveTitle(_ index: Int, _ lines: [TextLine]) -> Bool {
        guard ReportTitle.weight(lines[index].tidy) > 0, lines[index].text.utf8.count <= 200 else { return false }
        let rest = lines[(index + 1)...].prefix(20).prefix { !$0.startsPage }
        return rest.contains { line in
            line.text.utf8.count <= 200 && ReportTitle.weight(line.tidy) > 0 && !PlainWords.endsSentence(line.text)
        }
    }
}

// MARK: Tables broken over pages

extension PageFurniture {
    /// The lines without titles and numbers of pages directly before a repeated header row, where no form feed or number
    /// shows the break of the page.
    ///
    /// - Parameters:
    ///   - lines: The lines, each header row on a line of its own.
    ///   - names: The lines of the cover that pages repeat, in the form in which words are compared.
    static func removedBeforeHeaders(from lines: [TextLine], names: Set<String>) -> [TextLine] {
        guard let first = lines.firstIndex(where: { TableHeader($0.text) != nil }) else { return lines }
        /// What the next line that is neither blank nor a title is.
        var isBeforeHeader = false
        var startsPage = false
        var distance = 0
        var kept: [TextLine] = []
        kept.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated().reversed() {
            guard index > first, !line.isBlank else {
                kept.append(line)
                distance += 1
                continue
            }
            let isName = isName(line, names)
            let isNumber = isBareNumber(line)
            if distance < 12, isName && isBeforeHeader || isNumber && (isBeforeHeader || startsPage) {
                distance += 1
                if !isName { (isBeforeHeader, startsPage) = (false, false) }
                continue
            }
            kept.append(line)
            guard !isName else {
                distance += 1
                continue
            }
            isBeforeHeader = TableHeader(line.text) != nil
            startsPage = line.startsPage
            distance = 0
        }
        return kept.reversed()
    }

    private static func isName(_ line: TextLine, _ names: Set<String>) -> Bool {
        guard line.text.utf8.count <= 240, Bullets.item(line.text) == nil else { return false }
        let key = PlainWords.key(line.text)
        if names.contains(key) { return true }
        let words = key.split(separator: " ")
        guard let page = words.last, page.allSatisfy({ $0.isNumber || "()/".contains($0) }) else { return false }
        return names.contains(words.dropLast().joined(separator: " "))
    }

    private static func isBareNumber(_ line: TextLine) -> Bool {
        guard line.text.utf8.count <= 20 else { return false }
        let text = line.tidy
        return !text.isEmpty && text.count <= 3 && text.allSatisfy(\.isNumber)
    }
}
