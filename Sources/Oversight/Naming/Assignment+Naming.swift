extension Assignment {
    /// The identifiers that an assignment may get.
    ///
    /// - Parameters:
    ///   - title: What is to be done.
    ///   - kind: What kind of assignment it is.
    ///   - municipality: Whose assignment it is.
    package static func candidates(
        title: String, kind: AssignmentKind, municipality: Identifier<Municipality>
    ) -> IdentifierCandidates<Assignment> {
        IdentifierCandidates(.short(municipality.rawValue, of: Wording.key(title), kind.rawValue))
    }
}

extension OversightState {
    /// A municipality's assignment of a kind with a title.
    ///
    /// The year is no part of it: an assignment that stands in the reports of several years is one.
    ///
    /// - Parameters:
    ///   - title: What is to be done, as ``Wording/key(_:)`` compares it.
    ///   - kind: What kind of assignment it is.
    ///   - municipality: Whose assignment it is.
    package func assignment(
        titled title: String, kind: AssignmentKind, of municipality: Identifier<Municipality>
    ) -> Assignment? {
        let key = Wording.key(title)
        return assignments.first(of: Assignment.candidates(title: title, kind: kind, municipality: municipality)) {
            $0.municipality == municipality && $0.kind == kind && Wording.key($0.title) == key
        }
    }

    /// The identifier of a municipality's assignment of a kind with a title: the recorded one, or the one that it would
    /// get.
    ///
    /// - Parameters:
    ///   - title: What is to be done.
    ///   - kind: What kind of assignment it is.
    ///   - municipality: Whose assignment it is.
    ///   - isReserved: Whether an identifier is promised to an assignment that is not recorded yet.
    package func assignmentIdentifier(
        titled title: String, kind: AssignmentKind, of municipality: Identifier<Municipality>,
        besides isReserved: (Identifier<Assignment>) -> Bool = { _ in false }
    ) -> Identifier<Assignment> {
        assignment(titled: title, kind: kind, of: municipality)?.id
            ?? assignments.free(
                of: Assignment.candidates(title: title, kind: kind, municipality: municipality), besides: isReserved)
    }
}
