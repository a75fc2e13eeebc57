extension ImportView {
    /// What an earlier import of the same report brought, and the document that is imported now does not have.
    package struct LeftBehind: Codable, Sendable, Equatable {
        /// What it is.
        package enum Kind: String, Codable, Sendable, CaseIterable {
            case activity, assignment, indicator, statement
        }

        /// Something new in the document that looks like the same one under another title.
        package struct Resembling: Codable, Sendable, Equatable {
            /// The identifier.
            package var id: String
            /// Its title.
            package var title: String

            /// Something that looks like the same.
            package init(id: String, title: String) { (self.id, self.title) = (id, title) }
        }

        /// The identifier.
        package var id: String
        /// What it is.
        package var kind: Kind
        /// Its title.
        package var title: String
        /// What is new in the document and looks like the same one; `null` if nothing does.
        @Nullable package var resembles: Resembling?
        /// The positions of what earlier imports of the report recorded of it and nothing else rests on, the last first.
        package var positions: [Int]
        /// The commands of the tool that take it back, in order; none if something else rests on all of it.
        package var howToTakeBack: [String]

        /// What was left behind.
        package init(
            id: String, kind: Kind, title: String, resembles: Resembling?, positions: [Int], howToTakeBack: [String]
        ) {
            (self.id, self.kind, self.title, self.positions) = (id, kind, title, positions)
            self.howToTakeBack = howToTakeBack
            self.resembles = resembles
        }
    }
}
