import EventLog
import JSONValues
import Oversight
import OversightCommands
import OversightViews
import SeededRandom
import TestSupport
import Testing

@testable import OversightService

/// Many commands at once: nothing is lost, nothing happens twice, and the state is what a replay of the log gives.
@Suite struct ConcurrencyTests {
    private static let administrator = Caller(id: "root", isAdministrator: true)

    private static func agrees(_ server: TestServer) async throws {
        let (replayed, end) = try await server.log.replayed()
        let (state, position) = server.service.ledger.read { ($0, $1) }
        #expect(position == end)
        #expect(StateDigest.of(state) == StateDigest.of(replayed))
        let verified = try await server.service.answer(VerifyLog(isFull: true), by: Self.administrator)
        #expect(verified.ok)
    }

    @Test func manyCommandsOnOneStreamAllHappen() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let id = Identifier<Activity>(rawValue: town.activities.first ?? "")
            let before = try await server.service.answer(ShowActivity(id), by: Self.administrator).revision
            let receipts = try await IdempotencyTests.atOnce(20) { index in
                try await server.service.perform(
                    ReportActivity(activity: id, status: .onHold, comment: "Nummer \(index)."), by: Self.administrator)
            }
            #expect(Set(receipts.map(\.position)).count == 20)
            let after = try await server.service.answer(ShowActivity(id), by: Self.administrator).revision
            #expect(after == before + 20)
            try await Self.agrees(server)
        }
    }

    @Test func whoIsAnsweredFindsWhatWasDone() async throws {
        try await TestServer.run { server in
            _ = try await IdempotencyTests.atOnce(60) { index in
                let receipt = try await server.service.perform(
                    RegisterMunicipality(name: "Ort \(index)"), by: Self.administrator)
                server.service.ledger.read { state, position in
                    #expect(position >= receipt.position)
                    #expect(state.municipality(named: "Ort \(index)") != nil)
                }
            }
            #expect(try await server.position == 60)
            try await Self.agrees(server)
        }
    }

    @Test func aReportIsDecidedOnce() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            try await town.submit()
            let position = try await server.position
            let answers = try await IdempotencyTests.atOnce(12) { index in
                try await town.client.post(
                    "\(town.path)/decisions",
                    Town.decision("approve", by: Town.body, at: "2024-09-18", "§ \(index + 1)"))
            }
            #expect(answers.filter { $0.status == 200 }.count == 1)
            for answer in answers where answer.status != 200 { #expect(try answer.code == "already-decided") }
            // The decision, the end of its case, and the meeting that nobody had scheduled.
            #expect(try await server.position == position + 3)
            try await Self.agrees(server)
        }
    }

    @Test func aDiaryNumberIsOneCasesOnly() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            var reports: [String] = []
            for kind in ReportKind.allCases {
                let made = try await town.client.done(
                    "reports",
                    ["municipality": "Älvby", "kind": .string(kind.rawValue), "committee": "Socialnämnden"])
                reports.append(made["id"]?.text ?? "")
            }
            let ids = reports
            // Each round gives one more case its number, which it then keeps.
            for round in ids.indices {
                let answers = try await IdempotencyTests.atOnce(ids.count) { index in
                    try await town.client.put("reports/\(ids[index])/diary-number", ["number": "SN 24/\(round)"])
                }
                #expect(answers.filter { $0.status == 200 }.count == 1)
            }
        }
    }

    @Test func unitsNeverBelongToThemselves() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            try await client.done("municipalities", ["name": "Älvby"])
            for name in ["A1", "B1", "C1"] {
                try await client.done("units", ["municipality": "Älvby", "name": .string(name)])
            }
            let names = ["a1", "b1", "c1"]
            for _ in 0..<8 {
                _ = try await IdempotencyTests.atOnce(3) { index in
                    try await client.post(
                        "units/alvby-\(names[index])/moves", ["parent": .string("alvby-\(names[(index + 1) % 3])")])
                }
                server.service.ledger.read { state, _ in
                    for unit in state.units.entities {
                        let chain = state.ancestors(of: unit.id)
                        #expect(chain.last.flatMap { state.units[$0]?.parent?.value } == nil, "\(chain)")
                    }
                }
                for name in names { try await client.done("units/alvby-\(name)/moves") }
            }
        }
    }

    /// Random commands of many callers, drawn from a seed that the failure names.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func theStateIsThatOfAReplay(seed: UInt64) async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let seeds = (0..<60).map { seed &* 1000 &+ $0 }
            _ = try await IdempotencyTests.atOnce(seeds.count) { index in
                var random = SeededGenerator(seed: seeds[index])
                for _ in 0..<4 {
                    do {
                        _ = try await server.service.perform(
                            Self.command(town, &random), on: Self.day(&random), by: Self.administrator,
                            key: try Self.key(&random))
                    } catch is Refusal {
                        continue
                    } catch let error as EventLogError where error.code == .commandReused {
                        continue
                    }
                }
            }
            try await Self.agrees(server)
        }
    }

    private static func command(_ town: Town, _ random: inout SeededGenerator) -> any DecidableCommand {
        let activity = Identifier<Activity>(rawValue: town.activities.randomElement(using: &random) ?? "")
        let report = Identifier<Report>(rawValue: town.report)
        let number = Int.random(in: 0..<6, using: &random)
        let day = day(&random) ?? CalendarDate(dayNumber: 20_011)
        switch Int.random(in: 0..<11, using: &random) {
        case 0:
            return ReportActivity(
                activity: activity, status: ActivityStatus.allCases.randomElement(using: &random) ?? .onHold,
                comment: "\(number)")
        case 1:
            return RescheduleActivity(activity: activity, end: CalendarDate(dayNumber: 20_100 + number), reason: "Nej.")
        case 2: return SubmitReport(report: report)
        case 3:
            return RecordDecision(
                report: report, outcome: .remit, body: Town.body, meeting: day, paragraph: "§ \(number)",
                reasons: "Mer.")
        case 4: return SupplementReport(report: report, text: "Svar \(number).")
        case 5:
            return RecordDecision(
                report: report, outcome: .table, body: Town.body, meeting: day, paragraph: "§ \(number)")
        case 6: return RegisterMunicipality(name: "Ort \(number)")
        case 7: return EstablishUnit(municipality: "Älvby", name: "Enhet \(number)", parent: "Hemvård")
        case 8:
            return MoveUnit(
                unit: Identifier(rawValue: "alvby-enhet-\(number)"),
                parent: Identifier(rawValue: "alvby-enhet-\(number / 2)"))
        case 9:
            return GiveMandate(
                body: "alvby-socialnamnden", person: Identifier(rawValue: "p-\(number)"), office: .chair, until: nil)
        default: return AssignDiaryNumber(report: report, number: "SN \(number)")
        }
    }

    private static func day(_ random: inout SeededGenerator) -> CalendarDate? {
        Bool.random(using: &random) ? nil : CalendarDate(dayNumber: 19_990 + Int.random(in: 0..<10, using: &random))
    }

    private static func key(_ random: inout SeededGenerator) throws -> CommandKey? {
        guard Bool.random(using: &random) else { return nil }
        let number = Int.random(in: 0..<50, using: &random)
        let id = try #require(CommandID(rawValue: "random-\(number)"))
        return CommandKey(id: id, fingerprint: [UInt8(number)])
    }
}
