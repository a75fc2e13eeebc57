/// Running titles and page numbers: lines at the edges of pages that come again on several pages.
enum RepeatedPageEdges {
    /// The lines without those of page furniture.
    ///
    /// What stands at the edge of at least three pages is furniture; equality alone makes none. Without form feeds the
    /// edges of pages are known by their numbers.
    static func removed(from lines: [TextLine]) -> [TextLine] {
        let found = lines.dropFirst().contains(where: \.startsPage) ? atEdges(of: lines) : besideNumbers(in: lines)
        guard !found.isEmpty else { return lines }
        var kept: [TextLine] = []
        kept.reserveCapacity(lines.count)
        var startsPage = false
        for (index, line) in lines.enumerated() {
            if found.contains(index) {
                startsPage = startsPage || line.startsPage
                continue
            }
            kept.append(line)
            if startsPage { kept[kept.count - 1].startsPage = true }
            startsPage = false
        }
        return kept
    }

    private static let depth = 3
    private static let fewest = 3

    /// The furniture of pages that form feeds part.
    private static func atEdges(of lines: [TextLine]) -> Set<Int> {
        var pages: [[Int]] = [[]]
        for (index, line) in lines.enumerated() {
            if line.startsPage, index > 0 { pages.append([]) }
            if !line.isBlank { pages[pages.count - 1].append(index) }
        }
        var counts: [String: Set<Int>] = [:]
        var edges: [(page: Int, index: Int, key: String)] = []
        var offsets: [Int: Int] = [:]
        var numbers: [(page: Int, index: Int, number: Int)] = []
        for (page, indices) in pages.enumerated() {
            let count = indices.count <= 2 * depth ? max(1, indices.count / 4) : depth
            for index in Set(indices.prefix(count) + indices.suffix(count)).sorted() {
                if let number = bareNumber(lines[index].text) {
                    offsets[number - page, default: 0] += 1
                    numbers.append((page, index, number))
                } else if let key = key(lines[index]) {
                    counts[key, default: []].insert(page)
                    edges.append((page, index, key))
                }
            }
        }
        var found = Set(
            edges.filter { $0.page > 0 || hasNumber(lines[$0.index].text) }
                .filter { (counts[$0.key]?.count ?? 0) >= max(fewest, pages.count / 8) }.map(\.index))
        // A bare number is that of a page if it counts the pages.
        found.formUnion(numbers.filter { (offsets[$0.number - $0.page] ?? 0) >= fewest }.map(\.index))
        return found
    }

    /// The numbers of pages in a text without form feeds, and what comes again beside them.
    private static func besideNumbers(in lines: [TextLine]) -> Set<Int> {
        var numbered: [String: [(index: Int, number: Int)]] = [:]
        for (index, line) in lines.enumerated() {
            guard let key = key(line), key.contains("#"), let number = pageNumber(line.text) else { continue }
            numbered[key, default: []].append((index, number))
        }
        var found: Set<Int> = []
        for (_, places) in numbered {
            let rising = zip(places, places.dropFirst()).allSatisfy { $0.number < $1.number }
            if places.count >= fewest, rising { found.formUnion(places.map(\.index)) }
        }
        guard found.count >= fewest else { return found }
        var beside: [String: [Int]] = [:]
        for index in found.sorted() {
            for step in [-1, 1] {
                var next = index + step
                var blanks = 0
                while lines.indices.contains(next), lines[next].isBlank, blanks < 4 {
                    next += step
                    blanks += 1
                }
                guard lines.indices.contains(next), !found.contains(next), let key = key(lines[next]) else { continue }
                if beside[key]?.last != next { beside[key, default: []].append(next) }
            }
        }
        for (_, places) in beside where places.count >= fewest { found.formUnion(places) }
        return found
    }

    /// The words of a line that may be furniture, with `#` for its numbers; `nil` if it is a part of a table.
    private static func key(_ line: TextLine) -> String? {
        guard !line.isBlank, line.text.utf8.count <= 200, !line.text.utf8.contains(0x09) else { return nil }
        let trimmed = line.text.trimmed
        guard !trimmed.hasPrefix("#"), !trimmed.hasPrefix("|") else { return nil }
        let cells = trimmed.split(separator: "  ").map { TableCell(text: String($0.trimmed)) }
        if cells.count > 1, HeaderRow.recognise(cells) != nil { return nil }
        if cells.count == 1, ColumnMeaning(String(trimmed)).isKnown { return nil }
        guard !saysSomething(String(trimmed)) else { return nil }
        var key = ""
        var isNumber = false
        for character in trimmed.lowercased() {
            if character.isNumber {
                if !isNumber { key.append("#") }
                isNumber = true
            } else {
                isNumber = false
                if !(character == " " && key.last == " ") { key.append(character) }
            }
        }
        // What is mostly figures is a row, but for a date and the number of a page.
        return key.count { $0 == "#" } <= (key.contains("sid") ? 6 : 4) ? key : nil
    }

    /// Whether a line that may come again is a part of the text: a goal, a grade, a label, an item of a list.
    private static func saysSomething(_ text: String) -> Bool {
        let plain = HeadingCandidates.plain(text)
        if HeadingLabels.match(plain)?.isParted == true || GradeText.afterHead(plain) != nil { return true }
        if Bullets.item(text) != nil { return true }
        let key = plain.lowercased()
        return HeadingWords.isLabel(key) || GradeText.isKnown(key)
    }

    private static func hasNumber(_ text: String) -> Bool { pageNumber(text) != nil }

    /// The number of the page in `Sida 3 av 12`, `3 (12)`, `Delårsrapport 2024  3(12)`; `nil` if there is none.
    private static func pageNumber(_ text: String) -> Int? {
        guard text.utf8.count <= 200 else { return nil }
        let words = text.lowercased().split { " \t().,/".contains($0) }
        if let index = words.lastIndex(where: { $0 == "sida" || $0 == "sid" }), index + 1 < words.count {
            return words[index + 1].count <= 3 ? Int(words[index + 1]) : nil
        }
        guard text.trimmed.hasSuffix(")"), words.count >= 2, let total = Int(words[words.count - 1]),
            let number = Int(words[words.count - 2]), (1...total).contains(number), total < 1_000
        else { return nil }
        return number
    }

    private static func bareNumber(_ text: String) -> Int? {
        let trimmed = text.trimmed
        guard (1...3).contains(trimmed.utf8.count) else { return nil }
        return Int(trimmed)
    }
}
