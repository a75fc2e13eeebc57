/// The key of a step on a municipality's grade scale, such as `partly_met`.
///
/// Which keys there are is a municipality's own configuration (``GradeScale``), so this is no enumeration.
public struct GradeKey: Sendable, Hashable, Codable, RawRepresentable, ExpressibleByStringLiteral {
    /// Lower-case ASCII letters, digits and underscores.
    public var rawValue: String

    /// A key.
    ///
    /// - Parameter rawValue: Lower-case ASCII letters, digits and underscores.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Whether it holds what a key may hold, and something at all.
    public var isWellFormed: Bool {
        !rawValue.isEmpty
            && rawValue.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }

    /// A key written in the code.
    public init(stringLiteral value: String) { rawValue = value }
}
