import Oversight
import ReportReading
import Testing

/// Nothing that stands in an activity table is lost: each word is in a row, or in a line listed as unrecognised.
struct AccountingTests {
    @Test(arguments: [Sample.oversightTabbed, .fourMonth])
    func everyWordOfATableIsAccountedFor(_ sample: Sample) throws {
        #expect(try missingWords(in: sample.text(), report: sample.report()) == [])
    }

    @Test(
        .enabled(if: Seed.areToBeRead, "the published reports are not here; say where with UPPSIKT_SEEDS"),
        arguments: [Seed.oversight, .fourMonth])
    func everyWordOfAPublishedTableIsAccountedFor(_ seed: Seed) throws {
        #expect(try missingWords(in: seed.text(), report: seed.report()) == [])
    }

    @Test func aTableThatIsDamagedIsAccountedForToo() throws {
        let text = try Sample.oversightTabbed.text()
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices where lines[index].contains("\t") && !lines[index].hasPrefix("Verksamhetens") {
            var damaged = lines
            damaged[index] = Substring(lines[index].replacing("\t", with: " "))
            let joined = damaged.joined(separator: "\n")
            let report = try ReportReader.read(Array(joined.utf8))
            #expect(missingWords(in: joined, report: report) == [], "line \(index + 1) without tabs")
        }
    }

    /// The words of the lines with cells that are nowhere in the report.
    private func missingWords(in text: String, report: ReadReport) -> [String] {
        var known: Set<String> = []
        for row in report.rows {
            let texts = [row.title, row.rationale, row.comment, row.statedStatus] + row.units
            known.formUnion(texts.flatMap(words))
            known.formUnion([row.start, row.end].compactMap { $0?.description }.flatMap(words))
        }
        known.formUnion(report.unrecognised.flatMap { words($0.text) })
        known.formUnion(report.findings.flatMap { $0.figures.compactMap(\.text) }.flatMap(words))
        return text.split(whereSeparator: \.isNewline)
            .filter { $0.contains("\t") && !$0.hasPrefix("Verksamhetens aktiviteter") && !isContents($0) }
            .flatMap { words(String($0)) }
            .filter { !known.contains($0) }
    }

    private func isContents(_ line: Substring) -> Bool {
        guard let page = line.split(separator: "\t").last else { return false }
        return page.count <= 2 && page.allSatisfy(\.isNumber)
    }

    private func words(_ text: String) -> [String] {
        text.replacing(/<[^>]*>/, with: " ").replacing("&ouml;", with: "ö").replacing("&amp;", with: " ").lowercased()
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
