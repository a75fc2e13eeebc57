import EventLog
import Foundation
import Oversight
import OversightCommands
import OversightService
import OversightViews
import ReportRendering
import SQLiteEventLog

/// A service on a real log in a directory of its own, on a day that does not pass.
struct ServiceFixture {
    let directory: URL
    let log: any EventLog
    let service: OversightService
    let administrator = Caller(id: Identifier(rawValue: "uid-0"), isAdministrator: true)

    init(today: CalendarDate = day("2025-12-01")) throws {
        directory = URL(filePath: "/var/tmp").appending(path: "uppsikt-service-\(UUID().uuidString)")
        let log = try SQLiteEventLog.open(directory: directory.path)
        self.log = log
        let noon = Date(timeIntervalSince1970: Double(today.dayNumber) * 86_400 + 43_200)
        service = OversightService(
            log: log, ledger: Ledger(state: OversightState(), position: 0, log: log),
            directory: PersonDirectory(), clock: CivilClock(zone: .gmt) { noon },
            issuer: try Self.issuer(log.storage))
    }

    /// Issues documents as the daemon does.
    private static func issuer(_ storage: any Storage) throws -> DocumentIssuer {
        let renderer = try MeetingDocumentRenderer()
        return try DocumentIssuer(storage) { (kind, paragraph, record) throws(Refusal) in
            try renderer.issued(kind, paragraph: paragraph, of: record)
        }
    }

    /// Imports one of the sample documents that the quickstart shows.
    @discardableResult
    func importSample(_ name: String, asOf: CalendarDate, committee: String? = nil, dryRun: Bool = false) async throws
        -> (report: Identifier<Report>, events: Int)
    {
        let (view, _) = try await service.importDocument(
            ImportDocument(municipality: "Granvik", asOf: asOf, committee: committee, isDryRun: dryRun),
            try sample(name), by: administrator)
        return (Identifier(rawValue: view.report), view.eventsAppended)
    }

    /// The bytes of one of the sample documents.
    func sample(_ name: String) throws -> [UInt8] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Deploy/sample/\(name)")
        return Array(try Data(contentsOf: file))
    }

    /// What a replay of the whole log gives.
    func replayed() async throws -> OversightState {
        try await log.replayed().state
    }

    /// Lets go of the log and removes the directory.
    func end() async throws {
        await log.close()
        try FileManager.default.removeItem(at: directory)
    }

    /// Runs a test on a service of its own.
    static func run(
        today: CalendarDate = day("2025-12-01"), _ body: (ServiceFixture) async throws -> Void
    ) async throws {
        let fixture = try ServiceFixture(today: today)
        do {
            try await body(fixture)
        } catch {
            try await fixture.end()
            throw error
        }
        try await fixture.end()
    }
}

// Each of these gets its permit as the others do, by the role of the caller.
extension OversightService {
    func claimReminder(
        _ claim: ClaimReminder = ClaimReminder(), by caller: Caller, key: CommandKey? = nil
    ) async throws -> (claim: ReminderClaim, repeated: Bool) {
        try await claimReminder(claim, with: try permit(for: ClaimReminder.self, to: caller), key: key)
    }

    @discardableResult
    func importDocument(
        _ document: ImportDocument, _ bytes: [UInt8], by caller: Caller
    ) async throws -> (view: ImportView, repeated: Bool) {
        let permit = try permit(for: ImportDocument.self, to: caller)
        let (view, repeated) = try await importDocument(document, bytes, with: permit) { $0 }
        return (view, repeated)
    }
}

extension ListEndpoint {
    /// A list with some of its fields set.
    init(_ set: (inout Self) -> Void) {
        self.init()
        set(&self)
    }
}

/// A day written in a test.
func day(_ text: StaticString) -> CalendarDate { CalendarDate("\(text)") ?? .distantPast }
