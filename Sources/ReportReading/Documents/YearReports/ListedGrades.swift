import Oversight

/// The grades of goals in a list without a header, such as `   Luften ska vara ren        Gul`.
enum ListedGrades {
    /// A grade of a list.
    struct Listed: Sendable, Hashable {
        var words: String
        /// The line, from 1.
        var line: Int
    }

    /// The grades of lists of at least two lines, by the titles of their goals.
    ///
    /// A title that is listed with two grades has none here.
    ///
    /// - Parameters:
    ///   - lines: The lines of the document.
    ///   - isTaken: Whether the line at an index is a heading or a part of a table.
    static func find(in lines: [TextLine], isTaken: (Int) -> Bool) -> [String: Listed] {
        var found: [String: Listed] = [:]
        var doubtful: Set<String> = []
        var block: [(key: String, listed: Listed)] = []
        func finish() {
            if block.count > 1 {
                for (key, listed) in block {
                    if let other = found[key], other.words != listed.words { doubtful.insert(key) }
                    found[key] = found[key] ?? listed
                }
            }
            block = []
        }
        for (index, line) in lines.enumerated() where !line.isBlank {
            guard !isTaken(index), let graded = GradedTitle(line.text) else {
                finish()
                continue
            }
            let title = Bullets.item(graded.title) ?? graded.title
            let key = Wording.key(GoalRows.parted(title.tidied).title)
            block.append((key, Listed(words: graded.grade, line: line.number)))
        }
        finish()
        return found.filter { !doubtful.contains($0.key) }
    }
}
