import Oversight
import ReportReading
import Testing

/// Documents whose paragraphs have no empty ones between them are read as those that have.
struct ParagraphSpacingTests {
    /// Paragraphs that are longer than a line.
    private static let text = (1...20).map { number in
        OfficeDocument.Block.paragraph(
            "Fråga \(number) har prövats. "
                + Array(repeating: "Nämnden ser att arbetet går framåt i lugn takt.", count: 5).joined(separator: " "))
    }

    private func text(_ blocks: [OfficeDocument.Block], _ kind: OfficeFile.Kind) throws -> String {
        String(decoding: try OfficeText(OfficeDocument(blocks).xml(kind), kind).text, as: UTF8.self)
    }

    @Test(arguments: OfficeFile.Kind.allCases)
    func blankLinesPartParagraphsButNotFieldsAndItems(_ kind: OfficeFile.Kind) throws {
        let text = try text(
            [
                .paragraph("Granviks"), .paragraph("kommun"), .paragraph("Uppdrag: Bygg en bro"),
                .paragraph("Status: Pågår"), .paragraph("Slut: 2025-10-31"), .paragraph("Bron har fått räcken."),
                .item("Räcken"), .item("Trappor"), .paragraph("Läget är gott."),
                .table(OfficeTable([["Mått", "2024"], ["Bänkar", "7"]])), .paragraph("Målbild: En levande stad"),
            ] + Self.text, kind)
        #expect(
            text.hasPrefix(
                """
                Granviks
                kommun

                Uppdrag: Bygg en bro
                Status: Pågår
                Slut: 2025-10-31
                Bron har fått räcken.
                - Räcken
                - Trappor
                Läget är gott.

                Mått\t2024
                Bänkar\t7

                Målbild: En levande stad

                Fråga 1 har prövats.
                """))
        #expect(text.contains("takt.\n\nFråga 2 har"))
    }

    @Test(arguments: OfficeFile.Kind.allCases)
    func emptyParagraphsPartOthersAlready(_ kind: OfficeFile.Kind) throws {
        let blocks = Self.text + Array(repeating: .paragraph(""), count: 3) + Self.text
        #expect(try text(blocks, kind).contains("takt.\nFråga 2 har"))
        #expect(try text(Array(Self.text.prefix(8)), kind).contains("takt.\nFråga 2 har"))
        let lines = (1...40).map {
            OfficeDocument.Block.paragraph("En rad med nummer \($0) av en text som är delad i rader")
        }
        #expect(try !text(lines, kind).contains("\n\n"))
    }

    @Test(arguments: OfficeFile.Kind.allCases)
    func goalsAssignmentsAndGroupsAreHeadingsWithoutAStyle(_ kind: OfficeFile.Kind) throws {
        func paragraphs(_ texts: String...) -> [OfficeDocument.Block] { texts.map { .paragraph($0) } }
        let running = "Arbetet har gått framåt under året och fortsätter i samma takt under det kommande året."
        let blocks =
            paragraphs("Årsrapport 2024", "Kulturnämnden", "Granviks kommun", "Mål och uppdrag") + Self.text
            + paragraphs(
                "Målbild: En levande stad", "Inriktningsmål 1: Fler läser", "Bedömning Bidrar till målet", running)
            + paragraphs("Uppdrag: Bygg en bro", "Status: Pågår enligt plan", running, "Nyckeltal")
            + [
                .table(
                    OfficeTable([
                        ["Mått", "2023", "2024"], ["Lån per invånare", "6,1", "6,4"], ["Besök", "810", "902"],
                    ])),
                .paragraph("Barn och unga"),
                .table(OfficeTable([["Sagostunder", "41", "44"], ["Bokcirklar", "7", "9"]])),
                .paragraph(running),
            ]
        let report = try ReportReader.read(OfficeText(OfficeDocument(blocks).xml(kind), kind).text)
        #expect(report.goals.map(\.title) == ["Fler läser"])
        #expect(report.grades.map(\.label) == ["Bidrar till målet"])
        #expect(report.assignments.map(\.title) == ["Bygg en bro"])
        #expect(report.assignments.map(\.statusLabel) == ["Pågår enligt plan"])
        #expect(report.indicators.map(\.title) == ["Lån per invånare", "Besök", "Sagostunder", "Bokcirklar"])
        #expect(report.indicators.map(\.set).suffix(2) == ["Barn och unga", "Barn och unga"])
    }
}
