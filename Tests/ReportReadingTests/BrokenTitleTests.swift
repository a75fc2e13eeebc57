import Oversight
import ReportReading
import SeededRandom
import Testing

/// Reports made up with their truth: every title is whole, wherever a page cuts it.
struct BrokenTitleTests {
    private static let words = [
        "trygga", "skolvägar", "hemtjänsten", "äldre", "med", "5", "12 %", "(steg 2)", "[ny]", "2025", "för", "och",
        "barn",
        "50+", "10-13 år", "unga", "fler", "% av alla", "(prov)",
    ]

    @Test(arguments: 0..<30 as Range<UInt64>)
    func everyTitleIsWhole(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var text = "Uppsiktsrapport till omsorgsutskottet\n\nHemtjänst\n\n1 Redovisning\n\n1.1 Fler ska trivas\n\n"
        let header = "Verksamhetens aktiviteter\tStartdatum\tSlutdatum\n"
        text += header
        var titles: [String] = []
        for number in 0..<12 {
            let tail = (0..<Int.random(in: 2...6, using: &random)).map { _ in
                Self.words.randomElement(using: &random) ?? ""
            }
            let pieces = ["Satsning \(number)"] + tail
            titles.append(pieces.joined(separator: " "))
            let cut = Int.random(in: 1..<pieces.count, using: &random)
            let (before, after) = (pieces[..<cut].joined(separator: " "), pieces[cut...].joined(separator: " "))
            let end = ["\t\t", ""].randomElement(using: &random) ?? ""
            let isCut = Bool.random(using: &random)
            text += "\(isCut ? before : titles[number])\t2025-01-01\t2025-12-31\n"
            if isCut { text += "\n\(["", "\u{0C}"].randomElement(using: &random) ?? "")\n\(header)\(after)\(end)\n" }
            if Bool.random(using: &random) { text += "• Hemtjänst\t\t\n• Rehabenheten\t\t\n" }
            text += "Det behövs av flera skäl.\t\t\n▶ Pågående enligt plan\t\t\nHittills har 3 av 10 kommit.\t\t\n"
        }
        let report = try OwnReport.read(text)
        #expect(report.rows.map(\.title) == titles)
        #expect(Set(report.rows.map(\.comment)) == ["Hittills har 3 av 10 kommit."])
        #expect(Set(report.rows.map(\.rationale)) == ["Det behövs av flera skäl."])
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func everyTitleOfAFourMonthReportIsWhole(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let header = "Verksamhetens aktiviteter\tStatus\tSlutdatum\tKommentar\n"
        var rows = ""
        var titles: [String] = []
        for number in 0..<12 {
            let tail = (0..<Int.random(in: 2...6, using: &random)).map { _ in
                Self.words.randomElement(using: &random) ?? ""
            }
            let pieces = ["Satsning \(number)"] + tail
            titles.append(pieces.joined(separator: " "))
            let cut = Int.random(in: 1..<pieces.count, using: &random)
            let (before, after) = (pieces[..<cut].joined(separator: " "), pieces[cut...].joined(separator: " "))
            if Bool.random(using: &random) {
                rows += "\(before)\t▶ Pågående enligt plan\t2025-12-31\tDet går.\n\n\(header)\(after)\t\t\t\n"
            } else {
                rows += "\(titles[number])\t▶ Pågående enligt plan\t2025-12-31\tDet går.\n"
            }
        }
        let report = try OwnReport.fourMonth(rows)
        #expect(report.rows.map(\.title) == titles)
    }
}
