/// The events of a reminder, in the stream `reminder-<person>-<YYYY-MM-DD>`.
///
/// There is one stream for each person and day, so nothing can break the rule of one message for each.
package enum ReminderEvent: Sendable, Equatable, EventFamily {
    case prepared(ReminderPrepared)
    case sent(ReminderSent)
    case failed(ReminderFailed)
    case abandoned(ReminderAbandoned)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .prepared(let event): visitor.visit(event, Self.prepared)
        case .sent(let event): visitor.visit(event, Self.sent)
        case .failed(let event): visitor.visit(event, Self.failed)
        case .abandoned(let event): visitor.visit(event, Self.abandoned)
        }
    }
}

/// A reminder was claimed by a sender, to be passed to the mail agent.
package struct ReminderPrepared: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day that it is for.
    package var on: CalendarDate
    /// Who is reminded.
    package var recipient: Identifier<Person>
    /// When it was claimed.
    package var at: UTCSecond
    /// The causes, by deadline.
    package var items: [ReminderCause]

    /// A reminder as claimed.
    package init(on: CalendarDate, recipient: Identifier<Person>, at: UTCSecond, items: [ReminderCause]) {
        self.on = on
        self.recipient = recipient
        self.at = at
        self.items = items
    }
}

/// The mail agent accepted a reminder.
package struct ReminderSent: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate

    /// An acceptance.
    package init(on: CalendarDate) { self.on = on }
}

/// The mail agent certainly did not accept a reminder; it may be claimed again.
package struct ReminderFailed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// What the mail agent said, without addresses.
    package var reason: String

    /// A failure.
    package init(on: CalendarDate, reason: String) {
        self.on = on
        self.reason = reason
    }
}

/// The outcome of a reminder was never recorded; it may have been sent, so it is not sent again.
package struct ReminderAbandoned: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate

    /// The end of waiting for the outcome.
    package init(on: CalendarDate) { self.on = on }
}

/// A reminder folded from its events: one message to one person for one day.
package struct Reminder: Sendable, Equatable, Decider {
    package typealias Event = ReminderEvent
    package typealias Command = ReminderCommand

    package static var streamKind: StreamKind { .reminder }

    /// The state of a reminder.
    ///
    /// The raw value is what snapshots use.
    package enum Standing: String, Sendable, Hashable, CaseIterable {
        /// Nothing has happened yet.
        case none
        /// It is being sent.
        case prepared
        /// The mail agent accepted it.
        case sent
        /// The mail agent did not accept it.
        case failed
        /// Its outcome was never recorded.
        case abandoned
    }

    /// How long a claim lasts, in seconds.
    ///
    /// A sender that has not recorded the outcome by then is taken to have crashed.
    package static let claimDuration = 15 * 60
    /// The largest number of causes in one message; the rest waits for another day.
    package static let greatestCount = 1000

    /// Its identifier, made by ``identifier(of:on:)``.
    package let id: Identifier<Reminder>
    /// Its state.
    package internal(set) var standing = Standing.none
    /// The time of the last claim.
    package internal(set) var preparedAt: UTCSecond?
    /// Its causes; none once it has failed, as they are free again then.
    package internal(set) var items: [ReminderCause] = []
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A reminder before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Reminder>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: ReminderEvent, at position: Int) {
        revision += 1
        switch event {
        case .prepared(let prepared):
            standing = .prepared
            preparedAt = prepared.at
            items = prepared.items
        case .sent: standing = .sent
        case .failed:
            standing = .failed
            items = []
        case .abandoned: standing = .abandoned
        }
    }

    /// The day that it is for.
    package var day: CalendarDate { Self.parts(of: id).day }

    /// Whether its claim has lasted so long that the sender is taken to have crashed.
    ///
    /// - Parameter now: The present time.
    package func isStale(at now: UTCSecond) -> Bool {
        guard standing == .prepared, let preparedAt else { return false }
        return now.seconds - preparedAt.seconds >= Self.claimDuration
    }

    /// The identifier of a person's reminder for a day.
    ///
    /// - Parameters:
    ///   - recipient: The person.
    ///   - day: The day.
    package static func identifier(of recipient: Identifier<Person>, on day: CalendarDate) -> Identifier<Reminder> {
        Identifier(rawValue: "\(recipient)-\(day)")
    }

    /// The person and the day of a reminder.
    ///
    /// - Parameter id: Its identifier; without a day in it, the day is ``CalendarDate/distantPast``.
    package static func parts(of id: Identifier<Reminder>) -> (recipient: Identifier<Person>, day: CalendarDate) {
        let written = id.rawValue
        guard written.utf8.count > 11, written.utf8.dropLast(10).last == UInt8(ascii: "-"),
            let day = CalendarDate(String(decoding: written.utf8.suffix(10), as: UTF8.self))
        else { return (Identifier(rawValue: written), .distantPast) }
        return (Identifier(rawValue: String(decoding: written.utf8.dropLast(11), as: UTF8.self)), day)
    }
}

