import Oversight

extension Identifier: ExpressibleByUnicodeScalarLiteral {}
extension Identifier: ExpressibleByExtendedGraphemeClusterLiteral {}
extension Identifier: ExpressibleByStringLiteral {
    /// The value that a literal in a test stands for.
    init(stringLiteral value: String) { self.init(rawValue: value) }
}
