/// Why stored bytes are not an event of their type.
package struct EventDecodingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// One sentence that names the field and what is wrong with it.
    package var description: String

    /// An error.
    ///
    /// - Parameter description: One sentence that names the field and what is wrong with it.
    init(_ description: String) { self.description = description }
}
