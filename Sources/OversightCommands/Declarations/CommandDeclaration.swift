package import JSONValues

/// All that is said of a command beside its fields: every surface is made from it.
package struct CommandDeclaration: Sendable {
    /// How a command says on which day it happened.
    package enum DayField: Sendable {
        /// With the field `on`, which has an example; today if that is not given.
        case on(example: String)
        /// With a field of its own, or the day is known from what it is about.
        case own
    }

    /// How HTTP reaches it, and what the API's document says of it.
    package var operation: APIOperation
    /// What it does, as far as who may do it.
    package var action: Action
    package var day: DayField
    /// Whether its rule reads streams that it does not write, so that two of them must not be decided at once.
    package var isExclusive: Bool
    /// Whether it makes a thing, whose address is that of the command and its identifier.
    package var isCreating: Bool
    /// Whether a caller may say with `If-Match` which revision it was decided on.
    package var takesRevision: Bool
    /// How the tool calls it; `nil` if the tool has no such command.
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
    /// What is typed after the name of the tool, such as `unit add`.
    package var words: [String]
    /// What it does, as a sentence for the help.
    package var abstract: String
    /// More for the help.
    package var discussion: String
    /// What was done, without a full stop: `{name}` stands for a field, `{receipt}` for the id in the receipt.
    package var done: String
    /// Why the fields that were typed do not go together, as a sentence; `nil` if they do.
    package var complaint: @Sendable ([String: JSONValue]) -> String?

    package init(
        _ words: String..., abstract: String, discussion: String = "", done: String,
        complaint: @escaping @Sendable ([String: JSONValue]) -> String? = { _ in nil }
    ) {
        (self.words, self.abstract, self.discussion) = (words, abstract, discussion)
        (self.done, self.complaint) = (done, complaint)
    }
}
