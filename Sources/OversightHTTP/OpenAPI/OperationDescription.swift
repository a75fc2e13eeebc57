import JSONValues
import Oversight
import OversightCommands
import OversightService

/// What the document says of one route.
struct OperationDescription {
    private let route: Route

    init(_ route: Route) { self.route = route }

    /// The members of the operation's object.
    var members: [String: JSONValue] {
        let operation = route.operation
        var members: [String: JSONValue] = [
            "operationId": .string(operation.id), "tags": [.string(operation.tag.rawValue)],
            "summary": .string(operation.summary), "description": .string("\(operation.description) \(whoMay)"),
            "responses": .object(responses),
        ]
        let parameters = self.parameters
        if !parameters.isEmpty { members["parameters"] = .array(parameters) }
        members["requestBody"] = requestBody
        members["security"] = security
        return members
    }

    /// Who may, from the access table, as a sentence.
    private var whoMay: String {
        guard let action = route.action else { return "Everybody may ask." }
        let reach = AccessTable.reach(in: action)
        if reach.count == Role.allCases.count { return "Every role may, and whoever holds an office in a body." }
        let roles = Role.allCases.filter { reach[$0] != nil }.map { role in
            let name = role.rawValue.replacing("_", with: " ")
            return reach[role] == .anywhere ? name : "\(name) (\(reach[role]?.rawValue ?? ""))"
        }
        let own = action == .adjust ? ", and for those who adjust the minutes" : ""
        return "For these roles: \(roles.joined(separator: ", "))\(own); root and the daemon's user may do everything."
    }

    private var parameters: [JSONValue] {
        let declared = route.fields.filter { $0.place != .body }.map { field -> JSONValue in
            var schema = FieldSchema.of(field)
            if case .object(var members) = schema {
                members["description"] = nil
                // A path of any form is valid (404 at worst), and a query is limited only by the size of the head.
                if field.place == .path, !Self.isNumber(field.type) { members = ["type": "string", "minLength": 1] }
                if field.place == .query, case .text = field.type { members["maxLength"] = nil }
                schema = .object(members)
            }
            var parameter: [String: JSONValue] = [
                "name": .string(field.name), "in": field.place == .path ? "path" : "query",
                "description": .string(field.help), "required": .bool(field.isRequired), "schema": schema,
            ]
            parameter["example"] = field.example
            return .object(parameter)
        }
        return declared + headers.map { ["$ref": .string("#/components/parameters/\($0)")] }
    }

    private static func isNumber(_ type: FieldType) -> Bool {
        if case .whole = type { true } else { false }
    }

    /// The names of the shared parameters for headers.
    private var headers: [String] {
        switch route.declaration {
        case .command(let command): ["idempotencyKey"] + (command.takesRevision ? ["ifMatch"] : [])
        case .endpoint(let endpoint):
            (endpoint.takesKey ? ["idempotencyKey"] : []) + (endpoint.isTagged ? ["ifNoneMatch"] : [])
                + (endpoint.operation.id == ReadEvents.declaration.operation.id ? ["lastEventId"] : [])
        }
    }

    private var requestBody: JSONValue? {
        if case .endpoint(let endpoint) = route.declaration, let file = endpoint.file {
            return [
                "required": true, "description": .string(file), "content": ["application/octet-stream": [:]],
            ]
        }
        let fields = route.fields.filter { $0.place == .body }
        guard !fields.isEmpty else { return nil }
        let example = Field.examples(of: fields)
        return [
            "required": .bool(fields.contains(where: \.isRequired)),
            "content": [
                "application/json": [
                    "schema": .object(FieldSchema.object(of: fields)), "example": .object(example),
                ]
            ],
        ]
    }

    private var security: JSONValue? {
        guard case .endpoint(let endpoint) = route.declaration else { return nil }
        if endpoint.action == nil { return [] }
        return endpoint.takesPassword ? [["bearerToken": []], ["tokenAsPassword": []], [:]] : nil
    }

    // MARK: Answers

    private var responses: [String: JSONValue] {
        var responses: [String: JSONValue] = [:]
        for refusal in refusals { responses[refusal.status] = reference(to: refusal.name) }
        for answer in answers { responses[String(answer.status)] = describe(answer) }
        return responses
    }

