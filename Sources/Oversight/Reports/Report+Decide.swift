/// What can be asked of a report.
package enum ReportCommand: Sendable, Equatable {
    /// Request it.
    case request(ReportRequested)
    /// Set its contents, and the day as of which it speaks: that of the draft if none is given.
    case draft(
        [ReportSection], listedGoals: [Identifier<Goal>], otherActivities: [Identifier<Activity>] = [],
        asOf: CalendarDate? = nil)
    /// Take the grade that the rule proposes for a goal.
    case proposeGrade(Identifier<Goal>, GradeKey)
    /// Set a goal's grade by hand.
    case overrideGrade(Identifier<Goal>, GradeKey, reason: String, scale: GradeScale?)
    /// Submit it, covering the log up to a position.
    case submit(position: Int)
    /// Take the submission back before the body has decided.
    case withdraw(reason: String)
    /// Supplement it after a remit.
    case supplement(String)
    /// Record what a body decided.
    case recordDecision(BodyDecision)
    /// Correct the record of a decision.
    case correct(decision: Int, CorrectedField, now: String, reason: String)
}

/// A body's decision to record, with what the report cannot know of the body.
package struct BodyDecision: Sendable, Equatable {
    /// What was decided.
    package var outcome: DecisionOutcome
    /// Its place in the minutes.
    ///
    /// The occasion's day is the meeting's.
    package var item: MinuteItem
    /// What the body is called, for sentences.
    package var bodyName: String
    /// Why.
    package var reasons: String?
    /// By when the unit is to supplement.
    package var due: CalendarDate?
    /// Who is said to present an escalated report.
    package var presenter: Identifier<Person>?
    /// Who chairs the body on the day of the meeting, if recorded.
    package var chair: Identifier<Person>?
    /// Who stands in for the chair, if recorded.
    package var viceChair: Identifier<Person>?
    /// Who takes no part in the matter at this meeting.
    package var recused: Set<Identifier<Person>>
    /// The municipality's executive board.
    package var board: Identifier<Body>
    /// The municipality's council, which decides what the board prepares; `nil` if it has none here.
    package var council: Identifier<Body>?

    /// A decision to record.
    package init(
        outcome: DecisionOutcome, item: MinuteItem, bodyName: String, reasons: String? = nil, due: CalendarDate? = nil,
        presenter: Identifier<Person>? = nil, chair: Identifier<Person>? = nil, viceChair: Identifier<Person>? = nil,
        recused: Set<Identifier<Person>> = [], board: Identifier<Body>, council: Identifier<Body>? = nil
    ) {
        self.outcome = outcome
        self.item = item
        self.bodyName = bodyName
        self.reasons = reasons
        self.due = due
        self.presenter = presenter
        self.chair = chair
        self.viceChair = viceChair
        self.recused = recused
        self.board = board
        self.council = council
    }
}

extension Report {
    /// Decides what follows from a command.
    ///
    /// - Parameters:
    ///   - command: The command.
    ///   - occasion: When it happened (for a decision, the day of the meeting), and the day of recording.
    /// - Returns: The events to append; none if what is asked already holds.
    /// - Throws: ``Refusal`` if the command cannot be carried out.
    package func decide(_ command: ReportCommand, _ occasion: Occasion) throws(Refusal) -> [ReportEvent] {
        if case .request(var requested) = command {
            guard revision == 0 else {
                throw Refusal(.alreadyExists, "The report \(id) exists already, as \"\(title)\".")
            }
            try occasion.check(notBefore: nil, "A request", follows: "anything")
            requested.title = Wording.tidy(requested.title)
            guard !requested.title.isEmpty else { throw Refusal(.invalid, "A report needs a title.") }
            guard (occasion.on.year - 10...occasion.on.year + 1).contains(requested.year) else {
                throw Refusal(
                    .invalid,
                    "A report that is asked for on \(occasion.on) is of a year at most ten back or the next, not \(requested.year)."
                )
            }
            if let due = requested.due, due < occasion.on {
                throw Refusal(.invalid, "The report would be due on \(due), before it is asked for on \(occasion.on).")
            }
            requested.on = occasion.on
            return [.requested(requested)]
        }
        guard revision > 0 else {
            throw Refusal(.notFound, "There is no report \(id); `uppsiktctl report list` shows all.")
        }
        switch command {
        case .request: return []
        case .draft(let sections, let listed, let others, let asOf):
            try openToUnit("changed")
            // A report that is asked for in May may speak of April; an earlier release dated its draft by that day.
            try occasion.check(notBefore: asOf == occasion.on ? nil : knownSince, "A draft", follows: "the request")
            let day = asOf ?? occasion.on
            guard day <= occasion.on else {
                throw Refusal(
                    .dateInFuture, "A draft of \(occasion.on) cannot say how things stand on \(day), a later day.")
            }
            let contents = Outline(sections: sections, listedGoals: listed, otherActivities: others)
            guard !contents.activities.isEmpty else {
                throw Refusal(.invalid, "A report holds at least one goal with an activity; plan activities first.")
            }
            guard outline != Dated(contents, on: day) else { return [] }
            return [
                .drafted(
                    ReportDrafted(
                        on: occasion.on, asOf: day == occasion.on ? nil : day, sections: sections, listedGoals: listed,
                        otherActivities: others))
            ]
        case .proposeGrade(let goal, let grade):
            try openToUnit("graded")
            try occasion.check(notBefore: knownSince, "A grade", follows: "the request")
            // A grade that a person set holds until a person changes it.
            guard grades[goal]?.value.basis != .person, grades[goal]?.value.grade != grade else { return [] }
            return [.goalGraded(GoalGraded(on: occasion.on, goal: goal, grade: grade, basis: .rule))]
        case .overrideGrade(let goal, let grade, let reason, let scale):
            return try override(goal, grade, reason, scale, occasion)
        case .submit(let position): return try submit(position, occasion)
        case .withdraw(let reason): return try withdraw(reason, occasion)
        case .supplement(let text): return try supplement(text, occasion)
        case .recordDecision(let decision): return try record(decision, occasion)
        case .correct(let number, let field, let now, let reason):
            return try correct(number, field, now, reason, occasion)
        }
    }

