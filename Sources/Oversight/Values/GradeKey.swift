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

    /// A key written in the code.
    public init(stringLiteral value: String) { rawValue = value }
}
