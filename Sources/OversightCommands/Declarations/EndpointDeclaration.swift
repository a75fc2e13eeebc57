package import JSONValues

/// All that is said of a route other than a command's, beside its parameters and fields: it reads, or it works on what
/// is no part of the log.
///
/// The route, the refusal of unknown parameters and the operation in the API's document are made from it.
package struct EndpointDeclaration: Sendable {
    /// What a route may answer beside what every route may.
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
    /// What it does, as far as who may do it; `nil` if it is open to all.
    package var action: Action?
    /// Where the fields stand that are not in the path.
    package var place: Field.Place
    /// The answers that are no refusals.
    package var answers: [Answer]
    package var refusals: [Refusal]
    /// Whether the answer has an entity tag.
    package var isTagged: Bool
    /// Whether it takes an Idempotency-Key.
    package var takesKey: Bool
    /// What the bytes of the body are, if it takes a file.
    package var file: String?
    /// Whether a token may be given as a password, as calendar programs do.
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

/// An answer of a route, for the API's document.
package struct Answer: Sendable {
    /// The schema of what a media type holds.
    package enum Schema: Sendable {
        /// A schema of the document.
        case named(String)
        /// A list of such values.
        case list(String)
        /// What the document says itself.
        case written(JSONValue)
        /// Bytes.
        case bytes

        /// A text, with what it is.
        package static func text(_ description: String) -> Schema {
            .written(["type": "string", "description": .string(description)])
        }
    }

    package var status: Int
    package var description: String
    /// What it holds, by media type.
    package var content: [String: Schema]
    /// Members of a media type beside its schema, such as an example.
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

    /// What was asked for, as JSON.
    package static func json(_ schema: String) -> Answer {
        Answer("What was asked for.", ["application/json": .named(schema)])
    }

    /// The things that were asked for, as a JSON array, whole or in pages.
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

/// A route other than a command's.
package protocol Endpoint: RequestFields {
    static var declaration: EndpointDeclaration { get }
}

extension Endpoint {
    /// What it reads from a request.
    package static var fields: [Field] { described(in: declaration.place).fields }
}

/// An endpoint that reads nothing from a request.
package protocol BareEndpoint: Endpoint {
    init()
}

extension BareEndpoint {
    package init(from fields: inout FieldReader) throws { self.init() }
}
