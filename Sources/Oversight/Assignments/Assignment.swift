/// An assignment (uppdrag) folded from its events: something that the council or a committee asked a service to do.
package struct Assignment: Sendable, Equatable, Decider {
    package typealias Event = AssignmentEvent
    package typealias Command = AssignmentCommand

    package static var streamKind: StreamKind { .assignment }

    /// A status as reported.
    package struct Standing: Sendable, Equatable {
        /// How it stands.
        package var status: AssignmentStatus
        /// The status as written.
        package var label: String
        /// The comment.
        package var comment: String?
        /// The report that states it.
        package var report: Identifier<Report>?
    }

    /// The identifier.
    package let id: Identifier<Assignment>
    /// Whose assignment it is.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// What is to be done.
    package internal(set) var title = ""
    /// What kind of assignment it is.
    package internal(set) var kind = AssignmentKind.fromCommittee
    /// The goal area that it belongs to.
    package internal(set) var area: String?
    /// The goal that it belongs to.
    package internal(set) var goal: Identifier<Goal>?
    /// The first day, dated apart from the last one so that moving one leaves the other.
    package internal(set) var start: Dated<PlannedDay>?
    /// The last day.
    package internal(set) var end: Dated<PlannedDay>?
    /// The responsible unit; `nil` before one was named.
    package internal(set) var unit: Dated<Identifier<OrganisationUnit>>?
    /// How it stands; `nil` before anything was reported.
    package internal(set) var standing: Dated<Standing>?
    /// The reports that state how it stands, in the order in which they were recorded.
    package internal(set) var reports: [Identifier<Report>] = []
    /// The earliest day on which anything is known of it.
    package internal(set) var knownSince: CalendarDate?
    /// How it is contributed to, one for each theme.
    package internal(set) var contributions: [Contribution] = []
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// An assignment before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Assignment>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: AssignmentEvent, at position: Int) {
        revision += 1
        switch event {
        case .given(let given):
            municipality = given.municipality
            title = given.title
            kind = given.kind
            area = given.area
            goal = given.goal
            // A day that is not stated leaves the one that another document states.
            take(
                start: PlannedDay(given.start, written: given.writtenStart),
                end: PlannedDay(given.end, written: given.writtenEnd), on: given.on)
            note(given.on)
        case .assigned(let assigned):
            unit.update(assigned.unit, on: assigned.on)
            note(assigned.on)
        case .statusReported(let reported):
            let standing = Standing(
                status: reported.status, label: reported.label, comment: reported.comment, report: reported.report)
            self.standing.update(standing, on: reported.on)
            if let report = reported.report, !reports.contains(report) { reports.append(report) }
            note(reported.on)
        case .rescheduled(let moved):
            take(
                start: PlannedDay(moved.start, written: moved.writtenStart),
                end: PlannedDay(moved.end, written: moved.writtenEnd), on: moved.on)
            note(moved.on)
        }
    }

    private mutating func take(start: PlannedDay, end: PlannedDay, on day: CalendarDate) {
        if !start.isEmpty { self.start.update(start, on: day) }
        if !end.isEmpty { self.end.update(end, on: day) }
    }

    private mutating func note(_ day: CalendarDate) {
        if !day.isBeforeAll, day < knownSince ?? day.adding(days: 1) { knownSince = day }
    }
}

/// What can be asked of an assignment.
package enum AssignmentCommand: Sendable, Equatable {
    /// Give it. The date of the event is the occasion's.
    case give(AssignmentGiven)
    /// Make a unit responsible for it.
    case assign(Identifier<OrganisationUnit>)
    /// Report its status.
    ///
    /// `label` is the status as written; `nil` for the words that pages show.
    case report(AssignmentStatus, label: String?, comment: String?, report: Identifier<Report>?)
    /// Move its first or last day, or both, with a reason.
    case reschedule(start: CalendarDate?, end: CalendarDate?, reason: String)
}

