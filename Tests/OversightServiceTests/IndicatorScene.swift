import EventLog
import Foundation
import Oversight
import OversightCommands
import OversightViews
import TestSupport

@testable import OversightService

/// A town with a goal and indicators.
struct IndicatorScene {
    let fixture: ServiceFixture
    /// The share of those who feel safe, by gender.
    let women: Identifier<Indicator>
    let men: Identifier<Indicator>
    /// The number of households.
    let households: Identifier<Indicator>

    static func run(_ body: (IndicatorScene) async throws -> Void) async throws {
        try await ServiceFixture.run { fixture in
            func made(_ command: some DecidableCommand) async throws -> String {
                try await fixture.service.perform(command, on: day("2023-01-02"), by: fixture.administrator).id
            }
            _ = try await made(RegisterMunicipality(name: "Granvik"))
            _ = try await made(AdoptGoal(municipality: "Granvik", level: .council, title: "Trygghet", year: 2023))
            let ids = [
                try await made(
                    DefineIndicator(municipality: "Granvik", title: "Andel trygga", unit: "%", gender: .female)),
                try await made(
                    DefineIndicator(municipality: "Granvik", title: "Andel trygga", unit: "%", gender: .male)),
                try await made(DefineIndicator(municipality: "Granvik", title: "Antal hushåll")),
            ]
            try await body(
                IndicatorScene(
                    fixture: fixture, women: Identifier(rawValue: ids[0]), men: Identifier(rawValue: ids[1]),
                    households: Identifier(rawValue: ids[2])))
        }
    }

    @discardableResult
    func done(_ command: some DecidableCommand, on date: CalendarDate = day("2024-01-10")) async throws -> Receipt {
        try await fixture.service.perform(command, on: date, by: fixture.administrator)
    }

    func shown(_ id: Identifier<Indicator>, at moment: Moment = .now) async throws -> IndicatorView {
        try await fixture.service.answer(ShowIndicator(id, at: moment), by: fixture.administrator).view
    }

    func listed(_ set: (inout ListIndicators) -> Void = { _ in }) async throws -> [IndicatorView] {
        try await fixture.service.answer(ListIndicators(set), by: fixture.administrator).all()
    }

    /// Imports a file.
    @discardableResult
    func imported(
        _ text: String, _ question: ImportIndicators = ImportIndicators(), key: CommandKey? = nil
    ) async throws -> (view: IndicatorImportView, repeated: Bool) {
        let service = fixture.service
        let permit = try service.permit(for: ImportIndicators.self, to: fixture.administrator)
        return try await service.importIndicators(question, Array(text.utf8), with: permit, key: key)
    }

    /// The number of events in the log.
    var position: Int { get async throws { try await fixture.log.head().size } }
}
