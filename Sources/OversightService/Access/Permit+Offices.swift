import Oversight
import OversightCommands

extension Permit {
    /// Whether an office that somebody holds allows an action without a role.
    ///
    /// A member has to read what the body decides on, and the law has the minutes adjusted by the chair and the adjusters
    /// themselves (kommunallagen 5 kap. 69 §).
    ///
    /// - Parameters:
    ///   - action: The action.
    ///   - person: The person whose offices count.
    ///   - state: The state that holds the mandates and the meetings.
    ///   - day: The day of asking.
    static func isAllowedByOffice(
        _ action: Action, to person: Identifier<Person>, in state: OversightState, on day: CalendarDate
    ) -> Bool {
        switch action {
        case .read: state.bodies.entities.contains { $0.holders(on: day) { _ in true }.contains(person) }
        case .adjust: state.meetings.entities.contains { state.adjusts(person, $0) }
        case .importDocument, .requestReport, .planActivity, .reportActivity, .draftReport, .submitReport, .gradeGoals,
            .measure, .decide, .keepMinutes, .organise, .rectify, .remind, .operate, .administer:
            false
        }
    }
}

extension OversightState {
    /// Whether somebody adjusts the minutes of a meeting: as its chair, or chosen for it.
    func adjusts(_ person: Identifier<Person>, _ meeting: Meeting) -> Bool {
        if meeting.adjusters.contains(person) { return true }
        guard let date = meeting.date else { return false }
        return meeting.presiding(over: bodies[meeting.body], on: date) == person
    }
}