/// What can be asked of a reminder.
package enum ReminderCommand: Sendable, Equatable {
    /// Claim it, to send it now. The occasion's day is the day that it is for.
    case prepare([ReminderCause], at: UTCSecond)
    /// Record its outcome.
    case conclude(ReminderOutcome)
    /// Give up waiting for its outcome.
    case abandon(at: UTCSecond)
}

/// The outcome of passing a reminder to the mail agent.
package enum ReminderOutcome: Sendable, Equatable {
    /// The mail agent accepted it.
    case sent
    /// The mail agent certainly did not accept it, and said why.
    case failed(reason: String)
}

extension Reminder {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: ReminderCommand, _ occasion: Occasion) throws(Refusal) -> [ReminderEvent] {
        let (recipient, day) = Self.parts(of: id)
        switch command {
        case .prepare(let items, let now):
            try occasion.check(notBefore: nil, "A reminder", follows: "anything")
            switch standing {
            case .none, .failed: break
            case .prepared:
                throw Refusal(.wrongState, "The reminder \(id) is being sent already; wait for its outcome.")
            case .sent, .abandoned:
                throw Refusal(.wrongState, "\(recipient) has been reminded for \(day) already; once a day is enough.")
            }
            guard !items.isEmpty else { throw Refusal(.invalid, "A reminder needs at least one item.") }
            return [.prepared(ReminderPrepared(on: occasion.on, recipient: recipient, at: now, items: items))]
        case .conclude(let outcome):
            switch (standing, outcome) {
            case (.sent, .sent), (.failed, .failed): return []
            case (.prepared, _): break
            case (.none, _):
                throw Refusal(.notFound, "No reminder \(id) is waiting for an outcome.")
            case (.abandoned, _):
                throw Refusal(
                    .wrongState,
                    "The reminder \(id) was given up without an outcome; it counts as sent.")
            case (.sent, .failed), (.failed, .sent):
                throw Refusal(
                    .wrongState, "The reminder \(id) is \(standing.rawValue) already; an outcome does not change.")
            }
            try occasion.check(notBefore: day, "The outcome of a reminder", follows: "the day that it is for")
            switch outcome {
            case .sent: return [.sent(ReminderSent(on: occasion.on))]
            case .failed(let reason):
                return [.failed(ReminderFailed(on: occasion.on, reason: Self.withoutAddresses(reason)))]
            }
        case .abandon(let now):
            if standing == .abandoned { return [] }
            guard standing == .prepared else {
                throw Refusal(.wrongState, "The reminder \(id) is not being sent, so it cannot be given up.")
            }
            guard isStale(at: now) else {
                throw Refusal(.wrongState, "The reminder \(id) is being sent; it can be given up after 15 minutes.")
            }
            return [.abandoned(ReminderAbandoned(on: occasion.on))]
        }
    }

    /// What a mail agent said without the addresses in it, as events contain none.
    private static func withoutAddresses(_ reason: String) -> String {
        let words = Wording.tidy(reason).split(separator: " ").map { $0.contains("@") ? "(address)" : $0 }
        let whole = words.joined(separator: " ")
        return whole.isEmpty ? "No reason was given." : String(whole.prefix(500))
    }
}
