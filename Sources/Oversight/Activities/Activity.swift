/// An activity folded from its events.
package struct Activity: Sendable, Equatable, Decider {
    package typealias Event = ActivityEvent
    package typealias Command = ActivityCommand

    package static var streamKind: StreamKind { .activity }

    /// The planned days.
    package struct Schedule: Sendable, Equatable {
        /// The first day.
        package var start: PlannedDay
        /// The last day.
        package var end: PlannedDay

        /// Planned days.
        package init(start: PlannedDay = PlannedDay(), end: PlannedDay = PlannedDay()) {
            self.start = start
            self.end = end
        }

        /// Whether neither is stated.
        package var isEmpty: Bool { start.isEmpty && end.isEmpty }
    }

    /// A status with the unit's comment.
    package struct Standing: Sendable, Equatable {
        /// How it stands.
        package var status: ActivityStatus
        /// The unit's comment.
        package var comment: String?
    }

    /// A goal that the activity serves, with what was reported under that goal only.
    package struct Link: Sendable, Equatable {
        /// The goal.
        package var goal: Identifier<Goal>
        /// The days as stated under this goal.
        package var schedule: Dated<Schedule>?
        /// The standing as stated under this goal.
        package var standing: Dated<Standing>?
    }

    /// The identifier.
    package let id: Identifier<Activity>
    /// Whose activity it is.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// What is to be done.
    package internal(set) var title = ""
    /// Why it is expected to help.
    package internal(set) var rationale: Dated<String>?
    /// The units that carry it out.
    package internal(set) var units: Dated<[String]>?
    /// The first planned day, dated apart from the last one so that moving one leaves the other.
    var start: Dated<PlannedDay>?
    /// The last planned day.
    var end: Dated<PlannedDay>?
    /// How it stands; `nil` before anything was reported.
    package internal(set) var standing: Dated<Standing>?
    /// The goals that it serves, in the order in which they were named.
    package internal(set) var links: [Link] = []
    /// The earliest day on which anything is known of it.
    package internal(set) var knownSince: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// An activity before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Activity>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: ActivityEvent, at position: Int) {
        revision += 1
        switch event {
        case .planned(let planned):
            municipality = planned.municipality
            title = planned.title
            if let rationale = planned.rationale { self.rationale.update(rationale, on: planned.on) }
            units.update(planned.units, on: planned.on)
            start.update(PlannedDay(planned.start, written: planned.writtenStart), on: planned.on)
            end.update(PlannedDay(planned.end, written: planned.writtenEnd), on: planned.on)
            for goal in planned.goals { link(goal) { _ in } }
            note(planned.on)
        case .described(let described):
            if let rationale = described.rationale { self.rationale.update(rationale, on: described.on) }
            if let units = described.units { self.units.update(units, on: described.on) }
            note(described.on)
        case .linkedToGoal(let linked):
            link(linked.goal) { link in
                let stated = Schedule(
                    start: PlannedDay(linked.start, written: linked.writtenStart),
                    end: PlannedDay(linked.end, written: linked.writtenEnd))
                if !stated.isEmpty { link.schedule.update(stated, on: linked.on) }
            }
            note(linked.on)
        case .statusReported(let reported):
            let standing = Standing(status: reported.status, comment: reported.comment)
            if let goal = reported.goal {
                link(goal) { $0.standing.update(standing, on: reported.on) }
            } else {
                self.standing.update(standing, on: reported.on)
            }
            note(reported.on)
        case .rescheduled(let moved):
            let start = PlannedDay(moved.start, written: moved.writtenStart)
            if !start.isEmpty { self.start.update(start, on: moved.on) }
            let end = PlannedDay(moved.end, written: moved.writtenEnd)
            if !end.isEmpty { self.end.update(end, on: moved.on) }
            note(moved.on)
        }
    }

    /// The planned days, as of the later of the days on which they were stated.
    package var schedule: Dated<Schedule>? {
        guard let on = [start?.on, end?.on].compactMap({ $0 }).max() else { return nil }
        return Dated(Schedule(start: start?.value ?? PlannedDay(), end: end?.value ?? PlannedDay()), on: on)
    }

    /// The planned days under a goal: as stated there last, or as stated of the whole activity since.
    ///
    /// - Parameter goal: The goal; `nil` for the activity as a whole.
    package func schedule(under goal: Identifier<Goal>?) -> Schedule {
        let own = links.first(where: { $0.goal == goal })?.schedule
        func prevailing(_ stated: PlannedDay?, over whole: Dated<PlannedDay>?) -> PlannedDay {
            guard let own, let stated, !stated.isEmpty, own.on >= whole?.on ?? own.on else {
                return whole?.value ?? PlannedDay()
            }
            return stated
        }
        return Schedule(start: prevailing(own?.value.start, over: start), end: prevailing(own?.value.end, over: end))
    }

    /// The status under a goal: as reported there last, or as reported of the whole activity since.
    ///
    /// - Parameter goal: The goal; `nil` for the activity as a whole.
    package func standing(under goal: Identifier<Goal>?) -> Dated<Standing>? {
        let own = links.first(where: { $0.goal == goal })?.standing
        guard let own, own.on >= (standing?.on ?? own.on) else { return standing }
        return own
    }

    /// The goals that it serves.
    package var goals: [Identifier<Goal>] { links.map(\.goal) }

    private mutating func link(_ goal: Identifier<Goal>, _ change: (inout Link) -> Void) {
        if let index = links.firstIndex(where: { $0.goal == goal }) {
            change(&links[index])
        } else {
            var link = Link(goal: goal)
            change(&link)
            links.append(link)
        }
    }

    private mutating func note(_ day: CalendarDate) {
        if !day.isBeforeAll, day < knownSince ?? day.adding(days: 1) { knownSince = day }
    }
}

