package import Oversight

/// Gives the names that pages show for the ids that events hold.
package protocol NameBook: Sendable {
    /// A person's name, or `nil` if the directory has none (it was erased, or never known).
    ///
    /// - Parameter person: The person's id.
    func name(of person: Identifier<Person>) -> String?
}

/// A name book without names: every person is shown by id.
package struct NoNames: NameBook {
    /// An empty name book.
    package init() {}

    /// Always `nil`.
    package func name(of person: Identifier<Person>) -> String? { nil }
}
