/// What one person has been reminded of, folded from the streams of all the person's reminders.
///
/// It is kept small, as it lives as long as the log: for each deadline of each thing only the last stage, and of the
/// reminders the latest and those that are still being sent.
package struct RemindedPerson: Sendable, Equatable, Entity {
    package static var streamKind: StreamKind { .reminder }

    /// The last stage of a deadline of which a person was reminded.
    struct Mark: Sendable, Equatable {
        /// The deadline.
        var due: CalendarDate
        /// The stage; those before it are void.
        var stage: ReminderStage
        /// The week, if the stage comes every week; otherwise 0.
        var week: Int

        /// Whether the stage of a cause is this one or an earlier one.
        func covers(_ cause: ReminderCause) -> Bool {
            (cause.stage.order, cause.week) <= (stage.order, week)
        }
    }

    /// The identifier: the person's.
    package let id: Identifier<RemindedPerson>
    /// The reminder for the latest day and those that are still being sent, by day.
    package internal(set) var reminders: [Reminder] = []
    /// For each thing, the last stage of each of its deadlines, by deadline.
    var marks: [ReminderSubject: [Mark]] = [:]
    /// The number of events that were applied, over all its streams.
    package internal(set) var revision = 0

    /// A person who has never been reminded.
    ///
    /// - Parameter id: The person's identifier.
    package init(id: Identifier<RemindedPerson>) { self.id = id }

    package static func address(ofStream id: String) -> (id: Identifier<Self>, day: CalendarDate) {
        let (recipient, day) = Reminder.parts(of: Identifier(rawValue: id))
        return (Identifier(rawValue: recipient.rawValue), day)
    }

    /// Nothing: a reminder that was sent is sent, so its stream is never rectified.
    package mutating func begin() {}

    /// Nothing, as ``begin()``.
    package mutating func pass(to revision: Int) {}

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of a stream.
    ///   - position: Its position in the log.
    ///   - day: The day of the reminder whose stream it is.
    package mutating func apply(_ event: ReminderEvent, at position: Int, on day: CalendarDate) {
        revision += 1
        let index = reminders.firstIndex { $0.day >= day } ?? reminders.endIndex
        if index == reminders.endIndex || reminders[index].day != day { reminders.insert(reminder(on: day), at: index) }
        reminders[index].apply(event, at: position)
        switch reminders[index].standing {
        case .sent, .abandoned:
            for cause in reminders[index].items { mark(cause) }
            reminders[index].items = []
        case .none, .prepared, .failed: break
        }
        let latest = reminders.last?.day
        reminders.removeAll { $0.standing != .prepared && $0.day != latest }
    }

    /// The person.
    package var person: Identifier<Person> { Identifier(rawValue: id.rawValue) }

    /// The latest day for which a reminder was sent, or was to be.
    package var latestDay: CalendarDate? { reminders.last?.day }

    /// The reminder for a day, or one before its first event if none is known.
    ///
    /// - Parameter day: The day.
    package func reminder(on day: CalendarDate) -> Reminder {
        reminders.first { $0.day == day } ?? Reminder(id: Reminder.identifier(of: person, on: day))
    }

    /// Whether the person was reminded of a cause or of a later one of the same deadline, or is being reminded now.
    ///
    /// - Parameter cause: The cause.
    package func wasReminded(of cause: ReminderCause) -> Bool {
        if marks[cause.subject]?.contains(where: { $0.due == cause.due && $0.covers(cause) }) == true { return true }
        return reminders.contains { reminder in
            reminder.standing == .prepared
                && reminder.items.contains { item in
                    item.subject == cause.subject && item.due == cause.due
                        && Mark(due: item.due, stage: item.stage, week: item.week).covers(cause)
                }
        }
    }

    /// Whether the person may be reminded for a day: once for each day, and never for one before the latest.
    ///
    /// - Parameter day: The day.
    package func isFree(on day: CalendarDate) -> Bool {
        guard let latest = reminders.last, latest.day >= day else { return true }
        return latest.day == day && latest.standing == .failed
    }

    /// Decides what follows from claiming a reminder, by the rules that span all the person's streams.
    ///
    /// - Parameters:
    ///   - items: The causes to remind of.
    ///   - occasion: The day that it is for, and the day of recording.
    ///   - now: The time of the claim.
    /// - Throws: ``Refusal`` if the person was reminded of one of them already, or for that day or a later one.
    package func prepare(
        _ items: [ReminderCause], _ occasion: Occasion, at now: UTCSecond
    ) throws(Refusal) -> [ReminderEvent] {
        if let latestDay, latestDay > occasion.on {
            throw Refusal(
                .dateTooEarly, "\(person) was reminded for \(latestDay) already; nobody is reminded for an earlier day."
            )
        }
        if let again = items.first(where: wasReminded) {
            throw Refusal(
                .wrongState, "\(person) was reminded of \(again.subject.kind.rawValue) \(again.subject.id) already.")
        }
        return try reminder(on: occasion.on).decide(.prepare(items, at: now), occasion)
    }

    private mutating func mark(_ cause: ReminderCause) {
        let mark = Mark(due: cause.due, stage: cause.stage, week: cause.week)
        var ofSubject = marks[cause.subject] ?? []
        let index = ofSubject.firstIndex { $0.due >= mark.due } ?? ofSubject.endIndex
        if index == ofSubject.endIndex || ofSubject[index].due != mark.due {
            ofSubject.insert(mark, at: index)
        } else if !ofSubject[index].covers(cause) {
            ofSubject[index] = mark
        }
        marks[cause.subject] = ofSubject
    }
}
