import Oversight
import OversightCommands

extension ReportEvent: RerecordedFamily {
    var action: Action {
        switch self {
        case .requested: .requestReport
        case .drafted: .draftReport
        case .goalGraded: .gradeGoals
        case .submitted, .withdrawn, .supplemented: .submitReport
        case .tabled, .approved, .remitted, .escalated, .boardActionDecided, .decisionCorrected: .decide
        case .findingsNoted, .figuresStated, .decisionStated: .importDocument
        }
    }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        let id = Identifier<Report>(rawValue: id)
        func decided(
            _ outcome: DecisionOutcome, _ item: MinuteItem, _ reasons: String?, due: CalendarDate? = nil,
            presenter: Identifier<Person>? = nil
        ) throws(Refusal) -> StreamChanges {
            try RecordDecision(
                report: id, outcome: outcome, body: item.body.rawValue, meeting: item.meeting,
                paragraph: item.paragraph, reasons: reasons, due: due, presenter: presenter
            ).record(in: context.on(item.meeting))
        }
        func changed(_ command: ReportCommand) throws(Refusal) -> StreamChanges {
            let report = try context.report(id)
            try context.checkReach(AccessTable.Subject(units: context.owner(of: report), of: report.municipality))
            return try context.change(report, command)
        }
        switch self {
        case .requested(let requested): return try context.request(requested, as: id)
        case .drafted(let drafted):
            return try changed(
                .draft(
                    drafted.sections, listedGoals: drafted.listedGoals, otherActivities: drafted.otherActivities,
                    asOf: drafted.asOf ?? drafted.on))
        case .goalGraded(let graded):
            switch graded.basis {
            case .document: return nil
            case .rule: return try changed(.proposeGrade(graded.goal, graded.grade))
            case .person:
                return try GradeGoal(
                    report: id, goal: graded.goal.rawValue, grade: graded.grade, reason: graded.reason ?? ""
                ).decide(in: context)
            }
        case .submitted(let submitted): return try changed(.submit(position: submitted.position))
        case .withdrawn(let withdrawn): return try changed(.withdraw(reason: withdrawn.reason))
        case .supplemented(let supplemented): return try changed(.supplement(supplemented.text))
        case .tabled(let tabled): return try decided(.table, tabled.item, tabled.reasons)
        case .approved(let approved): return try decided(.approve, approved.item, approved.reasons)
        case .remitted(let remitted):
            return try decided(.remit, remitted.item, remitted.reasons, due: remitted.due)
        case .escalated(let escalated):
            return try decided(.escalate, escalated.item, escalated.reasons, presenter: escalated.presenter)
        case .boardActionDecided(let action): return try decided(.close, action.item, action.reasons)
        case .decisionCorrected(let corrected):
            return try CorrectDecision(
                report: id, decision: corrected.decision, field: corrected.field, now: corrected.now,
                reason: corrected.reason
            ).decide(in: context)
        case .findingsNoted, .figuresStated, .decisionStated: return nil
        }
    }
}

extension CaseEvent: RerecordedFamily {
    var action: Action {
        switch self {
        case .opened: .requestReport
        case .diaryNumberAssigned: .keepMinutes
        case .closed: .decide
        }
    }

    func decidedAgain(in id: String, _ context: DecisionContext) throws(Refusal) -> StreamChanges? {
        switch self {
        case .diaryNumberAssigned(let assigned):
            try AssignDiaryNumber(report: Identifier(rawValue: id), number: assigned.number.written).record(in: context)
        // They follow from what happens to the report.
        case .opened, .closed: nil
        }
    }
}
