/// The events of a municipality, in the stream `municipality-<id>`.
package enum MunicipalityEvent: Sendable, Equatable, EventFamily {
    case registered(MunicipalityRegistered)
    case gradeScaleAdopted(GradeScaleAdopted)
    case assessmentScaleAdopted(AssessmentScaleAdopted)
    case trendWordsAdopted(TrendWordsAdopted)
    case assignmentWordsAdopted(AssignmentWordsAdopted)
    case activityWordsAdopted(ActivityWordsAdopted)
    case yearClosed(YearClosed)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .registered(let event): visitor.visit(event, Self.registered)
        case .gradeScaleAdopted(let event): visitor.visit(event, Self.gradeScaleAdopted)
        case .assessmentScaleAdopted(let event): visitor.visit(event, Self.assessmentScaleAdopted)
        case .trendWordsAdopted(let event): visitor.visit(event, Self.trendWordsAdopted)
        case .assignmentWordsAdopted(let event): visitor.visit(event, Self.assignmentWordsAdopted)
        case .activityWordsAdopted(let event): visitor.visit(event, Self.activityWordsAdopted)
        case .yearClosed(let event): visitor.visit(event, Self.yearClosed)
        }
    }
}

/// A municipality began to use the installation.
package struct MunicipalityRegistered: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day of its first event.
    package var on: CalendarDate
    /// Its name, without "kommun".
    package var name: String

    /// A municipality as registered.
    package init(on: CalendarDate, name: String) {
        self.on = on
        self.name = name
    }
}

/// A municipality adopted the scale on which it grades its goals.
package struct GradeScaleAdopted: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day from which it is used.
    package var on: CalendarDate
    /// The scale.
    package var scale: GradeScale

    /// A scale as adopted.
    package init(on: CalendarDate, scale: GradeScale) {
        self.on = on
        self.scale = scale
    }
}

/// A municipality folded from its events.
package struct Municipality: Sendable, Equatable, Decider {
    package typealias Event = MunicipalityEvent
    package typealias Command = MunicipalityCommand

    package static var streamKind: StreamKind { .municipality }

    /// The identifier.
    package let id: Identifier<Municipality>
    /// Its name, without "kommun".
    package internal(set) var name = ""
    /// The scale on which it grades its goals.
    package internal(set) var scale: Dated<GradeScale>?
    /// The scales on which it assesses indicators.
    package internal(set) var assessmentScales = History<AssessmentScale>()
    /// Its words for trends.
    package internal(set) var trendWords = History<TrendWords>()
    /// Its words for the status of assignments.
    package internal(set) var assignmentWords = History<AssignmentWords>()
    /// Its own words for the status of activities, beside those that are known everywhere.
    package internal(set) var activityWords = History<ActivityWords>()
    /// The years that it has closed, in order.
    package internal(set) var closedYears: [ClosedYear] = []
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A municipality before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Municipality>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: MunicipalityEvent, at position: Int) {
        revision += 1
        switch event {
        case .registered(let registered): name = registered.name
        case .gradeScaleAdopted(let adopted): scale.update(adopted.scale, on: adopted.on)
        case .assessmentScaleAdopted(let adopted): assessmentScales.add(AssessmentScale(adopted), on: adopted.on)
        case .trendWordsAdopted(let adopted): trendWords.add(TrendWords(adopted), on: adopted.on)
        case .assignmentWordsAdopted(let adopted):
            assignmentWords.add(AssignmentWords(words: adopted.words), on: adopted.on)
        case .activityWordsAdopted(let adopted):
            activityWords.add(ActivityWords(words: adopted.words), on: adopted.on)
        case .yearClosed(let closed): apply(closed)
        }
    }

    /// The identifiers that a municipality may get: its name without "kommun", as ``Identifier/slug(_:)`` writes it.
    ///
    /// - Parameter name: Its name, with or without "kommun".
    package static func candidates(name: String) -> IdentifierCandidates<Municipality> {
        IdentifierCandidates(.slug(shortName(name)))
    }

    /// A municipality's name without "kommun".
    ///
    /// - Parameter name: "Ånge kommun" or "Ånge".
    package static func shortName(_ name: String) -> String {
        let tidy = Wording.tidy(name)
        guard tidy.lowercased().hasSuffix(" kommun") else { return tidy }
        let short = Wording.tidy(String(tidy.dropLast(" kommun".count)))
        // The genitive ("Hudiksvalls kommun") stays: it looks the same as a name that ends in s.
        return short.isEmpty ? tidy : short
    }
}

