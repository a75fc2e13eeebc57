import EventLog
import Oversight

/// The events of the latest import of a report of which something still counts.
///
/// The log does not say what a command was. An import is told by what nothing else records: findings, figures, grades or a
/// decision that a document prints, a request with its contents at once, or contents together with other things.
struct ImportTrace {
    /// The events that still count, in order.
    let steps: [CommandTrace.Step]

    /// Finds the import.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - log: The log.
    ///   - end: The position up to which to look.
    /// - Throws: ``Refusal`` if no import recorded the report; `EventLogError` or ``ReplayError`` if the log cannot be read.
    init(of report: Identifier<Report>, in log: any EventLog, through end: Int) async throws {
        let stream = OversightStream(.report, report.rawValue)
        guard let name = StreamName(rawValue: stream.name) else { throw Self.unknown(report) }
        let recorded = try await log.read(streams: [name]).joined().filter { $0.position <= end }
        guard let history = try await log.histories(of: [stream], through: end).first?.events, !history.isEmpty else {
            throw Self.unknown(report)
        }
        let inForce = history.inForce
        var asked: Set<EventID> = []
        var wasImported = false
        for event in recorded.reversed() where asked.insert(event.correlation).inserted {
            let trace = try await CommandTrace(of: event.position, in: log)
            guard Self.isImport(trace.steps, of: stream) else { continue }
            wasImported = true
            let counts = trace.steps.contains { $0.stream == stream && inForce.contains($0.position) }
            guard counts else { continue }
            steps = trace.steps
            return
        }
        throw wasImported
            ? Refusal(.alreadyExists, "What was imported of the report \(report) is taken back already.")
            : Refusal(.wrongState, "The report \(report) was not imported; it was requested and drafted here.")
    }

    private static func unknown(_ report: Identifier<Report>) -> Refusal {
        Refusal(.notFound, "There is no report \(report).")
    }

    private static func isImport(_ steps: [CommandTrace.Step], of report: OversightStream) -> Bool {
        var isRequested = false
        var isDrafted = false
        for case .report(let event) in steps.filter({ $0.stream == report }).map(\.event) {
            switch event {
            case .findingsNoted, .figuresStated, .decisionStated: return true
            case .goalGraded(let graded) where graded.basis == .document: return true
            case .requested: isRequested = true
            case .drafted: isDrafted = true
            case .goalGraded, .submitted, .withdrawn, .tabled, .approved, .remitted, .supplemented, .escalated,
                .boardActionDecided, .decisionCorrected:
                break
            }
        }
        return isDrafted && (isRequested || steps.contains { $0.stream.id != report.id })
    }
}
