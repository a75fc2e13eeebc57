/// Who gave an assignment, and for how long.
///
/// The raw value is the key that scripts and stored events use.
package enum AssignmentKind: String, Sendable, Hashable, CaseIterable, Codable {
    /// Inriktning: holds for the council's term of office.
    case standingDirection = "standing_direction"
    /// Projekt.
    case project
    /// Uppdrag från nämnd.
    case fromCommittee = "from_committee"
    /// Uppdrag från kommunfullmäktige.
    case fromCouncil = "from_council"
}
