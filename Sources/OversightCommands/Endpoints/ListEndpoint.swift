package import Oversight

/// A list as of a moment, whole or in pages.
package protocol ListEndpoint: Endpoint {
    var moment: Moment { get set }
    var page: Page { get set }

    /// The whole list of now.
    init()

    /// Reads which things are listed.
    ///
    /// - Throws: ``FieldError`` if a field is malformed.
    mutating func readFilters(from fields: inout FieldReader) throws
}

extension ListEndpoint {
    package init(from fields: inout FieldReader) throws {
        self.init()
        try readFilters(from: &fields)
        moment = try Moment(from: &fields)
        page = try Page(from: &fields)
    }

    package mutating func readFilters(from fields: inout FieldReader) throws {}
}

extension EndpointDeclaration {
    /// A route that lists things as of a moment.
    ///
    /// - Parameter schema: The schema of one of them.
    static func listing(_ operation: APIOperation, of schema: String, action: Action = .read) -> EndpointDeclaration {
        EndpointDeclaration(
            operation, action: action, answers: .list(of: schema), refusals: [.notFound, .unprocessable],
            isTagged: true)
    }
}

// The filters that several lists have.
extension FieldReader {
    /// A municipality, by name or id.
    ///
    /// - Parameter things: What the municipality has; the listed things themselves, unless they belong to something of it.
    mutating func municipalityFilter(_ things: String = "those") throws(FieldError) -> String? {
        try text(
            ifPresent: "municipality", "Only \(things) of this municipality, by name or id.", example: "Ånge",
            tool: .filter("name"))
    }

    /// A unit, by name or id.
    mutating func unitFilter() throws(FieldError) -> String? {
        try text(
            ifPresent: "unit", "Only those of this unit, by name or id.", example: "Hemtjänst", tool: .filter("name"))
    }

    /// A body, by name or id.
    ///
    /// - Parameters:
    ///   - name: The name of the field.
    ///   - relation: How the listed things relate to the body.
    mutating func bodyFilter(
        _ name: String = "body", _ relation: String = "of this body", example: String = "Socialnämnden"
    ) throws(FieldError) -> String? {
        try text(
            ifPresent: name, "Only those \(relation), by name or id.", example: example, tool: .filter("name"))
    }
}
