import JSONValues
package import Oversight

extension FieldReader {
    /// An identifier in the path.
    ///
    /// The help and the tool's argument are evaluated only for the documentation.
    ///
    /// - Throws: ``FieldError`` of the kind `notFound` if it cannot be one.
    package mutating func pathIdentifier<Subject>(
        _ help: @autoclosure () -> String, name: String = "id", example: String,
        tool: @autoclosure () -> ToolArgument? = nil
    ) throws(FieldError) -> Identifier<Subject> {
        let written = try pathText(name, help(), example: example, tool: tool())
        guard let id = Identifier<Subject>(checking: written) else {
            throw .notFound("\"\(written.prefix(140))\" is no identifier.")
        }
        return id
    }

    /// A text in the path.
    package mutating func pathText(
        _ name: String, _ help: @autoclosure () -> String, example: String,
        tool: @autoclosure () -> ToolArgument? = nil
    ) throws(FieldError) -> String {
        try pathText(
            name, .text(minimum: 1, isFilled: false), help: help(), example: .string(example), tool: tool())
    }

    /// A number in the path, from 1.
    ///
    /// - Parameter refusal: The error sentence for anything else.
    /// - Throws: ``FieldError`` of the kind `notFound` if it is no such number.
    package mutating func pathNumber(
        _ name: String, _ help: String, example: Int, orRefuse refusal: String, tool: ToolArgument? = nil
    ) throws(FieldError) -> Int {
        let written = try pathText(
            name, .whole(1...Int.max), help: help, example: .int(example), tool: tool)
        if isDescribing { return example }
        guard let number = Int(written), number > 0 else { throw .notFound(refusal) }
        return number
    }

    /// A word of a set in the path.
    ///
    /// - Throws: ``FieldError`` of the kind `notFound` if it is none of them.
    package mutating func pathChoice<Choice: FieldChoice>(
        _ name: String, _ help: String, example: Choice
    ) throws(FieldError) -> Choice {
        let written = try pathText(
            name, .choice(Choice.self), help: help, example: .string(example.rawValue),
            tool: .positional(name, help))
        guard let choice = Choice(rawValue: written) else {
            throw .notFound(
                "There is no \(name) \"\(written.prefix(40))\"; there are \(Choice.words.joined(separator: ", ")).")
        }
        return choice
    }
}
