/// What a person can be reminded of: an activity, an assignment, a report to be submitted, or the minutes of a meeting.
package struct ReminderSubject: Sendable, Hashable, Comparable {
    /// The kinds of things with deadlines of which people are reminded.
    ///
    /// The raw value is what stored events use.
    package enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        case activity, assignment, report, minutes
    }

    /// What it is.
    package var kind: Kind
    /// The identifier.
    package var id: String

    /// A subject.
    ///
    /// - Parameters:
    ///   - kind: What it is.
    ///   - id: The identifier.
    package init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// Orders by kind, then by the bytes of the identifier.
    package static func < (left: Self, right: Self) -> Bool {
        left.kind != right.kind ? left.kind.rawValue < right.kind.rawValue : left.id < right.id
    }
}
