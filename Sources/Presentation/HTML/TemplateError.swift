/// One of the program's own templates is not well formed.
package struct TemplateError: Error, Sendable, Hashable {
    /// The name of the template.
    package var template: String
    /// What is wrong with it.
    package var reason: String
}

extension TemplateError: CustomStringConvertible {
    /// One sentence that says which template and why.
    package var description: String { "The template \"\(template)\" cannot be used: \(reason)." }
}
