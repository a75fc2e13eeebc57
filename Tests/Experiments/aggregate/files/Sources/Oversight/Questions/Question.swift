/// The events of a question, in the stream `question-<id>`.
package enum QuestionEvent: Sendable, Equatable, EventFamily {
    case asked(QuestionAsked)
    case reworded(QuestionReworded)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .asked(let event): visitor.visit(event, Self.asked)
        case .reworded(let event): visitor.visit(event, Self.reworded)
        }
    }
}

/// A body asked a unit a question.
package struct QuestionAsked: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day on which it was asked.
    package var on: CalendarDate
    /// The body that asked it.
    package var body: Identifier<Body>
    /// Who is to answer.
    package var unit: Identifier<OrganisationUnit>
    /// What it is about, in a few words.
    package var subject: String
    /// The question.
    package var text: String

    /// A question as asked.
    package init(
        on: CalendarDate, body: Identifier<Body>, unit: Identifier<OrganisationUnit>, subject: String, text: String
    ) {
        self.on = on
        self.body = body
        self.unit = unit
        self.subject = subject
        self.text = text
    }
}

/// A question was put in other words.
package struct QuestionReworded: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// The question.
    package var text: String

    /// Other words.
    package init(on: CalendarDate, text: String) {
        self.on = on
        self.text = text
    }
}

/// A question folded from its events.
package struct Question: Sendable, Equatable, Decider {
    package typealias Event = QuestionEvent
    package typealias Command = QuestionCommand

    package static var streamKind: StreamKind { .question }

    /// The name that the stream has after `question-`.
    package let id: Identifier<Question>
    /// The body that asked it.
    package internal(set) var body = Identifier<Body>(rawValue: "")
    /// Who is to answer.
    package internal(set) var unit = Identifier<OrganisationUnit>(rawValue: "")
    /// What it is about.
    package internal(set) var subject = ""
    /// The question.
    package internal(set) var text: Dated<String>?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A question before its first event.
    ///
    /// - Parameter id: The name that the stream has after `question-`.
    package init(id: Identifier<Question>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: QuestionEvent, at position: Int) {
        revision += 1
        switch event {
        case .asked(let asked):
            body = asked.body
            unit = asked.unit
            subject = asked.subject
            text.update(asked.text, on: asked.on)
        case .reworded(let reworded): text.update(reworded.text, on: reworded.on)
        }
    }
}

/// What can be asked of a question.
package enum QuestionCommand: Sendable, Equatable {
    /// Ask it, or put it in other words.
    case ask(QuestionAsked)
}

extension Question {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if the question is asked in these words already.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: QuestionCommand, _ occasion: Occasion) throws(Refusal) -> [QuestionEvent] {
        switch command {
        case .ask(var asked):
            try occasion.check(notBefore: text?.on, "A question", follows: "its wording")
            asked.on = occasion.on
            asked.text = Wording.tidy(asked.text)
            guard !asked.text.isEmpty else { throw Refusal(.invalid, "A question needs words.") }
            guard let text else { return [.asked(asked)] }
            return text.value == asked.text ? [] : [.reworded(QuestionReworded(on: asked.on, text: asked.text))]
        }
    }
}

extension OversightState {
    /// The identifier of a body's question to a unit: the recorded one, or the one that it would get.
    ///
    /// - Parameters:
    ///   - subject: What it is about.
    ///   - unit: Who is to answer.
    ///   - body: The body whose question it is.
    package func questionIdentifier(
        about subject: String, to unit: Identifier<OrganisationUnit>, by body: Identifier<Body>
    ) -> Identifier<Question> {
        let key = Wording.key(subject)
        let candidates = IdentifierCandidates<Question>(.slug(unit.rawValue, subject))
        let known = questions.first(of: candidates) {
            $0.body == body && $0.unit == unit && Wording.key($0.subject) == key
        }
        return known?.id ?? questions.free(of: candidates)
    }
}
