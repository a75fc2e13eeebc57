import ReportReading
import Testing

/// A document reads the same however it was saved.
struct EncodingTests {
    @Test(arguments: Sample.allCases, Variant.allCases)
    func everyWayOfSavingGivesTheSameReport(_ sample: Sample, _ variant: Variant) throws {
        let text = try sample.text()
        #expect(try ReportReader.read(variant.encode(text)) == ReportReader.read(Array(text.utf8)))
    }

    @Test(arguments: Sample.allCases, [true, false])
    func lostBulletsStillPartUnits(_ sample: Sample, _ dropping: Bool) throws {
        let text = try sample.text()
        let expected = try ReportReader.read(Array(text.utf8))
        let read = try ReportReader.read(Variant.latin1(text, dropping: dropping))
        #expect(read.rows.map(\.title) == expected.rows.map(\.title))
        #expect(read.rows.map(\.status) == expected.rows.map(\.status))
        // A bullet dropped at the start of a line leaves nothing to tell a unit by.
        if !(sample == .oversightFlowing && dropping) {
            #expect(read.rows.map(\.units) == expected.rows.map(\.units))
        }
        #expect(read.goals == expected.goals)
    }

    @Test func trailingSpacesAndTabsDoNotMatter() throws {
        let text = try Sample.oversightTabbed.text()
        let stripped = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed()) }
        let padded = text.replacing("\n", with: "  \n")
        let expected = try ReportReader.read(Array(text.utf8))
        #expect(try ReportReader.read(Array(padded.utf8)) == expected)
        #expect(try ReportReader.read(Array(stripped.joined(separator: "\n").utf8)) == expected)
    }
}
