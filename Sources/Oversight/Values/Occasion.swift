/// The day on which something happened, and the day on which it is recorded.
///
/// They differ if it is recorded afterwards. Decisions get them as a value and never read a clock.
package struct Occasion: Sendable, Hashable {
    /// The day on which it happened.
    package var on: CalendarDate
    /// The day on which it is recorded, in the municipality's time zone.
    package var today: CalendarDate

    /// An occasion.
    ///
    /// - Parameters:
    ///   - on: The day on which it happened; today if none is given.
    ///   - today: The day on which it is recorded.
    package init(on: CalendarDate? = nil, today: CalendarDate) {
        self.on = on ?? today
        self.today = today
    }

    /// Refuses a day in the future, or before the one that it follows.
    ///
    /// - Parameters:
    ///   - earliest: The day before which it cannot have happened, if there is one.
    ///   - what: What happened, as the beginning of a sentence: "A decision".
    ///   - followed: What it follows: "the submission".
    /// - Throws: ``Refusal`` with `date-in-future` or `date-too-early`.
    package func check(notBefore earliest: CalendarDate?, _ what: String, follows followed: String) throws(Refusal) {
        guard on <= today else {
            throw Refusal(.dateInFuture, "\(what) cannot be dated \(on), which is after today, \(today).")
        }
        if let earliest, on < earliest {
            throw Refusal(.dateTooEarly, "\(what) cannot be dated \(on), before \(followed) on \(earliest).")
        }
    }
}
