package import Oversight

/// A meeting as surfaces show it, with what is still to be done with its minutes.
package struct MeetingView: Codable, Sendable, Equatable {
    /// A member who takes no part in a matter.
    package struct Recusal: Codable, Sendable, Equatable {
        /// The identifier of the member.
        package var person: String
        /// The identifier of the report that the matter is about.
        package var report: String
    }

    /// The computed deadlines of the minutes, for the secretary to confirm.
    package struct Deadlines: Codable, Sendable, Equatable {
        /// The last day to adjust the minutes (justering).
        package var adjustBy: CalendarDate
        /// The last day to post the notice (anslag).
        package var postBy: CalendarDate
        /// The last day to appeal (överklagande).
        package var appealUntil: CalendarDate
    }

    /// The identifier.
    package var id: String
    /// The identifier of the body that meets.
    package var body: String
    /// The name of the body.
    package var bodyName: String
    /// The identifier of the body's municipality.
    package var municipality: String
    /// The name of the municipality.
    package var municipalityName: String
    /// The day of the meeting.
    @Nullable package var date: CalendarDate?
    /// The days that it was moved from, in order.
    package var earlierDates: [CalendarDate]
    /// The day on which it was cancelled.
    @Nullable package var cancelledOn: CalendarDate?
    /// Why it was moved last, or cancelled.
    @Nullable package var reason: String?
    /// The day on which the minutes were adjusted.
    @Nullable package var adjustedOn: CalendarDate?
    /// The day on which the notice was posted.
    @Nullable package var postedOn: CalendarDate?
    /// The computed deadlines, for the secretary to confirm; `null` if it is cancelled.
    @Nullable package var deadlines: Deadlines?
    /// Who takes no part in which matter.
    package var recusals: [Recusal]

    /// A meeting as it stands.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - state: The state that holds its body.
    package init(_ meeting: Meeting, in state: OversightState) {
        let municipality = state.bodies[meeting.body]?.municipality ?? Identifier(rawValue: "")
        id = meeting.id.rawValue
        body = meeting.body.rawValue
        // Minutes of a time call the body as it was called then.
        let named = state.bodies[meeting.body].flatMap { body in meeting.date.map { body.names.name(on: $0) } }
        bodyName = named ?? state.name(of: meeting.body)
        self.municipality = municipality.rawValue
        municipalityName = state.name(of: municipality)
        date = meeting.date
        earlierDates = meeting.earlierDates
        cancelledOn = meeting.cancelledOn
        reason = meeting.reason
        adjustedOn = meeting.adjustedOn
        postedOn = meeting.postedOn
        deadlines = meeting.deadlines.map {
            Deadlines(adjustBy: $0.adjustBy, postBy: $0.postBy, appealUntil: $0.appealUntil)
        }
        recusals = meeting.recusals.map { Recusal(person: $0.person.rawValue, report: $0.report.rawValue) }
    }
}
