import HTTPTypes
import JSONValues
import Oversight
import OversightCommands
import TestSupport
import Testing

@testable import OversightHTTP
@testable import OversightService

/// The table of who may do what, walked over HTTP: every route, for every role, where it is bound and where it is not.
@Suite struct RouteAccessTests {
    /// Somebody who asks, and what the table says of them.
    struct Requester: Sendable {
        let name: String
        let role: Role?
        /// What the role is bound to.
        let bound: ExampleTown.Bound

        /// The roles, each bound to what the requests are about and to something else, and unbound where it can be.
        static let all: [Requester] =
            Role.allCases.flatMap { role in
                ExampleTown.Bound.allCases.map { bound in
                    Requester(
                        name: "\(role.rawValue)-\(bound)".replacing("_", with: "-").lowercased(), role: role,
                        bound: bound)
                }
            }.filter { $0.assignment != nil } + [Requester(name: "stranger", role: nil, bound: .toOther)]

        var assignment: RoleAssignment? {
            role.flatMap { ExampleTown.assignment($0, bound) }
        }

        func may(_ action: Action) -> Bool {
            guard let role else { return false }
            switch AccessTable.reach(in: action)[role] {
            case nil: return false
            case .anywhere: return true
            // What concerns the whole installation is no municipality's.
            case .ownMunicipality where action == .operate || action == .remind: return bound == .toNothing
            case .ownMunicipality: return bound != .toOther
            case .ownUnit, .ownBody: return bound == .toOwn
            }
        }
    }

    @Test func everyRouteIsForbiddenExactlyWhereTheTableSaysSo() async throws {
        try await TestServer.run { server in
            _ = try await ExampleTown(server)
            var requesters: [(Requester, TestClient)] = []
            for requester in Requester.all {
                requesters.append((requester, try await server.client(requester.name, roles: requester.assignment)))
            }
            for route in OversightAPI.routes {
                guard let action = route.action else { continue }
                let name = "\(route.method.rawValue) \(route.path)"
                let request = try ExampleRequest(route)
                for (requester, client) in requesters {
                    let answer = try await request.send(with: client)
                    #expect(
                        (answer.status == 403) == !requester.may(action),
                        "\(name) by \(requester.name): \(answer.status) \(answer.text)")
                    if answer.status == 403 { #expect(try answer.code == "forbidden") }
                }
                let answer = try await request.send(with: server.administrator)
                #expect(answer.status != 403, "\(name) by the administrator")
                // Whoever has no role learns nothing of what there is, nor of what a request should look like.
                let stranger = server.client(
                    token: try await server.service.directory.makeToken(for: "stranger", on: server.service.clock.today)
                )
                let path = try ExampleRequest(route, placeholder: "none").path
                let blind = try await stranger.send(route.method.rawValue, path, body: [0x7B], type: "text/plain")
                #expect(blind.status == 403, "\(name)")
            }
        }
    }

    @Test func openRoutesAreThoseOfMonitorsAndTheDocument() async throws {
        try await TestServer.run { server in
            let open = OversightAPI.routes.filter { $0.action == nil }.map(\.path)
            #expect(Set(open) == ["/healthz", "/readyz", "/metrics", "/api/v1/openapi.json"])
        }
    }

    @Test func whoManagesAUnitManagesThoseBelowIt() async throws {
        try await TestServer.run { server in
            _ = try await ExampleTown(server)
            let above = try await server.client("above", RoleAssignment(.unitManager, unit: "ange-socialtjanst"))
            let path = "activities/\(Self.example(of: ReportActivity.self))/status-reports"
            do {
                let received = try await above.post(path, ["status": "on_hold"]).status
                #expect(received == 200)
            }
            try await server.administrator.done("units/ange-hemtjanst/moves")
            do {
                let received = try await above.post(path, ["status": "cancelled"]).status
                #expect(received == 403)
            }
        }
    }

    @Test func whoIsKnownIsNotToldToThoseWhoMayNot() async throws {
        try await TestServer.run { server in
            _ = try await ExampleTown(server)
            let report = Self.example(of: SubmitReport.self)
            let meeting = Self.example(of: AdjustMinutes.self)
            let before = server.service.directory.all()
            let secretary = try await server.client(
                "elsewhere", RoleAssignment(.secretary, body: "ange-kommunstyrelsen"))
            let answers = [
                try await secretary.post(
                    "reports/\(report)/decisions",
                    Town.decision("escalate", by: Town.body, at: "2024-09-18", "§ 3", ["presenter": "Okänd Person"])),
                try await secretary.post(
                    "meetings/\(meeting)/recusals", ["person": "Okänd Person", "report": .string(report)]),
                try await secretary.post(
                    "bodies/ange-socialnamnden/mandates", ["person": "Okänd Person", "office": "chair"]),
            ]
            #expect(answers.map(\.status) == [403, 403, 403])
            #expect(server.service.directory.all() == before)
        }
    }

    /// The identifier in the path of a command's example.
    private static func example<C: OversightCommands.Command>(of type: C.Type) -> String {
        C.fields.first { $0.place == .path }?.example?.text ?? ""
    }
}

extension TestServer {
    fileprivate func client(_ name: String, roles: RoleAssignment?) async throws -> TestClient {
        guard let roles else { return try await client(name) }
        return try await client(name, roles)
    }
}
