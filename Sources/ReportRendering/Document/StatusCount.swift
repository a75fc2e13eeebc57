import Oversight
import OversightViews
import Presentation

/// How many activities stand at one status.
struct StatusCount {
    let label: String
    let count: Int

    /// The counts of a report in the order of the statuses; then the activities of which nothing is reported, so that
    /// the sum is the number of rows.
    static func all(in report: ReportView, _ words: Phrases) -> [StatusCount] {
        var counts = ActivityStatus.allCases.compactMap { status in
            report.statusCounts[status.rawValue].map { StatusCount(label: words.label(status), count: $0) }
        }
        let silent = (report.goals.flatMap(\.activities) + report.otherActivities).count { $0.status == nil }
        if silent > 0 { counts.append(StatusCount(label: words[.notReported], count: silent)) }
        return counts
    }
}
