public import Oversight

/// A meeting as surfaces show it, with what is still to be done with its minutes.
public struct MeetingView: Codable, Sendable, Equatable {
    /// Its identifier.
    public var id: String
    /// The identifier of the body that meets.
    public var body: String
    /// The day of the meeting.
    @Nullable public var date: CalendarDate?
    /// The day on which the minutes were adjusted.
    @Nullable public var adjustedOn: CalendarDate?
    /// The day on which the notice was posted.
    @Nullable public var postedOn: CalendarDate?
    /// The computed deadlines, for the secretary to confirm.
    @Nullable public var deadlines: MinutesDeadlines?
    /// Who takes no part in which matter.
    public var recusals: [Meeting.Recusal]

    /// A meeting as it stands.
    ///
    /// - Parameter meeting: The meeting.
    public init(_ meeting: Meeting) {
        id = meeting.id.rawValue
        body = meeting.body.rawValue
        date = meeting.date
        adjustedOn = meeting.adjustedOn
        postedOn = meeting.postedOn
        deadlines = meeting.deadlines
        recusals = meeting.recusals
    }
}
