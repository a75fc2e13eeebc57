/// A part of a recorded decision.
///
/// The raw value is what scripts read.
package enum DecisionField: String, Sendable, Hashable, CaseIterable, Codable {
    case outcome, body, meeting, paragraph, reasons, due, presenter
}

extension Report.Decision {
    /// A correction of the record of a decision, which its readers are shown beside what it corrects.
    package struct Correction: Sendable, Equatable {
        /// The day on which it was corrected.
        package var on: CalendarDate
        /// Why.
        package var reason: String
        /// What it changed.
        package var changes: [Change]
    }

    /// A part of a decision before and after a correction.
    package struct Change: Sendable, Equatable {
        /// The part.
        package var field: DecisionField
        /// What was recorded, ids as they are; `nil` if nothing was.
        package var was: String?
        /// What is right; `nil` if there should be nothing.
        package var now: String?
    }

    /// A decision that was recorded by mistake and counts for nothing.
    package struct Struck: Sendable, Equatable {
        /// What was recorded.
        package var decision: Report.Decision
        /// The day on which it was taken back.
        package var on: CalendarDate
        /// Why.
        package var reason: String
    }

    /// The decision that an event records; `nil` if it records none.
    ///
    /// - Parameter event: An event of a report.
    package init?(_ event: ReportEvent) {
        switch event {
        case .tabled(let tabled): self.init(outcome: .table, item: tabled.item, reasons: tabled.reasons)
        case .approved(let approved): self.init(outcome: .approve, item: approved.item, reasons: approved.reasons)
        case .remitted(let remitted):
            self.init(outcome: .remit, item: remitted.item, reasons: remitted.reasons, due: remitted.due)
        case .escalated(let escalated):
            self.init(
                outcome: .escalate, item: escalated.item, reasons: escalated.reasons, presenter: escalated.presenter,
                handedTo: escalated.board)
        case .boardActionDecided(let action):
            self.init(outcome: .close, item: action.item, reasons: action.reasons)
        case .requested, .drafted, .goalGraded, .findingsNoted, .submitted, .withdrawn, .supplemented,
            .decisionCorrected,
            .figuresStated, .decisionStated:
            return nil
        }
    }

    /// What differs from what was recorded before.
    fileprivate func changes(from earlier: Self) -> [Change] {
        DecisionField.allCases.compactMap { field in
            let (was, now) = (earlier.written(field), written(field))
            return was == now ? nil : Change(field: field, was: was, now: now)
        }
    }

    private func written(_ field: DecisionField) -> String? {
        switch field {
        case .outcome: outcome.rawValue
        case .body: item.body.rawValue
        case .meeting: item.meeting.description
        case .paragraph: item.paragraph
        case .reasons: reasons
        case .due: due?.description
        case .presenter: presenter?.rawValue
        }
    }
}

extension Report {
    /// Keeps beside the latest decision what was recorded before it was put right, or a decision that was taken back.
    ///
    /// - Parameters:
    ///   - corrections: The rectifications of the event, in order.
    ///   - event: The event as it counts, which was applied last; `nil` if it counts for nothing.
    package mutating func note(_ corrections: [EventCorrection], of event: OversightEvent?) {
        let told = corrections.compactMap { correction in
            Self.decision(correction.earlier).map { (decision: $0, correction: correction) }
        }
        guard let event else {
            if let last = told.last {
                let (on, reason) = (last.correction.on, last.correction.reason)
                struckDecisions.append(Decision.Struck(decision: last.decision, on: on, reason: reason))
            }
            return
        }
        guard let decision = Self.decision(event), !decisions.isEmpty else { return }
        let after = told.dropFirst().map(\.decision) + [decision]
        decisions[decisions.count - 1].corrections = zip(told, after).map { before, after in
            Decision.Correction(
                on: before.correction.on, reason: before.correction.reason,
                changes: after.changes(from: before.decision))
        }
    }

    private static func decision(_ event: OversightEvent) -> Decision? {
        if case .report(let event) = event { Decision(event) } else { nil }
    }
}

extension Report.Decision.Correction: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        on.write(to: &writer)
        reason.write(to: &writer)
        changes.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        on = try CalendarDate(from: &reader)
        reason = try String(from: &reader)
        changes = try [Report.Decision.Change](from: &reader)
    }
}

extension Report.Decision.Change: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        field.write(to: &writer)
        was.write(to: &writer)
        now.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        field = try DecisionField(from: &reader)
        was = try String?(from: &reader)
        now = try String?(from: &reader)
    }
}

extension Report.Decision.Struck: Snapshotted {
    package func write(to writer: inout SnapshotWriter) {
        decision.write(to: &writer)
        on.write(to: &writer)
        reason.write(to: &writer)
    }

    package init(from reader: inout SnapshotReader) throws(SnapshotError) {
        decision = try Report.Decision(from: &reader)
        on = try CalendarDate(from: &reader)
        reason = try String(from: &reader)
    }
}

extension DecisionField: Snapshotted {}
