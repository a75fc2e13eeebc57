/// The events of a body, in the stream `body-<id>`.
package enum BodyEvent: Sendable, Equatable, EventFamily {
    case established(BodyEstablished)
    case mandateGiven(MandateGiven)
    case mandateEnded(MandateEnded)
    case renamed(BodyRenamed)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .established(let event): visitor.visit(event, Self.established)
        case .mandateGiven(let event): visitor.visit(event, Self.mandateGiven)
        case .mandateEnded(let event): visitor.visit(event, Self.mandateEnded)
        case .renamed(let event): visitor.visit(event, Self.renamed)
        }
    }
}

/// The kinds of bodies.
///
/// The raw value is the key that scripts and stored events use.
package enum BodyKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Kommunfullmäktige.
    case council
    /// Kommunstyrelsen.
    case board
    /// Nämnd.
    case committee
    /// Utskott.
    case subcommittee
}

/// The offices that a person may hold in a body.
///
/// The raw value is the key that scripts and stored events use.
package enum Office: String, Sendable, Hashable, CaseIterable, Codable {
    /// Ordförande.
    case chair
    /// Vice ordförande.
    case viceChair = "vice_chair"
    /// Ledamot.
    case member
    /// Ersättare; they serve in the order in which they were elected.
    case deputy
    /// Sekreterare.
    case secretary

    /// Whether one person at a time holds it.
    var hasOneHolder: Bool { self == .chair || self == .secretary }

    /// Whether it makes its holder a member, whose vote counts.
    package var isMember: Bool {
        switch self {
        case .chair, .viceChair, .member: true
        case .deputy, .secretary: false
        }
    }
}

/// A body was established.
package struct BodyEstablished: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day from which it exists, or on which a document first names it.
    package var on: CalendarDate
    /// Whose body it is.
    package var municipality: Identifier<Municipality>
    /// Its name.
    package var name: String
    /// What kind of body it is.
    package var kind: BodyKind

    /// A body as established.
    package init(on: CalendarDate, municipality: Identifier<Municipality>, name: String, kind: BodyKind) {
        self.on = on
        self.municipality = municipality
        self.name = name
        self.kind = kind
    }
}

/// A person was given an office in a body.
package struct MandateGiven: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The first day.
    package var on: CalendarDate
    /// The person's id; the name is in the directory.
    package var person: Identifier<Person>
    /// The office.
    package var office: Office
    /// The last day, if known.
    package var until: CalendarDate?

    /// A mandate as given.
    package init(on: CalendarDate, person: Identifier<Person>, office: Office, until: CalendarDate? = nil) {
        self.on = on
        self.person = person
        self.office = office
        self.until = until
    }
}

/// A person left an office in a body.
package struct MandateEnded: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The last day.
    package var on: CalendarDate
    /// The person.
    package var person: Identifier<Person>
    /// The office.
    package var office: Office

    /// A mandate's end.
    package init(on: CalendarDate, person: Identifier<Person>, office: Office) {
        self.on = on
        self.person = person
        self.office = office
    }
}

/// A body got another name.
package struct BodyRenamed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day from which it has the name.
    package var on: CalendarDate
    /// The name.
    package var name: String

    /// A renaming.
    package init(on: CalendarDate, name: String) {
        self.on = on
        self.name = name
    }
}

/// A body folded from its events.
package struct Body: Sendable, Equatable, Decider {
    package typealias Event = BodyEvent
    package typealias Command = BodyCommand

    package static var streamKind: StreamKind { .body }

    /// An office held by a person for a time.
    package struct Mandate: Sendable, Equatable {
        /// The person.
        package var person: Identifier<Person>
        /// The office.
        package var office: Office
        /// The first day.
        package var from: CalendarDate
        /// The last day, if known.
        package var until: CalendarDate?
    }

    /// The identifier.
    package let id: Identifier<Body>
    /// Whose body it is.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// Its name, and those that it had before.
    package internal(set) var names = NameHistory()
    /// What kind of body it is.
    package internal(set) var kind = BodyKind.committee
    /// Who holds and held which office.
    package internal(set) var mandates: [Mandate] = []
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A body before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Body>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: BodyEvent, at position: Int) {
        revision += 1
        switch event {
        case .established(let established):
            municipality = established.municipality
            names.take(established.name, on: established.on)
            kind = established.kind
        case .mandateGiven(let given):
            mandates.append(
                Mandate(person: given.person, office: given.office, from: given.on, until: given.until))
        case .mandateEnded(let ended):
            for index in mandates.indices
            where mandates[index].person == ended.person && mandates[index].office == ended.office {
                if ended.on < mandates[index].until ?? ended.on.adding(days: 1) { mandates[index].until = ended.on }
            }
        case .renamed(let renamed): names.take(renamed.name, on: renamed.on)
        }
    }

    /// Its name.
    package var name: String { names.name }

    /// Who holds an office on a day; of several, the one whose mandate was given last.
    ///
    /// - Parameters:
    ///   - office: The office.
    ///   - day: The day.
    package func holder(of office: Office, on day: CalendarDate) -> Identifier<Person>? {
        mandates.last { $0.office == office && $0.from <= day && day <= $0.until ?? day }?.person
    }

    /// Who holds offices on a day, in the order in which they were given.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - offices: Which offices.
    package func holders(on day: CalendarDate, of offices: (Office) -> Bool) -> [Identifier<Person>] {
        var holders: [Identifier<Person>] = []
        for mandate in mandates
        where offices(mandate.office) && mandate.from <= day && day <= mandate.until ?? day
            && !holders.contains(mandate.person)
        {
            holders.append(mandate.person)
        }
        return holders
    }

    /// The offices that a person holds on a day, the first one of the body's order first.
    ///
    /// - Parameters:
    ///   - person: The person.
    ///   - day: The day.
    package func offices(of person: Identifier<Person>, on day: CalendarDate) -> [Office] {
        Office.allCases.filter { office in holders(on: day) { $0 == office }.contains(person) }
    }

    /// The members on a day, the chair and the vice chair among them.
    package func members(on day: CalendarDate) -> [Identifier<Person>] { holders(on: day, of: \.isMember) }

    /// The identifiers that a municipality's body may get.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - municipality: Whose body it is.
    package static func candidates(name: String, municipality: Identifier<Municipality>) -> IdentifierCandidates<Body> {
        IdentifierCandidates(.slug(municipality.rawValue, name))
    }

    /// The kind of body, guessed from its Swedish name.
    ///
    /// - Parameter name: Such as "Socialnämnden" or "Kommunstyrelsens arbetsutskott".
    package static func kind(ofName name: String) -> BodyKind {
        let key = Wording.key(name)
        if key.contains("utskott") { return .subcommittee }
        if key == "kommunstyrelsen" { return .board }
        if key == "kommunfullmäktige" { return .council }
        return .committee
    }
}

