import EventLog
import Oversight
import OversightCommands
import OversightViews
import Testing

@testable import OversightService

/// Given documents whose names differ little, when they are imported, then each name is an entity of its own.
@Suite("An import and names")
struct ImportNamingTests {
    /// A report in the form that the reader knows best.
    ///
    /// - Parameter rows: Title and unit of each activity; an empty unit is none.
    private static func document(_ rows: [(title: String, unit: String)]) -> [UInt8] {
        var text = """
            Uppsiktsrapport till omsorgsutskottet 2025

            1.1 Fler ska må bra

            Verksamhetens aktiviteter\tStartdatum\tSlutdatum

            """
        for (title, unit) in rows {
            text += "\(title)\t2025-01-01\t2025-12-31\n"
            if !unit.isEmpty { text += "• \(unit)\n" }
            text += "▶ Pågående enligt plan\nDet går bra.\n"
        }
        return Array(text.utf8)
    }

    private static func view(
        _ rows: [(title: String, unit: String)], of municipality: String, on day: CalendarDate,
        _ fixture: ServiceFixture
    ) async throws -> ImportView {
        try await fixture.service.importDocument(
            ImportDocument(municipality: municipality, asOf: day), document(rows), by: fixture.administrator
        ).view
    }

    @Test("refuses a municipality whose name is a slip of a registered one, unless it is said to be another")
    func misspelt() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let rows = [(title: "Dansa", unit: "")]
            let first = try await Self.view(rows, of: "Hudiksvall", on: day("2025-04-30"), fixture)
            #expect(first.newMunicipality == "Hudiksvall")
            let again = try await Self.view(rows, of: "hudiksvall kommun", on: day("2025-04-30"), fixture)
            #expect(again.newMunicipality == nil)
            for isDryRun in [true, false] {
                var document = ImportDocument(municipality: "Hudiksval", asOf: day("2025-04-30"), isDryRun: isDryRun)
                let refusal = await #expect(throws: Refusal.self) {
                    try await fixture.service.importDocument(document, Self.document(rows), by: fixture.administrator)
                }
                #expect(refusal?.code == .notFound)
                #expect(refusal?.sentence.contains("near it is Hudiksvall.") == true)
                document.isNewMunicipality = true
                let view = try await fixture.service.importDocument(
                    document, Self.document(rows), by: fixture.administrator
                ).view
                #expect(view.newMunicipality == "Hudiksval")
            }
            let known = try await Self.view(rows, of: "Hudiksval", on: day("2025-04-30"), fixture)
            #expect(known.newMunicipality == nil && known.eventsAppended == 0)
        }
    }

    @Test("keeps apart municipalities whose identifiers would be the same")
    func municipalities() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let rows = [(title: "Dansa", unit: "")]
            let habo = try await Self.view(rows, of: "Habo", on: day("2025-04-30"), fixture)
            let håbo = try await Self.view(rows, of: "Håbo kommun", on: day("2025-04-30"), fixture)
            #expect(habo.report.hasPrefix("habo-oversight"))
            #expect(håbo.report.hasPrefix("habo-2-oversight"))
            #expect(habo.activities.map(\.id) != håbo.activities.map(\.id))
            let names = fixture.service.ledger.read { state, _ in state.municipalities.entities.map(\.name) }
            #expect(names == ["Habo", "Håbo"])
            #expect(try await Self.view(rows, of: "Håbo", on: day("2025-04-30"), fixture).eventsAppended == 0)
        }
    }

    @Test("treats one title under two units as two activities, and under a unit and no unit as one")
    func units() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let rows = [(title: "Dansa", unit: "Skola A"), (title: "Dansa", unit: "Skola Å")]
            let first = try await Self.view(rows, of: "Granvik", on: day("2025-04-30"), fixture)
            #expect(Set(first.activities.map(\.id)).count == 2)
            #expect(first.activities.map(\.units) == [["Skola A"], ["Skola Å"]])
            let units = fixture.service.ledger.read { state, _ in state.units.entities.map(\.id.rawValue) }
            #expect(units == ["granvik-skola-a", "granvik-skola-a-2"])
            let again = try await Self.view([rows[1], rows[0]], of: "Granvik", on: day("2025-08-31"), fixture)
            #expect(again.activities.map(\.id) == first.activities.map(\.id).reversed())
            let without = try await Self.view(
                [(title: "Dansa", unit: "")], of: "Granvik", on: day("2025-10-31"), fixture)
            #expect(without.activities.map(\.id) == [first.activities[0].id])
        }
    }
}
