import Oversight
import ReportReading

/// Finds which statements of the log the statements of a document are.
///
/// One is known by its kind and its title; of several that have both in common, the first is the first. The text of a
/// PDF has other spaces, dashes and line breaks than the document that it was made of, and sometimes another heading
/// above a table, which its rows then tell.
struct StatementMatch {
    private let statements: [StatedStatement]
    /// The recorded statements of the report that none of the document is yet, in order.
    private var open: [Statement]
    private var found: [Identifier<Statement>?]

    /// The identifiers of a document's statements, in their order.
    ///
    /// - Parameters:
    ///   - statements: The statements.
    ///   - report: The report that they are in.
    ///   - state: The state to find them in.
    static func all(
        _ statements: [StatedStatement], in report: Identifier<Report>, state: OversightState
    ) -> [Identifier<Statement>] {
        var match = StatementMatch(statements, state.statements.entities.filter { $0.report == report })
        match.pair { [$0.rawValue, Wording.key($1)] }
        match.pair { [$0.rawValue, Wording.bareKey($1)] }
        match.pairByRows()
        return match.identifiers(in: report, state: state)
    }

    private init(_ statements: [StatedStatement], _ recorded: [Statement]) {
        self.statements = statements
        open = recorded
        found = statements.map { _ in nil }
    }

    /// Pairs the statements that have a key in common.
    private mutating func pair(by key: (StatementKind, _ title: String) -> [String]) {
        guard !open.isEmpty else { return }
        var places: [[String]: [Int]] = [:]
        for (place, known) in open.enumerated().reversed() {
            places[key(known.kind, known.title), default: []].append(place)
        }
        var taken: Set<Int> = []
        for (index, statement) in statements.enumerated() where found[index] == nil {
            guard let place = places[key(statement.kind, statement.shownTitle)]?.popLast() else { continue }
            found[index] = open[place].id
            taken.insert(place)
        }
        open = open.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    }

    /// Pairs the statements whose rows are the same but for a few.
    private mutating func pairByRows() {
        guard !open.isEmpty else { return }
        let recorded = open.map { StatementContent($0.rows) }
        var taken: Set<Int> = []
        for (index, statement) in statements.enumerated() where found[index] == nil {
            let content = StatementContent(statement.rows)
            let place = open.indices.first { !taken.contains($0) && recorded[$0].isSameTable(as: content) }
            guard let place else { continue }
            found[index] = open[place].id
            taken.insert(place)
        }
        open = open.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    }

    private func identifiers(in report: Identifier<Report>, state: OversightState) -> [Identifier<Statement>] {
        var promised: Set<Identifier<Statement>> = []
        return zip(statements, found).map { statement, known in
            if let known { return known }
            let id = state.statements.free(
                of: Statement.candidates(kind: statement.kind, in: report), besides: promised.contains)
            promised.insert(id)
            return id
        }
    }
}

extension StatedStatement {
    /// The title as printed; of a table without one, the headings of its columns.
    var shownTitle: String {
        let title = Wording.tidy(title)
        return title.isEmpty ? columns.map(\.label).joined(separator: ", ") : title
    }
}