    private func override(
        _ goal: Identifier<Goal>, _ grade: GradeKey, _ reason: String, _ scale: GradeScale?, _ occasion: Occasion
    ) throws(Refusal) -> [ReportEvent] {
        try openToUnit("graded")
        try occasion.check(notBefore: knownSince, "A grade", follows: "the request")
        guard outline?.value.sections.contains(where: { $0.goal == goal }) == true else {
            throw Refusal(.notFound, "The report has no section for the goal \(goal).")
        }
        if let scale, !scale.steps.contains(where: { $0.key == grade }) {
            let known = scale.steps.map(\.key.rawValue).joined(separator: ", ")
            throw Refusal(
                .invalid, "\"\(grade.rawValue)\" is not a grade of the municipality's scale, which has \(known).")
        }
        let reason = Wording.tidy(reason)
        guard !reason.isEmpty else {
            throw Refusal(.reasonsMissing, "A grade set by hand needs a reason; the rule's proposal stands otherwise.")
        }
        let given = Grade(grade: grade, basis: .person, reason: reason)
        guard grades[goal]?.value != given else { return [] }
        return [
            .goalGraded(
                GoalGraded(on: occasion.on, goal: goal, grade: grade, basis: .person, reason: reason))
        ]
    }

    private func submit(_ position: Int, _ occasion: Occasion) throws(Refusal) -> [ReportEvent] {
        switch stage {
        case .drafting: break
        case .requested:
            throw Refusal(.wrongState, "The report \(id) has no contents yet; draft it first.")
        case .remitted:
            throw Refusal(
                .wrongState, "The report \(id) was remitted and is not supplemented yet; use `report supplement` first."
            )
        case .submitted, .escalated:
            throw Refusal(.wrongState, "The report \(id) is submitted already and waits for the decision of its body.")
        case .approved, .closed:
            throw Refusal(.decided, "The report \(id) is decided; a decided matter is not submitted again.")
        }
        try occasion.check(notBefore: lastStepOn, "A submission", follows: "the report's last step")
        guard let contents = outline?.value, !contents.sections.isEmpty || !contents.otherActivities.isEmpty else {
            throw Refusal(.wrongState, "The report \(id) has no goal; draft it first.")
        }
        return [.submitted(ReportSubmitted(on: occasion.on, position: position, round: round))]
    }

    private func withdraw(_ reason: String, _ occasion: Occasion) throws(Refusal) -> [ReportEvent] {
        switch stage {
        case .submitted: break
        case .requested, .drafting, .remitted:
            throw Refusal(
                .wrongState, "The report \(id) is \(stage.rawValue), not submitted, so there is nothing to withdraw.")
        case .escalated:
            throw Refusal(
                .wrongState, "The report \(id) was escalated by its committee and can no longer be withdrawn.")
        case .approved, .closed:
            throw Refusal(.decided, "The report \(id) is decided; a decided matter is not withdrawn.")
        }
        let reason = Wording.tidy(reason)
        guard !reason.isEmpty else {
            throw Refusal(.reasonsMissing, "A withdrawal needs its reason, for the body that had the report.")
        }
        try occasion.check(notBefore: lastStepOn, "A withdrawal", follows: "the report's last step")
        return [.withdrawn(ReportWithdrawn(on: occasion.on, reason: reason))]
    }

    private func supplement(_ text: String, _ occasion: Occasion) throws(Refusal) -> [ReportEvent] {
        guard !Wording.tidy(text).isEmpty else {
            throw Refusal(.invalid, "A supplement needs a text that answers the reasons of the remit.")
        }
        if stage.isFinal { throw Refusal(.decided, "The report \(id) is decided; a decided matter is not edited.") }
        guard stage == .remitted || (stage == .drafting && round > 1) else {
            throw Refusal(
                .wrongState,
                "The report \(id) was not remitted, so there is nothing to supplement; it is \(stage.rawValue).")
        }
        try occasion.check(notBefore: lastStepOn, "A supplement", follows: "the report's last step")
        guard supplements.last != Supplement(on: occasion.on, text: text, round: round) else { return [] }
        let supplemented = ReportEvent.supplemented(ReportSupplemented(on: occasion.on, text: text))
        guard let outline, outlineRound < round, outline.on < occasion.on else { return [supplemented] }
        // A new round says how things stand now, unless the unit drafted it for a day of its choice.
        return [
            supplemented,
            .drafted(
                ReportDrafted(
                    on: occasion.on, sections: outline.value.sections, listedGoals: outline.value.listedGoals,
                    otherActivities: outline.value.otherActivities)),
        ]
    }

    private func openToUnit(_ verb: String) throws(Refusal) {
        if stage.isOpenToUnit { return }
        if stage.isFinal { throw Refusal(.decided, "The report \(id) is decided and can no longer be \(verb).") }
        throw Refusal(.wrongState, "The report \(id) is \(stage.rawValue); it can be \(verb) only after a remit.")
    }
}