    private var answers: [Answer] {
        switch route.declaration {
        case .command(let command):
            guard command.isCreating else { return [Self.receipt("What the command did.")] }
            var made = Self.receipt("What the command made.", status: 201)
            made.headers["Location"] = [
                "description": "The address of what was made.",
                "schema": ["type": "string", "format": "uri-reference"],
            ]
            return [made, Self.receipt("It was there already; nothing was recorded.")]
        case .endpoint(let endpoint): return endpoint.answers
        }
    }

    private static func receipt(_ description: String, status: Int = 200) -> Answer {
        Answer(
            description, ["application/json": .named("Receipt")], status: status,
            members: [
                "application/json": [
                    "example": ["id": "ange-oversight-2024-08-31", "eventsAppended": 1, "position": 42]
                ]
            ])
    }

    private func describe(_ answer: Answer) -> JSONValue {
        var headers = answer.headers
        switch route.declaration {
        case .command: headers["Idempotency-Replayed"] = Self.replayed
        case .endpoint(let endpoint):
            if endpoint.takesKey { headers["Idempotency-Replayed"] = Self.replayed }
            if endpoint.isTagged { headers["ETag"] = Self.tag }
        }
        var response: [String: JSONValue] = ["description": .string(answer.description)]
        if !headers.isEmpty { response["headers"] = .object(headers) }
        if !answer.content.isEmpty {
            var content: [String: JSONValue] = [:]
            for (type, schema) in answer.content {
                var media = answer.members[type] ?? [:]
                media["schema"] = Self.schema(schema)
                content[type] = .object(media)
            }
            response["content"] = .object(content)
        }
        return .object(response)
    }

    private static func schema(_ schema: Answer.Schema) -> JSONValue? {
        switch schema {
        case .named(let name): ["$ref": .string("#/components/schemas/\(name)")]
        case .list(let name): ["type": "array", "items": ["$ref": .string("#/components/schemas/\(name)")]]
        case .written(let schema): schema
        case .bytes: nil
        }
    }

    private static let tag: JSONValue = [
        "description": "The entity tag of what was given.", "schema": ["type": "string"],
    ]
    private static let replayed: JSONValue = [
        "description": "\"true\" if this is the answer of an earlier request with the same key.",
        "schema": ["type": "string", "enum": ["true"]],
    ]

    private func reference(to response: String) -> JSONValue {
        ["$ref": .string("#/components/responses/\(response)")]
    }

    // MARK: Refusals

    /// The statuses of refusals, with the names of the shared responses.
    private var refusals: [(status: String, name: String)] {
        var refusals: [(String, String)] = [
            ("403", "Forbidden"), ("421", "Misdirected"), ("500", "InternalError"), ("503", "Unavailable"),
        ]
        if route.action != nil { refusals.append(("401", "Unauthorised")) }
        switch route.declaration {
        case .command:
            refusals += Self.ofBodies
            refusals += [
                ("404", "NotFound"), ("409", "Conflict"), ("412", "PreconditionFailed"), ("422", "Unprocessable"),
                ("507", "StorageFull"),
            ]
        case .endpoint(let endpoint):
            if endpoint.action != nil { refusals.append(("400", "BadRequest")) }
            if endpoint.place == .body { refusals += Self.ofBodies }
            if endpoint.isTagged { refusals.append(("304", "NotModified")) }
            refusals += endpoint.refusals.map { ($0.rawValue, Self.name(of: $0)) }
        }
        return refusals
    }

    private static let ofBodies = [
        ("400", "BadRequest"), ("413", "TooLarge"), ("415", "UnsupportedMediaType"),
    ]

    private static func name(of refusal: EndpointDeclaration.Refusal) -> String {
        switch refusal {
        case .badRequest: "BadRequest"
        case .notFound: "NotFound"
        case .conflict: "Conflict"
        case .tooLarge: "TooLarge"
        case .unsupportedMediaType: "UnsupportedMediaType"
        case .unprocessable: "Unprocessable"
        case .storageFull: "StorageFull"
        }
    }
}
