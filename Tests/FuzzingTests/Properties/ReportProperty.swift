import Oversight
import ReportReading

/// A report is refused, or read: then every line that it names stands in the document, and it reads the same with other
/// line ends.
enum ReportProperty {
    static func complaint(about bytes: [UInt8]) -> String? {
        guard let report = read(bytes) else { return nil }
        let lines = 1...(bytes.count + 1)
        for row in report.rows {
            guard lines.contains(row.line) else { return "a row on line \(row.line)" }
            if row.statedStatus.isEmpty, row.status != nil { return "a status out of nothing on line \(row.line)" }
        }
        if let complaint = lineBeyond(report, lines) { return complaint }
        guard report.unrecognised.allSatisfy({ lines.contains($0.line) }) else { return "a line beyond the document" }
        guard report.unrecognised.map(\.line) == report.unrecognised.map(\.line).sorted() else {
            return "lines in no order"
        }
        guard read(bytes) == report else { return "the same bytes read otherwise the second time" }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0x0D), !isUTF16(bytes) else {
            return nil
        }
        let windows = Array(text.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
        guard let again = read(windows) else { return "it is no report any more with line ends of Windows" }
        return again == report ? nil : "it reads otherwise with line ends of Windows"
    }

    /// What a half-year or annual report names that is on no line of the document, or is of nothing.
    private static func lineBeyond(_ report: ReadReport, _ lines: ClosedRange<Int>) -> String? {
        let goals = Set(report.goals.map(\.line))
        guard report.areas.allSatisfy({ lines.contains($0.line) }), goals.allSatisfy(lines.contains) else {
            return "an area or a goal beyond the document"
        }
        if report.kind == .halfYear || report.kind == .annual {
            guard report.grades.allSatisfy({ goals.contains($0.goalLine) && lines.contains($0.line) }) else {
                return "the grade of no goal"
            }
        }
        for indicator in report.indicators {
            guard lines.contains(indicator.line), !indicator.title.isEmpty else {
                return "an indicator on line \(indicator.line)"
            }
            let years = indicator.values.map(\.year)
            guard years == Set(years).sorted() else { return "years in no order on line \(indicator.line)" }
        }
        for assignment in report.assignments {
            guard lines.contains(assignment.line), assignment.commentLines.allSatisfy(lines.contains) else {
                return "an assignment on line \(assignment.line)"
            }
        }
        for statement in report.statements {
            let keys = statement.columns.map(\.key)
            guard Set(keys).count == keys.count else { return "a column twice on line \(statement.line)" }
            guard statement.rows.allSatisfy({ $0.cells.map(\.column) == keys && lines.contains($0.line ?? 0) }) else {
                return "a row of other columns on line \(statement.line)"
            }
        }
        return nil
    }

    private static func read(_ bytes: [UInt8]) -> ReadReport? {
        do { return try ReportReader.read(bytes) } catch { return nil }
    }

    /// Whether a text of UTF-16 can be meant, in which a line end is two bytes.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool { bytes.contains(0) || bytes.first ?? 0 >= 0xFE }
}
