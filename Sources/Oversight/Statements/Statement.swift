/// A table of figures of a report (resultaträkning, investeringar, volymer), recorded whole.
///
/// Only whole can its sums and deviations be checked. A mistake is put right by a rectification.
package struct Statement: Sendable, Equatable, Decider {
    package typealias Event = StatementEvent
    package typealias Command = StatementCommand

    package static var streamKind: StreamKind { .statement }

    /// What it covers.
    package struct Period: Sendable, Equatable {
        /// The first day.
        package var start: CalendarDate
        /// The last day.
        package var end: CalendarDate

        /// A period.
        package init(start: CalendarDate, end: CalendarDate) {
            self.start = start
            self.end = end
        }
    }

    /// The identifier.
    package let id: Identifier<Statement>
    /// The report that it is in.
    package internal(set) var report = Identifier<Report>(rawValue: "")
    /// What kind of statement it is.
    package internal(set) var kind = StatementKind.other
    /// Its title as written.
    package internal(set) var title = ""
    /// The unit of its values as written.
    package internal(set) var unit: String?
    /// What it covers; `nil` before it was reported.
    package internal(set) var period: Period?
    /// How it writes costs and spending.
    package internal(set) var signs = SignConvention.unsigned
    /// Its columns, in their order.
    package internal(set) var columns: [StatementColumn] = []
    /// Its rows, in their order.
    package internal(set) var rows: [StatementRow] = []
    /// The day as of which it was reported.
    package internal(set) var reportedOn: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A statement before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Statement>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: StatementEvent, at position: Int) {
        revision += 1
        switch event {
        case .reported(let reported):
            report = reported.report
            kind = reported.kind
            title = reported.title
            unit = reported.unit
            period = Period(start: reported.start, end: reported.end)
            signs = reported.signs
            columns = reported.columns
            rows = reported.rows
            reportedOn = reported.on
        }
    }
}

/// What can be asked of a statement.
package enum StatementCommand: Sendable, Equatable {
    /// Record it as reported. The date of the event is the occasion's.
    case report(StatementReported)
}

extension Statement {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if the same table is recorded already.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: StatementCommand, _ occasion: Occasion) throws(Refusal) -> [StatementEvent] {
        switch command {
        case .report(var reported):
            try occasion.check(notBefore: nil, "A statement", follows: "anything")
            reported.on = occasion.on
            reported.title = Wording.tidy(reported.title)
            reported.unit = reported.unit.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
            guard !reported.title.isEmpty else { throw Refusal(.invalid, "A statement needs a title.") }
            guard reported.start <= reported.end else {
                throw Refusal(
                    .invalid, "The period would end on \(reported.end), before it starts on \(reported.start).")
            }
            try Self.check(reported.columns)
            guard !reported.rows.isEmpty else { throw Refusal(.invalid, "A statement needs at least one row.") }
            let keys = Set(reported.columns.map(\.key))
            for (index, row) in reported.rows.enumerated() { try Self.check(row, number: index + 1, keys) }
            guard revision > 0 else { return [.reported(reported)] }
            guard isRecorded(reported) else {
                throw Refusal(
                    .alreadyExists,
                    "The statement \(id) is recorded already, with other figures; a mistake is put right by a correction."
                )
            }
            return []
        }
    }

    /// Whether a statement is the recorded one, on whatever day it was stated.
    private func isRecorded(_ reported: StatementReported) -> Bool {
        var same = Statement(id: id)
        same.apply(.reported(reported), at: 1)
        (same.revision, same.reportedOn) = (revision, reportedOn)
        return same == self
    }

    private static func check(_ columns: [StatementColumn]) throws(Refusal) {
        let keys = Set(columns.map(\.key))
        guard !columns.isEmpty, keys.count == columns.count else {
            throw Refusal(.invalid, "A statement needs at least one column, each with a key of its own.")
        }
        for column in columns {
            guard GradeKey(rawValue: column.key).isWellFormed else {
                throw Refusal(
                    .invalid, "\"\(column.key)\" is not a key of a column; use lower-case a to z, digits and _ only.")
            }
            guard !Wording.tidy(column.label).isEmpty else {
                throw Refusal(.invalid, "The column \"\(column.key)\" needs a heading.")
            }
            guard let formula = column.formula else { continue }
            for key in [formula.minuend, formula.subtrahend] where !keys.contains(key) || key == column.key {
                throw Refusal(
                    .invalid,
                    "The column \"\(column.key)\" cannot follow from \"\(key)\", which is not another column of the statement."
                )
            }
        }
    }

    private static func check(_ row: StatementRow, number: Int, _ keys: Set<String>) throws(Refusal) {
        let columns = row.cells.map(\.column)
        if let unknown = columns.first(where: { !keys.contains($0) }) {
            throw Refusal(
                .invalid, "Row \(number) has a cell in \"\(unknown)\", which is not a column of the statement.")
        }
        guard Set(columns).count == columns.count else {
            throw Refusal(.invalid, "Row \(number) has two cells in one column.")
        }
    }
}
