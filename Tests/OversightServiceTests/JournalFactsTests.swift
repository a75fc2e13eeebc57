import EventCatalogue
import EventLog
import Oversight
import OversightCommands
import OversightViews
import TestSupport
import Testing

@testable import OversightService

@Suite("The journal entry of an event")
struct JournalFactsTests {
    @Test("has a message id of its own for every type")
    func messageIDs() {
        let types = Set(EventCatalogue.entries.map(\.type))
        var seen: Set<String> = []
        for type in types {
            let id = MessageIDs.id(of: type)
            #expect(id != nil, "\(type)")
            if let id { #expect(seen.insert(id.text).inserted, "\(type)") }
        }
        #expect(seen.count == types.count)
    }

    @Test("says when a report was decided on, under which paragraph", arguments: ["71", "§ 71"])
    func statedDecision(_ paragraph: String) {
        let stated = ReportDecisionStated(
            on: "2025-09-30", date: "2025-09-24", paragraph: paragraph, written: "§ 71", body: "namnden")
        #expect(
            stated.sentence(about: "r-1") == "The report r-1 states that it was decided on 2025-09-24, § 71.")
    }

    @Test("names the report, the decision, the body and the due date of a remit, and the presenter by id only")
    func decisions() async throws {
        try await ServiceFixture.run { (fixture) async throws in
            let report = try await fixture.importSample("granvik-uppsikt-april.txt", asOf: day("2025-04-30")).report
            let person = fixture.service.directory.newID()
            try await fixture.service.directory.save(PersonDirectory.Entry(id: person.rawValue, name: "Karin Lind"))
            let committee = try #require(
                fixture.service.ledger.read { state, _ in state.reports[report]?.committee })
            let service = fixture.service
            let admin = fixture.administrator
            _ = try await service.perform(
                GiveMandate(body: committee, person: person, office: .chair, until: nil), on: day("2025-05-01"),
                by: admin)
            _ = try await service.perform(SubmitReport(report: report), on: day("2025-05-06"), by: admin)
            let remit = RecordDecision(
                report: report, outcome: .remit, body: committee.rawValue, meeting: day("2025-05-14"), paragraph: "§ 4",
                reasons: "Kostnaden saknas.", due: day("2025-05-30"))
            _ = try await service.perform(remit, by: admin)
            let recorded = try #require(
                try await fixture.log.read(from: 1, limit: 1000).last { $0.type == "ReportRemitted" })
            let facts = try EventFacts(recorded)
            let fields = Dictionary(facts.facts.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
            #expect(fields["REPORT"] == report.rawValue)
            #expect(fields["CASE"] == report.rawValue)
            #expect(fields["DECISION"] == "remit")
            #expect(fields["BODY"] == committee.rawValue)
            #expect(fields["DUE"] == "2025-05-30")
            #expect(fields["REASONS"] == "Kostnaden saknas.")
            for event in try await fixture.log.read(from: 1, limit: 1000) {
                let facts = try EventFacts(event)
                #expect(!facts.sentence.contains("Karin"))
                #expect(!facts.facts.contains { $0.value.contains("Karin") })
            }
        }
    }
}
