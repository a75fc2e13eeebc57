/// The stages of a report on its way through the bodies.
///
/// The raw value is what scripts match on.
public enum ReportStage: String, Sendable, Hashable, CaseIterable, Codable {
    case requested, drafting, submitted, approved, remitted, escalated, closed

    /// Whether the unit may still change it.
    public var isOpenToUnit: Bool { self == .requested || self == .drafting || self == .remitted }
    /// Whether the matter is over.
    public var isFinal: Bool { self == .approved || self == .closed }
}

/// What a body can decide on a report.
///
/// The raw value is what scripts use.
public enum DecisionOutcome: String, Sendable, Hashable, CaseIterable, Codable {
    case approve, remit, escalate, table, close
}

/// A report folded from its events.
public struct Report: Sendable, Equatable, Decider {
    package typealias Event = ReportEvent
    package typealias Command = ReportCommand

    package static var streamKind: StreamKind { .report }

    /// A decision of a body, with the corrections made to its record.
    public struct Decision: Sendable, Equatable {
        /// What was decided.
        public var outcome: DecisionOutcome
        /// Its place in the minutes.
        public var item: MinuteItem
        /// Why.
        public var reasons: String?
        /// By when the unit is to supplement.
        public var due: CalendarDate?
        /// Who presents it to the board.
        public var presenter: Identifier<Person>?
        /// The reasons given for correcting the record.
        public var corrections: [String] = []
    }

    /// A goal's grade in the report.
    public struct Grade: Sendable, Equatable {
        /// The grade.
        public var grade: GradeKey
        /// Where it comes from.
        public var basis: GradeBasis
        /// Why a person set it so.
        public var reason: String?
    }

    /// The unit's answer to a remit.
    public struct Supplement: Sendable, Equatable {
        /// The day.
        public var on: CalendarDate
        /// The text.
        public var text: String
        /// The round in which it was given.
        public var round: Int
    }

    /// The contents of the report.
    public struct Outline: Sendable, Equatable {
        /// The goals that have a section, in order.
        public var sections: [ReportSection]
        /// All goals, for comparison.
        public var listedGoals: [Identifier<Goal>]

        /// The contents of a report.
        public init(sections: [ReportSection], listedGoals: [Identifier<Goal>] = []) {
            self.sections = sections
            self.listedGoals = listedGoals
        }
    }

    /// The identifier.
    public let id: Identifier<Report>
    /// Whose report it is.
    public internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// What kind of report it is.
    public internal(set) var kind = ReportKind.oversight
    /// Its title.
    public internal(set) var title = ""
    /// The unit that owns it.
    public internal(set) var unit: String?
    /// The body that it goes to.
    public internal(set) var committee = Identifier<Body>(rawValue: "")
    /// The board that it was escalated to, while the board has it.
    public internal(set) var board: Identifier<Body>?
    /// The day by which the unit is to submit it: as requested, or as set by a remit.
    public internal(set) var due: CalendarDate?
    /// Its contents, as of the day of the latest draft.
    public internal(set) var outline: Dated<Outline>?
    /// The goals' grades.
    public internal(set) var grades: [Identifier<Goal>: Dated<Grade>] = [:]
    /// The contradictions noted in its document.
    public internal(set) var notedFindings: Dated<[Finding]>?
    /// Its stage.
    public internal(set) var stage = ReportStage.requested
    /// The round: 1 until it is remitted, one more with each remit.
    public internal(set) var round = 1
    /// The position that the last submission covers; `nil` before the first.
    public internal(set) var submittedPosition: Int?
    /// The day of the last submission.
    public internal(set) var submittedOn: CalendarDate?
    /// What bodies decided, in order.
    public internal(set) var decisions: [Decision] = []
    /// What the unit supplemented, in order.
    public internal(set) var supplements: [Supplement] = []
    /// The day of the latest step, before which no later one can have happened.
    public internal(set) var lastStepOn: CalendarDate?
    /// The earliest day on which anything is known of it.
    public internal(set) var knownSince: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    public internal(set) var revision = 0

    /// A report before its first event.
    ///
    /// - Parameter id: The identifier.
    public init(id: Identifier<Report>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    public mutating func apply(_ event: ReportEvent, at position: Int) {
        revision += 1
        switch event {
        case .requested(let requested):
            municipality = requested.municipality
            kind = requested.kind
            title = requested.title
            unit = requested.unit
            committee = requested.committee
            due = requested.due
            step(requested.on)
        case .drafted(let drafted):
            outline.update(
                Outline(sections: drafted.sections, listedGoals: drafted.listedGoals), on: drafted.on)
            if stage == .requested, !drafted.on.isBeforeAll { stage = .drafting }
            step(drafted.on)
        case .goalGraded(let graded):
            grades[graded.goal].update(
                Grade(grade: graded.grade, basis: graded.basis, reason: graded.reason), on: graded.on)
            step(graded.on)
        case .findingsNoted(let noted): notedFindings.update(noted.findings, on: noted.on)
        case .submitted(let submitted):
            stage = .submitted
            submittedPosition = submitted.position
            submittedOn = submitted.on
            step(submitted.on)
        case .tabled(let tabled): recordDecision(.table, tabled.item, tabled.reasons)
        case .approved(let approved):
            stage = .approved
            recordDecision(.approve, approved.item, approved.reasons)
        case .remitted(let remitted):
            stage = .remitted
            round += 1
            board = nil
            due = remitted.due
            recordDecision(.remit, remitted.item, remitted.reasons, due: remitted.due)
        case .supplemented(let supplemented):
            stage = .drafting
            supplements.append(Supplement(on: supplemented.on, text: supplemented.text, round: round))
            step(supplemented.on)
        case .escalated(let escalated):
            stage = .escalated
            board = escalated.board
            recordDecision(.escalate, escalated.item, escalated.reasons, presenter: escalated.presenter)
        case .boardActionDecided(let action):
            stage = .closed
            recordDecision(.close, action.item, action.reasons)
        case .decisionCorrected(let corrected): correct(corrected)
        }
    }

    /// The body that has the report: the committee, or the board once it is escalated.
    public var before: Identifier<Body> { board ?? committee }

    private mutating func recordDecision(
        _ outcome: DecisionOutcome, _ item: MinuteItem, _ reasons: String?, due: CalendarDate? = nil,
        presenter: Identifier<Person>? = nil
    ) {
        decisions.append(
            Decision(outcome: outcome, item: item, reasons: reasons, due: due, presenter: presenter))
        step(item.meeting)
    }

    private mutating func correct(_ corrected: DecisionCorrected) {
        guard decisions.indices.contains(corrected.decision - 1) else { return }
        let index = corrected.decision - 1
        switch corrected.field {
        case .paragraph: decisions[index].item.paragraph = corrected.now
        case .meeting:
            guard let meeting = CalendarDate(corrected.now) else { return }
            decisions[index].item.meeting = meeting
        case .reasons: decisions[index].reasons = corrected.now
        case .due:
            decisions[index].due = CalendarDate(corrected.now)
            // A due date that still runs moves with its correction.
            if index == decisions.count - 1, stage == .remitted || stage == .drafting { due = decisions[index].due }
        }
        decisions[index].corrections.append(corrected.reason)
    }

    private mutating func step(_ day: CalendarDate) {
        guard !day.isBeforeAll else { return }
        if day < knownSince ?? day.adding(days: 1) { knownSince = day }
        if day > lastStepOn ?? .distantPast { lastStepOn = day }
    }
}
