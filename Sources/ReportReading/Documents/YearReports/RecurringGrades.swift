/// Finds grades by their place: the same words below most goals, with a colon or a tab and then a word of a scale.
///
/// Municipalities announce grades in words of their own, such as `Nämndens omdöme: Tillfredsställande`. What follows is taken for
/// a grade only if most of it is known to be one, or if the text names several of the words beside each other, as it does
/// where it explains its scale.
struct RecurringGrades {
    /// A grade, and the index of its line.
    struct Found {
        var words: String
        var index: Int
    }

    private let lines: [TextLine]
    private let isOfTable: (Int) -> Bool

    /// - Parameters:
    ///   - lines: The lines of the document.
    ///   - isOfTable: Whether the line at an index is a part of a table.
    init(_ lines: [TextLine], isOfTable: @escaping (Int) -> Bool) {
        (self.lines, self.isOfTable) = (lines, isOfTable)
    }

    /// The grades below goals.
    ///
    /// - Parameter goals: For each goal, the index of the line after its title.
    func below(_ goals: [Int]) -> [Found] {
        guard goals.count > 1 else { return [] }
        var byHead: [String: [Found]] = [:]
        for goal in goals {
            guard let index = lines[min(goal, lines.count)...].prefix(3).firstIndex(where: { !$0.isBlank }),
                !isOfTable(index), let (head, words) = Self.parted(lines[index].text)
            else { continue }
            byHead[head, default: []].append(Found(words: words, index: index))
        }
        return byHead.values.filter { found in
            found.count > 1 && found.count * 2 >= goals.count && isScale(found.map { $0.words.lowercased() })
        }.flatMap { $0 }
    }

    /// The words before and after the first colon or tab of a short line.
    private static func parted(_ text: String) -> (head: String, words: String)? {
        guard text.utf8.count <= 140 else { return nil }
        let plain = text.replacing("**", with: "").trimmed
        let parts = plain.split(separator: "\t")
        let pair: (Substring, Substring)
        if parts.count == 2 {
            pair = (parts[0], parts[1])
        } else if let mark = plain.firstIndex(where: { $0 == ":" || $0 == "?" }), parts.count == 1 {
            pair = (plain[..<mark], plain[plain.index(after: mark)...])
        } else {
            return nil
        }
        let head = pair.0.trimmed.drop { $0 == "#" || $0 == " " }.trimmed
        let key = String(head.hasSuffix(":") ? head.dropLast() : head[...]).lowercased()
        let words = String(pair.1.trimmed)
        guard !key.isEmpty, PlainWords.count(key) <= 6, PlainWords.count(words) <= 5, GradeText.mayBeGrade(words),
            !words.contains(":"), words.first?.isLetter == true
        else { return nil }
        // Who answers for a goal, when it is followed up and the like.
        switch ColumnMeaning(key).role {
        case .other, .assessment, .status, .value, .outcome: return (key, words)
        default: return nil
        }
    }

    private func isScale(_ words: [String]) -> Bool {
        let known = words.count { GradeText.isKnown($0) }
        if known * 2 > words.count { return true }
        let distinct = Set(words)
        guard (2...8).contains(distinct.count) else { return false }
        return lines.indices.contains { index in
            guard !lines[index].isBlank, lines[index].text.utf8.count <= 2_000 else { return false }
            let next = index + 1 < lines.count ? lines[index + 1].text.prefix(400).lowercased() : ""
            let text = lines[index].text.lowercased() + " " + next
            return distinct.count { text.contains($0) } > 1 && text.contains(",")
        }
    }
}
