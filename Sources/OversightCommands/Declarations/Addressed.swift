package import Oversight

/// A kind of thing that has an address of its own, which ends with its identifier.
package protocol Addressed {
    /// What one is called, such as `unit`; the tool's group of commands has this name too.
    static var noun: String { get }
    /// An identifier, for examples.
    static var exampleID: String { get }
}

extension FieldReader {
    /// The identifier in the path of a thing's address.
    ///
    /// - Throws: ``FieldError`` of the kind `notFound` if it cannot be one.
    package mutating func id<Thing: Addressed>(of kind: Thing.Type) throws(FieldError) -> Identifier<Thing> {
        try pathIdentifier(
            "The identifier of the \(Thing.noun).", example: Thing.exampleID,
            tool: .positional(Thing.noun, "The \(Thing.noun)'s id."))
    }
}

extension Activity: Addressed {
    package static var noun: String { "activity" }
    package static var exampleID: String { "ange-2024-a4zb5ye3hf" }
}

extension Assignment: Addressed {
    package static var noun: String { "assignment" }
    package static var exampleID: String { "ange-m9788fpsav" }
}

extension Body: Addressed {
    package static var noun: String { "body" }
    package static var exampleID: String { "ange-socialnamnden" }
}

extension Goal: Addressed {
    package static var noun: String { "goal" }
    package static var exampleID: String { "ange-2024-x" }
}

extension Indicator: Addressed {
    package static var noun: String { "indicator" }
    package static var exampleID: String { "ange-z4wqcpzjsg" }
}

extension Meeting: Addressed {
    package static var noun: String { "meeting" }
    package static var exampleID: String { "ange-socialnamnden-2024-09-18" }
}

extension Municipality: Addressed {
    package static var noun: String { "municipality" }
    package static var exampleID: String { "ange" }
}

extension OrganisationUnit: Addressed {
    package static var noun: String { "unit" }
    package static var exampleID: String { "ange-hemtjanst" }
}

extension Person: Addressed {
    package static var noun: String { "person" }
    package static var exampleID: String { "kim" }
}

extension Report: Addressed {
    package static var noun: String { "report" }
    package static var exampleID: String { "ange-oversight-2024-09-05-hemtjanst" }
}

extension Statement: Addressed {
    package static var noun: String { "statement" }
    package static var exampleID: String { "ange-half-year-2024-08-31-investments" }
}

extension IssuedDocument: Addressed {
    package static var noun: String { "document" }
    package static var exampleID: String { "c0d9e5b1f3a24786bc0d9e5b1f3a24786bc0d9e5b1f3a24786bc0d9e5b1f3a24" }
}
