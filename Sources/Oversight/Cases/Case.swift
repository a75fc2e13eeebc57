/// The events of a case, in the stream `case-<id>`.
package enum CaseEvent: Sendable, Equatable, EventFamily {
    case opened(CaseOpened)
    case diaryNumberAssigned(DiaryNumberAssigned)
    case closed(CaseClosed)

    package func visit<Visitor: EventVisitor>(_ visitor: Visitor) -> Visitor.Result where Visitor.Family == Self {
        switch self {
        case .opened(let event): visitor.visit(event, Self.opened)
        case .diaryNumberAssigned(let event): visitor.visit(event, Self.diaryNumberAssigned)
        case .closed(let event): visitor.visit(event, Self.closed)
        }
    }
}

/// A case was opened for a report.
package struct CaseOpened: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// Whose case it is.
    package var municipality: Identifier<Municipality>
    /// The report that it is about.
    package var report: Identifier<Report>

    /// A case as opened.
    package init(on: CalendarDate, municipality: Identifier<Municipality>, report: Identifier<Report>) {
        self.on = on
        self.municipality = municipality
        self.report = report
    }
}

/// A case was given its number in the diary.
package struct DiaryNumberAssigned: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate
    /// The number.
    package var number: DiaryNumber

    /// A number as given.
    package init(on: CalendarDate, number: DiaryNumber) {
        self.on = on
        self.number = number
    }
}

/// A case was closed, as its report was approved or the board had finished with it.
package struct CaseClosed: Sendable, Equatable, DomainEvent {
    package static let inEarlierViews = InEarlierViews.leftOut

    /// The day.
    package var on: CalendarDate

    /// A closing.
    package init(on: CalendarDate) { self.on = on }
}

/// A case folded from its events.
///
/// It has its report's identifier.
package struct Case: Sendable, Equatable, Decider {
    package typealias Event = CaseEvent
    package typealias Command = CaseCommand

    package static var streamKind: StreamKind { .matter }

    /// The identifier.
    package let id: Identifier<Case>
    /// Whose case it is.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// The report that it is about.
    package internal(set) var report: Identifier<Report>?
    /// Its number in the diary, once it has one.
    package internal(set) var diaryNumber: Dated<DiaryNumber>?
    /// The day on which it was closed.
    package internal(set) var closedOn: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A case before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Case>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: CaseEvent, at position: Int) {
        revision += 1
        switch event {
        case .opened(let opened):
            municipality = opened.municipality
            report = opened.report
        case .diaryNumberAssigned(let assigned): diaryNumber.update(assigned.number, on: assigned.on)
        case .closed(let closed): closedOn = closed.on
        }
    }
}

/// What can be asked of a case.
package enum CaseCommand: Sendable, Equatable {
    /// Give it its number in the diary.
    case assignDiaryNumber(String)
}

extension Case {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened, and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: CaseCommand, _ occasion: Occasion) throws(Refusal) -> [CaseEvent] {
        guard revision > 0 else { throw Refusal(.notFound, "There is no case \(id).") }
        try occasion.check(notBefore: nil, "A diary number", follows: "anything")
        switch command {
        case .assignDiaryNumber(let written):
            guard let number = DiaryNumber(written) else {
                throw Refusal(
                    .invalid, "\"\(written)\" is not a diary number; it needs a digit and at most 60 characters.")
            }
            guard diaryNumber?.value.isSame(as: number) != true else { return [] }
            return [.diaryNumberAssigned(DiaryNumberAssigned(on: occasion.on, number: number))]
        }
    }
}
