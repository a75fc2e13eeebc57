import JSONValues
package import Oversight

/// How the service stands.
package struct ShowStatus: BareEndpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "status", .get, "/status", .system, "How the service stands",
            "Gives the position of the log, its counts and its root hash."),
        action: .read, answers: .json("Status"), isTagged: true)

    package init() {}
}

/// Check the log.
package struct VerifyLog: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "verify", .post, "/verification", .system, "Check the log",
            "Checks the events, the hashes, the tree and the checkpoints: those that came after the newest checkpoint up to which all was found to be sound before, or all of them."
        ),
        action: .operate, answers: Answer("What the check found.", ["application/json": .named("Verification")]))

    package var isFull: Bool

    package init(isFull: Bool) { self.isFull = isFull }

    package init(from fields: inout FieldReader) throws {
        isFull = try fields.flag(
            "full", "Whether every event is checked, also those that were checked before.")
    }
}

/// A copy of the log.
package struct BackUpLog: BareEndpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "backupLog", .get, "/backup/log", .system, "A copy of the log",
            "Copies the log as it is at one moment while commands go on; it holds everything that was acknowledged before."
        ),
        action: .operate,
        answers: Answer(
            "The copy, a SQLite database.", ["application/vnd.sqlite3": .bytes],
            headers: [
                "Uppsikt-Position": [
                    "description": "The last position that it holds.",
                    "schema": ["type": "integer", "minimum": 0],
                ],
                "Uppsikt-Head": [
                    "description": "The root hash of what it holds, hexadecimal.",
                    "schema": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
                ],
            ]),
        refusals: [.storageFull])

    package init() {}
}

/// A copy of the signed checkpoints.
package struct BackUpCheckpoints: BareEndpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "backupCheckpoints", .get, "/backup/checkpoints", .system, "A copy of the signed checkpoints",
            "Copies the checkpoints that were signed; made before the copy of the log, it holds none of more events than that."
        ),
        action: .operate, answers: Answer("The copy, a SQLite database.", ["application/vnd.sqlite3": .bytes]),
        refusals: [.notFound, .storageFull])

    package init() {}
}

/// A copy of the directory of persons.
package struct BackUpPersons: BareEndpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "backupPersons", .get, "/backup/persons", .system, "A copy of the directory of persons",
            "Copies the names, the addresses and the digests of tokens, which are kept apart from the log."),
        action: .administer, answers: Answer("The copy, a SQLite database.", ["application/vnd.sqlite3": .bytes]),
        refusals: [.storageFull])

    package init() {}
}

/// A copy of the documents that were issued.
package struct BackUpDocuments: BareEndpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "backupDocuments", .get, "/backup/state", .system, "A copy of the documents that were issued",
            "Copies the bytes that events name by their digests; made after the copy of the log, it lacks none that the copy names."
        ),
        action: .operate, answers: Answer("The copy, a SQLite database.", ["application/vnd.sqlite3": .bytes]),
        refusals: [.notFound, .storageFull])

    package init() {}
}

/// The log as lines.
package struct ExportLog: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "exportLog", .get, "/export", .system, "The log as lines that another installation can import",
            "Streams the log as it was when the request came, as JSON Lines that `uppsiktd import-log` reads. The last line names the size and the root hash; without it the export is not whole. Names of persons are not in it."
        ),
        action: .operate,
        answers: Answer(
            "The export.", ["application/jsonl": .bytes],
            headers: [
                "Uppsikt-Position": [
                    "description": "The last position that it holds.",
                    "schema": ["type": "integer", "minimum": 0],
                ],
                "Uppsikt-Head": [
                    "description": "The root hash of what it holds, hexadecimal.",
                    "schema": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
                ],
            ]),
        refusals: [.unprocessable])

    package var last: Int?

    package init(from fields: inout FieldReader) throws {
        last = try fields.whole(
            ifPresent: "to",
            "The last position that is wanted, which may not lie inside a command; the end of the log if it is left out.",
            example: 0)
    }
}

/// The events of the log.
package struct ReadEvents: Endpoint {
    package static let declaration = EndpointDeclaration(
        APIOperation(
            "events", .get, "/events", .events, "The events of the log",
            "Gives a page of the events, all of them line by line, or each one as it comes, in the form that the Accept header asks for."
        ),
        action: .read,
        answers: Answer(
            "The events.",
            [
                "application/cloudevents-batch+json": .list("CloudEvent"),
                "application/x-ndjson": .text("One event a line."),
                "text/event-stream": .text(
                    "Server-sent events: id is the position, event the type, data the event; it never ends, but as of a position."
                ),
            ],
            members: [
                "application/x-ndjson": ["x-line-schema": ["$ref": "#/components/schemas/CloudEvent"]],
                "text/event-stream": ["x-data-schema": ["$ref": "#/components/schemas/CloudEvent"]],
            ]),
        refusals: [.notFound, .unprocessable], isTagged: true)

    package var stream: String?
    package var type: String?
    package var moment: Moment
    package var first: Int
    package var limit: Int

    package init(from fields: inout FieldReader) throws {
        first =
            try fields.whole(
                ifPresent: "from",
                "The first position; a page may end early, so go on from the last position that it gave until one is empty.",
                example: 1, tool: .option("The first position to print; the log begins at 1.", value: "position")) ?? 1
        stream = try fields.text(
            ifPresent: "stream", "Only the events of this stream.", example: "unit-ange-hemtjanst",
            tool: .option("Only events of that stream, such as report-<id>.", value: "stream"))
        type = try fields.text(
            ifPresent: "type", "Only the events of this type.", example: "ReportRemitted",
            tool: .option("Only events of that type, such as ReportSubmitted.", value: "type"))
        moment = try Moment(from: &fields)
        limit =
            try fields.whole(
                ifPresent: "limit", "How many events a page holds at the most; 1000 if it is not given.",
                in: 1...10_000,
                example: 100) ?? 1000
    }
}
