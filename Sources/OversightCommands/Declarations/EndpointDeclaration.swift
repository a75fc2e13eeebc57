package import JSONValues

/// The declaration of a route that is not a command, apart from its parameters and fields.
///
/// Such a route reads, or changes something outside the log. The route, the refusal of unknown parameters and the operation
/// in the OpenAPI document are generated from it.
package struct EndpointDeclaration: Sendable {
    /// The refusals that are possible beside those of every route.
    package enum Refusal: String, Sendable {
        case badRequest = "400"
        case notFound = "404"
        case conflict = "409"
        case tooLarge = "413"
        case unsupportedMediaType = "415"
        case unprocessable = "422"
        case storageFull = "507"
    }

    package var operation: APIOperation
    /// The action, which determines who may perform it; `nil` if it is open to all.
    package var action: Action?
    /// The part of the request that contains the fields other than those of the path.
    package var place: Field.Place
    /// The successful responses.
    package var answers: [Answer]
    package var refusals: [Refusal]
    /// Whether the answer has an entity tag.
    package var isTagged: Bool
    /// Whether it takes an Idempotency-Key.
    package var takesKey: Bool
    /// A description of the file in the body, if there is one.
    package var file: String?
    /// Whether a token may be sent as a password, as calendar programs do.
    package var takesPassword: Bool

    package init(
        _ operation: APIOperation, action: Action?, place: Field.Place = .query, answers: Answer...,
        refusals: [Refusal] = [], isTagged: Bool = false, takesKey: Bool = false, file: String? = nil,
        takesPassword: Bool = false
    ) {
        (self.operation, self.action, self.place) = (operation, action, place)
        (self.answers, self.refusals, self.isTagged) = (answers, refusals, isTagged)
        (self.takesKey, self.file, self.takesPassword) = (takesKey, file, takesPassword)
    }
}

/// A response of a route, for the OpenAPI document.
package struct Answer: Sendable {
    /// The schema of a media type's content.
    package enum Schema: Sendable {
        /// A schema of the document.
        case named(String)
        /// A list of such values.
        case list(String)
        /// A schema given in place.
        case written(JSONValue)
        /// Bytes.
        case bytes

        /// A text with a description.
        package static func text(_ description: String) -> Schema {
            .written(["type": "string", "description": .string(description)])
        }
    }

    package var status: Int
    package var description: String
    /// The content by media type.
    package var content: [String: Schema]
    /// Further members of a media type, such as an example.
    package var members: [String: [String: JSONValue]] = [:]
    /// Headers of this answer, with their schemas.
    package var headers: [String: JSONValue] = [:]

    package init(
        _ description: String, _ content: [String: Schema] = [:], status: Int = 200,
        members: [String: [String: JSONValue]] = [:], headers: [String: JSONValue] = [:]
    ) {
        (self.status, self.description, self.content) = (status, description, content)
        (self.members, self.headers) = (members, headers)
    }

    /// A JSON response of a schema.
    package static func json(_ schema: String) -> Answer {
        Answer("What was asked for.", ["application/json": .named(schema)])
    }

    /// A JSON array of values of a schema, whole or in pages.
    package static func list(of schema: String) -> Answer {
        Answer("What was asked for.", ["application/json": .list(schema)], headers: pages)
    }

    /// The header of an answer that may be a page.
    package static let pages: [String: JSONValue] = [
        "Link": [
            "description": "The address of the next page, as <address>; rel=\"next\"; absent if nothing follows.",
            "schema": ["type": "string"],
        ]
    ]
}

/// A route that is not a command.
package protocol Endpoint: RequestFields {
    static var declaration: EndpointDeclaration { get }
}

extension Endpoint {
    /// The fields that it reads from a request.
    package static var fields: [Field] { described(in: declaration.place).fields }
}

/// An endpoint that reads nothing from a request.
package protocol BareEndpoint: Endpoint {
    init()
}

extension BareEndpoint {
    package init(from fields: inout FieldReader) throws { self.init() }
}
