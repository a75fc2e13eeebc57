package import Oversight
package import OversightCommands

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
