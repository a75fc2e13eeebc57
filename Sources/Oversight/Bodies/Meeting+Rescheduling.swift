/// A meeting that had not been held was moved to another day.
package struct MeetingMoved: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day on which it was moved.
    package var on: CalendarDate
    /// The new day of the meeting.
    package var date: CalendarDate
    /// Why.
    package var reason: String?

    /// A meeting as moved.
    package init(on: CalendarDate, date: CalendarDate, reason: String? = nil) {
        self.on = on
        self.date = date
        self.reason = reason
    }
}

/// A meeting that had not been held was cancelled.
package struct MeetingCancelled: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day on which it was cancelled.
    package var on: CalendarDate
    /// Why.
    package var reason: String?

    /// A meeting as cancelled.
    package init(on: CalendarDate, reason: String? = nil) {
        self.on = on
        self.reason = reason
    }
}

extension Meeting {
    /// Decides the move of a meeting to another day.
    func move(to new: CalendarDate, _ reason: String?, _ occasion: Occasion) throws(Refusal) -> [MeetingEvent] {
        try checkNotHeld("moved", occasion)
        guard new != date else { return [] }
        return [.moved(MeetingMoved(on: occasion.on, date: new, reason: Self.tidy(reason)))]
    }

    /// Decides that a meeting is cancelled.
    func cancel(_ reason: String?, _ occasion: Occasion) throws(Refusal) -> [MeetingEvent] {
        if cancelledOn != nil { return [] }
        try checkNotHeld("cancelled", occasion)
        return [.cancelled(MeetingCancelled(on: occasion.on, reason: Self.tidy(reason)))]
    }

    /// Refuses what cannot be of a meeting that was cancelled.
    func checkNotCancelled() throws(Refusal) {
        guard let cancelledOn else { return }
        throw Refusal(.wrongState, "The meeting \(id) was cancelled on \(cancelledOn).")
    }

    private func checkNotHeld(_ verb: String, _ occasion: Occasion) throws(Refusal) {
        try checkNotCancelled()
        // All of these are recorded at a meeting that is held; its day is then a matter of correction.
        let isHeld = adjustedOn != nil || !signatures.isEmpty || !adjusters.isEmpty
        if isHeld || !recusals.isEmpty || !attendance.isEmpty || !items.isEmpty {
            throw Refusal(
                .wrongState,
                "The meeting \(id) was held, as its minutes, attendance or a recusal say, and can no longer be \(verb); "
                    + "`uppsiktctl rectify` corrects the day of its scheduling.")
        }
        try occasion.check(notBefore: scheduledOn, "A change of the meeting", follows: "its scheduling")
    }

    static func tidy(_ reason: String?) -> String? {
        reason.map(Wording.tidy).flatMap { $0.isEmpty ? nil : $0 }
    }
}
