/// A row of a table whose cells only its days and its status divide.
enum RawRow {
    /// The most words before the days.
    private static let maximumTitleWords = 60
    /// The most words of a status.
    private static let maximumStatusWords = 5

    /// Whether a line has as many days next to each other as the table has columns of them.
    static func hasDays(_ line: TextLine, _ columns: ActivityColumns) -> Bool {
        guard line.text.utf8.count <= 800, line.text.utf8.contains(where: { (48...57).contains($0) }) else {
            return false
        }
        return days(line.text.split(separator: " "), columns) != nil
    }

    /// Whether the days of a row stand under other words than those of their columns.
    static func isRagged(_ row: TextLine, under header: [SpacedSegment], _ columns: ActivityColumns) -> Bool {
        let places = zip(columns.roles, header).filter { isDay($0.0) }.map { $0.1.start - 3..<$0.1.end + 4 }
        let segments = SpacedSegment.split(row.text)
        // Both days of a span stand in one cell.
        let cells = segments.filter { $0.words.first.map { DateText.isDateLike($0.text) } ?? false }
        let days = cells.isEmpty ? segments.flatMap(\.words).filter { DateText.isDateLike($0.text) } : cells
        return !days.isEmpty && days.contains { day in !places.contains { day.overlap($0) > 0 } }
    }

    /// The cells of a row; `nil` if they cannot be told apart.
    static func cells(_ line: TextLine, _ columns: ActivityColumns) -> [String]? {
        let segments = SpacedSegment.split(line.text).map(\.text)
        if segments.count == columns.roles.count, columns.fit(segments), datesFit(segments, columns) { return segments }
        let words = line.text.split(separator: " ").map(String.init)
        guard let found = days(words, columns), let first = columns.roles.firstIndex(where: isDay),
            let last = columns.roles.lastIndex(where: isDay), last - first + 1 == found.cells.count,
            let left = divided(words[..<found.range.lowerBound], Array(columns.roles[..<first])),
            let right = divided(words[found.range.upperBound...], Array(columns.roles[(last + 1)...]))
        else { return nil }
        return left + found.cells + right
    }

    private static func datesFit(_ cells: [String], _ columns: ActivityColumns) -> Bool {
        zip(columns.roles, cells).allSatisfy { role, cell in
            role != .start && role != .end || DateText.isDateCell(cell)
        }
    }

    private static func isDay(_ role: ActivityRole) -> Bool { role == .start || role == .end || role == .span }

    /// The first days in a row of words that are as many as the columns of them.
    private static func days(
        _ words: [some StringProtocol], _ columns: ActivityColumns
    ) -> (cells: [String], range: Range<Int>)? {
        let roles = columns.roles.filter(isDay)
        guard !roles.isEmpty else { return nil }
        for start in words.indices.prefix(maximumTitleWords) where words[start].utf8.first.map(isDigit) == true {
            var place = start
            var cells: [String] = []
            for role in roles {
                let length = role == .span ? span(words[place...]) : day(words[place...])
                guard let length else { break }
                cells.append(words[place..<(place + length)].joined(separator: " "))
                place += length
            }
            if cells.count == roles.count { return (cells, start..<place) }
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    /// The number of words of a day in figures, or with its month in words.
    private static func day(_ words: ArraySlice<some StringProtocol>) -> Int? {
        guard let first = words.first else { return nil }
        if DateText.isDateLike(first) { return 1 }
        guard words.count >= 3, first.utf8.count <= 2, first.utf8.allSatisfy(isDigit) else { return nil }
        let phrase = words.prefix(3).joined(separator: " ")
        guard case .day = DateExpression(phrase) else { return nil }
        return 3
    }

    private static func span(_ words: ArraySlice<some StringProtocol>) -> Int? {
        guard let first = day(words) else { return nil }
        let rest = words.dropFirst(first)
        guard let mark = rest.first, ["–", "-", "—"].contains(String(mark)), let second = day(rest.dropFirst()) else {
            return first
        }
        return first + 1 + second
    }

    /// The cells of the columns before or after the days: at most one is a text beside the number and the status.
    private static func divided(_ words: ArraySlice<String>, _ roles: [ActivityRole]) -> [String]? {
        var words = words
        if roles.first == .number {
            let isNumber = words.first.map { $0.allSatisfy { $0.isNumber || $0 == "." } } ?? false
            let number = isNumber ? words.removeFirst() : ""
            return divided(words, Array(roles.dropFirst())).map { [number] + $0 }
        }
        let text = words.joined(separator: " ")
        switch roles.count {
        case 0: return words.isEmpty ? [] : nil
        case 1: return roles[0] == .status && words.count > maximumStatusWords + 1 ? nil : [text]
        case 2 where roles[1] == .status:
            guard let start = statusAtEnd(words) else { return nil }
            return [words[..<start].joined(separator: " "), words[start...].joined(separator: " ")]
        case 2 where roles[0] == .status:
            guard let end = statusAtStart(words) else { return words.isEmpty ? ["", ""] : nil }
            return [words[..<end].joined(separator: " "), words[end...].joined(separator: " ")]
        default: return nil
        }
    }

    /// Where a status begins that the words end with.
    private static func statusAtEnd(_ words: ArraySlice<String>) -> Int? {
        let starts = words.indices.suffix(maximumStatusWords).filter { words[$0].first?.isUppercase == true }
        return starts.first { StatusWords.status(of: words[$0...].joined(separator: " ")) != nil }
            ?? starts.last { StatusWords.looksLikeStatus(words[$0...].joined(separator: " ")) }
    }

    /// Where a status ends that the words begin with: a known one, or words that begin like one, up to the next capital.
    private static func statusAtStart(_ words: ArraySlice<String>) -> Int? {
        let ends = words.indices.prefix(maximumStatusWords).map { $0 + 1 }
        if let end = ends.last(where: { StatusWords.status(of: words[..<$0].joined(separator: " ")) != nil }) {
            return end
        }
        guard let first = words.first, StatusWords.looksLikeStatus(first) else { return nil }
        let end = words.indices.dropFirst().first { index in
            !(words[index].first.map { $0.isLowercase || $0 == "(" || $0 == "%" || $0.isNumber } ?? false)
        }
        return min(end ?? words.endIndex, words.startIndex + maximumStatusWords)
    }
}