/// What can be asked of a municipality.
package enum MunicipalityCommand: Sendable, Equatable {
    /// Register it as a user of the installation.
    case register(name: String)
    /// Adopt the scale on which it grades its goals.
    case adoptGradeScale(GradeScale)
    /// Adopt the scale on which it assesses indicators.
    case adoptAssessmentScale(AssessmentScale)
    /// Adopt its words for trends.
    case adoptTrendWords(TrendWords)
    /// Adopt its words for the status of assignments.
    case adoptAssignmentWords(AssignmentWords)
    /// Adopt its own words for the status of activities.
    case adoptActivityWords(ActivityWords)
    /// Close a year, with what became of what was open in it.
    case closeYear(Int, [ClosedItem])
}

extension Municipality {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: MunicipalityCommand, _ occasion: Occasion) throws(Refusal) -> [MunicipalityEvent] {
        try occasion.check(notBefore: nil, "A registration", follows: "anything")
        switch command {
        case .register(let name):
            let name = Self.shortName(name)
            guard !name.isEmpty else { throw Refusal(.invalid, "A municipality needs a name.") }
            guard revision == 0 else {
                throw Refusal(.alreadyExists, "The municipality \(self.name) is registered already, as \(id).")
            }
            return [.registered(MunicipalityRegistered(on: occasion.on, name: name))]
        case .adoptGradeScale(let scale):
            try exists()
            let keys = scale.steps.map(\.key)
            guard !keys.isEmpty, Set(keys).count == keys.count else {
                throw Refusal(.invalid, "A grade scale needs at least one grade, each with a key of its own.")
            }
            if let odd = keys.first(where: { !$0.isWellFormed }) {
                throw Refusal(
                    .invalid, "\"\(odd.rawValue)\" is not a grade key; use lower-case a to z, digits and _ only.")
            }
            if let rule = scale.rule {
                for key in [rule.noneStarted, rule.inProgress, rule.oneCompleted, rule.targetReached]
                where !keys.contains(key) {
                    throw Refusal(.invalid, "The rule proposes \"\(key.rawValue)\", which is not a grade of the scale.")
                }
            }
            guard self.scale?.value != scale else { return [] }
            return [.gradeScaleAdopted(GradeScaleAdopted(on: occasion.on, scale: scale))]
        case .adoptAssessmentScale(let scale):
            try exists()
            try scale.check()
            guard assessmentScales.value(asOf: occasion.on) != scale else { return [] }
            return [.assessmentScaleAdopted(.init(on: occasion.on, steps: scale.steps, none: scale.none))]
        case .adoptTrendWords(let words):
            try exists()
            try words.check()
            guard trendWords.value(asOf: occasion.on) != words else { return [] }
            return [
                .trendWordsAdopted(
                    .init(
                        on: occasion.on, improving: words.improving, unchanged: words.unchanged,
                        worsening: words.worsening, incomparable: words.incomparable, none: words.none))
            ]
        case .adoptAssignmentWords(let words):
            try exists()
            try words.check()
            guard assignmentWords.value(asOf: occasion.on) != words else { return [] }
            return [.assignmentWordsAdopted(.init(on: occasion.on, words: words.words))]
        case .adoptActivityWords(let words):
            try exists()
            try words.check()
            guard activityWords.value(asOf: occasion.on) ?? ActivityWords(words: []) != words else { return [] }
            return [.activityWordsAdopted(.init(on: occasion.on, words: words.words))]
        case .closeYear(let year, let items):
            try exists()
            return try closing(year, items, occasion)
        }
    }

    private func exists() throws(Refusal) {
        guard revision > 0 else { throw Refusal(.notFound, "There is no municipality \(id).") }
    }
}
