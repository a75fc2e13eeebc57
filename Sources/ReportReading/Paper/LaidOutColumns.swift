/// Where the columns of an activity table begin on a page, as its header row shows.
struct LaidOutColumns: Sendable, Hashable {
    /// The place of each column's first character; the first column begins at the margin.
    var starts: [Int]

    /// Reads a header row whose columns are separated by wide gaps; `nil` if it is no such row.
    init?(_ line: String) {
        guard line.utf8.count <= 400, !line.utf8.contains(0x09), line.utf8.contains(where: { $0 == 0x20 }),
            let header = TableHeader(line)
        else { return nil }
        let names =
            switch header {
            case .plan: ["startdatum", "slutdatum"]
            case .progress: ["status", "slutdatum", "kommentar"]
            }
        let segments = LaidOutSegment.split(line.lowercased())
        guard segments.count > 1 else { return nil }
        let characters = Array(line.lowercased())
        var starts = [0]
        for name in names {
            guard let place = Self.place(of: Array(name), in: characters, from: starts[starts.count - 1]) else {
                return nil
            }
            starts.append(place)
        }
        self.starts = starts
    }

    private static func place(of name: [Character], in characters: [Character], from start: Int) -> Int? {
        guard characters.count >= name.count, start + name.count <= characters.count else { return nil }
        return (start...(characters.count - name.count)).first { characters[$0...].starts(with: name) }
    }

    /// Moves the columns to where the text of the rows begins most often: headings may stand in the middle of a column, or
    /// be pushed aside by others.
    ///
    /// - Parameter lines: The lines of the table on this page.
    mutating func fit(_ lines: [String]) {
        let rows = lines.map { LaidOutSegment.split($0) }
        if starts.count == 3 {
            let dated = rows.map { $0.filter { $0.start > 10 && DateText.isDateCell(String($0.characters)) } }
                .filter { $0.count == 2 }
            move(1, to: dated.map { $0[0].start })
            move(2, to: dated.map { $0[1].start })
        } else {
            move(1, to: rows.joined().filter(\.isStatus).map(\.start).filter { $0 > 5 })
            let dates = rows.joined().filter { $0.start > starts[1] + 3 && DateText.isDateLike(String($0.characters)) }
            move(2, to: dates.map(\.start))
            let end = starts[2] + 8
            move(3, to: rows.compactMap { $0.last }.map(\.start).filter { $0 > end })
        }
    }

    /// Moves a column to the most frequent of some places, the first of several.
    private mutating func move(_ column: Int, to places: [Int]) {
        let counts = Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
        guard let best = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key, best > starts[column - 1]
        else { return }
        starts[column] = best
        for index in starts.indices.dropFirst(column + 1) where starts[index] <= best { starts[index] = best + 10 }
    }

    /// The cells of a line, one for each column; a text that crosses columns without a gap is cut where a word begins with
    /// the column.
    ///
    /// - Parameter line: A line of the table.
    func cells(of line: String) -> [LaidOutCell] {
        var cells = starts.map { _ in LaidOutCell() }
        let segments = LaidOutSegment.split(line)
        for (index, segment) in segments.enumerated() {
            var rest = segment
            // A text is cut only for a column that has no text of its own on this line.
            let next = index + 1 < segments.count ? segments[index + 1] : nil
            let taken = next.map { $0.isStatus && isBesideStatus($0.start) ? 1 : self.column(at: $0.start) }
            while true {
                let column = rest.isStatus && isBesideStatus(rest.start) ? 1 : column(at: rest.start)
                guard column + 1 < starts.count, taken != column + 1, let cut = rest.cut(at: starts[column + 1]) else {
                    cells[column].add(rest)
                    break
                }
                cells[column].add(cut.before)
                rest = cut.after
            }
        }
        return cells
    }

    /// Whether a place is a little before the column of a four-month report's statuses, or in it.
    private func isBesideStatus(_ place: Int) -> Bool {
        starts.count == 4 && place >= starts[1] - 12 && place < starts[2] - 2
    }

    /// The column in which a text begins: a text may begin a little before its heading.
    private func column(at place: Int) -> Int {
        starts.lastIndex { place >= $0 - 2 } ?? 0
    }
}

/// The text of a column on one line.
struct LaidOutCell: Sendable, Hashable {
    /// The text with its wide gaps as two spaces.
    private(set) var text = ""
    /// The place of its first character.
    private(set) var start = 0
    /// The place after its last character.
    private(set) var end = 0

    var isEmpty: Bool { text.isEmpty }

    fileprivate mutating func add(_ segment: LaidOutSegment) {
        if text.isEmpty { start = segment.start } else { text += "  " }
        text += String(segment.characters)
        end = segment.end
    }
}

/// Text between wide gaps.
struct LaidOutSegment: Sendable {
    var characters: [Character]
    var start: Int

    var end: Int { start + characters.count }

    /// The segments of a line: two spaces or more are a gap, and one is before a status.
    static func split(_ line: String) -> [LaidOutSegment] {
        var segments: [LaidOutSegment] = []
        var spaces = 2
        var place = -1
        for index in line.indices {
            let character = line[index]
            place += 1
            if character == " " || character == "\t" {
                spaces += 1
                continue
            }
            let isAfterWord = spaces == 1 && (segments.last?.characters.count ?? 0) > 1
            if spaces > 1 || segments.isEmpty || (isAfterWord && startsStatus(line[index...])) {
                segments.append(LaidOutSegment(characters: [character], start: place))
            } else {
                if spaces == 1 { segments[segments.count - 1].characters.append(" ") }
                segments[segments.count - 1].characters.append(character)
            }
            spaces = 0
        }
        return segments
    }

    private static let statuses = [
        "Ej påbörjad", "Pågående enligt", "Pågående med", "Avslutad enligt", "Avslutad med", "Vänteläge", "Inställd",
    ]

    /// Whether it begins like a status.
    var isStatus: Bool { Self.startsStatus(String(characters)[...]) }

    private static func startsStatus(_ text: Substring) -> Bool {
        guard let first = text.first, first.isUppercase || !first.isASCII else { return false }
        if first.isLetter { return statuses.contains { text.hasPrefix($0) } }
        return StatusWords.beginsWithGlyph(text.prefix(1)) && text.dropFirst().first == " "
    }

    /// The parts before and from a place at which, or beside which, a word begins; `nil` if none begins there.
    func cut(at place: Int) -> (before: LaidOutSegment, after: LaidOutSegment)? {
        for candidate in [place, place - 1, place + 1] {
            let offset = candidate - start
            guard offset > 0, offset < characters.count, characters[offset - 1] == " " else { continue }
            return (
                LaidOutSegment(characters: Array(characters[..<(offset - 1)]), start: start),
                LaidOutSegment(characters: Array(characters[offset...]), start: candidate)
            )
        }
        return nil
    }
}
