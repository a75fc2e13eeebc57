/// What ``FieldLine`` knows the facts of an activity by: the forms that have no labels, or others, are given these.
extension ActivityRole {
    /// The label of a fact.
    var label: String {
        switch self {
        case .title: "Aktivitet"
        case .goal: "Mål"
        case .start: "Startdatum"
        case .end: "Slutdatum"
        case .span: "Tidplan"
        case .status: "Status"
        case .comment: "Kommentar"
        case .units: "Enhet"
        case .number, .other: ""
        }
    }
}

extension TextLine {
    /// The line as the label of a fact with its value.
    func labelled(_ role: ActivityRole, _ value: String) -> TextLine { labelled(role.label, value) }
}

extension String {
    /// What a fact beside a title says: when it is done, or who does it.
    var roleOfFact: ActivityRole { WrittenDate.span(self) != nil || DateExpression(self) != nil ? .span : .units }
}
