import JSONValues

/// Endpoints for monitors and programs, open to all; unknown parameters are ignored.
package enum OpenEndpoints {
    package static let health = EndpointDeclaration(
        APIOperation(
            id: "health", method: .get, path: "/healthz", tag: .system, summary: "Whether the daemon answers",
            description: "Answers as long as the daemon runs."),
        action: nil,
        answers: Answer("It runs.", ["text/plain": .written(["type": "string", "const": "ok\n"])]))

    package static let readiness = EndpointDeclaration(
        APIOperation(
            id: "readiness", method: .get, path: "/readyz", tag: .system, summary: "Whether the daemon is ready",
            description: "Says whether everything that answers depends on runs."),
        action: nil,
        answers: Answer("It is ready.", ["text/plain": .written(["type": "string", "const": "ready\n"])]),
        Answer("It is not ready.", ["text/plain": .written(["type": "string", "const": "not ready\n"])], status: 503))

    package static let metrics = EndpointDeclaration(
        APIOperation(
            id: "metrics", method: .get, path: "/metrics", tag: .system, summary: "Figures for monitors",
            description: "Gives counts in the OpenMetrics text format."),
        action: nil,
        answers: Answer(
            "The samples.",
            ["application/openmetrics-text": .written(["type": "string", "pattern": "# EOF\\n$"])]))

    package static let document = EndpointDeclaration(
        APIOperation(
            "describe", .get, "/openapi.json", .system, "This document",
            "Gives the description of this interface."),
        action: nil,
        answers: Answer(
            "The document.",
            [
                "application/openapi+json": .written([
                    "type": "object", "properties": ["openapi": ["type": "string"]], "required": ["openapi"],
                    "additionalProperties": true,
                ])
            ]),
        isTagged: true)
}
