import EventLog
import Foundation
import Oversight
import OversightCommands
import OversightService
import OversightViews
import SQLiteEventLog

/// A municipality with one report, made by commands as its users would give them.
struct SampleReport {
    private static let title = "Uppsiktsrapport, hemtjänsten"
    private let service: OversightService
    private let municipality: String
    private let administrator = Caller(id: Identifier(rawValue: "uid-0"), isAdministrator: true)

    /// - Parameters:
    ///   - municipality: Whose report it is.
    ///   - service: The service to send the commands to.
    init(of municipality: String, service: OversightService) {
        self.municipality = municipality
        self.service = service
    }

    /// Makes a report that holds so many events.
    ///
    /// - Parameter events: How many events its page is replayed from, at least 60.
    /// - Returns: The report's id.
    func make(events: Int) async throws -> String {
        let place = municipality
        try await send(RegisterMunicipality(name: place))
        try await send(EstablishBody(municipality: place, name: "Omsorgsutskottet", kind: nil))
        try await send(EstablishUnit(municipality: place, name: "Hemtjänsten", parent: nil))
        var goals: [String] = []
        for number in 1...8 {
            goals.append(
                try await send(
                    AdoptGoal(
                        municipality: place, level: .financialManagement,
                        title: "Mål \(number): den som söker får svar i tid", area: "Omsorg", year: 2025)))
        }
        // What the page is replayed from beside the activities: the municipality, the body, the goals, and the report
        // requested and drafted.
        let others = 4 + goals.count
        let count = (events - others) / 4
        var activities: [String] = []
        for number in 1...count {
            activities.append(
                try await send(
                    PlanActivity(
                        municipality: place, title: "Aktivitet \(number) för kortare väntan",
                        rationale: "Ger kortare väntan för dem som söker.", start: day(20_089), end: day(20_240),
                        units: ["Hemtjänsten"], goals: [goals[number % goals.count]]), on: day(20_089)))
        }
        for number in 0..<(events - others - count) {
            try await send(
                ReportActivity(
                    activity: Identifier(rawValue: activities[number % count]), status: .inProgressOnPlan,
                    comment: "Lägesrapport \(number): arbetet fortsätter som tänkt i enheten."),
                on: day(20_100 + number / count))
        }
        let report = try await send(
            RequestReport(
                municipality: place, kind: .oversight, title: Self.title, unit: "Hemtjänsten",
                committee: "Omsorgsutskottet", due: day(20_300)), on: day(20_110))
        try await send(DraftReport(report: Identifier(rawValue: report)), on: day(20_120))
        return report
    }

    private func day(_ number: Int) -> CalendarDate { CalendarDate(dayNumber: number) }

    @discardableResult
    private func send(_ command: some DecidableCommand, on day: CalendarDate? = nil) async throws -> String {
        try await service.perform(command, on: day ?? self.day(20_089), by: administrator).id
    }
}
