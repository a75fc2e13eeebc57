/// The events of a body's meeting, in the stream `meeting-<id>`.
package enum MeetingEvent: Sendable, Equatable, EventFamily {
    case scheduled(MeetingScheduled)
    case moved(MeetingMoved)
    case cancelled(MeetingCancelled)
    case recusalDeclared(RecusalDeclared)
    case minutesAdjusted(MinutesAdjusted)
    case minutesPosted(MinutesPosted)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .scheduled(let event): visitor.visit(event, Self.scheduled)
        case .moved(let event): visitor.visit(event, Self.moved)
        case .cancelled(let event): visitor.visit(event, Self.cancelled)
        case .recusalDeclared(let event): visitor.visit(event, Self.recusalDeclared)
        case .minutesAdjusted(let event): visitor.visit(event, Self.minutesAdjusted)
        case .minutesPosted(let event): visitor.visit(event, Self.minutesPosted)
        }
    }
}

/// A meeting was scheduled.
package struct MeetingScheduled: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day on which it was scheduled.
    package var on: CalendarDate
    /// The body that meets.
    package var body: Identifier<Body>
    /// The day of the meeting.
    package var date: CalendarDate

    /// A meeting as scheduled.
    package init(on: CalendarDate, body: Identifier<Body>, date: CalendarDate) {
        self.on = on
        self.body = body
        self.date = date
    }
}

/// A member declared not to take part in a matter (jäv).
package struct RecusalDeclared: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day of the meeting.
    package var on: CalendarDate
    /// The member.
    package var person: Identifier<Person>
    /// The report that the matter is about.
    package var report: Identifier<Report>

    /// A recusal.
    package init(on: CalendarDate, person: Identifier<Person>, report: Identifier<Report>) {
        self.on = on
        self.person = person
        self.report = report
    }
}

/// The minutes were adjusted (justerade).
package struct MinutesAdjusted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate

    /// An adjustment.
    package init(on: CalendarDate) { self.on = on }
}

/// The notice of the adjusted minutes was posted (anslag).
package struct MinutesPosted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate

    /// A posting.
    package init(on: CalendarDate) { self.on = on }
}

/// A meeting folded from its events.
package struct Meeting: Sendable, Equatable, Decider {
    package typealias Event = MeetingEvent
    package typealias Command = MeetingCommand

    package static var streamKind: StreamKind { .meeting }

    /// A member who takes no part in a matter.
    package struct Recusal: Sendable, Equatable {
        /// The member.
        package var person: Identifier<Person>
        /// The report that the matter is about.
        package var report: Identifier<Report>
    }

    /// The identifier.
    package let id: Identifier<Meeting>
    /// The body that meets.
    package internal(set) var body = Identifier<Body>(rawValue: "")
    /// The day of the meeting.
    package internal(set) var date: CalendarDate?
    /// The day on which it was scheduled.
    package internal(set) var scheduledOn: CalendarDate?
    /// The days that it was moved from, in order.
    package internal(set) var earlierDates: [CalendarDate] = []
    /// The day on which it was cancelled.
    package internal(set) var cancelledOn: CalendarDate?
    /// Why it was moved last, or cancelled.
    package internal(set) var reason: String?
    /// Who takes no part in which matter.
    package internal(set) var recusals: [Recusal] = []
    /// The day on which the minutes were adjusted.
    package internal(set) var adjustedOn: CalendarDate?
    /// The day on which the notice was posted.
    package internal(set) var postedOn: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A meeting before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Meeting>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: MeetingEvent, at position: Int) {
        revision += 1
        switch event {
        case .scheduled(let scheduled):
            body = scheduled.body
            date = scheduled.date
            scheduledOn = scheduled.on
        case .moved(let moved):
            if let date { earlierDates.append(date) }
            date = moved.date
            reason = moved.reason
        case .cancelled(let cancelled):
            cancelledOn = cancelled.on
            reason = cancelled.reason
        case .recusalDeclared(let declared):
            recusals.append(Recusal(person: declared.person, report: declared.report))
        case .minutesAdjusted(let adjusted): adjustedOn = adjusted.on
        case .minutesPosted(let posted): postedOn = posted.on
        }
    }

    /// What is still to be done with the minutes, and by when; `nil` if it is cancelled.
    package var deadlines: MinutesDeadlines? {
        guard cancelledOn == nil else { return nil }
        return date.map { MinutesDeadlines(meeting: $0, adjustedOn: adjustedOn, postedOn: postedOn) }
    }

    /// The identifiers that a body's meeting on a day may get; each ends with the day.
    ///
    /// - Parameters:
    ///   - body: The body that meets.
    ///   - date: The day of the meeting.
    package static func candidates(of body: Identifier<Body>, on date: CalendarDate) -> IdentifierCandidates<Meeting> {
        IdentifierCandidates(
            Identifier(rawValue: "\(body.rawValue.prefix(longestBody))-\(date)"), keeping: "-\(date)")
    }

    /// The body and the day that a meeting's identifier was made of.
    ///
    /// - Parameter id: The identifier.
    /// - Returns: `nil` if the identifier was not made so, or contains only the beginning of the body's.
    package static func bodyAndDate(of id: Identifier<Meeting>) -> (body: Identifier<Body>, date: CalendarDate)? {
        let date = id.rawValue.suffix(10)
        let body = id.rawValue.dropLast(11)
        guard !body.isEmpty, body.utf8.count < longestBody, id.rawValue.dropLast(10).last == "-",
            let date = CalendarDate(String(date))
        else { return nil }
        return (Identifier(rawValue: String(body)), date)
    }

    /// The longest part of a body's identifier in a meeting's, which has at most 120 characters.
    private static let longestBody = 109
}

