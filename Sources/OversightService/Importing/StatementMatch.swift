import Oversight
import ReportReading

/// Finds which statements of the log the statements of a document are.
///
/// One is known by its kind and its title; of several that have both in common, the first is the first.
enum StatementMatch {
    private struct Key: Hashable {
        var title: String
        var kind: StatementKind
    }

    /// The identifiers of a document's statements, in their order.
    ///
    /// - Parameters:
    ///   - statements: The statements.
    ///   - report: The report that they are in.
    ///   - state: The state to find them in.
    static func all(
        _ statements: [StatedStatement], in report: Identifier<Report>, state: OversightState
    ) -> [Identifier<Statement>] {
        var recorded: [Key: [Identifier<Statement>]] = [:]
        var next: [StatementKind: Int] = [:]
        for kind in Set(statements.map(\.kind)) {
            let candidates = Statement.candidates(kind: kind, in: report)
            var number = 1
            while let known = state.statements[candidates[number]] {
                if known.report == report, known.kind == kind {
                    recorded[Key(title: Wording.key(known.title), kind: kind), default: []].append(known.id)
                }
                number += 1
            }
            next[kind] = number
        }
        for key in recorded.keys { recorded[key]?.reverse() }
        return statements.map { statement in
            let key = Key(title: Wording.key(statement.title), kind: statement.kind)
            if let known = recorded[key]?.popLast() { return known }
            let number = next[statement.kind] ?? 1
            next[statement.kind] = number + 1
            return Statement.candidates(kind: statement.kind, in: report)[number]
        }
    }
}
