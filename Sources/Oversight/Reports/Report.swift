/// The stages of a report on its way through the bodies.
///
/// The raw value is what scripts match on.
package enum ReportStage: String, Sendable, Hashable, CaseIterable, Codable {
    case requested, drafting, submitted, approved, remitted, escalated, closed

    /// Whether the unit may still change it.
    package var isOpenToUnit: Bool { self == .requested || self == .drafting || self == .remitted }
    /// Whether the matter is over.
    package var isFinal: Bool { self == .approved || self == .closed }
}

/// What a body can decide on a report.
///
/// The raw value is what scripts use.
package enum DecisionOutcome: String, Sendable, Hashable, CaseIterable, Codable {
    case approve, remit, escalate, table, close
}

/// A report folded from its events.
package struct Report: Sendable, Equatable, Decider {
    package typealias Event = ReportEvent
    package typealias Command = ReportCommand

    package static var streamKind: StreamKind { .report }

    /// A decision of a body, with the corrections made to its record.
    package struct Decision: Sendable, Equatable {
        /// What was decided.
        package var outcome: DecisionOutcome
        /// Its place in the minutes.
        package var item: MinuteItem
        /// Why.
        package var reasons: String?
        /// By when the unit is to supplement.
        package var due: CalendarDate?
        /// Who presents it to the body that takes it over.
        package var presenter: Identifier<Person>?
        /// The body that takes it over, the board or the council; `nil` unless it is escalated.
        package var handedTo: Identifier<Body>?
        /// The day of the submission that was decided on; `nil` if there was none.
        package var submittedOn: CalendarDate?
        /// The corrections of the record, in the order in which they were folded.
        package var corrections: [Correction] = []
    }

    /// A goal's grade in the report.
    package struct Grade: Sendable, Equatable {
        /// The grade.
        package var grade: GradeKey
        /// Where it comes from.
        package var basis: GradeBasis
        /// Why a person set it so.
        package var reason: String?
    }

    /// The unit's answer to a remit.
    package struct Supplement: Sendable, Equatable {
        /// The day.
        package var on: CalendarDate
        /// The text.
        package var text: String
        /// The round in which it was given.
        package var round: Int
    }

    /// A submission that the unit took back.
    package struct Withdrawal: Sendable, Equatable {
        /// The day.
        package var on: CalendarDate
        /// Why.
        package var reason: String
        /// The round in which it was submitted.
        package var round: Int
        /// The day of the submission.
        package var submittedOn: CalendarDate?
    }

    /// A decision on the report as its document prints it.
    package struct StatedDecision: Sendable, Equatable {
        /// The day of the meeting.
        package var date: CalendarDate
        /// The paragraph.
        package var paragraph: String
        /// The whole as printed.
        package var written: String
        /// The body, if it is named and known.
        package var body: Identifier<Body>?
    }

    /// The contents of the report.
    package struct Outline: Sendable, Equatable {
        /// The goals that have a section, in order.
        package var sections: [ReportSection]
        /// All goals, for comparison.
        package var listedGoals: [Identifier<Goal>]
        /// The activities under none of its goals, in order.
        package var otherActivities: [Identifier<Activity>]

        /// The contents of a report.
        package init(
            sections: [ReportSection], listedGoals: [Identifier<Goal>] = [],
            otherActivities: [Identifier<Activity>] = []
        ) {
            self.sections = sections
            self.listedGoals = listedGoals
            self.otherActivities = otherActivities
        }

        /// All activities that the report shows, some of them perhaps under several goals.
        package var activities: [Identifier<Activity>] { sections.flatMap(\.activities) + otherActivities }

        /// Whether the report shows an activity.
        package func shows(_ activity: Identifier<Activity>) -> Bool {
            sections.contains { $0.activities.contains(activity) } || otherActivities.contains(activity)
        }
    }

    /// The identifier.
    package let id: Identifier<Report>
    /// Whose report it is.
    package internal(set) var municipality = Identifier<Municipality>(rawValue: "")
    /// What kind of report it is.
    package internal(set) var kind = ReportKind.oversight
    /// Its title.
    package internal(set) var title = ""
    /// The year that it reports on.
    package internal(set) var year = 0
    /// The unit that owns it.
    package internal(set) var unit: String?
    /// The body that it goes to.
    package internal(set) var committee = Identifier<Body>(rawValue: "")
    /// The board that it was escalated to, while the board has it.
    package internal(set) var board: Identifier<Body>?
    /// The day by which the unit is to submit it: as requested, or as set by a remit.
    package internal(set) var due: CalendarDate?
    /// Its contents, and the day as of which it speaks, by the latest draft.
    package internal(set) var outline: Dated<Outline>?
    /// The round of the latest draft; 0 before the first.
    package internal(set) var outlineRound = 0
    /// The goals' grades.
    package internal(set) var grades: [Identifier<Goal>: Dated<Grade>] = [:]
    /// The contradictions noted in its document.
    package internal(set) var notedFindings: Dated<[Finding]>?
    /// The figures in the running text of its document.
    package internal(set) var statedFigures: Dated<[ReportFigure]>?
    /// The decision that its document states; it implies no approval.
    package internal(set) var statedDecision: Dated<StatedDecision>?
    /// Its stage.
    package internal(set) var stage = ReportStage.requested
    /// The round: 1 until it is remitted, one more with each remit.
    package internal(set) var round = 1
    /// The position that the last submission covers; `nil` before the first, and after it was withdrawn.
    package internal(set) var submittedPosition: Int?
    /// The day of the last submission; `nil` before the first, and after it was withdrawn.
    package internal(set) var submittedOn: CalendarDate?
    /// The submissions that the unit took back, in order.
    package internal(set) var withdrawals: [Withdrawal] = []
    /// What bodies decided, in order.
    package internal(set) var decisions: [Decision] = []
    /// The decisions that were recorded by mistake and count for nothing, in order.
    package internal(set) var struckDecisions: [Decision.Struck] = []
    /// What the unit supplemented, in order.
    package internal(set) var supplements: [Supplement] = []
    /// The day of the latest step, before which no later one can have happened.
    package internal(set) var lastStepOn: CalendarDate?
    /// The earliest day on which anything is known of it.
    package internal(set) var knownSince: CalendarDate?
    /// The revision of its stream: the number of events that were applied.
    package var revision = 0

    /// A report before its first event.
    ///
    /// - Parameter id: The identifier.
    package init(id: Identifier<Report>) { self.id = id }

    /// Applies an event.
    ///
    /// - Parameters:
    ///   - event: The next event of its stream.
    ///   - position: Its position in the log.
    package mutating func apply(_ event: ReportEvent, at position: Int) {
        revision += 1
        switch event {
        case .requested(let requested):
            municipality = requested.municipality
            kind = requested.kind
            title = requested.title
            year = requested.year
            unit = requested.unit
            committee = requested.committee
            due = requested.due
            step(requested.on)
        case .drafted(let drafted):
            draft(drafted)
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
        case .withdrawn(let withdrawn):
            withdrawals.append(
                Withdrawal(on: withdrawn.on, reason: withdrawn.reason, round: round, submittedOn: submittedOn))
            (stage, submittedPosition, submittedOn) = (.drafting, nil, nil)
            step(withdrawn.on)
        case .tabled: recordDecision(event)
        case .approved:
            stage = .approved
            recordDecision(event)
        case .remitted(let remitted):
            stage = .remitted
            round += 1
            board = nil
            due = remitted.due
            recordDecision(event)
        case .supplemented(let supplemented):
            stage = .drafting
            supplements.append(Supplement(on: supplemented.on, text: supplemented.text, round: round))
            step(supplemented.on)
        case .escalated(let escalated):
            stage = .escalated
            board = escalated.board
            recordDecision(event)
        case .boardActionDecided:
            stage = .closed
            recordDecision(event)
        case .decisionCorrected(let corrected): correct(corrected)
        case .figuresStated(let stated): statedFigures.update(stated.figures, on: stated.on)
        case .decisionStated(let stated):
            // Only the meeting is printed, not the outcome, so the report stays where it stands.
            let decision = StatedDecision(
                date: stated.date, paragraph: stated.paragraph, written: stated.written, body: stated.body)
            statedDecision.update(decision, on: stated.on)
        }
    }

    /// The body that has the report: the committee, or the board once it is escalated.
    package var before: Identifier<Body> { board ?? committee }

    private mutating func draft(_ drafted: ReportDrafted) {
        let contents = Outline(
            sections: drafted.sections, listedGoals: drafted.listedGoals, otherActivities: drafted.otherActivities)
        let spokenOf = drafted.asOf ?? drafted.on
        guard !drafted.on.isBeforeAll else { return outline.update(contents, on: spokenOf) }
        // The latest draft counts, also if it speaks of an earlier day than the one that it replaces.
        outline = Dated(contents, on: spokenOf)
        outlineRound = round
        if stage == .requested { stage = .drafting }
        // What follows it comes after the day that it speaks of, which may come before the request.
        if spokenOf > lastStepOn ?? .distantPast { lastStepOn = spokenOf }
    }

    /// The day as of which what it holds is shown in a view: the one that it speaks of, or that of the view if earlier.
    ///
    /// - Parameter day: The day of the view, if it has one.
    /// - Returns: `nil` if neither has a day.
    package func contentsDay(in day: CalendarDate?) -> CalendarDate? {
        // A draft that only lends its names to an earlier day has no day of its own.
        guard let spokenOf = outline?.on, !spokenOf.isBeforeAll else { return day }
        return min(spokenOf, day ?? spokenOf)
    }

    private mutating func recordDecision(_ event: ReportEvent) {
        guard var decision = Decision(event) else { return }
        // A tabling that is recorded afterwards stands before the decision that it led to.
        let next =
            decision.outcome == .table
            ? decisions.firstIndex { $0.item.body == decision.item.body && $0.item.meeting > decision.item.meeting }
            : nil
        decision.submittedOn = next.map { decisions[$0].submittedOn } ?? submittedOn
        decisions.insert(decision, at: next ?? decisions.endIndex)
        step(decision.item.meeting)
    }

    private mutating func correct(_ corrected: DecisionCorrected) {
        guard decisions.indices.contains(corrected.decision - 1) else { return }
        let index = corrected.decision - 1
        switch corrected.field {
        case .paragraph: decisions[index].item.paragraph = corrected.now
        case .meeting:
            guard let meeting = CalendarDate(corrected.now) else { return }
            decisions[index].item.meeting = meeting
            step(meeting)
        case .reasons: decisions[index].reasons = corrected.now
        case .due:
            decisions[index].due = CalendarDate(corrected.now)
            // A due date that still runs moves with its correction.
            if index == decisions.count - 1, stage == .remitted || stage == .drafting { due = decisions[index].due }
        }
        let change = Decision.Change(
            field: corrected.field.part, was: corrected.was.isEmpty ? nil : corrected.was, now: corrected.now)
        decisions[index].corrections.append(
            Decision.Correction(on: corrected.on, reason: corrected.reason, changes: [change]))
    }

    private mutating func step(_ day: CalendarDate) {
        guard !day.isBeforeAll else { return }
        if day < knownSince ?? day.adding(days: 1) { knownSince = day }
        if day > lastStepOn ?? .distantPast { lastStepOn = day }
    }
}
