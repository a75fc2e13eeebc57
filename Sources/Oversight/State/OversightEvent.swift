/// Any event of the domain.
public enum OversightEvent: Sendable, Equatable {
    case municipality(MunicipalityEvent)
    case unit(UnitEvent)
    case body(BodyEvent)
    case meeting(MeetingEvent)
    case goal(GoalEvent)
    case activity(ActivityEvent)
    case report(ReportEvent)
    case matter(CaseEvent)
    case person(PersonEvent)
    case reminder(ReminderEvent)
}

/// What a stream is the history of: the first part of its name.
public enum StreamKind: String, Sendable, Hashable, CaseIterable, Codable {
    case municipality, unit, body, meeting, goal, activity, report
    /// A case (ärende). `case` is a word of the language.
    case matter = "case"
    case person, reminder
}

/// A stream of the domain: what kind of thing it is the history of, and of which one.
public struct OversightStream: Sendable, Hashable {
    /// The kind of thing.
    public var kind: StreamKind
    /// The identifier of the thing.
    public var id: String

    /// The stream of one thing.
    ///
    /// - Parameters:
    ///   - kind: The kind of thing.
    ///   - id: Its identifier.
    public init(_ kind: StreamKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// The stream with a name, or `nil` where the name is of no kind that the domain knows.
    ///
    /// - Parameter name: `<kind>-<id>`.
    public init?(name: String) {
        guard let hyphen = name.firstIndex(of: "-"), let kind = StreamKind(rawValue: String(name[..<hyphen])) else {
            return nil
        }
        self.kind = kind
        id = String(name[name.index(after: hyphen)...])
    }

    /// The name in the log: `<kind>-<id>`.
    public var name: String { "\(kind.rawValue)-\(id)" }
}
