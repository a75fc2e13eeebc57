import Oversight

/// Detects the kind of a report by the tables and the words that only that kind has.
enum KindDetection {
    /// The kind of report.
    ///
    /// - Throws: ``ReadingError`` with what was looked for, if the document is of no known kind or matches two.
    static func kind(of lines: [TextLine], outline: DocumentOutline) throws(ReadingError) -> ReportKind {
        var headers: Set<TableHeader> = []
        for line in lines {
            if let header = TableHeader(line.text) { headers.insert(header) }
        }
        let isOversight = headers.contains(.plan) && mention(of: oversightWords, in: lines)
        let isFourMonth =
            (headers.contains(.progress) || lines.contains { GradeWords.grade(of: $0.text) != nil })
            && !outline.sections.isEmpty && mention(of: fourMonthWords, in: lines)
        switch (isOversight, isFourMonth && !headers.contains(.plan)) {
        case (true, false) where !headers.contains(.progress): return .oversight
        case (false, true): return .fourMonth
        default:
            throw .unknownDocument(
                """
                looked for the table "Verksamhetens aktiviteter, Startdatum, Slutdatum" of an oversight report \
                (uppsiktsrapport), or the table "Verksamhetens aktiviteter, Status, Slutdatum, Kommentar" and graded, \
                numbered goals of a four-month report (tertialrapport), and found \(found(headers))
                """)
        }
    }

    private static let oversightWords = ["uppsikt", "politiska målen", "målområde"]
    private static let fourMonthWords = [
        "tertial", "tertiäl", "målavstämning", "utvecklingsmål", "sammanfattad bedömning",
    ]

    private static func mention(of words: [String], in lines: [TextLine]) -> Bool {
        lines.contains { line in
            let text = line.text.lowercased()
            return words.contains { text.contains($0) }
        }
    }

    private static func found(_ headers: Set<TableHeader>) -> String {
        switch (headers.contains(.plan), headers.contains(.progress)) {
        case (true, true): "tables of both"
        case (true, false): "the table of the first, but none of its other words"
        case (false, true): "the table of the second, but none of its other words"
        case (false, false): "neither"
        }
    }
}
