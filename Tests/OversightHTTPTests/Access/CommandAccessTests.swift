import Foundation
import JSONValues
import Oversight
import OversightCommands
import OversightService
import TestSupport
import Testing

@testable import OversightHTTP

/// The table of who may do what, walked without HTTP: every command of the registry, for every role.
@Suite struct CommandAccessTests {
    @Test func everyCommandIsForbiddenExactlyWhereTheTableSaysSo() async throws {
        try await TestServer.run { server in
            _ = try await ExampleTown(server)
            for requester in RouteAccessTests.Requester.all {
                let caller = Caller(id: Identifier(rawValue: requester.name))
                if let assignment = requester.assignment {
                    _ = try await server.service.perform(
                        GrantRole(person: caller.id, assignment: assignment),
                        by: Caller(id: "root", isAdministrator: true))
                }
                for type in AllCommands().decidableTypes {
                    let isForbidden = Self.isForbidden(type, to: caller, server.service)
                    #expect(isForbidden == !requester.may(type.declaration.action), "\(type) by \(requester.name)")
                }
            }
            for type in AllCommands().decidableTypes {
                let administrator = Caller(id: "root", isAdministrator: true)
                let isForbidden = Self.isForbidden(type, to: administrator, server.service)
                #expect(!isForbidden, "\(type)")
            }
        }
    }

    private static func isForbidden<C: DecidableCommand>(
        _ type: C.Type, to caller: Caller, _ service: OversightService
    ) -> Bool {
        do throws(Refusal) {
            let permit = try service.permit(C.declaration.action, for: caller)
            try service.rehearse(C.described(in: .body).example, with: permit)
            return false
        } catch {
            return error.code == .forbidden
        }
    }

    @Test func everyCommandThatIsDeclaredIsInTheRegistry() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/OversightCommands/Commands")
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
        let declared = files.filter { $0.hasSuffix(".swift") }.map { path in
            String(path.split(separator: "/").last ?? "").replacing(".swift", with: "")
        }
        let registered = AllCommands().types.map { "\($0)" }
        #expect(Set(declared).subtracting(registered).sorted() == [], "commands that are not in AllCommands")
        #expect(Set(registered).subtracting(declared).sorted() == [], "commands without a file of their name")
        #expect(registered.count == declared.count)
    }

    @Test func noTwoCommandsShareAName() {
        let types = AllCommands().types
        #expect(Set(types.map { $0.declaration.operation.id }).count == types.count)
        let words = types.compactMap { $0.declaration.tool?.words }
        #expect(Set(words).count == words.count)
    }
}
