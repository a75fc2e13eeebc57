// How the titles of a table are wrapped, as its lines together show.
extension AlignedLayout {
    /// Whether figures stand beside the middle of wrapped cells: most lines just above figures go on beside or below them.
    var isCentred: Bool {
        var goOn = 0
        var end = 0
        var isAfterTitle = false
        var isAfterWords = false
        for entry in entries {
            switch entry {
            case .title: (isAfterTitle, isAfterWords) = (true, false)
            case .row(let cells, _):
                let first = cells[columns.title].first
                let hasFigures = AlignedRows.hasFigures(cells, columns: columns.header)
                if isAfterWords, hasFigures { goOn += 1 }
                if isAfterTitle {
                    if WrappedTitle.isRest(cells[columns.title]) || first == nil { goOn += 1 } else { end += 1 }
                }
                // Words that begin above the figures, such as "Inget värde" above "angivet".
                let words = cells.filter { !$0.isEmpty }
                isAfterWords = !hasFigures && first == nil && words.allSatisfy { $0.first?.isUppercase == true }
                isAfterTitle = false
            case .blank, .header, .separator, .unplaced: (isAfterTitle, isAfterWords) = (false, false)
            }
        }
        return goOn > end
    }

    /// The cells of a line of which each goes on in lower case from one of the row above, though its words may be those of a
    /// header: `konsulter`, `plan`, `och med april.`; `nil` if it is no such line.
    func restOfCells(_ segments: [SpacedSegment]) -> [String]? {
        guard case .row(let previous, _) = entries.last, segments.count > 1,
            segments.allSatisfy({ $0.text.first?.isLowercase == true }), let cells = columns.cells(of: segments)
        else { return nil }
        let goesOn = cells.indices.allSatisfy { index in
            cells[index].isEmpty || !previous[index].isEmpty && CellFigures(cells[index]).isText
        }
        return goesOn ? cells : nil
    }

    /// The titles that stand beside figures more than once.
    var repeatedTitles: Set<String> {
        var seen: Set<String> = []
        var repeated: Set<String> = []
        for case .row(let cells, _) in entries where !seen.insert(cells[columns.title]).inserted {
            repeated.insert(cells[columns.title])
        }
        return repeated
    }

    /// Whether some title surely goes on from one line to the next, so that the widest tells where others are wrapped.
    var isWrapped: Bool {
        var previous: String?
        for entry in entries {
            switch entry {
            case .title(let segment, _):
                if previous.map({ WrappedTitle.isRest(segment.text) || WrappedTitle.isOpen($0) }) ?? false {
                    return true
                }
                previous = segment.text
            case .row(let cells, _):
                if previous.map({
                    !cells[columns.title].isEmpty && WrappedTitle.goesOn(from: $0, to: cells[columns.title])
                })
                    ?? false
                {
                    return true
                }
                previous = cells[columns.title]
            case .blank, .header, .separator, .unplaced: previous = nil
            }
        }
        return false
    }

    /// Whether a title goes on below the figures somewhere, as it does beside all but the last of its lines.
    var hasTails: Bool {
        zip(entries, entries.dropFirst()).contains { entry, next in
            guard case .row = entry, case .title(let segment, _) = next else { return false }
            return WrappedTitle.isRest(segment.text)
        }
    }

    /// Whether a title surely goes on beside figures somewhere.
    var endsWithFigures: Bool {
        zip(entries, entries.dropFirst()).contains { entry, next in
            guard case .title = entry, case .row(let cells, _) = next else { return false }
            return WrappedTitle.isRest(cells[columns.title])
        }
    }

    /// Whether the first line under the header is the label of a group, so that others may follow.
    var startsWithGroup: Bool {
        var label: String?
        for entry in entries {
            switch entry {
            case .title(let segment, _):
                guard label == nil else { return false }
                label = segment.text
            case .row(let cells, _):
                return label.map {
                    !cells[columns.title].isEmpty && !WrappedTitle.goesOn(from: $0, to: cells[columns.title])
                }
                    ?? false
            case .blank, .header, .separator: continue
            case .unplaced: return false
            }
        }
        return false
    }

    /// The width of the titles, at which they are wrapped.
    var titleWidth: Int {
        entries.reduce(0) { width, entry in
            switch entry {
            case .row(let cells, _): max(width, cells[columns.title].unicodeScalars.count)
            case .title(let segment, _) where segment.end <= columns.titleLimit:
                max(width, segment.end - segment.start)
            case .title, .blank, .header, .separator, .unplaced: width
            }
        }
    }

    /// Whether blank lines part the rows: every paragraph has at most one line with figures, and one has more lines.
    var isByParagraph: Bool {
        var anchors = 0
        var lines = 0
        var isWrapped = false
        var paragraphs = 0
        var previous: [String] = []
        for entry in entries + [.blank] {
            switch entry {
            case .row(let cells, _):
                lines += 1
                if AlignedRows.hasFigures(cells, columns: columns.header),
                    !AlignedRows.isRestOfTarget(cells, after: previous, columns: columns.header),
                    !AlignedRows.isRestOfFigures(cells, after: previous, columns: columns.header)
                {
                    anchors += 1
                }
                previous = cells
            case .title: lines += 1
            case .blank, .header, .separator, .unplaced:
                if anchors > 1 { return false }
                if anchors == 1 {
                    paragraphs += 1
                    if lines > 1 { isWrapped = true }
                }
                (anchors, lines, previous) = (0, 0, [])
            }
        }
        return isWrapped && paragraphs > 1
    }
}
