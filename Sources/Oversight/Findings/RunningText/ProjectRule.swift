/// How a project stands by one place of a text.
package struct StatedProject: Sendable, Hashable {
    /// How it stands.
    package enum Status: Sendable, Hashable {
        case inProgress, paused, ended
    }

    /// The project in words.
    package var title: String
    /// How it stands.
    package var status: Status
    /// The status as written.
    package var written: String
    /// The line of the document, from 1; 0 if there is none.
    package var line: Int

    /// A project at one place of a text.
    ///
    /// - Parameters:
    ///   - title: The project in words.
    ///   - status: How it stands.
    ///   - written: The status as written.
    ///   - line: The line of the document, from 1; 0 if there is none.
    package init(title: String, status: Status, written: String, line: Int = 0) {
        self.title = title
        self.status = status
        self.written = written
        self.line = line
    }
}

/// Compares what several places of a text say of one project.
package enum ProjectRule {
    /// The shortest name, in letters and digits, that counts as the same in another spelling of it.
    private static let shortest = 12

    /// One finding for each project that is said to stand in different ways, at the last place that differs.
    ///
    /// - Parameter projects: The places, in the order of the text.
    package static func find(in projects: [StatedProject]) -> [Finding] {
        var groups: [[StatedProject]] = []
        for project in projects {
            if let index = groups.firstIndex(where: { areSame($0[0].title, project.title) }) {
                groups[index].append(project)
            } else {
                groups.append([project])
            }
        }
        return groups.compactMap { group in
            guard let last = group.last(where: { $0.status != group[0].status }) else { return nil }
            return Finding(
                code: .projectStatusDiffers, line: last.line,
                figures: [
                    .init(.title, text: last.title), .init(.written, text: last.written),
                    .init(.status, text: group[0].written),
                    .init(.otherLine, number: DecimalNumber(significand: group[0].line)),
                ])
        }
    }

    /// Whether two names are of one project: equal but for spaces and marks, or one within the other.
    static func areSame(_ one: String, _ other: String) -> Bool {
        let (one, other) = (letters(one), letters(other))
        guard one != other else { return !one.isEmpty }
        let (short, long) = one.count < other.count ? (one, other) : (other, one)
        return short.count >= shortest && long.contains(short)
    }

    private static func letters(_ text: String) -> String {
        Wording.key(text).filter { $0.isLetter || $0.isNumber }
    }
}
