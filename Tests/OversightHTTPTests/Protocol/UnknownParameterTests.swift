import HTTPTypes
import JSONValues
import OversightCommands
import TestSupport
import Testing

@testable import OversightHTTP

/// A parameter that a route does not know is refused, and not ignored.
@Suite struct UnknownParameterTests {
    @Test func everyReadingRouteRefusesThem() async throws {
        try await TestServer.run { server in
            for route in OversightAPI.routes where route.action != nil && route.method == .get {
                let request = try ExampleRequest(route)
                let query = request.query.isEmpty ? "" : "\(request.query)&"
                let answer = try await server.administrator.send("GET", "\(request.path)?\(query)asOf=2024-01-01")
                #expect(answer.status == 400, "\(route.path)")
                #expect(answer.text.contains("asOf"), "\(route.path): \(answer.text)")
            }
        }
    }

    @Test func openRoutesIgnoreThem() async throws {
        try await TestServer.run { server in
            for route in OversightAPI.routes where route.action == nil {
                let answer = try await server.administrator.get("\(route.path)?x=1")
                #expect(answer.status == 200, "\(route.path)")
            }
        }
    }
}
