import HTTPTypes
import Hummingbird
import Oversight
import OversightCommands
import OversightService
import Reminding

extension OversightAPI {
    /// The directory of persons.
    static let personRoutes: [Route] = [
        .endpoint(ListPersons.self) { list, call in
            try call.answer(await call.service.persons(at: AsOf(list.moment), page: list.page, by: call.caller))
        },
        .endpoint(ShowPerson.self) { show, call in
            let person = try await call.service.person(show.id, at: AsOf(show.moment), by: call.caller)
            return try JSONResponse.tagged(person, for: call.request)
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
            try await directory.save(entry)
            // What was left out stays as it was, so the answer is what the directory says now.
            return try JSONResponse.plain(directory.entry(person.id) ?? entry)
        },
        .endpoint(ErasePerson.self) { person, call in
            guard try await call.service.directory.erase(person.id) else {
                throw Problem(.notFound, "not-found", "The directory has no person \(person.id).")
            }
            return Response(status: .noContent)
        },
        .endpoint(MakeToken.self) { person, call in
            let token = try await call.service.directory.makeToken(for: person.id, on: call.service.clock.today)
            return try JSONResponse.plain(["token": token])
        },
        .endpoint(RevokeTokens.self) { person, call in
            try await call.service.directory.revokeTokens(of: person.id)
            return Response(status: .noContent)
        },
    ]
}
