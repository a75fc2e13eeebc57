import Oversight
import ReportReading

/// The words of a document whose meaning is a municipality's configuration, with what they mean.
struct ImportedWords {
    /// The words of grades.
    private(set) var grades = WordTable<GradeKey>()
    /// The words of assessments.
    private(set) var assessments = WordTable<AssessmentStep>()
    /// The words of trends.
    private(set) var trends = WordTable<Trend>()
    /// The words of the status of assignments.
    private(set) var statuses = WordTable<AssignmentStatus>()
    /// The words of the status of activities that are not known; the others were read with the document.
    private var activityStatuses = WordTable<ActivityStatus>()

    /// Looks up the words of a document.
    ///
    /// - Parameters:
    ///   - report: The document.
    ///   - vocabulary: What the municipality's words mean.
    init(_ report: ReadReport, _ vocabulary: Vocabulary) {
        for grade in report.grades {
            grades.add(grade.label, line: grade.line) { vocabulary.grade($0).map(WordMeaning.known) ?? .unknown }
        }
        let directions = DirectionalTrends(report.indicators)
        for row in report.indicators {
            assessments.add(row.assessmentLabel, line: row.line, vocabulary.assessment)
            trends.add(row.trendLabel, line: row.line) { label in
                directions.isDirection(label) && !vocabulary.hasTrend(label) ? .unknown : vocabulary.trend(label)
            }
        }
        for assignment in report.assignments {
            statuses.add(assignment.statusLabel, line: assignment.line) {
                vocabulary.status($0).map(WordMeaning.known) ?? .unknown
            }
        }
        for row in report.rows where row.status == nil {
            activityStatuses.add(row.statedStatus, line: row.statusLine ?? row.line) { _ in .unknown }
        }
    }

    /// The words that are neither configured nor known, by the first line on which they stand.
    var unknown: [UnknownWord] {
        let words =
            grades.unknown(.grade) + assessments.unknown(.assessment) + trends.unknown(.trend)
            + statuses.unknown(.assignment) + activityStatuses.unknown(.activity)
        return words.sorted { ($0.lines.first ?? 0, $0.word) < ($1.lines.first ?? 0, $1.word) }
    }

    /// The findings that the status of an assignment is not known, so that it is recorded without one.
    ///
    /// - Parameter assignments: The assignments of the document.
    func unknownStatuses(of assignments: [ReadAssignment]) -> [Finding] {
        assignments.compactMap { assignment in
            guard !Wording.statesNothing(assignment.statusLabel), statuses[assignment.statusLabel] == nil else {
                return nil
            }
            return Finding(
                code: .unknownStatus, line: assignment.line,
                figures: [.init(.title, text: assignment.title), .init(.written, text: assignment.statusLabel)])
        }
    }

    /// What the words mean, for the findings.
    ///
    /// - Parameters:
    ///   - municipality: What is configured; `nil` if the municipality is not registered yet.
    ///   - polarities: Which values of indicators are good, by ``Wording/key(_:)`` of their titles.
    func documentWords(of municipality: Municipality?, polarities: [String: Polarity]) -> DocumentWords {
        let printed = assessments.labels.compactMap { label in
            assessments[label].map { AssessmentStep(key: $0.key, label: label, rank: $0.rank) }
        }
        let keys = Set(printed.map(\.key))
        let configured = (municipality?.assessmentScales.value()?.steps ?? []).filter { !keys.contains($0.key) }
        func words(_ trend: Trend) -> [String] { trends.labels.filter { trends[$0] == trend } }
        return DocumentWords(
            assessments: AssessmentScale(
                steps: printed + configured, none: assessments.labels.filter(assessments.isNotGiven)),
            trends: TrendWords(
                improving: words(.improving), unchanged: words(.unchanged), worsening: words(.worsening),
                incomparable: words(.incomparable), none: trends.labels.filter(trends.isNotGiven)),
            assignments: AssignmentWords(
                words: statuses.labels.compactMap { label in
                    statuses[label].map { AssignmentWord(status: $0, label: label) }
                }),
            grades: GradeScale.proposed(for: municipality?.scale?.value, printing: grades.labels)
                ?? municipality?.scale?.value,
            polarities: polarities)
    }
}
