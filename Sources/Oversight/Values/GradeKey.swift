/// The key of a step on a municipality's grade scale, such as `partly_met`.
///
/// The keys are a municipality's own configuration (``GradeScale``), so this is not an enumeration.
package struct GradeKey: Sendable, Hashable, Codable, RawRepresentable, ExpressibleByStringLiteral {
    /// Lower-case ASCII letters, digits and underscores.
    package var rawValue: String

    /// A key.
    ///
    /// - Parameter rawValue: Lower-case ASCII letters, digits and underscores.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// Whether it is not empty and has only characters that a key may have.
    package var isWellFormed: Bool {
        !rawValue.isEmpty
            && rawValue.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }

    /// A key written in the code.
    package init(stringLiteral value: String) { rawValue = value }
}
