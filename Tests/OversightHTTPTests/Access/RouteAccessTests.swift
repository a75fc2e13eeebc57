import HTTPTypes
import JSONValues
import Oversight
import OversightService
import TestSupport
import Testing

@testable import OversightHTTP

/// The table of who may do what, walked over HTTP: every route, for every role, where it is bound and where it is not.
@Suite struct RouteAccessTests {
    /// Somebody who asks, and what the table says of them.
    struct Asker: Sendable {
        let name: String
        let role: Role?
        /// Whether the role is bound to the unit and the body that the requests are about.
        let isBound: Bool

        /// The roles, each bound to what the requests are about and to something else, and unbound where it can be.
        static let all: [Asker] =
            Role.allCases.flatMap { role in
                [
                    Asker(name: "\(role.rawValue)-own".replacing("_", with: "-"), role: role, isBound: true),
                    Asker(name: "\(role.rawValue)-other".replacing("_", with: "-"), role: role, isBound: false),
                ]
            } + [Asker(name: "stranger", role: nil, isBound: false)]

        var assignment: RoleAssignment? {
            role.map { role in
                RoleAssignment(
                    role, unit: isBound ? "alvby-hemvard" : "alvby-kok",
                    body: isBound ? "alvby-socialnamnden" : "alvby-kommunstyrelsen")
            }
        }

        func may(_ action: Action) -> Bool {
            guard let role else { return false }
            switch AccessTable.reach(in: action)[role] {
            case nil: return false
            case .anywhere: return true
            case .ownUnit, .ownBody: return isBound
            }
        }
    }

    @Test func everyRouteIsForbiddenExactlyWhereTheTableSaysSo() async throws {
        try await TestServer.run { server in
            let place = try await AccessScene(server)
            var askers: [(Asker, TestClient)] = []
            for asker in Asker.all {
                askers.append((asker, try await server.client(asker.name, roles: asker.assignment)))
            }
            for route in server.api.routes {
                guard let action = route.action else { continue }
                let name = "\(route.method.rawValue) \(route.path)"
                guard let request = place.requests[name] else {
                    Issue.record("The test has no request for \(name).")
                    continue
                }
                for (asker, client) in askers {
                    let answer = try await request.send(route.method.rawValue, with: client)
                    #expect(
                        (answer.status == 403) == !asker.may(action),
                        "\(name) by \(asker.name): \(answer.status) \(answer.text)")
                    if answer.status == 403 { #expect(try answer.code == "forbidden") }
                }
                let answer = try await request.send(route.method.rawValue, with: server.administrator)
                #expect(answer.status != 403, "\(name) by the administrator")
                // Whoever has no role learns nothing of what there is, nor of what a request should look like.
                let stranger = server.client(
                    token: try server.service.directory.makeToken(for: "stranger", on: server.service.clock.today))
                let path = route.path.split(separator: "/").map { $0.hasPrefix("{") ? "none" : $0 }.joined(
                    separator: "/")
                let blind = try await stranger.send(route.method.rawValue, "/" + path, body: [0x7B], type: "text/plain")
                #expect(blind.status == 403, "\(name)")
            }
        }
    }

    @Test func openRoutesAreThoseOfMonitorsAndTheDocument() async throws {
        try await TestServer.run { server in
            let open = server.api.routes.filter { $0.action == nil }.map(\.path)
            #expect(Set(open) == ["/healthz", "/readyz", "/metrics", "/api/v1/openapi.json"])
        }
    }

    @Test func whoManagesAUnitManagesThoseBelowIt() async throws {
        try await TestServer.run { server in
            let place = try await AccessScene(server)
            try await server.administrator.done("units", ["municipality": "Älvby", "name": "Omsorg"])
            try await server.administrator.done("units/alvby-hemvard/moves", ["parent": "alvby-omsorg"])
            let above = try await server.client("above", RoleAssignment(.unitManager, unit: "alvby-omsorg"))
            let path = "activities/\(place.activity)/status-reports"
            do {
                let received = try await above.post(path, ["status": "on_hold"]).status
                #expect(received == 200)
            }
            try await server.administrator.done("units/alvby-hemvard/moves")
            do {
                let received = try await above.post(path, ["status": "cancelled"]).status
                #expect(received == 403)
            }
        }
    }

    @Test func aRefusedNameIsNotStored() async throws {
        try await TestServer.run { server in
            let place = try await AccessScene(server)
            let before = try server.service.directory.all()
            let secretary = try await server.client(
                "elsewhere", RoleAssignment(.secretary, body: "alvby-kommunstyrelsen"))
            let answers = [
                try await secretary.post(
                    "reports/\(place.report)/decisions",
                    Town.decision("escalate", by: Town.body, at: "2024-09-18", "§ 3", ["presenter": "Okänd Person"])),
                try await secretary.post(
                    "meetings/\(place.meeting)/recusals", ["person": "Okänd Person", "report": .string(place.report)]),
                try await secretary.post(
                    "bodies/alvby-socialnamnden/mandates", ["person": "Okänd Person", "office": "chair"]),
            ]
            #expect(answers.map(\.status) == [403, 403, 403])
            #expect(try server.service.directory.all() == before)
        }
    }
}

extension TestServer {
    fileprivate func client(_ name: String, roles: RoleAssignment?) async throws -> TestClient {
        guard let roles else { return try await client(name) }
        return try await client(name, roles)
    }
}
