import ReportReading
import Testing

/// The work of reading grows with the size of the text, however the text tries to make it grow faster.
///
/// Work is counted in bytes and cells examined, so the test does not depend on the machine.
struct TableWorkTests {
    enum Hostile: String, CaseIterable {
        case rows, wideRows, headers, headersInPieces, alignedRows, alignedTitles, alignedHeaders, verticalWords
        case verticalHeaders, verticalTitles, singleSpaced, singleSpacedHeaders, alignedCells, digits, tags, comments,
            text, contents, bars, wordsAmongSpaces, wordsWithoutRows, gluedHeaders, womenAndMen, bareBars, titlesAlone,
            alignedComments

        func line(_ index: Int) -> String {
            switch self {
            case .rows: index == 0 ? "Konto\tUtfall\tBudget" : "Rad \(index)\t1 234\t-5"
            case .wideRows: index == 0 ? "Konto\tUtfall\tBudget" : String(repeating: "x\t", count: 40)
            case .headers: "Konto\tUtfall\tBudget\(index.isMultiple(of: 2) ? "" : " 2024")"
            case .headersInPieces: index.isMultiple(of: 3) ? "Konto\t\tBudget" : "\t2023\t2024"
            case .alignedRows: index == 0 ? "Konto      Utfall    Budget" : "Rad \(index)    1 234      5"
            case .alignedTitles: index == 0 ? "Konto      Utfall    Budget" : "Rad \(index)"
            case .alignedHeaders: "Konto      Utfall    Budget"
            case .verticalWords: "Indikator"
            case .verticalHeaders: ["Indikator", "2023", "2024", "Trend"][index % 4]
            case .verticalTitles: index < 3 ? ["Konto", "Utfall", "Budget"][index] : "Rad \(index)"
            case .singleSpaced: index == 0 ? "Konto Utfall Budget" : "Rad 1 2 3 4 5 6 7 8 9 100 200 300"
            case .singleSpacedHeaders: "Konto Utfall Budget"
            case .alignedCells:
                index == 0 ? "Konto      Utfall    Budget" : "Rad \(index)  " + String(repeating: "12  ", count: 60)
            case .digits:
                index == 0 ? "Konto\tUtfall\tBudget" : "1 2 3\t" + String(repeating: "1 234 ", count: 20) + "\t1/2/3/4"
            case .tags: index == 0 ? "Konto\tUtfall\tBudget" : String(repeating: "<b><p ", count: 20) + "\t1\t2"
            case .comments: index == 0 ? "Konto\tUtfall\nRad\t1" : "Kommentar: \(index)"
            case .text: "Konto är ett ord, och utfall och budget är andra ord som kan stå i en mening."
            case .contents: "Kapitel \(index).....\t\(index)"
            case .bars: "| | | \(index) |"
            case .wordsAmongSpaces:
                index == 0 ? "Mått Utfall 2024 (2023) Målvärde Trend" : "Rad \(index) 12 (10) högst 5 Inte bra alls"
            case .wordsWithoutRows: "Mått Utfall 2024 Målvärde Trend"
            case .gluedHeaders: "MåttUtfall 2024Mål 2024Trend"
            case .womenAndMen: index == 0 ? "Mått Kvinnor 2023 Män 2023 Alla 2023" : "Rad \(index) 1 2 3 4 5 6"
            case .bareBars: "Konto | Utfall | Budget"
            case .alignedComments:
                index == 0
                    ? "Konto      Utfall    Budget"
                    : index.isMultiple(of: 2) ? "\nKommentar: \(index)\n" : "Rad \(index)     1 234        5"
            case .titlesAlone:
                index == 0 ? "Konto      Utfall    Budget" : (index % 3 == 0 ? "Rad  12   3" : "rest av rad")
            }
        }
    }

    @Test(arguments: Hostile.allCases)
    func twiceTheSizeIsTwiceTheWork(_ hostile: Hostile) throws {
        let works = try [250, 500, 1_000].map { count in
            let text = (0..<count).map(hostile.line).joined(separator: "\n")
            let reading = TableReader.read(try DocumentText(Array(text.utf8)))
            #expect(reading.work > 0)
            // No byte is looked at more than a fixed number of times.
            #expect(reading.work <= 40 * text.utf8.count, "\(hostile) \(count)")
            return reading.work
        }
        #expect(works[1] <= works[0] * 5 / 2, "\(works)")
        #expect(works[2] <= works[1] * 5 / 2, "\(works)")
    }

    @Test func aVeryLongLineIsReadOnce() throws {
        for text in [
            String(repeating: "1 ", count: 100_000), String(repeating: "x\t", count: 100_000),
            "Konto\tUtfall\tBudget\n" + String(repeating: "<b>", count: 100_000) + "\t1\t2",
            String(repeating: "  2023", count: 100_000),
        ] {
            let reading = TableReader.read(try DocumentText(Array(text.utf8)))
            #expect(reading.work <= 4 * text.utf8.count)
        }
    }
}
