/// Why a renderer could not be made: one of its own templates is not well formed.
public struct RenderingError: Error, Sendable, Hashable {
    /// The name of the template.
    public var template: String
    /// What is wrong with it.
    public var reason: String

    /// A template that is not well formed.
    ///
    /// - Parameters:
    ///   - template: The name of the template.
    ///   - reason: What is wrong with it.
    public init(template: String, reason: String) {
        self.template = template
        self.reason = reason
    }
}

extension RenderingError: CustomStringConvertible {
    /// One sentence that says which template and why.
    public var description: String { "The template \"\(template)\" cannot be used: \(reason)." }
}
