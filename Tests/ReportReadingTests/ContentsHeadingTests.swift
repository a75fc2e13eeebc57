import Testing

@testable import ReportReading

@Suite("The heading of the list of contents")
struct ContentsHeadingTests {
    @Test("is found wherever it is centred", arguments: [0, 40, 120])
    func centred(spaces: Int) {
        let heading = String(repeating: " ", count: spaces) + "Innehållsförteckning"
        let lines = [TextLine(number: 1, text: heading), TextLine(number: 2, text: "Ekonomi  7")]
        #expect(ContentsEntries(lines, known: []).lines == [1, 2])
    }
}
