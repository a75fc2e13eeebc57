import Oversight

/// The last chapter of an oversight report: all goals of the year, by area.
enum ListedGoals {
    /// Reads the list, wherever in the document it is.
    ///
    /// - Parameter sections: The document's sections.
    static func read(_ sections: [Section]) -> [ReadGoal] {
        for section in sections {
            let goals = read(section.body)
            if !goals.isEmpty { return goals }
        }
        return []
    }

    private static let areaLead = "mål inom målområde"
    private static let financialManagement = "verksamhetsmål för god ekonomisk hushållning"

    private static func read(_ lines: [TextLine]) -> [ReadGoal] {
        var goals: [ReadGoal] = []
        var area: (name: String, level: GoalLevel)?
        var isOpen = false
        for line in lines where !line.isBlank {
            if let next = self.area(line.text) {
                area = next
                isOpen = false
                continue
            }
            guard let area else { continue }
            // The date of the document at the foot of its last page.
            if case .day = DateExpression(line.tidy) { continue }
            let item = Bullets.item(line.text)
            let text = (item ?? line.text).tidied
            // If bullets were lost, a new goal starts with a capital after a full stop.
            if isOpen, item == nil, !PlainWords.endsSentence(goals[goals.count - 1].title) {
                goals[goals.count - 1].title += " " + text
            } else {
                goals.append(
                    ReadGoal(number: nil, title: text, area: area.name, level: area.level, line: line.number))
                isOpen = true
            }
        }
        return goals
    }

    static func isArea(_ text: String) -> Bool { area(text) != nil }

    private static func area(_ text: String) -> (name: String, level: GoalLevel)? {
        guard text.utf8.count <= 200 else { return nil }
        let words = text.split(whereSeparator: { $0.isWhitespace || $0 == "#" || $0 == "*" }).joined(separator: " ")
        let lower = words.lowercased()
        if lower == financialManagement { return (words, .financialManagement) }
        guard lower.hasPrefix(areaLead + " ") else { return nil }
        return (String(words.dropFirst(areaLead.count + 1)), .board)
    }
}