/// What can be asked of a body.
package enum BodyCommand: Sendable, Equatable {
    /// Establish it.
    case establish(BodyEstablished)
    /// Give a person an office from the occasion's day on, which may be to come.
    case giveMandate(Identifier<Person>, Office, until: CalendarDate?)
    /// End a person's office with the occasion's day.
    case endMandate(Identifier<Person>, Office)
    /// Give it another name.
    case rename(String)
}

extension Body {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: BodyCommand, _ occasion: Occasion) throws(Refusal) -> [BodyEvent] {
        switch command {
        case .establish(var established):
            try occasion.check(notBefore: nil, "A change of a body", follows: "anything")
            guard revision == 0 else {
                throw Refusal(.alreadyExists, "The body \(name) is established already, as \(id).")
            }
            established.name = Wording.tidy(established.name)
            guard !established.name.isEmpty else { throw Refusal(.invalid, "A body needs a name.") }
            established.on = occasion.on
            return [.established(established)]
        case .giveMandate(let person, let office, let until):
            try exists()
            try checkTerm(of: occasion)
            if let until, until < occasion.on {
                throw Refusal(.invalid, "The mandate would end on \(until), before it begins on \(occasion.on).")
            }
            if office.hasOneHolder {
                return given(person, office, until: until, on: occasion.on)
            }
            let held = mandates.contains {
                $0.person == person && $0.office == office && $0.from <= occasion.on && $0.until == until
            }
            guard !held else { return [] }
            return [.mandateGiven(MandateGiven(on: occasion.on, person: person, office: office, until: until))]
        case .endMandate(let person, let office):
            try exists()
            try checkTerm(of: occasion)
            // A mandate until a day can end before that day.
            let held = mandates.contains {
                $0.person == person && $0.office == office && $0.from <= occasion.on
                    && occasion.on < $0.until ?? occasion.on.adding(days: 1)
            }
            guard held else {
                throw Refusal(.notFound, "\(person) holds no such office in \(name) on \(occasion.on).")
            }
            return [.mandateEnded(MandateEnded(on: occasion.on, person: person, office: office))]
        case .rename(let name):
            try exists()
            try occasion.check(notBefore: nil, "A renaming", follows: "anything")
            let name = Wording.tidy(name)
            guard !name.isEmpty else { throw Refusal(.invalid, "A body needs a name.") }
            guard !names.has(name, on: occasion.on) else { return [] }
            return [.renamed(BodyRenamed(on: occasion.on, name: name))]
        }
    }

    /// An office that one person at a time holds: whoever held it hands over, and it ends where the next mandate begins.
    private func given(
        _ person: Identifier<Person>, _ office: Office, until: CalendarDate?, on day: CalendarDate
    ) -> [BodyEvent] {
        let holder = holder(of: office, on: day)
        guard holder != person else { return [] }
        let next = mandates.filter { $0.office == office && $0.from > day }.map(\.from).min()
        let last = [until, next?.adding(days: -1)].compactMap(\.self).min()
        let mandate = BodyEvent.mandateGiven(MandateGiven(on: day, person: person, office: office, until: last))
        guard let holder else { return [mandate] }
        return [.mandateEnded(MandateEnded(on: day.adding(days: -1), person: holder, office: office)), mandate]
    }

    /// Refuses a day further ahead than anyone is elected.
    ///
    /// Offices are given and left ahead of time: a body that is elected in autumn begins on 1 January.
    private func checkTerm(of occasion: Occasion) throws(Refusal) {
        let end = occasion.today.adding(days: 4 * 366)
        guard occasion.on <= end else {
            throw Refusal(
                .dateInFuture,
                "A mandate begins and ends within four years, the length of a term, not as late as \(occasion.on).")
        }
    }

    private func exists() throws(Refusal) {
        guard revision > 0 else { throw Refusal(.notFound, "There is no body \(id).") }
    }
}
