/// The events of a follow-up of private providers, in the stream `followup-<id>`.
package enum ProviderEvent: Sendable, Equatable, EventFamily {
    case sampleDrawn(ProviderSampleDrawn)
    case followedUp(ProviderFollowedUp)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .sampleDrawn(let event): visitor.visit(event, Self.sampleDrawn)
        case .followedUp(let event): visitor.visit(event, Self.followedUp)
        }
    }
}

/// A sample of private providers was drawn to be followed up.
package struct ProviderSampleDrawn: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.alwaysHeld

    /// The day as of which it was stated.
    package var on: CalendarDate
    /// Whose providers they are.
    package var municipality: Identifier<Municipality>
    /// The year that is followed up.
    package var year: Int
    /// The report that states it, if one does.
    package var report: Identifier<Report>?
    /// How many providers the municipality uses.
    package var suppliersUsed: Int
    /// The names of those that were drawn.
    package var drawn: [String]
    /// How they were drawn, as written.
    package var method: String?

    /// A sample as drawn.
    package init(
        on: CalendarDate, municipality: Identifier<Municipality>, year: Int, report: Identifier<Report>? = nil,
        suppliersUsed: Int, drawn: [String], method: String? = nil
    ) {
        self.on = on
        self.municipality = municipality
        self.year = year
        self.report = report
        self.suppliersUsed = suppliersUsed
        self.drawn = drawn
        self.method = method
    }
}

/// A private provider was followed up.
package struct ProviderFollowedUp: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day as of which it was stated.
    package var on: CalendarDate
    /// The name of the provider.
    package var supplier: String
    /// Its answers, in the order of the questions.
    package var answers: [ProviderAnswer]
    /// The report that states it, if one does.
    package var report: Identifier<Report>?

    /// A follow-up.
    package init(on: CalendarDate, supplier: String, answers: [ProviderAnswer], report: Identifier<Report>? = nil) {
        self.on = on
        self.supplier = supplier
        self.answers = answers
        self.report = report
    }
}

/// A provider's answer to a question.
package struct ProviderAnswer: Sendable, Hashable {
    /// What the question is about, as written.
    package var topic: String?
    /// The question as written.
    package var question: String
    /// The answer as written.
    package var answer: String

    /// An answer.
    package init(topic: String? = nil, question: String, answer: String) {
        self.topic = topic
        self.question = question
        self.answer = answer
    }
}
