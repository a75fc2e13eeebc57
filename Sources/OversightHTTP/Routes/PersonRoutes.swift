import HTTPTypes
import Hummingbird
import Oversight
import OversightService
import OversightViews
import Reminding

extension OversightAPI {
    /// The directory of persons, and their roles.
    var personRoutes: [Route] {
        [
            Route(.get, "/api/v1/persons", .administer) { request, context in
                let persons = try await service.persons(at: request.moment, page: request.page, by: context.knownCaller)
                return try JSONResponse.list(persons, by: version, for: request)
            },
            Route(.put, "/api/v1/persons/{id}", .administer) { request, context in
                try service.check(.administer, by: context.knownCaller)
                var request = request
                let body = try await Self.body(of: &request, upTo: RequestObject.limit)
                var object = try RequestObject(body, contentType: request.headers[.contentType])
                let id: Identifier<Person> = try context.identifier()
                let email = try object.filledText(ifPresent: "email")
                if let email {
                    do throws(MailError) {
                        _ = try MailAddress(checking: email)
                    } catch {
                        throw Problem.invalid("\(error)")
                    }
                }
                let entry = PersonDirectory.Entry(
                    id: id.rawValue, name: try object.filledText(ifPresent: "name"), email: email,
                    user: try object.filledText(ifPresent: "user"))
                try object.done()
                try service.directory.save(entry)
                // What was left out stays as it was, so the answer is what the directory says now.
                return try JSONResponse.plain(try service.directory.entry(id) ?? entry)
            },
            Route(.delete, "/api/v1/persons/{id}", .administer) { _, context in
                try service.check(.administer, by: context.knownCaller)
                let id: Identifier<Person> = try context.identifier()
                guard try service.directory.erase(id) else {
                    throw Problem(.notFound, "not-found", "The directory has no person \(id).")
                }
                return Response(status: .noContent)
            },
            command(.post, "/api/v1/persons/{id}/roles", .administer) { object, context, _ in
                .grantRole(try context.identifier(), try Self.assignment(&object))
            },
            command(.post, "/api/v1/persons/{id}/role-revocations", .administer) { object, context, _ in
                .revokeRole(try context.identifier(), try Self.assignment(&object))
            },
            Route(.post, "/api/v1/persons/{id}/tokens", .administer) { _, context in
                try service.check(.administer, by: context.knownCaller)
                let token = try service.directory.makeToken(for: context.identifier(), on: service.clock.today)
                return try JSONResponse.plain(["token": token])
            },
            Route(.delete, "/api/v1/persons/{id}/tokens", .administer) { _, context in
                try service.check(.administer, by: context.knownCaller)
                try service.directory.revokeTokens(of: context.identifier())
                return Response(status: .noContent)
            },
        ]
    }

    private static func assignment(_ object: inout RequestObject) throws -> RoleAssignment {
        RoleAssignment(
            try object.choice("role"), unit: try object.identifier(ifPresent: "unit"),
            body: try object.identifier(ifPresent: "body"))
    }
}
