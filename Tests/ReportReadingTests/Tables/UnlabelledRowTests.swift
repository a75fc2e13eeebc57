import ReportReading
import Testing

/// A row of a statement without a label, on a page.
struct UnlabelledRowTests {
    private func reading(_ text: String) throws -> TableReading {
        TableReader.read(try DocumentText(Array(text.utf8)))
    }

    private let header = "Projekt             Budget 2024   Utfall 2024   Avvikelse\n"
    private let rows =
        "Brygga                      120           100          20\n"
        + "Strandbad                     0            35           0\n"
    private let sum = "Summa                       120           135          20\n"

    @Test(arguments: ["", "\n"])
    func figuresBetweenRowsAndTheirSumAreARow(_ gap: String) throws {
        let lost = String(repeating: " ", count: 56) + "0\n"
        let reading = try reading(header + gap + rows + gap + lost + gap + sum)
        #expect(
            reading.tables.first?.rows.map { $0.cells.map(\.text) }.suffix(2) == [
                ["", "", "", "0"], ["Summa", "120", "135", "20"],
            ])
        #expect(reading.unplaced.isEmpty)
    }

    @Test func figuresElsewhereAreGivenBack() throws {
        let besides = String(repeating: " ", count: 50) + "0\n"
        #expect(try reading(header + rows + besides + sum).unplaced.map(\.line) == [4])
        let lost = String(repeating: " ", count: 56) + "0\n"
        #expect(
            try reading(header + rows + lost + "Gångväg                      60            50          10\n").unplaced
                .count == 1)
    }
}
