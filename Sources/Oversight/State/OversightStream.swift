/// A stream of the domain: the history of one thing.
package struct OversightStream: Sendable, Hashable {
    /// The kind of thing.
    package var kind: StreamKind
    /// The identifier of the thing.
    package var id: String

    /// The stream of one thing.
    ///
    /// - Parameters:
    ///   - kind: The kind of thing.
    ///   - id: The identifier.
    package init(_ kind: StreamKind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// The stream with a name, or `nil` if the domain has no such kind.
    ///
    /// - Parameter name: `<kind>-<id>`.
    package init?(name: String) {
        guard let hyphen = name.firstIndex(of: "-"), let kind = StreamKind(rawValue: String(name[..<hyphen])) else {
            return nil
        }
        self.kind = kind
        id = String(name[name.index(after: hyphen)...])
    }

    /// The name in the log: `<kind>-<id>`.
    package var name: String { "\(kind.rawValue)-\(id)" }
}

/// The kinds of streams in which an event may stand.
package enum StreamKinds: Sendable, Hashable {
    /// Streams of one kind.
    case one(StreamKind)
    /// Streams of some kinds.
    case some(Set<StreamKind>)
    /// Every stream.
    case all

    /// Whether an event may be in streams of a kind.
    ///
    /// - Parameter kind: The kind.
    package func contains(_ kind: StreamKind) -> Bool {
        switch self {
        case .one(let only): only == kind
        case .some(let kinds): kinds.contains(kind)
        case .all: true
        }
    }
}
