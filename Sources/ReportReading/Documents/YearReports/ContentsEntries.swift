import Oversight

/// The list of contents of a document, whose entries tell its chapters from other headings.
struct ContentsEntries: Sendable {
    /// The lines of the list.
    private(set) var lines: Set<Int> = []
    /// The titles of the entries in the form in which headings are compared.
    private(set) var keys: Set<String> = []

    /// The most bytes of the heading of the list with marks round it, without the spaces that centre it.
    static let longestHead = 80

    /// Finds the list.
    ///
    /// - Parameters:
    ///   - lines: The lines of the document.
    ///   - known: The numbers of lines that the tables' reader takes for a list of contents.
    init(_ lines: [TextLine], known: [Int]) {
        let known = Set(known)
        var isInList = false
        var isList = false
        var misses = 0
        var pending: TextLine?
        for line in lines where !line.isBlank {
            if known.contains(line.number) || Self.hasLeader(line.text) {
                take(line, after: pending)
                (isList, misses, pending) = (true, 0, nil)
            } else if line.text.trimmed.utf8.count <= Self.longestHead,
                HeadingWords.isContents(HeadingCandidates.plain(line.text).lowercased())
            {
                self.lines.insert(line.number)
                (isInList, isList, misses, pending) = (true, true, 0, nil)
            } else if isInList, Self.endsWithPage(line.text) {
                take(line, after: pending)
                (misses, pending) = (0, nil)
            } else if isList {
                // An entry over two lines.
                misses += 1
                pending = line
                if misses > 1 { (isInList, isList, pending) = (false, false, nil) }
            }
        }
    }

    private mutating func take(_ line: TextLine, after first: TextLine?) {
        lines.insert(line.number)
        let title = Self.title(line.text)
        keys.insert(Self.key(title))
        guard let first, first.text.utf8.count <= 200, title.first?.isLowercase == true else { return }
        lines.insert(first.number)
        keys.insert(Self.key(first.tidy + " " + title))
    }

    /// Whether a heading is an entry.
    func contains(_ title: String) -> Bool { keys.contains(Self.key(title)) }

    static func key(_ title: String) -> String {
        let plain = title.drop { $0.isNumber || $0 == "." || $0 == " " }
        return Wording.key(String(plain))
    }

    /// The title without dots and page.
    private static func title(_ text: String) -> String {
        let plain = HeadingCandidates.plain(text.replacing("\t", with: " "))
        return String(plain.trimmingEnd { $0.isNumber || $0 == "." || $0 == "…" || $0 == " " })
    }

    private static func hasLeader(_ text: String) -> Bool {
        guard text.utf8.count <= 300, text.contains("....") || text.contains("……") || text.contains(". . . ") else {
            return false
        }
        return text.trimmed.last.map { $0.isNumber || $0 == "." } == true
    }

    private static func endsWithPage(_ text: String) -> Bool {
        guard text.utf8.count <= 250 else { return false }
        let trimmed = text.trimmed
        let digits = trimmed.reversed().prefix { $0.isNumber }.count
        guard (1...3).contains(digits) else { return false }
        let before = trimmed.dropLast(digits)
        return before.last == " " || before.last == "." || before.last == "\t" || before.last == "…"
    }
}

extension StringProtocol {
    /// The text without the characters at its end that meet a condition.
    func trimmingEnd(_ drops: (Character) -> Bool) -> SubSequence {
        guard let last = lastIndex(where: { !drops($0) }) else { return self[startIndex..<startIndex] }
        return self[...last]
    }
}
