import Oversight
import ReportReading

extension ImportPlanner {
    /// Plans an assignment that the log does not know, and records what the document says of it on its day.
    mutating func planAssignment(_ match: AssignmentMatch) {
        guard let first = match.rows.first else { return }
        let history = histories.events(of: .assignment, match.id.rawValue) { event -> AssignmentEvent? in
            if case .assignment(let event) = event { event } else { nil }
        }
        var draft = StreamDraft<Assignment>(match.id, after: history, asOf: day)
        let start = match.rows.lazy.map(\.plannedStart).first { !$0.isEmpty } ?? PlannedDay()
        let end = match.rows.lazy.map(\.plannedEnd).first { !$0.isEmpty } ?? PlannedDay()
        if draft.isNew {
            draft.add(
                .given(
                    AssignmentGiven(
                        on: day, municipality: municipality, title: Wording.tidy(first.title), kind: match.kind,
                        start: start.day, writtenStart: start.written, end: end.day, writtenEnd: end.written,
                        area: first.area.map(Wording.tidy), goal: first.goalLine.flatMap(goals.goal(onLine:)))))
        } else {
            let newStart = start == draft.asOfDay.start?.value ? PlannedDay() : start
            let newEnd = end == draft.asOfDay.end?.value ? PlannedDay() : end
            if !newStart.isEmpty || !newEnd.isEmpty {
                draft.add(
                    .rescheduled(
                        AssignmentRescheduled(
                            on: day, start: newStart.day, writtenStart: newStart.written, end: newEnd.day,
                            writtenEnd: newEnd.written, reason: "Stated in \(reportID)")))
            }
        }
        if let stated = match.rows.first(where: { !$0.statusLabel.isEmpty }),
            let status = document.words.statuses[stated.statusLabel]
        {
            let comment = match.rows.lazy.map(\.comment).first { !$0.isEmpty }
            draft.add(
                .statusReported(
                    AssignmentStatusReported(
                        on: day, status: status, label: Wording.tidy(stated.statusLabel), comment: comment,
                        report: reportID)))
        }
        add(
            .assignment, match.id.rawValue, revision: histories.revision(of: .assignment, match.id.rawValue),
            draft.events.map(OversightEvent.assignment))
    }
}
