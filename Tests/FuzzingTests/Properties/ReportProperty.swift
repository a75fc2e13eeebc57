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

    private static func read(_ bytes: [UInt8]) -> ReadReport? {
        do { return try ReportReader.read(bytes) } catch { return nil }
    }

    /// Whether a text of UTF-16 can be meant, in which a line end is two bytes.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool { bytes.contains(0) || bytes.first ?? 0 >= 0xFE }
}
