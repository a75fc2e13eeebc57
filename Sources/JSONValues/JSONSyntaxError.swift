/// Why bytes are not the JSON that was expected; public for ``JSONScan``.
public struct JSONSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, as a clause without a full stop.
    public var description: String

    /// An error.
    ///
    /// - Parameter description: What is wrong, as a clause without a full stop.
    @usableFromInline
    init(_ description: String) { self.description = description }
}
