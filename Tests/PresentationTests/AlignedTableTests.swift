import Presentation
import Testing

@Suite("A table of figures as lines of text")
struct AlignedTableTests {
    private let table = AlignedTable(
        columns: [.init("Ansvar"), .init("Utfall", isNumber: true), .init("Avvikelse mot budget", isNumber: true)],
        rows: [
            .group("Omsorg"), .cells(["Hemtjänst norr", "\u{2212}31\u{202F}400", "\u{2212}860"]),
            .note("Något att granska."), .cells(["Rehab", "7", "0"]),
            .sum(["Summa", "\u{2212}31\u{202F}393", "\u{2212}860"]),
        ])

    @Test("has numbers to the right, a rule above sums, and headings over their columns")
    func layout() throws {
        let lines = try #require(table.lines(width: 80))
        #expect(
            lines.joined(separator: "\n") == """
                                         Avvikelse
                                               mot
                Ansvar           Utfall     budget
                ----------------------------------
                Omsorg
                Hemtjänst norr  \u{2212}31\u{202F}400       \u{2212}860
                  > Något att granska.
                Rehab                 7          0
                ----------------------------------
                Summa           \u{2212}31\u{202F}393       \u{2212}860
                """)
    }

    @Test("narrows words before numbers, and gives up where the numbers do not fit")
    func narrow() throws {
        let lines = try #require(table.lines(width: 29))
        #expect(lines.contains("Hemtjänst  \u{2212}31\u{202F}400       \u{2212}860"))
        #expect(lines.contains("norr"))
        // If that is not enough, one space is between columns; at last words are cut, if they may be.
        #expect(try #require(table.lines(width: 27)).contains("Hemtjänst \u{2212}31\u{202F}400      \u{2212}860"))
        #expect(table.lines(width: 26) == nil && table.lines(width: 26, cutsWords: true) == nil)
        let wide = AlignedTable(
            columns: [.init("Indikator"), .init("2030", isNumber: true)],
            rows: [.cells(["Sjukskrivningsstatistik", "7"])])
        #expect(wide.lines(width: 24) == nil)
        #expect(wide.lines(width: 24, cutsWords: true)?.last?.hasPrefix("istik") == true)
        for width in 0...40 {
            let fits = table.lines(width: width)?.allSatisfy { $0.count <= width && $0.last != " " } ?? true
            #expect(fits, "\(width)")
        }
    }

    @Test("has no lines if it has no columns")
    func empty() { #expect(AlignedTable(columns: [], rows: []).lines(width: 80) == nil) }
}
