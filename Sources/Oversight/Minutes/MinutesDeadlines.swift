/// When the minutes of a meeting are to be adjusted and posted, and until when a decision can be appealed.
///
/// Source: kommunallagen (2017:725) 5 kap. 69 § and 8 kap. 12 § (adjusted within 14 days, posted within two days
/// after that), 13 kap. 5 § (appealed within three weeks after posting). Practice varies by a weekend, so these
/// are computed to warn; the secretary confirms what happened.
package struct MinutesDeadlines: Sendable, Equatable {
    /// The last day to adjust the minutes (justering).
    package var adjustBy: CalendarDate
    /// The last day to post the notice (anslag).
    package var postBy: CalendarDate
    /// The last day to appeal (överklagande).
    package var appealUntil: CalendarDate

    /// The deadlines that follow from what has happened so far.
    ///
    /// - Parameters:
    ///   - meeting: The day of the meeting.
    ///   - adjustedOn: The day on which the minutes were adjusted, once they were.
    ///   - postedOn: The day on which the notice was posted, once it was.
    package init(meeting: CalendarDate, adjustedOn: CalendarDate? = nil, postedOn: CalendarDate? = nil) {
        adjustBy = SwedishHolidays.workingDay(onOrAfter: meeting.adding(days: 14))
        postBy = SwedishHolidays.workingDay(onOrAfter: (adjustedOn ?? adjustBy).adding(days: 2))
        appealUntil = SwedishHolidays.workingDay(onOrAfter: (postedOn ?? postBy).adding(days: 21))
    }
}
