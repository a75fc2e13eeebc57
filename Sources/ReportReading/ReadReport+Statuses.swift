package import Oversight

extension ReadReport {
    /// The report with the status that a municipality's words mean.
    ///
    /// A report is read without knowing whose it is. A row whose words are now known is no longer listed as unknown, and
    /// the rules for findings see its status.
    ///
    /// - Parameter meaning: The status that the words of a row mean; `nil` if they are not known.
    package func reading(statuses meaning: (String) -> ActivityStatus?) -> ReadReport {
        var meanings: [String: ActivityStatus?] = [:]
        var report = self
        var settled: [ReadRow] = []
        for (index, row) in rows.enumerated() where !row.statedStatus.isEmpty {
            let known = meanings[row.statedStatus] ?? meaning(row.statedStatus)
            meanings[row.statedStatus] = .some(known)
            guard let known, known != row.status else { continue }
            report.rows[index].status = known
            if row.status == nil { settled.append(row) }
        }
        guard report.rows != rows else { return self }
        let before = undatedFindings()
        let after = report.undatedFindings()
        let outdated = settled.map { RowBuilder.unknownStatus(of: $0) } + Self.without(after, in: before)
        report.findings = (Self.without(outdated, in: findings) + Self.without(before, in: after))
            .sorted(by: Self.inOrder)
        let listed =
            settled.map { RowBuilder.unrecognisedStatus(of: $0) } + settled.compactMap(Self.unrecordedComment)
        report.unrecognised = Self.without(listed, in: unrecognised)
        return report
    }

    /// Lists the comments of rows without a status, since a comment is recorded with a status only.
    mutating func listUnrecordedComments() {
        unrecognised += rows.filter { $0.status == nil }.compactMap(Self.unrecordedComment)
    }

    /// What is listed for the comment of a row without a status; `nil` if it has none.
    private static func unrecordedComment(of row: ReadRow) -> UnrecognisedLine? {
        row.comment.isEmpty ? nil : UnrecognisedLine(line: row.line, text: row.comment.tidied)
    }

    /// A list without others, each taken out as often as it is among them.
    private static func without<Element: Hashable>(_ others: [Element], in list: [Element]) -> [Element] {
        var counts: [Element: Int] = [:]
        for other in others { counts[other, default: 0] += 1 }
        return list.filter { element in
            guard let count = counts[element], count > 0 else { return true }
            counts[element] = count - 1
            return false
        }
    }
}