extension Assignment {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: AssignmentCommand, _ occasion: Occasion) throws(Refusal) -> [AssignmentEvent] {
        switch command {
        case .give(let given): [.given(try checked(given, occasion))]
        case .assign(let unit): try assignment(to: unit, occasion)
        case .report(let status, let label, let comment, let report):
            try standing(status, label: label, comment: comment, report: report, occasion)
        case .reschedule(let start, let end, let reason): try move(start: start, end: end, reason: reason, occasion)
        }
    }

    private func checked(_ given: AssignmentGiven, _ occasion: Occasion) throws(Refusal) -> AssignmentGiven {
        guard revision == 0 else {
            throw Refusal(.alreadyExists, "The assignment \(id) is given already, as \"\(title)\".")
        }
        try occasion.check(notBefore: nil, "An assignment", follows: "anything")
        var given = given
        given.title = Wording.tidy(given.title)
        guard !given.title.isEmpty else { throw Refusal(.invalid, "An assignment needs a title.") }
        given.area = Self.stated(given.area)
        try Self.check(start: given.start, end: given.end)
        given.on = occasion.on
        return given
    }

    private func assignment(
        to unit: Identifier<OrganisationUnit>, _ occasion: Occasion
    ) throws(Refusal) -> [AssignmentEvent] {
        try exists()
        try occasion.check(notBefore: knownSince, "An assignment to a unit", follows: "the assignment")
        guard self.unit?.value != unit else { return [] }
        return [.assigned(AssignmentAssigned(on: occasion.on, unit: unit))]
    }

    private func standing(
        _ status: AssignmentStatus, label: String?, comment: String?, report: Identifier<Report>?, _ occasion: Occasion
    ) throws(Refusal) -> [AssignmentEvent] {
        try exists()
        try occasion.check(notBefore: knownSince, "A status report", follows: "the assignment")
        let stands = Standing(
            status: status, label: Self.stated(label) ?? status.swedish,
            comment: comment.flatMap { $0.isEmpty ? nil : $0 },
            report: report)
        guard standing != Dated(stands, on: occasion.on) else { return [] }
        return [
            .statusReported(
                AssignmentStatusReported(
                    on: occasion.on, status: status, label: stands.label, comment: stands.comment, report: report))
        ]
    }

    private func move(
        start: CalendarDate?, end: CalendarDate?, reason: String, _ occasion: Occasion
    ) throws(Refusal) -> [AssignmentEvent] {
        try exists()
        try occasion.check(notBefore: knownSince, "A rescheduling", follows: "the assignment")
        guard start != nil || end != nil else {
            throw Refusal(.invalid, "A rescheduling needs a new first day, a new last day, or both.")
        }
        let reason = Wording.tidy(reason)
        guard !reason.isEmpty else {
            throw Refusal(.reasonsMissing, "A changed date needs a reason; say why the assignment moves.")
        }
        try Self.check(start: start ?? self.start?.value.day, end: end ?? self.end?.value.day)
        let newStart = start == self.start?.value.day ? nil : start
        let newEnd = end == self.end?.value.day ? nil : end
        guard newStart != nil || newEnd != nil else { return [] }
        return [
            .rescheduled(AssignmentRescheduled(on: occasion.on, start: newStart, end: newEnd, reason: reason))
        ]
    }

    private static func check(start: CalendarDate?, end: CalendarDate?) throws(Refusal) {
        if let start, let end, end < start {
            throw Refusal(.invalid, "The assignment would end on \(end), before it starts on \(start).")
        }
    }

    /// A text as it is shown, or `nil` if nothing is left of it.
    private static func stated(_ text: String?) -> String? {
        text.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
    }

    private func exists() throws(Refusal) {
        guard revision > 0 else {
            throw Refusal(
                .notFound, "There is no assignment \(id); `uppsiktctl assignment list` shows those there are.")
        }
    }
}
