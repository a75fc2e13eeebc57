/// What an append was decided on: the revision that its stream must have.
package enum ExpectedRevision: Sendable, Hashable {
    /// The stream may have any revision.
    case any
    /// The stream must have no event yet.
    case none
    /// The stream must have exactly this revision, which is its number of events.
    case exactly(Int)

    /// Whether a stream at this revision is what was expected.
    ///
    /// - Parameter revision: The stream's number of events, 0 if it does not exist.
    package func allows(_ revision: Int) -> Bool {
        switch self {
        case .any: true
        case .none: revision == 0
        case .exactly(let expected): revision == expected
        }
    }
}

extension ExpectedRevision: CustomStringConvertible {
    /// The expectation as it reads in a sentence.
    package var description: String {
        switch self {
        case .any: "any revision"
        case .none: "no events"
        case .exactly(let revision): "revision \(revision)"
        }
    }
}
