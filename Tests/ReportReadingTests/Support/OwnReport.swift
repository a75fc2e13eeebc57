import ReportReading

/// Short reports of a municipality that does not exist, around the lines of a test.
enum OwnReport {
    /// Reads a report with one goal and the rows of its table.
    static func oversight(_ rows: String, cover: String = "Uppsiktsrapport", tabs: Bool = true) throws -> ReadReport {
        let separator = tabs ? "\t" : " "
        let header = ["Verksamhetens aktiviteter", "Startdatum", "Slutdatum"].joined(separator: separator)
        return try read("\(cover)\n\n1 Redovisning\n\n1.1 Fler invånare ska trivas utomhus\n\n\(header)\n\(rows)\n")
    }

    /// Reads a four-month report with one graded goal and the rows of its table.
    static func fourMonth(_ rows: String, cover: String = "Tertialrapport 2 2025") throws -> ReadReport {
        let header = ["Verksamhetens aktiviteter", "Status", "Slutdatum", "Kommentar"].joined(separator: "\t")
        return try read("\(cover)\n\n2 Mål\n\n2.1 Grönt\n\n2.1.1 Mer gräs\n\n### Ej uppfyllt\n\n\(header)\n\(rows)\n")
    }

    static func read(_ text: String) throws -> ReadReport { try ReportReader.read(Array(text.utf8)) }
}
