// What bodies decide on a report, and how the record of it is corrected.

/// The place of a decision in the minutes.
package struct MinuteItem: Sendable, Hashable {
    /// The body that decided.
    package var body: Identifier<Body>
    /// The day of its meeting.
    package var meeting: CalendarDate
    /// The paragraph of its minutes, such as `§ 113`, as written.
    package var paragraph: String

    /// An item of the minutes.
    package init(body: Identifier<Body>, meeting: CalendarDate, paragraph: String) {
        self.body = body
        self.meeting = meeting
        self.paragraph = paragraph
    }
}

/// A body put a report off to a later meeting (bordläggning).
package struct ReportTabled: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    package var on: CalendarDate
    /// Its place in the minutes.
    package var item: MinuteItem
    /// Why, if that was said.
    package var reasons: String?

    /// A tabling.
    package init(on: CalendarDate, item: MinuteItem, reasons: String? = nil) {
        self.on = on
        self.item = item
        self.reasons = reasons
    }
}

/// A body approved a report.
package struct ReportApproved: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    package var on: CalendarDate
    /// Its place in the minutes.
    package var item: MinuteItem
    /// What was said with it.
    package var reasons: String?

    /// An approval.
    package init(on: CalendarDate, item: MinuteItem, reasons: String? = nil) {
        self.on = on
        self.item = item
        self.reasons = reasons
    }
}

/// A body sent a report back to be supplemented (återremiss).
package struct ReportRemitted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    package var on: CalendarDate
    /// Its place in the minutes.
    package var item: MinuteItem
    /// Why; the minutes must say it.
    package var reasons: String
    /// The day by which the unit is to have supplemented it.
    package var due: CalendarDate?

    /// A remit.
    package init(on: CalendarDate, item: MinuteItem, reasons: String, due: CalendarDate? = nil) {
        self.on = on
        self.item = item
        self.reasons = reasons
        self.due = due
    }
}

/// A body escalated a report to the executive board for further action.
package struct ReportEscalated: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    package var on: CalendarDate
    /// Its place in the minutes.
    package var item: MinuteItem
    /// Why, if that was said.
    package var reasons: String?
    /// The board that takes over.
    package var board: Identifier<Body>
    /// The chair who presents it there, if that is known.
    package var presenter: Identifier<Person>?

    /// An escalation.
    package init(
        on: CalendarDate, item: MinuteItem, reasons: String? = nil, board: Identifier<Body>,
        presenter: Identifier<Person>? = nil
    ) {
        self.on = on
        self.item = item
        self.reasons = reasons
        self.board = board
        self.presenter = presenter
    }
}

/// The executive board decided on an escalated report, which ends the matter.
package struct BoardActionDecided: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    package var on: CalendarDate
    /// Its place in the minutes.
    package var item: MinuteItem
    /// What is to be done, if that was said.
    package var reasons: String?

    /// A decision of the board.
    package init(on: CalendarDate, item: MinuteItem, reasons: String? = nil) {
        self.on = on
        self.item = item
        self.reasons = reasons
    }
}

/// The part of a recorded decision that was wrong.
///
/// The raw value is what stored events use.
package enum CorrectedField: String, Sendable, Hashable, CaseIterable, Codable {
    case paragraph, meeting, reasons, due

    /// The part of a decision that it is.
    var part: DecisionField {
        switch self {
        case .paragraph: .paragraph
        case .meeting: .meeting
        case .reasons: .reasons
        case .due: .due
        }
    }
}

/// A decision was recorded wrongly and is corrected; the wrong record stays in the log.
package struct DecisionCorrected: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the correction.
    package var on: CalendarDate
    /// Which decision of the report: 1 for its first.
    package var decision: Int
    /// The part that was wrong.
    package var field: CorrectedField
    /// What was recorded.
    package var was: String
    /// What is right.
    package var now: String
    /// Why it is corrected.
    package var reason: String

    /// A correction.
    package init(
        on: CalendarDate, decision: Int, field: CorrectedField, was: String, now: String, reason: String
    ) {
        self.on = on
        self.decision = decision
        self.field = field
        self.was = was
        self.now = now
        self.reason = reason
    }
}
