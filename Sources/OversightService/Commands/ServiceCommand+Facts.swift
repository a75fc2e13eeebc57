import Oversight

extension ServiceCommand {
    /// What it does, as far as who may do it.
    public var action: Action {
        switch self {
        case .planActivity: .planActivity
        case .reportActivity, .rescheduleActivity: .reportActivity
        case .requestReport: .requestReport
        case .draftReport: .draftReport
        case .proposeGrades, .gradeGoal: .gradeGoals
        case .submitReport, .supplementReport: .submitReport
        case .decide, .correctDecision: .decide
        case .assignDiaryNumber, .scheduleMeeting, .declareRecusal, .adjustMinutes, .postMinutes: .keepMinutes
        case .registerMunicipality, .adoptGradeScale, .establishUnit, .moveUnit, .closeUnit, .establishBody,
            .giveMandate, .endMandate, .adoptGoal:
            .organise
        case .grantRole, .revokeRole: .administer
        case .concludeReminder: .remind
        }
    }

    /// Whether its rule reads streams that it does not write, so that two of them must not be decided at once: a diary
    /// number is one case's only, and a unit does not come to belong to itself.
    var needsTurn: Bool {
        switch self {
        case .assignDiaryNumber, .moveUnit: true
        default: false
        }
    }

    /// The identifier of what it is about, as its receipt gives it.
    ///
    /// - Parameter state: The state to find names in.
    func subject(in state: OversightState) -> String {
        switch self {
        case .reportActivity(let id, _, _), .rescheduleActivity(let id, _, _): id.rawValue
        case .draftReport(let id), .proposeGrades(let id), .submitReport(let id), .supplementReport(let id, _),
            .gradeGoal(let id, _, _, _), .decide(let id, _), .correctDecision(let id, _, _, _, _),
            .assignDiaryNumber(let id, _):
            id.rawValue
        case .registerMunicipality(let name), .adoptGradeScale(let name, _):
            state.municipality(named: name)?.id.rawValue ?? name
        case .moveUnit(let id, _), .closeUnit(let id): id.rawValue
        case .giveMandate(let id, _, _, _), .endMandate(let id, _, _): id.rawValue
        case .scheduleMeeting(let body, let date): state.meetingIdentifier(of: body, on: date).rawValue
        case .declareRecusal(let id, _, _), .adjustMinutes(let id), .postMinutes(let id): id.rawValue
        case .grantRole(let id, _), .revokeRole(let id, _): id.rawValue
        case .concludeReminder(let id, _): id.rawValue
        // These make something, so there is an event that names it.
        case .planActivity, .requestReport, .establishUnit, .establishBody, .adoptGoal: ""
        }
    }
}
