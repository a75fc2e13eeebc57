/// All that the log says now, or said on a day: every thing of every kind, folded from its events.
public struct OversightState: Sendable, Equatable {
    /// The municipalities.
    public internal(set) var municipalities = Shelf<Municipality>()
    /// The units.
    public internal(set) var units = Shelf<OrganisationUnit>()
    /// The bodies.
    public internal(set) var bodies = Shelf<Body>()
    /// The meetings.
    public internal(set) var meetings = Shelf<Meeting>()
    /// The goals.
    public internal(set) var goals = Shelf<Goal>()
    /// The activities.
    public internal(set) var activities = Shelf<Activity>()
    /// The reports.
    public internal(set) var reports = Shelf<Report>()
    /// The cases.
    public internal(set) var cases = Shelf<Case>()
    /// The persons.
    public internal(set) var persons = Shelf<Person>()
    /// What persons were reminded of: for each of them what the streams of all their reminders say.
    public internal(set) var reminded = Shelf<RemindedPerson>()

    /// The state before anything happened.
    public init() {}

    /// Where a stream's thing stands in the state.
    ///
    /// Replay asks once for each stream, and then names the place with each event.
    public struct Place: Sendable {
        let kind: StreamKind
        let index: Int
        /// The day of the reminder, of which a person has many.
        var day = CalendarDate.distantPast
    }

    /// Where a stream's thing stands; it is put there first where there is none.
    ///
    /// - Parameter stream: The stream.
    public mutating func place(of stream: OversightStream) -> Place {
        var day = CalendarDate.distantPast
        let index: Int
        switch stream.kind {
        case .municipality: index = municipalities.place(of: Identifier(rawValue: stream.id)) { Municipality(id: $0) }
        case .unit: index = units.place(of: Identifier(rawValue: stream.id)) { OrganisationUnit(id: $0) }
        case .body: index = bodies.place(of: Identifier(rawValue: stream.id)) { Body(id: $0) }
        case .meeting: index = meetings.place(of: Identifier(rawValue: stream.id)) { Meeting(id: $0) }
        case .goal: index = goals.place(of: Identifier(rawValue: stream.id)) { Goal(id: $0) }
        case .activity: index = activities.place(of: Identifier(rawValue: stream.id)) { Activity(id: $0) }
        case .report: index = reports.place(of: Identifier(rawValue: stream.id)) { Report(id: $0) }
        case .matter: index = cases.place(of: Identifier(rawValue: stream.id)) { Case(id: $0) }
        case .person: index = persons.place(of: Identifier(rawValue: stream.id)) { Person(id: $0) }
        case .reminder:
            let parts = Reminder.parts(of: Identifier(rawValue: stream.id))
            day = parts.day
            index = reminded.place(of: Identifier(rawValue: parts.recipient.rawValue)) { RemindedPerson(id: $0) }
        }
        return Place(kind: stream.kind, index: index, day: day)
    }

    /// Takes one event.
    ///
    /// - Parameters:
    ///   - event: The next event of the log.
    ///   - place: Where its stream's thing stands. An event of another kind than the place's changes nothing.
    public mutating func apply(_ event: OversightEvent, at place: Place) {
        let index = place.index
        switch (event, place.kind) {
        case (.activity(let event), .activity): activities[place: index].apply(event)
        case (.report(let event), .report): reports[place: index].apply(event)
        case (.matter(let event), .matter): cases[place: index].apply(event)
        case (.goal(let event), .goal): goals[place: index].apply(event)
        case (.municipality(let event), .municipality): municipalities[place: index].apply(event)
        case (.unit(let event), .unit): units[place: index].apply(event)
        case (.body(let event), .body): bodies[place: index].apply(event)
        case (.meeting(let event), .meeting): meetings[place: index].apply(event)
        case (.person(let event), .person): persons[place: index].apply(event)
        case (.reminder(let event), .reminder): reminded[place: index].apply(event, to: place.day)
        default: break
        }
    }

    /// Takes one event of a stream.
    ///
    /// - Parameters:
    ///   - event: The next event of the log.
    ///   - stream: Its stream.
    public mutating func apply(_ event: OversightEvent, to stream: OversightStream) {
        apply(event, at: place(of: stream))
    }
}
