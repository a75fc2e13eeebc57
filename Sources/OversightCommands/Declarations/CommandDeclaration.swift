package import JSONValues

/// The declaration of a command, apart from its fields, from which every surface is generated.
package struct CommandDeclaration: Sendable {
    /// The field that contains the day on which a command happened.
    package enum DayField: Sendable {
        /// The field `on`, with an example; today if absent.
        case on(example: String)
        /// A field of the command's own, or none because the day follows from its subject.
        case own
    }

    /// The HTTP operation, with its documentation.
    package var operation: APIOperation
    /// The action, which determines who may perform it.
    package var action: Action
    package var day: DayField
    /// Whether its rule also reads streams that it does not write, so that two commands must not be decided at once.
    package var isExclusive: Bool
    /// Whether it creates something, whose address is the path of the command and the new id.
    package var isCreating: Bool
    /// Whether `If-Match` may give the expected revision.
    package var takesRevision: Bool
    /// The tool's command; `nil` if the tool has none.
    package var tool: ToolCommand?

    package init(
        _ operation: APIOperation, action: Action, day: DayField = .on(example: "2024-09-05"),
        isExclusive: Bool = false, isCreating: Bool = false, takesRevision: Bool = false, tool: ToolCommand?
    ) {
        (self.operation, self.action, self.day) = (operation, action, day)
        (self.isExclusive, self.isCreating) = (isExclusive, isCreating)
        (self.takesRevision, self.tool) = (takesRevision, tool)
    }
}

/// A command of the tool.
package struct ToolCommand: Sendable {
    /// The subcommand, such as `unit add`.
    package var words: [String]
    /// What it does, as a sentence for the help.
    package var abstract: String
    /// More for the help.
    package var discussion: String
    /// The message after success, without a full stop: `{name}` is replaced by a field, `{receipt}` by the id in the receipt.
    package var done: String
    /// Returns an error sentence if the given fields do not go together, else `nil`.
    package var complaint: @Sendable ([String: JSONValue]) -> String?

    package init(
        _ words: String..., abstract: String, discussion: String = "", done: String,
        complaint: @escaping @Sendable ([String: JSONValue]) -> String? = { _ in nil }
    ) {
        (self.words, self.abstract, self.discussion) = (words, abstract, discussion)
        (self.done, self.complaint) = (done, complaint)
    }
}
