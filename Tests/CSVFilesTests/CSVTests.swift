import CSVFiles
import SeededRandom
import Testing

@Suite("Comma-separated values")
struct CSVTests {
    private static let parts = [
        "a", "Å", "1 910", "-29 625", "=1+1", "@", "'", "''", "\"", "\"\"", ",", ";", "\t", "\r", "\n", "\r\n", " ",
        "\u{A0}",
        "👩‍👩‍👧‍👦", "e\u{301}", "\u{FEFF}", "\u{0}",
    ]

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...5, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    }

    @Test("are read as they were written, whatever the cells hold", arguments: 0..<300)
    func roundTrip(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let width = Int.random(in: 1...5, using: &random)
        let rows = (0..<Int.random(in: 1...20, using: &random)).map { _ in
            (0..<width).map { _ in Self.text(&random) }
        }
        var writer = CSVWriter(header: rows[0])
        for row in rows.dropFirst() { writer.row(row.map { .text($0) }) }
        let read = try CSVFile(writer.text).rows
        // Scalar by scalar: texts that are canonically equivalent would be equal.
        #expect(
            read.map { $0.cells.map { Array($0.unicodeScalars) } } == rows.map { $0.map { Array($0.unicodeScalars) } })
    }

    @Test("name the line on which each row begins")
    func lines() throws {
        let file = try CSVFile("a,b\r\n\r\n\"1\n2\",3\n4,\"5\r\n6\"\r7,8")
        #expect(file.rows.map(\.line) == [1, 3, 5, 7])
        #expect(file.rows.map(\.cells) == [["a", "b"], ["1\n2", "3"], ["4", "5\r\n6"], ["7", "8"]])
    }

    @Test(
        "are parted by what the header has most of",
        arguments: [
            ("a;b;c\n1,5;2;3", ["1,5", "2", "3"]), ("a,b\n1;2,3", ["1;2", "3"]), ("a\tb\n1,5\t2", ["1,5", "2"]),
            ("\u{FEFF}a;b\n1;2", ["1", "2"]), ("\"a,b,c\";d\n1;2", ["1", "2"]), ("a\n1", ["1"]),
        ])
    func separators(_ text: String, _ cells: [String]) throws {
        let file = try CSVFile(text)
        #expect(file.rows.last?.cells == cells)
        #expect(file.rows.first?.cells.first?.first != "\u{FEFF}")
    }

    @Test(
        "that are malformed are refused with the line",
        arguments: [("a,b\n1,\"2\n3", 2), ("a,b\n\n\"1\"2,3", 3), ("\"", 1)])
    func malformed(_ text: String, _ line: Int) {
        let error = #expect(throws: CSVError.self) { try CSVFile(text) }
        #expect(error?.line == line)
        #expect(error?.description.contains("line \(line)") == true)
    }

    @Test("keep a spreadsheet from computing a text, and leave numbers as they are")
    func formulas() {
        var writer = CSVWriter(header: ["a", "b", "c"])
        writer.row([.text("=HYPERLINK(1)"), .plain("-1.5"), .none])
        #expect(writer.text == "a,b,c\r\n'=HYPERLINK(1),-1.5,\r\n")
    }

    @Test("without anything have no rows", arguments: ["", "\n", "\r\n\r\n", "\u{FEFF}"])
    func empty(_ text: String) throws { #expect(try CSVFile(text).rows == []) }

    @Test("of other programs keep an apostrophe that guards nothing")
    func apostrophes() throws {
        #expect(try CSVFile("a\n's-Gravenmoer").rows.last?.cells == ["'s-Gravenmoer"])
    }
}
