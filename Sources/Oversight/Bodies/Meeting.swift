/// The events of a body's meeting, in the stream `meeting-<id>`.
package enum MeetingEvent: Sendable, Equatable, EventFamily {
    case scheduled(MeetingScheduled)
    case moved(MeetingMoved)
    case cancelled(MeetingCancelled)
    case arranged(MeetingArranged)
    case matterAdded(MatterAdded)
    case matterWithdrawn(MatterWithdrawn)
    case attendanceRecorded(AttendanceRecorded)
    case adjusterChosen(AdjusterChosen)
    case recusalDeclared(RecusalDeclared)
    case itemMinuted(ItemMinuted)
    case minutesSigned(MinutesSigned)
    case minutesAdjusted(MinutesAdjusted)
    case minutesPosted(MinutesPosted)
    case noticeTakenDown(NoticeTakenDown)
    case extractDispatched(ExtractDispatched)
    case decisionAppealed(DecisionAppealed)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .scheduled(let event): visitor.visit(event, Self.scheduled)
        case .moved(let event): visitor.visit(event, Self.moved)
        case .cancelled(let event): visitor.visit(event, Self.cancelled)
        case .arranged(let event): visitor.visit(event, Self.arranged)
        case .matterAdded(let event): visitor.visit(event, Self.matterAdded)
        case .matterWithdrawn(let event): visitor.visit(event, Self.matterWithdrawn)
        case .attendanceRecorded(let event): visitor.visit(event, Self.attendanceRecorded)
        case .adjusterChosen(let event): visitor.visit(event, Self.adjusterChosen)
        case .recusalDeclared(let event): visitor.visit(event, Self.recusalDeclared)
        case .itemMinuted(let event): visitor.visit(event, Self.itemMinuted)
        case .minutesSigned(let event): visitor.visit(event, Self.minutesSigned)
        case .minutesAdjusted(let event): visitor.visit(event, Self.minutesAdjusted)
        case .minutesPosted(let event): visitor.visit(event, Self.minutesPosted)
        case .noticeTakenDown(let event): visitor.visit(event, Self.noticeTakenDown)
        case .extractDispatched(let event): visitor.visit(event, Self.extractDispatched)
        case .decisionAppealed(let event): visitor.visit(event, Self.decisionAppealed)
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

/// The notice of the adjusted minutes was posted (anslag), or that of one paragraph that was adjusted at once.
package struct MinutesPosted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// The paragraph that was posted by itself; the whole minutes if `nil`.
    package var paragraph: String?

    /// A posting.
    package init(on: CalendarDate, paragraph: String? = nil) { (self.on, self.paragraph) = (on, paragraph) }
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
    /// Where it is held.
    package internal(set) var place: String?
    /// When it begins, as written.
    package internal(set) var begins: String?
    /// When it ended, as written.
    package internal(set) var ends: String?
    /// The matters of its agenda, in order.
    package internal(set) var agenda: [Matter] = []
    /// Who had which part in it.
    package internal(set) var attendance: [Attendance] = []
    /// Who adjusts the minutes beside the chair.
    package internal(set) var adjusters: [Identifier<Person>] = []
    /// What the minutes say under each paragraph, in the order of recording.
    package internal(set) var items: [ItemMinuted] = []
    /// Who adjusted the minutes, or a paragraph of them at once.
    package internal(set) var signatures: [MinutesSigned] = []
    /// The extracts that were sent.
    package internal(set) var dispatches: [ExtractDispatched] = []
    /// The appeals that came in.
    package internal(set) var appeals: [DecisionAppealed] = []
    /// The day on which the notice was taken down.
    package internal(set) var takenDownOn: CalendarDate?
    /// What was put right in the record, in the order in which it was folded.
    package internal(set) var corrections: [Correction] = []
    /// Who takes no part in which matter.
    package internal(set) var recusals: [Recusal] = []
    /// The day on which the minutes were adjusted.
    package internal(set) var adjustedOn: CalendarDate?
    /// The day on which the notice was posted.
    package internal(set) var postedOn: CalendarDate?
    /// The paragraphs that were posted by themselves, in the order of recording.
    package internal(set) var postings: [MinutesPosted] = []
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
        case .minutesPosted(let posted):
            if posted.paragraph == nil { postedOn = posted.on } else { postings.append(posted) }
        case .arranged(let arranged):
            place = arranged.place ?? place
            begins = arranged.begins ?? begins
            ends = arranged.ends ?? ends
        case .matterAdded(let added): apply(added)
        case .matterWithdrawn(let withdrawn): apply(withdrawn)
        case .attendanceRecorded(let recorded): apply(recorded)
        case .adjusterChosen(let chosen): adjusters.append(chosen.person)
        case .itemMinuted(let minuted): apply(minuted)
        case .minutesSigned(let signed): signatures.append(signed)
        case .noticeTakenDown(let down): takenDownOn = down.on
        case .extractDispatched(let dispatched): dispatches.append(dispatched)
        case .decisionAppealed(let appealed): appeals.append(appealed)
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
    /// Say where it is held, when it begins and when it ended.
    case arrange(place: String?, begins: String?, ends: String?)
    /// Put a matter on the agenda; its number is the next one.
    case addMatter(Meeting.Matter)
    /// Take a matter off the agenda.
    case withdrawMatter(Int, reason: String?)
    /// Record which part somebody had, given the members and the deputies of the body on that day.
    case attend(Meeting.Attendance, members: [Identifier<Person>], deputies: [Identifier<Person>])
    /// Record who adjusts the minutes beside the chair, one of the members and the deputies.
    case chooseAdjuster(Identifier<Person>, chair: Identifier<Person>?, among: [Identifier<Person>])
    /// Record what the minutes say under a paragraph, and which report was decided on under it.
    case minute(ItemMinuted, decided: Identifier<Report>?)
    /// Record that one of those who adjust the minutes did so on the occasion's day, or a paragraph at once.
    case sign(Identifier<Person>, paragraph: String?, chair: Identifier<Person>?)
    /// Record that the notice was taken down on the occasion's day.
    case takeDownNotice
    /// Record that an extract was sent on the occasion's day.
    case dispatch(paragraph: String, to: String)
    /// Record that a decision was appealed on the occasion's day.
    case appeal(paragraph: String, courtCase: String?)
    /// Record that a member takes no part in a matter.
    case declareRecusal(Identifier<Person>, Identifier<Report>)
    /// Record that the minutes were adjusted on the occasion's day, by all who are to if they are known.
    case adjustMinutes(by: [Identifier<Person>])
    /// Record that the notice was posted on the occasion's day.
    case postMinutes
    /// Record that a paragraph that was adjusted at once was posted by itself on the occasion's day.
    case postParagraph(String)
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
        case .arrange(let place, let begins, let ends): return try arrange(place, begins, ends, occasion)
        case .addMatter(let matter): return try add(matter, occasion)
        case .withdrawMatter(let number, let reason): return try withdraw(number, reason, occasion)
        case .attend(let attendance, let members, let deputies):
            return try attend(attendance, members: members, deputies: deputies, occasion)
        case .chooseAdjuster(let person, let chair, let eligible):
            return try chooseAdjuster(person, chair: chair, among: eligible, occasion)
        case .minute(let item, let report): return try minute(item, decided: report, occasion)
        case .sign(let person, let paragraph, let chair):
            return try sign(person, paragraph, chair: chair, occasion)
        case .takeDownNotice: return try takeDown(occasion)
        case .dispatch(let paragraph, let recipient): return try dispatch(paragraph, to: recipient, occasion)
        case .appeal(let paragraph, let courtCase): return try appeal(paragraph, courtCase, occasion)
        case .declareRecusal(let person, let report):
            try checkNotCancelled()
            try Occasion(on: date, today: occasion.today).check(notBefore: nil, "A recusal", follows: "the meeting")
            guard !recusals.contains(Recusal(person: person, report: report)) else { return [] }
            try checkMinutesAreOpen()
            return [.recusalDeclared(RecusalDeclared(on: date, person: person, report: report))]
        case .adjustMinutes(let persons): return try adjust(date, by: persons, occasion)
        case .postParagraph(let paragraph): return try post(paragraph, occasion)
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
