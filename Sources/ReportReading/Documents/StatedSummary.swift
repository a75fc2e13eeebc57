import Oversight

/// Finds the sentence that counts the goals by grade.
enum StatedSummary {
    /// The first such sentence in the chapters; `nil` if there is none.
    ///
    /// - Parameter sections: The document's sections.
    static func find(in sections: [Section]) -> ReadSummary? {
        for section in sections where section.parts.count == 1 {
            for paragraph in section.body.split(whereSeparator: \.isBlank) {
                let text = paragraph.map(\.text).joined(separator: " ")
                guard text.utf8.count < 20_000, let first = paragraph.first else { continue }
                if let summary = summary(of: text, line: first.number) { return summary }
            }
        }
        return nil
    }

    private static let between: Set<String> = ["mål", "målen", "av", "är", "bedöms", "som"]
    private static let listed: Set<String> = ["uppfyllt", "delvis", "knappt", "ej", "eller", "och", "samt"]

    private static func summary(of text: String, line: Int) -> ReadSummary? {
        let words = text.split(separator: " ").map { PlainWords.key($0) }
        var summary = ReadSummary(total: nil, groups: [], line: line)
        var index = 0
        while index < words.count {
            guard let count = Int(words[index]) else {
                index += 1
                continue
            }
            if index > 0, words[index - 1] == "totalt", summary.total == nil { summary.total = count }
            // "7 av 21 mål": the number after "av" is the total. Any other number starts a new count.
            var next = index + 1
            while next < words.count,
                between.contains(words[next]) || (Int(words[next]) != nil && words[next - 1] == "av")
            {
                next += 1
            }
            let grades = words[next...]
            let link = words[(index + 1)..<next]
            let listedGrades = grades.prefix { listed.contains($0) }
            // "Ought to be" uses another verb, and states no count.
            if link.contains("är") || link.contains("bedöms"), !listedGrades.isEmpty {
                let keys = GradeWords.grades(in: listedGrades.joined(separator: " "))
                if !keys.isEmpty { summary.groups.append(.init(grades: keys, count: count)) }
                index = listedGrades.endIndex
            } else {
                index += 1
            }
        }
        return summary.groups.isEmpty ? nil : summary
    }
}
