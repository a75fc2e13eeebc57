import JSONValues
package import Oversight

extension FieldReader {
    /// A required day.
    package mutating func day(
        _ name: String, _ help: String, example: String, tool: ToolArgument? = nil
    ) throws(FieldError) -> CalendarDate {
        try required(try day(name, help, example, tool, isRequired: true), name)
    }

    /// An optional day.
    package mutating func day(
        ifPresent name: String, _ help: String, example: String, tool: ToolArgument? = nil
    ) throws(FieldError) -> CalendarDate? {
        try day(name, help, example, tool, isRequired: false)
    }

    private mutating func day(
        _ name: String, _ help: String, _ example: String, _ tool: ToolArgument?, isRequired: Bool
    ) throws(FieldError) -> CalendarDate? {
        let value = value(
            name, .day, isRequired: isRequired, help: help, example: .string(example), tool: tool)
        guard let value else { return nil }
        let text = try text(in: value, name)
        guard let day = RequestDay.read(text) else {
            throw .malformed("\(called(name)) is \"\(text.prefix(40))\", which is not \(RequestDay.form).")
        }
        return day
    }

    /// An optional whole number in a body; its limits are checked by a rule of the domain.
    package mutating func whole(
        ifPresent name: String, _ help: String, ruledIn limits: ClosedRange<Int>, example: Int,
        tool: ToolArgument? = nil
    ) throws(FieldError) -> Int? {
        let value = value(
            name, .whole(limits), isRequired: false, help: help, example: .int(example), tool: tool)
        guard let value else { return nil }
        return try whole(in: value, name)
    }

    /// An optional whole number within limits.
    package mutating func whole(
        ifPresent name: String, _ help: String, in limits: ClosedRange<Int> = 0...Int.max, example: Int?,
        tool: ToolArgument? = nil
    ) throws(FieldError) -> Int? {
        try whole(name, help, in: limits, example, tool, isRequired: false)
    }

    /// A required whole number within limits.
    package mutating func whole(
        _ name: String, _ help: String, in limits: ClosedRange<Int>, example: Int, tool: ToolArgument? = nil
    ) throws(FieldError) -> Int {
        guard let number = try whole(name, help, in: limits, example, tool, isRequired: true) else {
            throw .malformed("The parameter \(name) is missing; it is a number from \(limits.lowerBound).")
        }
        return number
    }

    private mutating func whole(
        _ name: String, _ help: String, in limits: ClosedRange<Int>, _ example: Int?, _ tool: ToolArgument?,
        isRequired: Bool
    ) throws(FieldError) -> Int? {
        let value = value(
            name, .whole(limits), isRequired: isRequired, help: help, example: example.map { .int($0) }, tool: tool)
        guard let value else { return nil }
        let text: String
        switch value {
        case .int(let number): text = String(number)
        case .string(let written): text = written
        case .null, .bool, .number, .array, .object: throw .malformed("\(called(name)) must be a whole number.")
        }
        guard let number = Int(text), limits.contains(number) else {
            let end = limits.upperBound == .max ? "" : " to \(limits.upperBound)"
            throw .malformed(
                "\(called(name)) is \"\(text.prefix(40))\", which is not a whole number from \(limits.lowerBound)\(end)."
            )
        }
        return number
    }

    /// `true` or `false`, in a query and in a form as a text; false if absent.
    ///
    /// - Parameter isOnInExample: Whether the example of the documentation has it.
    package mutating func flag(
        _ name: String, _ help: String, isOnInExample: Bool = true
    ) throws(FieldError) -> Bool {
        let isText = isTextual || place == .query
        let value = value(
            name, .flag, isRequired: false, help: help,
            example: isText ? .string(isOnInExample ? "true" : "false") : .bool(isOnInExample))
        switch value {
        case nil: return false
        case .string("false")? where isText: return false
        case .string("true")? where isText: return true
        case .bool(let flag)? where !isText: return flag
        default: throw .malformed("\(name) can be true or false.")
        }
    }

    /// A required word of a set.
    package mutating func choice<Choice: FieldChoice>(
        _ name: String, _ help: String = "", example: Choice, tool: ToolArgument? = nil
    ) throws(FieldError) -> Choice {
        try required(try choice(name, help, example, tool, isRequired: true), name)
    }

    /// An optional word of a set.
    package mutating func choice<Choice: FieldChoice>(
        ifPresent name: String, _ help: String = "", example: Choice?, tool: ToolArgument? = nil
    ) throws(FieldError) -> Choice? {
        try choice(name, help, example, tool, isRequired: false)
    }

    private mutating func choice<Choice: FieldChoice>(
        _ name: String, _ help: String, _ example: Choice?, _ tool: ToolArgument?, isRequired: Bool
    ) throws(FieldError) -> Choice? {
        let value = value(
            name, .choice(Choice.self), isRequired: isRequired, help: help,
            example: example.map { .string($0.rawValue) }, tool: tool)
        guard let value else { return nil }
        let text = try text(in: value, name)
        guard let choice = Choice(rawValue: text) else {
            throw .malformed(
                "\(called(name)) is \"\(text.prefix(40))\"; it can be \(Choice.words.joined(separator: ", ")).")
        }
        return choice
    }

    /// A required identifier.
    package mutating func identifier<Subject>(
        _ name: String, _ help: String, example: String, tool: ToolArgument? = nil
    ) throws(FieldError) -> Identifier<Subject> {
        try required(try identifier(name, help, example, tool, isRequired: true), name)
    }

    /// An optional identifier.
    package mutating func identifier<Subject>(
        ifPresent name: String, _ help: String, example: String?, tool: ToolArgument? = nil
    ) throws(FieldError) -> Identifier<Subject>? {
        try identifier(name, help, example, tool, isRequired: false)
    }

    private mutating func identifier<Subject>(
        _ name: String, _ help: String, _ example: String?, _ tool: ToolArgument?, isRequired: Bool
    ) throws(FieldError) -> Identifier<Subject>? {
        let value = value(
            name, .identifier, isRequired: isRequired, help: help, example: example.map { .string($0) }, tool: tool)
        guard let value else { return nil }
        let text = try text(in: value, name)
        guard let id = Identifier<Subject>(checking: text) else {
            throw .malformed(
                "\"\(text.prefix(40))\" is no identifier for \(name): lower-case letters, digits and hyphens.")
        }
        return id
    }

    /// An optional position in a list.
    package mutating func cursor(
        ifPresent name: String, _ help: String, example: String
    ) throws(FieldError) -> Cursor? {
        let value = value(
            name, .cursor, isRequired: false, help: help, example: .string(example))
        guard let value else { return nil }
        let text = try text(in: value, name)
        guard let cursor = Cursor(text) else {
            throw .malformed(
                "\(called(name)) is \"\(text.prefix(40))\", which is no place in a list; take it from the Link of a page."
            )
        }
        return cursor
    }

    /// The key of a grade; a rule of the domain checks whether the scale has it.
    package mutating func gradeKey(
        _ name: String, _ help: String = "", example: String, isChecked: Bool = true, tool: ToolArgument? = nil
    ) throws(FieldError) -> GradeKey {
        let value = value(
            name, .gradeKey, isRequired: true, help: help, example: .string(example), tool: tool)
        let key = GradeKey(rawValue: try text(in: try required(value, name), name))
        guard !isChecked || key.isWellFormed else {
            throw .malformed("\"\(key.rawValue.prefix(40))\" is no key of a grade: a-z, 0-9 and _.")
        }
        return key
    }
}
