import Oversight

/// Finds what pages repeat: running titles, dates and page numbers, which are no data.
///
/// A line that says that it is the number of a page is one wherever it is. Any other line is furniture only by its place at
/// the top or the foot of a page, and by standing there on several pages: that it equals the title or the unit is not
/// enough.
enum PageFurniture {
    /// The lines of a document without the furniture of its pages.
    ///
    /// The line after removed ones starts the page that they started.
    ///
    /// - Parameter lines: All lines, in order.
    static func removed(from lines: [TextLine]) -> [TextLine] {
        let marked = marks(lines)
        var kept: [TextLine] = []
        kept.reserveCapacity(lines.count)
        var startsPage = false
        for (line, isFurniture) in zip(lines, marked) {
            startsPage = startsPage || line.startsPage
            guard !isFurniture else { continue }
            var line = line
            line.startsPage = startsPage
            if !line.isBlank { startsPage = false }
            kept.append(line)
        }
        return kept
    }

    private static func marks(_ lines: [TextLine]) -> [Bool] {
        let marks = lines.map { $0.isBlank ? nil : PageMark($0.text) }
        var marked = marks.map { $0.map { $0.isSure && $0.title.isEmpty } ?? false }
        let hasPages = lines.dropFirst().contains(where: \.startsPage)
        let edges = hasPages ? edgesOfPages(lines, marks) : edgesAtNumbers(lines, marks)
        for chain in repeated(edges.chains, pages: edges.pages, in: lines, marks: marks) { marked[chain] = true }
        return marked
    }

    /// Lines at the edge of a page, from the outermost inwards, and the page that each chain is of.
    private struct Edges {
        var chains: [(page: Int, lines: [Int], side: Character)] = []
        var pages = 0
    }

    /// How many lines at an edge are looked at.
    private static let depth = 4

    private static func edgesOfPages(_ lines: [TextLine], _ marks: [PageMark?]) -> Edges {
        var edges = Edges()
        var page: [Int] = []
        func close() {
            guard !page.isEmpty else { return }
            edges.chains.append((edges.pages, Array(page.prefix(depth)), "t"))
            edges.chains.append((edges.pages, Array(page.suffix(depth).reversed()), "b"))
            edges.pages += 1
            page = []
        }
        for (index, line) in lines.enumerated() {
            if line.startsPage { close() }
            if !line.isBlank { page.append(index) }
        }
        close()
        return edges
    }

    /// The lines above and below the numbers of pages, if no form feeds are left.
    private static func edgesAtNumbers(_ lines: [TextLine], _ marks: [PageMark?]) -> Edges {
        var edges = Edges()
        let filled = lines.indices.filter { !lines[$0].isBlank }
        for (place, index) in filled.enumerated() {
            guard let mark = marks[index], mark.isNamed || mark.count != nil else { continue }
            edges.chains.append((edges.pages, Array(filled[...place].suffix(depth).reversed()), "b"))
            edges.chains.append((edges.pages, Array(filled[place...].prefix(depth)), "t"))
            edges.pages += 1
        }
        return edges
    }

    /// The places of the lines that stand at the same edge on several pages.
    private static func repeated(
        _ chains: [(page: Int, lines: [Int], side: Character)], pages: Int, in lines: [TextLine], marks: [PageMark?]
    ) -> Set<Int> {
        var counts: [String: Set<Int>] = [:]
        var keys: [Int: String] = [:]
        for chain in chains {
            for (depth, index) in chain.lines.enumerated() {
                let key = keys[index] ?? key(of: lines[index], mark: marks[index])
                keys[index] = key
                if !key.isEmpty { counts["\(chain.side)\(depth)\(key)", default: []].insert(chain.page) }
            }
        }
        var found: Set<Int> = []
        let coverEnd =
            lines.firstIndex { NumberedHeading($0.text) != nil || TableHeader($0.text) != nil } ?? lines.count
        for chain in chains {
            for (depth, index) in chain.lines.enumerated() {
                guard let key = keys[index], !key.isEmpty else { break }
                let count = counts["\(chain.side)\(depth)\(key)"]?.count ?? 0
                let isSentence = PlainWords.endsSentence(lines[index].text) && PlainWords.count(lines[index].text) > 3
                let isMark = marks[index].map { $0.isSure || $0.count != nil } ?? false
                let isOften = count >= (isSentence ? 3 : 2) && count * 3 >= pages
                guard isOften || (isMark && (marks[index]?.isNamed ?? false || count > 1 || pages == 1)) else { break }
                // The cover prints what the pages repeat; there it is the title or the letterhead.
                if chain.page > 0 || isMark || index >= coverEnd || isAboveTitle(index, lines) { found.insert(index) }
            }
        }
        return found
    }

    /// Whether a running title is above the title of the cover, so that the cover does not need it.
    private static func isAboveTitle(_ index: Int, _ lines: [TextLine]) -> Bool {
        guard lines[index].text.lowercased().contains("rapport") else { return false }
        let rest = lines[(index + 1)...].prefix(20).prefix { !$0.startsPage }
        return rest.contains { $0.text.lowercased().contains("rapport") && !PlainWords.endsSentence($0.text) }
    }

    /// What a line has in common with those on other pages: its words, a sign for each figure.
    ///
    /// It is empty for a line that is data wherever it stands: an item of a list, a status, a row, a heading of a table.
    private static func key(of line: TextLine, mark: PageMark?) -> String {
        guard line.text.utf8.count <= 240, !line.text.utf8.contains(UInt8(ascii: "<")) else { return "" }
        if let mark, mark.isNamed || mark.count != nil {
            return "\(masked(mark.title)) #/\(mark.count.map(String.init) ?? "")"
        }
        let text = line.text
        guard TableHeader(text) == nil, Bullets.item(text) == nil, StatusWords.status(of: text) == nil,
            GradeWords.grade(of: text) == nil, !StatusWords.looksLikeStatus(text), !DatedLine(text).isDated,
            StatusPhrase.first(in: text) == nil, !ListedGoals.isArea(text)
        else { return "" }
        if NumberedHeading(text) != nil { return PlainWords.key(text) }
        return masked(text)
    }

    private static func masked(_ text: String) -> String {
        var masked = ""
        for character in text.lowercased() {
            if character.isNumber {
                if masked.last != "#" { masked.append("#") }
            } else if character.isWhitespace {
                if masked.last != " ", !masked.isEmpty { masked.append(" ") }
            } else {
                masked.append(character)
            }
        }
        return masked
    }
}
