// Cells with a single space between them.
extension AlignedColumns {
    /// What a segment is, as far as its place in the line says.
    enum Kind {
        case title
        /// A title with nothing after it, which may be running text.
        case onlyTitle
        case cell
    }

    /// The cells of a segment that lies under several columns, if it can be divided among them.
    func divided(_ segment: SpacedSegment, kind: Kind) -> [SpacedSegment] {
        var over = spans.indices.filter { (kind != .cell && $0 == title) || overlap(segment, $0) > 0 }
        if kind != .cell, spans.count > 1, !over.contains(1), endsWithCell(segment, columns: [title, 1]) {
            over.insert(1, at: 1)
        }
        guard over.count > 1,
            let texts = figures(of: segment, over: over) ?? divide(segment, over: over, kind: kind)
        else { return [segment] }
        var words = segment.words[...]
        return texts.filter { !$0.isEmpty }.map { text in
            let part = words.prefix(text.split(separator: " ").count)
            words = words.dropFirst(part.count)
            return SpacedSegment(
                text: text, start: part.first?.start ?? segment.start, end: part.last?.end ?? segment.end)
        }
    }

    /// The figures of a segment that lies under several columns, if they can be told apart in one way.
    private func figures(of segment: SpacedSegment, over columns: [Int]) -> [String]? {
        let words = segment.words.map(\.text)
        guard words.count >= columns.count, columns.allSatisfy({ content($0) == .figures || content($0) == .targets }),
            words.allSatisfy(FigureSplitting.mayBePart)
        else { return nil }
        // A figure that is wider than its header is still one.
        if WrittenNumber(segment.text) != nil, columns.filter({ overlap(segment, $0) > 1 }).count < 2 { return nil }
        guard case .figures(let parts) = FigureSplitting.read(words, as: columns.count) else { return nil }
        return parts
    }

    /// A division of the first words of a segment among the first of its columns.
    private struct Division {
        var cost: Int
        var texts: [String]
    }

    /// The most parts that are divided, so that a long line costs no more than others.
    private static let maximumWords = 16

    /// Divides a segment among the columns that it lies under: each part must be what its column holds, begin or end
    /// where its column does, and keep clear of the others.
    ///
    /// - Returns: One text for each column, empty if it has no part; `nil` if there is no such division.
    private func divide(_ segment: SpacedSegment, over columns: [Int], kind: Kind) -> [String]? {
        guard columns.count <= 6 else { return nil }
        var words = segment.words
        if words.count > Self.maximumWords {
            // Only the end of a long title may be something else.
            let rest = words.suffix(Self.maximumWords - 1)
            let first = words.dropLast(rest.count)
            words =
                [
                    SpacedSegment(
                        text: first.map(\.text).joined(separator: " "), start: segment.start,
                        end: first.last?.end ?? segment.start)
                ]
                + rest
        }
        var best: [Division?] = Array(repeating: nil, count: words.count + 1)
        best[0] = Division(cost: 0, texts: [])
        for column in columns {
            var next: [Division?] = best.map { division in
                division.map { Division(cost: $0.cost, texts: $0.texts + [""]) }
            }
            for start in 0..<words.count {
                guard let before = best[start] else { continue }
                for end in (start + 1)...words.count {
                    let part = SpacedSegment(
                        text: words[start..<end].map(\.text).joined(separator: " "), start: words[start].start,
                        end: words[end - 1].end)
                    guard let cost = cost(of: part, in: column, over: columns, kind: kind) else {
                        continue
                    }
                    if before.cost + cost < next[end]?.cost ?? .max {
                        next[end] = Division(cost: before.cost + cost, texts: before.texts + [part.text])
                    }
                }
            }
            best = next
        }
        return best[words.count]?.texts
    }

    /// How badly a text stands in a column, 0 at best; `nil` if it cannot.
    private func cost(of part: SpacedSegment, in column: Int, over columns: [Int], kind: Kind) -> Int? {
        var cost = 0
        switch content(column) {
        case .anything:
            if column == title {
                cost = endsWithCell(part, columns: columns) ? 12 : 0
            } else if kind == .onlyTitle {
                return nil
            }
        case .figures: if CellFigures(part.text).isText { return nil }
        case .targets:
            if CellFigures(part.text).isText {
                if kind == .onlyTitle { return nil }
                cost = 8
            }
        case .dates: if !DateText.isDateLike(part.text) { return nil }
        case .populations: if !isPopulation(part.text) { return nil }
        case .words:
            guard part.text.first?.isLetter == true else { return nil }
            if !seen[column].contains(part.text) {
                if kind == .onlyTitle { return nil }
                cost = 2
            }
        }
        var distance = Int.max
        for place in places(of: column) {
            distance = min(distance, abs(part.start - place.lowerBound), abs(part.end - place.upperBound))
        }
        // Titles begin at the margin, wherever their header stands.
        if column == title, title == 0 { distance = 0 }
        for other in columns where other != column && other != title { cost += 2 * overlap(part, other) }
        return cost + min(distance, 8)
    }

    /// Whether a title ends with what the next column holds and no title ends with: `Alla`, a date, or a dash.
    private func endsWithCell(_ part: SpacedSegment, columns: [Int]) -> Bool {
        guard columns.count > 1, let last = part.text.split(separator: " ").dropFirst().last else { return false }
        switch content(columns[1]) {
        case .populations: return isPopulation(String(last))
        case .dates: return DateText.isDateLike(last)
        case .figures:
            if CellFigures(String(last)) == .notStated { return true }
            // Other titles end with a figure too, but not with a sign, and not right before the column.
            let before = part.text.dropLast(last.utf8.count + 1)
            if !last.hasPrefix("-"), WrappedTitle.isOpen(String(before)) { return false }
            return FigureSplitting.mayBePart(String(last))
                && (last.hasPrefix("-") || part.distance(to: place(of: columns[1])) <= 2)
        case .targets, .words, .anything: return false
        }
    }

    func isPopulation(_ text: String) -> Bool {
        text.first?.isUppercase == true && ColumnContent.populations.admits(text)
    }
}