/// What can be asked of an activity.
package enum ActivityCommand: Sendable, Equatable {
    /// Plan it. The date of the event is the occasion's.
    case plan(ActivityPlanned)
    /// Report its status, with an optional comment.
    case report(ActivityStatus, comment: String?)
    /// Move its last day, with a reason.
    case reschedule(end: CalendarDate, reason: String)
    /// Go on with it in a new year, toward that year's goals and until a day.
    case carryOver(to: [Identifier<Goal>], end: CalendarDate, reason: String)
}

extension Activity {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: ActivityCommand, _ occasion: Occasion) throws(Refusal) -> [ActivityEvent] {
        switch command {
        case .plan(var planned):
            guard revision == 0 else {
                throw Refusal(.alreadyExists, "The activity \(id) is planned already, as \"\(title)\".")
            }
            try occasion.check(notBefore: nil, "A plan", follows: "anything")
            planned.title = Wording.tidy(planned.title)
            guard !planned.title.isEmpty else { throw Refusal(.invalid, "An activity needs a title.") }
            guard !planned.goals.isEmpty else {
                throw Refusal(.invalid, "An activity serves at least one goal; name it with its number or title.")
            }
            if let start = planned.start, let end = planned.end, end < start {
                throw Refusal(.invalid, "The activity would end on \(end), before it starts on \(start).")
            }
            planned.on = occasion.on
            return [.planned(planned)]
        case .report(let status, let comment):
            try exists()
            try occasion.check(notBefore: knownSince, "A status report", follows: "the plan")
            let comment = comment.flatMap { $0.isEmpty ? nil : $0 }
            let stands = Dated(Standing(status: status, comment: comment), on: occasion.on)
            guard standing != stands else { return [] }
            return [.statusReported(ActivityStatusReported(on: occasion.on, status: status, comment: comment))]
        case .reschedule(let end, let reason):
            try exists()
            try occasion.check(notBefore: knownSince, "A rescheduling", follows: "the plan")
            guard !Wording.tidy(reason).isEmpty else {
                throw Refusal(.reasonsMissing, "A changed date needs a reason; say why the activity moves.")
            }
            if let start = schedule?.value.start.day, end < start {
                throw Refusal(.invalid, "The activity would end on \(end), before it starts on \(start).")
            }
            guard schedule?.value.end.day != end else { return [] }
            return [.rescheduled(ActivityRescheduled(on: occasion.on, end: end, reason: reason))]
        case .carryOver(let goals, let end, let reason):
            let linked = goals.filter { !self.goals.contains($0) }
            return linked.map { .linkedToGoal(ActivityLinkedToGoal(on: occasion.on, goal: $0)) }
                + (try decide(.reschedule(end: end, reason: reason), occasion))
        }
    }

    private func exists() throws(Refusal) {
        guard revision > 0 else {
            throw Refusal(.notFound, "There is no activity \(id); `uppsiktctl activity list` shows all.")
        }
    }
}