/// What can be asked of a meeting.
package enum MeetingCommand: Sendable, Equatable {
    /// Schedule it; the day may be in the future.
    case schedule(body: Identifier<Body>, date: CalendarDate)
    /// Move it to another day.
    case move(to: CalendarDate, reason: String?)
    /// Cancel it.
    case cancel(reason: String?)
    /// Record that a member takes no part in a matter.
    case declareRecusal(Identifier<Person>, Identifier<Report>)
    /// Record that the minutes were adjusted on the occasion's day.
    case adjustMinutes
    /// Record that the notice was posted on the occasion's day.
    case postMinutes
}

extension Meeting {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: MeetingCommand, _ occasion: Occasion) throws(Refusal) -> [MeetingEvent] {
        if case .schedule(let body, let date) = command {
            guard revision == 0 else { return [] }
            try occasion.check(notBefore: nil, "The scheduling", follows: "anything")
            return [.scheduled(MeetingScheduled(on: occasion.on, body: body, date: date))]
        }
        guard revision > 0, let date else {
            throw Refusal(.notFound, "There is no meeting \(id); schedule it first.")
        }
        switch command {
        case .schedule: return []
        case .move(let new, let reason): return try move(to: new, reason, occasion)
        case .cancel(let reason): return try cancel(reason, occasion)
        case .declareRecusal(let person, let report):
            try checkNotCancelled()
            try Occasion(on: date, today: occasion.today).check(notBefore: nil, "A recusal", follows: "the meeting")
            guard !recusals.contains(Recusal(person: person, report: report)) else { return [] }
            try checkMinutesAreOpen()
            return [.recusalDeclared(RecusalDeclared(on: date, person: person, report: report))]
        case .adjustMinutes:
            try checkNotCancelled()
            try occasion.check(notBefore: date, "An adjustment of minutes", follows: "the meeting")
            if let adjustedOn {
                throw Refusal(.alreadyExists, "The minutes of \(date) were adjusted on \(adjustedOn) already.")
            }
            return [.minutesAdjusted(MinutesAdjusted(on: occasion.on))]
        case .postMinutes:
            guard let adjustedOn else {
                throw Refusal(.wrongState, "The minutes of \(date) are not adjusted yet; record that first.")
            }
            try occasion.check(notBefore: adjustedOn, "A posting of minutes", follows: "their adjustment")
            if let postedOn {
                throw Refusal(.alreadyExists, "The minutes of \(date) were posted on \(postedOn) already.")
            }
            return [.minutesPosted(MinutesPosted(on: occasion.on))]
        }
    }
}
