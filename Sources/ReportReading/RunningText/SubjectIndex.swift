import Oversight

/// The rows of a report's tables, to be found by the words of a sentence.
struct SubjectIndex: Sendable {
    /// How well a row fits a sentence.
    struct Match: Sendable {
        /// The index of the row.
        var subject: Int
        /// How many of the words that say what it is about are in the sentence.
        var matched: Int
        /// How many there are.
        var total: Int
        /// How many of the words that say how its values were formed are in the sentence.
        var forming: Int

        /// Whether it is a row with many of its words in the sentence.
        var isLikely: Bool { matched + forming >= 2 && 2 * matched >= total || matched == total && total == 1 }
        /// Whether nearly all of its words are in the sentence.
        var isNearlyWhole: Bool { 4 * matched >= 3 * total }
    }

    /// The rows.
    private(set) var subjects: [RowSubject] = []
    /// The words that rows of tables have, by their first bytes, each with the rows.
    private var rows: [[UInt8]: [Entry]] = [:]
    /// The work that was done: the words that were compared, for tests of linear time.
    private(set) var work = 0

    private struct Entry: Sendable {
        var word: [UInt8]
        var subjects: [Int]
    }

    /// A word that more rows have than this tells none of them apart.
    private static let mostRows = 64

    /// The rows of a report.
    init(_ report: ReadReport) {
        subjects = report.indicators.parallelMap(by: 64) { RowSubject($0) }.compactMap { $0 }
        for (index, statement) in report.statements.enumerated() {
            let columns = statement.columns.map { ColumnMeaning($0.label) }
            for row in statement.rows {
                if let subject = RowSubject(row, of: statement, at: index, columns: columns) {
                    subjects.append(subject)
                }
            }
        }
        for (index, subject) in subjects.enumerated() {
            for word in Set(subject.names.flatMap { $0 }) { add(word, index) }
        }
    }

    private mutating func add(_ word: [UInt8], _ subject: Int) {
        let key = Array(word.prefix(WordForms.sharedLength))
        if let place = rows[key]?.firstIndex(where: { $0.word == word }) {
            if rows[key]?[place].subjects.count ?? 0 <= Self.mostRows { rows[key]?[place].subjects.append(subject) }
        } else if rows[key]?.count ?? 0 < Self.mostRows {
            rows[key, default: []].append(Entry(word: word, subjects: [subject]))
        }
    }

    /// Whether a word is one of the rows'.
    func hasWord(_ word: [UInt8]) -> Bool {
        rows[Array(word.prefix(WordForms.sharedLength))]?.contains { WordForms.areSame($0.word, word) } ?? false
    }

    /// The rows whose words are in a sentence, the best first.
    ///
    /// - Parameter words: The words of the sentence in lower case.
    mutating func matches(_ words: some Collection<[UInt8]>) -> [Match] {
        var found: [Int: Set<[UInt8]>] = [:]
        for word in Set(words) where WordForms.isSignificant(word) {
            for entry in rows[Array(word.prefix(WordForms.sharedLength))] ?? [] {
                work += 1
                guard WordForms.areSame(entry.word, word), entry.subjects.count <= Self.mostRows else { continue }
                work += entry.subjects.count
                for subject in entry.subjects { found[subject, default: []].insert(entry.word) }
            }
        }
        let forming = words.filter(WordForms.isForming)
        return found.map { index, words in
            let subject = subjects[index]
            // The name that is matched best: a total is called by its kind, not by its label.
            let counts = subject.names.map { (name: $0.count, matched: Set($0).intersection(words).count) }
            let best = counts.max { ($0.matched * $1.name, $0.matched) < ($1.matched * $0.name, $1.matched) }
            let whole = subject.statement == nil ? counts[0] : best ?? counts[0]
            return Match(
                subject: index, matched: whole.matched, total: whole.name,
                forming: subject.forming.count { word in forming.contains { WordForms.areSame($0, word) } })
        }.sorted { left, right in
            let (one, other) = (left.matched * max(right.total, 1), right.matched * max(left.total, 1))
            return (one, left.matched, left.forming, -left.subject) > (
                other, right.matched, right.forming, -right.subject
            )
        }
    }
}
