package import Oversight
package import OversightCommands
import OversightViews

/// That a status which was reported for a day does not show, since one of a later day stands.
private func behind(_ standing: CalendarDate?, _ label: @autoclosure () -> String, day: CalendarDate) -> String? {
    guard let standing, standing > day else { return nil }
    return "It counts as of \(day). A newer status stands, of \(standing): \(label())."
}

extension ReportActivity {
    package func note(in state: OversightState, on day: CalendarDate) -> String? {
        guard let standing = state.activities[activity]?.standing else { return nil }
        return behind(standing.on, standing.value.status.swedish, day: day)
    }
}

extension ReportAssignment {
    package func note(in state: OversightState, on day: CalendarDate) -> String? {
        guard let standing = state.assignments[assignment]?.standing else { return nil }
        return behind(standing.on, standing.value.label, day: day)
    }
}

extension RecordDecision {
    /// Which body takes over a report that is handed on, and that the paragraph is also another decision's.
    package func note(in state: OversightState, on day: CalendarDate) -> String? {
        let notes = [handedOn(in: state), sharedParagraph(in: state)].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }

    /// Which body takes the report over.
    private func handedOn(in state: OversightState) -> String? {
        guard outcome == .escalate, let report = state.reports[report] else { return nil }
        let own = report.decisions.last { Paragraph($0.item.paragraph) == Paragraph(paragraph) }
        return own?.handedTo.map { "It is before \(state.name(of: $0)) now." }
    }

    /// That the body decided on a report under the same paragraph at another time of the same year, or on another report.
    ///
    /// Paragraphs go on through the year, and reports that are decided together share one; practice varies, so the
    /// secretary is told.
    private func sharedParagraph(in state: OversightState) -> String? {
        let own = state.reports[report]?.decisions.last { Paragraph($0.item.paragraph) == Paragraph(paragraph) }
        guard let item = own?.item else { return nil }
        for other in state.reports.entities {
            for decision in other.decisions
            where decision.item.body == item.body && decision.item.meeting.year == item.meeting.year
                && Paragraph(decision.item.paragraph) == Paragraph(item.paragraph)
                && (other.id != report || decision.item.meeting != item.meeting)
            {
                return
                    "\(item.paragraph) is also that of a decision on \(other.id), of \(decision.item.meeting); `uppsiktctl report correct` puts a paragraph right."
            }
        }
        return nil
    }
}

extension AdjustMinutes {
    /// That the minutes were adjusted later than the law has it.
    package func note(in state: OversightState, on day: CalendarDate) -> String? {
        guard let meeting = state.meetings[meeting], let adjustedOn = meeting.adjustedOn,
            let last = meeting.deadlines?.adjustBy, adjustedOn > last
        else { return nil }
        return "They were to be adjusted by \(last)."
    }
}

extension PostMinutes {
    /// That the minutes were posted later than the law has it.
    package func note(in state: OversightState, on day: CalendarDate) -> String? {
        guard paragraph == nil, let meeting = state.meetings[meeting], let postedOn = meeting.postedOn,
            let last = meeting.deadlines?.postBy, postedOn > last
        else { return nil }
        return "They were to be posted by \(last)."
    }
}
