import Oversight

extension EventFacts {
    /// The facts that every event of a stream has: the name of what the stream is the history of.
    ///
    /// The events of meetings and reminders name their subjects themselves.
    ///
    /// - Parameter stream: The stream.
    static func subject(_ stream: OversightStream) -> [Fact] {
        let name: String
        switch stream.kind {
        case .municipality: name = "MUNICIPALITY"
        case .unit: name = "UNIT"
        case .body: name = "BODY"
        case .meeting: name = "MEETING_ID"
        case .goal: name = "GOAL"
        case .activity: name = "ACTIVITY"
        case .report, .matter: return [Fact("REPORT", stream.id), Fact("CASE", stream.id)]
        case .person: name = "PERSON"
        case .reminder: name = "REMINDER"
        case .assignment: name = "ASSIGNMENT"
        case .indicator: name = "INDICATOR"
        case .statement: name = "STATEMENT"
        case .provider: name = "FOLLOW_UP"
        case .document: name = "DOCUMENT"
        }
        return [Fact(name, stream.id)]
    }
}
