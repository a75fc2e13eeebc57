import HTTPTypes
import Hummingbird
import Oversight
import OversightCommands
import OversightService
import OversightViews
import Reminding

extension OversightAPI {
    /// The directory of persons.
    static let personRoutes: [Route] = [
        .endpoint(ListPersons.self) { _, call in
            let persons = try call.service.persons(by: call.caller)
            let roles = Dictionary(
                persons.map { ($0.id.rawValue, $0.assignments) }, uniquingKeysWith: { first, _ in first })
            let entries = try call.service.directory.all()
            let ids = Set(entries.map(\.id)).union(roles.keys).sorted()
            let known = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            return try JSONResponse.tagged(
                ids.map { PersonView(known[$0] ?? PersonDirectory.Entry(id: $0), roles: roles[$0] ?? []) },
                for: call.request)
        },
        .endpoint(SavePerson.self) { person, call in
            if let email = person.email {
                do throws(MailError) {
                    _ = try MailAddress(checking: email)
                } catch {
                    throw Problem.invalid("\(error)")
                }
            }
            let directory = call.service.directory
            let entry = PersonDirectory.Entry(
                id: person.id.rawValue, name: person.name, email: person.email, user: person.user)
            try directory.save(entry)
            // What was left out stays as it was, so the answer is what the directory says now.
            return try JSONResponse.plain(try directory.entry(person.id) ?? entry)
        },
        .endpoint(ErasePerson.self) { person, call in
            guard try call.service.directory.erase(person.id) else {
                throw Problem(.notFound, "not-found", "The directory has no person \(person.id).")
            }
            return Response(status: .noContent)
        },
        .endpoint(MakeToken.self) { person, call in
            let token = try call.service.directory.makeToken(for: person.id, on: call.service.clock.today)
            return try JSONResponse.plain(["token": token])
        },
        .endpoint(RevokeTokens.self) { person, call in
            try call.service.directory.revokeTokens(of: person.id)
            return Response(status: .noContent)
        },
    ]
}

/// A person as the administrator sees one.
private struct PersonView: Encodable {
    var id: String
    @Nullable var name: String?
    @Nullable var email: String?
    @Nullable var user: String?
    var roles: [RoleAssignment]

    init(_ entry: PersonDirectory.Entry, roles: [RoleAssignment]) {
        id = entry.id
        name = entry.name
        email = entry.email
        user = entry.user
        self.roles = roles
    }
}
