import ReportReading

/// Short reports of activities of a municipality that does not exist.
enum OwnActivities {
    /// Reads a report with one goal, or none, and what stands below it.
    static func read(
        _ table: String, title: String = "Delårsrapport 2025", goal: Bool = true
    ) throws -> ReadReport {
        let heading = goal ? "Mål 1: Fler ska trivas i Lövsjö\n\n" : ""
        return try OwnReport.read("\(title)\nLövsjö kommun\n\n\(heading)\(table)\n")
    }
}
