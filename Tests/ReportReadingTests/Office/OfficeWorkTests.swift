import ReportReading
import Testing

/// The work of reading a document grows with its size, whatever is in what.
///
/// Work is counted in bytes looked at or moved, so the test does not depend on the machine.
struct OfficeWorkTests {
    enum Hostile: String, CaseIterable {
        case paragraphs, deletedEnds, nestedTables, manyNestedTables, nestedParagraphs, spans, spaces, attributes,
            references

        func body(_ count: Int) -> (String, OfficeFile.Kind) {
            func repeated(_ text: String) -> String { String(repeating: text, count: count) }
            func nested(_ open: String, _ inner: String, _ close: String) -> String {
                let depth = min(count, 300)
                let one = String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
                return String(repeating: one, count: max(1, count / depth))
            }
            let run = "<w:r><w:t>Text som är lång.</w:t></w:r>"
            let table = ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")
            func nine(_ inner: String) -> String {
                String(repeating: table.0, count: 8) + inner + String(repeating: table.1, count: 8)
            }
            let cell =
                "<table:table-cell table:number-columns-repeated=\"99999999\"><text:p>a</text:p></table:table-cell>"
            let row = "<table:table><table:table-row>\(cell)</table:table-row></table:table>"
            return switch self {
            case .paragraphs: (repeated("<w:p>\(run)</w:p>"), .word)
            case .deletedEnds: (repeated("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run)</w:p>"), .word)
            case .nestedTables:
                (nested("\(table.0)<w:p>\(run)</w:p>", "", "</w:tc><w:tc><w:p/>\(table.1)"), .word)
            case .manyNestedTables: (nine(repeated("\(table.0)<w:p>\(run)</w:p>\(table.1)")), .word)
            case .nestedParagraphs:
                (nested("<text:p>a<draw:text-box>", "", "</draw:text-box>b</text:p>"), .openDocument)
            case .spans: (repeated(row), .openDocument)
            case .spaces: (repeated("<text:p>a<text:s text:c=\"999999999\"/></text:p>"), .openDocument)
            case .attributes: ("<w:p><w:pPr><w:pStyle \(repeated("a=\"b\" "))w:val=\"c\"/></w:pPr>\(run)</w:p>", .word)
            case .references: ("<w:p><w:r><w:t>\(repeated("&amp;&#228;"))</w:t></w:r></w:p>", .word)
            }
        }
    }

    @Test(arguments: Hostile.allCases)
    func twiceTheSizeIsTwiceTheWork(_ hostile: Hostile) throws {
        let works = try [300, 600, 1_200].map { count in
            let (body, kind) = hostile.body(count)
            let xml = OfficeDocument.part(body, kind)
            let work = try OfficeText(xml, kind).work
            #expect(work >= xml.count && work <= 20 * xml.count, "\(hostile) \(count): \(work) for \(xml.count)")
            return work
        }
        #expect(works[1] <= works[0] * 5 / 2 && works[2] <= works[1] * 5 / 2, "\(works)")
    }
}
