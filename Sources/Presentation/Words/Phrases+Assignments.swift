package import Oversight

extension Phrases {
    /// A kind of assignment.
    package func label(_ kind: AssignmentKind) -> String {
        switch kind {
        case .standingDirection: choose(("Särskilt uppdrag, inriktning", "Standing direction"))
        case .project: choose(("Särskilt uppdrag, projekt", "Project"))
        case .fromCommittee: choose(("Uppdrag från nämnd", "Assignment from the committee"))
        case .fromCouncil: choose(("Uppdrag från kommunfullmäktige", "Assignment from the council"))
        }
    }

    /// How an assignment stands, unless the words of the document are shown.
    package func label(_ status: AssignmentStatus) -> String {
        switch status {
        case .notStarted: choose((status.swedish, "Not started"))
        case .inProgress: choose((status.swedish, "In progress"))
        case .done: choose((status.swedish, "Done"))
        }
    }
}
