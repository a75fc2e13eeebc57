import AsyncHTTPClient
import HTTPTypes
import JSONValues
import NIOCore
import NIOHTTP1
import TestSupport
import Testing

@testable import OversightHTTP

/// What every HTTP server is asked: methods, types, sizes, and who is there.
@Suite struct HTTPTests {
    @Test func anotherMethodIsRefusedWithThoseThatThereAre() async throws {
        try await TestServer.run { server in
            let wrong: [(String, String, String)] = [
                ("DELETE", "reports", "GET, HEAD, POST"), ("POST", "status", "GET, HEAD"), ("GET", "imports", "POST"),
                ("PATCH", "persons/kim", "DELETE, GET, HEAD, PUT"), ("OPTIONS", "/healthz", "GET, HEAD"),
                ("PUT", "reports/none/submission", "POST"),
            ]
            for (method, path, allowed) in wrong {
                let answer = try await server.administrator.send(method, path)
                #expect(answer.status == 405, "\(method) \(path)")
                #expect(try answer.code == "method-not-allowed")
                #expect(answer.headers.first(name: "allow") == allowed)
            }
        }
    }

    @Test func nothingIsAtOtherAddresses() async throws {
        try await TestServer.run { server in
            for path in ["/", "/api", "nothing", "reports/a/b/c/d", "/metrics/x"] {
                let answer = try await server.administrator.get(path)
                #expect(answer.status == 404)
                #expect(try answer.code == "no-such-route")
            }
        }
    }

    @Test func headIsGetWithoutABody() async throws {
        try await TestServer.run { server in
            for path in ["/healthz", "status", "openapi.json", "reports"] {
                let get = try await server.administrator.get(path)
                let head = try await server.administrator.send("HEAD", path)
                #expect(head.status == 200 && head.body.isEmpty)
                #expect(head.tag == get.tag)
                #expect(head.headers.first(name: "content-length") == "\(get.body.count)")
            }
        }
    }

    @Test func anotherTypeIsRefused() async throws {
        try await TestServer.run { server in
            let body = Array(#"{"name":"Älvby"}"#.utf8)
            for type in ["text/plain", "multipart/form-data", "application/jsonx", nil] {
                let answer = try await server.administrator.send("POST", "municipalities", body: body, type: type)
                #expect(answer.status == 415)
                #expect(try answer.code == "unsupported-media-type")
            }
            let answer = try await server.administrator.send(
                "POST", "municipalities", body: body, type: "Application/JSON; charset=utf-8")
            #expect(answer.status == 201)
        }
    }

    @Test(arguments: [
        "{", "[]", "\"name\"", "null", "{\"name\":\"\u{0}\"}", "{\"name\":\"a\\u0000\"}", "{\"name\":\"\\ud800\"}",
        String(repeating: "[", count: 100_000), "{\"name\":1e400}", "\u{1}",
    ])
    func malformedJSONIsRefused(body: String) async throws {
        try await TestServer.run { server in
            let answer = try await server.administrator.send(
                "POST", "municipalities", body: Array(body.utf8), type: "application/json")
            #expect(answer.status == 400, "\(answer.text)")
            #expect(try answer.code == "invalid-request")
            #expect(try await server.position == 0)
        }
    }

    @Test func brokenTextIsRefused() async throws {
        try await TestServer.run { server in
            let answer = try await server.administrator.send(
                "POST", "municipalities", body: Array("{\"name\":\"".utf8) + [0xFF, 0xFE] + Array("\"}".utf8),
                type: "application/json")
            #expect(answer.status == 400)
        }
    }

    @Test func aBodyThatIsTooLargeIsRefused() async throws {
        try await TestServer.run { server in
            let long = Array("{\"name\":\"\(String(repeating: "x", count: RequestBody.fieldLimit))\"}".utf8)
            let answer = try await server.administrator.send(
                "POST", "municipalities", body: long, type: "application/json")
            #expect(answer.status == 413)
            #expect(try answer.code == "too-large")
            // One of unknown length is cut off while it comes.
            var request = try server.administrator.request("POST", "municipalities", type: "application/json")
            request.body = .stream(Self.chunks(40), length: .unknown)
            let streamed = try await server.http.execute(request, timeout: .seconds(120))
            #expect(streamed.status.code == 413)
            let problem = try JSON((try await streamed.body.collect(upTo: 1 << 20)).readableBytesView)
            #expect(problem["type"] == "urn:uppsikt:problem:too-large")
            // A field has a limit of its own.
            let field = Array("{\"name\":\"\(String(repeating: "x", count: 100_001))\"}".utf8)
            let refused = try await server.administrator.send(
                "POST", "municipalities", body: field, type: "application/json")
            #expect(refused.status == 400)
            #expect(try await server.position == 0)
        }
    }

    private static func chunks(_ count: Int) -> AsyncStream<ByteBuffer> {
        AsyncStream { continuation in
            for _ in 0..<count { continuation.yield(ByteBuffer(repeating: UInt8(ascii: " "), count: 64 << 10)) }
            continuation.finish()
        }
    }

    @Test func aDocumentThatIsTooLargeIsRefused() async throws {
        try await TestServer.run { server in
            let answer = try await server.administrator.send(
                "POST", "imports", ["municipality": "Älvby", "as-of": Town.asOf],
                body: Array(repeating: UInt8(ascii: "x"), count: 16 << 20 + 1), type: "application/octet-stream")
            #expect(answer.status == 413)
        }
    }

    @Test func whoHasNoTokenIsNobody() async throws {
        try await TestServer.run { server in
            for route in OversightAPI.routes where route.action != nil {
                let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "1" : $0 }.joined(separator: "/")
                for token in [nil, "nonsense", ""] {
                    let answer = try await server.client(token: token).send(route.method.rawValue, "/" + path)
                    #expect(answer.status == 401, "\(route.method) \(route.path)")
                    #expect(answer.headers.first(name: "www-authenticate") == "Bearer")
                }
            }
            let basic = try await server.client(token: nil).get("status", headers: ["Authorization": "Basic YTpi"])
            #expect(basic.status == 401)
            // A program that shows the challenge asks for a password only where one will do.
            let challenges = basic.headers["www-authenticate"].map { $0.prefix { $0 != " " } }
            #expect(challenges == ["Bearer", "Basic"])
            let writing = try await server.client(token: nil).post("reports")
            #expect(writing.headers["www-authenticate"] == ["Bearer"])
        }
    }

