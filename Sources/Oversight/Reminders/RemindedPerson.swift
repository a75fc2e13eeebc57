/// What one person has been reminded of, folded from the streams of all the person's reminders.
///
/// What was told stays known for as long as the log, so it is kept short: of each thing and each of its deadlines only the
/// last stage. Of the reminders themselves the latest is kept, and those that are still being sent.
public struct RemindedPerson: Sendable, Equatable, Entity {
    package static var streamKind: StreamKind { .reminder }

    /// How far a person was reminded of a deadline.
    struct Mark: Sendable, Equatable {
        /// The deadline.
        var due: CalendarDate
        /// The last stage that was told; those before it are void.
        var stage: ReminderStage
        /// Which week, if the stage comes each week.
        var week: Int

        /// Whether a stage is this one or comes before it.
        func covers(_ cause: ReminderCause) -> Bool {
            (cause.stage.order, cause.week) <= (stage.order, week)
        }
    }

    /// The identifier: the person's.
    public let id: Identifier<RemindedPerson>
    /// The reminder for the latest day, and those that are still being sent, by day.
    public internal(set) var reminders: [Reminder] = []
    /// How far the person was told of each thing, by deadline.
    var told: [ReminderSubject: [Mark]] = [:]
    /// The number of events that were applied, over all its streams.
    public internal(set) var revision = 0

    /// A person who was never reminded.
    ///
    /// - Parameter id: The person's identifier.
    public init(id: Identifier<RemindedPerson>) { self.id = id }

    package static func address(ofStream id: String) -> (id: Identifier<Self>, day: CalendarDate) {
        let (recipient, day) = Reminder.parts(of: Identifier(rawValue: id))
        return (Identifier(rawValue: recipient.rawValue), day)
    }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of a stream.
    ///   - position: Its position in the log.
    ///   - day: The day of the reminder whose stream it is.
    public mutating func apply(_ event: ReminderEvent, at position: Int, on day: CalendarDate) {
        revision += 1
        let place = reminders.firstIndex { $0.day >= day } ?? reminders.endIndex
        if place == reminders.endIndex || reminders[place].day != day { reminders.insert(reminder(on: day), at: place) }
        reminders[place].apply(event, at: position)
        switch reminders[place].standing {
        case .sent, .abandoned:
            for cause in reminders[place].items { mark(cause) }
            reminders[place].items = []
        case .none, .prepared, .failed: break
        }
        let latest = reminders.last?.day
        reminders.removeAll { $0.standing != .prepared && $0.day != latest }
    }

    /// The person.
    public var person: Identifier<Person> { Identifier(rawValue: id.rawValue) }

    /// The latest day for which the person was reminded, or was to be.
    public var latestDay: CalendarDate? { reminders.last?.day }

    /// The reminder for a day as far as it is known; one of which nothing has happened where it is not.
    ///
    /// - Parameter day: The day.
    public func reminder(on day: CalendarDate) -> Reminder {
        reminders.first { $0.day == day } ?? Reminder(id: Reminder.identifier(of: person, on: day))
    }

    /// Whether the person was told of a cause, or of a later one of the same deadline, or somebody is telling now.
    ///
    /// - Parameter cause: The cause.
    public func isTold(_ cause: ReminderCause) -> Bool {
        if told[cause.subject]?.contains(where: { $0.due == cause.due && $0.covers(cause) }) == true { return true }
        return reminders.contains { reminder in
            reminder.standing == .prepared
                && reminder.items.contains { item in
                    item.subject == cause.subject && item.due == cause.due
                        && Mark(due: item.due, stage: item.stage, week: item.week).covers(cause)
                }
        }
    }

    /// Whether the person may be reminded for a day: not twice for one, and not for one before the latest.
    ///
    /// - Parameter day: The day.
    public func isFree(on day: CalendarDate) -> Bool {
        guard let latest = reminders.last, latest.day >= day else { return true }
        return latest.day == day && latest.standing == .failed
    }

    /// Decides what follows from claiming a reminder, by the rules that span the person's streams.
    ///
    /// - Parameters:
    ///   - items: What it is to tell of.
    ///   - occasion: The day that it is for and what day it is.
    ///   - now: What time it is.
    /// - Throws: ``Refusal`` where the person was reminded of one of them, for that day, or for a later one.
    public func prepare(
        _ items: [ReminderCause], _ occasion: Occasion, at now: UTCSecond
    ) throws(Refusal) -> [ReminderEvent] {
        if let latestDay, latestDay > occasion.on {
            throw Refusal(
                .dateTooEarly, "\(person) was reminded for \(latestDay) already; nobody is reminded for an earlier day."
            )
        }
        if let again = items.first(where: isTold) {
            throw Refusal(
                .wrongState, "\(person) was reminded of \(again.subject.kind.rawValue) \(again.subject.id) already.")
        }
        return try reminder(on: occasion.on).decide(.prepare(items, at: now), occasion)
    }

    private mutating func mark(_ cause: ReminderCause) {
        let mark = Mark(due: cause.due, stage: cause.stage, week: cause.week)
        var marks = told[cause.subject] ?? []
        let place = marks.firstIndex { $0.due >= mark.due } ?? marks.endIndex
        if place == marks.endIndex || marks[place].due != mark.due {
            marks.insert(mark, at: place)
        } else if !marks[place].covers(cause) {
            marks[place] = mark
        }
        told[cause.subject] = marks
    }
}
