/// The goals that a document lists by codes, such as `M1 Fler elever ska ta examen`, for tables that name them by these.
struct GoalCodes: Sendable {
    /// A goal of the list.
    struct Entry: Sendable {
        var title: String
        /// The line, from 1.
        var line: Int
    }

    private var entries: [String: Entry] = [:]

    /// Finds the list: at least two lines with codes that begin alike.
    init(_ lines: [TextLine]) {
        var found: [String: Entry] = [:]
        for line in lines where line.text.utf8.count <= 240 && !line.isBlank {
            let text = HeadingCandidates.plain(line.text)
            guard !text.utf8.contains(0x09), !SpacedSegment.hasGap(text), let (code, title) = Self.entry(text),
                !PlainWords.endsSentence(title) || PlainWords.count(title) <= 14
            else { continue }
            if found[code] == nil { found[code] = Entry(title: title, line: line.number) }
        }
        let letters = Dictionary(grouping: found.keys) { $0.prefix { $0.isLetter } }
        for (_, codes) in letters where codes.count > 1 { for code in codes { entries[code] = found[code] } }
    }

    /// The goal with a code.
    subscript(code: String) -> Entry? { entries[code] }

    /// The code and the title of a line of the list; a cell calls `Mål 1: Trygg vardag` by "Mål 1".
    private static func entry(_ text: String) -> (code: String, title: String)? {
        if let label = HeadingLabels.match(text), case .goal = label.meaning, let number = label.number,
            !label.title.isEmpty, label.isParted
        {
            return ("\(label.label) \(number)", label.title)
        }
        return coded(text)
    }

    /// The code and the title of a text such as `M1 Trygg vardag` or `M1: Trygg vardag`.
    static func coded(_ text: String) -> (code: String, title: String)? {
        guard let first = text.first, first.isUppercase, let space = text.firstIndex(of: " ") else { return nil }
        let code = text[..<space].trimmingEnd { ".:".contains($0) }
        let title = String(text[space...].trimmed.drop { "–-: ".contains($0) })
        guard (2...5).contains(code.count), code.last?.isNumber == true,
            code.drop(while: \.isLetter).allSatisfy({ $0.isNumber || $0 == "." }), title.first?.isUppercase == true
        else { return nil }
        return (String(code), title)
    }
}