    @Test func everyAnswerIsMarkedAsWhatItIs() async throws {
        try await TestServer.run { server in
            for path in ["status", "/healthz", "reports/none", "/nothing"] {
                let answer = try await server.administrator.get(path)
                #expect(answer.headers.first(name: "x-content-type-options") == "nosniff")
                #expect(answer.headers.first(name: "server") == "Uppsikt")
            }
        }
    }

    @Test(arguments: [
        ("text/html", "text/html"), ("text/plain;q=0.2, text/markdown", "text/markdown"),
        ("text/html;q=0.1, application/json", "application/json"), ("image/png, text/plain", "text/plain"),
        ("text/html;q=0, */*", "application/json"), ("*/*", "application/json"), ("text/*", "text/plain"),
        ("TEXT/HTML", "text/html"), ("image/png", "application/json"), (";;,,q=", "application/json"),
    ])
    func theFormThatIsLikedBestIsGiven(accept: String, type: String) async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let answer = try await town.client.get(
                town.path, ["lang": "en", "width": "60"], headers: ["Accept": accept])
            #expect(answer.mediaType == type)
        }
    }

    @Test func anEarlierDayAndAnEarlierPositionAreShown() async throws {
        try await TestServer.run { server in
            let town = try await Town(server.administrator)
            let imported = try await server.position
            try await town.submit()
            try await town.decide("approve")
            let client = town.client
            let position: KeyValuePairs = ["as-of-position": "\(imported)"]
            do {
                let received = try await client.get(town.path, position).json["state"]
                #expect(received == "drafting")
            }
            do {
                let received = try await client.get(town.path, ["as-of": "2024-09-10"]).json["state"]
                #expect(received == "submitted")
            }
            // What the log, when it ended there, said of the day.
            let both: KeyValuePairs = ["as-of": "2024-09-10", "as-of-position": "\(imported)"]
            do {
                let received = try await client.get(town.path, both).json["state"]
                #expect(received == "drafting")
            }
            let readings = [
                "reports", "activities", "goals", "overdue", "activities/\(town.activities.first ?? "")", "units",
                "bodies", "meetings", "municipalities", "persons", "reminders", "\(town.path)/history",
                "units/alvby-hemvard/calendar.ics", "bodies/alvby-socialnamnden/calendar.ics",
            ]
            for path in readings {
                do {
                    let received = try await client.get(path, both).status
                    #expect(received == 200, "\(path)")
                }
                do {
                    let received = try await client.get(path, position).status
                    #expect(received == 200)
                }
                do {
                    let received = try await client.get(path, ["as-of": "2024-09-10"]).status
                    #expect(received == 200)
                }
            }
            do {
                let received = try await client.get("reports", ["as-of-position": "0"]).json
                #expect(received == [])
            }
            do {
                let received = try await client.get("activities", ["status": "completed_on_plan"]).json.elements?.count
                #expect(received == 1)
            }
            do {
                let received = try await client.get("activities", ["unit": "finns inte"]).status
                #expect(received == 404)
            }
            do {
                let received = try await client.get("overdue", ["on": "2025-06-01"]).json.elements?.count
                #expect(received == 2)
            }
        }
    }
}
