import JSONValues
import TestSupport
import Testing

@testable import OversightHTTP

/// The documented bodies of requests against what the daemon takes.
///
/// The routes are called with parameters that name nothing, so a body that is taken ends in 404, 409 or 422, and one that
/// is not in 400.
@Suite struct RequestBodyTests {
    private func each(
        _ check:
            @Sendable (APIDocument.Operation, _ path: String, _ schema: JSON, _ example: JSON, TestClient)
            async throws -> Void
    ) async throws {
        try await TestServer.run { server in
            for operation in server.document.operations {
                guard let schema = server.document.body(of: operation),
                    let example = operation.json["requestBody"]?["content"]?["application/json"]?["example"]
                else { continue }
                let path = operation.path.split(separator: "/").map {
                    ["{number}", "{position}"].contains($0) ? "1" : $0.hasPrefix("{") ? "none" : $0
                }
                .joined(separator: "/")
                try await check(operation, "/" + path, schema, example, server.administrator)
            }
        }
    }

    private static func send(_ operation: APIDocument.Operation, _ path: String, _ body: JSON, _ client: TestClient)
        async throws -> Answer
    {
        try await client.send(operation.method, path, body: try body.bytes(), type: "application/json")
    }

    @Test func examplesAreTaken() async throws {
        try await each { operation, path, _, example, client in
            let answer = try await Self.send(operation, path, example, client)
            #expect(answer.status != 400 && answer.status < 500, "\(path): \(answer.text)")
        }
    }

    @Test func aMissingFieldIsRefused() async throws {
        try await each { operation, path, schema, example, client in
            for field in schema["required"]?.texts ?? [] {
                let answer = try await Self.send(operation, path, example.with(field, nil), client)
                #expect((400..<500).contains(answer.status), "\(path) without \(field)")
                if field == "goals" { continue }
                let code = try answer.code
                #expect(code == "invalid-request", "\(path) without \(field)")
            }
        }
    }

    @Test func aFieldThatIsNotDocumentedIsRefused() async throws {
        try await each { operation, path, _, example, client in
            for value in ["x", .null] as [JSON] {
                let answer = try await Self.send(operation, path, example.with("undocumented", value), client)
                #expect(answer.status == 400, "\(path)")
                #expect(answer.text.contains("undocumented"), "\(path): \(answer.text)")
            }
        }
    }

    @Test func aValueOfAnotherTypeIsRefused() async throws {
        try await each { operation, path, schema, example, client in
            for field in schema["properties"]?.fields?.keys.sorted() ?? [] {
                let isFlag = schema["properties"]?[field]?["type"]?.text == "boolean"
                for value in [.null, true, 1.5, ["x": "y"], [[]]] as [JSON] where value != true || !isFlag {
                    let answer = try await Self.send(operation, path, example.with(field, value), client)
                    #expect(answer.status == 400, "\(path) with \(field) = \(value)")
                }
            }
        }
    }

    @Test func everyValueOfAnEnumerationIsTaken() async throws {
        try await each { operation, path, schema, example, client in
            for (field, property) in schema["properties"]?.fields ?? [:] {
                for value in client.server.document.followed(property)["enum"]?.elements ?? [] {
                    let answer = try await Self.send(operation, path, example.with(field, value), client)
                    #expect(
                        answer.status != 400 && answer.status < 500, "\(path) with \(field) = \(value): \(answer.text)")
                }
                guard client.server.document.followed(property)["enum"] != nil else { continue }
                let answer = try await Self.send(operation, path, example.with(field, "nothing_of_these"), client)
                #expect(answer.status == 400, "\(path) with another \(field)")
            }
        }
    }

    @Test func aDayOutsideTheYearsThatCanBeMeantIsRefused() async throws {
        try await each { operation, path, schema, example, client in
            for (field, property) in schema["properties"]?.fields ?? [:]
            where property["$ref"] == "#/components/schemas/RequestDay" {
                for day in ["2024-02-30", "0001-01-01", "9999-12-31", "2024-1-1", "", "i dag"] as [JSON] {
                    let answer = try await Self.send(operation, path, example.with(field, day), client)
                    #expect(answer.status == 400, "\(path) with \(field) = \(day)")
                }
            }
        }
    }

    @Test func fieldsInsideAGradeScaleAreHeldToo() async throws {
        try await TestServer.run { server in
            let client = server.administrator
            let path = "municipalities/none/grade-scale"
            let good: JSON = ["key": "met", "label": "Uppfyllt"]
            for step in [
                good.with("colour", "green"), good.with("label", nil), good.with("label", " "), good.with("key", "Met"),
                "met",
            ] {
                let answer = try await client.put(path, ["steps": [good, step]])
                #expect(answer.status == 400, "\(step)")
            }
            for rule in [["noneStarted": "met"], "met", []] as [JSON] {
                let answer = try await client.put(path, ["steps": [good], "rule": rule])
                #expect(answer.status == 400, "\(rule)")
            }
            let unknown = try await client.put(path, ["steps": [good]])
            #expect(unknown.status == 404)
        }
    }
}

extension JSON: ExpressibleByFloatLiteral {
    init(floatLiteral value: Double) { self = .number(value) }
}
