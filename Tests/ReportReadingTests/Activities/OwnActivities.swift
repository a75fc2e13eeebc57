import ReportReading

/// Short reports of activities of a municipality that does not exist.
enum OwnActivities {
    /// Reads a report with one goal and what stands below it.
    static func read(_ table: String, title: String = "Delårsrapport 2025") throws -> ReadReport {
        try OwnReport.read("\(title)\nLövsjö kommun\n\nMål 1: Fler ska trivas i Lövsjö\n\n\(table)\n")
    }
}
